"""Quick entries such as `500GB out`, `서울→도쿄 200GB` or `$45 out`: understood whole or refused, never
guessed.
"""

import re
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, NamedTuple

from studyapp.cost.estimate import Entry
from studyapp.cost.labels import Labels, normal
from studyapp.cost.model import Quantity, Rate, RateCard
from studyapp.cost.problems import sentence
from studyapp.cost.quantity import (
    NUMBER,
    QuantityError,
    Vocabulary,
    narrow,
    parse_number,
    parse_quantity,
    unit_named,
)

if TYPE_CHECKING:
    from studyapp.cost.goal import Goal

# Patterns stay text: `re` makes and keeps each when it is first needed, and most entries need two of them.
_BEFORE_LETTER = "0123456789-"
_LETTERS = "abcdefghijklmnopqrstuvwxyz-"
_ID = r"(?<![\w-])(?:{})(?![\w-])(?!\s*/)"
_FACTOR = r"(?<![\w.])(?:[x×*]\s*(\d+)|(\d+)\s*[x×](?=\s|$))(?![\w.])"
_CHUNK = r"\s*([A-Za-z]+(?:/s(?:ec)?)?|[가-힣]+)"
_UNIT_LIKE = r"[A-Za-z]i?[bB](?:ps|/s|its?)?$"
PLUS = r"(?<![eE\d])\s*\+\s*|(?<=\d)\s+\+\s*|(?<=\d)\+(?=\s)|\s*[;\n]\s*"
NAME = r"\s*([^\d:→>]{1,40}):\s+(?=\S)"
_MONEY_AHEAD = r"\s*(\d[\d,]*\.?\d*|\.\d+)(?![\d.]*\s*[A-Za-z]i?[bB]\b)"
_MONEY_BEHIND = r"(\d[\d,]*\.?\d*)\s*$"


class Places(NamedTuple):
    """The places that a document names: lower case name to kind ("region", "zone", or anything else)."""

    kinds: dict[str, str]


NO_PLACES = Places({})


class Note(NamedTuple):
    """Something to tell the person; code and details as in `studyapp.cost.problems`."""

    code: str
    details: tuple[str, ...] = ()

    def __str__(self) -> str:
        return sentence(self.code, self.details)


class QuickError(ValueError):
    """A quick entry that is not understood; `nearest` are the prices that may have been meant."""

    def __init__(self, code: str, *details: str, nearest: Sequence[Rate] = ()) -> None:
        super().__init__(sentence(code, details))
        self.code = code
        self.details = details
        self.nearest = tuple(nearest)


class Understood(NamedTuple):
    """One entry as it was read; a goal where a sum of money was given in place of a volume."""

    entry: Entry
    rate: Rate
    notes: tuple[Note, ...]
    goal: "Goal | None"
    money: Decimal | None


class Said(NamedTuple):
    """What an unfinished entry says: the one rate that its words fit, places as (kind, name, region), the
    direction ("one", "both", …), a sum with its currency, a volume, and whether a unit stands with it.
    """

    rate: Rate | None
    places: tuple[tuple[str, str, str], ...]
    direction: str
    money: tuple[Decimal, str] | None
    quantity: Quantity | None
    has_unit: bool


