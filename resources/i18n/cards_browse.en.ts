<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionRow</name>
    <message>
        <source>Suspend, take up</source>
        <translation>Suspend, take up</translation>
    </message>
    <message>
        <source>Bury</source>
        <translation>Bury</translation>
    </message>
    <message>
        <source>Go through</source>
        <translation>Go through</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>As new</source>
        <translation>As new</translation>
    </message>
</context>
<context>
    <name>Browse</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Page and section</source>
        <translation>Page and section</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stability</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Difficulty</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Lapses</source>
        <translation>Lapses</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Learning</translation>
    </message>
    <message>
        <source>Relearning</source>
        <translation>Relearning</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Buried</source>
        <translation>Buried</translation>
    </message>
    <message>
        <source>No longer in the notes</source>
        <translation>No longer in the notes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Leeches</source>
        <translation>Leeches</translation>
    </message>
    <message>
        <source>Orphans</source>
        <translation>Orphans</translation>
    </message>
</context>
<context>
    <name>BrowsePage</name>
    <message>
        <source>Search all cards</source>
        <translation>Search all cards</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>Back to the card</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>the first {0}</source>
        <translation>the first {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>Nothing found for “{0}”.</source>
        <translation>Nothing found for “{0}”.</translation>
    </message>
    <message>
        <source>Look among all cards, or for fewer words.</source>
        <translation>Look among all cards, or for fewer words.</translation>
    </message>
    <message>
        <source>Try fewer or shorter words.</source>
        <translation>Try fewer or shorter words.</translation>
    </message>
    <message>
        <source>No card is in this state now. “All” shows every card.</source>
        <translation>No card is in this state now. “All” shows every card.</translation>
    </message>
    <message>
        <source>There are no cards here yet.</source>
        <translation>There are no cards here yet.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Choose a card to read it here. Enter learns it.</source>
        <translation>Choose a card to read it here. Enter learns it.</translation>
    </message>
</context>
</TS>
