"""What the list below the quick line says of each offer: a way's price, a place's kind, when it was asked."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, QObject

from studyapp.cost.entry.completion import Completion
from studyapp.cost.model import RateCard
from studyapp.cost.shelf.lookups import Kept
from studyapp.ui.cost.wording import Wording
from studyapp.ui.finding import Entry


class Offered(QObject):
    """An object because Qt's tools find strings in an object's `tr`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = Wording(self)

    def completions(self, found: Iterable[Completion], card: RateCard) -> list[Entry]:
        """Ways to go on with an entry."""
        return [Entry("", each.text, self._hint(each, card), each) for each in found]

    def lookups(self, kept: Iterable[Kept], now: datetime) -> Iterator[Entry]:
        """Look-ups made before."""
        for each in kept:
            yield Entry("", each.text, _day(each.time, now), each)

    def _hint(self, completion: Completion, card: RateCard) -> str:
        rate = card.rate(completion.hint) if completion.kind == "rate" else None
        if rate is not None:
            return self._wording.price(rate)
        kinds = {"region": self.tr("region"), "zone": self.tr("zone"), "continent": self.tr("continent")}
        if completion.kind == "direction":
            return self.tr("direction")
        return kinds.get(completion.hint, completion.hint)


def _day(time: datetime, now: datetime) -> str:
    """The time of day for today, else the day, as the person's country writes them."""
    local = time.astimezone(now.tzinfo)
    moment = QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0)
    short = QLocale.FormatType.ShortFormat
    if local.date() == now.date():
        return QLocale().toString(moment.time(), short)
    return QLocale().toString(moment.date(), short)
