"""What is in front of the map has the keys: drawings, a class, a black screen."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.study import Study, read_study
from studyapp.ui.atlas.flows.blank import Blank
from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.commands import Target
from tests.ui.atlas_room import bundled, name, place, press, room, wheel

__all__ = ["bundled", "room"]

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def classroom(room: AtlasView) -> AtlasView:
    """The room as a class sees it."""
    room._theme.projection = True
    room.set_projection(True)
    return room


def black(room: AtlasView) -> bool:
    return any(sheet.isVisible() for sheet in room.findChildren(Blank))


def test_enter_follows_the_box_of_a_drawing_and_not_what_is_selected_on_the_map(
    qtbot: QtBot, room: AtlasView
) -> None:
    room.select("Data Center")
    press(qtbot, room, Qt.Key.Key_D)
    canvas = room.parts.get("drawings").page.canvas
    press(qtbot, room, Qt.Key.Key_Return)
    assert canvas.focused == canvas.things()[0]
    assert room.parts.is_open("drawings")
    target = canvas.target_of(canvas.focused)
    assert target is not None
    press(qtbot, room, Qt.Key.Key_Return)
    assert not room.parts.is_open("drawings")
    assert name(room) == target.value


def test_keys_do_not_move_the_map_behind_a_drawing(qtbot: QtBot, room: AtlasView) -> None:
    room.select("Data Center")
    press(qtbot, room, Qt.Key.Key_Return)
    camera, here = room.canvas.camera, room.moving.journey.here
    press(qtbot, room, Qt.Key.Key_D, Qt.Key.Key_Backspace, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_F)
    qtbot.keyClick(room.canvas, Qt.Key.Key_F, SHIFT)
    assert (room.canvas.camera, room.moving.journey.here) == (camera, here)


def test_enter_in_the_list_of_drawings_goes_to_the_boxes(qtbot: QtBot, room: AtlasView) -> None:
    press(qtbot, room, Qt.Key.Key_D)
    page = room.parts.get("drawings").page
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.canvas.hasFocus()


@pytest.mark.parametrize("part", ["drawings", "pricing", "flows"])
def test_esc_before_a_class_closes_what_is_open_and_only_then_leaves(
    qtbot: QtBot, classroom: AtlasView, part: str
) -> None:
    key = {"drawings": Qt.Key.Key_D, "pricing": Qt.Key.Key_P, "flows": Qt.Key.Key_W}[part]
    press(qtbot, classroom, key)
    assert classroom.parts.is_open(part)
    assert any("Esc" in one.keys and one.is_enabled for one in classroom.commands())
    press(qtbot, classroom, Qt.Key.Key_Escape)
    assert not classroom.parts.is_open(part)
    assert not any("Esc" in one.keys and one.is_enabled for one in classroom.commands())


@pytest.mark.parametrize("key", [None, Qt.Key.Key_D, Qt.Key.Key_P, Qt.Key.Key_W, Qt.Key.Key_R])
def test_a_clickers_b_makes_the_screen_black_in_every_mode(
    qtbot: QtBot, classroom: AtlasView, key: Qt.Key | None
) -> None:
    if key is not None:
        press(qtbot, classroom, key)
    press(qtbot, classroom, Qt.Key.Key_B)
    assert black(classroom)
    press(qtbot, classroom, Qt.Key.Key_B)
    assert not black(classroom)
    press(qtbot, classroom, Qt.Key.Key_B, Qt.Key.Key_Escape)
    assert not black(classroom)
    assert key is None or classroom.parts.is_open()


def test_to_one_person_b_still_switches_the_ways_of_a_price(qtbot: QtBot, room: AtlasView) -> None:
    press(qtbot, room, Qt.Key.Key_P, Qt.Key.Key_B)
    assert not black(room)


def test_the_screen_is_not_black_after_the_class(qtbot: QtBot, classroom: AtlasView) -> None:
    press(qtbot, classroom, Qt.Key.Key_B)
    classroom._theme.projection = False
    classroom.set_projection(False)
    assert not black(classroom)


@pytest.mark.parametrize("flow", [-1, 0])
def test_an_edit_keeps_the_fit_of_a_flow(qtbot: QtBot, room: AtlasView, bundled: Study, flow: int) -> None:
    room.show_component("Region")
    room.moving.go_into_named("Region")
    room.moving.fit()
    room.show_flow(flow)
    before = room.canvas.camera
    for words in ("one", "other"):
        text = f"{bundled.text}\n- ## {words} more line\n"
        room.set_study(read_study(text.replace("## ", ""), "AWS Infrastructure", bundled.path))
        assert room.parts.is_open("flows") == (flow >= 0)
        whole = room.canvas.camera.to_screen(room.canvas.whole())
        assert room.canvas.rect().toRectF().contains(whole)
        assert room.canvas.is_fitted
    room.set_study(read_study(bundled.text, "AWS Infrastructure", bundled.path))
    assert room.canvas.camera.scale == pytest.approx(before.scale, rel=0.02)


def test_collapsing_everything_shows_all_that_is_left(qtbot: QtBot, room: AtlasView) -> None:
    wheel(room, place(room, "Data Center").toPointF(), 120)
    qtbot.keyClick(room.canvas, Qt.Key.Key_C, SHIFT)
    assert room.canvas.rect().toRectF().contains(room.canvas.camera.to_screen(room.canvas.whole()))


def test_expanding_everything_stays_at_the_box_one_looked_at(qtbot: QtBot, room: AtlasView) -> None:
    room.parts.show_target(Target("collapse", "Availability Zone"))
    room.show_component("Region")
    at = room.canvas.painter.rect(room.scene.node_of["Region"], room.canvas.camera).center()
    wheel(room, at, 60)
    qtbot.keyClick(room.canvas, Qt.Key.Key_E, SHIFT)
    inside = room.canvas.painter.rect(room.scene.node_of["Region"], room.canvas.camera)
    assert room.canvas.rect().toRectF().intersects(inside)
