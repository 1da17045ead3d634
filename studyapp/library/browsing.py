"""All cards of a library to be looked through: found, sorted and filtered by SQLite, read a few at a time."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from studyapp.cards.model import Card
from studyapp.cards.schedule import NEW, State
from studyapp.library.agenda import STATE_COLUMNS, TIED
from studyapp.library.cache import CARD_COLUMNS, card_of

MOST_FOUND = 5000
"""Cards that a search gives at most: who finds more has to say more."""
_WIDTH = len(Card._fields)
_ALL = (
    "FROM main.cards JOIN files ON files.id = cards.file LEFT JOIN known ON known.card = cards.id"
    " LEFT JOIN history.states ON states.card = known.history"
)
_BEGUN = f"{TIED} CROSS JOIN main.cards ON cards.id = known.card CROSS JOIN files ON files.id = cards.file"
_ASIDE = "(states.suspended OR states.buried = :day)"
_FILTERS = {
    "all": (_ALL, "1"),
    "new": (_ALL, f"(states.phase IS NULL OR states.phase = 'new' AND NOT {_ASIDE})"),
    "learning": (_BEGUN, f"states.phase IN ('learning', 'relearning') AND NOT {_ASIDE}"),
    "due": (_BEGUN, f"states.phase = 'review' AND states.due_day <= :day AND NOT {_ASIDE}"),
    "suspended": (_BEGUN, "states.suspended"),
    "buried": (_BEGUN, "states.buried = :day AND NOT states.suspended"),
    "leech": (_BEGUN, ":leech > 0 AND states.lapses >= :leech"),
}
_ORDERS = {
    "": "cards.id",
    "question": "cards.front COLLATE NOCASE",
    "answer": "cards.back COLLATE NOCASE",
    "place": "files.path {0}, cards.place",
    "state": "coalesce(states.suspended, 0), coalesce(states.phase, 'new')",
    "due": "states.due_day {0}, states.due_time",
    "stability": "states.stability",
    "difficulty": "states.difficulty",
    # What is recalled falls with the share of its stability that a card has waited.
    "recall": "(states.day - :day) / max(states.stability, 1e-9)",
    "lapses": "states.lapses",
}
_OF_BEGUN = ("due", "stability", "difficulty", "recall")
_ORPHANS = (
    "FROM history.cards AS past JOIN history.states ON states.card = past.id"
    " WHERE states.phase != 'new' AND NOT EXISTS (SELECT 1 FROM known WHERE known.history = past.id)"
)


class Wanted(NamedTuple):
    """What is looked for: words, a filter, an order; and the day and the lapses that filters go by."""

    query: str
    kept: str
    """all, new, learning, due, suspended, buried, leech or orphan."""
    column: str
    """question, answer, place, state, due, stability, difficulty, recall, lapses; "" as they were read."""
    descending: bool
    day: int
    leech_lapses: int


class Browsed(NamedTuple):
    """A card as it is listed."""

    card: Card
    state: State
    is_orphan: bool


def find(db: sqlite3.Connection, wanted: Wanted) -> list[int]:
    """The numbers of the cards that are wanted, in order; those of orphans are negative."""
    if wanted.kept == "orphan":
        rows = db.execute(f"SELECT -past.id {_ORPHANS} ORDER BY states.day DESC").fetchall()
        return [number for (number,) in rows]
    source, condition = _FILTERS[wanted.kept]
    if wanted.query.strip():
        from studyapp.cards.search import find as look

        db.execute("CREATE TABLE IF NOT EXISTS temp.looked (card INTEGER PRIMARY KEY)")
        db.execute("DELETE FROM temp.looked")
        found = look(db, wanted.query, MOST_FOUND)
        db.executemany("INSERT INTO temp.looked VALUES (?)", ((card,) for card in found))
        condition += " AND cards.id IN (SELECT card FROM temp.looked)"
    values = {"day": wanted.day, "leech": wanted.leech_lapses}
    query = f"SELECT cards.id {source} WHERE {condition} ORDER BY {_order(wanted)}"
    return [number for (number,) in db.execute(query, values)]


def _order(wanted: Wanted) -> str:
    """By the column; cards that have nothing in it last, either way round."""
    way = "DESC" if wanted.descending else "ASC"
    order = f"{_ORDERS[wanted.column].format(way)} {way}, cards.id"
    is_of_begun = wanted.column in _OF_BEGUN
    return f"coalesce(states.phase, 'new') = 'new', {order}" if is_of_begun else order


def rows(db: sqlite3.Connection, numbers: Sequence[int]) -> list[Browsed]:
    """The cards of some numbers, in their order; one that is gone meanwhile is left out."""
    standing = {number: _standing(db, number) for number in numbers if number > 0}
    found = [standing[number] if number > 0 else _orphan(db, -number) for number in numbers]
    return [each for each in found if each is not None]


def _standing(db: sqlite3.Connection, number: int) -> Browsed | None:
    query = f"SELECT {CARD_COLUMNS}, {STATE_COLUMNS} {_ALL} WHERE cards.id = ?"
    row = db.execute(query, (number,)).fetchone()
    if row is None:
        return None
    state = State._make(row[_WIDTH:]) if row[_WIDTH] is not None else NEW
    return Browsed(card_of(row[:_WIDTH]), state, is_orphan=False)


def _orphan(db: sqlite3.Connection, number: int) -> Browsed | None:
    query = (
        f"SELECT page, key, kind, front, back, section, {STATE_COLUMNS} FROM history.cards AS past"
        " JOIN history.states ON states.card = past.id WHERE past.id = ?"
    )
    row = db.execute(query, (number,)).fetchone()
    if row is None:
        return None
    page, key, kind, front, back, section = row[:6]
    path = tuple(section.split("\n")) if section else ()
    card = Card(key, kind, "written", front, back, (), path, 0, -1, front, back, page)
    return Browsed(card, State._make(row[6:]), is_orphan=True)
