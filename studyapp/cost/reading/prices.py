"""Prices, free words, tier bounds and directions in a line of text, by the words of the lexicon."""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from functools import cached_property, lru_cache
from typing import NamedTuple

from studyapp.cost.model import Quantity
from studyapp.cost.quantity import EXACT, QuantityError, Vocabulary, parse_number, unit_named
from studyapp.cost.reading.bounds import NUMBER, Bounds
from studyapp.cost.reading.wordlists import alternation, lowered, trimmed

_MARKER = re.compile(r"\A\s*(?:(?:[-*+•◦▪‣·>]|(?:\d{1,2}|[A-Za-z가-힣])[.)]|[①-⑳]|\[[ xX]\])\s+)+")
_KEPT = 4096
_DIGIT = re.compile(r"\d")
_RANGE_BEFORE = re.compile(r"\d\s?[-–—~∼]\s?$")
_BETWEEN = re.compile(r"\s*(?:[-–—~∼]|to)\s*")
_BRACKETS = re.compile(r"\s*[(（\[]([^()（）\[\]]*)[)）\]]")


class Token(NamedTuple):
    """A price (`kind` "price"), a word for free or for a price that is not named ("free", "none") at
    start:end.

    Of a price `unit` is None where the text names no unit; `per` says what else it is for: "hour",
    "month_unit",
    "range", "block" (several units at once), "other" or "".
    """

    start: int
    end: int
    kind: str
    amount: Decimal | None
    currency: str | None
    unit: str | None
    per: str
    text: str


