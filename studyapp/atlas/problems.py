"""The sentences for what the reading of the hierarchy could not take as it stands."""

MESSAGES = {
    "parent-loop": "“{0}” would lie inside itself through “{1}”; this statement is left out of the map.",
    "drawing-unsure": "This drawing could not be read with certainty; its text is shown as it stands.",
    "drawing-too-large": "This drawing of {0} lines and {1} columns is too large to be read;"
    " its text is shown, and nothing of it is taken over into the map.",
    "name-too-long": "The name “{0}” has {1} characters; the map shows as many as it has room for.",
    "name-unseen-characters": "The name “{0}” has characters that cannot be seen;"
    " it can look like another name and not be found by what one types.",
    "children-many": "“{0}” holds {1} parts; from far off, the map shows its name and their number."
    " Go inside to see them.",
    "levels-many": "“{0}” lies {1} levels deep. The map holds them all,"
    " but shows only some at a time; go inside to see more.",
}
