"""Where one looks from: how map and screen lie on one another."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

NEAREST = 8.0
FARTHEST = 0.1


class Camera(NamedTuple):
    """A point of the map times `scale` plus (`x`, `y`) is its place on the screen, in logical pixels."""

    scale: float
    x: float
    y: float

    def to_screen(self, rect: QRectF) -> QRectF:
        """A rectangle of the map on the screen."""
        return QRectF(
            rect.x() * self.scale + self.x,
            rect.y() * self.scale + self.y,
            rect.width() * self.scale,
            rect.height() * self.scale,
        )

    def point_on_screen(self, point: QPointF) -> QPointF:
        """A point of the map on the screen."""
        return QPointF(point.x() * self.scale + self.x, point.y() * self.scale + self.y)

    def to_map(self, point: QPointF) -> QPointF:
        """A point of the screen on the map."""
        return QPointF((point.x() - self.x) / self.scale, (point.y() - self.y) / self.scale)

    def moved(self, dx: float, dy: float) -> "Camera":
        """The map pushed by whole pixels of the screen."""
        return Camera(self.scale, self.x + dx, self.y + dy)

    def zoomed(self, factor: float, about: QPointF, least: float) -> "Camera":
        """Nearer by a factor, the point under `about` staying there; never beyond `least` and `NEAREST`."""
        scale = min(max(self.scale * factor, min(least, FARTHEST)), NEAREST)
        here = self.to_map(about)
        return Camera(scale, about.x() - here.x() * scale, about.y() - here.y() * scale)

    def toward(self, other: "Camera", share: float, size: QSizeF) -> "Camera":
        """Part of the way to another camera, both ends exact, the middle of the screen flying straight."""
        if share >= 1:
            return other
        scale = self.scale * (other.scale / self.scale) ** share
        middle = QPointF(size.width() / 2, size.height() / 2)
        start, end = self.to_map(middle), other.to_map(middle)
        # Map points move with the inverse of the scale, else the picture swings out and back.
        span = 1 / other.scale - 1 / self.scale
        part = (1 / scale - 1 / self.scale) / span if abs(span) > 1e-9 else share
        at = start + (end - start) * part
        return Camera(scale, middle.x() - at.x() * scale, middle.y() - at.y() * scale)


def fitting(rect: QRectF, size: QSizeF, margin: float, most: float) -> Camera:
    """The camera that shows a rectangle of the map whole and in the middle, at most at a scale of `most`."""
    width, height = max(rect.width(), 1.0), max(rect.height(), 1.0)
    scale = min(
        max(size.width() - 2 * margin, 1.0) / width, max(size.height() - 2 * margin, 1.0) / height, most
    )
    return Camera(
        scale,
        round((size.width() - width * scale) / 2 - rect.x() * scale),
        round((size.height() - height * scale) / 2 - rect.y() * scale),
    )
