"""The room of prices, driven by keys and clicks in a real widget."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studyapp.cost.model import RateCard
from studyapp.paths import bundled_document
from studyapp.settings import Settings, SettingsFile
from studyapp.study import Study, open_study, read_study
from studyapp.ui.commands import CommandTable, Target
from studyapp.ui.cost.estimate.model import AMOUNT, LABEL, SOURCE, VOLUME, EstimateModel
from studyapp.ui.cost.view import CostView
from studyapp.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PRICES = """- Cross-zone: $0.01/GB (each way)
- Internet egress
	- First 10 TB: $0.09/GB
	- Over 10 TB: contact sales
- Cross-zone, again: $0.01/GB (both ways)
- Same zone: free
"""


@pytest.fixture(scope="module")
def bundled() -> Study:
    return open_study(bundled_document())


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(str(tmp_path / "settings.toml"))


@pytest.fixture
def room(qtbot: QtBot, settings: SettingsFile, bundled: Study) -> CostView:
    return shown(qtbot, CostView(Theme(), settings), bundled)


def shown(qtbot: QtBot, room: CostView, study: Study) -> CostView:
    qtbot.addWidget(room)
    room.resize(1280, 724)
    room.set_study(study)
    room.show()
    room.activateWindow()
    qtbot.waitExposed(room)
    room.focus_start()
    return room


def enter(qtbot: QtBot, room: CostView, text: str) -> None:
    room.quick.field.setText(text)
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)


def cell(room: CostView, row: int, column: int) -> str:
    return str(room.model.index(row, column).data())


def total(room: CostView) -> str:
    return room.totals.total.text()


def test_typing_shows_what_was_understood_and_its_cost(room: CostView, qtbot: QtBot) -> None:
    qtbot.keyClicks(room.quick.field, "200GB cross-region")
    assert room.quick.field.sum.text() == "$4.00"
    reading = room.quick.reading.text()
    assert "200 × $0.02" in reading
    assert 'href="152"' in reading


def test_what_is_not_understood_is_one_sentence_and_the_last_sum_stays(room: CostView, qtbot: QtBot) -> None:
    qtbot.keyClicks(room.quick.field, "500GB out")
    room.quick.field.setText("500Gb out")
    assert "bits" in room.quick.reading.text()
    assert room.quick.field.sum.text() == "$45.00"
    assert room.quick.field.key.text() == "before"
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)
    assert room.model.rowCount() == 0


def test_a_neighbour_is_offered_and_a_click_takes_it(room: CostView, qtbot: QtBot) -> None:
    room.quick.field.setText("700GB")
    chips = {chip.text(): chip for chip in room.quick.chips}
    qtbot.mouseClick(chips["다른 AZ 간"], Qt.MouseButton.LeftButton)
    assert room.quick.field.text() == "700GB 다른 AZ 간"
    assert room.quick.field.sum.text() == "$14.00"


def test_enter_adds_lines_that_share_their_tiers(room: CostView, qtbot: QtBot) -> None:
    enter(qtbot, room, "10TB out + 100GB cross-az")
    enter(qtbot, room, "Backup: 1TB out")
    assert [cell(room, row, AMOUNT) for row in range(3)] == ["$921.60", "$2.00", "$87.04"]
    assert cell(room, 2, LABEL) == "Backup"
    assert total(room) == "$1,010.64"
    assert room.quick.field.text() == ""


def test_part_without_a_price_is_said_in_words_and_never_zero(room: CostView, qtbot: QtBot) -> None:
    enter(qtbot, room, "60TB out")
    assert total(room) == "at least $4,403.20"
    assert "10,240 GB" in room.totals.unpriced.text()
    assert room.totals.unpriced.isVisible()


def test_the_document_s_example_is_one_click_away_and_agrees(room: CostView, qtbot: QtBot) -> None:
    qtbot.mouseClick(room.no_lines.buttons[0], Qt.MouseButton.LeftButton)
    assert [cell(room, row, LABEL) for row in range(3)] == [
        "Same AZ (Cache)",
        "Cross AZ (DB)",
        "Internet Out",
    ]
    assert total(room) == "$47.00"
    assert room.totals.agreement.isVisible()
    assert "~$47" in room.totals.agreement.text()
    with qtbot.waitSignal(room.source_asked) as asked:
        qtbot.mouseClick(room.totals.agreement, Qt.MouseButton.LeftButton)
    assert asked.args == [290]
    enter(qtbot, room, "1GB out")
    assert not room.totals.agreement.isVisible()


def test_a_volume_is_edited_in_its_cell_undone_and_redone(room: CostView, qtbot: QtBot) -> None:
    room.open_example()
    index = room.model.index(1, VOLUME)
    room.table.setCurrentIndex(index)
    room.table.setFocus()
    room.rows.edit_volume()
    editor = room.table.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "1 TB")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(room, 1, VOLUME) == "1 TB")
    assert total(room) == "$65.48"
    room.rows.undo()
    assert (cell(room, 1, VOLUME), total(room)) == ("100 GB", "$47.00")
    room.rows.redo()
    assert total(room) == "$65.48"


def test_an_edit_that_is_no_volume_changes_nothing_and_says_why(room: CostView, qtbot: QtBot) -> None:
    room.open_example()
    with qtbot.waitSignal(room.message_raised) as raised:
        assert not room.model.setData(room.model.index(1, VOLUME), "1,00 GB")
    assert raised.args is not None
    assert "comma" in raised.args[0]
    assert total(room) == "$47.00"


def test_keys_go_from_the_line_to_the_table_and_back(room: CostView, qtbot: QtBot) -> None:
    room.open_example()
    room.focus_start()
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Down)
    assert room.table.hasFocus()
    assert room.table.current_row() == 0
    qtbot.keyClick(room.table, Qt.Key.Key_Down)
    assert room.table.current_row() == 1
    qtbot.keyClick(room.table, Qt.Key.Key_Up)
    qtbot.keyClick(room.table, Qt.Key.Key_Up)
    assert room.quick.field.hasFocus()


def test_lines_are_duplicated_moved_and_removed(room: CostView) -> None:
    room.open_example()
    room.table.setFocus()
    room.table.select_row(2)
    room.rows.duplicate()
    assert total(room) == "$92.00"
    room.rows.move_up()
    room.rows.move_up()
    assert cell(room, 1, LABEL) == "Internet Out"
    assert room.table.current_row() == 1
    room.rows.remove()
    assert total(room) == "$47.00"
    room.rows.clear()
    assert room.model.rowCount() == 0
    while room.rows.can_undo():
        room.rows.undo()
    assert room.model.rowCount() == 0


def test_undo_in_the_empty_line_takes_back_the_last_addition(room: CostView, qtbot: QtBot) -> None:
    qtbot.keyClicks(room.quick.field, "500GB out")
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)
    assert room.model.rowCount() == 1
    while room.quick.field.isUndoAvailable():
        qtbot.keyClick(room.quick.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.model.rowCount() == 0


def test_the_size_of_a_tb_is_shown_switched_and_kept(
    room: CostView, qtbot: QtBot, settings: SettingsFile
) -> None:
    enter(qtbot, room, "1TB out")
    assert "1 TB = 1024 GB" in room.totals.caption.text()
    qtbot.mouseClick(room.totals.tb_size, Qt.MouseButton.LeftButton)
    assert "1 TB = 1000 GB" in room.totals.caption.text()
    assert total(room) == "$90.00"
    assert settings.values == Settings(gb_per_tb=1000)


def test_the_size_that_the_document_reveals_is_taken_and_its_line_named(qtbot: QtBot) -> None:
    study = read_study("- Egress: $0.09/GB\n- Egress: 2 TB × $0.09 = $180\n", "x", "a.md")
    room = shown(qtbot, CostView(Theme()), study)
    enter(qtbot, room, "1TB out")
    assert total(room) == "$90.00"
    assert "line 2" in room.totals.caption.text()


def test_contradictions_are_shown_with_lines_to_jump_to(qtbot: QtBot) -> None:
    room = shown(qtbot, CostView(Theme()), read_study(PRICES, "x", "a.md"))
    assert room.notices.isVisible()
    (label,) = room.notices.labels
    assert 'href="1"' in label.text()
    assert 'href="5"' in label.text()
    with qtbot.waitSignal(room.source_asked) as asked:
        label.linkActivated.emit("5")
    assert asked.args == [5]


def test_the_source_of_a_line_is_a_click_away(room: CostView, qtbot: QtBot) -> None:
    room.open_example()
    place = room.table.visualRect(room.model.index(2, SOURCE)).center()
    with qtbot.waitSignal(room.source_asked) as asked:
        qtbot.mouseClick(room.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert asked.args == [202]


def test_the_rate_card_shows_prices_lines_and_curves(room: CostView, qtbot: QtBot) -> None:
    shown_rates = [row.accessibleName() for row in room.side.rates.rows]
    assert "다른 AZ 간: $0.01/GB each way" in shown_rates
    qtbot.mouseClick(room.side.rates.rows[1], Qt.MouseButton.LeftButton)
    assert room.side.curve.curve is not None
    assert not room.side.curve.curve.unpriced
    with qtbot.waitSignal(room.source_asked):
        qtbot.mouseClick(room.side.rates.line_buttons[0], Qt.MouseButton.LeftButton)


def test_the_curve_marks_tiers_and_where_prices_end(room: CostView) -> None:
    room.side.choose("internet_out")
    curve = room.side.curve.curve
    assert curve is not None
    assert [text for _, text in curve.marks] == ["10 TB", "50 TB"]
    assert [part.low for part in curve.unpriced] == [51200]
    assert "$4,403.20" in room.side.curve.accessibleDescription()


def test_shares_add_up_and_name_what_is_free(room: CostView) -> None:
    room.open_example()
    assert [(bar.label, bar.shown) for bar in room.side.shares.bars] == [
        ("Internet Out", "95.7%"),
        ("Cross AZ (DB)", "4.3%"),
        ("Same AZ (Cache)", "free"),
    ]


def test_a_document_without_prices_says_what_it_needs(qtbot: QtBot) -> None:
    room = shown(qtbot, CostView(Theme()), read_study("- nothing\n", "x", "a.md"))
    assert room.no_prices.isVisible()
    assert not room.quick.isVisible()
    assert not room.side.isVisible()
    example = room.no_prices.example.text()
    assert read_study(example, "example").rates.rates


def test_the_same_document_read_again_keeps_the_estimate(
    room: CostView, bundled: Study, qtbot: QtBot
) -> None:
    room.open_example()
    room.set_study(bundled)
    assert total(room) == "$47.00"
    room.set_study(read_study(PRICES, "other", "other.md"))
    assert room.model.rowCount() == 0


def test_projection_leaves_the_line_the_lines_and_the_total(room: CostView) -> None:
    room.open_example()
    room._theme.projection = True
    room.set_projection(True)
    assert not room.side.isVisible()
    assert not room.notices.isVisible()
    assert room.totals.total.isVisible()
    room._theme.projection = False
    room.set_projection(False)
    assert room.side.isVisible()


def test_every_command_has_its_own_id_and_runs_only_where_it_can(room: CostView) -> None:
    table = CommandTable()
    table.add(room.commands())
    assert table.find("cost.example").is_enabled
    assert not table.find("cost.remove").is_enabled
    table.find("cost.example").run()
    room.table.setFocus()
    assert table.find("cost.remove").is_enabled
    table.find("cost.remove").run()
    assert room.model.rowCount() == 2


def test_a_rate_from_elsewhere_begins_a_look_up(room: CostView, qtbot: QtBot) -> None:
    room.show_target(Target("rate", "cross_region"))
    qtbot.keyClicks(room.quick.field, "200GB")
    assert room.quick.field.sum.text() == "$4.00"


def test_a_room_built_anew_goes_on_where_the_old_one_stood(
    room: CostView, qtbot: QtBot, bundled: Study
) -> None:
    room.open_example()
    room.quick.field.setText("1GB out")
    other = shown(qtbot, CostView(Theme()), bundled)
    other.restore(room.state())
    assert total(other) == "$47.00"
    assert other.quick.field.text() == "1GB out"


def test_the_model_keeps_the_rules_of_models(bundled: Study) -> None:
    model = EstimateModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_card(bundled.rates, 1024)
    room_entries = CostView(Theme())
    room_entries.set_study(bundled)
    room_entries.open_example()
    model.add(room_entries.model.entries)
    model.duplicate([0])
    model.move([0], 2)
    model.move([1], 0)
    model.setData(model.index(0, VOLUME), "2TB")
    model.setData(model.index(0, LABEL), "x")
    model.setData(model.index(0, LABEL), "")
    model.remove([0, 2])
    while model.undo_stack.canUndo():
        model.undo_stack.undo()
    while model.undo_stack.canRedo():
        model.undo_stack.redo()
    model.set_gb_per_tb(1000)
    model.set_card(RateCard((), ()), 1024)
    assert [model.index(row, AMOUNT).data() for row in range(model.rowCount())] == ["no price", "no price"]
    model.forget()
    assert model.rowCount() == 0
    assert tester is not None


def test_every_theme_and_scale_can_be_painted(room: CostView, qtbot: QtBot) -> None:
    room.open_example()
    for name in ("dark", "contrast", "light"):
        room._theme.name = name
        assert not room.grab().isNull()
    room._theme.scale = 1.5
    assert not room.grab().isNull()


def test_the_panel_makes_way_where_the_source_takes_its_room(room: CostView) -> None:
    room.resize(780, 724)
    assert not room.side.isVisible()
    room.resize(1280, 724)
    assert room.side.isVisible()


def test_undo_after_enter_brings_lines_back_and_no_text(room: CostView, qtbot: QtBot) -> None:
    for text in ("500GB out", "200GB cross-region"):
        qtbot.keyClicks(room.quick.field, text)
        qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Down)
    qtbot.keyClick(room.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.rows.remove()
    assert room.quick.field.hasFocus()
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.model.rowCount() == 2
    assert not room.quick.field.text()
