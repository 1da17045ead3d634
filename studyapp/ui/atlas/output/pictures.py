"""What a picture of the map or of a drawing shows, and says to those who cannot see it."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter

from studyapp.atlas.diagrams.layout import DiagramPlan, lay_out_diagram
from studyapp.atlas.layout.layout import Plan, lay_out
from studyapp.atlas.model import Atlas, Diagram
from studyapp.study import Study
from studyapp.ui.atlas.camera import Camera, fitting
from studyapp.ui.atlas.gallery.painting import DiagramPainter
from studyapp.ui.atlas.picture import MapPicture
from studyapp.ui.pictures.picture import Picture
from studyapp.ui.theme import Theme

MARGIN = 24
"""Around the map or a drawing, in design pixels."""

NEAREST = 1.6
"""Where a map would be drawn larger than this to fill a picture, its letters grow as well."""

USUAL_SIZE = QSize(1920, 1080)
"""In a larger picture letters are as much larger: it is looked at as a whole."""

FARTHEST_GROWN = 1e9
"""No bound to how large a map may be drawn."""

MOST_NAMES = 40
"""So many names of a picture are told to those who cannot see it."""


class _WholeMap(NamedTuple):
    """Paints a map that nobody looks at."""

    map: MapPicture
    camera: Camera
    area: QRectF
    enlarged: float
    """So much larger is everything, letters and lines too."""

    def paint(self, painter: QPainter) -> None:
        painter.save()
        painter.scale(self.enlarged, self.enlarged)
        self.map.paint_all(painter, self.area, self.camera)
        painter.restore()


class _Drawing(NamedTuple):
    """Paints a drawing laid out clean, as large as it fits."""

    painter: DiagramPainter
    plan: DiagramPlan
    room: QRectF

    def paint(self, painter: QPainter) -> None:
        self.painter.paint(painter, self.plan, self.room)


def with_outline(atlas: Atlas) -> Atlas:
    """The atlas whose map is drawn: a document that names no components has its headings."""
    return atlas if atlas.components else atlas._replace(components=atlas.outline)


def map_picture(theme: Theme, study: Study, size: QSize) -> Picture:
    """A document's whole map, as large as a picture of a size has room for."""
    atlas = with_outline(study.atlas)
    plan = lay_out(atlas)
    picture = MapPicture(theme)
    picture.set_map(atlas, plan)
    whole, margin = whole_of(plan), theme.px(MARGIN)
    nearest = fitting(whole, QSizeF(size), margin, FARTHEST_GROWN).scale / (NEAREST * theme.scale)
    usual = min(size.width() / USUAL_SIZE.width(), size.height() / USUAL_SIZE.height())
    enlarged = max(nearest, usual, 1.0)
    room = QSizeF(size) / enlarged
    painting = _WholeMap(
        picture, fitting(whole, room, margin, NEAREST * theme.scale), QRectF(QPointF(), room), enlarged
    )
    return Picture(
        size.width(),
        size.height(),
        title_of_map(study),
        description_of_map(atlas),
        QLocale().bcp47Name(),
        theme.color("ground"),
        painting.paint,
    )


def whole_of(plan: Plan) -> QRectF:
    """All of a map, in its own units."""
    return QRectF(0, 0, plan.w[0], plan.h[0])


def diagram_picture(theme: Theme, study: Study, diagram: Diagram, size: QSize | None = None) -> Picture:
    """A drawing laid out clean, in its own size or as large as fits into another."""
    plan = lay_out_diagram(diagram.drawing)
    margin = theme.px(MARGIN)
    if size is None:
        size = QSizeF(plan.width * theme.scale + 2 * margin, plan.height * theme.scale + 2 * margin).toSize()
    room = QRectF(margin, margin, size.width() - 2 * margin, size.height() - 2 * margin)
    painting = _Drawing(DiagramPainter(theme), plan, room)
    labels = (box.label for box in diagram.drawing.boxes if box.label)
    return Picture(
        size.width(),
        size.height(),
        diagram.path[-1] if diagram.path else study.document.title,
        QCoreApplication.translate("MapOutput", "A drawing of: {0}").format(_listed(list(labels))),
        QLocale().bcp47Name(),
        theme.color("ground"),
        painting.paint,
    )


def title_of_map(study: Study) -> str:
    """What a picture of a document's map is called."""
    return QCoreApplication.translate("MapOutput", "{0} – map").format(study.document.title)


def description_of_map(atlas: Atlas) -> str:
    """What is on a map, the outermost components first."""
    outer = [component.name for component in atlas.components if component.parent is None]
    inner = [component.name for component in atlas.components if component.parent is not None]
    return QCoreApplication.translate("MapOutput", "A map of: {0}").format(_listed([*outer, *inner]))


def _listed(names: list[str]) -> str:
    """Names in a row; "…" where there are more than one would listen to."""
    return ", ".join((*names[:MOST_NAMES], "…") if len(names) > MOST_NAMES else names)
