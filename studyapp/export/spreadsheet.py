"""Cards as CSV for spreadsheets and other programs.

UTF-8 with a byte order mark, as Excel wants it; RFC 4180: commas, every field in quotes, lines ended by
CR LF. The columns, named in the first line:

    page      the name of the document's page
    section   the headings above the card, joined by " > "
    front     the question as plain text
    back      the answer as plain text; lines parted by LF
    kind      basic, cloze or reversed
    tags      the card's tags, joined by blanks, each without blanks
    key       what identifies the card on its page
    source    file and line

A field that a spreadsheet would take for a formula (it begins with = + - @, their wide forms, a tab or the
end of a line), also behind blanks and signs that nobody sees, has a ' before it.
"""

import csv
import os
import re
from collections.abc import Iterable

from studyapp.draft import draft
from studyapp.export.markup import readable
from studyapp.export.notes import Note

COLUMNS = ("page", "section", "front", "back", "kind", "tags", "key", "source")
_UNSEEN = r"\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_FORMULA = re.compile(rf"[\t\r\n]|[{_UNSEEN}]*[=+\-@＝＋－＠]")
_BLANKS = re.compile(r"\s+")


def write_csv(path: str, notes: Iterable[Note]) -> None:
    """Write the notes to a file, whole or not at all; raises UnwritableFile."""
    path = os.path.abspath(path)
    with draft(path) as new, open(new, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        writer.writerows([harmless(field) for field in _row(note)] for note in notes)


def _row(note: Note) -> tuple[str, ...]:
    card = note.card
    return (
        card.page,
        " > ".join(card.path),
        card.front,
        card.back,
        "reversed" if note.is_reversed else card.kind,
        " ".join(_BLANKS.sub("_", tag) for tag in card.tags),
        card.key,
        note.source,
    )


def harmless(field: str) -> str:
    """A field without what is no text, and which no spreadsheet takes for a formula."""
    field = readable(field)
    return f"'{field}" if _FORMULA.match(field) else field
