<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>CompareBody</name>
    <message>
        <source>The estimate has no lines yet. Add one, or choose above what B shall be.</source>
        <translation>견적에 아직 항목이 없습니다. 항목을 추가하거나 위에서 B를 고르세요.</translation>
    </message>
</context>
<context>
    <name>CompareHead</name>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Swap A and B (W)</source>
        <translation>A와 B 맞바꾸기 (W)</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>A와 B 맞바꾸기</translation>
    </message>
    <message>
        <source>What B is</source>
        <translation>B로 볼 것</translation>
    </message>
    <message>
        <source>A copy of A, a saved estimate, or an example of the document</source>
        <translation>A의 사본, 저장한 견적 또는 문서의 예시</translation>
    </message>
    <message>
        <source>Anew</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Begin B anew as a copy of A (Ctrl+D)</source>
        <translation>B를 A의 사본으로 다시 시작 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Show the chart or the table (T)</source>
        <translation>차트·표 바꿔 보기 (T)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Markdown, CSV or JSON (Ctrl+Shift+S)</source>
        <translation>Markdown, CSV, JSON (Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>Save B…</source>
        <translation>B 저장…</translation>
    </message>
    <message>
        <source>Save B under a name (Ctrl+Shift+B)</source>
        <translation>B를 이름 붙여 저장 (Ctrl+Shift+B)</translation>
    </message>
    <message>
        <source>Use B</source>
        <translation>B로 바꾸기</translation>
    </message>
    <message>
        <source>Make B the open estimate (Ctrl+Enter)</source>
        <translation>B를 열린 견적으로 삼기 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Name of B</source>
        <translation>B의 이름</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>비교안</translation>
    </message>
    <message>
        <source>Example: {0}</source>
        <translation>예시: {0}</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>양</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>월 비용</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>not in A</source>
        <translation>A에 없음</translation>
    </message>
    <message>
        <source>not in B</source>
        <translation>B에 없음</translation>
    </message>
    <message>
        <source>{0}, changed</source>
        <translation>{0}, 바뀜</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>P another path · F2 volume · D directions · R as in A · Delete not in B · Ctrl+Z take back</source>
        <translation>P 경로 · F2 양 · D 방향 · R A와 같게 · Delete B에서 빼기 · Ctrl+Z 되돌리기</translation>
    </message>
    <message>
        <source>B is the estimate now; Ctrl+Z takes that back.</source>
        <translation>B를 견적으로 삼았습니다. Ctrl+Z로 되돌립니다.</translation>
    </message>
    <message>
        <source>B is saved as “{0}”.</source>
        <translation>B를 “{0}”(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>The comparison was copied as a table.</source>
        <translation>비교를 표로 복사했습니다.</translation>
    </message>
    <message>
        <source>The comparison was copied as Markdown.</source>
        <translation>비교를 Markdown으로 복사했습니다.</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>비교 저장</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>{0}에 저장했습니다.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Open estimate</source>
        <translation>열린 견적</translation>
    </message>
    <message>
        <source>The picture is saved as {0}.</source>
        <translation>그림을 {0}에 저장했습니다.</translation>
    </message>
    <message>
        <source>The picture is copied; paste it where you want it.</source>
        <translation>그림을 복사했습니다. 원하는 곳에 붙여 넣으세요.</translation>
    </message>
</context>
<context>
    <name>CompareReports</name>
    <message>
        <source>1 TB = {0} GB</source>
        <translation>1 TB = {0} GB</translation>
    </message>
    <message>
        <source>{0}, as line {1} reckons</source>
        <translation>{0}({1}행의 계산에서)</translation>
    </message>
    <message>
        <source>Comparison of {0} and {1}</source>
        <translation>{0} · {1} 비교</translation>
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
        <source>A month</source>
        <translation>월 비용</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Difference, exact</source>
        <translation>정확한 차이</translation>
    </message>
    <message>
        <source>Total a month</source>
        <translation>월 합계</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>항목별 차이</translation>
    </message>
    <message>
        <source>{0} of {1} lines, those that differ most</source>
        <translation>차이가 큰 {0}개 항목 (전체 {1}개)</translation>
    </message>
    <message>
        <source>only what is priced in {0}</source>
        <translation>{0} 요금만 표시</translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>아직 비교할 것이 없습니다.</translation>
    </message>
    <message>
        <source>not in A</source>
        <translation>A에 없음</translation>
    </message>
    <message>
        <source>not in B</source>
        <translation>B에 없음</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>Comparison</source>
        <translation>비교</translation>
    </message>
</context>
<context>
    <name>CompareTexts</name>
    <message>
        <source>the same</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>another currency</source>
        <translation>다른 통화</translation>
    </message>
    <message>
        <source>not known: a part has no price</source>
        <translation>알 수 없음: 요금이 없는 부분이 있음</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>차이 없음</translation>
    </message>
    <message>
        <source>{0}: not known</source>
        <translation>{0}: 알 수 없음</translation>
    </message>
    <message>
        <source>{0} a month</source>
        <translation>월 {0}</translation>
    </message>
</context>
<context>
    <name>DifferencePanel</name>
    <message>
        <source>Change</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Reckon with the other size of a TB (B)</source>
        <translation>1 TB의 크기 바꾸기 (B)</translation>
    </message>
    <message>
        <source>Difference · {0}</source>
        <translation>차이 · {0}</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A comparison&apos;s name ends in .md, .csv or .json.</source>
        <translation>비교 파일의 이름은 .md, .csv, .json 중 하나로 끝나야 합니다.</translation>
    </message>
</context>
</TS>
