"""How many cards of each deck are left today: one look for all decks, siblings set right."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from studyapp.cards.model import Card
from studyapp.cards.ordering import (
    Note,
    Room,
    Waiting,
    brought,
    is_put_aside,
    note_of,
    room_left,
    takes_its_note,
)
from studyapp.cards.pool import Counts
from studyapp.cards.schedule import NEW, Moment, State, seen_from
from studyapp.library.agenda import FROM, NEW_AGAIN, STATE_COLUMNS, dealt_with
from studyapp.library.cache import CARD_COLUMNS, card_of
from studyapp.library.decks import around_of, condition, folder_deck, page_deck, section_of
from studyapp.settings import Learning

_EVERYTHING = condition("")
_PARTS = (
    "SELECT file, page, note, id FROM main.cards WHERE note != '' UNION ALL"
    " SELECT cards.file, cards.page, cards.key, cards.id"
    " FROM (SELECT DISTINCT page, note FROM main.cards WHERE note != '') AS part"
    " JOIN main.cards ON cards.key = part.note AND cards.page = part.page"
)


class _Day(NamedTuple):
    """What all cards used up of a day."""

    now: Moment
    learning: Learning
    room: Room
    taken: frozenset[Note]

    def within(self, counts: Counts) -> Counts:
        """Counts as far as the day's limits go."""
        return Counts(min(counts.new, self.room.new), counts.learning, min(counts.due, self.room.reviews))


def count(db: sqlite3.Connection, names: Sequence[str], now: Moment, learning: Learning) -> list[Counts]:
    """What is left today of each of these decks, within the day's limits."""
    near = list(dealt_with(db, _EVERYTHING, now.day))
    states = [known.state for _, known, _ in near]
    begun = sum(state.first_day == now.day for state in states)
    reviewed = sum(state.review_day == now.day for state in states)
    taken = frozenset(note_of(card) for card, known, _ in near if takes_its_note(known.state, now.day))
    day = _Day(now, learning, room_left(begun, reviewed, learning), taken)
    of_decks = _of_decks(db, day)
    of_sections = _of_sections(db, {name for name in names if section_of(name) is not None}, day)
    return [of_sections[name] if name in of_sections else day.within(of_decks[name]) for name in names]


def _of_decks(db: sqlite3.Connection, day: _Day) -> Mapping[str, Counts]:
    """What waits in each page, folder and in all, before any limit."""
    of_file = _of_files(db, day)
    found: defaultdict[str, Counts] = defaultdict(_none)
    for file, folder, page in db.execute("SELECT id, folder, page FROM files WHERE cards > 0"):
        counts = of_file.get(file)
        if counts is not None:
            for name in ("", *map(folder_deck, around_of(folder)), page_deck(page)):
                found[name] = _sum(found[name], counts)
    return found


def _of_files(db: sqlite3.Connection, day: _Day) -> dict[int, Counts]:
    found: defaultdict[int, Counts] = defaultdict(_none)
    values = {"day": day.now.day}
    new = (
        "SELECT file, count(*) FROM fresh GROUP BY file UNION ALL"
        f" SELECT cards.file, count(*) {NEW_AGAIN} GROUP BY cards.file"
    )
    for file, number in db.execute(new, values):
        found[file] = _sum(found[file], Counts(number, 0, 0))
    begun = (
        f"SELECT cards.file, sum(states.phase != 'review'), sum(states.phase = 'review') {FROM}"
        " WHERE states.phase != 'new' AND (due_day <= :day OR states.day > :day + 1)"
        " AND NOT suspended AND buried != :day GROUP BY cards.file"
    )
    for file, steps, due in db.execute(begun, values):
        found[file] = _sum(found[file], Counts(0, steps, due))
    if day.learning.bury_siblings:
        for file, kept in _kept_apart(db, day):
            found[file] = _sum(found[file], kept)
    return found


def _kept_apart(db: sqlite3.Connection, day: _Day) -> Iterable[tuple[int, Counts]]:
    """For each note with several cards, its file and how many fewer of them wait, as siblings keep apart."""
    query = (
        f"SELECT part.file, part.page, part.note, {STATE_COLUMNS} FROM ({_PARTS}) AS part"
        " LEFT JOIN known ON known.card = part.id LEFT JOIN history.states ON states.card = known.history"
    )
    notes: dict[tuple[int, Note], list[State]] = {}
    for file, page, note, *fields in db.execute(query):
        state = NEW if fields[0] is None else seen_from(State(*fields), day.now.day)
        if not is_put_aside(state, day.now.day):
            notes.setdefault((file, (page, note)), []).append(state)
    for (file, note), states in notes.items():
        new = sum(state.phase == "new" for state in states)
        due = sum(state.phase == "review" and state.due_day <= day.now.day for state in states)
        in_steps = any(state.phase not in ("new", "review") for state in states)
        free = not in_steps and note not in day.taken
        yield file, Counts((free and not due and new > 0) - new, 0, (free and due > 0) - due)


def _of_sections(db: sqlite3.Connection, names: Iterable[str], day: _Day) -> dict[str, Counts]:
    """What is left today of some sections; the cards of each page are read once."""
    pages: dict[str, list[tuple[Card, State]]] = {}
    found: dict[str, Counts] = {}
    for name in names:
        page, path = section_of(name) or ("", ())
        if page not in pages:
            pages[page] = _on_page(db, page, day.now.day)
        steps: list[tuple[Card, State]] = []
        due: list[tuple[Card, State]] = []
        new: list[Card] = []
        for card, state in pages[page]:
            if card.path[: len(path)] != path or is_put_aside(state, day.now.day):
                continue
            if state.phase == "new":
                new.append(card)
            elif state.phase != "review":
                steps.append((card, state))
            elif state.due_day <= day.now.day:
                due.append((card, state))
        brings = brought(Waiting(steps, due, new), day.taken, day.room, day.now, day.learning)
        found[name] = Counts(len(brings.new), len(brings.learning), len(brings.due))
    return found


def _on_page(db: sqlite3.Connection, page: str, day: int) -> list[tuple[Card, State]]:
    query = (
        f"SELECT {CARD_COLUMNS}, {STATE_COLUMNS} FROM files JOIN main.cards ON cards.file = files.id"
        " LEFT JOIN known ON known.card = cards.id LEFT JOIN history.states ON states.card = known.history"
        " WHERE files.page = ? ORDER BY place"
    )
    width = len(Card._fields)
    return [
        (card_of(row[:width]), NEW if row[width] is None else seen_from(State(*row[width:]), day))
        for row in db.execute(query, (page,))
    ]


def _none() -> Counts:
    return Counts(0, 0, 0)


def _sum(one: Counts, other: Counts) -> Counts:
    return Counts(one.new + other.new, one.learning + other.learning, one.due + other.due)
