"""Collapsing and expanding on the map: what is meant stays where it is, and nothing is lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.study import Study, read_study
from studyapp.ui.atlas.collapse_mark import CollapseMark
from studyapp.ui.atlas.morphing import Morph
from studyapp.ui.atlas.view import AtlasView
from tests.ui.atlas_room import bundled, name, place, press, room, shown, wheel

__all__ = ["bundled", "room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SHIFT = Qt.KeyboardModifier.ShiftModifier


def corner(view: AtlasView, component: str) -> QPointF:
    """Where a component's upper left corner is on the screen."""
    return view.canvas.painter.rect(view.scene.node_of[component], view.canvas.camera).topLeft()


def mark(qtbot: QtBot, view: AtlasView) -> CollapseMark:
    qtbot.waitUntil(lambda: bool(view.findChildren(CollapseMark)))
    return view.findChildren(CollapseMark)[0]


def point_at(qtbot: QtBot, view: AtlasView, where: QPoint) -> None:
    """Move the pointer there, from wherever it was."""
    qtbot.mouseMove(view.canvas, QPoint(1, 1))
    qtbot.mouseMove(view.canvas, where)


def drawn(view: AtlasView) -> set[str]:
    """The components that have a place of their own on the map."""
    return {one for one in view.scene.node_of if not view.scene.is_hidden(one)}


def test_one_key_collapses_what_is_selected_and_expands_it_again(qtbot: QtBot, room: AtlasView) -> None:
    everything = drawn(room)
    room.select("Region")
    press(qtbot, room, Qt.Key.Key_C)
    assert name(room) == "Region"
    assert "Availability Zone" not in drawn(room)
    assert {"Region", "Edge Location", "AWS Backbone Network"} <= drawn(room)
    press(qtbot, room, Qt.Key.Key_C)
    assert name(room) == "Region"
    assert drawn(room) == everything


def test_what_holds_nothing_collapses_what_it_lies_in(qtbot: QtBot, room: AtlasView) -> None:
    room.select("Data Center")
    press(qtbot, room, Qt.Key.Key_C)
    assert name(room) == "Availability Zone"
    assert room.scene.collapsed == {"Availability Zone"}


def test_with_nothing_selected_it_is_said_what_to_do(qtbot: QtBot, room: AtlasView) -> None:
    with qtbot.waitSignal(room.message_raised):
        press(qtbot, room, Qt.Key.Key_C)


def test_everything_is_collapsed_and_expanded_and_the_selection_stays_in_sight(
    qtbot: QtBot, room: AtlasView
) -> None:
    everything = drawn(room)
    room.select("Data Center")
    qtbot.keyClick(room.canvas, Qt.Key.Key_C, SHIFT)
    assert drawn(room) == {"Local Zone", "Wavelength Zone", "AWS Global Network"}
    assert name(room) == "AWS Global Network"
    whole = room.canvas.camera.to_screen(room.canvas.whole())
    assert room.canvas.rect().toRectF().contains(whole)
    qtbot.keyClick(room.canvas, Qt.Key.Key_E, SHIFT)
    assert drawn(room) == everything
    assert name(room) == "AWS Global Network"


def test_a_single_outermost_component_stays_open(qtbot: QtBot) -> None:
    text = "- # World\n\t- ## Land\n\t\t- ### City\n\t- ## Sea\n"
    view = shown(qtbot, read_study(text, "world"))
    qtbot.keyClick(view.canvas, Qt.Key.Key_C, SHIFT)
    assert drawn(view) == {"World", "Land", "Sea"}
    view.close()


def test_a_box_stays_where_it_is_on_the_screen_and_as_large(qtbot: QtBot, room: AtlasView) -> None:
    room.select("Availability Zone")
    wheel(room, QPointF(300, 200), 40)
    where, scale = corner(room, "Availability Zone"), room.canvas.camera.scale
    for _ in range(2):
        press(qtbot, room, Qt.Key.Key_C)
        now = corner(room, "Availability Zone")
        assert room.canvas.camera.scale == scale
        assert (now - where).manhattanLength() <= 2


def test_what_fills_the_screen_still_does_when_it_was_collapsed(qtbot: QtBot, room: AtlasView) -> None:
    room.resize(1280, 800)
    room.select("Region")
    qtbot.keyClick(room.canvas, Qt.Key.Key_F, SHIFT)
    for _ in range(2):
        press(qtbot, room, Qt.Key.Key_C)
        rect = room.canvas.painter.rect(room.scene.node_of["Region"], room.canvas.camera)
        assert (rect.center() - room.canvas.rect().toRectF().center()).manhattanLength() < 4
        assert room.canvas.rect().toRectF().contains(rect)


