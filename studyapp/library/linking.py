"""Ties the cards of a library to the rows of the review history, in one connection that asks both.

The history is attached read-only as `history`. Looking up 100,000 cards by page and key at every question
would take a quarter of a second, so the cache keeps in `known` which row of the history is which card; it is
brought up to date by what is new on either side. Entries that join or part cards move rows about: after one
of them, or where the history is another one, all ties are made anew.
"""

import os
import sqlite3
from weakref import finalize

from studyapp.cards.history.history import History
from studyapp.cards.history.log import LINK, UNDO
from studyapp.cards.schedule import State
from studyapp.library.library import Library

_TIE = "INSERT OR REPLACE INTO known SELECT cards.id, past.id"
_BOTH = "past.page = cards.page AND past.key = cards.key"
_HAS_STATE = "EXISTS (SELECT 1 FROM history.states WHERE states.card = past.id)"
MANY = 5000
"""Entries of the log from which on it is quicker to make all ties anew than to follow each."""
_EMPTY = (
    "CREATE TABLE history.cards (id INTEGER PRIMARY KEY, page, key)",
    f"CREATE TABLE history.states (card INTEGER PRIMARY KEY, seq, {', '.join(State._fields)})",
    "CREATE TABLE history.names (id INTEGER PRIMARY KEY, card)",
    "CREATE TABLE history.log (seq INTEGER PRIMARY KEY, id, kind, name, undoes)",
)
"""What is asked for of a history, for as long as there is none."""


class Ties:
    """The connection; `at_last` gives it with all ties up to date."""

    def __init__(self, library: Library, history: History) -> None:
        self._library = library
        self._history = history
        self._db: sqlite3.Connection | None = None
        self._closing: finalize[[], Ties] | None = None
        self._generation = -1
        self._file = (0, 0)

    def is_far_behind(self) -> bool:
        """Whether there is so much to tie that nobody should wait for it."""
        db = self._connection()
        self._attach(db)
        card, entry, entry_id = self._tied(db)
        last_card, last_entry = _last(db)
        is_other = not card or entry_id != id_at(db, entry)
        return min(last_card, last_entry) > MANY and (is_other or last_entry - entry > MANY)

    def at_last(self) -> sqlite3.Connection:
        """The connection, opened again where the cache or the history is another file now."""
        db = self._connection()
        self._attach(db)
        self._bring_up(db)
        return db

    def close(self) -> None:
        """Close the connection; the next call opens it again."""
        if self._db is not None:
            self._db.close()
            self._db = None
        if self._closing is not None:
            self._closing.detach()
            self._closing = None

    def _connection(self) -> sqlite3.Connection:
        if self._db is not None and self._generation != self._library.generation:
            self.close()
        if self._db is None:
            self._generation = self._library.generation
            self._db = self._library.connect()
            self._file = (-1, -1)
            self._closing = finalize(self, self._db.close)
        return self._db

    def _attach(self, db: sqlite3.Connection) -> None:
        """Attach the history that stands at its path now, or an empty one."""
        file = _file(self._history.path)
        if file == self._file:
            return
        if self._file != (-1, -1):
            db.execute("DETACH history")
        if file == (0, 0):
            db.execute("ATTACH ':memory:' AS history")
            for statement in _EMPTY:
                db.execute(statement)
        else:
            with self._history.reading():
                pass  # an older one is brought up to this version, a damaged one set aside
            from urllib.parse import quote

            address = f"file:{quote(os.fsencode(self._history.path))}?mode=ro"
            db.execute("ATTACH ? AS history", (address,))
        self._file = _file(self._history.path)

    def _bring_up(self, db: sqlite3.Connection) -> None:
        last_card, last_entry = _last(db)
        card, entry, entry_id = self._tied(db)
        is_same = entry_id == id_at(db, entry)
        if (card, entry) == (last_card, last_entry) and is_same:
            return
        is_anew = not card or not is_same or last_entry - entry > MANY or has_links(db, entry)
        if is_anew:
            _look_all_up(db)
        db.execute("BEGIN IMMEDIATE")
        try:
            if is_anew:
                _tie_all(db)
            else:
                _tie_cards(db, card)
                _tie_entries(db, entry)
            remark = f"{last_card}\n{last_entry}\n{id_at(db, last_entry)}"
            db.execute("INSERT OR REPLACE INTO remarks VALUES ('tied', ?)", (remark,))
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise

    def _tied(self, db: sqlite3.Connection) -> tuple[int, int, str]:
        """Up to which card and which entry of the log the ties are made, and that entry's id."""
        row = db.execute("SELECT value FROM remarks WHERE name = 'tied'").fetchone()
        if row is None:
            return 0, 0, ""
        card, entry, entry_id = row[0].split("\n")
        return int(card), int(entry), entry_id


