"""A box drawing laid out anew: the arrangement of the source, in pixels, without its raggedness.

Pure geometry: every box, line of text and edge of a `Drawing` has its place, whatever paints it.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from studyapp.atlas.diagrams.grid import Item, Link, Place, Setting, arrange
from studyapp.atlas.diagrams.routes import Route, route
from studyapp.atlas.diagrams.text import DETAIL, EDGE, LABEL, NOTE, TITLE, Style, size_of, wrap
from studyapp.atlas.diagrams.tracks import Span
from studyapp.atlas.drawings.drawing import Arrow, Box, Drawing, Note
from studyapp.atlas.drawings.rows import display_width
from studyapp.atlas.layout.routing import Rect, Way

PADDING: Final = 18.0
INSET: Final = 14.0
"""Inside of a box, around its label."""
HEAD: Final = 14.0
"""Between the name of a container and what it holds, and over the name."""
_WIDEST_LABEL, _WIDEST_NOTE, _WIDEST_EDGE = 280.0, 460.0, 220.0
_LEAST_WIDTH, _LEAST_HEIGHT = 72.0, 44.0
_ROUND: Final = 2
# How far lines of one paragraph may begin apart from one another, in columns.
_PARAGRAPH = 3


class PlacedBox(NamedTuple):
    """A box of the drawing, by its number; `depth` counts what it lies in."""

    id: int
    rect: Rect
    depth: int
    holds: bool
    """Whether it is a container of others."""
    divider: float | None
    """Where a line across it parts the label from the details."""


class PlacedText(NamedTuple):
    """One line of text in exactly the room it needs; `box` or `edge` is what it belongs to, if either."""

    text: str
    rect: Rect
    style: Style
    centred: bool
    box: int | None = None
    edge: int | None = None
    note: int | None = None


class PlacedEdge(NamedTuple):
    """An edge of the drawing, by its place there, from border to border; `arrow` says where heads are."""

    at: int
    way: Way
    arrow: Arrow


class DiagramPlan(NamedTuple):
    """All of a drawing in pixels, from (0, 0) on: boxes from the outermost in, then edges, then texts."""

    width: float
    height: float
    boxes: tuple[PlacedBox, ...]
    edges: tuple[PlacedEdge, ...]
    texts: tuple[PlacedText, ...]


class _Paragraph(NamedTuple):
    """Notes that stand in one another's continuation, by their places in the drawing."""

    notes: tuple[int, ...]
    lines: tuple[tuple[int, str], ...]
    """The note and the text of each line."""
    item: Item


def lay_out_diagram(drawing: Drawing) -> DiagramPlan:
    """Lay a drawing out; a pure function, the same drawing comes out the same."""
    return _Layout(drawing).plan()


