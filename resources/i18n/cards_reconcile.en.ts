<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>What you decided cannot be kept; it will be asked again.</source>
        <translation>What you decided cannot be kept; it will be asked again.</translation>
    </message>
</context>
<context>
    <name>OrphanPanel</name>
    <message>
        <source>Cards</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Nothing is found by this word.</source>
        <translation>Nothing is found by this word.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Their answers are kept. Link a card to the one that took its place.</source>
        <translation>Their answers are kept. Link a card to the one that took its place.</translation>
    </message>
    <message>
        <source>Find a card you learned</source>
        <translation>Find a card you learned</translation>
    </message>
    <message>
        <source>Link to…</source>
        <translation>Link to…</translation>
    </message>
    <message>
        <source>Which card is it now?</source>
        <translation>Which card is it now?</translation>
    </message>
    <message>
        <source>Find a card of the notes</source>
        <translation>Find a card of the notes</translation>
    </message>
    <message>
        <source>Link to this card</source>
        <translation>Link to this card</translation>
    </message>
</context>
<context>
    <name>PairPanel</name>
    <message>
        <source>Is this the same card?</source>
        <translation>Is this the same card?</translation>
    </message>
    <message>
        <source>As you learned it</source>
        <translation>As you learned it</translation>
    </message>
    <message>
        <source>As it stands in the notes</source>
        <translation>As it stands in the notes</translation>
    </message>
    <message>
        <source>The same card</source>
        <translation>The same card</translation>
    </message>
    <message>
        <source>A different card</source>
        <translation>A different card</translation>
    </message>
    <message>
        <source>Show its source</source>
        <translation>Show its source</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>All is decided.</source>
        <translation>All is decided.</translation>
    </message>
    <message>
        <source>The question is the same, the answer is another</source>
        <translation>The question is the same, the answer is another</translation>
    </message>
    <message>
        <source>The answer is the same, the question is another</source>
        <translation>The answer is the same, the question is another</translation>
    </message>
    <message>
        <source>They are {0} % alike</source>
        <translation>They are {0} % alike</translation>
    </message>
</context>
<context>
    <name>ReconcilePage</name>
    <message>
        <source>Cards to decide on</source>
        <translation>Cards to decide on</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>Back to the card</translation>
    </message>
    <message>
        <source>Every card you learned still has its place in the notes. There is nothing to decide.</source>
        <translation>Every card you learned still has its place in the notes. There is nothing to decide.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>suspended, never answered</source>
        <translation>suspended, never answered</translation>
    </message>
    <message numerus="yes">
        <source>answered %n time(s)</source>
        <translation>
            <numerusform>answered once</numerusform>
            <numerusform>answered %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, last on {1}</source>
        <translation>{0}, last on {1}</translation>
    </message>
    <message>
        <source>no page of the folder has it any more</source>
        <translation>no page of the folder has it any more</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) to decide on</source>
        <translation>
            <numerusform>%n card to decide on</numerusform>
            <numerusform>%n cards to decide on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) you learned, no longer in the notes</source>
        <translation>
            <numerusform>%n card you learned, no longer in the notes</numerusform>
            <numerusform>%n cards you learned, no longer in the notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history of %n edited card(s) was found again.</source>
        <translation>
            <numerusform>The history of %n edited card was found again.</numerusform>
            <numerusform>The history of %n edited cards was found again.</numerusform>
        </translation>
    </message>
</context>
</TS>
