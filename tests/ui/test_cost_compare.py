"""The comparison, driven by keys and clicks in a real room: what if the cache were in another zone?"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.paths import bundled_document
from studyapp.study import Study, open_study, read_study
from studyapp.ui.cost.compare.model import (
    A_AMOUNT,
    A_PATH,
    B_AMOUNT,
    B_PATH,
    B_VOLUME,
    CHANGED,
    DIFFERENCE,
)
from studyapp.ui.cost.view import CostView
from tests.ui.cost_compare_room import (
    PRICES,
    another_zone,
    cell,
    compared,
    index,
    model_of,
    press,
    shown,
    type_into,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(scope="module")
def bundled() -> Study:
    return open_study(bundled_document())


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, bundled: Study) -> CostView:
    return shown(qtbot, tmp_path, bundled)


def test_what_if_the_cache_were_in_another_zone(room: CostView, qtbot: QtBot) -> None:
    page = another_zone(qtbot, room)
    assert page.totals.difference.text() == "+$20.48 a month, +43.6 %"
    assert [total.text() for _, total, _ in page.totals.sides] == ["$47.00", "$67.48"]
    assert "1 TB = 1024 GB" in page.totals.caption.text()
    assert cell(page, "Same AZ (Cache)", DIFFERENCE) == "▲ +$20.48"
    assert cell(page, "Same AZ (Cache)", A_AMOUNT) == "$0.00"
    assert cell(page, "Same AZ (Cache)", B_AMOUNT) == "$20.48"
    assert cell(page, "Same AZ (Cache)", B_VOLUME) == "1 TB × 2"
    assert cell(page, "Cross AZ (DB)", DIFFERENCE) == "the same"
    press(room, "B")
    assert page.totals.difference.text() == "+$20.00 a month, +42.6 %"
    assert [total.text() for _, total, _ in page.totals.sides] == ["$47.00", "$67.00"]
    assert "1 TB = 1000 GB" in page.totals.caption.text()
    assert [entry.rate for entry in room.model.entries] != [
        entry.rate for entry in room.desk.alternative().model.entries
    ]


def test_what_is_another_in_b_is_marked_and_said(room: CostView, qtbot: QtBot) -> None:
    page = another_zone(qtbot, room)
    at = index(page, "Same AZ (Cache)", B_PATH)
    assert at.data(CHANGED)
    assert str(at.data(Qt.ItemDataRole.AccessibleTextRole)) == "B Path: 다른 AZ 간, changed"
    assert not index(page, "Same AZ (Cache)", A_PATH).data(CHANGED)
    assert not index(page, "Internet Out", B_PATH).data(CHANGED)


def test_by_keys_alone_a_volume_is_edited_and_taken_back(room: CostView, qtbot: QtBot) -> None:
    press(room, "X")
    page = compared(room)
    assert page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    press(room, "F2")
    type_into(qtbot, page, "1500GB")
    assert cell(page, "Internet Out", B_VOLUME) == "1,500 GB"
    assert page.totals.difference.text() == "+$90.00 a month, +191.5 %"
    press(room, "Ctrl+Z")
    assert page.totals.difference.text() == "no difference"
    press(room, "Ctrl+Y")
    assert page.totals.difference.text() == "+$90.00 a month, +191.5 %"
    assert room.model.result.total == 47


def test_what_is_not_understood_stays_in_its_cell_with_a_sentence(room: CostView, qtbot: QtBot) -> None:
    press(room, "X")
    page = compared(room)
    press(room, "F2")
    with qtbot.waitSignal(room.message_raised) as raised:
        editor = type_into(qtbot, page, "5Gb")
    assert "bits" in str(raised.args)
    assert editor.isVisible()
    assert page.totals.difference.text() == "no difference"


def test_the_path_is_chosen_by_keys(room: CostView, qtbot: QtBot) -> None:
    press(room, "X")
    page = compared(room)
    press(room, "P")
    type_into(qtbot, page, "cross-az")
    assert page.totals.difference.text() == "+$20.48 a month, +43.6 %"


def test_a_line_leaves_b_and_comes_back_as_in_a(room: CostView) -> None:
    press(room, "X")
    page = compared(room)
    page.table.select_row(2)
    press(room, "Delete")
    assert cell(page, "Internet Out", B_PATH) == "—"
    assert cell(page, "Internet Out", DIFFERENCE) == "▼ −$45.00"
    assert page.totals.difference.text() == "−$45.00 a month, −95.7 %"
    said = index(page, "Internet Out", B_PATH).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "B Path: not in B"
    page.table.select_row(2)
    press(room, "R")
    assert page.totals.difference.text() == "no difference"
    press(room, "Ctrl+Z")
    assert page.totals.difference.text() == "−$45.00 a month, −95.7 %"


def test_a_volume_typed_where_b_has_no_line_puts_one_there(room: CostView, qtbot: QtBot) -> None:
    press(room, "X")
    page = compared(room)
    page.table.select_row(1)
    press(room, "Delete")
    page.table.select_row(1)
    press(room, "F2")
    type_into(qtbot, page, "200GB")
    assert cell(page, "Cross AZ (DB)", B_VOLUME) == "200 GB × 2"
    assert page.totals.difference.text() == "+$2.00 a month, +4.3 %"
    assert [entry.label for entry in room.desk.alternative().model.entries] == [
        entry.label for entry in room.model.entries
    ]


def test_directions_of_b_are_a_key(room: CostView) -> None:
    press(room, "X")
    page = compared(room)
    page.table.select_row(1)
    press(room, "D")
    assert cell(page, "Cross AZ (DB)", DIFFERENCE) == "▼ −$1.00"
    assert index(page, "Cross AZ (DB)", B_VOLUME).data(CHANGED)


def test_b_becomes_the_estimate_and_can_be_taken_back_there(room: CostView, qtbot: QtBot) -> None:
    page = another_zone(qtbot, room)
    press(room, "Ctrl+Enter")
    assert room.page == ""
    assert room.totals.total.text() == "$67.48"
    press(room, "Ctrl+Z")
    assert room.totals.total.text() == "$47.00"
    compared(room)
    assert page.isVisible()


def test_taking_b_over_is_taken_back_on_the_page_too(room: CostView, qtbot: QtBot) -> None:
    page = another_zone(qtbot, room)
    press(room, "Ctrl+Enter")
    compared(room)
    assert page.totals.difference.text() == "no difference"
    press(room, "Ctrl+Z")
    assert page.totals.difference.text() == "+$20.48 a month, +43.6 %"
    assert room.model.result.total == 47


def test_a_and_b_change_places(room: CostView, qtbot: QtBot) -> None:
    page = another_zone(qtbot, room)
    qtbot.mouseClick(page.head.swap, Qt.MouseButton.LeftButton)
    assert page.totals.difference.text() == "−$20.48 a month, −30.3 %"
    assert str(room.model.result.total) == "67.48"
    press(room, "Ctrl+Z")
    assert page.totals.difference.text() == "+$20.48 a month, +43.6 %"
    assert room.model.result.total == 47


def test_b_begins_anew_as_a_copy_and_that_can_be_taken_back(room: CostView, qtbot: QtBot) -> None:
    page = another_zone(qtbot, room)
    qtbot.mouseClick(page.head.anew, Qt.MouseButton.LeftButton)
    assert page.totals.difference.text() == "no difference"
    press(room, "Ctrl+Z")
    assert page.totals.difference.text() == "+$20.48 a month, +43.6 %"


def test_b_is_kept_while_the_estimate_changes(room: CostView, qtbot: QtBot, bundled: Study) -> None:
    page = another_zone(qtbot, room)
    press(room, "Esc")
    room.quick.field.setText("100GB out")
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)
    compared(room)
    assert page.totals.difference.text() == "+$11.48 a month, +20.5 %"
    room.set_study(bundled)
    assert page.totals.difference.text() == "+$11.48 a month, +20.5 %"


def test_an_untouched_copy_follows_the_estimate(room: CostView, qtbot: QtBot) -> None:
    page = compared(room)
    assert page.body.nothing.isVisible()
    press(room, "Esc")
    press(room, "X")
    compared(room)
    assert page.totals.difference.text() == "no difference"
    assert model_of(page).rowCount() == 3


def test_a_change_of_a_that_came_after_is_not_taken_back_with_b(room: CostView, qtbot: QtBot) -> None:
    page = another_zone(qtbot, room)
    press(room, "W")
    press(room, "Esc")
    room.quick.field.setText("100GB out")
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)
    compared(room)
    press(room, "Ctrl+Z")
    assert room.model.rowCount() == 4
    assert page.totals.sides[0][1].text() == "$76.48"


def test_another_document_begins_another_alternative(room: CostView, qtbot: QtBot) -> None:
    page = another_zone(qtbot, room)
    room.set_study(read_study(PRICES, "prices", "b.md"))
    assert page.body.nothing.isVisible()
    assert room.desk.alternative().model.entries == ()
    assert not room.desk.alternative().model.undo_stack.canUndo()


def test_another_estimate_begins_a_copy_of_it_and_the_one_before_can_be_had(
    room: CostView, qtbot: QtBot
) -> None:
    page = another_zone(qtbot, room)
    press(room, "Esc")
    assert room.desk.keeper.begin()
    room.quick.field.setText("100GB out")
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)
    compared(room)
    assert page.totals.difference.text() == "no difference"
    while room.desk.alternative().model.undo_stack.canUndo() and len(model_of(page).comparison.b.lines) < 3:
        press(room, "Ctrl+Z")
    assert page.totals.sides[1][1].text() == "$67.48"


def test_the_button_below_the_estimate_leads_here_and_esc_back(room: CostView, qtbot: QtBot) -> None:
    press(room, "X")
    assert room.totals.compare.isVisible()
    qtbot.mouseClick(room.totals.compare, Qt.MouseButton.LeftButton)
    assert room.page == "compare"
    qtbot.mouseClick(room.pages.built["compare"].head.back, Qt.MouseButton.LeftButton)
    assert room.page == ""
