"""What a person may open: by a dialog, or from the documents and folders used of late."""

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from studyapp.paths import bundled_document
from studyapp.settings import SettingsFile

if TYPE_CHECKING:
    from studyapp.ui.window import Window


class Opening(QObject):
    """Asks for a document or a folder; the window tells what was chosen."""

    def __init__(self, window: "Window", settings: SettingsFile) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings

    def recent(self) -> tuple[str, ...]:
        """What was opened of late and is still there, and the bundled document; without what is open."""
        window = self._window
        here = window.library.folder if window.library is not None else window.study and window.study.path
        known = (*self._settings.values.recent, bundled_document())
        return tuple(path for path in known if path != here and os.path.exists(path))

    def ask_for_file(self) -> None:
        """Let the person choose a document."""
        dialog = self._dialog(self.tr("Open a document"))
        dialog.setNameFilter(self.tr("Markdown (*.md *.markdown *.txt);;All files (*)"))
        dialog.open()

    def ask_for_folder(self) -> None:
        """Let the person choose a folder of documents."""
        dialog = self._dialog(self.tr("Open a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        study = self._window.study
        dialog = QFileDialog(self._window, title, os.path.dirname(study.path) if study else "")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_chosen)
        return dialog

    def _on_chosen(self, path: str) -> None:
        self._window.file_asked.emit(path)
