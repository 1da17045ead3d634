"""Shares of an estimate as a chart, and the same as a table, in the person's language."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from studyapp.cost.figures.shares import Group, Share, percent
from studyapp.cost.money import display
from studyapp.cost.quantity import grouped
from studyapp.ui.cost.charts.share_chart import ShareBar, ShareChart, ShareGroup
from studyapp.ui.cost.charts.strokes import Sign
from studyapp.ui.cost.charts.table import Row, Table


class ShareWords(QObject):
    """An object because Qt's tools find strings in an object's `tr`."""

    def chart(self, groups: Sequence[Group], *, roomy: bool) -> ShareChart:
        """The bars of all groups; the currency stands over them where there are several."""
        is_headed = roomy or len(groups) > 1
        return ShareChart(
            tuple(
                ShareGroup(
                    self._heading(group) if is_headed else "",
                    tuple(self._bar(group, s) for s in group.shares),
                )
                for group in groups
            ),
            roomy,
        )

    def table(self, groups: Sequence[Group]) -> Table:
        """A row a bar, and the sum of each currency."""
        rows: list[Row] = []
        for group in groups:
            rows.extend(
                Row((self.label(share), self.shown(share), self.amount(group, share)), share.line)
                for share in group.shares
            )
            rows.append(Row((self.tr("Total"), "100.0%" if group.total else "", self._sum(group)), 0, True))
        return Table((self.tr("Line"), self.tr("Share"), self.tr("A month")), tuple(rows))

    def said(self, chart: ShareChart) -> str:
        """All bars in words."""
        return ", ".join(
            f"{bar.label} {bar.shown}" + (f" {bar.amount}" if bar.amount else "") for bar in chart.bars
        )

    def legend(self, chart: ShareChart) -> tuple[Sign, ...]:
        """What hatching means, where there is any."""
        if not any(bar.is_hatched for bar in chart.bars):
            return ()
        return (Sign("hatch", self.tr("no price in the document; nobody knows how long this bar is")),)

    def nothing(self) -> str:
        """What is said where there is no bar."""
        return self.tr(
            "The estimate has no lines yet. Esc goes back to it; PageDown shows the curves of the prices."
        )

    def label(self, share: Share) -> str:
        """A line's name; how many the rest are."""
        return share.label or self.tr("%n others", "", share.lines)

    def shown(self, share: Share) -> str:
        """`95.7%`, or in a word why it has no share."""
        if share.priced:
            return percent(share)
        return self.tr("no price") if share.unpriced_gb else self.tr("free") if share.free else percent(share)

    def amount(self, group: Group, share: Share) -> str:
        """What it costs, at least, and the volume that has no price."""
        if not share.unpriced_gb:
            return display(share.amount, group.currency)
        volume = grouped(share.unpriced_gb)
        if not share.priced:
            return self.tr("{0} GB without a price").format(volume)
        floor = display(share.amount, group.currency)
        return self.tr("at least {0} + {1} GB without a price").format(floor, volume)

    def _bar(self, group: Group, share: Share) -> ShareBar:
        return ShareBar(
            self.label(share),
            self.shown(share),
            self.amount(group, share),
            group.part(share),
            bool(share.unpriced_gb),
        )

    def _heading(self, group: Group) -> str:
        if not group.total:
            return self._sum(group)
        total = display(group.total, group.currency)
        if not group.unpriced_gb:
            return self.tr("100% = {0} a month").format(total)
        volume = grouped(group.unpriced_gb)
        return self.tr("100% = {0} a month, without {1} GB that have no price").format(total, volume)

    def _sum(self, group: Group) -> str:
        if not group.unpriced_gb:
            return display(group.total, group.currency)
        volume = grouped(group.unpriced_gb)
        if not group.total:
            return self.tr("{0} GB without a price").format(volume)
        floor = display(group.total, group.currency)
        return self.tr("at least {0} + {1} GB without a price").format(floor, volume)
