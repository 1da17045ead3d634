"""The source of rows for what lies on the desk."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from studyapp.cards.learning.pool import id_of
from studyapp.cards.schedule import NEW, State
from studyapp.ui.cards.browse.source import CardSource, Day, Row, Source, row_of

if TYPE_CHECKING:
    from studyapp.cards.model import Card
    from studyapp.library.pool import LibraryPool
    from studyapp.ui.cards.desk import Desk


class LibrarySource:
    """The cards of a library, read as they come into sight."""

    def __init__(self, pool: "LibraryPool", day: Day) -> None:
        from studyapp.library.browsing import MOST_FOUND

        self.most_found = MOST_FOUND
        self._pool = pool
        self._day = day

    def find(self, query: str, kept: str, column: str, descending: bool) -> Sequence[int]:
        """The rows that hold all words of a query and pass a filter, sorted by a column."""
        from studyapp.library.browsing import Wanted, find

        lapses = self._day.learning.leech_lapses
        with self._pool.asking() as db:
            return find(db, Wanted(query, kept, column, descending, self._day.day, lapses))

    def rows(self, numbers: Sequence[int]) -> Sequence[Row]:
        """These rows."""
        from studyapp.library.browsing import rows

        with self._pool.asking() as db:
            found = rows(db, numbers)
        return [row_of(each.card, each.state, self._day, is_orphan=each.is_orphan) for each in found]


def source_of(desk: "Desk") -> tuple[Source, int]:
    """All cards of the desk's pool with the orphans of its pages, and the study day; raises StudyappError."""
    from studyapp.cards.schedule import moment

    pool = desk.pool
    today = moment(desk.clock(), desk.learning.rollover).day
    day = Day(today, desk.learning, desk.scheduler.retrievability)
    if pool is None:
        return CardSource((), _unknown, (), day), today
    if desk.library is not None:
        from studyapp.library.pool import LibraryPool

        if isinstance(pool, LibraryPool):
            return LibrarySource(pool, day), today
    cards = tuple(pool.cards(""))
    known = pool.known([id_of(card) for card in cards])
    standing = {id_of(card) for card in cards}
    orphans = [
        each
        for page in pool.pages
        for each in desk.history.registered(page)
        if each.state.phase != "new" and (each.named.page, each.named.key) not in standing
    ]

    def state(card: "Card") -> State:
        found = known.get(id_of(card))
        return found.state if found is not None else NEW

    return CardSource(cards, state, orphans, day), today


def _unknown(_card: "Card") -> State:
    return NEW
