"""How many cards of each deck are left today: one look for all decks, siblings set right."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from studyapp.cards.learning.ordering import (
    Note,
    Room,
    Waiting,
    brought,
    is_put_aside,
    note_of,
    room_left,
    takes_its_note,
)
from studyapp.cards.learning.pool import Counts
from studyapp.cards.model import Card
from studyapp.cards.schedule import NEW, Moment, State, seen_from
from studyapp.library.agenda import FROM, FROM_DECK, NEW_AGAIN, STATE_COLUMNS, dealt_with
from studyapp.library.cache import CARD_COLUMNS, card_of
from studyapp.library.decks import around_of, condition, folder_deck, page_deck, query_of, section_of
from studyapp.library.linking import has_links, id_at
from studyapp.library.queries import found_by
from studyapp.settings import Learning

_Decks = Callable[[sqlite3.Connection], Mapping[int, tuple[str, ...]]]
_EVERYTHING = condition("")
_NONE = Counts(0, 0, 0)
_TOUCHED = (
    "SELECT DISTINCT cards.file FROM history.log JOIN history.names ON names.id = log.name"
    " JOIN known ON known.history = names.card JOIN main.cards ON cards.id = known.card WHERE seq > ?"
)
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


class Counting:
    """Counts, and keeps what waits in each file: after an answer only the file of its card is counted."""

    def __init__(self) -> None:
        self._all = _Tally(_decks_of_files)
        self._of_query: dict[str, _Tally] = {}

    def count(
        self, db: sqlite3.Connection, names: Sequence[str], now: Moment, learning: Learning
    ) -> list[Counts]:
        """What is left today of each of these decks, within the day's limits."""
        near = list(dealt_with(db, _EVERYTHING, now.day))
        states = [known.state for _, known, _ in near]
        begun = sum(state.first_day == now.day for state in states)
        reviewed = sum(state.review_day == now.day for state in states)
        taken = frozenset(note_of(card) for card, known, _ in near if takes_its_note(known.state, now.day))
        day = _Day(now, learning, room_left(begun, reviewed, learning), taken)
        self._all.bring_up(db, day)
        of_sections = _of_sections(db, {name for name in names if section_of(name) is not None}, day)
        return [
            of_sections[name] if name in of_sections else day.within(self._waiting(db, name, day))
            for name in names
        ]

    def _waiting(self, db: sqlite3.Connection, name: str, day: _Day) -> Counts:
        """What waits in a deck that is no section, before any limit."""
        text = query_of(name)
        found = found_by(db, text) if text else None
        if found is None or not found.number:
            return self._all.of_deck.get("" if found is not None else name, _NONE)
        tally = self._of_query.setdefault(found.condition, _Tally(_one_deck, found.condition))
        tally.bring_up(db, day)
        return tally.of_deck.get("", _NONE)


class _Tally:
    """What waits in each file and so in each deck, of all cards or of those that a condition holds for."""

    def __init__(self, decks: _Decks, cards: str = "1") -> None:
        self.of_deck: dict[str, Counts] = {}
        self._decks_of_files = decks
        self._cards = cards
        self._key: object = None
        self._entry = (0, "")
        self._of_file: dict[int, Counts] = {}
        self._decks: Mapping[int, tuple[str, ...]] = {}
        """The names of the decks that a file's cards are in."""

    def bring_up(self, db: sqlite3.Connection, day: _Day) -> None:
        """Count what changed since the last time, or all where cards were read."""
        version = db.execute("PRAGMA main.data_version").fetchone()[0]
        key = (db, version, day.now.day, day.learning.bury_siblings)
        last = db.execute("SELECT coalesce(max(seq), 0) FROM history.log").fetchone()[0]
        entry, entry_id = self._entry
        if key != self._key or id_at(db, entry) != entry_id or has_links(db, entry):
            self._of_file, self.of_deck = {}, {}
            self._decks = self._decks_of_files(db)
            self._recount(db, day, None)
        elif last > entry:
            self._recount(db, day, [file for (file,) in db.execute(_TOUCHED, (entry,))])
        self._key, self._entry = key, (last, id_at(db, last))

    def _recount(self, db: sqlite3.Connection, day: _Day, files: Sequence[int] | None) -> None:
        for file, counts in _of_files(db, day, files, self._cards).items():
            before = self._of_file.get(file, _NONE)
            self._of_file[file] = counts
            for name in self._decks.get(file, ()):
                more = (now - then for now, then in zip(counts, before, strict=True))
                self.of_deck[name] = _sum(self.of_deck.get(name, _NONE), Counts(*more))


def _decks_of_files(db: sqlite3.Connection) -> dict[int, tuple[str, ...]]:
    return {
        file: ("", *map(folder_deck, around_of(folder)), page_deck(page))
        for file, folder, page in db.execute("SELECT id, folder, page FROM files WHERE cards > 0")
    }


def _one_deck(db: sqlite3.Connection) -> dict[int, tuple[str, ...]]:
    return {file: ("",) for (file,) in db.execute("SELECT id FROM files WHERE cards > 0")}


def _of_files(
    db: sqlite3.Connection, day: _Day, files: Sequence[int] | None, cards: str
) -> dict[int, Counts]:
    """What waits in some files, or (None) in all, before any limit; of cards that a condition holds for."""
    found = dict.fromkeys(files or (), _NONE)
    values = {"day": day.now.day}
    of = cards if files is None else f"{cards} AND cards.file IN ({', '.join(map(str, files))})"
    fresh = of.replace("cards.id", "cards.card")
    new = (
        f"SELECT file, count(*) FROM fresh AS cards WHERE {fresh} GROUP BY file UNION ALL"
        f" SELECT cards.file, count(*) {NEW_AGAIN} AND {of} GROUP BY cards.file"
    )
    for file, number in db.execute(new, values):
        found[file] = _sum(found.get(file, _NONE), Counts(number, 0, 0))
    begun = (
        "SELECT cards.file, sum(states.phase != 'review'), sum(states.phase = 'review')"
        f" {FROM if files is None else FROM_DECK}"
        # Steps wait on whatever day they are due: a clock may have been set back since.
        " WHERE states.phase != 'new' AND (due_time > 0 OR due_day <= :day OR states.day > :day + 1)"
        f" AND NOT suspended AND buried != :day AND {of} GROUP BY cards.file"
    )
    for file, steps, due in db.execute(begun, values):
        found[file] = _sum(found.get(file, _NONE), Counts(0, steps, due))
    if day.learning.bury_siblings:
        for file, kept in _kept_apart(db, day, of):
            found[file] = _sum(found.get(file, _NONE), kept)
    return found


def _kept_apart(db: sqlite3.Connection, day: _Day, of: str) -> Iterable[tuple[int, Counts]]:
    """For each note with several cards, its file and how many fewer of them wait, as siblings keep apart."""
    query = (
        f"SELECT part.file, part.page, part.note, {STATE_COLUMNS} FROM ({_PARTS}) AS part"
        " LEFT JOIN known ON known.card = part.id LEFT JOIN history.states ON states.card = known.history"
        f" WHERE {of.replace('cards.', 'part.')}"
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


def _sum(one: Counts, other: Counts) -> Counts:
    return Counts(one.new + other.new, one.learning + other.learning, one.due + other.due)
