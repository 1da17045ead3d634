<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AtlasView</name>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>지도 전체 보기</translation>
    </message>
    <message>
        <source>Show what is selected, large</source>
        <translation>선택한 것 크게 보기</translation>
    </message>
    <message>
        <source>Go inside</source>
        <translation>안으로 들어가기</translation>
    </message>
    <message>
        <source>Go up</source>
        <translation>위로 나가기</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Find on the map</source>
        <translation>지도에서 찾기</translation>
    </message>
    <message>
        <source>Go to what is said of it</source>
        <translation>설명으로 가기</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>원문 줄 보기</translation>
    </message>
    <message>
        <source>Close what is open on the map</source>
        <translation>지도에 열린 것 닫기</translation>
    </message>
    <message>
        <source>Select what is to the left</source>
        <translation>왼쪽 것 선택</translation>
    </message>
    <message>
        <source>Select what is to the right</source>
        <translation>오른쪽 것 선택</translation>
    </message>
    <message>
        <source>Select what is above</source>
        <translation>위쪽 것 선택</translation>
    </message>
    <message>
        <source>Select what is below</source>
        <translation>아래쪽 것 선택</translation>
    </message>
    <message>
        <source>Select the next in reading order</source>
        <translation>읽는 순서로 다음 것 선택</translation>
    </message>
    <message>
        <source>Select the one before in reading order</source>
        <translation>읽는 순서로 이전 것 선택</translation>
    </message>
    <message>
        <source>See more to the left</source>
        <translation>왼쪽 더 보기</translation>
    </message>
    <message>
        <source>See more to the right</source>
        <translation>오른쪽 더 보기</translation>
    </message>
    <message>
        <source>See more above</source>
        <translation>위쪽 더 보기</translation>
    </message>
    <message>
        <source>See more below</source>
        <translation>아래쪽 더 보기</translation>
    </message>
    <message>
        <source>The map has no component “{0}”.</source>
        <translation>지도에 ‘{0}’ 구성 요소가 없습니다.</translation>
    </message>
    <message>
        <source>Choose something on the map first: then its line can be shown.</source>
        <translation>먼저 지도에서 하나를 선택해야 해당 행을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing on the map is called “{0}”.</source>
        <translation>지도에 “{0}”이라는 이름이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s), none selected. L shows them as a list.</source>
        <translation>
            <numerusform>구성 요소 %n개, 선택 없음. L을 누르면 목록이 나옵니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollapseMark</name>
    <message>
        <source>Expand {0}</source>
        <translation>{0} 펼치기</translation>
    </message>
    <message>
        <source>Collapse {0}</source>
        <translation>{0} 접기</translation>
    </message>
</context>
<context>
    <name>Collapsing</name>
    <message>
        <source>Choose something that holds other things: it can be collapsed.</source>
        <translation>다른 것을 담고 있는 것을 고르면 접을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>ComponentPanel</name>
    <message>
        <source>The whole map</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Outermost</source>
        <translation>가장 바깥</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>흐름</translation>
    </message>
    <message>
        <source>Box drawings</source>
        <translation>상자 그림</translation>
    </message>
    <message>
        <source>── connected</source>
        <translation>── 연결</translation>
    </message>
    <message>
        <source>╌▸ depends on</source>
        <translation>╌▸ 종속</translation>
    </message>
    <message>
        <source>╌╌ dashed box: stated in general, in the document&apos;s own words</source>
        <translation>╌╌ 점선 상자: 문서가 일반적으로 서술한 내용 그대로</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>읽는 법</translation>
    </message>
    <message>
        <source>Click a component to read about it; a double click or Enter goes inside. The wheel zooms, dragging moves the map.</source>
        <translation>구성 요소를 누르면 설명이 나오고, 두 번 누르거나 Enter를 누르면 안으로 들어갑니다. 휠로 확대·축소하고, 끌어서 지도를 움직입니다.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Flows through it</source>
        <translation>지나는 흐름</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>요금</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>문서에서</translation>
    </message>
    <message>
        <source>step {0}: {1}</source>
        <translation>{0}단계: {1}</translation>
    </message>
    <message>
        <source>One of: {0}</source>
        <translation>{0} 중 하나</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>global</source>
        <translation>글로벌</translation>
    </message>
    <message>
        <source>regional</source>
        <translation>리전 범위</translation>
    </message>
    <message>
        <source>zonal</source>
        <translation>가용 영역(AZ) 범위</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>안에 있는 것</translation>
    </message>
    <message>
        <source>Named in the document</source>
        <translation>문서에 나온 이름</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>속한 곳</translation>
    </message>
    <message>
        <source>connected with {0}</source>
        <translation>{0}: 서로 연결</translation>
    </message>
    <message>
        <source>depends on {0}</source>
        <translation>{0}에 종속</translation>
    </message>
    <message>
        <source>{0} depends on it</source>
        <translation>{0}: 여기에 종속</translation>
    </message>
