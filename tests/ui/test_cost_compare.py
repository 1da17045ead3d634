"""The comparison, driven by keys and clicks in a real room: what if the cache were in another zone?"""

import csv
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from studyapp.paths import bundled_document
from studyapp.settings import SettingsFile
from studyapp.study import Study, open_study, read_study
from studyapp.ui.commands import CommandTable
from studyapp.ui.cost.compare.model import (
    A_AMOUNT,
    A_PATH,
    B_AMOUNT,
    B_PATH,
    B_VOLUME,
    CHANGED,
    DIFFERENCE,
    ITEM,
    CompareModel,
)
from studyapp.ui.cost.compare.page import ComparePage
from studyapp.ui.cost.view import CostView
from studyapp.ui.pictures.svg import as_svg
from studyapp.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PRICES = """- Cross-zone: $0.01/GB (each way)
- Internet egress
	- First 10 TB: $0.09/GB
	- Over 10 TB: contact sales
- Backbone: 30원/GB
- Same zone: free
"""


def noon() -> datetime:
    return datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def bundled() -> Study:
    return open_study(bundled_document())


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, bundled: Study) -> CostView:
    return shown(qtbot, tmp_path, bundled)


def shown(qtbot: QtBot, tmp_path: Path, study: Study) -> CostView:
    room = CostView(Theme(), SettingsFile(str(tmp_path / "settings.toml")), clock=noon)
    qtbot.addWidget(room)
    room.resize(1280, 724)
    room.set_study(study)
    room.show()
    room.activateWindow()
    qtbot.waitExposed(room)
    return room


def priced(qtbot: QtBot, tmp_path: Path, *entries: str) -> CostView:
    room = shown(qtbot, tmp_path, read_study(PRICES, "prices", "a.md"))
    for entry in entries:
        room.quick.field.setText(entry)
        qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)
    return room


def press(room: CostView, key: str) -> None:
    table = CommandTable()
    table.add(room.commands(), "cost")
    table.active = ("cost",)
    command = table.for_key(key)
    assert command is not None
    command.run()


def compared(room: CostView) -> ComparePage:
    press(room, "Ctrl+M")
    page = room.pages.built["compare"]
    assert isinstance(page, ComparePage)
    return page


def model_of(page: ComparePage) -> CompareModel:
    model = page.table.model()
    assert isinstance(model, CompareModel)
    return model


def index(page: ComparePage, item: str, column: int) -> QModelIndex:
    model = model_of(page)
    row = next(row for row in range(model.rowCount()) if model.index(row, ITEM).data() == item)
    return model.index(row, column)


def cell(page: ComparePage, item: str, column: int) -> str:
    return str(index(page, item, column).data())


def click(qtbot: QtBot, page: ComparePage, item: str, column: int) -> None:
    place = page.table.visualRect(index(page, item, column)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def choose_path(qtbot: QtBot, name: str) -> None:
    """A click on an entry of the list that opened below the cell."""
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QListView)
    model = popup.model()
    at = next(
        model.index(row, 0)
        for row in range(model.rowCount())
        if str(model.index(row, 0).data()).startswith(name)
    )
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=popup.visualRect(at).center())


def type_into(qtbot: QtBot, page: ComparePage, text: str) -> QLineEdit:
    editor = page.table.findChildren(QLineEdit)[-1]
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    return editor


def another_zone(qtbot: QtBot, room: CostView) -> ComparePage:
    """The document's example, the page, the cell, the path: four clicks or keys."""
    press(room, "X")
    page = compared(room)
    click(qtbot, page, "Same AZ (Cache)", B_PATH)
    choose_path(qtbot, "다른 AZ 간")
    return page


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


def test_another_language_keeps_b(room: CostView, qtbot: QtBot, tmp_path: Path, bundled: Study) -> None:
    another_zone(qtbot, room)
    state = room.state()
    again = shown(qtbot, tmp_path, bundled)
    again.restore(state)
    page = again.pages.built["compare"]
    assert page.totals.difference.text() == "+$20.48 a month, +43.6 %"


def test_a_saved_b_can_be_compared_with_later(room: CostView, qtbot: QtBot) -> None:
    page = another_zone(qtbot, room)
    press(room, "Ctrl+Shift+B")
    assert page.head.field.hasFocus()
    page.head.field.selectAll()
    qtbot.keyClicks(page.head.field, "Two zones")
    qtbot.keyClick(page.head.field, Qt.Key.Key_Return)
    assert "Two zones" in [saved.name for saved in room.desk.keeper.shelf.all().estimates]
    assert page.table.hasFocus()
    page.begin_anew()
    at = page.head.choice.findText("Two zones")
    page.head.choice.setCurrentIndex(at)
    page.head.choice.activated.emit(at)
    assert page.totals.difference.text() == "+$20.48 a month, +43.6 %"
    assert page.totals.sides[1][0].text() == "B · Two zones"


def test_a_name_that_is_taken_is_asked_again(room: CostView, qtbot: QtBot) -> None:
    page = another_zone(qtbot, room)
    page.save_as_estimate("Plan")
    press(room, "Ctrl+Shift+B")
    page.head.field.selectAll()
    qtbot.keyClicks(page.head.field, "Plan")
    with qtbot.waitSignal(room.message_raised):
        qtbot.keyClick(page.head.field, Qt.Key.Key_Return)
    assert page.head.field.isVisible()
    qtbot.keyClick(page.head.field, Qt.Key.Key_Escape)
    assert page.head.save.isVisible()


