"""What is said of a learned card: how often and when it was answered, and where it stood."""

from PySide6.QtCore import QDate, QLocale, QObject

from studyapp.cards.history.known import Registered

_ORDINAL_TO_JULIAN = 1_721_425


class Wording(QObject):
    """An object only because Qt's tools find plural forms in an object's `tr` alone."""

    def learned(self, item: Registered) -> str:
        """How often it was answered, and when last."""
        if not item.state.reps:
            return self.tr("suspended, never answered")
        times = self.tr("answered %n time(s)", "", item.state.reps)
        if not item.state.day:
            return times
        day = QDate.fromJulianDay(item.state.day + _ORDINAL_TO_JULIAN)
        return self.tr("{0}, last on {1}").format(
            times, QLocale().toString(day, QLocale.FormatType.ShortFormat)
        )

    def place(self, page: str, section: str) -> str:
        """The page and the heading that it stood under."""
        heading = section.rpartition("\n")[2]
        return f"{page} › {heading}" if heading and heading != page else page

    def gone(self) -> str:
        """That the page of a card is no more."""
        return self.tr("no page of the folder has it any more")

    def left(self, count: int) -> str:
        """How many questions there are."""
        return self.tr("%n card(s) to decide on", "", count)

    def orphans(self, count: int) -> str:
        """How many cards stand nowhere any more."""
        return self.tr("%n card(s) you learned, no longer in the notes", "", count)

    def found(self, count: int) -> str:
        """How many were found again by themselves."""
        return self.tr("The history of %n edited card(s) was found again.", "", count)
