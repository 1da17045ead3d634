"""How well each component would be recalled today, reckoned by hand from small documents."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.atlas.layout.tree import grow
from studyapp.cards.history.history import History
from studyapp.cards.history.known import UNKNOWN
from studyapp.cards.model import Card
from studyapp.cards.schedule import NEW, Scheduler, State, moment, seed_of
from studyapp.drills.making import target_of
from studyapp.recall import (
    NOTHING,
    Attempt,
    Recall,
    Topics,
    questions,
    remembered,
    remembered_today,
    review,
    topics_of,
)
from studyapp.settings import Learning
from studyapp.study import Study, read_study

NOTES = """\
- # World
\t- ## Parts
\t  | Component | Description |
\t  | --- | --- |
\t  | Region | an area with its own power |
\t  | Zone | one of several in a Region |
\t  | Rim | the place nearest to the user |
\t- A Zone is part of a Region.
\t- Q: What is a Region? #card
\t\t- A: An area.
\t- Q: What is a Zone? #card
\t\t- A: A site.
\t- The {{cloze Rim}} is {{cloze near}}. #card
\t- Q: Who was first? #card
\t\t- A: Nobody.
"""
START = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = START.date().toordinal()
USUAL = Learning()


@pytest.fixture(scope="module")
def study() -> Study:
    return read_study(NOTES, "world")


def topics(study: Study, learning: Learning = USUAL, language: str = "en") -> Topics:
    atlas = study.atlas
    if not atlas.components:
        atlas = atlas._replace(components=atlas.outline)
    return topics_of(study, atlas, grow(atlas), learning, language)


def known(stability: float, days_ago: int) -> State:
    return NEW._replace(phase="review", stability=stability, difficulty=5.0, day=DAY - days_ago, reps=1)


def key(found: Topics, front: str) -> str:
    return next(card.key for card in found.cards if front in card.front)


def test_a_component_counts_with_what_lies_inside_it(study: Study) -> None:
    found = topics(study)
    states = {key(found, "a Zone"): known(10, 10)}
    result = remembered(found, states, Scheduler(), DAY)
    assert result.own["Zone"] == pytest.approx((1, 0, 0.9))
    assert result.own["Region"] == Recall(1, 1, 0.0)
    assert result.whole["Region"] == pytest.approx((2, 1, 0.9))
    assert result.whole["Region"].share == pytest.approx(0.45)
    assert [card.front for card in found.whole("Region")] == ["What is a Region?", "What is a Zone?"]
    assert [card.front for card in found.own("Region")] == ["What is a Region?"]


def test_each_class_of_the_scale_is_reached() -> None:
    assert Recall().level == Recall(3, 3, 0.0).level == 0
    shares = (0.01, 0.49, 0.5, 0.74, 0.75, 0.89, 0.9, 1.0)
    assert [Recall(100, 0, 100 * share).level for share in shares] == [1, 1, 2, 2, 3, 3, 4, 4]
    assert Recall(10, 9, 0.9).level == 1


def test_gaps_that_are_learned_apart_are_one_card_on_the_map(study: Study) -> None:
    found = topics(study, Learning(cloze_apart=True))
    rim = found.own("Rim")
    assert [card.note for card in rim] == [rim[0].note] * 2
    result = remembered(found, {rim[0].key: known(10, 10)}, Scheduler(), DAY)
    assert result.notes[rim[0].note] == pytest.approx((2, 1, 0.9))
    assert [card.key for card in found.written("Rim")] == [rim[0].note]


def test_drills_count_where_they_are_learned(study: Study) -> None:
    found = topics(study, Learning(drills=("place",)))
    assert [card.origin for card in found.own("Rim")] == ["written", "generated"]
    # Where a Zone is, "Region › Zone", asks of the Zone; the Region has it inside.
    assert len(found.own("Region")) == 2
    assert len(found.whole("Region")) == 4


def test_under_headings_alone_a_heading_has_the_cards_below_it() -> None:
    text = "- # One\n\t- Q: First? #card\n\t\t- A: 1\n\t- ## Two\n\t\t- Q: Second? #card\n\t\t\t- A: 2\n"
    found = topics(read_study(text, "plain"))
    assert [card.front for card in found.own("Two")] == ["Second?"]
    assert [card.front for card in found.whole("One")] == ["First?", "Second?"]


def test_without_a_history_nothing_is_known_and_no_file_is_made(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    result = remembered_today(topics(study), Learning(), str(path), lambda: START)
    assert result.whole["Region"] == Recall(2, 2, 0.0)
    assert not path.exists()


def learned(card: Card, path: Path, now: datetime) -> None:
    history = History(str(path), lambda: now)
    at = moment(now)
    history.append(card, UNKNOWN, Scheduler().preview(NEW, at, seed_of(card.key))[3], at, 1000)
    history.close()


def test_what_was_learned_fades_day_by_day(study: Study, tmp_path: Path) -> None:
    found, path = topics(study), tmp_path / "history.db"
    card = found.own("Zone")[0]
    learned(card, path, START)
    shares = [
        remembered_today(found, Learning(), str(path), lambda days=days: START + timedelta(days)).own["Zone"]
        for days in (0, 1, 30, 300)
    ]
    assert shares[0].share == pytest.approx(1.0)
    assert shares == sorted(shares, key=lambda recall: -recall.share)
    assert all(recall.new == 0 for recall in shares)


def test_the_least_known_places_are_asked_first(study: Study) -> None:
    found = topics(study)
    result = remembered(found, {key(found, "a Region"): known(10, 1)}, Scheduler(), DAY)
    asked = questions(study, study.atlas, result, "en")
    assert sorted(one.component for one in asked) == ["Region", "Rim", "Zone"]
    assert asked[-1].component == "Region"
    assert all(one.card is not None and target_of(study, one.card) == one.component for one in asked)


def test_headings_are_asked_for_without_drills() -> None:
    study = read_study("- # One\n\t- ## Two\n", "plain")
    atlas = study.atlas._replace(components=study.atlas.outline)
    assert [one.card for one in questions(study, atlas, NOTHING, "en")] == [None, None]


@pytest.mark.parametrize(("found", "grade"), [(True, 3), (False, 1)])
def test_a_place_counts_as_a_review_only_where_places_are_learned(
    study: Study, tmp_path: Path, found: bool, grade: int
) -> None:
    path = str(tmp_path / "history.db")
    card = questions(study, study.atlas, NOTHING, "en")[0].card
    assert card is not None
    attempt = Attempt(card, found, 1500)
    assert not review(attempt, Learning(), path, lambda: START)
    assert not (tmp_path / "history.db").exists()
    assert review(attempt, Learning(drills=("place",)), path, lambda: START)
    history = History(path, lambda: START)
    assert [(one.key, one.grade, one.took) for one in history.reviews()] == [(card.key, grade, 1500)]
    history.close()


@given(st.lists(st.tuples(st.floats(0.1, 1000), st.integers(0, 4000)), max_size=3))
@settings(max_examples=25)
def test_a_share_is_between_nothing_and_all(study: Study, states: list[tuple[float, int]]) -> None:
    found = topics(study)
    given_states = {card.key: known(*state) for card, state in zip(found.cards, states, strict=False)}
    result = remembered(found, given_states, Scheduler(), DAY)
    for name, recall in result.whole.items():
        assert 0 <= recall.share <= 1
        assert recall.cards >= result.own.get(name, Recall()).cards
        assert recall.cards == len(found.whole(name))
