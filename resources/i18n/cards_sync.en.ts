<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>This line is damaged and was left out; exchange once more on the machine that wrote it.</source>
        <translation>This line is damaged and was left out; exchange once more on the machine that wrote it.</translation>
    </message>
    <message>
        <source>{0} further lines of this file are damaged and were left out.</source>
        <translation>{0} further lines of this file are damaged and were left out.</translation>
    </message>
    <message>
        <source>A newer version of Studyapp wrote this from here on; update Studyapp to read it.</source>
        <translation>A newer version of Studyapp wrote this from here on; update Studyapp to read it.</translation>
    </message>
    <message>
        <source>This is not a file of Studyapp&apos;s reviews; it was left as it is.</source>
        <translation>This is not a file of Studyapp&apos;s reviews; it was left as it is.</translation>
    </message>
    <message>
        <source>This file is empty; perhaps it is still on its way.</source>
        <translation>This file is empty; perhaps it is still on its way.</translation>
    </message>
    <message>
        <source>This is a folder where a file of reviews was expected; move it away.</source>
        <translation>This is a folder where a file of reviews was expected; move it away.</translation>
    </message>
    <message>
        <source>{1} reviews of {0} are dated in the future; they are kept, but set the clock of that machine right.</source>
        <translation>{1} reviews of {0} are dated in the future; they are kept, but set the clock of that machine right.</translation>
    </message>
    <message>
        <source>What is new here could not be written ({0}); it goes with the next exchange.</source>
        <translation>What is new here could not be written ({0}); it goes with the next exchange.</translation>
    </message>
</context>
<context>
    <name>Machines</name>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Last answer</translation>
    </message>
    <message>
        <source>{0} (this machine)</source>
        <translation>{0} (this machine)</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>This machine</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Several machines</source>
        <translation>Several machines</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>Back to the card</translation>
    </message>
    <message>
        <source>Choose a folder that Syncthing, a network share or git carries between your machines, the same on each. Each writes a file of its own there; what any of them learned, all know.</source>
        <translation>Choose a folder that Syncthing, a network share or git carries between your machines, the same on each. Each writes a file of its own there; what any of them learned, all know.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>none: reviews stay on this machine</source>
        <translation>none: reviews stay on this machine</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choose …</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Exchange now</translation>
    </message>
    <message>
        <source>Reviews are exchanged …</source>
        <translation>Reviews are exchanged …</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) sent</source>
        <translation>
            <numerusform>%n entry sent</numerusform>
            <numerusform>%n entries sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%n received</numerusform>
            <numerusform>%n received</numerusform>
        </translation>
    </message>
    <message>
        <source>Last exchange: {0}</source>
        <translation>Last exchange: {0}</translation>
    </message>
    <message>
        <source>Nothing exchanged yet.</source>
        <translation>Nothing exchanged yet.</translation>
    </message>
    <message>
        <source>Folder for several machines</source>
        <translation>Folder for several machines</translation>
    </message>
</context>
</TS>
