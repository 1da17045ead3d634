<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>ActionRow</name>
    <message>
        <source>Suspend, take up</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>Bury</source>
        <translation>미루기</translation>
    </message>
    <message>
        <source>Go through</source>
        <translation>훑어보기</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>편집기</translation>
    </message>
    <message>
        <source>As new</source>
        <translation>새 카드로</translation>
    </message>
</context>
<context>
    <name>Browse</name>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>Page and section</source>
        <translation>페이지와 절</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>복습일</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>안정도</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>난이도</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>회상률</translation>
    </message>
    <message>
        <source>Lapses</source>
        <translation>잊음</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새 카드</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>Relearning</source>
        <translation>다시 학습</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>복습</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>Buried</source>
        <translation>미룸</translation>
    </message>
    <message>
        <source>No longer in the notes</source>
        <translation>노트에 없음</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Leeches</source>
        <translation>거머리</translation>
    </message>
    <message>
        <source>Orphans</source>
        <translation>노트에 없음</translation>
    </message>
</context>
<context>
    <name>BrowsePage</name>
    <message>
        <source>Search all cards</source>
        <translation>모든 카드에서 찾기</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>카드로 돌아가기</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>the first {0}</source>
        <translation>처음 {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1} 중 {0}장</translation>
    </message>
    <message>
        <source>Nothing found for “{0}”.</source>
        <translation>‘{0}’을(를) 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Look among all cards, or for fewer words.</source>
        <translation>‘전체’에서 찾거나 낱말을 줄여 보십시오.</translation>
    </message>
    <message>
        <source>Try fewer or shorter words.</source>
        <translation>낱말을 줄이거나 짧게 적어 보십시오.</translation>
    </message>
    <message>
        <source>No card is in this state now. “All” shows every card.</source>
        <translation>지금 이 상태인 카드가 없습니다. ‘전체’를 누르면 모두 보입니다.</translation>
    </message>
    <message>
        <source>There are no cards here yet.</source>
        <translation>아직 카드가 없습니다.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>Choose a card to read it here. Enter learns it.</source>
        <translation>카드를 고르면 여기에 보입니다. Enter로 바로 학습합니다.</translation>
    </message>
</context>
</TS>
