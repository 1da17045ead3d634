"""The review history: an append-only log, and the states replayed from it.

The log is the truth. `states` only keeps what a replay of the log gives, so that a start need not
replay; it is made anew where it does not reach to the log's end. Undoing a review appends a row that
names it.

A card is known by its key, an `id::` or a digest of its text, on the page it was last learned on. Where a
page has a card that it knows nothing of and another page does (the file or its `title::` was renamed, the
card was moved), the page takes it over with all its answers. Cards are registered with their text, for
whoever reads the file without the program; an edited card without an `id::` is a new one.
"""

import os
from collections.abc import Collection, Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple
from weakref import finalize

from studyapp.cards.model import Card
from studyapp.cards.schedule import NEW, Moment, Outcome, Scheduler, State
from studyapp.errors import StudyappError

if TYPE_CHECKING:
    import sqlite3

_LIVE = "grade > 0 AND NOT EXISTS (SELECT 1 FROM reviews AS later WHERE later.undoes = reviews.id)"
_STATE_COLUMNS = ", ".join(State._fields)
_PUT_STATE = (
    f"INSERT OR REPLACE INTO states (card, seq, {_STATE_COLUMNS}) VALUES (?, ?{', ?' * len(State._fields)})"
)


class Review(NamedTuple):
    """A row of the log that still holds: an answer that was not undone."""

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


class OutdatedHistory(StudyappError):
    """The history is not what it was, as another window answered meanwhile; read the states again."""


