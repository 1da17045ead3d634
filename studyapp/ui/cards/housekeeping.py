"""What is done for the history beside the learning: copies of it, and the exchange with other machines."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.paths import data_dir
from studyapp.ui.cards.backup_runner import BackupRunner
from studyapp.ui.cards.holdings import BACKUPS

if TYPE_CHECKING:
    from studyapp.cards.exchange.sync import Synced
    from studyapp.ui.cards.holdings import Holdings
    from studyapp.ui.cards.sync.runner import SyncRunner


class Housekeeping(QObject):
    """Works in threads; nothing of it makes the window wait but for a moment at its end."""

    history_changed = Signal()
    """Answers came in from another machine."""
    failed = Signal(object)
    """A `StudyappError`."""

    def __init__(self, holdings: "Holdings", parent: QObject) -> None:
        super().__init__(parent)
        self._holdings = holdings
        self._backups = BackupRunner(holdings.history.path, data_dir(BACKUPS), holdings.clock, self)
        self._backups.failed.connect(self.failed)
        self._sync: SyncRunner | None = None
        self.watch(holdings.values.sync_folder)

    def watch(self, folder: str) -> None:
        """Exchange reviews through this folder from now on; "" for not any more."""
        if self._sync is None and folder:
            from studyapp.ui.cards.sync.runner import SyncRunner

            self._sync = SyncRunner(self._holdings.history.path, self._holdings.clock, self)
            self._sync.finished.connect(self._on_synced)
            self._sync.failed.connect(self.failed)
        if self._sync is not None:
            self._sync.watch(folder)

    def back_up(self) -> None:
        """Copy the history where that is due; asked for after every answer."""
        self._backups.ask()

    def close(self) -> None:
        """Do what is to be done at the end."""
        self._backups.ask()
        if self._sync is not None:
            self._sync.close()
        self._backups.wait()

    def _on_synced(self, synced: "Synced") -> None:
        if synced.received:
            self.history_changed.emit()
