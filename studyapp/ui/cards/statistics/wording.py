"""Numbers, days and times as the person's language writes them."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QObject

_HOUR = 3600


class Wording(QObject):
    """An object only because Qt's tools find plural forms in an object's `tr` alone."""

    def cell(self, value: object, kind: str) -> str:
        """A cell of a table: text, number, decimal, percent, day or minutes; "" for None."""
        if value is None:
            return ""
        if isinstance(value, date):
            return self.day(value.toordinal())
        if isinstance(value, int | float):
            if kind == "percent":
                return self.percent(value, 1)
            return self.decimal(value) if kind in ("decimal", "minutes") else self.number(value)
        return str(value)

    def number(self, value: float) -> str:
        """A whole number with its groups."""
        return QLocale().toString(round(value))

    def decimal(self, value: float) -> str:
        """A number with one decimal."""
        return QLocale().toString(float(value), "f", 1)

    def percent(self, share: float | None, decimals: int = 0) -> str:
        """A share of 1 in percent; a dash for None."""
        return "–" if share is None else f"{QLocale().toString(100 * share, 'f', decimals)} %"

    def day(self, ordinal: int) -> str:
        """A day in full, as in a list."""
        return QLocale().toString(_date(ordinal), QLocale.FormatType.ShortFormat)

    def weekday_and_day(self, ordinal: int) -> str:
        """A day with its weekday."""
        return QLocale().toString(_date(ordinal), self.tr("ddd, MMM d yyyy", "Qt's format of a date"))

    def day_of_month(self, ordinal: int) -> str:
        """A day below an axis."""
        return QLocale().toString(_date(ordinal), self.tr("MMM d", "Qt's format of a day in a year"))

    def month(self, ordinal: int) -> str:
        """A month below an axis."""
        return QLocale().toString(_date(ordinal), "MMM")

    def month_and_year(self, ordinal: int) -> str:
        """A month of a year."""
        return QLocale().toString(_date(ordinal), self.tr("MMMM yyyy", "Qt's format of a month in a year"))

    def weekday(self, number: int) -> str:
        """A weekday in short, from 1 for Monday on."""
        return QLocale().dayName(number, QLocale.FormatType.ShortFormat)

    def first_weekday(self) -> int:
        """The day that a week begins with, 1 for Monday."""
        return QLocale().firstDayOfWeek().value

    def span(self, seconds: float) -> str:
        """A time, to the second, the minute or the tenth of an hour."""
        if seconds < 60:
            return self.tr("%Ln s", "", round(seconds))
        if seconds < _HOUR:
            return self.tr("%Ln min", "", round(seconds / 60))
        return self.tr("{0} h").format(self.decimal(seconds / _HOUR))

    def days(self, count: float) -> str:
        """A number of days."""
        return self.tr("%Ln day(s)", "", round(count))

    def answers(self, count: int) -> str:
        """A number of answers."""
        return self.tr("%Ln answer(s)", "", count)

    def reviews(self, count: int) -> str:
        """A number of reviews."""
        return self.tr("%Ln review(s)", "", count)

    def cards(self, count: float) -> str:
        """A number of cards."""
        return self.tr("%Ln card(s)", "", round(count))

    def times(self, count: int) -> str:
        """How often something was forgotten."""
        return self.tr("forgotten %Ln time(s)", "", count)


def _date(ordinal: int) -> QDate:
    found = date.fromordinal(ordinal)
    return QDate(found.year, found.month, found.day)
