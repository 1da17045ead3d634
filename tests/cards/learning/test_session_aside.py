"""Cards are put aside, called leeches, made new again, and all of it is taken back."""

from pathlib import Path

import pytest

from studyapp.cards.history.history import History
from studyapp.cards.learning.session import Counts, Session
from studyapp.cards.schedule import AGAIN, EASY, GOOD
from studyapp.settings import Learning
from tests.cards.learning.learners import PAGE, Clock, front, kept, started


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def history(tmp_path: Path, clock: Clock) -> History:
    return kept(tmp_path, clock)


def test_a_buried_card_comes_back_on_the_next_day(history: History, clock: Clock) -> None:
    session = started(history, clock)
    assert session.bury() == 1
    assert front(session) == "front 1"
    assert session.counts == Counts(2, 0, 0)
    assert started(history, clock).counts == Counts(2, 0, 0)
    clock.forward(days=1)
    assert session.refresh()
    assert session.counts == Counts(3, 0, 0)
    assert front(session) == "front 0"


def test_a_suspended_card_stays_away_until_it_is_taken_up_again(history: History, clock: Clock) -> None:
    session = started(history, clock)
    session.answer(AGAIN)
    assert session.suspend(session.cards[:2]) == 2
    assert front(session) == "front 2"
    clock.forward(days=3)
    assert started(history, clock).counts == Counts(1, 0, 0)
    session.resume(session.cards[:1])
    assert session.counts == Counts(1, 1, 0)


def test_a_card_can_be_made_new_again(history: History, clock: Clock) -> None:
    session = started(history, clock)
    session.answer(EASY)
    session.reset(session.cards[:1])
    assert session.counts == Counts(3, 0, 0)
    assert session.state(session.cards[0]).reps == 0
    assert len(history.reviews(PAGE)) == 1


def test_whatever_was_done_last_is_taken_back_first(history: History, clock: Clock) -> None:
    session = started(history, clock)
    session.answer(GOOD)
    session.bury()
    session.suspend()
    session.reset(session.cards[:1])
    assert session.counts == Counts(1, 0, 0)
    undone = session.undo()
    assert undone is not None
    assert undone.card is session.cards[0]
    assert session.counts == Counts(0, 1, 0)
    session.undo()
    assert front(session) == "front 2"
    session.undo()
    assert front(session) == "front 1"
    session.undo()
    assert front(session) == "front 0"
    assert session.counts == Counts(3, 0, 0)
    assert session.undo() is None
    assert not session.has_reviews


def test_putting_several_aside_is_taken_back_in_one_go(history: History, clock: Clock) -> None:
    session = started(history, clock)
    session.suspend(session.cards[1:])
    undone = session.undo()
    assert undone is not None
    assert (undone.card, undone.cards) == (None, 2)
    assert session.counts == Counts(3, 0, 0)
    assert session.undo() is None


def forgotten(session: Session, clock: Clock, times: int) -> list[bool]:
    """For each time that the first card was forgotten, whether it was called a leech."""
    told: list[bool] = []
    session.answer(EASY)
    for _ in range(times):
        clock.forward(days=30)
        session.refresh()
        answered = session.answer(AGAIN)
        told.append(bool(answered and answered.leech))
        clock.forward(minutes=11)
        session.answer(GOOD)
    return told


def test_a_card_that_is_forgotten_over_and_over_is_called_a_leech(history: History, clock: Clock) -> None:
    session = started(history, clock, 1, Learning(leech_lapses=4))
    assert forgotten(session, clock, 9) == [False, False, False, True, False, True, False, True, False]


def test_no_card_is_a_leech_where_nobody_wants_to_know(history: History, clock: Clock) -> None:
    assert not any(forgotten(started(history, clock, 1, Learning(leech_lapses=0)), clock, 9))


def test_a_leech_is_suspended_and_one_undo_takes_both_back(history: History, clock: Clock) -> None:
    wanted = Learning(leech_lapses=2, suspend_leeches=True)
    session = started(history, clock, 1, wanted)
    forgotten(session, clock, 1)
    clock.forward(days=30)
    session.refresh()
    before = session.state(session.cards[0])
    answered = session.answer(AGAIN)
    assert answered is not None
    assert (answered.leech, answered.suspended) == (True, True)
    assert session.state(session.cards[0]).suspended
    assert session.current is None
    assert started(history, clock, 1, wanted).current is None
    session.undo()
    assert session.state(session.cards[0]) == before
    assert front(session) == "front 0"


def test_an_answer_from_another_deck_is_taken_back_and_its_card_shown(history: History, clock: Clock) -> None:
    session = started(history, clock)
    session.answer(EASY)
    session.choose(session.cards[2:])
    assert session.counts == Counts(1, 0, 0)
    undone = session.undo()
    assert undone is not None
    assert front(session) == "front 0"
    assert session.counts == Counts(2, 0, 0)
    session.answer(AGAIN)
    assert (front(session), session.counts) == ("front 2", Counts(1, 1, 0))
    session.answer(EASY)
    session.answer(EASY)
    assert session.current is None
    session.undo()
    assert (front(session), session.counts) == ("front 0", Counts(0, 1, 0))


def test_a_card_that_waits_can_be_asked_for(history: History, clock: Clock) -> None:
    session = started(history, clock)
    assert session.bring(session.cards[2])
    assert front(session) == "front 2"
    session.answer(EASY)
    assert not session.bring(session.cards[2])
    assert front(session) == "front 0"