</context>
<context>
    <name>Crumbs</name>
    <message>
        <source>The whole map</source>
        <translation>전체</translation>
    </message>
</context>
<context>
    <name>EmptyMap</name>
    <message>
        <source>This document has no map yet</source>
        <translation>아직 지도가 없는 문서입니다</translation>
    </message>
    <message>
        <source>A map grows from headings, from tables of components, from sentences such as “A consists of B”, and from box drawings. Add one of these, and it appears here.</source>
        <translation>지도는 제목, 구성 요소 표, ‘A는 B로 구성됩니다’와 같은 문장, 상자 그림에서 만들어집니다. 이 가운데 하나를 문서에 더하면 여기에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Find on the map</source>
        <translation>지도에서 찾기</translation>
    </message>
</context>
<context>
    <name>FlowBox</name>
    <message>
        <source>Choose a flow</source>
        <translation>흐름 선택</translation>
    </message>
    <message>
        <source>Flow: {0}</source>
        <translation>흐름: {0}</translation>
    </message>
    <message>
        <source>No flow</source>
        <translation>흐름 없음</translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>요금</translation>
    </message>
    <message>
        <source>What a path between two places costs</source>
        <translation>두 곳 사이의 경로 요금</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>상자 그림</translation>
    </message>
    <message>
        <source>The document&apos;s box drawings</source>
        <translation>문서의 상자 그림</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>기억</translation>
    </message>
    <message>
        <source>Colour by how well it would be recalled</source>
        <translation>기억 정도에 따라 색칠</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>지도 전체 보기</translation>
    </message>
</context>
<context>
    <name>MapPainter</name>
    <message>
        <source>The whole map</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>{0} inside</source>
        <translation>안에 {0}개</translation>
    </message>
