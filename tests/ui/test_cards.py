"""Learning by keys in the room of cards: nothing is lost, nothing is graded unseen."""

import gc
import os
import sqlite3
import weakref
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from studyapp.paths import data_dir
from studyapp.study import read_study
from studyapp.ui.cards.desk import HISTORY_FILE
from studyapp.ui.cards.view import CardsView
from studyapp.ui.commands import CommandTable, Target
from studyapp.ui.shortcuts import Shortcuts
from studyapp.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NOTES = """- # Guide
\t- ## Zones
\t\t- Q: What is a **region**? #card
\t\t\t- A: An area.
\t\t- What is a zone? #card
\t\t\t- | part | of |
\t\t\t  | --- | --- |
\t\t\t  | zone | region |
\t- ## Prices
\t\t- Is it free? #card
\t\t\t- No.
"""


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2024, 5, 1, 9, 0, tzinfo=timezone(timedelta(hours=9)))

    def __call__(self) -> datetime:
        return self.now


class Room(NamedTuple):
    """The room in a window of its own, with the keys of its commands."""

    view: CardsView
    clock: Clock
    bot: QtBot
    said: list[object]

    def press(self, *keys: str) -> None:
        named = {"Space": Qt.Key.Key_Space, "PageDown": Qt.Key.Key_PageDown, "PageUp": Qt.Key.Key_PageUp}
        named["Esc"] = Qt.Key.Key_Escape
        for key in keys:
            code = named.get(key) or getattr(Qt.Key, f"Key_{key}")
            self.bot.keyClick(QApplication.focusWidget() or self.view, code)

    @property
    def front(self) -> str:
        return self.view.desk.card.front if self.view.desk.card else ""


@pytest.fixture
def open_room(qtbot: QtBot) -> Iterator[object]:
    clock = Clock()
    opened: list[CardsView] = []

    def make(text: str = NOTES, ready: bool = True) -> Room:
        view = CardsView(Theme("light"), clock=clock)
        qtbot.addWidget(view)
        opened.append(view)
        said: list[object] = []
        view.message_raised.connect(said.append)
        view.set_study(read_study(text, "Notes", "notes.md"))
        view.resize(1100, 700)
        view.show()
        qtbot.waitExposed(view)
        if ready:
            view.make_ready()
            table = CommandTable()
            table.add(view.commands(), "cards")
            table.active = ("cards",)
            Shortcuts(table, view).watch()
        view.activateWindow()
        view.focus_start()
        qtbot.waitUntil(view.hasFocus)
        return Room(view, clock, qtbot, said)

    yield make
    for view in opened:
        if isValid(view):
            view.close_down()


def rows() -> int:
    """How many answers another program finds in the history."""
    if not os.path.exists(data_dir(HISTORY_FILE)):
        return 0
    other = sqlite3.connect(data_dir(HISTORY_FILE))
    count = other.execute("SELECT count(*) FROM reviews").fetchone()[0]
    other.close()
    return int(count)


def texts(view: QWidget) -> str:
    """All words that are to be read in the room."""
    found = []
    for widget in view.findChildren(QWidget):
        if widget.isVisible():
            found += [widget.property("text"), widget.property("plainText")]
    return "\n".join(str(text) for text in found if text)


def test_the_first_picture_has_the_first_question_and_nothing_built_for_later(open_room) -> None:
    room = open_room(ready=False)
    assert "What is a region?" in texts(room.view)
    assert not any(child.property("role") == "grade" for child in room.view.findChildren(QWidget))
    assert not os.path.exists(data_dir(HISTORY_FILE))


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
    panel = room.view._decks
    assert [(row.title, row.counts.total) for row in panel.model.rows] == [
        ("Notes", 3), ("Zones", 2), ("Prices", 1),
    ]  # fmt: skip
    place = panel.list.visualRect(panel.model.index(2)).center()
    room.bot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert room.front == "Is it free?"
    room.press("Space", "4")
    assert "This section is done for today" in texts(room.view)
    room.bot.mouseClick(room.view._notice.buttons[0], Qt.MouseButton.LeftButton)
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
    Path(data_dir(HISTORY_FILE)).write_text("no database " * 100)
    room = open_room()
    room.press("Space", "4")
    assert rows() == 1
    assert Path(data_dir(HISTORY_FILE) + ".damaged-1").exists()


def test_a_newer_history_is_left_alone_and_the_room_says_so(open_room) -> None:
    open_room().press("Space", "4")
    other = sqlite3.connect(data_dir(HISTORY_FILE))
    other.execute("PRAGMA user_version = 99")
    other.close()
    room = open_room()
    assert "A newer version of Studyapp" in texts(room.view)
    room.press("Space", "3", "Z", "P", "S")
    assert rows() == 1


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
    room.view.desk.choose(room.view._decks.model.rows[1].cards)


def test_the_same_document_read_again_keeps_the_chosen_section_with_what_is_new_in_it(open_room) -> None:
    room = open_room()
    choose_zones(room)
    again = NOTES.replace("\t- ## Prices", "\t\t- New? #card\n\t\t\t- Yes.\n\t- ## Prices")
    room.view.set_study(read_study(again, "Notes", "notes.md"))
    assert [card.front for card in room.view.desk.session.chosen] == [
        "What is a region?", "What is a zone?", "New?",
    ]  # fmt: skip
    assert room.view._decks.list.currentIndex().row() == 1
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
    assert room.view.desk.practice.at == 1
    assert len(room.view.desk.practice.cards) == 2
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
    monkeypatch.setattr("studyapp.cards.store._WAIT_SECONDS", 0.05)
    room = open_room()
    room.press("Space", "4")
    other = sqlite3.connect(data_dir(HISTORY_FILE), isolation_level=None)
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
    other = sqlite3.connect(data_dir(HISTORY_FILE))
    (page,) = other.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'states'").fetchone()
    other.close()
    with open(data_dir(HISTORY_FILE), "r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    room = open_room()
    assert room.front == "Is it free?"
    assert "no answer is lost" in texts(room.view)
    room.press("Space", "4")
    assert rows() == 3
    assert "no answer is lost" not in texts(room.view)


def test_a_renamed_document_goes_on_where_it_was(open_room) -> None:
    open_room().press("Space", "4")
    room = open_room()
    room.view.set_study(read_study(NOTES, "Other name", "other name.md"))
    assert room.front == "What is a zone?"


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
