"""The page of statistics, by keys and by files: every chart is a table too, and both can be taken along."""

import csv
import gc
import weakref
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from studyapp.cards.history.history import UNKNOWN, History
from studyapp.cards.schedule import Scheduler, moment, seed_of
from studyapp.errors import StudyappError
from studyapp.paths import data_dir, history_file
from studyapp.study import read_study
from studyapp.ui.cards.desk import Desk
from studyapp.ui.cards.statistics.heat_map import HeatMap
from studyapp.ui.cards.statistics.page import PANELS, StatisticsPage
from studyapp.ui.cards.statistics.table import Column, Table, TableModel
from studyapp.ui.language import Translation
from studyapp.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NOTES = """- # Guide
\t- ## Zones
\t\t- =SUM(A1) is what? #card
\t\t\t- A formula.
\t\t- 가용 영역이란? #card
\t\t\t- 구역.
\t- ## Prices
\t\t- Is it free? #card
\t\t\t- No.
"""
NOON = datetime(2024, 5, 15, 12, 0, tzinfo=timezone(timedelta(hours=9)))
OpenPage = Callable[..., StatisticsPage]


def noon() -> datetime:
    return NOON


def learn() -> None:
    """Sixty days of answers to the cards of the notes, one of them forgotten again and again."""
    study = read_study(NOTES, "Notes", "notes.md")
    history = History(history_file())
    scheduler = Scheduler()
    known = dict.fromkeys(study.deck.cards[:2], UNKNOWN)
    for ago in range(60, 0, -1):
        now = moment(NOON - timedelta(days=ago))
        for number, card in enumerate(known):
            state = known[card].state
            if state.due_day > now.day:
                continue
            grade = 1 if number == 0 and state.phase == "review" else 4
            outcome = scheduler.preview(state, now, seed_of(card.key))[grade - 1]
            known[card] = history.append(card, known[card], outcome, now, 6000)
    history.close()


@pytest.fixture
def open_page(qtbot: QtBot) -> Iterator[OpenPage]:
    desks: list[Desk] = []
    QLocale.setDefault(QLocale.c())  # whatever language a window spoke before

    def make(width: int = 1100) -> StatisticsPage:
        desk = Desk(clock=noon)
        desks.append(desk)
        desk.open(read_study(NOTES, "Notes", "notes.md"))
        page = StatisticsPage(Theme("light"))
        qtbot.addWidget(page)
        page.resize(width, 700)
        page.show()
        qtbot.waitExposed(page)
        page.open(desk)
        qtbot.waitUntil(lambda: page.found is not None)
        return page

    yield make
    for desk in desks:
        desk.close()


def read_csv(path: Path) -> list[list[str]]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_before_the_first_answer_it_says_what_will_be_here(open_page: OpenPage) -> None:
    page = open_page()
    assert page.nothing.isVisible()
    assert "Nothing was learned here" in page.nothing.text()
    assert not any(panel.isVisible() for panel in page.panels.values())
    assert not Path(history_file()).exists()


def test_each_chart_is_a_table_too_and_back(open_page: OpenPage, qtbot: QtBot) -> None:
    learn()
    page = open_page()
    for name in PANELS:
        panel = page.panels[name]
        assert panel.isVisible()
        assert panel.chart is not None
        assert panel.chart.isVisible() == (panel.content is not None and panel.content.has_marks)
        assert not panel.table.isVisible()
        panel.as_table.setFocus()
        qtbot.keyClick(panel.as_table, Qt.Key.Key_Space)
        assert panel.table.isVisible()
        assert not panel.chart.isVisible()
        assert panel.model.rowCount() >= len(panel.chart.marks) - 1
        QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        qtbot.keyClick(panel.as_table, Qt.Key.Key_Space)
        assert not panel.table.isVisible()


