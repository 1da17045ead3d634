"""How a line's cost comes about, in sentences: what is charged, how often, from which tiers and beside which
other lines.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject

from studyapp.cost.estimate import Estimate, Priced, Split, is_allowance
from studyapp.cost.model import Quantity, Volume, decimal_text
from studyapp.cost.money import decimals, display, display_price, rounded
from studyapp.cost.quantity import format_quantity, gigabytes, grouped
from studyapp.ui.cost.wording import Wording

MOST_NAMED = 2


class Explanation(QObject):
    """An object because Qt's tools find strings in an object's `tr`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = Wording(self)

    def sentences(self, result: Estimate, row: int) -> tuple[str, ...]:
        """A line of an estimate in words and numbers, without its source lines."""
        return tuple(self._sentences(result, row))

    def _sentences(self, result: Estimate, row: int) -> Iterator[str]:
        line = result.lines[row]
        if line.missing:
            said = self.tr(
                "The document has no price “{0}” any more. The line stays, and is priced again when the price"
                " is back."
            )
            yield said.format(line.rate.label)
            return
        yield self._volume(line, result.gb_per_tb)
        if line.rate.free:
            yield self.tr("“{0}” costs nothing in the document, however much it is.").format(line.rate.label)
            return
        yield from self._directions(line)
        yield from self._pool(result, row)
        for split in line.splits:
            yield self._split(split, line, result.gb_per_tb)
        yield from self._exact(line)

    def _volume(self, line: Priced, gb_per_tb: int) -> str:
        volume = format_quantity(line.entry.quantity)
        if line.entry.quantity.unit != "GB":
            volume = self.tr("{0} = {1} GB (1 TB = {2} GB)").format(volume, grouped(line.gb), gb_per_tb)
        return self.tr("{0}, {1} a month.").format(line.rate.label, volume)

    def _directions(self, line: Priced) -> Iterator[str]:
        gb = grouped(line.gb)
        if line.entry.directions > 1:
            yield self.tr(
                "The {0} GB that cross are charged twice: when they leave and when they arrive."
            ).format(gb)
        elif line.rate.directions > 1:
            yield self.tr(
                "The price is for each direction; here the {0} GB are charged in one direction only."
            ).format(gb)

    # -- the tiers, and with whom they are shared

    def _pool(self, result: Estimate, row: int) -> Iterator[str]:
        line = result.lines[row]
        if len(line.rate.tiers) < 2:
            return
        above, below = _others(result, row)
        if line.used_gb:
            yield self._used(line, result.gb_per_tb).format(self._named(above))
        if below:
            yield self.tr("{0} goes on in the tiers where this line ends.").format(self._named(below))

    def _used(self, line: Priced, gb_per_tb: int) -> str:
        """With a place for those who used it."""
        full: Volume | None = None
        for tier in line.rate.tiers:
            if tier.up_to is not None and gigabytes(tier.up_to, gb_per_tb) <= line.used_gb:
                full = tier.up_to
        if full is None:
            return self.tr("Of the first tier, {1} GB are already used up by {0}.").format(
                "{0}", grouped(line.used_gb)
            )
        more = line.used_gb - gigabytes(full, gb_per_tb)
        if not more:
            return self.tr("The first {1} are already used up by {0}.").format("{0}", full)
        said = self.tr("The first {1} and {2} GB of the next tier are already used up by {0}.")
        return said.format("{0}", full, grouped(more))

    def _named(self, lines: Sequence[Priced]) -> str:
        names = ", ".join(f"“{line.entry.label}”" for line in lines[:MOST_NAMED])
        more = len(lines) - MOST_NAMED
        return self.tr("{0} and %n more", "", more).format(names) if more > 0 else names

    def _split(self, split: Split, line: Priced, gb_per_tb: int) -> str:
        volume, tier = grouped(split.gb), self._tier(split, line, gb_per_tb)
        if split.price is None or split.amount is None:
            if not tier:
                return self.tr("For {0} GB the document gives no price.").format(volume)
            return self.tr("For {0} GB ({1}) the document gives no price.").format(volume, tier)
        if is_allowance(split, line.rate):
            return self.tr("{0} GB ({1}) are free.").format(volume, tier)
        price = f"{display_price(split.price, line.rate.currency)}/{line.rate.unit}"
        factor = f" × {line.entry.directions}" if line.entry.directions > 1 else ""
        amount = display(split.amount, line.rate.currency)
        where = f" ({tier})" if tier else ""
        return f"{volume} GB{where} × {price}{factor} = {amount}."

    def _tier(self, split: Split, line: Priced, gb_per_tb: int) -> str:
        """The volumes a tier is for, with its end in GB where that hangs on the size of a TB."""
        tiers = line.rate.tiers
        bound = self._wording.bound(line.rate, split.tier - 1)
        if split.tier > len(tiers):
            bound = self.tr("above {0}").format(tiers[-1].up_to) if tiers[-1].up_to is not None else ""
        end = tiers[min(split.tier, len(tiers)) - 1].up_to
        if end is not None and not (isinstance(end, Quantity) and end.unit == "GB"):
            return self.tr("{0} = {1} GB").format(bound, grouped(gigabytes(end, gb_per_tb)))
        return bound

    def _exact(self, line: Priced) -> Iterator[str]:
        if rounded(line.floor, decimals(line.rate.currency)) != line.floor:
            exact = f"{decimal_text(line.floor)} {line.rate.currency}"
            yield self.tr("Exactly {0}; it is rounded only to be shown.").format(exact)


def _others(result: Estimate, row: int) -> tuple[list[Priced], list[Priced]]:
    """The lines of the same rate above a row and below it."""
    key = result.lines[row].entry.rate
    above = [line for line in result.lines[:row] if line.entry.rate == key]
    return above, [line for line in result.lines[row + 1 :] if line.entry.rate == key]
