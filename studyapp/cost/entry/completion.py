"""What may follow while a quick entry is typed: ways, places, units and directions, fast and without Qt."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from studyapp.cost.entry.amounts import Amount
from studyapp.cost.entry.hangul import initials, keystrokes
from studyapp.cost.entry.notes import QuickError
from studyapp.cost.entry.part import Part, part_at
from studyapp.cost.entry.places import Places, bare
from studyapp.cost.entry.quick import QuickEntry, Said
from studyapp.cost.estimate import DEFAULT_GB_PER_TB
from studyapp.cost.labels import normal
from studyapp.cost.model import Rate, RateCard, decimal_text
from studyapp.cost.quantity import NUMBER, QuantityError, Vocabulary, narrow, unit_named, unit_size

_UNIT_PART = r"\s*([A-Za-z]*|[가-힣ㄱ-ㅣ]*)$"
_UNITS = ("GB", "TB", "MB", "PB", "KB", "GiB", "TiB", "MiB", "PiB", "KiB")
_OFFERED_UNITS = 3
"""Behind a number alone only the usual units are offered."""
_MOST_TRIED = 8
"""Of many rates that could follow only so many are read as they would stand there, which takes its time."""
_SIDES = ("one", "both", "trip")
_OWN = 2
"""The last grade of words in a rate's own names; behind it come words that only mean its path."""
_NOTHING_SAID = Said("", (), (), Amount(None, True, None, None, ""))


class Completion(NamedTuple):
    """One way to go on: `text` takes the place of what stands from `start` to `end`."""

    text: str
    start: int
    end: int
    kind: str
    """rate, place, unit or direction."""
    hint: str
    """A rate's key, a place's kind, a unit's size; else nothing."""


def complete(
    text: str,
    cursor: int,
    card: RateCard,
    places: Places,
    words: Vocabulary,
    *,
    gb_per_tb: int | None = None,
) -> tuple[Completion, ...]:
    """What the words before the cursor may become, the likeliest first; nothing where the entry says all."""
    return _kept(_Same((card, places, words))).complete(text, cursor, gb_per_tb=gb_per_tb)


