"""The history follows its cards through every edit of the notes; nothing in it is ever deleted."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from studyapp.cards.history.history import UNKNOWN, History
from studyapp.cards.identity.adoption import Adopted, Refusals, adopt, take_back
from studyapp.cards.learning.document_pool import DocumentPool
from studyapp.cards.learning.session import Session
from studyapp.cards.model import Card
from studyapp.cards.schedule import GOOD, Scheduler, moment
from studyapp.errors import UnwritableFile
from studyapp.paths import bundled_document, data_dir
from studyapp.study import open_study, read_study

NOW = datetime(2024, 8, 1, 12, 0, tzinfo=timezone(timedelta(hours=9)))
NOTES = """- # Guide
\t- ## Zones
\t\t- What is a region? #card
\t\t\t- A physical area in the world that holds several zones.
\t\t- What is a zone? #card
\t\t\t- One or more data centres with power of their own.
\t\t- Who answers from a cache? #card
\t\t\t- An edge location near the user.
"""


@pytest.fixture
def history() -> Iterator[History]:
    store = History(data_dir("history.db"), lambda: NOW)
    yield store
    store.close()


def cards(text: str, page: str = "Notes") -> list[Card]:
    return list(read_study(text, page).deck.cards)


def learn(history: History, learned: list[Card]) -> None:
    for card in learned:
        outcome = Scheduler().preview(UNKNOWN.state, moment(NOW), 1)[GOOD - 1]
        history.append(card, UNKNOWN, outcome, moment(NOW), 1000)


def adopted(history: History, text: str, page: str = "Notes", refused: Refusals | None = None) -> Adopted:
    return adopt(history, cards(text, page), [page], moment(NOW), refused=refused)


def known(history: History, text: str, page: str = "Notes") -> list[str]:
    """The fronts of the cards that have a history."""
    states = history.states(page)
    return [card.front for card in cards(text, page) if card.key in states]


def test_nothing_is_done_and_made_where_nothing_was_learned(history: History) -> None:
    assert adopted(history, NOTES) == Adopted((), (), (), "")
    assert not Path(data_dir()).exists()


def test_a_document_that_was_not_edited_changes_nothing(history: History) -> None:
    learn(history, cards(NOTES))
    assert adopted(history, NOTES) == Adopted((), (), (), "")


def test_edited_cards_keep_their_answers_and_that_can_be_taken_back_for_good(history: History) -> None:
    learn(history, cards(NOTES))
    edited = NOTES.replace("What is a region?", "What's a region?").replace(
        "near the user", "close to the user"
    )
    found = adopted(history, edited)
    assert {pair.reason for pair in found.joined} == {"front", "back"}
    assert found.edited == 2
    assert len(known(history, edited)) == 3
    assert not found.orphans
    assert take_back(history, found, moment(NOW)) == 2
    assert known(history, edited) == ["What is a zone?"]
    again = adopted(history, edited)
    assert not again.joined
    assert len(again.orphans) == 2


def test_what_vanished_is_an_orphan_that_can_be_linked_and_is_never_deleted(history: History) -> None:
    learn(history, cards(NOTES))
    other = "- # Guide\n\t- ## Zones\n\t\t- Something else entirely? #card\n\t\t\t- 42\n"
    found = adopted(history, other)
    assert len(found.orphans) == 3
    orphan = next(item for item in found.orphans if item.named.front == "What is a zone?")
    history.relink([(orphan.named.name, cards(other)[0])], moment(NOW))
    assert known(history, other) == ["Something else entirely?"]
    assert len(adopted(history, other).orphans) == 2
    assert len(history.reviews()) == 3


def test_a_renamed_page_takes_its_cards_along_the_edited_ones_too(history: History) -> None:
    learn(history, cards(NOTES))
    edited = NOTES.replace("What is a region?", "What's a region?")
    found = adopted(history, edited, "Other name")
    assert sorted(pair.reason for pair in found.joined) == ["back", "key", "key"]
    assert len(known(history, edited, "Other name")) == 3


def test_another_document_takes_nothing_but_the_very_same_card(history: History) -> None:
    learn(history, cards(NOTES))
    text = "- ## Zones\n\t- What is a zone? #card\n\t\t- One or more data centres with power of their own.\n"
    edited = (
        text + "\t- What is a region ? #card\n\t\t- A physical area in the world that holds several zones.\n"
    )
    found = adopted(history, edited, "Other")
    assert [pair.card.front for pair in found.joined] == ["What is a zone?"]
    assert not found.orphans


def test_in_a_library_only_what_vanished_from_its_page_is_taken_over(history: History) -> None:
    learn(history, cards(NOTES, "A"))
    copied = NOTES.replace("What is a region?", "What's a region?")
    everything = [*cards(NOTES, "A"), *cards(copied, "B")]
    standing = {(card.page, card.key) for card in everything}
    found = adopt(history, everything, ["A", "B"], moment(NOW), standing.__contains__)
    assert not found.joined
    moved = cards(copied, "B")
    standing = {(card.page, card.key) for card in moved}
    found = adopt(history, moved, ["A", "B"], moment(NOW), standing.__contains__)
    assert len(found.joined) == 3
    assert len(history.states("B")) == 3


def test_a_refused_pair_is_not_asked_again_and_can_be(history: History) -> None:
    learn(history, cards(NOTES))
    edited = NOTES.replace("a zone?", "an availability zone in a region?").replace(
        "One or more data centres with power of their own.",
        "One or several data centres with own power and cooling.",
    )
    asked = adopted(history, edited)
    assert len(asked.uncertain) == 1
    Refusals().add(asked.uncertain[0])
    after = adopted(history, edited, refused=Refusals())
    assert not after.uncertain
    assert len(after.orphans) == 1
    refused = Refusals()
    refused.remove(asked.uncertain[0])
    assert len(adopted(history, edited, refused=Refusals()).uncertain) == 1


@pytest.mark.parametrize("content", ["", "{", "[1, [2], [3, 4, 5]]", "null", '{"a": 1}', "\udcff"])
def test_a_damaged_file_of_refusals_is_taken_for_none(tmp_path: Path, content: str) -> None:
    path = tmp_path / "refused.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert Refusals(str(path)).pairs == frozenset()


def test_refusals_that_cannot_be_kept_are_told_and_leave_nothing(history: History, tmp_path: Path) -> None:
    learn(history, cards(NOTES))
    blocked = tmp_path / "refused.json"
    (blocked / "inside").mkdir(parents=True)
    refused = Refusals(str(blocked))
    pair = adopted(history, NOTES.replace("What is a region?", "What's a region?")).joined[0]
    with pytest.raises(UnwritableFile, match="asked again"):
        refused.add(pair)
    assert len(refused.pairs) == 1
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".new")] == []


def test_a_session_over_the_whole_document_leaves_its_file_as_it_is(tmp_path: Path, history: History) -> None:
    path = tmp_path / "AWS Infrastructure.md"
    before = Path(bundled_document()).read_bytes()
    path.write_bytes(before)
    changed = path.stat().st_mtime_ns
    study = open_study(str(path))
    adopt(history, study.deck.cards, [study.document.page], moment(NOW))
    session = Session(
        DocumentPool(study.document.page, study.deck.cards, history), history, Scheduler(), lambda: NOW
    )
    answered = 0
    while session.current is not None and answered < 100:
        session.answer(GOOD, 1000)
        answered += 1
    assert answered >= len(study.deck.cards)
    while session.undo() is not None:
        pass
    adopt(history, study.deck.cards, [study.document.page], moment(NOW))
    assert path.read_bytes() == before
    assert path.stat().st_mtime_ns == changed
    assert Path(bundled_document()).read_bytes() == before
