"""The estimate's table in the real room: edited in place, rearranged, pasted, taken back, said in words."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.paths import bundled_document
from studyapp.study import Study, open_study, read_study
from studyapp.ui.commands import CommandTable
from studyapp.ui.cost.estimate.editors import CellEditor, PathEditor
from studyapp.ui.cost.estimate.model import AMOUNT, FORMULA, LABEL, PATH, VOLUME
from studyapp.ui.cost.view import CostView
from studyapp.ui.menu import CommandAction, command_menu
from studyapp.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TWO_CURRENCIES = """- Internet egress
	- First 100 GB: free
	- Up to 10 TB: $0.09/GB
- Domestic CDN: 30원/GB
"""


@pytest.fixture(scope="module")
def bundled() -> Study:
    return open_study(bundled_document())


@pytest.fixture
def room(qtbot: QtBot, bundled: Study) -> CostView:
    room = shown(qtbot, bundled)
    room.open_example()
    room.table.setFocus()
    return room


def shown(qtbot: QtBot, study: Study) -> CostView:
    room = CostView(Theme())
    qtbot.addWidget(room)
    room.resize(1280, 724)
    room.set_study(study)
    room.show()
    room.activateWindow()
    qtbot.waitExposed(room)
    return room


def enter(qtbot: QtBot, room: CostView, text: str) -> None:
    room.quick.field.setText(text)
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)


def cells(room: CostView, column: int) -> list[str]:
    return [str(room.model.index(row, column).data()) for row in range(room.model.rowCount())]


def total(room: CostView) -> str:
    return room.totals.total.text()


def editor(room: CostView) -> CellEditor:
    found = [e for e in room.table.viewport().findChildren(CellEditor) if e.isVisible()]
    return found[-1]


def type_into_cell(qtbot: QtBot, room: CostView, row: int, column: int, text: str) -> CellEditor:
    room.table.select_row(row)
    room.table.edit_cell(column)
    cell = editor(room)
    cell.selectAll()
    qtbot.keyClicks(cell, text)
    qtbot.keyClick(cell, Qt.Key.Key_Return)
    return cell


def run(room: CostView, name: str) -> None:
    table = CommandTable()
    table.add(room.commands())
    table.find(f"cost.{name}").run()


def test_what_is_no_volume_stays_in_its_cell_with_the_reason(room: CostView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.message_raised) as raised:
        cell = type_into_cell(qtbot, room, 1, VOLUME, "1,00 GB")
    assert raised.args is not None
    assert "comma" in raised.args[0]
    assert cell.isVisible()
    assert cell.text() == "1,00 GB"
    assert "comma" in cell.accessibleDescription()
    assert total(room) == "$47.00"
    cell.selectAll()
    qtbot.keyClicks(cell, "100 TB")
    qtbot.keyClick(cell, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: total(room) == "$2,093.00")


def test_the_tabulator_goes_from_cell_to_cell(room: CostView, qtbot: QtBot) -> None:
    room.table.select_row(1)
    room.table.edit_cell(LABEL)
    qtbot.keyClicks(editor(room), "Replica")
    qtbot.keyClick(editor(room), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: isinstance(editor(room), PathEditor))
    assert cells(room, LABEL)[1] == "Replica"
    qtbot.keyClick(editor(room), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: editor(room).cell.column() == VOLUME)
    qtbot.keyClicks(editor(room), "200 GB")
    qtbot.keyClick(editor(room), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: total(room) == "$49.00")


def test_what_is_typed_stays_while_other_lines_change(room: CostView, qtbot: QtBot) -> None:
    room.table.select_row(1)
    room.table.edit_cell(VOLUME)
    qtbot.keyClicks(editor(room), "7")
    room.model.toggle_directions([1])
    assert editor(room).text() == "7"


def test_another_path_answers_what_if_the_cache_were_in_another_zone(room: CostView, qtbot: QtBot) -> None:
    assert not type_into_cell(qtbot, room, 0, PATH, "cross-az").toolTip()
    qtbot.waitUntil(lambda: cells(room, AMOUNT)[0] == "$20.48")
    assert cells(room, PATH)[0] == cells(room, PATH)[1]
    assert room.model.entries[0].directions == 2
    room.rows.undo()
    assert total(room) == "$47.00"


def test_a_path_is_picked_from_the_list_of_prices(room: CostView, qtbot: QtBot) -> None:
    room.table.select_row(0)
    room.rows.edit_path()
    paths = editor(room)
    assert isinstance(paths, PathEditor)
    completer = paths.completer()
    assert completer.completionCount() == len(room.desk.card.rates)
    paths.selectAll()
    qtbot.keyClicks(paths, "region")
    assert completer.completionCount() == 1
    completer.activated.emit(completer.currentCompletion())
    assert cells(room, AMOUNT)[0] == "$20.48"
    assert "Region" in cells(room, PATH)[0]


def test_a_path_without_a_price_is_refused_and_kept(room: CostView, qtbot: QtBot) -> None:
    cell = type_into_cell(qtbot, room, 0, PATH, "to the moon")
    assert cell.isVisible()
    assert "to the moon" in cell.toolTip()
    qtbot.keyClick(cell, Qt.Key.Key_Escape)
    assert total(room) == "$47.00"


def test_the_directions_are_switched_by_a_click_on_them_and_by_a_command(
    room: CostView, qtbot: QtBot
) -> None:
    index = room.model.index(1, FORMULA)
    chip = room.table._cells.chip_rect(room.table.visualRect(index), 1)
    qtbot.mouseClick(room.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(chip.center()))
    assert cells(room, AMOUNT)[1] == "$1.00"
    room.table.setFocus()
    run(room, "directions")
    assert cells(room, AMOUNT)[1] == "$2.00"
    room.table.select_row(2)
    assert not room.rows.has_directions()


def test_several_rows_are_chosen_moved_doubled_and_removed(room: CostView, qtbot: QtBot) -> None:
    room.table.select_row(1)
    qtbot.keyClick(room.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert room.table.rows() == [1, 2]
    run(room, "up")
    assert cells(room, LABEL)[2] == "Same AZ (Cache)"
    assert room.table.rows() == [0, 1]
    run(room, "duplicate")
    assert room.table.rows() == [2, 3]
    assert total(room) == "$94.00"
    run(room, "remove")
    assert total(room) == "$47.00"
    room.rows.undo()
    room.rows.undo()
    room.rows.undo()
    assert cells(room, LABEL)[0] == "Same AZ (Cache)"


def test_rows_are_dragged_to_another_place(room: CostView) -> None:
    room.table.select_row(2)
    data = room.model.mimeData([room.model.index(0, 0)])
    below = room.table.visualRect(room.model.index(2, 0)).bottomLeft() - QPoint(0, 2)
    event = QDropEvent(
        QPointF(below), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    room.table.dropEvent(event)
    assert cells(room, LABEL)[2] == "Same AZ (Cache)"
    assert room.table.rows() == [2]
    assert room.model.rowCount() == 3


def test_a_spreadsheet_s_rows_are_pasted_and_what_is_not_understood_is_said(
    room: CostView, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setText("Item\tPath\tVolume\nBackup\tcross-region\t1 TB\n200GB out\nnonsense\n")
    QGuiApplication.clipboard().setMimeData(data)
    room.table.select_row(0)
    with qtbot.waitSignal(room.message_raised) as raised:
        run(room, "paste")
    assert raised.args is not None
    assert "nonsense" in raised.args[0]
    assert cells(room, LABEL)[1] == "Backup"
    assert cells(room, AMOUNT)[1:3] == ["$20.48", "$18.00"]
    assert room.table.rows() == [1, 2]
    room.rows.undo()
    assert total(room) == "$47.00"


def test_what_is_cut_can_be_pasted_elsewhere(room: CostView) -> None:
    before = room.model.entries
    room.table.select_row(1)
    run(room, "cut")
    assert room.model.entries == (before[0], before[2])
    room.table.select_row(1)
    run(room, "paste")
    assert room.model.entries == (before[0], before[2], before[1])


def test_the_menu_says_what_would_be_undone(room: CostView) -> None:
    room.table.select_row(0)
    room.rows.duplicate()
    table = CommandTable()
    table.add(room.commands())
    menu = command_menu(table, {"cost": "Cost"}, room)
    titles = [action.text() for action in menu.findChildren(CommandAction)]
    assert any(title.startswith("Undo: Duplicate") for title in titles)


def test_the_chosen_line_is_said_in_words_with_its_lines(room: CostView, qtbot: QtBot) -> None:
    room.table.select_row(1)
    said = room.details.text.accessibleName()
    assert "charged twice: when they leave and when they arrive" in said
    assert "100 GB × $0.01/GB × 2 = $2.00" in said
    with qtbot.waitSignal(room.source_asked) as asked:
        room.details.text.linkActivated.emit("147")
    assert asked.args == [147]
    height = room.details.height()
    enter(qtbot, room, "60TB out")
    room.table.select_row(3)
    said = room.details.text.accessibleName()
    assert "Of the first tier, 500 GB are already used up by “Internet Out”" in said
    assert "60 TB = 61,440 GB (1 TB = 1024 GB)" in said
    assert "10,740 GB (above 50 TB) the document gives no price" in said
    assert room.details.height() == height
    enter(qtbot, room, "0.123GB cross-az")
    room.table.select_row(4)
    assert "Exactly 0.00246 USD" in room.details.text.accessibleName()


def test_two_currencies_stand_side_by_side(qtbot: QtBot) -> None:
    room = shown(qtbot, read_study(TWO_CURRENCIES, "x", "a.md"))
    enter(qtbot, room, "500GB egress + 1TB cdn")
    assert cells(room, FORMULA)[0] == "100 GB free + 400 × $0.09"
    assert total(room) == "$36.00 + ₩30,720"
    assert "100 GB" in room.totals.unpriced.text()
    room.rows.undo()
    assert not room.totals.isVisible()


def test_a_line_keeps_its_place_while_the_document_has_no_price_for_it(qtbot: QtBot) -> None:
    room = shown(qtbot, read_study(TWO_CURRENCIES, "x", "a.md"))
    enter(qtbot, room, "500GB egress + 1TB cdn")
    without = TWO_CURRENCIES.rpartition("- Domestic")[0]
    room.set_study(read_study(without, "x", "a.md"))
    assert cells(room, AMOUNT) == ["$36.00", "no price"]
    assert cells(room, PATH)[1] == "Domestic CDN"
    assert total(room) == "at least $36.00"
    assert "1,024 GB" in room.totals.unpriced.text()
    room.table.select_row(1)
    assert "Domestic CDN" in room.details.text.accessibleName()
    room.rows.undo()
    room.rows.redo()
    room.set_study(read_study(TWO_CURRENCIES, "x", "a.md"))
    assert total(room) == "$36.00 + ₩30,720"


def test_another_size_of_a_tb_is_no_step_to_take_back(room: CostView, qtbot: QtBot) -> None:
    enter(qtbot, room, "1TB out")
    assert total(room) == "$139.16"
    room.switch_tb_size()
    assert total(room) == "$137.00"
    room.rows.undo()
    assert total(room) == "$47.00"
    room.rows.redo()
    assert total(room) == "$137.00"


def test_the_editor_of_a_path_finds_room_in_a_small_window(room: CostView) -> None:
    room.resize(520, 700)
    QApplication.processEvents()
    assert room.table.isColumnHidden(PATH)
    room.table.select_row(0)
    room.rows.edit_path()
    assert editor(room).isVisible()
    assert not room.table.isColumnHidden(PATH)
