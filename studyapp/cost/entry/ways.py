"""Which rate the words and places of a quick entry name: the one that fits, never the likeliest."""

from collections.abc import Sequence
from typing import NamedTuple

from studyapp.cost.entry.places import Place, PlaceNames, inside_word
from studyapp.cost.labels import Labels, normal
from studyapp.cost.model import Rate, RateCard
from studyapp.cost.quantity import Vocabulary


class Named(NamedTuple):
    """A rate whose whole name stands in a text, and the text without it."""

    rate: Rate
    rest: str


class Ways:
    """The rates of one card by name, by class of path and by words; made once for many entries."""

    def __init__(self, card: RateCard, places: PlaceNames, words: Vocabulary, labels: Labels) -> None:
        self._card = card
        self._places = places
        self._words = words
        self._labels = labels
        names = " ".join(normal(name) for rate in card.rates for name in (rate.label, *rate.aliases))
        short = words["short"]
        self._passed = set(short["filler"]).difference(names.split())
        self._passed.update(name for name in short["provider"] if name in names)
        self._by_name: dict[str, list[Rate]] = {}
        self._by_first: dict[str, list[str]] = {}
        for rate in card.rates:
            keys = (rate.key,) if _is_id(rate.key) else ()
            for name in dict.fromkeys(name.lower() for name in (rate.label, *rate.aliases, *keys)):
                self._by_name.setdefault(name, []).append(rate)
        for rate in card.rates:
            # Rates with one name can only be told apart by their keys.
            if all(len(self._by_name[name.lower()]) > 1 for name in (rate.label, *rate.aliases)):
                self._by_name.setdefault(rate.key.lower(), [rate])
        for name in self._by_name:
            self._by_first.setdefault(name[:2], []).append(name)

    def named(self, text: str) -> Named | None:
        """The rate whose whole name or key stands in a text; of several names the longest, if it is of one
        rate alone.
        """
        lower = text.lower()
        found = [
            (len(name), start, name)
            for start in range(len(lower))
            for first in (lower[start : start + 2], lower[start])
            for name in self._by_first.get(first, ())
            if lower.startswith(name, start) and not inside_word(lower, start, start + len(name))
        ]
        if not found:
            return None
        length, start, name = max(found)
        rates = self._by_name[name]
        if len(rates) > 1:
            return None
        return Named(rates[0], f"{text[:start]} {text[start + length :]}")

    def says_nothing(self, words: str) -> bool:
        """Whether words name no path and nothing unknown."""
        words = _spaced(words)
        return not (self._unknown(words) or self._labels.scan(words).concepts or self._says_in(words))

    def fitting(self, places: Sequence[Place], words: str) -> tuple[Rate, ...]:
        """The rates that places and words may mean: none, the one, or several."""
        words = _spaced(words)
        concepts, unknown = self._labels.scan(words).concepts, self._unknown(words)
        key = self._labels.key(words)
        if len(places) > 1:
            between = self._places.between(places[0], places[-1])
            if between is None or (key is not None and key != between):
                return ()
            key = between
        elif key is None and self._says_in(words):
            key = self._labels.key_of(("in",))
        against = self._contradiction(concepts, words)
        if against:
            keys = [self._labels.key_of((concept,)) for concept in against]
            return tuple(rate for one in keys if one for rate in rates_of_key(self._card, one))
        candidates = rates_of_key(self._card, key) if key else ()
        if unknown or not candidates:
            candidates = self._by_words(words, candidates, unknown)
        return candidates

    def _unknown(self, words: str) -> list[str]:
        """The words that nothing is known of and that may matter."""
        particles = self._words["concepts"]["particle"]
        left: list[str] = []
        passed = False
        for word in self._labels.scan(words).unknown:
            passed = word in self._passed or (passed and word in particles)
            if not passed:
                left.append(word)
        return left

    def _contradiction(self, concepts: Sequence[str], words: str) -> tuple[str, ...]:
        """The concepts that cannot all be meant: in and out, within one place and between two."""
        if set(concepts) == {"internet"} and self._says_in(words):
            return ("in", "out")
        for group in (("in", "out"), [c for c in concepts if c.startswith(("same_", "cross_"))]):
            said = tuple(dict.fromkeys(c for c in group if c in concepts and "_after" not in c))
            if len(said) > 1:
                return said
        return ()

    def nearest(self, text: str, count: int = 3) -> tuple[Rate, ...]:
        """The rates whose names are most like a text; all of few."""
        from rapidfuzz import fuzz

        scored = [
            (
                max(
                    fuzz.partial_token_set_ratio(normal(text), normal(n))
                    for n in (r.label, *r.aliases, r.key)
                ),
                r,
            )
            for r in self._card.rates
        ]
        scored.sort(key=_score, reverse=True)
        return tuple(rate for _, rate in scored[:count])

    def _says_in(self, words: str) -> bool:
        return bool(set(normal(words).split()) & set(self._words["short"]["in"]))

    def _by_words(self, words: str, candidates: Sequence[Rate], unknown: Sequence[str]) -> tuple[Rate, ...]:
        """The rates whose label holds all words that no list knows; a rate of an unknown path needs half
        of its own words said.
        """
        said = set(unknown)
        if candidates:
            return tuple(rate for rate in candidates if said <= _words_of(rate))
        said |= {word for word in normal(words).split() if word not in self._words["concepts"]["filler"]}
        if not said:
            return ()
        own = [rate for rate in self._card.rates if self._labels.key(rate.label) is None]
        return tuple(r for r in own if said <= _words_of(r) and 2 * len(said) >= len(normal(r.label).split()))


def _spaced(words: str) -> str:
    """The words with blanks around arrows, which people leave out: `클라우드→인터넷`."""
    return normal(words).replace("→", " → ") if "→" in words or ">" in words else words


def rates_of_key(card: RateCard, key: str) -> tuple[Rate, ...]:
    """The rates of a class of path: that of its key, and those that a number behind it tells apart."""
    return tuple(rate for rate in card.rates if rate.key == key or _is_numbered(rate.key, key))


def _is_numbered(key: str, of: str) -> bool:
    """Whether a key is another one with a number behind it: `cross_region-2`."""
    return key.startswith(of + "-") and key[len(of) + 1 :].isdigit()


def _is_id(key: str) -> bool:
    """Whether a key can be nothing but a key; `nat` may be a word."""
    return "_" in key or key[-1:].isdigit()


def _words_of(rate: Rate) -> set[str]:
    return {word for name in (rate.label, *rate.aliases) for word in normal(name).split()}


def _score(pair: tuple[float, Rate]) -> float:
    return pair[0]
