<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Answers</name>
    <message>
        <source>Price</source>
        <translation>요금</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>{0}: {1}. The arrow down chooses.</source>
        <translation>{0}: {1}개. 아래 화살표로 고릅니다.</translation>
    </message>
</context>
<context>
    <name>Offered</name>
    <message>
        <source>region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>가용 영역</translation>
    </message>
    <message>
        <source>continent</source>
        <translation>대륙</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>방향</translation>
    </message>
</context>
<context>
    <name>QuickField</name>
    <message>
        <source>Enter adds to the estimate, Ctrl+Enter only keeps the look-up; Alt+Up shows earlier ones.</source>
        <translation>Enter: 견적에 추가, Ctrl+Enter: 조회만 보관, Alt+↑: 이전 조회</translation>
    </message>
    <message>
        <source>{0}, the last sum that was understood</source>
        <translation>{0}, 마지막으로 이해한 금액</translation>
    </message>
    <message>
        <source>before</source>
        <translation>이전 금액</translation>
    </message>
    <message>
        <source>Enter adds</source>
        <translation>Enter 추가</translation>
    </message>
</context>
<context>
    <name>QuickLine</name>
    <message>
        <source>Quick look-up</source>
        <translation>빠른 계산</translation>
    </message>
    <message>
        <source>A volume and its way, such as {0}</source>
        <translation>양과 경로, 예: {0}</translation>
    </message>
    <message>
        <source>Ways to go on</source>
        <translation>이어 쓰기</translation>
    </message>
    <message>
        <source>Write this instead</source>
        <translation>이렇게 바꾸기</translation>
    </message>
    <message>
        <source>Earlier look-ups</source>
        <translation>이전 조회</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>보관됨</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Try {0}</source>
        <translation>예: {0}</translation>
    </message>
    <message>
        <source>Type on, or choose how it goes on.</source>
        <translation>이어서 쓰거나 아래에서 고르십시오.</translation>
    </message>
    <message>
        <source>Choose what is near, or name the way otherwise.</source>
        <translation>가까운 요금을 고르거나 경로를 달리 쓰십시오.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합계</translation>
    </message>
</context>
</TS>
