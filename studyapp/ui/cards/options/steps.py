"""Learning steps as a person writes them, "1m 10m", and as the settings keep them, in seconds."""

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QLineEdit

from studyapp.errors import StudyappError

_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_LONGEST = 86_400
_ERRORS = (
    QT_TRANSLATE_NOOP("Error", "“{0}” is no step; write 30s, 10m or 2h, with blanks between them."),
    QT_TRANSLATE_NOOP("Error", "“{0}” cannot be a step; a step is shorter than a day."),
)
_STEP = re.compile(r"(\d{1,6})([smhd]?)", re.IGNORECASE)


class Unreadable(StudyappError):
    """What was typed are no steps."""


def read_steps(text: str) -> tuple[int, ...]:
    """The steps in seconds; a number alone counts minutes, nothing at all means no steps.

    Raises Unreadable for a word that is no step, and for a step of nothing or of a day and more.
    """
    return tuple(_read_step(word) for word in re.split(r"[\s,;]+", text.strip()) if word)


def _read_step(word: str) -> int:
    match = _STEP.fullmatch(word)
    if match is None:
        raise Unreadable("“{0}” is no step; write 30s, 10m or 2h, with blanks between them.", word)
    seconds = int(match[1]) * _SECONDS[match[2].lower() or "m"]
    if not 0 < seconds < _LONGEST:
        raise Unreadable("“{0}” cannot be a step; a step is shorter than a day.", word)
    return seconds


def write_steps(steps: tuple[int, ...]) -> str:
    """The steps as `read_steps` takes them, each in the largest unit that it is whole in."""
    return " ".join(_written(step) for step in steps)


def _written(step: int) -> str:
    unit = next(unit for unit in ("h", "m", "s") if step % _SECONDS[unit] == 0)
    return f"{step // _SECONDS[unit]}{unit}"


class StepsField(QLineEdit):
    """Steps to write; while they cannot be read the last good ones hold."""

    steps_changed = Signal()
    refused = Signal(object)
    """Why what was typed does not hold: an `Unreadable`."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: tuple[int, ...] = ()
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)

    def show_steps(self, steps: tuple[int, ...]) -> None:
        """Show these."""
        self.steps = steps
        self.setText(write_steps(steps))

    def _on_edited(self, text: str) -> None:
        try:
            steps = read_steps(text)
        except Unreadable as error:
            self.refused.emit(error)
            return
        self.steps = steps
        self.steps_changed.emit()

    def _on_finished(self) -> None:
        """What holds is what is shown once the field is left."""
        try:
            read_steps(self.text())
        except Unreadable:
            return
        self.setText(write_steps(self.steps))
