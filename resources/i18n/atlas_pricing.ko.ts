<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>PathWording</name>
    <message>
        <source>Internet</source>
        <translation>인터넷</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Within one zone</source>
        <translation>한 가용 영역(AZ) 안</translation>
    </message>
    <message>
        <source>Between zones</source>
        <translation>가용 영역(AZ) 간</translation>
    </message>
    <message>
        <source>Within one region</source>
        <translation>한 리전 안</translation>
    </message>
    <message>
        <source>Between regions</source>
        <translation>리전 간</translation>
    </message>
    <message>
        <source>Out to the internet</source>
        <translation>인터넷으로 나감</translation>
    </message>
    <message>
        <source>In from the internet</source>
        <translation>인터넷에서 들어옴</translation>
    </message>
    <message>
        <source>From the edge to the origin</source>
        <translation>엣지에서 오리진으로</translation>
    </message>
    <message>
        <source>From the origin to the edge</source>
        <translation>오리진에서 엣지로</translation>
    </message>
    <message>
        <source>From the edge to a user</source>
        <translation>엣지에서 사용자에게</translation>
    </message>
    <message>
        <source>From a user to the edge</source>
        <translation>사용자에게서 엣지로</translation>
    </message>
    <message>
        <source>Between two places at the edge</source>
        <translation>엣지 간</translation>
    </message>
    <message>
        <source>A path without a class</source>
        <translation>분류할 수 없는 경로</translation>
    </message>
    <message>
        <source>{0} counts as its {1}</source>
        <translation>{0}[은/는] 속한 {1}[으로/로] 계산</translation>
    </message>
    <message>
        <source>two different ones are meant</source>
        <translation>서로 다른 둘로 봄</translation>
    </message>
    <message>
        <source>both lie in the same region as far as the document says</source>
        <translation>문서에 따르면 둘은 같은 리전에 있음</translation>
    </message>
    <message>
        <source>{0} and {1} count as two regions: the document does not say they are one</source>
        <translation>{0}[과/와] {1}[은/는] 다른 리전으로 봄: 문서에 같은 곳이라는 말이 없음</translation>
    </message>
    <message>
        <source>{0} counts as the origin</source>
        <translation>{0}[을/를] 오리진으로 봄</translation>
    </message>
    <message>
        <source>charged in each direction</source>
        <translation>각 방향으로 과금</translation>
    </message>
    <message>
        <source>charged in one direction</source>
        <translation>한 방향만 과금</translation>
    </message>
    <message>
        <source>the volume goes each way, each way counted once</source>
        <translation>가는 양과 오는 양을 각각 한 번씩 계산</translation>
    </message>
    <message>
        <source>The document has several prices for this; choose one.</source>
        <translation>문서에 요금이 여럿 있습니다. 하나를 고르세요.</translation>
    </message>
    <message>
        <source>The document has no price for the way back.</source>
        <translation>돌아오는 길의 요금은 문서에 없습니다.</translation>
    </message>
    <message>
        <source>The document has no price for this.</source>
        <translation>문서에 이 경로의 요금이 없습니다.</translation>
    </message>
    <message>
        <source>Both ends lie outside of what it describes.</source>
        <translation>양 끝이 모두 문서가 다루는 범위 밖입니다.</translation>
    </message>
    <message>
        <source>It does not say how {0} and {1} lie to one another.</source>
        <translation>{0}[과/와] {1}의 위치 관계를 문서가 밝히지 않습니다.</translation>
    </message>
    <message>
        <source>It does not say in which zone or region {0} lies.</source>
        <translation>{0}[이/가] 어느 가용 영역(AZ)이나 리전에 있는지 문서가 밝히지 않습니다.</translation>
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
        <source>free</source>
        <translation>무료</translation>
    </message>
    <message>
        <source>No path between two places of this map has this price.</source>
        <translation>이 지도에는 이 요금이 적용되는 두 곳이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n path(s) of the map have this price.</source>
        <translation>
            <numerusform>지도의 경로 %n개 이상에 이 요금이 적용됩니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) of the map have this price.</source>
        <translation>
            <numerusform>지도의 경로 %n개에 이 요금이 적용됩니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceCard</name>
    <message>
        <source>The price of a path</source>
        <translation>경로의 요금</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>인터넷</translation>
    </message>
    <message>
        <source>The internet (I)</source>
        <translation>인터넷 (I)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>A user outside (U)</source>
        <translation>바깥의 사용자 (U)</translation>
    </message>
    <message>
        <source>Swap start and end</source>
        <translation>출발과 도착 바꾸기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Volume a month</source>
        <translation>한 달 데이터양</translation>
    </message>
    <message>
        <source>Volume a month (V)</source>
        <translation>한 달 데이터양 (V)</translation>
    </message>
    <message>
        <source>One way</source>
        <translation>편도</translation>
    </message>
    <message>
        <source>One way (B)</source>
        <translation>편도 (B)</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>왕복</translation>
    </message>
    <message>
        <source>Both ways (B)</source>
        <translation>왕복 (B)</translation>
    </message>
    <message>
        <source>To the estimate</source>
        <translation>견적에 추가</translation>
    </message>
    <message>
        <source>Add to the estimate (E)</source>
        <translation>견적에 추가 (E)</translation>
    </message>
    <message>
        <source>Reckon with the other size of a TB</source>
        <translation>다른 TB 크기로 계산</translation>
    </message>
    <message>
        <source>the last volume that was understood</source>
        <translation>마지막으로 읽은 양의 금액</translation>
    </message>
</context>
<context>
    <name>Pricing</name>
    <message>
        <source>Choose the start: click it, or go to it and press Enter.</source>
        <translation>출발지를 고르세요: 누르거나, 옮겨 가서 Enter.</translation>
    </message>
    <message>
        <source>From {0}. Now choose the end.</source>
        <translation>{0}에서. 이제 도착지를 고르세요.</translation>
    </message>
    <message>
        <source>Arrows and Tab lead from place to place. I: internet, U: user, Esc: leave.</source>
        <translation>화살표와 Tab으로 이동 · I 인터넷 · U 사용자 · Esc 끝내기</translation>
    </message>
    <message>
        <source>Choose a place as the start to price one of them.</source>
        <translation>출발지를 고르면 그 경로의 요금을 계산합니다.</translation>
    </message>
    <message>
        <source>reckoned with “{0}”, as you chose</source>
        <translation>고른 요금 “{0}”으로 계산</translation>
    </message>
</context>
</TS>
