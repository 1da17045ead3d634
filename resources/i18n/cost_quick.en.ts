<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Answers</name>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>{0}: {1}. The arrow down chooses.</source>
        <translation>{0}: {1}. The arrow down chooses.</translation>
    </message>
</context>
<context>
    <name>Offered</name>
    <message>
        <source>region</source>
        <translation>region</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>zone</translation>
    </message>
    <message>
        <source>continent</source>
        <translation>continent</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>direction</translation>
    </message>
</context>
<context>
    <name>QuickField</name>
    <message>
        <source>Enter adds to the estimate, Ctrl+Enter only keeps the look-up; Alt+Up shows earlier ones.</source>
        <translation>Enter adds to the estimate, Ctrl+Enter only keeps the look-up; Alt+Up shows earlier ones.</translation>
    </message>
    <message>
        <source>{0}, the last sum that was understood</source>
        <translation>{0}, the last sum that was understood</translation>
    </message>
    <message>
        <source>before</source>
        <translation>before</translation>
    </message>
    <message>
        <source>Enter adds</source>
        <translation>Enter adds</translation>
    </message>
</context>
<context>
    <name>QuickLine</name>
    <message>
        <source>Quick look-up</source>
        <translation>Quick look-up</translation>
    </message>
    <message>
        <source>A volume and its way, such as {0}</source>
        <translation>A volume and its way, such as {0}</translation>
    </message>
    <message>
        <source>Ways to go on</source>
        <translation>Ways to go on</translation>
    </message>
    <message>
        <source>Write this instead</source>
        <translation>Write this instead</translation>
    </message>
    <message>
        <source>Earlier look-ups</source>
        <translation>Earlier look-ups</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>kept</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Try {0}</source>
        <translation>Try {0}</translation>
    </message>
    <message>
        <source>Type on, or choose how it goes on.</source>
        <translation>Type on, or choose how it goes on.</translation>
    </message>
    <message>
        <source>Choose what is near, or name the way otherwise.</source>
        <translation>Choose what is near, or name the way otherwise.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
</context>
</TS>
