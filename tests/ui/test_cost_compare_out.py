"""What a comparison is made with and goes out as: saved estimates, examples, files, the chart."""

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from studyapp.paths import bundled_document
from studyapp.study import Study, open_study
from studyapp.ui.cost.compare.model import (
    DIFFERENCE,
)
from studyapp.ui.cost.view import CostView
from studyapp.ui.pictures.svg import as_svg
from tests.ui.cost_compare_room import (
    another_zone,
    compared,
    index,
    model_of,
    press,
    priced,
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
    assert "at least $921.60" in as_svg(page.picture()).decode()


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
        "▲ +$20.48", "20.48",
    ]  # fmt: skip
    assert lines[-1][0] == "Total a month"
    assert "<table" in QGuiApplication.clipboard().mimeData().html()
    press(room, "Ctrl+Shift+C")
    text = QGuiApplication.clipboard().text()
    assert "**Difference: +$20.48 a month, +43.6 %** · 1 TB = 1024 GB" in text
    assert (
        "| Same AZ (Cache) | 같은 AZ 내부 | 1 TB | $0.00 | 다른 AZ 간 | 1 TB × 2 | $20.48 | ▲ +$20.48 |"
        in text
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


def test_no_name_becomes_a_formula_or_markup_and_numbers_below_zero_stay_numbers(
    room: CostView, qtbot: QtBot, tmp_path: Path
) -> None:
    press(room, "X")
    room.model.setData(room.model.index(0, 0), "=1+1|`*x*`")
    page = compared(room)
    page.table.select_row(2)
    press(room, "Delete")
    press(room, "Ctrl+C")
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[1][0] == "'=1+1|`*x*`"
    assert lines[3][-2:] == ["▼ −$45.00", "-45"]
    page.save_as(str(tmp_path / "out.csv"))
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["item"] == "'=1+1|`*x*`"
    assert rows[2]["difference"] == "-45"
    assert (rows[2]["b_path"], rows[2]["b_amount"]) == ("", "")
    press(room, "Ctrl+Shift+C")
    assert "| =1+1\\|\\`\\*x\\*\\` |" in QGuiApplication.clipboard().text()


def test_a_comparison_is_never_written_over_its_document_or_with_another_ending(
    room: CostView, qtbot: QtBot, tmp_path: Path
) -> None:
    page = another_zone(qtbot, room)
    with qtbot.waitSignal(room.message_raised) as raised:
        page.save_as(str(tmp_path / "out.txt"))
    assert isinstance(raised.args, list)
    assert "name ends in" in str(raised.args[0])
    assert list(tmp_path.glob("out*")) == []


def test_a_class_sees_the_lines_and_the_difference(room: CostView, qtbot: QtBot) -> None:
    page = another_zone(qtbot, room)
    page.set_projection(True)
    assert page.table.isVisible()
    assert not page.head.out.isVisible()
    page.set_projection(False)
    assert page.head.out.isVisible()


def test_the_chart_draws_what_the_table_says(room: CostView, qtbot: QtBot) -> None:
    room.resize(1920, 1000)
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


def test_the_table_holds_what_qt_asks_of_one(room: CostView, qtbot: QtBot) -> None:
    page = another_zone(qtbot, room)
    QAbstractItemModelTester(model_of(page), QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.remove()
    page.undo()
    page.swap()
    assert page.table.visualRect(index(page, "Internet Out", DIFFERENCE)).topLeft() != QPoint(0, 0)
