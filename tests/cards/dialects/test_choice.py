"""Which dialect a file is written in is what the user says, or what the file says itself."""

import os
from pathlib import Path

import pytest

from studyapp.cards.dialects.choice import DIALECTS, choose, chosen, dialect_of
from studyapp.study import open_as_chosen, open_study, read_study

NOTES = os.path.abspath(os.path.join("notes", "a.md"))


def test_nothing_is_said_of_a_file_at_first() -> None:
    assert chosen((), NOTES) == ""


def test_what_was_said_of_a_file_is_kept_changed_and_forgotten() -> None:
    said = choose((), NOTES, "mochi")
    assert chosen(said, NOTES) == "mochi"
    said = choose(said, NOTES, "anki")
    assert (chosen(said, NOTES), len(said)) == ("anki", 1)
    assert choose(said, NOTES, "") == ()


def test_a_folder_stands_for_its_files_and_the_nearest_one_counts() -> None:
    folder = os.path.dirname(NOTES)
    said = choose(choose((), folder, "obsidian-sr"), os.path.join(folder, "below"), "hashcards")
    assert chosen(said, NOTES) == "obsidian-sr"
    assert chosen(said, os.path.join(folder, "below", "b.md")) == "hashcards"
    assert chosen(said, os.path.dirname(folder)) == ""
    assert chosen(choose(said, NOTES, "logseq"), NOTES) == "logseq"


@pytest.mark.parametrize("entry", ["", ":", "nonsense", "unknown:/a", "mochi:", "mochi"])
def test_an_entry_that_makes_no_sense_is_passed_over(entry: str) -> None:
    assert chosen((entry,), NOTES) == ""


def test_only_a_file_that_says_so_itself_is_taken_for_another_dialect() -> None:
    assert dialect_of("#separator:tab\na\tb") == "anki"
    assert dialect_of("\ufeff#Separator:Comma\na,b") == "anki"
    for text in ("", "Q: a\nA: b", "a::b", "a\n---\nb", "# separator:tab", "x\n#separator:tab"):
        assert dialect_of(text) == "logseq"


def test_a_study_has_the_cards_of_the_dialect_that_was_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("term::meaning\n\n- other #card\n\t- answer\n", "utf-8")
    assert [card.front for card in open_study(str(path)).deck.cards] == ["other"]
    assert [card.front for card in open_study(str(path), "obsidian-sr").deck.cards] == ["term"]
    assert [card.front for card in open_study(str(path), "logseq").deck.cards] == ["other"]
    assert [card.front for card in open_as_chosen(str(path), ()).deck.cards] == ["other"]
    said = choose((), str(tmp_path), "obsidian-sr")
    assert [card.front for card in open_as_chosen(str(path), said).deck.cards] == ["term"]


def test_a_study_of_an_export_needs_no_choice() -> None:
    study = read_study("#separator:tab\nquestion\tanswer\n", "page")
    assert [(card.front, card.back) for card in study.deck.cards] == [("question", "answer")]
    assert study.dialect == "anki"
    assert study.problems == ()


def test_every_dialect_can_be_chosen() -> None:
    for name in DIALECTS:
        assert read_study("Q: a\nA: b\n", "page", dialect=name).dialect == name
