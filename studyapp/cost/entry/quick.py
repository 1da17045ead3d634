"""Quick entries such as `500GB out`, `서울→도쿄 200GB` or `$45 out`: understood whole or refused, never
guessed.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from studyapp.cost.entry.amounts import Amount, Amounts
from studyapp.cost.entry.notes import Note, QuickError
from studyapp.cost.entry.places import NO_PLACES, Place, PlaceNames, Places
from studyapp.cost.entry.ways import Ways, rates_of_key
from studyapp.cost.estimate import Entry
from studyapp.cost.labels import Labels
from studyapp.cost.model import Quantity, Rate, RateCard
from studyapp.cost.quantity import EXACT, NUMBER, QuantityError, Vocabulary, gigabytes, narrow, unit_named

if TYPE_CHECKING:
    from studyapp.cost.entry.goal import Goal

__all__ = [
    "NAME",
    "NO_PLACES",
    "PLUS",
    "Note",
    "Places",
    "QuickEntry",
    "QuickError",
    "Said",
    "Understood",
    "rates_of_key",
]

# Patterns stay text: `re` makes and keeps each when it is first needed, and most entries need two of them.
_POINTED = r"(?<![-=<>])>(?![=>])"
"""An arrow that is written as its head alone: `1a > 1b`."""
PLUS = r"(?<!\d[eE])\s*\+\s*|\s*[;\n]\s*"
"""What joins entries. Commas and words do too, where a number stands on each of their sides."""
NAME = r"\s*([^\W\d][^:→>+;]{0,39}):\s*(?=[^\s/])"
"""What an entry is called, in front of it."""
_COMMA = r",\s+|(?<=[^\d\s])\s*,\s*(?=\S)"
_GLUED = r"(?<=[가-힣])(?=\d)"
_MOST_PLACES = 2


class Understood(NamedTuple):
    """One entry as it was read; a goal where a sum of money was given in place of a volume."""

    entry: Entry
    rate: Rate
    notes: tuple[Note, ...]
    goal: "Goal | None"
    money: Decimal | None


class Said(NamedTuple):
    """What one entry says, finished or not."""

    label: str
    rates: tuple[Rate, ...]
    """The rates that its words may mean."""
    places: tuple[Place, ...]
    amount: Amount
    doubtful: bool = False
    """Whether the words contradict one another; then no rate is meant."""
    notes: tuple[Note, ...] = ()
    """What was assumed of the way."""

    @property
    def rate(self) -> Rate | None:
        """The one rate that is meant."""
        return self.rates[0] if len(self.rates) == 1 and not self.doubtful else None


class QuickEntry:
    """Reads quick entries against one rate card; made once for many entries."""

    def __init__(self, card: RateCard, places: Places, words: Vocabulary) -> None:
        self._card = card
        self._words = words
        labels = Labels(words)
        self._joints = "|".join((_COMMA, *(rf"\s+{re.escape(w)}\s+" for w in words["joining"]["words"])))
        self.places = PlaceNames(places, words)
        self.amounts = Amounts(words, labels)
        self._ways = Ways(card, self.places, words, labels)

    def read(self, text: str, gb_per_tb: int) -> tuple[Understood, ...]:
        """The entries of a line, which `+` joins. Raises QuickError or QuantityError."""
        if not text.strip(" +;\n\t"):
            raise QuantityError("EMPTY")
        if not self._card.rates:
            raise QuickError("NO_PRICES")
        used: dict[str, Decimal] = {}
        understood: list[Understood] = []
        for part in self.parts(text):
            one = self._entry(part, gb_per_tb, used)
            gb = gigabytes(one.entry.quantity, gb_per_tb)
            used[one.rate.key] = EXACT.add(used.get(one.rate.key, Decimal(0)), gb)
            understood.append(one)
        return tuple(understood)

    def parts(self, text: str) -> list[str]:
        """The entries of a line, each as it is read."""
        text = _even(text)
        return [text[start:end] for start, end in self.spans(text) if text[start:end].strip()]

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where the entries of a line stand, and empty ones, without what joins them."""
        spans = _between(re.finditer(PLUS, text), 0, len(text)) if any(c in text for c in "+;\n") else ()
        return [span for whole in spans or [(0, len(text))] for span in self._joined(text, *whole)]

    def _joined(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """The entries that commas and words join, where there is a number in each; else the whole."""
        part = text[start:end]
        several = len(re.findall(NUMBER, part.lower().replace(",", ", "))) > 1
        pieces = _between(self.joints(part), start, end) if several else []
        alone = len(pieces) > 1 and all(re.search(NUMBER, self.places.blanked(text[a:b])) for a, b in pieces)
        return pieces if alone else [(start, end)]

    def joints(self, text: str) -> Iterator[re.Match[str]]:
        """The commas and words that may join entries."""
        return re.finditer(self._joints, text, flags=re.IGNORECASE)

    def said(self, text: str) -> Said:
        """What one entry says so far. Raises QuickError or QuantityError for its amount."""
        text = _even(text)
        named = re.match(NAME, text) if ":" in text else None
        if named is not None:
            said = self._said(text[named.end() :])
            if said.rates or said.places or not self._ways.says_nothing(said.amount.rest):
                return said._replace(label=named[1].strip())
        return self._said(text)

    def _said(self, text: str) -> Said:
        try:
            whole = self._by_name(text)
        except (QuantityError, QuickError) as error:
            # The name may have been taken for one by mistake; else this is what is wrong.
            with suppress(QuantityError, QuickError):
                return self._by_words(text)
            raise error from None
        return whole or self._by_words(text)

    def _by_words(self, text: str) -> Said:
        text = re.sub(_GLUED, " ", text)
        places, rest = self.places.take(text)
        amount = self.amounts.take(rest)
        rates, doubtful, notes = self._ways.fitting(places, amount.rest, text)
        return Said("", rates, places, amount, doubtful, notes)

    def _by_name(self, text: str) -> Said | None:
        """What an entry says that holds a rate's whole name, if nothing else in it speaks of a way."""
        named = self._ways.named(text)
        if named is None:
            return None
        places, rest = self.places.take(named.rest)
        amount = self.amounts.take(rest)
        if len(places) > 1 or not self._ways.says_nothing(amount.rest):
            return None
        rates, doubtful, notes = self._ways.at(places, named.rate)
        return Said("", rates, places, amount, doubtful, notes)

    def _entry(self, text: str, gb_per_tb: int, used: dict[str, Decimal]) -> Understood:
        said = self.said(text)
        rate, amount = self._rate(said, text), said.amount
        if amount.quantity is None and amount.money is None:
            raise QuickError("NO_VOLUME")
        directions, notes = _directions(rate, amount.directions)
        notes = (*said.notes, *notes) if amount.has_unit else (Note("ASSUMED_GB"), *said.notes, *notes)
        if all(tier.price is None for tier in rate.tiers):
            raise QuickError("NO_PRICE_GIVEN", rate.label, nearest=[rate])
        goal, quantity = None, amount.quantity
        if amount.money is not None:
            goal = _goal(amount.money, rate, directions, gb_per_tb, used.get(rate.key, Decimal(0)))
            quantity = goal.quantity
        entry = Entry(said.label or rate.label, rate.key, quantity or Quantity(Decimal(0), "GB"), directions)
        return Understood(entry, rate, notes, goal, amount.money[0] if amount.money else None)

    def _rate(self, said: Said, text: str) -> Rate:
        if len(said.places) > _MOST_PLACES:
            raise QuickError("SEVERAL_PLACES")
        if said.rate is not None:
            return said.rate
        words = said.amount.rest
        if len(said.rates) > 1:
            raise QuickError("AMBIGUOUS_PATH", self._way_said(text), nearest=said.rates)
        if not said.places and self._ways.says_nothing(words):
            raise QuickError("NO_PATH", nearest=self._card.rates)
        raise QuickError("UNPRICED_PATH", self._way_said(text), nearest=said.rates or self.nearest(text))

    def _way_said(self, text: str) -> str:
        """An entry without its volume, for the sentence that it has no price."""
        blanked = self.places.blanked(text)
        span = self.amounts.span(blanked)
        said = f"{text[: span[0]]} {text[span[1] :]}" if span else text
        return " ".join(w for w in said.split() if unit_named(w, self._words) is None) or text.strip()

    def nearest(self, text: str, count: int = 3) -> tuple[Rate, ...]:
        """The rates whose names are most like a text; all of few."""
        return self._ways.nearest(text, count)

    def names_no_way(self, said: Said) -> bool:
        """Whether an unfinished entry says nothing of a way yet."""
        return not said.rates and not said.places and self._ways.says_nothing(said.amount.rest)

    # -- entries as text

    def with_rate(self, text: str, rate: Rate) -> str:
        """The amount of an entry on the way of a rate, as an entry; without an amount the way alone."""
        from studyapp.cost.money import display_price

        text = _even(text)
        way = self.way_text(rate)
        blanked = self.places.blanked(text)
        span = self.amounts.span(blanked)
        if span is None:
            return f"{way} "
        try:
            money, _ = self.amounts.take_money(blanked)
        except (QuantityError, QuickError):
            money = None
        if money is not None:
            return f"{display_price(*money)} {way}"
        return f"{text[span[0] : span[1]].strip()} {way}"

    def way_text(self, rate: Rate) -> str:
        """The first of a rate's names that is read as this very rate; its key where none is."""
        return next((name for name in (rate.label, *rate.aliases) if self._names(name, rate)), rate.key)

    def written(self, entry: Entry, rate: Rate) -> str:
        """A line of an estimate as a quick entry, which is read as the same line; without its name, where
        that could be read as more.
        """
        text = f"{entry.quantity} {self.way_text(rate)}"
        if rate.directions > 1:
            text += f" x{entry.directions}"
        whole = f"{entry.label}: {text}"
        named = re.match(NAME, whole)
        if entry.label == rate.label or named is None or named[1] != entry.label:
            return text
        return whole if self.parts(whole) == [whole] else text

    def _names(self, name: str, rate: Rate) -> bool:
        try:
            parts = self.parts(f"1 GB {name}")
            return len(parts) == 1 and self.said(parts[0]).rate == rate
        except (QuantityError, QuickError):
            return False


def _between(joints: Iterable[re.Match[str]], start: int, end: int) -> list[tuple[int, int]]:
    """What stands between joints, from a start to an end that the text they are found in has."""
    found = list(joints)
    starts = [start, *(start + joint.end() for joint in found)]
    return list(zip(starts, [*(start + joint.start() for joint in found), end], strict=True))


def _even(text: str) -> str:
    """The text with ordinary signs, and lower case letters where those would be more than the others."""
    text = re.sub(_POINTED, "→", narrow(text)) if ">" in text else narrow(text)
    lower = text.lower()
    return text if len(lower) == len(text) else lower


def _directions(rate: Rate, said: int | None) -> tuple[int, tuple[Note, ...]]:
    if rate.directions == 1:
        if said == 2:
            raise QuickError("DIRECTION_NOT_APPLICABLE", rate.label, nearest=[rate])
        return 1, ()
    if said is None:
        return rate.directions, (Note("ASSUMED_DIRECTIONS"),)
    return said, (Note("ONE_DIRECTION"),) if said == 1 else ()


def _goal(money: tuple[Decimal, str], rate: Rate, directions: int, gb_per_tb: int, used: Decimal) -> "Goal":
    from studyapp.cost.entry.goal import goal_seek
    from studyapp.cost.money import display

    amount, currency = money
    if currency != rate.currency:
        raise QuickError("OTHER_CURRENCY", rate.label, rate.currency, nearest=[rate])
    if rate.free:
        raise QuickError("FREE_PATH", rate.label, display(amount, currency), nearest=[rate])
    try:
        return goal_seek(amount, rate, directions, gb_per_tb, used)
    except ValueError:
        raise QuickError("FREE_BEYOND", rate.label, display(amount, currency), nearest=[rate]) from None
