<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>EstimateModel</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>양</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>계산</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>월 비용</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>고치기</translation>
    </message>
</context>
<context>
    <name>EstimateTable</name>
    <message>
        <source>Estimate</source>
        <translation>견적</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>The document has no price “{0}” any more. The line stays, and is priced again when the price is back.</source>
        <translation>문서에 “{0}” 요금이 이제 없습니다. 행은 그대로 두며, 요금이 돌아오면 다시 계산합니다.</translation>
    </message>
    <message>
        <source>“{0}” costs nothing in the document, however much it is.</source>
        <translation>문서에서 “{0}” 요금은 양과 관계없이 무료입니다.</translation>
    </message>
    <message>
        <source>{0} = {1} GB (1 TB = {2} GB)</source>
        <translation>{0} = {1} GB (1 TB = {2} GB)</translation>
    </message>
    <message>
        <source>{0}, {1} a month.</source>
        <translation>{0}, 월 {1}.</translation>
    </message>
    <message>
        <source>The {0} GB that cross are charged twice: when they leave and when they arrive.</source>
        <translation>건너간 {0} GB가 나갈 때와 들어올 때 각각 과금됩니다.</translation>
    </message>
    <message>
        <source>The price is for each direction; here the {0} GB are charged in one direction only.</source>
        <translation>방향마다 매기는 요금이며, 여기서는 {0} GB를 한 방향만 계산합니다.</translation>
    </message>
    <message>
        <source>{0} goes on in the tiers where this line ends.</source>
        <translation>이 행이 끝난 구간부터 {0} 행이 이어서 씁니다.</translation>
    </message>
    <message>
        <source>Of the first tier, {1} GB are already used up by {0}.</source>
        <translation>첫 구간 가운데 {1} GB는 {0} 행이 이미 썼습니다.</translation>
    </message>
    <message>
        <source>The first {1} are already used up by {0}.</source>
        <translation>처음 {1}까지는 {0} 행이 이미 썼습니다.</translation>
    </message>
    <message>
        <source>The first {1} and {2} GB of the next tier are already used up by {0}.</source>
        <translation>처음 {1}까지와 다음 구간의 {2} GB는 {0} 행이 이미 썼습니다.</translation>
    </message>
    <message numerus="yes">
        <source>{0} and %n more</source>
        <translation>
            <numerusform>{0} 외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>For {0} GB the document gives no price.</source>
        <translation>{0} GB에는 문서에 가격이 없습니다.</translation>
    </message>
    <message>
        <source>For {0} GB ({1}) the document gives no price.</source>
        <translation>{0} GB({1})에는 문서에 가격이 없습니다.</translation>
    </message>
    <message>
        <source>{0} GB ({1}) are free.</source>
        <translation>{0} GB({1})는 무료입니다.</translation>
    </message>
    <message>
        <source>above {0}</source>
        <translation>{0} 초과</translation>
    </message>
    <message>
        <source>{0} = {1} GB</source>
        <translation>{0} = {1} GB</translation>
    </message>
    <message>
        <source>Exactly {0}; it is rounded only to be shown.</source>
        <translation>정확히는 {0}이며, 표시할 때만 반올림합니다.</translation>
    </message>
</context>
<context>
    <name>LineDetails</name>
    <message>
        <source>The chosen line in words</source>
        <translation>고른 행의 설명</translation>
    </message>
    <message>
        <source>Choose a line to see how its cost comes about.</source>
        <translation>행을 고르면 비용이 어떻게 나오는지 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message numerus="yes">
        <source>%n line(s) pasted.</source>
        <translation>
            <numerusform>%n행을 붙여넣었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, such as “{0}”: {1}</source>
        <translation>
            <numerusform>%n행은 빠졌습니다. 예: “{0}” – {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 하기</translation>
    </message>
</context>
<context>
    <name>TotalPanel</name>
    <message>
        <source>Change</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>The document&apos;s example</source>
        <translation>문서의 예시 열기</translation>
    </message>
    <message>
        <source>1 TB = {0} GB</source>
        <translation>1 TB = {0} GB</translation>
    </message>
    <message>
        <source>{0}, as line {1} reckons</source>
        <translation>{0}({1}행의 계산에서)</translation>
    </message>
    <message>
        <source>Total a month · {0}</source>
        <translation>월 합계 · {0}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
</context>
</TS>
