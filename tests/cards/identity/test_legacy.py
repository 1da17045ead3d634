"""What Logseq and Obsidian knew of the cards is taken over: once, said how much, and to be taken back."""

from datetime import date, datetime, timedelta, timezone

import pytest
from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS
from hypothesis import given
from hypothesis import strategies as st

from studyapp.cards.history.history import UNKNOWN, History
from studyapp.cards.identity.legacy import Legacy, read_legacy, take_over
from studyapp.cards.model import Card
from studyapp.cards.schedule import GOOD, Scheduler, State, moment
from studyapp.paths import data_dir
from studyapp.study import Study, read_study

SEOUL = timezone(timedelta(hours=9))
NOW = datetime(2024, 8, 1, 12, 0, tzinfo=SEOUL)

REVIEWED = """- What is a region? #card
  card-last-interval:: 30.5
  card-repeats:: 4
  card-ease-factor:: 2.36
  card-next-schedule:: 2024-08-19T15:00:00.000Z
  card-last-reviewed:: 2024-07-20T18:30:00.000Z
  card-last-score:: 5
\t- An area.
"""


def day(year: int, month: int, number: int) -> int:
    return date(year, month, number).toordinal()


def legacies(text: str) -> list[Legacy]:
    study = read_study(text, "Notes")
    return [found[2] for found in read_legacy(study.text, study.document, study.deck.cards, NOW)]


def logseq(**properties: str) -> list[Legacy]:
    lines = "".join(f"  card-{name.replace('_', '-')}:: {value}\n" for name, value in properties.items())
    return legacies(f"- Q? #card\n{lines}\t- A.\n")


def test_what_logseq_knew_is_read() -> None:
    # Due at midnight in Seoul; reviewed at half past three in the morning, which is still the day before.
    assert legacies(REVIEWED) == [Legacy(30, 2.36, day(2024, 8, 20), day(2024, 7, 20), 4, 0)]


def test_the_tag_alone_below_its_question_may_hold_it() -> None:
    written = "\t  card-last-interval:: 4\n\t  card-next-schedule:: 2024-08-03\n"
    text = f"- What is it?\n\t- #card\n{written}\t- An area.\n"
    assert legacies(text) == [Legacy(4, 2.5, day(2024, 8, 3), day(2024, 7, 30), 1, 0)]


def test_a_card_below_a_card_keeps_its_own() -> None:
    text = "- What? #card\n\t- Which? #card\n\t  card-last-interval:: 4\n\t\t- This.\n"
    study = read_study(text, "Notes")
    found = read_legacy(study.text, study.document, study.deck.cards, NOW)
    assert [card.front for card, _, _ in found] == ["Which?"]


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"last_interval": "nil", "repeats": "nil", "last_reviewed": "nil", "next_schedule": "nil"}, None),
        ({"repeats": "0", "ease_factor": "2.5"}, None),
        ({"last_interval": "-1", "last_reviewed": "nonsense"}, None),
        ({"last_interval": "nan", "ease_factor": "2.5"}, None),
        # Forgotten: Logseq has no interval then, but the days.
        (
            {
                "last_interval": "-1",
                "last_reviewed": "2024-07-30",
                "next_schedule": "2024-07-31",
                "last_score": "1",
            },
            (1, 2.5, day(2024, 7, 31), day(2024, 7, 30), 1, 1),
        ),
        # Thousands of years.
        (
            {
                "last_interval": "1.2e7",
                "last_reviewed": "2024-07-30",
                "next_schedule": "+34879-01-01T00:00:00Z",
            },
            (36_500, 2.5, day(2024, 7, 30) + 36_500, day(2024, 7, 30), 1, 0),
        ),
        (
            {"last_interval": "4", "last_reviewed": "2024-07-30", "next_schedule": "8999-01-01"},
            (4, 2.5, day(2024, 8, 3), day(2024, 7, 30), 1, 0),
        ),
        ({"last_interval": "4", "ease_factor": "0.2"}, (4, 1.3, day(2024, 8, 5), day(2024, 8, 1), 1, 0)),
        ({"last_interval": "4", "ease_factor": "17"}, (4, 5.0, day(2024, 8, 5), day(2024, 8, 1), 1, 0)),
        # A review from the future was no later than today.
        (
            {"last_interval": "4", "last_reviewed": "2031-01-01T00:00:00Z"},
            (4, 2.5, day(2024, 8, 5), day(2024, 8, 1), 1, 0),
        ),
    ],
)
def test_odd_values_become_none_or_sensible(properties: dict[str, str], expected: tuple | None) -> None:
    assert logseq(**properties) == ([Legacy(*expected)] if expected else [])


def obsidian(text: str, cards: list[tuple[int, str]]) -> list[tuple[str, Legacy]]:
    """What a note's comments say of the cards that begin on these lines."""
    made = [
        Card(name, "basic", "written", name, "", (), (), line, 0, name, "", "Notes") for line, name in cards
    ]
    document = read_study(text, "Notes").document
    return [(card.key, legacy) for card, _, legacy in read_legacy(text, document, made, NOW)]


