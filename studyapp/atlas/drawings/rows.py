"""Rows of a box drawing cut into walls, runs of line and text, each at its display column."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studyapp.atlas.drawings.frames import Frame, Wall

TEXT, WALL, RUN, HEAD = range(4)

_PIECES = re.compile(r"([┌└├]?[─┬┴┼▼▲▶◀]+[┐┘┤]?|[│┌└├┐┘┤↕↔])")
_STYLED = re.compile(r"[━┃-┋┍-┏┑-┓┕-┗┙-┛┝-┣┥-┫┭-┳┵-┻┽-╿►◄▸◂▷◁▴▾△▽]")
_SUBTLE = re.compile(r"[→←↑↓<>^]|--|(?<![^\s│─])v(?![^\s│─])")
_WIDE_BLANK = re.compile(r"(\s{3,})")
_JOINS_RIGHT = frozenset("─┬┴┼┌└├◀▼▲")
_JOINS_LEFT = frozenset("─┬┴┼┐┘┤▶▼▲")

_STYLES = str.maketrans(
    "━═┄┅┈┉╌╍╴╶╸╺╼╾"
    "┃║┆┇┊┋╎╏╵╷╹╻╽╿"
    "┍┎┏╒╓╔╭"
    "┑┒┓╕╖╗╮"
    "┕┖┗╘╙╚╰"
    "┙┚┛╛╜╝╯"
    "┝┞┟┠┡┢┣╞╟╠"
    "┥┦┧┨┩┪┫╡╢╣"
    "┭┮┯┰┱┲┳╤╥╦"
    "┵┶┷┸┹┺┻╧╨╩"
    "┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╪╫╬"
    "►▸▷◄◂◁▾▽▴△",
    "─" * 14
    + "│" * 14
    + "┌" * 7
    + "┐" * 7
    + "└" * 7
    + "┘" * 7
    + "├" * 10
    + "┤" * 10
    + "┬" * 10
    + "┴" * 10
    + "┼" * 18
    + "▶▶▶◀◀◀▼▼▲▲",
)

# An arrow without a line of its own, as it stands between two boxes.
_DASHES = r"(?<=[│├])(\s{0,2})(<?-+>|<-+|--+)(?=\s{0,2}│)"
_DASHED_LINE = str.maketrans("<->", "◀─▶")
_HEADS = (
    (r"(?<=[─┬┴┼├└┌])[>→]|(?<![^\s│])→(?=\s{0,2}│)", "▶"),
    (r"[<←](?=[─┬┴┼┤┘┐])|(?:(?<=│)|(?<=│ ))←(?![^\s│])", "◀"),
    (r"(?<=─)[v↓](?=─)|(?<![^\s│])[v↓](?![^\s│])", "▼"),
    (r"(?<=─)[\^↑](?=─)|(?<![^\s│])[\^↑](?![^\s│])", "▲"),
)


class Piece:
    """One stretch of a row: TEXT, a WALL (`│`), a RUN of line, or a lone arrow HEAD.

    `column` and `end` are display columns, `end` exclusive. `text` is in the light style, one character a
    column, but for TEXT. `words` is the text itself, what stands in a run (a title, a label), or a head as
    it was written. `frame` is the box whose top or bottom border it is, `wall` and `walls` (by column) are
    the box sides in it, `node` is the line of an edge it is part of.
    """

    __slots__ = ("column", "end", "frame", "kind", "node", "text", "wall", "walls", "words")

    def __init__(self, kind: int, column: int, end: int, text: str, words: str = "") -> None:
        self.kind = kind
        self.column = column
        self.end = end
        self.text = text
        self.words = words
        self.wall: Wall | None = None
        self.walls: dict[int, Wall] | None = None
        self.frame: Frame | None = None
        self.node = -1


@cache
def _columns(char: str) -> int:
    """Columns of a character (UAX #11): East Asian Wide and Fullwidth 2, combining 0, others 1."""
    if char.isascii():
        return 1
    if unicodedata.east_asian_width(char) in "WF":
        return 2
    return 0 if unicodedata.category(char) in ("Mn", "Me", "Cf") else 1


def display_width(text: str) -> int:
    """Display columns of a text."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def dedent(lines: Sequence[str]) -> list[str]:
    """The lines without the blanks that all of them begin with; a tab left over counts as four blanks."""
    written = [line for line in lines if line and not line.isspace()]
    # What the first and the last in order share, all share.
    first, last = min(written, default=""), max(written, default="")
    blank = len(first) - len(first.lstrip())
    cut = next((place for place in range(blank) if first[place] != last[place]), blank)
    rows = [line[cut:] for line in lines] if cut else list(lines)
    return [row.expandtabs(4) if "\t" in row else row for row in rows]


def cut_rows(rows: list[str], width: Callable[[str], int]) -> list[list[Piece]]:
    """The pieces of every row, left to right, at the columns that `width` gives their text."""
    return [_cut(_plain(row), row, width) for row in rows]


def _plain(text: str) -> str:
    """All line styles and arrowheads brought to the light one, character for character.

    An ASCII head counts only beside a line or alone between blanks, where it may prove to be text after all.
    """
    if _STYLED.search(text):
        text = text.translate(_STYLES)
    if not _SUBTLE.search(text):
        return text
    # These are rare, and so are compiled when the first one is met.
    text = re.sub(_DASHES, _draw_dashes, text)
    for pattern, head in _HEADS:
        text = re.sub(pattern, head, text)
    return text


def _draw_dashes(found: re.Match[str]) -> str:
    return found[1] + found[2].translate(_DASHED_LINE)


def _cut(plain: str, row: str, width: Callable[[str], int]) -> list[Piece]:
    parts = _PIECES.split(plain)
    pieces: list[Piece] = []
    column = position = 0
    for index in range(1, len(parts), 2):
        gap = parts[index - 1]
        token = parts[index]
        position += len(gap) + len(token)
        start = column
        if gap:
            column += width(gap)
            if not gap.isspace():
                if token != "│" and pieces and _joins(pieces[-1], token):
                    column = _join(pieces[-1], gap, column, token)
                    continue
                _add_text(pieces, start, gap, width)
            elif len(gap) <= 2 and pieces and _goes_on(pieces[-1], token):
                column = _join(pieces[-1], gap, column, token)
                continue
        end = column + len(token)
        if token == "│":
            piece = Piece(WALL, column, end, token)
        elif end - column > 1:
            piece = Piece(RUN, column, end, token)
        else:
            piece = _single(token, column, row[position - 1])
        pieces.append(piece)
        column = end
    rest = parts[-1]
    if rest and not rest.isspace():
        _add_text(pieces, column, rest, width)
    return pieces


def _single(token: str, column: int, written: str) -> Piece:
    """A piece of one character: a tee may be a wall, a head may be text and keeps how it was written."""
    if token in "├┤┼":
        return Piece(WALL, column, column + 1, token)
    if token in "▼▲▶◀↕↔":
        return Piece(HEAD, column, column + 1, token, written)
    return Piece(RUN, column, column + 1, token)


def _joins(before: Piece, token: str) -> bool:
    """Whether `─ text ─` is one line with words in it, and not two lines."""
    if token[0] not in _JOINS_LEFT or before.kind != RUN or before.text[-1] not in _JOINS_RIGHT:
        return False
    return "─" in before.text or "─" in token


def _goes_on(before: Piece, token: str) -> bool:
    """Whether `── ──` is one line, dashed."""
    return before.kind == RUN and before.text[-1] == token[0] == "─"


def _join(before: Piece, gap: str, column: int, token: str) -> int:
    before.kind = RUN
    before.text += "─" * (column - before.end) + token
    before.end = column + len(token)
    before.words = f"{before.words} {gap.strip()}".strip()
    return before.end


def _add_text(pieces: list[Piece], column: int, gap: str, width: Callable[[str], int]) -> None:
    """Text at its column; what stands three blanks or more apart are two texts."""
    text = gap.strip()
    if pieces and pieces[-1].kind == HEAD and pieces[-1].text in "▶◀" and not gap[1:2].isspace():
        # A bullet.
        head = pieces.pop()
        text, gap, column = head.words + gap.rstrip(), head.words + gap, head.column
    end = column + width(gap[: gap.index(text)])
    for part in _WIDE_BLANK.split(text) if "   " in text else (text,):
        if part.isspace():
            end += len(part)
            continue
        start, end = end, end + width(part)
        pieces.append(Piece(TEXT, start, end, part, part))