def _last(db: sqlite3.Connection) -> tuple[int, int]:
    """The numbers of the last card that was read, and of the last entry of the log."""
    card = _number(db, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'cards'")
    return card, _number(db, "SELECT coalesce(max(seq), 0) FROM history.log")


def _look_all_up(db: sqlite3.Connection) -> None:
    """Find all ties before anything is written: a window may have to write meanwhile."""
    db.execute("CREATE TABLE IF NOT EXISTS temp.found (card INTEGER PRIMARY KEY, history INTEGER NOT NULL)")
    db.execute("DELETE FROM temp.found")
    join = f"main.cards CROSS JOIN history.cards AS past ON {_BOTH}"
    db.execute(f"INSERT INTO temp.found SELECT cards.id, past.id FROM {join} WHERE {_HAS_STATE}")


def _tie_all(db: sqlite3.Connection) -> None:
    for table in ("known", "fresh"):
        db.execute(f"DELETE FROM {table}")
    standing = "EXISTS (SELECT 1 FROM main.cards WHERE id = card)"
    db.execute(f"INSERT INTO known SELECT card, history FROM temp.found WHERE {standing}")
    untied = "NOT EXISTS (SELECT 1 FROM known WHERE known.card = cards.id)"
    db.execute(f"INSERT INTO fresh SELECT file, place, id FROM main.cards WHERE {untied}")


def _tie_cards(db: sqlite3.Connection, after: int) -> None:
    """Tie the cards that were read since one of them."""
    join = f"main.cards CROSS JOIN history.cards AS past ON {_BOTH}"
    db.execute(f"{_TIE} FROM {join} WHERE cards.id > ? AND {_HAS_STATE}", (after,))
    _forget_fresh(db, "cards.id > ?", after)


def _tie_entries(db: sqlite3.Connection, after: int) -> None:
    """Tie the cards that the log is about since one of its entries."""
    touched = "SELECT names.card FROM history.log JOIN history.names ON names.id = log.name WHERE seq > ?"
    join = f"history.cards AS past CROSS JOIN main.cards ON {_BOTH}"
    db.execute(f"{_TIE} FROM {join} WHERE past.id IN ({touched}) AND {_HAS_STATE}", (after,))
    _forget_fresh(db, f"known.history IN ({touched})", after)


def _forget_fresh(db: sqlite3.Connection, which: str, after: int) -> None:
    """Cards that are tied are fresh no more."""
    tied = f"SELECT file, place FROM known JOIN main.cards ON cards.id = known.card WHERE {which}"
    db.execute(f"DELETE FROM fresh WHERE (file, place) IN ({tied})", (after,))


def has_links(db: sqlite3.Connection, after: int) -> bool:
    """Whether the log joined or parted cards since an entry."""
    query = (
        "SELECT EXISTS (SELECT 1 FROM history.log WHERE seq > ?1 AND (kind = ?2 OR kind = ?3 AND EXISTS"
        " (SELECT 1 FROM history.log AS taken WHERE taken.id = log.undoes AND taken.kind = ?2)))"
    )
    return bool(_number(db, query, (after, LINK, UNDO)))


def id_at(db: sqlite3.Connection, entry: int) -> str:
    """The id of an entry of the log: another one where the history is another; "" where there is none."""
    row = db.execute("SELECT id FROM history.log WHERE seq = ?", (entry,)).fetchone()
    return str(row[0]) if row else ""


def _number(db: sqlite3.Connection, query: str, values: tuple[object, ...] = ()) -> int:
    return int(db.execute(query, values).fetchone()[0])


def _file(path: str) -> tuple[int, int]:
    """Which file stands at a path; (0, 0) where none does."""
    try:
        found = os.stat(path)
    except OSError:
        return 0, 0
    return found.st_dev, found.st_ino