class QuickEntry:
    """Reads quick entries against one rate card; made once for many entries."""

    def __init__(self, card: RateCard, places: Places, words: Vocabulary) -> None:
        self._card = card
        self._places = sorted(places.kinds.items(), key=_longest)
        self._words = words
        self._labels = Labels(words)
        self._sides = sorted(
            ((n, kind) for kind, names in words["direction"].items() for n in names), key=_longest
        )
        self._money = sorted(
            ((n, code) for code, names in words["currencies"].items() for n in names), key=_longest
        )

    def read(self, text: str, gb_per_tb: int) -> tuple[Understood, ...]:
        """The entries of a line, which `+` joins. Raises QuickError or QuantityError."""
        if not text.strip():
            raise QuantityError("EMPTY")
        if not self._card.rates:
            raise QuickError("NO_PRICES")
        text = narrow(text)
        parts = re.split(PLUS, text) if any(sign in text for sign in "+;\n") else [text]
        entries = [part for part in parts if part and part.strip()]
        return tuple(self._entry(part, gb_per_tb) for part in entries)

    def _entry(self, text: str, gb_per_tb: int) -> Understood:
        named = re.match(NAME, text) if ":" in text else None
        label, rest = (named[1].strip(), text[named.end() :]) if named else ("", text)
        places, rest = self._take_places(rest)
        factor, rest = _take_factor(rest)
        side, rest = self._take_direction(rest)
        money, rest = self._take_money(rest)
        quantity, has_unit, rest = self._take_volume(rest) if money is None else (None, True, rest)
        rate = self._rate(places, rest, text)
        if quantity is None and money is None:
            raise QuickError("NO_VOLUME")
        directions, notes = self._directions(rate, factor, side)
        if not has_unit:
            notes = (Note("ASSUMED_GB"), *notes)
        if all(tier.price is None for tier in rate.tiers):
            raise QuickError("NO_PRICE_GIVEN", rate.label, nearest=[rate])
        goal = None
        if money is not None:
            goal = self._goal(money, rate, directions, gb_per_tb)
            quantity = Quantity(goal.gb.quantize(Decimal("0.01"), ROUND_HALF_UP), "GB")
        entry = Entry(label or rate.label, rate.key, quantity or Quantity(Decimal(0), "GB"), directions)
        return Understood(entry, rate, notes, goal, money[0] if money else None)

    def said(self, text: str) -> "Said":
        """What one entry says so far, finished or not. Raises QuickError or QuantityError for its amount."""
        text = narrow(text)
        named = re.match(NAME, text) if ":" in text else None
        places, rest = self._take_places(text[named.end() :] if named else text)
        side, rest = self._take_direction(_take_factor(rest)[1])
        money, rest = self._take_money(rest)
        quantity, has_unit, rest = self._take_volume(rest) if money is None else (None, True, rest)
        candidates = self._fitting(places, rest)
        rate = candidates[0] if len(candidates) == 1 else None
        return Said(rate, places, side, money, quantity, has_unit)

    def without_places(self, text: str) -> str:
        """The text with blanks where places stand, as long as before."""
        for start, end, _ in self._find_places(text):
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
        return text

    def names_money(self, text: str) -> bool:
        """Whether a sum of money stands in a text."""
        try:
            return self._take_money(text)[0] is not None
        except QuantityError:
            return True

    def with_rate(self, text: str, rate: Rate) -> str:
        """The amount of an entry on the way of a rate, as an entry; without an amount the way alone."""
        from studyapp.cost.money import display_price

        text = narrow(text)
        found = re.search(NUMBER, text.lower())
        if found is None:
            return f"{rate.label} "
        try:
            money, _ = self._take_money(text)
        except QuantityError:
            money = None
        if money is not None:
            return f"{display_price(*money)} {rate.label}"
        return f"{text[found.start() : self._volume_end(text, found.end())[0]].strip()} {rate.label}"

    # -- the parts of an entry

    def _take_places(self, text: str) -> tuple[tuple[tuple[str, str, str], ...], str]:
        """Places as (kind, name, region where known) in order, and the text without them."""
        found = self._find_places(text)
        for start, end, _ in reversed(found):
            text = f"{text[:start]} {_without_particle(text[end:], self._words)}"
        return tuple(place for _, _, place in found), text

    def _find_places(self, text: str) -> list[tuple[int, int, tuple[str, str, str]]]:
        found: list[tuple[int, int, tuple[str, str, str]]] = []
        lower = text.lower()
        for pattern, kind in self._id_patterns(lower):
            for match in re.finditer(pattern, lower):
                region = match[0] if kind == "region" else match[1] if match.re.groups else ""
                if any(start < match.end() and match.start() < end for start, end, _ in found):
                    continue
                found.append(
                    (
                        match.start(),
                        match.end(),
                        (kind, match[0] if region else match[0].lstrip(_LETTERS), region),
                    )
                )
        for name, kind in self._places:
            at = lower.find(name)
            while at >= 0:
                end = at + len(name)
                if not _inside_word(lower, at, end) and not any(s < end and at < e for s, e, _ in found):
                    found.append((at, end, (kind, name, name if kind == "region" else "")))
                at = lower.find(name, end)
        return sorted(found)

    def _id_patterns(self, lower: str) -> list[tuple[str, str]]:
        """The expressions for ids of places (`2a`, `us-east-1a`, `ap-northeast-2`) that a text may hold."""
        words = lower.replace("→", " ").replace(">", " ").split()
        names = [word.rstrip(".,;:)") for word in words if any(map(str.isdigit, word))]
        kinds = ["zone"] * any(name[-1:].isalpha() and name[-2:-1] in _BEFORE_LETTER for name in names)
        kinds += ["region"] * any("-" in name for name in names)
        return [(_ID.replace("{}", form), kind) for kind in kinds for form in self._words["ids"][kind]]

    def _take_direction(self, text: str) -> tuple[str, str]:
        lower = text.lower()
        for name, kind in self._sides:
            at = lower.find(name)
            if at >= 0 and not (name[0].isascii() and _inside_word(lower, at, at + len(name))):
                return kind, f"{text[:at]} {text[at + len(name) :]}"
        return "", text

    def _take_money(self, text: str) -> tuple[tuple[Decimal, str] | None, str]:
        lower = text.lower()
        for name, code in self._money:
            at = lower.find(name)
            if at < 0:
                continue
            before, after = text[:at], text[at + len(name) :]
            ahead = re.match(_MONEY_AHEAD, after)
            if ahead and not (name.isalpha() and before[-1:].isalpha()):
                return (parse_number(ahead[1]), code), f"{before} {after[ahead.end() :]}"
            behind = re.search(_MONEY_BEHIND, before)
            if behind and not (name.isascii() and after[:1].isalpha()):
                return (parse_number(behind[1]), code), f"{before[: behind.start()]} {after}"
        return None, text

    def _take_volume(self, text: str) -> tuple[Quantity | None, bool, str]:
        """The volume, whether it has a unit, and the text without it."""
        found = list(re.finditer(NUMBER, text.lower()))
        if not found:
            return None, True, text
        end, unit = self._volume_end(text, found[0].end())
        quantity = parse_quantity(text[found[0].start() : end], self._words)
        if any(match.start() >= end for match in found[1:]):
            raise QuickError("SEVERAL_VOLUMES")
        return quantity, unit, f"{text[: found[0].start()]} {text[end:]}"

    def _volume_end(self, text: str, at: int) -> tuple[int, bool]:
        while True:
            chunk = re.match(_CHUNK, text[at:])
            if chunk is None:
                return at, False
            word, start = chunk[1], at + chunk.start(1)
            attached = start == at
            scale = _prefix(word, (n for names in self._words["numbers"].values() for n in names))
            if scale:
                at = start + len(scale)
                digits = re.match(r"\s*\d[\d,.]*", text[at:])
                at += digits.end() if digits else 0
                continue
            if word[0].isascii():
                known = unit_named(word, self._words) is not None or re.match(_UNIT_LIKE, word) is not None
                is_word = not attached and self._labels.scan(word).concepts
                return (start + len(word), True) if attached or (known and not is_word) else (at, False)
            unit = _prefix(word, (n for names in self._words["units"].values() for n in names))
            return (start + len(unit), True) if unit else (at, False)

    # -- the way

    def _rate(self, places: Sequence[tuple[str, str, str]], words: str, text: str) -> Rate:
        candidates = self._fitting(places, words)
        if len(candidates) == 1:
            return candidates[0]
        if candidates:
            raise QuickError("AMBIGUOUS_PATH", " ".join(words.split()), nearest=candidates)
        scan = self._labels.scan(words)
        if not (places or scan.unknown or scan.concepts or self._says_in(words)):
            raise QuickError("NO_PATH", nearest=self._card.rates)
        raise self._unplaced(text)

    def _fitting(self, places: Sequence[tuple[str, str, str]], words: str) -> tuple[Rate, ...]:
        """The rates that places and words may mean: none, the one, or several."""
        scan = self._labels.scan(words)
        key = self._labels.key(words)
        if len(places) > 1:
            between = _between(places[0], places[-1], self._words)
            if between is None or (key is not None and key != between):
                return ()
            key = between
        elif key is None and self._says_in(words):
            key = self._labels.key_of(("in",))
        candidates = rates_of_key(self._card, key) if key else ()
        if scan.unknown or not candidates:
            candidates = self._by_words(words, candidates, scan.unknown)
        return candidates

    def _says_in(self, words: str) -> bool:
        return bool(set(normal(words).split()) & set(self._words["short"]["in"]))

    def _by_words(self, words: str, candidates: Sequence[Rate], unknown: Sequence[str]) -> tuple[Rate, ...]:
        """The rates whose label holds all words that no list knows; a rate of an unknown path needs half
        of its own
        words said."""
        said = set(unknown)
        if candidates:
            return tuple(rate for rate in candidates if said <= _words_of(rate))
        said |= {word for word in normal(words).split() if word not in self._words["concepts"]["filler"]}
        if not said:
            return ()
        own = [rate for rate in self._card.rates if self._labels.key(rate.label) is None]
        return tuple(r for r in own if said <= _words_of(r) and 2 * len(said) >= len(normal(r.label).split()))

    def _unplaced(self, text: str) -> QuickError:
        said = " ".join(re.sub(NUMBER, " ", text).split()) if not self._take_places(text)[0] else text.strip()
        return QuickError("UNPRICED_PATH", _without_units(said, self._words), nearest=self.nearest(text))

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

    # -- directions and goals

    def _directions(self, rate: Rate, factor: int | None, side: str) -> tuple[int, tuple[Note, ...]]:
        if factor is not None and factor not in (1, 2):
            raise QuickError("BAD_FACTOR", str(factor))
        wanted = factor or {"": None, "one": 1}.get(side, 2)
        if rate.directions == 1:
            if wanted == 2:
                raise QuickError("DIRECTION_NOT_APPLICABLE", rate.label, nearest=[rate])
            return 1, ()
        if wanted is None:
            return rate.directions, (Note("ASSUMED_DIRECTIONS"),)
        return wanted, (Note("ONE_DIRECTION"),) if wanted == 1 else ()

    def _goal(self, money: tuple[Decimal, str], rate: Rate, directions: int, gb_per_tb: int) -> "Goal":
        from studyapp.cost.goal import goal_seek
        from studyapp.cost.money import display

        amount, currency = money
        if currency != rate.currency:
            raise QuickError("OTHER_CURRENCY", rate.label, rate.currency, nearest=[rate])
        if rate.free:
            raise QuickError("FREE_PATH", rate.label, display(amount, currency), nearest=[rate])
        return goal_seek(amount, rate, directions, gb_per_tb)


