"""The page of the document's arithmetic, driven by keys and clicks in a real room."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.cost.figures.checks import checks
from studyapp.cost.figures.recomputed import recomputed
from studyapp.paths import bundled_document
from studyapp.settings import SettingsFile
from studyapp.study import Study, open_study, read_study
from studyapp.ui.commands import CommandTable
from studyapp.ui.cost.check.page import CheckPage
from studyapp.ui.cost.check.table import LINE, CheckModel
from studyapp.ui.cost.view import CostView
from studyapp.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

WRONG = """- Between zones: $0.01/GB (each way)
- Traffic between zones: $0.01/GB (both ways)
- Cross-region: $0.02/GB
- Internet egress
	- First 10 TB: $0.09/GB
	- Next 40 TB: $0.085/GB
- NAT gateway: $0.045 per hour
- Monthly traffic:
	- Between zones: 100GB × $0.01 × 2 = $3
	- Between zones: 300GB × $0.01 = $3
	- Cross-region: 100GB × $0.03 = $3
	- Moon link: 10GB × $7 = $70
	- Internet egress: 20TB × $0.09 = $1843.20
	- Total: ~$1921
"""
QUIET = "- Cross-region: $0.02/GB\n- Same zone: free\n"
Opened = Callable[[Study], tuple[CostView, CheckPage]]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Opened:
    def open_room(study: Study) -> tuple[CostView, CheckPage]:
        room = CostView(Theme(), SettingsFile(str(tmp_path / "settings.toml")))
        qtbot.addWidget(room)
        room.resize(1280, 724)
        room.set_study(study)
        room.show()
        room.activateWindow()
        qtbot.waitUntil(room.isActiveWindow)
        run(room, "Ctrl+J")
        page = room.pages.built["check"]
        assert isinstance(page, CheckPage)
        return room, page

    return open_room


def run(room: CostView, key: str) -> None:
    """What the window's filter does with a key that no widget keeps."""
    table = CommandTable()
    table.add(room.commands())
    command = table.for_key(key)
    assert command is not None
    command.run()


def said(page: CheckPage, line: int) -> str:
    row = next(row for row in page.table.rows if row.line == line)
    return "\n".join([row.amount, *(verdict.text for verdict in row.verdicts)])


def bundled() -> Study:
    return open_study(bundled_document())


def test_every_line_of_the_bundled_example_agrees(opened: Opened) -> None:
    _, page = opened(bundled())
    assert page.summary.text().startswith("4 of 4")
    assert [row.line for row in page.table.rows] == [0, 287, 288, 289, 290]
    assert all(row.verdicts[0].text.startswith("✓") for row in page.table.rows[1:])
    assert "500GB × $0.09 = $45" in page.table.rows[3].text
    assert "less than $1.00" in said(page, 290)
    assert "no line of the document reveals it" in page.tb_size.text()


def test_a_line_says_by_how_much_it_differs_and_why_it_does_not_follow(opened: Opened) -> None:
    _, page = opened(read_study(WRONG, "wrong"))
    assert page.summary.text().startswith("5 of 6")
    assert "differs by +$1.00" in said(page, 9)
    assert "charges × 2" in said(page, 10)
    assert "another price, it has $0.02/GB" in said(page, 11)
    assert "no such rate" in said(page, 12)
    assert "tiers come to $1,792.00" in said(page, 13)
    assert "✓ agrees; ~ allows less than $1.00" in said(page, 14)


def test_the_size_of_a_tb_is_followed_and_the_line_that_reveals_it_is_named(
    opened: Opened, qtbot: QtBot
) -> None:
    room, page = opened(read_study(WRONG, "wrong"))
    assert "as line <a" in page.tb_size.text()
    assert 'href="13"' in page.tb_size.text()
    run(room, "B")
    assert "$1,800.00" in said(page, 13)
    assert "agrees only with 1 TB = 1024 GB" in said(page, 13)
    page.tb_size.linkActivated.emit("switch")
    assert "✓ agrees" in said(page, 13)


def test_arrows_walk_the_lines_and_enter_or_s_shows_the_source(opened: Opened, qtbot: QtBot) -> None:
    room, page = opened(bundled())
    asked: list[object] = []
    room.source_asked.connect(asked.append)
    assert QApplication.focusWidget() is page.table
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    run(room, "S")
    qtbot.keyClick(page.table, Qt.Key.Key_Up)
    qtbot.keyClick(page.table, Qt.Key.Key_Up)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert asked == [287, 288, 287]


