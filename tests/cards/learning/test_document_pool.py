"""A document's cards can be learned whole, by section, or by what a query finds, within one day's limits."""

from pathlib import Path

import pytest

from studyapp.cards.history.history import History
from studyapp.cards.learning.document_pool import DocumentPool
from studyapp.cards.learning.pool import Choice, Counts, Pool, id_of
from studyapp.cards.learning.session import Session
from studyapp.cards.model import Card
from studyapp.cards.schedule import AGAIN, EASY, Scheduler, moment
from studyapp.settings import Learning
from tests.cards.learning.learners import PAGE, Clock, card, front, kept, shown_until_done

WANTED = Learning()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def history(tmp_path: Path, clock: Clock) -> History:
    return kept(tmp_path, clock)


def written() -> list[Card]:
    return [
        card(0, path=("Book", "One")),
        card(1, path=("Book", "One", "Deep")),
        card(2, path=("Book", "Two")),
        card(3, path=("Book", "Two")),
    ]


def pool_of(history: History) -> DocumentPool:
    deck = written()
    return DocumentPool(PAGE, deck, history, [("tagged", deck[1:3])])


def learning_session(pool: Pool, history: History, clock: Clock, learning: Learning = WANTED) -> Session:
    return Session(pool, history, Scheduler.of(learning), clock, learning)


def test_the_decks_are_the_page_its_sections_and_its_queries(history: History) -> None:
    pool = pool_of(history)
    assert pool.choices() == [
        Choice("", PAGE, 0, "all", 4),
        Choice("Book\nOne", "One", 1, "section", 2),
        Choice("Book\nOne\nDeep", "Deep", 2, "section", 1),
        Choice("Book\nTwo", "Two", 1, "section", 2),
        Choice("\n?tagged", "tagged", 1, "query", 2),
    ]
    assert [each.front for each in pool.cards("Book\nTwo")] == ["front 2", "front 3"]
    assert pool.cards("gone") == ()
    assert list(pool.pages) == [PAGE]


def test_each_deck_says_what_is_left_of_it_today(history: History, clock: Clock) -> None:
    pool = pool_of(history)
    session = learning_session(pool, history, clock)
    session.answer(EASY)
    session.answer(AGAIN)
    names = [choice.name for choice in pool.choices()]
    assert session.counts_of_decks(names) == [
        Counts(2, 1, 0),
        Counts(0, 1, 0),
        Counts(0, 1, 0),
        Counts(2, 0, 0),
        Counts(1, 1, 0),
    ]
    assert session.counts_of("Book\nTwo") == session.counts_of(session.cards[2:])


def test_a_deck_is_learned_by_its_name(history: History, clock: Clock) -> None:
    session = learning_session(pool_of(history), history, clock)
    session.choose("\n?tagged")
    assert session.deck == "\n?tagged"
    assert [each.front for each in session.chosen] == ["front 1", "front 2"]
    assert shown_until_done(session, EASY) == ["front 1", "front 2"]
    assert session.done_today == 2
    assert sum(session.forecast(30)) == 2
    session.choose("Book\nOne")
    assert front(session) == "front 0"
    assert (session.done_today, sum(session.forecast(30))) == (1, 1)
    session.choose(session.cards[2:])
    assert sum(session.forecast(30)) == 1


def test_what_one_deck_uses_up_is_gone_for_the_others(history: History, clock: Clock) -> None:
    pool = pool_of(history)
    wanted = Learning(new_per_day=2)
    session = learning_session(pool, history, clock, wanted)
    session.choose("Book\nTwo")
    session.answer(EASY)
    assert session.counts_of_decks(["", "Book\nOne", "Book\nTwo"]) == [
        Counts(1, 0, 0),
        Counts(1, 0, 0),
        Counts(1, 0, 0),
    ]
    session.allow_more(1)
    assert session.counts_of("Book\nOne") == Counts(2, 0, 0)
    clock.forward(days=1)
    assert session.refresh()
    assert session.learning == wanted


def test_a_card_is_found_and_known_by_its_page_and_key(history: History, clock: Clock) -> None:
    pool = pool_of(history)
    session = learning_session(pool, history, clock)
    session.answer(EASY)
    first, second = session.cards[:2]
    assert pool.find(id_of(second)) is second
    assert pool.find(("Elsewhere", second.key)) is None
    assert dict(pool.known([id_of(first), id_of(second)])) == {id_of(first): history.states(PAGE)[first.key]}
    agenda = pool.agenda([id_of(second), ("Elsewhere", "x")], moment(clock()), WANTED)
    assert agenda.new == (second,)
    assert (agenda.begun, agenda.done, agenda.has_reviews) == (1, 0, True)


def test_a_query_may_be_called_like_a_section(history: History) -> None:
    deck = written()
    pool = DocumentPool(PAGE, deck, history, [("Book\nOne", deck[3:])])
    assert len({choice.name for choice in pool.choices()}) == len(pool.choices())
