<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>ChartsPage</name>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Show or hide the table (T)</source>
        <translation>표 보이기·숨기기 (T)</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>그림…</translation>
    </message>
    <message>
        <source>Save a picture (Ctrl+S)</source>
        <translation>그림으로 저장 (Ctrl+S)</translation>
    </message>
    <message>
        <source>← → along the curve · + − nearer and farther · T table · PageDown the next chart</source>
        <translation>← → 곡선 따라가기 · + − 가까이·멀리 · T 표 · PageDown 다음 차트</translation>
    </message>
    <message>
        <source>The table is copied; paste it into a spreadsheet.</source>
        <translation>표를 복사했습니다. 스프레드시트에 붙여 넣으세요.</translation>
    </message>
    <message>
        <source>The picture is saved as {0}.</source>
        <translation>그림을 {0}(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>The picture is copied; paste it where you want it.</source>
        <translation>그림을 복사했습니다. 원하는 곳에 붙여 넣으세요.</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>no price in the document</source>
        <translation>문서에 요금 없음</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>요금 없음</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>같음</translation>
    </message>
</context>
<context>
    <name>CurveWords</name>
    <message>
        <source>{0}, end of a tier</source>
        <translation>{0}, 구간 끝</translation>
    </message>
    <message>
        <source>{0}, the estimate</source>
        <translation>{0}, 현재 견적</translation>
    </message>
    <message>
        <source>Volume a month</source>
        <translation>월 사용량</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>월 비용</translation>
    </message>
    <message>
        <source>A GB on average</source>
        <translation>GB당 평균</translation>
    </message>
    <message>
        <source>Price there</source>
        <translation>해당 요금</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>최소 {0}</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>요금 없음</translation>
    </message>
    <message>
        <source>no price in the document</source>
        <translation>문서에 요금 없음</translation>
    </message>
    <message>
        <source>free</source>
        <translation>무료</translation>
    </message>
    <message>
        <source>Cost over volume · {0}</source>
        <translation>양에 따른 비용 · {0}</translation>
    </message>
    <message>
        <source>cost a month</source>
        <translation>월 비용</translation>
    </message>
    <message>
        <source>the estimate&apos;s volume</source>
        <translation>현재 견적의 양</translation>
    </message>
    <message>
        <source>Lines of the document: {0}</source>
        <translation>문서의 행: {0}</translation>
    </message>
    <message>
        <source>Charged in both directions.</source>
        <translation>양방향 모두 과금</translation>
    </message>
    <message>
        <source>Some lines of the estimate are charged in one direction, so its dot is off the curve.</source>
        <translation>견적의 일부 항목은 한 방향만 과금되어 점이 곡선에서 벗어나 있습니다.</translation>
    </message>
    <message>
        <source>{0} a GB on average</source>
        <translation>GB당 평균 {0}</translation>
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
        <source>any volume</source>
        <translation>모든 양</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>1 TB = {0} GB</source>
        <translation>1 TB = {0} GB</translation>
    </message>
    <message>
        <source>{0}, as line {1} reckons</source>
        <translation>{0} ({1}행의 계산 기준)</translation>
    </message>
    <message>
        <source>Where the money goes</source>
        <translation>어디에 쓰이나</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>항목별</translation>
    </message>
    <message>
        <source>By rate</source>
        <translation>요금별</translation>
    </message>
    <message>
        <source>First tier</source>
        <translation>첫 구간</translation>
    </message>
    <message>
        <source>The estimate</source>
        <translation>현재 견적</translation>
    </message>
    <message>
        <source>All tiers</source>
        <translation>전체 구간</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>total a month {0}</source>
        <translation>월 합계 {0}</translation>
    </message>
    <message>
        <source>Tiers: {0}</source>
        <translation>구간: {0}</translation>
    </message>
</context>
<context>
    <name>ShareWords</name>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비중</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>월 비용</translation>
    </message>
    <message>
        <source>no price in the document; nobody knows how long this bar is</source>
        <translation>문서에 요금이 없어 막대 길이를 알 수 없음</translation>
    </message>
    <message>
        <source>The estimate has no lines yet. Esc goes back to it; PageDown shows the curves of the prices.</source>
        <translation>아직 견적에 항목이 없습니다. Esc를 누르면 견적으로 돌아가고, PageDown을 누르면 요금 곡선을 볼 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>그 외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>no price</source>
        <translation>요금 없음</translation>
    </message>
    <message>
        <source>free</source>
        <translation>무료</translation>
    </message>
    <message>
        <source>{0} GB without a price</source>
        <translation>요금 없는 {0} GB</translation>
    </message>
    <message>
        <source>at least {0} + {1} GB without a price</source>
        <translation>최소 {0} + 요금 없는 {1} GB</translation>
    </message>
    <message>
        <source>100% = {0} a month</source>
        <translation>100% = 월 {0}</translation>
    </message>
    <message>
        <source>100% = {0} a month, without {1} GB that have no price</source>
        <translation>100% = 월 {0}, 요금 없는 {1} GB 제외</translation>
    </message>
</context>
</TS>
