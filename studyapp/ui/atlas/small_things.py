"""What stands in and between the map's boxes: tiles of instances, chips of services, general statements."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studyapp.ui.atlas.frames import paint_frame, snapped
from studyapp.ui.atlas.lettering import Lettering, Style
from studyapp.ui.atlas.strokes import dashed_frame
from studyapp.ui.theme import Theme

_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine


class TileLook(NamedTuple):
    """How large a tile's name is, and whether it has a dot before it."""

    size: str
    has_dot: bool


class Paint(NamedTuple):
    """A small thing's fill and its letters' colour, and whether there is room for them."""

    fill: QColor
    ink: str
    written: bool


class Caption(NamedTuple):
    """What is said of a band: its scope, how many there are, and the colour of the letters."""

    scope: str
    inside: int
    ink: str = "muted"


_LOOKS = (TileLook("body", True), TileLook("small", True), TileLook("body", False), TileLook("small", False))


class SmallThings:
    """Draws them into rectangles of the screen."""

    def __init__(self, theme: Theme, letters: Lettering) -> None:
        self._theme = theme
        self._letters = letters

    def tile_look(self, tiles: list[tuple[str, QRectF]]) -> TileLook:
        """How tiles that stand together look, all of them alike: as large as all have room for."""
        for look in _LOOKS:
            if all(self._fits(text, rect, look) for text, rect in tiles):
                return look
        return _LOOKS[-1]

    def _fits(self, text: str, rect: QRectF, look: TileLook) -> bool:
        room = rect.width() - self._theme.px(30 if look.has_dot else 8)
        return (
            rect.height() >= self._letters.face(look.size, 700).height
            and self._letters.elided(text, room, look.size, 700) == text
        )

    def paint_tile(self, painter: QPainter, rect: QRectF, text: str, look: TileLook, paint: Paint) -> None:
        """A named one of its kind: a tile, with a dot as a place on a map has where there is room for it."""
        radius = min(self._theme.px(8), rect.height() / 4)
        paint_frame(painter, self._theme, rect, paint.fill, radius)
        if not paint.written:
            return
        self._letters.note(text, rect)
        face = self._letters.face(look.size, 700)
        if look.has_dot:
            middle, dot = rect.center().y(), self._theme.px(3.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent" if paint.ink == "ink" else paint.ink))
            painter.drawEllipse(QPointF(rect.left() + self._theme.px(14), middle), dot, dot)
            place = (rect.left() + self._theme.px(24), middle - face.height / 2, rect.width())
            self._letters.write(painter, text, place, Style(look.size, paint.ink, 700))
            return
        line = self._letters.elided(text, rect.width() - self._theme.px(6), look.size, 700)
        painter.setFont(face.font)
        painter.setPen(self._theme.color(paint.ink))
        painter.drawText(rect, _CENTRED, line)

    def paint_chip(self, painter: QPainter, rect: QRectF, text: str, paint: Paint) -> None:
        """A service or resource."""
        paint_frame(painter, self._theme, rect, paint.fill, rect.height() / 2)
        if not paint.written:
            return
        room = rect.width() - self._theme.px(8)
        self._letters.note(text, rect)
        painter.setPen(self._theme.color(paint.ink))
        painter.setFont(self._letters.face("small").font)
        painter.drawText(rect, _CENTRED, self._letters.elided(text, room, "small"))

    def paint_caption(self, painter: QPainter, rect: QRectF, caption: Caption) -> None:
        """The words above a band of services."""
        text = f"{scope_name(caption.scope)} · {caption.inside}"
        style = Style("small", caption.ink, 700)
        self._letters.write(painter, text, (rect.left(), rect.top(), rect.width()), style)

    def paint_names(self, painter: QPainter, rect: QRectF, caption: Caption, names: tuple[str, ...]) -> None:
        """A band from too far off for chips: its scope and count, and as many names as there is room for."""
        small = self._letters.face("small").height
        top, rows = self._rows_of(rect, caption.scope)
        if caption.scope and rows >= 0:
            self.paint_caption(painter, rect, caption)
        if rows < 1:
            return
        for at, line in enumerate(self._letters.in_rows(names, rect.width(), rows).lines):
            place = (rect.left(), top + at * small, rect.width() + 2)
            self._letters.write(painter, line, place, Style(role=caption.ink))

    def paint_word(self, painter: QPainter, place: QRectF, text: str, paint: Paint) -> None:
        """One of a band's names where it stands, on a colour of its own."""
        air = self._theme.px(3)
        paint_frame(painter, self._theme, place.adjusted(0, 1, 0, -1), paint.fill, self._theme.px(5))
        room = (place.left() + air, place.top(), place.width() - 2 * air + 2)
        self._letters.write(painter, text, room, Style(role=paint.ink))

    def places_of_names(self, rect: QRectF, scope: str, names: tuple[str, ...]) -> dict[int, QRectF]:
        """Where each of a band's names stands that is written there."""
        small, air = self._letters.face("small").height, self._theme.px(3)
        top, rows = self._rows_of(rect, scope)
        if rows < 1:
            return {}
        return {
            word.at: QRectF(
                rect.left() + word.left - air, top + word.row * small, word.width + 2 * air, small
            )
            for word in self._letters.in_rows(names, rect.width(), rows).words
        }

    def _rows_of(self, rect: QRectF, scope: str) -> tuple[float, int]:
        """Where a band's names begin, and how many rows of them it has room for; -1 without any room."""
        small = self._letters.face("small").height
        rows = int((rect.height() + small * 0.3) // small)
        if scope:
            return rect.top() + small, rows - 1
        return rect.top(), rows

    def paint_statement(self, painter: QPainter, rect: QRectF, text: str, line: int, paint: Paint) -> None:
        """What a document says in general: dashed, in its own words, with its line."""
        pen = QPen(self._theme.color("edge"), max(self._theme.px(1.25), 1.0))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = min(self._theme.px(10), rect.height() / 4)
        half = pen.widthF() / 2
        frame = snapped(rect).adjusted(half, half, -half, -half)
        painter.drawPath(dashed_frame(frame, radius, 4 * pen.widthF(), 3 * pen.widthF()))
        small = self._letters.face("small").height
        inset = min(self._theme.px(12), rect.width() * 0.06)
        if not paint.written:
            return
        rows = max(int((rect.height() - self._theme.px(8)) // small), 1)
        where = line_text(line)
        room = rect.width() - 2 * inset
        if rows == 1:
            whole = f"{text} · {where}"
            lines = [whole if self._letters.elided(whole, room, "small") == whole else text]
        else:
            lines = [*self._letters.wrapped(text, room, min(rows - 1, 4), "small"), where]
        top = rect.top() + (rect.height() - small * len(lines)) / 2
        for at, words in enumerate(lines):
            place = (rect.left() + inset, top + at * small, room)
            self._letters.write(painter, words, place, Style(role=paint.ink))


def line_text(line: int) -> str:
    """How a line of the document is named."""
    return QCoreApplication.translate("SmallThings", "line {0}").format(line)


def scope_name(scope: str) -> str:
    """What the services of a scope are called."""
    names = {
        "global": QCoreApplication.translate("SmallThings", "Global services"),
        "regional": QCoreApplication.translate("SmallThings", "Regional services"),
        "zonal": QCoreApplication.translate("SmallThings", "Zonal resources"),
    }
    return names.get(scope) or QCoreApplication.translate("SmallThings", "Services")