def test_comments_of_obsidian_are_about_the_note_above() -> None:
    text = """Before <!--SR:!2024-08-16,51,230-->

What::A region <!--SR:!2024-08-16,51,230-->
Where
?
Here
<!--SR:!2024-08-10,20,130-->
```
<!--SR:!2024-08-10,20,130-->
```
"""
    assert obsidian(text, [(3, "what"), (4, "where")]) == [
        ("what", Legacy(51, 2.3, day(2024, 8, 16), day(2024, 6, 26), 1, 0)),
        ("where", Legacy(20, 1.3, day(2024, 8, 10), day(2024, 7, 21), 1, 0)),
    ]


@pytest.mark.parametrize(
    "comment",
    [
        "<!--SR:!2024-08-16,51,230!2000-01-01,1,250!2024-08-10,20,250-->",
        "<!--SR:2024-08-16,51,230;;2000-01-01,1,250;;2024-08-10,20,250-->",
        "<!-- SR:!2024-08-16,51.0,230!2000-01-01,1,250!2024-08-10,20,250!2024-01-01,1,1 -->",
    ],
)
def test_several_schedules_are_of_a_note_s_cards_in_turn(comment: str) -> None:
    found = obsidian(f"==A== and ==B== and ==C==\n{comment}\n", [(1, "a"), (1, "b"), (1, "c")])
    assert [(key, legacy.interval) for key, legacy in found] == [("a", 51), ("c", 20)]


def history() -> History:
    return History(data_dir("history.db"), lambda: NOW)


def taken(store: History, study: Study) -> int:
    return take_over(store, study.text, study.document, study.deck.cards, NOW).total


def state(store: History, study: Study) -> State | None:
    card = study.deck.cards[0]
    known = store.known([(card.page, card.key)]).get((card.page, card.key))
    return known.state if known else None


def test_it_is_taken_over_once_and_can_be_taken_back_for_good() -> None:
    store, study = history(), read_study(REVIEWED, "Notes")
    done = take_over(store, study.text, study.document, study.deck.cards, NOW)
    assert (done.logseq, done.obsidian) == (1, 0)
    known = state(store, study)
    assert known is not None
    assert (known.phase, known.due_day, known.day, known.reps) == (
        "review",
        day(2024, 8, 20),
        day(2024, 7, 20),
        4,
    )
    expected = FSRS(DEFAULT_PARAMETERS).memory_state_from_sm2(2.36, 30.0, 0.9)
    assert (known.stability, known.difficulty) == pytest.approx((expected.stability, expected.difficulty))
    assert taken(store, study) == 0
    assert store.undo_batch(done.batch, moment(NOW)) is not None
    after = state(store, study)
    assert after is None or not after.reps
    assert taken(store, study) == 0
    store.close()


def test_a_card_with_answers_is_left_alone() -> None:
    store, study = history(), read_study(REVIEWED, "Notes")
    card = study.deck.cards[0]
    scheduler = Scheduler()
    known = store.states("Notes").get(card.key)
    assert known is None
    outcome = scheduler.preview(UNKNOWN.state, moment(NOW), 1)[GOOD - 1]
    store.append(card, UNKNOWN, outcome, moment(NOW), 1000)
    assert taken(store, study) == 0
    store.close()


def test_notes_without_a_history_write_nothing(tmp_path) -> None:
    study = read_study("- Q? #card\n\t- A.\n", "Notes")
    assert taken(history(), study) == 0
    assert not (tmp_path / "studyapp-data").exists()


@pytest.mark.parametrize(
    ("ease", "interval", "retention", "stability", "difficulty"),
    [
        (2.5, 10.0, 0.9, 10.0, 6.9140563),
        (2.5, 10.0, 0.8, 3.01572, 9.393428),
        (2.5, 10.0, 0.95, 24.841097, 1.2974405),
        (1.3, 20.0, 0.9, 20.0, 10.0),
    ],
)
def test_the_conversion_is_that_of_the_engine(
    ease: float, interval: float, retention: float, stability: float, difficulty: float
) -> None:
    memory = FSRS(DEFAULT_PARAMETERS).memory_state_from_sm2(ease, interval, retention)
    assert (memory.stability, memory.difficulty) == pytest.approx((stability, difficulty), rel=1e-5)


VALUES = st.one_of(
    st.sampled_from(
        ["nil", "", "2024-07-30", "2024-08-19T15:00:00.000Z", "9999-12-31", "0001-01-01T00:00:00Z"]
    ),
    st.floats().map(str),
    st.text(alphabet="0123456789-+.eTZ:", max_size=12),
)


@given(VALUES, VALUES, VALUES, VALUES)
def test_whatever_stands_there_gives_a_memory_or_none(interval: str, ease: str, due: str, last: str) -> None:
    found = logseq(last_interval=interval, ease_factor=ease, next_schedule=due, last_reviewed=last)
    for legacy in found:
        assert 1 <= legacy.interval <= 36_500
        assert 1.3 <= legacy.ease <= 5
        assert 0 < legacy.last < legacy.due <= legacy.last + 36_500
        assert legacy.last <= NOW.toordinal()
        memory = FSRS(DEFAULT_PARAMETERS).memory_state_from_sm2(legacy.ease, float(legacy.interval), 0.9)
        assert memory.stability > 0
