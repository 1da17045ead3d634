"""What goes out of the room of prices, driven by keys and read back: exactly what was on the screen."""

import csv
import io
import json
import re
import zlib
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from studyapp.cost.estimate import Entry
from studyapp.cost.model import Quantity, decimal_text
from studyapp.errors import StudyappError
from studyapp.paths import bundled_document
from studyapp.settings import SettingsFile
from studyapp.study import Study, open_study, read_study
from studyapp.ui.commands import CommandTable
from studyapp.ui.cost.estimate.model import AMOUNT, FORMULA, LABEL, PATH, VOLUME
from studyapp.ui.cost.report.build import ReportBuilder
from studyapp.ui.cost.report.giving import as_pdf
from studyapp.ui.cost.report.page import ReportPage
from studyapp.ui.cost.report.sheets import sheets
from studyapp.ui.cost.view import CostView
from studyapp.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
COLUMNS = (LABEL, PATH, VOLUME, FORMULA, AMOUNT)


def now() -> datetime:
    return datetime(2026, 11, 23, 18, 34, tzinfo=UTC)


@pytest.fixture(scope="module")
def bundled() -> Study:
    return open_study(bundled_document())


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, bundled: Study) -> CostView:
    made = CostView(Theme(), SettingsFile(str(tmp_path / "settings.toml")), clock=now)
    qtbot.addWidget(made)
    made.resize(1280, 724)
    made.set_study(bundled)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def shown(room: CostView) -> list[list[str]]:
    model = room.model
    return [[str(model.index(row, column).data()) for column in COLUMNS] for row in range(model.rowCount())]


def press(room: CostView, key: str) -> None:
    table = CommandTable()
    table.add(room.commands(), "cost")
    table.active = ("cost",)
    command = table.for_key(key)
    assert command is not None
    command.run()


def opened(room: CostView) -> ReportPage:
    press(room, "Ctrl+Shift+E")
    page = room.pages.built["report"]
    assert isinstance(page, ReportPage)
    return page


def saved(qtbot: QtBot, room: CostView, path: Path) -> Path:
    page = opened(room)
    with qtbot.waitSignal(room.message_raised) as raised:
        page.save_as(str(path))
    assert raised.args == [f"Saved as {path}."]
    return path


def pdf_words(pdf: bytes) -> str:
    """All that a PDF's pages say, glyph by glyph through the fonts' ToUnicode maps; blanks left out."""
    found = re.findall(rb"(\d+) 0 obj\r?\n(.*?)endobj", pdf, re.DOTALL)
    objects = {int(number): body for number, body in found}
    fonts: dict[bytes, dict[str, str]] = {}
    for body in objects.values():
        for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", body):
            maps = re.search(rb"/ToUnicode (\d+) 0 R", objects[int(number)])
            fonts[name] = unicode_map(stream(objects[int(maps[1])])) if maps else {}
    said: list[str] = []
    for body in objects.values():
        content = stream(body) if b"stream" in body else b""
        if b" Tf" not in content:
            continue
        font = b""
        for name, codes in re.findall(rb"/(F\d+) [\d.]+ Tf|<([0-9a-fA-F]+)>", content):
            font = name or font
            text = codes.decode()
            said += [fonts[font].get(text[at : at + 4].lower(), "") for at in range(0, len(text), 4)]
    return "".join("".join(said).split())


def stream(body: bytes) -> bytes:
    found = re.search(rb"stream\r?\n(.*?)\r?\n?endstream", body, re.DOTALL)
    data = found[1] if found else b""
    try:
        return zlib.decompressobj().decompress(data)
    except zlib.error:
        return data


def unicode_map(cmap: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    pattern = rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])"
    for first, last, one, many in re.findall(pattern, cmap):
        texts = [one, *re.findall(rb"<([0-9A-Fa-f]+)>", many)] if one else re.findall(rb"<(\w+)>", many)
        for place, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
            text = texts[min(place, len(texts) - 1)]
            value = bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
            found[f"{code:04x}"] = value if place < len(texts) else chr(ord(value) + place)
    return found