def test_the_mark_on_a_head_collapses_and_expands(qtbot: QtBot, room: AtlasView) -> None:
    sign = mark(qtbot, room)
    assert sign.isHidden()
    point_at(qtbot, room, place(room, "Region"))
    qtbot.waitUntil(sign.isVisible)
    assert "Region" in sign.accessibleName()
    head = room.canvas.painter.rect(room.scene.node_of["Region"], room.canvas.camera)
    assert head.toAlignedRect().contains(sign.geometry())
    before = sign.accessibleName()
    qtbot.mouseClick(sign, Qt.MouseButton.LeftButton)
    assert room.scene.collapsed == {"Region"}
    room.select("Region")
    assert sign.isVisible()
    assert sign.accessibleName() != before
    qtbot.mouseClick(sign, Qt.MouseButton.LeftButton)
    assert not room.scene.collapsed


def test_the_mark_goes_with_the_pointer(qtbot: QtBot, room: AtlasView) -> None:
    sign = mark(qtbot, room)
    point_at(qtbot, room, place(room, "Region"))
    qtbot.waitUntil(sign.isVisible)
    point_at(qtbot, room, QPoint(3, 3))
    qtbot.waitUntil(sign.isHidden)


def test_going_into_a_collapsed_box_opens_it(qtbot: QtBot, room: AtlasView) -> None:
    room.select("Region")
    press(qtbot, room, Qt.Key.Key_C, Qt.Key.Key_Return)
    assert not room.scene.collapsed
    assert room.moving.journey.here.inside == "Region"


def test_what_is_searched_for_is_uncovered(qtbot: QtBot, room: AtlasView) -> None:
    qtbot.keyClick(room.canvas, Qt.Key.Key_C, SHIFT)
    room.show_component("Data Center")
    assert name(room) == "Data Center"
    assert "Data Center" in drawn(room)
    assert "Edge Location" in room.scene.collapsed
    assert not {"AWS Global Network", "Region", "Availability Zone"} & room.scene.collapsed


def test_what_was_collapsed_stays_so_when_the_document_is_read_again(
    qtbot: QtBot, room: AtlasView, bundled: Study
) -> None:
    room.select("Region")
    press(qtbot, room, Qt.Key.Key_C)
    room.set_study(read_study(bundled.text, "AWS Infrastructure", bundled.path))
    assert room.scene.collapsed == {"Region"}
    assert name(room) == "Region"
    room.set_study(read_study("- # Else\n\t- ## Where\n", "else"))
    assert not room.scene.collapsed
    assert not room.has_selection()


def test_lines_and_flows_lead_to_the_box_that_hides_their_end(qtbot: QtBot, room: AtlasView) -> None:
    room.select("Region")
    press(qtbot, room, Qt.Key.Key_C)
    assert room.scene.plan is not None
    nodes = {node for tie in room.scene.plan.ties for node in (tie.source, tie.target)}
    assert all(node < len(room.scene.plan.x) for node in nodes)
    room.show_flow(0)
    assert room.parts.is_open("flows")
    assert not room.canvas.grab().isNull()


def test_boxes_move_to_their_new_places_and_arrive(qtbot: QtBot, room: AtlasView) -> None:
    room._theme.reduced_motion = False
    room.select("Region")
    for _ in range(2):
        press(qtbot, room, Qt.Key.Key_C)
        moving = room.findChildren(Morph)[0]
        assert moving.isVisible()
        assert moving.grab().toImage() != room.canvas.picture
        qtbot.waitUntil(moving.isHidden, timeout=2000)


def test_with_reduced_motion_nothing_moves(qtbot: QtBot, room: AtlasView) -> None:
    room.select("Region")
    press(qtbot, room, Qt.Key.Key_C)
    assert all(moving.isHidden() for moving in room.findChildren(Morph))


def test_the_keyboard_stays_on_the_map(qtbot: QtBot, room: AtlasView) -> None:
    qtbot.keyClick(room.canvas, Qt.Key.Key_C, SHIFT)
    assert QApplication.focusWidget() is room.canvas
    press(qtbot, room, Qt.Key.Key_Tab)
    assert name(room) == "Local Zone"


@given(
    st.lists(st.tuples(st.sampled_from(["toggle", "all", "none", "show"]), st.integers(0, 60)), max_size=8)
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_collapsed_nothing_is_lost(room: AtlasView, steps: list[tuple[str, int]]) -> None:
    collapsing, scene = room.parts.get("collapsing"), room.scene
    names = [component.name for component in scene.atlas.components]
    collapsing.expand_all()
    assert scene.plan is not None
    before = (list(scene.plan.x), list(scene.plan.y), list(scene.plan.w), list(scene.plan.h))
    for act, at in steps:
        wanted = names[at % len(names)]
        if act == "toggle":
            room.canvas.select(scene.node_of[wanted])
            collapsing.toggle()
        elif act == "all":
            collapsing.collapse_all()
        elif act == "none":
            collapsing.expand_all()
        else:
            room.show_component(wanted)
            assert scene.selected == wanted
        assert set(scene.node_of) == set(names)
        assert all(0 < node < len(scene.plan.x) for node in scene.node_of.values())
        assert room.canvas.selected == scene.node_of.get(scene.selected, 0)
    collapsing.expand_all()
    assert (list(scene.plan.x), list(scene.plan.y), list(scene.plan.w), list(scene.plan.h)) == before
