<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EstimateModel</name>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Directions</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Path</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>Calculation</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>A month</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
</context>
<context>
    <name>EstimateTable</name>
    <message>
        <source>Estimate</source>
        <translation>Estimate</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>The document has no price “{0}” any more. The line stays, and is priced again when the price is back.</source>
        <translation>The document has no price “{0}” any more. The line stays, and is priced again when the price is back.</translation>
    </message>
    <message>
        <source>“{0}” costs nothing in the document, however much it is.</source>
        <translation>“{0}” costs nothing in the document, however much it is.</translation>
    </message>
    <message>
        <source>{0} = {1} GB (1 TB = {2} GB)</source>
        <translation>{0} = {1} GB (1 TB = {2} GB)</translation>
    </message>
    <message>
        <source>{0}, {1} a month.</source>
        <translation>{0}, {1} a month.</translation>
    </message>
    <message>
        <source>The {0} GB that cross are charged twice: when they leave and when they arrive.</source>
        <translation>The {0} GB that cross are charged twice: when they leave and when they arrive.</translation>
    </message>
    <message>
        <source>The price is for each direction; here the {0} GB are charged in one direction only.</source>
        <translation>The price is for each direction; here the {0} GB are charged in one direction only.</translation>
    </message>
    <message>
        <source>{0} goes on in the tiers where this line ends.</source>
        <translation>{0} goes on in the tiers where this line ends.</translation>
    </message>
    <message>
        <source>Of the first tier, {1} GB are already used up by {0}.</source>
        <translation>Of the first tier, {1} GB are already used up by {0}.</translation>
    </message>
    <message>
        <source>The first {1} are already used up by {0}.</source>
        <translation>The first {1} are already used up by {0}.</translation>
    </message>
    <message>
        <source>The first {1} and {2} GB of the next tier are already used up by {0}.</source>
        <translation>The first {1} and {2} GB of the next tier are already used up by {0}.</translation>
    </message>
    <message numerus="yes">
        <source>{0} and %n more</source>
        <translation>
            <numerusform>{0} and %n more</numerusform>
            <numerusform>{0} and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>For {0} GB the document gives no price.</source>
        <translation>For {0} GB the document gives no price.</translation>
    </message>
    <message>
        <source>For {0} GB ({1}) the document gives no price.</source>
        <translation>For {0} GB ({1}) the document gives no price.</translation>
    </message>
    <message>
        <source>{0} GB ({1}) are free.</source>
        <translation>{0} GB ({1}) are free.</translation>
    </message>
    <message>
        <source>above {0}</source>
        <translation>above {0}</translation>
    </message>
    <message>
        <source>{0} = {1} GB</source>
        <translation>{0} = {1} GB</translation>
    </message>
    <message>
        <source>Exactly {0}; it is rounded only to be shown.</source>
        <translation>Exactly {0}; it is rounded only to be shown.</translation>
    </message>
</context>
<context>
    <name>LineDetails</name>
    <message>
        <source>The chosen line in words</source>
        <translation>The chosen line in words</translation>
    </message>
    <message>
        <source>Choose a line to see how its cost comes about.</source>
        <translation>Choose a line to see how its cost comes about.</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message numerus="yes">
        <source>%n line(s) pasted.</source>
        <translation>
            <numerusform>%n line pasted.</numerusform>
            <numerusform>%n lines pasted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, such as “{0}”: {1}</source>
        <translation>
            <numerusform>%n left out: “{0}” – {1}</numerusform>
            <numerusform>%n left out, such as “{0}” – {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>TotalPanel</name>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>The document&apos;s example</source>
        <translation>The document&apos;s example</translation>
    </message>
    <message>
        <source>1 TB = {0} GB</source>
        <translation>1 TB = {0} GB</translation>
    </message>
    <message>
        <source>{0}, as line {1} reckons</source>
        <translation>{0}, as line {1} reckons</translation>
    </message>
    <message>
        <source>Total a month · {0}</source>
        <translation>Total a month · {0}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
</TS>
