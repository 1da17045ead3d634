"""Estimates that are kept by themselves, in a real room of prices: nothing that was built is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.cost.shelf.estimates import Saved, Shelf
from studyapp.cost.shelf.folders import folder_of
from studyapp.errors import StudyappError
from studyapp.ui.cost.saved.keeper import Keeper
from studyapp.ui.cost.view import CostView
from studyapp.ui.theme import Theme
from tests.ui.cost_saved_room import enter, names, noon, page_of, rename, room_of, study

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def room(qtbot: QtBot) -> CostView:
    return room_of(qtbot, study())


@pytest.fixture
def shelf() -> Shelf:
    """The estimates as they stand in the files."""
    return Shelf(folder_of("prices"), noon)


# -- keeping


def test_an_estimate_is_there_again_when_the_window_opens_anew(room: CostView, qtbot: QtBot) -> None:
    enter(qtbot, room, "2TB Internet egress")
    room.switch_tb_size()
    assert room.head.name.text() == "Unnamed estimate"
    room.close_down()
    again = room_of(qtbot, study())
    assert again.totals.total.text() == "$180.00"
    assert "1 TB = 1000 GB" in again.totals.caption.text()
    assert not again.rows.can_undo()


def test_a_change_is_kept_a_moment_later_without_being_asked(
    room: CostView, qtbot: QtBot, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studyapp.ui.cost.saved.keeper.MOMENT_MS", 1)
    with qtbot.waitSignal(room.desk.keeper.changed):
        enter(qtbot, room, "500GB Internet egress")
    saved = shelf.load("")
    assert saved is not None
    assert saved.entries == room.model.entries
    assert room.desk.keeper.is_kept


def test_nothing_is_written_before_there_is_anything_to_keep(room: CostView) -> None:
    room.close_down()
    assert not Path(folder_of("prices")).exists()


def test_each_document_has_its_own_estimates(room: CostView, qtbot: QtBot) -> None:
    enter(qtbot, room, "500GB Internet egress")
    room.set_study(study(page="others", path="b.md"))
    assert room.model.rowCount() == 0
    assert not room.head.can_begin()
    enter(qtbot, room, "1GB Cross-zone")
    room.set_study(study())
    assert room.totals.total.text() == "$45.00"


def test_the_document_under_another_title_keeps_the_lines(room: CostView, qtbot: QtBot) -> None:
    enter(qtbot, room, "500GB Internet egress")
    room.set_study(study(page="renamed"))
    assert room.totals.total.text() == "$45.00"
    room.close_down()
    assert names(Shelf(folder_of("renamed"))) == [""]


def test_a_line_stays_when_its_price_goes_and_is_priced_when_it_comes_back(
    room: CostView, qtbot: QtBot
) -> None:
    enter(qtbot, room, "500GB Internet egress")
    room.set_study(study("- Cross-zone: $0.01/GB (each way)\n"))
    room.close_down()
    again = room_of(qtbot, study("- Cross-zone: $0.01/GB (each way)\n"))
    assert again.model.rowCount() == 1
    assert again.model.line(0).missing
    assert again.model.line(0).rate.label == "Internet egress"
    again.set_study(study())
    assert again.totals.total.text() == "$45.00"


def test_a_room_that_is_built_anew_goes_on_with_what_was_not_kept_yet(room: CostView, qtbot: QtBot) -> None:
    rename(qtbot, room, "Plan")
    enter(qtbot, room, "500GB Internet egress")
    state = room.state()
    other = room_of(qtbot, study())
    other.restore(state)
    assert other.totals.total.text() == "$45.00"
    assert other.head.name.text() == "Plan"


def test_ten_thousand_lines_are_kept_and_come_back(room: CostView, qtbot: QtBot) -> None:
    enter(qtbot, room, "500GB Internet egress")
    room.model.add(room.model.entries * 9_999)
    room.close_down()
    assert room_of(qtbot, study()).model.rowCount() == 10_000


# -- names


def test_a_click_on_the_name_renames_the_estimate_in_its_place(
    room: CostView, qtbot: QtBot, shelf: Shelf
) -> None:
    enter(qtbot, room, "500GB Internet egress")
    qtbot.mouseClick(room.head.name, Qt.MouseButton.LeftButton)
    assert room.head.field.hasFocus()
    room.head.field.setText("  다음  달 ")
    qtbot.keyClick(room.head.field, Qt.Key.Key_Return)
    assert room.head.name.text() == "다음 달"
    assert names(shelf) == ["다음 달"]
    room.head.edit()
    qtbot.keyClicks(room.head.field, "other")
    qtbot.keyClick(room.head.field, Qt.Key.Key_Escape)
    assert room.head.name.text() == "다음 달"
    assert room.head.field.isHidden()


def test_the_keyboard_goes_back_to_where_it_was_before_the_name_was_typed(
    room: CostView, qtbot: QtBot
) -> None:
    enter(qtbot, room, "500GB Internet egress")
    rename(qtbot, room, "Plan")
    assert room.quick.field.hasFocus()


def test_a_name_that_is_taken_is_refused_in_a_sentence(room: CostView, qtbot: QtBot, shelf: Shelf) -> None:
    shelf.save(Saved("Plan"))
    with qtbot.waitSignal(room.message_raised) as raised:
        rename(qtbot, room, "Plan")
    assert raised.args is not None
    assert "Plan" in str(raised.args[0])
    assert room.head.name.text() == "Unnamed estimate"


def test_a_new_estimate_puts_the_old_one_away_under_its_day(
    room: CostView, qtbot: QtBot, shelf: Shelf
) -> None:
    enter(qtbot, room, "500GB Internet egress")
    qtbot.mouseClick(room.head.new, Qt.MouseButton.LeftButton)
    assert room.model.rowCount() == 0
    assert room.quick.field.hasFocus()
    assert names(shelf) == ["Estimate of 2026-03-14"]
    assert not room.head.new.isVisible()
    enter(qtbot, room, "1GB Cross-zone")
    room.head.begin()
    assert names(shelf) == ["Estimate of 2026-03-14", "Estimate of 2026-03-14 (2)"]


def test_an_example_takes_the_place_of_no_lines_of_one_s_own(
    room: CostView, qtbot: QtBot, shelf: Shelf
) -> None:
    room.open_example()
    assert names(shelf) == []
    enter(qtbot, room, "1GB Cross-zone")
    room.open_example()
    assert room.totals.total.text() == "$47.00"
    assert [len(saved.entries) for saved in shelf.all().estimates] == [3]


# -- what goes wrong


def test_a_damaged_file_is_said_with_where_it_lies(room: CostView, qtbot: QtBot, shelf: Shelf) -> None:
    enter(qtbot, room, "500GB Internet egress")
    rename(qtbot, room, "plan")
    room.head.begin()
    Path(shelf.path, "plan.json").write_text('{"format": 1, "lines": [')
    again = CostView(Theme(), clock=noon)
    qtbot.addWidget(again)
    with qtbot.waitSignal(again.message_raised) as raised:
        again.set_study(study())
    assert raised.args is not None
    assert "plan.json.damaged" in str(raised.args[0])
    page = page_of(again)
    assert "plan.json.damaged" in page.problems.text()
    assert Path(shelf.path, "plan.json.damaged").exists()


def test_what_cannot_be_kept_is_said_and_tried_again(
    room: CostView, qtbot: QtBot, own_data_dir: Path, shelf: Shelf
) -> None:
    own_data_dir.mkdir(exist_ok=True)
    (own_data_dir / "prices").write_text("in the way")
    enter(qtbot, room, "500GB Internet egress")
    assert not room.desk.keeper.flush()
    assert room.head.failure.isVisible()
    assert "tried again" in room.head.failure.text()
    with qtbot.waitSignal(room.message_raised) as raised:
        room.head.begin()
    assert raised.args is not None
    assert isinstance(raised.args[0], StudyappError)
    assert room.totals.total.text() == "$45.00"
    (own_data_dir / "prices").unlink()
    room.desk.keeper._on_time()
    qtbot.waitUntil(lambda: room.desk.keeper.is_kept)
    assert not room.head.failure.isVisible()
    assert names(shelf) == [""]


def test_what_could_not_be_kept_of_a_document_is_kept_when_another_is_open(
    room: CostView, qtbot: QtBot, own_data_dir: Path, shelf: Shelf
) -> None:
    own_data_dir.mkdir(exist_ok=True)
    (own_data_dir / "prices").write_text("in the way")
    enter(qtbot, room, "500GB Internet egress")
    room.set_study(study(page="others", path="b.md"))
    assert room.head.failure.isVisible()
    (own_data_dir / "prices").unlink()
    room.close_down()
    assert names(shelf) == [""]
    assert not room.head.failure.isVisible()


def test_two_windows_keep_both_what_they_changed(room: CostView, qtbot: QtBot, shelf: Shelf) -> None:
    enter(qtbot, room, "500GB Internet egress")
    rename(qtbot, room, "Plan")
    room.desk.keeper.flush()
    other = room_of(qtbot, study())
    enter(qtbot, other, "1GB Cross-zone")
    other.desk.keeper.flush()
    enter(qtbot, room, "2GB Cross-zone")
    with qtbot.waitSignal(room.message_raised) as raised:
        room.desk.keeper.flush()
    assert raised.args is not None
    assert "Plan (2)" in str(raised.args[0])
    assert room.head.name.text() == "Plan (2)"
    assert names(shelf) == ["Plan", "Plan (2)"]


def test_a_room_that_is_gone_is_not_told_of_what_its_thread_did(qtbot: QtBot) -> None:
    room = room_of(qtbot, study())
    enter(qtbot, room, "500GB Internet egress")
    room.desk.keeper._on_time()
    assert room.findChildren(Keeper) == [room.desk.keeper]
    room.deleteLater()
    QCoreApplication.processEvents()


def test_the_keyboard_stays_in_the_line_after_a_new_estimate_was_begun(room: CostView, qtbot: QtBot) -> None:
    enter(qtbot, room, "500GB Internet egress")
    room.head.begin()
    qtbot.wait(20)
    assert [window for window in QApplication.topLevelWidgets() if window.isVisible()] == [room]
    assert room.quick.field.hasFocus()
