"""Browsing all cards: found as one types, sorted, filtered, put aside and learned from there."""

import gc
import weakref
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from studyapp.cards.learning.pool import Choice, Counts
from studyapp.library.library import Library
from studyapp.study import open_study, read_study
from studyapp.ui.cards.browse.page import BrowsePage
from studyapp.ui.cards.browse.source import COLUMNS
from studyapp.ui.cards.deck_model import DeckModel
from studyapp.ui.cards.pages import PAGES
from studyapp.ui.cards.view import CardsView
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme
from tests.ui.cards_room import NOTES, Room, open_room, texts

__all__ = ["open_room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def browse(room: Room) -> BrowsePage:
    room.view.open_page("browse")
    page = room.view.findChild(BrowsePage)
    assert page is not None
    return page


def column(page: BrowsePage, name: str) -> list[str]:
    at = COLUMNS.index(name)
    return [str(page.model.index(row, at).data() or "") for row in range(page.model.rowCount())]


def sort(page: BrowsePage, name: str, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
    page.table.sortByColumn(COLUMNS.index(name), order)


def test_the_page_stands_in_the_cards_place_and_esc_leads_back_to_the_same_card(open_room) -> None:
    room = open_room()
    room.press("Space", "4", "Space")
    page = browse(room)
    assert page.isVisible()
    assert not room.view.learn.isVisible()
    assert page.search.hasFocus()
    page.table.setFocus()
    room.press("Esc")
    assert not page.isVisible()
    assert room.front == "What is a zone?"
    assert room.view.desk.is_revealed
    assert room.view.learn.hasFocus()


def test_cards_are_found_while_one_types_two_korean_syllables_too(open_room) -> None:
    room = open_room(NOTES + "- 가용 영역은 무엇인가요? #card\n\t- 데이터 센터의 무리\n")
    page = browse(room)
    assert page.model.rowCount() == 4
    page.search.setText('"a zone" region')
    assert column(page, "question") == ["What is a zone?"]
    page.search.setText("영역")
    assert column(page, "question") == ["가용 영역은 무엇인가요?"]
    page.search.setText("no such thing")
    assert page.model.rowCount() == 0


def test_columns_sort_and_what_was_never_learned_goes_last_either_way(open_room) -> None:
    room = open_room()
    room.press("Space", "4", "Space", "1")
    page = browse(room)
    sort(page, "question")
    assert column(page, "question") == sorted(column(page, "question"))
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        sort(page, "stability", order)
        assert column(page, "stability")[-1] == ""
        assert column(page, "question")[-1] == "Is it free?"
    assert column(page, "stability")[0] == "8 day(s)"


def test_filters_show_the_cards_of_a_state_and_orphans_too(open_room) -> None:
    room = open_room()
    room.press("Space", "4", "Space", "1", "Minus")
    page = browse(room)
    counts = {}
    for kept, button in page.filters.items():
        button.click()
        counts[kept] = page.model.rowCount()
    assert counts == {
        "all": 3, "new": 0, "learning": 1, "due": 0, "suspended": 1, "buried": 0, "leech": 0, "orphan": 0,
    }  # fmt: skip
    room.view.set_study(read_study("- Is it free? #card\n\t- No.\n", "Notes", "notes.md"))
    page.filters["orphan"].click()
    assert sorted(column(page, "question")) == ["What is a region?", "What is a zone?"]
    assert set(column(page, "state")) == {"No longer in the notes"}


def test_many_are_put_aside_at_once_and_one_z_takes_them_back(open_room) -> None:
    room = open_room()
    page = browse(room)
    page.table.setFocus()
    page.table.selectAll()
    room.press("Minus")
    assert column(page, "state") == ["Suspended"] * 3
    assert "3 card(s) suspended" in str(room.said[-1])
    assert len(page.chosen()) == 3
    room.press("Minus")
    assert column(page, "state") == ["New"] * 3
    room.press("B")
    assert column(page, "state") == ["Buried"] * 3
    room.press("Z")
    assert column(page, "state") == ["New"] * 3
    page.action_row.chips["bury"].click()
    assert column(page, "state") == ["Buried"] * 3


def test_the_chosen_card_is_shown_whole_and_leads_to_its_source(open_room) -> None:
    room = open_room()
    lines: list[object] = []
    room.view.source_asked.connect(lines.append)
    page = browse(room)
    page.search.setText("free")
    room.bot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    assert "No." in texts(page.preview)
    room.press("S")
    assert lines == [10]


def test_enter_learns_a_card_that_waits_and_p_goes_through_those_that_are_chosen(open_room) -> None:
    room = open_room()
    page = browse(room)
    sort(page, "question")
    page.table.setFocus()
    page.table.selectRow(0)
    page.table.activated.emit(page.model.index(0, 0))
    assert room.front == "Is it free?"
    assert room.view.desk.practice is None
    page = browse(room)
    page.table.setFocus()
    page.table.selectAll()
    room.press("P")
    assert room.view.is_practising()
    practice = room.view.desk.practice
    assert practice is not None
    assert practice.total == 3


def test_pages_that_were_opened_go_with_the_room(qtbot: QtBot) -> None:
    view = CardsView(Theme("light"))
    view.set_study(read_study(NOTES, "Notes", "notes.md"))
    view.show()
    view.make_ready()
    for page in PAGES:
        view.open_page(page.name)
        assert view.page == page.name
        QApplication.processEvents()
    view.close_down()
    gone = weakref.ref(view)
    view.deleteLater()
    del view
    qtbot.waitUntil(lambda: gone() is None or not isValid(gone()))
    gc.collect()
    assert gone() is None


def test_another_language_goes_on_with_the_open_page(open_room) -> None:
    room = open_room()
    browse(room)
    other = open_room()
    other.view.restore(room.view.state())
    assert other.view.page == "browse"
    other.view.close_page()
    assert other.front == "What is a region?"


def test_a_days_change_shows_what_is_due(open_room) -> None:
    room = open_room()
    room.press("Space", "4")
    room.clock.now += timedelta(days=30)
    page = browse(room)
    assert "day(s) overdue" in column(page, "due")[0]
    page.filters["due"].click()
    assert page.model.rowCount() == 1


def test_the_table_is_a_sound_model_whatever_is_looked_for(open_room) -> None:
    room = open_room()
    page = browse(room)
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.search.setText("zone")
    sort(page, "due")
    page.search.setText("")
    room.view.desk.mark("bury", room.view.desk.session.cards)
    assert tester.model() is page.model


def counted(names):
    return [Counts(len(name), 0, 0) for name in names]


def test_the_tree_of_decks_is_a_sound_model_and_reckons_what_is_in_sight_alone(qtbot: QtBot) -> None:
    model = DeckModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    pages = [Choice(f"page:{at}", f"Page {at}", 2, "page", 1) for at in range(5000)]
    asked: list[int] = []

    def count(names):
        asked.append(len(names))
        return counted(names)

    choices = [Choice("", "All", 0, "all", 5000), Choice("folder:a", "a", 1, "folder", 5000), *pages]
    assert model.set_decks(choices, count)
    assert model.rowCount(model.index_of("folder:a")) == 5000
    assert model.index_of("page:77").parent() == model.index_of("folder:a")
    assert sum(asked) == 1
    assert model.counts("page:4") is None
    qtbot.waitUntil(lambda: model.counts("page:4") is not None)
    assert not model.set_decks(choices, count)
    assert sum(asked) < 10
    assert tester.model() is model


def test_a_folder_is_learned_and_browsed_as_one_and_leads_to_the_file_of_a_card(
    open_room, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(NOTES.replace("What", f"In {name}: what"), "utf-8")
    library = Library(str(tmp_path))
    library.read(lambda _done, _all: True)
    room = open_room()
    room.view.set_library(library)
    room.view.set_study(open_study(str(tmp_path / "one.md")))
    assert room.view.desk.session.counts.new == 6
    room.press("Space", "4")
    page = browse(room)
    assert page.model.rowCount() == 6
    page.search.setText('two "a zone"')
    assert column(page, "place") == ["two › Zones"]
    page.search.setText("")
    for name in COLUMNS:
        sort(page, name, Qt.SortOrder.DescendingOrder)
        assert page.model.rowCount() == 6
    for button in page.filters.values():
        button.click()
    page.filters["all"].click()
    page.search.setText('"in two: what is a region"')
    page.table.setFocus()
    page.table.selectRow(0)
    targets: list[object] = []
    room.view.target_asked.connect(targets.append)
    room.press("S")
    assert targets == [Target("source", (str(tmp_path / "two.md"), 3))]
    room.press("Minus")
    assert column(page, "state") == ["Suspended"]
    room.view.set_library(None)
    QApplication.processEvents()
    assert room.view.desk.session.counts.total <= 3


def test_a_copy_in_another_file_of_a_folder_takes_no_history_away_and_a_moved_card_brings_its_own(
    open_room, tmp_path: Path
) -> None:
    for name, text in (("one", "- Q? #card\n\t- A.\n"), ("two", "- other #card\n\t- 2\n")):
        (tmp_path / f"{name}.md").write_text(text, "utf-8")
    library = Library(str(tmp_path))
    library.read(lambda _done, _all: True)
    room = open_room()
    room.view.set_library(library)
    room.view.set_study(open_study(str(tmp_path / "one.md")))
    room.press("Space", "4")

    def known() -> list[tuple[str, str]]:
        session = room.view.desk.session
        return [(card.page, card.front) for card in session.cards if session.state(card).reps]

    (tmp_path / "two.md").write_text("- Q? #card\n\t- A.\n", "utf-8")
    library.read(lambda _done, _all: True)
    room.view.set_library(library)
    room.view.set_study(open_study(str(tmp_path / "two.md")))
    assert known() == [("one", "Q?")]
    (tmp_path / "one.md").write_text("- nothing\n", "utf-8")
    library.read(lambda _done, _all: True)
    room.view.set_library(library)
    room.view.set_study(open_study(str(tmp_path / "two.md")))
    assert known() == [("two", "Q?")]


def test_what_finds_nothing_says_so_and_what_to_do(open_room) -> None:
    page = browse(open_room())
    assert not page.nothing.isVisible()
    page.search.setText("nowhere to be found")
    assert "Nothing found for “nowhere to be found”. Try fewer or shorter words." in texts(page)
    page.filters["suspended"].click()
    assert "Look among all cards" in texts(page)
    page.search.clear()
    assert "No card is in this state now" in texts(page)
    page.filters["all"].click()
    assert not page.nothing.isVisible()


def test_before_a_card_is_chosen_its_place_says_how_to_choose_one(open_room) -> None:
    page = browse(open_room())
    assert "Choose a card to read it here" in texts(page.preview)
    page.table.selectRow(0)
    assert "Choose a card" not in texts(page.preview)
    page.search.setText("nowhere to be found")
    assert "Choose a card" not in texts(page.preview)


def test_a_quote_that_is_not_closed_ends_with_the_search(open_room) -> None:
    page = browse(open_room())
    everything = page.model.rowCount()
    page.search.setText('"')
    assert page.model.rowCount() == everything
    page.search.setText('"is a zone')
    assert column(page, "question") == ["What is a zone?"]


@pytest.mark.parametrize("width", [640, 800, 1100])
def test_every_filter_can_be_read_whole_however_narrow_the_page_is(open_room, width: int) -> None:
    room = open_room()
    page = browse(room)
    room.view.resize(width, 600)
    QApplication.processEvents()
    for chip in (*page.filters.values(), *page.action_row.chips.values()):
        assert chip.isVisible()
        assert chip.width() >= chip.sizeHint().width()
        assert chip.mapTo(page, chip.rect().bottomRight()).x() < page.width()
