"""The elements of an SVG file in the order they were painted, and what they refer to."""

from base64 import b64encode
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainterPath, QPen, QTextItem

from studyapp.ui.pictures.picture import png_of
from studyapp.ui.pictures.svg_fonts import Writing
from studyapp.ui.pictures.svg_styles import (
    BASIS,
    HATCHES,
    Ink,
    number,
    painted,
    path_data,
    readable,
    stroke,
    turned,
)

_NEAR = 0.75
"""Letters that begin so near to where others end, in pixels, go on with their line."""


class _Line(NamedTuple):
    """Pieces of one line of text, each from its own place, and where the last one ends."""

    attributes: str
    clip: str
    y: float
    pieces: tuple[tuple[float, str], ...]
    end: float


class SvgDrawing:
    """Collects what is painted; what cannot be seen is left out."""

    def __init__(self, whole: QRectF) -> None:
        self._whole = whole
        self._elements: list[tuple[str, str]] = []
        """Each with the number of its clip, "" for none."""
        self._clips: dict[str, str] = {}
        self._hatches: dict[tuple[Qt.BrushStyle, str], str] = {}
        self._line: _Line | None = None
        self.texts: dict[Writing, set[str]] = {}
        """The letters that are written, by how they are."""

    def body(self) -> str:
        """All elements, those with the same clip in a row together."""
        self._end_line()
        parts = [f"<g {BASIS}>\n"]
        clip = ""
        for element, its_clip in self._elements:
            if its_clip != clip:
                parts.append("</g>\n" if clip else "")
                parts.append(f'<g clip-path="url(#{its_clip})">\n' if its_clip else "")
                clip = its_clip
            parts.append(element)
        parts.append("</g>\n</g>\n" if clip else "</g>\n")
        return "".join(parts)

    def definitions(self) -> str:
        """The clips and the hatches that elements refer to."""
        clips = (
            f'<clipPath id="{name}"><path d="{data}"/></clipPath>\n' for data, name in self._clips.items()
        )
        hatches = (
            f'<pattern id="{name}" width="8" height="8" patternUnits="userSpaceOnUse">'
            f'<path d="{HATCHES[style]}"{color} stroke-linecap="square"/></pattern>\n'
            for (style, color), name in self._hatches.items()
        )
        inside = "".join((*clips, *hatches))
        return f"<defs>\n{inside}</defs>\n" if inside else ""

    def add_path(self, path: QPainterPath, ink: Ink) -> None:
        """Add a shape."""
        rule = "" if path.fillRule() == Qt.FillRule.WindingFill else ' fill-rule="evenodd"'
        has_inside = ink.brush.style() != Qt.BrushStyle.NoBrush
        shape = f'<path d="{path_data(path, ink.offset)}"{rule if has_inside else ""}'
        self._add_shape(shape, path.boundingRect(), ink)

    def add_rect(self, rect: QRectF, ink: Ink) -> None:
        """Add a rectangle."""
        self._add_shape(f"<rect {_place(rect.translated(ink.offset))}", rect, ink)

    def add_ellipse(self, rect: QRectF, ink: Ink) -> None:
        """Add an ellipse."""
        at = rect.center() + ink.offset
        middle = f'cx="{number(at.x())}" cy="{number(at.y())}"'
        radii = f'rx="{number(rect.width() / 2)}" ry="{number(rect.height() / 2)}"'
        self._add_shape(f"<ellipse {middle} {radii}", rect, ink)

    def add_image(self, rect: QRectF, image: QImage, ink: Ink) -> None:
        """Add pixels, as PNG."""
        data = b64encode(png_of(image)).decode("ascii")
        seen = f' opacity="{number(ink.opacity)}"' if ink.opacity < 1 else ""
        place = _place(rect.translated(ink.offset))
        self._add(
            f'<image {place}{seen}{turned(ink.transform)} preserveAspectRatio="none" '
            f'href="data:image/png;base64,{data}"/>\n',
            rect,
            ink._replace(pen=QPen(Qt.PenStyle.NoPen)),
        )

    def add_text(self, place: QPointF, item: QTextItem, ink: Ink) -> None:
        """Add a piece of text; Qt hands over a line in one piece a script."""
        rect = QRectF(place.x(), place.y() - item.ascent(), item.width(), item.ascent() + item.descent())
        clip = self._seen(rect, ink._replace(pen=QPen(Qt.PenStyle.NoPen)))
        if clip is None or not ink.pen.color().alpha():
            return
        text, at, font = item.text(), place + ink.offset, item.font()
        attributes = painted("fill", ink.pen.color(), ink.opacity) + _written(font) + turned(ink.transform)
        is_rightward = not item.renderFlags() & QTextItem.RenderFlag.RightToLeft
        line = self._line
        if line is not None and is_rightward and _goes_on(line, at, attributes, clip):
            pieces = (*line.pieces, (at.x(), text))
        elif text.strip():
            self._end_line()
            pieces = ((at.x(), text),)
        else:
            return
        self._line = _Line(attributes, clip, at.y(), pieces, at.x() + item.width())
        self.texts.setdefault(_writing(font), set()).update(text)
        if not is_rightward:
            self._end_line()

    def _end_line(self) -> None:
        line, self._line = self._line, None
        if line is None:
            return
        y = number(line.y)
        if len(line.pieces) == 1:
            x, text = line.pieces[0]
            element = f'<text x="{number(x)}" y="{y}"{line.attributes}>{readable(text)}</text>\n'
        else:
            spans = (f'<tspan x="{number(x)}">{readable(text)}</tspan>' for x, text in line.pieces)
            element = f'<text y="{y}"{line.attributes}>{"".join(spans)}</text>\n'
        self._elements.append((element, line.clip))

    def _add_shape(self, shape: str, rect: QRectF, ink: Ink) -> None:
        look = self._fill(ink) + stroke(ink.pen, ink.opacity)
        if look:
            self._add(f"{shape}{look}{turned(ink.transform)}/>\n", rect, ink)

    def _add(self, element: str, rect: QRectF, ink: Ink) -> None:
        clip = self._seen(rect, ink)
        if clip is not None:
            self._end_line()
            self._elements.append((element, clip))

    def _fill(self, ink: Ink) -> str:
        style, color = ink.brush.style(), ink.brush.color()
        if style == Qt.BrushStyle.NoBrush or not color.alpha():
            return ""
        if style not in HATCHES:
            return painted("fill", color, ink.opacity)
        key = style, painted("stroke", color, ink.opacity)
        name = self._hatches.setdefault(key, f"hatch{len(self._hatches) + 1}")
        return f' fill="url(#{name})"'

    def _seen(self, rect: QRectF, ink: Ink) -> str | None:
        """The name of the clip that a thing needs, "" for none; None where nothing of it can be seen."""
        room = ink.in_picture(rect)
        if not room.intersects(self._whole):
            return None
        if ink.clip is None or _holds(ink.clip, room & self._whole):
            return ""
        if not ink.clip.boundingRect().intersects(room):
            return None
        return self._clips.setdefault(path_data(ink.clip, QPointF()), f"clip{len(self._clips) + 1}")


