"""The sentences for what the reading of the hierarchy could not take as it stands."""

MESSAGES = {
    "parent-loop": "“{0}” would lie inside itself through “{1}”; this statement is left out of the map.",
    "drawing-unsure": "This drawing could not be read with certainty; its text is shown as it stands.",
}
