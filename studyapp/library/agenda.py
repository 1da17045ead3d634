"""What a study day brings of a library's deck, asked of the cache and the history in one go."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from studyapp.cards.history.history import CardId, Known
from studyapp.cards.learning.ordering import (
    Waiting,
    brought,
    is_done,
    is_put_aside,
    note_of,
    room_left,
    takes_its_note,
)
from studyapp.cards.learning.pool import Agenda, id_of
from studyapp.cards.model import Card
from studyapp.cards.schedule import Moment, State, seen_from
from studyapp.library.cache import CARD_COLUMNS, card_of
from studyapp.library.decks import Condition
from studyapp.settings import Learning

_SPARE = 2
"""How many times what a day lets in is looked at where cards of one note are kept apart."""
_FEW = 50
STATE_COLUMNS = ", ".join(f"states.{name}" for name in State._fields)
_ORDERS = {
    "due": "states.due_day, files.path, cards.place",
    "random": "(cards.id * 7919 + :day * 104729) % 1000003",
    "retrievability": "(states.day - :day) / max(states.stability, 1e-9), files.path, cards.place",
    "difficulty": "-states.difficulty, files.path, cards.place",
}
_NEW_ORDERS = {"document": "path, place", "random": "(card * 7919 + :day * 104729) % 1000003"}
TIED = "FROM history.states CROSS JOIN known ON known.history = states.card"
FROM = f"{TIED} CROSS JOIN main.cards ON cards.id = known.card CROSS JOIN files ON files.id = cards.file"
"""From what is known to the cards; for most of a library."""
FROM_DECK = (
    "FROM files CROSS JOIN main.cards ON cards.file = files.id CROSS JOIN known ON known.card = cards.id"
    " CROSS JOIN history.states ON states.card = known.history"
)
"""From a deck to what is known of it; for a few files."""
NEW_AGAIN = f"{FROM} WHERE states.phase = 'new' AND NOT suspended AND buried != :day"
"""Cards that were dealt with, but never answered, or whose answers were taken back."""
CARD_AND_STATE = f"{CARD_COLUMNS}, states.seq, {STATE_COLUMNS}"
_WIDTH = len(Card._fields)


class Near(NamedTuple):
    """A card that was dealt with today or is in steps."""

    card: Card
    known: Known
    is_in_deck: bool


def agenda(db: sqlite3.Connection, deck: Condition, now: Moment, learning: Learning) -> Agenda:
    """What today brings of a deck; `ordering` has the last word on order and siblings."""
    near = list(dealt_with(db, deck, now.day))
    begun = sum(known.state.first_day == now.day for _, known, _ in near)
    reviewed = sum(known.state.review_day == now.day for _, known, _ in near)
    room = room_left(begun, reviewed, learning)
    spare = _SPARE if learning.bury_siblings else 1
    pairs = dict(_due(db, deck, now, learning.review_order, room.reviews * spare + _FEW))
    pairs |= {card: known for card, known, is_in_deck in near if is_in_deck}
    steps: list[tuple[Card, State]] = []
    due: list[tuple[Card, State]] = []
    for card, known in pairs.items():
        state = seen_from(known.state, now.day)
        if is_put_aside(state, now.day) or state.phase == "new":
            continue
        if state.phase != "review":
            steps.append((card, state))
        elif state.due_day <= now.day:
            due.append((card, state))
    most = room.new * spare + _FEW
    new = list(_new(db, deck, now, learning.new_order, most))
    more = _count_new(db, deck, now) - most if len(new) == most else 0
    taken = [note_of(card) for card, known, _ in near if takes_its_note(known.state, now.day)]
    day = brought(Waiting(steps, due, new), taken, room, now, learning)
    known = {id_of(card): pairs[card] for card in (*day.learning, *day.due)} | _known_new(db, day.new)
    return Agenda(
        learning=day.learning,
        due=day.due,
        new=day.new,
        known=known,
        done=sum(is_in_deck and is_done(known.state, now.day) for _, known, is_in_deck in near),
        begun=begun,
        reviewed=reviewed,
        beyond=day.beyond + more,
        has_reviews=db.execute(f"SELECT EXISTS (SELECT 1 {FROM} WHERE reps)").fetchone()[0] == 1,
    )


def dealt_with(db: sqlite3.Connection, deck: Condition, day: int) -> Iterator[Near]:
    """The cards of the library that were dealt with on a study day, or on a later one by a clock that was
    wrong, and those in steps.
    """
    rows = db.execute(
        f"SELECT {CARD_AND_STATE}, {deck.sql} {FROM}"
        " WHERE states.day >= :day OR states.due_time > 0"
        " ORDER BY files.path, cards.place",
        {**deck.values, "day": day},
    )
    for row in rows:
        yield Near(*pair_of(row), bool(row[-1]))


def _due(
    db: sqlite3.Connection, deck: Condition, now: Moment, order: str, limit: int
) -> list[tuple[Card, Known]]:
    """The reviews of a deck that come first in an order of `Learning.review_order`."""
    rows = db.execute(
        f"SELECT cards.id {FROM_DECK if deck.is_narrow else FROM}"
        " WHERE due_day <= :day AND states.phase = 'review' AND NOT suspended AND buried != :day"
        f" AND {deck.sql} ORDER BY {_ORDERS.get(order, _ORDERS['due'])} LIMIT :limit",
        {**deck.values, "day": now.day, "limit": limit},
    )
    chosen = (
        f"SELECT {CARD_AND_STATE} FROM main.cards JOIN known ON known.card = cards.id"
        " JOIN history.states ON states.card = known.history WHERE cards.id = ?"
    )
    return [pair_of(db.execute(chosen, row).fetchone()) for row in rows.fetchall()]


def _new(db: sqlite3.Connection, deck: Condition, now: Moment, order: str, limit: int) -> Iterator[Card]:
    """The new cards of a deck that come first in an order of `Learning.new_order`."""
    rows = db.execute(
        f"SELECT card FROM (SELECT files.path, fresh.place, card {_fresh(deck)} UNION ALL"
        f" SELECT files.path, cards.place, cards.id {NEW_AGAIN} AND {deck.sql})"
        f" ORDER BY {_NEW_ORDERS.get(order, _NEW_ORDERS['document'])} LIMIT :limit",
        {**deck.values, "day": now.day, "limit": limit},
    )
    for row in rows.fetchall():
        yield card_of(db.execute(f"SELECT {CARD_COLUMNS} FROM main.cards WHERE id = ?", row).fetchone())


def _count_new(db: sqlite3.Connection, deck: Condition, now: Moment) -> int:
    row = db.execute(
        f"SELECT (SELECT count(*) {_fresh(deck)}) + (SELECT count(*) {NEW_AGAIN} AND {deck.sql})",
        {**deck.values, "day": now.day},
    ).fetchone()
    return int(row[0])


def _fresh(deck: Condition) -> str:
    """The cards of a deck that were never dealt with."""
    join = " CROSS JOIN main.cards ON cards.id = fresh.card" if deck.is_of_cards else ""
    return f"FROM files CROSS JOIN fresh ON fresh.file = files.id{join} WHERE {deck.sql}"


def _known_new(db: sqlite3.Connection, cards: Iterable[Card]) -> dict[CardId, Known]:
    """What is known of new cards: some were answered, and all that was taken back."""
    query = (
        f"SELECT {CARD_AND_STATE} FROM history.cards AS past JOIN history.states ON states.card = past.id"
        " JOIN main.cards ON cards.page = past.page AND cards.key = past.key"
        " WHERE past.page = ? AND past.key = ?"
    )
    rows = (db.execute(query, id_of(card)).fetchone() for card in cards)
    pairs = (pair_of(row) for row in rows if row is not None)
    return {id_of(card): known for card, known in pairs}


def pair_of(row: tuple[Any, ...]) -> tuple[Card, Known]:
    """The card and what is known of it, of a row that begins as CARD_AND_STATE."""
    width = len(State._fields)
    return card_of(row[:_WIDTH]), Known(State(*row[_WIDTH + 1 : _WIDTH + 1 + width]), row[_WIDTH])
