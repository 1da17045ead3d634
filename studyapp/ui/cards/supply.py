"""What is learned of a document: its cards, and once there is time its drills and its queries' decks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.cards.items import items
from studyapp.cards.learning.document_pool import DocumentPool
from studyapp.cards.model import Card, Deck

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studyapp.cards.history.history import History
    from studyapp.cards.learning.pool import CardId, Choice
    from studyapp.settings import Learning
    from studyapp.study import Study


def cards_of(study: "Study", learning: "Learning") -> tuple[Card, ...]:
    """The cards to learn that stand in a document."""
    return items(study.deck.cards, learning)


def drills_of(study: "Study", learning: "Learning") -> tuple[Card, ...]:
    """The drills to learn; for them the map and the prices must be read (`Study.is_whole`)."""
    from studyapp.drills.making import drills

    return drills(study, learning.drills, language())


def made_of(study: "Study") -> "set[CardId]":
    """The page and the key of every drill that the document gives, whether it is wanted or not."""
    from studyapp.drills.making import KINDS, drills

    return {(card.page, card.key) for card in drills(study, KINDS, language())}


def pool_of(study: "Study", cards: tuple[Card, ...], history: "History", whole: bool) -> DocumentPool:
    """The cards of a document; not `whole` for the first picture, which need not wait for its queries."""
    queries: list[tuple[str, tuple[Card, ...]]] = []
    if whole:
        from studyapp.cards.queries import query_decks

        queries = [
            (query.title, () if query.fell_back else query.cards)
            for query in query_decks(study.document, Deck(cards))
            if query.title
        ]
    return DocumentPool(study.document.page, cards, history, queries)


def titled(choices: "Sequence[Choice]") -> "Sequence[Choice]":
    """The decks as they are shown: a query that finds nothing says that it stands for all cards."""
    words = QCoreApplication.translate("Decks", "No match: all cards · {0}")
    return [
        choice._replace(title=words.format(choice.title)) if choice.fell_back else choice
        for choice in choices
    ]


def as_shown(study: "Study", card: Card, showing: int, gb_per_tb: int) -> Card:
    """The card as it is shown this time: a question for a price has numbers of its own each time."""
    if card.origin != "generated" or not study.is_whole:
        return card
    from studyapp.drills.making import fresh

    return fresh(study, card, str(showing), language(), gb_per_tb)


def language() -> str:
    """The language of the window, in which drills are asked."""
    return QLocale().name().partition("_")[0]
