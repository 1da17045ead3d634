"""Contradictions in words: what each side says and would cost, and the rule that was applied."""

import re
from decimal import Decimal

from PySide6.QtCore import QObject

from studyapp.cost.estimate import Entry, estimate
from studyapp.cost.model import Conflict, Quantity, Rate, RateCard
from studyapp.cost.money import display
from studyapp.cost.quantity import EXACT, gigabytes
from studyapp.ui.cost.check.conflicts import ConflictShown, SideShown
from studyapp.ui.cost.check.quoted import Quoted

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_EXAMPLE = Quantity(Decimal(100), "GB")


class Contradictions(QObject):
    """An object because Qt's tools find strings in an object's `tr`."""

    def __init__(self, card: RateCard, quoted: Quoted, gb_per_tb: int) -> None:
        super().__init__()
        self._card = card
        self._quoted = quoted
        self._gb_per_tb = gb_per_tb

    def shown(self, conflict: Conflict) -> ConflictShown:
        """One contradiction as the page shows it."""
        rate = self._card.rate(conflict.rate)
        volume = _volume(conflict, rate)
        amounts = [self._amount(conflict, number, rate, volume) for number in range(len(conflict.sides))]
        if len(set(amounts)) < 2:
            amounts = [None] * len(amounts)
        sides = tuple(
            SideShown(
                self._words(conflict, side.words),
                tuple((line, self._quoted.line(line)) for line in side.lines),
                self._cost(volume, amount, rate),
                number == conflict.applied,
            )
            for number, (side, amount) in enumerate(zip(conflict.sides, amounts, strict=True))
        )
        title = rate.label if rate is not None else self.tr("Size of a TB")
        return ConflictShown(title, self._about(conflict.kind), sides, self._sentences(conflict))

    def _words(self, conflict: Conflict, words: str) -> str:
        if conflict.kind == "size":
            return self.tr("1 TB = {0} GB").format(words)
        return f"“{words}”" if conflict.kind == "direction" else words

    def _cost(self, volume: Quantity, amount: Decimal | None, rate: Rate | None) -> str:
        if amount is None or rate is None:
            return ""
        return f"{volume}: {display(amount, rate.currency)}"

    def _about(self, kind: str) -> str:
        return {
            "direction": self.tr("Places disagree on whether each direction is charged."),
            "price": self.tr("Places name different prices."),
            "headline": self.tr("One place names one price, another has tiers."),
            "currency": self.tr("Places name different currencies."),
            "size": self.tr("Worked lines reckon with different sizes."),
        }.get(kind, kind)

    def _sentences(self, conflict: Conflict) -> tuple[str, ...]:
        rule = {
            "each-direction-counts": self.tr(
                "Each direction is charged here, also where other places say less."
            ),
            "both-directions-count": self.tr("Both directions are charged here."),
            "one-direction-counts": self.tr("The price is for both directions together here."),
            "first-price-counts": self.tr("The price that stands first counts here."),
            "tiers-count": self.tr("The tiers count here, as they say more than one price does."),
            "no-size-adopted": self.tr("Neither is taken over: 1 TB = {0} GB here.").format(self._gb_per_tb),
            "both-kept": self.tr("Both are kept, each by itself."),
        }.get(conflict.rule, conflict.rule)
        if conflict.applied is None or conflict.kind not in ("direction", "price"):
            return (rule,)
        if conflict.evidence:
            lines = ", ".join(str(line) for line in conflict.evidence)
            return rule, self.tr(
                "The worked example decides it: line(s) {0} reckon(s) so too.", "", len(conflict.evidence)
            ).format(lines)
        return rule, self.tr("No worked example of the document decides it.")

    def _amount(self, conflict: Conflict, number: int, rate: Rate | None, volume: Quantity) -> Decimal | None:
        """What the volume costs as a side says; None where that cannot be said."""
        if rate is None or conflict.kind not in ("direction", "price", "headline"):
            return None
        directions = rate.directions
        if conflict.kind == "direction" and number != conflict.applied:
            directions = 3 - directions
        if number == conflict.applied or conflict.kind == "direction":
            card = RateCard((rate,), ())
            entry = Entry("", rate.key, volume, directions)
            return estimate((entry,), card, self._gb_per_tb).total
        price = _price(conflict.sides[number].words)
        if price is None or rate.unit != "GB":
            return None
        volume_gb = gigabytes(volume, self._gb_per_tb)
        return EXACT.multiply(EXACT.multiply(volume_gb, price), Decimal(directions))


def _volume(conflict: Conflict, rate: Rate | None) -> Quantity:
    """A volume at which the sides come apart: beyond the first tier where tiers stand against one price."""
    bound = rate.tiers[0].up_to if rate is not None and rate.tiers else None
    if conflict.kind == "headline" and isinstance(bound, Quantity):
        return bound._replace(value=bound.value * 2)
    return _EXAMPLE


def _price(words: str) -> Decimal | None:
    """The only number in a side's words, where it is written without commas."""
    found = _NUMBER.findall(words)
    return Decimal(found[0]) if len(found) == 1 and "," not in words else None
