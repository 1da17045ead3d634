<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChartsPage</name>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Show or hide the table (T)</source>
        <translation>Show or hide the table (T)</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Picture…</translation>
    </message>
    <message>
        <source>Save a picture (Ctrl+S)</source>
        <translation>Save a picture (Ctrl+S)</translation>
    </message>
    <message>
        <source>← → along the curve · + − nearer and farther · T table · PageDown the next chart</source>
        <translation>← → along the curve · + − nearer and farther · T table · PageDown the next chart</translation>
    </message>
    <message>
        <source>The table is copied; paste it into a spreadsheet.</source>
        <translation>The table is copied; paste it into a spreadsheet.</translation>
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
<context>
    <name>CompareWords</name>
    <message>
        <source>no price in the document</source>
        <translation>no price in the document</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>no price</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>the same</translation>
    </message>
</context>
<context>
    <name>CurveWords</name>
    <message>
        <source>{0}, end of a tier</source>
        <translation>{0}, end of a tier</translation>
    </message>
    <message>
        <source>{0}, the estimate</source>
        <translation>{0}, the estimate</translation>
    </message>
    <message>
        <source>Volume a month</source>
        <translation>Volume a month</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>Cost a month</translation>
    </message>
    <message>
        <source>A GB on average</source>
        <translation>A GB on average</translation>
    </message>
    <message>
        <source>Price there</source>
        <translation>Price there</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>at least {0}</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>no price</translation>
    </message>
    <message>
        <source>no price in the document</source>
        <translation>no price in the document</translation>
    </message>
    <message>
        <source>free</source>
        <translation>free</translation>
    </message>
    <message>
        <source>Cost over volume · {0}</source>
        <translation>Cost over volume · {0}</translation>
    </message>
    <message>
        <source>cost a month</source>
        <translation>cost a month</translation>
    </message>
    <message>
        <source>the estimate&apos;s volume</source>
        <translation>the estimate&apos;s volume</translation>
    </message>
    <message>
        <source>Lines of the document: {0}</source>
        <translation>Lines of the document: {0}</translation>
    </message>
    <message>
        <source>Charged in both directions.</source>
        <translation>Charged in both directions.</translation>
    </message>
    <message>
        <source>Some lines of the estimate are charged in one direction, so its dot is off the curve.</source>
        <translation>Some lines of the estimate are charged in one direction, so its dot is off the curve.</translation>
    </message>
    <message>
        <source>{0} a GB on average</source>
        <translation>{0} a GB on average</translation>
    </message>
    <message>
        <source>up to {0}</source>
        <translation>up to {0}</translation>
    </message>
    <message>
        <source>above {0}</source>
        <translation>above {0}</translation>
    </message>
    <message>
        <source>any volume</source>
        <translation>any volume</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>1 TB = {0} GB</source>
        <translation>1 TB = {0} GB</translation>
    </message>
    <message>
        <source>{0}, as line {1} reckons</source>
        <translation>{0}, as line {1} reckons</translation>
    </message>
    <message>
        <source>Where the money goes</source>
        <translation>Where the money goes</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>By line</translation>
    </message>
    <message>
        <source>By rate</source>
        <translation>By rate</translation>
    </message>
    <message>
        <source>First tier</source>
        <translation>First tier</translation>
    </message>
    <message>
        <source>The estimate</source>
        <translation>The estimate</translation>
    </message>
    <message>
        <source>All tiers</source>
        <translation>All tiers</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>total a month {0}</source>
        <translation>total a month {0}</translation>
    </message>
    <message>
        <source>Tiers: {0}</source>
        <translation>Tiers: {0}</translation>
    </message>
</context>
<context>
    <name>ShareWords</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>A month</translation>
    </message>
    <message>
        <source>no price in the document; nobody knows how long this bar is</source>
        <translation>no price in the document; nobody knows how long this bar is</translation>
    </message>
    <message>
        <source>The estimate has no lines yet. Esc goes back to it; PageDown shows the curves of the prices.</source>
        <translation>The estimate has no lines yet. Esc goes back to it; PageDown shows the curves of the prices.</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message>
        <source>no price</source>
        <translation>no price</translation>
    </message>
    <message>
        <source>free</source>
        <translation>free</translation>
    </message>
    <message>
        <source>{0} GB without a price</source>
        <translation>{0} GB without a price</translation>
    </message>
    <message>
        <source>at least {0} + {1} GB without a price</source>
        <translation>at least {0} + {1} GB without a price</translation>
    </message>
    <message>
        <source>100% = {0} a month</source>
        <translation>100% = {0} a month</translation>
    </message>
    <message>
        <source>100% = {0} a month, without {1} GB that have no price</source>
        <translation>100% = {0} a month, without {1} GB that have no price</translation>
    </message>
</context>
</TS>