class Prices:
    """The regular expressions of the lexicon's words, each made when it is first needed. All match lower
    case text.
    """

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self._made: dict[str, re.Pattern[str]] = {}
        self._currencies = {name: code for code, names in words["currencies"].items() for name in names}
        self._cents = {name: code for code, names in words["cents"].items() for name in names}
        self._kinds = {
            _spaceless(n): kind for kind in ("free", "none", "not_free") for n in words["price"][kind]
        }
        # A document is read anew whenever it changes, and then most of its lines have not.
        self.tokens = lru_cache(_KEPT)(self._tokens)
        self.label = lru_cache(_KEPT)(self._label)
        self.bounds = Bounds(words)
        self.bound = lru_cache(_KEPT)(self.bounds.read)
        self.allowance = lru_cache(_KEPT)(self._allowance)
        self.direction = lru_cache(_KEPT)(self._direction)
        self.per_unit = lru_cache(_KEPT)(self._per_unit)
        self._sides = {_spaceless(n): kind for kind, names in words["direction"].items() for n in names}

    # -- what a line speaks of

    def has_context(self, text: str) -> bool:
        """Whether a heading or a line speaks of prices or transfer at all."""
        return self.pattern("context", self.words["price"]["context"]).search(lowered(text)) is not None

    def is_caption(self, text: str) -> bool:
        """Whether a label only says that a price follows: `비용`, `Cost per GB`."""
        return (
            not text
            or self._whole("caption", self.words["price"]["caption"]).match(lowered(text)) is not None
        )

    @cached_property
    def separator(self) -> re.Pattern[str]:
        """What stands between two prices of a line: a comma, a stroke, "and"."""
        joining = alternation(self.words["joining"]["words"])
        return re.compile(rf"[,;，、]\s+|\s+(?:/|\||·)\s+|\)\s*,?\s*{joining}\s+|\s+{joining}\s+")

    @cached_property
    def joined(self) -> re.Pattern[str]:
        """What joins two paths to one label."""
        joining = self.words["joining"]
        behind = alternation(joining["suffixes"])
        return re.compile(
            rf"\s*[,;，、·]\s*|\s+(?:/|\|)\s+|\s+{alternation(joining['words'])}\s+|(?<=[가-힣]){behind}\s+"
        )

    def is_monthly(self, behind: str) -> bool:
        """Whether the text behind a price begins with a word for a month."""
        months = [*self.words["per"]["month"], *self.words["per"]["month_unit"]]
        return re.match(rf"[\s/]*{self.pattern('months', months).pattern}", lowered(behind)) is not None

    def single_unit(self, text: str) -> str | None:
        """The unit where a sentence speaks of one of it: "sending 1 GB costs $0.02"."""
        found = self._made.get("single")
        if found is None:
            found = self._made["single"] = re.compile(rf"(?<![\d.,])1\s*({alternation(self._unit_names())})")
        match = found.search(lowered(text))
        return self._unit(match[1]) if match and self.bound(text)[0] is None else None

    def volume_behind(self, text: str) -> tuple[Quantity, int] | None:
        """The volume that a text ends with, and where it begins: "Egress: 1 TB"."""
        return self.bounds.volume(text, at_end=True)

    def volume_ahead(self, text: str) -> Quantity | None:
        """The volume that a text begins with: ": 100 GB a month"."""
        found = self.bounds.volume(text, at_end=False)
        return found[0] if found else None

    def without_month(self, text: str) -> str:
        """A volume without the month it is for: `100 GB/month`."""
        found = self.bounds.volume(text, at_end=False)
        return text if found is None or self.bounds.volume(text, at_end=True) is None else str(found[0])

    def _allowance(self, text: str) -> tuple[Quantity, str] | None:
        """The volume that a line gives for free, and the line without it; None where the line has a price."""
        found = self.pattern("allowance", self.words["price"]["allowance"]).search(lowered(text))
        if found is None or any(token.kind == "price" for token in self.tokens(text)):
            return None
        behind = self.bounds.volume(text[found.end() :], at_end=False)
        if behind is not None:
            return behind[0], f"{text[: found.start()]} {text[found.end() + behind[1] :]}"
        ahead = self.bounds.volume(text[: found.start()], at_end=True)
        return (ahead[0], f"{text[: ahead[1]]} {text[found.end() :]}") if ahead else None

    def is_storage(self, text: str) -> bool:
        """Whether the text speaks of data that lies, not of data that moves."""
        return self.pattern("storage", self.words["price"]["storage"]).search(lowered(text)) is not None

    # -- prices

    def _tokens(self, text: str) -> tuple[Token, ...]:
        """All prices and price words of a line, in order; a free word beside a price of zero is not
        repeated.
        """
        original, text = text, lowered(text)
        found: list[Token] = []
        if _DIGIT.search(text):
            tokens = (self._token(match) for match in self._price_pattern().finditer(text))
            found = [token for token in tokens if token is not None]
        for match in self.pattern("kinds", self._kinds_words()).finditer(text):
            kind = self._kinds[_spaceless(match[0])]
            if kind == "none":
                found.append(Token(*match.span(), kind, None, None, None, "", match[0]))
            elif kind == "free" and self._free_end().match(text, match.end()):
                found.append(Token(*match.span(), kind, Decimal(0), None, None, "", match[0]))
        if not found:
            return ()
        found.sort()
        return _without_repeats(text, [t._replace(text=original[t.start : t.end].strip()) for t in found])

    def number(self, text: str) -> Decimal | None:
        """A cell that is only a number."""
        about = self.pattern("about", self.words["total"]["about"])
        stripped = about.sub("", lowered(text)).strip()
        return amount(stripped) if re.fullmatch(NUMBER, stripped) else None

    def currency(self, text: str) -> str | None:
        """The first currency that a text names."""
        found = self.pattern("currency", self._currencies).search(lowered(text))
        return self._currencies[_spaced(found[0])] if found else None

    def _per_unit(self, text: str) -> str | None:
        """The unit of volume a text says prices are for: `원/GB`, `GB당`, `per GB`."""
        found = self._per_pattern().search(lowered(text))
        return self._unit(found["unit"] or found["unit2"]) if found else None

    def _token(self, match: re.Match[str]) -> Token | None:
        digits = match["n1"] or match["n2"] or match["n3"]
        name = match["c1"] or match["c2"] or match["c3"]
        value = amount(digits)
        if value is None:
            return None
        currency = self._currencies.get(_spaced(name)) if name else None
        if name and currency is None:
            currency = self._cents[_spaced(name)]
            value = EXACT.multiply(value, Decimal("0.01"))
        named = match["before"] or match["ahead"] or match["after"]
        per = "month_unit" if match["tail"] else "hour" if match["hour"] or match["hourly"] else ""
        if not per and not named and match["other"]:
            per = "other"
        many = match["many1"] or match["many2"] or match["many3"]
        if many and amount(many) != 1:
            per = "block"
        if not match["n1"] and _RANGE_BEFORE.search(match.string[max(match.start() - 4, 0) : match.start()]):
            per = "range"
        unit = self._unit(named) if named else None
        return Token(*match.span(), "price", value, currency, unit, per, match[0].strip())

    def _unit(self, name: str) -> str:
        return unit_named(name.strip(), self.words) or "GB"

    def _price_pattern(self) -> re.Pattern[str]:
        found = self._made.get("price")
        if found is None:
            money = alternation([*self._currencies, *self._cents])
            unit = alternation(self._unit_names())
            per = self.words["per"]
            before = alternation(per["before"])
            after = alternation(per["after"])
            hour = alternation(per["hour"])
            tail = alternation(per["month_unit"])
            close = alternation(word for word in per["month_unit"] if not word.isascii())
            about = rf"(?:{alternation(self.words['total']['about'])}\s*)?"
            found = self._made["price"] = re.compile(
                rf"(?:(?P<hourly>{hour})\s*)?"
                rf"(?:(?:(?P<many1>{NUMBER})\s*)?(?P<before>{unit})\s*{after}\s*[:：]?\s*{about}"
                rf"|{before}\s*(?:(?P<many2>{NUMBER})\s*)?(?P<ahead>{unit})\s*[:：]\s*{about})?"
                rf"(?:(?P<c1>{money})\s*(?P<n1>{NUMBER})|(?<![\d.,])(?P<n2>{NUMBER})\s?(?P<c2>{money})"
                rf"|(?<![\w.,$€£¥₩])(?P<n3>{NUMBER})(?=\s?/\s?1?{unit}(?![a-z0-9])))"
                rf"(?:\s?(?P<c3>{money}))?"
                rf"(?:\s*\(?\s*{before}\s*(?:(?P<many3>{NUMBER})\s*)?(?P<after>{unit})(?![a-z0-9])"
                rf"(?P<tail>\s?[-·*]\s?{tail}|{close})?\)?|\s*(?P<hour>{hour})|(?P<other>\s?(?:/|per\s)))?",
            )
        return found

    def _per_pattern(self) -> re.Pattern[str]:
        found = self._made.get("per")
        if found is None:
            unit, per = alternation(self._unit_names()), self.words["per"]
            found = self._made["per"] = re.compile(
                rf"{alternation(per['before'])}\s*1?\s*(?P<unit>{unit})(?![a-z0-9])"
                rf"|(?P<unit2>{unit})\s*{alternation(per['after'])}",
            )
        return found

    def _kinds_words(self) -> list[str]:
        price = self.words["price"]
        return [*price["free"], *price["none"], *price["not_free"]]

    def _free_end(self) -> re.Pattern[str]:
        """What may follow a word for free that says a price: the end, a sign, or one of a few words."""
        found = self._made.get("free end")
        if found is None:
            follow = "|".join(re.escape(word) for word in self.words["price"]["free_follow"])
            found = self._made["free end"] = re.compile(rf"\s*(?:$|[.,;:!()\]）|·—–→\-\n]|(?:{follow}))")
        return found

    def _unit_names(self) -> list[str]:
        return [name for names in self.words["units"].values() for name in names]

    # -- directions

    def _direction(self, text: str) -> tuple[str, str] | None:
        """Which directions a text says are charged (each, both, whole, one), and the words that say so."""
        low = lowered(text)
        names = [name for names in self.words["direction"].values() for name in names]
        found = list(self.pattern("direction", names).finditer(low))
        if not found:
            return None
        longest = max(found, key=_length)
        kind = self._sides[_spaceless(longest[0])]
        return ("both" if kind == "trip" else kind), text[longest.start() : longest.end()]

    # -- labels

    def _label(self, text: str) -> str:
        """What stands before a price, without bullet, number, verbs and signs around it."""
        text = _MARKER.sub("", text, count=1)
        lead = self._lead().match(lowered(text))
        text = trimmed(text[lead.end() :] if lead else text)
        for _ in range(4):
            low = lowered(text)
            found = self._verbs_behind().search(low) or self._verbs_ahead().match(low)
            if found is None:
                break
            text = trimmed(text[: found.start()] + text[found.end() :])
        return text

    def _verbs_behind(self) -> re.Pattern[str]:
        found = self._made.get("verbs behind")
        if found is None:
            names = alternation(self.words["price"]["verb"])
            found = self._made["verbs behind"] = re.compile(rf"(?:\s+|(?<=[가-힣])){names}$")
        return found

    def _verbs_ahead(self) -> re.Pattern[str]:
        found = self._made.get("verbs ahead")
        if found is None:
            names = alternation(self.words["price"]["verb"])
            found = self._made["verbs ahead"] = re.compile(rf"{names}(?:\s+|$)")
        return found

    def free_caption(self, text: str) -> tuple[str, str] | None:
        """For a line that begins or ends with a word for free: the label beside it, and what stands behind
        a colon.
        """
        head, colon, behind = text.replace("：", ":").partition(":")
        found = self.pattern("kinds", self._kinds_words()).search(lowered(head))
        if found is None or self._kinds[_spaceless(found[0])] != "free":
            return None
        label = trimmed(_MARKER.sub("", head, count=1))
        if not lowered(label).startswith(found[0]) and not lowered(label).endswith(found[0]):
            return None
        return trimmed(head[: found.start()] + " " + head[found.end() :]), behind.strip() if colon else ""

    def _lead(self) -> re.Pattern[str]:
        found = self._made.get("lead")
        if found is None:
            names = alternation(self.words["price"]["lead"])
            found = self._made["lead"] = re.compile(rf"^\W*{names}\s*")
        return found

    def pattern(self, name: str, words: Iterable[str]) -> re.Pattern[str]:
        """The expression for any of some words, made once under a name."""
        found = self._made.get(name)
        if found is None:
            found = self._made[name] = re.compile(alternation(words))
        return found

    def _whole(self, name: str, words: Iterable[str]) -> re.Pattern[str]:
        found = self._made.get("whole " + name)
        if found is None:
            found = self._made["whole " + name] = re.compile(alternation(words) + r"[\s:：.()/]*$")
        return found


