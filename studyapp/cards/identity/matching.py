"""Which card of the document is which card of the history, after the notes were edited.

First by key (an `id::`, or a digest of the text), then by the same text, then by the same question or answer,
then by likeness. What is equal is paired in order; all else competes, and the pairs are made that together
are the best. A pair is sure only where no other pairing comes near it; the rest is for a person to decide.
"""

import re
from collections import Counter, deque
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from studyapp.cards.identity.likeness import (
    Candidates,
    Likeness,
    Text,
    composed,
    differ,
    likeness,
    name_differently,
    put_another,
    text_of,
    word_differently,
)

if TYPE_CHECKING:
    from studyapp.cards.history.known import Registered
    from studyapp.cards.model import Card

SURE = 85.0
"""Both sides are at least so alike, and nothing asks."""
WORTH_ASKING = 60.0
"""The mean of both sides from which a person is asked; of 299 pairs of unlike cards, the highest was 53."""
ELSEWHERE = 7.0
"""How much more alike cards under different headings must be."""
CLEAR = 8.0
"""By so much the pairs must be better than with two of their members exchanged."""
TELLING = 20
"""Characters from which an answer is hardly another card's answer too."""
SAME_ANSWER = 100.0
"""What an equal answer adds where pairs are made: it goes before any likeness."""

_PART = re.compile(r"~(?:\d+|r)$")
"""What the key of a gap, or of a reverse, has behind the key of the card it is made from."""

Refused = tuple[str, str, str]
"""A registered card's name, and the page and key of the card that it is not."""


class Pair(NamedTuple):
    """A card of the history, and the card of the document that it is, or may be."""

    registered: "Registered"
    card: "Card"
    score: float
    """How alike they are, 0 to 100."""
    reason: str
    """What they share: key, text, front, back or likeness."""


class Matching(NamedTuple):
    """What became of the cards that were learned and stand in their old place no more."""

    sure: tuple[Pair, ...]
    uncertain: tuple[Pair, ...]
    orphans: "tuple[Registered, ...]"
    """Learned, and in no pair."""
    new: "tuple[Card, ...]"
    """Not learned, and in no pair."""


def match(
    registered: "Iterable[Registered]", cards: "Iterable[Card]", refused: Collection[Refused] = ()
) -> Matching:
    """Pair each card of the history with one of the document at most, and the other way round.

    Cards that stand where they stood are left out, on both sides; so are those that were never learned. The
    pairs do not depend on the order of what is given.
    """
    standing = {(card.page, card.key): card for card in cards}
    notes = {note_of(page, key) for page, key in standing}
    learned = sorted((item for item in registered if _is_learned(item)), key=_latest_first)
    known = {(item.named.page, item.named.key) for item in learned}
    lost = [item for item in learned if note_of(item.named.page, item.named.key) not in notes]
    fresh = [standing[place] for place in sorted(standing) if place not in known]
    if not lost or not fresh:
        return Matching((), (), tuple(lost), tuple(fresh))
    return _Matcher(learned, list(standing.values()), refused).match(lost, fresh)


def _is_learned(item: "Registered") -> bool:
    """Whether anything would be lost with it: answers, or that it was put aside."""
    return item.state.phase != "new" or bool(item.state.suspended)


def _latest_first(item: "Registered") -> tuple[int, str, str, str]:
    return -item.last, item.named.page, item.named.key, item.named.name


class _Side(NamedTuple):
    """A card of either side, as it is compared."""

    family: str
    section: str
    """The innermost heading: those around it are renamed without touching the card."""
    text: Text
    has_gaps: bool


