"""Where a person is among the cards, in names, so that it holds for the document read again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from studyapp.cards.history.known import CardId
    from studyapp.cards.learning.cram import Cram
    from studyapp.cards.learning.pool import Choice, Pool
    from studyapp.cards.learning.session import Session
    from studyapp.cards.model import Card

_SMALL = 2000
"""Cards of a deck up to which a place remembers them."""


class Place(NamedTuple):
    """What is learned, and which card is shown."""

    deck: str
    """The name of the deck that is learned; "" for all, and where it has none."""
    chosen: "tuple[CardId, ...]"
    """Its cards, for when it is called otherwise; none of a very large one."""
    card: "CardId | None"
    is_revealed: bool
    practice: "tuple[CardId, ...]"
    """The cards that are still gone through without grading."""
    known: int = 0
    """How many others were known by then."""


def place_of(
    choices: "Sequence[Choice]",
    session: "Session | None",
    card: "Card | None",
    is_revealed: bool,
    practice: "Cram | None",
) -> Place:
    """The place of a session in which a card is shown."""
    deck = session.deck if session is not None else ""
    is_named = isinstance(deck, str)
    is_small = not is_named or (deck != "" and size_of(choices, deck) <= _SMALL)
    return Place(
        deck if is_named else "",
        _ids(session.chosen) if session is not None and is_small else (),
        _ids((card,))[0] if card is not None else None,
        is_revealed,
        _ids(tuple(practice.waiting)) if practice is not None else (),
        practice.known if practice is not None else 0,
    )


def go_to_deck(choices: "Sequence[Choice]", session: "Session", place: Place) -> None:
    """Learn the place's deck, as far as it still stands."""
    if place.deck and any(choice.name == place.deck for choice in choices):
        session.choose(place.deck)
    elif place.chosen:
        session.choose(standing(session.pool, place.chosen) or "")


def standing(pool: "Pool", ids: "Sequence[CardId]") -> "tuple[Card, ...]":
    """Those of some cards that still stand somewhere."""
    return tuple(card for card in map(pool.find, ids) if card is not None)


def size_of(choices: "Sequence[Choice]", deck: str) -> int:
    """How many cards a deck holds; none where there is no such deck."""
    return next((choice.size for choice in choices if choice.name == deck), 0)


def _ids(cards: "Sequence[Card]") -> "tuple[CardId, ...]":
    return tuple((card.page, card.key) for card in cards)
