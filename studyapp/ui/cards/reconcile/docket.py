"""What there is to decide, what was decided, and the way back; without a widget."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP

from studyapp.cards.history.history import new_batch
from studyapp.cards.identity.adoption import Adopted, Refusals, adopt
from studyapp.cards.identity.matching import Pair
from studyapp.cards.schedule import Moment, moment

if TYPE_CHECKING:
    from studyapp.cards.history.known import Registered
    from studyapp.cards.model import Card
    from studyapp.ui.cards.desk import Desk

# What `studyapp.cards.identity.adoption` may raise, for the translation to find.
ERRORS = (QT_TRANSLATE_NOOP("Error", "What you decided cannot be kept; it will be asked again."),)


class Decision(NamedTuple):
    """What was decided; a `batch` of the history where two were joined, the pair where one was refused."""

    item: "Registered"
    batch: str
    pair: Pair | None
    """None where an orphan was linked."""


class Docket:
    """The open questions about the cards of a desk.

    Its methods raise StudyappError where a decision cannot be kept, and then change nothing.
    """

    def __init__(self, desk: "Desk") -> None:
        """Look what there is to decide; what is sure is joined on the way."""
        self._desk = desk
        self._refused = Refusals()
        self.cards: Sequence[Card] = ()
        self.gone: frozenset[str] = desk.library.gone() if desk.library is not None else frozenset()
        """The pages of the folder that none of its files holds any more."""
        self.pairs: list[Pair] = []
        self.orphans: list[Registered] = []
        """What is in no pair, the last answered first."""
        self.made: list[Decision] = []
        """What was decided here, the last one last."""
        self.adopted = self._look()
        self.pairs.extend(self.adopted.uncertain)
        self.orphans.extend(self.adopted.orphans)

    def _look(self) -> Adopted:
        pool = self._desk.pool
        if pool is None:
            return Adopted((), (), (), "")
        self.cards = tuple(pool.cards(""))
        standing: Callable[[tuple[str, str]], bool] | None = None
        if len(pool.pages) > 1:
            ids = {(card.page, card.key) for card in self.cards}
            standing = ids.__contains__
        pages = {*pool.pages, *self.gone}
        found = adopt(self._desk.history, self.cards, pages, self._now(), standing, self._refused)
        return found._replace(orphans=tuple(self._vanished(found.orphans)))

    def _vanished(self, orphans: "Sequence[Registered]") -> "Iterator[Registered]":
        """The orphans, but for what is made of the notes: that comes and goes with what is open."""
        study, library = self._desk.study, self._desk.library
        if not orphans or study is None:
            return
        from studyapp.ui.cards.supply import made_of

        made = made_of(study)
        if library is not None:
            made |= library.made([item.named[1:3] for item in orphans])
        yield from (item for item in orphans if item.named[1:3] not in made)

    @property
    def pair(self) -> Pair | None:
        """The question that is asked now."""
        return self.pairs[0] if self.pairs else None

    def join(self) -> None:
        """It is the same card."""
        if self.pair is not None:
            pair = self.pair
            batch = self._relink(pair.registered, pair.card)
            del self.pairs[0]
            self.made.append(Decision(pair.registered, batch, pair))

    def part(self) -> None:
        """It is a different card; the learned one is an orphan then."""
        if self.pair is not None:
            pair = self.pair
            self._refused.add(pair)
            del self.pairs[0]
            self.orphans.insert(0, pair.registered)
            self.made.append(Decision(pair.registered, "", pair))

    def link(self, orphan: "Registered", card: "Card") -> None:
        """An orphan is this card."""
        batch = self._relink(orphan, card)
        self.orphans.remove(orphan)
        self.made.append(Decision(orphan, batch, None))

    def undo(self) -> Decision | None:
        """Take back what was decided last; what that was."""
        if not self.made:
            return None
        decision = self.made[-1]
        if decision.batch:
            self._desk.history.undo_batch(decision.batch, self._now())
        elif decision.pair is not None:
            self._refused.remove(decision.pair)
            self.orphans.remove(decision.item)
        self.made.pop()
        if decision.pair is not None:
            self.pairs.insert(0, decision.pair)
        else:
            self.orphans.insert(0, decision.item)
        return decision

    def _relink(self, item: "Registered", card: "Card") -> str:
        batch = new_batch()
        self._desk.history.relink([(item.named.name, card)], self._now(), batch)
        return batch

    def _now(self) -> Moment:
        return moment(self._desk.clock(), self._desk.learning.rollover)
