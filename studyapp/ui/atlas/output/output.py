"""Pictures of what the map's room shows, for other programs: into a file, or to the clipboard."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.errors import StudyappError
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.gallery.page import GalleryPage
from studyapp.ui.atlas.output.pictures import diagram_picture
from studyapp.ui.atlas.output.shown import Shown
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.pictures.dialog import Choice, PictureDialog
from studyapp.ui.pictures.picture import Picture
from studyapp.ui.pictures.saving import copy
from studyapp.ui.theme import Theme

COPY_SCALE = 2
"""A copied picture has twice the pixels, until another scale is chosen: it is pasted into slides."""


class Output(QObject):
    """Makes pictures of the map as it is shown, with a flow, a path or memory; or of the drawing in front."""

    message_raised = Signal(object)
    noticed = Signal(object)
    """A sentence that disturbs nobody."""

    def __init__(self, theme: Theme, canvas: MapCanvas, scene: MapScene, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scene = scene
        self._room = parent
        self._shown = Shown(theme, canvas, scene)
        self._at = 0
        self._scale = COPY_SCALE

    def ask(self) -> PictureDialog | None:
        """Ask what the picture shall be of, and where it goes; says so where there is nothing."""
        choices = self._choices()
        if not choices:
            self.message_raised.emit(self.tr("There is nothing here to make a picture of."))
            return None
        try:
            dialog = PictureDialog(
                self._theme, choices, min(self._at, len(choices) - 1), self._scale, self._room
            )
        except StudyappError as error:
            self.message_raised.emit(error)
            return None
        dialog.chosen.connect(self._on_chosen)
        dialog.saved.connect(self._on_saved)
        dialog.copied.connect(self._on_copied)
        dialog.open()
        return dialog

    def copy(self) -> None:
        """Copy the picture as it was chosen last, at first what is in sight."""
        choices = self._choices()
        if not choices:
            self.message_raised.emit(self.tr("There is nothing here to make a picture of."))
            return
        try:
            copy(choices[min(self._at, len(choices) - 1)].picture(), self._scale)
        except StudyappError as error:
            self.message_raised.emit(error)
            return
        self._on_copied()

    def _choices(self) -> Sequence[Choice]:
        page = self._room.findChild(GalleryPage)
        study = self._scene.study
        if study is None:
            return ()
        if page is not None and page.isVisible():
            return (Choice(self.tr("The drawing"), self._drawing),) if study.atlas.diagrams else ()
        if not self._scene.atlas.components:
            return ()
        return (
            Choice(self.tr("What is in sight"), self._shown.in_sight),
            Choice(self.tr("The whole map"), self._shown.whole),
        )

    def _drawing(self) -> Picture:
        """The drawing in front in the gallery."""
        page, study = self._room.findChild(GalleryPage), self._scene.study
        if page is None or study is None:
            raise RuntimeError("no drawing is shown")
        return diagram_picture(self._theme, study, study.atlas.diagrams[page.at])

    def _on_chosen(self, at: object, scale: object) -> None:
        self._at = at if isinstance(at, int) else 0
        self._scale = scale if isinstance(scale, int) else 1

    def _on_saved(self, path: object) -> None:
        self.noticed.emit(self.tr("The picture is saved as {0}.").format(path))

    def _on_copied(self) -> None:
        self.noticed.emit(self.tr("The picture is copied; paste it where you want it."))