</context>
<context>
    <name>MapParts</name>
    <message>
        <source>Next flow</source>
        <translation>다음 흐름</translation>
    </message>
    <message>
        <source>Play or pause the flow</source>
        <translation>흐름 재생 또는 멈춤</translation>
    </message>
    <message>
        <source>Play the flow from its start</source>
        <translation>흐름을 처음부터 재생</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>이전 단계</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>첫 단계</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>마지막 단계</translation>
    </message>
    <message>
        <source>Take the first way</source>
        <translation>첫째 갈래로 가기</translation>
    </message>
    <message>
        <source>Take the second way</source>
        <translation>둘째 갈래로 가기</translation>
    </message>
    <message>
        <source>Take the third way</source>
        <translation>셋째 갈래로 가기</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>더 느리게 재생</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>더 빠르게 재생</translation>
    </message>
    <message>
        <source>Show the flow&apos;s line</source>
        <translation>흐름의 행 보기</translation>
    </message>
    <message>
        <source>Make the screen black</source>
        <translation>화면 검게</translation>
    </message>
    <message>
        <source>Close the flow</source>
        <translation>흐름 닫기</translation>
    </message>
    <message>
        <source>Collapse or expand</source>
        <translation>접기 또는 펼치기</translation>
    </message>
    <message>
        <source>Collapse everything</source>
        <translation>모두 접기</translation>
    </message>
    <message>
        <source>Expand everything</source>
        <translation>모두 펼치기</translation>
    </message>
    <message>
        <source>Colour by memory</source>
        <translation>기억으로 색칠</translation>
    </message>
    <message>
        <source>Drill the cards of what is selected</source>
        <translation>선택한 것의 카드 연습</translation>
    </message>
    <message>
        <source>Where is it? Find components on the map</source>
        <translation>어디에 있나? 지도에서 찾기 문제</translation>
    </message>
    <message>
        <source>Answer, then the next question</source>
        <translation>답하고 다음 문제로</translation>
    </message>
    <message>
        <source>Show it, then the next question</source>
        <translation>보여 주고 다음 문제로</translation>
    </message>
    <message>
        <source>The map as a list</source>
        <translation>지도를 목록으로</translation>
    </message>
    <message>
        <source>Price a path</source>
        <translation>경로 요금 계산</translation>
    </message>
    <message>
        <source>The internet as start or end</source>
        <translation>인터넷을 시작이나 끝으로</translation>
    </message>
    <message>
        <source>A user as start or end</source>
        <translation>사용자를 시작이나 끝으로</translation>
    </message>
    <message>
        <source>Change the volume</source>
        <translation>용량 바꾸기</translation>
    </message>
    <message>
        <source>One way or both ways</source>
        <translation>한 방향 또는 양방향</translation>
    </message>
    <message>
        <source>Swap start and end</source>
        <translation>시작과 끝 맞바꾸기</translation>
    </message>
    <message>
        <source>Add the path to the estimate</source>
        <translation>경로를 견적에 추가</translation>
    </message>
    <message>
        <source>The price&apos;s line</source>
        <translation>요금의 행</translation>
    </message>
    <message>
        <source>Show or hide the overview</source>
        <translation>전체 그림 표시 또는 숨김</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>상자 그림</translation>
    </message>
    <message>
        <source>Next drawing</source>
        <translation>다음 그림</translation>
    </message>
    <message>
        <source>Previous drawing</source>
        <translation>이전 그림</translation>
    </message>
    <message>
        <source>The drawing as it is written</source>
        <translation>그림의 원문</translation>
    </message>
    <message>
        <source>Go where the box leads</source>
        <translation>상자가 가리키는 곳으로 가기</translation>
    </message>
    <message>
        <source>The drawing&apos;s line</source>
        <translation>그림의 원문 행</translation>
    </message>
    <message>
        <source>The drawing nearer</source>
        <translation>그림 확대</translation>
    </message>
    <message>
        <source>The drawing farther</source>
        <translation>그림 축소</translation>
    </message>
    <message>
        <source>The whole drawing</source>
        <translation>그림 전체 보기</translation>
    </message>
    <message>
        <source>Make the screen black, or show it again</source>
        <translation>화면을 검게 하거나 다시 보이기</translation>
    </message>
    <message>
        <source>Picture of the map…</source>
        <translation>지도를 그림으로…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>그림 복사</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Overview</source>
        <translation>전체 그림</translation>
    </message>
    <message>
        <source>The whole map: drag to go there</source>
        <translation>지도 전체: 끌면 그곳으로 이동</translation>
    </message>
    <message>
        <source>The overview appears when a part of the map is out of sight.</source>
        <translation>지도의 일부가 보이지 않을 때 전체 그림이 나타납니다.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>SmallThings</name>
    <message>
        <source>Global services</source>
        <translation>글로벌 서비스</translation>
    </message>
    <message>
        <source>Regional services</source>
        <translation>리전 서비스</translation>
    </message>
    <message>
        <source>Zonal resources</source>
        <translation>가용 영역(AZ) 리소스</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>{0}행</translation>
    </message>
</context>
<context>
    <name>Twin</name>
    <message>
        <source>The map as a list</source>
        <translation>지도를 목록으로</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>목록 닫기</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>구성 요소 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TwinModel</name>
    <message>
        <source>level {0}</source>
        <translation>{0}단계 깊이</translation>
    </message>
    <message numerus="yes">
        <source>%n inside</source>
        <translation>
            <numerusform>안에 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>one of {0}</source>
        <translation>{0}의 하나</translation>
    </message>
    <message>
        <source>service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>리소스</translation>
    </message>
</context>
</TS>
