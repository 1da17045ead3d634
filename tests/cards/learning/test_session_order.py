"""A day's cards come in the order a person wants, siblings a day apart, each once before any repeats."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cards.history.history import History
from studyapp.cards.learning.ordering import in_review_order, mixed
from studyapp.cards.learning.session import Counts, Session
from studyapp.cards.model import Card
from studyapp.cards.schedule import AGAIN, EASY, NEW, Moment, Scheduler, State, moment
from studyapp.settings import Learning
from tests.cards.learning.learners import Clock, card, cards, front, kept, learned, shown_until_done, started

DAY = 738_000


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def history(tmp_path: Path, clock: Clock) -> History:
    return kept(tmp_path, clock)


def parts(count: int) -> list[Card]:
    """A written card's parts, and a card of its own after them."""
    return [*(card(n, f"note~{n + 1}", "note") for n in range(count)), card(count)]


def test_new_cards_can_come_in_any_order_which_stays_all_day(history: History, clock: Clock) -> None:
    wanted = Learning(new_order="random")
    first = shown_until_done(started(history, clock, 12, wanted), EASY)
    assert first != [f"front {n}" for n in range(12)]
    assert sorted(map(str, first)) == sorted(f"front {n}" for n in range(12))
    history.undo(first_moment(clock))
    assert front(started(history, clock, 12, wanted)) == first[-1]
    other = kept(Path(history.path).parent / "other", clock)
    clock.forward(days=1)
    assert shown_until_done(started(other, clock, 12, wanted), EASY) != first


def first_moment(clock: Clock) -> Moment:
    return moment(clock())


def reviewed(stability: float, difficulty: float, ago: int, late: int = 0) -> State:
    return NEW._replace(
        phase="review",
        stability=stability,
        difficulty=difficulty,
        day=DAY - ago,
        due_day=DAY - late,
        reps=1,
        first_day=1,
    )


def test_reviews_come_as_a_person_wants() -> None:
    due = [
        (card(0), reviewed(10, 5, 20, late=1)),
        (card(1), reviewed(100, 8, 30, late=3)),
        (card(2), reviewed(5, 2, 15)),
    ]
    orders = {
        order: [each.block for each, _ in in_review_order(due, order, DAY)]
        for order in ("due", "retrievability", "difficulty", "random")
    }
    assert orders["due"] == [1, 0, 2]
    assert orders["retrievability"] == [2, 0, 1]
    assert orders["difficulty"] == [1, 0, 2]
    assert sorted(orders["random"]) == [0, 1, 2]
    assert len({str(in_review_order(due, "random", DAY + n)) for n in range(20)}) > 1


@given(st.lists(st.tuples(st.floats(0.1, 1000), st.integers(0, 1000)), max_size=8))
def test_the_least_likely_to_be_recalled_comes_first(memories: list[tuple[float, int]]) -> None:
    due = [(card(n), reviewed(stability, 5, ago)) for n, (stability, ago) in enumerate(memories)]
    ordered = in_review_order(due, "retrievability", DAY)
    recall = [Scheduler().retrievability(state, DAY) for _, state in ordered]
    assert all(one <= other + 1e-12 for one, other in pairwise(recall))


@given(st.integers(0, 40), st.integers(0, 40))
def test_new_cards_among_reviews_are_spread_evenly(reviews: int, new: int) -> None:
    due, fresh = cards(reviews), cards(new, "Other")
    line = mixed(due, fresh, "among")
    assert [each for each in line if each.page == "Other"] == fresh
    assert [each for each in line if each.page != "Other"] == due
    for upto in range(len(line)):
        share = upto * new / len(line)
        assert abs(sum(each.page == "Other" for each in line[:upto]) - share) <= 1.5


def test_new_cards_come_after_before_or_among_the_reviews(history: History, clock: Clock) -> None:
    first = started(history, clock, 4)
    first.choose(first.cards[:2])
    shown_until_done(first, EASY)
    clock.forward(days=60)
    lines = {
        where: line_of(started(history, clock, 4, Learning(new_cards=where)))
        for where in ("after", "before", "among")
    }
    assert lines["after"] == ["front 0", "front 1", "front 2", "front 3"]
    assert lines["before"] == ["front 2", "front 3", "front 0", "front 1"]
    assert lines["among"] == ["front 0", "front 2", "front 1", "front 3"]


