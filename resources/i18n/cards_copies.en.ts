<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CopiesPage</name>
    <message>
        <source>Bring back a copy of the review history</source>
        <translation>Bring back a copy of the review history</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>Back to the card</translation>
    </message>
    <message>
        <source>Copies of the review history</source>
        <translation>Copies of the review history</translation>
    </message>
    <message>
        <source>Bring back the chosen copy</source>
        <translation>Bring back the chosen copy</translation>
    </message>
    <message>
        <source>Go on without a copy</source>
        <translation>Go on without a copy</translation>
    </message>
    <message>
        <source>The copies are looked through …</source>
        <translation>The copies are looked through …</translation>
    </message>
    <message>
        <source>The history holds {0} now.</source>
        <translation>The history holds {0} now.</translation>
    </message>
    <message>
        <source>They are kept: the copy is joined with them.</source>
        <translation>They are kept: the copy is joined with them.</translation>
    </message>
    <message>
        <source>There is no copy yet. One is made after answers, every half an hour at most.</source>
        <translation>There is no copy yet. One is made after answers, every half an hour at most.</translation>
    </message>
    <message>
        <source>The copy is brought back …</source>
        <translation>The copy is brought back …</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>The review history was lost: {0} here now, {1} in the copy of {2}.</source>
        <translation>The review history was lost: {0} here now, {1} in the copy of {2}.</translation>
    </message>
    <message>
        <source>Bringing the copy back loses nothing: what was answered since is joined with it.</source>
        <translation>Bringing the copy back loses nothing: what was answered since is joined with it.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Bring it back</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Go on without it</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history holds %n answer(s) now: those of the copy and those given since.</source>
        <translation>
            <numerusform>The history holds %n answer now: those of the copy and those given since.</numerusform>
            <numerusform>The history holds %n answers now: those of the copy and those given since.</numerusform>
        </translation>
    </message>
</context>
</TS>
