"""The gallery as a part of the map's room: opened over the map, closed again, at the document shown there."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.study import Study
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.gallery.page import GalleryPage
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme


class Gallery(QObject):
    """The document's drawings, one of them large."""

    open_changed = Signal(bool)
    source_asked = Signal(object)
    component_asked = Signal(object)
    target_asked = Signal(object)

    def __init__(self, theme: Theme, canvas: MapCanvas, scene: MapScene, parent: QWidget) -> None:
        super().__init__(parent)
        self._scene = scene
        self._shown: Study | None = None
        self.is_open = False
        self.page = GalleryPage(theme)
        self.page.source_asked.connect(self.source_asked)
        self.page.target_asked.connect(self._on_target_asked)
        self.page.closed.connect(self.close)
        scene.changed.connect(self._on_scene_changed)

    def toggle(self) -> None:
        """Open the gallery, or go back to the map."""
        if self.is_open:
            self.close()
        else:
            self._open()

    def close(self) -> None:
        """Go back to the map."""
        if self.is_open:
            self.is_open = False
            self.open_changed.emit(False)

    def show_target(self, target: Target) -> None:
        """Show the drawing whose fence opens at a line, or that holds it."""
        self._open()
        if isinstance(target.value, int):
            self.page.show_line(target.value)

    def set_projection(self, on: bool) -> None:
        """The drawing alone, for a class."""
        self.page.set_projection(on)

    def next_drawing(self) -> None:
        """The drawing after this one."""
        self.page.go(1)

    def previous_drawing(self) -> None:
        """The drawing before this one."""
        self.page.go(-1)

    def as_written(self) -> None:
        """Show the text as the document has it, or the drawing again."""
        self.page.set_written(not self.page.is_written)

    def follow(self) -> None:
        """Go where the box leads that the keyboard is at; to the first one at first."""
        self.page.canvas.follow()

    def show_source(self) -> None:
        """Show the drawing's line in the document."""
        self.page.show_source()

    def zoom_in(self) -> None:
        """A step nearer."""
        self.page.zoom(1)

    def zoom_out(self) -> None:
        """A step away."""
        self.page.zoom(-1)

    def fit(self) -> None:
        """Show the whole drawing."""
        self.page.canvas.fit()

    def _open(self) -> None:
        self._read()
        self.is_open = True
        self.open_changed.emit(True)

    def _read(self) -> None:
        study = self._scene.study
        if study is not None and study is not self._shown:
            self._shown = study
            self.page.set_study(study)

    def _on_scene_changed(self) -> None:
        """The room shows the map after a change; an open gallery stays in front."""
        if self.is_open:
            self._open()

    def _on_target_asked(self, target: object) -> None:
        if isinstance(target, Target) and target.kind == "component":
            self.close()
            self.component_asked.emit(target.value)
        else:
            self.target_asked.emit(target)
