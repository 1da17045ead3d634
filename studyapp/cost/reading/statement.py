"""One price as one line of a document says it, and where that stands."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from studyapp.cost.reading.bounds import Bound
from studyapp.cost.reading.prices import Token
from studyapp.cost.reading.wordlists import lowered


class Statement(NamedTuple):
    """One price as a line says it; `label` is "" where nothing says what the price is for.

    `trusted` is false for a free word whose label is not known to be a path: it counts only among prices.
    """

    line: int
    label: str
    key: str | None
    bound: Bound | None
    price: Decimal | None
    currency: str | None
    unit: str | None
    direction: tuple[str, str] | None
    note: str
    group: tuple[int, int]
    headings: tuple[str, ...]
    trusted: bool
    above: tuple[str, str] | None
    """Key and label of the path that stands above, where the statement's own label names none."""
    drawn: bool
    """Whether it is a caption in a box drawing."""
    text: str
    """The line that says it, as plain text; of a table's row the cells."""
    words: str
    """The price as the document writes it; "" where the place alone says that something is free."""
    doubt: str = ""
    """The words that say that the price may not be what holds."""


class Place(NamedTuple):
    """What a line or a table row brings along for its statements."""

    line: int
    group: tuple[int, int]
    captions: tuple[str, ...]
    headings: tuple[str, ...]
    drawn: bool
    text: str


def pieces_of(text: str, tokens: Sequence[Token], separator: re.Pattern[str]) -> list[tuple[str, str]]:
    """For each price the text before it that is its own, and the text behind it up to the next one's own."""
    pieces: list[tuple[str, str]] = []
    own = text[: tokens[0].start] if tokens else ""
    for number, token in enumerate(tokens):
        if number + 1 == len(tokens):
            pieces.append((own, text[token.end :]))
            break
        between = text[token.end : tokens[number + 1].start]
        cut = separator.search(lowered(between))
        bracket = re.match(r"\s*[(（][^()（）]*[)）]", between)
        if bracket:
            note, following = bracket[0], between[bracket.end() :]
        elif cut:
            note, following = between[: cut.start()], between[cut.end() :]
        else:
            note, following = "", between
        pieces.append((own, note))
        own = following
    return pieces
