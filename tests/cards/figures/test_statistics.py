"""The figures say what the history says: checked by hand on small histories."""

import json
import math
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cards.figures.confidence import Share
from studyapp.cards.figures.statistics import (
    figures,
    scope_of,
    scope_with,
    statistics,
    stats_json,
    stats_text,
)
from studyapp.cards.figures.streak import streak
from studyapp.cards.history.history import UNKNOWN, History
from studyapp.cards.history.log import SUSPEND, Entry, Named, name_of
from studyapp.cards.learning.document_pool import DocumentPool
from studyapp.cards.model import Card
from studyapp.cards.schedule import Moment, Scheduler, seed_of
from studyapp.settings import Learning

TODAY = date(2024, 5, 15).toordinal()
NOW = Moment(1_715_760_000, TODAY)
LEARNING = Learning()


def card(key: str, page: str = "Notes", path: tuple[str, ...] = ("Zones",)) -> Card:
    return Card(key, "basic", "written", f"What is {key}?", "That.", (), path, 1, 0, "", "", page)


class Log:
    """A log written by hand and merged as if it came from another machine."""

    def __init__(self, folder: Path) -> None:
        self.history = History(str(folder / "history.db"))
        self._entries: list[Entry] = []
        self._named: dict[str, Named] = {}

    def answer(
        self, of: Card, ago: int, grade: int, previous: int, interval: int = 5, took: int = 4000
    ) -> str:
        """An answer `ago` days before today; its id."""
        return self._add(grade, TODAY - ago, of, interval=interval, previous=previous, took=took)

    def undo(self, entry: str) -> None:
        self._add(0, TODAY, undoes=entry)

    def mark(self, of: Card, kind: int) -> None:
        self._add(kind, TODAY, of)

    def _add(self, kind: int, day: int, of: Card | None = None, undoes: str = "", **numbers: int) -> str:
        number = len(self._entries) + 1
        name = name_of(of.page, of.key) if of is not None else ""
        if of is not None:
            section = "\n".join(of.path)
            self._named[name] = Named(name, of.page, of.key, of.kind, of.front, of.back, section)
        time = NOW.time - (TODAY - day) * 86_400 + number
        nothing = Entry(
            f"e{number}", "other", time * 1000, name, kind, time, day, 0, 0, 0, "", undoes, f"b{number}"
        )
        self._entries.append(nothing._replace(**numbers))
        return nothing.id

    def merged(self) -> History:
        self.history.merge(self._named.values(), self._entries)
        return self.history


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path)


def test_wilson_s_interval_is_that_of_the_books() -> None:
    low, high = Share(9, 10).interval
    assert (round(low, 3), round(high, 3)) == (0.596, 0.982)
    low, high = Share(0, 10).interval
    assert (low, round(high, 3)) == (0.0, 0.278)
    assert Share(0, 0).interval == (0.0, 1.0)
    assert Share(0, 0).rate is None


@given(st.integers(1, 2000).flatmap(lambda all_: st.tuples(st.integers(0, all_), st.just(all_))))
@settings(max_examples=50)
def test_an_interval_holds_the_share_and_stays_within_0_and_1(trials: tuple[int, int]) -> None:
    share = Share(*trials)
    low, high = share.interval
    assert 0 <= low <= (share.rate or 0.0) + 1e-12
    assert (share.rate or 0.0) - 1e-12 <= high <= 1
    assert low < high


def test_a_history_that_was_never_begun_has_empty_figures_and_makes_no_file(tmp_path: Path) -> None:
    history = History(str(tmp_path / "history.db"))
    found = statistics(history, None, NOW, LEARNING)
    assert found.is_empty
    assert not os.path.exists(history.path)
    assert "no review yet" in stats_text(found)


