"""A map room that is thrown away leaves nothing behind: no widget, no timer, no thread, no memory."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.study import Study
from studyapp.ui.atlas.parts import PARTS
from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.theme import Theme
from tests.ui.atlas_room import bundled

__all__ = ["bundled"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(scope="module")
def theme() -> Iterator[Theme]:
    """One that outlives the rooms, as the program's does."""
    theme = Theme("light", reduced_motion=True)
    yield theme
    theme.deleteLater()


def used(theme: Theme, study: Study) -> AtlasView:
    """A room in which everything was opened once, and a flow is under way."""
    view = AtlasView(theme)
    view.resize(1280, 800)
    view.set_study(study)
    view.show()
    for part in PARTS:
        view.parts.get(part.name)
    view.show_component("Region")
    view.side.fill()
    view.show_memory()
    view.price_path()
    view.show_drawings()
    view.show_flow(0)
    view.parts.get("flows").play()
    QApplication.processEvents()
    return view


def test_twenty_rooms_leave_nothing_behind(qtbot: QtBot, theme: Theme, bundled: Study) -> None:
    kept: list[weakref.ref[QObject]] = []
    before = 0
    threads = threading.active_count()
    for count in range(20):
        view = used(theme, bundled)
        things: list[QObject] = [view, view.canvas, view.scene, view.parts, view.side.panel]
        kept += [weakref.ref(thing) for thing in things]
        del things
        view.close()
        view.deleteLater()
        del view
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        if not count:
            before = len(QApplication.allWidgets())  # what the first one makes for all that follow
    assert [thing() for thing in kept if thing() is not None] == []
    assert len(QApplication.allWidgets()) == before
    assert threading.active_count() == threads
