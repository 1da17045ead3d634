"""A person prices a path on the map in the window itself, and takes it to the estimate and back."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from studyapp.ui.rooms import COST, MAP
from studyapp.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
SEOUL, TOKYO = "Region (서울)", "Region (도쿄)"


def press(qtbot: QtBot, window: Window, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


@pytest.fixture
def room(window: Window, qtbot: QtBot) -> Any:
    press(qtbot, window, Qt.Key.Key_2, modifier=CTRL)
    shown: Any = window.stack.currentWidget()
    assert window.rooms.current == MAP
    qtbot.waitUntil(shown.canvas.hasFocus)
    return shown


def head(room: Any, component: str) -> QPoint:
    rect = room.canvas.painter.rect(room.scene.node_of[component], room.canvas.camera)
    return QPointF(rect.left() + 8, rect.top() + 6).toPoint()


def lines(window: Window) -> list[tuple[str, str]]:
    """The estimate's lines: what they are called, and what they cost exactly."""
    cost: Any = window.stack.currentWidget()
    return [(line.entry.label, str(line.amount)) for line in cost.model.result.lines]


def test_two_clicks_price_seoul_to_tokyo_and_the_estimate_has_it(
    room: Any, window: Window, qtbot: QtBot
) -> None:
    button = next(b for b in room.bar.findChildren(QPushButton) if b.text() == "Price")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    for name in (SEOUL, TOKYO):
        qtbot.mouseClick(room.canvas, Qt.MouseButton.LeftButton, pos=head(room, name))
    strip = room.parts.get("pricing").strip
    qtbot.mouseDClick(strip.volume, Qt.MouseButton.LeftButton)
    strip.volume.selectAll()
    qtbot.keyClicks(strip.volume, "200GB")
    assert strip.sum.text() == "$4.00"
    qtbot.mouseClick(strip.estimate, Qt.MouseButton.LeftButton)
    assert window.rooms.current == COST
    assert lines(window) == [(f"{SEOUL} → {TOKYO}", "4.00")]


def test_by_keys_alone_and_from_the_line_back_to_its_paths(room: Any, window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_P)
    for name in ("서울", "도쿄"):
        press(qtbot, window, Qt.Key.Key_Slash)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.insert(f"Region ({name})")  # QTest has no keys for Hangul
        press(qtbot, window, Qt.Key.Key_Return)
        qtbot.waitUntil(room.canvas.hasFocus)
        press(qtbot, window, Qt.Key.Key_Return)
    press(qtbot, window, Qt.Key.Key_V)
    qtbot.keyClicks(QApplication.focusWidget(), "200 GB")
    press(qtbot, window, Qt.Key.Key_Return, Qt.Key.Key_B, Qt.Key.Key_E)
    assert window.rooms.current == COST
    assert lines(window) == [(f"{SEOUL} → {TOKYO}", "4.00"), (f"{TOKYO} → {SEOUL}", "4.00")]
    press(qtbot, window, Qt.Key.Key_M)
    assert window.rooms.current == MAP
    strip = room.parts.get("pricing").strip
    assert "$0.02/GB" in strip.title.text()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert strip.isHidden()


def test_a_price_of_the_list_leads_to_its_paths(room: Any, window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_3, modifier=CTRL)
    cost: Any = window.stack.currentWidget()
    button = next(e.map_button for e in cost.side.rates.entries if e.rate.key == "cross_az")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.rooms.current == MAP
    assert "6 path" in room.parts.get("pricing").strip.formula.accessibleName()