def test_retention_counts_the_first_answer_of_a_day_to_a_card_in_review(log: Log) -> None:
    a, b = card("a"), card("b")
    log.answer(a, 30, 3, 0)  # the first answer ever
    log.answer(a, 30, 3, -1)  # a step
    log.answer(a, 20, 3, 5)  # young, recalled
    log.answer(b, 20, 1, 20)  # young, forgotten
    log.answer(b, 20, 3, -1)  # relearned on the same day
    log.answer(a, 1, 2, 21)  # mature; hard is recalled
    log.answer(a, 1, 1, 3)  # once more that day, from elsewhere
    kept = statistics(log.merged(), None, NOW, LEARNING).retention
    assert kept.young == Share(1, 2)
    assert kept.mature == Share(1, 1)
    assert kept.all == Share(2, 3)
    months = {month.month: month.share for month in kept.months}
    assert len(months) == 12
    assert (kept.months[0].month, kept.months[-1].month) == ("2023-06", "2024-05")
    assert months["2024-04"] == Share(1, 2)
    assert months["2024-05"] == Share(1, 1)


def test_an_answer_that_was_taken_back_counts_nowhere(log: Log) -> None:
    a = card("a")
    log.answer(a, 10, 3, 0)
    log.undo(log.answer(a, 3, 1, 5))
    found = statistics(log.merged(), None, NOW, LEARNING)
    assert found.answers == 1
    assert found.retention.all == Share(0, 0)
    assert [day.day for day in found.days] == [TODAY - 10]
    assert found.hardest[0].reps == 1


def test_an_answer_of_more_than_a_minute_counts_a_minute(log: Log) -> None:
    a, b = card("a"), card("b")
    log.answer(a, 2, 3, 0, took=5000)
    log.answer(b, 2, 3, 0, took=3_600_000)
    found = statistics(log.merged(), None, NOW, LEARNING)
    assert [day.seconds for day in found.days] == [65]
    assert found.seconds == 65
    assert [(card.key, card.seconds) for card in found.slowest] == [("b", 60), ("a", 5)]


def test_days_in_a_row_reach_to_today_or_to_yesterday() -> None:
    assert streak([TODAY - 2, TODAY - 1, TODAY], TODAY) == (3, 3)
    assert streak([TODAY - 2, TODAY - 1], TODAY) == (2, 2)
    assert streak([TODAY - 9, TODAY - 8, TODAY - 7, TODAY - 2], TODAY) == (0, 3)
    assert streak([], TODAY) == (0, 0)


def test_the_forecast_has_overdue_cards_on_its_first_day_and_none_that_are_put_aside(log: Log) -> None:
    overdue, now, later, aside = (card(key) for key in ("overdue", "now", "later", "aside"))
    log.answer(overdue, 9, 4, 0, interval=5)
    log.answer(now, 5, 4, 0, interval=5)
    log.answer(later, 0, 4, 0, interval=8)
    log.answer(aside, 0, 4, 0, interval=8)
    log.mark(aside, SUSPEND)
    found = statistics(log.merged(), None, NOW, LEARNING)
    assert (found.forecast[0], found.overdue, found.forecast[8], sum(found.forecast)) == (2, 1, 1, 3)
    assert len(found.forecast) == 365
    assert found.stages == (None, 0, 3, 0, 1)


def test_what_is_known_now_follows_the_forgetting_curve(log: Log) -> None:
    cards = [card(key) for key in "abcdef"]
    for ago, each in enumerate(cards):
        log.answer(each, 40 * ago, 3 + ago % 2, 0, interval=7)
    history = log.merged()
    found = statistics(history, None, NOW, LEARNING)
    known = history.states("Notes")
    curve = [Scheduler().retrievability(known[each.key].state, TODAY) for each in cards]
    assert math.isclose(found.recall.expected, sum(curve))
    assert found.recall.mean == pytest.approx(sum(curve) / 6)
    for bars, values in (
        (found.recall.classes, curve),
        (found.stability, [known[each.key].state.stability for each in cards]),
        (found.difficulty, [known[each.key].state.difficulty for each in cards]),
    ):
        for bar in bars:
            top = bar.high if bar is not bars[-1] else math.inf
            assert bar.cards == sum(bar.low <= value + 1e-9 < top + 1e-9 for value in values), bar


