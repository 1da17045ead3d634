"""Copies of the history in words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

if TYPE_CHECKING:
    from studyapp.cards.history.backups import Backup, Restored


def answers(count: int) -> str:
    """So many answers."""
    return QCoreApplication.translate("Copies", "%n answer(s)", "", count)


def date_of(copy: "Backup") -> str:
    """When a copy was made."""
    time = QDateTime.fromSecsSinceEpoch(int(copy.time.timestamp()))
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)


def described(copy: "Backup") -> str:
    """When a copy was made and how much it holds."""
    return f"{date_of(copy)} · {answers(copy.answers)}"


def brought_back(done: "Restored") -> str:
    """What a return led to."""
    return QCoreApplication.translate(
        "Copies",
        "The history holds %n answer(s) now: those of the copy and those given since.",
        "",
        done.answers,
    )
