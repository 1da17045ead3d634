"""What no code expected: kept in a log, told to the person once, and the window lives on."""

import os
import sys
import threading
import time
import traceback
from types import TracebackType
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, qVersion

import studyapp
from studyapp.errors import StudyappError
from studyapp.paths import data_dir, made

LOG_BYTES = 256 * 1024
"""A log that has grown beyond this becomes the old log, and a new one begins."""


class Crash(NamedTuple):
    """An error that reached nobody: a short name, the whole story for who mends it, and how often it came."""

    title: str
    details: str
    times: int


class Crashes(QObject):
    """Takes what reaches `sys.excepthook` and `threading.excepthook`; `reported` carries a `Crash`.

    An error in a paint comes back with every frame: the same one (of the same kind at the same place) is
    logged and reported the first time, and only counted from then on.
    """

    reported = Signal(object)
    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._times: dict[tuple[str, str], int] = {}
        self._waiting: list[Crash] = []
        self._before = (sys.excepthook, threading.excepthook)
        self._caught.connect(self._on_caught)

    def install(self) -> None:
        """Take every error from now on."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def uninstall(self) -> None:
        """Give the errors back to who had them before."""
        sys.excepthook, threading.excepthook = self._before

    def take(self, error: BaseException) -> None:
        """Log and report one error; what is no bug but a plain `StudyappError` has its sentence as title."""
        kind = type(error).__name__
        frames = traceback.extract_tb(error.__traceback__)
        place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
        times = self._times[kind, place] = self._times.get((kind, place), 0) + 1
        if times > 1:
            return
        title = str(error) if isinstance(error, StudyappError) else f"{kind}: {error}"
        story = "".join(traceback.format_exception(error))
        details = f"studyapp {studyapp.__version__}, Qt {qVersion()}, {sys.platform}\n{story}"
        if sys.stderr is not None:  # a program without a console has none
            sys.stderr.write(story)
        _log(details)
        self._caught.emit(Crash(title, details, times))

    def _on_caught(self, crash: object) -> None:
        """In the window's thread now; wait for a paint that is under way, in which no widget may be shown."""
        if isinstance(crash, Crash):
            self._waiting.append(crash)
            QTimer.singleShot(0, self._report)

    def _report(self) -> None:
        for crash in self._waiting:
            self.reported.emit(crash)
        self._waiting.clear()

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            self.take(error)
        else:
            sys.__excepthook__(kind, error, trace)  # Ctrl+C in the terminal means what it always does

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if isinstance(args.exc_value, Exception):
            self.take(args.exc_value)


def log_path() -> str:
    """Where the log stands."""
    return data_dir("studyapp.log")


def _log(details: str) -> None:
    path = log_path()
    try:
        made(os.path.dirname(path))
        if os.path.exists(path) and os.path.getsize(path) > LOG_BYTES:
            os.replace(path, path + ".old")
        with open(path, "a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(time.strftime("%Y-%m-%d %H:%M:%S ") + details + "\n")
    except (OSError, StudyappError):
        return  # a full disk must not be the second error; the message still reaches the person
