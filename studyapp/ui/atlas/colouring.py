"""What colour a node has in place of its region's, and letters that can be read on it."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QColor

from studyapp.ui.theme import Theme

READABLE = 4.5
"""The least contrast of small letters, as WCAG 2.2 (1.4.3) asks for it."""

_INKS = ("ink", "on_accent", "ground")


class Inks(NamedTuple):
    """The roles of the colours for names and for what is said beside them."""

    strong: str
    muted: str


class Colouring:
    """Fills and short notes by node; a theme's own colours where nothing else is said."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.fills: Mapping[int, QColor] | None = None
        self.notes: Mapping[int, str] = {}

    def fill(self, node: int, otherwise: QColor) -> QColor:
        """The fill of a node."""
        return otherwise if self.fills is None else self.fills.get(node, otherwise)

    def inks(self, node: int) -> Inks:
        """The inks that can be read on a node's fill."""
        fill = self.fills.get(node) if self.fills is not None else None
        if fill is None:
            return Inks("ink", "muted")
        strong = readable_on(fill, self._theme)
        is_readable = contrast(self._theme.color("muted"), fill) >= READABLE
        return Inks(strong, "muted" if strong == "ink" and is_readable else strong)


def readable_on(fill: QColor, theme: Theme) -> str:
    """The role of the ink that can be read best on a fill."""
    return max(_INKS, key=lambda role: contrast(theme.color(role), fill))


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, 1 to 21, by WCAG 2.2's formula."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))
