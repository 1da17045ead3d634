<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckModel</name>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>The document writes</source>
        <translation>The document writes</translation>
    </message>
    <message>
        <source>It comes to</source>
        <translation>It comes to</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>The document&apos;s arithmetic</source>
        <translation>The document&apos;s arithmetic</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy all this as Markdown</source>
        <translation>Copy all this as Markdown</translation>
    </message>
    <message>
        <source>The check was copied as Markdown.</source>
        <translation>The check was copied as Markdown.</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Contradictions</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>Not assigned</translation>
    </message>
    <message>
        <source>Assigned by you</source>
        <translation>Assigned by you</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Not supported</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>The document does not say what these prices are for; nothing is reckoned with them.</source>
        <translation>The document does not say what these prices are for; nothing is reckoned with them.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Take the assignment to {0} back</source>
        <translation>Take the assignment to {0} back</translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message>
        <source>Worked lines</source>
        <translation>Worked lines</translation>
    </message>
</context>
<context>
    <name>CheckWording</name>
    <message>
        <source>agrees only with 1 TB = {0} GB</source>
        <translation>agrees only with 1 TB = {0} GB</translation>
    </message>
    <message>
        <source>agrees; ~ allows less than {0} more or less</source>
        <translation>agrees; ~ allows less than {0} more or less</translation>
    </message>
    <message>
        <source>agrees, rounded</source>
        <translation>agrees, rounded</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>agrees</translation>
    </message>
    <message>
        <source>differs by +{0}: too much</source>
        <translation>differs by +{0}: too much</translation>
    </message>
    <message>
        <source>differs by −{0}: too little</source>
        <translation>differs by −{0}: too little</translation>
    </message>
    <message>
        <source>~ allows less than {0}</source>
        <translation>~ allows less than {0}</translation>
    </message>
    <message>
        <source>it has no such rate</source>
        <translation>it has no such rate</translation>
    </message>
    <message>
        <source>by the rate card: {0} (line {1})</source>
        <translation>by the rate card: {0} (line {1})</translation>
    </message>
    <message>
        <source>its price is in {0}</source>
        <translation>its price is in {0}</translation>
    </message>
    <message>
        <source>its price is for a {0}</source>
        <translation>its price is for a {0}</translation>
    </message>
    <message>
        <source>another price, it has {0}</source>
        <translation>another price, it has {0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>× {0}, it charges × {1}</source>
        <translation>× {0}, it charges × {1}</translation>
    </message>
    <message>
        <source>× {0} is no number of times that both directions are charged</source>
        <translation>× {0} is no number of times that both directions are charged</translation>
    </message>
    <message>
        <source>it has no price for all of this volume</source>
        <translation>it has no price for all of this volume</translation>
    </message>
    <message>
        <source>its tiers come to {0}</source>
        <translation>its tiers come to {0}</translation>
    </message>
    <message>
        <source>does not follow from the rate card: {0}</source>
        <translation>does not follow from the rate card: {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n line(s) agree</source>
        <translation>
            <numerusform>{0} of %n line agrees</numerusform>
            <numerusform>{0} of %n lines agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do(es) not follow from the rate card</source>
        <translation>
            <numerusform>%n does not follow from the rate card</numerusform>
            <numerusform>%n do not follow from the rate card</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n contradiction</numerusform>
            <numerusform>%n contradictions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) not assigned</source>
        <translation>
            <numerusform>%n price not assigned</numerusform>
            <numerusform>%n prices not assigned</numerusform>
        </translation>
    </message>
    <message>
        <source>The document reckons nothing itself, and its prices do not contradict each other.</source>
        <translation>The document reckons nothing itself, and its prices do not contradict each other.</translation>
    </message>
    <message>
        <source>1 TB = {0} GB</source>
        <translation>1 TB = {0} GB</translation>
    </message>
    <message>
        <source>{0}: no line of the document reveals it.</source>
        <translation>{0}: no line of the document reveals it.</translation>
    </message>
    <message>
        <source>{0}, as line {1} reckons.</source>
        <translation>{0}, as line {1} reckons.</translation>
    </message>
    <message>
        <source>{0} by your choice; line {1} reckons with {2} GB.</source>
        <translation>{0} by your choice; line {1} reckons with {2} GB.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>counts here</source>
        <translation>counts here</translation>
    </message>
</context>
<context>
    <name>Contradictions</name>
    <message>
        <source>Size of a TB</source>
        <translation>Size of a TB</translation>
    </message>
    <message>
        <source>1 TB = {0} GB</source>
        <translation>1 TB = {0} GB</translation>
    </message>
    <message>
        <source>Places disagree on whether each direction is charged.</source>
        <translation>Places disagree on whether each direction is charged.</translation>
    </message>
    <message>
        <source>Places name different prices.</source>
        <translation>Places name different prices.</translation>
    </message>
    <message>
        <source>One place names one price, another has tiers.</source>
        <translation>One place names one price, another has tiers.</translation>
    </message>
    <message>
        <source>Places name different currencies.</source>
        <translation>Places name different currencies.</translation>
    </message>
    <message>
        <source>Worked lines reckon with different sizes.</source>
        <translation>Worked lines reckon with different sizes.</translation>
    </message>
    <message>
        <source>Each direction is charged here, also where other places say less.</source>
        <translation>Each direction is charged here, also where other places say less.</translation>
    </message>
    <message>
        <source>Both directions are charged here.</source>
        <translation>Both directions are charged here.</translation>
    </message>
    <message>
        <source>The price is for both directions together here.</source>
        <translation>The price is for both directions together here.</translation>
    </message>
    <message>
        <source>The price that stands first counts here.</source>
        <translation>The price that stands first counts here.</translation>
    </message>
    <message>
        <source>The tiers count here, as they say more than one price does.</source>
        <translation>The tiers count here, as they say more than one price does.</translation>
    </message>
    <message>
        <source>Neither is taken over: 1 TB = {0} GB here.</source>
        <translation>Neither is taken over: 1 TB = {0} GB here.</translation>
    </message>
    <message>
        <source>Both are kept, each by itself.</source>
        <translation>Both are kept, each by itself.</translation>
    </message>
    <message numerus="yes">
        <source>The worked example decides it: line(s) {0} reckon(s) so too.</source>
        <translation>
            <numerusform>The worked example decides it: line {0} reckons so too.</numerusform>
            <numerusform>The worked example decides it: lines {0} reckon so too.</numerusform>
        </translation>
    </message>
    <message>
        <source>No worked example of the document decides it.</source>
        <translation>No worked example of the document decides it.</translation>
    </message>
</context>
</TS>
