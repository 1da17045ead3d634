"""Edges of a drawing: what is line but no border, traced from row to row and sorted out by where it ends."""

import re
from operator import attrgetter
from typing import NamedTuple

from studyapp.atlas.drawings.align import ANY, TOLERANCE, align
from studyapp.atlas.drawings.frames import Frame, Wall
from studyapp.atlas.drawings.rows import HEAD, RUN, TEXT, WALL, Piece

_SPECIAL = re.compile(r"[┬┴┼▼▲]")
# Blanks that may part an arrow from the border it means, and a label from its line.
_REACH = 3
_BESIDE = 2

_UPWARD = {"top": "┴▼▲", "bottom": "┴", "divider": "┴▼"}
_HEADS = {"top": {"▼": 1, "▲": -1}, "bottom": {"▲": 1, "▼": -1}, "divider": {"▼": 1, "▲": 1}}
_LEFT_HEADS = {"◀": 1, "▶": -1}
_RIGHT_HEADS = {"▶": 1, "◀": -1}

_column = attrgetter("column")

# Which way an end points: into the box, nowhere, out of the box.
INTO, PLAIN, OUT = 1, 0, -1


class End(NamedTuple):
    """Where a line meets a box: on which side of it, and pointing which way."""

    node: int
    frame: Frame
    head: int
    row: int
    column: int
    side: str
    """top, bottom, left or right of the box, or inner where the line is inside of it."""


class Words(NamedTuple):
    """Text outside of any leaf box: a label or a note, not yet known which."""

    row: int
    piece: Piece
    inside: Frame | None
    line: Piece | None
    """The line it belongs to or the upright line it stands beside."""


class _Stub:
    """An open tip of line that wants to go on in the row above or below.

    `end` is the index of the end it starts from, -1 if none; `border` is one that it crosses and may end at.
    """

    __slots__ = ("border", "column", "end", "head", "node")

    def __init__(
        self, column: int, node: int, head: bool = False, end: int = -1, border: Frame | None = None
    ) -> None:
        self.column = column
        self.node = node
        self.head = head
        self.end = end
        self.border = border


