"""The cards of one document as what may be learned: all, those of a section, or what a query finds."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from studyapp.cards.history.history import UNKNOWN, CardId, History, Known
from studyapp.cards.learning.ordering import (
    Brought,
    Room,
    Waiting,
    brought,
    falling,
    is_done,
    is_put_aside,
    note_of,
    room_left,
    takes_its_note,
)
from studyapp.cards.learning.pool import Agenda, Choice, Counts, id_of
from studyapp.cards.model import Card
from studyapp.cards.schedule import Moment, State, seen_from
from studyapp.cards.sections import sections
from studyapp.settings import Learning

_QUERY = "?"


class DocumentPool:
    """The cards of one page with what one history knows of them; a `Pool`.

    The history is read anew by every call, so that what another window did counts. `queries` are decks that
    the document asks for: the words of each, and the cards that it finds; one that finds none is all cards.
    """

    def __init__(
        self,
        page: str,
        cards: Sequence[Card],
        history: History,
        queries: Sequence[tuple[str, Sequence[Card]]] = (),
    ) -> None:
        self.page = page
        self._cards = tuple(cards)
        self._history = history
        self._queries = queries
        self._by_id = {id_of(card): card for card in self._cards}

    @property
    def pages(self) -> Collection[str]:
        """The one page."""
        return (self.page,)

    def choices(self) -> Sequence[Choice]:
        """The whole page, its sections by their headings, then its queries."""
        return [choice for choice, _ in self._decks.values()]

    def counts(self, names: Sequence[str], now: Moment, learning: Learning) -> Sequence[Counts]:
        """What is left today of each of these decks, within the day's limits."""
        day = self._day(now, learning)
        brings = [day.brings(self._deck(name)) for name in names]
        return [Counts(len(deck.new), len(deck.learning), len(deck.due)) for deck in brings]

    def agenda(self, deck: str | Sequence[CardId], now: Moment, learning: Learning) -> Agenda:
        """What today brings of a deck, or of some cards; neither suspended nor buried cards are in it."""
        day = self._day(now, learning)
        cards = self._of(deck)
        brings = day.brings(cards)
        ids = [id_of(card) for card in (*brings.learning, *brings.due, *brings.new)]
        return Agenda(
            learning=brings.learning,
            due=brings.due,
            new=brings.new,
            known={card: day.known[card[1]] for card in ids if card[1] in day.known},
            done=sum(is_done(day.state(card), now.day) for card in cards),
            begun=day.begun,
            reviewed=day.reviewed,
            beyond=brings.beyond,
            has_reviews=any(day.state(card).reps for card in self._cards),
        )

    def cards(self, deck: str) -> tuple[Card, ...]:
        """All cards of a deck in the order of the document."""
        return self._deck(deck)

    def find(self, card: CardId) -> Card | None:
        """The card with this page and key, where it still stands here."""
        return self._by_id.get(card)

    def known(self, cards: Iterable[CardId]) -> Mapping[CardId, Known]:
        """What is known of some cards; those the history does not know are left out."""
        return self._history.known(cards)

    def forecast(self, deck: str, day: int, days: int) -> tuple[int, ...]:
        """How many begun cards of a deck come back on each day from `day` on; overdue on the first."""
        known = self._states()
        states = (known[card.key].state for card in self._deck(deck) if card.key in known)
        return falling((seen_from(state, day) for state in states), day, days)

    @cached_property
    def _decks(self) -> dict[str, tuple[Choice, tuple[Card, ...]]]:
        """By name: the headings of a section, a line each; a query behind a mark that no heading has."""
        decks = {"": (Choice("", self.page, 0, "all", len(self._cards)), self._cards)}
        for section in sections(self._cards):
            name = "\n".join(section.path)
            decks[name] = (
                Choice(name, section.title, section.depth, "section", len(section.cards)),
                section.cards,
            )
        for words, found in self._queries:
            name = f"\n{_QUERY}{words}"
            cards = tuple(found) or self._cards
            decks[name] = (Choice(name, words, 1, "query", len(cards), not found), cards)
        return decks

    def _deck(self, name: str) -> tuple[Card, ...]:
        """The cards of a deck; none where the document has no such deck any more."""
        if not name:
            return self._cards
        return self._decks[name][1] if name in self._decks else ()

    def _of(self, deck: str | Sequence[CardId]) -> Sequence[Card]:
        if isinstance(deck, str):
            return self._deck(deck)
        return [self._by_id[card] for card in deck if card in self._by_id]

    def _states(self) -> dict[str, Known]:
        return self._history.states(self.page, [card.key for card in self._cards])

    def _day(self, now: Moment, learning: Learning) -> "_Day":
        known = self._states()
        return _Day.of(
            [(card, known.get(card.key, UNKNOWN).state) for card in self._cards], known, now, learning
        )


class _Day(NamedTuple):
    """A day of a document: what all its cards used up, for what each deck of it brings."""

    now: Moment
    learning: Learning
    known: Mapping[str, Known]
    begun: int
    reviewed: int
    room: Room
    taken: frozenset[tuple[str, str]]
    """The notes that had their card of this day."""

    @classmethod
    def of(
        cls,
        pairs: Sequence[tuple[Card, State]],
        known: Mapping[str, Known],
        now: Moment,
        learning: Learning,
    ) -> "_Day":
        day = now.day
        begun = sum(state.first_day == day for _, state in pairs)
        reviewed = sum(state.review_day == day for _, state in pairs)
        taken = frozenset(note_of(card) for card, state in pairs if takes_its_note(state, day))
        return cls(now, learning, known, begun, reviewed, room_left(begun, reviewed, learning), taken)

    def state(self, card: Card) -> State:
        return self.known.get(card.key, UNKNOWN).state

    def brings(self, cards: Iterable[Card]) -> Brought:
        day = self.now.day
        steps: list[tuple[Card, State]] = []
        due: list[tuple[Card, State]] = []
        new: list[Card] = []
        for card in cards:
            state = seen_from(self.state(card), day)
            if is_put_aside(state, day):
                continue
            if state.phase == "new":
                new.append(card)
            elif state.phase != "review":
                steps.append((card, state))
            elif state.due_day <= day:
                due.append((card, state))
        return brought(Waiting(steps, due, new), self.taken, self.room, self.now, self.learning)
