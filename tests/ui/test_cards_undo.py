"""Z says what it took back, and asks before it takes back anything of an earlier day."""

from datetime import date, timedelta

import pytest

from studyapp.cards.schedule import moment
from studyapp.paths import history_file
from studyapp.study import read_study
from studyapp.ui.cards.sentences import date_of
from tests.ui.cards_room import NOTES, Room, open_room, rows, texts

__all__ = ["open_room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

QUESTION = "The last answer is from yesterday. Z again takes it back."


def asked(room: Room) -> bool:
    return QUESTION in texts(room.view)


def first_day() -> str:
    return date_of(date(2024, 5, 1).toordinal())


def next_day(room: Room, days: int = 1) -> None:
    room.clock.now += timedelta(days=days)
    room.view.desk.refresh()


def test_an_answer_of_today_is_taken_back_at_once_and_named(open_room) -> None:
    room = open_room()
    room.press("Space", "4", "Z")
    assert room.front == "What is a region?"
    assert room.said[-1] == "Taken back: answer, What is a region?"


def test_an_answer_of_yesterday_is_asked_about_first_and_named_with_its_day(open_room) -> None:
    room = open_room()
    room.press("Space", "4")
    next_day(room)
    room.press("Z")
    assert asked(room)
    assert rows() == 1
    room.press("Z")
    assert not asked(room)
    assert rows() == 2
    assert room.front == "What is a region?"
    assert room.said[-1] == f"Taken back: answer of {first_day()}, What is a region?"


def test_an_older_answer_is_asked_about_with_its_date(open_room) -> None:
    room = open_room()
    room.press("Space", "4")
    next_day(room, 3)
    room.press("Z")
    assert f"The last answer is from {first_day()}. Z again takes it back." in texts(room.view)


def test_the_question_ends_when_it_is_closed_or_another_card_is_answered(open_room) -> None:
    room = open_room()
    room.press("Space", "4")
    next_day(room)
    room.press("Z")
    room.view.learn.strips["undo"].close_button.click()
    room.press("Z")
    assert asked(room)
    room.press("Space", "4")
    assert not asked(room)
    room.press("Z")
    assert room.said[-1] == "Taken back: answer, What is a zone?"
    room.press("Z")
    assert asked(room)
    assert rows() == 3


def test_the_button_takes_it_back_too(open_room) -> None:
    room = open_room()
    room.press("Space", "4")
    next_day(room)
    room.press("Z")
    room.view.learn.strips["undo"].button.click()
    assert rows() == 2


def test_adopted_weights_do_not_lead_to_yesterdays_answer_unasked(open_room) -> None:
    room = open_room()
    room.press("Space", "4")
    next_day(room)
    room.view.desk.history.set_parameters((), moment(room.clock()))
    room.press("Z")
    assert asked(room)
    assert len(room.view.desk.history.reviews()) == 1


def test_in_the_table_the_question_is_said_below(open_room) -> None:
    room = open_room()
    room.press("Space", "4")
    next_day(room)
    room.view.open_page("browse")
    room.view.desk.undo()
    assert room.said[-1] == QUESTION


def test_what_was_suspended_is_named_when_it_is_taken_back(open_room) -> None:
    room = open_room()
    room.press("Minus", "Z")
    assert room.said[-1] == "Taken back, as it was before: What is a region?"


def test_a_strip_offers_no_more_to_take_back_what_z_took_back(open_room) -> None:
    text = (
        "- Q? #card\n  card-last-interval:: 20\n  card-repeats:: 3\n  card-ease-factor:: 2.5\n"
        "  card-next-schedule:: 2024-05-20T00:00:00.000Z\n  card-last-reviewed:: 2024-04-20T00:00:00.000Z\n"
        "\t- A.\n"
    )
    room = open_room(text)
    assert history_file()
    assert "Take it back" in texts(room.view)
    room.press("Z")
    assert "Take it back" not in texts(room.view)


def test_an_answer_to_a_card_that_vanished_is_named_too(open_room) -> None:
    room = open_room()
    room.press("Space", "4")
    kept = NOTES[NOTES.index("\t- ## Prices") :]
    room.view.set_study(read_study(f"- # Guide\n{kept}", "Notes", "notes.md"))
    room.press("Z")
    assert str(room.said[-1]).startswith("Taken back: answer, What is a region? – Its card no longer stands")
