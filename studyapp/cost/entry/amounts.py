"""Takes what an entry says of its amount out of its text: volume, sum of money, direction, factor."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from studyapp.cost.entry.notes import QuickError
from studyapp.cost.entry.places import inside_word
from studyapp.cost.labels import Labels
from studyapp.cost.model import Quantity
from studyapp.cost.quantity import (
    NUMBER,
    RUN,
    SHORT,
    QuantityError,
    Vocabulary,
    check_period,
    parse_number,
    parse_quantity,
    scaled,
    unit_named,
)

# Patterns stay text: `re` makes and keeps each when it is first needed, and most entries need two of them.
_FACTOR = r"(?<![\w.])(?:[xX×*]\s*(\d+)|(\d+)\s*[xX×](?=\s|$))(?![\w.])"
_CHUNK = r"\s*([A-Za-z]+(?:/s(?:ec)?)?|[가-힣]+)"
_UNIT_LIKE = r"[A-Za-z]i?[bB](?:ps|/s|its?)?$|(?i:bytes?|b)$"
_FURTHER = r"\s*[-–/~]\s*\d[\d.,]*"
"""What makes no single volume of a number: `1/2`, `10-20`."""
_DASHES = "-–—"
_AFTER_DIGITS = " .,'’_"
_MONEY_AHEAD = r"\s*([+-]?)\s*(\d[\d,]*\.?\d*(?:[eE][+-]?\d+)?|\.\d+)(?![\d.]*\s*[A-Za-z]i?[bB]\b)"
_SHORT_SUM = r"[kKmMbB]n?(?![A-Za-z])"
"""A thousand, a million or a billion in short behind a sum; a letter is no number here."""
_ONE = ("one",)


class Amount(NamedTuple):
    """What an entry says beside its way; `rest` is the text that is left."""

    quantity: Quantity | None
    has_unit: bool
    money: tuple[Decimal, str] | None
    """A sum and its currency."""
    directions: int | None
    """1 or 2 where it is said."""
    rest: str


class Amounts:
    """Reads amounts with the lexicon's words; made once for many entries."""

    def __init__(self, words: Vocabulary, labels: Labels) -> None:
        self._words = words
        self._labels = labels
        sides = [(name, kind) for kind, names in words["direction"].items() for name in names]
        sides += [(name, kind) for kind in ("one", "both") for name in words["short"].get(kind, ())]
        self._sides = sorted(sides, key=_longest)
        self._particles = words["concepts"].get("particle", ())
        self._alone = tuple(words["short"].get("one_alone", ()))
        self._tails = {*words["concepts"].get("particle", ()), *words["short"].get("sum", ())}
        self._money = sorted(
            ((name, code) for code, names in words["currencies"].items() for name in names), key=_longest
        )

    def take(self, text: str) -> Amount:
        """Take all out of a text without places. Raises QuickError or QuantityError."""
        factor, text = _take_factor(text)
        directions, text = self._take_directions(text, factor)
        money, text = self.take_money(text)
        if money is None:
            quantity, has_unit, text = self._take_volume(text)
        else:
            quantity, has_unit = None, True
            if re.search(NUMBER, text.lower()):
                raise QuickError("VOLUME_AND_SUM")
        check_period(text, self._words)
        return Amount(quantity, has_unit, money, directions, text)

    def span(self, text: str) -> tuple[int, int] | None:
        """Where the first volume stands in a text, its unit taken in."""
        found = re.search(NUMBER, text.lower())
        return None if found is None else (found.start(), self._volume_end(text, found)[0])

    def take_money(self, text: str) -> tuple[tuple[Decimal, str] | None, str]:
        """A sum with its currency (`$45`, `45 dollars`, `5만원`), and the text without it."""
        lower = text.lower()
        for name, code in self._money:
            at = lower.find(name)
            while at >= 0:
                found = self._sum_at(text[:at], name, text[at + len(name) :])
                if found is not None:
                    return (found[0], code), found[1]
                at = lower.find(name, at + 1)
        return None, text

    def _sum_at(self, before: str, name: str, after: str) -> tuple[Decimal, str] | None:
        """The sum around a currency's sign or word, and the text without both."""
        ahead = re.match(_MONEY_AHEAD, after)
        if ahead and not (name.isalpha() and before[-1:].isalpha()):
            _check_sum(ahead[2], after[ahead.start(2) :])
            value, rest = scaled(ahead[2], after[ahead.end() :].lstrip(), self._words)
            rest = rest[len(_prefix(rest, self._tails)) :]
            return _sum(ahead[1] or before.rstrip()[-1:], value), f"{before.rstrip('+- ')} {rest}"
        tail = re.match("[A-Za-z]+" if name.isascii() else "[가-힣]+", after) if name.isalpha() else None
        if tail and tail[0] not in self._tails:
            return None
        after = after[tail.end() :] if tail else after
        for number in re.finditer(NUMBER, before.lower()):
            if number[2][-1:].isalpha() or number[2] == "∞":
                continue
            value, rest = scaled(number[2], before[number.end() :].lstrip(), self._words)
            if not rest.strip():
                return _sum(number[1], value), f"{before[: number.start()]} {after}"
        return None

    def _take_directions(self, text: str, factor: int | None) -> tuple[int | None, str]:
        said = {factor} if factor else set[int]()
        lower = text.lower()
        for name, kind in self._sides:
            at = lower.find(name)
            if at >= 0 and not (name[0].isascii() and inside_word(lower, at, at + len(name))):
                said.add(1 if kind in _ONE else 2)
                text = f"{text[:at]} {text[at + len(name) :]}"
                lower = text.lower()
        alone = self._one_alone(text)
        if alone is not None:
            said.add(1)
            text = f"{text[: alone[0]]} {text[alone[1] :]}"
        if len(said) > 1:
            raise QuickError("DIRECTIONS_DIFFER")
        return next(iter(said), None), text

    def _one_alone(self, text: str) -> tuple[int, int] | None:
        """Where "one" stands for one direction: right behind the volume, with nothing behind it."""
        end = len(text.rstrip())
        for name in self._alone:
            start = end - len(name)
            if text[start:end].lower() == name and text[start - 1 : start].isspace():
                volume = self.span(text[:start])
                if volume is not None and not text[volume[1] : start].strip():
                    return start, end
        return None

    def _take_volume(self, text: str) -> tuple[Quantity | None, bool, str]:
        """The volume, whether it has a unit, and the text without it."""
        found = list(re.finditer(NUMBER, text.lower()))
        if not found:
            return None, True, text
        start, (end, has_unit) = found[0].start(), self._volume_end(text, found[0])
        before = f" {text[:start].rstrip()}"
        if before[-1] in _DASHES and before[-2] == " ":
            raise QuantityError("NEGATIVE")
        if re.search(rf"\d{_SHORT_SUM}$", text[start:end]) and self._goes_on(text[end:].lower().lstrip()):
            raise QuickError("NOT_DIGITS")
        quantity = parse_quantity(text[start:end], self._words)
        if text[end : end + 1].isdecimal() or any(match.start() >= end for match in found[1:]):
            raise QuickError("SEVERAL_VOLUMES")
        particle = _prefix(text[end:], self._particles)
        if particle and not text[end + len(particle) : end + len(particle) + 1].isalnum():
            end += len(particle)
        rest = f"{text[:start]} {text[end:]}"
        apart = (
            None if has_unit else next((word for word in rest.split() if unit_named(word, self._words)), None)
        )
        if apart is not None:
            raise QuickError("UNIT_APART", f"{text[start:end].strip()} {apart}")
        return quantity, has_unit, rest

    def _goes_on(self, text: str) -> bool:
        """Whether a text begins with a unit or a currency: `1k GB`, `10k$`."""
        word = re.match(r"[A-Za-z]*", text)
        unit = word is not None and unit_named(word[0], self._words) is not None
        return unit or any(text.startswith(name) for name, _ in self._money)

    def _volume_end(self, text: str, number: re.Match[str]) -> tuple[int, bool]:
        """Where the volume ends that begins with a number, and whether a unit stands in it."""
        at = number.end()
        if text[at : at + 1] in _AFTER_DIGITS or text[at - 1] in _AFTER_DIGITS:
            run = re.match(RUN, text[number.start(2) :])
            at = max(at, number.start(2) + run.end() if run else 0)
        if text[at:].lstrip()[:1] in "-–/~":
            further = re.match(_FURTHER, text[at:])
            at += further.end() if further else 0
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
                known = unit_named(word, self._words) or re.match(f"{_UNIT_LIKE}|{SHORT}", word)
                known = known or any(word.lower() in names for names in self._words["bits"].values())
                is_word = not attached and self._labels.scan(word).concepts
                return (start + len(word), True) if attached or (known and not is_word) else (at, False)
            names = (n for table in ("units", "bits") for ns in self._words[table].values() for n in ns)
            unit = _prefix(word, names)
            return (start + len(unit), True) if unit else (at, False)


