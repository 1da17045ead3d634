"""Drills made from the page that is open are learned beside the cards of the folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.cards.history.history import History
from studyapp.cards.learning.pool import id_of
from studyapp.cards.learning.session import Session
from studyapp.cards.model import Card
from studyapp.cards.schedule import Scheduler, moment
from studyapp.clock import local_now
from studyapp.library.decks import page_deck
from studyapp.library.pool import LibraryPool
from studyapp.paths import data_dir
from studyapp.settings import Learning
from tests.library.conftest import Graph


@pytest.fixture
def history() -> Iterator[History]:
    history = History(data_dir("history.db"), local_now)
    yield history
    history.close()


@pytest.fixture
def alpha(graph: Graph) -> Path:
    file = graph.write("alpha.md", "Alpha one?", "Alpha two?")
    graph.write("beta.md", "Beta?")
    graph.read()
    return file


@pytest.fixture
def pool(graph: Graph, alpha: Path, history: History) -> Iterator[LibraryPool]:
    graph.library.keep_made(str(alpha), (drill("one"), drill("two")))
    pool = LibraryPool(graph.library, history)
    yield pool
    pool.close()


def drill(name: str) -> Card:
    front = f"What is {name}?"
    return Card(
        f"drill-{name}", "basic", "generated", front, "It.", ("drill", "step"), (), 1, 0, front, "It."
    )


def fronts(cards: object) -> list[str]:
    return [card.front for card in cards] if isinstance(cards, (tuple, Iterator)) else []


def test_they_are_counted_found_and_learned_with_the_cards_of_their_page(
    pool: LibraryPool, history: History
) -> None:
    now, learning = moment(local_now()), Learning()
    everything = ["Alpha one?", "Alpha two?", "What is one?", "What is two?", "Beta?"]
    assert fronts(pool.cards("")) == everything
    assert fronts(pool.agenda("", now, learning).new) == everything
    assert [counts.new for counts in pool.counts(["", page_deck("alpha")], now, learning)] == [5, 4]
    assert {choice.title: choice.size for choice in pool.choices()} == {"graph": 5, "alpha": 4, "beta": 1}
    assert [card.front for card in pool.search("what one")] == ["What is one?"]
    session = Session(pool, history, Scheduler(), local_now, Learning(new_per_day=2))
    session.choose([card for card in pool.cards("") if card.origin == "generated"])
    assert (session.counts.new, session.new_beyond_limit) == (2, 0)
    session.answer(4)
    assert session.counts_of_decks([""])[0].new == 1


def test_what_was_learned_of_them_stays_when_the_page_is_read_again(
    pool: LibraryPool, graph: Graph, alpha: Path, history: History
) -> None:
    session = Session(pool, history, Scheduler(), local_now, Learning())
    (card,) = (card for card in pool.cards("") if card.front == "What is two?")
    assert session.bring(card)
    session.answer(4)
    graph.write("alpha.md", "Alpha one?", "Alpha three?")
    graph.read()
    assert pool.find(id_of(card)) is None
    graph.library.keep_made(str(alpha), (drill("one"), drill("two")))
    assert pool.find(id_of(card)) == card
    assert pool.counts([""], moment(local_now()), Learning())[0].new == 4


def test_another_page_brings_its_own_and_none_are_left_when_they_are_not_wanted(
    pool: LibraryPool, graph: Graph, alpha: Path
) -> None:
    beta = alpha.with_name("beta.md")
    graph.library.keep_made(str(beta), (drill("three"),))
    assert fronts(pool.cards("")) == ["Alpha one?", "Alpha two?", "Beta?", "What is three?"]
    assert graph.pages() == {"alpha": 2, "beta": 2}
    graph.library.keep_made(str(beta), ())
    assert graph.pages() == {"alpha": 2, "beta": 1}
    assert pool.counts([""], moment(local_now()), Learning())[0].new == 3


def test_nothing_is_written_where_they_are_the_same(graph: Graph, alpha: Path, pool: LibraryPool) -> None:
    before = graph.library.stand
    graph.library.keep_made(str(alpha), (drill("one"), drill("two")))
    assert graph.library.stand == before


def test_a_page_that_is_not_in_the_folder_has_none(graph: Graph, pool: LibraryPool) -> None:
    graph.library.keep_made("/elsewhere/page.md", (drill("one"),))
    assert all(card.origin == "written" for card in pool.cards(""))
    assert graph.pages() == {"alpha": 2, "beta": 1}
