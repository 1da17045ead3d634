"""The cards of a library as what may be learned: a `Pool` that asks SQLite and keeps no list of cards."""

import sqlite3
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from studyapp.cards.history.history import CardId, History, Known
from studyapp.cards.learning.pool import Agenda, Choice, Counts
from studyapp.cards.model import Card
from studyapp.cards.schedule import Moment
from studyapp.library.agenda import FROM, TIED, agenda
from studyapp.library.cache import CARD_COLUMNS, card_of, cards_of
from studyapp.library.counting import Counting
from studyapp.library.decks import Condition, choices, condition
from studyapp.library.library import Library
from studyapp.library.linking import Ties
from studyapp.library.queries import asked
from studyapp.settings import Learning

MOST_FOUND = 1000
"""Cards that a search gives at most."""


class LibraryPool:
    """The cards of a library with what one history knows of them; a `Pool`.

    The cache and the history are asked anew by every call, so that what was read meanwhile, or answered in
    another window, counts. It is used in one thread at a time.
    """

    def __init__(self, library: Library, history: History) -> None:
        self.library = library
        self._history = history
        self._ties = Ties(library, history)
        self._counting = Counting()

    @property
    def is_far_behind(self) -> bool:
        """Whether the first question would take long, so that `bring_up` should go before it in a thread."""
        with self.library.told():
            return self._ties.is_far_behind()

    @property
    def pages(self) -> Collection[str]:
        """All pages of the library."""
        return frozenset(page.name for page in self.library.pages())

    def choices(self) -> Sequence[Choice]:
        """The folders with their pages, the sections of the page that is open, and what queries find."""
        opened = self.library.opened_page()
        with self.asking() as db:
            row = db.execute("SELECT id FROM files WHERE page = ?", (opened,)).fetchone()
            cards = list(cards_of(db, row[0])) if row else []
            queries = asked(db)
        return choices(self.library.name, self.library.pages(), opened, cards, queries)

    def counts(self, names: Sequence[str], now: Moment, learning: Learning) -> Sequence[Counts]:
        """What is left today of each of these decks, within the day's limits."""
        with self.asking() as db:
            return self._counting.count(db, names, now, learning)

    def agenda(self, deck: str | Sequence[CardId], now: Moment, learning: Learning) -> Agenda:
        """What today brings of a deck, or of some cards; neither suspended nor buried cards are in it."""
        with self.asking() as db:
            wanted = condition(deck) if isinstance(deck, str) else _chosen(db, deck)
            return agenda(db, wanted, now, learning)

    def cards(self, deck: str) -> Iterator[Card]:
        """All cards of a deck in the order of their documents, read as they are taken."""
        wanted = condition(deck)
        query = (
            f"SELECT {CARD_COLUMNS} FROM main.cards JOIN files ON files.id = cards.file"
            f" WHERE files.id = :file AND {wanted.sql} ORDER BY place"
        )
        with self.asking() as db:
            files = db.execute("SELECT id FROM files WHERE cards > 0 ORDER BY path").fetchall()
        for (file,) in files:
            with self.asking() as db:
                rows = db.execute(query, {**wanted.values, "file": file}).fetchall()
            yield from map(card_of, rows)

    def find(self, card: CardId) -> Card | None:
        """The card with this page and key, where it still stands somewhere."""
        page, key = card
        with self.asking() as db:
            query = f"SELECT {CARD_COLUMNS} FROM main.cards WHERE page = ? AND key = ?"
            row = db.execute(query, (page, key)).fetchone()
        return card_of(row) if row else None

    def known(self, cards: Iterable[CardId]) -> Mapping[CardId, Known]:
        """What is known of some cards; those the history does not know are left out."""
        return self._history.known(cards)

    def forecast(self, deck: str, day: int, days: int) -> Sequence[int]:
        """How many begun cards of a deck come back on each day from `day` on; overdue on the first."""
        wanted = condition(deck)
        query = (
            "SELECT max(0, CASE WHEN states.day > :day + 1 THEN 0 ELSE due_day - :day END) AS ahead, count(*)"
            f" {FROM if deck else TIED} WHERE states.phase != 'new' AND NOT suspended"
            f" AND (due_day < :end OR states.day > :day + 1) AND {wanted.sql} GROUP BY ahead"
        )
        falling = [0] * days
        with self.asking() as db:
            for ahead, number in db.execute(query, {**wanted.values, "day": day, "end": day + days}):
                falling[ahead] += number
        return tuple(falling)

    def search(self, words: str, limit: int = MOST_FOUND) -> list[Card]:
        """The cards that hold every word of a query, in the order they were read, `limit` at most."""
        from studyapp.cards.search import find

        query = f"SELECT {CARD_COLUMNS} FROM main.cards WHERE id = ?"
        with self.asking() as db:
            rows = (db.execute(query, (card,)).fetchone() for card in find(db, words, limit))
            return [card_of(row) for row in rows if row is not None]

    def close(self) -> None:
        """Let go of the files, before the history does: who only reads one leaves what is beside it lying."""
        self._ties.close()

    @contextmanager
    def asking(self) -> Generator[sqlite3.Connection]:
        """The connection that knows the cards and the history; what SQLite reports is a StudyappError.

        It sees both as they are now until it is given back, whatever is read or answered meanwhile.
        """
        with self.library.told():
            db = self._ties.at_last()
            db.execute("BEGIN")
            try:
                yield db
            finally:
                if db.in_transaction:
                    db.execute("COMMIT")


def bring_up(library: Library, history: str) -> None:
    """Tie a library to the history at a path, so that nobody has to wait for it; raises StudyappError."""
    own = History(history)
    pool = LibraryPool(library, own)
    try:
        with pool.asking():
            pass
    finally:
        pool.close()
        own.close()


def _chosen(db: sqlite3.Connection, cards: Iterable[CardId]) -> Condition:
    """The condition for some cards, which a table of this connection holds from now on."""
    db.execute("CREATE TABLE IF NOT EXISTS temp.chosen (card INTEGER PRIMARY KEY)")
    db.execute("DELETE FROM temp.chosen")
    db.executemany(
        "INSERT OR IGNORE INTO temp.chosen SELECT id FROM main.cards WHERE page = ? AND key = ?", cards
    )
    return Condition("cards.id IN (SELECT card FROM temp.chosen)", is_of_cards=True, is_narrow=True)