def test_a_table_as_csv_reads_back_as_it_is_shown(open_page: OpenPage, tmp_path: Path) -> None:
    learn()
    page = open_page()
    path = tmp_path / "activity.csv"
    page.panels["activity"].save_table(str(path))
    rows = read_csv(path)
    assert rows[0] == ["Day", "Answers", "Minutes", "Reviews", "Recalled"]
    assert len(rows) == 366
    assert rows[1][0] == "2024-05-15"
    assert page.found is not None
    assert sum(int(row[1]) for row in rows[1:]) == page.found.answers


def test_no_cell_of_a_csv_is_a_formula_and_korean_stays(open_page: OpenPage, tmp_path: Path) -> None:
    learn()
    page = open_page()
    path = tmp_path / "카드.csv"
    page.panels["hardest"].save_table(str(path))
    questions = [row[0] for row in read_csv(path)[1:]]
    assert sorted(questions) == ["'=SUM(A1) is what?", "가용 영역이란?"]


def test_a_picture_is_twice_as_large_as_the_chart_and_not_empty(open_page: OpenPage, tmp_path: Path) -> None:
    learn()
    page = open_page()
    said: list[object] = []
    page.message_raised.connect(said.append)
    for name in ("activity", "forecast", "retention", "hardest"):
        panel = page.panels[name]
        path = tmp_path / f"{name}.png"
        panel.save_picture(str(path))
        image = QImage(str(path))
        assert panel.chart is not None
        assert image.width() == 2 * (max(panel.chart.width(), 720) + 48)
        assert image.height() > 2 * panel.chart.height_now()
        colors = {image.pixel(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)}
        assert len(colors) > 3
    assert len(said) == 4
    assert "retention.png" in str(said[2])


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_lost(
    open_page: OpenPage, tmp_path: Path
) -> None:
    learn()
    page = open_page()
    said: list[object] = []
    page.message_raised.connect(said.append)
    page.panels["time"].save_table(str(tmp_path / "none" / "time.csv"))
    page.panels["time"].save_picture(str(tmp_path))
    assert len(said) == 2
    assert all(isinstance(error, StudyappError) for error in said)
    assert list(tmp_path.iterdir()) == [Path(data_dir())]


def test_the_menu_asks_for_a_file(open_page: OpenPage, tmp_path: Path) -> None:
    learn()
    page = open_page()
    panel = page.panels["stability"]
    panel.export.menu().actions()[1].trigger()
    (dialog,) = panel.findChildren(QFileDialog)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.fileSelected.emit(str(tmp_path / "stability.csv"))
    dialog.close()
    assert len(read_csv(tmp_path / "stability.csv")) == 12


def test_tab_goes_from_panel_to_panel_as_the_eye_does(open_page: OpenPage, qtbot: QtBot) -> None:
    learn()
    page = open_page()
    page.panels["activity"].as_table.setFocus()
    seen: list[QWidget | None] = []
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    calendar, ahead = page.panels["activity"], page.panels["forecast"]
    assert seen[:2] == [calendar.export, calendar.chart]
    assert seen[3:] == [ahead.as_table, ahead.export, ahead.chart]


def test_arrow_keys_walk_over_the_bars_and_say_their_values(open_page: OpenPage, qtbot: QtBot) -> None:
    learn()
    page = open_page()
    chart = page.panels["forecast"].chart
    assert chart is not None
    about = chart.accessibleDescription()
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert "May 15 2024" in chart.accessibleDescription()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert "May 16 2024" in chart.accessibleDescription()
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.current == 29
    qtbot.mouseMove(chart, QPoint(1, 1))
    page.choice.setFocus()
    assert chart.accessibleDescription() == about


def test_in_the_calendar_left_is_a_week_and_up_is_a_day(open_page: OpenPage, qtbot: QtBot) -> None:
    learn()
    page = open_page()
    chart = page.panels["activity"].chart
    assert chart is not None
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.current == 364
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.current == 356
    area = chart.place(356, chart.rect().toRectF())
    assert chart.mark_at(area.center()) == 356


