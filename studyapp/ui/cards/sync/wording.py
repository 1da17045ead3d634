"""What is said about machines: moments, and what could not be exchanged."""

import os

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale

from studyapp.errors import StudyappError

# What `studyapp.cards.exchange.sync` and `exchange` may tell, for the translation to find.
PROBLEMS = (
    QT_TRANSLATE_NOOP(
        "Error", "This line is damaged and was left out; exchange once more on the machine that wrote it."
    ),
    QT_TRANSLATE_NOOP("Error", "{0} further lines of this file are damaged and were left out."),
    QT_TRANSLATE_NOOP(
        "Error", "A newer version of Studyapp wrote this from here on; update Studyapp to read it."
    ),
    QT_TRANSLATE_NOOP("Error", "This is not a file of Studyapp's reviews; it was left as it is."),
    QT_TRANSLATE_NOOP("Error", "This file is empty; perhaps it is still on its way."),
    QT_TRANSLATE_NOOP("Error", "This is a folder where a file of reviews was expected; move it away."),
    QT_TRANSLATE_NOOP(
        "Error",
        "{1} reviews of {0} are dated in the future; they are kept, but set the clock of that machine right.",
    ),
    QT_TRANSLATE_NOOP(
        "Error", "What is new here could not be written ({0}); it goes with the next exchange."
    ),
)  # fmt: skip


def told(problem: StudyappError) -> str:
    """A problem in the person's language, after the file and line that it is about."""
    text = QCoreApplication.translate("Error", problem.template)
    sentence = text.format(*problem.details) if problem.details else text
    place = os.path.basename(problem.path or "")
    if place and problem.line is not None:
        place = f"{place}:{problem.line}"
    return f"{place}: {sentence}" if place else sentence


def moment_words(seconds: int) -> str:
    """A moment as the person's language writes it."""
    when = QDateTime.fromSecsSinceEpoch(seconds)
    # The narrow space that some languages put before AM and PM is in none of our fonts.
    return QLocale().toString(when, QLocale.FormatType.ShortFormat).replace("\u202f", " ")
