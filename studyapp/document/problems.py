"""The sentences for what the reading of a document's text could not take as it stands."""

MESSAGES = {
    "fence-unclosed": "This code fence is never closed; what follows is read as usual text.",
    "not-utf8": "Some bytes are not UTF-8; a replacement sign stands for them. Save the file as UTF-8.",
    "nul-character": "The file holds NUL characters; they are left out.",
}
