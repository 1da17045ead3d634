<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>CostView</name>
    <message>
        <source>Back to the estimate</source>
        <translation>견적으로 돌아가기</translation>
    </message>
    <message>
        <source>Look up a price</source>
        <translation>가격 찾기</translation>
    </message>
    <message>
        <source>Earlier look-ups</source>
        <translation>이전 조회</translation>
    </message>
    <message>
        <source>Open the document&apos;s worked example</source>
        <translation>문서의 예시 열기</translation>
    </message>
    <message>
        <source>New estimate</source>
        <translation>새 견적</translation>
    </message>
    <message>
        <source>Rename the estimate</source>
        <translation>견적 이름 바꾸기</translation>
    </message>
    <message>
        <source>Edit the volume</source>
        <translation>양 고치기</translation>
    </message>
    <message>
        <source>Rename the line</source>
        <translation>항목 이름 바꾸기</translation>
    </message>
    <message>
        <source>Choose another path for the line</source>
        <translation>행의 경로 바꾸기</translation>
    </message>
    <message>
        <source>Charge one direction or both</source>
        <translation>한 방향·양방향 바꾸기</translation>
    </message>
    <message>
        <source>Duplicate the line</source>
        <translation>행 복제</translation>
    </message>
    <message>
        <source>Move the line up</source>
        <translation>행 위로 옮기기</translation>
    </message>
    <message>
        <source>Move the line down</source>
        <translation>행 아래로 옮기기</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>행 지우기</translation>
    </message>
    <message>
        <source>Remove all lines</source>
        <translation>모든 행 지우기</translation>
    </message>
    <message>
        <source>Cut the lines</source>
        <translation>행 잘라내기</translation>
    </message>
    <message>
        <source>Paste lines of text or of a spreadsheet</source>
        <translation>글이나 표의 행 붙여넣기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>Switch the size of a TB (1024 or 1000 GB)</source>
        <translation>TB 크기 바꾸기(1024 또는 1000 GB)</translation>
    </message>
    <message>
        <source>Copy the lines as a table</source>
        <translation>줄을 표로 복사</translation>
    </message>
    <message>
        <source>Copy the estimate as Markdown</source>
        <translation>견적을 Markdown으로 복사</translation>
    </message>
    <message>
        <source>Show the total in another currency</source>
        <translation>합계를 다른 통화로 보기</translation>
    </message>
    <message>
        <source>Show the line&apos;s source</source>
        <translation>행의 원문 보기</translation>
    </message>
    <message>
        <source>Show on the map what the line&apos;s price is for</source>
        <translation>줄의 요금이 적용되는 경로를 지도에서 보기</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Unnamed estimate</source>
        <translation>이름 없는 견적</translation>
    </message>
    <message>
        <source>The estimate “{0}” is not kept: {1}</source>
        <translation>견적 “{0}”이(가) 저장되지 않았습니다: {1}</translation>
    </message>
    <message>
        <source>What you said prices are for is not kept: {0}</source>
        <translation>가격 지정이 저장되지 않았습니다: {0}</translation>
    </message>
</context>
<context>
    <name>LineLink</name>
    <message>
        <source>Line {0}</source>
        <translation>{0}행</translation>
    </message>
</context>
<context>
    <name>NoLines</name>
    <message>
        <source>Type a volume and its way above; Enter puts it here.</source>
        <translation>위에 양과 경로를 쓰고 Enter를 누르면 여기에 쌓입니다.</translation>
    </message>
    <message>
        <source>Or start with what the document reckons itself:</source>
        <translation>문서가 직접 계산한 예시로 시작할 수도 있습니다.</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <source>Looked up before</source>
        <translation>지난 조회</translation>
    </message>