def test_a_click_on_a_line_number_shows_the_source(opened: Opened, qtbot: QtBot) -> None:
    room, page = opened(bundled())
    asked: list[object] = []
    room.source_asked.connect(asked.append)
    place = page.table.visualRect(page.table.model().index(3, LINE)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseClick(page.conflicts[0].links[0], Qt.MouseButton.LeftButton)
    assert asked == [289, 147]


def test_both_readings_of_a_direction_stand_side_by_side_with_what_each_costs(opened: Opened) -> None:
    _, page = opened(bundled())
    first = page.conflicts[0].conflict
    assert [(side.words, side.cost, side.applied) for side in first.sides] == [
        ("“각 방향”", "100 GB: $2.00", True),
        ("“양방향”", "100 GB: $1.00", False),
    ]
    assert first.sides[1].lines == ((179, "비용: $0.01/GB (양방향)"),)
    assert "288" in first.sentences[1]


def test_sides_stand_below_one_another_where_there_is_no_room_beside(opened: Opened, qtbot: QtBot) -> None:
    room, page = opened(bundled())
    card = page.conflicts[0]
    room.resize(480, 600)
    qtbot.waitUntil(
        lambda: card.links[0].mapTo(card, QPoint()).x() == card.links[-1].mapTo(card, QPoint()).x()
    )
    assert page.table.width() <= 480


def test_prices_by_the_hour_are_listed_as_not_supported(opened: Opened) -> None:
    _, page = opened(read_study(WRONG, "wrong"))
    assert [button.text() for button in page.left_out] == ["7"]


def test_a_document_that_reckons_nothing_is_told_so_calmly(opened: Opened) -> None:
    _, page = opened(read_study(QUIET, "quiet"))
    assert "reckons nothing itself" in page.summary.text()
    assert not page.table.isVisible()
    assert not page.conflicts


def test_the_notice_below_the_estimate_leads_here(opened: Opened) -> None:
    room, _ = opened(bundled())
    run(room, "Esc")
    assert room.page == ""
    assert "side by side" in room.notices.labels[0].text()
    room.notices.labels[0].linkActivated.emit("check")
    assert room.page == "check"


def test_the_rate_card_leads_here(opened: Opened, qtbot: QtBot) -> None:
    room, _ = opened(bundled())
    run(room, "Esc")
    qtbot.mouseClick(room.side.rates.check_button, Qt.MouseButton.LeftButton)
    assert room.page == "check"


def test_all_of_it_is_copied_as_markdown(opened: Opened) -> None:
    room, _ = opened(bundled())
    run(room, "Ctrl+C")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("# The document's arithmetic\n")
    assert "| 289 | 500GB × $0.09 = $45 | $45.00 | ✓ agrees;" in copied
    assert "- “양방향”: 100 GB: $1.00\n  - 179: 비용: $0.01/GB (양방향)" in copied


def test_the_model_keeps_qts_rules(opened: Opened) -> None:
    _, page = opened(bundled())
    model = page.table.model()
    assert isinstance(model, CheckModel)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.table.set_rows(page.table.rows[:3])
    assert model.rowCount() == 3


def test_looking_at_it_never_changes_the_estimate(opened: Opened) -> None:
    room, _ = opened(bundled())
    run(room, "Esc")
    room.open_example()
    before = room.model.entries, room.model.result, room.model.undo_stack.count(), room.desk.chosen_size
    for key in ("Ctrl+J", "Ctrl+C", "S", "Esc"):
        run(room, key)
    assert (
        room.model.entries,
        room.model.result,
        room.model.undo_stack.count(),
        room.desk.chosen_size,
    ) == before


VOLUME = st.tuples(st.integers(1, 5000), st.sampled_from(["GB", "TB"]))


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(VOLUME, min_size=1, max_size=4), st.sampled_from([1000, 1024]))
def test_what_a_size_makes_of_an_example_that_size_leaves_right(
    volumes: list[tuple[int, str]], size: int
) -> None:
    lines = "".join(
        f"\t- Cross-region: {value}{unit} × $0.02 = ${value * (size if unit == 'TB' else 1) * 2 / 100:.2f}\n"
        for value, unit in volumes
    )
    card = read_study(f"- Cross-region: $0.02/GB\n- Example:\n{lines}", "example").rates
    assert all(check.agrees for check in checks(recomputed(card, size)))
    other = recomputed(recomputed(card, 2024 - size), size)
    assert other.scenarios == recomputed(card, size).scenarios
