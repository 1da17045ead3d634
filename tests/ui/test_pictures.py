"""Pictures for other programs: what stands in a PNG, an SVG and a PDF, and how the map makes them."""

import io
import re
import zlib
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPixmap, QPolygon
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from studyapp.errors import StudyappError, UnwritableFile
from studyapp.study import Study
from studyapp.ui.atlas.output.output import Output
from studyapp.ui.atlas.output.pictures import diagram_picture
from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.fonts import load_fonts
from studyapp.ui.pictures.dialog import PictureDialog, file_name
from studyapp.ui.pictures.picture import Picture, as_pdf, as_png
from studyapp.ui.pictures.saving import leave_pixels, save
from studyapp.ui.pictures.snapshot import picture_of
from studyapp.ui.pictures.svg import as_svg
from studyapp.ui.pictures.svg_fonts import cut
from studyapp.ui.theme import Theme
from tests.ui.atlas_room import bundled, room

__all__ = ["bundled", "room"]

SVG = "{http://www.w3.org/2000/svg}"
KOREAN, BOLD = "요금 → EC2 traffic 🌍", "굵은 글씨 <&>"


def paint_words(painter: QPainter) -> None:
    theme = Theme()
    painter.setPen(QColor("#102030"))
    painter.setFont(theme.font("large"))
    painter.drawText(QPointF(20, 40), KOREAN)
    painter.setFont(theme.font("large", 700))
    painter.drawText(QPointF(20, 80), BOLD)
    painter.setFont(theme.mono())
    painter.drawText(QPointF(20, 110), "┌─┐ 가")
    painter.fillRect(200, 100, 40, 40, QColor("#ff0000"))


@pytest.fixture
def words(qapp: QApplication) -> Picture:
    load_fonts()
    return Picture(300, 160, "제목", "설명 & more", "ko", QColor("#ffffff"), paint_words)


