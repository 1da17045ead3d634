"""Obsidian notes as the plugin Spaced Repetition reads them.

`question::answer` and `question:::answer` on one line; `?` or `??` alone on a line between a question and an
answer of several; a paragraph with `==gaps==` or `{{gaps}}`. Twice the mark asks both ways. A blank line ends
a card, and so does a heading. `#flashcards/…` says which deck, `<!--SR:…-->` what the plugin knows of a card.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from studyapp.cards.dialects.lines import Line, front_matter, read_lines, split_lines
from studyapp.cards.dialects.making import Gap, Maker, Piece, Place
from studyapp.cards.model import Deck
from studyapp.document.model import Document, Problem

_SCHEDULE = re.compile(r"<!--SR:[^<>]*-->")
_DECK = re.compile(r"(?<!\S)#(flashcards(?:/[^\s/#,.;:!?()\[\]]+)*)(?=[\s,.;!?]|$)[ \t]*", re.IGNORECASE)
_MATTER_TAG = re.compile(r"#?\b(flashcards(?:/[^\s/\"',\]]+)*)", re.IGNORECASE)
_BULLET = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_HEADING_MARKS = re.compile(r" {0,3}#{1,6}[ \t]+")
_INLINE = re.compile(r"`[^`\n]*+`|\{\{[^{}\n]*+\}\}|(:::?)(?!:)")
_NUMBER = r"(?:(?P<{0}>\d{{1,6}})(?:;;|::))?"
_GAP = re.compile(
    r"`[^`\n]*+`"
    rf"|==(?=\S){_NUMBER.format('marked')}(?P<highlight>(?:[^=\n]|=(?!=))+)=="
    rf"|\{{\{{{_NUMBER.format('numbered')}(?P<braces>[^{{}}\n]+)\}}\}}"
)
_BOTH_WAYS = {"?": False, "??": True}


def read(text: str, document: Document) -> tuple[Deck, list[Problem]]:
    """The cards of a note, in its order; never raises on content."""
    lines = split_lines(text)
    start = front_matter(lines)
    matter = _MATTER_TAG.search("\n".join(lines[1:start]))
    reader = _Reader(document, matter[1] if matter else "")
    comments_end = max((at for at, line in enumerate(lines, start=1) if "-->" in line), default=0)
    for paragraph in _paragraphs(read_lines(lines, start), comments_end):
        reader.take(paragraph)
    return reader.maker.deck()


def _paragraphs(lines: Iterable[Line], comments_end: int) -> Iterator[list[Line]]:
    """The runs of lines between blank lines; a heading begins one, and comments that close are left out."""
    run: list[Line] = []
    commented = False
    for line in lines:
        opens = line.text.startswith("<!--") and not line.text.startswith("<!--SR:")
        if commented or (opens and not line.is_code and line.number <= comments_end):
            commented = "-->" not in line.text
            continue
        is_blank = not line.is_code and not line.text.strip()
        if run and (is_blank or line.is_heading):
            yield run
            run = []
        if not is_blank:
            run.append(line)
    if run:
        yield run


class _Reader:
    """Makes the cards of one note; `deck` is the tag that holds where it is read."""

    def __init__(self, document: Document, deck: str) -> None:
        self.maker = Maker(document)
        self._deck = deck
        self._asked: list[Line] = []

    def take(self, paragraph: Sequence[Line]) -> None:
        """Make the cards of one paragraph."""
        self._asked = []
        for at, line in enumerate(paragraph):
            text = line.text if line.is_code else _without_schedule(line.text)
            mark = text.strip()
            if mark in _BOTH_WAYS and not line.is_code:
                self._multiline(paragraph[at + 1 :], _BOTH_WAYS[mark], line)
                return
            if line.is_code:
                self._asked.append(line)
            elif mark:
                self._line(line._replace(text=text))
        self._gaps()

    def _line(self, line: Line) -> None:
        """Take a line in: it is a card by itself, says the deck, or belongs to what is asked."""
        tag = _DECK.search(line.text) if "#" in line.text else None
        rest = line.text[: tag.start()] + line.text[tag.end() :] if tag else line.text
        if tag and not rest.strip():
            self._deck = tag[1]
            return
        mark = next((match for match in _INLINE.finditer(rest) if match[1]), None) if "::" in rest else None
        if mark is None:
            self._asked.append(line)
            return
        self._asked = []
        bullet = _BULLET.match(rest)
        front = rest[bullet.end() if bullet else 0 : mark.start()].strip()
        place = self._place(line, tag[1] if tag else self._deck)
        self.maker.basic(place, front, rest[mark.end() :].strip(), reverse=mark[1] == ":::")

    def _multiline(self, below: Sequence[Line], both_ways: bool, mark: Line) -> None:
        asked = self._asked[1:] if len(self._asked) > 1 and self._asked[0].is_heading else self._asked
        question, deck = self._without_deck("\n".join(map(_without_marks, asked)))
        shown = ((line.text, _without_schedule(line.text)) for line in below)
        answer = "\n".join(text for written, text in shown if text.strip() or text == written)
        self.maker.basic(self._place(asked[0] if asked else mark, deck), question, answer, both_ways)

    def _gaps(self) -> None:
        if not any("==" in line.text or "{{" in line.text for line in self._asked):
            return
        first = self._asked[0]
        place = self._place(first, self._deck)
        pieces: list[Piece] = []
        for is_code, lines in groupby(self._asked, attrgetter("is_code")):
            text = "\n".join(line.text for line in lines)
            if not is_code:
                text, deck = self._without_deck(text)
                place = place._replace(tags=(deck,) if deck else ())
            pieces += [text, "\n"] if is_code else [*_pieces(text, len(pieces)), "\n"]
        if any(isinstance(piece, Gap) for piece in pieces):
            self.maker.clozes(place, pieces[:-1])

    def _without_deck(self, text: str) -> tuple[str, str]:
        tag = _DECK.search(text)
        return (text[: tag.start()] + text[tag.end() :], tag[1]) if tag else (text, self._deck)

    def _place(self, line: Line, deck: str) -> Place:
        path = line.path[:-1] if line.is_heading else line.path
        return Place(line.number, path, (deck,) if deck else ())


def _without_schedule(text: str) -> str:
    return _SCHEDULE.sub("", text).rstrip() if "<!--SR:" in text else text


def _without_marks(line: Line) -> str:
    return _HEADING_MARKS.sub("", line.text, count=1) if line.is_heading else line.text


def _pieces(text: str, number: int) -> list[Piece]:
    """The text cut at its gaps; those with one number are asked together, every other by itself."""
    pieces: list[Piece] = []
    at = 0
    for match in _GAP.finditer(text):
        inside = match["highlight"] or match["braces"]
        if not inside:
            continue
        answer, _, cue = inside.partition(";;") if ";;" in inside else inside.partition("::")
        group = match["marked"] or match["numbered"] or f"at {number + len(pieces)}"
        pieces += [text[at : match.start()], Gap(group, answer.strip(), cue.strip())]
        at = match.end()
    return [*pieces, text[at:]]
