"""A card keeps its history on whatever page of a folder it was edited, or to whichever it was moved."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from studyapp.cards.history.history import UNKNOWN, History
from studyapp.cards.learning.pool import id_of
from studyapp.cards.schedule import Moment, Scheduler, moment, seed_of
from studyapp.library.homecoming import bring_home, vanished
from studyapp.library.library import Library
from studyapp.library.pool import LibraryPool
from studyapp.paths import data_dir
from studyapp.settings import Learning
from studyapp.study import read_study
from tests.library.conftest import Graph

NOW = moment(datetime(2026, 3, 2, 12).astimezone())
LATER = Moment(NOW.time + 60, NOW.day)


def now() -> datetime:
    return datetime(2026, 3, 2, 12).astimezone()


@pytest.fixture
def history() -> Iterator[History]:
    history = History(data_dir("history.db"), now)
    yield history
    history.close()


@pytest.fixture
def pool(graph: Graph, history: History) -> Iterator[LibraryPool]:
    graph.write("a.md", "What is the first long question about?", "What does the second one ask for?")
    graph.write("b.md", "And what stands on another page altogether?")
    graph.read()
    pool = LibraryPool(graph.library, history)
    for card in pool.cards(""):
        known = history.known([id_of(card)]).get(id_of(card), UNKNOWN)
        history.append(card, known, Scheduler().preview(known.state, NOW, seed_of(card.key))[3], NOW, 1)
    yield pool
    pool.close()


def new_cards(pool: LibraryPool) -> int:
    return pool.counts([""], LATER, Learning())[0].new


def test_nothing_is_looked_for_where_nothing_is_missing(pool: LibraryPool, history: History) -> None:
    assert bring_home(pool, history, LATER) is None


def test_a_card_that_moved_to_another_page_keeps_its_history(
    pool: LibraryPool, graph: Graph, history: History
) -> None:
    graph.write("a.md", "What is the first long question about?")
    graph.write("c.md", "What does the second one ask for?")
    graph.read()
    assert new_cards(pool) == 1
    adopted = bring_home(pool, history, LATER)
    assert adopted is not None
    assert len(adopted.joined) == 1
    assert new_cards(pool) == 0
    assert bring_home(pool, history, LATER) is None


def test_a_card_that_was_edited_on_a_page_nobody_opened_keeps_its_history(
    pool: LibraryPool, graph: Graph, history: History
) -> None:
    graph.write("a.md", "What is the first long question about?", "What does the second one ask us for?")
    graph.read()
    assert new_cards(pool) == 1
    assert bring_home(pool, history, LATER) is not None
    assert new_cards(pool) == 0


def test_a_renamed_page_keeps_all(pool: LibraryPool, graph: Graph, history: History) -> None:
    (graph.folder / "a.md").rename(graph.folder / "renamed.md")
    graph.read()
    assert new_cards(pool) == 2
    bring_home(pool, history, LATER)
    assert new_cards(pool) == 0


def test_a_copy_is_a_new_card_and_takes_nothing(pool: LibraryPool, graph: Graph, history: History) -> None:
    graph.write("copy.md", "What is the first long question about?")
    graph.read()
    bring_home(pool, history, LATER)
    assert new_cards(pool) == 1
    (graph.folder / "b.md").unlink()
    graph.read()
    bring_home(pool, history, LATER)
    assert new_cards(pool) == 1


def test_while_a_folder_is_being_read_no_card_is_taken_for_gone(
    pool: LibraryPool, graph: Graph, history: History
) -> None:
    with graph.library.asking() as db:
        db.execute("DELETE FROM remarks WHERE name = 'whole'")
    (graph.folder / "a.md").rename(graph.folder / "renamed.md")
    graph.read(lambda done, total: done == total)
    assert bring_home(pool, history, LATER) is None


def test_a_card_whose_whole_file_was_deleted_has_vanished_also_after_a_restart(
    pool: LibraryPool, graph: Graph, history: History
) -> None:
    assert vanished(pool) == set()
    (graph.folder / "b.md").unlink()
    graph.read()
    assert {page for page, _ in vanished(pool)} == {"b"}
    again = LibraryPool(Library(str(graph.folder)), history)
    assert {page for page, _ in vanished(again)} == {"b"}
    again.close()
    graph.write("b.md", "And what stands on another page altogether?")
    graph.read()
    assert vanished(pool) == set()


def test_of_pages_that_were_never_in_the_folder_nobody_says_that_they_vanished(
    pool: LibraryPool, history: History
) -> None:
    for card in read_study("- What stands elsewhere? #card\n\t- Something.\n", "Elsewhere").deck.cards:
        history.append(card, UNKNOWN, Scheduler().preview(UNKNOWN.state, NOW, 1)[3], NOW, 1)
    assert vanished(pool) == set()
