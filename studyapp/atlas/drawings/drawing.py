"""Box drawings read into boxes that nest, edges between them, and notes."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import chain, product
from typing import Literal, NamedTuple

from studyapp.atlas.drawings.edges import INTO, OUT, End, Trace, Words
from studyapp.atlas.drawings.frames import Frame, find_frames
from studyapp.atlas.drawings.rows import RUN, Piece, cut_rows, dedent, display_width
from studyapp.atlas.drawings.texts import BoxTexts, TextNote

Arrow = Literal["forward", "both", "none"]

_CORNERS = "┌╔╭┏"
# What is larger than this is no drawing that a person made.
_MOST_ROWS = 1_000
_MOST_COLUMNS = 500
_MOST_ENDS = 64
# How near to a branch of a forked line an upright label's line must be to be that branch.
_BRANCH = 2


class Box(NamedTuple):
    """A box: rows are 0-based into the lines, columns are display columns without the common indentation.

    `row` and `bottom` are the rows of its borders, `left` and `right` the columns of its top corners.
    """

    id: int
    label: str
    parent: int | None
    row: int
    bottom: int
    left: int
    right: int
    lines: tuple[str, ...] = ()
    """The label as it was written, a line a row."""
    divided: bool = False
    """Whether a line across the box parts its label from what stands below."""


class Edge(NamedTuple):
    """A line from box to box; `row` is the first row that belongs to it."""

    source: int
    target: int
    arrow: Arrow
    label: str
    row: int
    leaves: str = ""
    """The side of the source where the line begins: top, bottom, left, right, or inner."""
    enters: str = ""
    """The side of the target where it ends."""
    line: int = 0
    """Edges of one line that forks or joins have the same number."""


class Note(NamedTuple):
    """Text that is no label: in the box that immediately holds it, or outside of all (None)."""

    text: str
    box: int | None
    row: int
    column: int = 0


class Drawing(NamedTuple):
    """What a drawing says; `sure` is False where some line or border could not be made sense of."""

    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]
    notes: tuple[Note, ...]
    sure: bool


class _Label(NamedTuple):
    row: int
    column: int
    upright: bool
    words: Words

    @property
    def text(self) -> str:
        return self.words.piece.words


def read_drawing(lines: Sequence[str]) -> Drawing | None:
    """Read the lines of a fenced drawing; None where they hold none (tables, trees, `+--+` art, plain text).

    Boxes are numbered in reading order. Every character that is not drawing is in a label or a note. Where
    display columns leave doubts, the author's editor may have counted a wide character as one column; if that
    reading leaves none, it is taken, and the columns of its boxes count so too. Never raises.
    """
    if not _may_be_drawing(lines):
        return None
    rows = dedent(lines)
    drawing = _read(rows, display_width)
    if drawing is not None and not drawing.sure and any(display_width(row) != len(row) for row in rows):
        narrow = _read(rows, len)
        if narrow is not None and narrow.sure:
            return narrow
    return drawing


def _read(lines: list[str], width: Callable[[str], int]) -> Drawing | None:
    rows = cut_rows(lines, width)
    frames, whole = find_frames(rows)
    grids = sum(map(_is_grid, frames))
    if grids == len(frames):
        return None
    trace = Trace(frames, rows)
    edges, words, sound = _edges(trace)
    texts = BoxTexts(frames, trace.texts, words)
    boxes = tuple(map(_box, frames, texts.labels, texts.lines))
    notes = tuple(Note(text, box, row, column) for row, column, text, box in sorted(texts.notes, key=_place))
    return Drawing(boxes, tuple(edges), notes, sound and whole and not grids)


def is_too_large(lines: Sequence[str]) -> bool:
    """Whether lines would be looked at as a drawing, were they not too many or too long."""
    return _is_vast(lines) and _has_corner(lines)


def _may_be_drawing(lines: Sequence[str]) -> bool:
    return not _is_vast(lines) and _has_corner(lines)


def _is_vast(lines: Sequence[str]) -> bool:
    return len(lines) > _MOST_ROWS or max(map(len, lines), default=0) > _MOST_COLUMNS


def _has_corner(lines: Sequence[str]) -> bool:
    text = "\n".join(lines)
    return any(corner in text for corner in _CORNERS)


def _is_grid(frame: Frame) -> bool:
    """Whether a box is a table: its top border has tees down into it, its bottom border tees up."""
    return "┬" in frame.top.text and "┴" in frame.base.text


def _box(frame: Frame, label: str, lines: tuple[str, ...]) -> Box:
    parent = None if frame.parent is None else frame.parent.number
    left, right = frame.top.column, frame.top.end - 1
    return Box(frame.number, label, parent, frame.row, frame.bottom, left, right, lines, bool(frame.dividers))


# Edges


def _edges(trace: Trace) -> tuple[list[Edge], list[Words], bool]:
    """The edges in reading order, the words that label none of them, and whether all lines made sense."""
    groups: defaultdict[int, list[End]] = defaultdict(list)
    for end in trace.ends:
        groups[trace.root(end.node)].append(end)
    pairs = {root: _pairs(ends) for root, ends in groups.items()}
    labels, others = _labels(trace, {root for root, found in pairs.items() if found})
    edges: list[Edge] = []
    for root, found in pairs.items():
        row = min(end.row for end in groups[root])
        told: list[_Label] = []
        for source, target, arrow in found:
            own = _own_labels(labels[root], source, target, groups[root])
            told += own
            tied = source.frame.number, target.frame.number
            label = " ".join(label.text for label in own)
            edges.append(Edge(*tied, arrow, label, row, source.side, target.side, root))
        others += [label.words for label in labels[root] if label not in told] if found else []
    edges.sort(key=_edge_row)
    drawn = {trace.root(node) for node, solid in enumerate(trace.solid) if solid}
    return edges, others, all(pairs.get(root) for root in drawn)


def _edge_row(edge: Edge) -> int:
    return edge.row


def _place(note: TextNote) -> tuple[int, int]:
    return note[0], note[1]


def _pairs(ends: list[End]) -> list[tuple[End, End, Arrow]]:
    """Which of the boxes on a connected line are tied to which: tails to heads, or one side to the other."""
    if len(ends) > _MOST_ENDS:
        return []
    heads = [end for end in ends if end.head == INTO]
    tails = [end for end in ends if end.head != INTO]
    arrow: Arrow = "forward"
    if not heads and any(end.head == OUT for end in ends):
        tails, heads = [end for end in ends if end.head == OUT], [end for end in ends if end.head != OUT]
    elif not heads or not tails:
        arrow = "both" if heads else "none"
        tails, heads = _sides(ends)
    found: dict[tuple[int, int], tuple[End, End, Arrow]] = {}
    for tail, head in product(tails, heads):
        if tail.frame is not head.frame:
            found.setdefault((tail.frame.number, head.frame.number), (tail, head, arrow))
    if not found and arrow == "forward" and tails and heads:
        return [(tails[0], heads[0], arrow)]
    return list(found.values())


def _sides(ends: list[End]) -> tuple[list[End], list[End]]:
    """Ends that the reading direction leaves first, and those that it comes to; never all on one side."""
    before = [end for end in ends if end.side not in ("top", "left")]
    after = [end for end in ends if end.side in ("top", "left")]
    return (before, after) if before and after else (ends[:1], ends[1:])


def _labels(trace: Trace, roots: set[int]) -> tuple[defaultdict[int, list[_Label]], list[Words]]:
    """The texts on, beside, above and below the lines of edges by root, and the other words."""
    labels: defaultdict[int, list[_Label]] = defaultdict(list)
    others: list[Words] = []
    texts: defaultdict[int, list[Piece]] = defaultdict(list)
    for words in trace.words:
        texts[words.row].append(words.piece)
    for words in chain(trace.words, *trace.lines.values()):
        piece = words.piece
        if not piece.words:
            continue
        line = words.line or _line_along(trace, texts, words)
        if line is None or trace.root(line.node) not in roots:
            others.append(words)
            continue
        upright = line.kind != RUN
        column = line.column if upright else piece.column
        labels[trace.root(line.node)].append(_Label(words.row, column, upright, words))
    for words in trace.heads:
        root = trace.root(words.piece.node)
        if root not in roots and (not trace.solid[root] or words.piece.words.isascii()):
            others.append(words)
    for found in labels.values():
        found.sort(key=_label_place)
    return labels, others


def _label_place(label: _Label) -> tuple[int, int]:
    return label.row, label.column


def _line_along(trace: Trace, texts: dict[int, list[Piece]], words: Words) -> Piece | None:
    """The horizontal line that a text stands over or under, no wider than it; one text may be between."""
    row, piece = words.row, words.piece
    for near, step in ((row + 1, 1), (row - 1, -1)):
        line = _line_spanning(trace, near, piece)
        if line is None and any(_overlap(piece, other) for other in texts.get(near, ())):
            line = _line_spanning(trace, near + step, piece)
        if line is not None:
            return line
    return None


def _line_spanning(trace: Trace, row: int, piece: Piece) -> Piece | None:
    for line in trace.lines.get(row, ()):
        if line.piece.column - 1 <= piece.column and piece.end <= line.piece.end + 1:
            return line.piece
    return None


def _overlap(one: Piece, other: Piece) -> bool:
    return one.column < other.end and other.column < one.end


def _own_labels(labels: list[_Label], source: End, target: End, ends: list[End]) -> list[_Label]:
    """The labels that are for all edges of a line, and those beside the upright branch of this one."""
    if len(ends) == 2:
        return labels
    own: list[_Label] = []
    for label in labels:
        near = [end for end in ends if label.upright and abs(end.column - label.column) <= _BRANCH]
        if len(near) != 1 or near[0] is source or near[0] is target:
            own.append(label)
    return own
