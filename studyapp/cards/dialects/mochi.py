"""Mochi files: one card in each, its sides divided by `---`, its gaps in double braces."""

import re

from studyapp.cards.dialects.lines import front_matter, read_lines, split_lines
from studyapp.cards.dialects.making import Gap, Maker, Piece, Place
from studyapp.cards.model import Deck
from studyapp.cards.references import references
from studyapp.document.model import Document, Problem

_GAP = re.compile(r"`[^`]*+`|\{\{(?:(?P<group>\d{1,6})::)?(?P<answer>[^{}]*+)\}\}")


def read(text: str, document: Document) -> tuple[Deck, list[Problem]]:
    """The card of a file, or one for each numbered group of its gaps; never raises on content.

    The first side is the question and the others are the answer. A file with neither a second side nor a gap
    is a note, and no card. Gaps without a number are asked together.
    """
    lines = split_lines(text)
    sides: list[list[str]] = [[]]
    first = 0
    for line in read_lines(lines, front_matter(lines)):
        if not line.is_code and line.text.rstrip() == "---":
            sides.append([])
        else:
            sides[-1].append(line.text)
            first = first or (line.number if line.text.strip() else 0)
    front, *others = ("\n".join(side).strip() for side in sides)
    back = "\n\n".join(side for side in others if side)
    maker = Maker(document)
    place = Place(first or 1, (), tuple(dict.fromkeys(tag.name for tag in references(front) if tag.is_tag)))
    pieces = _pieces(front)
    if len(pieces) > 1:
        maker.clozes(place, pieces, back)
    elif others:
        maker.basic(place, front, back)
    return maker.deck()


def _pieces(text: str) -> list[Piece]:
    pieces: list[Piece] = []
    at = 0
    for match in _GAP.finditer(text):
        if match["answer"]:
            pieces += [text[at : match.start()], Gap(match["group"] or "", match["answer"])]
            at = match.end()
    return [*pieces, text[at:]]
