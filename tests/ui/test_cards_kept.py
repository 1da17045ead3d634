"""Whatever happens to the document or the history, a person stays in place and loses no answer."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.paths import history_file
from studyapp.study import read_study
from tests.ui.cards_room import NOTES, Room, open_room, rows, texts

__all__ = ["open_room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_the_same_document_read_again_keeps_the_card_and_its_answer(open_room) -> None:
    room = open_room()
    room.press("Space", "4", "Space")
    room.view.set_study(read_study("- new first line\n" + NOTES, "Notes", "notes.md"))
    assert room.front == "What is a zone?"
    assert room.view.desk.is_revealed
    assert room.view.desk.card.line == 6


def test_another_language_goes_on_with_the_same_card(open_room) -> None:
    room = open_room()
    room.press("Space", "4", "Space")
    other = open_room()
    other.view.restore(room.view.state())
    assert other.front == "What is a zone?"
    assert other.view.desk.is_revealed


def choose_zones(room: Room) -> None:
    room.view.desk.choose("Guide\nZones")


def test_the_same_document_read_again_keeps_the_chosen_section_with_what_is_new_in_it(open_room) -> None:
    room = open_room()
    choose_zones(room)
    again = NOTES.replace("\t- ## Prices", "\t\t- New? #card\n\t\t\t- Yes.\n\t- ## Prices")
    room.view.set_study(read_study(again, "Notes", "notes.md"))
    assert [card.front for card in room.view.desk.session.chosen] == [
        "What is a region?", "What is a zone?", "New?",
    ]  # fmt: skip
    assert room.view.side.decks.tree.currentIndex().data() == "Zones"
    room.view.set_study(read_study(again.replace("## Zones", "## Places"), "Notes", "notes.md"))
    assert len(room.view.desk.session.chosen) == 3
    room.view.set_study(read_study("- Q? #card\n\t- A.\n", "Notes", "notes.md"))
    assert room.front == "Q?"


def test_the_same_document_read_again_goes_on_with_the_practice(open_room) -> None:
    room = open_room()
    choose_zones(room)
    room.press("P", "Space", "Space", "Space")
    room.view.set_study(read_study("- first\n" + NOTES, "Notes", "notes.md"))
    assert room.front == "What is a zone?"
    assert room.view.desk.is_revealed
    assert (room.view.desk.practice.known, room.view.desk.practice.total) == (1, 2)
    room.press("Space")
    assert room.front == "What is a region?"
    assert rows() == 0


def test_another_language_goes_on_with_the_practice_and_the_section(open_room) -> None:
    room = open_room()
    choose_zones(room)
    room.press("P", "PageDown", "PageDown")
    other = open_room()
    other.view.restore(room.view.state())
    assert other.front == "What is a zone?"
    assert other.view.is_practising()
    other.press("Esc")
    assert len(other.view.desk.session.chosen) == 2


def test_an_answer_that_was_not_kept_is_said_until_one_is(open_room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studyapp.cards.history.store._WAIT_SECONDS", 0.05)
    room = open_room()
    room.press("Space", "4")
    other = sqlite3.connect(history_file(), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    room.press("Space", "4")
    assert "Another window is writing" in texts(room.view)
    assert room.front == "What is a zone?"
    room.press("Space")
    room.view.desk.refresh()
    assert "Another window is writing" in texts(room.view)
    other.close()
    room.press("4")
    assert "Another window is writing" not in texts(room.view)
    assert rows() == 2


def test_a_history_damaged_behind_its_header_loses_nothing_and_is_said_once(open_room) -> None:
    first = open_room()
    first.press("Space", "4", "Space", "4")
    first.view.close_down()
    other = sqlite3.connect(history_file())
    (page,) = other.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'states'").fetchone()
    other.close()
    with open(history_file(), "r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    room = open_room()
    assert room.front == "Is it free?"
    assert "no answer is lost" in texts(room.view)
    room.press("Space", "4")
    assert rows() == 3
    assert "no answer is lost" not in texts(room.view)


@pytest.mark.parametrize("deed", ["choose", "allow_more", "next_day", "show_cards", "practise"])
def test_a_history_damaged_while_it_is_used_is_told_whatever_is_done_next(open_room, deed: str) -> None:
    room = open_room()
    room.press("Space", "4")
    desk = room.view.desk
    desk.history.close()
    spoilt = Path(history_file()).read_bytes()
    Path(history_file()).write_bytes(spoilt[:4096] + b"\xff" * (len(spoilt) - 4096))
    if deed == "next_day":
        room.clock.now += timedelta(days=1)
        desk.refresh()
    else:
        keys = [card.key for card in desk.study.deck.cards]
        deeds = {"choose": desk.choices[-1].name, "allow_more": 1, "show_cards": keys, "practise": ()}
        getattr(desk, deed)(deeds[deed])
    assert desk.session is not None
    assert Path(history_file() + ".damaged-1").exists()
    desk.grade(3)
    assert desk.card is not None


def test_a_renamed_document_goes_on_where_it_was(open_room) -> None:
    open_room().press("Space", "4")
    room = open_room()
    room.view.set_study(read_study(NOTES, "Other name", "other name.md"))
    assert room.front == "What is a zone?"