def test_leeches_are_the_cards_forgotten_as_often_as_the_settings_say(log: Log) -> None:
    leech, other = card("leech"), card("other")
    for number in range(4):
        log.answer(
            leech,
            30 - 5 * number,
            4 if number == 0 else 1,
            5 if number else 0,
            interval=-600 if number else 5,
        )
        log.answer(leech, 29 - 5 * number, 3, -1)
    log.answer(other, 3, 4, 0)
    history = log.merged()
    found = statistics(history, None, NOW, LEARNING._replace(leech_lapses=3))
    assert [(each.key, each.lapses) for each in found.leeches] == [("leech", 3)]
    assert found.leech_count == 1
    assert found.hardest[0].key == "leech"
    assert found.hardest[0].section == "Zones"
    assert statistics(history, None, NOW, LEARNING._replace(leech_lapses=4)).leech_count == 0
    assert statistics(history, None, NOW, LEARNING._replace(leech_lapses=0)).leeches == ()


def test_a_pool_counts_its_new_cards_and_leaves_out_what_no_longer_stands(log: Log) -> None:
    learned, gone, elsewhere = card("learned"), card("gone"), card("elsewhere", "Other")
    for each in (learned, gone, elsewhere):
        log.answer(each, 3, 4, 0)
    history = log.merged()
    pool = DocumentPool("Notes", [learned, card("new"), card("newer", path=("Prices",))], history)
    found = statistics(history, pool, NOW, LEARNING)
    assert found.answers == 2  # those to the card that is gone were given all the same
    assert found.stages == (2, 0, 1, 0, 0)
    assert sum(found.forecast) == 1
    assert statistics(history, ["Notes"], NOW, LEARNING).answers == 2
    assert statistics(history, ["Notes"], NOW, LEARNING).recall.cards == 2
    assert statistics(history, ["Other"], NOW, LEARNING).answers == 1
    assert statistics(history, None, NOW, LEARNING).answers == 3


def test_a_section_has_the_figures_of_its_cards_alone(log: Log) -> None:
    zone, price = card("zone"), card("price", path=("Prices",))
    log.answer(zone, 3, 4, 0)
    log.answer(zone, 1, 1, 2)
    log.answer(price, 2, 4, 0)
    history = log.merged()
    pool = DocumentPool("Notes", [zone, price, card("new", path=("Prices",))], history)
    prices = next(choice.name for choice in pool.choices() if choice.title == "Prices")
    found = figures(history, scope_of(pool, prices), NOW, LEARNING)
    assert (found.answers, found.stages) == (1, (1, 0, 1, 0, 0))
    assert found.retention.all == Share(0, 0)
    empty = figures(history, scope_with(pool.pages, frozenset(), "nothing"), NOW, LEARNING)
    assert empty.is_empty


def test_the_figures_for_programs_are_json_with_the_keys_that_were_promised(log: Log) -> None:
    for number in range(10):
        each = card(str(number))
        log.answer(each, 5, 4, 0)
        log.answer(each, 0, 1 if number == 0 else 3, 5, interval=30)
    found = stats_json(statistics(log.merged(), None, NOW, LEARNING))
    again = json.loads(json.dumps(found))
    assert again["format"] == "studyapp.stats/1"
    assert again["day"] == "2024-05-15"
    assert again["retention"]["recalled"] == 9
    assert (again["retention"]["low"], again["retention"]["high"]) == (0.5958, 0.9821)
    assert again["cards"]["new"] is None
    assert again["cards"]["learned"] == 10
    assert len(again["due"]["forecast"]) == 365
    assert again["today"]["answers"] == 10
    assert again["total"] == {"answers": 20, "seconds": 80, "days": 2}
    text = stats_text(statistics(log.history, None, NOW, LEARNING))
    assert "90.0% of 10 reviews (59.6% to 98.2%), wanted 90%" in text


def test_real_answers_taken_back_leave_the_figures_as_they_were(tmp_path: Path) -> None:
    history = History(str(tmp_path / "history.db"))
    each, scheduler, known = card("a"), Scheduler(), UNKNOWN
    for ago in (20, 10):
        now = Moment(NOW.time - ago * 86_400, TODAY - ago)
        outcome = scheduler.preview(known.state, now, seed_of("a"))[3]
        known = history.append(each, known, outcome, now, 3000)
    before = statistics(history, ["Notes"], NOW, LEARNING)
    history.append(each, known, scheduler.preview(known.state, NOW, 1)[0], NOW, 3000)
    assert statistics(history, ["Notes"], NOW, LEARNING).retention.all == Share(1, 2)
    history.undo(NOW, ["Notes"])
    assert statistics(history, ["Notes"], NOW, LEARNING) == before
    history.close()
