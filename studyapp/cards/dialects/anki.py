"""Notes that Anki exports as text: rows of fields below lines such as `#separator:tab` and `#html:true`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from studyapp.cards.dialects.html import escaped, markdown_of
from studyapp.cards.dialects.making import Gap, Maker, Piece, Place
from studyapp.cards.dialects.rows import read_rows
from studyapp.cards.model import Deck
from studyapp.cards.reading import LONGEST_ANSWER
from studyapp.document.model import Document, Problem
from studyapp.lexicon import words

_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "colon": ":", "pipe": "|", "space": " "}
_HEADER = re.compile(r"#([a-z ]{1,20}):([^\n]*)\n?", re.IGNORECASE)
_GAP_MARK = re.compile(r"\{\{c(\d{1,4})::|\}\}")
_LONGEST_COLUMN = 4
_LONGEST = 4 * LONGEST_ANSWER
"""Characters of a field that are looked at: HTML may be several times as long as what it shows."""


class _Format(NamedTuple):
    """What the lines at the top say; columns count from 0, -1 where there is none."""

    separator: str
    is_html: bool
    deck: str
    tags: tuple[str, ...]
    notetype: str
    columns: dict[str, int]
    """Which column holds `tags`, `deck`, `notetype` or `guid`."""


def read(text: str, document: Document) -> tuple[Deck, list[Problem]]:
    """The cards of a file, in its order; never raises on content.

    The first field is the question and the others are the answer; a note type whose name says so is asked
    both ways, and `{{c1::gaps::cue}}` make a card for each number. A note's `guid` is its identity.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    said: dict[str, str] = {}
    at = 0
    while header := _HEADER.match(text, at):
        said[header[1].strip().lower()] = header[2].strip()
        at = header.end()
    form = _format(said, text[at : at + 2000])
    maker = Maker(document)
    for line, fields in read_rows(text[at:], form.separator, 1 + text.count("\n", 0, at)):
        _make(maker, form, line, fields)
    return maker.deck()


def _format(said: dict[str, str], sample: str) -> _Format:
    name = said.get("separator", "").lower()
    separator = _SEPARATORS.get(name) or (name if len(name) == 1 else "")
    if not separator:
        separator = next((sign for sign in "\t;," if sign in sample.partition("\n")[0]), "\t")
    columns: dict[str, int] = {}
    for key, value in said.items():
        what, _, last = key.rpartition(" ")
        if last == "column" and value.isdecimal() and 0 < len(value) <= _LONGEST_COLUMN:
            columns[what] = int(value) - 1
    tags = tuple(said.get("tags", "").split())
    is_html = said.get("html", "").lower() == "true"
    return _Format(separator, is_html, said.get("deck", ""), tags, said.get("notetype", ""), columns)


def _make(maker: Maker, form: _Format, line: int, fields: Sequence[str]) -> None:
    special = {
        name: fields[column].strip() for name, column in form.columns.items() if 0 <= column < len(fields)
    }
    texts = [field[:_LONGEST] for at, field in enumerate(fields) if at not in form.columns.values()]
    deck = special.get("deck") or form.deck
    tags = dict.fromkeys((*form.tags, *special.get("tags", "").split()))
    path = tuple(part for part in deck.split("::") if part)
    place = Place(line, path, tuple(tags), special.get("guid", ""))
    show = markdown_of if form.is_html else escaped
    front = show(texts[0]) if texts else ""
    back = "\n\n".join(shown for text in texts[1:] if (shown := show(text).strip()))
    pieces = _pieces(front)
    if any(isinstance(piece, Gap) for piece in pieces):
        maker.clozes(place, pieces, back)
    else:
        maker.basic(place, front, back, _is_both_ways(special.get("notetype") or form.notetype))


def _is_both_ways(notetype: str) -> bool:
    return any(word in notetype.casefold() for word in words("cards")["notetypes"]["reversed"])


def _pieces(text: str) -> list[Piece]:
    """The field cut at its gaps; of gaps inside gaps the outer one is asked. What never closes is text."""
    pieces: list[Piece] = []
    depth = at = since = 0
    number = ""
    inside: list[str] = []
    for match in _GAP_MARK.finditer(text):
        if match[1] is None and not depth:
            continue
        before = text[at : match.start()]
        if match[1] is None:
            inside.append(before if depth == 1 else before.partition("::")[0])
            depth -= 1
            if not depth:
                answer, _, cue = "".join(inside).partition("::")
                pieces.append(Gap(number, answer, cue))
        elif depth:
            inside.append(before)
            depth += 1
        else:
            pieces.append(before)
            inside, number, since, depth = [], match[1], match.start(), 1
        at = match.end()
    return [*pieces, text[since if depth else at :]]
