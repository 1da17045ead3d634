"""A card that asks nothing, or whose answer says nothing, is told of in every dialect."""

import pytest

from studyapp.cards.dialects.choice import ANKI, HASHCARDS, LOGSEQ, MOCHI, OBSIDIAN, reader_of
from studyapp.document.outline import read_document

WITHOUT_QUESTION = [
    (LOGSEQ, "- Q: #card\n\t- A: x\n"),
    (OBSIDIAN, "#flashcards\nQ: ::x\n"),
    (OBSIDIAN, "#flashcards\nQ:\n?\nx\n"),
    (OBSIDIAN, "#flashcards\n?\nx\n"),
    (ANKI, "#separator:tab\n\tx\n"),
    (ANKI, "#separator:tab\nQ:\tx\n"),
    (HASHCARDS, "Q:\nA: x\n"),
    (MOCHI, "Q:\n---\nx\n"),
    (MOCHI, "\n---\nx\n"),
]
WITHOUT_ANSWER = [
    (LOGSEQ, "- Q: What? #card\n\t- A:\n"),
    (OBSIDIAN, "#flashcards\nWhat?::A:\n"),
    (OBSIDIAN, "#flashcards\nWhat?:::\n"),
    (ANKI, "#separator:tab\nWhat?\tA:\n"),
    (HASHCARDS, "Q: What?\nA:\n"),
    (MOCHI, "What?\n---\nA:\n"),
]


def read(dialect: str, text: str) -> tuple[list[tuple[str, str]], list[str]]:
    deck, problems = reader_of(dialect)(text, read_document(text, "page"))
    return [(card.front, card.back) for card in deck.cards], [problem.code for problem in problems]


@pytest.mark.parametrize(("dialect", "text"), WITHOUT_QUESTION)
def test_no_card_asks_nothing(dialect: str, text: str) -> None:
    assert read(dialect, text) == ([], ["card-without-question"])


@pytest.mark.parametrize(("dialect", "text"), WITHOUT_ANSWER)
def test_an_answer_that_says_nothing_is_told_of(dialect: str, text: str) -> None:
    assert read(dialect, text) == ([("What?", "")], ["card-without-answer"])
