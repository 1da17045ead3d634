"""Intervals and counts in the words of the person's language."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studyapp.cards.learning.pool import Counts
from studyapp.cards.schedule import State

if TYPE_CHECKING:
    from studyapp.ui.cards.arrival import News

_MINUTE, _HOUR = 60, 3600
_MONTH, _YEAR = 30.4, 365.0


class Wording(QObject):
    """An object only because Qt's tools find plural forms in an object's `tr` alone."""

    def interval(self, interval: int) -> str:
        """An interval of the schedule: days where positive, seconds within the day where negative."""
        if interval < 0:
            return self.wait(-interval)
        if interval < 31:
            return self.tr("%n day(s)", "", interval)
        if interval < _YEAR:
            months = _short(interval / _MONTH)
            return self.tr("1 month") if months == "1" else self.tr("{0} months").format(months)
        years = _short(interval / _YEAR)
        return self.tr("1 year") if years == "1" else self.tr("{0} years").format(years)

    def wait(self, seconds: int) -> str:
        """A time within a day, to the minute or the hour."""
        if seconds < _HOUR:
            minutes = max(1, (seconds + _MINUTE // 2) // _MINUTE)
            return self.tr("%n minute(s)", "", minutes)
        hours = (seconds + _HOUR // 2) // _HOUR
        return self.tr("%n hour(s)", "", hours)

    def due(self, state: State, today: int) -> str:
        """When a card that was begun comes back, seen from a study day."""
        days = state.due_day - today
        if days < 0:
            return self.tr("%n day(s) overdue", "", -days)
        if days == 0:
            return self.tr("today")
        return self.tr("tomorrow") if days == 1 else self.tr("in {0}").format(self.interval(days))

    def progress(self, counts: Counts) -> str:
        """What is left today, as the status bar says it."""
        if not counts.total:
            return self.tr("Nothing left today")
        parts: list[str] = []
        if counts.due:
            parts.append(self.tr("%n review(s) today", "", counts.due))
        if counts.learning:
            parts.append(self.tr("%n in learning", "", counts.learning))
        if counts.new:
            parts.append(self.tr("%n new card(s)", "", counts.new))
        return " · ".join(parts)

    def news(self, news: "News") -> list[str]:
        """What became of the histories of a document's cards, a sentence for each kind."""
        found: list[str] = []
        if news.edited:
            found.append(self.tr("%n edited card(s) kept their history.", "", news.edited))
        if news.moved:
            found.append(self.tr("%n moved card(s) kept their history.", "", news.moved))
        if news.taken:
            found.append(self.tr("The history of %n card(s) was taken over from the notes.", "", news.taken))
        if news.just_vanished:
            found.append(
                self.tr(
                    "%n learned card(s) vanished from the notes – Ctrl+D shows it.", "", news.just_vanished
                )
            )
        return found

    def cards(self, count: int) -> str:
        """A number of cards."""
        return self.tr("%n card(s)", "", count)


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0") if number < 10 else str(round(number))
