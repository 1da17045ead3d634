"""The cards of a document are those that Logseq finds, and read as a person reads them."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.cards.model import Card
from studyapp.cards.problems import MESSAGES
from studyapp.cards.reading import is_card, read_deck
from studyapp.document.outline import read_document
from studyapp.paths import bundled_document

FIXTURES = Path(__file__).parent.parent / "fixtures" / "cards"
DIALECTS = sorted(path.stem for path in FIXTURES.glob("*.md"))
PIECES = st.sampled_from(
    [
        *("- ", "\t- ", "\t\t- ", "\n", "  ", "\r\n", "#card", " #card", "[[card]]", "tags:: card", "id:: x"),
        *("Q: ", "A: ", "질문: ", "{{cloze ", "}}", "\\\\", "```", "|", " | --- |", "**", "`", "$", "# "),
        *("가나", "a", "(", "]", "http://x/"),
    ]
)


def read(text: str) -> tuple[tuple[Card, ...], list[tuple[int, str]]]:
    deck, problems = read_deck(read_document(text, "page"))
    return deck.cards, [(problem.line, problem.code) for problem in problems]


def cards_of(text: str) -> tuple[Card, ...]:
    return read(text)[0]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_dialect_is_read_as_expected(dialect: str) -> None:
    text = (FIXTURES / f"{dialect}.md").read_bytes().decode()
    expected = json.loads((FIXTURES / f"{dialect}.json").read_text("utf-8"))
    cards, problems = read(text)
    shown = [
        {
            "kind": c.kind,
            "front": c.front,
            "back": c.back,
            "line": c.line,
            "tags": [*c.tags],
            "path": [*c.path],
        }
        for c in cards
    ]
    assert shown == expected["cards"]
    assert sorted(problems) == sorted((line, code) for line, code in expected["problems"])


def test_the_bundled_document_has_its_ten_cards() -> None:
    text = Path(bundled_document()).read_text("utf-8")
    cards, problems = read(text)
    assert [card.line for card in cards] == list(range(6, 26, 2))
    assert all(card.front.endswith("?") and card.back for card in cards)
    assert problems == []


def test_a_card_keeps_its_key_when_it_moves_or_its_accents_are_composed_otherwise() -> None:
    (first,) = cards_of("- café? #card\n\t- 예\n")
    second = cards_of("- other #card\n\t- x\n- # New\n\t- cafe\u0301? #card\n\t\t- 예\n")[1]
    assert first.key == second.key
    assert first.line != second.line


def test_a_written_id_is_the_key() -> None:
    (card,) = cards_of("- one #card\n  id:: 64aa\n\t- two\n")
    assert card.key == "64aa"


def test_a_repeated_card_has_a_key_of_its_own() -> None:
    cards = cards_of("- same #card\n\t- x\n" * 3 + "- other #card\n  id:: y\n" * 2)
    assert len({card.key for card in cards}) == 5
    assert cards[1].key == f"{cards[0].key}-2"


def test_the_markdown_of_a_card_keeps_what_is_to_be_rendered() -> None:
    (card,) = cards_of("- Q: **bold** `code`? #card\n\t- A: one\n\t\t- *two*\n\t- ```\n\t  x\n\t  ```\n")
    assert card.front_markdown == "**bold** `code`?"
    assert card.back_markdown == "- one\n  - *two*\n\n```\nx\n```"


def test_an_answer_of_one_block_is_no_list() -> None:
    (card,) = cards_of("- q #card\n\t- A: **a**\n")
    assert card.back_markdown == "**a**"


def test_a_gap_before_a_parenthesis_makes_no_link() -> None:
    (card,) = cards_of("- {{cloze Seoul}}(x) #card\n")
    assert card.front_markdown == r"\[…\](x)"


def test_a_very_long_answer_is_cut_and_says_where() -> None:
    cards, problems = read("- q #card\n" + "\t- line\n" * 600)
    assert cards[0].back.count("\n") == 499
    assert problems == [(502, "card-too-long")]


@pytest.mark.parametrize("prompt", ["Q:", "Q: ", "**Q:**", "질문：", "# Q:"])
def test_a_card_that_asks_nothing_is_a_problem_and_no_card(prompt: str) -> None:
    assert read(f"- {prompt} #card\n\t- A: x\n") == ((), [(1, "card-without-question")])
    assert read(f"- {prompt}\n\t- #card\n\t\t- x\n") == ((), [(2, "card-without-question")])


@pytest.mark.parametrize("prompt", ["A:", "**A:**", "답:"])
def test_an_answer_that_says_nothing_is_none(prompt: str) -> None:
    cards, problems = read(f"- Q: What? #card\n\t- {prompt}\n")
    assert [(card.front, card.back, card.back_markdown) for card in cards] == [("What?", "", "")]
    assert problems == [(1, "card-without-answer")]


def test_every_problem_has_a_sentence() -> None:
    codes = {
        "card-without-question",
        "card-without-answer",
        "card-repeated",
        "card-too-long",
        "cloze-unclosed",
    }
    assert set(MESSAGES) >= codes
    assert all("{" not in sentence.format("7").replace("{{cloze …}}", "") for sentence in MESSAGES.values())


@pytest.mark.parametrize(
    "line",
    [
        "a #card {{cloze " + " " * 200_000,
        "a #card {{cloze b}} {{cloze " + " " * 200_000 + "b",
        "a #card " + "{{cloze {b" * 50_000,
        "a #card " + "{{cloze " * 50_000 + "}}" + "b" * 200_000,
        "Q" + " " * 200_000 + "a #card",
        "# a" + " " * 200_000 + "b #card",
    ],
    ids=["blanks", "blanks and a letter", "braces", "openings", "prompt", "heading"],
)
def test_a_very_long_line_is_read_in_time(line: str) -> None:
    """Each of these would take minutes to hours if the time grew with the square of the length."""
    cards, _ = read(f"- {line}\n\t- A" + " " * 200_000 + "b\n\t\t- c #card\n")
    assert len(cards) == 2


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60))
def test_reading_never_raises_and_every_card_has_a_question(text: str) -> None:
    document = read_document(text, "page")
    deck, problems = read_deck(document)
    assert all(card.front for card in deck.cards)
    assert len({card.key for card in deck.cards}) == len(deck.cards)
    assert all(1 <= problem.line <= document.lines for problem in problems)
    assert all(1 <= card.line <= document.lines for card in deck.cards)
    marked = sum(is_card(block) for block in document.blocks)
    dropped = sum(problem.code == "card-without-question" for problem in problems)
    assert marked == len(deck.cards) + dropped
