"""A person finds their way on the map in the window itself, by hand and by keyboard alone."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.rooms import MAP
from studyapp.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(qtbot: QtBot, window: Window, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


@pytest.fixture
def room(window: Window, qtbot: QtBot) -> AtlasView:
    """The map's room, entered by its key."""
    press(qtbot, window, Qt.Key.Key_2, modifier=CTRL)
    shown = window.stack.currentWidget()
    assert window.rooms.current == MAP
    assert isinstance(shown, AtlasView)
    qtbot.waitUntil(shown.canvas.hasFocus)
    return shown


def selected(room: AtlasView) -> str:
    return room.scene.selected


def head(room: AtlasView, component: str) -> QPoint:
    """A point on the name of a component."""
    rect = room.canvas.painter.rect(room.scene.node_of[component], room.canvas.camera)
    return QPointF(rect.left() + 8, rect.top() + 6).toPoint()


def test_a_hand_clicks_drags_turns_the_wheel_and_comes_back(
    room: AtlasView, window: Window, qtbot: QtBot
) -> None:
    canvas = room.canvas
    whole = canvas.camera
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=head(room, "Region"))
    assert selected(room) == "Region"
    at = QPointF(head(room, "Availability Zone"))
    turn = QWheelEvent(
        at,
        canvas.mapToGlobal(at),
        QPoint(),
        QPoint(0, 480),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, turn)
    assert canvas.camera.scale > whole.scale
    start = canvas.camera
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    for step in range(1, 6):
        qtbot.mouseMove(canvas, QPoint(200 + 20 * step, 200))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert canvas.camera == start.moved(100, 0)
    assert selected(room) == "Region"
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=head(room, "Availability Zone"))
    assert room.moving.way() == ("AWS Global Network", "Region", "Availability Zone")
    room.bar.crumbs.linkActivated.emit("2")
    assert room.moving.way() == ("AWS Global Network", "Region")
    qtbot.mouseClick(room.bar.back, Qt.MouseButton.LeftButton)
    assert room.moving.way() == ("AWS Global Network", "Region", "Availability Zone")
    press(qtbot, window, Qt.Key.Key_F)
    assert canvas.camera == whole


def test_the_keyboard_alone_goes_everywhere(room: AtlasView, window: Window, qtbot: QtBot) -> None:
    seen: list[str] = []
    while room.canvas.hasFocus() and len(seen) < 200:
        press(qtbot, window, Qt.Key.Key_Tab)
        if room.canvas.hasFocus():
            seen.append(selected(room))
    assert len(seen) == len(room.scene.atlas.components)
    room.focus_start()
    press(qtbot, window, Qt.Key.Key_Slash)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    focus.insert("가용 영역")
    press(qtbot, window, Qt.Key.Key_Return)
    assert selected(room) == "Availability Zone"
    assert room.canvas.hasFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    press(qtbot, window, Qt.Key.Key_C)
    assert room.scene.collapsed == {"Availability Zone"}
    press(qtbot, window, Qt.Key.Key_Up)
    assert selected(room) not in ("", "Availability Zone")
    press(qtbot, window, Qt.Key.Key_L)
    press(qtbot, window, Qt.Key.Key_Home)
    assert selected(room) == room.parts.get("twin").model.name(room.parts.get("twin").model.index(0, 0))
    press(qtbot, window, Qt.Key.Key_Escape)
    assert room.canvas.hasFocus()
    press(qtbot, window, Qt.Key.Key_E, modifier=SHIFT)
    assert not room.scene.collapsed
    press(qtbot, window, Qt.Key.Key_S)
    assert window.dock.pane is not None


def test_hangul_takes_no_key_of_the_map_away(room: AtlasView, window: Window, qtbot: QtBot) -> None:
    room.select("Region")
    # With a Hangul input method on, the key of C arrives as a jamo.
    event = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, "ㅊ")
    QApplication.sendEvent(room.canvas, event)
    assert room.scene.collapsed == {"Region"}


def test_every_action_is_a_command_and_no_two_claim_a_key(room: AtlasView, window: Window) -> None:
    commands = room.commands()
    assert len({command.id for command in commands}) == len(commands)
    assert all(command.title for command in commands)
    always = [command for command in commands if command.is_enabled]
    keys = [key for command in always for key in command.keys]
    assert len(keys) == len(set(keys))


def test_a_step_of_projection_and_language_loses_nothing(
    room: AtlasView, window: Window, qtbot: QtBot
) -> None:
    room.select("Region")
    press(qtbot, window, Qt.Key.Key_Return, Qt.Key.Key_L)
    press(qtbot, window, Qt.Key.Key_F11)
    assert not room.bar.isVisible()
    assert not room.parts.get("twin").isVisible()
    assert selected(room) == "Region"
    press(qtbot, window, Qt.Key.Key_F11)
    assert room.bar.isVisible()
    assert room.parts.get("twin").isVisible()
    assert room.moving.journey.here.inside == "Region"
