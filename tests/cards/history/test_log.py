"""What is done to cards beside answering is kept, can be taken back, and comes together between machines."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.cards.history.history import History, Known
from studyapp.cards.history.known import UNKNOWN
from studyapp.cards.history.log import (
    BURY,
    LINK,
    MEMORY,
    PARAMETERS,
    RESET,
    RESUME,
    SUSPEND,
    UNDO,
    Entry,
    Memory,
    Named,
    name_of,
)
from studyapp.cards.model import Card
from studyapp.cards.schedule import GOOD, NEW, Moment, Scheduler, seed_of

SCHEDULER = Scheduler()
DAY = 738_000


def card(key: str, front: str = "", page: str = "Notes") -> Card:
    return Card(key, "basic", "written", front or f"front {key}", "back", ("card",), (), 1, 0, "", "", page)


def at(day: int) -> Moment:
    return Moment((day - 719_163) * 86_400, day)


def answer(history: History, one: Card, grade: int = GOOD, day: int = DAY) -> Known:
    known = history.known([(one.page, one.key)]).get((one.page, one.key), UNKNOWN)
    outcome = SCHEDULER.preview(known.state, at(day), seed_of(one.key))[grade - 1]
    return history.append(one, known, outcome, at(day), 1000)


def state(history: History, one: Card):
    return history.known([(one.page, one.key)]).get((one.page, one.key), UNKNOWN).state


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    history = History(str(tmp_path / "history.db"))
    yield history
    history.close()


def test_a_suspended_card_keeps_what_is_known_of_it_until_it_is_taken_up_again(history: History) -> None:
    known = answer(history, card("a"))
    history.mark([card("a"), card("new")], SUSPEND, at(DAY))
    assert state(history, card("a")) == known.state._replace(suspended=1)
    assert state(history, card("new")) == NEW._replace(suspended=1)
    history.mark([card("a")], RESUME, at(DAY + 1))
    assert state(history, card("a")) == known.state


def test_what_was_done_in_one_go_is_taken_back_in_one_go(history: History) -> None:
    known = answer(history, card("a"))
    history.mark([card("a"), card("b")], BURY, at(DAY))
    undone = history.undo(at(DAY), {"Notes"})
    assert undone is not None
    assert undone.kinds == (BURY, BURY)
    assert state(history, card("a")) == known.state
    assert state(history, card("b")) == NEW
    again = history.undo(at(DAY), {"Notes"})
    assert again is not None
    assert state(history, card("a")) == NEW
    assert history.undo(at(DAY), {"Notes"}) is None


def test_a_reset_card_is_new_and_its_answers_stay_in_the_log(history: History) -> None:
    known = answer(history, card("a"))
    history.mark([card("a")], RESET, at(DAY + 3))
    assert state(history, card("a")) == NEW
    assert len(history.reviews("Notes")) == 1
    assert history.undo(at(DAY + 3)) is not None
    assert state(history, card("a")) == known.state


def test_another_programs_memory_counts_only_for_a_card_without_answers(history: History) -> None:
    memory = json.dumps(Memory(30.0, 5.0, DAY - 10, DAY + 20, 4, 1))
    answered = answer(history, card("a"))
    history.mark([card("a"), card("b")], MEMORY, at(DAY), memory)
    assert state(history, card("a")) == answered.state
    taken = state(history, card("b"))
    assert (taken.phase, taken.stability, taken.due_day, taken.reps) == ("review", 30.0, DAY + 20, 4)


@pytest.mark.parametrize(
    "data",
    [
        "", "[]", "null", '["x"]', "[1e999, 5, 1, 2, 3, 4]", "[30, 5, 99, 1, 1, 0]", "[" * 100_000,
        f"[30, 5, {10**30}, {10**30}, 3, 0]", f"[30, 5, 1, 2, {10**30}, 0]", "[9, 5, 4000000, 4000000, 1, 0]",
    ],
)  # fmt: skip
def test_a_memory_that_says_nothing_sensible_changes_nothing(history: History, data: str) -> None:
    history.mark([card("b")], MEMORY, at(DAY), data)
    assert state(history, card("b")) == NEW


def test_a_card_found_again_under_another_text_keeps_its_answers(history: History) -> None:
    known = answer(history, card("old"))
    (old,) = history.registered("Notes")
    history.relink([(old.named.name, card("new", "front, better said"))], at(DAY + 1))
    assert state(history, card("new")) == known.state
    assert state(history, card("old")) == NEW
    (now,) = history.registered("Notes")
    assert (now.named.key, now.named.front) == ("new", "front, better said")
    assert [review.key for review in history.reviews("Notes")] == ["new"]


def test_finding_a_card_again_can_be_taken_back_with_answers_given_since(history: History) -> None:
    first = answer(history, card("old"))
    (old,) = history.registered()
    history.relink([(old.named.name, card("new"))], at(DAY + 1), "found")
    answer(history, card("new"), day=DAY + 5)
    assert history.undo_batch("found", at(DAY + 6)) is not None
    assert state(history, card("old")) == first.state
    assert state(history, card("new")).reps == 1
    assert history.undo_batch("found", at(DAY + 6)) is None


def test_two_cards_that_turn_out_to_be_one_share_all_their_answers(history: History) -> None:
    answer(history, card("a"), day=DAY)
    answer(history, card("b"), day=DAY + 2)
    name = next(one.named.name for one in history.registered() if one.named.key == "a")
    history.relink([(name, card("b"))], at(DAY + 3))
    assert state(history, card("b")).reps == 2
    assert state(history, card("a")) == NEW


def test_a_new_card_at_the_place_that_another_left_begins_anew(history: History) -> None:
    answer(history, card("a"))
    (old,) = history.registered()
    history.relink([(old.named.name, card("b"))], at(DAY + 1))
    answer(history, card("a"), day=DAY + 2)
    assert state(history, card("a")).reps == 1
    assert state(history, card("b")).reps == 1


def test_fitted_parameters_hold_for_all_states_once_they_are_made_anew(history: History) -> None:
    before = answer(history, card("a"))
    fitted = [value * 1.1 for value in SCHEDULER.parameters]
    history.set_parameters(fitted, at(DAY), "fit")
    assert history.parameters == ()
    history.rebuild()
    assert history.parameters == tuple(fitted)
    assert state(history, card("a")).stability == pytest.approx(before.state.stability * 1.1, rel=1e-4)
    history.undo_batch("fit", at(DAY + 1))
    history.rebuild()
    assert history.parameters == ()
    assert state(history, card("a")) == before.state


def test_rebuilding_that_was_stopped_changes_nothing(history: History) -> None:
    before = [answer(history, card(str(number))).state for number in range(4)]
    history.rebuild(lambda done, total: False)
    assert [state(history, card(str(number))) for number in range(4)] == before


def copied(source: History, target: History) -> int:
    return target.merge(list(source.names()), [entry for _, entry in source.entries()]).added


def known(history: History) -> dict[str, object]:
    """What a history knows, by the names that all machines have."""
    found: dict[str, object] = {}
    with history.reading() as db:
        for name, *rest in db.execute(
            "SELECT name, phase, stability, difficulty, day, due_day, reps, lapses, suspended, buried"
            " FROM names JOIN states ON states.card = names.card"
        ):
            found[name] = tuple(rest)
    return found


def test_two_machines_know_the_same_after_they_exchanged_their_logs(tmp_path: Path) -> None:
    one, two = History(str(tmp_path / "one.db")), History(str(tmp_path / "two.db"))
    answer(one, card("a"))
    answer(two, card("a"), 1, DAY + 1)
    answer(two, card("b"), day=DAY + 1)
    two.mark([card("b")], SUSPEND, at(DAY + 2))
    two.undo(at(DAY + 2))
    assert copied(one, two) == 1
    assert copied(two, one) == 4
    assert copied(two, one) == 0
    assert known(one) == known(two)
    assert state(one, card("a")).reps == 2
    for history in (one, two):
        before = known(history)
        history.rebuild()
        assert known(history) == before
        history.close()


def test_undo_takes_back_what_was_done_here_not_elsewhere(tmp_path: Path) -> None:
    one, two = History(str(tmp_path / "one.db")), History(str(tmp_path / "two.db"))
    answer(one, card("here"))
    answer(two, card("there"), day=DAY + 1)
    copied(two, one)
    undone = one.undo(at(DAY + 2))
    assert undone is not None
    assert list(undone.known) == [("Notes", "here")]
    assert one.undo(at(DAY + 2)) is None
    one.close()
    two.close()


def test_entries_that_cannot_be_true_are_left_out(history: History) -> None:
    name = name_of("Notes", "a")
    whole = Entry("1", "x", 5, name, GOOD, 1, DAY, 3, 0, 1, "", "", "")
    wrong = [
        whole._replace(id="2", kind=99),
        whole._replace(id="3", day=0),
        whole._replace(id="4", interval=10**9),
        whole._replace(id="5", stamp=2**60),
        whole._replace(id="6", name="\ud800"),
        whole._replace(id="7", undoes="1"),
        whole._replace(id="8", took="long"),  # pyright: ignore[reportArgumentType]
    ]
    merged = history.merge([Named(name, "Notes", "a", "basic", "f", "b", "")], [whole, *wrong])
    assert (merged.added, merged.cards) == (1, 1)
    assert state(history, card("a")).reps == 1


@pytest.mark.parametrize("data", ["[" * 100_000, f"[{10**400}]", '[["x"], 5]', '["1234567", "\\ud800"]'])
@pytest.mark.parametrize("kind", [MEMORY, LINK, PARAMETERS])
def test_an_entry_of_another_machine_that_says_nothing_stops_nothing(
    history: History, kind: int, data: str
) -> None:
    name = name_of("Notes", "a")
    whole = Entry("1", "x", 5, name, GOOD, 1, DAY, 3, 0, 1, "", "", "")
    entries = [whole, whole._replace(id="2", stamp=6, kind=kind, data=data)]
    history.merge([Named(name, "Notes", "a", "basic", "f", "b", "")], entries)
    assert state(history, card("a")).reps == 1
    assert history.parameters == ()
    history.rebuild()
    assert state(history, card("a")).reps == 1


@pytest.mark.parametrize("weight", [0.0, -0.5, 1e-6, 900.0])
def test_parameters_that_bend_the_forgetting_curve_out_of_shape_are_not_adopted(
    history: History, weight: float
) -> None:
    known = answer(history, card("a"))
    data = json.dumps([*SCHEDULER.parameters[:20], weight])
    history.merge([], [Entry("1", "x", 2**45, "", PARAMETERS, 1, DAY, 0, 0, 0, data, "", "")])
    assert history.parameters == ()
    scheduler = Scheduler(parameters=history.parameters)
    assert 0 < scheduler.retrievability(known.state, DAY + 9) < 1


def test_an_undoing_that_comes_before_what_it_takes_back_counts_once_that_comes(history: History) -> None:
    name = name_of("Notes", "a")
    first = Entry("1", "x", 5, name, GOOD, 1, DAY, 3, 0, 1, "", "", "")
    undo = first._replace(id="2", stamp=6, kind=UNDO, undoes="1")
    history.merge([Named(name, "Notes", "a", "basic", "f", "b", "")], [undo])
    known = history.known([("Notes", "a")])
    history.rebuild()
    assert history.known([("Notes", "a")]) == known
    history.merge([], [first])
    assert state(history, card("a")) == NEW


def test_a_review_from_the_future_is_kept_and_said(history: History) -> None:
    name = name_of("Notes", "a")
    entry = Entry("1", "wrong clock", 5, name, GOOD, 1, DAY + 40_000, 3, 0, 1, "", "", "")
    merged = history.merge([Named(name, "Notes", "a", "basic", "f", "b", "")], [entry])
    assert merged.future == {"wrong clock": 1}
    assert answer(history, card("a"), day=DAY).state.due_day < DAY + 100


def test_what_was_done_to_a_card_may_come_before_its_text(history: History) -> None:
    name = name_of("Notes", "a")
    entry = Entry("1", "x", 5, name, GOOD, 1, DAY, 3, 0, 1, "", "", "")
    history.merge([], [entry])
    assert state(history, card("a")) == NEW
    history.merge([Named(name, "Notes", "a", "basic", "f", "b", "")], [])
    assert state(history, card("a")).reps == 1


def test_a_card_that_was_given_back_to_its_page_is_not_taken_over_again(history: History) -> None:
    known = answer(history, card("a"))
    (old,) = history.registered()
    history.relink([(old.named.name, card("a", page="Elsewhere"))], at(DAY + 1), "moved")
    history.undo_batch("moved", at(DAY + 1))
    assert history.states("Elsewhere", ["a"]) == {}
    assert state(history, card("a")) == known.state
    assert history.states("Third page", ["a"])["a"].state == known.state
