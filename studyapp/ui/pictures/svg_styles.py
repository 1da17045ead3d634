"""How something is drawn, as SVG says it: colours, lines, hatching, places."""

import re
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen, QTransform

_CAPS = {Qt.PenCapStyle.FlatCap: "butt", Qt.PenCapStyle.RoundCap: "round"}
_JOINS = {
    Qt.PenJoinStyle.MiterJoin: "miter",
    Qt.PenJoinStyle.SvgMiterJoin: "miter",
    Qt.PenJoinStyle.RoundJoin: "round",
}
BASIS = 'fill="none" stroke-linecap="square" stroke-linejoin="bevel"'
"""What holds where nothing else is said: Qt's own lines."""

HATCHES = {
    Qt.BrushStyle.HorPattern: "M0 4H8",
    Qt.BrushStyle.VerPattern: "M4 0V8",
    Qt.BrushStyle.CrossPattern: "M0 4H8M4 0V8",
    Qt.BrushStyle.BDiagPattern: "M-1 1L1 -1M0 8L8 0M7 9L9 7",
    Qt.BrushStyle.FDiagPattern: "M-1 7L1 9M0 0L8 8M7 -1L9 1",
    Qt.BrushStyle.DiagCrossPattern: "M-1 1L1 -1M0 8L8 0M7 9L9 7M-1 7L1 9M0 0L8 8M7 -1L9 1",
}
"""The lines of Qt's patterns in a tile of 8 by 8."""

_UNREADABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What may not stand in XML 1.0 (section 2.2)."""


class Ink(NamedTuple):
    """A painter's state: `transform` leads to pixels of the picture, `clip` is in those."""

    pen: QPen
    brush: QBrush
    transform: QTransform
    opacity: float
    clip: QPainterPath | None
    brush_origin: QPoint

    def without_brush(self) -> "Ink":
        """The same, for what has no inside."""
        return self._replace(brush=QBrush(Qt.BrushStyle.NoBrush))

    @property
    def offset(self) -> QPointF:
        """How far things are only moved; what is also turned or scaled keeps its own coordinates."""
        transform = self.transform
        return QPointF(0, 0) if _is_turned(transform) else QPointF(transform.dx(), transform.dy())

    def in_picture(self, rect: QRectF) -> QRectF:
        """The room that a thing takes in the picture with its line around."""
        pen = self.pen
        half = 0.0 if pen.style() == Qt.PenStyle.NoPen else max(pen.widthF(), 1.0)
        return self.transform.mapRect(rect.adjusted(-half, -half, half, half))


def turned(transform: QTransform) -> str:
    """The attribute for what is turned or scaled; "" for what is only moved."""
    if not _is_turned(transform):
        return ""
    values = (
        transform.m11(),
        transform.m12(),
        transform.m21(),
        transform.m22(),
        transform.dx(),
        transform.dy(),
    )
    return f' transform="matrix({" ".join(f"{value:.6g}" for value in values)})"'


def _is_turned(transform: QTransform) -> bool:
    return transform.isScaling() or transform.isRotating()


def stroke(pen: QPen, opacity: float) -> str:
    """The attributes of a line; "" for none."""
    if pen.style() == Qt.PenStyle.NoPen or not pen.color().alpha():
        return ""
    width = pen.widthF() or 1.0
    parts = [painted("stroke", pen.color(), opacity)]
    if width != 1.0:
        parts.append(f' stroke-width="{number(width)}"')
    if pen.capStyle() in _CAPS:
        parts.append(f' stroke-linecap="{_CAPS[pen.capStyle()]}"')
    if pen.joinStyle() in _JOINS:
        parts.append(f' stroke-linejoin="{_JOINS[pen.joinStyle()]}"')
    if pen.style() != Qt.PenStyle.SolidLine:
        dashes = " ".join(number(part * width) for part in pen.dashPattern())
        parts.append(f' stroke-dasharray="{dashes}"')
        if pen.dashOffset():
            parts.append(f' stroke-dashoffset="{number(pen.dashOffset() * width)}"')
    if pen.isCosmetic():
        parts.append(' vector-effect="non-scaling-stroke"')
    return "".join(parts)


def painted(what: str, color: QColor, opacity: float) -> str:
    """The attributes of a colour for `what`: "fill" or "stroke"."""
    alpha = color.alphaF() * opacity
    seen = "" if alpha > 0.999 else f' {what}-opacity="{number(alpha)}"'
    return f' {what}="{color.name()}"{seen}'


def path_data(path: QPainterPath, offset: QPointF) -> str:
    """A path as the `d` of SVG, moved by an offset."""
    parts: list[str] = []
    start = end = (0.0, 0.0)
    for at in range(path.elementCount()):
        element = path.elementAt(at)
        here = element.x + offset.x(), element.y + offset.y()
        if element.isMoveTo():
            if parts and start == end:
                parts.append("Z")
            start = here
        end = here
        # A curve has one letter for its three points.
        letter = (
            "M" if element.isMoveTo() else "L" if element.isLineTo() else "C" if element.isCurveTo() else " "
        )
        parts.append(f"{letter}{number(here[0])} {number(here[1])}")
    if path.elementCount() > 2 and start == end:
        parts.append("Z")
    return "".join(parts)


def number(value: float) -> str:
    """A length with three decimals at most."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def readable(text: str) -> str:
    """Text as it may stand in XML; what may not is shown as a sign for that."""
    return escape(_UNREADABLE.sub("\ufffd", text), quote=False)
