<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>“{0}” does not do: a whole number from {1} to {2} is needed.</source>
        <translation>“{0}” does not do: a whole number from {1} to {2} is needed.</translation>
    </message>
    <message>
        <source>“{0}” is no step; write 30s, 10m or 1h30m, with blanks between steps.</source>
        <translation>“{0}” is no step; write 30s, 10m or 1h30m, with blanks between steps.</translation>
    </message>
    <message>
        <source>“{0}” is no wait; a step takes a second at least.</source>
        <translation>“{0}” is no wait; a step takes a second at least.</translation>
    </message>
    <message>
        <source>“{0}” is too long: steps lie within a day, and after them the card waits for days.</source>
        <translation>“{0}” is too long: steps lie within a day, and after them the card waits for days.</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>Back to the card</translation>
    </message>
    <message>
        <source>A day&apos;s learning</source>
        <translation>A day&apos;s learning</translation>
    </message>
    <message>
        <source>Wanted retention</source>
        <translation>Wanted retention</translation>
    </message>
    <message>
        <source>New cards a day</source>
        <translation>New cards a day</translation>
    </message>
    <message>
        <source>Reviews a day</source>
        <translation>Reviews a day</translation>
    </message>
    <message>
        <source>What is left over comes the next day.</source>
        <translation>What is left over comes the next day.</translation>
    </message>
    <message>
        <source>A study day begins at</source>
        <translation>A study day begins at</translation>
    </message>
    <message>
        <source>Who learns past midnight still learns the day before.</source>
        <translation>Who learns past midnight still learns the day before.</translation>
    </message>
    <message>
        <source>Steps within a day</source>
        <translation>Steps within a day</translation>
    </message>
    <message>
        <source>Waits such as 30s, 10m or 1h30m. Without steps a card goes straight to days.</source>
        <translation>Waits such as 30s, 10m or 1h30m. Without steps a card goes straight to days.</translation>
    </message>
    <message>
        <source>For a new card</source>
        <translation>For a new card</translation>
    </message>
    <message>
        <source>For a forgotten card</source>
        <translation>For a forgotten card</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>Longest overdue first</source>
        <translation>Longest overdue first</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>At random</translation>
    </message>
    <message>
        <source>Nearly forgotten first</source>
        <translation>Nearly forgotten first</translation>
    </message>
    <message>
        <source>Hardest first</source>
        <translation>Hardest first</translation>
    </message>
    <message>
        <source>New cards</source>
        <translation>New cards</translation>
    </message>
    <message>
        <source>As in the notes</source>
        <translation>As in the notes</translation>
    </message>
    <message>
        <source>New cards come</source>
        <translation>New cards come</translation>
    </message>
    <message>
        <source>After the reviews</source>
        <translation>After the reviews</translation>
    </message>
    <message>
        <source>Before the reviews</source>
        <translation>Before the reviews</translation>
    </message>
    <message>
        <source>Among the reviews</source>
        <translation>Among the reviews</translation>
    </message>
    <message>
        <source>Keep siblings a day apart</source>
        <translation>Keep siblings a day apart</translation>
    </message>
    <message>
        <source>Cards made from one note do not come on the same day.</source>
        <translation>Cards made from one note do not come on the same day.</translation>
    </message>
    <message>
        <source>Cards and answers</source>
        <translation>Cards and answers</translation>
    </message>
    <message>
        <source>Each gap is a card of its own</source>
        <translation>Each gap is a card of its own</translation>
    </message>
    <message>
        <source>Otherwise a text with several gaps is one card.</source>
        <translation>Otherwise a text with several gaps is one card.</translation>
    </message>
    <message>
        <source>Type the answers</source>
        <translation>Type the answers</translation>
    </message>
    <message>
        <source>The difference is shown; the grade stays yours. T turns it on and off.</source>
        <translation>The difference is shown; the grade stays yours. T turns it on and off.</translation>
    </message>
    <message>
        <source>A leech is forgotten</source>
        <translation>A leech is forgotten</translation>
    </message>
    <message>
        <source>So many times until it is called one; 0 for never.</source>
        <translation>So many times until it is called one; 0 for never.</translation>
    </message>
    <message>
        <source> times</source>
        <translation> times</translation>
    </message>
    <message>
        <source>Suspend leeches</source>
        <translation>Suspend leeches</translation>
    </message>
    <message>
        <source>They rest until you take them up again.</source>
        <translation>They rest until you take them up again.</translation>
    </message>
    <message>
        <source>Drills made from the notes</source>
        <translation>Drills made from the notes</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Definitions</translation>
    </message>
    <message>
        <source>What is it? And what is it called?</source>
        <translation>What is it? And what is it called?</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Next steps</translation>
    </message>
    <message>
        <source>Which step of a flow comes next?</source>
        <translation>Which step of a flow comes next?</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prices</translation>
    </message>
    <message>
        <source>What does this cost? With fresh numbers each time.</source>
        <translation>What does this cost? With fresh numbers each time.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Where on the map is it?</source>
        <translation>Where on the map is it?</translation>
    </message>
    <message>
        <source>Wanted retention: {0} %</source>
        <translation>Wanted retention: {0} %</translation>
    </message>
    <message>
        <source>Of 100 cards that come back you know about {0}.</source>
        <translation>Of 100 cards that come back you know about {0}.</translation>
    </message>
    <message>
        <source>They come back {0} times as often as at 90 %.</source>
        <translation>They come back {0} times as often as at 90 %.</translation>
    </message>
    <message>
        <source>The waits are {0} times as long as at 90 %.</source>
        <translation>The waits are {0} times as long as at 90 %.</translation>
    </message>
    <message>
        <source>This suits most people.</source>
        <translation>This suits most people.</translation>
    </message>
</context>
<context>
    <name>PlaceGroup</name>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>The command that opens a line, with {file} and {line} in it. E opens the card&apos;s line.</source>
        <translation>The command that opens a line, with {file} and {line} in it. E opens the card&apos;s line.</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>As the file says</translation>
    </message>
    <message>
        <source>Anki text</source>
        <translation>Anki text</translation>
    </message>
    <message>
        <source>How this file writes its cards</source>
        <translation>How this file writes its cards</translation>
    </message>
    <message>
        <source>Another way reads the document anew; the file stays as it is.</source>
        <translation>Another way reads the document anew; the file stays as it is.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>The system&apos;s own</source>
        <translation>The system&apos;s own</translation>
    </message>
    <message>
        <source>Opened with {0}.</source>
        <translation>Opened with {0}.</translation>
    </message>
</context>
</TS>
