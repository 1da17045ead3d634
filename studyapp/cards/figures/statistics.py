"""Figures about what was learned and how well: for all cards, a document, a folder, a section.

They come from the answers that hold and from the states that follow from them. A forgetting curve is that of
FSRS-6 with the parameters that hold now.
"""

import os
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from studyapp.cards.figures.confidence import Share
from studyapp.cards.figures.streak import streak
from studyapp.cards.figures.values import (
    DIFFICULTY_CLASSES,
    FORECAST_DAYS,
    RECALL_CLASSES,
    STABILITY_DAYS,
    Class,
    Day,
    Listed,
    Month,
    Recall,
    Retention,
    Stages,
    Statistics,
    Streak,
)
from studyapp.cards.schedule import Moment, Scheduler

if TYPE_CHECKING:
    import sqlite3

    from studyapp.cards.history.history import History
    from studyapp.cards.learning.pool import CardId, Pool
    from studyapp.settings import Learning

FORMAT = "studyapp.stats/1"
LISTED = 20
"""How many of the hardest and of the slowest cards are listed."""
LEECHES_LISTED = 50
_CANDIDATES = 300
"""The slowest cards are looked for among so many of those answered most often."""
MONTHS = 12
NEAR_DAYS = (7, 30, 90, 365)
"""The spans, in days, over which a forecast is added up for the command line."""


class Scope(NamedTuple):
    """Which cards the figures are about."""

    pages: tuple[str, ...] | None = None
    """The pages whose answers count; None for all that the history knows."""
    cards: "frozenset[CardId] | None" = None
    """The cards that stand there now; None where nobody knows, then all that the history knows count."""
    is_part: bool = False
    """Whether only the answers to `cards` count, not those to cards that are gone from the pages."""


def scope_of(source: "Pool | Collection[str] | None", deck: str = "") -> Scope:
    """All that the history knows (None), the cards last seen on some pages, or a deck of a pool ("" for all).

    Raises StudyappError where a pool cannot say which cards it holds.
    """
    if source is None:
        return Scope()
    if isinstance(source, Collection):
        return Scope(tuple(source))
    from studyapp.cards.learning.pool import id_of

    return scope_with(source.pages, frozenset(map(id_of, source.cards(deck))), deck)


def scope_with(pages: Collection[str], cards: "frozenset[CardId]", deck: str = "") -> Scope:
    """The scope of a pool's deck ("" for all), from the pool's pages and the cards of the deck."""
    held = {page for page, _ in cards} if deck else pages
    return Scope(tuple(sorted(held)), cards, bool(deck))


def statistics(
    history: "History", source: "Pool | Collection[str] | None", now: Moment, learning: "Learning"
) -> Statistics:
    """All figures about a pool, some pages, or (None) all that the history knows; raises StudyappError."""
    return figures(history, scope_of(source), now, learning)


def figures(history: "History", scope: Scope, now: Moment, learning: "Learning") -> Statistics:
    """All figures about the cards of a scope; raises StudyappError where the history cannot be read."""
    if not os.path.exists(history.path):
        return _nothing(scope, now.day, learning)
    from studyapp.cards.figures.queries import FORGOTTEN, HARDEST, OFTEN, Rows

    curve = Scheduler(parameters=history.parameters)
    leeches = FORGOTTEN._replace(where=f"0 < {learning.leech_lapses} AND lapses >= {learning.leech_lapses}")
    with history.reading() as db:
        answered, standing = _rows(db, scope)
        rows = Rows(db, standing)
        days = Rows(db, answered).days()
        forecast, overdue = rows.forecast(now.day)
        return Statistics(
            day=now.day,
            wanted=learning.retention,
            leech_lapses=learning.leech_lapses,
            days=days,
            streak=streak([day.day for day in days], now.day),
            forecast=forecast,
            overdue=overdue,
            retention=_retention(days, now.day),
            recall=_recall(rows.waits(now.day), curve),
            stability=_classes((*STABILITY_DAYS, float("inf")), rows.stabilities()),
            difficulty=_even(1, 10, rows.difficulties()),
            stages=_with_new(rows.stages(), scope, standing),
            hardest=tuple(rows.first(HARDEST, LISTED)),
            leeches=tuple(rows.first(leeches, LEECHES_LISTED)),
            leech_count=rows.count(leeches.where),
            slowest=tuple(sorted(rows.first(OFTEN, _CANDIDATES), key=_seconds, reverse=True)[:LISTED]),
        )