def rates_of_key(card: RateCard, key: str) -> tuple[Rate, ...]:
    """The rates of a class of path: that of its key, and those that a number behind it tells apart."""
    return tuple(rate for rate in card.rates if rate.key == key or _is_numbered(rate.key, key))


def _is_numbered(key: str, of: str) -> bool:
    """Whether a key is another one with a number behind it: `cross_region-2`."""
    return key.startswith(of + "-") and key[len(of) + 1 :].isdigit()


def _take_factor(text: str) -> tuple[int | None, str]:
    found = re.search(_FACTOR, text) if any(sign in text for sign in "x×*") else None
    if found is None:
        return None, text
    return int((found[1] or found[2])[:9]), f"{text[: found.start()]} {text[found.end() :]}"


def _between(start: tuple[str, str, str], end: tuple[str, str, str], words: Vocabulary) -> str | None:
    """The path class between two places of one kind; None for a pair that is no path."""
    (kind, name, region), (other_kind, other_name, other_region) = start, end
    if kind != other_kind or kind not in words["between"]:
        return None
    if region and other_region and region != other_region:
        kind, name, other_name = "region", region, other_region
    within, across = words["between"][kind]
    return (within or None) if name == other_name else across


def _words_of(rate: Rate) -> set[str]:
    return {word for name in (rate.label, *rate.aliases) for word in normal(name).split()}


def _inside_word(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is only a part of a word; Hangul particles behind it do not make it one."""
    before = text[start - 1] if start else " "
    behind = text[end] if end < len(text) else " "
    return before.isalnum() or (
        behind.isalnum()
        and (behind.isascii() or text[end - 1].isascii() is False)
        and not ("가" <= behind <= "힣")
    )


def _without_particle(text: str, words: Vocabulary) -> str:
    particle = _prefix(text, sorted(words["concepts"].get("particle", ()), key=len, reverse=True))
    following = text[len(particle) : len(particle) + 1]
    return text[len(particle) :] if particle and not following.isalnum() else text


def _without_units(text: str, words: Vocabulary) -> str:
    return " ".join(word for word in text.split() if unit_named(word, words) is None) or text


def _prefix(word: str, names: Iterable[str]) -> str:
    lower = word.lower()
    found = [
        n for n in names if lower.startswith(n) and not (n.isascii() and lower[len(n) : len(n) + 1].isalpha())
    ]
    return max(found, key=len, default="")


def _longest(pair: tuple[str, str]) -> int:
    return -len(pair[0])


def _score(pair: tuple[float, Rate]) -> float:
    return pair[0]