class _Matcher:
    """One matching; whatever is paired is out of the next step."""

    def __init__(
        self, learned: "Sequence[Registered]", standing: "Sequence[Card]", refused: Collection[Refused]
    ) -> None:
        self._refused = frozenset(refused)
        self._sure: list[Pair] = []
        self._uncertain: list[Pair] = []
        self._olds = {item.named.name: _side_of_old(item) for item in learned}
        self._nows = {(card.page, card.key): _side_of_card(card) for card in standing}
        olds, nows = self._olds.values(), self._nows.values()
        self._fronts = [Counter[Hashable]((s.section, s.text.front) for s in sides) for sides in (olds, nows)]
        self._backs = [Counter[Hashable](s.text.back for s in sides) for sides in (olds, nows)]

    def match(self, lost: "list[Registered]", fresh: "list[Card]") -> Matching:
        """Pair what is lost with what is fresh."""
        for reason, of_old, of_card in _EQUALS:
            self._join_equal(
                reason, [(item, of_old(item)) for item in lost], [(c, of_card(c)) for c in fresh]
            )
            lost, fresh = self._left(lost, fresh)
        written = [card for card in fresh if card.origin == "written"]
        for reason, value_of in (("front", self._front), ("back", self._back)):
            olds = [(item, value_of(self._old(item))) for item in lost]
            self._join_equal(reason, olds, [(card, value_of(self._now(card))) for card in written])
            lost, written = self._left(lost, written)
        if lost and written:
            self._join_alike(lost, written)
        lost, fresh = self._left(lost, fresh)
        return Matching(tuple(self._sure), tuple(self._uncertain), tuple(lost), tuple(fresh))

    def _front(self, side: _Side) -> Hashable:
        """A question that no other card under its heading asks, whatever the answer is now; else None."""
        front = (side.section, side.text.front)
        return (side.family, *front) if side.text.front and self._is_only(self._fronts, front) else None

    def _back(self, side: _Side) -> Hashable:
        """The answer, however short, that no other card has, with the heading it stands under; else None."""
        back = side.text.back
        return (side.family, side.section, back) if back and self._is_only(self._backs, back) else None

    def _left(self, lost: "list[Registered]", fresh: "list[Card]") -> "tuple[list[Registered], list[Card]]":
        pairs = [*self._sure, *self._uncertain]
        names = {pair.registered.named.name for pair in pairs}
        places = {(pair.card.page, pair.card.key) for pair in pairs}
        return (
            [item for item in lost if item.named.name not in names],
            [card for card in fresh if (card.page, card.key) not in places],
        )

    def _join_equal(
        self,
        reason: str,
        lost: "Sequence[tuple[Registered, Hashable]]",
        fresh: "Sequence[tuple[Card, Hashable]]",
    ) -> None:
        """Pair in order what has the same value."""
        waiting: dict[Hashable, deque[Card]] = {}
        for card, value in fresh:
            waiting.setdefault(value, deque()).append(card)
        for item, value in lost:
            for card in waiting.get(value, ()) if value is not None else ():
                if not self._is_refused(item, card) and (
                    reason != "back" or not self._asks_another(item, card)
                ):
                    self._sure.append(Pair(item, card, 100.0, reason))
                    waiting[value].remove(card)
                    break

    def _join_alike(self, lost: "Sequence[Registered]", fresh: "Sequence[Card]") -> None:
        """Pair what is alike so that all pairs together are the best; sure where nothing comes near."""
        from studyapp.cards.identity.assignment import best_pairs

        olds, nows = [self._old(item) for item in lost], [self._now(card) for card in fresh]
        found: dict[tuple[int, int], Likeness] = {}
        worth: dict[tuple[int, int], float] = {}
        wanted: dict[tuple[int, int], float] = {}
        for at, place in _comparable(olds, nows):
            old, now = olds[at], nows[place]
            alike = likeness(old.text, now.text)
            value = _worth(alike, old, now)
            if value >= WORTH_ASKING and not self._is_refused(lost[at], fresh[place]):
                found[at, place], worth[at, place] = alike, value
                wanted[at, place] = value + SAME_ANSWER * _answers_alike(alike, old, now)
        made = best_pairs(wanted)
        rivals = _Rivals(worth, made)
        for at, place in made:
            alike = found[at, place]
            is_sure = rivals.gap(at, place) >= CLEAR and _is_sure(alike, olds[at], nows[place])
            pair = Pair(lost[at], fresh[place], round(alike.mean, 1), _reason(alike))
            (self._sure if is_sure else self._uncertain).append(pair)

    @staticmethod
    def _is_only(counted: "Sequence[Counter[Hashable]]", value: Hashable) -> bool:
        """Whether one card alone had this, and one alone has it now."""
        return counted[0][value] == counted[1][value] == 1

    def _asks_another(self, item: "Registered", card: "Card") -> bool:
        """Whether the questions, for all their equal answers, are about two things.

        An abbreviation tells them apart; where the answer is short, a number, an exchanged word or another
        page does, too.
        """
        old, now = self._old(item).text, self._now(card).text
        if len(now.back) >= TELLING:
            return differ(old.names, now.names)
        return item.named.page != card.page or name_differently(old, now) or put_another(old, now)

    def _old(self, item: "Registered") -> _Side:
        return self._olds[item.named.name]

    def _now(self, card: "Card") -> _Side:
        return self._nows[card.page, card.key]

    def _is_refused(self, item: "Registered", card: "Card") -> bool:
        return bool(self._refused) and (item.named.name, card.page, card.key) in self._refused


def _side_of_old(item: "Registered") -> _Side:
    named = item.named
    return _Side(
        _family(named.key),
        named.section.rpartition("\n")[2],
        text_of(named.front, named.back),
        named.kind == "cloze",
    )


def _side_of_card(card: "Card") -> _Side:
    section = card.path[-1] if card.path else ""
    return _Side(_family(card.key), section, text_of(card.front, card.back), card.kind == "cloze")


