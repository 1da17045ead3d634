"""What is said of worked lines, sums and the size of a TB."""

from collections.abc import Sequence
from decimal import Decimal
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QObject

from studyapp.cost.figures.checks import LineCheck, TotalCheck
from studyapp.cost.model import Rate, decimal_text
from studyapp.cost.money import display, display_price


class Verdict(NamedTuple):
    """A sentence and the role of its colour."""

    text: str
    mood: str

    @property
    def good(self) -> bool:
        """Whether nothing is wrong."""
        return self.mood not in ("error", "notice")


class CheckWording(QObject):
    """An object because Qt's tools find strings in an object's `tr`."""

    def arithmetic(self, check: LineCheck, other: int | None, currency: str) -> Verdict:
        """Whether a line's own sum is right; `other` is the size of a TB under which it would be."""
        line = check.line
        if line.agrees:
            return Verdict("✓ " + self._agrees(check.difference, check.tolerance, currency), "good")
        if other is not None:
            return Verdict(self.tr("agrees only with 1 TB = {0} GB").format(other), "notice")
        return Verdict("≠ " + self._differs(check.difference, check.tolerance, currency), "error")

    def total(self, check: TotalCheck, currency: str) -> Verdict:
        """Whether a stated sum is that of its lines."""
        if check.agrees:
            return Verdict("✓ " + self._agrees(check.difference, check.tolerance, currency), "good")
        return Verdict("≠ " + self._differs(check.difference, check.tolerance, currency), "error")

    def _agrees(self, difference: Decimal, tolerance: Decimal, currency: str) -> str:
        if tolerance:
            return self.tr("agrees; ~ allows less than {0} more or less").format(display(tolerance, currency))
        if difference:
            return self.tr("agrees, rounded")
        return self.tr("agrees")

    def _differs(self, difference: Decimal, tolerance: Decimal, currency: str) -> str:
        amount = display(abs(difference), currency)
        if difference > 0:
            said = self.tr("differs by +{0}: too much").format(amount)
        else:
            said = self.tr("differs by −{0}: too little").format(amount)
        if tolerance:
            said += "; " + self.tr("~ allows less than {0}").format(display(tolerance, currency))
        return said

    def follows(self, check: LineCheck, rate: Rate | None) -> Verdict:
        """Whether a line's price and factor are those of the rate card, and if not why."""
        line = check.line
        if rate is None or check.follows == "no-rate":
            return self._not(self.tr("it has no such rate"))
        if check.follows == "follows":
            lines = ", ".join(str(number) for number in _lines_of(rate, line.price))
            text = self.tr("by the rate card: {0} (line {1})").format(rate.label, lines)
            return Verdict(text if lines else rate.label, "muted")
        prices = " → ".join(
            f"{display_price(tier.price, rate.currency)}" for tier in rate.tiers if tier.price is not None
        )
        amount = display(check.card_amount, rate.currency) if check.card_amount is not None else ""
        reason = {
            "other-currency": self.tr("its price is in {0}").format(rate.currency),
            "other-unit": self.tr("its price is for a {0}").format(rate.unit),
            "other-price": self.tr("another price, it has {0}").format(
                f"{prices}/{rate.unit}" if prices else self.tr("none")
            ),
            "other-directions": self.tr("× {0}, it charges × {1}").format(
                decimal_text(line.factor), check.directions
            ),
            "other-factor": self.tr("× {0} is no number of times that both directions are charged").format(
                decimal_text(line.factor)
            ),
            "no-price": self.tr("it has no price for all of this volume"),
            "other-tiers": self.tr("its tiers come to {0}").format(amount),
        }[check.follows]
        if check.follows in ("other-price", "other-directions") and amount:
            reason += ": " + amount
        return self._not(reason)

    def _not(self, reason: str) -> Verdict:
        return Verdict(self.tr("does not follow from the rate card: {0}").format(reason), "notice")

    def summary(self, verdicts: Sequence[Sequence[Verdict]], conflicts: int, unassigned: int) -> Verdict:
        """All in one sentence; `verdicts` of each line and sum, the arithmetic's first."""
        right = sum(1 for row in verdicts if row[0].good)
        astray = sum(1 for row in verdicts if any(not verdict.good for verdict in row[1:]))
        parts: list[str] = []
        if verdicts:
            parts.append(self.tr("{0} of %n line(s) agree", "", len(verdicts)).format(right))
        if astray:
            parts.append(self.tr("%n do(es) not follow from the rate card", "", astray))
        if conflicts:
            parts.append(self.tr("%n contradiction(s)", "", conflicts))
        if unassigned:
            parts.append(self.tr("%n price(s) not assigned", "", unassigned))
        if not parts:
            return Verdict(
                self.tr("The document reckons nothing itself, and its prices do not contradict each other."),
                "muted",
            )
        if right < len(verdicts) or astray:
            mood = "notice"
        else:
            mood = "good" if verdicts and not conflicts else "ink"
        return Verdict(" · ".join(parts), mood)

    def size(self, gb_per_tb: int, own: int | None, line: int | None) -> str:
        """How large a TB is here, and whether a line of the document says so (`own`, on `line`)."""
        said = self.tr("1 TB = {0} GB").format(gb_per_tb)
        if own is None:
            return self.tr("{0}: no line of the document reveals it.").format(said)
        if own == gb_per_tb:
            return self.tr("{0}, as line {1} reckons.").format(said, line)
        return self.tr("{0} by your choice; line {1} reckons with {2} GB.").format(said, line, own)

    def size_links(self, said: str, line: int | None) -> str:
        """The same as HTML: the line a link, and a link "switch" behind."""
        html = escape(said)
        if line is not None:
            html = html.replace(str(line), f'<a href="{line}">{line}</a>', 1)
        change = self.tr("Change")
        return f'{html}&nbsp; <a href="switch">{escape(change)}</a>'


def _lines_of(rate: Rate, price: Decimal) -> tuple[int, ...]:
    """The lines that state this price, or else all of the rate's."""
    found = tuple(tier.line for tier in rate.tiers if tier.price == price and tier.line)
    return found or rate.lines[:1]
