"""A map room in a window of its own, and a person's hands for it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from studyapp.paths import resource
from studyapp.settings import SettingsFile
from studyapp.study import Study, open_study
from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.commands import CommandTable
from studyapp.ui.fonts import load_fonts
from studyapp.ui.shortcuts import Shortcuts
from studyapp.ui.theme import Theme


@pytest.fixture(scope="module")
def bundled() -> Study:
    return open_study(resource("documents", "AWS Infrastructure.md"))


@pytest.fixture
def room(qtbot: QtBot, bundled: Study) -> Iterator[AtlasView]:
    view = shown(qtbot, bundled)
    yield view
    view.close()


def shown(qtbot: QtBot, study: Study, settings: SettingsFile | None = None) -> AtlasView:
    """The room in a window of its own, with its keys."""
    load_fonts()
    view = AtlasView(Theme("light", reduced_motion=True), settings)
    qtbot.addWidget(view)
    table = CommandTable()
    table.add(view.commands(), "map")
    table.active = ("map",)
    Shortcuts(table, view).watch()
    view.resize(1280, 800)
    view.set_study(study)
    view.show()
    qtbot.waitExposed(view)
    view.focus_start()
    qtbot.waitUntil(view.canvas.hasFocus)
    return view


def name(view: AtlasView) -> str:
    """The selected component."""
    component = view.canvas.painter.component(view.canvas.selected)
    return component.name if component else ""


def place(view: AtlasView, component: str) -> QPoint:
    """A point on the name of a component."""
    rect = view.canvas.painter.rect(view.scene.node_of[component], view.canvas.camera)
    return QPointF(rect.left() + 8, rect.top() + 6).toPoint()


def press(qtbot: QtBot, view: AtlasView, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or view.canvas, key)


def wheel(view: AtlasView, at: QPointF, degrees: int) -> None:
    event = QWheelEvent(
        at,
        view.canvas.mapToGlobal(at),
        QPoint(),
        QPoint(0, 8 * degrees),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.canvas, event)


def words(view: AtlasView) -> str:
    """All that the panel says."""
    return "\n".join(label.text() for label in view.side.panel.widget().findChildren(QLabel))