def texts(svg: bytes) -> list[str]:
    return ["".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def faces(svg: bytes) -> dict[tuple[str, int], TTFont]:
    """The fonts in an SVG file by family and weight."""
    rules = re.findall(
        r'font-family:"([^"]+)";font-weight:(\d+);src:url\("data:font/woff;base64,([^"]+)"', svg.decode()
    )
    return {(family, int(weight)): TTFont(io.BytesIO(b64decode(data))) for family, weight, data in rules}


def pdf_text(pdf: bytes) -> str:
    """Every letter that a PDF's fonts can tell of, from their ToUnicode maps."""
    found: list[str] = []
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            text = zlib.decompress(stream)
        except zlib.error:
            text = stream  # short ones are not compressed
        if b"beginbfrange" in text:
            codes = re.findall(rb"<((?:[0-9A-F]{4})+)>", text)
            found += [bytes.fromhex(code.decode()).decode("utf-16-be", "replace") for code in codes]
    return "".join(found)


def test_a_png_has_the_size_the_density_and_the_colours_that_were_asked_for(words: Picture) -> None:
    image = QImage.fromData(as_png(words, 2))
    assert (image.width(), image.height()) == (600, 320)
    assert image.dotsPerMeterX() == image.dotsPerMeterY() == round(2 * 96 / 0.0254)
    assert image.pixelColor(440, 240) == QColor("#ff0000")
    assert image.pixelColor(590, 310) == QColor("#ffffff")
    assert image.text("Title") == "제목"


def test_an_svg_holds_its_texts_whole_and_says_what_it_shows(words: Picture) -> None:
    svg = as_svg(words)
    root = ElementTree.fromstring(svg)
    assert texts(svg) == [KOREAN, BOLD, "┌─┐ 가"]
    assert (root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")) == ("제목", "설명 & more")
    assert root.get("viewBox") == "0 0 300 160"
    assert not list(root.iter(f"{SVG}image"))


def test_an_svg_brings_exactly_the_letters_that_it_uses(words: Picture) -> None:
    found = {
        face: {chr(code) for code in font.getBestCmap() or ()} for face, font in faces(as_svg(words)).items()
    }
    assert found == {
        ("Noto Sans KR", 400): set(KOREAN) - {"🌍"},
        ("Noto Sans KR", 700): set(BOLD),
        ("D2Coding", 400): set("┌─┐ 가"),
        ("Noto Emoji", 400): {"🌍"},
    }


def test_a_pdf_tells_of_every_letter(words: Picture) -> None:
    pdf = as_pdf(words)
    # Qt's maps have no place for what lies beyond 16 bits, and tell of a blank as a tab.
    assert set(KOREAN + BOLD) - {" ", "🌍"} <= set(pdf_text(pdf))
    assert b"/MediaBox [0 0 225.000000 120.000000]" in pdf
    assert "제목".encode("utf-16-be") in pdf.replace(b"\\", b"")


@pytest.mark.parametrize("make", [as_png, as_svg, as_pdf])
def test_the_same_picture_is_the_same_bytes(words: Picture, make) -> None:
    first = make(words)
    cut.cache_clear()
    assert make(words) == first


def test_letters_that_xml_does_not_take_are_shown_as_such(words: Picture) -> None:
    def paint(painter: QPainter) -> None:
        painter.drawText(QPointF(5, 20), "a\x0b\ufffe b")

    svg = as_svg(words._replace(paint=paint, title="\x00"))
    assert "".join(texts(svg)).startswith("a")


def test_shapes_of_every_kind_come_out_as_such(words: Picture) -> None:
    def paint(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.DashLine)
        painter.setBrush(Qt.BrushStyle.BDiagPattern)
        painter.drawRect(QRect(1, 2, 30, 40))
        painter.setOpacity(0.5)
        painter.drawEllipse(QPointF(50, 50), 10, 20)
        painter.drawLine(0, 0, 20, 20)
        painter.drawPoint(3, 3)
        painter.drawPolygon(QPolygon([QPoint(0, 0), QPoint(9, 0), QPoint(9, 9)]))
        painter.drawPolyline(QPolygon([QPoint(0, 0), QPoint(9, 0), QPoint(9, 9)]))
        pixels = QPixmap(4, 4)
        pixels.fill(QColor("red"))
        painter.drawPixmap(QPoint(60, 60), pixels)
        painter.drawImage(QPoint(70, 60), pixels.toImage())
        painter.scale(2, 2)
        painter.drawRoundedRect(QRectF(50, 10, 30, 30), 4, 4)

    root = ElementTree.fromstring(as_svg(words._replace(paint=paint)))
    kinds = [element.tag.removeprefix(SVG) for element in root.iter()]
    assert {kind: kinds.count(kind) for kind in ("rect", "ellipse", "image", "pattern")} == {
        "rect": 2,
        "ellipse": 1,
        "image": 2,
        "pattern": 2,
    }
    assert [path.get("transform") for path in root.iter(f"{SVG}path")].count("matrix(2 0 0 2 0 0)") == 1


def test_what_lies_outside_of_a_clip_is_left_out_and_what_it_cuts_is_cut(words: Picture) -> None:
    def paint(painter: QPainter) -> None:
        painter.setClipRect(QRectF(0, 0, 100, 100))
        painter.fillRect(10, 10, 20, 20, QColor("red"))
        painter.save()
        painter.setClipRect(QRectF(50, 50, 100, 100), Qt.ClipOperation.IntersectClip)
        painter.fillRect(0, 0, 90, 90, QColor("blue"))
        painter.restore()
        painter.fillRect(200, 50, 20, 20, QColor("green"))
        painter.setClipping(False)
        painter.fillRect(250, 50, 20, 20, QColor("yellow"))

    root = ElementTree.fromstring(as_svg(words._replace(paint=paint)))
    fills = [rect.get("fill") for rect in root.iter(f"{SVG}rect")]
    assert fills == ["#ffffff", "#ff0000", "#0000ff", "#ffff00"]
    clips = [clip.get("d") for one in root.iter(f"{SVG}clipPath") for clip in one]
    assert clips == ["M50 50L100 50L100 100L50 100L50 50Z"]


def test_of_a_list_that_scrolls_only_what_is_seen_is_in_the_picture(qtbot: QtBot, words: Picture) -> None:
    area, label = QScrollArea(), QLabel("\n".join(f"line {number}" for number in range(40)))
    qtbot.addWidget(area)
    area.setWidget(label)
    area.resize(200, 100)
    area.show()
    found = texts(as_svg(picture_of(area, Theme(), "lines")))
    assert found[0] == "line 0"
    assert 2 < len(found) < 15


def test_an_old_file_is_kept_where_a_picture_cannot_be_written(words: Picture, tmp_path: Path) -> None:
    old = tmp_path / "old.txt"
    old.write_text("old", "utf-8")
    with pytest.raises(StudyappError, match=r"\.png"):
        save(words, str(old))
    with pytest.raises(UnwritableFile):
        save(words, str(old / "below.svg"))
    with pytest.raises(StudyappError, match="memory"):
        save(words._replace(width=10**6, height=10**6), str(tmp_path / "large.png"))
    assert old.read_text("utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["old.txt"]


def test_a_title_becomes_a_name_that_every_system_takes() -> None:
    assert file_name('a/b: "c" – map…') == "a b c – map…"
    assert file_name("...") == "picture"


# The map


@pytest.fixture
def output(room: AtlasView) -> Iterator[Output]:
    yield room.parts.get("output")
    QGuiApplication.clipboard().clear()


def ask(output: Output) -> PictureDialog:
    dialog = output.ask()
    assert dialog is not None
    return dialog


def test_the_whole_map_is_in_its_picture(room: AtlasView, output: Output, tmp_path: Path) -> None:
    dialog = ask(output)
    dialog.whats.button(1).click()
    dialog.scales.button(2).click()
    assert dialog.scale == 3
    dialog.save_as(str(tmp_path / "map.svg"))
    svg = (tmp_path / "map.svg").read_bytes()
    assert {"AWS Global Network", "Availability Zone", "Data Center", "DynamoDB"} <= set(texts(svg))
    assert str(tmp_path).encode() not in svg
    letters = {letter for text in texts(svg) for letter in text}
    brought = {chr(code) for font in faces(svg).values() for code in font.getBestCmap() or ()}
    assert letters <= brought


def test_the_choice_is_kept_for_the_next_picture(output: Output) -> None:
    dialog = ask(output)
    dialog.whats.button(1).click()
    dialog.scales.button(3).click()
    dialog.reject()
    again = ask(output)
    assert (again.whats.checkedId(), again.scale) == (1, 4)
    again.reject()


def test_the_copied_picture_has_pixels_and_svg(output: Output) -> None:
    said: list[object] = []
    output.noticed.connect(said.append)
    output.copy()
    clipboard = QGuiApplication.clipboard()
    data = clipboard.mimeData()
    assert data.hasImage()
    assert clipboard.image().width() == 2 * output._shown.in_sight().width
    assert texts(bytes(data.data("image/svg+xml").data()))
    assert len(said) == 1
    leave_pixels()
    assert not clipboard.mimeData().hasFormat("image/svg+xml")
    assert not clipboard.image().isNull()


def test_a_flow_and_memory_are_in_the_picture_as_on_the_map(room: AtlasView, output: Output) -> None:
    plain = output._shown.whole()
    room.show_flow(0)
    flow = output._shown.whole()
    assert flow.title == f"{plain.title} – {room.scene.atlas.flows[0].title}"
    shown = set(texts(as_svg(flow)))
    assert room.scene.atlas.flows[0].steps[0].text in shown - set(texts(as_svg(plain)))
    room.leave_place()
    room.parts.get("memory").toggle()
    memory = output._shown.whole()
    assert memory.height == plain.height + 44
    assert "≥ 90 %" in texts(as_svg(memory))


def test_the_filter_of_the_file_dialogue_chooses_the_format(output: Output, tmp_path: Path) -> None:
    dialog = ask(output)
    files = dialog.ask_for_name()
    files.setDirectory(str(tmp_path))
    assert files.selectedFiles()[0].endswith(".png")
    files.filterSelected.emit(files.nameFilters()[2])
    assert files.selectedFiles()[0].endswith(".pdf")
    assert files.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    files.fileSelected.emit(str(tmp_path / "map.txt"))
    assert list(tmp_path.glob("map*")) == []
    files.fileSelected.emit(str(tmp_path / "map.pdf"))
    assert (tmp_path / "map.pdf").read_bytes().startswith(b"%PDF")
    files.close()


def test_of_the_gallery_the_drawing_in_front_is_taken(room: AtlasView, output: Output) -> None:
    room.parts.get("drawings").toggle()
    dialog = ask(output)
    wanted = diagram_picture(Theme(), _study(room), room.scene.atlas.diagrams[0])
    assert dialog.picture.description == wanted.description
    assert set(texts(as_svg(dialog.picture))) == set(texts(as_svg(wanted)))
    dialog.reject()


def _study(view: AtlasView) -> Study:
    assert view.scene.study is not None
    return view.scene.study
