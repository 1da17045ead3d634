"""Boxes of a drawing, followed from row to row although their borders drift by some columns."""

from bisect import bisect_left
from operator import attrgetter

from studyapp.atlas.drawings.align import ANY, align
from studyapp.atlas.drawings.rows import RUN, WALL, Piece

_LEFT, _RIGHT = 0, 1
# A box may lack one border character, even two; with more it is rather a fork of an edge.
_MOST_MISSED = 2

_column = attrgetter("column")
_home = attrgetter("home")
_side = attrgetter("side")


class Frame:
    """What may be a box: a top border `┌─┐`, until a bottom border makes it one (`bottom` ≥ 0)."""

    __slots__ = ("base", "bottom", "dividers", "missed", "number", "parent", "parted", "row", "sides", "top")

    def __init__(self, row: int, top: Piece, parent: "Frame | None") -> None:
        self.row = row
        self.top = top
        self.parent = parent
        self.sides = (Wall(top.column, self, _LEFT), Wall(top.end - 1, self, _RIGHT))
        self.bottom = -1
        self.base = top
        self.number = -1
        self.missed = 0
        self.dividers: list[int] = []
        self.parted = False  # holds other boxes


class Wall:
    """The left (0) or right (1) side of a frame, at the column where it was last seen, and where it began."""

    __slots__ = ("column", "frame", "home", "seen", "side")

    def __init__(self, column: int, frame: Frame, side: int) -> None:
        self.column = column
        self.home = column
        self.frame = frame
        self.side = side
        self.seen = True


class _Marks:
    """Where in a row a wall may go on or end, and the borders that may begin or end there."""

    __slots__ = ("accepts", "bases", "columns", "pieces", "tops")

    def __init__(self, pieces: list[Piece]) -> None:
        self.columns: list[int] = []
        self.accepts: list[int] = []
        self.pieces: list[Piece] = []
        self.tops: list[Piece] = []
        self.bases: list[Piece] = []
        for piece in pieces:
            if piece.kind == WALL:
                self._add(piece.column, piece, ANY)
            elif piece.kind == RUN:
                self._add_run(piece)

    def _add(self, column: int, piece: Piece, accepts: int) -> None:
        self.columns.append(column)
        self.accepts.append(accepts)
        self.pieces.append(piece)

    def _add_run(self, piece: Piece) -> None:
        text = piece.text
        first, last = text[0], text[-1]
        if first == "┌" and last == "┐":
            self.tops.append(piece)
            return
        if first == "└" and last == "┘":
            self.bases.append(piece)
            self._add(piece.column, piece, _LEFT)
            self._add(piece.end - 1, piece, _RIGHT)
            return
        if first == "├":
            self._add(piece.column, piece, ANY)
        if "┼" in text:
            for place, char in enumerate(text):
                if char == "┼":
                    self._add(piece.column + place, piece, ANY)
        if last == "┤":
            self._add(piece.end - 1, piece, ANY)


def find_frames(rows: list[list[Piece]]) -> tuple[list[Frame], bool]:
    """The boxes in reading order with their parents, and whether no border character was missing.

    On the way each piece learns which walls it is part of; frames that never close leave theirs to the edges.
    """
    frames: list[Frame] = []
    walls: list[Wall] = []
    for number, pieces in enumerate(rows):
        if not pieces:
            continue
        marks = _Marks(pieces)
        if walls:
            walls = _follow(walls, marks, number)
        if marks.tops:
            frames += _open(marks.tops, walls, number)
    boxes = [frame for frame in frames if frame.bottom >= 0]
    for number, frame in enumerate(boxes):
        frame.number = number
        frame.top.frame = frame.base.frame = frame
        while frame.parent is not None and frame.parent.bottom < 0:
            frame.parent = frame.parent.parent
        if frame.parent is not None:
            frame.parent.parted = True
    return boxes, not any(frame.missed for frame in boxes)


def _follow(walls: list[Wall], marks: _Marks, number: int) -> list[Wall]:
    """The walls that go on below this row: not those of frames closed here or of frames given up."""
    whole = not marks.bases
    pieces = marks.pieces
    columns = marks.columns
    wanted, homes, sides = (list(map(part, walls)) for part in (_column, _home, _side))
    matches = align(wanted, homes, sides, columns, marks.accepts)
    for wall, match in zip(walls, matches, strict=True):
        if match < 0:
            wall.seen = whole = False
            continue
        wall.seen = True
        wall.column = column = columns[match]
        piece = pieces[match]
        if piece.kind == WALL:
            piece.wall = wall
        elif piece.walls is None:
            piece.walls = {column: wall}
        else:
            piece.walls[column] = wall
    if whole:
        return walls
    for base in marks.bases:
        if base.walls:
            _close(base, base.walls, number)
    return _remaining(walls)


def _close(base: Piece, walls: dict[int, Wall], number: int) -> None:
    """Close the frame that a `└─┘` belongs to; with corners of two frames it is no border but an edge."""
    frames = {wall.frame for wall in walls.values()}
    frame = frames.pop()
    apart = len(walls) == 1 and all(side.seen for side in frame.sides)
    if frames or apart:
        for wall in walls.values():
            wall.seen = False
        base.walls = None
        return
    frame.bottom = number
    frame.base = base


def _remaining(walls: list[Wall]) -> list[Wall]:
    for frame in {wall.frame for wall in walls if wall.frame.bottom < 0}:
        seen = frame.sides[0].seen + frame.sides[1].seen
        if seen < 2:
            frame.missed += 1 if seen else _MOST_MISSED + 1
    return [wall for wall in walls if wall.frame.bottom < 0 and wall.frame.missed <= _MOST_MISSED]


def _open(tops: list[Piece], walls: list[Wall], number: int) -> list[Frame]:
    """New frames for the top borders of a row, their walls put among the others."""
    frames: list[Frame] = []
    columns = list(map(_column, walls))
    for top in tops:
        place = bisect_left(columns, top.column)
        parent = None
        if place:
            before = walls[place - 1]
            parent = before.frame.parent if before.side else before.frame
        frames.append(Frame(number, top, parent))
    for frame in frames:
        walls += frame.sides
    walls.sort(key=_column)
    return frames
