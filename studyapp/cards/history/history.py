"""The review history: an append-only log, and the states replayed from it.

The log is the truth (`log.py`). `states` only keeps what a replay of the log gives, so that a start need not
replay. Taking something back appends entries that name what they undo.

A card is known by its page and its key, an `id::` or a digest of its text. Where a page has a card that it
knows nothing of and another page does (the file or its `title::` was renamed, the card was moved), the page
takes it over with all its answers. Which card an edited one is, `studyapp.cards.identity` finds out, and
`relink` keeps.
"""

import os
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING
from weakref import finalize

from studyapp.cards.history.known import UNKNOWN, CardId, Known, Merged, Registered, Review, Undone
from studyapp.cards.history.log import LINK, PARAMETERS, UNDO, Entry, Named
from studyapp.cards.model import Card
from studyapp.cards.schedule import Moment, Outcome, Scheduler, State, moment
from studyapp.clock import local_now
from studyapp.errors import StudyappError

if TYPE_CHECKING:
    import sqlite3


class OutdatedHistory(StudyappError):
    """The history is not what it was, as another window answered meanwhile; read the states again."""


class History:
    """The history in one file; the file is made by the first entry.

    Every method raises StudyappError where the file cannot be read or written, and nothing else.
    """

    def __init__(self, path: str, clock: Callable[[], datetime] = local_now, *, mends: bool = True) -> None:
        self.path = path
        self._clock = clock
        self._mends = mends
        """Whether a damaged file is set aside; else it is left as it is, and StudyappError raised."""
        self._may_write = True
        self._opened: sqlite3.Connection | None = None
        self._closing: Callable[[], object] | None = None
        self._file = (0, 0)
        self._fitted = ""
        self._weights: tuple[float, ...] = ()
        self._scheduler = Scheduler()

    @property
    def is_for_reading(self) -> bool:
        """Whether it can be read alone, as its file or folder may not be written."""
        return not self._may_write

    @property
    def device(self) -> str:
        """What this machine is called in the log."""
        with self.reading() as db:
            return str(db.execute("SELECT device FROM devices WHERE id = 1").fetchone()[0])

    @property
    def parameters(self) -> tuple[float, ...]:
        """The fitted weights that the states are reckoned with; () for the engine's defaults."""
        if self._nothing_yet():
            return ()
        with self.reading() as db:
            self._current(db)
        return self._weights

    def states(self, page: str, keys: Iterable[str] = ()) -> dict[str, Known]:
        """What is known of the cards of a page that were ever dealt with, by card key.

        The page takes over those of `keys` that it does not know from the page that knew them last.
        """
        if self._nothing_yet():
            return {}
        from studyapp.cards.history.lookups import elsewhere, states_of_page

        with self.reading() as db:
            found = states_of_page(db, page)
            moved = elsewhere(db, page, [key for key in keys if key not in found])
        if not moved or not self._may_write:
            return found
        with self._writing() as db:
            links = [(named, named._replace(page=page)) for named in moved]
            self._link(db, links, moment(self._clock()), "")
            return states_of_page(db, page)

    def known(self, ids: Iterable[CardId]) -> dict[CardId, Known]:
        """What is known of some cards; those never dealt with are left out."""
        if self._nothing_yet():
            return {}
        from studyapp.cards.history.lookups import known

        with self.reading() as db:
            return known(db, ids)

    def append(
        self, card: Card, known: Known, outcome: Outcome, now: Moment, took: int, batch: str = ""
    ) -> Known:
        """Write an answer; when this returns, it outlives a crash of the program and of the machine.

        Raises OutdatedHistory where `known` is not the last that is known of the card.
        """
        from studyapp.cards.history.lookups import known_row
        from studyapp.cards.history.merging import Waited, insert
        from studyapp.cards.history.replay import PUT_STATE, Step, after

        with self._writing() as db:
            row, name = _registered(db, card)
            before = known_row(db, row) or UNKNOWN
            if before.seq != known.seq:
                raise OutdatedHistory("This card was answered in another window; its new state is shown.")
            step = Step(outcome.grade, now.time, now.day, outcome.interval, "")
            seq = insert(db, name, step, Waited(_waited(before.state), took), batch=batch)
            state = after(before.state, step, self._current(db))
            db.execute(PUT_STATE, (row, seq, *state))
        return Known(state, seq)

    def mark(
        self, cards: Sequence[Card], kind: int, now: Moment, data: Sequence[str] | str = "", batch: str = ""
    ) -> dict[CardId, Known]:
        """Add an entry of one kind about each card, all or none; `data` is one for all, or one for each."""
        from studyapp.cards.history.lookups import known
        from studyapp.cards.history.merging import insert
        from studyapp.cards.history.replay import Step, put

        each = [data] * len(cards) if isinstance(data, str) else data
        batch = batch or new_batch()
        with self._writing() as db:
            rows: set[int] = set()
            for card, text in zip(cards, each, strict=True):
                row, name = _registered(db, card)
                insert(db, name, Step(kind, now.time, now.day, 0, text), batch=batch)
                rows.add(row)
            put(db, rows, self._current(db))
            return known(db, [(card.page, card.key) for card in cards])

    def relink(self, pairs: Sequence[tuple[str, Card]], now: Moment, batch: str = "") -> dict[CardId, Known]:
        """From now on the registered card of each name is the card beside it, with all its answers.

        It is taken back by `undo_batch` alone, as it is nothing that a person did card by card.
        """
        from studyapp.cards.history.lookups import known
        from studyapp.cards.history.naming import named_at

        with self._writing() as db:
            links = [
                (before, named_of(card)) for name, card in pairs if (before := named_at(db, name)) is not None
            ]
            self._link(db, links, now, batch or new_batch())
            return known(db, [(card.page, card.key) for _, card in pairs])

    def undo(self, now: Moment, pages: Collection[str] | None = None) -> Undone | None:
        """Take back what was last done on this machine to a card of these pages (None: of any)."""
        if self._nothing_yet():
            return None
        from studyapp.cards.history.lookups import last_done

        with self._writing() as db:
            entries = last_done(db, pages)
            return self._take_back(db, entries, now) if entries else None

    def undo_batch(self, batch: str, now: Moment) -> Undone | None:
        """Take back what was done in one go; None where nothing of it holds any more."""
        if self._nothing_yet():
            return None
        from studyapp.cards.history.lookups import of_batch

        with self._writing() as db:
            entries = of_batch(db, batch)
            return self._take_back(db, entries, now) if entries else None

    def reviews(self, page: str | None = None) -> list[Review]:
        """All answers that hold, of a page or of all, oldest first."""
        if self._nothing_yet():
            return []
        from studyapp.cards.history.lookups import reviews

        with self.reading() as db:
            return reviews(db, page)

    def registered(self, page: str | None = None) -> list[Registered]:
        """The cards that the history knows, of a page or of all; a card with several names has the first."""
        if self._nothing_yet():
            return []
        from studyapp.cards.history.lookups import registered_cards

        with self.reading() as db:
            return registered_cards(db, page)

    def set_parameters(self, parameters: Sequence[float], now: Moment, batch: str = "") -> None:
        """Keep fitted weights (() for the defaults); the states follow them after `rebuild`."""
        import json

        from studyapp.cards.history.merging import insert
        from studyapp.cards.history.replay import Step

        with self._writing() as db:
            step = Step(PARAMETERS, now.time, now.day, 0, json.dumps(list(parameters)))
            insert(db, None, step, batch=batch or new_batch())

    def rebuild(self, told: Callable[[int, int], bool] | None = None) -> None:
        """Make all states anew from the log, with the last parameters of it; may run in a thread of its own.

        `told` hears how many cards of how many are done, and answers whether to go on.
        """
        from studyapp.cards.history.rebuilding import rebuild
        from studyapp.cards.history.store import mended

        if not self._nothing_yet():
            with mended(self.path, mends=self._mends):
                rebuild(self.path, told)

    def entries(self, after: int = 0, device: str | None = None) -> Iterator[tuple[int, Entry]]:
        """The log behind a row, of one machine or of all, each with its row."""
        from studyapp.cards.history.merging import entries

        if not self._nothing_yet():
            with self.reading() as db:
                yield from entries(db, after, device)

    def names(self, names: Collection[str] | None = None) -> Iterator[Named]:
        """The cards that some names, or all, stand for."""
        from studyapp.cards.history.merging import all_named

        if not self._nothing_yet():
            with self.reading() as db:
                yield from all_named(db, names)

    def merge(self, named: Iterable[Named], entries: Iterable[Entry]) -> Merged:
        """Add what is not here yet and bring the states up to it; what cannot be true is left out."""
        from studyapp.cards.history.merging import merge
        from studyapp.cards.history.replay import newest_parameters

        now = moment(self._clock())
        with self._writing() as db:
            merged = merge(db, named, entries, self._current(db), now.day)
            is_refitted = newest_parameters(db)[0] != self._fitted
        if is_refitted:
            self.rebuild()
        return merged

    def close(self) -> None:
        """Close the file; the next call opens it again."""
        if self._closing is not None:
            # At once, not when this is forgotten: that may be in another thread, where SQLite refuses.
            self._closing()
            self._opened = self._closing = None
            self._may_write = True

    @contextmanager
    def reading(self) -> Generator["sqlite3.Connection"]:
        """The open file, for queries; what SQLite reports comes out as a StudyappError."""
        # Imported late: without a history the first picture need not wait for SQLite.
        import sqlite3

        from studyapp.cards.history.store import is_damage, mended

        with mended(self.path, mends=self._mends):
            try:
                yield self._connection()
            except sqlite3.Error as error:
                if is_damage(error):
                    self.close()
                raise

    def _nothing_yet(self) -> bool:
        return self._opened is None and not os.path.exists(self.path)

    @contextmanager
    def _writing(self) -> Generator["sqlite3.Connection"]:
        from studyapp.cards.history.store import transaction

        if not self._may_write:
            self.close()  # perhaps it can be written by now
        with self.reading() as db, transaction(db):
            yield db

    def _connection(self) -> "sqlite3.Connection":
        """The open file; opened again where another one stands in its place, or none."""
        if self._opened is not None and _file(self.path) != self._file:
            self.close()
        if self._opened is None:
            from studyapp.cards.history.rebuilding import is_behind, rebuild
            from studyapp.cards.history.store import connect, is_for_reading

            self._opened = db = connect(self.path, mends=self._mends)
            self._may_write = not is_for_reading(db)
            # Whoever forgets to close a history still leaves its file whole and free.
            self._closing = finalize(self, db.close)
            self._file = _file(self.path)
            try:
                if self._may_write and is_behind(db):
                    rebuild(self.path, None)
            except BaseException:
                self.close()
                raise
        return self._opened

    def _current(self, db: "sqlite3.Connection") -> Scheduler:
        """The rules that the states follow; another window may have changed them."""
        fitted = str(db.execute("SELECT fitted FROM progress").fetchone()[0])
        if fitted != self._fitted:
            from studyapp.cards.history.replay import weights

            row = db.execute("SELECT data FROM log WHERE id = ?", (fitted,)).fetchone()
            self._weights = weights(row[0]) if row else ()
            self._fitted, self._scheduler = fitted, Scheduler(parameters=self._weights)
        return self._scheduler

    def _link(
        self, db: "sqlite3.Connection", links: Sequence[tuple[Named, Named]], now: Moment, batch: str
    ) -> None:
        """Say of each card that it is another from now on; states follow."""
        from studyapp.cards.history.merging import insert
        from studyapp.cards.history.naming import ensured, link_data, registered, regroup
        from studyapp.cards.history.replay import Step, put

        touched: list[str] = []
        for before, target in links:
            _, name = registered(db, target)
            found = db.execute("SELECT name FROM names WHERE id = ?", (name,)).fetchone()[0]
            if found != before.name:
                data = link_data(before, target._replace(name=found))
                insert(db, ensured(db, before), Step(LINK, now.time, now.day, 0, data), batch=batch)
                touched += [before.name, found]
        put(db, regroup(db, touched), self._current(db))

    def _take_back(self, db: "sqlite3.Connection", entries: Sequence[str], now: Moment) -> Undone:
        from studyapp.cards.history.lookups import known_rows
        from studyapp.cards.history.merging import insert
        from studyapp.cards.history.naming import regroup
        from studyapp.cards.history.replay import Step, put

        kinds: list[int] = []
        rows: set[int] = set()
        parted: list[str] = []
        for identity in entries:
            name, called, card, kind = db.execute(
                "SELECT log.name, names.name, names.card, log.kind FROM log"
                " LEFT JOIN names ON names.id = log.name WHERE log.id = ?",
                (identity,),
            ).fetchone()
            insert(db, name, Step(UNDO, now.time, now.day, 0, ""), undoes=identity)
            kinds.append(kind)
            if kind == LINK:
                parted.append(called)
            elif card is not None:
                rows.add(card)
        rows |= regroup(db, parted) if parted else set()
        put(db, rows, self._current(db))
        return Undone(tuple(kinds), known_rows(db, rows))


def new_batch() -> str:
    """A name for what is done in one go."""
    return os.urandom(8).hex()


def named_of(card: Card) -> Named:
    """A card of a document as the history keeps it; its name is not known yet."""
    return Named("", card.page, card.key, card.kind, card.front, card.back, "\n".join(card.path))


def _registered(db: "sqlite3.Connection", card: Card) -> tuple[int, int]:
    from studyapp.cards.history.naming import registered

    return registered(db, named_of(card))


def _waited(state: State) -> int:
    """The interval that a card had been given before, as `Entry.previous` says it."""
    if state.phase == "review":
        return max(1, state.due_day - state.day)
    return -1 if state.reps else 0


def _file(path: str) -> tuple[int, int]:
    """Which file stands at a path; (0, 0) where none does."""
    try:
        found = os.stat(path)
    except OSError:
        return 0, 0
    return found.st_dev, found.st_ino
