"""Cards that vanished from the notes, or may be others now, are told of where a person learns."""

import pytest

from studyapp.paths import history_file
from studyapp.study import read_study
from tests.ui.cards_room import NOTES, Room, open_room, texts

__all__ = ["open_room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ZONE = "\t\t- What is a zone? #card\n"
GONE = "1 learned card(s) vanished from the notes – Ctrl+D shows it."


def without_zone() -> str:
    start = NOTES.index(ZONE)
    return NOTES[:start] + NOTES[NOTES.index("\t- ## Prices") :]


def edit(room: Room, text: str) -> None:
    room.view.set_study(read_study(text, "Notes", "notes.md"))


def link(room: Room) -> str:
    links = room.view.side.links
    assert links is not None
    button = links.buttons["reconcile"]
    return button.text() if button.isVisible() else ""


def test_a_learned_card_that_vanishes_is_told_of_once_and_counted_until_it_is_back(open_room) -> None:
    room = open_room()
    room.press("Space", "4", "Space", "4")
    edit(room, without_zone())
    assert GONE in texts(room.view)
    assert link(room) == "1 vanished"
    edit(room, "- more\n" + without_zone())
    assert GONE not in texts(room.view)
    assert link(room) == "1 vanished"
    edit(room, NOTES)
    assert link(room) == ""


def test_what_had_vanished_before_the_start_is_counted_without_a_word(open_room) -> None:
    room = open_room()
    room.press("Space", "4", "Space", "4")
    assert history_file()
    again = open_room(without_zone())
    assert GONE not in texts(again.view)
    assert link(again) == "1 vanished"


def test_what_is_to_decide_and_what_vanished_stand_in_one_line(open_room) -> None:
    room = open_room()
    room.view.side.show_waiting(2, 1)
    assert link(room) == "2 to decide on · 1 vanished"
    room.view.side.show_waiting(1, 0)
    assert link(room) == "1 card(s) to decide on"