def _check_sum(digits: str, text: str) -> None:
    """Refuse a sum that goes on behind its digits: `$10k`, `$1.000,00`. Raises QuickError."""
    run = re.match(RUN, text)
    if run is not None and len(run[0]) > len(digits.rstrip(".,")):
        raise QuickError("BAD_SUM")
    parse_number(digits)
    if re.match(_SHORT_SUM, text[len(digits) :]):
        raise QuickError("BAD_SUM")


def _sum(sign: str, value: Decimal) -> Decimal:
    if sign == "-" and value:
        raise QuickError("NEGATIVE_SUM")
    return value


def _take_factor(text: str) -> tuple[int | None, str]:
    found = re.search(_FACTOR, text) if any(sign in text for sign in "xX×*") else None
    if found is None:
        return None, text
    factor = int((found[1] or found[2])[:9])
    if factor not in (1, 2):
        raise QuickError("BAD_FACTOR", str(factor))
    return factor, f"{text[: found.start()]} {text[found.end() :]}"


def _prefix(word: str, names: Iterable[str]) -> str:
    lower = word.lower()
    found = [
        n for n in names if lower.startswith(n) and not (n.isascii() and lower[len(n) : len(n) + 1].isalpha())
    ]
    return max(found, key=len, default="")


def _longest(pair: tuple[str, str]) -> int:
    return -len(pair[0])
