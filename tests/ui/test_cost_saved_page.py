"""The page of estimates in a real room of prices: kept ones, examples, earlier look-ups."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studyapp.cost.shelf.estimates import Saved, Shelf
from studyapp.cost.shelf.folders import folder_of
from studyapp.cost.shelf.lookups import remember
from studyapp.ui.commands import Target
from studyapp.ui.cost.saved.rows import ESTIMATE, EXAMPLE, LOOKUP, REMOVED
from studyapp.ui.cost.view import CostView
from tests.ui.cost_saved_room import NOON, choose, enter, names, noon, page_of, rename, room_of, study

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def room(qtbot: QtBot) -> CostView:
    return room_of(qtbot, study())


@pytest.fixture
def shelf() -> Shelf:
    """The estimates as they stand in the files."""
    return Shelf(folder_of("prices"), noon)


def test_estimates_are_listed_with_their_totals_and_opened(
    room: CostView, qtbot: QtBot, shelf: Shelf
) -> None:
    enter(qtbot, room, "500GB Internet egress")
    rename(qtbot, room, "Plan")
    room.head.begin()
    enter(qtbot, room, "100GB Cross-zone")
    qtbot.mouseClick(room.head.all, Qt.MouseButton.LeftButton)
    page = page_of(room)
    assert page.list.hasFocus()
    plan = page.model.row(page.model.place_of(ESTIMATE, "Plan"))
    assert plan is not None
    assert page.model.shown(plan)[:2] == ("1 line(s)", "$45.00")
    choose(page, ESTIMATE, "Plan")
    page.open_chosen()
    assert room.page == ""
    assert room.head.name.text() == "Plan"
    assert room.totals.total.text() == "$45.00"
    assert names(shelf) == ["Estimate of 2026-03-14", "Plan"]
    room.close_down()
    assert room_of(qtbot, study()).head.name.text() == "Plan"


def test_an_estimate_is_renamed_on_the_page(room: CostView, qtbot: QtBot, shelf: Shelf) -> None:
    enter(qtbot, room, "500GB Internet egress")
    rename(qtbot, room, "Plan")
    page = page_of(room)
    choose(page, ESTIMATE, "Plan")
    page.rename()
    editor = page.list.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Next year")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(shelf) == ["Next year"])
    assert room.desk.keeper.name == "Next year"


def test_a_removed_estimate_is_brought_back_in_the_same_place(
    room: CostView, qtbot: QtBot, shelf: Shelf
) -> None:
    shelf.save(Saved("Plan", ()))
    shelf.save(Saved("Other", ()))
    page = page_of(room)
    choose(page, ESTIMATE, "Plan")
    at = page.list.currentIndex().row()
    qtbot.mouseClick(page.remove_button, Qt.MouseButton.LeftButton)
    assert names(shelf) == ["Other"]
    row = page.model.row(at)
    assert row is not None
    assert (row.kind, row.name) == (REMOVED, "Plan")
    assert page.open_button.text() == "Bring back"
    page.open_chosen()
    assert names(shelf) == ["Other", "Plan"]
    chosen = page.chosen()
    assert chosen is not None
    assert (chosen.kind, chosen.name) == (ESTIMATE, "Plan")
    page.remove()
    place = page.list.visualRect(page.list.currentIndex()).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert names(shelf) == ["Other", "Plan"]


def test_the_open_estimate_can_be_removed_and_brought_back(room: CostView, qtbot: QtBot) -> None:
    enter(qtbot, room, "500GB Internet egress")
    rename(qtbot, room, "Plan")
    page = page_of(room)
    choose(page, ESTIMATE, "Plan")
    page.remove()
    assert room.model.rowCount() == 0
    page.open_chosen()
    page.open_chosen()
    assert room.totals.total.text() == "$45.00"


def test_an_estimate_is_duplicated(room: CostView, shelf: Shelf) -> None:
    shelf.save(Saved("Plan", ()))
    page = page_of(room)
    choose(page, ESTIMATE, "Plan")
    page.duplicate()
    assert names(shelf) == ["Plan", "Plan (2)"]
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.name == "Plan (2)"


def test_an_example_and_an_earlier_look_up_are_gone_on_from(room: CostView, qtbot: QtBot) -> None:
    remember(folder_of("prices"), "700GB Internet egress", NOON)
    page = page_of(room)
    choose(page, LOOKUP, "700GB Internet egress")
    row = page.chosen()
    assert row is not None
    assert page.model.shown(row).amount == "$63.00"
    with qtbot.waitSignal(room.target_asked) as asked:
        page.open_chosen()
    assert asked.args == [Target("quick", "700GB Internet egress")]
    choose(page, EXAMPLE, "A month")
    page.open_chosen()
    assert room.page == ""
    assert room.totals.total.text() == "$47.00"


def test_a_search_is_offered_among_many_and_finds_parts_of_names(room: CostView, shelf: Shelf) -> None:
    page = page_of(room)
    assert not page.search.isVisible()
    for number in range(20):
        shelf.save(Saved(f"Plan {number}", ()))
    room.close_page()
    page = page_of(room)
    assert page.search.isVisible()
    page.search.setText("plan 7")
    assert page.model.found == 1
    page.search.setText("nothing like it")
    assert page.nothing.isVisible()


def test_where_nothing_is_kept_the_page_says_how_something_comes_there(qtbot: QtBot) -> None:
    room = room_of(qtbot, study("- Egress: $0.09/GB\n"))
    page = page_of(room)
    said = [str(page.model.index(row, 0).data()) for row in range(page.model.rowCount())]
    assert len(said) == 6
    assert page.model.count == 0
    assert not page.open_button.isEnabled()
    page.open_chosen()
    page.remove()
    page.duplicate()
    page.rename()


def test_the_empty_estimate_offers_the_last_ones_and_earlier_look_ups(
    room: CostView, qtbot: QtBot, shelf: Shelf
) -> None:
    shelf.save(Saved("Plan", ()))
    remember(folder_of("prices"), "700GB Internet egress", NOON)
    again = room_of(qtbot, study())
    again.head.begin()
    plan, look_up = again.no_lines.links
    qtbot.mouseClick(look_up, Qt.MouseButton.LeftButton)
    assert again.quick.field.sum.text() == "$63.00"
    qtbot.mouseClick(plan, Qt.MouseButton.LeftButton)
    assert again.head.name.text() == "Plan"
    assert room.model.rowCount() == 0


def test_every_key_of_the_page_is_a_command_and_the_page_can_be_painted(room: CostView, shelf: Shelf) -> None:
    shelf.save(Saved("Plan", ()))
    page = page_of(room)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    commands = {command.id: command for command in room.commands()}
    assert commands["cost.estimates.remove"].is_enabled
    commands["cost.estimates.duplicate"].run()
    commands["cost.estimates.remove"].run()
    for name in ("dark", "contrast", "light"):
        room._theme.name = name
        assert not room.grab().isNull()
    page.search.setText("x")
    room._theme.projection = True
    room.set_projection(True)
    assert not page.remove_button.isVisible()