def line_of(session: Session) -> list[str | None]:
    """What a session would show, all taken back."""
    shown = shown_until_done(session, EASY)
    for _ in shown:
        session.undo()
    return shown


def test_of_a_notes_cards_one_comes_a_day(history: History, clock: Clock) -> None:
    days = []
    for _ in range(3):
        session = learned(history, clock, parts(2))
        days.append(shown_until_done(session, EASY))
        clock.forward(days=1)
    assert days == [["front 0", "front 2"], ["front 1"], []]


def test_siblings_come_together_where_nobody_minds(history: History, clock: Clock) -> None:
    session = learned(history, clock, parts(2), Learning(bury_siblings=False))
    assert session.counts == Counts(3, 0, 0)


def test_a_sibling_in_its_steps_keeps_the_other_away_but_is_not_kept_away(
    history: History, clock: Clock
) -> None:
    session = learned(history, clock, parts(2))
    session.answer(AGAIN)
    session.answer(EASY)
    assert front(session) == "front 0"
    again = learned(history, clock, parts(2))
    assert again.counts == Counts(0, 1, 0)
    again.choose([again.cards[1]])
    assert again.current is None


def test_the_most_overdue_sibling_comes_first(history: History, clock: Clock) -> None:
    session = learned(history, clock, parts(2))
    session.choose([session.cards[1]])
    session.answer(EASY)
    clock.forward(days=5)
    session.choose([session.cards[0]])
    session.answer(EASY)
    clock.forward(days=60)
    assert shown_until_done(learned(history, clock, parts(2)), EASY) == ["front 1", "front 2"]


def test_what_one_undoes_brings_the_card_back_and_its_sibling_stays_away(
    history: History, clock: Clock
) -> None:
    session = learned(history, clock, parts(2))
    session.answer(EASY)
    session.undo()
    assert front(session) == "front 0"
    assert session.counts == Counts(2, 0, 0)


@settings(max_examples=30)
@given(
    st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), min_size=1, max_size=8),
    st.tuples(st.integers(0, 5), st.integers(0, 5)),
    st.tuples(
        st.sampled_from(["after", "before", "among"]),
        st.sampled_from(["due", "random", "retrievability", "difficulty"]),
    ),
    st.integers(0, 40),
)
def test_a_day_shows_each_card_of_its_agenda_once_and_keeps_its_limits(
    tmp_path_factory: pytest.TempPathFactory,
    notes: list[tuple[int, int]],
    limits: tuple[int, int],
    orders: tuple[str, str],
    days: int,
) -> None:
    new, reviews = limits
    wanted = Learning(new_per_day=new, reviews_per_day=reviews, new_cards=orders[0], review_order=orders[1])
    clock = Clock()
    history = kept(tmp_path_factory.mktemp("order"), clock)
    deck = [
        card(10 * n + part, f"{n}~{part}", f"{n}")
        for n, (parts_of, _) in enumerate(notes)
        for part in range(parts_of)
    ]
    begun = learned(history, clock, deck, Learning(bury_siblings=False, new_per_day=100))
    for _, grade in notes:
        begun.answer(grade)
    clock.forward(days=days)
    session = learned(history, clock, deck, wanted)
    expected = session.counts
    agenda = session.pool.agenda("", first_moment(clock), wanted)
    waiting = {each.key for each in (*agenda.learning, *agenda.due, *agenda.new)}
    shown: list[Card] = []
    while session.current is not None and len(shown) < expected.total:
        shown.append(session.current)
        session.answer(EASY)
    assert {each.key for each in shown} == waiting
    assert len(shown) == expected.total
    assert session.current is None
    if days:
        assert expected.due <= wanted.reviews_per_day
        assert expected.new <= wanted.new_per_day
        apart = [each.note for each in shown if each not in agenda.learning]
        assert len(set(apart)) == len(apart)
        assert not set(apart) & {each.note for each in agenda.learning}
    assert learned(history, clock, deck, wanted).counts == session.counts == Counts(0, 0, 0)
    history.close()
