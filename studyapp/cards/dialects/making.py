"""Cards from sides and gaps that a dialect has found: plain text, identity, reverses and siblings."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from studyapp.cards.gaps import gap, shown
from studyapp.cards.model import Card, Deck
from studyapp.cards.reading import LONGEST_ANSWER, Gathered, Side, digest, is_bare_prompt, side_of
from studyapp.document.model import Document, Problem

FEWEST_GAPS = 20
"""Gaps of one text that always become cards; more of them only where it is short, as each card repeats it."""
_GAPS_TIMES_LENGTH = 100_000


class Place(NamedTuple):
    """Where a card stands, and what is known of it besides its text."""

    line: int
    path: tuple[str, ...]
    tags: tuple[str, ...] = ()
    key: str = ""
    """The identity that the file itself gives, where it does."""


class Gap(NamedTuple):
    """What is hidden in a text; gaps of one `group` are asked together, `cue` stands in their place."""

    group: str
    answer: str
    cue: str = ""


Piece: TypeAlias = str | Gap


class Maker:
    """Makes the cards of one document."""

    def __init__(self, document: Document) -> None:
        self._gathered = Gathered()
        self._page = document.page
        self._starts = [block.line for block in document.blocks]

    def deck(self) -> tuple[Deck, list[Problem]]:
        """All cards made so far, and what was wrong."""
        return Deck(tuple(self._gathered.cards)), self._gathered.problems

    def problem(self, line: int, severity: str, code: str) -> None:
        """Note what cannot be taken as it stands."""
        self._gathered.problems.append(Problem(line, severity, code))

    def basic(self, place: Place, front: str, back: str, reverse: bool = False) -> None:
        """A question with its answer as Markdown, and with `reverse` the same the other way round."""
        asked, answered = self._side(place, front), self._side(place, back)
        if not asked.text or is_bare_prompt(asked, "question"):
            self.problem(place.line, "warning", "card-without-question")
            return
        if is_bare_prompt(answered, "answer"):
            answered = Side("", "")
        if not answered.text:
            self.problem(place.line, "hint", "card-without-answer")
        card = self._add(place, "basic", asked, answered)
        if reverse and answered.text:
            key = f"{place.key}-reversed" if place.key else ""
            self._add(place._replace(key=key), "reversed", answered, asked, note=card.key)

    def clozes(self, place: Place, pieces: Sequence[Piece], after: str = "") -> None:
        """A card for every group of gaps, all other gaps filled in; `after` is shown below the answer."""
        groups = list(dict.fromkeys(piece.group for piece in pieces if isinstance(piece, Gap)))
        filled = "".join(map(_filled, pieces))
        room = max(FEWEST_GAPS, _GAPS_TIMES_LENGTH // max(1, len(filled)))
        if len(groups) > room or len(filled) > LONGEST_ANSWER:
            self.problem(place.line, "hint", "card-too-long")
        back = self._side(place, f"{filled}\n\n{after}" if after else filled, tell=False)
        note = ""
        for group in groups[:room]:
            front = "".join(_shown(piece, group) for piece in pieces)
            key = f"{place.key}-{group}" if place.key else ""
            side = self._side(place, front, tell=False)
            clozed = _marked(pieces, group) if len(filled) <= LONGEST_ANSWER else ""
            card = self._add(place._replace(key=key), "cloze", side, back, note=note, clozed=clozed)
            note = note or card.key

    def _side(self, place: Place, markdown: str, tell: bool = True) -> Side:
        if len(markdown) > LONGEST_ANSWER:
            if tell:
                self.problem(place.line, "hint", "card-too-long")
            markdown = markdown[:LONGEST_ANSWER]
        return side_of(markdown.strip("\n").split("\n"))

    def _add(
        self, place: Place, kind: str, front: Side, back: Side, *, note: str = "", clozed: str = ""
    ) -> Card:
        block = max(0, bisect_right(self._starts, place.line) - 1)
        key = place.key or digest(f"{front.text}\n{back.text}")
        card = Card(
            key,
            kind,
            "written",
            front.text,
            back.text,
            place.tags,
            place.path,
            place.line,
            block,
            front.markdown,
            back.markdown,
            self._page,
            note,
            clozed,
        )
        return self._gathered.add(card)


def _marked(pieces: Sequence[Piece], group: str) -> str:
    """The text with its gap marked, where one alone is asked for: gaps of one group are not parted again."""
    asked = [piece for piece in pieces if isinstance(piece, Gap) and piece.group == group]
    if len(asked) != 1:
        return ""
    (open_gap,) = asked
    texts = (gap(open_gap.answer, open_gap.cue) if piece is open_gap else _filled(piece) for piece in pieces)
    return "".join(texts).strip("\n")


def _filled(piece: Piece) -> str:
    return piece if isinstance(piece, str) else piece.answer


def _shown(piece: Piece, group: str) -> str:
    if isinstance(piece, Gap) and piece.group == group:
        return shown(piece.cue)
    return _filled(piece)
