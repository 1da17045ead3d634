"""The tabs are made ready while nobody waits for them."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.shell import App
from studyapp.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def maps(window: Window) -> list[AtlasView]:
    return window.findChildren(AtlasView)


def test_the_map_is_ready_before_its_tab_is_chosen(qtbot: QtBot, window: Window) -> None:
    focus = QApplication.focusWidget()
    qtbot.waitUntil(lambda: any(view.scene.plan is not None for view in maps(window)))
    (view,) = maps(window)
    qtbot.waitUntil(lambda: not window.rooms.is_preparing)
    assert not view.isVisible()
    assert QApplication.focusWidget() is focus
    size = view.canvas.size()
    window.show_room(1)
    assert maps(window) == [view]
    assert view.canvas.hasFocus()
    assert view.canvas.size() == size, "what was painted beforehand has the size that is shown"


def test_a_tab_that_is_chosen_earlier_is_built_then(qtbot: QtBot, window: Window) -> None:
    window.show_room(1)
    (view,) = maps(window)
    assert view.canvas.hasFocus()
    qtbot.waitUntil(lambda: not window.rooms.is_preparing)
    assert maps(window) == [view]


def test_a_large_map_makes_nobody_wait_before_its_tab_is_chosen(
    qtbot: QtBot, app: App, window: Window, tmp_path: Path
) -> None:
    notes = tmp_path / "large.md"
    notes.write_text("".join(f"# Heading {at}\n- words\n" for at in range(400)), encoding="utf-8")
    with qtbot.waitSignal(app.documents.read_whole):
        app.open(str(notes))
    qtbot.waitUntil(lambda: bool(maps(window)) and not window.rooms.is_preparing)
    (view,) = maps(window)
    assert len(view.scene.node_of) < 400
    window.show_room(1)
    assert len(view.scene.node_of) == 400


def test_another_language_while_the_map_is_made_ready_is_no_harm(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: bool(maps(window)))
    window.look.next_language()
    qtbot.waitUntil(lambda: not window.rooms.is_preparing)
    window.show_room(1)
    assert maps(window)[-1].canvas.hasFocus()
