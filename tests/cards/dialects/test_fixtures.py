"""Each dialect's cards are read as its own program reads them, feature by feature."""

import json
from pathlib import Path
from typing import Any

import pytest

from studyapp.cards.dialects.choice import reader_of
from studyapp.cards.model import Deck
from studyapp.cards.problems import MESSAGES
from studyapp.document.outline import read_document

FIXTURES = Path(__file__).parent.parent.parent / "fixtures" / "dialects"
FILES = sorted(path.name for path in FIXTURES.iterdir() if path.suffix != ".json")


def shown(deck: Deck) -> list[dict[str, Any]]:
    """What the fixtures say of a card: its Markdown only where it is another text than the plain one."""
    places = {card.key: at for at, card in enumerate(deck.cards)}
    cards: list[dict[str, Any]] = []
    for card in deck.cards:
        values: dict[str, Any] = {
            "kind": card.kind,
            "front": card.front,
            "back": card.back,
            "tags": [*card.tags],
            "path": [*card.path],
            "line": card.line,
        }
        if card.front_markdown != card.front:
            values["front_markdown"] = card.front_markdown
        if card.back_markdown != card.back:
            values["back_markdown"] = card.back_markdown
        if card.note:
            values["of"] = places[card.note]
        if len(card.key) != 20:
            values["key"] = card.key
        cards.append(values)
    return cards


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_read_as_expected(name: str) -> None:
    text = (FIXTURES / name).read_bytes().decode()
    expected = json.loads((FIXTURES / name).with_suffix(".json").read_text("utf-8"))
    deck, problems = reader_of(name.partition(".")[0])(text, read_document(text, "page"))
    assert shown(deck) == expected["cards"]
    assert [[problem.line, problem.code] for problem in problems] == expected["problems"]
    assert {problem.code for problem in problems} <= set(MESSAGES)
    assert {card.page for card in deck.cards} <= {"page"}
    assert len({card.key for card in deck.cards}) == len(deck.cards)


def test_a_card_knows_the_block_it_stands_in() -> None:
    text = "- first\n- # Zones\n\t- zone::part of a region\n"
    document = read_document(text, "page")
    (card,) = reader_of("obsidian-sr")(text, document)[0].cards
    assert (card.line, card.front) == (3, "zone")
    assert document.blocks[card.block].line == 3


def test_the_same_card_elsewhere_in_the_file_has_the_same_identity() -> None:
    text = "Q: Where?\nA: Here\n\nC: A [gap]\n"
    later = f"Q: New?\nA: Yes\n\n{text}"
    read = reader_of("hashcards")
    keys = [card.key for card in read(text, read_document(text, "p"))[0].cards]
    assert [card.key for card in read(later, read_document(later, "p"))[0].cards][1:] == keys