def test_an_empty_estimate_says_so_and_nothing_goes_out(room: CostView, qtbot: QtBot) -> None:
    page = opened(room)
    assert page.nothing.isVisible()
    assert not page.to_file.isEnabled()
    assert page.ask_for_name() is None
    room.close_page()
    with qtbot.waitSignal(room.message_raised) as raised:
        press(room, "Ctrl+C")
    assert raised.args == ["The estimate has no lines yet."]


def test_the_csv_says_what_the_table_shows(room: CostView, qtbot: QtBot, tmp_path: Path) -> None:
    room.open_example()
    data = saved(qtbot, room, tmp_path / "plan.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data, newline="")))
    lines = [row for row in rows if row["kind"] == "line"]
    keys = ("item", "path", "volume", "calculation", "shown")
    assert [[row[key] for key in keys] for row in lines] == shown(room)
    assert [Decimal(row["amount"]) for row in lines] == [line.amount for line in room.model.result.lines]
    (total,) = [row for row in rows if row["kind"] == "total"]
    assert (total["shown"], Decimal(total["amount"])) == (room.totals.total.text(), room.model.result.total)


def test_the_json_has_the_same_strings_and_the_exact_numbers(
    room: CostView, qtbot: QtBot, tmp_path: Path
) -> None:
    room.quick.ask("Backup: 60TB out + 100GB cross-az")
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)
    read = json.loads(saved(qtbot, room, tmp_path / "plan.json").read_text("utf-8"))
    keys = ("item", "path", "calculation", "display")
    cells = [[row[0], row[1], row[3], row[4]] for row in shown(room)]
    assert [[line[key] for key in keys] for line in read["lines"]] == cells
    result = room.model.result
    assert [line["priced"] for line in read["lines"]] == [decimal_text(line.floor) for line in result.lines]
    assert read["total"] is None
    assert read["display"].startswith(room.totals.total.text())
    assert read["document"] == "AWS Infrastructure.md"
    assert any("각 방향" in said for said in read["conflicts"])
    quoted = {entry["line"]: entry["text"] for entry in read["document_lines"]}
    assert quoted[147] == "다른 AZ 간: $0.01/GB (각 방향)"


def test_the_markdown_s_table_is_the_one_on_the_screen(room: CostView, qtbot: QtBot, tmp_path: Path) -> None:
    room.open_example()
    text = saved(qtbot, room, tmp_path / "plan.md").read_text("utf-8")
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    cells = re.findall(r"<td[^>]*>(.*?)</td>", html)
    assert [cells[at : at + 5] for at in range(0, 18, 6)] == shown(room)
    press(room, "Ctrl+Shift+C")
    assert QGuiApplication.clipboard().text() == text


def test_the_pdf_says_all_of_it_in_letters_that_can_be_found(
    room: CostView, qtbot: QtBot, tmp_path: Path
) -> None:
    room.open_example()
    room.desk.exchange.take("1385.5", "2026-11-01", "USD", "KRW")
    path = saved(qtbot, room, tmp_path / "plan.pdf")
    pdf = path.read_bytes()
    words = pdf_words(pdf)
    texts = [cell for row in shown(room) for cell in row]
    texts += ["Total a month", "$47.00", "1 TB = 1024 GB", "AWS Infrastructure.md", "2026-11-23 18:34"]
    texts += ["≈ ₩65,119", "your rate of 2026-11-01", "비용: $0.01/GB (양방향)", "179", "1 / 1"]
    assert [text for text in texts if "".join(text.split()) not in words] == []
    page = room.pages.built["report"]
    page.save_as(str(path))
    assert path.read_bytes() == pdf
    assert b"/FontFile" in pdf


@pytest.mark.parametrize("count", [40, 300])
def test_a_long_estimate_goes_over_pages_with_its_head_on_each(room: CostView, count: int) -> None:
    rates = room.desk.card.rates
    name = "데이터베이스 복제본에서 보고서 서버로 매일 밤 복사하는 아주 긴 이름의 줄"
    room.model.add(
        [
            Entry(
                f"{name} {n}" if n % 5 else f"{'x' * 90}{n}",
                rates[n % 4].key,
                Quantity(Decimal(n + 1), "GB"),
                1,
            )
            for n in range(count)
        ]
    )
    report = ReportBuilder().report(room.desk)
    pages = sheets(report, "en")
    assert len(pages) > count // 30
    last = max(place for place, page in enumerate(pages) if f" {count - 1}" in page.description)
    assert all("Calculation" in page.description for page in pages[: last + 1])
    assert all(f"{n} / {len(pages)}" in page.description for n, page in enumerate(pages, start=1))
    assert as_pdf(report, "en").count(b"/Type /Page\n") in (0, len(pages))
    assert as_pdf(report, "en") == as_pdf(report, "en")