def test_a_longer_forecast_is_chosen_by_a_button(open_page: OpenPage, qtbot: QtBot) -> None:
    learn()
    page = open_page()
    panel = page.panels["forecast"]
    buttons = [child for child in panel.findChildren(QWidget) if child.property("role") == "chip"]
    assert len(buttons) == 3
    qtbot.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert panel.model.rowCount() == 365
    assert panel.chart is not None
    assert len(panel.chart.marks) == 365


def test_a_section_has_its_own_figures(open_page: OpenPage, qtbot: QtBot) -> None:
    learn()
    page = open_page()
    assert page.found is not None
    everything = page.found.answers
    titles = [page.choice.itemText(at).strip() for at in range(page.choice.count())]
    assert titles[:2] == ["All that was ever learned", "Notes"]
    page.choice.setCurrentIndex(titles.index("Prices"))
    page.choice.activated.emit(titles.index("Prices"))
    qtbot.waitUntil(lambda: page.found is not None and page.found.answers != everything)
    assert page.found.stages.new == 1
    assert page.nothing.isVisible()


def test_enter_shows_where_a_hard_card_stands(open_page: OpenPage, qtbot: QtBot) -> None:
    learn()
    page = open_page()
    lines: list[object] = []
    page.source_asked.connect(lines.append)
    chart = page.panels["hardest"].chart
    assert chart is not None
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert lines == [3]


def test_a_narrow_page_has_one_column_and_everything_fits(open_page: OpenPage) -> None:
    learn()
    page = open_page(620)
    assert len({panel.x() for panel in page.panels.values()}) == 1
    assert all(panel.width() <= 620 for panel in page.panels.values())


@pytest.mark.parametrize("width", [500, 553, 640, 700, 830, 1000])
def test_however_narrow_the_page_is_nothing_is_cut_at_the_right(open_page: OpenPage, width: int) -> None:
    learn()
    page = open_page(width)
    QApplication.processEvents()
    inside = page.area.widget()
    assert inside is not None
    assert inside.width() <= page.area.viewport().width()
    for panel in page.panels.values():
        assert panel.mapTo(inside, panel.rect().bottomRight()).x() < page.area.viewport().width()


def test_a_narrow_calendar_shows_the_latest_weeks_and_goes_back_by_keys(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    learn()
    page = open_page(553)
    QApplication.processEvents()
    chart = page.panels["activity"].chart
    assert isinstance(chart, HeatMap)
    area = QRectF(chart.rect())
    last = len(chart.marks) - 1
    assert area.contains(chart.place(last, area))
    assert chart.place(last, area).height() >= 10
    assert chart.grid(area).first > 0
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert area.contains(chart.place(0, area))
    chart.point_at(-1)
    assert area.contains(chart.place(last, area))


def test_it_speaks_korean_and_is_drawn_anew_in_the_dark(open_page: OpenPage, qtbot: QtBot) -> None:
    learn()
    page = open_page()
    before = page.grab().toImage()
    translation = Translation()
    translation.install("ko")
    try:
        heading = page.panels["activity"].heading
        qtbot.waitUntil(lambda: heading.text() == "한 해의 학습")
        assert "일" in page.panels["forecast"].sentence.text()
    finally:
        translation.remove()
    page._theme.name = "dark"
    assert page.grab().toImage() != before


def test_a_page_that_is_thrown_away_is_freed(open_page: OpenPage, qtbot: QtBot) -> None:
    learn()
    page = StatisticsPage(Theme("light"))
    watched = weakref.ref(page)
    page.deleteLater()
    del page
    qtbot.wait(10)
    gc.collect()
    assert watched() is None


def test_the_model_of_a_table_is_one_for_qt() -> None:
    model = TableModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_table(Table("t", (Column("A", "text"), Column("B", "percent")), (("x", 0.5), ("y", None))))
    assert [model.data(model.index(row, 1)) for row in (0, 1)] == ["50.0 %", ""]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "B"
