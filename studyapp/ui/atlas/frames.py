"""The boxes of the map: a fill with a border around it, on whole pixels, as crisp as it gets."""

from math import floor

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from studyapp.ui.theme import Theme

BORDER = 0.55
"""How much of the edge's colour a border has; the rest is the fill's."""


# Qt's kinds are made when they are first named: here, not while the first picture is painted.
_NO_PEN = Qt.PenStyle.NoPen


def paint_frame(painter: QPainter, theme: Theme, rect: QRectF, fill: QColor, radius: float) -> None:
    """Draw a box with rounded corners.

    One shape upon another: a stroke along a large box takes four times as long as a second fill.
    """
    outer = snapped(rect)
    width = max(round(theme.px(1)), 1)
    inner = outer.adjusted(width, width, -width, -width)
    border = mixed(theme.color("edge"), fill, BORDER)
    if painter.hasClipping() and not _has_corner_in(outer, radius, area := painter.clipBoundingRect()):
        painter.fillRect(outer & area, border)
        painter.fillRect(inner & area, fill)
        return
    painter.setPen(_NO_PEN)
    painter.setBrush(border)
    painter.drawRoundedRect(outer, radius, radius)
    inside = max(radius - width, 0.0)
    painter.setBrush(fill)
    painter.drawRoundedRect(inner, inside, inside)


def _has_corner_in(rect: QRectF, radius: float, area: QRectF) -> bool:
    """Whether a rounded corner lies in an area; all else of a box on whole pixels is level and upright."""
    left, right = rect.left() + radius, rect.right() - radius
    top, bottom = rect.top() + radius, rect.bottom() - radius
    is_beside = area.left() < left or area.right() > right
    return is_beside and (area.top() < top or area.bottom() > bottom)


def snapped(rect: QRectF) -> QRectF:
    """A rectangle with its sides on whole pixels."""
    left, top = floor(rect.left() + 0.5), floor(rect.top() + 0.5)
    return QRectF(left, top, floor(rect.right() + 0.5) - left, floor(rect.bottom() + 0.5) - top)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """So much of one colour, the rest of the other."""
    return QColor.fromRgbF(
        one.redF() * share + other.redF() * (1 - share),
        one.greenF() * share + other.greenF() * (1 - share),
        one.blueF() * share + other.blueF() * (1 - share),
    )
