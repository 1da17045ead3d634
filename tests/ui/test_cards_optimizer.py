"""The page of the optimizer: before and after, adopt or leave, and take back."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.cards.fitting.optimizer import Fit, Score
from studyapp.cards.fitting.workload import Effort
from studyapp.ui.cards.background import Background, Told
from studyapp.ui.cards.desk import Desk
from studyapp.ui.cards.optimizer.drawings import forgetting, minutes_at, workload
from studyapp.ui.cards.optimizer.outcome import Outcome
from studyapp.ui.cards.optimizer.page import OptimizerPage
from studyapp.ui.theme import Theme
from tests.cards.fitting.memories import QUICK_TO_FORGET, fill, learner


def clock() -> datetime:
    return datetime(2028, 12, 30, 12, tzinfo=UTC)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def page(qtbot: QtBot) -> OptimizerPage:
    page = OptimizerPage(Theme())
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    return page


def opened(page: OptimizerPage, desk: Desk, qtbot: QtBot) -> None:
    page.standing = None
    page.open(desk)
    qtbot.waitUntil(lambda: page.standing is not None)


def test_without_reviews_it_says_how_many_are_missing(page: OptimizerPage, desk: Desk, qtbot: QtBot) -> None:
    opened(page, desk, qtbot)
    assert page.state.text() == ("It is too early: 64 more reviews on later days are needed, 0 are there.")
    assert not page.fit_button.isEnabled()
    assert page.back_button.isHidden()
    assert page.defaults_button.isHidden()
    assert page.effort.isHidden()


def test_a_fit_is_shown_beside_what_is_in_use_adopted_and_taken_back(
    page: OptimizerPage, desk: Desk, qtbot: QtBot
) -> None:
    fill(desk.history, learner(QUICK_TO_FORGET, 200, 2))
    opened(page, desk, qtbot)
    before = {one.named.key: one.state for one in desk.history.registered()}
    assert page.fit_button.isEnabled()
    page.fit_button.click()
    qtbot.waitUntil(lambda: page.found is not None)
    assert page.found is not None
    assert page.found.is_better
    assert page.outcome.cells[2, 1].text() == f"{page.found.before.log_loss:.4f}"
    assert page.outcome.cells[2, 2].text() == f"{page.found.after.log_loss:.4f}"
    assert "by the fitted weights after" in page.curve.words.text()
    fitted = page.found.fitted
    with qtbot.waitSignal(page.history_changed):
        page.outcome.adopt_button.click()
    assert desk.history.parameters == fitted
    assert {one.named.key: one.state for one in desk.history.registered()} != before
    qtbot.waitUntil(lambda: page.standing is not None and bool(page.standing.batch))
    assert page.outcome.isHidden()
    assert page.back_button.isVisible()
    with qtbot.waitSignal(page.history_changed):
        page.back_button.click()
    assert desk.history.parameters == ()
    assert {one.named.key: one.state for one in desk.history.registered()} == before


def test_one_can_go_back_to_the_defaults(page: OptimizerPage, desk: Desk, qtbot: QtBot) -> None:
    fill(desk.history, learner(QUICK_TO_FORGET, 30, 1))
    from studyapp.cards.schedule import moment

    desk.history.set_parameters(QUICK_TO_FORGET, moment(clock()))
    desk.history.rebuild()
    opened(page, desk, qtbot)
    assert page.state.text().startswith("Weights fitted to you are in use.")
    with qtbot.waitSignal(page.history_changed):
        page.defaults_button.click()
    assert desk.history.parameters == ()


def test_what_is_left_changes_nothing(page: OptimizerPage, desk: Desk, qtbot: QtBot) -> None:
    fill(desk.history, learner(QUICK_TO_FORGET, 200, 2))
    opened(page, desk, qtbot)
    page.fit_button.click()
    qtbot.waitUntil(lambda: page.found is not None)
    page.outcome.leave_button.click()
    assert page.outcome.isHidden()
    assert desk.history.parameters == ()


def test_what_is_not_better_cannot_be_adopted(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    outcome = Outcome(Theme(), window)
    same = Score(0.3, 0.02)
    outcome.show_fit(Fit(400, 80, same, same, (), ()))
    assert outcome.adopt_button.isHidden()
    assert "present weights predict them as well" in outcome.sentence.text()
    outcome.show_fit(Fit(400, 0, same, same, (), ()))
    assert "none to judge a fit by" in outcome.sentence.text()


def test_the_charts_show_both_curves_and_the_wanted_retention() -> None:
    drawing = forgetting((), QUICK_TO_FORGET, 0.9)
    assert [line.role for line in drawing.lines] == ["muted", "accent"]
    assert all(line.points[0] == (0, 1) for line in drawing.lines)
    assert drawing.level == 0.9
    efforts = (Effort(0.7, 2.0), Effort(0.9, 6.0), Effort(0.97, 20.0))
    assert minutes_at(efforts, 0.8) == pytest.approx(4.0)
    assert minutes_at(efforts, 0.97) == 20.0
    assert [dot.text for dot in workload(efforts, 0.9).dots] == ["6 min"]


def test_the_page_paints_itself_in_every_theme(page: OptimizerPage, desk: Desk, qtbot: QtBot) -> None:
    fill(desk.history, learner(QUICK_TO_FORGET, 30, 1))
    opened(page, desk, qtbot)
    assert page.grab().width() == page.width()
    page.resize(500, 700)
    assert page.grab().width() == page.width()


def test_a_bug_in_a_thread_leaves_nobody_waiting(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    background = Background()

    def work(report: Told) -> object:
        raise ZeroDivisionError

    background.start(work)
    qtbot.waitUntil(lambda: not background.is_busy)
    assert len(told) == 1
