"""The quick line as a person uses it: completing, taking, walking back, and never in the way."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.cost.shelf.folders import folder_of
from studyapp.cost.shelf.lookups import lookups
from studyapp.paths import bundled_document
from studyapp.settings import SettingsFile
from studyapp.study import Study, open_study, read_study
from studyapp.ui.commands import Target
from studyapp.ui.cost.quick.line import QuickLine
from studyapp.ui.cost.view import CostView
from studyapp.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
EIGHT = (
    "500GB out + 1TB cross-az + 3TB cross-region + 20TB out + $45 out + 2a→2b 100GB"
    " + Backup: 60TB out + 5GB in"
)


@pytest.fixture(scope="module")
def bundled() -> Study:
    return open_study(bundled_document())


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, bundled: Study) -> CostView:
    return shown(qtbot, tmp_path, bundled)


@pytest.fixture
def line(room: CostView) -> QuickLine:
    return room.quick


def noon() -> datetime:
    return NOON


def shown(qtbot: QtBot, tmp_path: Path, study: Study) -> CostView:
    room = CostView(Theme(), SettingsFile(str(tmp_path / "settings.toml")), clock=noon)
    qtbot.addWidget(room)
    room.resize(1280, 724)
    room.set_study(study)
    room.show()
    room.activateWindow()
    qtbot.waitExposed(room)
    room.focus_start()
    return room


def typed(line: QuickLine, text: str) -> None:
    """As a keyboard or an input method puts it in."""
    line.field.insert(text)


def composed(line: QuickLine, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(line.field, event)


def press(qtbot: QtBot, line: QuickLine, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(line.field, key, modifier or Qt.KeyboardModifier.NoModifier)


def offered(line: QuickLine) -> list[str]:
    return [entry.title for entry in line.offers.entries]


def kept(study: Study) -> list[str]:
    return [each.text for each in lookups(folder_of(study.document.page)).kept]


# -- completing


def test_ways_to_go_on_are_offered_with_their_prices(line: QuickLine) -> None:
    typed(line, "500GB 다른")
    assert offered(line)[:2] == ["다른 AZ 간", "다른 Region 간"]
    assert line.offers.entries[1].place == "$0.02/GB"


def test_arrows_choose_and_enter_takes_without_adding(line: QuickLine, room: CostView, qtbot: QtBot) -> None:
    typed(line, "500GB 다른")
    press(qtbot, line, Qt.Key.Key_Down)
    press(qtbot, line, Qt.Key.Key_Down)
    press(qtbot, line, Qt.Key.Key_Up)
    press(qtbot, line, Qt.Key.Key_Down)
    press(qtbot, line, Qt.Key.Key_Return)
    assert line.field.text() == "500GB 다른 Region 간"
    assert line.field.sum.text() == "$10.00"
    assert not line.offers.is_open
    assert room.model.rowCount() == 0
    press(qtbot, line, Qt.Key.Key_Return)
    assert room.model.rowCount() == 1


def test_tab_takes_the_first_and_goes_on_where_nothing_is_offered(line: QuickLine, qtbot: QtBot) -> None:
    typed(line, "500GB 다른 R")
    press(qtbot, line, Qt.Key.Key_Tab)
    assert line.field.text() == "500GB 다른 Region 간"
    assert line.field.hasFocus()
    press(qtbot, line, Qt.Key.Key_Tab)
    assert not line.field.hasFocus()


def test_enter_with_nothing_chosen_adds_as_ever(line: QuickLine, room: CostView, qtbot: QtBot) -> None:
    typed(line, "2a→2b 100GB")
    press(qtbot, line, Qt.Key.Key_Return)
    assert room.model.rowCount() == 1
    assert not line.offers.is_open


def test_esc_closes_the_list_first_and_leaves_then(line: QuickLine, qtbot: QtBot) -> None:
    typed(line, "500GB 다른")
    press(qtbot, line, Qt.Key.Key_Escape)
    assert not line.offers.is_open
    assert line.field.hasFocus()
    assert line.field.text() == "500GB 다른"
    assert line.chip_row.isVisible()
    press(qtbot, line, Qt.Key.Key_Escape)
    assert not line.field.hasFocus()


def test_a_click_takes_and_the_field_keeps_the_keyboard(line: QuickLine, qtbot: QtBot) -> None:
    typed(line, "500GB 다른")
    place = line.offers.list.visualRect(line.offers.model.index(0)).center()
    qtbot.mouseClick(line.offers.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert line.field.text() == "500GB 다른 AZ 간"
    assert line.field.hasFocus()


def test_what_was_taken_can_be_undone(line: QuickLine, qtbot: QtBot) -> None:
    typed(line, "500GB 다른")
    press(qtbot, line, Qt.Key.Key_Tab)
    assert line.field.text() == "500GB 다른 AZ 간"
    while line.field.isUndoAvailable() and line.field.text() != "500GB 다른":
        line.field.undo()
    assert line.field.text() == "500GB 다른"


def test_the_list_hides_neither_sum_nor_reading_and_moves_nothing(line: QuickLine, room: CostView) -> None:
    before = room.no_lines.mapTo(room, QPoint()).y()
    typed(line, "1TB out + 500GB 다른")
    assert line.offers.is_open
    bottom = line.reading.mapTo(room, QPoint(0, line.reading.heightForWidth(line.reading.width()))).y()
    assert line.offers.mapTo(room, QPoint()).y() + line._theme.px(10) >= bottom
    assert room.no_lines.mapTo(room, QPoint()).y() == before
    line.field.setText("")
    typed(line, "5")
    assert room.no_lines.mapTo(room, QPoint()).y() == before


def test_the_list_goes_with_the_focus_with_a_page_and_with_another_text(
    line: QuickLine, room: CostView
) -> None:
    typed(line, "500GB 다른")
    room.table.setFocus()
    room.setFocus()
    assert not line.offers.is_open
    room.focus_start()
    line.field.setText("")
    typed(line, "500GB 다른")
    line.field.setText("1GB out")
    assert not line.offers.is_open


def test_a_syllable_that_is_being_composed_counts(line: QuickLine) -> None:
    typed(line, "500GB ")
    composed(line, "다")
    composed(line, "달")
    assert offered(line)[0] == "다른 AZ 간"
    assert line.field.text() == "500GB "
    composed(line, "르", "다")
    assert offered(line)[0] == "다른 AZ 간"
    line.offers.choose(0)
    assert line.offers.take()
    assert line.field.written() == "500GB 다른 AZ 간"


def test_a_sum_follows_while_hangul_is_composed(line: QuickLine) -> None:
    typed(line, "500")
    composed(line, "기")
    composed(line, "가", "기")
    assert line.field.written() == "500기가"
    typed(line, "")
    composed(line, "", "가 out")
    assert line.field.text() == "500기가 out"
    assert line.field.sum.text() == "$45.00"


def test_who_cannot_see_hears_what_is_offered_and_chosen(line: QuickLine, qtbot: QtBot) -> None:
    typed(line, "500GB 다른")
    assert "2" in line.field.accessibleDescription()
    press(qtbot, line, Qt.Key.Key_Down)
    assert "다른 AZ 간" in line.field.accessibleDescription()
    press(qtbot, line, Qt.Key.Key_Escape)
    assert line.field.accessibleDescription() == ""
    assert line.offers.list.accessibleName()


def test_the_list_s_model_keeps_the_rules_of_models(line: QuickLine) -> None:
    tester = QAbstractItemModelTester(line.offers.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for text in ("5", "500GB 다", "500GB ", ""):
        line.field.clear()
        typed(line, text)
    assert tester is not None


# -- the reading


def test_several_entries_have_a_row_each_and_a_sum(line: QuickLine) -> None:
    typed(line, "500GB out + 1TB cross-az")
    reading = line.reading.text()
    assert reading.count("<tr>") == 3
    assert reading.index("$45.00") < reading.index("$20.48") < reading.index("$65.48")
    assert "both directions" in reading.split("<tr>")[2]
    assert "1 TB = 1024 GB" in reading.split("<tr>")[3]


def test_eight_entries_are_shown_whole(line: QuickLine, room: CostView, qtbot: QtBot) -> None:
    typed(line, EIGHT)
    assert line.reading.text().count("<tr>") == 9
    qtbot.waitUntil(lambda: line.reading.height() >= line.reading.heightForWidth(line.reading.width()))
    assert line.reading.mapTo(room, QPoint(0, line.reading.height())).y() <= room.height()
    assert "without a price" in line.reading.text()


def test_a_long_reading_takes_no_room_from_the_total_and_can_be_turned_over(
    line: QuickLine, room: CostView, qtbot: QtBot
) -> None:
    room.open_example()
    room.resize(760, 600)
    room.focus_start()
    typed(line, EIGHT)
    bar = line.reading_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert room.totals.total.height() >= room.totals.total.minimumSizeHint().height()
    press(qtbot, line, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_a_text_that_is_too_long_for_the_field_is_read_whole(line: QuickLine) -> None:
    typed(line, " + ".join(["1GB out"] * 100))
    assert line.field.sum.text() == "$9.00"


def test_what_is_not_understood_leaves_the_last_sum_and_says_what_to_do(line: QuickLine) -> None:
    typed(line, "500GB out")
    line.field.setText("500GB o")
    assert line.field.sum.text() == "$45.00"
    assert "before" in line.field.key.text()
    line.field.setText("")
    assert line.field.sum.text() == ""


def test_a_mended_volume_is_one_click_away(line: QuickLine, qtbot: QtBot) -> None:
    line.field.setText("1TB cross-az + 500Gb out")
    (chip,) = line.chips
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert line.field.text() == "1TB cross-az + 500 GB out"
    assert line.field.sum.text() == "$65.48"


def test_a_near_price_takes_only_the_place_of_what_was_not_understood(line: QuickLine, qtbot: QtBot) -> None:
    line.field.setText("1TB out + 500GB mars")
    qtbot.mouseClick(line.chips[0], Qt.MouseButton.LeftButton)
    assert line.field.text().startswith("1TB out + 500GB ")
    assert line.found is not None
    assert len(line.found.entries) == 2


# -- the look-ups made before


def test_enter_keeps_the_look_up_with_its_time(
    line: QuickLine, room: CostView, qtbot: QtBot, bundled: Study
) -> None:
    typed(line, "500GB out")
    press(qtbot, line, Qt.Key.Key_Return)
    typed(line, "1GB mars")
    press(qtbot, line, Qt.Key.Key_Return)
    file = Path(folder_of(bundled.document.page)) / "lookups.json"
    assert json.loads(file.read_text("utf-8"))["lookups"] == [
        {"text": "500GB out", "time": "2026-03-01T12:00:00+00:00"}
    ]
    assert room.model.rowCount() == 1


def test_control_and_enter_keep_it_without_adding(
    line: QuickLine, room: CostView, qtbot: QtBot, bundled: Study
) -> None:
    typed(line, "500GB out")
    press(qtbot, line, Qt.Key.Key_Return, CONTROL)
    assert kept(bundled) == ["500GB out"]
    assert room.model.rowCount() == 0
    assert line.field.selectedText() == "500GB out"
    assert "kept" in line.field.key.text()


def test_arrows_walk_back_and_forth_and_what_was_typed_comes_back(line: QuickLine, qtbot: QtBot) -> None:
    for text in ("500GB out", "1TB cross-az"):
        typed(line, text)
        press(qtbot, line, Qt.Key.Key_Return)
    press(qtbot, line, Qt.Key.Key_Up)
    assert line.field.text() == "1TB cross-az"
    press(qtbot, line, Qt.Key.Key_Up)
    press(qtbot, line, Qt.Key.Key_Up)
    assert line.field.text() == "500GB out"
    assert line.field.sum.text() == "$45.00"
    press(qtbot, line, Qt.Key.Key_Down)
    press(qtbot, line, Qt.Key.Key_Down)
    assert line.field.text() == ""
    typed(line, "7GB ou")
    press(qtbot, line, Qt.Key.Key_Up, ALT)
    assert line.field.text() == "1TB cross-az"
    press(qtbot, line, Qt.Key.Key_Down, ALT)
    assert line.field.text() == "7GB ou"


def test_the_empty_field_shows_them_when_clicked_and_the_arrow_chooses(
    line: QuickLine, room: CostView, qtbot: QtBot
) -> None:
    for text in ("500GB out", "1TB cross-az"):
        typed(line, text)
        press(qtbot, line, Qt.Key.Key_Return, CONTROL)
    line.field.clear()
    qtbot.mouseClick(line.field, Qt.MouseButton.LeftButton)
    assert offered(line) == ["1TB cross-az", "500GB out"]
    qtbot.mouseClick(line.field, Qt.MouseButton.LeftButton)
    assert not line.offers.is_open
    press(qtbot, line, Qt.Key.Key_Down)
    press(qtbot, line, Qt.Key.Key_Down)
    press(qtbot, line, Qt.Key.Key_Return)
    assert line.field.text() == "1TB cross-az"
    assert room.model.rowCount() == 0
    line.field.setText("500")
    room.show_lookups()
    assert offered(line) == ["500GB out"]


def test_each_document_has_its_own(line: QuickLine, room: CostView, qtbot: QtBot, bundled: Study) -> None:
    typed(line, "500GB out")
    press(qtbot, line, Qt.Key.Key_Return, CONTROL)
    room.set_study(read_study("- Egress: $0.09/GB\n", "x", "a.md"))
    assert line.past.kept == ()
    room.set_study(bundled)
    assert [each.text for each in line.past.kept] == ["500GB out"]


def test_a_damaged_file_is_reported_once_and_kept(
    line: QuickLine, room: CostView, qtbot: QtBot, bundled: Study
) -> None:
    folder = Path(folder_of(bundled.document.page))
    folder.mkdir(parents=True)
    (folder / "lookups.json").write_text("{", "utf-8")
    with qtbot.waitSignal(room.message_raised):
        press(qtbot, line, Qt.Key.Key_Up)
    assert (folder / "lookups.json.damaged").exists()
    with qtbot.assertNotEmitted(room.message_raised):
        typed(line, "500GB out")
        press(qtbot, line, Qt.Key.Key_Return, CONTROL)
    assert kept(bundled) == ["500GB out"]


def test_an_entry_from_the_palette_stands_in_the_line(room: CostView, qtbot: QtBot) -> None:
    room.show_target(Target("quick", "500GB out"))
    assert room.quick.field.text() == "500GB out"
    assert not room.quick.offers.is_open
    press(qtbot, room.quick, Qt.Key.Key_Return)
    assert room.totals.total.text() == "$45.00"


def test_every_theme_and_a_projection_can_be_painted_with_the_list_open(
    line: QuickLine, room: CostView
) -> None:
    for name in ("dark", "contrast", "light"):
        room._theme.name = name
        line.field.setText("")
        typed(line, "500GB 다른")
        assert line.offers.is_open
        assert not room.grab().isNull()
