"""A history that was lost: its copy is offered until it is decided, and can be brought back at any time."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.paths import data_dir, history_file
from studyapp.ui.cards.copies.page import CopiesPage
from studyapp.ui.cards.holdings import BACKUPS
from tests.ui.cards_room import open_room, rows, texts

__all__ = ["open_room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_history_that_lost_something_offers_the_newest_copy(open_room) -> None:
    first = open_room()
    first.press("Space", "4", "Space", "4")
    first.clock.now += timedelta(hours=1)
    first.view.close_down()
    assert list(Path(data_dir(BACKUPS)).iterdir())
    for name in Path(data_dir()).glob("history.db-*"):
        name.unlink()
    Path(history_file()).write_bytes(b"no database at all " * 200)
    room = open_room()
    assert "its newest good copy has 2 answers" in texts(room.view)
    offer = room.view.learn.strips["offer"]
    room.bot.waitUntil(offer.isVisible)
    assert "0 answer(s) here now, 2 answer(s) in the copy of" in offer.text.text()
    room.press("Space", "4")
    assert offer.isVisible()  # it stays until it is decided
    room.view.close_down()
    room = open_room()
    offer = room.view.learn.strips["offer"]
    room.bot.waitUntil(offer.isVisible)
    offer.button.click()
    room.bot.waitUntil(lambda: bool(room.said))
    assert "those of the copy and those given since" in str(room.said[-1])
    assert rows() == 3
    assert not offer.isVisible()


@pytest.mark.parametrize("how", ["missing", "empty"])
def test_a_history_that_is_gone_is_offered_its_copy_before_the_first_answer(open_room, how: str) -> None:
    lose(open_room, how)
    room = open_room()
    offer = room.view.learn.strips["offer"]
    room.bot.waitUntil(offer.isVisible)
    assert how == "empty" or not os.path.exists(history_file())
    assert how == "missing" or rows() == 0
    offer.other.click()
    room.view.close_down()
    room = open_room()
    room.press("Space", "4")
    room.bot.wait(50)
    assert not room.view.learn.strips["offer"].isVisible()
    assert rows() == 1


def test_a_copy_can_be_brought_back_at_any_time(open_room) -> None:
    lose(open_room, "missing")
    room = open_room()
    room.press("Space", "4")
    titles = {command.title: command for command in room.view.commands()}
    titles["Bring back a copy of the review history…"].run()
    page = room.view.findChild(CopiesPage)
    room.bot.waitUntil(lambda: page.list.count() > 0)
    assert "2 answer(s)" in page.list.item(0).text()
    page.button.click()
    room.bot.waitUntil(lambda: bool(room.said))
    assert room.view.page == ""
    assert rows() == 3


def lose(open_room, how: str) -> None:
    """Learn two cards, with a copy, and lose the history."""
    first = open_room()
    first.press("Space", "4", "Space", "4")
    first.clock.now += timedelta(hours=1)
    first.view.close_down()
    for name in Path(data_dir()).glob("history.db*"):
        name.unlink()
    if how == "empty":
        Path(history_file()).touch()
