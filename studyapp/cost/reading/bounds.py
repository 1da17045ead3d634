"""The part of a volume that a tier is for, as labels name it: "first 10 TB", "10TB 초과", "that and more"."""

import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from studyapp.cost.model import Quantity
from studyapp.cost.quantity import EXACT, QuantityError, Vocabulary, parse_number, unit_named
from studyapp.cost.reading.wordlists import alternation, lowered, trimmed

NUMBER = r"(?<!\d)(?<!\d[.,])(?:\d++(?:[.,]\d++)*|\.\d++)(?![.,]?\d)"
"""A number in a document; how its commas are meant is for `amount` to say.

It begins where digits begin and gives none back, so that a long run of digits is looked at once.
"""

_DIGIT = re.compile(r"\d")
_EMPTY = re.compile(r"[(（\[]\s*[)）\]]")
_KINDS = ("span", "between", "first", "next", "over", "upto", "over_behind", "upto_behind")


class Bound(NamedTuple):
    """The part of a volume a tier is for: kind first, next, upto, over, between or rest; sizes where they
    are named.
    """

    kind: str
    low: Quantity | None
    high: Quantity | None


class Bounds:
    """Finds bounds by the words of the lexicon."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._tier = words["tier"]
        self._made: dict[str, re.Pattern[str]] = {}
        self._factors = {n: Decimal(f) for f, names in words["numbers"].items() for n in names}
        self._scales = alternation(self._factors)
        self._units = alternation(name for names in words["units"].values() for name in names)

    def read(self, text: str) -> tuple[Bound | None, str]:
        """The tier a label names, and the label without it: `인터넷 첫 10TB/월` is (first 10 TB,
        `인터넷`).
        """
        low = lowered(text)
        best: tuple[int, int, Bound] | None = None
        for kind in _KINDS if _DIGIT.search(low) else ():
            found = self._bound_pattern(kind).search(low)
            bound = self._bound(kind.removesuffix("_behind"), found) if found else None
            if found and bound and (best is None or found.start() < best[0]):
                best = (*found.span(), bound)
        if best is not None:
            return best[2], self.without_noise(_EMPTY.sub(" ", f"{text[: best[0]]} {text[best[1] :]}"))
        rest = self._rest().match(lowered(self.without_noise(text)))
        if rest is not None:
            return Bound("rest", None, None), ""
        behind = self._rest_behind().search(low)
        if behind is not None and text[: behind.start()].strip():
            return Bound("rest", None, None), trimmed(text[: behind.start()])
        return None, text

    def _bound(self, kind: str, found: re.Match[str]) -> Bound | None:
        groups = found.groupdict()
        high = self._quantity(groups["number"], groups["unit"], groups["scale"])
        if high is None:
            return None
        if kind in ("between", "span"):
            low = self._quantity(groups["low"], groups["low_unit"] or groups["unit"], groups["low_scale"])
            return Bound("between", low, high) if low is not None else None
        if groups.get("until"):  # "the next up to 10 TB" counts from zero, as 10 TB alone does
            return Bound("upto", None, high)
        return Bound("over", high, None) if kind == "over" else Bound(kind, None, high)

    def volume(self, text: str, *, at_end: bool) -> tuple[Quantity, int] | None:
        """The volume that a text ends with, and where it begins; or the one it begins with, and where it
        ends.
        """
        found = self._volume(at_end).search(lowered(text)) if _DIGIT.search(text) else None
        quantity = self._quantity(found["number"], found["unit"], found["scale"]) if found else None
        if found is None or quantity is None:
            return None
        return quantity, found.start() if at_end else found.end()

    def _volume(self, at_end: bool) -> re.Pattern[str]:
        name = "volume behind" if at_end else "volume ahead"
        found = self._made.get(name)
        if found is None:
            month = alternation(self._words["per"]["month"])
            size = rf"{self._sized('')}(?:\s*{month})?"
            pattern = rf"{size}[\s(]*$" if at_end else rf"^[\s:：=(]*(?:{month}\s*)?{size}"
            found = self._made[name] = re.compile(pattern)
        return found

    def _sized(self, plus: str) -> str:
        """The expression for a volume, `1만 GB` among them."""
        return (
            rf"(?P<number>{NUMBER})\s*(?P<scale>{self._scales})?\s*{plus}(?P<unit>{self._units})(?![a-z0-9])"
        )

    def _quantity(self, digits: str, unit: str, scale: str | None) -> Quantity | None:
        try:
            value = EXACT.multiply(parse_number(digits), self._factors.get(scale or "", Decimal(1)))
            return Quantity(value, self._unit(unit))
        except (QuantityError, InvalidOperation):
            return None

    def without_noise(self, text: str) -> str:
        """A label without the words that only say "tier" or "a month"."""
        kept: list[str] = []
        at, low = 0, lowered(text)
        for match in self._noise().finditer(low):
            kept.append(text[at : match.start()])
            at = match.end()
        kept.append(text[at:])
        noise = self._tier["noise"]
        return trimmed(
            " ".join(w for w in " ".join(kept).replace("/", " ").split() if w.lower() not in noise)
        )

    def _noise(self) -> re.Pattern[str]:
        found = self._made.get("noise")
        if found is None:
            names = alternation(n for n in self._tier["noise"] if n.isascii())
            step = alternation(self._tier["step"])
            found = self._made["noise"] = re.compile(rf"{step}\s*\d+(?!\d)|(?<!\d)\d+\s*{step}|{names}")
        return found

    def _bound_pattern(self, kind: str) -> re.Pattern[str]:
        found = self._made.get(kind)
        if found is None:
            size = self._sized(r"(?P<plus>\+)?\s*")
            tier = {key: alternation(words) for key, words in self._tier.items()}
            low = (
                rf"(?<![\w.])(?P<low>{NUMBER})\s*(?P<low_scale>{self._scales})?"
                rf"\s*(?P<low_unit>{self._units})?\s*"
            )
            joined = alternation(self._words["joining"]["words"])
            patterns = {
                "span": rf"{tier['over_before']}\s*{low}(?:[,，]|{joined})?\s*{tier['upto_before']}\s*{size}",
                "between": rf"{low}{tier['between']}\s*{size}(?:\s*{tier['upto_after']})?",
                "first": rf"{tier['first']}\s*{size}",
                "next": rf"{tier['next']}\s*{size}(?P<until>\s*{tier['upto_after']})?",
                "over": rf"{tier['over_before']}\s*{size}",
                "upto": rf"{tier['upto_before']}\s*{size}",
                "over_behind": rf"{size}(?(plus)|(?:\s*/\s*\w+)?\s*{tier['over_after']})",
                "upto_behind": rf"{size}(?:\s*/\s*\w+)?\s*{tier['upto_after']}",
            }
            found = self._made[kind] = re.compile(patterns[kind])
        return found

    def _rest(self) -> re.Pattern[str]:
        found = self._made.get("rest")
        if found is None:
            found = self._made["rest"] = re.compile(alternation(self._tier["rest"]) + r"[\s:：.()/]*$")
        return found

    def _rest_behind(self) -> re.Pattern[str]:
        """Words for all that is left at the end of a label; a single word may mean anything there."""
        found = self._made.get("rest behind")
        if found is None:
            words = [word for word in self._tier["rest"] if " " in word]
            found = self._made["rest behind"] = re.compile(rf"\s{alternation(words)}[\s:：.]*$")
        return found

    def _unit(self, name: str) -> str:
        return unit_named(name.strip(), self._words) or "GB"
