"""Learning steps as a person writes them, "1m 10m", and as the settings keep them, in seconds."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QLineEdit

from studyapp.errors import StudyappError

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_UNITS = {"초": "s", "분": "m", "시간": "h", "일": "d"}
"""Units as Korean writes them, whatever language the window speaks."""
_DAY = 86_400
_ERRORS = (
    QT_TRANSLATE_NOOP("Error", "“{0}” is no step; write 30s, 10m or 1h30m, with blanks between steps."),
    QT_TRANSLATE_NOOP("Error", "“{0}” is no wait; a step takes a second at least."),
    QT_TRANSLATE_NOOP(
        "Error", "“{0}” is too long: steps lie within a day, and after them the card waits for days."
    ),
)
_PART = re.compile(rf"(\d{{1,6}})([smhd]|{'|'.join(_UNITS)})", re.IGNORECASE)
_STEP = re.compile(rf"\d{{1,6}}|(?:{_PART.pattern})+", re.IGNORECASE)


class Unreadable(StudyappError):
    """What was typed does not say what the field is for."""


def read_steps(text: str) -> tuple[int, ...]:
    """The steps in seconds; a number alone counts minutes, nothing at all means no steps.

    Raises Unreadable for a word that is no step, and for a step of nothing or of a day and more.
    """
    return tuple(_read_step(word) for word in re.split(r"[\s,;]+", text.strip()) if word)


def _read_step(word: str) -> int:
    if _STEP.fullmatch(word) is None:
        raise Unreadable("“{0}” is no step; write 30s, 10m or 1h30m, with blanks between steps.", word)
    parts = [(word, "m")] if word.isdigit() else [(found[1], found[2]) for found in _PART.finditer(word)]
    seconds = sum(int(number) * _SECONDS[_UNITS.get(unit, unit.lower())] for number, unit in parts)
    if not seconds:
        raise Unreadable("“{0}” is no wait; a step takes a second at least.", word)
    if seconds >= _DAY:
        raise Unreadable(
            "“{0}” is too long: steps lie within a day, and after them the card waits for days.", word
        )
    return seconds


def write_steps(steps: tuple[int, ...]) -> str:
    """The steps as `read_steps` takes them, each in the largest unit that it is whole in."""
    return " ".join(_written(step) for step in steps)


def _written(step: int) -> str:
    unit = next(unit for unit in ("h", "m", "s") if step % _SECONDS[unit] == 0)
    return f"{step // _SECONDS[unit]}{unit}"


class StepsField(QLineEdit):
    """Steps to write; they hold once they are entered or the field is left, if they can be read then."""

    steps_changed = Signal()
    refused = Signal(object)
    """Why what was typed does not hold: an `Unreadable`."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: tuple[int, ...] = ()
        self.editingFinished.connect(self.take)

    def show_steps(self, steps: tuple[int, ...]) -> None:
        """Show these."""
        self.steps = steps
        self.setText(write_steps(steps))

    def take(self) -> None:
        """Let what was typed hold, whole, or refuse it."""
        try:
            steps = read_steps(self.text())
        except Unreadable as error:
            self.refused.emit(error)
            return
        is_new = steps != self.steps
        self.show_steps(steps)
        if is_new:
            self.steps_changed.emit()

    def focusOutEvent(self, event: "QFocusEvent") -> None:
        """What holds is what is shown once the field is left."""
        super().focusOutEvent(event)
        self.setText(write_steps(self.steps))
