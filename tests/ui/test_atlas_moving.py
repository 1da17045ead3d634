"""Going about on the map as a person does it: fingers, keys, the overview, and what stays where it is."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.study import Study, read_study
from studyapp.ui.atlas.minimap import Minimap
from studyapp.ui.atlas.view import AtlasView
from tests.ui.atlas_room import bundled, name, place, press, room, shown, wheel

__all__ = ["bundled", "room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SHIFT = Qt.KeyboardModifier.ShiftModifier


def gesture(view: AtlasView, kind: Qt.NativeGestureType, value: float, at: QPointF, by: QPointF) -> None:
    event = QNativeGestureEvent(
        kind, QPointingDevice.primaryPointingDevice(), 2, at, at, view.canvas.mapToGlobal(at), value, by
    )
    QApplication.sendEvent(view.canvas, event)


def scroll(view: AtlasView, by: QPoint, modifier: Qt.KeyboardModifier) -> None:
    """Two fingers on a touchpad: a wheel with phases."""
    at = QPointF(300, 200)
    phase = Qt.ScrollPhase.ScrollUpdate
    event = QWheelEvent(
        at, view.canvas.mapToGlobal(at), by, by * 2, Qt.MouseButton.NoButton, modifier, phase, False
    )
    QApplication.sendEvent(view.canvas, event)


def overview(qtbot: QtBot, view: AtlasView) -> Minimap:
    qtbot.waitUntil(lambda: bool(view.findChildren(Minimap)))
    return view.findChildren(Minimap)[0]


# Fingers


def test_a_pinch_on_a_touchpad_zooms_about_the_fingers(room: AtlasView) -> None:
    at, scale = QPointF(400, 300), room.canvas.camera.scale
    before = room.canvas.camera.to_map(at)
    for _ in range(5):
        gesture(room, Qt.NativeGestureType.ZoomNativeGesture, 0.2, at, QPointF())
    after = room.canvas.camera.to_map(at)
    assert room.canvas.camera.scale == pytest.approx(scale * 1.2**5)
    assert (after.x(), after.y()) == (pytest.approx(before.x()), pytest.approx(before.y()))


def test_two_fingers_on_a_touchpad_push_the_map_and_with_ctrl_they_zoom(room: AtlasView) -> None:
    start = room.canvas.camera
    scroll(room, QPoint(-30, 12), Qt.KeyboardModifier.NoModifier)
    assert room.canvas.camera == start.moved(-30, 12)
    scroll(room, QPoint(0, 40), Qt.KeyboardModifier.ControlModifier)
    assert room.canvas.camera.scale > start.scale
    moved = room.canvas.camera
    gesture(room, Qt.NativeGestureType.PanNativeGesture, 0.0, QPointF(300, 200), QPointF(7, -5))
    assert room.canvas.camera == moved.moved(7, -5)


def test_two_fingers_tapped_twice_go_in_and_out_again(room: AtlasView) -> None:
    for inside in ("Availability Zone", "Region"):
        at = QPointF(place(room, "Availability Zone"))
        gesture(room, Qt.NativeGestureType.SmartZoomNativeGesture, 0.0, at, QPointF())
        assert room.moving.journey.here.inside == inside


def test_two_fingers_on_a_screen_pinch_the_map(qtbot: QtBot, room: AtlasView) -> None:
    screen = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    scale, canvas = room.canvas.camera.scale, room.canvas
    middle = QPoint(400, 300)
    touch = QTest.touchEvent(canvas, screen)
    touch.press(0, middle - QPoint(40, 0), canvas).press(1, middle + QPoint(40, 0), canvas).commit()
    for half in range(50, 130, 10):
        touch = QTest.touchEvent(canvas, screen)
        touch.move(0, middle - QPoint(half, 0), canvas).move(1, middle + QPoint(half, 0), canvas).commit()
    touch = QTest.touchEvent(canvas, screen)
    touch.release(0, middle, canvas).release(1, middle, canvas).commit()
    assert canvas.camera.scale > 1.5 * scale
    assert not room.has_selection()


# Keys


def test_what_is_selected_can_fill_the_screen(qtbot: QtBot, room: AtlasView) -> None:
    room.select("Availability Zone")
    qtbot.keyClick(room.canvas, Qt.Key.Key_F, SHIFT)
    rect = room.canvas.painter.rect(room.canvas.selected, room.canvas.camera)
    assert rect.width() > room.canvas.width() * 0.5 or rect.height() > room.canvas.height() * 0.5
    assert not room.moving.journey.here.inside


def test_shift_and_an_arrow_push_the_map(qtbot: QtBot, room: AtlasView) -> None:
    start = room.canvas.camera
    qtbot.keyClick(room.canvas, Qt.Key.Key_Right, SHIFT)
    assert room.canvas.camera.x < start.x
    assert not room.has_selection()


def test_what_an_arrow_finds_comes_into_view_large_enough_to_be_read(qtbot: QtBot, room: AtlasView) -> None:
    wheel(room, QPointF(300, 200), -200)
    room.select("Availability Zone")
    press(qtbot, room, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    shown_at = room.canvas.painter.shown_rect(room.canvas.selected, room.canvas.camera)
    assert shown_at.height() >= 14
    assert room.canvas.rect().toRectF().contains(shown_at)


def test_a_flight_ends_within_a_fifth_of_a_second_where_it_should(qtbot: QtBot, room: AtlasView) -> None:
    room._theme.reduced_motion = False
    room.select("Region")
    press(qtbot, room, Qt.Key.Key_Return)
    there = room.canvas.destination
    assert room.canvas.camera != there
    qtbot.waitUntil(lambda: room.canvas.camera == there, timeout=2000)


def test_arrows_pressed_quickly_end_at_the_last_one(qtbot: QtBot, room: AtlasView) -> None:
    room.select("Local Zone")
    press(qtbot, room, Qt.Key.Key_Return)
    room._theme.reduced_motion = False
    press(qtbot, room, *[Qt.Key.Key_Tab] * 6)
    last = room.canvas.selected
    qtbot.waitUntil(lambda: room.canvas.camera == room.canvas.destination)
    assert room.canvas.rect().toRectF().contains(room.canvas.painter.shown_rect(last, room.canvas.camera))


def test_the_place_and_the_selection_stay_when_a_line_is_edited(room: AtlasView, bundled: Study) -> None:
    room.select("Local Zone")
    wheel(room, QPointF(300, 200), 45)
    room.canvas.pan(-33, 17)
    camera = room.canvas.camera
    text = bundled.text.replace("33개 리전", "34개 리전")
    assert text != bundled.text
    room.set_study(read_study(text, "AWS Infrastructure", bundled.path))
    assert room.canvas.camera == camera
    assert name(room) == "Local Zone"


# The overview


def test_the_overview_is_there_while_a_part_is_out_of_sight(qtbot: QtBot, room: AtlasView) -> None:
    small = overview(qtbot, room)
    assert small.isHidden()
    wheel(room, QPointF(300, 200), 60)
    assert small.isVisible()
    inside = room.canvas.rect().adjusted(0, 0, 1, 1)
    assert inside.contains(small.geometry())
    press(qtbot, room, Qt.Key.Key_F)
    assert small.isHidden()


def test_a_drag_in_the_overview_goes_there(qtbot: QtBot, room: AtlasView) -> None:
    small = overview(qtbot, room)
    for _ in range(3):
        wheel(room, QPointF(300, 200), 120)
    scale, plan = room.canvas.camera.scale, room.scene.plan
    assert plan is not None
    start = QPoint(small.width() // 4, small.height() // 4)
    qtbot.mousePress(small, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.4, 0.6, 0.75):
        to = QPoint(round(small.width() * share), round(small.height() * share))
        QApplication.sendEvent(small, moved_to(small, to))
    qtbot.mouseRelease(small, Qt.MouseButton.LeftButton)
    assert room.canvas.camera.scale == scale
    middle = room.canvas.camera.to_map(QPointF(room.canvas.width() / 2, room.canvas.height() / 2))
    assert middle.x() == pytest.approx(plan.w[0] * 0.75, rel=0.1)
    assert middle.y() == pytest.approx(plan.h[0] * 0.75, rel=0.1)


def moved_to(small: Minimap, to: QPoint) -> QEvent:
    left = Qt.MouseButton.LeftButton
    kind = QEvent.Type.MouseMove
    return QMouseEvent(
        kind, QPointF(to), QPointF(small.mapToGlobal(to)), left, left, Qt.KeyboardModifier.NoModifier
    )


def test_the_overview_marks_what_is_on_the_screen(qtbot: QtBot, room: AtlasView) -> None:
    small = overview(qtbot, room)
    wheel(room, QPointF(300, 200), 60)
    before = small.grab().toImage()
    room.canvas.pan(-60, -60)
    assert small.grab().toImage() != before


def test_the_overview_can_be_put_away_and_comes_back(qtbot: QtBot, room: AtlasView) -> None:
    small = overview(qtbot, room)
    wheel(room, QPointF(300, 200), 60)
    press(qtbot, room, Qt.Key.Key_O)
    assert small.isHidden()
    press(qtbot, room, Qt.Key.Key_O)
    assert small.isVisible()
    room.set_projection(True)
    assert small.isHidden()
    room.set_projection(False)
    assert small.isVisible()


def test_the_overview_says_why_it_is_not_there(qtbot: QtBot, room: AtlasView) -> None:
    overview(qtbot, room)
    press(qtbot, room, Qt.Key.Key_O)
    with qtbot.waitSignal(room.message_raised):
        press(qtbot, room, Qt.Key.Key_O)


def test_a_map_of_thousands_has_an_overview(qtbot: QtBot) -> None:
    text = "".join(
        f"- # Zone {at}\n" + "".join(f"\t- ## Part {at}-{inner}\n" for inner in range(40)) for at in range(60)
    )
    view = shown(qtbot, read_study(text, "many"))
    small = overview(qtbot, view)
    view.canvas.zoom(8)
    assert small.isVisible()
    assert not small.grab().isNull()
    view.close()
