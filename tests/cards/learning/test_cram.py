"""Cramming goes through cards until each was known once, and one can always go back."""

from hypothesis import given
from hypothesis import strategies as st

from studyapp.cards.learning.cram import Cram
from tests.cards.learning.learners import cards


def test_cards_that_were_not_known_come_back_until_they_are() -> None:
    cram = Cram(cards(2))
    shown = []
    for knew in (False, True, False, True):
        assert cram.current is not None
        shown.append(cram.current.front)
        cram.answer(knew)
    assert shown == ["front 0", "front 1", "front 0", "front 0"]
    assert (cram.current, cram.known, cram.total, cram.missed) == (None, 2, 2, 2)
    assert cram.answer(True) is None


def test_a_card_that_was_not_known_comes_back_after_some_others() -> None:
    cram = Cram(cards(10))
    cram.answer(False)
    shown = [cram.answer(True) for _ in range(5)]
    assert shown[-1] == cards(1)[0]


def test_going_through_no_cards_ends_at_once() -> None:
    assert Cram(()).current is None


@given(st.integers(1, 12), st.lists(st.booleans(), max_size=40))
def test_going_back_shows_every_card_again_in_reverse(count: int, answers: list[bool]) -> None:
    cram = Cram(cards(count))
    shown = []
    for knew in answers:
        if cram.current is not None:
            shown.append(cram.current)
            cram.answer(knew)
    assert [cram.back() for _ in shown] == shown[::-1]
    assert cram.back() is None
    assert (cram.known, cram.missed, cram.current) == (0, 0, cards(1)[0])
