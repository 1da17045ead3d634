"""Several machines in the window: the page about them, and what exchanges reviews by itself."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from studyapp.cards.exchange.sync import Synced
from studyapp.errors import StudyappError
from studyapp.ui.cards.background import Background
from studyapp.ui.cards.desk import Desk
from studyapp.ui.cards.sync.page import SyncPage
from studyapp.ui.cards.sync.runner import SyncRunner
from studyapp.ui.cards.sync.wording import told
from studyapp.ui.theme import Theme
from tests.cards.exchange.machines import DAY, Machine


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Machine]:
    machine = Machine(tmp_path, "other")
    yield machine
    machine.history.close()


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Machine]:
    machine = Machine(tmp_path, "here")
    yield machine
    machine.history.close()


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    (tmp_path / "shared").mkdir()
    return tmp_path / "shared"


def now() -> datetime:
    return DAY


@pytest.fixture
def page(qtbot: QtBot) -> SyncPage:
    page = SyncPage(Theme())
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    return page


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(clock=now)
    yield desk
    desk.close()


def test_a_folder_that_is_typed_is_kept_whole(
    page: SyncPage, desk: Desk, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(shared.parent))
    page.open(desk)
    page.folder_line.setText(" ~/shared ")
    page.folder_line.editingFinished.emit()
    assert desk.values.sync_folder == page.folder_line.text() == str(shared)
    page.folder_line.setText("  ")
    page.folder_line.editingFinished.emit()
    assert desk.values.sync_folder == ""


def test_a_folder_is_chosen_and_reviews_are_exchanged(
    page: SyncPage, desk: Desk, other: Machine, shared: Path, qtbot: QtBot
) -> None:
    other.answer(1)
    other.sync(shared)
    page.open(desk)
    assert not page.sync_button.isEnabled()
    with qtbot.waitSignal(page.folder_changed):
        page.folder_line.setText(str(shared))
        page.folder_line.editingFinished.emit()
    assert desk.values.sync_folder == str(shared)
    with qtbot.waitSignal(page.history_changed):
        page.sync_button.click()
    assert len(desk.history.reviews()) == 1
    assert page.state.text().endswith("0 entry(s) sent, 1 received")
    names = [cell.text() for cell in page.machines.cells]
    assert names[:3] == ["Machine", "Answers", "Last answer"]
    assert "1" in names
    page.synced = None
    page.open(desk)
    assert page.state.text().startswith("Last exchange: ")


def test_problems_stand_on_the_page_in_ones_own_language(
    page: SyncPage, desk: Desk, shared: Path, qtbot: QtBot
) -> None:
    (shared / "studyapp-x.jsonl").write_text("word", "utf-8")
    page.open(desk)
    page.choose(str(shared))
    page.sync_button.click()
    qtbot.waitUntil(lambda: page.synced is not None)
    assert page.problems.isVisible()
    assert page.problems.text() == (
        "studyapp-x.jsonl: This is not a file of Studyapp's reviews; it was left as it is."
    )


def test_a_folder_that_is_gone_is_told(page: SyncPage, desk: Desk, shared: Path, qtbot: QtBot) -> None:
    page.open(desk)
    page.choose(str(shared / "gone"))
    raised: list[object] = []
    page.message_raised.connect(raised.append)
    page.sync_button.click()
    qtbot.waitUntil(lambda: bool(raised))
    assert isinstance(raised[0], StudyappError)
    page.choose("")
    assert not page.sync_button.isEnabled()


def test_a_problem_names_its_line() -> None:
    assert told(StudyappError("Wrong: {0}.", "this", path="/a/b.jsonl", line=3)) == "b.jsonl:3: Wrong: this."
    assert told(StudyappError("Wrong.")) == "Wrong."


def test_the_runner_exchanges_at_the_start_and_sends_what_is_new_at_the_end(
    here: Machine, other: Machine, shared: Path, qtbot: QtBot
) -> None:
    other.answer(1)
    other.sync(shared)
    runner = SyncRunner(here.history.path, here.clock)
    runner.watch(str(shared))
    finished: list[Synced] = []
    runner.finished.connect(finished.append)
    runner.run()
    qtbot.waitUntil(lambda: bool(finished))
    assert finished[0].received == 1
    here.answer(2)
    runner.close()
    assert other.sync(shared).received == 1
    runner.close()


def test_a_drive_that_is_away_is_told_once(here: Machine, shared: Path, qtbot: QtBot) -> None:
    runner = SyncRunner(here.history.path, here.clock)
    failures: list[object] = []
    runner.failed.connect(failures.append)
    runner.watch(str(shared / "away"))
    for _ in range(2):
        runner.run()
        qtbot.waitUntil(lambda: not runner.is_busy)
    assert len(failures) == 1
    runner.watch("")
    runner.run()
    assert not runner.is_busy


def test_without_anything_new_the_end_writes_nothing(here: Machine, shared: Path, qtbot: QtBot) -> None:
    runner = SyncRunner(here.history.path, here.clock)
    runner.watch(str(shared))
    runner.close()
    assert list(shared.iterdir()) == []
    here.answer(1)
    runner.watch(str(shared))
    runner.close()
    [file] = shared.iterdir()
    assert json.loads(file.read_text("utf-8").splitlines()[0])["studyapp"] == 1


def test_waiting_for_work_says_whether_it_has_ended(qtbot: QtBot) -> None:
    background, may_end = Background(), Event()

    def work(_told: object) -> None:
        may_end.wait(30)

    assert background.wait(0.01)
    background.start(work)
    assert not background.wait(0.01)
    may_end.set()
    assert background.wait(30)
    qtbot.waitUntil(lambda: not background.is_busy)
