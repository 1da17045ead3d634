"""Which rate the words and places of a quick entry name: the one that fits, never the likeliest."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from studyapp.cost.entry.ends import Ends, Told
from studyapp.cost.entry.notes import Note
from studyapp.cost.entry.places import Place, PlaceNames, inside_word
from studyapp.cost.labels import Labels, normal
from studyapp.cost.model import Rate, RateCard
from studyapp.cost.quantity import Vocabulary

_WAYS = ("in", "out")
_SCOPES = ("zone", "region", "continent")
_AFTER = ("same_after", "cross_after")
_LEFT_OPEN = {"cross", "cross_after", "arrow", *_SCOPES}
"""What tells of two ends and does not say which is which."""
_MOST_SHOWN = 8
_SHORT = 3
"""Names that are no longer than this have no plural that is safe to guess."""
_LEAST_LIKE = 60
"""Names less like a text than this, of 100, are not called near."""


class Named(NamedTuple):
    """A rate whose whole name stands in a text, and the text without it."""

    rate: Rate
    rest: str


class Fit(NamedTuple):
    """The rates that an entry may mean: none, the one, or several."""

    rates: tuple[Rate, ...]
    doubtful: bool = False
    """Whether its words contradict one another, so that not even a single rate is meant."""
    notes: tuple[Note, ...] = ()
    """What was assumed."""


class Ways:
    """The rates of one card by name, by class of path and by words; made once for many entries."""

    def __init__(self, card: RateCard, places: PlaceNames, words: Vocabulary, labels: Labels) -> None:
        self._card = card
        self._places = places
        self._words = words
        self._labels = labels
        self._ends = Ends(words)
        self._in, self._out = labels.key_of(("in",)), labels.key_of(("out",))
        self._own: dict[str, tuple[Place, ...]] = {}
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
        words = self._directed(_spaced(words))
        return not (self._unknown(words) or self._labels.scan(words).concepts or self._says_in(words))

    def fitting(self, places: Sequence[Place], words: str, text: str) -> Fit:
        """The rates that places and words may mean; `text` is the whole entry."""
        spaced = _spaced(words)
        words = self._directed(spaced)
        told = self._ends.told(text, self._places)
        concepts, key = self._labels.scan(words).concepts, self._labels.key(words)
        if len(places) > 1:
            between = self._places.between(places[0], places[-1])
            key = None if between is None or (key is not None and key != between) else between
            return self._of_places(places, self._rates(key, words)) if key else Fit(())
        last_in = any(map(self._says_in, normal(words).split()[-1:]))
        said = _Said(
            concepts, self._says_in(words), told, bool(places) or words != spaced, last_in and told.internet
        )
        against = _contradiction(said)
        if against is not None:
            return self._doubt(against)
        if key is None and said.short_in:
            key = self._in
        if told.ways and key in (self._in, self._out):
            key = self._in if "in" in told.ways else self._out
        elif places and not told.internet and key in (self._in, self._out):
            across = self._words["between"].get(places[0].kind, ("", ""))[1]
            return Fit((*self._of_key(key), *self._of_key(across)), doubtful=True)
        return self._of_places(places, self._rates(key, words))

    def _rates(self, key: str | None, words: str) -> tuple[Rate, ...]:
        candidates, unknown = self._of_key(key), self._unknown(words)
        return self._by_words(words, candidates, unknown) if unknown or not candidates else candidates

    def _of_key(self, key: str | None) -> tuple[Rate, ...]:
        return rates_of_key(self._card, key) if key else ()

    def _doubt(self, against: Iterable[str]) -> Fit:
        """All that concepts may mean which cannot be meant together."""
        keys = dict.fromkeys(self._labels.key_of((concept,)) for concept in against)
        return Fit(tuple(rate for key in keys for rate in self._of_key(key)), doubtful=True)

    def _of_places(self, places: Sequence[Place], rates: tuple[Rate, ...]) -> Fit:
        """Of rates those that hold at places: one whose names all hold places is of these alone."""
        if not places or not rates:
            return Fit(rates)
        own = [rate for rate in rates if _holds(self._places_of(rate), places)]
        general = [rate for rate in rates if not self._places_of(rate)]
        if not own and not general:
            return Fit(rates, doubtful=True)
        notes: list[Note] = []
        if len(places) == 1 and not own:
            notes = [Note("ANY_PLACE", (places[0].name,))]
        elif len(places) > 1 and (assumed := self._places.assumed(places[0], places[-1])):
            notes = [Note(assumed, (places[0].name, places[-1].name))]
        return Fit(tuple(own or general), notes=tuple(notes))

    def at(self, places: Sequence[Place], rate: Rate) -> Fit:
        """A rate that is named whole, at places."""
        return self._of_places(places, (rate,))

    def _places_of(self, rate: Rate) -> tuple[Place, ...]:
        if rate.key not in self._own:
            found = [self._places.find(name) for name in (rate.label, *rate.aliases)]
            self._own[rate.key] = tuple(place for _, _, place in found[0]) if all(found) else ()
        return self._own[rate.key]

    def _directed(self, words: str) -> str:
        """The words without each "in" that says where something is: `in the same AZ`, `in a region`."""
        if not self._says_in(words):
            return words
        parts = normal(words).split()
        inward = self._words["short"]["in"]
        left = [
            part
            for at, part in enumerate(parts)
            if part not in inward or not self._ends.begins_inside(" ".join(parts[at + 1 :]))
        ]
        return words if len(left) == len(parts) else " ".join(left)

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

    def nearest(self, text: str, count: int = 3) -> tuple[Rate, ...]:
        """The rates whose names are most like a text; all of few."""
        from rapidfuzz import fuzz

        passed = {*self._passed, *self._words["concepts"]["filler"]}
        said = " ".join(w for w in normal(self._places.blanked(text)).split() if w not in passed)
        scored = [
            (max(fuzz.partial_token_set_ratio(said, normal(n)) for n in (r.label, *r.aliases, r.key)), r)
            for r in self._card.rates
        ]
        alike = sorted((pair for pair in scored if pair[0] >= _LEAST_LIKE), key=_score, reverse=True)
        return tuple(rate for _, rate in alike[:count]) or self._card.rates[:_MOST_SHOWN]

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
        fitting = [r for r in own if said <= _words_of(r) and 2 * len(said) >= len(normal(r.label).split())]
        return tuple(fitting) or tuple(rate for rate in own if normal(rate.label) in _other_number(words))


class _Said(NamedTuple):
    """What the words of an entry say of its way."""

    concepts: tuple[str, ...]
    short_in: bool
    told: Told
    placed: bool
    """Whether a place is named, or something is said to be in a scope."""
    internet_in: bool
    """Whether the internet is named, and behind it that something comes in: `internet in`."""


def _contradiction(said: _Said) -> tuple[str, ...] | None:
    """The concepts that cannot all be meant, or that leave open which is; None where all fits."""
    concepts, told = said.concepts, said.told
    related = dict.fromkeys(c for c in concepts if c.startswith(("same_", "cross_")) and c not in _AFTER)
    ways = tuple(c for c in _WAYS if c in concepts or c in told.ways or (c == "in" and said.short_in))
    way, scopes = ways or ("out",), [c for c in concepts if c in _SCOPES]
    if len(ways) > 1 or not _agree(related):
        return _WAYS if len(ways) > 1 else tuple(related)
    if related and (told.internet or said.short_in or "same" in concepts):
        return (*(way if told.internet else ways), *related)
    if scopes and ways and not told.internet:
        return (*way, *(f"cross_{scope}" for scope in scopes))
    if not {"same", _AFTER[0]}.isdisjoint(concepts) and (not related or (ways and not _within(related))):
        # "Within" with nothing that it is within: in Korean the word for "not".
        return (*way, *related)
    return _WAYS if told.internet and not told.ways and _is_open(said, bool(ways)) else None


def _within(related: Iterable[str]) -> bool:
    return any(relation.startswith("same_") for relation in related)


def _agree(related: Iterable[str]) -> bool:
    """Whether relations fit together, as from one zone to another within the same region does."""
    kinds = [relation.partition("_") for relation in related]
    within = [_SCOPES.index(scope) for relation, _, scope in kinds if relation == "same"]
    across = [_SCOPES.index(scope) for relation, _, scope in kinds if relation == "cross"]
    return len(across) < 2 and (not across or all(scope > across[0] for scope in within))


def _is_open(said: _Said, way_said: bool) -> bool:
    """Whether an entry that names the internet may mean both ways."""
    joined = said.placed or not _LEFT_OPEN.isdisjoint(said.concepts)
    return (joined and not way_said) or (said.short_in and (joined or not said.internet_in))


def _holds(own: Sequence[Place], places: Sequence[Place]) -> bool:
    """Whether the places of a rate are those of an entry, in this order, or its one place among them."""
    names = [place.region or place.name for place in own]
    said = [place.region or place.name for place in places]
    if own and own[0].kind == places[0].kind == "zone":
        names, said = [place.name for place in own], [place.name for place in places]
    return names == said or (min(len(names), len(said)) == 1 and not set(names).isdisjoint(said))


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


def _other_number(words: str) -> tuple[str, ...]:
    """An English name in the plural, or without its plural s: `backup` for `Backups`."""
    name = normal(words)
    if not (name.isascii() and name[-2:].isalpha() and len(name) > _SHORT):
        return ()
    return (name[:-1],) if name[-1] == "s" and name[-2] != "s" else (f"{name}s",)


def _score(pair: tuple[float, Rate]) -> float:
    return pair[0]
