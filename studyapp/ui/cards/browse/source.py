"""Where the table takes its rows from: the cards of the notes, and those that the history alone knows."""

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, Protocol

from studyapp.cards.learning.pool import id_of
from studyapp.cards.model import Card
from studyapp.cards.schedule import State, seen_from
from studyapp.cards.search import Search

if TYPE_CHECKING:
    from studyapp.cards.history.known import Registered
    from studyapp.settings import Learning

FILTERS = ("all", "new", "learning", "due", "suspended", "buried", "leech", "orphan")
COLUMNS = (
    "question", "answer", "place", "state", "due", "stability", "difficulty", "recall", "lapses",
)  # fmt: skip


class Row(NamedTuple):
    """A card with what is known of it on a day."""

    card: Card
    state: State
    recall: float
    """The probability that it would be recalled today; 0 for a new one."""
    phase: str
    """orphan (only the history knows it), suspended, buried, or the schedule's: new, learning, review …"""

    @property
    def is_orphan(self) -> bool:
        """Whether it stands in the notes no longer."""
        return self.phase == "orphan"


class Source(Protocol):
    """Rows by their numbers, which stay while a source does."""

    most_found: int
    """How many rows a search finds at most; 0 for all."""

    def find(self, query: str, kept: str, column: str, descending: bool) -> Sequence[int]:
        """The rows that hold all words of a query and pass a filter of `FILTERS`, sorted by a column.

        "" for the column is the order of the search: the notes' own where nothing is looked for.
        """
        ...

    def rows(self, numbers: Sequence[int]) -> Sequence[Row]:
        """These rows."""
        ...


class Day(NamedTuple):
    """What a row is seen by: the study day, how the person learns, and how well a card would be recalled."""

    day: int
    learning: "Learning"
    retrievability: Callable[[State, int], float]


class CardSource:
    """The cards of a pool in memory, those of one document for instance; orphans stand after them."""

    most_found = 0

    def __init__(
        self,
        cards: Iterable[Card],
        known: Callable[[Card], State],
        orphans: "Iterable[Registered]",
        day: Day,
    ) -> None:
        self._day = day
        cards = tuple(cards)
        self._rows = [row_of(card, known(card), day) for card in cards]
        for orphan in orphans:
            named = orphan.named
            path = tuple(named.section.split("\n")) if named.section else ()
            card = Card(named.key, named.kind, "written", named.front, named.back, (), path, 0, -1,
                        named.front, named.back, named.page)  # fmt: skip
            self._rows.append(row_of(card, orphan.state, day, is_orphan=True))
        self._numbers = {id_of(row.card): at for at, row in enumerate(self._rows)}
        self._search = Search([row.card for row in self._rows])

    def find(self, query: str, kept: str, column: str, descending: bool) -> Sequence[int]:
        """The rows that hold all words of a query and pass a filter, sorted by a column."""
        found: Iterable[int] = range(len(self._rows))
        if query.strip():
            found = [self._numbers[id_of(card)] for card in self._search.find(query)]
        passes = [at for at in found if is_kept(self._rows[at], kept, self._day)]
        return in_order(self._rows, passes, column, descending) if column else passes

    def rows(self, numbers: Sequence[int]) -> Sequence[Row]:
        """These rows."""
        return [self._rows[number] for number in numbers]


def row_of(card: Card, state: State, day: Day, *, is_orphan: bool = False) -> Row:
    """A card with what is known of it on a day."""
    state = seen_from(state, day.day)
    recall = day.retrievability(state, day.day) if state.phase != "new" else 0.0
    is_buried = state.buried == day.day
    phase = "suspended" if state.suspended else "buried" if is_buried else state.phase
    return Row(card, state, recall, "orphan" if is_orphan else phase)


def is_kept(row: Row, kept: str, day: Day) -> bool:
    """Whether a row passes one of `FILTERS`; orphans are seen among all, and alone."""
    state = row.state
    if kept == "orphan" or row.is_orphan:
        return row.is_orphan and kept in ("orphan", "all")
    if kept in ("suspended", "buried", "leech", "all"):
        return {
            "all": True,
            "suspended": bool(state.suspended),
            "buried": row.phase == "buried",
            "leech": is_leech(state, day.learning),
        }[kept]
    if row.phase in ("suspended", "buried"):
        return False
    if kept == "learning":
        return state.phase in ("learning", "relearning")
    if kept == "due":
        return state.phase == "review" and state.due_day <= day.day
    return state.phase == "new"


def is_leech(state: State, learning: "Learning") -> bool:
    """Whether a card was forgotten so often that it is called a leech."""
    return 0 < learning.leech_lapses <= state.lapses


_PHASES = ("learning", "relearning", "review", "new", "buried", "suspended", "orphan")
_OF_BEGUN = frozenset({"due", "stability", "difficulty", "recall"})
"""Columns in which a card that was never answered has nothing; it goes last."""
_NOWHERE = 1 << 40


def in_order(rows: Sequence[Row], numbers: Iterable[int], column: str, descending: bool) -> list[int]:
    """Some rows by what they have in a column; those that have nothing there last, either way round."""
    placed: list[tuple[object, int]] = []
    last: list[int] = []
    for number in numbers:
        row = rows[number]
        if column in _OF_BEGUN and row.state.phase == "new":
            last.append(number)
        else:
            placed.append((_value(row, column), number))
    placed.sort(key=itemgetter(0), reverse=descending)
    return [*(number for _, number in placed), *last]


def _value(row: Row, column: str) -> object:
    card, state = row.card, row.state
    if column == "question":
        return card.front.casefold()
    if column == "answer":
        return card.back.casefold()
    if column == "place":
        return card.page.casefold(), card.line or _NOWHERE, card.path
    if column == "state":
        return _PHASES.index(row.phase)
    if column == "due":
        return state.due_day, state.due_time
    return row.recall if column == "recall" else getattr(state, column)
