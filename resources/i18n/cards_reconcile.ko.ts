<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>What you decided cannot be kept; it will be asked again.</source>
        <translation>결정한 내용을 저장하지 못했습니다. 다음에 다시 묻습니다.</translation>
    </message>
</context>
<context>
    <name>OrphanPanel</name>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Nothing is found by this word.</source>
        <translation>이 말이 든 카드가 없습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Their answers are kept. Link a card to the one that took its place.</source>
        <translation>답한 기록은 그대로 있습니다. 대신하는 카드에 이어 주면 됩니다.</translation>
    </message>
    <message>
        <source>Find a card you learned</source>
        <translation>학습한 카드 찾기</translation>
    </message>
    <message>
        <source>Link to…</source>
        <translation>다른 카드에 잇기…</translation>
    </message>
    <message>
        <source>Which card is it now?</source>
        <translation>지금은 어느 카드인가요?</translation>
    </message>
    <message>
        <source>Find a card of the notes</source>
        <translation>문서의 카드 찾기</translation>
    </message>
    <message>
        <source>Link to this card</source>
        <translation>이 카드에 잇기</translation>
    </message>
</context>
<context>
    <name>PairPanel</name>
    <message>
        <source>Is this the same card?</source>
        <translation>같은 카드인가요?</translation>
    </message>
    <message>
        <source>As you learned it</source>
        <translation>학습했을 때</translation>
    </message>
    <message>
        <source>As it stands in the notes</source>
        <translation>지금 문서</translation>
    </message>
    <message>
        <source>The same card</source>
        <translation>같은 카드</translation>
    </message>
    <message>
        <source>A different card</source>
        <translation>다른 카드</translation>
    </message>
    <message>
        <source>Show its source</source>
        <translation>원문 보기</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>All is decided.</source>
        <translation>모두 결정했습니다.</translation>
    </message>
    <message>
        <source>The question is the same, the answer is another</source>
        <translation>질문은 같고 답이 다름</translation>
    </message>
    <message>
        <source>The answer is the same, the question is another</source>
        <translation>답은 같고 질문이 다름</translation>
    </message>
    <message>
        <source>They are {0} % alike</source>
        <translation>{0} % 비슷함</translation>
    </message>
</context>
<context>
    <name>ReconcilePage</name>
    <message>
        <source>Cards to decide on</source>
        <translation>확인할 카드</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>카드로 돌아가기</translation>
    </message>
    <message>
        <source>Every card you learned still has its place in the notes. There is nothing to decide.</source>
        <translation>학습한 카드가 모두 문서에 그대로 있습니다. 확인할 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>suspended, never answered</source>
        <translation>보류됨, 답한 적 없음</translation>
    </message>
    <message numerus="yes">
        <source>answered %n time(s)</source>
        <translation>
            <numerusform>%n번 답함</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, last on {1}</source>
        <translation>{0}, 마지막 {1}</translation>
    </message>
    <message>
        <source>no page of the folder has it any more</source>
        <translation>폴더의 어느 페이지에도 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) to decide on</source>
        <translation>
            <numerusform>확인할 카드 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) you learned, no longer in the notes</source>
        <translation>
            <numerusform>문서에서 사라진 카드 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history of %n edited card(s) was found again.</source>
        <translation>
            <numerusform>고친 카드 %n장의 기록을 다시 찾았습니다.</numerusform>
        </translation>
    </message>
</context>
</TS>
