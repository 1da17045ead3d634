"""Hashcards files: `Q:`, `A:` and `C:` at the start of a line, gaps in brackets, `---` after a card."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from studyapp.cards.dialects.lines import Line, front_matter, read_lines, split_lines
from studyapp.cards.dialects.making import Gap, Maker, Piece, Place
from studyapp.cards.model import Deck
from studyapp.document.model import Document, Problem

_NAME = re.compile(r"^name\s*=\s*[\"']([^\"'\n]+)[\"']", re.MULTILINE)
_MARK = re.compile(r"([QAC]):[ \t]*")
# Code, pictures and what is escaped have brackets that are no gaps.
_BRACKETS = re.compile(r"`[^`]*+`|!\[[^\[\]]*+\]|\\.|\[((?>[^\[\]\\]|\\.)*)\]", re.DOTALL)


class _Written(NamedTuple):
    """A card as it is written: its lines by the mark they stand behind."""

    line: Line
    sides: dict[str, list[str]]


def read(text: str, document: Document) -> tuple[Deck, list[Problem]]:
    """The cards of a file; `name = "…"` in its front matter is what they stand under. Never raises."""
    lines = split_lines(text)
    start = front_matter(lines)
    name = _NAME.search("\n".join(lines[:start]))
    maker = Maker(document)
    for written in _written(read_lines(lines, start)):
        _make(maker, written, (name[1],) if name else ())
    return maker.deck()


def _written(lines: Iterable[Line]) -> Iterator[_Written]:
    card: _Written | None = None
    into: list[str] = []
    for line in lines:
        mark = None if line.is_code else _MARK.match(line.text)
        ends = not line.is_code and line.text.rstrip() == "---"
        starts = mark and (mark[1] != "A" or card is None or "Q" not in card.sides or "A" in card.sides)
        if card and (ends or starts):
            yield card
            card = None
        if mark:
            card = _Written(line, {}) if card is None else card
            into = card.sides.setdefault(mark[1], [])
            into.append(line.text[mark.end() :])
        elif card:
            into.append(line.text)
    if card:
        yield card


def _make(maker: Maker, written: _Written, name: tuple[str, ...]) -> None:
    sides = {mark: "\n".join(lines).strip() for mark, lines in written.sides.items()}
    place = Place(written.line.number, (*name, *written.line.path))
    if "C" not in sides:
        maker.basic(place, sides.get("Q", ""), sides.get("A", ""))
        return
    pieces = _pieces(sides["C"])
    if any(isinstance(piece, Gap) for piece in pieces):
        maker.clozes(place, pieces)
    else:
        maker.problem(place.line, "warning", "card-without-gap")


def _pieces(text: str) -> list[Piece]:
    """The text cut at its gaps; each of them is asked by itself."""
    pieces: list[Piece] = []
    at = 0
    for match in _BRACKETS.finditer(text):
        if match[1]:
            pieces += [text[at : match.start()], Gap(str(len(pieces)), match[1])]
            at = match.end()
    return [*pieces, text[at:]]
