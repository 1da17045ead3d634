"""One look for every widget and every painter: colours by role, fonts and lengths on one scale."""

import os
import re
import tomllib

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from studyapp.paths import resource

SIZES = {"small": 12, "body": 14, "large": 18, "title": 26, "display": 40}
"""The five sizes of text, in pixels at 100 %."""

TEXT_FAMILIES = ["Noto Sans KR", "D2Coding", "Noto Emoji"]  # the second for arrows, signs and boxes
MONO_FAMILIES = ["D2Coding", "Noto Emoji"]
_UNWANTED = ("liga", "locl")
"""Glyphs of no one character, as Noto's "fi" and its digits after Latin letters: a PDF loses their text."""

SMALLEST_SCALE, LARGEST_SCALE = 0.7, 2.5
PROJECTED_WIDTH, PROJECTED_HEIGHT = 800, 480
"""What a projected screen has room for, in pixels at 100 %: people in the last row read letters 2.25 times
as large on 1920 × 1080, and as large a part of any other screen."""
SMALLEST_PROJECTION, USUAL_PROJECTION, LARGEST_PROJECTION = 1.0, 2.25, 4.5

_LENGTH = re.compile(r"(\d+)dp")
_ROLE = re.compile(r"\$(\w+)")


def theme_names() -> tuple[str, ...]:
    """The names of the shipped themes: a theme is a file."""
    return tuple(sorted(name[:-5] for name in os.listdir(resource("themes")) if name.endswith(".toml")))


class Theme(QObject):
    """The theme that is shown, with its scale; `changed` says that everything may look different now."""

    changed = Signal()

    def __init__(
        self,
        name: str = "light",
        scale: float = 1.0,
        parent: QObject | None = None,
        *,
        reduced_motion: bool = False,
    ) -> None:
        super().__init__(parent)
        self._name = ""
        self._dark = False
        self._colors: dict[str, str] = {}
        self._scale = _within(scale)
        self._projection = False
        self._projection_factor = USUAL_PROJECTION
        self._reduced_motion = reduced_motion
        self._read(name)

    @property
    def name(self) -> str:
        """The theme's name, that of its file."""
        return self._name

    @name.setter
    def name(self, name: str) -> None:
        if name != self._name:
            self._read(name)
            self.changed.emit()

    @property
    def dark(self) -> bool:
        """Whether light letters stand on a dark ground."""
        return self._dark

    @property
    def scale(self) -> float:
        """The person's zoom, 1.0 at first; projection comes on top of it."""
        return self._scale

    @scale.setter
    def scale(self, scale: float) -> None:
        scale = _within(scale)
        if scale != self._scale:
            self._scale = scale
            self.changed.emit()

    @property
    def projection(self) -> bool:
        """Whether the window is shown to a room."""
        return self._projection

    @projection.setter
    def projection(self, on: bool) -> None:
        if on != self._projection:
            self._projection = on
            self.changed.emit()

    def project_on(self, width: int, height: int) -> None:
        """Make what is projected as large as so many pixels bear."""
        factor = min(width / PROJECTED_WIDTH, height / PROJECTED_HEIGHT)
        # In steps of a twentieth: each one styles every widget anew.
        factor = round(min(max(factor, SMALLEST_PROJECTION), LARGEST_PROJECTION) * 20) / 20
        if factor != self._projection_factor:
            self._projection_factor = factor
            if self._projection:
                self.changed.emit()

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing may move that need not."""
        return self._reduced_motion

    @reduced_motion.setter
    def reduced_motion(self, on: bool) -> None:
        if on != self._reduced_motion:
            self._reduced_motion = on
            self.changed.emit()

    def motion(self, milliseconds: int) -> int:
        """How long a movement takes: `milliseconds`, or 0 where motion is reduced."""
        return 0 if self._reduced_motion else milliseconds

    def color(self, role: str) -> QColor:
        """The colour of a role; raises KeyError for a role that no theme has."""
        return QColor(self._colors[role])

    def px(self, length: float) -> int:
        """A length given in pixels at 100 %, as pixels now."""
        factor = self._scale * self._projection_factor if self._projection else self._scale
        return round(length * factor)

    def font(self, size: str = "body", weight: int = 400) -> QFont:
        """The interface's font in one of `SIZES`; emoji come from the second family."""
        return _font(TEXT_FAMILIES, self.px(SIZES[size]), weight)

    def mono(self, size: str = "body") -> QFont:
        """The font for code and drawings; only at even sizes is Hangul exactly two columns wide."""
        return _font(MONO_FAMILIES, max(2, 2 * round(self.px(SIZES[size]) / 2)), 400)

    def apply(self) -> None:
        """Give the running application this look."""
        QApplication.setPalette(self.palette())
        QApplication.setFont(self.font())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setStyleSheet(self.style_sheet())

    def palette(self) -> QPalette:
        """What widgets that no rule of the style sheet names are painted with."""
        roles = QPalette.ColorRole
        palette = QPalette()
        for role, names in {
            "ground": (roles.Window, roles.AlternateBase),
            "surface": (roles.Base, roles.Button),
            "raised": (roles.ToolTipBase,),
            "ink": (roles.WindowText, roles.Text, roles.ButtonText, roles.ToolTipText),
            "faint": (roles.PlaceholderText,),
            "accent": (roles.Highlight, roles.Link, roles.LinkVisited, roles.Accent),
            "on_accent": (roles.HighlightedText,),
            "line": (roles.Mid, roles.Light, roles.Midlight, roles.Dark),
        }.items():
            for name in names:
                palette.setColor(name, self.color(role))
        for name in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, name, self.color("faint"))
        return palette

    def style_sheet(self) -> str:
        """The application's style sheet: `resources/themes/sheet.qss` in this theme's colours and lengths."""
        with open(resource("themes", "sheet.qss"), encoding="utf-8") as file:
            sheet = file.read()
        sheet = _ROLE.sub(self._sheet_color, sheet)
        return _LENGTH.sub(self._sheet_length, sheet)

    def _sheet_color(self, match: re.Match[str]) -> str:
        return self._colors[match[1]]

    def _sheet_length(self, match: re.Match[str]) -> str:
        return f"{self.px(int(match[1]))}px"

    def _read(self, name: str) -> None:
        with open(resource("themes", f"{name}.toml"), "rb") as file:
            tables = tomllib.load(file)
        self._name = name
        self._dark = tables["dark"]
        self._colors = tables["colors"]


def _font(families: list[str], pixels: int, weight: int) -> QFont:
    font = QFont(families)
    font.setPixelSize(max(1, pixels))
    font.setWeight(QFont.Weight(weight))
    for feature in _UNWANTED:
        font.setFeature(QFont.Tag.fromString(feature), 0)
    return font


def _within(scale: float) -> float:
    return min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
