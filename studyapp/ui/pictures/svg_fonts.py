"""The shipped fonts cut down to the letters of one picture, to stand in that picture's file."""

import io
from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.ttLib import TTFont

from studyapp.paths import resource


class Face(NamedTuple):
    """One of the shipped font files, by the name and the weight that CSS knows it by."""

    family: str
    weight: int
    file: str


FACES = (
    Face("Noto Sans KR", 400, "NotoSansKR-Regular.ttf"),
    Face("Noto Sans KR", 700, "NotoSansKR-Bold.ttf"),
    Face("D2Coding", 400, "D2Coding.ttf"),
    Face("Noto Emoji", 400, "NotoEmoji-Regular.ttf"),
)

_FEATURES = ("ccmp", "kern", "ljmo", "mark", "mkmk", "tjmo", "vjmo")
"""What letters need to be composed; the theme's fonts do without the others too."""

_BOLD = 550
"""From this weight on the bold face is nearer."""


_CUTS_KEPT = 16
"""A picture that is copied and then saved cuts nothing twice; each cut font takes some kilobytes."""


class Writing(NamedTuple):
    """How some text of a picture is written: its families, the wanted one first, and its weight."""

    families: tuple[str, ...]
    weight: int


def font_faces(texts: Mapping[Writing, Iterable[str]]) -> str:
    """The CSS rules that bring along exactly the letters of the texts; the same for the same texts.

    A letter is taken from the first of a text's families that has it, as Qt and CSS do. Letters that no
    shipped font has are left to the machine that shows the picture.
    """
    used: dict[Face, set[int]] = {}
    for writing, parts in texts.items():
        left = {ord(letter) for part in parts for letter in part}
        for family in writing.families:
            face = _face(family, writing.weight)
            if face is None:
                continue
            found = left & _letters(face.file)
            left -= found
            if found:
                used.setdefault(face, set()).update(found)
    return "".join(_rule(face, used[face]) for face in FACES if face in used)


def _face(family: str, weight: int) -> Face | None:
    """The nearest face of a family; None where it is not shipped."""
    faces = [face for face in FACES if face.family == family]
    return faces[weight >= _BOLD and len(faces) > 1] if faces else None


@cache
def _letters(file: str) -> frozenset[int]:
    with TTFont(resource("fonts", file), lazy=True) as font:
        return frozenset(font.getBestCmap() or ())


def _rule(face: Face, letters: Iterable[int]) -> str:
    data = b64encode(cut(face.file, frozenset(letters))).decode("ascii")
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};'
        f'src:url("data:font/woff;base64,{data}") format("woff")}}\n'
    )


@lru_cache(_CUTS_KEPT)
def cut(file: str, letters: frozenset[int]) -> bytes:
    """A shipped font with these letters alone, as WOFF: compressed by what every Python has."""
    options = Options(flavor="woff", hinting=False, layout_features=list(_FEATURES), notdef_outline=True)
    buffer = io.BytesIO()
    with load_font(resource("fonts", file), options) as font:
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=letters)
        subsetter.subset(font)
        save_font(font, buffer, options)
    return buffer.getvalue()
