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
        <source>Show the line</source>
        <translation>원문 줄 보기</translation>
    </message>
    <message>
        <source>Next flow</source>
        <translation>다음 흐름</translation>
    </message>
    <message>
        <source>Play or pause the flow</source>
        <translation>흐름 재생 또는 멈춤</translation>
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
        <source>%n component(s), none selected</source>
        <translation>
            <numerusform>구성 요소 %n개, 선택 없음</numerusform>
        </translation>
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
        <translation>영역 범위</translation>
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
        <source>Services</source>
        <translation>서비스</translation>
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
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Practise these cards</source>
        <translation>이 카드들 연습</translation>
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
    <name>FlowList</name>
    <message>
        <source>Flows</source>
        <translation>흐름</translation>
    </message>
</context>
<context>
    <name>FlowStrip</name>
    <message>
        <source>Previous step</source>
        <translation>이전 단계</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>Close the flow</source>
        <translation>흐름 닫기</translation>
    </message>
    <message>
        <source>It starts with “{0}”.</source>
        <translation>출발: {0}</translation>
    </message>
    <message>
        <source>In the case “{0}”: after “{1}” comes “{2}”.</source>
        <translation>{0}: {1} 다음은 {2}입니다.</translation>
    </message>
    <message>
        <source>From “{0}” it arrives: “{1}”.</source>
        <translation>{0} 다음, 마지막은 {1}입니다.</translation>
    </message>
    <message>
        <source>After “{0}” comes “{1}”.</source>
        <translation>{0} 다음은 {1}입니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>멈춤</translation>
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
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>지도 전체 보기</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>전체</translation>
    </message>
</context>
<context>
    <name>MapPainter</name>
    <message>
        <source>{0} inside</source>
        <translation>안에 {0}개</translation>
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
        <translation>영역 리소스</translation>
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
</TS>