class History:
    """The history in one file; the file is made by the first answer.

    Every method raises StudyappError where the file cannot be read or written, and nothing else.
    """

    def __init__(self, path: str, scheduler: Scheduler) -> None:
        self.path = path
        self._scheduler = scheduler
        self._opened: sqlite3.Connection | None = None
        self._file = (0, 0)

    def states(self, page: str, keys: Iterable[str] = ()) -> dict[str, Known]:
        """What is known of the reviewed cards of a page, by card key.

        The page takes over those of `keys` that it does not know from the page that knew them last.
        """
        if self._nothing_yet():
            return {}
        with self._reading() as db:
            found = _states(db, page)
            elsewhere = _elsewhere(db, page, {key for key in keys if key not in found})
        if not elsewhere:
            return found
        with self._writing() as db:
            db.executemany("UPDATE OR IGNORE cards SET page = ? WHERE id = ?", [(page, c) for c in elsewhere])
            return _states(db, page)

    def append(self, page: str, card: Card, known: Known, outcome: Outcome, now: Moment, took: int) -> Known:
        """Write an answer; when this returns, it outlives a crash of the program and of the machine."""
        with self._writing() as db:
            row = self._register(db, page, card)
            self._refuse_outdated(db, row, known)
            seq = _insert(db, (row, now.time, now.day, outcome.grade, outcome.interval, took, None))
            db.execute(_PUT_STATE, (row, seq, *outcome.state))
        return Known(outcome.state, seq)

    def undo(self, page: str, now: Moment) -> tuple[Review, Known] | None:
        """Take back a page's last answer that still holds: the review, and the card's state before it."""
        if self._nothing_yet():
            return None
        with self._writing() as db:
            review = next(iter(_reviews(db, page, "ORDER BY seq DESC LIMIT 1")), None)
            if review is None:
                return None
            card = int(db.execute("SELECT card FROM reviews WHERE id = ?", (review.id,)).fetchone()[0])
            seq = _insert(db, (card, now.time, now.day, 0, 0, 0, review.id))
            state = self._replay(db, card)
            db.execute(_PUT_STATE, (card, seq, *state))
        return review, Known(state, seq)

    def reviews(self, page: str) -> list[Review]:
        """All answers on a page that still hold, oldest first."""
        if self._nothing_yet():
            return []
        with self._reading() as db:
            return list(_reviews(db, page, "ORDER BY seq"))

    def close(self) -> None:
        """Close the file; the next call opens it again."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def rebuild(self) -> None:
        """Make all states anew from the log."""
        with self._writing() as db:
            self._rebuild(db)

    def _rebuild(self, db: "sqlite3.Connection") -> None:
        db.execute("DELETE FROM states")
        for card, seq in db.execute("SELECT card, max(seq) FROM reviews GROUP BY card").fetchall():
            db.execute(_PUT_STATE, (card, seq, *self._replay(db, card)))

    def _replay(self, db: "sqlite3.Connection", card: int) -> State:
        state = NEW
        rows = db.execute(
            f"SELECT grade, time, day, interval FROM reviews WHERE card = ? AND {_LIVE} ORDER BY seq", (card,)
        )
        for grade, time, day, interval in rows:
            state = self._scheduler.replayed(state, grade, Moment(time, day), interval)
        return state

    def _register(self, db: "sqlite3.Connection", page: str, card: Card) -> int:
        row = db.execute(
            "INSERT INTO cards (page, key, kind, front, back, section) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (page, key) DO UPDATE SET kind = excluded.kind, front = excluded.front,"
            " back = excluded.back, section = excluded.section RETURNING id",
            (page, card.key, card.kind, card.front, card.back, "\n".join(card.path)),
        ).fetchone()
        return int(row[0])

    def _refuse_outdated(self, db: "sqlite3.Connection", card: int, known: Known) -> None:
        row = db.execute("SELECT seq FROM states WHERE card = ?", (card,)).fetchone()
        if (row[0] if row else 0) != known.seq:
            raise OutdatedHistory("This card was answered in another window; its new state is shown.")

    def _nothing_yet(self) -> bool:
        return self._opened is None and not os.path.exists(self.path)

    @contextmanager
    def _reading(self) -> Generator["sqlite3.Connection"]:
        # Imported late: without a history the first picture need not wait for SQLite.
        import sqlite3

        from studyapp.cards.store import is_damage, set_aside, told

        with told(self.path):
            try:
                yield self._connection()
            except sqlite3.Error as error:
                if not is_damage(error):
                    raise
                self.close()
                raise set_aside(self.path) from error

    @contextmanager
    def _writing(self) -> Generator["sqlite3.Connection"]:
        from studyapp.cards.store import transaction

        with self._reading() as db, transaction(db):
            yield db

    def _connection(self) -> "sqlite3.Connection":
        """The open file; opened again where another one stands in its place, or none."""
        if self._opened is not None and _file(self.path) != self._file:
            self.close()
        if self._opened is None:
            from studyapp.cards.store import connect, transaction

            self._opened = db = connect(self.path)
            # Whoever forgets to close a history still leaves its file whole and free.
            finalize(self, db.close)
            self._file = _file(self.path)
            try:
                ends = db.execute("SELECT (SELECT max(seq) FROM reviews) IS (SELECT max(seq) FROM states)")
                if not ends.fetchone()[0]:
                    with transaction(db):
                        self._rebuild(db)
            except BaseException:
                self.close()
                raise
        return self._opened


def _file(path: str) -> tuple[int, int]:
    """Which file stands at a path; (0, 0) where none does."""
    try:
        found = os.stat(path)
    except OSError:
        return 0, 0
    return found.st_dev, found.st_ino


def _states(db: "sqlite3.Connection", page: str) -> dict[str, Known]:
    known = f"SELECT key, seq, {_STATE_COLUMNS} FROM states JOIN cards ON cards.id = states.card"
    return {row[0]: Known(State(*row[2:]), row[1]) for row in db.execute(f"{known} WHERE page = ?", (page,))}


def _elsewhere(db: "sqlite3.Connection", page: str, keys: Collection[str]) -> list[int]:
    """The rows of the cards with these keys on other pages, where several have a key, the last answered."""
    if not keys:
        return []
    rows = db.execute(
        "SELECT key, cards.id FROM cards JOIN states ON states.card = cards.id"
        " WHERE page != ? AND reps > 0 ORDER BY seq",
        (page,),
    )
    return list({key: card for key, card in rows if key in keys}.values())


def _insert(db: "sqlite3.Connection", row: tuple[int, int, int, int, int, int, str | None]) -> int:
    """Append (card, time, day, grade, interval, took, undoes) under a name that no other machine gives."""
    cursor = db.execute(
        "INSERT INTO reviews (id, card, time, day, grade, interval, took, undoes)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (os.urandom(12).hex(), *row),
    )
    return cursor.lastrowid or 0


def _reviews(db: "sqlite3.Connection", page: str, order: str) -> Iterator[Review]:
    columns = "reviews.id, page, key, time, day, grade, interval, took"
    joined = f"SELECT {columns} FROM reviews JOIN cards ON cards.id = reviews.card"
    for row in db.execute(f"{joined} WHERE page = ? AND {_LIVE} {order}", (page,)):
        yield Review(*row)
