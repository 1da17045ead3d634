"""Letters on the map: a few fixed sizes, cut to fit, wrapped to a width, remembered."""

import re
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from studyapp.ui.theme import Theme

MOST_LETTERS = 400
"""No line on a screen shows more: what is longer is cut before Qt measures it."""

MOST_REMEMBERED = 20000

_OVERHANG = 8.0
"""No letter reaches further beyond its line, in pixels."""

NEAR = 1.5
"""From this scale on all letters are one size larger."""

SEPARATOR = " · "

LONGEST_NUMBERED = 40
_NUMBERED = re.compile(r"[0-9][A-Za-z]?\)?$")
"""What tells such a name from its neighbours' stands at its end ("AZ-2a"): it is cut in the middle."""

_STEERING = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]")

# Qt's kinds are made when they are first named: here, not while the first picture is painted.
_ELIDE, _WRAP = Qt.TextElideMode.ElideRight, QTextOption.WrapMode.WordWrap
_ELIDE_MIDDLE = Qt.TextElideMode.ElideMiddle

_LARGER = {"small": "body", "body": "large", "large": "title"}


class Style(NamedTuple):
    """How letters look: one of the theme's sizes, a colour's role, a weight."""

    size: str = "small"
    role: str = "muted"
    weight: int = 400


class Face(NamedTuple):
    """A font with its measures in pixels."""

    font: QFont
    metrics: QFontMetricsF
    height: float


class Written(NamedTuple):
    """Words on the screen and where they stand; of a tile or a chip its whole place."""

    text: str
    rect: QRectF


class Word(NamedTuple):
    """One of several names in running text: which one it is, its row, and from where to where it stands."""

    at: int
    row: int
    left: float
    width: float


class Rows(NamedTuple):
    """Names in running text: the lines, and the names in them that are whole."""

    lines: tuple[str, ...]
    words: tuple[Word, ...]


