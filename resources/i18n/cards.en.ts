<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CardPanel</name>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>CardsView</name>
    <message>
        <source>Show the answer</source>
        <translation>Show the answer</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>Take the last answer back</translation>
    </message>
    <message>
        <source>Show the card&apos;s source</source>
        <translation>Show the card&apos;s source</translation>
    </message>
    <message>
        <source>Show the card on the map</source>
        <translation>Show the card on the map</translation>
    </message>
    <message>
        <source>Go through the cards</source>
        <translation>Go through the cards</translation>
    </message>
    <message>
        <source>Reveal, then the next card</source>
        <translation>Reveal, then the next card</translation>
    </message>
    <message>
        <source>The card before</source>
        <translation>The card before</translation>
    </message>
    <message>
        <source>Back to learning</source>
        <translation>Back to learning</translation>
    </message>
    <message>
        <source>Grade: {0}</source>
        <translation>Grade: {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>practice, the schedule stays as it is</source>
        <translation>practice, the schedule stays as it is</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>review no. {0}</source>
        <translation>review no. {0}</translation>
    </message>
    <message>
        <source>recall {0} %</source>
        <translation>recall {0} %</translation>
    </message>
    <message>
        <source>A short break</source>
        <translation>A short break</translation>
    </message>
    <message>
        <source>The next card comes back in {0}.</source>
        <translation>The next card comes back in {0}.</translation>
    </message>
    <message>
        <source>This section is done for today</source>
        <translation>This section is done for today</translation>
    </message>
    <message>
        <source>Elsewhere in the document: {0}.</source>
        <translation>Elsewhere in the document: {0}.</translation>
    </message>
    <message>
        <source>Learn all cards</source>
        <translation>Learn all cards</translation>
    </message>
    <message>
        <source>The cards cannot be learned now</source>
        <translation>The cards cannot be learned now</translation>
    </message>
    <message>
        <source>No cards in this document</source>
        <translation>No cards in this document</translation>
    </message>
    <message>
        <source>A block marked with #card is a question; the blocks below it are its answer.</source>
        <translation>A block marked with #card is a question; the blocks below it are its answer.</translation>
    </message>
    <message>
        <source>- What is the question? #card
    - This is the answer.</source>
        <translation>- What is the question? #card
    - This is the answer.</translation>
    </message>
    <message>
        <source>Tomorrow: {0}.</source>
        <translation>Tomorrow: {0}.</translation>
    </message>
    <message>
        <source>In {0} days: {1}.</source>
        <translation>In {0} days: {1}.</translation>
    </message>
    <message>
        <source>Nothing comes back within a month.</source>
        <translation>Nothing comes back within a month.</translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>Done for today</translation>
    </message>
    <message>
        <source>Nothing to do today</source>
        <translation>Nothing to do today</translation>
    </message>
    <message>
        <source>Learned today: {0}.</source>
        <translation>Learned today: {0}.</translation>
    </message>
    <message>
        <source>Learn {0} more</source>
        <translation>Learn {0} more</translation>
    </message>
    <message>
        <source>This card names nothing that is on the map.</source>
        <translation>This card names nothing that is on the map.</translation>
    </message>
    <message>
        <source>Next card</source>
        <translation>Next card</translation>
    </message>
    <message>
        <source>Think of the answer, then look. Your grade decides when the card comes back.</source>
        <translation>Think of the answer, then look. Your grade decides when the card comes back.</translation>
    </message>
    <message>
        <source>There is no answer to take back.</source>
        <translation>There is no answer to take back.</translation>
    </message>
    <message>
        <source>Taken back; its card no longer stands in the document.</source>
        <translation>Taken back; its card no longer stands in the document.</translation>
    </message>
</context>
<context>
    <name>DeckPanel</name>
    <message>
        <source>Decks</source>
        <translation>Decks</translation>
    </message>
    <message>
        <source>The next 7 days</source>
        <translation>The next 7 days</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Another window is writing the review history; answer again.</source>
        <translation>Another window is writing the review history; answer again.</translation>
    </message>
    <message>
        <source>The review history cannot be written; check the rights on its folder.</source>
        <translation>The review history cannot be written; check the rights on its folder.</translation>
    </message>
    <message>
        <source>The disk is full; the answer was not kept.</source>
        <translation>The disk is full; the answer was not kept.</translation>
    </message>
    <message>
        <source>The disk is full or fails; the answer was not kept.</source>
        <translation>The disk is full or fails; the answer was not kept.</translation>
    </message>
    <message>
        <source>The review history could not be used ({0}).</source>
        <translation>The review history could not be used ({0}).</translation>
    </message>
    <message>
        <source>The review history was damaged and was made anew from its log; no answer is lost.</source>
        <translation>The review history was damaged and was made anew from its log; no answer is lost.</translation>
    </message>
    <message>
        <source>The review history was damaged; {0} answers were saved from it, and the damaged file is kept.</source>
        <translation>The review history was damaged; {0} answers were saved from it, and the damaged file is kept.</translation>
    </message>
    <message>
        <source>The damaged review history cannot be moved ({0}).</source>
        <translation>The damaged review history cannot be moved ({0}).</translation>
    </message>
    <message>
        <source>A newer version of Studyapp wrote the review history; update Studyapp.</source>
        <translation>A newer version of Studyapp wrote the review history; update Studyapp.</translation>
    </message>
    <message>
        <source>The review history could not be read; it was set aside, a new one begins.</source>
        <translation>The review history could not be read; it was set aside, a new one begins.</translation>
    </message>
    <message>
        <source>This card was answered in another window; its new state is shown.</source>
        <translation>This card was answered in another window; its new state is shown.</translation>
    </message>
</context>
<context>
    <name>FailureStrip</name>
    <message>
        <source>Close the message</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>The next 7 days</source>
        <translation>The next 7 days</translation>
    </message>
</context>
<context>
    <name>GradeBar</name>
    <message>
        <source>Show the answer</source>
        <translation>Show the answer</translation>
    </message>
</context>
<context>
    <name>Grades</name>
    <message>
        <source>Again</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Hard</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Easy</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} months</source>
        <translation>{0} months</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} years</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing left today</source>
        <translation>Nothing left today</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) today</source>
        <translation>
            <numerusform>%n review today</numerusform>
            <numerusform>%n reviews today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in learning</source>
        <translation>
            <numerusform>%n in learning</numerusform>
            <numerusform>%n in learning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s)</source>
        <translation>
            <numerusform>%n new card</numerusform>
            <numerusform>%n new cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Footer</name>
    <message>
        <source>Show on the map</source>
        <translation>Show on the map</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Source, line {0}</source>
        <translation>Source, line {0}</translation>
    </message>
</context>
</TS>
