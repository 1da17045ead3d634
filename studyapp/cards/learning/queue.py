"""The cards that a session still has to show today, and which of them is next."""

from collections.abc import Mapping
from heapq import heapify, heappush

from studyapp.cards.history.history import UNKNOWN, CardId, Known
from studyapp.cards.learning.ordering import mixed
from studyapp.cards.learning.pool import Agenda, Counts, id_of
from studyapp.cards.model import Card
from studyapp.cards.schedule import State


class Queue:
    """Steps by their time, then reviews and new cards in one line, then those that were forgotten.

    `again` stays the session's own: cards that come back once the line is done.
    """

    def __init__(
        self, agenda: Agenda, new_cards: str, known: Mapping[CardId, Known], again: dict[CardId, Card]
    ) -> None:
        self._new = {id_of(card) for card in agenda.new}
        self._line = {id_of(card): card for card in mixed(agenda.due, agenda.new, new_cards)}
        self._again = again
        self._steps: list[tuple[int, int, Card]] = []
        self._added = 0
        for card in agenda.learning:
            self.add_step(card, known.get(id_of(card), UNKNOWN).state.due_time)

    @property
    def counts(self) -> Counts:
        """What is left."""
        return Counts(len(self._new), len(self._steps) + len(self._again), len(self._line) - len(self._new))

    def next(self, time: int, ahead: int) -> Card | None:
        """The card to show at a time; a step up to `ahead` seconds early where nothing else is left."""
        first = self._steps[0] if self._steps else None
        if first is not None and first[0] <= time:
            return first[2]
        for waiting in (self._line, self._again):
            if waiting:
                return next(iter(waiting.values()))
        return first[2] if first is not None and first[0] <= time + ahead else None

    def next_step(self) -> int | None:
        """When the next step is due, in seconds since the epoch."""
        return self._steps[0][0] if self._steps else None

    def holds(self, card: Card) -> bool:
        """Whether a card still waits today."""
        identity = id_of(card)
        waits = identity in self._line or identity in self._again
        return waits or any(id_of(step[2]) == identity for step in self._steps)

    def remove(self, card: Card) -> None:
        """Take a card out, wherever it waits."""
        identity = id_of(card)
        self._line.pop(identity, None)
        self._again.pop(identity, None)
        self._new.discard(identity)
        left = [step for step in self._steps if id_of(step[2]) != identity]
        if len(left) < len(self._steps):
            heapify(left)
            self._steps = left

    def add_step(self, card: Card, due_time: int) -> None:
        """Let a card wait for a time in seconds since the epoch."""
        self._added += 1
        heappush(self._steps, (due_time, self._added, card))

    def bring_back(self, card: Card, state: State) -> None:
        """Let a card wait that is asked for again, where it does not."""
        if self.holds(card):
            return
        if state.due_time:
            self.add_step(card, state.due_time)
            return
        identity = id_of(card)
        self._line = {identity: card, **self._line}
        if state.phase == "new":
            self._new.add(identity)
