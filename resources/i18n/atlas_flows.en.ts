<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Blank</name>
    <message>
        <source>The screen is blank</source>
        <translation>The screen is blank</translation>
    </message>
</context>
<context>
    <name>FlowList</name>
    <message>
        <source>Flows</source>
        <translation>Flows</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>line {0}</translation>
    </message>
</context>
<context>
    <name>FlowScale</name>
    <message>
        <source>Steps of the flow</source>
        <translation>Steps of the flow</translation>
    </message>
</context>
<context>
    <name>FlowSentences</name>
    <message>
        <source>Here the way parts.</source>
        <translation>Here the way parts.</translation>
    </message>
    <message>
        <source>Not in the document</source>
        <translation>Not in the document</translation>
    </message>
    <message>
        <source>Otherwise: not in the document</source>
        <translation>Otherwise: not in the document</translation>
    </message>
    <message>
        <source>What happens other than in the case “{0}” the document does not say: its account ends at “{1}”.</source>
        <translation>What happens other than in the case “{0}” the document does not say: its account ends at “{1}”.</translation>
    </message>
    <message>
        <source>In the case “{0}”: {1}</source>
        <translation>In the case “{0}”: {1}</translation>
    </message>
    <message>
        <source>It starts at “{0}”.</source>
        <translation>It starts at “{0}”.</translation>
    </message>
    <message>
        <source>Still there: “{1}”.</source>
        <translation>Still there: “{1}”.</translation>
    </message>
    <message>
        <source>After “{0}” comes, at last, “{1}”.</source>
        <translation>After “{0}” comes, at last, “{1}”.</translation>
    </message>
    <message>
        <source>After “{0}” comes “{1}”.</source>
        <translation>After “{0}” comes “{1}”.</translation>
    </message>
    <message>
        <source>After “{0}” it goes to “{1}”.</source>
        <translation>After “{0}” it goes to “{1}”.</translation>
    </message>
    <message>
        <source>Within “{0}” it goes on into “{1}”.</source>
        <translation>Within “{0}” it goes on into “{1}”.</translation>
    </message>
    <message>
        <source>From “{0}” it arrives at “{1}”.</source>
        <translation>From “{0}” it arrives at “{1}”.</translation>
    </message>
    <message>
        <source>From “{0}” it goes to “{1}”.</source>
        <translation>From “{0}” it goes to “{1}”.</translation>
    </message>
    <message>
        <source>At “{0}” this happens: “{1}”.</source>
        <translation>At “{0}” this happens: “{1}”.</translation>
    </message>
    <message>
        <source>Between “{0}” and “{1}” this happens: “{2}”.</source>
        <translation>Between “{0}” and “{1}” this happens: “{2}”.</translation>
    </message>
</context>
<context>
    <name>FlowStrip</name>
    <message>
        <source>Show the line</source>
        <translation>Show the line</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Close the flow</source>
        <translation>Close the flow</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>line {0}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Speed: {0} times</source>
        <translation>Speed: {0} times</translation>
    </message>
</context>
<context>
    <name>TrailPainter</name>
    <message>
        <source>Else: unsaid</source>
        <translation>Else: unsaid</translation>
    </message>
</context>
</TS>
