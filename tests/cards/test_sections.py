"""The list of sections follows the headings, and says nothing that all cards share."""

from studyapp.cards.model import Card
from studyapp.cards.sections import sections


def card(line: int, *path: str) -> Card:
    return Card(str(line), "basic", "written", "q", "a", ("card",), path, line, line, "", "")


def shown(*cards: Card) -> list[tuple[str, int, int]]:
    return [(section.title, section.depth, len(section.cards)) for section in sections(cards)]


def test_a_page_without_headings_has_no_sections() -> None:
    assert shown() == []
    assert shown(card(1), card(2)) == []


def test_cards_under_one_heading_need_no_list() -> None:
    assert shown(card(1, "Guide"), card(2, "Guide")) == []


def test_sections_stand_in_the_order_of_the_document() -> None:
    cards = [card(1, "Guide", "Zones"), card(2, "Guide", "Edge"), card(3, "Guide", "Zones")]
    assert shown(*cards) == [("Zones", 1, 2), ("Edge", 1, 1)]


def test_a_section_shows_the_sections_within() -> None:
    cards = [card(1, "A", "x"), card(2, "A", "y"), card(3, "B", "only"), card(4)]
    assert shown(*cards) == [("A", 1, 2), ("x", 2, 1), ("y", 2, 1), ("B", 1, 1)]
