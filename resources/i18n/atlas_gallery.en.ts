<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DiagramWords</name>
    <message>
        <source>Drawing</source>
        <translation>Drawing</translation>
    </message>
    <message>
        <source>boxes: {0}, edges: {1}</source>
        <translation>boxes: {0}, edges: {1}</translation>
    </message>
    <message>
        <source>{0} holds {1}</source>
        <translation>{0} holds {1}</translation>
    </message>
    <message>
        <source>a box without a name</source>
        <translation>a box without a name</translation>
    </message>
</context>
<context>
    <name>DrawingDelegate</name>
    <message>
        <source>line {0}</source>
        <translation>line {0}</translation>
    </message>
</context>
<context>
    <name>DrawingsModel</name>
    <message>
        <source>line {0}</source>
        <translation>line {0}</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Drawings</source>
        <translation>Drawings</translation>
    </message>
    <message>
        <source>← Map</source>
        <translation>← Map</translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>Back to the map</translation>
    </message>
    <message>
        <source>Previous drawing</source>
        <translation>Previous drawing</translation>
    </message>
    <message>
        <source>Next drawing</source>
        <translation>Next drawing</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>As written</translation>
    </message>
    <message>
        <source>The text as it is written</source>
        <translation>The text as it is written</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>Show the line</translation>
    </message>
    <message>
        <source>All drawings</source>
        <translation>All drawings</translation>
    </message>
    <message>
        <source>This document has no drawings yet</source>
        <translation>This document has no drawings yet</translation>
    </message>
    <message>
        <source>A drawing is a block of code with boxes of line characters (┌──┐ │ └──┘) and arrows between them. Each one in the document appears here as a clean picture.</source>
        <translation>A drawing is a block of code with boxes of line characters (┌──┐ │ └──┘) and arrows between them. Each one in the document appears here as a clean picture.</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>line {0}</translation>
    </message>
    <message>
        <source>Click a box to see it on the map, a text with a price to see the price.</source>
        <translation>Click a box to see it on the map, a text with a price to see the price.</translation>
    </message>
    <message>
        <source>{0} – on the map: {1}</source>
        <translation>{0} – on the map: {1}</translation>
    </message>
    <message>
        <source>{0} – price: {1}</source>
        <translation>{0} – price: {1}</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>The drawing as it is written</source>
        <translation>The drawing as it is written</translation>
    </message>
</context>
</TS>