def test_chosen_lines_are_copied_as_a_table_and_all_where_none_is(room: CostView, qtbot: QtBot) -> None:
    room.open_example()
    room.table.setFocus()
    room.table.selectRow(1)
    with qtbot.waitSignal(room.message_raised):
        press(room, "Ctrl+C")
    data = QGuiApplication.clipboard().mimeData()
    rows = [line.split("\t") for line in data.text().splitlines()]
    assert [row[:5] for row in rows[1:]] == shown(room)[1:2]
    assert rows[1][5] == "2"
    assert "<table" in data.html()
    room.table.clearSelection()
    press(room, "Ctrl+C")
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert [row[:5] for row in rows[1:4]] == shown(room)
    assert rows[4][4] == "$47.00"


def test_the_page_follows_the_estimate_and_copies_with_keys_of_its_own(room: CostView, qtbot: QtBot) -> None:
    room.open_example()
    page = opened(room)
    assert "$47.00" in page.preview.accessibleDescription()
    room.rows.undo()
    assert page.nothing.isVisible()
    room.rows.redo()
    assert "$47.00" in page.preview.accessibleDescription()
    with qtbot.waitSignal(room.message_raised) as raised:
        press(room, "Ctrl+C")
    assert raised.args == ["The estimate was copied as a table."]
    with qtbot.waitSignal(page.closed):
        qtbot.mouseClick(page.head.back, Qt.MouseButton.LeftButton)
    assert not room.page


def test_the_dialog_offers_the_estimate_s_name_and_the_ending_says_the_format(room: CostView) -> None:
    room.open_example()
    dialog = opened(room).ask_for_name()
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "Cost estimate.pdf"
    dialog.filterSelected.emit("Markdown (*.md)")
    assert Path(dialog.selectedFiles()[0]).name == "Cost estimate.md"
    dialog.close()


def test_what_cannot_be_written_is_said_and_nothing_is_lost(qtbot: QtBot, tmp_path: Path) -> None:
    document = tmp_path / "Prices.md"
    document.write_text("- Out: $0.09/GB\n", "utf-8")
    room = CostView(Theme(), clock=now)
    qtbot.addWidget(room)
    room.set_study(open_study(str(document)))
    room.model.add([Entry("Out", room.desk.card.rates[0].key, Quantity(Decimal(1), "GB"), 1)])
    page = opened(room)
    for path, said in (
        (document, "the document itself"),
        (tmp_path / "plan.doc", "ends in"),
        (tmp_path / "no" / "plan.csv", "no such folder"),
    ):
        with qtbot.waitSignal(room.message_raised) as raised:
            page.save_as(str(path))
        (error,) = raised.args or (None,)
        assert isinstance(error, StudyappError)
        assert said in error.message
    assert document.read_text("utf-8") == "- Out: $0.09/GB\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Prices.md"]


def test_several_currencies_stand_side_by_side_in_what_goes_out(qtbot: QtBot) -> None:
    room = CostView(Theme(), clock=now)
    qtbot.addWidget(room)
    room.set_study(read_study("- Out: $0.09/GB\n- 전용선: 30원/GB\n", "Prices"))
    rates = room.desk.card.rates
    room.model.add([Entry(rate.label, rate.key, Quantity(Decimal(100), "GB"), 1) for rate in rates])
    report = ReportBuilder().report(room.desk)
    assert report.total == "$9.00 + ₩3,000"
    room.desk.exchange.take("1385.5", "", "USD", "KRW")
    second = room.desk.exchange.second(room.model.result)
    assert second is not None
    assert second.shown == "$9.00 ≈ ₩12,470"
    assert report.estimate.total is None
