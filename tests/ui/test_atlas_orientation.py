"""Whoever looks closer knows where that is: titles at the edge, breadcrumbs, the overview, a map in sight."""

from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from studyapp.ui.atlas.minimap import Minimap
from studyapp.ui.atlas.view import AtlasView
from tests.ui.atlas_room import bundled, name, press, room, wheel

__all__ = ["bundled", "room"]


def middle(room: AtlasView, component: str) -> QPointF:
    return room.canvas.painter.rect(room.scene.node_of[component], room.canvas.camera).center()


def closer(room: AtlasView, component: str, times: int) -> None:
    """Turn the wheel over a component, which is brought to the middle before."""
    to = room.canvas.rect().center() - middle(room, component).toPoint()
    room.canvas.pan(to.x(), to.y())
    for _ in range(times):
        wheel(room, middle(room, component), 90)


def test_breadcrumbs_and_titles_tell_what_the_wheel_came_into(qtbot: QtBot, room: AtlasView) -> None:
    closer(room, "Availability Zone", 6)
    assert room.moving.way() == ("AWS Global Network", "Region", "Availability Zone")
    assert "Availability Zone" in room.bar.crumbs.text()
    assert room.heads.isVisible()
    assert room.heads.text() == "AWS Global Network › Region › Availability Zone"
    press(qtbot, room, Qt.Key.Key_F)
    assert room.moving.way() == ()
    assert not room.heads.isVisible()


def test_going_up_leads_out_of_what_is_seen(qtbot: QtBot, room: AtlasView) -> None:
    closer(room, "Availability Zone", 6)
    press(qtbot, room, Qt.Key.Key_Backspace)
    assert room.moving.inside == "Region"


def test_names_that_are_asked_for_stand_nowhere(qtbot: QtBot, room: AtlasView) -> None:
    closer(room, "Availability Zone", 6)
    room.scene.is_blind = True
    closer(room, "Availability Zone", 1)
    assert room.moving.way() == ()
    assert not room.heads.isVisible()


def test_the_map_cannot_be_pushed_out_of_sight(qtbot: QtBot, room: AtlasView) -> None:
    for by in (QPoint(900, 0), QPoint(-900, 0), QPoint(0, 700), QPoint(0, -700)):
        for _ in range(4):
            room.canvas.pan(by.x(), by.y())
        shown = room.canvas.camera.to_screen(room.canvas.whole())
        seen = shown.intersected(room.canvas.rect().toRectF())
        assert min(seen.width(), seen.height()) >= 79


def test_the_overview_stands_where_it_hides_least(qtbot: QtBot, room: AtlasView) -> None:
    room.parts.build_soon()
    overview = room.findChildren(Minimap)[0]
    room.show_component("Edge Location")
    room.moving.go_into_named("Edge Location")
    assert overview.isVisible()
    hidden = [overview._hidden_in(corner) for corner in (Qt.Corner.BottomRightCorner, overview.corner)]
    assert hidden[1] <= hidden[0]
    assert room.canvas.rect().contains(overview.geometry())


def test_what_would_hardly_be_larger_is_only_selected(qtbot: QtBot, room: AtlasView) -> None:
    room.resize(900, 800)
    room.side.hide()
    room.moving.fit()
    camera = room.canvas.camera
    plan = room.scene.plan
    assert plan is not None
    node = room.scene.node_of["AWS Global Network"]
    room.canvas.select(node)
    press(qtbot, room, Qt.Key.Key_Return)
    assert name(room) == "AWS Global Network"
    grown = room.canvas.camera.scale / camera.scale
    assert grown == 1 or grown >= 1.15


def test_what_has_no_room_in_the_bar_is_in_its_menu(qtbot: QtBot, room: AtlasView) -> None:
    room.resize(800, 600)
    assert room.bar.more.isVisible()
    offered = {action.text(): action for action in room.bar.more_menu().actions()}
    assert {room.bar.memory.text(), room.bar.drawings.text()} <= set(offered)
    offered[room.bar.drawings.text()].trigger()
    assert room.parts.is_open("drawings")
    room.resize(1500, 800)
    assert not room.bar.more.isVisible()
    assert room.bar.memory.isVisible()


def test_the_fold_arrow_is_never_over_the_name(qtbot: QtBot, room: AtlasView) -> None:
    room.resize(800, 600)
    room.parts.build_soon()
    mark = room.parts.get("collapsing").mark
    for component, node in room.scene.node_of.items():
        if not room.scene.can_collapse(node):
            continue
        room.canvas.select(node)
        if mark.isVisible():
            box = room.canvas.painter.rect(node, room.canvas.camera)
            name_end = box.left() + mark._name_width(component)
            is_beside = mark.x() >= min(name_end, box.right())
            assert is_beside or mark.y() >= box.center().y()