class Trace:
    """All lines of a drawing as connected nodes with their ends, and the text around them.

    `lines` maps a row to its horizontal edge lines; `texts` holds (row, text) for each leaf box in reading
    order, `words` the text elsewhere; `heads` are lone arrowheads, which are text where they lead nowhere.
    """

    def __init__(self, frames: list[Frame], rows: list[list[Piece]]) -> None:
        self.ends: list[End] = []
        self.solid: list[bool] = []
        self.lines: dict[int, list[Words]] = {}
        self.texts: list[list[tuple[int, str]]] = [[] for _ in frames]
        self.words: list[Words] = []
        self.heads: list[Words] = []
        self._joined: list[int] = []
        self._row = 0
        self._inside: Frame | None = None
        self._pieces: list[Piece] = []
        self._touched: Piece | None = None
        self._ups: list[_Stub] = []
        self._downs: list[_Stub] = []
        self._borders: list[tuple[int, int, Frame, str]] = []
        for number, pieces in enumerate(rows):
            if pieces:
                self._read_row(number, pieces)

    def root(self, node: int) -> int:
        """The node that stands for all lines connected with this one."""
        joined = self._joined
        while joined[node] != node:
            joined[node] = joined[joined[node]]
            node = joined[node]
        return node

    def _new_node(self, solid: bool = True) -> int:
        node = len(self._joined)
        self._joined.append(node)
        self.solid.append(solid)
        return node

    def _join(self, one: int, other: int) -> None:
        self._joined[self.root(other)] = self.root(one)

    def _add_end(self, node: int, frame: Frame, head: int, column: int, side: str) -> int:
        self.ends.append(End(node, frame, head, self._row, column, side))
        return len(self.ends) - 1

    def _read_row(self, number: int, pieces: list[Piece]) -> None:
        tips, above = self._downs, self._borders
        self._row, self._pieces, self._inside, self._touched = number, pieces, None, None
        self._ups, self._downs, self._borders = [], [], []
        for index, piece in enumerate(pieces):
            kind = piece.kind
            if kind == WALL:
                wall = piece.wall
                if wall is not None and wall.frame.bottom >= 0:
                    self._inside = wall.frame.parent if wall.side else wall.frame
                else:
                    self._read_upright(index, piece)
            elif kind == TEXT:
                self._read_text(index, piece)
            elif kind == RUN:
                self._read_run(index, piece)
            else:
                self._read_head(index, piece)
        if tips or self._ups:
            self._link(tips, above)

    def _neighbour(self, index: int) -> Piece | None:
        return self._pieces[index] if 0 <= index < len(self._pieces) else None

    def _in_leaf(self) -> bool:
        return self._inside is not None and not self._inside.parted

    def _read_upright(self, index: int, piece: Piece) -> None:
        piece.node = self._new_node()
        self._ups.append(_Stub(piece.column, piece.node))
        self._downs.append(_Stub(piece.column, piece.node))
        before = self._neighbour(index - 1)
        if before is None or before.end != piece.column or before.node < 0:
            return
        if before.text[-1] in "─┬┴":
            self._join(before.node, piece.node)

    def _read_text(self, index: int, piece: Piece) -> None:
        inside = self._inside
        if inside is not None and not inside.parted:
            self.texts[inside.number].append((self._row, piece.text))
            return
        line = None
        before, after = self._neighbour(index - 1), self._neighbour(index + 1)
        if before is not None and piece.column - before.end <= _BESIDE and _is_upright_line(before):
            line = before
        elif after is not None and after.column - piece.end <= _BESIDE and _is_upright_line(after):
            line = after
        self.words.append(Words(self._row, piece, inside, line))

    def _read_head(self, index: int, piece: Piece) -> None:
        """An arrowhead by itself: the tip of an upright line, or an arrow of its own between two boxes."""
        if self._in_leaf():
            self._read_text(index, Piece(TEXT, piece.column, piece.end, piece.words, piece.words))
            return
        piece.node = self._new_node(solid=False)
        self.heads.append(Words(self._row, piece, self._inside, None))
        if piece.text in "▼▲↕":
            self._ups.append(_Stub(piece.column, piece.node, piece.text != "▼"))
            self._downs.append(_Stub(piece.column, piece.node, piece.text != "▲"))
            return
        self._touch_left(index, piece, INTO if piece.text != "▶" else PLAIN)
        self._touch_right(index, piece, INTO if piece.text != "◀" else PLAIN)

    def _read_run(self, index: int, piece: Piece) -> None:
        walls = {column: wall for column, wall in (piece.walls or {}).items() if wall.frame.bottom >= 0}
        frame = piece.frame
        if frame is not None:
            place = "top" if piece is frame.top else "bottom"
            self._borders.append((piece.column, piece.end - 1, frame, place))
            self._read_border(piece, frame, place)
            return
        first, last = walls.get(piece.column), walls.get(piece.end - 1)
        if first and last and first.frame is last.frame and first.side < last.side:
            self._read_divider(piece, first.frame)
        elif not walls and self._in_leaf() and not piece.text.strip("─"):
            self._read_divider(piece, self._inside)
        else:
            self._read_line(index, piece, walls)
        for column in sorted(walls):
            wall = walls[column]
            self._inside = wall.frame.parent if wall.side else wall.frame

    def _read_divider(self, piece: Piece, frame: Frame | None) -> None:
        if frame is None:
            return
        frame.dividers.append(self._row)
        if piece.words and frame.parted:
            title = Piece(TEXT, piece.column, piece.end, piece.words, piece.words)
            self.words.append(Words(self._row, title, frame, None))
        elif piece.words:
            self.texts[frame.number].append((self._row, piece.words))
        self._read_border(piece, frame, "divider")

    def _read_border(self, piece: Piece, frame: Frame, place: str) -> None:
        """Edges that start, end or pass in a border."""
        for found in _SPECIAL.finditer(piece.text):
            column = piece.column + found.start()
            char = found[0]
            node = self._new_node()
            if char == "┼":
                self._ups.append(_Stub(column, node, border=frame))
                self._downs.append(_Stub(column, node, border=frame))
                continue
            # No edge is inside of a leaf: there a tee is meant for the outside, whichever way it points.
            upward = char in _UPWARD[place] if frame.parted else place == "top"
            side = place if upward == (place == "top") else "inner"
            end = self._add_end(node, frame, _HEADS[place].get(char, PLAIN), column, side)
            (self._ups if upward else self._downs).append(_Stub(column, node, end=end))

    def _read_line(self, index: int, piece: Piece, walls: dict[int, Wall]) -> None:
        text = piece.text
        piece.node = node = self._new_node()
        self.lines.setdefault(self._row, []).append(Words(self._row, piece, self._inside, piece))
        first, last, inner = text[0], text[-1], text[1:-1]
        if piece.column in walls:
            wall = walls[piece.column]
            head = INTO if "◀" in inner else PLAIN
            self._add_end(node, wall.frame, head, piece.column, "right" if wall.side else "inner")
        elif first in "┌└├":
            self._turn(first, piece.column, node)
        else:
            self._touch_left(index, piece, _LEFT_HEADS.get(first, INTO if "◀" in inner else PLAIN))
        self._read_branches(piece, walls)
        if len(text) > 1 and piece.end - 1 in walls:
            wall = walls[piece.end - 1]
            head = INTO if "▶" in inner else PLAIN
            self._add_end(node, wall.frame, head, piece.end - 1, "inner" if wall.side else "left")
        elif last in "┐┘┤":
            self._turn(last, piece.end - 1, node)
        else:
            self._touch_right(index, piece, _RIGHT_HEADS.get(last, INTO if "▶" in inner else PLAIN))

    def _turn(self, corner: str, column: int, node: int) -> None:
        if corner in "└┘├┤":
            self._ups.append(_Stub(column, node))
        if corner in "┌┐├┤":
            self._downs.append(_Stub(column, node))

    def _read_branches(self, piece: Piece, walls: dict[int, Wall]) -> None:
        """Upright lines that leave a horizontal one, join it or cross it."""
        for found in _SPECIAL.finditer(piece.text):
            column = piece.column + found.start()
            if column in walls:
                continue
            char, node = found[0], piece.node
            if char == "┼" and piece.text[0] not in "┌└├" and piece.text[-1] not in "┐┘┤":
                node = self._new_node()
            if char in "┴┼▲":
                self._ups.append(_Stub(column, node, char == "▲"))
            if char in "┬┼▼":
                self._downs.append(_Stub(column, node, char == "▼"))

    def _touch_left(self, index: int, piece: Piece, head: int) -> None:
        """Where a line's left end meets a border, a line or the text of a leaf box."""
        other = self._neighbour(index - 1)
        if other is None or piece.column - other.end > _REACH:
            return
        frame, side = _border_at(other, other.end - 1)
        if frame is not None:
            if other is self._touched and head == PLAIN and self.ends[-1].head == PLAIN:
                self._join(self.ends.pop().node, piece.node)
            else:
                self._add_end(piece.node, frame, head, piece.column, "right" if side else "inner")
        elif other.node >= 0 and other.end == piece.column:
            self._join(other.node, piece.node)
        elif other.kind == TEXT and self._inside is not None and self._in_leaf():
            self._add_end(piece.node, self._inside, head, piece.column, "inner")

    def _touch_right(self, index: int, piece: Piece, head: int) -> None:
        other = self._neighbour(index + 1)
        if other is None or other.column - piece.end > _REACH:
            return
        frame, side = _border_at(other, other.column)
        if frame is not None:
            self._add_end(piece.node, frame, head, piece.end - 1, "inner" if side else "left")
            self._touched = other
        elif other.kind == TEXT and self._inside is not None and self._in_leaf():
            self._add_end(piece.node, self._inside, head, piece.end - 1, "inner")

    def _link(self, tips: list[_Stub], above: list[tuple[int, int, Frame, str]]) -> None:
        """Join the tips of the row above with those of this row; what finds none may end at a border."""
        ups = self._ups
        tips.sort(key=_column)
        ups.sort(key=_column)
        wanted, found = list(map(_column, tips)), list(map(_column, ups))
        matches = align(wanted, wanted, [0] * len(tips), found, [ANY] * len(ups), TOLERANCE)
        for tip, match in zip(tips, matches, strict=True):
            if match < 0:
                if not self._land(tip, self._borders, "top"):
                    self._pass_text(tip)
                continue
            up = ups[match]
            self._join(tip.node, up.node)
            for stub, pointed in ((up, tip.head), (tip, up.head)):
                if pointed and stub.end >= 0:
                    self.ends[stub.end] = self.ends[stub.end]._replace(head=INTO)
        for place in set(range(len(ups))).difference(matches):
            self._land(ups[place], above, "bottom")

    def _land(self, stub: _Stub, borders: list[tuple[int, int, Frame, str]], outer: str) -> bool:
        column = stub.column
        for slack in (0, 1):
            for left, right, frame, place in borders:
                if left - slack <= column <= right + slack:
                    side = place if place == outer else "inner"
                    self._add_end(stub.node, frame, INTO if stub.head else PLAIN, column, side)
                    return True
        if stub.border is not None:
            self._add_end(stub.node, stub.border, PLAIN, column, "bottom" if outer == "top" else "top")
        return stub.border is not None

    def _pass_text(self, tip: _Stub) -> None:
        """Let a line go on below a text that interrupts it, and is its label if it stands evenly on it."""
        for place in range(len(self.words) - 1, -1, -1):
            words = self.words[place]
            if words.row != self._row:
                return
            column, end = words.piece.column, words.piece.end
            if words.line is None and column <= tip.column < end:
                if abs(column + end - 1 - 2 * tip.column) <= 2 * _BESIDE:
                    line = Piece(WALL, tip.column, tip.column + 1, "│")
                    line.node = tip.node
                    self.words[place] = words._replace(line=line)
                self._downs.append(tip)
                return


def _is_upright_line(piece: Piece) -> bool:
    if piece.kind == WALL:
        return piece.wall is None or piece.wall.frame.bottom < 0
    return piece.kind == HEAD and piece.text in "▼▲↕"


def _border_at(piece: Piece, column: int) -> tuple[Frame | None, int]:
    """The box whose border a piece has at a column, and whether by its right side."""
    if piece.frame is not None:
        return piece.frame, int(column > piece.column)
    wall = piece.wall if piece.kind == WALL else (piece.walls or {}).get(column)
    if wall is None or wall.frame.bottom < 0:
        return None, 0
    return wall.frame, wall.side
