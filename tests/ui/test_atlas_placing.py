"""Prices, branches and numbers on the map: over no name, in sight, joined to what they belong to."""

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.atlas.flows.trail import Trail
from studyapp.pathclass import INTERNET
from studyapp.paths import resource
from studyapp.study import Study, open_study
from studyapp.ui.atlas.output.shown import Shown
from studyapp.ui.atlas.placing import Room
from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.pictures.svg import as_svg
from tests.ui.atlas_room import bundled, room, shown

__all__ = ["bundled", "room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

AREA = QRectF(0, 0, 900, 600)
PATHS = [
    ("Edge Location (도쿄)", "Local Zone"),
    ("Wavelength Zone", INTERNET),
    ("Region", "AZ-1a"),
    ("Region (서울)", "Region (도쿄)"),
    ("Local Zone", "Edge Location"),
]

rects = st.builds(QRectF, st.integers(0, 800), st.integers(0, 560), st.integers(10, 90), st.integers(8, 40))


@given(st.lists(rects, max_size=25), st.integers(0, 900), st.integers(0, 600))
@settings(max_examples=40, deadline=None)
def test_a_label_covers_nothing_and_can_be_seen(taken: list[QRectF], x: int, y: int) -> None:
    room = Room(AREA)
    for rect in taken:
        room.take(rect)
    size = QSizeF(80, 24)
    found = room.best([QRectF(QPointF(x, y), size)], near=QPointF(x, y))
    assert AREA.contains(found)
    assert not any(found.intersects(rect) for rect in taken)


def test_a_label_stands_where_it_is_wanted_and_on_no_line_where_it_need_not() -> None:
    room = Room(AREA)
    wanted = [QRectF(100, 100, 80, 24), QRectF(100, 140, 80, 24)]
    assert room.best(wanted, near=QPointF(140, 120)) == wanted[0]
    room.take_line([QPointF(90, 110), QPointF(300, 110)])
    assert room.best(wanted, near=QPointF(140, 120)) == wanted[1]


def test_where_nothing_is_free_a_label_can_be_seen_still() -> None:
    room = Room(AREA)
    room.take(AREA)
    assert AREA.contains(room.best([QRectF(860, -10, 80, 24)], near=QPointF(899, 1)))


def test_a_line_that_goes_over_words_strikes_them_and_one_beside_does_not() -> None:
    room = Room(AREA)
    room.take(QRectF(100, 100, 80, 20))
    assert room.strikes(QPointF(50, 110), QPointF(300, 110))
    assert not room.strikes(QPointF(50, 140), QPointF(300, 140))


def labels(view: AtlasView, trail: Trail, at: int) -> list[QRectF]:
    """What a step of a flow puts over the map."""
    canvas = view.canvas
    area = QRectF(canvas.rect())
    free = canvas.picture.room(canvas.camera, area)
    sheet = QPixmap(canvas.size())
    painter = QPainter(sheet)
    canvas.picture._trail_painter().paint(painter, canvas.camera, trail, at, free)
    painter.end()
    return free.labels


def covered(view: AtlasView, label: QRectF) -> bool:
    """Whether a label lies over a word; what is round may touch the line above and below."""
    writing = view.canvas.picture.writing(view.canvas.camera, QRectF(view.canvas.rect()))
    inner = label.adjusted(1, label.height() / 4, -1, -label.height() / 4)
    return any(inner.intersects(word) for word in writing.words)


@pytest.mark.parametrize("projection", [False, True])
@pytest.mark.parametrize("document", ["AWS Infrastructure", "gcp-ko"])
def test_no_label_of_any_flow_covers_a_name(
    qtbot: QtBot, request: pytest.FixtureRequest, document: str, projection: bool
) -> None:
    view = shown(qtbot, study_of(document, request))
    view._theme.projection = projection
    view.set_projection(projection)
    for flow in range(len(view.scene.atlas.flows)):
        view.show_flow(flow)
        settle(view)
        player = view.parts.get("flows").player
        for at in range(player.last + 1):
            player.seek(at)
            settle(view)
            for label in labels(view, player.trail, at):
                assert not covered(view, label), (player.trail.flow.title, at, label)
    view.close()


def study_of(document: str, request: pytest.FixtureRequest) -> Study:
    if document == "gcp-ko":
        return open_study(str(request.config.rootpath / "tests" / "fixtures" / "documents" / "gcp-ko.md"))
    return open_study(resource("documents", f"{document}.md"))


def settle(view: AtlasView) -> None:
    """Let strip and map find their sizes."""
    for _ in range(3):
        QApplication.processEvents()
    view.parts.get("flows")._settle()


@pytest.mark.parametrize("projection", [False, True])
@pytest.mark.parametrize("path", PATHS)
def test_a_price_can_be_seen_and_covers_no_name_and_neither_end(
    room: AtlasView, path: tuple[str, str], projection: bool
) -> None:
    room._theme.projection = projection
    room.set_projection(projection)
    room.price_path()
    pricing = room.parts.get("pricing")
    for end in path:
        pricing.choose(end)
    settle(room)
    room.canvas.grab()
    placed = pricing._layer.room
    assert placed is not None
    mark = placed.labels[-1]
    assert QRectF(room.canvas.rect()).contains(mark)
    assert not covered(room, mark)
    assert not any(mark.intersects(rect) for rect in placed.labels[:-1])


def test_a_station_whose_name_is_not_written_has_it_on_a_label(room: AtlasView) -> None:
    flows = [flow.title for flow in room.scene.atlas.flows]
    room.show_flow(flows.index("Route 53 (DNS)"))
    settle(room)
    canvas, player = room.canvas, room.parts.get("flows").player
    canvas.zoom(0.6)
    room.parts.get("flows")._settle()
    node = room.scene.node_of["Route 53"]
    writing = canvas.picture.writing(canvas.camera, QRectF(canvas.rect()))
    assert node not in writing.names
    station = player.trail.stations[2]
    middle = canvas.camera.point_on_screen(QPointF(*station.rect.centre))
    assert any(label.contains(middle) for label in labels(room, player.trail, 2))


def test_what_was_selected_before_is_not_framed_in_a_flow(room: AtlasView) -> None:
    room.select("Region")
    room.show_flow(0)
    assert room.canvas.selected in room.canvas.ringed
    room.select("Local Zone")
    assert room.canvas.selected not in room.canvas.ringed
    room.show_flow(-1)
    assert not room.canvas.ringed


def test_the_map_is_as_wide_as_a_projection_and_of_its_own_shape_again(room: AtlasView) -> None:
    room.resize(1600, 700)
    before = room.scene.plan
    room._theme.projection = True
    room.set_projection(True)
    settle(room)
    assert before is not None
    assert room.scene.plan is not None
    assert room.scene.plan.w[0] > 1.2 * before.w[0]
    room._theme.projection = False
    room.set_projection(False)
    settle(room)
    assert room.scene.plan == before


def test_names_that_end_in_a_number_never_look_alike(room: AtlasView) -> None:
    letters = room.canvas.painter.letters
    for width in range(24, 90, 6):
        one, other = (letters.elided(f"AZ-2{letter}", width, "body", 700) for letter in "ab")
        assert one != other or not one


def test_a_picture_of_a_flow_says_which_it_is_and_what_happens(room: AtlasView) -> None:
    room.show_flow(0)
    settle(room)
    flow = room.parts.get("flows")
    flow.on()
    shown_now = Shown(room._theme, room.canvas, room.scene)
    said = "".join(ElementTree.fromstring(as_svg(shown_now.in_sight())).itertext()).replace(" ", "")
    assert flow.strip.sentence.text().replace(" ", "") in said
    assert room.scene.atlas.flows[0].title.replace(" ", "") in said
    assert shown_now.in_sight().height > room.canvas.height()
