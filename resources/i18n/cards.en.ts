<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CardActions</name>
    <message>
        <source>Line {0} opens in {1}.</source>
        <translation>Line {0} opens in {1}.</translation>
    </message>
    <message>
        <source>Answers are typed now; T ends it.</source>
        <translation>Answers are typed now; T ends it.</translation>
    </message>
    <message>
        <source>Answers are typed no longer.</source>
        <translation>Answers are typed no longer.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) buried until tomorrow – Z takes it back.</source>
        <translation>
            <numerusform>%n card buried until tomorrow – Z takes it back.</numerusform>
            <numerusform>%n cards buried until tomorrow – Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) suspended – Z takes it back.</source>
        <translation>
            <numerusform>%n card suspended – Z takes it back.</numerusform>
            <numerusform>%n cards suspended – Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) taken up again – Z takes it back.</source>
        <translation>
            <numerusform>%n card taken up again – Z takes it back.</numerusform>
            <numerusform>%n cards taken up again – Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) new again, as if never learned; the answers stay in the log – Z takes it back.</source>
        <translation>
            <numerusform>%n card is new again, as if never learned; its answers stay in the log – Z takes it back.</numerusform>
            <numerusform>%n cards are new again, as if never learned; their answers stay in the log – Z takes it back.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no answer to take back.</source>
        <translation>There is no answer to take back.</translation>
    </message>
    <message numerus="yes">
        <source>Taken back for %n card(s).</source>
        <translation>
            <numerusform>Taken back for %n card.</numerusform>
            <numerusform>Taken back for %n cards.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its card no longer stands in the document.</source>
        <translation>Its card no longer stands in the document.</translation>
    </message>
    <message numerus="yes">
        <source>Forgotten %n time(s): a leech, and suspended – Z takes it back.</source>
        <translation>
            <numerusform>Forgotten %n time: a leech, and suspended – Z takes it back.</numerusform>
            <numerusform>Forgotten %n times: a leech, and suspended – Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgotten %n time(s): a leech. Write it more simply, or suspend it.</source>
        <translation>
            <numerusform>Forgotten %n time: a leech. Write it more simply, or suspend it.</numerusform>
            <numerusform>Forgotten %n times: a leech. Write it more simply, or suspend it.</numerusform>
        </translation>
    </message>
</context>
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
        <source>Show the whole answer</source>
        <translation>Show the whole answer</translation>
    </message>
    <message>
        <source>Take back what was done last</source>
        <translation>Take back what was done last</translation>
    </message>
    <message>
        <source>Bury until tomorrow</source>
        <translation>Bury until tomorrow</translation>
    </message>
    <message>
        <source>Suspend, or take up again</source>
        <translation>Suspend, or take up again</translation>
    </message>
    <message>
        <source>Learn as a new card</source>
        <translation>Learn as a new card</translation>
    </message>
    <message>
        <source>Open the card in the editor</source>
        <translation>Open the card in the editor</translation>
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
        <source>Type the answers, or not</source>
        <translation>Type the answers, or not</translation>
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
        <source>Back to the card</source>
        <translation>Back to the card</translation>
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
        <source>made from the notes</source>
        <translation>made from the notes</translation>
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
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>The last answer is from {0}. Z again takes it back.</source>
        <translation>The last answer is from {0}. Z again takes it back.</translation>
    </message>
    <message>
        <source>What was done last is from {0}. Z again takes it back.</source>
        <translation>What was done last is from {0}. Z again takes it back.</translation>
    </message>
    <message>
        <source>Taken back, as it was before: {0}</source>
        <translation>Taken back, as it was before: {0}</translation>
    </message>
    <message>
        <source>Taken back: answer, {0}</source>
        <translation>Taken back: answer, {0}</translation>
    </message>
    <message>
        <source>Taken back: answer of {0}, {1}</source>
        <translation>Taken back: answer of {0}, {1}</translation>
    </message>
    <message>
        <source>This card names nothing that is on the map.</source>
        <translation>This card names nothing that is on the map.</translation>
    </message>
    <message numerus="yes">
        <source>Each card was known once; %n time(s) one was not.</source>
        <translation>
            <numerusform>Each card was known once; %n time one was not.</numerusform>
            <numerusform>Each card was known once; %n times one was not.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each card was known.</source>
        <translation>Each card was known.</translation>
    </message>
</context>
<context>
    <name>DeckModel</name>
    <message>
        <source>Query: {0}</source>
        <translation>Query: {0}</translation>
    </message>
