"""What the history says of cards: values alone."""

from collections.abc import Mapping
from typing import NamedTuple

from studyapp.cards.history.log import Named
from studyapp.cards.schedule import NEW, State

CardId = tuple[str, str]
"""Page and key: which card it is."""


class Review(NamedTuple):
    """An answer that was not taken back."""

    id: str
    page: str
    key: str
    time: int
    day: int
    grade: int
    interval: int
    took: int
    """Milliseconds from the question to the answer."""


class Known(NamedTuple):
    """A card's state and the log row it follows from; a writer that knows an older row is refused."""

    state: State
    seq: int


UNKNOWN = Known(NEW, 0)


class Registered(NamedTuple):
    """A card that the history knows, whether or not it still stands anywhere."""

    named: Named
    state: State
    last: int
    """When it was last answered or otherwise dealt with, in seconds since the epoch."""


class Undone(NamedTuple):
    """What was taken back: the kinds of its entries, and what is known of their cards now."""

    kinds: tuple[int, ...]
    known: Mapping[CardId, Known]


class Merged(NamedTuple):
    """What came in from other machines."""

    added: int
    """Entries that were not here yet."""
    cards: int
    """Cards whose state they touched."""
    future: Mapping[str, int]
    """For each machine, how many of its entries are dated after tomorrow."""
