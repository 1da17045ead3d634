<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Assigning</name>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>LabelBox</name>
    <message>
        <source>Choose a path, or name a new one</source>
        <translation>Choose a path, or name a new one</translation>
    </message>
</context>
<context>
    <name>RateEntry</name>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Show on the map which paths this price is for</source>
        <translation>Show on the map which paths this price is for</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>Tiers of {0}</source>
        <translation>Tiers of {0}</translation>
    </message>
    <message>
        <source>assigned by you</source>
        <translation>assigned by you</translation>
    </message>
    <message>
        <source>partly assigned by you</source>
        <translation>partly assigned by you</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Take the assignment to {0} back</source>
        <translation>Take the assignment to {0} back</translation>
    </message>
    <message>
        <source>no price given</source>
        <translation>no price given</translation>
    </message>
</context>
<context>
    <name>RateList</name>
    <message>
        <source>Check the document&apos;s arithmetic</source>
        <translation>Check the document&apos;s arithmetic</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>Not assigned</translation>
    </message>
    <message numerus="yes">
        <source>and %n more with the document&apos;s arithmetic</source>
        <translation>
            <numerusform>and %n more with the document&apos;s arithmetic</numerusform>
            <numerusform>and %n more with the document&apos;s arithmetic</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnassignedRow</name>
    <message>
        <source>Assign…</source>
        <translation>Assign…</translation>
    </message>
    <message>
        <source>Say what {0} is for</source>
        <translation>Say what {0} is for</translation>
    </message>
    <message>
        <source>What {0} is for</source>
        <translation>What {0} is for</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
</context>
</TS>