</context>
<context>
    <name>DeckPanel</name>
    <message>
        <source>Decks</source>
        <translation>Decks</translation>
    </message>
    <message>
        <source>new</source>
        <comment>short, above a column of numbers</comment>
        <translation>new</translation>
    </message>
    <message>
        <source>steps</source>
        <comment>cards in learning; short, above a column of numbers</comment>
        <translation>steps</translation>
    </message>
    <message>
        <source>due</source>
        <comment>short, above a column of numbers</comment>
        <translation>due</translation>
    </message>
    <message>
        <source>The next 7 days</source>
        <translation>The next 7 days</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>%n day in a row</numerusform>
            <numerusform>%n days in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decks</name>
    <message>
        <source>No match: all cards · {0}</source>
        <translation>No match: all cards · {0}</translation>
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
    <message>
        <source>The editor “{0}” was not found; choose another command in the options.</source>
        <translation>The editor “{0}” was not found; choose another command in the options.</translation>
    </message>
    <message>
        <source>The editor command is empty or has an open quote; mend it in the options.</source>
        <translation>The editor command is empty or has an open quote; mend it in the options.</translation>
    </message>
    <message>
        <source>The editor “{0}” could not be started.</source>
        <translation>The editor “{0}” could not be started.</translation>
    </message>
    <message>
        <source>No program is set up that opens this file; name your editor in the options.</source>
        <translation>No program is set up that opens this file; name your editor in the options.</translation>
    </message>
    <message>
        <source>This document is not kept in a file that could be opened.</source>
        <translation>This document is not kept in a file that could be opened.</translation>
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
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>comes again soon</source>
        <translation>comes again soon</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
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
    <name>LearnPage</name>
    <message>
        <source>Next card</source>
        <translation>Next card</translation>
    </message>
    <message>
        <source>Think of the answer, then look. Your grade decides when the card comes back.</source>
        <translation>Think of the answer, then look. Your grade decides when the card comes back.</translation>
    </message>
    <message>
        <source>Show the next gap</source>
        <translation>Show the next gap</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Show the answer</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Take it back</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Browse</source>
        <translation>Browse</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Cards to decide on</source>
        <translation>Cards to decide on</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimizer</translation>
    </message>
    <message>
        <source>Several machines</source>
        <translation>Several machines</translation>
    </message>
    <message>
        <source>Bring back a copy of the review history…</source>
        <translation>Bring back a copy of the review history…</translation>
    </message>
</context>
<context>
    <name>SideLinks</name>
    <message numerus="yes">
        <source>%n to decide on</source>
        <translation>
            <numerusform>%n to decide on</numerusform>
            <numerusform>%n to decide on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) to decide on</source>
        <translation>
            <numerusform>%n card to decide on</numerusform>
            <numerusform>%n cards to decide on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vanished</source>
        <translation>
            <numerusform>%n vanished</numerusform>
            <numerusform>%n vanished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close the message</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>TypedAnswer</name>
    <message>
        <source>Type the answer, then Enter</source>
        <translation>Type the answer, then Enter</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>Nothing was typed. The grade is yours.</source>
        <translation>Nothing was typed. The grade is yours.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Right.</translation>
    </message>
    <message>
        <source>Nearly: a slip of the keys. The grade is yours.</source>
        <translation>Nearly: a slip of the keys. The grade is yours.</translation>
    </message>
    <message>
        <source>Not what is wanted. The grade is yours.</source>
        <translation>Not what is wanted. The grade is yours.</translation>
    </message>
    <message>
        <source>right: {0}</source>
        <translation>right: {0}</translation>
    </message>
    <message>
        <source>nearly: {0} instead of {1}</source>
        <translation>nearly: {0} instead of {1}</translation>
    </message>
    <message>
        <source>missing: {1}</source>
        <translation>missing: {1}</translation>
    </message>
    <message>
        <source>the answer: {1}</source>
        <translation>the answer: {1}</translation>
    </message>
    <message>
        <source>too much: {0}</source>
        <translation>too much: {0}</translation>
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
        <source>1 month</source>
        <translation>1 month</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} years</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 year</translation>
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
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>in {0}</translation>
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
        <source>%n edited card(s) kept their history.</source>
        <translation>
            <numerusform>%n edited card kept its history.</numerusform>
            <numerusform>%n edited cards kept their history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved card(s) kept their history.</source>
        <translation>
            <numerusform>%n moved card kept its history.</numerusform>
            <numerusform>%n moved cards kept their history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history of %n card(s) was taken over from the notes.</source>
        <translation>
            <numerusform>The history of %n card was taken over from the notes.</numerusform>
            <numerusform>The history of %n cards was taken over from the notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learned card(s) vanished from the notes – Ctrl+D shows it.</source>
        <translation>
            <numerusform>%n learned card vanished from the notes – Ctrl+D shows it.</numerusform>
            <numerusform>%n learned cards vanished from the notes – Ctrl+D shows them.</numerusform>
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
