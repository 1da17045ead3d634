"""The entries of the review log, on one machine and between several.

Everything that changes what is known of a card is an entry: an answer, and also putting a card aside, taking
over a history from elsewhere, finding a card again under another text, fitting the parameters, and taking
any of these back. Entries are only added. What is known follows from the set of them in the order of
(stamp, id), so machines that have the same entries know the same, however they came by them.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from studyapp.cards.schedule import LONGEST_INTERVAL

UNDO = 0
# 1 to 4 are the grades again, hard, good, easy.
SUSPEND, RESUME, BURY, UNBURY, RESET, MEMORY, LINK, PARAMETERS = range(5, 13)
"""Kinds of entries. MEMORY: `data` is a `Memory` as JSON. LINK: `data` is two `Named` as JSON, the card
before and what it is from now on. PARAMETERS: `data` is the weights as JSON; it is about no card.
"""

_LATEST = 253_402_300_800_000
"""The year 10,000 in milliseconds: no stamp lies beyond, or all stamps to come would."""
RANGES: Mapping[str, tuple[int, int]] = {
    "stamp": (1, _LATEST),
    "kind": (UNDO, PARAMETERS),
    "time": (-_LATEST // 1000, _LATEST // 1000),
    "day": (1, date.max.toordinal() - LONGEST_INTERVAL),
    "interval": (-86_400, LONGEST_INTERVAL),
    "previous": (-1, LONGEST_INTERVAL),
    "took": (0, 1 << 52),
}
"""Between which values, both included, the numbers of an entry lie."""


class Entry(NamedTuple):
    """One entry of the log."""

    id: str
    """Unique among all machines."""
    device: str
    """The machine it was made on."""
    stamp: int
    """Milliseconds since the epoch, moved on where needed so that it is later than all known before."""
    name: str
    """The card's name (`name_of`); "" where it is about no card."""
    kind: int
    time: int
    """Seconds since the epoch, as the machine's clock had it."""
    day: int
    """The study day, as date.toordinal() counts."""
    interval: int
    """Of an answer: days until due where positive, else seconds, negated."""
    previous: int
    """Of an answer: the interval in days that the card had been given before, where it was in review; -1 in
    steps, 0 new.
    """
    took: int
    """Of an answer: milliseconds from the question on."""
    data: str
    undoes: str
    """The entry that an UNDO takes back."""
    batch: str
    """What was done in one go has one batch, and is taken back in one go."""


class Named(NamedTuple):
    """A card as the history knows it: where it was last seen, and its text then."""

    name: str
    page: str
    key: str
    kind: str
    front: str
    back: str
    section: str
    """The headings above it, by lines."""


class Memory(NamedTuple):
    """What another program knew of a card; counts only for a card that has no answers yet."""

    stability: float
    difficulty: float
    day: int
    """Study day of the last review there."""
    due_day: int
    reps: int
    lapses: int


def name_of(page: str, key: str, copy: int = 0) -> str:
    """The name of a card for all machines: from the page and the key that it was first seen with.

    `copy` tells cards apart that came to the same place after one another.
    """
    import hashlib

    text = f"{page}\0{key}\0{copy}" if copy else f"{page}\0{key}"
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def is_plausible(entry: Entry) -> bool:
    """Whether an entry can be true; a damaged or hostile file may hold anything, of any type."""
    for field, value in entry._asdict().items():
        if not (is_within(field, value) if field in RANGES else is_unicode(value)):
            return False
    return (
        bool(entry.id and entry.device)
        and (entry.kind == UNDO) == bool(entry.undoes)
        and (bool(entry.name) or entry.kind in (PARAMETERS, UNDO))
        and ("\\u" not in entry.data or _says_unicode(entry.data))
    )


def is_within(field: str, value: object) -> bool:
    """Whether a number of an entry lies in its range."""
    low, high = RANGES[field]
    return type(value) is int and low <= value <= high


def is_unicode(text: object) -> bool:
    """Whether it is text that a database takes: half a character of UTF-16 is none."""
    return isinstance(text, str) and not any("\ud800" <= character <= "\udfff" for character in text)


def _says_unicode(data: str) -> bool:
    """Whether JSON with escapes is some, and escapes no half characters."""
    import json

    try:
        json.dumps(json.loads(data), ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return False
    return True
