<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>CardList</name>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Drill these cards</source>
        <translation>이 카드들 연습</translation>
    </message>
    <message numerus="yes">
        <source>With what lies inside: %n card(s)</source>
        <translation>
            <numerusform>안에 있는 것까지: 카드 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>Drill all of them</source>
        <translation>모두 연습</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>never learned</source>
        <translation>아직 배우지 않음</translation>
    </message>
    <message>
        <source>{0} recalled today</source>
        <translation>오늘 기억 {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n never learned</source>
        <translation>
            <numerusform>배우지 않은 카드 %n장</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Recalled today</source>
        <translation>오늘의 기억</translation>
    </message>
    <message>
        <source>Back to the map&apos;s own colours</source>
        <translation>원래 색으로</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>카드 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never learned</source>
        <translation>
            <numerusform>배우지 않은 카드 %n장</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryColours</name>
    <message>
        <source>No card speaks of what is on this map.</source>
        <translation>이 지도에 있는 것을 다루는 카드가 없습니다.</translation>
    </message>
    <message>
        <source>No card speaks of “{0}”.</source>
        <translation>“{0}”: 다루는 카드가 없습니다.</translation>
    </message>
    <message>
        <source>Choose something on the map first: then its cards can be drilled.</source>
        <translation>먼저 지도에서 하나를 고르세요. 그러면 그 카드들을 연습할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>not learned</source>
        <translation>배우지 않음</translation>
    </message>
    <message>
        <source>Recalled today: {0}</source>
        <translation>오늘의 기억: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of it never learned</source>
        <translation>
            <numerusform>배우지 않은 부분 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionStrip</name>
    <message>
        <source>Show it</source>
        <translation>보여 주기</translation>
    </message>
    <message>
        <source>Show where it is (Page Down)</source>
        <translation>위치 보여 주기 (Page Down)</translation>
    </message>
    <message>
        <source>End the questions</source>
        <translation>문제 끝내기</translation>
    </message>
    <message>
        <source>counts as a review</source>
        <translation>복습으로 기록</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>연습</translation>
    </message>
    <message>
        <source>Click it, or go there with the arrow keys and press Enter.</source>
        <translation>클릭하거나, 화살표 키로 가서 Enter를 누르세요.</translation>
    </message>
    <message>
        <source>Where is “{0}”?</source>
        <translation>“{0}”의 위치는?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>{0} of {1} found.</source>
        <translation>{1}개 중 {0}개를 찾았습니다.</translation>
    </message>
    <message>
        <source>Not found: {0}</source>
        <translation>찾지 못한 것: {0}</translation>
    </message>
    <message>
        <source>Nothing was missed.</source>
        <translation>모두 찾았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Go on: %n more</source>
        <translation>
            <numerusform>계속: %n개 남음</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for those again</source>
        <translation>놓친 것 다시</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>한 번 더</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>맞음 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>놓침 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} (Space)</source>
        <translation>{0} (Space)</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>no cards</source>
        <translation>카드 없음</translation>
    </message>
    <message>
        <source>not learned</source>
        <translation>배우지 않음</translation>
    </message>
</context>
<context>
    <name>Where</name>
    <message>
        <source>What this card asks for is no longer on the map.</source>
        <translation>이 카드가 묻는 것이 더 이상 지도에 없습니다.</translation>
    </message>
    <message>
        <source>Choose with the arrow keys first, or click it; Page Down shows it.</source>
        <translation>먼저 화살표 키로 고르거나 클릭하세요. Page Down은 위치를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Right: {0}</source>
        <translation>맞음: {0}</translation>
    </message>
    <message>
        <source>It is here: {0}</source>
        <translation>위치: {0}</translation>
    </message>
    <message>
        <source>That is “{0}”. “{1}” is here: {2}</source>
        <translation>그곳은 “{0}”. “{1}”의 위치: {2}</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>이름 가려짐</translation>
    </message>
    <message numerus="yes">
        <source>%n inside</source>
        <translation>
            <numerusform>안에 %n개</numerusform>
        </translation>
    </message>
</context>
</TS>