def _spaceless(name: str) -> str:
    return "".join(name.split())


def _spaced(name: str) -> str:
    return " ".join(name.split())


def _length(match: re.Match[str]) -> int:
    return match.end() - match.start()


def amount(digits: str) -> Decimal | None:
    """A price as documents write it: `1,000`, `0.09`, and, where nothing else can be meant, `0,09`."""
    if "," in digits:
        whole, _, last = digits.rpartition(",")
        decimal_comma = "." not in last and (len(last) != 3 or whole in ("0", "")) and "," not in whole
        digits = whole.replace(".", "") + "." + last if decimal_comma else digits
    try:
        return parse_number(digits)
    except (QuantityError, InvalidOperation):
        return None


def first_bracket(text: str) -> str:
    """The text in the brackets that a text begins with."""
    found = _BRACKETS.match(text)
    return found[1].strip() if found else ""


def _without_repeats(text: str, tokens: list[Token]) -> tuple[Token, ...]:
    kept: list[Token] = []
    for token in tokens:
        if kept:
            last, gap = kept[-1], text[kept[-1].end : token.start]
            if token.start < last.end:
                continue
            if token.kind == "free" and last.amount == 0 and not gap.strip(" (（-–—:,"):
                continue
            if last.kind == token.kind == "price" and (
                _BETWEEN.fullmatch(gap) or (last.unit is None and (last.text + gap).rstrip().endswith("/"))
            ):
                both = last.text + gap + token.text
                currency = token.currency or last.currency
                kept[-1] = token._replace(start=last.start, per="range", currency=currency, text=both)
                continue
        kept.append(token)
    return tuple(kept)