def _family(key: str) -> str:
    """Cards of different families are never the same: a written card, a gap of one, a reverse."""
    suffix = _PART.search(key)
    if suffix is None:
        return ""
    return "gap" if suffix[0][1:].isdecimal() else suffix[0]


def note_of(page: str, key: str) -> tuple[str, str]:
    """The written card that a card is or is made from: how it is asked is a setting."""
    return page, _PART.sub("", key)


def _key_of_old(item: "Registered") -> Hashable:
    return item.named.key


def _key_of_card(card: "Card") -> Hashable:
    return card.key


def _text_of_old(item: "Registered") -> Hashable:
    named = item.named
    return _family(named.key), composed(named.front), composed(named.back)


def _text_of_card(card: "Card") -> Hashable:
    return _family(card.key), composed(card.front), composed(card.back)


def _text_here_of_old(item: "Registered") -> Hashable:
    return _text_of_old(item), item.named.page, item.named.section


def _text_here_of_card(card: "Card") -> Hashable:
    return _text_of_card(card), card.page, "\n".join(card.path)


_EQUALS: "tuple[tuple[str, Callable[[Registered], Hashable], Callable[[Card], Hashable]], ...]" = (
    ("key", _key_of_old, _key_of_card),
    ("text", _text_here_of_old, _text_here_of_card),
    ("text", _text_of_old, _text_of_card),
)
"""What is looked at, one after the other, for equals: the reason, and the value on either side."""


def _worth(alike: Likeness, old: _Side, now: _Side) -> float:
    """What a pair is worth; one that shares a side that says something is always worth a question."""
    worth = alike.mean - ELSEWHERE * (old.section != now.section)
    shared = (alike.front == 100.0 and now.text.front, alike.back == 100.0 and now.text.back)
    return max(worth, WORTH_ASKING) if any(side and len(side) >= TELLING for side in shared) else worth


def _answers_alike(alike: Likeness, old: _Side, now: _Side) -> bool:
    """Whether the answers are equal, and the questions do not name two things."""
    return alike.back == 100.0 and bool(now.text.back) and not name_differently(old.text, now.text)


def _is_sure(alike: Likeness, old: _Side, now: _Side) -> bool:
    """Whether such a pair needs no question, where no rival comes near it."""
    needed = SURE + ELSEWHERE * ((old.section != now.section) + (not now.text.back))
    if min(alike) < needed or name_differently(old.text, now.text):
        return False
    # A text with gaps is its own answer: where a word of it was exchanged, all else is still the same.
    return (old.has_gaps and now.has_gaps) or not word_differently(old.text, now.text)


def _reason(alike: Likeness) -> str:
    if alike.front == 100.0:
        return "front"
    return "back" if alike.back == 100.0 else "likeness"


def _comparable(olds: Sequence[_Side], nows: Sequence[_Side]) -> Iterator[tuple[int, int]]:
    """The places of what is worth comparing.

    Of texts that stand several times, the first is compared with firsts alone, the second with seconds.
    """
    places = Candidates([((copy, side.family), side.section, side.text) for copy, side in _numbered(nows)])
    for at, (copy, side) in enumerate(_numbered(olds)):
        for place in places.of((copy, side.family), side.section, side.text):
            yield at, place


def _numbered(sides: Sequence[_Side]) -> Iterator[tuple[int, _Side]]:
    times = Counter[_Side]()
    for side in sides:
        yield times[side], side
        times[side] += 1


class _Rivals:
    """How far ahead pairs are of what else their members could be paired with."""

    def __init__(self, worth: Mapping[tuple[int, int], float], made: Iterable[tuple[int, int]]) -> None:
        self._worth = worth
        self._of_left = dict(made)
        self._of_right = {place: at for at, place in self._of_left.items()}
        self._lefts: dict[int, list[int]] = {}
        self._rights: dict[int, list[int]] = {}
        for at, place in worth:
            self._rights.setdefault(at, []).append(place)
            self._lefts.setdefault(place, []).append(at)

    def gap(self, at: int, place: int) -> float:
        """What the pairs lose in the whole with the nearest exchange of this one."""
        gaps = [
            self._loss(at, place, self._of_right.get(other), other)
            for other in self._rights[at]
            if other != place
        ]
        gaps += [
            self._loss(at, place, other, self._of_left.get(other))
            for other in self._lefts[place]
            if other != at
        ]
        return min(gaps, default=100.0)

    def _loss(self, at: int, place: int, left: int | None, right: int | None) -> float:
        """What is lost when two pairs, one of which may want a member, exchange their right ones."""
        now = self._value(at, place) + self._value(left, right)
        return now - self._value(at, right) - self._value(left, place)

    def _value(self, left: int | None, right: int | None) -> float:
        """A pair that was not worth a question is taken for nearly worth it; half a pair is worth nothing."""
        if left is None or right is None:
            return 0.0
        return self._worth.get((left, right), WORTH_ASKING)
