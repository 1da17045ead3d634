"""The map's picture: what is drawn from how far, in which colours, and lines that can be pointed at."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, qGray
from pytestqt.qtbot import QtBot

from studyapp.atlas.layout.layout import lay_out
from studyapp.atlas.model import Atlas, Component, Relation
from studyapp.study import Study
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.colouring import READABLE, Colouring, contrast
from studyapp.ui.atlas.picture import MapPicture
from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.fonts import load_fonts
from studyapp.ui.theme import Theme, theme_names
from tests.ui.atlas_room import bundled, press, room

__all__ = ["bundled", "room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def component(name: str, parent: str | None = None, kind: str = "component") -> Component:
    return Component(name, (), kind, parent, "", (), "regional" if kind == "service" else None, (7,))


def atlas_of(components: list[Component], relations: tuple[Relation, ...] = ()) -> Atlas:
    return Atlas(tuple(components), relations, (), ())


@pytest.fixture
def canvas(qtbot: QtBot) -> Iterator[MapCanvas]:
    load_fonts()
    widget = MapCanvas(Theme("light", reduced_motion=True))
    qtbot.addWidget(widget)
    widget.resize(1000, 700)
    widget.show()
    qtbot.waitExposed(widget)
    yield widget
    widget.close()


def show(canvas: MapCanvas, atlas: Atlas) -> None:
    canvas.set_map(atlas, lay_out(atlas))
    canvas.grab()


def image_of(canvas: MapCanvas) -> QImage:
    canvas.repaint_whole()
    return canvas.grab().toImage()


def difference(one: QImage, other: QImage) -> float:
    """The share of pixels that are not the same."""
    pixels = [(x, y) for y in range(one.height()) for x in range(one.width())]
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in pixels) / len(pixels)


def distinct(image: QImage) -> int:
    """How many colours there are: an empty picture has one."""
    return len({image.pixel(x, y) for y in range(0, image.height(), 3) for x in range(0, image.width(), 3)})


MANY = [component("all"), *(component(f"part {at}", "all") for at in range(30))] + [
    component(f"thing {at}", f"part {at % 30}") for at in range(900)
]


def test_a_box_is_looked_into_where_what_is_inside_can_be_read(canvas: MapCanvas) -> None:
    show(canvas, atlas_of(MANY))
    plan = lay_out(atlas_of(MANY))
    part, thing = (plan.tree.text.index(name) for name in ("part 3", "thing 3"))
    assert canvas.painter.is_open(plan.tree.text.index("all"), canvas.camera)
    assert not canvas.painter.is_open(part, canvas.camera)
    middle = canvas.painter.rect(thing, canvas.camera).center()
    assert canvas.node_at(middle) == part
    assert canvas.painter.shown_rect(thing, canvas.camera) == canvas.painter.rect(part, canvas.camera)
    canvas.reveal(thing)
    assert canvas.painter.is_open(part, canvas.camera)
    assert canvas.node_at(canvas.painter.rect(thing, canvas.camera).center()) == thing


def test_what_covers_the_screen_hides_all_around_it(canvas: MapCanvas, bundled: Study) -> None:
    show(canvas, bundled.atlas)
    plan = lay_out(bundled.atlas)
    canvas.zoom_at(canvas.painter.rect(plan.tree.text.index("Region"), canvas.camera).center(), 6.0)
    spots = canvas.painter.seen_through(canvas.camera, QRectF(canvas.rect()))
    assert all(spot.level >= 2 for spot in spots)


def test_a_pushed_picture_is_that_which_would_be_painted_there(canvas: MapCanvas, bundled: Study) -> None:
    show(canvas, bundled.atlas)
    canvas.zoom_at(QPointF(300, 200), 2.0)
    canvas.repaint_whole()
    canvas.grab()
    for _ in range(5):
        canvas.pan(23, -11)
    pushed = canvas.grab().toImage()
    assert difference(pushed, image_of(canvas)) < 0.001


def test_the_picture_of_a_map_is_the_same_on_any_painter(canvas: MapCanvas, bundled: Study) -> None:
    show(canvas, bundled.atlas)
    picture = MapPicture(Theme("light"))
    picture.set_map(bundled.atlas, lay_out(bundled.atlas))
    image = QImage(canvas.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    picture.paint_all(painter, QRectF(canvas.rect()), canvas.camera)
    painter.end()
    shown = image_of(canvas).convertToFormat(QImage.Format.Format_RGB32)
    assert difference(image, shown) < 0.001


PICTURE = os.path.join(os.path.dirname(__file__), "pictures", "map.png")
"""The bundled document's map as it was drawn when somebody looked at it last, 320 × 224."""


def test_the_bundled_map_looks_as_it_did_when_somebody_looked_at_it(
    canvas: MapCanvas, bundled: Study
) -> None:
    """Small and blurred, so that a letter's shade counts for nothing and a box at another place for much.

    Where the look was changed on purpose, look at the new picture and store it in the old one's place.
    """
    show(canvas, bundled.atlas)
    now, before = small(image_of(canvas)), small(QImage(PICTURE))
    assert now.size() == before.size()
    spots = [(x, y) for y in range(now.height()) for x in range(now.width())]
    far = sum(abs(qGray(now.pixel(x, y)) - qGray(before.pixel(x, y))) > 10 for x, y in spots)
    assert far / len(spots) < 0.03


