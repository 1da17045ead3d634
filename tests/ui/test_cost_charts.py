"""The charts of prices: by keys and clicks in the real room, in words as in the picture, and as files."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from studyapp.cost.estimate import Entry
from studyapp.cost.figures.curve import Spent, curve, reading
from studyapp.cost.model import Quantity, Rate, Tier
from studyapp.paths import bundled_document
from studyapp.settings import SettingsFile
from studyapp.study import Study, open_study, read_study
from studyapp.ui.cost.charts.compare import CompareBars, CompareRow
from studyapp.ui.cost.charts.curve_chart import CurveChart
from studyapp.ui.cost.charts.curve_words import CurveWords
from studyapp.ui.cost.charts.figure import Figure, picture_of
from studyapp.ui.cost.charts.page import ChartsPage
from studyapp.ui.cost.charts.strokes import Places, width_of
from studyapp.ui.cost.charts.table import TableModel
from studyapp.ui.cost.view import CostView
from studyapp.ui.fonts import load_fonts
from studyapp.ui.pictures.picture import Picture, as_pdf, as_png
from studyapp.ui.pictures.svg import as_svg
from studyapp.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SVG = "{http://www.w3.org/2000/svg}"
PRICES = """- Cross-zone: $0.01/GB (each way)
- Internet egress
	- First 1 GB: free
	- Up to 100 GB: $0.12/GB
	- Up to 10 TB: $0.09/GB
	- Above 10 TB: contact sales
