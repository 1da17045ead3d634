"""What is learned of a document: its cards, and once there is time the decks that its queries ask for."""

from typing import TYPE_CHECKING

from studyapp.cards.document_pool import DocumentPool
from studyapp.cards.model import Card, Deck

if TYPE_CHECKING:
    from studyapp.cards.history import History
    from studyapp.cards.pool import Pool
    from studyapp.settings import Learning
    from studyapp.study import Study


def pool_of(study: "Study", history: "History", learning: "Learning", whole: bool) -> "Pool":
    """The cards of a document; not `whole` for the first picture, which need not wait for its queries."""
    from studyapp.cards.items import items

    cards = items(study.deck.cards, learning)
    queries: list[tuple[str, tuple[Card, ...]]] = []
    if whole:
        from studyapp.cards.queries import query_decks

        decks = query_decks(study.document, Deck(cards))
        queries = [(query.title, query.cards) for query in decks if query.title]
    return DocumentPool(study.document.page, cards, history, queries)
