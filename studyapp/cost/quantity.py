"""The one place that reads and converts volumes of data, in exact decimals.

1 TB is 1024 GB or 1000 GB, as the caller says. With 1024 every step is 1024, so GB and GiB are the same
(what clouds bill); with 1000 the decimal units step by 1000, the IEC units by 1024 (IEC 80000-13), both
counted in bytes.
"""

import re
from collections.abc import Iterable
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal

from studyapp.cost.model import Quantities, Quantity, Volume, decimal_text
from studyapp.cost.problems import sentence

# Wide enough that no product of volumes, unit sizes and prices is ever rounded.
EXACT = Context(prec=2000, Emax=MAX_EMAX, Emin=MIN_EMIN)
LIMIT = Decimal(10) ** 12
"""The largest volume taken, in GB."""

Vocabulary = dict[str, dict[str, list[str]]]
"""The tables of `resources/lexicon/*/cost.toml`, languages joined."""

_STEPS = {
    "B": 0,
    "KB": 1,
    "MB": 2,
    "GB": 3,
    "TB": 4,
    "PB": 5,
}
_BINARY_STEPS = {"KiB": 1, "MiB": 2, "GiB": 3, "TiB": 4, "PiB": 5}
UNITS = frozenset((*_STEPS, *_BINARY_STEPS))
"""All units of volumes, as a `Quantity` has them."""
_CANONICAL = {unit.upper(): unit for unit in UNITS}
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20, 0x2212: 0x2D}
# Patterns stay text: `re` makes and keeps each when it is first needed; a quick look-up needs few of them.
NUMBER = r"(?<![\w.,])([+-]?)(\d[\d,]*\.?\d*(?:[eE][+-]?\d+)?|\.\d+|(?:nan|inf(?:inity)?|∞)(?![a-z]))"
RUN = r"[\d.,'’_]*\d(?:[ ]\d{3}(?!\d))*(?:[.,]\d+)?"
"""All that may be meant for one number, rightly written or not: `1.000,5`, `1 000`, `1'000`."""
_MORE_DIGITS = r"\d[\d,]*\.?\d*"
_WIDE_SIGNS = "[\u3000\xa0\u2212\uff01-\uff5e]"
_GROUPED = r"(?!0)\d{1,3}(?:,\d{3})+(?:\.\d+)?(?:[eE][+-]?\d+)?$"
_SPEED = r"(?i:(?:[kmgtp]i?)?b(?:it|yte)?s?(?:ps|/s(?:ec)?)$)"
SHORT = r"[KMGTPkmgtp]i?$"
_BITS = r"(?:[KMGTPkmgtp]i?b|(?:kilo|mega|giga|tera|peta|[kmgtp])bits?)$"
_DIGITS = 60


class QuantityError(ValueError):
    """A text that is no volume; `code` and `details` fill a sentence of `studyapp.cost.problems`."""

    def __init__(self, code: str, *details: str) -> None:
        super().__init__(sentence(code, details))
        self.code = code
        self.details = details


def narrow(text: str) -> str:
    """The text with full-width digits, letters and signs as ordinary ones."""
    return text if text.isascii() or not re.search(_WIDE_SIGNS, text) else text.translate(_WIDE)


def parse_quantity(text: str, words: Vocabulary) -> Quantity:
    """Read `1,024.5 GB`, `1e3GB`, `1만 GB`, `0.5 TiB`, `1테라`; a number alone is GB. Raises
    QuantityError.
    """
    text = narrow(text).strip()
    if not text:
        raise QuantityError("EMPTY")
    found = re.match(NUMBER, text.lower())
    if not found:
        raise QuantityError("NOT_A_NUMBER", text)
    if found[2][-1:].isalpha() or found[2] == "∞":
        raise QuantityError("NOT_FINITE")
    start, whole = found.start(2), re.match(RUN, text[found.start(2) :])
    if whole and len(whole[0]) > len(found[2].rstrip(".,")):
        end = start + whole.end()
        raise _bad_grouping(whole[0], text[end:].strip())
    value, rest = scaled(found[2], text[found.end() :].strip(), words)
    unit = _unit(text[start : len(text) - len(rest)].strip(), _without_period(rest, words), words)
    if found[1] == "-" and value:
        raise QuantityError("NEGATIVE")
    quantity = Quantity(value, unit)
    if value.adjusted() > 30 or gigabytes(quantity, 1024) > LIMIT:
        raise QuantityError("TOO_LARGE")
    if value and value.adjusted() < -_DIGITS // 2:
        raise QuantityError("TOO_SMALL")
    return quantity


def gigabytes(volume: Volume, gb_per_tb: int) -> Decimal:
    """The volume in GB, exact. `gb_per_tb` is 1024 or 1000."""
    if isinstance(volume, Quantities):
        return total(gigabytes(part, gb_per_tb) for part in volume.parts)
    return convert(volume.value, volume.unit, "GB", gb_per_tb)


def total(values: Iterable[Decimal]) -> Decimal:
    """The exact sum."""
    found = Decimal(0)
    for value in values:
        found = EXACT.add(found, value)
    return found


def convert(value: Decimal, unit: str, into: str, gb_per_tb: int) -> Decimal:
    """A volume in another unit, exact: sizes are powers of two and ten, so every quotient ends."""
    size, target = unit_size(unit, gb_per_tb), unit_size(into, gb_per_tb)
    if size == target:
        return value
    return EXACT.divide(EXACT.multiply(value, size), target)


def unit_size(unit: str, gb_per_tb: int) -> Decimal:
    """The bytes of one of `UNITS`: 1 GB is 1024³ or 1000³, 1 GiB always 1024³. Raises KeyError on others."""
    if unit in _BINARY_STEPS:
        return Decimal(1024 ** _BINARY_STEPS[unit])
    return Decimal((1024 if gb_per_tb == 1024 else 1000) ** _STEPS[unit])


