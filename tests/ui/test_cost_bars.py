"""Bars of lines without a full price, and the table that waits where a chart leaves it no room."""

from decimal import Decimal
from xml.etree import ElementTree

import pytest
from pytestqt.qtbot import QtBot

from studyapp.paths import bundled_document
from studyapp.study import open_study
from studyapp.ui.cost.charts.compare import CompareRow, CompareWords
from studyapp.ui.cost.charts.figure import Figure, picture_of
from studyapp.ui.cost.charts.page import ChartsPage
from studyapp.ui.cost.charts.share_chart import ShareBar, ShareChart, ShareGroup
from studyapp.ui.cost.view import CostView
from studyapp.ui.fonts import load_fonts
from studyapp.ui.pictures.svg import as_svg
from studyapp.ui.theme import Theme

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
    pytest.mark.usefixtures("qapp"),
]
SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: bytes) -> list[str]:
    return ["".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_a_bar_with_a_part_without_a_price_keeps_its_name_and_its_percent() -> None:
    load_fonts()
    chart = ShareChart((ShareGroup("", (ShareBar("Internet out", "99.0%", "", 0.99, True),)),))
    written = texts(as_svg(picture_of(Figure("", "", chart), Theme())))
    assert any("Internet out" in text and "99.0%" in text for text in written)


def test_a_line_without_a_full_price_is_compared_by_what_it_costs_at_least() -> None:
    rows = [CompareRow("Out", Decimal(10), None, b_said="at least $40.00", b_floor=Decimal(40))]
    chart = CompareWords().chart(rows, CompareRow("", None, None), "USD")
    (pair,) = chart.pairs
    assert pair.parts == (0.25, 1.0)
    assert pair.hatched == (False, True)
    assert pair.shown[1] == "at least $40.00"


def test_a_table_below_a_chart_shows_some_rows_or_waits_until_it_is_asked_for(qtbot: QtBot) -> None:
    room = CostView(Theme())
    qtbot.addWidget(room)
    room.set_study(open_study(bundled_document()))
    room.show()
    room.open_example()
    room.open_page("charts")
    page = room.pages.built["charts"]
    assert isinstance(page, ChartsPage)
    page.next()
    shown = set[bool]()
    for height in range(480, 1000, 40):
        room.resize(900, height)
        qtbot.wait(1)
        assert page.view.isVisible()
        assert not page.table.isVisible() or page.table.height() >= page.table.height_of_rows(4) - 2
        shown.add(page.table.isVisible())
    assert shown == {True, False}
    room.resize(900, 480)
    page.toggle_table()
    assert page.table.isVisible()
