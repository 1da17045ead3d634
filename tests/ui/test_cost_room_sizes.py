"""The room of prices in small windows and on a projector; what is typed moves nothing below it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from studyapp.paths import bundled_document
from studyapp.settings import SettingsFile
from studyapp.study import open_study, read_study
from studyapp.ui.commands import CommandTable
from studyapp.ui.cost.estimate.model import FORMULA, LABEL, PATH, SOURCE
from studyapp.ui.cost.view import CostView
from studyapp.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
UNKNOWN = "1GB zzzz"


@pytest.fixture
def room(qtbot: QtBot) -> CostView:
    room = CostView(Theme())
    qtbot.addWidget(room)
    room.resize(1280, 724)
    room.set_study(open_study(bundled_document()))
    room.show()
    room.activateWindow()
    qtbot.waitExposed(room)
    room.focus_start()
    return room


def project(room: CostView, width: int, height: int) -> None:
    room._theme.project_on(width, height)
    room._theme.projection = True
    room.set_projection(True)
    room.resize(width, height)


def top_of_sheet(room: CostView) -> int:
    return room.arrangement.sheet.mapTo(room, QPoint(0, 0)).y()


@pytest.mark.parametrize("text", ["", "500GB out", UNKNOWN])
def test_no_text_makes_the_window_wider_than_a_small_screen(room: CostView, text: str) -> None:
    assert room.minimumSizeHint().width() <= 640
    room.open_example()
    room.quick.field.setText(text)
    room.resize(640, 480)
    assert (room.width(), room.height()) == (640, 480)
    for part in (room.quick, room.arrangement.sheet, room.totals.agreement, room.totals.total):
        corner = part.mapTo(room, QPoint(part.width(), part.height()))
        assert corner.x() <= 640
        assert corner.y() <= 480


def test_what_is_typed_moves_nothing_below_it(room: CostView, qtbot: QtBot) -> None:
    room.open_example()
    tops = set[int]()
    for text in ("", "5", "500GB out", UNKNOWN, "1TB cross-az + 1TB out", ""):
        room.quick.field.setText(text)
        qtbot.wait(20)
        tops.add(top_of_sheet(room))
    assert len(tops) == 1


@pytest.mark.parametrize("width", [1280, 640, 420])
def test_suggestions_stay_inside_and_the_likeliest_is_always_there(room: CostView, width: int) -> None:
    room.quick.field.setText(UNKNOWN)
    room.resize(width, 600)
    shown = [chip for chip in room.quick.chips if chip.isVisible()]
    assert shown[0] is room.quick.chips[0]
    assert max(chip.geometry().right() for chip in shown) < room.quick.chip_row.width()


def test_a_small_table_leaves_the_way_out_and_shows_the_rest_whole(room: CostView) -> None:
    room.open_example()
    assert not room.table.isColumnHidden(PATH)
    room.resize(520, 600)
    assert room.table.isColumnHidden(PATH)
    assert not room.table.isColumnHidden(LABEL)
    widths = sum(room.table.columnWidth(column) for column in range(SOURCE + 1))
    assert widths <= room.table.viewport().width()


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)])
def test_a_class_sees_how_a_cost_is_reckoned(room: CostView, size: tuple[int, int]) -> None:
    room.open_example()
    project(room, *size)
    assert not room.table.isColumnHidden(FORMULA)


def test_a_projected_window_that_shrinks_cuts_nothing(room: CostView) -> None:
    room.open_example()
    project(room, 1920, 1080)
    project(room, 800, 600)
    assert (room.width(), room.height()) == (800, 600)
    total = room.totals.total
    assert total.height() >= total.sizeHint().height()
    assert total.mapTo(room, QPoint(0, total.height())).y() <= 600


def test_esc_leaves_the_line_so_that_the_source_is_one_key_away(room: CostView, qtbot: QtBot) -> None:
    qtbot.keyClicks(room.quick.field, "500GB out")
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)
    qtbot.keyClicks(room.quick.field, "1TB")
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Escape)
    assert room.table.hasFocus()
    assert room.quick.field.text() == "1TB"
    table = CommandTable()
    table.add(room.commands())
    source = table.find("cost.source")
    assert source.is_enabled
    with qtbot.waitSignal(room.source_asked) as asked:
        source.run()
    assert asked.args == [202]


def test_esc_leaves_the_line_also_where_the_estimate_is_empty(room: CostView, qtbot: QtBot) -> None:
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Escape)
    assert not room.quick.field.hasFocus()
    room.open_example()
    assert room.rows.is_chosen()


def test_notices_make_way_in_a_low_window(room: CostView) -> None:
    assert room.notices.isVisible()
    room.resize(800, 400)
    assert not room.notices.isVisible()
    room.resize(1280, 724)
    assert room.notices.isVisible()


def test_esc_in_the_empty_line_is_left_to_the_projection(room: CostView, qtbot: QtBot) -> None:
    room.open_example()
    project(room, 1280, 720)
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Escape)
    assert room.quick.field.hasFocus()


def test_a_choice_that_could_not_be_kept_is_said_until_it_could(qtbot: QtBot, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    room = CostView(Theme(), SettingsFile(str(blocked / "settings.toml")))
    qtbot.addWidget(room)
    room.resize(800, 400)
    room.set_study(read_study("- Egress: $0.09/GB\n", "x", "a.md"))
    room.show()
    room.switch_tb_size()
    assert room.notices.isVisible()
    (label,) = room.notices.labels
    assert str(tmp_path) not in label.text()
    blocked.unlink()
    room.switch_tb_size()
    assert not room.notices.isVisible()


def test_a_sum_beyond_the_prices_says_what_part_of_it_buys(room: CostView) -> None:
    room.quick.field.setText("$5000 out")
    said = room.quick.reading.accessibleName()
    assert "of $5,000.00, $4,403.20 buys 51,200 GB" in said
    assert "above that it gives none" in said


def test_the_line_that_reveals_the_size_of_a_tb_is_the_same_everywhere(
    room: CostView, tmp_path: Path
) -> None:
    document = tmp_path / "a.md"
    document.write_text(
        "- Cross region: $0.02/GB\n- Internet egress: $0.09/GB\n\n## Example\n\n"
        "- Cross region: 1 GB × $0.02 = $0.02\n- Internet egress: 2 TB × $0.09 = $180\n- Total: $180.02\n",
        encoding="utf-8",
    )
    room.set_study(open_study(str(document)))
    assert room.desk.revealed_by == room.desk.card.revealed_by == 7
