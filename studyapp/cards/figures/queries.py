"""What the statistics ask of the history's tables.

A million answers never become a list: SQLite adds them up by day, and only the states are gone through.
Answers are read from `log` itself, as the view `answers` looks up the text of each card, which costs more
than all the rest.
"""

import json
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from studyapp.cards.figures.confidence import Share
from studyapp.cards.figures.values import (
    DIFFICULTY_CLASSES,
    FORECAST_DAYS,
    LONGEST_ANSWER,
    MATURE_DAYS,
    STABILITY_DAYS,
    Day,
    Listed,
    Stages,
)

if TYPE_CHECKING:
    import sqlite3

# The numbers of the entries that were taken back: whole numbers are looked up faster than entries' names.
_HOLDS = (
    "log.kind BETWEEN 1 AND 4 AND log.seq NOT IN (SELECT taken.seq FROM log AS undo"
    " CROSS JOIN log AS taken ON taken.id = undo.undoes WHERE undo.undoes IS NOT NULL)"
)
_AMONG = "IN (SELECT value FROM json_each(?))"
_TOOK = f"sum(min(max(took, 0), {1000 * LONGEST_ANSWER}))"
_ANSWERED = "phase != 'new'"
_LEARNED = f"{_ANSWERED} AND NOT suspended"


class Order(NamedTuple):
    """Which cards are listed first, and which are at all; both in SQL over the states."""

    by: str
    where: str = "1"


HARDEST = Order("difficulty DESC, lapses DESC", "NOT suspended")
FORGOTTEN = Order("lapses DESC, difficulty DESC")
OFTEN = Order("reps DESC")


def cards_on(db: "sqlite3.Connection", pages: Collection[str]) -> Iterator[tuple[int, str, str]]:
    """Row, page and key of the cards that were last seen on some pages."""
    yield from db.execute(f"SELECT id, page, key FROM cards WHERE page {_AMONG}", (json.dumps(list(pages)),))


