"""The rates of exchange that the person typed: kept in the settings, one for a currency."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from studyapp.cost.estimate import Estimate
from studyapp.cost.exchange import Exchange, kept, parse_date, parse_exchange, with_rate
from studyapp.cost.money import display
from studyapp.errors import StudyappError
from studyapp.lexicon import words
from studyapp.settings import SettingsFile

if TYPE_CHECKING:
    from studyapp.cost.report import Second


class Rates(QObject):
    """Holds the rates; nothing is ever reckoned or compared with them."""

    changed = Signal()
    failed = Signal(object)
    """A StudyappError where a rate could not be kept, None where it was."""

    def __init__(
        self, settings: SettingsFile | None, clock: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._clock = clock
        self._lines: tuple[str, ...] = ()
        """The rates of a room without settings."""

    @property
    def today(self) -> date:
        """The day it is."""
        return self._clock().date()

    def rate(self, of: str) -> Exchange | None:
        """The rate for a document's currency."""
        return kept(self._kept, of)

    def take(self, text: str, day: str, of: str, currency: str) -> Exchange:
        """Keep a rate as it was typed, with its day; raises StudyappError where either cannot be read.

        `currency` is meant where the text names none.
        """
        dated = parse_date(day, self.today) if day.strip() else self.today
        exchange = parse_exchange(text, of, dated, words("cost"), currency)
        self._keep(with_rate(self._kept, of, exchange))
        return exchange

    def remove(self, of: str) -> None:
        """Forget the rate for a document's currency."""
        self._keep(with_rate(self._kept, of, None))

    def second(self, estimate: Estimate) -> "Second | None":
        """What the sum in the document's own currency is in the other one; None where no rate was typed.

        Where there are sums in several currencies, it says which one is meant.
        """
        from studyapp.cost.report import Second

        exchange = self.rate(estimate.currency)
        part = estimate.sums[0]
        if exchange is None or not (part.floor or not estimate.unpriced_gb):
            return None
        text = shown(exchange, part.floor, at_least=bool(estimate.unpriced_gb))
        if len(estimate.sums) > 1:
            text = f"{display(part.floor, part.currency)} {text}"
        return Second(text, said(exchange, self.today), exchange)

    @property
    def _kept(self) -> tuple[str, ...]:
        return self._settings.values.exchange if self._settings is not None else self._lines

    def _keep(self, lines: tuple[str, ...]) -> None:
        self._lines = lines
        if self._settings is not None:
            try:
                self._settings.change(self._settings.values._replace(exchange=lines))
            except StudyappError as error:
                self.failed.emit(error)
            else:
                self.failed.emit(None)
        self.changed.emit()


def shown(exchange: Exchange, amount: Decimal, *, at_least: bool = False) -> str:
    """An amount in the second currency: `≈ ₩65,119`."""
    text = exchange.shown(amount)
    if at_least:
        text = QCoreApplication.translate("Rates", "at least {0}").format(text)
    return f"≈ {text}"


def said(exchange: Exchange, today: date) -> str:
    """The rate, whose it is and of which day: `1 USD = ₩1,385.5, your rate of 2026-11-23`."""
    translate = QCoreApplication.translate
    text = translate("Rates", "{0}, your rate of {1}").format(exchange.text, exchange.dated.isoformat())
    days = (today - exchange.dated).days
    if exchange.is_stale(today):
        text = translate("Rates", "{0} · {1} days old").format(text, days)
    return text