class _Layout:
    """The boxes measured from the innermost out, then placed from the outermost in, then joined."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.children: dict[int | None, list[int]] = {}
        for box in drawing.boxes:
            self.children.setdefault(box.parent, []).append(box.id)
        self.notes: dict[int | None, list[int]] = {}
        for at, note in enumerate(drawing.notes):
            self.notes.setdefault(note.box, []).append(at)
        self.labels = [
            wrap(box.lines or (box.label,), self._label_style(box), _WIDEST_LABEL) for box in drawing.boxes
        ]
        self.labels = [tuple(line for line in lines if line) for lines in self.labels]
        self.words = _edge_words(drawing)
        self.settings: dict[int | None, Setting] = {}
        self.paragraphs: dict[int | None, list[_Paragraph]] = {}
        self.details: dict[int, list[tuple[int, str]]] = {}
        self.sizes: list[tuple[float, float]] = [(0.0, 0.0)] * len(drawing.boxes)
        self.rects: list[Rect] = [Rect(0, 0, 0, 0)] * len(drawing.boxes)
        self.links = self._links()
        self.texts: list[PlacedText] = []
        self.dividers: dict[int, float] = {}

    def plan(self) -> DiagramPlan:
        """Lay everything out."""
        for box in reversed(self.drawing.boxes):
            self._measure(box)
        self._set(None)
        root = self.settings[None]
        self._place_children(None, (0.0, 0.0), (root.width, root.height))
        routes = self._routes()
        return self._finished(routes)

    def _label_style(self, box: Box) -> Style:
        return TITLE if box.id in self.children else LABEL

    # Measures

    def _links(self) -> dict[int | None, list[tuple[int, int, int]]]:
        """For each container the edges between its children or what lies in them: edge, child, child."""
        links: dict[int | None, list[tuple[int, int, int]]] = {}
        for at, edge in enumerate(self.drawing.edges):
            ups, downs = self._way_up(edge.source), self._way_up(edge.target)
            while ups and downs and ups[-1] == downs[-1]:
                ups.pop()
                downs.pop()
            if ups and downs:
                holder = self.drawing.boxes[ups[-1]].parent
                links.setdefault(holder, []).append((at, ups[-1], downs[-1]))
        return links

    def _way_up(self, box: int) -> list[int]:
        way = [box]
        while (parent := self.drawing.boxes[way[-1]].parent) is not None:
            way.append(parent)
        return way

    def _measure(self, box: Box) -> None:
        style = self._label_style(box)
        wide, high = size_of(self.labels[box.id], style)
        if box.id not in self.children:
            self.sizes[box.id] = self._measure_leaf(box.id, wide, high)
            return
        self._set(box.id)
        setting = self.settings[box.id]
        width = max(wide, setting.width) + 2 * PADDING
        self.sizes[box.id] = width, self._head(box.id) + setting.height + PADDING

    def _measure_leaf(self, box: int, wide: float, high: float) -> tuple[float, float]:
        details = [(at, self.drawing.notes[at].text) for at in self.notes.get(box, ())]
        cut = [(at, line) for at, text in details for line in wrap((text,), DETAIL, _WIDEST_LABEL)]
        self.details[box] = cut
        detail_wide, detail_high = size_of([line for _, line in cut], DETAIL)
        apart = INSET if cut and self.labels[box] else 0.0
        width = max(wide, detail_wide) + 2 * INSET
        return max(width, _LEAST_WIDTH), max(high + apart + detail_high + 2 * INSET - 4, _LEAST_HEIGHT)

    def _head(self, box: int) -> float:
        """What the name of a container takes above what it holds."""
        high = size_of(self.labels[box], TITLE)[1]
        return high + 2 * HEAD - 2 if high else PADDING

    def _set(self, holder: int | None) -> None:
        """Set what a container holds, the whole drawing too."""
        children = self.children.get(holder, [])
        paragraphs = self._paragraphs_of(holder)
        self.paragraphs[holder] = paragraphs
        items = [self._item(child) for child in children] + [paragraph.item for paragraph in paragraphs]
        place_of = {child: at for at, child in enumerate(children)}
        links: list[Link] = []
        for at, source, target in self.links.get(holder, ()):
            edge = self.drawing.edges[at]
            wide, high = size_of(self.words[at], EDGE)
            links.append(Link(place_of[source], place_of[target], wide, high, (edge.leaves, edge.enters)))
        self.settings[holder] = arrange(items, links)

    def _item(self, box: int) -> Item:
        drawn = self.drawing.boxes[box]
        width, height = self.sizes[box]
        return Item(Span(drawn.left, drawn.right), Span(drawn.row, drawn.bottom), width, height)

    def _paragraphs_of(self, holder: int | None) -> list[_Paragraph]:
        """The notes of a container, those together that go on in the next row where they began."""
        found: list[list[int]] = []
        notes = self.drawing.notes
        for at in self.notes.get(holder, ()):
            note = notes[at]
            for lines in found:
                last = notes[lines[-1]]
                if last.row + 1 == note.row and abs(notes[lines[0]].column - note.column) <= _PARAGRAPH:
                    lines.append(at)
                    break
            else:
                found.append([at])
        return [_paragraph(notes, lines) for lines in found]

    # Places

    def _place_children(
        self, holder: int | None, corner: tuple[float, float], room: tuple[float, float]
    ) -> None:
        """Place what a container holds in a room: in its middle, or at its top where it was drawn there."""
        setting = self.settings[holder]
        left = corner[0] + max(room[0] - setting.width, 0) / 2
        top = corner[1] + max(room[1] - setting.height, 0) * self._share_above(holder)
        children = self.children.get(holder, [])
        for child, place in zip(children, setting.places, strict=False):
            self._place(child, _rect(place, left, top))
        for paragraph, place in zip(self.paragraphs[holder], setting.places[len(children) :], strict=True):
            rect = _rect(place, left, top)
            self._write(paragraph.lines, NOTE, (rect.left, rect.top, rect.right), owner=holder)

    def _share_above(self, holder: int | None) -> float:
        """How much of the room that is left over in a container goes above what it holds."""
        if holder is None:
            return 0.0
        boxes = [self.drawing.boxes[child] for child in self.children[holder]]
        above = min(box.row for box in boxes) - self.drawing.boxes[holder].row
        below = self.drawing.boxes[holder].bottom - max(box.bottom for box in boxes)
        return 0.0 if below > above + 1 else 0.5

    def _place(self, box: int, rect: Rect) -> None:
        self.rects[box] = rect
        if box not in self.children:
            self._write_leaf(box, rect)
            return
        lines = [(None, line) for line in self.labels[box]]
        self._write(lines, TITLE, (rect.left + PADDING, rect.top + HEAD - 2, rect.right), owner=box)
        top = rect.top + self._head(box)
        inner = rect.right - rect.left - 2 * PADDING, rect.bottom - PADDING - top
        self._place_children(box, (rect.left + PADDING, top), inner)

    def _write_leaf(self, box: int, rect: Rect) -> None:
        label, details = [(None, line) for line in self.labels[box]], self.details[box]
        high = size_of(self.labels[box], LABEL)[1] + size_of([line for _, line in details], DETAIL)[1]
        apart = INSET if label and details else 0.0
        top = (rect.top + rect.bottom - high - apart) / 2
        top = self._write(label, LABEL, (rect.left, top, rect.right), owner=box, centred=True)
        if apart and self.drawing.boxes[box].divided:
            self.dividers[box] = top + apart / 2
        self._write(details, DETAIL, (rect.left + INSET, top + apart, rect.right), owner=box)

    def _write(
        self,
        lines: Sequence[tuple[int | None, str]],
        style: Style,
        room: tuple[float, float, float],
        *,
        owner: int | None,
        centred: bool = False,
    ) -> float:
        """Place lines of text from a top on; where the next one would stand."""
        left, top, right = room
        for note, line in lines:
            width = size_of((line,), style)[0]
            start = (left + right - width) / 2 if centred else left
            rect = Rect(start, top, start + width, top + style.height)
            self.texts.append(PlacedText(line, rect, style, centred, owner, None, note))
            top += style.height
        return top

    # Edges

    def _routes(self) -> list[Route]:
        sizes = [size_of(words, EDGE) for words in self.words]
        names = [text.rect for text in self.texts if text.note is None]
        notes = [text.rect for text in self.texts if text.note is not None]
        return route(self.drawing, self.rects, (names, notes), sizes)

    def _finished(self, routes: list[Route]) -> DiagramPlan:
        """All moved so that it begins at (0, 0)."""
        texts = list(self.texts)
        for at, (words, way) in enumerate(zip(self.words, routes, strict=True)):
            top = way.label[1]
            for line in words:
                width = size_of((line,), EDGE)[0]
                rect = Rect(way.label[0] - width / 2, top, way.label[0] + width / 2, top + EDGE.height)
                texts.append(PlacedText(line, rect, EDGE, True, None, at))
                top += EDGE.height
        boxes = [self._placed(box) for box in self.drawing.boxes]
        boxes.sort(key=_by_depth)
        edges = [
            PlacedEdge(at, way.points, edge.arrow)
            for at, (edge, way) in enumerate(zip(self.drawing.edges, routes, strict=True))
        ]
        return _moved(boxes, edges, texts)

    def _placed(self, box: Box) -> PlacedBox:
        depth = len(self._way_up(box.id)) - 1
        return PlacedBox(
            box.id, self.rects[box.id], depth, box.id in self.children, self.dividers.get(box.id)
        )


def _paragraph(notes: Sequence[Note], places: list[int]) -> _Paragraph:
    lines = tuple((at, line) for at in places for line in wrap((notes[at].text,), NOTE, _WIDEST_NOTE))
    width, height = size_of([line for _, line in lines], NOTE)
    left = min(notes[at].column for at in places)
    right = max(notes[at].column + display_width(notes[at].text) - 1 for at in places)
    rows = Span(notes[places[0]].row, notes[places[-1]].row)
    return _Paragraph(
        tuple(places), lines, Item(Span(left, max(left, right)), rows, width, height, is_text=True)
    )


def _edge_words(drawing: Drawing) -> list[tuple[str, ...]]:
    """The label of each edge in lines; one that all edges of a forked line have is written once."""
    words: list[tuple[str, ...]] = []
    said: set[tuple[int, str]] = set()
    for edge in drawing.edges:
        known = (edge.line, edge.label) in said
        said.add((edge.line, edge.label))
        words.append(wrap((edge.label,), EDGE, _WIDEST_EDGE) if edge.label and not known else ())
    return words


def _rect(place: Place, left: float, top: float) -> Rect:
    return Rect(
        left + place.left, top + place.top, left + place.left + place.width, top + place.top + place.height
    )


def _by_depth(box: PlacedBox) -> tuple[int, int]:
    return box.depth, box.id


def _moved(boxes: list[PlacedBox], edges: list[PlacedEdge], texts: list[PlacedText]) -> DiagramPlan:
    rects = [*(box.rect for box in boxes), *(text.rect for text in texts)]
    points = [point for edge in edges for point in edge.way]
    points += [(rect.left, rect.top) for rect in rects] + [(rect.right, rect.bottom) for rect in rects]
    if not points:
        return DiagramPlan(0, 0, (), (), ())
    left, top = min(x for x, _ in points), min(y for _, y in points)
    width, height = max(x for x, _ in points) - left, max(y for _, y in points) - top
    return DiagramPlan(
        round(width, _ROUND),
        round(height, _ROUND),
        tuple(
            box._replace(
                rect=_shifted(box.rect, left, top), divider=None if box.divider is None else box.divider - top
            )
            for box in boxes
        ),
        tuple(
            edge._replace(way=tuple((round(x - left, _ROUND), round(y - top, _ROUND)) for x, y in edge.way))
            for edge in edges
        ),
        tuple(text._replace(rect=_shifted(text.rect, left, top)) for text in texts),
    )


def _shifted(rect: Rect, left: float, top: float) -> Rect:
    return Rect(
        round(rect.left - left, _ROUND),
        round(rect.top - top, _ROUND),
        round(rect.right - left, _ROUND),
        round(rect.bottom - top, _ROUND),
    )
