<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>CardPanel</name>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
</context>
<context>
    <name>CardsView</name>
    <message>
        <source>Show the answer</source>
        <translation>답 보기</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>마지막 답 되돌리기</translation>
    </message>
    <message>
        <source>Show the card&apos;s source</source>
        <translation>카드의 원문 보기</translation>
    </message>
    <message>
        <source>Show the card on the map</source>
        <translation>카드를 지도에서 보기</translation>
    </message>
    <message>
        <source>Go through the cards</source>
        <translation>카드 훑어보기</translation>
    </message>
    <message>
        <source>Reveal, then the next card</source>
        <translation>답 보기, 이어서 다음 카드</translation>
    </message>
    <message>
        <source>The card before</source>
        <translation>이전 카드</translation>
    </message>
    <message>
        <source>Back to learning</source>
        <translation>학습으로 돌아가기</translation>
    </message>
    <message>
        <source>Grade: {0}</source>
        <translation>평가: {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1}장 중 {0}번째</translation>
    </message>
    <message>
        <source>practice, the schedule stays as it is</source>
        <translation>연습 · 일정은 바뀌지 않음</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 카드</translation>
    </message>
    <message>
        <source>review no. {0}</source>
        <translation>{0}번째 복습</translation>
    </message>
    <message>
        <source>recall {0} %</source>
        <translation>기억 확률 {0}%</translation>
    </message>
    <message>
        <source>A short break</source>
        <translation>잠시 쉬는 시간</translation>
    </message>
    <message>
        <source>The next card comes back in {0}.</source>
        <translation>다음 카드는 {0} 뒤에 돌아옵니다.</translation>
    </message>
    <message>
        <source>This section is done for today</source>
        <translation>이 묶음은 오늘 몫을 마쳤습니다</translation>
    </message>
    <message>
        <source>Elsewhere in the document: {0}.</source>
        <translation>문서의 다른 곳에 {0}이 남아 있습니다.</translation>
    </message>
    <message>
        <source>Learn all cards</source>
        <translation>모든 카드 학습</translation>
    </message>
    <message>
        <source>The cards cannot be learned now</source>
        <translation>지금은 카드를 학습할 수 없습니다</translation>
    </message>
    <message>
        <source>No cards in this document</source>
        <translation>이 문서에는 카드가 없습니다</translation>
    </message>
    <message>
        <source>A block marked with #card is a question; the blocks below it are its answer.</source>
        <translation>#card를 붙인 블록이 질문이 되고, 그 아래 블록이 답이 됩니다.</translation>
    </message>
    <message>
        <source>- What is the question? #card
    - This is the answer.</source>
        <translation>- 무엇을 묻나요? #card
    - 이것이 답입니다.</translation>
    </message>
    <message>
        <source>Tomorrow: {0}.</source>
        <translation>내일은 {0}입니다.</translation>
    </message>
    <message>
        <source>In {0} days: {1}.</source>
        <translation>{0}일 뒤에 {1}이 돌아옵니다.</translation>
    </message>
    <message>
        <source>Nothing comes back within a month.</source>
        <translation>한 달 안에 돌아올 카드가 없습니다.</translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>오늘 몫을 마쳤습니다</translation>
    </message>
    <message>
        <source>Nothing to do today</source>
        <translation>오늘은 할 카드가 없습니다</translation>
    </message>
    <message>
        <source>Learned today: {0}.</source>
        <translation>오늘 {0}을 익혔습니다.</translation>
    </message>
    <message>
        <source>Learn {0} more</source>
        <translation>{0} 더 학습</translation>
    </message>
    <message>
        <source>This card names nothing that is on the map.</source>
        <translation>이 카드에는 지도에 있는 이름이 나오지 않습니다.</translation>
    </message>
    <message>
        <source>Next card</source>
        <translation>다음 카드</translation>
    </message>
    <message>
        <source>Think of the answer, then look. Your grade decides when the card comes back.</source>
        <translation>답을 먼저 떠올린 뒤 확인합니다. 평가에 따라 카드가 돌아올 날이 정해집니다.</translation>
    </message>
    <message>
        <source>There is no answer to take back.</source>
        <translation>되돌릴 답이 없습니다.</translation>
    </message>
    <message>
        <source>Taken back; its card no longer stands in the document.</source>
        <translation>되돌렸습니다. 그 카드는 이제 문서에 없습니다.</translation>
    </message>