class Completer:
    """Completes entries for one rate card; made once for many keys."""

    def __init__(self, card: RateCard, places: Places, words: Vocabulary) -> None:
        self._words = words
        self._entry = QuickEntry(card, places, words)
        self._gb_per_tb = card.gb_per_tb or DEFAULT_GB_PER_TB
        self._read: dict[str, tuple[str, ...]] = {}
        spoken = _spoken(words)
        self._ways = [
            _Way(rate, spoken) for rate in card.rates if any(tier.price is not None for tier in rate.tiers)
        ]
        kinds = words["between"]
        self._between = {key for keys in kinds.values() for key in keys}
        self._places = [
            _Place(name, kind, f" {keystrokes(name).replace('-', ' ')}")
            for name, kind in places.kinds.items()
            if kind in kinds and not re.search(r"[(:+]", name)
        ]
        self._toward = tuple(words["short"].get("toward", ()))
        self._fillers = set(words["concepts"]["filler"])

    def complete(
        self, text: str, cursor: int, limit: int = 8, gb_per_tb: int | None = None
    ) -> tuple[Completion, ...]:
        """See `complete`; `gb_per_tb` is the size in force, None that of the document."""
        text = narrow(text)
        part = part_at(text, cursor, self._span(text, cursor), self._toward)
        typed = part.typed
        if not typed.strip():
            return ()
        units = self._units(part, gb_per_tb or self._gb_per_tb)
        if units is not None and not part.word:
            return tuple(units[:limit])
        found = list(units or ())
        for offered in self._offers(part):
            if len(found) == limit:
                break
            if all(offered.text != one.text for one in found):
                found.append(offered)
        return tuple(found)

    def _offers(self, part: Part) -> Iterator[Completion]:
        before = self._said(part.without(part.starts[0] if part.word else part.cursor))
        if before is None:
            return
        if part.word:
            yield from self._directions(part, before)
            now = self._said(part.text)
            if now is None or now.rate is not None:
                return
        elif before.rate is not None or not (
            before.amount.money or before.amount.quantity or part.behind_arrow
        ):
            return
        if part.behind_arrow:
            yield from self._place_names(part, before)
            yield from self._rates(part, self._begun(part)) if part.word else ()
            return
        begun = self._begun(part)
        if before.rate is not None:
            begun = [one for one in begun if one.rate is not before.rate]
        yield from self._rates(part, [one for one in begun if one.grade <= _OWN])
        if not begun or begun[0].start == (part.starts[0] if part.word else part.cursor):
            yield from self._place_names(part, before)
        yield from self._rates(part, [one for one in begun if one.grade > _OWN])

    def _span(self, text: str, cursor: int) -> tuple[int, int]:
        """Where the entry stands that the cursor is in; a comma ends one that says all."""
        spans = self._entry.spans(text)
        begin, end = next((span for span in reversed(spans) if span[0] <= cursor), spans[0])
        for joint in self._entry.joints(text[begin:end]):
            said = self._said(text[begin : begin + joint.start()])
            if (
                begin + joint.end() <= cursor
                and said
                and said.rate
                and said.amount[:3] != _NOTHING_SAID[3][:3]
            ):
                return begin + joint.end(), end
        return begin, end

    # -- the four kinds

    def _units(self, part: Part, gb_per_tb: int) -> list[Completion] | None:
        """The units behind a number; None where no unit can stand."""
        blank = self._entry.places.blanked(part.typed)
        numbers = list(re.finditer(NUMBER, blank.lower()))
        if part.behind_arrow or len(numbers) != 1 or self._names_money(blank):
            return None
        rest, end = blank[numbers[0].end() :], numbers[0].end()
        while scale := next((n for n in self._scales() if rest.lstrip().startswith(n)), ""):
            end += len(rest) - len(rest.lstrip()) + len(scale)
            rest = blank[end:]
        word = re.match(_UNIT_PART, rest)
        if word is None or unit_named(word[1], self._words) or (rest and not word[1]):
            return None
        start = part.cursor - len(word[1])
        return [
            Completion(name, start, part.cursor, "unit", _size(unit, gb_per_tb))
            for unit, name in self._unit_names(word[1])
        ]

    def _names_money(self, text: str) -> bool:
        try:
            return self._entry.amounts.take_money(text)[0] is not None
        except (QuantityError, QuickError):
            return True

    def _scales(self) -> Iterator[str]:
        return (name for names in self._words["numbers"].values() for name in names)

    def _unit_names(self, typed: str) -> Iterator[tuple[str, str]]:
        if not typed:
            yield from ((unit, unit) for unit in _UNITS[:_OFFERED_UNITS])
            return
        letters = keystrokes(typed)
        for unit in _UNITS:
            fitting = [n for n in self._words["units"][unit] if keystrokes(n).startswith(letters)]
            if fitting:
                yield unit, unit if typed.isascii() else fitting[0]

    def _directions(self, part: Part, before: Said) -> Iterator[Completion]:
        if before.rate is None or before.rate.directions != 2 or before.amount.directions:
            return
        names = [
            name
            for side in _SIDES
            for ascii_ in (True, False)
            for name in [n for n in self._words["direction"][side] if n.isascii() is ascii_][:1]
        ]
        for start in part.starts:
            typed = keystrokes(part.text[start - part.offset : part.cursor - part.offset])
            fitting = [name for name in names if keystrokes(name).startswith(typed)]
            if any(keystrokes(name) == typed for name in fitting):
                return
            yield from (Completion(name, start, part.cursor, "direction", "") for name in fitting)

    def _begun(self, part: Part) -> list["_Begun"]:
        """The rates that the longest run of last words begins to name, the likeliest first."""
        for start in (*reversed(part.starts), *(() if part.word else (part.cursor,))):
            typed = part.text[start - part.offset : part.cursor - part.offset]
            words = [keystrokes(word) for word in normal(typed).split() if word != "→"]
            if words and self._fillers.issuperset(words):
                continue
            ways = self._ways
            for word in words:
                ways = [way for way in ways if f" {word}" in way.spoken]
            if part.behind_arrow and part.word and start == part.starts[0]:
                ways = [way for way in ways if way.rate.key not in self._between]
            if ways:
                return sorted((_Begun(way.grade(words), start, way.rate) for way in ways), key=_grade)
        return []

    def _rates(self, part: Part, begun: Sequence["_Begun"]) -> Iterator[Completion]:
        if not begun:
            return
        before = self._said(part.without(begun[0].start))
        for _, start, rate in begun[:_MOST_TRIED]:
            offered = self._rate(part, start, rate, before)
            if offered:
                yield offered

    def _rate(self, part: Part, start: int, rate: Rate, before: Said | None) -> Completion | None:
        """The rate by the first of its names that reads as this very rate; None where none does."""
        if before is None or before.rate is not None:
            return None
        money = before.amount.money
        if money and (rate.free or money[1] != rate.currency):
            return None
        anew = self._entry.names_no_way(before)
        for name in self._names_of(rate):
            if anew and name.replace(" ", "").isalpha():  # Alone it is read as this rate.
                return Completion(name, start, part.cursor, "rate", rate.key)
            after = self._said(part.taken(name, start))
            if after is not None and after.rate == rate and after.amount[:3] == before.amount[:3]:
                return Completion(name, start, part.cursor, "rate", rate.key)
        return None

    def _names_of(self, rate: Rate) -> tuple[str, ...]:
        """The names that are read as this very rate, the key only where there is no other."""
        if rate.key not in self._read:
            first = self._entry.way_text(rate)
            self._read[rate.key] = (first, *(name for name in rate.aliases if name != first))
        return self._read[rate.key]

    def _place_names(self, part: Part, before: Said) -> Iterator[Completion]:
        start = part.starts[0] if part.word else part.cursor
        if not part.word and not part.behind_arrow:
            return
        letters = f" {keystrokes(part.word).replace('-', ' ')}"
        kind = before.places[0][0] if before.places else ""
        named = {place.name for place in before.places} | {bare(place.name) for place in before.places}
        fitting = [p for p in self._places if letters in p.letters and not named & {p.name, bare(p.name)}]
        if kind:
            latin = before.places[0].name.isascii()
            alike = [place for place in fitting if place.kind == kind]
            # Names in the letters of the first one come first.
            fitting = [p for p in alike if p.name.isascii() == latin]
            fitting += [p for p in alike if p.name.isascii() != latin]
        for place in fitting:
            after = self._said(part.taken(place.name, start))
            if after is not None and (after.rate is not None or len(after.places) == 1):
                yield Completion(place.name, start, part.cursor, "place", place.kind)

    def _said(self, text: str) -> Said | None:
        if not text.strip():
            return _NOTHING_SAID
        try:
            return self._entry.said(text)
        except (QuantityError, QuickError):
            return None


