<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>CheckModel</name>
    <message>
        <source>Line</source>
        <translation>행</translation>
    </message>
    <message>
        <source>The document writes</source>
        <translation>문서에 적힌 것</translation>
    </message>
    <message>
        <source>It comes to</source>
        <translation>계산 결과</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>검산</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>The document&apos;s arithmetic</source>
        <translation>문서 검산</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy all this as Markdown</source>
        <translation>전체를 Markdown으로 복사</translation>
    </message>
    <message>
        <source>The check was copied as Markdown.</source>
        <translation>검산 결과를 Markdown으로 복사했습니다.</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>서로 다른 설명</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>미지정</translation>
    </message>
    <message>
        <source>Assigned by you</source>
        <translation>직접 지정한 요금</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>지원하지 않는 요금</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>The document does not say what these prices are for; nothing is reckoned with them.</source>
        <translation>문서에 어느 경로의 요금인지 적혀 있지 않아 계산에 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>지정 취소</translation>
    </message>
    <message>
        <source>Take the assignment to {0} back</source>
        <translation>{0} 지정 취소</translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message>
        <source>Worked lines</source>
        <translation>계산 예시</translation>
    </message>
</context>
<context>
    <name>CheckWording</name>
    <message>
        <source>agrees only with 1 TB = {0} GB</source>
        <translation>1 TB = {0} GB일 때만 일치</translation>
    </message>
    <message>
        <source>agrees; ~ allows less than {0} more or less</source>
        <translation>일치 (~는 {0} 미만의 차이 허용)</translation>
    </message>
    <message>
        <source>agrees, rounded</source>
        <translation>일치 (반올림)</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>일치</translation>
    </message>
    <message>
        <source>differs by +{0}: too much</source>
        <translation>+{0} 차이: 더 많게 적힘</translation>
    </message>
    <message>
        <source>differs by −{0}: too little</source>
        <translation>−{0} 차이: 더 적게 적힘</translation>
    </message>
    <message>
        <source>~ allows less than {0}</source>
        <translation>~는 {0} 미만까지 허용</translation>
    </message>
    <message>
        <source>it has no such rate</source>
        <translation>해당 요금 없음</translation>
    </message>
    <message>
        <source>by the rate card: {0} (line {1})</source>
        <translation>요금표: {0} ({1}행)</translation>
    </message>
    <message>
        <source>its price is in {0}</source>
        <translation>요금표의 통화는 {0}</translation>
    </message>
    <message>
        <source>its price is for a {0}</source>
        <translation>요금표의 단위는 {0}</translation>
    </message>
    <message>
        <source>another price, it has {0}</source>
        <translation>다른 단가, 요금표는 {0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>× {0}, it charges × {1}</source>
        <translation>× {0}, 요금표는 × {1}</translation>
    </message>
    <message>
        <source>× {0} is no number of times that both directions are charged</source>
        <translation>× {0}(으)로는 양방향 과금이 되지 않음</translation>
    </message>
    <message>
        <source>it has no price for all of this volume</source>
        <translation>이 양 전체에 대한 요금이 없음</translation>
    </message>
    <message>
        <source>its tiers come to {0}</source>
        <translation>요금표의 구간으로는 {0}</translation>
    </message>
    <message>
        <source>does not follow from the rate card: {0}</source>
        <translation>요금표와 다름: {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n line(s) agree</source>
        <translation>
            <numerusform>%n줄 중 {0}줄 일치</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do(es) not follow from the rate card</source>
        <translation>
            <numerusform>요금표와 다른 줄 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>서로 다른 설명 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) not assigned</source>
        <translation>
            <numerusform>미지정 요금 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>The document reckons nothing itself, and its prices do not contradict each other.</source>
        <translation>문서에 계산 예시가 없고, 요금끼리 어긋나는 곳도 없습니다.</translation>
    </message>
    <message>
        <source>1 TB = {0} GB</source>
        <translation>1 TB = {0} GB</translation>
    </message>
    <message>
        <source>{0}: no line of the document reveals it.</source>
        <translation>{0}: 문서에서 알 수 있는 줄이 없습니다.</translation>
    </message>
    <message>
        <source>{0}, as line {1} reckons.</source>
        <translation>{0}: {1}행의 계산을 따릅니다.</translation>
    </message>
    <message>
        <source>{0} by your choice; line {1} reckons with {2} GB.</source>
        <translation>{0}: 직접 선택, {1}행은 {2} GB로 계산합니다.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>바꾸기</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>counts here</source>
        <translation>적용</translation>
    </message>
</context>
<context>
    <name>Contradictions</name>
    <message>
        <source>Size of a TB</source>
        <translation>TB의 크기</translation>
    </message>
    <message>
        <source>1 TB = {0} GB</source>
        <translation>1 TB = {0} GB</translation>
    </message>
    <message>
        <source>Places disagree on whether each direction is charged.</source>
        <translation>방향마다 과금하는지가 곳마다 다릅니다.</translation>
    </message>
    <message>
        <source>Places name different prices.</source>
        <translation>곳마다 단가가 다릅니다.</translation>
    </message>
    <message>
        <source>One place names one price, another has tiers.</source>
        <translation>한 곳은 단일 단가, 다른 곳은 구간 단가입니다.</translation>
    </message>
    <message>
        <source>Places name different currencies.</source>
        <translation>곳마다 통화가 다릅니다.</translation>
    </message>
    <message>
        <source>Worked lines reckon with different sizes.</source>
        <translation>계산 예시마다 TB의 크기가 다릅니다.</translation>
    </message>
    <message>
        <source>Each direction is charged here, also where other places say less.</source>
        <translation>다른 곳의 설명과 달라도 방향마다 과금하는 것으로 계산합니다.</translation>
    </message>
    <message>
        <source>Both directions are charged here.</source>
        <translation>양방향을 과금하는 것으로 계산합니다.</translation>
    </message>
    <message>
        <source>The price is for both directions together here.</source>
        <translation>단가를 양방향 합계로 보고 계산합니다.</translation>
    </message>
    <message>
        <source>The price that stands first counts here.</source>
        <translation>먼저 나오는 단가를 적용합니다.</translation>
    </message>
    <message>
        <source>The tiers count here, as they say more than one price does.</source>
        <translation>단일 단가보다 자세한 구간 단가를 적용합니다.</translation>
    </message>
    <message>
        <source>Neither is taken over: 1 TB = {0} GB here.</source>
        <translation>어느 쪽도 따르지 않고 1 TB = {0} GB로 계산합니다.</translation>
    </message>
    <message>
        <source>Both are kept, each by itself.</source>
        <translation>둘 다 따로 둡니다.</translation>
    </message>
    <message numerus="yes">
        <source>The worked example decides it: line(s) {0} reckon(s) so too.</source>
        <translation>
            <numerusform>계산 예시가 근거입니다: {0}행도 이렇게 계산합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>No worked example of the document decides it.</source>
        <translation>문서의 계산 예시로는 알 수 없습니다.</translation>
    </message>
</context>
</TS>