def test_a_worked_example_may_be_b(room: CostView, qtbot: QtBot) -> None:
    room.quick.field.setText("500GB out")
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)
    page = compared(room)
    at = next(
        at for at in range(page.head.choice.count()) if page.head.choice.itemText(at).startswith("Example")
    )
    page.head.choice.setCurrentIndex(at)
    page.head.choice.activated.emit(at)
    assert page.totals.difference.text() == "+$2.00 a month, +4.4 %"


def test_without_a_price_there_is_no_difference_but_both_minimums(qtbot: QtBot, tmp_path: Path) -> None:
    room = priced(qtbot, tmp_path, "500GB egress")
    page = compared(room)
    press(room, "F2")
    type_into(qtbot, page, "20TB")
    assert page.totals.difference.text() == "not known: a part has no price"
    assert page.totals.sides[1][1].text() == "at least $921.60"
    assert "10,240 GB" in page.totals.sides[1][2].text()
    assert model_of(page).index(0, DIFFERENCE).data() == "not known"


def test_currencies_are_compared_each_for_itself(qtbot: QtBot, tmp_path: Path) -> None:
    room = priced(qtbot, tmp_path, "500GB egress", "1000GB backbone")
    page = compared(room)
    press(room, "F2")
    type_into(qtbot, page, "600GB")
    page.table.select_row(1)
    press(room, "F2")
    type_into(qtbot, page, "900GB")
    assert page.totals.difference.text() == "+$9.00 a month, +20.0 % · −₩3,000 a month, −10.0 %"


def test_the_comparison_goes_out_as_a_table_and_as_markdown(room: CostView, qtbot: QtBot) -> None:
    another_zone(qtbot, room)
    press(room, "Ctrl+C")
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[1] == [
        "Same AZ (Cache)", "같은 AZ 내부", "1 TB", "$0.00", "다른 AZ 간", "1 TB × 2", "$20.48",
        "'+$20.48", "20.48",
    ]  # fmt: skip
    assert lines[-1][0] == "Total a month"
    assert "<table" in QGuiApplication.clipboard().mimeData().html()
    press(room, "Ctrl+Shift+C")
    text = QGuiApplication.clipboard().text()
    assert "**Difference: +$20.48 a month, +43.6 %** · 1 TB = 1024 GB" in text
    assert (
        "| Same AZ (Cache) | 같은 AZ 내부 | 1 TB | $0.00 | 다른 AZ 간 | 1 TB × 2 | $20.48 | +$20.48 |" in text
    )


def test_files_hold_what_is_shown_and_the_exact_numbers(room: CostView, qtbot: QtBot, tmp_path: Path) -> None:
    page = another_zone(qtbot, room)
    for form in ("csv", "json", "md"):
        page.save_as(str(tmp_path / f"out.{form}"))
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["b_amount"] == "20.48"
    assert rows[0]["difference"] == "20.48"
    total = next(row for row in rows if row["kind"] == "total")
    assert (total["a_amount"], total["b_amount"], total["difference"]) == ("47", "67.48", "20.48")
    assert total["percent"] == "43.6"
    values = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert values["format"] == "studyapp.comparison/1"
    assert values["lines"][0]["changed"] == ["path"]
    assert values["differences"][0]["difference"] == "20.48"
    assert values["gb_per_tb"] == 1024
    assert "+$20.48" in (tmp_path / "out.md").read_text("utf-8")


def test_the_chart_draws_what_the_table_says(room: CostView, qtbot: QtBot) -> None:
    page = another_zone(qtbot, room)
    assert page.view.isVisible()
    svg = as_svg(page.picture()).decode()
    for text in ("Same AZ (Cache)", "$20.48", "▲ +$20.48", "$67.48", "1 TB = 1024 GB"):
        assert text in svg
    assert "Same AZ (Cache): $0.00 → $20.48 ▲ +$20.48" in page.view.figure.said


def test_where_there_is_no_room_the_chart_takes_the_tables_place(room: CostView, qtbot: QtBot) -> None:
    page = another_zone(qtbot, room)
    room.resize(1000, 460)
    qtbot.waitUntil(page.head.chart.isVisible)
    assert page.table.isVisible()
    assert not page.view.isVisible()
    press(room, "T")
    assert page.view.isVisible()
    assert not page.table.isVisible()
    press(room, "T")
    assert page.table.isVisible()


def test_the_button_below_the_estimate_leads_here_and_esc_back(room: CostView, qtbot: QtBot) -> None:
    press(room, "X")
    assert room.totals.compare.isVisible()
    qtbot.mouseClick(room.totals.compare, Qt.MouseButton.LeftButton)
    assert room.page == "compare"
    qtbot.mouseClick(room.pages.built["compare"].head.back, Qt.MouseButton.LeftButton)
    assert room.page == ""


def test_the_table_holds_what_qt_asks_of_one(room: CostView, qtbot: QtBot) -> None:
    page = another_zone(qtbot, room)
    QAbstractItemModelTester(model_of(page), QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.remove()
    page.undo()
    page.swap()
    assert page.table.visualRect(index(page, "Internet Out", DIFFERENCE)).topLeft() != QPoint(0, 0)
