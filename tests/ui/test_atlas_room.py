"""Room for the map: a panel that makes way, names that stay whole, rings around what is meant."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from studyapp.study import read_study
from studyapp.ui.atlas.lettering import Lettering, Style
from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.theme import Theme
from tests.ui.atlas_room import bundled, name, press, room, shown

__all__ = ["bundled", "room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_narrow_room_gives_its_width_to_the_map(qtbot: QtBot, room: AtlasView) -> None:
    assert room.side.isVisible()
    assert room.canvas.width() + room.side.width() <= room.width()
    room.resize(820, 700)
    qtbot.waitUntil(lambda: room.canvas.width() == 820)
    assert not room.side.isVisible()
    room.resize(1280, 800)
    qtbot.waitUntil(lambda: room.canvas.width() < 1000)
    assert room.side.isVisible()


def test_in_a_narrow_room_the_panel_lies_over_the_map_beside_what_is_selected(
    qtbot: QtBot, room: AtlasView
) -> None:
    room.resize(820, 700)
    far = next(component for component in room.scene.node_of if "2b" in component)
    for component, is_left in (("Local Zone", False), (far, True), ("Edge Location", False)):
        room.show_component(component)
        assert room.side.isVisible()
        assert room.side.is_left == is_left
        assert room.canvas.width() == room.width()
    press(qtbot, room, Qt.Key.Key_Escape)
    assert not room.side.isVisible()
    room.show_component("Region")
    room.side.close_button.click()
    assert not room.side.isVisible()
    assert room.canvas.hasFocus()


def test_what_is_gone_into_stands_beside_the_panel(qtbot: QtBot, room: AtlasView) -> None:
    room.resize(820, 700)
    room.show_component("Data Center")
    press(qtbot, room, Qt.Key.Key_Return)
    where = room.canvas.painter.rect(room.canvas.selected, room.canvas.camera).toRect()
    assert room.side.isVisible()
    assert not room.side.geometry().intersects(where.translated(room.canvas.mapTo(room, QPoint())))


def in_words(room: AtlasView) -> None:
    """Far enough for services to stand in running text."""
    band = room.scene.plan.tree.parent[room.scene.node_of["Lambda"]] if room.scene.plan else 0
    room.resize(1000, 560)
    room.moving.fit()
    assert room.canvas.painter.is_in_words(band, room.canvas.camera)


def test_a_service_in_running_text_is_ringed_where_its_name_stands(room: AtlasView) -> None:
    in_words(room)
    painter, camera = room.canvas.painter, room.canvas.camera
    letters = painter.letters
    before = [
        painter.shown_rect(room.scene.node_of[one], camera) for one in ("EC2", "RDS", "S3", "VPC", "Lambda")
    ]
    assert all(one.right() <= two.left() + 8 for one, two in pairwise(before))
    wide = letters.face("small").metrics.horizontalAdvance("Lambda")
    assert before[-1].width() == pytest.approx(wide, abs=10)
    assert before[-1] != painter.rect(room.scene.node_of["Lambda"], camera)


def test_a_service_in_running_text_can_be_clicked(qtbot: QtBot, room: AtlasView) -> None:
    in_words(room)
    where = (
        room.canvas.painter.shown_rect(room.scene.node_of["Lambda"], room.canvas.camera).center().toPoint()
    )
    qtbot.mouseClick(room.canvas, Qt.MouseButton.LeftButton, pos=where)
    assert name(room) == "Lambda"


def test_names_in_rows_are_whole_or_left_out() -> None:
    letters = Lettering(Theme("light"))
    names = tuple(f"Service number {at}" for at in range(30))
    rows = letters.in_rows(names, 300, 3)
    assert len(rows.lines) == 3
    assert rows.lines[-1].endswith("…")
    for word in rows.words:
        assert names[word.at] in rows.lines[word.row]
        assert word.left + word.width <= 300


@pytest.mark.parametrize("width", range(40, 240, 8))
def test_a_long_line_is_cut_between_words_where_half_of_it_stays(width: int) -> None:
    letters = Lettering(Theme("light"))
    line = "Availability Zone in which several data centers stand"
    cut = letters.elided(line, width, "body")
    words = set(line.split())
    kept = cut.removesuffix("…").split()
    assert kept
    whole = all(word in words for word in kept)
    assert whole or letters.face("body").metrics.horizontalAdvance(" ".join(kept[:-1])) < width / 2


@pytest.mark.parametrize("width", range(70, 200, 10))
def test_a_name_is_never_broken_amid_a_word(width: int) -> None:
    letters = Lettering(Theme("light"))
    lines = letters.wrapped("Wavelength Zone", width, 2, "small", 700)
    assert all(line in ("Wavelength Zone", "Wavelength", "Zone") or line.endswith("…") for line in lines)
    assert lines[-1].endswith("Zone")


@pytest.mark.parametrize("size", [QSize(1280, 800), QSize(760, 672), QSize(800, 473), QSize(430, 600)])
def test_no_name_of_a_box_is_written_over_what_it_holds(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, size: QSize
) -> None:
    text = (
        "- # World\n\t- ## Land\n\t\t- ### City\n\t\t\t- #### House one\n\t\t\t- #### House two\n"
        "\t\t- ### Village\n\t\t\t- #### Farm\n\t- ## Sea\n"
    )
    view = shown(qtbot, read_study(text, "world"))
    view.resize(size)
    view.moving.fit()
    written: list[tuple[str, QRectF]] = []
    letters = view.canvas.painter.letters
    write = letters.write

    def note(painter: QPainter, line: str, spot: tuple[float, float, float], style: Style) -> float:
        width = write(painter, line, spot, style)
        # Letters stand in the middle of their line.
        high = letters.face(style.size, style.weight).height
        written.append((line, QRectF(spot[0], spot[1] + 0.2 * high, width, 0.6 * high)))
        return width

    monkeypatch.setattr(letters, "write", note)
    for scale in (1.0, 0.8, 0.6, 0.45, 0.35, 0.25, 0.15):
        view.canvas.zoom(scale / view.canvas.camera.scale)
        written.clear()
        picture = QImage(view.canvas.size(), QImage.Format.Format_RGB32)
        painter = QPainter(picture)
        view.canvas.painter.paint_nodes(painter, view.canvas.camera, QRectF(view.canvas.rect()))
        painter.end()
        for at, (line, one) in enumerate(written):
            for other_line, other in written[at + 1 :]:
                assert not one.intersects(other), (scale, line, other_line)
    view.close()