class Rows:
    """The states and answers of some cards, or (None) of all that the history knows."""

    def __init__(self, db: "sqlite3.Connection", cards: Collection[int] | None) -> None:
        self._db = db
        self._asked = () if cards is None else (json.dumps(list(cards)),)
        """The rows of the cards as one argument: SQLite limits how many a query may have."""

    def days(self) -> tuple[Day, ...]:
        """What was done on each study day, oldest first.

        The inner query has one row for a card and a day; SQLite takes `previous` and `kind` from the row
        with the least stamp, which is the card's first answer that day.
        """
        rows = self._db.execute(
            "SELECT day, sum(answers), sum(took),"
            f" sum(previous > 0 AND previous < {MATURE_DAYS} AND kind > 1),"
            f" sum(previous > 0 AND previous < {MATURE_DAYS}),"
            f" sum(previous >= {MATURE_DAYS} AND kind > 1), sum(previous >= {MATURE_DAYS})"
            f" FROM (SELECT day, count(*) AS answers, {_TOOK} AS took, min(stamp), previous, kind"
            f" FROM log {self._by_card()}) GROUP BY day ORDER BY day",
            self._asked,
        )
        return tuple(
            Day(day, answers, took / 1000, Share(good, reviews), Share(old_good, old_reviews))
            for day, answers, took, good, reviews, old_good, old_reviews in rows
        )

    def _by_card(self) -> str:
        """How the answers are put together by day and card."""
        several = "SELECT EXISTS (SELECT 1 FROM names GROUP BY card HAVING count(*) > 1)"
        if not self._asked and not self._db.execute(several).fetchone()[0]:
            return f"WHERE {_HOLDS} GROUP BY day, log.name"  # nothing to look up for each answer
        among = f"AND names.card {_AMONG}" if self._asked else ""
        return f"JOIN names ON names.id = log.name WHERE {_HOLDS} {among} GROUP BY day, names.card"

    def stages(self) -> Stages:
        """How many cards stand where; `new` are those of which everything was forgotten or put aside."""
        counts: dict[str, int] = dict(
            self._states(
                "CASE WHEN suspended THEN 'suspended' WHEN phase = 'new' THEN 'new'"
                " WHEN phase != 'review' THEN 'learning'"
                f" WHEN due_day - day >= {MATURE_DAYS} THEN 'mature' ELSE 'young' END, count(*)",
                more="GROUP BY 1",
            )
        )
        return Stages(*(counts.get(name, 0) for name in Stages._fields))

    def forecast(self, today: int) -> tuple[tuple[int, ...], int]:
        """How many come back on each day from today on, overdue ones on the first; how many are overdue."""
        counts = [0] * FORECAST_DAYS
        overdue = 0
        # A review dated after tomorrow is one of a clock that was wrong: see schedule.seen_from.
        due = (
            f"CASE WHEN day > {today + 1} THEN {today}"
            f" WHEN buried = {today} THEN max(due_day, {today + 1}) ELSE due_day END"
        )
        for day, cards in self._states(f"{due}, count(*)", _LEARNED, "GROUP BY 1"):
            if day < today + FORECAST_DAYS:
                counts[max(0, day - today)] += cards
            overdue += cards if day < today else 0
        return tuple(counts), overdue

    def waits(self, today: int) -> Iterator[tuple[float, int]]:
        """Of each learned card its stability, and the days since it was last answered."""
        return self._states(f"stability, max(0, {today} - day)", _LEARNED)

    def stabilities(self) -> tuple[int, ...]:
        """How many learned cards lie in each class of stability."""
        cases = " ".join(f"WHEN stability < {end} THEN {at}" for at, end in enumerate(STABILITY_DAYS[1:]))
        return self._classes(f"CASE {cases} ELSE {len(STABILITY_DAYS) - 1} END", len(STABILITY_DAYS))

    def difficulties(self) -> tuple[int, ...]:
        """How many learned cards lie in each class of difficulty."""
        last = DIFFICULTY_CLASSES - 1
        return self._classes(f"min(max(CAST(difficulty AS INTEGER) - 1, 0), {last})", DIFFICULTY_CLASSES)

    def count(self, where: str) -> int:
        """How many cards that were ever answered fulfil a condition."""
        return int(next(self._states("count(*)", f"{_ANSWERED} AND {where}"))[0])

    def first(self, order: Order, limit: int) -> list[Listed]:
        """The cards that come first of those ever answered, with their text and the time that they took."""
        chosen = list(
            self._states(
                "card, difficulty, stability, reps, lapses",
                f"{_ANSWERED} AND {order.where}",
                f"ORDER BY {order.by}, card LIMIT {limit}",
            )
        )
        asked = (json.dumps([row[0] for row in chosen]),)
        texts = {
            row: (page, key, front, section.rpartition("\n")[2])
            for row, page, key, front, section in self._db.execute(
                f"SELECT id, page, key, front, section FROM cards WHERE id {_AMONG}", asked
            )
        }
        took = dict(
            self._db.execute(
                f"SELECT names.card, {_TOOK} FROM names JOIN log ON log.name = names.id"
                f" WHERE names.card {_AMONG} AND {_HOLDS} GROUP BY names.card",
                asked,
            )
        )
        return [
            Listed(*texts[card], difficulty, stability, reps, lapses, took.get(card, 0) / 1000)
            for card, difficulty, stability, reps, lapses in chosen
        ]

    def _classes(self, which: str, size: int) -> tuple[int, ...]:
        counts: dict[int, int] = dict(self._states(f"{which}, count(*)", _LEARNED, "GROUP BY 1"))
        return tuple(counts.get(at, 0) for at in range(size))

    def _states(self, what: str, where: str = "1", more: str = "") -> Iterator[Any]:
        among = f"AND card {_AMONG}" if self._asked else ""
        return self._db.execute(f"SELECT {what} FROM states WHERE {where} {among} {more}", self._asked)
