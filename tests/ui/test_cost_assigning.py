"""Prices that the document leaves open: listed, assigned, used everywhere, and taken back."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.cost.shelf.folders import folder_of
from studyapp.lookup import look_up
from studyapp.settings import SettingsFile
from studyapp.study import open_study
from studyapp.ui.cost.rates.unassigned import LabelBox, UnassignedRow
from studyapp.ui.cost.view import CostView
from studyapp.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

OPEN = """- Cross-region: $0.02/GB
- Internet egress
	- First 10 TB: $0.09/GB
	- Over 10 TB: $0.085/GB
- $0.07/GB
"""
Opened = Callable[[str], CostView]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Opened:
    def open_room(text: str) -> CostView:
        path = tmp_path / "open prices.md"
        path.write_text(text, "utf-8")
        room = CostView(Theme(), SettingsFile(str(tmp_path / "settings.toml")))
        qtbot.addWidget(room)
        room.resize(1280, 724)
        room.set_study(open_study(str(path)))
        room.show()
        room.activateWindow()
        qtbot.waitUntil(room.isActiveWindow)
        return room

    return open_room


def editor(qtbot: QtBot, row: UnassignedRow) -> LabelBox:
    qtbot.mouseClick(row.assign_button, Qt.MouseButton.LeftButton)
    assert row.box is not None
    assert QApplication.focusWidget() in (row.box, row.box.lineEdit())
    return row.box


def assign(qtbot: QtBot, room: CostView, label: str) -> None:
    box = editor(qtbot, room.side.rates.open[0])
    qtbot.keyClicks(box, label)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def labels(room: CostView) -> list[str]:
    return [rate.label for rate in room.desk.card.rates]


def test_an_open_price_is_listed_with_its_line_and_words(opened: Opened) -> None:
    room = opened(OPEN)
    row = room.side.rates.open[0]
    assert (row.unassigned.line, row.line_button.text()) == (5, "5")
    assert "$0.07/GB" in row.assign_button.accessibleName()
    assert "Assign" in room.notices.labels[0].text()


def test_a_new_name_is_used_everywhere(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    room = opened(OPEN)
    assign(qtbot, room, "Satellite link")
    assert labels(room)[-1] == "Satellite link"
    assert not room.side.rates.open
    room.quick.field.setText("100GB satellite link")
    assert room.quick.field.sum.text() == "$7.00"
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)
    assert room.totals.total.text() == "$7.00"
    answer = look_up("100GB satellite link", str(tmp_path / "open prices.md"), None, True)
    assert json.loads(answer.text)["total"] == "7"
    assert room.notices.count == 0


def test_a_document_with_a_title_has_its_prices_on_the_command_line_too(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    room = opened("title:: Prices of ours\n\n" + OPEN)
    assign(qtbot, room, "Satellite link")
    for _ in range(2):  # read, then from what was kept of the reading
        answer = look_up("100GB satellite link", str(tmp_path / "open prices.md"), None, False)
        assert answer.text.startswith("$7.00")


def test_a_price_can_join_a_rate_of_the_document(opened: Opened, qtbot: QtBot) -> None:
    room = opened(OPEN.replace("- $0.07/GB", "- $0.02/GB"))
    box = editor(qtbot, room.side.rates.open[0])
    assert [box.itemText(number) for number in range(box.count())] == ["Cross-region", "Internet egress"]
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert labels(room) == ["Cross-region", "Internet egress"]
    entry = room.side.rates.entries[0]
    assert entry.rate.lines == (1, 5)
    assert entry.take_back is not None


def test_what_was_assigned_is_marked_and_can_be_taken_back(opened: Opened, qtbot: QtBot) -> None:
    room = opened(OPEN)
    assign(qtbot, room, "Satellite link")
    take_back = room.side.rates.entries[-1].take_back
    assert take_back is not None
    qtbot.mouseClick(take_back, Qt.MouseButton.LeftButton)
    assert labels(room) == ["Cross-region", "Internet egress"]
    assert len(room.side.rates.open) == 1


def test_undo_and_redo_go_over_assignments_too(opened: Opened, qtbot: QtBot) -> None:
    room = opened(OPEN)
    assign(qtbot, room, "Satellite link")
    room.model.undo_stack.undo()
    assert "Satellite link" not in labels(room)
    room.model.undo_stack.redo()
    assert "Satellite link" in labels(room)


def test_lines_stay_when_their_price_is_taken_back(opened: Opened, qtbot: QtBot) -> None:
    room = opened(OPEN)
    assign(qtbot, room, "Satellite link")
    room.quick.field.setText("100GB satellite link + 100GB cross-region")
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)
    room.desk.assigning.unassign(room.desk.card.rates[-1])
    assert room.model.rowCount() == 2
    assert room.totals.total.text() == "at least $2.00"


def test_escape_leaves_and_what_is_typed_survives_a_new_look(opened: Opened, qtbot: QtBot) -> None:
    room = opened(OPEN)
    box = editor(qtbot, room.side.rates.open[0])
    qtbot.keyClicks(box, "Satel")
    room._theme.name = "dark"
    assert room.side.rates.open[0].draft == "Satel"
    box = room.side.rates.open[0].box
    assert box is not None
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert room.side.rates.open[0].draft is None
    assert len(room.desk.card.unassigned) == 1


def test_a_new_name_may_begin_like_a_known_one(opened: Opened, qtbot: QtBot) -> None:
    room = opened(OPEN)
    assign(qtbot, room, "Internet")
    assert labels(room)[-1] == "Internet"


def test_the_notice_leads_to_the_price(opened: Opened) -> None:
    room = opened(OPEN)
    room.notices.labels[0].linkActivated.emit("assign:5")
    assert room.side.rates.open[0].box is not None
    room.resize(640, 600)
    room.notices.labels[0].linkActivated.emit("assign:5")
    assert room.page == "check"
    assert room.pages.built["check"].open_rows[0].box is not None


def test_the_page_assigns_and_takes_back(opened: Opened, qtbot: QtBot) -> None:
    room = opened(OPEN)
    room.open_page("check")
    page = room.pages.built["check"]
    box = editor(qtbot, page.open_rows[0])
    qtbot.keyClicks(box, "Satellite link")
    qtbot.mouseClick(page.open_rows[0].done, Qt.MouseButton.LeftButton)
    assert not page.open_rows
    assert "Satellite link" in labels(room)
    assert page.isAncestorOf(QApplication.focusWidget())
    qtbot.mouseClick(page.taken_back[0], Qt.MouseButton.LeftButton)
    assert len(page.open_rows) == 1


def test_a_document_of_open_prices_alone_can_be_assigned(opened: Opened, qtbot: QtBot) -> None:
    room = opened("- $0.07/GB\n")
    assert room.side.isVisible()
    assign(qtbot, room, "Satellite link")
    room.quick.field.setText("100GB satellite link")
    assert room.quick.field.sum.text() == "$7.00"


def test_assignments_are_there_again_and_survive_a_damaged_file(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    room = opened(OPEN)
    assign(qtbot, room, "Satellite link")
    assert "Satellite link" in labels(opened(OPEN + "- More: words\n"))
    path = Path(folder_of("open prices")) / "assigned.json"
    path.write_text("{", "utf-8")
    room = opened(OPEN)
    assert "Satellite link" not in labels(room)
    assert "assigned.json.damaged" in room.notices.failure
    assert path.with_name("assigned.json.damaged").read_text("utf-8") == "{"
    path.write_text("[", "utf-8")
    answer = look_up("100GB cross-region", str(tmp_path / "open prices.md"), None, False)
    assert "$2.00" in answer.text
    assert "assigned.json" in answer.notice


def test_tiers_unfold_with_their_bounds_and_lines(opened: Opened, qtbot: QtBot) -> None:
    room = opened(OPEN)
    entry = room.side.rates.entries[1]
    button = entry.tier_button
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert entry.tiers is not None
    assert entry.tiers.isVisible()
    asked: list[object] = []
    room.source_asked.connect(asked.append)
    qtbot.mouseClick(entry.line_buttons[-1], Qt.MouseButton.LeftButton)
    assert asked == [4]
    room._theme.name = "dark"
    tiers = room.side.rates.entries[1].tiers
    assert tiers is not None
    assert not tiers.isHidden()
