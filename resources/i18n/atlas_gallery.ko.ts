<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>DiagramWords</name>
    <message>
        <source>Drawing</source>
        <translation>상자 그림</translation>
    </message>
    <message>
        <source>boxes: {0}, edges: {1}</source>
        <translation>상자 {0}개, 연결선 {1}개</translation>
    </message>
    <message>
        <source>{0} holds {1}</source>
        <translation>{0} 안: {1}</translation>
    </message>
    <message>
        <source>a box without a name</source>
        <translation>이름 없는 상자</translation>
    </message>
</context>
<context>
    <name>DrawingDelegate</name>
    <message>
        <source>line {0}</source>
        <translation>{0}행</translation>
    </message>
</context>
<context>
    <name>DrawingsModel</name>
    <message>
        <source>line {0}</source>
        <translation>{0}행</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Drawings</source>
        <translation>상자 그림</translation>
    </message>
    <message>
        <source>← Map</source>
        <translation>← 지도</translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>지도로 돌아가기</translation>
    </message>
    <message>
        <source>Previous drawing</source>
        <translation>이전 그림</translation>
    </message>
    <message>
        <source>Next drawing</source>
        <translation>다음 그림</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>The text as it is written</source>
        <translation>원문 그대로 보기</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>원문 행 보기</translation>
    </message>
    <message>
        <source>All drawings</source>
        <translation>모든 상자 그림</translation>
    </message>
    <message>
        <source>This document has no drawings yet</source>
        <translation>이 문서에는 상자 그림이 없습니다</translation>
    </message>
    <message>
        <source>A drawing is a block of code with boxes of line characters (┌──┐ │ └──┘) and arrows between them. Each one in the document appears here as a clean picture.</source>
        <translation>상자 그림은 코드 블록 안에 선 문자(┌──┐ │ └──┘)로 상자를 그리고 화살표로 이은 것입니다. 문서에 있는 그림마다 깔끔한 그림으로 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>{0}행</translation>
    </message>
    <message>
        <source>Click a box to see it on the map, a text with a price to see the price.</source>
        <translation>상자를 누르면 지도에서, 요금이 적힌 글을 누르면 요금표에서 보여 줍니다.</translation>
    </message>
    <message>
        <source>{0} – on the map: {1}</source>
        <translation>{0} – 지도: {1}</translation>
    </message>
    <message>
        <source>{0} – price: {1}</source>
        <translation>{0} – 요금: {1}</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>The drawing as it is written</source>
        <translation>그림의 원문</translation>
    </message>
</context>
</TS>
