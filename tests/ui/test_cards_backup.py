"""Copies of the history that are made beside the window."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studyapp.cards.history.history import History
from studyapp.cards.history.known import UNKNOWN
from studyapp.cards.model import Card
from studyapp.cards.schedule import GOOD, Scheduler, moment
from studyapp.ui.cards.backup_runner import BackupRunner

CARD = Card("key", "basic", "written", "Q", "A", ("card",), (), 1, 0, "Q", "A", "page")


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 15, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def answer(path: Path, key: str) -> None:
    history = History(str(path))
    outcome = Scheduler().preview(UNKNOWN.state, moment(Clock()()), 1)[GOOD - 1]
    history.append(CARD._replace(key=key), UNKNOWN, outcome, moment(Clock()()), 0)
    history.close()


def test_a_copy_is_made_in_the_background_and_said(qtbot: QtBot, tmp_path: Path, clock: Clock) -> None:
    path, folder = tmp_path / "history.db", tmp_path / "backups"
    answer(path, "a")
    runner = BackupRunner(str(path), str(folder), clock)
    with qtbot.waitSignal(runner.made, timeout=5000) as made:
        runner.ask()
    assert made.args == [str(folder / os.listdir(folder)[0])]
    answer(path, "b")
    runner.ask()
    assert len(os.listdir(folder)) == 1  # too soon
    clock.now += timedelta(minutes=31)
    with qtbot.waitSignal(runner.made, timeout=5000):
        runner.ask()
    assert len(os.listdir(folder)) == 2


def test_what_cannot_be_copied_is_said_once(qtbot: QtBot, tmp_path: Path, clock: Clock) -> None:
    path, folder = tmp_path / "history.db", tmp_path / "backups"
    answer(path, "a")
    folder.write_text("a file", encoding="utf-8")
    runner = BackupRunner(str(path), str(folder), clock)
    told: list[object] = []
    runner.failed.connect(told.append)
    with qtbot.waitSignal(runner.failed, timeout=5000):
        runner.ask()
    clock.now += timedelta(minutes=10)
    runner.ask()
    runner.wait()
    qtbot.wait(20)
    folder.unlink()
    clock.now += timedelta(minutes=31)
    with qtbot.waitSignal(runner.made, timeout=5000):
        runner.ask()
    assert len(told) == 1


def test_a_window_that_closes_waits_for_its_copy(qtbot: QtBot, tmp_path: Path, clock: Clock) -> None:
    path, folder = tmp_path / "history.db", tmp_path / "backups"
    answer(path, "a")
    runner = BackupRunner(str(path), str(folder), clock)
    runner.ask()
    runner.wait()
    assert len(os.listdir(folder)) == 1
    assert not [name for name in os.listdir(folder) if name.endswith(".new")]
