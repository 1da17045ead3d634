<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>LineWords</name>
    <message>
        <source>{0} depends on {1} (line {2})</source>
        <translation>{0} → {1}에 의존 ({2}행)</translation>
    </message>
    <message>
        <source>{0} is part of {1} (line {2})</source>
        <translation>{0} → {1}에 속함 ({2}행)</translation>
    </message>
    <message>
        <source>{0} and {1} are connected (line {2})</source>
        <translation>{0} – {1} 연결 ({2}행)</translation>
    </message>
    <message>
        <source>An arrow of a drawing leads from {0} to {1} (line {2})</source>
        <translation>그림의 화살표: {0} → {1} ({2}행)</translation>
    </message>
</context>
</TS>
