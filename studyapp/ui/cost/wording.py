"""Prices, formulas and answers in the words of the person's language; one place for all of the room."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from studyapp.cost.entry.notes import Note
from studyapp.cost.estimate import Estimate, Priced, Split, allowance, gives_allowance, is_allowance
from studyapp.cost.model import Rate, Scenario
from studyapp.cost.money import display, display_price
from studyapp.cost.problems import MESSAGES
from studyapp.cost.quantity import grouped, total

if TYPE_CHECKING:
    from studyapp.cost.entry.goal import Goal


def told(note: Note) -> str:
    """What a code of the cost feature says."""
    template = MESSAGES.get(note.code)
    return QCoreApplication.translate("Problem", template).format(*note.details) if template else note.code


class Wording(QObject):
    """An object because Qt's tools find strings in an object's `tr`."""

    def total(self, estimate: Estimate) -> str:
        """The total, or the priced minimum in words; currencies side by side."""
        if estimate.is_priced:
            return estimate.priced
        return self.tr("at least {0}").format(estimate.priced) if estimate.priced else self.tr("no price")

    def unpriced(self, estimate: Estimate) -> str:
        """The volume that the document has no price for; "" where all is priced."""
        if estimate.is_priced:
            return ""
        volume = grouped(estimate.unpriced_gb)
        if not estimate.priced:
            return self.tr("{0} GB without a price in the document").format(volume)
        return self.tr("+ {0} GB without a price in the document").format(volume)

    def allowance(self, estimate: Estimate) -> str:
        """How much falls into tiers that are free while others are not; "" where nothing does."""
        rates = {line.rate.key: line.rate for line in estimate.lines}
        giving = {key for key, rate in rates.items() if gives_allowance(rate)}
        lines = (line for line in estimate.lines if line.rate.key in giving) if giving else ()
        free = total(allowance(line) for line in lines)
        return self.tr("{0} GB of it in free allowances").format(grouped(free)) if free else ""

    def amount(self, line: Priced) -> str:
        """What one line costs."""
        if line.missing or (line.unpriced_gb and not line.floor):
            return self.tr("no price")
        shown = display(line.floor, line.rate.currency)
        return self.tr("at least {0}").format(shown) if line.unpriced_gb else shown

    def bought(self, line: Priced, goal: "Goal", money: Decimal) -> str:
        """What a sum buys, and how much of the sum that takes where the prices end before it does."""
        from studyapp.cost.entry.lookup import goal_display

        whole = display(money, line.rate.currency)
        if not goal.capped:
            return self.tr("{0} buys {1}").format(whole, goal_display(goal.gb))
        paid = display(line.floor, line.rate.currency)
        return self.tr("of {0}, {1} buys {2}").format(whole, paid, f"{grouped(goal.gb)} GB")

    def formula(self, line: Priced) -> str:
        """How a line's cost comes about: `500 × $0.09 (up to 10 TB)`, `100 × $0.01 × 2 directions`."""
        text, factor = self.calculation(line), self.factor(line)
        if line.entry.directions < 2 or not factor:
            return text
        return f"({text}) {factor}" if len(line.splits) > 1 else f"{text} {factor}"

    def calculation(self, line: Priced) -> str:
        """The formula without the directions."""
        if line.missing:
            return self.tr("not in the document's prices")
        if line.rate.free:
            return self.tr("free")
        return " + ".join(self._part(split, line) for split in line.splits)

    def factor(self, line: Priced) -> str:
        """In how many directions a line is charged; "" where there is no choice."""
        if line.missing or line.rate.free:
            return ""
        if line.entry.directions > 1:
            return self.tr("× {0} directions").format(line.entry.directions)
        return self.tr("one direction") if line.rate.directions > 1 else ""

    def _part(self, split: Split, line: Priced) -> str:
        volume = grouped(split.gb)
        if split.price is None:
            return self.tr("{0} GB without a price").format(volume)
        if is_allowance(split, line.rate):
            return self.tr("{0} GB free").format(volume)
        if line.rate.unit != "GB":
            volume = self.tr("{0} GB in {1}").format(volume, line.rate.unit)
        text = f"{volume} × {display_price(split.price, line.rate.currency)}"
        bound = self.bound(line.rate, split.tier - 1)
        return f"{text} ({bound})" if bound and len(line.splits) == 1 else text

    def bound(self, rate: Rate, number: int) -> str:
        """The volumes that a tier, counted from 0, is for; "" where there is only one."""
        if len(rate.tiers) < 2 or number >= len(rate.tiers):
            return ""
        high = rate.tiers[number].up_to
        if high is not None:
            return self.tr("up to {0}").format(high)
        return self.tr("above {0}").format(rate.tiers[number - 1].up_to)

    def price(self, rate: Rate) -> str:
        """A rate in a word or two, for the rate card."""
        if rate.free:
            return self.tr("free")
        prices = [display_price(t.price, rate.currency) for t in rate.tiers if t.price is not None]
        if not prices:
            return self.tr("no price given")
        end = rate.tiers[len(prices) - 1].up_to
        if end is not None and not any(tier.price for tier in rate.tiers):
            return self.tr("free up to {0}").format(end)
        if len(prices) > 1:
            return " → ".join(prices) + f"/{rate.unit}"
        text = f"{prices[0]}/{rate.unit}"
        return self.tr("{0} each way").format(text) if rate.directions > 1 else text

    def lines(self, numbers: Sequence[int]) -> str:
        """Line numbers of the document, each a link."""
        links = " · ".join(f'<a href="{number}">{number}</a>' for number in numbers)
        return self.tr("line {0}").format(links) if len(numbers) == 1 else self.tr("lines {0}").format(links)

    def scenario(self, scenario: Scenario) -> str:
        """The title of a worked example, or a word for it."""
        return scenario.title or self.tr("Worked example")

    def agreement(self, scenario: Scenario, estimate: Estimate) -> str:
        """Whether the estimate comes to what the document states for it."""
        if scenario.stated_total is None:
            return self.tr("as in the document (line {0})").format(scenario.line)
        stated = ("~" if scenario.about else "") + display_price(scenario.stated_total, estimate.currency)
        if scenario.agrees and estimate.total == scenario.computed_total:
            return self.tr("matches the document's {0} (line {1})").format(stated, scenario.line)
        return self.tr("the document says {0} (line {1})").format(stated, scenario.line)
