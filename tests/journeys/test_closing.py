"""Closing the window while something could not be kept: it is said first, and nothing is lost unasked."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studyapp.cost.shelf.estimates import Shelf
from studyapp.ui.cost.view import CostView
from studyapp.ui.rooms import COST
from studyapp.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def in_the_way(window: Window, own_data_dir: Path) -> Path:
    """A line in an estimate, and a file where its folder should be."""
    own_data_dir.mkdir(exist_ok=True)
    file = own_data_dir / "prices"
    file.write_text("in the way")
    window.rooms.show(COST)
    room = cost(window)
    room.open_example()
    room.model.duplicate((0,))
    return file


def cost(window: Window) -> CostView:
    room = window.rooms._room(COST)
    assert isinstance(room, CostView)
    return room


def test_the_window_says_what_it_could_not_keep_before_it_closes(
    window: Window, qtbot: QtBot, in_the_way: Path
) -> None:
    assert not window.close()
    assert window.isVisible()
    assert "Unnamed estimate" in window.messages.text.text()
    assert window.messages.action_button.text() == "Close all the same"
    assert window.close()
    assert not window.isVisible()


def test_the_window_closes_at_once_when_it_can_be_kept_after_all(
    window: Window, qtbot: QtBot, in_the_way: Path
) -> None:
    room, entries = cost(window), cost(window).model.entries
    folder = room.desk.keeper.shelf.folder
    assert not window.close()
    in_the_way.unlink()
    assert window.close()
    kept = Shelf(folder).load("")
    assert kept is not None
    assert kept.entries == entries


def test_another_language_loses_nothing_that_could_not_be_kept(
    window: Window, qtbot: QtBot, in_the_way: Path
) -> None:
    entries = cost(window).model.entries
    window.rooms.show(0)
    window.look.set_language("ko")
    room = cost(window)
    assert room.model.entries == entries
    assert room.rows.can_undo()
    assert not window.close()
    window.look.set_language("en")