def small(image: QImage) -> QImage:
    return image.scaled(
        320, 224, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


@pytest.mark.parametrize("name", theme_names())
def test_names_can_be_read_on_any_fill_of_a_theme(name: str) -> None:
    theme = Theme(name)
    colouring = Colouring(theme)
    colouring.fills = {at: theme.color(f"memory_{at}") for at in range(5)}
    for at, fill in colouring.fills.items():
        inks = colouring.inks(at)
        assert contrast(theme.color(inks.strong), fill) >= READABLE
        assert contrast(theme.color(inks.muted), fill) >= READABLE


def test_other_colours_and_notes_show_and_go_again(canvas: MapCanvas, bundled: Study) -> None:
    show(canvas, bundled.atlas)
    plan = lay_out(bundled.atlas)
    region = plan.tree.text.index("Region")
    before = image_of(canvas)
    canvas.set_colours({region: QColor("#123456")}, {region: "82 %"})
    rect = canvas.painter.rect(region, canvas.camera)
    spot = QPoint(int(rect.right()) - 6, int(rect.center().y()))
    assert image_of(canvas).pixelColor(spot) == QColor("#123456")
    canvas.set_colours(None, {})
    assert image_of(canvas) == before


def test_a_shut_box_says_how_many_lie_in_it(canvas: MapCanvas, bundled: Study) -> None:
    plan = lay_out(bundled.atlas, frozenset({"Region"}))
    canvas.set_map(bundled.atlas, plan)
    node = plan.tree.text.index("Region")
    assert canvas.painter.is_shut(node)
    assert canvas.painter.count_inside(node) == 26
    assert canvas.painter.count_inside(0) == len(bundled.atlas.components)


def line_between(canvas: MapCanvas, atlas: Atlas, source: str, target: str) -> QPointF:
    """A point of the screen on the line between two components, where nothing else is."""
    for line in canvas.picture.lines_of(lay_out(atlas).tree.text.index(source)):
        ends = [canvas.painter.component(node) for node in (line.tie.source, line.tie.target)]
        if [end.name for end in ends if end is not None] == [source, target]:
            (x, y), (to_x, to_y) = line.way[0], line.way[1]
            camera = canvas.camera
            return QPointF((x + to_x) / 2 * camera.scale + camera.x, (y + to_y) / 2 * camera.scale + camera.y)
    raise AssertionError(f"no line from {source} to {target}")


def test_a_line_can_be_pointed_at_and_leads_to_its_line_of_the_document(
    qtbot: QtBot, room: AtlasView, bundled: Study
) -> None:
    at = line_between(room.canvas, bundled.atlas, "Wavelength Zone", "Region")
    tie = room.canvas.tie_at(at)
    assert tie is not None
    assert tie.kind == "depends_on"
    assert str(tie.line) in room.canvas.sentence_of(tie)
    qtbot.mouseClick(room.canvas, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert room.canvas.tie == tie
    assert not room.has_selection()
    with qtbot.waitSignal(room.source_asked) as asked:
        press(qtbot, room, Qt.Key.Key_S)
    assert asked.args == [tie.line]
    room.select("Region")
    assert room.canvas.tie is None


def test_nothing_is_pointed_at_beside_the_lines(room: AtlasView) -> None:
    assert room.canvas.tie_at(QPointF(2, 2)) is None


HOSTILE = {
    "a loop": [component(f"n{at}", f"n{(at + 1) % 40}") for at in range(40)],
    "3,000 levels": [component(f"level {at}", f"level {at - 1}") for at in range(3000)],
    "5,000 children": [component("one"), *(component(f"child {at}", "one") for at in range(5000))],
    "5,000 services": [component("one"), *(component(f"s {at}", "one", "service") for at in range(5000))],
    "long names": [component("가나다 " * 2500), component("x" * 10_000, "가나다 " * 2500)],
    "odd letters": [
        component("שלום עולם " * 30),
        component("a\u202eb\x00c"),
        component("\u200b\u200d"),
        component("\n\n"),
        component("\U0001f30d" * 3000),
    ],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_document_says_there_is_a_map_that_can_be_used(canvas: MapCanvas, name: str) -> None:
    components = HOSTILE[name]
    ties = tuple(
        Relation(one.name, other.name, "depends_on", at)
        for at, (one, other) in enumerate(zip(components[1:300], reversed(components), strict=False))
    )
    atlas = atlas_of(components, ties)
    show(canvas, atlas)
    assert distinct(canvas.grab().toImage()) > 3
    plan = lay_out(atlas)
    for node in (plan.tree.node_of[0], plan.tree.node_of[-1]):
        canvas.select(node)
        canvas.reveal(node)
        rect = canvas.painter.rect(node, canvas.camera)
        assert canvas.painter.seen_as(node, canvas.camera) == node
        assert QRectF(canvas.rect()).intersects(rect)
        assert distinct(canvas.grab().toImage()) > 3
        canvas.zoom_at(QPointF(500, 350), 1.3)
        canvas.pan(40, -30)
    canvas.fit()
    assert canvas.node_at(canvas.painter.rect(plan.children(0)[0], canvas.camera).center()) > 0


def test_a_name_without_anything_to_see_is_told_by_its_line(canvas: MapCanvas) -> None:
    show(canvas, atlas_of([component("\u200b\u200d"), component("plain")]))
    nameless = image_of(canvas)
    show(canvas, atlas_of([component("line 7"), component("plain")]))
    assert image_of(canvas) == nameless


def test_a_map_without_components_is_an_empty_ground(canvas: MapCanvas) -> None:
    show(canvas, atlas_of([]))
    assert canvas.node_at(QPointF(10, 10)) == 0
    assert canvas.tie_at(QPointF(10, 10)) is None
    assert canvas.painter.rect(0, Camera(1, 0, 0)).isEmpty()
