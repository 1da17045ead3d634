"""How well what is learned of each component would be recalled today: what joins the map and the history.

A component's cards are those that speak of it (`links`); what lies inside it counts with it, as the map draws
it. A card counts with the probability that it is recalled today, one that was never learned with none: so a
share of 70 % means that of ten cards seven would be recalled.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from studyapp.atlas.layout.tree import BAND, GHOST, Tree
from studyapp.atlas.model import Atlas
from studyapp.cards.history.known import UNKNOWN
from studyapp.cards.items import items
from studyapp.cards.model import Card
from studyapp.cards.schedule import AGAIN, GOOD, Scheduler, State, moment, seed_of
from studyapp.drills.making import PLACE, drills
from studyapp.links import names_of
from studyapp.settings import Learning
from studyapp.study import Study

_CLASSES = (0.5, 0.75, 0.9)
"""The shares at which a class of `Recall.level` ends; the last is what most people want to retain."""


class Recall(NamedTuple):
    """How well some cards would be recalled on a study day."""

    cards: int = 0
    new: int = 0
    """How many of them were never learned."""
    expected: float = 0.0
    """How many of them would be recalled: the sum of their probabilities."""

    @property
    def share(self) -> float:
        """How much of them would be recalled, 0 to 1; 0 without cards."""
        return self.expected / self.cards if self.cards else 0.0

    @property
    def level(self) -> int:
        """0 where none was ever learned, else 1 (less than half) to 4 (at least 90 %), as themes have it."""
        return 0 if self.new == self.cards else 1 + bisect_right(_CLASSES, self.share)

    def plus(self, other: "Recall") -> "Recall":
        """Both together."""
        return Recall(self.cards + other.cards, self.new + other.new, self.expected + other.expected)


class Topics(NamedTuple):
    """What is learned of each component of a map; it changes with the document and the settings alone."""

    page: str
    cards: tuple[Card, ...]
    """The cards to learn in their order, with the drills that are part of what is learned."""
    spoken: tuple[frozenset[str], ...]
    """For each of them the components that it speaks of."""
    notes: Mapping[str, Card]
    """The cards as they are written, by key: what is learned is one of them or a part (its `note`)."""
    outer: Mapping[str, str]
    """For each component that one in which the map draws it."""

    def own(self, component: str) -> tuple[Card, ...]:
        """The cards that speak of a component."""
        return tuple(
            card for card, spoken in zip(self.cards, self.spoken, strict=True) if component in spoken
        )

    def whole(self, component: str) -> tuple[Card, ...]:
        """The cards that speak of a component, or of something that lies inside it."""
        return tuple(
            card
            for card, spoken in zip(self.cards, self.spoken, strict=True)
            if component in self.with_outer(spoken)
        )

    def with_outer(self, components: frozenset[str]) -> set[str]:
        """Components, with all in which they lie."""
        found: set[str] = set()
        for name in components:
            inner: str | None = name
            while inner is not None and inner not in found:
                found.add(inner)
                inner = self.outer.get(inner)
        return found

    def written(self, component: str) -> tuple[Card, ...]:
        """The cards that speak of a component as they are written, parts of one as one."""
        keys = dict.fromkeys(card.note or card.key for card in self.own(component))
        return tuple(self.notes[key] for key in keys if key in self.notes)


class Remembered(NamedTuple):
    """How well what is learned would be recalled on a study day."""

    own: Mapping[str, Recall]
    """By component, for those that any card speaks of."""
    whole: Mapping[str, Recall]
    """By component, with what lies inside it."""
    notes: Mapping[str, Recall]
    """By the key of a written card, its parts together."""
    states: Mapping[str, State]
    """What is known of the cards, by key, for those that were ever dealt with."""


NOTHING = Remembered({}, {}, {}, {})


def topics_of(study: Study, atlas: Atlas, tree: Tree, learning: Learning, language: str) -> Topics:
    """What is learned of the components of a map that is drawn as a tree, `language` that of the drills.

    On the map of a document without components, which shows its headings, a heading's cards are those
    that stand under it.
    """
    generated = drills(study, learning.drills, language) if learning.drills else ()
    cards = items(study.deck.cards, learning) + generated
    notes = {card.key: card for card in (*study.deck.cards, *generated)}
    about = _by_line(atlas) if not study.atlas.components else _by_name(study)
    of_note: dict[str, frozenset[str]] = {}
    spoken: list[frozenset[str]] = []
    for card in cards:
        key = card.note or card.key
        if key not in of_note:
            of_note[key] = frozenset(about(notes.get(key, card)))
        spoken.append(of_note[key])
    return Topics(study.document.page, cards, tuple(spoken), notes, _outer(atlas, tree))


def _by_name(study: Study) -> Callable[[Card], Iterator[str]]:
    """The components that a card names; a drill's answer, such as a whole trail, is not what it is about."""
    names = names_of(study)

    def about(card: Card) -> Iterator[str]:
        text = card.front if card.origin == "generated" else f"{card.front}\n{card.back}"
        return (mention.name for mention in names.mentions(text))

    return about


