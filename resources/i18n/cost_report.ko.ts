<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Copying</name>
    <message numerus="yes">
        <source>%n line(s) copied as a table.</source>
        <translation>
            <numerusform>%n줄을 표로 복사했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The estimate was copied as a table.</source>
        <translation>견적을 표로 복사했습니다.</translation>
    </message>
    <message>
        <source>The estimate was copied as Markdown.</source>
        <translation>견적을 Markdown으로 복사했습니다.</translation>
    </message>
    <message>
        <source>The estimate has no lines yet.</source>
        <translation>견적에 아직 줄이 없습니다.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A report&apos;s name ends in .pdf, .csv, .json or .md.</source>
        <translation>내보낼 파일의 이름은 .pdf, .csv, .json, .md 중 하나로 끝나야 합니다.</translation>
    </message>
</context>
<context>
    <name>ReportBuilder</name>
    <message>
        <source>Cost estimate</source>
        <translation>비용 견적</translation>
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
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>Total a month</source>
        <translation>월 합계</translation>
    </message>
    <message>
        <source>How it is reckoned</source>
        <translation>계산 방법</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>적용한 기준</translation>
    </message>
    <message>
        <source>Where the document disagrees with itself</source>
        <translation>문서 안에서 서로 다른 곳</translation>
    </message>
    <message>
        <source>From the document</source>
        <translation>문서의 해당 줄</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>어디에 쓰이나</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>{0}행</translation>
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
        <source>Volume in GB × price of a GB × directions that are charged, for each line.</source>
        <translation>줄마다: 양(GB) × GB당 요금 × 과금되는 방향 수</translation>
    </message>
    <message>
        <source>Lines of the same path fill its tiers together, in the order of the table.</source>
        <translation>같은 경로의 줄은 표의 순서대로 구간을 함께 채웁니다.</translation>
    </message>
    <message>
        <source>{0}; the other size would change nothing here</source>
        <translation>{0} (다른 크기로 계산해도 결과는 같습니다)</translation>
    </message>
    <message>
        <source>both directions charged: {0}</source>
        <translation>양방향 과금: {0}</translation>
    </message>
    <message>
        <source>one direction charged: {0}</source>
        <translation>한 방향 과금: {0}</translation>
    </message>
    <message>
        <source>no price in the document for {0} GB; they are in no sum</source>
        <translation>{0} GB는 문서에 요금이 없어 어느 합계에도 들어 있지 않습니다</translation>
    </message>
    <message>
        <source>amounts are exact, and rounded only where they are shown</source>
        <translation>금액은 정확한 값이며, 표시할 때만 반올림합니다</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>The estimate was copied as Markdown.</source>
        <translation>견적을 Markdown으로 복사했습니다.</translation>
    </message>
    <message>
        <source>The estimate was copied as a table.</source>
        <translation>견적을 표로 복사했습니다.</translation>
    </message>
    <message>
        <source>Save the estimate</source>
        <translation>견적 저장</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>{0}에 저장했습니다.</translation>
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
    <message>
        <source>PDF, CSV, JSON or Markdown</source>
        <translation>PDF, CSV, JSON, Markdown</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>내보낼 내용</translation>
    </message>
    <message>
        <source>The estimate has no lines yet. Add one, and it can go out from here.</source>
        <translation>견적에 아직 줄이 없습니다. 줄을 추가하면 여기에서 내보낼 수 있습니다.</translation>
    </message>
</context>
</TS>