def scaled(digits: str, rest: str, words: Vocabulary) -> tuple[Decimal, str]:
    """A number with the number words behind it (`1만 5천`), and the text after them."""
    value = parse_number(digits, rest)
    scales = sorted(words.get("numbers", {}).items(), key=_first)
    total = Decimal(0)
    while True:
        for factor, names in scales:
            name = next((name for name in names if rest.lower().startswith(name)), None)
            if name and not (name.isascii() and rest[len(name) :][:1].isalpha()):
                value, rest = EXACT.multiply(value, Decimal(factor)), rest[len(name) :].lstrip()
                break
        else:
            return EXACT.add(total, value), rest
        more = re.match(_MORE_DIGITS, rest)
        if more is not None:
            total, value, rest = EXACT.add(total, value), parse_number(more[0]), rest[more.end() :].lstrip()


def _first(pair: tuple[str, list[str]]) -> int:
    return -int(pair[0])


def parse_number(digits: str, unit: str = "") -> Decimal:
    """Digits with commas only between groups of three; raises QuantityError, which then names the unit
    too.
    """
    if "," in digits and not re.match(_GROUPED, digits):
        raise _bad_grouping(digits, unit)
    plain = digits.replace(",", "")
    mantissa, _, exponent = plain.lower().partition("e")
    if (
        len(exponent.lstrip("+-")) > 3
        or len(mantissa) > 2 * _DIGITS
        or len(mantissa.partition(".")[0]) > _DIGITS
    ):
        if exponent.startswith("-"):
            raise QuantityError("NOT_A_NUMBER", digits[:20])
        raise QuantityError("TOO_LARGE")
    return Decimal(plain)


def _bad_grouping(digits: str, unit: str) -> QuantityError:
    meant = _meant(digits)
    return QuantityError("BAD_GROUPING", f"{meant} {unit}".rstrip()) if meant else QuantityError("BAD_NUMBER")


def _meant(digits: str) -> str:
    """What a number with wrong commas, points or blanks can only mean; "" where it may mean several."""
    plain = re.sub(r"(?<=\d)[ '’_](?=\d{3}(?!\d))", "", re.sub(r"([.,])\1+", r"\1", digits))
    signs, (first, *groups) = re.findall("[.,]", plain), re.split("[.,]", plain)
    if not plain.replace(".", "").replace(",", "").isdecimal():
        return ""
    if len(signs) < 2:
        return plain.replace(",", "" if re.match(_GROUPED, plain) else ".")
    decimals = f".{groups.pop()}" if signs[-1] not in signs[:-1] else ""
    grouped_by_three = len(set(signs[: len(groups)])) == 1 and all(len(group) == 3 for group in groups)
    return "".join((first, *groups, decimals)) if grouped_by_three and 0 < len(first) <= 3 else ""


def _without_period(unit: str, words: Vocabulary) -> str:
    """`GB/월` and `GB per month` are GB: volumes are always those of a month."""
    lower = unit.lower()
    for period in words.get("per", {}).get("month", ()):
        if lower.endswith(period) and len(period) < len(lower):
            return unit[: len(unit) - len(period)].rstrip(" /")
    return unit


def check_period(text: str, words: Vocabulary) -> None:
    """Refuse a volume by the second (a speed), or by another time than the month that prices are for."""
    lower = f" {text.lower()} "
    for kind, code in (("second", "UNIT_RATE"), ("other", "NOT_MONTHLY")):
        for name in words.get("per", {}).get(kind, ()):
            at = lower.find(name)
            if at > 0 and not (lower[at - 1] + name[0]).isalpha() and not lower[at + len(name)].isalnum():
                raise QuantityError(code, name)


def _unit(number: str, unit: str, words: Vocabulary) -> str:
    if not unit:
        return "GB"
    known = unit_named(unit, words)
    if known is not None and (unit[-1:] != "b" or unit.islower()):
        return known
    if re.match(_SPEED, unit):
        raise QuantityError("UNIT_RATE", unit)
    check_period(unit, words)
    bits = next((u for u, names in words.get("bits", {}).items() if unit.lower() in names), None)
    if bits or (re.match(_BITS, unit) and not unit.islower()) or unit.lower().rstrip("s").endswith("bit"):
        raise QuantityError("UNIT_BITS", unit, f"{number} {bits or unit[0].upper() + 'B'}")
    if known is None and re.match(SHORT, unit):
        raise QuantityError("UNIT_SHORT", unit, f"{number} {unit[0].upper()}{unit[1:]}B")
    if known is None:
        # What is no word at all is no unit either: `1/2 TB`, `10-20 GB`.
        code, detail = ("UNKNOWN_UNIT", unit) if unit[0].isalpha() else ("NOT_A_NUMBER", f"{number}{unit}")
        raise QuantityError(code, detail)
    return known


def unit_named(word: str, words: Vocabulary) -> str | None:
    """The unit a word stands for, such as GB for `기가바이트`."""
    upper = word.upper()
    if upper in _CANONICAL and upper != "B":
        return _CANONICAL[upper]
    lower = word.lower()
    return next((unit for unit, names in words.get("units", {}).items() if lower in names), None)


def format_quantity(volume: Volume) -> str:
    """The volume for people: digits grouped by three."""
    if isinstance(volume, Quantities):
        return " + ".join(format_quantity(part) for part in volume.parts)
    return f"{grouped(volume.value)} {volume.unit}"


def grouped(value: Decimal) -> str:
    """A decimal for people: digits before the point grouped by three, no trailing zeros."""
    whole, _, fraction = decimal_text(value).partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(whole):,}" + (f".{fraction}" if fraction else "")