def _nothing(scope: Scope, today: int, learning: "Learning") -> Statistics:
    """The figures where nothing was ever learned."""
    return Statistics(
        day=today,
        wanted=learning.retention,
        leech_lapses=learning.leech_lapses,
        days=(),
        streak=Streak(0, 0),
        forecast=(0,) * FORECAST_DAYS,
        overdue=0,
        retention=_retention((), today),
        recall=Recall(_even(0, 1, (0,) * RECALL_CLASSES), 0, 0.0),
        stability=_classes((*STABILITY_DAYS, float("inf")), (0,) * len(STABILITY_DAYS)),
        difficulty=_even(1, 10, (0,) * DIFFICULTY_CLASSES),
        stages=Stages(None if scope.cards is None else len(scope.cards), 0, 0, 0, 0),
        hardest=(),
        leeches=(),
        leech_count=0,
        slowest=(),
    )


def _rows(db: "sqlite3.Connection", scope: Scope) -> tuple[set[int] | None, set[int] | None]:
    """The rows of the cards whose answers count, and of those whose states do; None for all."""
    from studyapp.cards.figures.queries import cards_on

    if scope.pages is None:
        return None, None
    seen = list(cards_on(db, scope.pages))
    on_pages = {row for row, _, _ in seen}
    if scope.cards is None:
        return on_pages, on_pages
    standing = {row for row, page, key in seen if (page, key) in scope.cards}
    return (standing if scope.is_part else on_pages), standing


def _with_new(stages: Stages, scope: Scope, standing: set[int] | None) -> Stages:
    """The stages with all cards that were never answered among the new ones."""
    if scope.cards is None or standing is None:
        return stages._replace(new=None)
    return stages._replace(new=len(scope.cards) - stages.learned - stages.suspended)


def _recall(waits: Iterable[tuple[float, float]], curve: Scheduler) -> Recall:
    """How well cards of some stability would be recalled, so many days after they were last answered."""
    counts = [0] * RECALL_CLASSES
    expected = 0.0
    decay = -curve.parameters[20]
    factor = 0.9 ** (1 / decay) - 1
    for stability, days in waits:
        # As Scheduler.retrievability, without making a State of each row.
        recall = (1 + factor * days / stability) ** decay
        expected += recall
        counts[min(int(recall * RECALL_CLASSES), RECALL_CLASSES - 1)] += 1
    return Recall(_even(0, 1, counts), sum(counts), expected)


def _seconds(card: Listed) -> float:
    return card.seconds


def _even(low: float, high: float, counts: Sequence[int]) -> tuple[Class, ...]:
    width = (high - low) / len(counts)
    return _classes([low + width * step for step in range(len(counts) + 1)], counts)


def _classes(edges: Sequence[float], counts: Sequence[int]) -> tuple[Class, ...]:
    return tuple(map(Class, edges, edges[1:], counts))


def _retention(days: Iterable[Day], today: int) -> Retention:
    young = mature = Share(0, 0)
    months = {month: Share(0, 0) for month in _last_months(today)}
    for day in days:
        young, mature = young.plus(day.young), mature.plus(day.mature)
        month = _month(day.day)
        if month in months:
            months[month] = months[month].plus(day.young).plus(day.mature)
    return Retention(young, mature, tuple(Month(*item) for item in months.items()))


def _month(day: int) -> str:
    return date.fromordinal(day).strftime("%Y-%m")


def _last_months(today: int) -> list[str]:
    at = date.fromordinal(today).replace(day=1)
    months: list[str] = []
    while len(months) < MONTHS:
        months.append(at.strftime("%Y-%m"))
        at = date.fromordinal(at.toordinal() - 1).replace(day=1)
    return months[::-1]