</context>
<context>
    <name>DeckPanel</name>
    <message>
        <source>Decks</source>
        <translation>묶음</translation>
    </message>
    <message>
        <source>The next 7 days</source>
        <translation>앞으로 7일</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Another window is writing the review history; answer again.</source>
        <translation>다른 창이 학습 기록을 쓰고 있습니다. 다시 평가하십시오.</translation>
    </message>
    <message>
        <source>The review history cannot be written; check the rights on its folder.</source>
        <translation>학습 기록을 쓸 수 없습니다. 폴더의 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>The disk is full; the answer was not kept.</source>
        <translation>디스크가 가득 차서 답을 기록하지 못했습니다.</translation>
    </message>
    <message>
        <source>The disk is full or fails; the answer was not kept.</source>
        <translation>디스크가 가득 찼거나 고장이 나서 답을 기록하지 못했습니다.</translation>
    </message>
    <message>
        <source>The review history could not be used ({0}).</source>
        <translation>학습 기록을 사용할 수 없습니다({0}).</translation>
    </message>
    <message>
        <source>The review history was damaged and was made anew from its log; no answer is lost.</source>
        <translation>학습 기록이 손상되어 답 내역에서 다시 만들었습니다. 잃은 답은 없습니다.</translation>
    </message>
    <message>
        <source>The review history was damaged; {0} answers were saved from it, and the damaged file is kept.</source>
        <translation>학습 기록이 손상되었습니다. 답 {0}개를 살려 냈고, 손상된 파일은 따로 보관했습니다.</translation>
    </message>
    <message>
        <source>The damaged review history cannot be moved ({0}).</source>
        <translation>손상된 학습 기록을 옮길 수 없습니다({0}).</translation>
    </message>
    <message>
        <source>A newer version of Studyapp wrote the review history; update Studyapp.</source>
        <translation>더 새로운 버전의 Studyapp이 쓴 학습 기록입니다. Studyapp을 업데이트하십시오.</translation>
    </message>
    <message>
        <source>The review history could not be read; it was set aside, a new one begins.</source>
        <translation>학습 기록을 읽을 수 없습니다. 그 파일은 따로 보관하고 새 기록을 시작합니다.</translation>
    </message>
    <message>
        <source>This card was answered in another window; its new state is shown.</source>
        <translation>다른 창에서 이미 답한 카드입니다. 새 상태를 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>FailureStrip</name>
    <message>
        <source>Close the message</source>
        <translation>알림 닫기</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>The next 7 days</source>
        <translation>앞으로 7일</translation>
    </message>
</context>
<context>
    <name>GradeBar</name>
    <message>
        <source>Show the answer</source>
        <translation>답 보기</translation>
    </message>
</context>
<context>
    <name>Grades</name>
    <message>
        <source>Again</source>
        <translation>다시</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>어려움</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>알맞음</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>쉬움</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} months</source>
        <translation>{0}개월</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0}년</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n시간</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing left today</source>
        <translation>오늘 할 카드 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) today</source>
        <translation>
            <numerusform>오늘 복습 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in learning</source>
        <translation>
            <numerusform>학습 중 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s)</source>
        <translation>
            <numerusform>새 카드 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>카드 %n장</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Footer</name>
    <message>
        <source>Show on the map</source>
        <translation>지도에서 보기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Source, line {0}</source>
        <translation>원문 {0}행</translation>
    </message>
</context>
</TS>
