"""Of two files with one name each card leads to its own, wherever its source is asked for."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studyapp.cards.figures.values import Listed
from studyapp.cards.model import Card
from studyapp.library.library import Library
from studyapp.study import open_study
from studyapp.ui.cards.statistics.page import StatisticsPage
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme
from tests.ui.cards_room import Room, open_room

__all__ = ["open_room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def room(open_room, tmp_path: Path) -> Room:
    """A folder with two files "Notes", of which the later is open."""
    for folder, lines in (("a", 1), ("b", 3)):
        (tmp_path / folder).mkdir()
        text = "- more\n" * lines + f"- In {folder}? #card\n\t- Yes.\n"
        (tmp_path / folder / "Notes.md").write_text(text, "utf-8")
    library = Library(str(tmp_path))
    library.read(_going_on)
    made = open_room()
    made.view.set_library(library)
    made.view.set_study(open_study(str(tmp_path / "b" / "Notes.md")))
    return made


def test_a_cards_source_is_shown_in_the_file_that_it_stands_in(room: Room, tmp_path: Path) -> None:
    view, asked = room.view, []
    view.source_asked.connect(asked.append)
    view.target_asked.connect(asked.append)
    assert view.desk.session is not None
    first, second = sorted(view.desk.session.cards, key=_line)
    for card in (second, first):
        view.desk.show_cards(((card.page, card.key),))
        view.show_source()
    assert asked == [4, Target("source", (str(tmp_path / "a" / "Notes.md"), 2))]
    assert view.desk.find(second.key) == second


def test_the_statistics_lead_to_cards_of_the_open_file_alone(room: Room, qtbot: QtBot) -> None:
    page, asked, said = StatisticsPage(Theme("light")), [], []
    qtbot.addWidget(page)
    page.source_asked.connect(asked.append)
    page.message_raised.connect(said.append)
    page.open(room.view.desk)
    qtbot.waitUntil(lambda: page.found is not None)
    session = room.view.desk.session
    assert session is not None
    first, second = sorted(session.cards, key=_line)
    for card in (first, second):
        listed = Listed(card.page, card.key, card.front, "", 5.0, 1.0, 1, 0, 1.0)
        page.panels["hardest"].card_chosen.emit(listed)
    assert asked == [4]
    assert said == ["This card does not stand in the open document."]


def _line(card: Card) -> int:
    return card.line


def _going_on(_done: int, _total: int) -> bool:
    return True