class _Begun(NamedTuple):
    """A rate that words from `start` on begin to name; grade 0 fits best."""

    grade: int
    start: int
    rate: Rate


class _Way:
    """A rate and all words that it can be called by, as they are typed, each behind a blank."""

    def __init__(self, rate: Rate, spoken: dict[str, str]) -> None:
        self.rate = rate
        names = [normal(name) for name in (rate.label, *rate.aliases)]
        self._label = f" {keystrokes(names[0])}"
        self._own = "".join(f" {keystrokes(name)}" for name in names)
        key = rate.key if rate.key in spoken else rate.key.rpartition("-")[0]
        means = f"{self._own} {keystrokes(normal(rate.key))}{spoken.get(key, '')}"
        self.spoken = f"{means}\n" + "".join(f" {initials(name)}" for name in names)

    def grade(self, words: Sequence[str]) -> int:
        """How well typed words fit that are all spoken of this rate, 0 the best."""
        if self._label.startswith(" " + " ".join(words)):
            return 0
        parts = [f" {word}" for word in words]
        for grade, known in ((1, self._label), (2, self._own)):
            if all(part in known for part in parts):
                return grade
        return _OWN + 1


class _Place(NamedTuple):
    name: str
    kind: str
    letters: str
    """As typed, each part of the name behind a blank."""


class _Same:
    """Values that are compared by being the very same ones, as a key of what is kept for them."""

    def __init__(self, values: tuple[RateCard, Places, Vocabulary]) -> None:
        self.values = values

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.values)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and all(
            a is b for a, b in zip(self.values, other.values, strict=True)
        )


@lru_cache(2)
def _kept(of: _Same) -> Completer:
    return Completer(*of.values)


def _size(unit: str, gb_per_tb: int) -> str:
    size, gb = unit_size(unit, gb_per_tb), unit_size("GB", gb_per_tb)
    if size > gb:
        return f"{decimal_text(size / gb)} GB"
    return "" if size == gb else f"1/{decimal_text(gb / size)} GB"


def _spoken(words: Vocabulary) -> dict[str, str]:
    """All words of the lexicon for each class of path, as typed, each behind a blank."""
    concepts = words["concepts"]
    spoken: dict[str, str] = {}
    for key, patterns in words["rules"].items():
        wanted = [c for pattern in patterns for c in pattern.split() if c[0] != "!" and c != "arrow"]
        parts = [part for concept in wanted for part in _parts_of(concept)]
        names = [name for part in parts for name in concepts.get(part, ()) if part != "filler"]
        # Words of one name stay together: only its beginning is typed.
        spoken[key] = "".join(f" {keystrokes(normal(name)).replace(' ', '_')}" for name in names)
    return spoken


def _parts_of(concept: str) -> Iterable[str]:
    relation, _, scope = concept.partition("_")
    return (relation, f"{relation}_after", scope) if scope else (relation,)


def _grade(begun: _Begun) -> int:
    return begun.grade
