"""Going through cards without the schedule: each comes until it was known once; nothing is written."""

from collections import deque
from collections.abc import Iterable

from studyapp.cards.model import Card

_AFTER = 5
"""How many other cards come before one that was not known comes back, where there are so many."""


class Cram:
    """Some cards, gone through in their order; those that were not known come back until they are."""

    def __init__(self, cards: Iterable[Card], known: int = 0) -> None:
        """`known` of them were known before, and are not among `cards`."""
        self._waiting = deque(cards)
        self._past: list[tuple[Card, bool]] = []
        self.total = len(self._waiting) + known

    @property
    def current(self) -> Card | None:
        """The card to think of; None when each was known once."""
        return self._waiting[0] if self._waiting else None

    @property
    def waiting(self) -> Iterable[Card]:
        """The cards that were not known yet, in the order they come."""
        return tuple(self._waiting)

    @property
    def known(self) -> int:
        """How many cards were known."""
        return self.total - len(self._waiting)

    @property
    def answers(self) -> int:
        """How many answers were given."""
        return len(self._past)

    @property
    def missed(self) -> int:
        """How many answers were not known."""
        return sum(not knew for _, knew in self._past)

    def answer(self, knew: bool) -> Card | None:
        """Go on to the next card, which is returned; one that was not known comes back soon."""
        if self._waiting:
            card = self._waiting.popleft()
            self._past.append((card, knew))
            if not knew:
                self._waiting.insert(_AFTER, card)
        return self.current

    def back(self) -> Card | None:
        """Take the last answer back and return its card; None where there was none."""
        if not self._past:
            return None
        card, knew = self._past.pop()
        if not knew:
            self._waiting.remove(card)
        self._waiting.appendleft(card)
        return card
