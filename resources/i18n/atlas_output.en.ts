<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MapOutput</name>
    <message>
        <source>A drawing of: {0}</source>
        <translation>A drawing of: {0}</translation>
    </message>
    <message>
        <source>{0} – map</source>
        <translation>{0} – map</translation>
    </message>
    <message>
        <source>A map of: {0}</source>
        <translation>A map of: {0}</translation>
    </message>
    <message>
        <source>Recalled today</source>
        <translation>Recalled today</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>There is nothing here to make a picture of.</source>
        <translation>There is nothing here to make a picture of.</translation>
    </message>
    <message>
        <source>The drawing</source>
        <translation>The drawing</translation>
    </message>
    <message>
        <source>What is in sight</source>
        <translation>What is in sight</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>The whole map</translation>
    </message>
    <message>
        <source>The picture is saved as {0}.</source>
        <translation>The picture is saved as {0}.</translation>
    </message>
    <message>
        <source>The picture is copied; paste it where you want it.</source>
        <translation>The picture is copied; paste it where you want it.</translation>
    </message>
</context>
</TS>
