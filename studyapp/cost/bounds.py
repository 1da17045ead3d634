"""The part of a volume that a tier is for, as labels name it: "first 10 TB", "10TB 초과", "that and more"."""

import re
from decimal import InvalidOperation
from typing import NamedTuple

from studyapp.cost.model import Quantity
from studyapp.cost.quantity import QuantityError, Vocabulary, parse_number, unit_named
from studyapp.cost.wordlists import alternation, lowered, trimmed

NUMBER = r"(?<!\d)(?<!\d[.,])(?:\d++(?:[.,]\d++)*|\.\d++)(?![.,]?\d)"
"""A number in a document; how its commas are meant is for `amount` to say.

It begins where digits begin and gives none back, so that a long run of digits is looked at once.
"""

_DIGIT = re.compile(r"\d")
_KINDS = ("between", "first", "next", "over", "upto", "over_behind", "upto_behind")


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
            return best[2], self.without_noise(text[: best[0]] + " " + text[best[1] :])
        rest = self._rest().match(lowered(self.without_noise(text)))
        if rest is None:
            return None, text
        return Bound("rest", None, None), ""

    def _bound(self, kind: str, found: re.Match[str]) -> Bound | None:
        groups = found.groupdict()
        high = self._quantity(groups["number"], groups["unit"])
        if high is None:
            return None
        if kind == "between":
            low = self._quantity(groups["low"], groups["low_unit"] or groups["unit"])
            return Bound("between", low, high) if low is not None else None
        return Bound("over", high, None) if kind == "over" else Bound(kind, None, high)

    def _quantity(self, digits: str, unit: str) -> Quantity | None:
        try:
            return Quantity(parse_number(digits), self._unit(unit))
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
            unit = self._units
            size = rf"(?P<number>{NUMBER})\s*(?P<plus>\+)?\s*(?P<unit>{unit})(?![a-z0-9])"
            tier = {key: alternation(words) for key, words in self._tier.items()}
            low = rf"(?<![\w.])(?P<low>{NUMBER})\s*(?P<low_unit>{unit})?\s*"
            patterns = {
                "between": rf"{low}{tier['between']}\s*{size}(?:\s*{tier['upto_after']})?",
                "first": rf"{tier['first']}\s*{size}",
                "next": rf"{tier['next']}\s*{size}",
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

    def _unit(self, name: str) -> str:
        return unit_named(name.strip(), self._words) or "GB"
