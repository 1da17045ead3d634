"""The list of a document's drawings: each small, with its heading and its line."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studyapp.atlas.diagrams.layout import DiagramPlan
from studyapp.atlas.model import Diagram
from studyapp.ui.atlas.gallery.painting import DiagramPainter
from studyapp.ui.atlas.gallery.words import counts, heading_of
from studyapp.ui.theme import Theme

PICTURE = 108
"""How high a small picture is, in design pixels."""

GAP, AIR = 10, 8
_NAME, _LINES = 40, 20
_MOST_LARGE = 0.55
"""A small picture shows nothing larger than this share of its own size: two boxes need not fill it."""

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class DrawingsModel(QAbstractListModel):
    """One row a drawing, in the document's order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diagrams: tuple[Diagram, ...] = ()

    def set_diagrams(self, diagrams: tuple[Diagram, ...]) -> None:
        """Show other drawings."""
        self.beginResetModel()
        self._diagrams = diagrams
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many drawings there are."""
        return 0 if parent.isValid() else len(self._diagrams)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A drawing's heading; for a screen reader also its size and line."""
        if not index.isValid():
            return None
        diagram = self._diagrams[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return heading_of(diagram)
        if role == Qt.ItemDataRole.ToolTipRole:
            return " › ".join(diagram.path)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            line = self.tr("line {0}").format(diagram.line)
            return f"{heading_of(diagram)}, {line}, {counts(diagram.drawing)}"
        return diagram.line if role == Qt.ItemDataRole.UserRole else None


class DrawingDelegate(QStyledItemDelegate):
    """Paints a row: the picture, below it the heading and the line."""

    def __init__(self, theme: Theme, plan_of: Callable[[int], DiagramPlan], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan_of = plan_of
        self._painter = DiagramPainter(theme)
        self._pictures: dict[tuple[int, int, int], QPixmap] = {}

    def forget(self) -> None:
        """Paint all pictures anew: the drawings or the theme have changed."""
        self._pictures.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """A row's height; as wide as the list."""
        return QSize(self._theme.px(120), self._theme.px(PICTURE + _NAME + 2 * AIR + GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        px, color = self._theme.px, self._theme.color
        rect: QRect = option.rect.adjusted(px(GAP), px(GAP), -px(GAP), 0)
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = (
            "accent_soft" if is_chosen else "hover" if state & QStyle.StateFlag.State_MouseOver else "surface"
        )
        edge = (
            "focus"
            if is_chosen and state & QStyle.StateFlag.State_HasFocus
            else "accent"
            if is_chosen
            else "line"
        )
        painter.setPen(QPen(color(edge), 2 if edge == "focus" else 1))
        painter.setBrush(color(fill))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), px(10), px(10))
        room = rect.adjusted(px(AIR), px(AIR), -px(AIR), -px(AIR + _NAME))
        self._paint_picture(painter, index.row(), room)
        words = rect.adjusted(px(AIR + 4), rect.height() - px(_NAME + 4), -px(AIR + 4), 0)
        painter.setFont(self._theme.font("small", 700 if is_chosen else 400))
        painter.setPen(color("ink"))
        name = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), name)
        painter.setFont(self._theme.font("small"))
        painter.setPen(color("muted"))
        line = self.tr("line {0}").format(index.data(Qt.ItemDataRole.UserRole))
        painter.drawText(words.adjusted(0, px(18), 0, 0), int(Qt.AlignmentFlag.AlignLeft), line)
        painter.restore()

    def _paint_picture(self, painter: QPainter, row: int, room: QRect) -> None:
        ratio = painter.device().devicePixelRatioF()
        key = (row, room.width(), room.height())
        picture = self._pictures.get(key)
        if picture is None or picture.devicePixelRatioF() != ratio:
            picture = QPixmap(room.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            own = QPainter(picture)
            plan = self._plan_of(row)
            frame = QRectF(0, 0, room.width(), room.height()).adjusted(1, 1, -1, -1)
            scale = min(frame.width() / max(plan.width, 1), frame.height() / max(plan.height, 1))
            most = self._theme.px(100) / 100 * _MOST_LARGE
            if scale > most:
                dx = (frame.width() - plan.width * most) / 2
                dy = (frame.height() - plan.height * most) / 2
                frame = frame.adjusted(dx, dy, -dx, -dy)
            self._painter.paint(own, plan, frame)
            own.end()
            self._pictures[key] = picture
        painter.drawPixmap(room.topLeft(), picture)