- Backbone: 30원/GB
- Same zone: free
"""


def noon() -> datetime:
    return datetime(2024, 5, 1, 12, tzinfo=UTC)


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


def charts(room: CostView) -> ChartsPage:
    room.open_page("charts")
    page = room.pages.built["charts"]
    assert isinstance(page, ChartsPage)
    return page


def enter(qtbot: QtBot, room: CostView, *entries: str) -> None:
    for entry in entries:
        room.quick.field.setText(entry)
        qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)


def cells(page: ChartsPage) -> list[tuple[str, ...]]:
    return [row.cells for row in page.model.table.rows]


def texts(svg: bytes) -> list[str]:
    return ["".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def picture(page: ChartsPage) -> Picture:
    return picture_of(page.view.figure, Theme())


def run(room: CostView, name: str) -> None:
    next(command for command in room.commands() if command.id == f"cost.charts.{name}").run()


def test_the_table_says_what_the_bars_say(room: CostView) -> None:
    room.open_example()
    page = charts(room)
    assert cells(page) == [
        ("Internet Out", "95.7%", "$45.00"),
        ("Cross AZ (DB)", "4.3%", "$2.00"),
        ("Same AZ (Cache)", "free", "$0.00"),
        ("Total", "100.0%", "$47.00"),
    ]
    written = texts(as_svg(picture(page)))
    assert {cell for row in cells(page)[:-1] for cell in row} <= set(written)
    assert "100% = $47.00 a month" in written
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_next_chart_is_a_key_away_and_the_table_follows(room: CostView) -> None:
    room.open_example()
    page = charts(room)
    run(room, "previous")
    assert page.view.figure.title.startswith("Cost over volume")
    rows = {row[0]: row[1:] for row in cells(page)}
    assert rows["500 GB, the estimate"] == ("$45.00", "$0.09", "$0.09/GB", "202")
    assert rows["10 TB (10,240 GB), end of a tier"] == ("$921.60", "$0.09", "$0.09/GB", "202")
    assert rows["30 TB (30,720 GB)"] == ("$2,662.40", "≈ $0.08667", "$0.085/GB", "203")
    assert rows["60 TB (61,440 GB)"] == ("at least $4,403.20", "", "협상 가능", "204")
    written = texts(as_svg(picture(page)))
    assert {"10 TB", "50 TB", "30 TB", "$921.60", "$4,403.20", "$0.085/GB", "협상 가능"} <= set(written)
    assert "500 GB · $45.00" in written
    run(room, "next")
    assert page.view.figure.title == "Where the money goes"


def test_the_keyboard_walks_along_the_curve_and_hears_volume_and_cost(room: CostView, qtbot: QtBot) -> None:
    room.open_example()
    page = charts(room)
    page.previous()
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert page.view.accessibleDescription().startswith("500 GB, $45.00, $0.09 a GB on average")
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert page.view.accessibleDescription().startswith("1 TB (1,024 GB), $92.16")
    qtbot.keyClick(page.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert "10 TB (10,240 GB), $921.60" in page.view.accessibleDescription()
    qtbot.keyClick(page.view, Qt.Key.Key_End)
    assert "at least $4,403.20" in page.view.accessibleDescription()
    assert "협상 가능" in page.view.accessibleDescription()
    qtbot.keyClick(page.view, Qt.Key.Key_Home)
    assert "0 GB, $0.00" in page.view.accessibleDescription()


def test_the_mouse_points_at_the_curve(room: CostView, qtbot: QtBot) -> None:
    room.open_example()
    page = charts(room)
    page.previous()
    qtbot.mouseMove(page.view, QPoint(page.view.width() // 2, page.view.height() // 2))
    assert page.view.point is not None
    assert "a GB on average" in page.view.point.said
    qtbot.mouseMove(page.view, QPoint(4, 4))
    assert page.view.point is None


def test_bars_are_walked_with_up_and_down_and_lead_to_the_document(room: CostView, qtbot: QtBot) -> None:
    room.open_example()
    page = charts(room)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert page.view.accessibleDescription() == "Internet Out: 95.7% $45.00"
    with qtbot.waitSignal(room.source_asked) as asked:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert asked.args == [202]
    with qtbot.waitSignal(room.source_asked) as asked:
        page.table.activated.emit(page.model.index(1, 0))
    assert asked.args == [147]


def test_one_looks_nearer_and_farther(room: CostView) -> None:
    room.open_example()
    page = charts(room)
    page.previous()
    assert [chip.text() for chip in page.chips.buttons] == ["The estimate", "All tiers"]
    run(room, "nearer")
    run(room, "nearer")
    assert not any("협상" in cell for row in cells(page) for cell in row)
    assert [chip.isChecked() for chip in page.chips.buttons] == [True, False]
    run(room, "nearer")
    run(room, "farther")
    run(room, "farther")
    assert any("협상" in cell for row in cells(page) for cell in row)


def test_shares_are_by_line_or_by_rate(room: CostView, qtbot: QtBot) -> None:
    enter(qtbot, room, "Web: 10TB out", "Mail: 10TB out")
    page = charts(room)
    assert [row[0] for row in cells(page)] == ["Web", "Mail", "Total"]
    run(room, "regroup")
    assert [row[0] for row in cells(page)] == ["인터넷으로 나가는 트래픽", "Total"]


def test_what_has_no_price_is_said_and_hatched_and_currencies_stand_apart(
    qtbot: QtBot, tmp_path: Path
) -> None:
    room = shown(qtbot, tmp_path, read_study(PRICES, "prices", "prices.md"))
    enter(qtbot, room, "20TB internet egress", "10GB backbone", "5GB same zone")
    page = charts(room)
    assert cells(page) == [
        ("Internet egress", "100.0%", "at least $924.48 + 10,240 GB without a price"),
        ("Same zone", "free", "$0.00"),
        ("Total", "100.0%", "at least $924.48 + 10,240 GB without a price"),
        ("Backbone", "100.0%", "₩300"),
        ("Total", "100.0%", "₩300"),
    ]
    assert page.view.figure.legend
    page.next()
    page.next()
    assert "contact sales" in texts(as_svg(picture(page)))
    chart = page.view.figure.chart
    assert isinstance(chart, CurveChart)
    assert chart.here is not None
    assert chart.here.is_floor


def test_the_small_charts_lead_to_the_large_ones(room: CostView, qtbot: QtBot) -> None:
    room.open_example()
    qtbot.mouseClick(room.side.curve, Qt.MouseButton.LeftButton)
    assert room.page == "charts"
    assert charts(room).view.figure.title == "Cost over volume · 인터넷으로 나가는 트래픽"
    room.close_page()
    link = next(button for button in room.side.findChildren(QPushButton) if button.text() == "Enlarge")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert charts(room).view.figure.title == "Where the money goes"


def test_an_estimate_without_lines_says_what_to_do(room: CostView) -> None:
    page = charts(room)
    assert "no lines yet" in page.view.accessibleDescription()
    assert page.table.isHidden()
    page.next()
    assert page.view.figure.nothing == ""
    assert not page.table.isHidden()


def test_a_changed_estimate_is_drawn_at_once(room: CostView) -> None:
    room.open_example()
    page = charts(room)
    room.model.undo_stack.undo()
    assert page.view.figure.nothing
    room.switch_tb_size()
    assert "1 TB = 1000 GB" in page.view.figure.subtitle


def test_the_table_gives_way_where_there_is_little_room(room: CostView, qtbot: QtBot) -> None:
    room.open_example()
    page = charts(room)
    assert page.table.isVisible()
    run(room, "table")
    assert not page.table.isVisible()
    run(room, "table")
    room.resize(700, 380)
    assert page.table.isVisible()
    assert not page.view.isVisible()
    run(room, "table")
    assert page.view.isVisible()


def test_the_table_is_copied_for_a_spreadsheet(room: CostView, qtbot: QtBot) -> None:
    room.model.add([Entry("=Web", "internet_out", Quantity(Decimal(500), "GB"), 1)])
    with qtbot.waitSignal(room.message_raised):
        charts(room).copy_table()
    assert QGuiApplication.clipboard().text() == (
        "Line\tShare\tA month\n'=Web\t100.0%\t$45.00\nTotal\t100.0%\t$45.00\n"
    )


def test_the_picture_is_copied_and_saved_in_all_forms(room: CostView, qtbot: QtBot, tmp_path: Path) -> None:
    room.open_example()
    page = charts(room)
    run(room, "copy-picture")
    data = QGuiApplication.clipboard().mimeData()
    assert "Internet Out" in texts(bytes(data.data("image/svg+xml").data()))
    dialog = page.save_picture()
    assert dialog is not None
    qtbot.addWidget(dialog)
    dialog.whats.button(1).click()
    for form in ("png", "svg", "pdf"):
        dialog.save_as(str(tmp_path / f"chart.{form}"))
    assert not QImage(str(tmp_path / "chart.png")).isNull()
    written = texts((tmp_path / "chart.svg").read_bytes())
    assert "Cost over volume · 다른 AZ 간" in written
    assert "2024-05-01" in written
    assert any("1 TB = 1024 GB" in text for text in written)
    assert (tmp_path / "chart.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("make", [as_png, as_svg, as_pdf])
def test_the_same_chart_is_the_same_file(room: CostView, make: Callable[[Picture], bytes]) -> None:
    room.open_example()
    page = charts(room)
    page.previous()
    assert make(picture(page)) == make(picture(page))


def tiered(count: int, factor: int, unit: str) -> Rate:
    tiers = tuple(
        Tier(
            Quantity(Decimal(factor**place if factor > 1 else place + 1), unit),
            Decimal("0.09") / (place + 1),
            1,
        )
        for place in range(count)
    )
    return Rate("r", "R", (), "USD", "GB", 1, (*tiers, Tier(None, None, 2)), (1,))


@pytest.mark.parametrize("roomy", [True, False])
@pytest.mark.parametrize(("count", "factor"), [(1, 1), (2, 1), (5, 1), (12, 1), (12, 4), (5, 40)])
def test_labels_never_stand_on_one_another(count: int, factor: int, roomy: bool) -> None:
    rate = tiered(count, factor, "GB" if factor > 1 else "TB")
    volume = Decimal(700)
    drawn = curve(rate, volume, 1, 1024)
    assert drawn is not None
    used = Spent(volume, reading(rate, volume, 1, 1024).floor, Decimal(0), 1, False)
    words = CurveWords()
    chart = words.chart(drawn, used, {}, roomy=roomy)
    figure = Figure(words.title(drawn), "", chart, words.legend(drawn, used), words.tiers(drawn, {}))
    load_fonts()
    areas = text_areas(picture_of(figure, Theme()))
    assert len(areas) > 5
    places = Places(QRectF(0, 0, 960, 2000))
    for text, area in areas:
        assert places.find([area]) is not None, text


def text_areas(shown: Picture) -> list[tuple[str, QRectF]]:
    """Each text of a picture with the area that its letters cover, from their foot to their middle."""
    found: list[tuple[str, QRectF]] = []
    for text in ElementTree.fromstring(as_svg(shown)).iter(f"{SVG}text"):
        said = "".join(text.itertext())
        font = Theme().font()
        font.setPixelSize(int(text.get("font-size", "0")))
        font.setWeight(QFont.Weight(int(text.get("font-weight", "400"))))
        x, y = float(text.get("x", "0")), float(text.get("y", "0"))
        found.append((said, QRectF(x, y - 8, width_of(said, font), 8)))
    return found


def test_two_estimates_are_compared_by_more_than_colour(qtbot: QtBot) -> None:
    bars = CompareBars(Theme())
    qtbot.addWidget(bars)
    bars.resize(800, 500)
    rows = [
        CompareRow("Cache", Decimal(0), Decimal("20.48"), a_said="not in A"),
        CompareRow("Database", Decimal(12), Decimal(2)),
        CompareRow("Web", Decimal(3), Decimal(3)),
        CompareRow("Bulk", Decimal(10), None),
    ]
    bars.show_rows(rows, CompareRow("", Decimal(25), Decimal("25.48")), "USD", "What if", ("Now", "Then"))
    written = texts(as_svg(picture_of(bars.figure, Theme())))
    assert {"▲ +$20.48", "▼ −$10.00", "the same", "no price", "not in A", "▲ +$0.48", "Now", "Then"} <= set(
        written
    )
    bars.show()
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert bars.accessibleDescription() == "Cache: not in A → $20.48 ▲ +$20.48"
    qtbot.keyClick(bars, Qt.Key.Key_End)
    assert bars.accessibleDescription().startswith("Total: $25.00 → $25.48")


def test_numbers_stand_at_the_right_and_words_at_the_left(room: CostView) -> None:
    room.open_example()
    page = charts(room)
    model = page.model
    assert isinstance(model, TableModel)
    left = model.data(model.index(0, 0), Qt.ItemDataRole.TextAlignmentRole)
    right = model.data(model.index(0, 1), Qt.ItemDataRole.TextAlignmentRole)
    assert left == Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    assert right == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