</context>
<context>
    <name>NoPrices</name>
    <message>
        <source>This document has no prices</source>
        <translation>이 문서에는 요금이 없습니다</translation>
    </message>
    <message>
        <source>A price is a line that names a way, a sum and a unit of volume, for example:</source>
        <translation>요금은 경로와 금액, 양의 단위를 밝힌 줄입니다. 예를 들면 다음과 같습니다.</translation>
    </message>
    <message>
        <source>Between zones: $0.01/GB (each way)
Internet egress
- First 10 TB: $0.09/GB
- Over 10 TB: $0.085/GB
Free:
- Internet ingress</source>
        <translation>존 간: $0.01/GB (각 방향)
인터넷 아웃바운드
- 첫 10TB: $0.09/GB
- 10TB 초과: $0.085/GB
무료:
- 인터넷 인바운드</translation>
    </message>
    <message>
        <source>Tables, lists, prose and box drawings all work.</source>
        <translation>표, 목록, 문장, 상자 그림 모두 읽습니다.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>and %n more in the list of problems</source>
        <translation>
            <numerusform>외 %n건은 알림 목록에 있습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>나란히 보기</translation>
    </message>
    <message>
        <source>check line by line</source>
        <translation>한 줄씩 검산</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>지정…</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>← Estimate</source>
        <translation>← 견적</translation>
    </message>
    <message>
        <source>Back to the estimate (Esc)</source>
        <translation>견적으로 돌아가기 (Esc)</translation>
    </message>
    <message>
        <source>Back to the estimate</source>
        <translation>견적으로 돌아가기</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Estimates</source>
        <translation>견적</translation>
    </message>
    <message>
        <source>Go on with what is chosen</source>
        <translation>선택한 것으로 계속</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>The document&apos;s arithmetic</source>
        <translation>문서 검산</translation>
    </message>
    <message>
        <source>Show the line in the source</source>
        <translation>원문에서 줄 보기</translation>
    </message>
    <message>
        <source>Copy the check</source>
        <translation>검산 결과 복사</translation>
    </message>
    <message>
        <source>Bring the last removed one back</source>
        <translation>마지막으로 삭제한 견적 되살리기</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Next chart</source>
        <translation>다음 차트</translation>
    </message>
    <message>
        <source>Chart before</source>
        <translation>이전 차트</translation>
    </message>
    <message>
        <source>Smaller volumes</source>
        <translation>더 적은 양 보기</translation>
    </message>
    <message>
        <source>Larger volumes</source>
        <translation>더 많은 양 보기</translation>
    </message>
    <message>
        <source>Shares by line or rate</source>
        <translation>항목별·요금별 비중 전환</translation>
    </message>
    <message>
        <source>Show or hide the table</source>
        <translation>표 보이기·숨기기</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>표 복사</translation>
    </message>
    <message>
        <source>Picture of the chart…</source>
        <translation>차트를 그림으로…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Choose another path in B</source>
        <translation>B의 경로 바꾸기</translation>
    </message>
    <message>
        <source>Edit the volume in B</source>
        <translation>B의 양 고치기</translation>
    </message>
    <message>
        <source>One direction or both in B</source>
        <translation>B의 방향 바꾸기 (단방향·양방향)</translation>
    </message>
    <message>
        <source>Have the line as in A</source>
        <translation>항목을 A와 같게</translation>
    </message>
    <message>
        <source>Take the line out of B</source>
        <translation>항목을 B에서 빼기</translation>
    </message>
    <message>
        <source>Take the last change of B back</source>
        <translation>B의 마지막 변경 되돌리기</translation>
    </message>
    <message>
        <source>Make the change of B again</source>
        <translation>B의 변경 다시 하기</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>A와 B 맞바꾸기</translation>
    </message>
    <message>
        <source>Begin B anew as a copy of A</source>
        <translation>B를 A의 사본으로 다시 시작</translation>
    </message>
    <message>
        <source>Make B the open estimate</source>
        <translation>B를 열린 견적으로 삼기</translation>
    </message>
    <message>
        <source>Save B as an estimate…</source>
        <translation>B를 견적으로 저장…</translation>
    </message>
    <message>
        <source>Show the chart or the table</source>
        <translation>차트·표 바꿔 보기</translation>
    </message>
    <message>
        <source>Copy the comparison as a table</source>
        <translation>비교를 표로 복사</translation>
    </message>
    <message>
        <source>Copy the comparison as Markdown</source>
        <translation>비교를 Markdown으로 복사</translation>
    </message>
    <message>
        <source>Picture of the comparison…</source>
        <translation>비교 그림…</translation>
    </message>
    <message>
        <source>Save the comparison…</source>
        <translation>비교 저장…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown으로 복사</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>표로 복사</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Where the money goes</source>
        <translation>어디에 쓰이나</translation>
    </message>
    <message>
        <source>Cost over volume</source>
        <translation>양에 따른 비용</translation>
    </message>
    <message>
        <source>Rate card</source>
        <translation>요금표</translation>
    </message>
    <message>
        <source>Cost over volume · {0}</source>
        <translation>양에 따른 비용 · {0}</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>크게 보기</translation>
    </message>
    <message>
        <source>The chart in large, with its table</source>
        <translation>차트를 표와 함께 크게 보기</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>at least {0}</source>
        <translation>최소 {0}</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>요금 없음</translation>
    </message>
    <message>
        <source>{0} GB without a price in the document</source>
        <translation>문서에 가격이 없는 {0} GB</translation>
    </message>
    <message>
        <source>+ {0} GB without a price in the document</source>
        <translation>+ 문서에 가격이 없는 {0} GB</translation>
    </message>
    <message>
        <source>{0} GB of it in free allowances</source>
        <translation>이 가운데 {0} GB는 무료 제공량</translation>
    </message>
    <message>
        <source>{0} buys {1}</source>
        <translation>{0}어치: {1}</translation>
    </message>
    <message>
        <source>of {0}, {1} buys {2}</source>
        <translation>{0} 중 {1}어치: {2}</translation>
    </message>
    <message>
        <source>not in the document&apos;s prices</source>
        <translation>문서의 요금에 없음</translation>
    </message>
    <message>
        <source>free</source>
        <translation>무료</translation>
    </message>
    <message>
        <source>× {0} directions</source>
        <translation>× {0}방향</translation>
    </message>
    <message>
        <source>one direction</source>
        <translation>한 방향</translation>
    </message>
    <message>
        <source>{0} GB without a price</source>
        <translation>가격 없는 {0} GB</translation>
    </message>
    <message>
        <source>{0} GB free</source>
        <translation>{0} GB 무료</translation>
    </message>
    <message>
        <source>{0} GB in {1}</source>
        <translation>{0} GB({1} 기준)</translation>
    </message>
    <message>
        <source>up to {0}</source>
        <translation>{0}까지</translation>
    </message>
    <message>
        <source>above {0}</source>
        <translation>{0} 초과</translation>
    </message>
    <message>
        <source>no price given</source>
        <translation>가격 없음</translation>
    </message>
    <message>
        <source>free up to {0}</source>
        <translation>{0}까지 무료</translation>
    </message>
    <message>
        <source>{0} each way</source>
        <translation>{0} 각 방향</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>{0}행</translation>
    </message>
    <message>
        <source>lines {0}</source>
        <translation>{0}행</translation>
    </message>
    <message>
        <source>Worked example</source>
        <translation>계산 예시</translation>
    </message>
    <message>
        <source>as in the document (line {0})</source>
        <translation>문서와 같음 ({0}행)</translation>
    </message>
    <message>
        <source>matches the document&apos;s {0} (line {1})</source>
        <translation>문서와 일치: {0} ({1}행)</translation>
    </message>
    <message>
        <source>the document says {0} (line {1})</source>
        <translation>문서에는 {0} ({1}행)</translation>
    </message>
</context>
</TS>
