"""Copies of the history in words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject

if TYPE_CHECKING:
    from studyapp.cards.history.backups import Backup, Restored


class Wording(QObject):
    """An object of Qt's, as counting words is asked of one."""

    def answers(self, count: int) -> str:
        """So many answers."""
        return self.tr("%n answer(s)", "", count)

    def described(self, copy: "Backup") -> str:
        """When a copy was made and how much it holds."""
        return f"{date_of(copy)} · {self.answers(copy.answers)}"

    def brought_back(self, done: "Restored") -> str:
        """What a return led to."""
        return self.tr(
            "The history holds %n answer(s) now: those of the copy and those given since.", "", done.answers
        )


def date_of(copy: "Backup") -> str:
    """When a copy was made."""
    time = QDateTime.fromSecsSinceEpoch(int(copy.time.timestamp()))
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)
