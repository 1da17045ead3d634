"""A picture of a view taken with no window shown, for the command line."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QLoggingCategory, QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.errors import StudyappError
from studyapp.settings import SettingsFile
from studyapp.study import Study, open_as_chosen
from studyapp.ui.fonts import load_fonts
from studyapp.ui.language import LANGUAGES, Translation, system_language
from studyapp.ui.pictures.picture import MOST_PIXELS, TOO_LARGE, Picture
from studyapp.ui.pictures.saving import save
from studyapp.ui.pictures.wish import Wish
from studyapp.ui.theme import Theme

MAP_SIZE, ROOM_SIZE = QSize(1920, 1080), QSize(1280, 800)
USUAL_THEME = "light"

NO_MAP = QT_TRANSLATE_NOOP(
    "Error", "This document names no components and has no headings, so it has no map."
)
NO_DRAWING = QT_TRANSLATE_NOOP("Error", "This document has no box drawings.")
NO_SUCH_DRAWING = QT_TRANSLATE_NOOP("Error", "This document has {0} box drawings; there is no {1}.")


def take(wish: Wish) -> tuple[int, int]:
    """Write the picture that is wanted; returns its width and height in pixels.

    Raises StudyappError where the document cannot be read or has no such view, UnwritableFile where the
    picture cannot be written.
    """
    settings = SettingsFile()
    study = open_as_chosen(wish.path, settings.values.dialects)
    application = QApplication.instance() or _application()
    load_fonts()
    translation = Translation(application)
    chosen = wish.language or settings.values.language
    translation.install(chosen if chosen in LANGUAGES else system_language())
    theme = Theme(wish.theme or settings.values.theme or USUAL_THEME, reduced_motion=True)
    theme.apply()
    try:
        if wish.view == "map":
            return _map(wish, theme, study)
        if wish.view == "diagram":
            return _diagram(wish, theme, study)
        return _room(wish, theme, study, settings)
    finally:
        translation.remove()


def _application() -> QApplication:
    """An application without a screen, whatever there is: nothing flashes up, pixels do not depend on it."""
    QLoggingCategory.setFilterRules("default.warning=false")  # what such a screen cannot do is of no concern
    return QApplication(["studyapp", "-platform", "offscreen"])


def _map(wish: Wish, theme: Theme, study: Study) -> tuple[int, int]:
    from studyapp.ui.atlas.output.pictures import map_picture, with_outline

    if not with_outline(study.atlas).components:
        raise StudyappError(str(NO_MAP), path=wish.path)
    return _save(map_picture(theme, study, _size(wish) or MAP_SIZE), wish)


def _diagram(wish: Wish, theme: Theme, study: Study) -> tuple[int, int]:
    from studyapp.ui.atlas.output.pictures import diagram_picture

    diagrams = study.atlas.diagrams
    if not diagrams:
        raise StudyappError(str(NO_DRAWING), path=wish.path)
    if wish.diagram > len(diagrams):
        raise StudyappError(str(NO_SUCH_DRAWING), str(len(diagrams)), str(wish.diagram), path=wish.path)
    return _save(diagram_picture(theme, study, diagrams[wish.diagram - 1], _size(wish)), wish)


def _room(wish: Wish, theme: Theme, study: Study, settings: SettingsFile) -> tuple[int, int]:
    """Let a room of the window show the document as it would there."""
    if wish.view == "cards":
        from studyapp.ui.cards.view import CardsView

        room = CardsView(theme, settings)
        # Without its make_ready, which would copy the history and exchange it with other machines.
        room.learn.make_ready()
        room.side.build()
    else:
        from studyapp.ui.cost.view import CostView

        room = CostView(theme, settings)
    size = _size(wish) or ROOM_SIZE
    room.set_study(study)
    room.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    room.show()
    room.resize(size)
    QCoreApplication.processEvents()
    focused = room.focusWidget()
    if focused is not None:
        focused.clearFocus()  # nobody types in a picture
    try:
        return _save(picture_of(room, theme, _title(wish.view, study)), wish)
    finally:
        room.close()
        room.deleteLater()


class _Widget(NamedTuple):
    widget: QWidget

    def paint(self, painter: QPainter) -> None:
        flags = QWidget.RenderFlag
        self.widget.render(painter, QPoint(), QRegion(), flags.DrawChildren | flags.DrawWindowBackground)


def picture_of(widget: QWidget, theme: Theme, title: str) -> Picture:
    """A widget as it stands, in its size."""
    return Picture(
        widget.width(),
        widget.height(),
        title,
        widget.accessibleDescription(),
        QLocale().bcp47Name(),
        theme.color("ground"),
        _Widget(widget).paint,
    )


def _title(view: str, study: Study) -> str:
    if view == "cards":
        return QCoreApplication.translate("Snapshot", "{0} – cards").format(study.document.title)
    return QCoreApplication.translate("Snapshot", "{0} – cost").format(study.document.title)


def _size(wish: Wish) -> QSize | None:
    return QSize(*wish.size) if wish.size else None


def _save(picture: Picture, wish: Wish) -> tuple[int, int]:
    width, height = picture.width * wish.scale, picture.height * wish.scale
    if wish.scale > 1 and width * height > MOST_PIXELS:
        raise StudyappError(str(TOO_LARGE), path=wish.target)
    save(picture, wish.target, wish.scale)
    return width, height
