"""What learning needs besides cards: the settings, the clock, the review history and its rules."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studyapp.paths import data_dir
from studyapp.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from studyapp.cards.history import History
    from studyapp.cards.schedule import Scheduler
    from studyapp.settings import Learning, SettingsFile

HISTORY_FILE = "history.db"


class Holdings(QObject):
    """Without a file for the settings those hold that are set here."""

    def __init__(
        self,
        settings: "SettingsFile | None" = None,
        clock: "Callable[[], datetime] | None" = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self._values = Settings()
        self._clock = clock
        self._history: History | None = None

    @property
    def values(self) -> Settings:
        """The settings as they hold now."""
        return self.settings.values if self.settings is not None else self._values

    @property
    def learning(self) -> "Learning":
        """How the person wants to learn."""
        return self.values.learning

    @property
    def clock(self) -> "Callable[[], datetime]":
        """What tells the time."""
        from studyapp.cards.history import local_now

        return self._clock or local_now

    @property
    def history(self) -> "History":
        """The review history; its file is made by the first entry."""
        if self._history is None:
            from studyapp.cards.history import History

            self._history = History(data_dir(HISTORY_FILE), self.clock)
        return self._history

    @property
    def scheduler(self) -> "Scheduler":
        """The rules that hold: what the person wants, with the weights that were fitted to them."""
        from studyapp.cards.schedule import Scheduler

        return Scheduler.of(self.learning, self.history.parameters)

    def keep(self, values: Settings) -> None:
        """Let settings hold from now on; raises UnwritableFile where they hold but could not be kept."""
        self._values = values
        if self.settings is not None:
            self.settings.change(values)

    def close(self) -> None:
        """Close the history."""
        if self._history is not None:
            self._history.close()