def _holds(clip: QPainterPath, room: QRectF) -> bool:
    """Whether a clip that is one rectangle leaves a room whole."""
    bounds = clip.boundingRect()
    return bounds.contains(room) and clip.elementCount() <= 5 and clip.contains(room)


def _goes_on(line: _Line, at: QPointF, attributes: str, clip: str) -> bool:
    """Whether a piece of text continues a line."""
    is_same = (line.attributes, line.clip) == (attributes, clip)
    return is_same and abs(line.y - at.y()) < 0.01 and abs(line.end - at.x()) < _NEAR


def _place(rect: QRectF) -> str:
    x, y, width, height = map(number, (rect.x(), rect.y(), rect.width(), rect.height()))
    return f'x="{x}" y="{y}" width="{width}" height="{height}"'


def _writing(font: QFont) -> Writing:
    return Writing(tuple(font.families()), font.weight())


def _written(font: QFont) -> str:
    """The attributes of a font; where none of its families is there, one of the same kind."""
    families, weight = _writing(font)
    kind = "monospace" if families and families[0] == "D2Coding" else "sans-serif"
    names = ",".join((*families, kind))
    size = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * 96 / 72
    parts = [f' font-family="{readable(names)}" font-size="{number(size)}"']
    if weight != QFont.Weight.Normal:
        parts.append(f' font-weight="{int(weight)}"')
    if font.italic():
        parts.append(' font-style="italic"')
    if font.letterSpacing() and font.letterSpacingType() == QFont.SpacingType.AbsoluteSpacing:
        parts.append(f' letter-spacing="{number(font.letterSpacing())}"')
    return "".join(parts)
