"""The page of cards to decide on: both texts with what differs marked, the way back, lost cards linked."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.cards.history.history import UNKNOWN, History
from studyapp.cards.schedule import GOOD, Scheduler, moment
from studyapp.errors import StudyappError
from studyapp.library.library import Library
from studyapp.paths import data_dir, history_file
from studyapp.study import read_study
from studyapp.ui.cards.arrival import News
from studyapp.ui.cards.desk import Desk
from studyapp.ui.cards.reconcile.difference import marked
from studyapp.ui.cards.reconcile.lines import Line, LineModel
from studyapp.ui.cards.reconcile.page import ReconcilePage
from studyapp.ui.theme import Theme
from tests.ui.cards_room import Clock, texts

BEFORE = """- # Guide
\t- ## Zones
\t\t- What is a zone? #card
\t\t\t- One or more data centres with power of their own.
\t\t- Who answers from a cache? #card
\t\t\t- An edge location near the user.
\t\t- What does it cost? #card
\t\t\t- Nothing.
"""
AFTER = """- # Guide
\t- ## Zones
\t\t- What is an availability zone in a region? #card
\t\t\t- One or several data centres with own power and cooling.
\t\t- Something quite different? #card
\t\t\t- 42
"""


def learn(text: str) -> None:
    """Answer every card of some notes once."""
    clock = Clock()
    history = History(history_file(), clock)
    now = moment(clock())
    for card in read_study(text, "Notes").deck.cards:
        history.append(card, UNKNOWN, Scheduler().preview(UNKNOWN.state, now, 1)[GOOD - 1], now, 900)
    history.close()


class Opened:
    """The page over edited notes, with what it told the room."""

    def __init__(self, qtbot: QtBot, text: str) -> None:
        self.bot = qtbot
        self.desk = Desk(clock=Clock())
        self.desk.open(read_study(text, "Notes", "notes.md"))
        self.page = ReconcilePage(Theme("light"))
        qtbot.addWidget(self.page)
        self.changes: list[None] = []
        self.said: list[object] = []
        self.lines: list[object] = []
        self.page.history_changed.connect(self._on_changed)
        self.page.message_raised.connect(self.said.append)
        self.page.source_asked.connect(self.lines.append)
        self.page.resize(900, 700)
        self.page.open(self.desk)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.activateWindow()
        self.page.setFocus()
        qtbot.waitUntil(self.page.hasFocus)

    def _on_changed(self) -> None:
        self.changes.append(None)
        self.desk.reload()
        self.page.open(self.desk)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.bot.keyClick(QApplication.focusWidget() or self.page, getattr(Qt.Key, f"Key_{key}"))

    @property
    def fronts(self) -> list[str]:
        """The cards of the notes that have a history."""
        cards = self.desk.study.deck.cards if self.desk.study else ()
        known = self.desk.history.states("Notes")
        return [card.front for card in cards if card.key in known]

    @property
    def listed(self) -> list[str]:
        return [line.title for line in self.page.orphans.list.lines.lines]


@pytest.fixture
def opened(qtbot: QtBot):
    learn(BEFORE)
    made = Opened(qtbot, AFTER)
    yield made
    made.desk.close()


def test_where_nothing_is_to_decide_it_says_so_kindly(qtbot: QtBot) -> None:
    learn(BEFORE)
    made = Opened(qtbot, BEFORE)
    assert "There is nothing to decide." in texts(made.page)
    made.press("1", "2", "Z")
    assert made.changes == []
    made.desk.close()


def test_both_texts_are_shown_and_one_key_joins_them(opened: Opened) -> None:
    assert "Is this the same card?" in texts(opened.page)
    assert [card.front for card in opened.page.chosen()] == ["What is an availability zone in a region?"]
    opened.press("1")
    assert opened.fronts == ["What is an availability zone in a region?"]
    assert len(opened.changes) == 1
    assert "All is decided." in texts(opened.page)


def test_enter_joins_and_z_takes_it_back(opened: Opened) -> None:
    opened.press("Return", "Z")
    assert opened.fronts == []
    assert opened.page.chosen()
    opened.press("1")
    assert len(opened.fronts) == 1


def test_a_different_card_is_not_asked_again_and_the_learned_one_is_listed(opened: Opened) -> None:
    assert len(opened.listed) == 2
    opened.press("2")
    assert opened.listed[0] == "What is a zone?"
    again = Opened(opened.bot, AFTER)
    assert again.page.chosen() == ()
    assert len(again.listed) == 3
    again.desk.close()


def test_z_takes_a_refusal_back(opened: Opened) -> None:
    opened.press("2", "Z")
    assert opened.page.chosen()
    assert json.loads(Path(data_dir("refused.json")).read_text()) == []
    assert len(opened.listed) == 2


def test_a_lost_card_is_found_and_linked_by_typing(opened: Opened) -> None:
    panel = opened.page.orphans
    panel.field.setFocus()
    opened.bot.keyClicks(panel.field, "cache")
    assert opened.listed == ["Who answers from a cache?"]
    opened.press("Return")
    assert "Which card is it now?" in texts(panel)
    opened.bot.keyClicks(panel.field, "42")
    assert opened.listed == ["Something quite different?"]
    opened.press("Return")
    assert opened.fronts == ["Something quite different?"]
    assert opened.listed == ["What does it cost?"]
    assert opened.page.hasFocus()
    opened.press("Z")
    assert opened.fronts == []
    assert len(opened.listed) == 2


def test_linking_can_be_given_up(opened: Opened) -> None:
    panel = opened.page.orphans
    second = opened.listed[1]
    panel.field.setFocus()
    opened.press("Down", "Return")
    assert panel.orphan is not None
    assert panel.orphan.named.front == second
    opened.press("Escape")
    assert panel.orphan is None
    assert len(opened.listed) == 2
    opened.bot.keyClicks(panel.field, "nowhere")
    assert "Nothing is found by this word." in texts(panel)
    opened.press("Return")
    assert panel.orphan is None


def test_what_cannot_be_kept_is_said_and_stays_asked(opened: Opened) -> None:
    (Path(data_dir("refused.json")) / "inside").mkdir(parents=True)
    opened.press("2")
    assert isinstance(opened.said[-1], StudyappError)
    assert opened.page.chosen()
    assert opened.changes == []


def test_the_source_is_asked_for_by_its_line(opened: Opened) -> None:
    opened.page.pair.source.click()
    assert opened.lines == [3]


def test_a_screen_reader_hears_both_cards(opened: Opened) -> None:
    old, new = opened.page.pair._old, opened.page.pair._new
    assert old.accessibleName() == "As you learned it: What is a zone?"
    assert new.accessibleName().startswith("As it stands in the notes: What is an availability zone")
    assert "answered" in old.accessibleDescription()


def test_what_differs_is_marked_and_what_is_written_stays_as_it_is() -> None:
    theme = Theme("light")
    old, new = marked("The Zone의 <b>one</b>", "The Zone을 <b>two</b>", theme)
    assert old.startswith("The Zone<span")
    assert "line-through" in old
    assert "underline" in new
    assert "&lt;b&gt;" in old
    assert marked("Same text", "Same text", theme) == ("Same text", "Same text")
    assert "<br>" in marked("a\nb", "a\nb", theme)[0]


def test_the_list_is_a_model_as_qt_wants_it(qtbot: QtBot) -> None:
    model = LineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_lines([Line("a", "b", 1), Line("c", "d", 2)])
    assert model.rowCount() == 2
    assert model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole) == "c, d"
    model.set_lines([])
    del tester


def test_the_page_follows_the_theme(opened: Opened) -> None:
    before = opened.page.pair._old.front.text()
    opened.page._theme.name = "dark"
    assert opened.page.pair._old.front.text() != before


def test_a_card_whose_file_was_deleted_from_the_folder_is_listed_after_a_restart_too(
    qtbot: QtBot, tmp_path: Path
) -> None:
    learn(BEFORE)
    folder = tmp_path / "graph"
    folder.mkdir()
    (folder / "Notes.md").write_text(BEFORE)
    (folder / "Other.md").write_text("- Q? #card\n\t- A.\n")
    Library(str(folder)).read(lambda _done, _all: True)
    (folder / "Notes.md").unlink()
    for _start in range(2):
        library = Library(str(folder))
        library.read(lambda _done, _all: True)
        desk = Desk(clock=Clock())
        news: list[News] = []
        desk.arrived.connect(news.append)
        desk.open(read_study("- Q? #card\n\t- A.\n", "Other", str(folder / "Other.md")))
        desk.set_library(library)
        desk.make_whole()
        page = ReconcilePage(Theme("light"))
        qtbot.addWidget(page)
        page.open(desk)
        lines = page.orphans.list.lines.lines
        assert {line.title for line in lines} == {
            "What is a zone?", "Who answers from a cache?", "What does it cost?",
        }  # fmt: skip
        assert all("no page of the folder has it any more" in line.note for line in lines)
        assert (news[-1].vanished, news[-1].just_vanished) == (3, 0)
        desk.close()