class Lettering:
    """Fonts by name and weight, texts that fit."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._is_near = False
        self.noted: list[Written] | None = None
        """While not None, what is written is noted here."""
        self.area: QRectF | None = None
        """The part of the screen that is painted; None for all of it."""
        self._faces: dict[tuple[str, int], Face] = {}
        self._elided: dict[tuple[str, str, int, int], str] = {}
        self._wrapped: dict[tuple[str, str, int, int, int], tuple[str, ...]] = {}
        self._rows: dict[tuple[tuple[str, ...], int, int], Rows] = {}

    def may_be_seen(self, place: QRectF) -> bool:
        """Whether what is written at a place may touch the part of the screen that is painted."""
        return self.area is None or self.area.intersects(
            place.adjusted(-_OVERHANG, -_OVERHANG, _OVERHANG, _OVERHANG)
        )

    def note(self, text: str, rect: QRectF) -> None:
        """Note what is written, where somebody wants to know."""
        if self.noted is not None and text:
            self.noted.append(Written(text, rect))

    def forget(self) -> None:
        """Start anew: the theme has changed."""
        self._faces.clear()
        self._elided.clear()
        self._wrapped.clear()
        self._rows.clear()

    def look_from(self, scale: float) -> None:
        """Take the sizes for a scale of the map."""
        self._is_near = scale >= NEAR * self._theme.px(100) / 100

    def face(self, size: str, weight: int = 400) -> Face:
        """One of the theme's sizes, or the next one from near."""
        size = _LARGER.get(size, size) if self._is_near else size
        face = self._faces.get((size, weight))
        if face is None:
            font = self._theme.font(size, weight)
            metrics = QFontMetricsF(font)
            face = self._faces[(size, weight)] = Face(font, metrics, metrics.height())
        return face

    def elided(self, text: str, width: float, size: str, weight: int = 400) -> str:
        """As much of a text's first line as fits, "…" where something is missing; "" where nothing fits."""
        key = (text, size, weight, int(width) * 2 + self._is_near)
        found = self._elided.get(key)
        if found is None:
            if len(self._elided) > MOST_REMEMBERED:
                self._elided.clear()
            line = _plain(text[:MOST_LETTERS])
            is_one_of_many = len(line) <= LONGEST_NUMBERED and _NUMBERED.search(line) is not None
            mode = _ELIDE_MIDDLE if is_one_of_many else _ELIDE
            found = self.face(size, weight).metrics.elidedText(line, mode, int(width))
            if found in ("…", "\u200f…", "\u200e…"):
                found = ""
            elif found != line and not is_one_of_many:
                found = self._whole_words(line, found, width, self.face(size, weight).metrics)
            self._elided[key] = found
        return found

    def wrapped(self, text: str, width: float, lines: int, size: str, weight: int = 400) -> tuple[str, ...]:
        """A text in at most so many lines of a width, the last one cut."""
        if lines <= 1:
            line = self.elided(text, width, size, weight)
            return (line,) if line else ()
        key = (text, size, weight, int(width) * 2 + self._is_near, lines)
        found = self._wrapped.get(key)
        if found is None:
            if len(self._wrapped) > MOST_REMEMBERED:
                self._wrapped.clear()
            found = self._wrapped[key] = self._wrap(
                text, width, lines, self.face(size, weight).font, (size, weight)
            )
        return found

    def in_rows(self, names: tuple[str, ...], width: float, rows: int) -> Rows:
        """Small names one after the other in at most so many rows; "…" where not all have room."""
        key = (names, int(width) * 2 + self._is_near, rows)
        found = self._rows.get(key)
        if found is None:
            if len(self._rows) > MOST_REMEMBERED:
                self._rows.clear()
            found = self._rows[key] = self._set_in_rows(names, width, rows)
        return found

    def _set_in_rows(self, names: tuple[str, ...], width: float, rows: int) -> Rows:
        measure = self.face("small").metrics.horizontalAdvance
        lines: list[str] = [""]
        words: list[Word] = []
        for at, whole in enumerate(names):
            name = self.elided(whole, width, "small")
            left = measure(lines[-1] + SEPARATOR) if lines[-1] else 0.0
            wide = measure(name)
            is_last_row = len(lines) == rows
            more = measure(f"{SEPARATOR}…") if is_last_row and at < len(names) - 1 else 0.0
            if lines[-1] and left + wide + more > width:
                if is_last_row:
                    lines[-1] += f"{SEPARATOR}…"
                    break
                lines.append("")
                left = 0.0
            lines[-1] += (SEPARATOR if lines[-1] else "") + name
            words.append(Word(at, len(lines) - 1, left, wide))
        return Rows(tuple(lines), tuple(words))

    def write(self, painter: QPainter, text: str, place: tuple[float, float, float], style: Style) -> float:
        """Write one line at (left, top) in a width, cut where it is longer; how wide it came out."""
        left, top, room = place
        face = self.face(style.size, style.weight)
        line = self.elided(text, room, style.size, style.weight)
        if not line:
            return 0.0
        if self.may_be_seen(QRectF(left, top, room, face.height)):
            painter.setFont(face.font)
            painter.setPen(self._theme.color(style.role))
            painter.drawText(QPointF(left, top + face.metrics.ascent()), line)
        wide = face.metrics.horizontalAdvance(line)
        self.note(line, QRectF(left, top, wide, face.height))
        return wide

    def write_centred(self, painter: QPainter, text: str, x: float, top: float, style: Style) -> None:
        """Write one whole line around an x."""
        width = self.face(style.size, style.weight).metrics.horizontalAdvance(text)
        self.write(painter, text, (x - width / 2, top, width + 2), style)

    def _wrap(
        self, text: str, width: float, lines: int, font: QFont, style: tuple[str, int]
    ) -> tuple[str, ...]:
        text = _plain(text[: MOST_LETTERS * lines])
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(_WRAP)
        layout.setTextOption(option)
        layout.beginLayout()
        found: list[str] = []
        while len(found) < lines:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, 0))
            start = line.textStart()
            if len(found) == lines - 1:
                # QTextLayout counts UTF-16 units, as QString does; letters beyond the BMP are two of them.
                rest = _from_utf16(text, start)
                found.append(self.elided(rest, width, *style))
            else:
                # Qt measures lines by fractions: one pixel more, or what fits would be cut.
                found.append(self.elided(_from_utf16(text, start, line.textLength()), width + 1, *style))
        layout.endLayout()
        return tuple(line for line in found if line)

    def _whole_words(self, line: str, cut: str, width: float, metrics: QFontMetricsF) -> str:
        """A line cut before a word, not amid it, where that leaves at least half of the width."""
        kept = cut[:-1]
        if not line.startswith(kept) or line[len(kept) : len(kept) + 1] == " ":
            return cut
        words = kept.rpartition(" ")[0].rstrip(" ·:,(-")
        return f"{words}…" if metrics.horizontalAdvance(words) >= width / 2 else cut


def _plain(text: str) -> str:
    """A text on one line, without what would steer the line: control letters and orders to turn it round."""
    return " ".join(_STEERING.sub(" ", text).split())


def _from_utf16(text: str, start: int, length: int | None = None) -> str:
    if text.isascii():
        return text[start : None if length is None else start + length]
    units = text.encode("utf-16-le", "surrogatepass")
    end = None if length is None else 2 * (start + length)
    return units[2 * start : end].decode("utf-16-le", "replace")
