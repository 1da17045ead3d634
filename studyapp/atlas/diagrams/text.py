"""How much room letters take in a diagram, reckoned without a font: never less than the real ones need."""

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

# Hundredths of the letters' size from the blank on, as wide as Noto Sans KR draws them.
_ASCII = (
    *(22, 32, 47, 55, 55, 92, 68, 28, 34, 34, 47, 55, 28, 35, 28, 39),
    *(55, 55, 55, 55, 55, 55, 55, 55, 55, 55, 28, 28, 55, 55, 55, 47),
    *(95, 61, 66, 64, 69, 59, 55, 69, 73, 29, 53, 65, 54, 81, 72, 74),
    *(63, 74, 63, 60, 60, 72, 57, 88, 57, 53, 60, 34, 39, 34, 55, 56),
    *(61, 56, 62, 51, 62, 55, 32, 56, 61, 27, 27, 55, 28, 93, 61, 61),
    *(62, 62, 39, 47, 38, 61, 52, 80, 50, 52, 47, 34, 27, 34, 55),
)
_HANGUL, _EMOJI, _OTHER = 93, 128, 100
_BOLD = 1.11
_LINE = 1.45


class Style(NamedTuple):
    """Letters of a size in pixels and a weight; `role` is the theme's colour they are written in."""

    size: int
    weight: int
    role: str

    @property
    def height(self) -> float:
        """What one line takes."""
        return round(self.size * _LINE)


LABEL = Style(14, 500, "ink")
TITLE = Style(14, 600, "ink")
NOTE = Style(13, 400, "muted")
DETAIL = Style(12, 400, "muted")
EDGE = Style(12, 400, "muted")


@cache
def _hundredths(char: str) -> int:
    code = ord(char)
    if 32 <= code < 127:
        return _ASCII[code - 32]
    if "가" <= char <= "힣":
        return _HANGUL
    kind = unicodedata.category(char)
    if kind in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return _EMOJI if code >= 0x1F000 or kind == "So" else _OTHER


def width_of(text: str, style: Style) -> float:
    """The pixels that a line of text takes at most."""
    return sum(map(_hundredths, text)) * style.size * (_BOLD if style.weight > 400 else 1) / 100


def wrap(lines: Sequence[str], style: Style, most: float) -> tuple[str, ...]:
    """The lines, each broken between words where it is wider than `most`; a long word is broken anywhere."""
    found: list[str] = []
    for line in lines:
        if width_of(line, style) <= most:
            found.append(line)
            continue
        rest = ""
        for word in line.split():
            longer = f"{rest} {word}" if rest else word
            if rest and width_of(longer, style) > most:
                found.append(rest)
                longer = word
            while width_of(longer, style) > most and len(longer) > 1:
                cut = _fitting(longer, style, most)
                found.append(longer[:cut])
                longer = longer[cut:]
            rest = longer
        found.append(rest)
    return tuple(found)


def _fitting(word: str, style: Style, most: float) -> int:
    """How many characters of a word fit; at least one."""
    cut = 1
    while cut < len(word) and width_of(word[: cut + 1], style) <= most:
        cut += 1
    return cut


def size_of(lines: Sequence[str], style: Style) -> tuple[float, float]:
    """Width and height in pixels of some lines of text, one below the other."""
    if not lines:
        return 0.0, 0.0
    return max(width_of(line, style) for line in lines), len(lines) * style.height