def stats_json(found: Statistics) -> dict[str, Any]:
    """The figures for another program, in the format "studyapp.stats/1".

    - day: the study day, as 2024-05-01
    - cards: how many are new (null where no document says), learning, young, mature (an interval of 21 days
      or more), suspended; learned is the sum of learning, young and mature
    - due: today (overdue ones included), overdue, and forecast, a list of how many come back on each of 365
      days from today on
    - today: answers and seconds of this study day
    - total: answers, seconds (an answer counts at most 60) and days with an answer
    - streak: days in a row, longest
    - retention: wanted; then recalled, reviews, rate (null without a review), low and high (Wilson's 95 %
      interval), for all reviews, and again under young and mature, and for each of months (with month, as
      2024-05)
    - recall: cards learned, expected (how many would be recalled today), mean (null without a card)
    - leeches: how many cards were forgotten as often as the settings say
    """
    stages, recall = found.stages, found.recall
    last = found.days[-1] if found.days and found.days[-1].day == found.day else None
    retention = found.retention
    return {
        "format": FORMAT,
        "day": date.fromordinal(found.day).isoformat(),
        "cards": {**stages._asdict(), "learned": stages.learned},
        "due": {"today": found.forecast[0], "overdue": found.overdue, "forecast": list(found.forecast)},
        "today": {"answers": last.answers if last else 0, "seconds": round(last.seconds if last else 0)},
        "total": {"answers": found.answers, "seconds": round(found.seconds), "days": len(found.days)},
        "streak": found.streak._asdict(),
        "retention": {
            "wanted": found.wanted,
            **_share_json(retention.all),
            "young": _share_json(retention.young),
            "mature": _share_json(retention.mature),
            "months": [{"month": month.month, **_share_json(month.share)} for month in retention.months],
        },
        "recall": {
            "cards": recall.cards,
            "expected": round(recall.expected, 1),
            "mean": None if recall.mean is None else round(recall.mean, 4),
        },
        "leeches": found.leech_count,
    }


def _share_json(share: Share) -> dict[str, Any]:
    low, high = share.interval
    rate = None if share.rate is None else round(share.rate, 4)
    return {
        "recalled": share.good,
        "reviews": share.all,
        "rate": rate,
        "low": round(low, 4),
        "high": round(high, 4),
    }


def stats_text(found: Statistics) -> str:
    """The figures for a person, a line each: due, learned, retention and what comes back."""
    stages, share = found.stages, found.retention.all
    new = "" if stages.new is None else f"{stages.new:,} new, "
    lines = [
        f"due today   {found.forecast[0]:,} ({found.overdue:,} overdue)",
        f"cards       {new}{stages.learning:,} learning, {stages.young:,} young, {stages.mature:,} mature,"
        f" {stages.suspended:,} suspended",
        f"learned     {stages.learned:,}; {found.recall.expected:,.0f} of {found.recall.cards:,} would be"
        " recalled today",
        f"retention   {_share_text(share)}, wanted {found.wanted:.0%}",
        f"  young     {_share_text(found.retention.young)}",
        f"  mature    {_share_text(found.retention.mature)}",
        "forecast    " + ", ".join(f"{sum(found.forecast[:days]):,} within {days} d" for days in NEAR_DAYS),
        f"answers     {found.answers:,} on {_days(len(found.days))}, {found.seconds / 3600:,.1f} h",
        f"streak      {_days(found.streak.days)}, longest {found.streak.longest:,}",
    ]
    return "\n".join(lines) + "\n"


def _days(count: int) -> str:
    return f"{count:,} {'day' if count == 1 else 'days'}"


def _share_text(share: Share) -> str:
    if share.rate is None:
        return "no review yet"
    low, high = share.interval
    reviews = "review" if share.all == 1 else "reviews"
    return f"{share.rate:.1%} of {share.all:,} {reviews} ({low:.1%} to {high:.1%})"
