"""What is learned of written cards: a card as it stands, each of its gaps, or a card and its reverse.

A card of kind reversed is asked both ways. In an outline that is said by the tag `#card/reversed` or the
property `card-direction:: both` (the words stand in the lexicon); other dialects have their own marks.
"""

from collections.abc import Iterable, Iterator, Sequence

from studyapp.cards.gaps import answers, only, opened
from studyapp.cards.model import Card
from studyapp.settings import Learning

MOST_GAPS = 100
"""Gaps up to which each may be a card of its own: each card repeats the whole text."""


def items(cards: Sequence[Card], learning: Learning) -> tuple[Card, ...]:
    """The cards to learn, in order; those made from one written card have it as their `note`.

    A gap is known by the written card's key and its place (`key~1`), a reverse by `key~r`. A card with one
    gap is itself, so that its history does not depend on the setting.
    """
    return tuple(_items(cards, learning.cloze_apart))


def gaps(card: Card) -> int:
    """How many gaps a card has that can be uncovered one after another."""
    return len(answers(card.clozed))


def uncovered(card: Card, filled: int) -> str:
    """The front as Markdown with its first `filled` gaps filled in."""
    return opened(card.clozed, filled) if card.clozed else card.front_markdown


def beyond_gaps(card: Card) -> str | None:
    """What the back says below the text with all gaps filled in, None where it has another text."""
    whole = opened(card.clozed, gaps(card)).strip()
    back = card.back_markdown.strip()
    return back.removeprefix(whole).strip() if back.startswith(whole) else None


def _items(cards: Iterable[Card], is_apart: bool) -> Iterator[Card]:
    for card in cards:
        if card.kind == "reversed" and not card.note and card.back:
            yield card
            yield _reverse(card)
        elif is_apart and 1 < gaps(card) <= MOST_GAPS:
            yield from (_part(card, number) for number in range(gaps(card)))
        else:
            yield card


def _reverse(card: Card) -> Card:
    return card._replace(
        key=f"{card.key}~r",
        note=card.key,
        front=card.back,
        back=card.front,
        front_markdown=card.back_markdown,
        back_markdown=card.front_markdown,
    )


def _part(card: Card, number: int) -> Card:
    from studyapp.cards.reading import side_of

    clozed = only(card.clozed, number)
    front = side_of(opened(clozed).split("\n"))
    return card._replace(
        key=f"{card.key}~{number + 1}",
        note=card.key,
        front=front.text,
        front_markdown=front.markdown,
        clozed=clozed,
    )
