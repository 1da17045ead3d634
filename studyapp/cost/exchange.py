"""A second currency beside the document's own: only by a rate that the person typed, only to be shown."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from studyapp.cost.model import decimal_text
from studyapp.cost.money import CODES, display, display_price, sign
from studyapp.cost.quantity import EXACT, QuantityError, Vocabulary, grouped, narrow, parse_number
from studyapp.errors import StudyappError

STALE_AFTER = timedelta(days=30)
MOST, LEAST = Decimal(10) ** 12, Decimal(10) ** -12
"""What one unit of a currency can be worth of another; beyond that a sign was mistyped."""

_ONE = Decimal(1)
_WIDE_SIGNS = str.maketrans({"￦": "₩", "￥": "¥", "￡": "£", "￠": "¢"})
_SUM = (
    r"(?P<before>[^\d.,+-]*?)\s*(?P<number>[+-]?\s*[\d.,]*\d[\d.,]*(?:[eE][+-]?\d+)?)\s*(?P<after>[^\d]*)\Z"
)
_PER = r"\s*(?:/|\bper\b)\s*"


class Exchange(NamedTuple):
    """So many of `currency` (`rate`) are so many of the document's currency (`per` of `of`), as the person
    typed it.

    Two numbers, because `0.00072 USD = 1 KRW` has no exact inverse; codes are those of ISO 4217.
    """

    of: str
    currency: str
    rate: Decimal
    dated: date
    """The day of the rate, as the person says."""
    per: Decimal = _ONE

    def convert(self, amount: Decimal) -> Decimal:
        """An amount in the second currency: exact where the quotient ends, else to 2,000 digits.

        No rate has so many digits that the last of them could turn a rounding to the currency's decimals.
        """
        return EXACT.divide(EXACT.multiply(amount, self.rate), self.per)

    def shown(self, amount: Decimal) -> str:
        """An amount in the second currency, rounded as it is displayed: `₩65,119`."""
        return display(self.convert(amount), self.currency)

    @property
    def text(self) -> str:
        """The rate as it can be typed again: `1 USD = ₩1,385.5`."""
        return f"{grouped(self.per)} {self.of} = {display_price(self.rate, self.currency)}"

    def is_stale(self, today: date) -> bool:
        """Whether the rate is older than 30 days."""
        return today - self.dated > STALE_AFTER


def parse_exchange(
    text: str, of: str, dated: date, words: Vocabulary | None = None, currency: str = ""
) -> Exchange:
    """Read a rate for the currency `of`: `1 USD = 1,385.5 KRW`, `0.00072 USD = 1 KRW`, `1385.5원`,
    `1385.5 KRW/USD`; a number alone is of `currency`.

    `1385.5 USD/KRW` is refused: some mean by it what a USD is, others what a KRW is.
    `words` are the lexicon's tables, with what currencies are called. Raises StudyappError with one sentence.
    """
    names = _names(words or {})
    text = narrow(text).translate(_WIDE_SIGNS).strip()
    if not text:
        raise StudyappError("Write a rate, such as {0}.", _example(of, currency))
    sides = _sides(text, of)
    if len(sides) != 2 or not all(sides):
        raise StudyappError("“{0}” is no rate; write it as {1}.", text, _example(of, currency))
    (one, left), (other, right) = (_sum(side, names, of, currency) for side in sides)
    left, right = _completed(left, right, of, currency)
    if left == right:
        raise StudyappError("{0} is the document's own currency; name another one.", of)
    if of not in (left, right):
        raise StudyappError("One side of the rate has to be {0}, the document's currency.", of)
    if right == of and "=" not in text and "/" in text:
        raise StudyappError("“{0}” can be read both ways; write it as {1}.", text, _example(of, left))
    per, rate, second = (one, other, right) if left == of else (other, one, left)
    if not LEAST <= EXACT.divide(rate, per) <= MOST:
        raise StudyappError("This rate is too large or too small; check its digits.")
    return Exchange(of, second, rate, dated, per)


def _sides(text: str, of: str) -> list[str]:
    """The texts on both sides of the sign of equality, where there is none those that it would part."""
    if "=" in text:
        return [side.strip() for side in text.split("=")]
    whole, *rest = re.split(_PER, text, maxsplit=1, flags=re.IGNORECASE)
    return [f"1 {rest[0] if rest else of}", whole]


def parse_date(text: str, today: date) -> date:
    """Read the day of a rate, such as `2026-11-23`; raises StudyappError with one sentence."""
    text = narrow(text).strip().rstrip(".")
    found = re.fullmatch(r"(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})", text)
    try:
        day = date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        day = None
    if day is None:
        raise StudyappError("Write the date as {0}.", today.isoformat())
    if day > today:
        raise StudyappError("{0} is still to come; a rate has a day that was.", day.isoformat())
    return day


def _names(words: Vocabulary) -> dict[str, str]:
    names = {code.lower(): code for code in CODES}
    names |= {sign(code).strip().lower(): code for code in CODES}
    return names | {name: code for code, called in words.get("currencies", {}).items() for name in called}


def _example(of: str, currency: str) -> str:
    second = currency or ("KRW" if of != "KRW" else "USD")
    return f"1 {of} = 1,385.5 {second}" if of != "KRW" else f"1,385.5 KRW = 1 {second}"


def _sum(text: str, names: dict[str, str], of: str, currency: str) -> tuple[Decimal, str]:
    """A number and its currency, "" where none is named; a currency alone is one of it."""
    found = re.match(_SUM, text)
    before, after = (found["before"].strip(), found["after"].strip()) if found else (text, "")
    if (before and after) or (found is None and any(character.isdigit() for character in text)):
        raise StudyappError("“{0}” is no rate; write it as {1}.", text, _example(of, currency))
    name = before or after
    code = names.get(name.lower(), "") if name else ""
    if name and not code:
        raise StudyappError("“{0}” is no known currency; use its sign or its code, such as KRW.", name)
    return (_number(found["number"].replace(" ", "")) if found else _ONE), code


def _number(digits: str) -> Decimal:
    if digits.startswith("-"):
        raise StudyappError("A rate is above zero.")
    try:
        number = parse_number(digits.removeprefix("+"))
    except QuantityError as error:
        if error.code == "TOO_LARGE":
            raise StudyappError("This rate is too large or too small; check its digits.") from None
        raise StudyappError(
            "Check “{0}”: the decimal sign is a point, and commas stand between groups of three digits.",
            digits,
        ) from None
    except ArithmeticError:
        raise StudyappError(
            "Check “{0}”: the decimal sign is a point, and commas stand between groups of three digits.",
            digits,
        ) from None
    if not number:
        raise StudyappError("A rate is above zero.")
    return number


def _completed(left: str, right: str, of: str, currency: str) -> tuple[str, str]:
    """Both currencies, where one side left it out: the other than the document's is the one chosen before."""
    if left and right:
        return left, right
    named = left or right
    missing = currency if named in (of, "") else of
    if not missing or not named:
        raise StudyappError("Say which currency: {0}.", _example(of, currency))
    return (named, missing) if left else (missing, named)


# -- what is kept


def kept(lines: Iterable[str], of: str) -> Exchange | None:
    """The rate for a currency among those that are kept, as `2026-11-23 1 USD = 1385.5 KRW`.

    What cannot be read is passed over.
    """
    found = None
    for line in lines:
        day, _, text = line.partition(" ")
        try:
            if f" {of} = " in text:  # the left side is the document's currency
                found = parse_exchange(text, of, date.fromisoformat(day))
        except (ValueError, StudyappError):
            continue
    return found


def with_rate(lines: Sequence[str], of: str, exchange: Exchange | None) -> tuple[str, ...]:
    """What is kept with another rate for a currency, or with none; the rates for others stay."""
    others = tuple(line for line in lines if kept((line,), of) is None)
    if exchange is None:
        return others
    sums = f"{decimal_text(exchange.per)} {of} = {decimal_text(exchange.rate)} {exchange.currency}"
    return (*others, f"{exchange.dated.isoformat()} {sums}")
