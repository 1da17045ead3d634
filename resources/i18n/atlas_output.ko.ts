<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>MapOutput</name>
    <message>
        <source>A drawing of: {0}</source>
        <translation>그림의 내용: {0}</translation>
    </message>
    <message>
        <source>{0} – map</source>
        <translation>{0} – 지도</translation>
    </message>
    <message>
        <source>A map of: {0}</source>
        <translation>지도의 내용: {0}</translation>
    </message>
    <message>
        <source>Recalled today</source>
        <translation>오늘의 기억</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>There is nothing here to make a picture of.</source>
        <translation>여기에는 그림으로 만들 것이 없습니다.</translation>
    </message>
    <message>
        <source>The drawing</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>What is in sight</source>
        <translation>보이는 부분</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>지도 전체</translation>
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
</TS>
