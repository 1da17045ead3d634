"""Which charts there are of an estimate and its prices, the one that is chosen, and how it is seen."""

from decimal import Decimal

from PySide6.QtCore import QObject

from studyapp.cost.estimate import Estimate
from studyapp.cost.figures.axis import nearest, volume_step
from studyapp.cost.figures.curve import Curve, Spent, curve, reaches, spent
from studyapp.cost.figures.shares import shares
from studyapp.cost.figures.unpriced import said_without_price
from studyapp.cost.model import Rate, RateCard
from studyapp.document.model import Document
from studyapp.ui.cost.charts.curve_chart import Point
from studyapp.ui.cost.charts.curve_words import CurveWords
from studyapp.ui.cost.charts.figure import Figure
from studyapp.ui.cost.charts.names import SHARES
from studyapp.ui.cost.charts.share_words import ShareWords
from studyapp.ui.cost.charts.table import Table
from studyapp.ui.cost.desk import Desk
from studyapp.ui.cost.wording import Wording

_MOST = 12
"""So many bars, at most, where there is room."""


class Figures(QObject):
    """The charts by name: `SHARES`, and the key of each rate that has a price and is not free."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._share_words, self._curve_words = ShareWords(self), CurveWords(self)
        self._wording = Wording(self)
        self._card = RateCard((), ())
        self._result: Estimate | None = None
        self._document: Document | None = None
        self._title = ""
        """What the estimate is called."""
        self._size = ""
        self._day = ""
        self._name = SHARES
        self._places: dict[str, int] = {}
        """For each rate how far is looked: the place in its reaches, where it is not the farthest."""
        self.by_rate = False

    def read(self, desk: Desk) -> None:
        """Take over what there is now; the chart that was chosen stays, where it still is."""
        self._card, self._result = desk.card, desk.model.result
        self._document = desk.study.document if desk.study is not None else None
        self._title = desk.keeper.name
        self._day = desk.clock().date().isoformat()
        self._size = self.tr("1 TB = {0} GB").format(self._result.gb_per_tb)
        if desk.revealed_by is not None:
            self._size = self.tr("{0}, as line {1} reckons").format(self._size, desk.revealed_by)
        self.choose(self._name)

    # -- which there are

    def names(self) -> list[tuple[str, str]]:
        """Name and title of each chart; a curve has that of its rate."""
        rates = [
            (rate.key, rate.label)
            for rate in self._card.rates
            if not rate.free and any(tier.price is not None for tier in rate.tiers)
        ]
        return [(SHARES, self.tr("Where the money goes")), *rates]

    def choose(self, name: str) -> None:
        """Let this chart be the one that is shown; the shares where there is none of this name."""
        self._name = name if any(name == known for known, _ in self.names()) else SHARES

    def offered(self) -> list[tuple[str, str]]:
        """Those that a picture may be made of: the shares, and the chosen curve or the first one."""
        names = self.names()
        curve_at = max(self.at, 1)
        return [names[0], *names[curve_at : curve_at + 1]]

    @property
    def name(self) -> str:
        """The name of the chosen chart."""
        return self._name

    @property
    def at(self) -> int:
        """The place of the chosen chart."""
        return [name for name, _ in self.names()].index(self._name)

    @property
    def is_curve(self) -> bool:
        """Whether the chosen chart is one of a rate."""
        return self._name != SHARES

    # -- how it is seen

    def chips(self) -> tuple[list[str], int]:
        """The names of the ways to see the chart, and the place of the chosen one; -1 for none of them."""
        if not self.is_curve:
            return [self.tr("By line"), self.tr("By rate")], int(self.by_rate)
        views = self._views()
        return [name for name, _ in views], next(
            (at for at, (_, place) in enumerate(views) if place == self._place(self._name)), -1
        )

    def choose_chip(self, at: int) -> None:
        """See the chart in this way."""
        if self.is_curve:
            self._places[self._name] = self._views()[at][1]
        else:
            self.by_rate = bool(at)

    def zoom(self, by: int) -> bool:
        """Look farther, or nearer; whether that is possible."""
        rate = self._card.rate(self._name)
        if rate is None:
            return False
        place = self._place(self._name) + by
        if not 0 <= place < len(self._reaches(rate)):
            return False
        self._places[self._name] = place
        return True

    def _views(self) -> list[tuple[str, int]]:
        """Words for some places in the reaches of the chosen rate."""
        rate = self._card.rate(self._name)
        if rate is None:
            return []
        found = self._reaches(rate)
        used = self._spent(rate).gb
        views: dict[int, str] = {}
        if len(rate.tiers) > 1:
            views[0] = self.tr("First tier")
        if used:
            place = next((at for at, reach in enumerate(found) if reach >= used), len(found) - 1)
            views[place] = self.tr("The estimate")
        views[len(found) - 1] = self.tr("All tiers") if len(rate.tiers) > 1 else self.tr("All")
        return [(words, place) for place, words in sorted(views.items())]

    def _place(self, name: str) -> int:
        rate = self._card.rate(name)
        last = len(self._reaches(rate)) - 1 if rate is not None else 0
        return min(self._places.get(name, last), last)

    def _reaches(self, rate: Rate) -> tuple[Decimal, ...]:
        gb_per_tb = self._result.gb_per_tb if self._result is not None else 1024
        return reaches(rate, self._spent(rate).gb, gb_per_tb) or (Decimal(100),)

    # -- what is shown

    def figure(self, name: str = "", *, dated: bool = False) -> Figure:
        """The chart of a name, or the chosen one; for a file with the day that it was made."""
        name = name or self._name
        figure = self._of_shares() if name == SHARES else self._of_rate(name)
        foot = tuple(text for text in (*figure.foot, self._day if dated else "") if text)
        return figure._replace(foot=foot)

    def table(self) -> Table:
        """What the chosen chart says."""
        shown = self.curve
        rate = self._card.rate(self._name)
        if shown is None or rate is None:
            groups = (
                shares(self._result, by_rate=self.by_rate, most=_MOST) if self._result is not None else ()
            )
            return self._share_words.table(groups)
        return self._curve_words.table(shown, self._spent(rate), self._said(rate))

    @property
    def curve(self) -> Curve | None:
        """The curve that is shown; None where shares are."""
        return self._curve(self._name)

    @property
    def start(self) -> Decimal:
        """Where the way along the curve begins, in GB: at the estimate's volume, else in the middle."""
        shown, rate = self.curve, self._card.rate(self._name)
        if shown is None or rate is None:
            return Decimal(0)
        used = self._spent(rate).gb
        step = volume_step(shown.reach, shown.gb_per_tb)
        return used if 0 < used <= shown.reach else nearest(shown.reach / 2, step, (), shown.reach)

    def stops(self) -> tuple[Decimal, ...]:
        """Volumes that one does not walk past: ends of tiers, and the estimate's own."""
        shown, rate = self.curve, self._card.rate(self._name)
        if shown is None or rate is None:
            return ()
        used = self._spent(rate).gb
        return (*(gb for gb, _ in shown.marks), *((used,) if 0 < used <= shown.reach else ()))

    def pointed(self, gb: Decimal) -> Point | None:
        """A place on the curve that is shown, with what it says."""
        shown, rate = self.curve, self._card.rate(self._name)
        if shown is None or rate is None:
            return None
        top = self._curve_words.top(shown, self._spent(rate), roomy=True)
        return self._curve_words.pointed(shown, gb, top, self._said(rate))

    def line_of_bar(self, row: int) -> int:
        """The line of the document that a bar's price stands on; 0 for none."""
        groups = shares(self._result, by_rate=self.by_rate, most=_MOST) if self._result is not None else ()
        found = [share.line for group in groups for share in group.shares]
        return found[row] if row < len(found) else 0

    # -- parts

    def _curve(self, name: str) -> Curve | None:
        rate = self._card.rate(name)
        if rate is None or self._result is None:
            return None
        used = self._spent(rate)
        reach = self._reaches(rate)[self._place(name)]
        return curve(rate, used.gb, used.directions, self._result.gb_per_tb, reach)

    def _spent(self, rate: Rate) -> Spent:
        if self._result is None:
            return Spent(Decimal(0), Decimal(0), Decimal(0), rate.directions, False)
        return spent(self._result, rate)

    def _said(self, rate: Rate) -> dict[int, str]:
        return said_without_price(rate, self._document) if self._document is not None else {}

    def _subtitle(self) -> str:
        title = self._document.title if self._document is not None else ""
        total = self._wording.total(self._result) if self._result is not None and self._result.lines else ""
        total = self.tr("total a month {0}").format(total) if total else ""
        return " · ".join(text for text in (title, self._title, total, self._size) if text)

    def _of_shares(self) -> Figure:
        groups = shares(self._result, by_rate=self.by_rate, most=_MOST) if self._result is not None else ()
        chart = self._share_words.chart(groups, roomy=True)
        return Figure(
            self.tr("Where the money goes"),
            self._subtitle(),
            chart,
            self._share_words.legend(chart),
            said=self._share_words.said(chart),
            nothing="" if chart.bars else self._share_words.nothing(),
        )

    def _of_rate(self, name: str) -> Figure:
        shown, rate = self._curve(name), self._card.rate(name)
        if shown is None or rate is None:
            return self._of_shares()
        used, said, words = self._spent(rate), self._said(rate), self._curve_words
        return Figure(
            words.title(shown),
            self._subtitle(),
            words.chart(shown, used, said, roomy=True),
            words.legend(shown, used),
            self.tr("Tiers: {0}").format(words.tiers(shown, said)),
            words.foot(shown, used),
            words.said(shown, said),
        )
