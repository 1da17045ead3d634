"""The cards that may be learned, whatever they come from: one document, or a folder of many."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from studyapp.cards.history.history import CardId, Known
from studyapp.cards.model import Card
from studyapp.cards.schedule import Moment
from studyapp.settings import Learning

__all__ = ["Agenda", "CardId", "Choice", "Counts", "Pool", "id_of"]


def id_of(card: Card) -> CardId:
    """Which card it is: its page and its key."""
    return card.page, card.key


class Counts(NamedTuple):
    """What is left today."""

    new: int
    learning: int
    due: int

    @property
    def total(self) -> int:
        """All that is left today."""
        return self.new + self.learning + self.due


class Choice(NamedTuple):
    """A deck that can be chosen: all cards, a folder, a page, a section, or what a query finds."""

    name: str
    """Known by this in its pool; "" is all cards."""
    title: str
    depth: int
    kind: str
    """all, folder, page, section or query."""
    size: int
    """How many cards it holds."""
    fell_back: bool = False
    """Whether a query finds nothing, and stands for all cards."""


class Agenda(NamedTuple):
    """What a study day brings: cards with what is known of them, within the day's limits, in order.

    `studyapp.cards.learning.ordering` has the rules by which a pool makes one.
    """

    learning: tuple[Card, ...]
    due: tuple[Card, ...]
    new: tuple[Card, ...]
    known: Mapping[CardId, Known]
    """Of every card named above that the history knows."""
    done: int
    """How many of the deck's cards were answered today and are done with for today."""
    begun: int
    """How many of all cards were learned for the first time today: they count towards the limit."""
    reviewed: int
    beyond: int
    """How many new cards the deck holds beyond today's limit."""
    has_reviews: bool = True
    """Whether any card of the pool was ever answered."""


class Pool(Protocol):
    """Where a session takes its cards from. Every method may raise StudyappError."""

    @property
    def pages(self) -> Collection[str]:
        """The pages whose answers may be taken back from here."""
        ...

    def choices(self) -> Sequence[Choice]:
        """The decks, outermost first, each followed by those within it."""
        ...

    def counts(self, names: Sequence[str], now: Moment, learning: Learning) -> Sequence[Counts]:
        """What is left today of each of these decks, within the day's limits."""
        ...

    def agenda(self, deck: str | Sequence[CardId], now: Moment, learning: Learning) -> Agenda:
        """What today brings of a deck, or of some cards; neither suspended nor buried cards are in it."""
        ...

    def cards(self, deck: str) -> Iterable[Card]:
        """All cards of a deck in the order of their documents."""
        ...

    def find(self, card: CardId) -> Card | None:
        """The card with this page and key, where it still stands somewhere."""
        ...

    def known(self, cards: Iterable[CardId]) -> Mapping[CardId, Known]:
        """What is known of some cards; those the history does not know are left out."""
        ...

    def forecast(self, deck: str, day: int, days: int) -> Sequence[int]:
        """How many begun cards of a deck come back on each day from `day` on; overdue on the first."""
        ...