def _by_line(atlas: Atlas) -> Callable[[Card], Iterator[str]]:
    headings = sorted((component.lines[0], component.name) for component in atlas.components)
    lines = [line for line, _ in headings]

    def about(card: Card) -> Iterator[str]:
        at = bisect_right(lines, card.line)
        if at:
            yield headings[at - 1][1]

    return about


def _outer(atlas: Atlas, tree: Tree) -> dict[str, str]:
    names = [component.name for component in atlas.components]
    outer: dict[str, str] = {}
    for node in tree.order:
        above = tree.parent[node]
        while above > 0 and tree.kind[above] in (BAND, GHOST):
            above = tree.parent[above]
        if above > 0:
            outer[names[tree.component[node]]] = names[tree.component[above]]
    return outer


def remembered(topics: Topics, states: Mapping[str, State], scheduler: Scheduler, day: int) -> Remembered:
    """How well what is learned would be recalled on a study day, with what is known of its cards by key."""
    own: dict[str, Recall] = {}
    whole: dict[str, Recall] = {}
    notes: dict[str, Recall] = {}
    for card, spoken in zip(topics.cards, topics.spoken, strict=True):
        one = _recall(states.get(card.key), scheduler, day)
        _add(notes, (card.note or card.key,), one)
        _add(own, spoken, one)
        _add(whole, topics.with_outer(spoken), one)
    return Remembered(own, whole, notes, states)


def _recall(state: State | None, scheduler: Scheduler, day: int) -> Recall:
    if state is None or state.phase == "new":
        return Recall(1, 1, 0.0)
    return Recall(1, 0, scheduler.retrievability(state, day))


def _add(into: dict[str, Recall], names: Sequence[str] | frozenset[str] | set[str], one: Recall) -> None:
    for name in names:
        into[name] = into.get(name, Recall()).plus(one)


def remembered_today(
    topics: Topics, learning: Learning, path: str, clock: Callable[[], datetime]
) -> Remembered:
    """As `remembered`, with what the history in a file says; nothing is written.

    Raises StudyappError where the history cannot be read.
    """
    from studyapp.cards.history.history import History

    history = History(path, clock)
    try:
        known = history.states(topics.page)
        scheduler = Scheduler.of(learning, history.parameters)
    finally:
        history.close()
    states = {key: one.state for key, one in known.items()}
    return remembered(topics, states, scheduler, moment(clock(), learning.rollover).day)


# Where is it?


class Question(NamedTuple):
    """A component to be found on the map, and the drill that asks for it, if there is one."""

    component: str
    card: Card | None


def questions(study: Study, atlas: Atlas, known: Remembered, language: str) -> tuple[Question, ...]:
    """All components of a map, those first that are known least: by the drill itself, else by their cards.

    Where that is alike, what more cards speak of goes before, then what stands first in the document.
    """
    cards: Sequence[Card | None] = drills(study, (PLACE,), language)
    components = atlas.components
    if len(cards) != len(components):
        cards = [None] * len(components)
    asked = [Question(one.name, card) for one, card in zip(components, cards, strict=True)]
    often = Counter({name: recall.cards for name, recall in known.own.items()})

    def least_known(one: Question) -> tuple[int, int]:
        recall = known.notes.get(one.card.key if one.card else "") or known.own.get(one.component, Recall())
        return recall.level, -often[one.component]

    return tuple(sorted(asked, key=least_known))


class Attempt(NamedTuple):
    """An answer to a place drill: whether the place was found, and how long it took in milliseconds."""

    card: Card
    found: bool
    took: int


def review(attempt: Attempt, learning: Learning, path: str, clock: Callable[[], datetime]) -> bool:
    """Count an answer as a review, found as good and else as again; False where it must not count.

    It counts where place drills are part of what is learned and the card is not put aside.
    Raises StudyappError where the history cannot be read or written.
    """
    from studyapp.cards.history.history import History

    if PLACE not in learning.drills:
        return False
    card = attempt.card
    now = moment(clock(), learning.rollover)
    history = History(path, clock)
    try:
        identity = card.page, card.key
        known = history.known((identity,)).get(identity, UNKNOWN)
        if known.state.suspended or known.state.buried == now.day:
            return False
        scheduler = Scheduler.of(learning, history.parameters)
        outcomes = scheduler.preview(known.state, now, seed_of(card.key))
        outcome = next(one for one in outcomes if one.grade == (GOOD if attempt.found else AGAIN))
        history.append(card, known, outcome, now, attempt.took)
    finally:
        history.close()
    return True
