<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CardList</name>
    <message>
        <source>Cards</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Drill these cards</source>
        <translation>Drill these cards</translation>
    </message>
    <message numerus="yes">
        <source>With what lies inside: %n card(s)</source>
        <translation>
            <numerusform>With what lies inside: %n card</numerusform>
            <numerusform>With what lies inside: %n cards</numerusform>
        </translation>
    </message>
    <message>
        <source>Drill all of them</source>
        <translation>Drill all of them</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>never learned</source>
        <translation>never learned</translation>
    </message>
    <message>
        <source>{0} recalled today</source>
        <translation>{0} recalled today</translation>
    </message>
    <message numerus="yes">
        <source>%n never learned</source>
        <translation>
            <numerusform>%n never learned</numerusform>
            <numerusform>%n never learned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Recalled today</source>
        <translation>Recalled today</translation>
    </message>
    <message>
        <source>Back to the map&apos;s own colours</source>
        <translation>Back to the map&apos;s own colours</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never learned</source>
        <translation>
            <numerusform>%n never learned</numerusform>
            <numerusform>%n never learned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryColours</name>
    <message>
        <source>No card speaks of what is on this map.</source>
        <translation>No card speaks of what is on this map.</translation>
    </message>
    <message>
        <source>No card speaks of “{0}”.</source>
        <translation>No card speaks of “{0}”.</translation>
    </message>
    <message>
        <source>Choose something on the map first: then its cards can be drilled.</source>
        <translation>Choose something on the map first: then its cards can be drilled.</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>not learned</source>
        <translation>not learned</translation>
    </message>
    <message>
        <source>Recalled today: {0}</source>
        <translation>Recalled today: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of it never learned</source>
        <translation>
            <numerusform>%n part of it never learned</numerusform>
            <numerusform>%n parts of it never learned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionStrip</name>
    <message>
        <source>Show it</source>
        <translation>Show it</translation>
    </message>
    <message>
        <source>Show where it is (Page Down)</source>
        <translation>Show where it is (Page Down)</translation>
    </message>
    <message>
        <source>End the questions</source>
        <translation>End the questions</translation>
    </message>
    <message>
        <source>counts as a review</source>
        <translation>counts as a review</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>practice</translation>
    </message>
    <message>
        <source>Click it, or go there with the arrow keys and press Enter.</source>
        <translation>Click it, or go there with the arrow keys and press Enter.</translation>
    </message>
    <message>
        <source>Where is “{0}”?</source>
        <translation>Where is “{0}”?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>{0} of {1} found.</source>
        <translation>{0} of {1} found.</translation>
    </message>
    <message>
        <source>Not found: {0}</source>
        <translation>Not found: {0}</translation>
    </message>
    <message>
        <source>Nothing was missed.</source>
        <translation>Nothing was missed.</translation>
    </message>
    <message numerus="yes">
        <source>Go on: %n more</source>
        <translation>
            <numerusform>Go on: %n more</numerusform>
            <numerusform>Go on: %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for those again</source>
        <translation>Ask for those again</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Once more</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} (Space)</source>
        <translation>{0} (Space)</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>no cards</source>
        <translation>no cards</translation>
    </message>
    <message>
        <source>not learned</source>
        <translation>not learned</translation>
    </message>
</context>
<context>
    <name>Where</name>
    <message>
        <source>What this card asks for is no longer on the map.</source>
        <translation>What this card asks for is no longer on the map.</translation>
    </message>
    <message>
        <source>Choose with the arrow keys first, or click it; Page Down shows it.</source>
        <translation>Choose with the arrow keys first, or click it; Page Down shows it.</translation>
    </message>
    <message>
        <source>Right: {0}</source>
        <translation>Right: {0}</translation>
    </message>
    <message>
        <source>It is here: {0}</source>
        <translation>It is here: {0}</translation>
    </message>
    <message>
        <source>That is “{0}”. “{1}” is here: {2}</source>
        <translation>That is “{0}”. “{1}” is here: {2}</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>unnamed</translation>
    </message>
    <message numerus="yes">
        <source>%n inside</source>
        <translation>
            <numerusform>%n inside</numerusform>
            <numerusform>%n inside</numerusform>
        </translation>
    </message>
</context>
</TS>
