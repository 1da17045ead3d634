"""Which cards a day brings, and in which order: limits, siblings apart, new cards among the reviews."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from studyapp.cards.model import Card
from studyapp.cards.schedule import Moment, State
from studyapp.settings import Learning

Note = tuple[str, str]
"""The page and the key of a written card: what cards that are parts or reverses of it have in common."""
_LAST = 1 << 62


class Waiting(NamedTuple):
    """The cards of a deck that could come on a day, before any limit; new ones in document order."""

    learning: Sequence[tuple[Card, State]]
    due: Sequence[tuple[Card, State]]
    new: Sequence[Card]


class Room(NamedTuple):
    """How many more cards a day's limits let in."""

    new: int
    reviews: int


class Brought(NamedTuple):
    """The cards that a day brings, each kind in its order."""

    learning: tuple[Card, ...]
    due: tuple[Card, ...]
    new: tuple[Card, ...]
    beyond: int
    """New cards that only the limit keeps away."""


def note_of(card: Card) -> Note:
    """Which written card it belongs to."""
    return card.page, card.note or card.key


def is_put_aside(state: State, day: int) -> bool:
    """Whether a card is left out on a study day: suspended, or buried on that day."""
    return bool(state.suspended) or state.buried == day


def is_done(state: State, day: int) -> bool:
    """Whether a card was answered on a study day and does not come back on it."""
    return state.day == day and state.phase == "review" and state.due_day > day


def takes_its_note(state: State, day: int) -> bool:
    """Whether a card keeps those of the same note away for a study day: it is done, or still in its steps."""
    return is_done(state, day) or (state.due_time > 0 and not is_put_aside(state, day))


def room_left(begun: int, reviewed: int, learning: Learning) -> Room:
    """What the limits still let in after `begun` new cards and `reviewed` reviews, of all decks."""
    return Room(max(0, learning.new_per_day - begun), max(0, learning.reviews_per_day - reviewed))


def brought(waiting: Waiting, taken: Iterable[Note], room: Room, now: Moment, learning: Learning) -> Brought:
    """What a day brings of a deck.

    `taken` are the notes that had their card of this day (`takes_its_note`), whatever deck it was in. A note
    brings one card a day, besides those in steps, which cannot wait: the most overdue, else its first new.
    """
    due = sorted(waiting.due, key=_due_day)
    new = list(waiting.new)
    if learning.bury_siblings:
        used = {*taken, *(note_of(card) for card, _ in waiting.learning)}
        due = [pair for pair in due if _is_first(pair[0], used)]
        new = [card for card in new if _is_first(card, used)]
    due = in_review_order(due, learning.review_order, now.day)[: room.reviews]
    chosen = in_new_order(new, learning.new_order, now.day)[: room.new]
    steps = sorted(waiting.learning, key=_due_time)
    return Brought(_cards(steps), _cards(due), tuple(chosen), len(new) - len(chosen))


def in_review_order(due: Iterable[tuple[Card, State]], order: str, day: int) -> list[tuple[Card, State]]:
    """Reviews by `Learning.review_order`, the same all day; equals stay as they came."""
    if order == "random":
        return sorted(due, key=lambda pair: _drawn(pair[0], day))
    if order == "retrievability":
        # What is recalled falls with the share of its stability that a card has waited.
        return sorted(due, key=lambda pair: (pair[1].day - day) / max(pair[1].stability, 1e-9))
    if order == "difficulty":
        return sorted(due, key=lambda pair: -pair[1].difficulty)
    return sorted(due, key=_due_day)


def in_new_order(new: Iterable[Card], order: str, day: int) -> list[Card]:
    """New cards by `Learning.new_order`, the same all day."""
    return sorted(new, key=lambda card: _drawn(card, day)) if order == "random" else list(new)


def mixed(due: Sequence[Card], new: Sequence[Card], where: str) -> list[Card]:
    """Reviews and new cards in one line by `Learning.new_cards`: after, before, or evenly among them."""
    if where == "before":
        return [*new, *due]
    if where != "among":
        return [*due, *new]
    places = [((place + 0.5) / len(due), card) for place, card in enumerate(due)]
    places += [((place + 0.5) / len(new), card) for place, card in enumerate(new)]
    return [card for _, card in sorted(places, key=lambda entry: entry[0])]


def falling(states: Iterable[State], day: int, days: int) -> tuple[int, ...]:
    """How many of these come back on each day from `day` on; overdue on the first, suspended on none."""
    counts = [0] * days
    for state in states:
        if state.phase != "new" and not state.suspended and state.due_day < day + days:
            counts[max(0, state.due_day - day)] += 1
    return tuple(counts)


def _is_first(card: Card, used: set[Note]) -> bool:
    note = note_of(card)
    if note in used:
        return False
    used.add(note)
    return True


def _due_day(pair: tuple[Card, State]) -> int:
    return pair[1].due_day


def _due_time(pair: tuple[Card, State]) -> int:
    return pair[1].due_time or _LAST


def _cards(pairs: Iterable[tuple[Card, State]]) -> tuple[Card, ...]:
    return tuple(card for card, _ in pairs)


def _drawn(card: Card, day: int) -> int:
    """A number that looks random, the same all day."""
    import zlib

    return zlib.crc32(f"{day}\0{card.page}\0{card.key}".encode("utf-8", "replace"))
