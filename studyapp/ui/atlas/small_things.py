"""What stands in and between the map's boxes: tiles of instances, chips of services, general statements."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studyapp.ui.atlas.lettering import Lettering, Style
from studyapp.ui.theme import Theme

_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
_CAPTION = Style("small", "muted", 700)


class SmallThings:
    """Draws them into rectangles of the screen."""

    def __init__(self, theme: Theme, letters: Lettering) -> None:
        self._theme = theme
        self._letters = letters

    def border(self) -> QColor:
        """The line around whatever has a fill."""
        color = self._theme.color("edge")
        color.setAlphaF(0.55)
        return color

    def paint_tile(self, painter: QPainter, rect: QRectF, text: str, *, written: bool) -> None:
        """A named one of its kind: a tile, with a dot as a place on a map has where there is room for it."""
        radius = min(self._theme.px(8), rect.height() / 4)
        painter.setPen(QPen(self._theme.color("edge"), 1))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(rect, radius, radius)
        if not written:
            return
        middle, dot = rect.center().y(), self._theme.px(3.5)
        room = rect.width() - self._theme.px(30)
        size = "body" if self._fits(text, room, rect.height(), "body") else "small"
        face = self._letters.face(size, 700)
        if self._fits(text, room, rect.height(), size):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            painter.drawEllipse(QPointF(rect.left() + self._theme.px(14), middle), dot, dot)
            left = rect.left() + self._theme.px(24)
            self._letters.write(
                painter, text, (left, middle - face.height / 2, room), Style(size, "ink", 700)
            )
            return
        line = self._letters.elided(text, rect.width() - self._theme.px(6), "small", 700)
        painter.setFont(face.font)
        painter.setPen(self._theme.color("ink"))
        painter.drawText(rect, _CENTRED, line)

    def _fits(self, text: str, width: float, height: float, size: str) -> bool:
        return (
            height >= self._letters.face(size, 700).height
            and self._letters.elided(text, width, size, 700) == text
        )

    def paint_chip(self, painter: QPainter, rect: QRectF, text: str, *, written: bool) -> None:
        """A service or resource."""
        painter.setPen(QPen(self.border(), 1))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        if not written:
            return
        room = rect.width() - self._theme.px(8)
        painter.setPen(self._theme.color("ink"))
        painter.setFont(self._letters.face("small").font)
        painter.drawText(rect, _CENTRED, self._letters.elided(text, room, "small"))

    def paint_caption(self, painter: QPainter, rect: QRectF, scope: str, count: int) -> None:
        """The words above a band of services."""
        text = f"{self.scope_name(scope)} · {count}"
        self._letters.write(painter, text, (rect.left(), rect.top(), rect.width()), _CAPTION)

    def paint_names(self, painter: QPainter, rect: QRectF, scope: str, names: list[str]) -> None:
        """A band from too far off for chips: how many there are, and as many names as there is room for."""
        small = self._letters.face("small").height
        rows = int((rect.height() + small * 0.3) // small)
        if rows < 1:
            return
        top = rect.top()
        if scope:
            self.paint_caption(painter, rect, scope, len(names))
            top, rows = top + small, rows - 1
        text = " · ".join(names[:40])
        lines = self._letters.wrapped(text, rect.width(), rows, "small") if rows else ()
        for at, line in enumerate(lines):
            self._letters.write(painter, line, (rect.left(), top + at * small, rect.width()), Style())

    def scope_name(self, scope: str) -> str:
        """What the services of a scope are called."""
        names = {
            "global": QCoreApplication.translate("SmallThings", "Global services"),
            "regional": QCoreApplication.translate("SmallThings", "Regional services"),
            "zonal": QCoreApplication.translate("SmallThings", "Zonal resources"),
        }
        return names.get(scope) or QCoreApplication.translate("SmallThings", "Services")

    def paint_statement(
        self, painter: QPainter, rect: QRectF, text: str, line: int, *, written: bool
    ) -> None:
        """What a document says in general: dashed, in its own words, with its line."""
        pen = QPen(self._theme.color("edge"), 1.25)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = min(self._theme.px(10), rect.height() / 4)
        painter.drawRoundedRect(rect, radius, radius)
        small = self._letters.face("small").height
        inset = min(self._theme.px(12), rect.width() * 0.06)
        rows = int((rect.height() - 2) // small)
        if rows < 1 or not written:
            return
        where = line_text(line)
        room = rect.width() - 2 * inset
        if rows == 1:
            whole = f"{text} · {where}"
            lines = [whole if self._letters.elided(whole, room, "small") == whole else text]
        else:
            lines = [*self._letters.wrapped(text, room, min(rows - 1, 4), "small"), where]
        top = rect.top() + (rect.height() - small * len(lines)) / 2
        for at, words in enumerate(lines):
            role = "faint" if rows > 1 and at == len(lines) - 1 else "muted"
            self._letters.write(
                painter, words, (rect.left() + inset, top + at * small, room), Style(role=role)
            )


def line_text(line: int) -> str:
    """How a line of the document is named."""
    return QCoreApplication.translate("SmallThings", "line {0}").format(line)
