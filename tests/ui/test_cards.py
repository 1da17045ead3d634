"""Learning by keys in the room of cards: nothing is lost, nothing is graded unseen."""

import gc
import os
import sqlite3
import weakref
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from studyapp.paths import data_dir, history_file
from studyapp.study import read_study
from studyapp.ui.cards.view import CardsView
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme
from tests.ui.cards_room import NOTES, open_room, rows, texts

__all__ = ["open_room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_the_first_picture_has_the_first_question_and_nothing_built_for_later(open_room) -> None:
    room = open_room(ready=False)
    assert "What is a region?" in texts(room.view)
    assert not any(child.property("role") == "grade" for child in room.view.findChildren(QWidget))
    assert not os.path.exists(history_file())


def test_the_answer_is_hidden_until_space_and_the_grades_until_then_too(open_room) -> None:
    room = open_room()
    assert "An area." not in texts(room.view)
    room.press("3")
    assert room.front == "What is a region?"
    room.press("Space")
    shown = texts(room.view)
    assert "An area." in shown
    assert "Good" in shown
    assert "Show the answer" not in shown


def test_every_answer_is_on_disk_before_the_next_card_is_shown(open_room) -> None:
    room = open_room()
    found: list[int] = []

    class Witness:
        def look(self) -> None:
            found.append(rows())

    witness = Witness()
    room.view.desk.changed.connect(witness.look)
    for _ in range(3):
        room.press("Space", "4")
    assert found == [1, 2, 3]


def test_all_cards_by_keys_then_a_restart_and_the_day_is_done(open_room) -> None:
    room = open_room()
    for _ in range(3):
        room.press("Space", "4")
    assert "Done for today" in texts(room.view)
    again = open_room()
    assert "Done for today" in texts(again.view)
    assert "3 card(s)" in texts(again.view)


def test_the_day_ends_with_what_tomorrow_really_brings(open_room) -> None:
    text = "- How many zones? #card/both\n\t- Three zones.\n- One {{cloze a}} and {{cloze b}} #card\n"
    room = open_room(text)
    desk = room.view.desk
    desk.keep(desk.values._replace(learning=desk.learning._replace(cloze_apart=True)))
    desk.reload()
    while room.front:
        room.press("Space", "4")
    assert "Learned today: 2 card(s). Tomorrow: 2 card(s)." in texts(room.view)


def test_a_card_is_not_counted_as_reviewed_before_it_was(open_room) -> None:
    room = open_room()
    room.press("Space", "4")
    room.clock.now += timedelta(days=40)
    room.view.desk.refresh()
    assert "recall" in texts(room.view)
    assert "review no." not in texts(room.view)


def test_a_restart_in_the_middle_goes_on_with_the_next_card(open_room) -> None:
    open_room().press("Space", "4")
    room = open_room()
    assert room.front == "What is a zone?"
    room.press("Z")
    assert room.front == "What is a region?"
    assert rows() == 2


def test_undo_says_when_there_is_nothing_to_take_back(open_room) -> None:
    room = open_room()
    room.press("Z")
    assert room.said == ["There is no answer to take back."]


def test_the_interval_on_the_button_is_the_one_that_is_kept(open_room) -> None:
    room = open_room()
    answered: list[Any] = []
    room.view.card_answered.connect(answered.append)
    room.press("Space")
    easy = room.view.desk.session.preview()[3]
    room.press("4")
    assert answered[0].outcome.interval == easy.interval


def test_a_click_on_a_grade_grades(open_room) -> None:
    room = open_room()
    room.press("Space")
    easy = next(child for child in room.view.findChildren(QWidget) if child.property("text") == "Easy")
    room.bot.mouseClick(easy, Qt.MouseButton.LeftButton)
    assert room.front == "What is a zone?"


def test_space_never_presses_a_grade_after_the_answer_was_revealed_by_its_button(open_room) -> None:
    room = open_room()
    reveal = next(
        child for child in room.view.findChildren(QWidget) if child.property("text") == "Show the answer"
    )
    reveal.setFocus()
    room.bot.keyClick(reveal, Qt.Key.Key_Space)
    assert room.view.desk.is_revealed
    room.press("Space")
    assert room.front == "What is a region?"
    assert rows() == 0


def test_the_card_tells_where_it_comes_from(open_room) -> None:
    room = open_room()
    lines: list[object] = []
    room.view.source_asked.connect(lines.append)
    room.press("S")
    assert lines == [3]


def test_a_card_about_a_component_leads_to_the_map_and_another_says_why_not(open_room) -> None:
    rows = ("| part | meaning |", "| --- | --- |", "| Region | an area |", "| Zone | a place |")
    notes = "- # Parts\n\t- " + "\n\t  ".join(rows) + "\n"
    room = open_room(notes + "- What is a Region? #card\n\t- An area.\n- Why? #card\n\t- So.\n")
    targets: list[object] = []
    room.view.target_asked.connect(targets.append)
    room.press("M")
    assert targets in ([Target("component", "Region")], [])
    room.press("Space", "4", "M")
    assert len(targets) + len(room.said) == 2


def test_a_section_is_learned_alone_and_leads_back_to_all(open_room) -> None:
    room = open_room()
    panel = room.view.side.decks
    decks = [(choice.title, panel.model.counts(choice.name).total) for choice in panel.model.choices]
    assert decks == [("Notes", 3), ("Zones", 2), ("Prices", 1)]
    place = panel.tree.visualRect(panel.model.index_of("Guide\nPrices")).center()
    room.bot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert room.front == "Is it free?"
    room.press("Space", "4")
    assert "This section is done for today" in texts(room.view)
    room.bot.mouseClick(room.view.learn.notice.buttons[0], Qt.MouseButton.LeftButton)
    assert room.front == "What is a region?"


def test_a_clicker_goes_through_the_cards_of_a_projection_and_grades_nothing(open_room) -> None:
    room = open_room()
    room.view._theme.projection = True
    room.view.set_projection(True)
    seen = []
    for _ in range(7):
        seen.append((room.front[8:], room.view.desk.is_revealed))
        room.press("PageDown")
    assert [revealed for _, revealed in seen] == [False, True] * 3 + [False]
    assert len({front for front, _ in seen}) == 3
    room.press("PageUp")
    assert not room.view.desk.is_revealed
    room.press("3")
    assert rows() == 0
    room.view._theme.projection = False
    room.view.set_projection(False)
    assert room.view.desk.practice is None


def test_going_through_the_cards_changes_no_schedule(open_room) -> None:
    room = open_room()
    room.press("P", "Space", "Space", "Space")
    assert room.front == "What is a zone?"
    assert "practice" in texts(room.view)
    room.press("Esc")
    assert room.front == "What is a region?"
    assert rows() == 0


def test_the_map_is_offered_where_it_shows_what_the_card_is_about(open_room) -> None:
    terms = "- ## Terms\n  | Component | Description |\n  | --- | --- |\n  | Region | an area with power |\n"
    room = open_room(f"{terms}- What is a Region? #card\n\t- An area.\n- Why? #card\n\t- So.\n")
    assert "Show on the map" not in texts(room.view)
    assert room.view.desk.study.problems is not None
    assert room.view.desk.study.is_whole
    room.view.complete_study()
    assert "Show on the map" in texts(room.view)
    room.press("Space", "4")
    assert room.front == "Why?"
    assert "Show on the map" not in texts(room.view)


def test_a_document_without_cards_says_how_one_is_written(open_room) -> None:
    room = open_room("- nothing to learn\n")
    assert "No cards in this document" in texts(room.view)
    assert "#card" in texts(room.view)
    room.press("Space", "3", "S", "M", "Z")
    assert room.said == ["There is no answer to take back."]


def test_a_step_that_comes_due_is_noticed(open_room) -> None:
    room = open_room("- one #card\n\t- 1\n")
    room.press("Space", "4")
    assert room.front == ""
    room.clock.now += timedelta(days=60)
    room.view.desk.refresh()
    assert room.front == "one"


def test_a_damaged_history_is_said_and_learning_goes_on(open_room) -> None:
    os.makedirs(data_dir())
    Path(history_file()).write_text("no database " * 100)
    room = open_room()
    room.press("Space", "4")
    assert rows() == 1
    assert Path(history_file() + ".damaged-1").exists()


def test_a_newer_history_is_left_alone_and_the_room_says_so(open_room) -> None:
    open_room().press("Space", "4")
    other = sqlite3.connect(history_file())
    other.execute("PRAGMA user_version = 99")
    other.close()
    room = open_room()
    assert "A newer version of Studyapp" in texts(room.view)
    room.press("Space", "3", "Z", "P", "S")
    assert rows() == 1


def test_cards_that_are_asked_for_are_shown(open_room) -> None:
    room = open_room()
    keys = [card.key for card in room.view.desk.session.cards]
    room.view.show_target(Target("card", keys[2]))
    assert room.front == "Is it free?"
    assert room.view.desk.practice is None
    room.press("Space", "4")
    room.view.show_target(Target("card", keys[2]))
    assert room.view.desk.practice is not None
    room.view.show_target(Target("cards", tuple(keys[1:])))
    assert room.front == "What is a zone?"
    room.view.show_target(Target("card", "no such key"))
    assert room.front == "What is a zone?"


def test_what_is_left_is_told_to_the_window(open_room) -> None:
    room = open_room()
    told: list[Any] = []
    room.view.progress_changed.connect(told.append)
    room.press("Space", "4")
    assert told[-1][0] == 2
    room.press("Space", "1")
    assert told[-1] == (2, "1 in learning · 1 new card(s)")


def test_a_room_that_is_thrown_away_is_gone(qtbot: QtBot) -> None:
    view = CardsView(Theme("light"))
    view.set_study(read_study(NOTES, "Notes", "notes.md"))
    view.show()
    view.desk.reveal()
    view.desk.grade(4)
    view.desk.practise()
    view.close_down()
    gone = weakref.ref(view)
    view.deleteLater()
    del view
    qtbot.waitUntil(lambda: gone() is None or not isValid(gone()))
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_theme_and_scale_shows_the_card(open_room, theme: str) -> None:
    room = open_room()
    room.press("Space", "4", "Space")
    room.view._theme.name = theme
    room.view._theme.scale = 1.6
    room.view._theme.projection = True
    room.view.set_projection(True)
    assert not room.view.grab().isNull()
    assert "zone" in texts(room.view)
