"""A map's picture for any painter: ground, nodes, the lines between them, and a request's way over all."""

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from studyapp.atlas.layout.lanes import Lanes
from studyapp.atlas.layout.layout import Plan, Tie
from studyapp.atlas.layout.routing import Rect, Way, around, connect, has_way_around, rect_of
from studyapp.atlas.model import Atlas
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.overlay import Overlay, rect_on_map
from studyapp.ui.atlas.painting import MapPainter
from studyapp.ui.atlas.writing import Reader, Writing
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.atlas.flows.trail import Trail
    from studyapp.ui.atlas.flows.painting import TrailPainter
    from studyapp.ui.atlas.placing import Room

MOST_TIES = 400
"""So many lines are drawn by themselves; others show at the component that is selected."""

MOST_AT_ONCE = 60
"""Up to so many lines find their ways with the map, in the document's order; more do when they are seen."""

LEAST_END = 15
"""A line is drawn where both its ends are so many design pixels high and wide; else it says nothing."""

NEAR_A_LINE = 5.0
"""A line is pointed at from this far off, in pixels."""


class Line(NamedTuple):
    """A tie and its way over the map."""

    tie: Tie
    way: Way


class _Candidate(NamedTuple):
    """A tie that is drawn by itself, the least side of its ends, and the box that holds both."""

    tie: Tie
    size: float
    place: Rect


class MapPicture:
    """What there is to see of one map, and what is where; needs no widget."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.nodes = MapPainter(theme)
        self.overlay = Overlay(theme, self.nodes)
        self._reader = Reader(self.nodes)
        # Comes with the first flow.
        self._trails: TrailPainter | None = None
        self._plan: Plan | None = None
        self._drawn: list[_Candidate] = []
        self._lanes = Lanes()
        self._ways: dict[Tie, Way] = {}
        self._asked: dict[int, list[Line]] = {}

    def set_map(self, atlas: Atlas, plan: Plan) -> None:
        """Show another map."""
        self._plan = plan
        self.nodes.set_plan(atlas, plan)
        self._reader.forget()
        self._drawn = [_candidate(plan, tie) for tie in plan.ties if not tie.implied][:MOST_TIES]
        self._lanes = Lanes()
        self._ways = {}
        self._asked = {}
        if len(self._drawn) <= MOST_AT_ONCE:
            for candidate in self._drawn:
                self._way(plan, candidate.tie)

    # Painting

    def paint_all(
        self, painter: QPainter, area: QRectF, camera: Camera, trail: "Trail | None" = None
    ) -> None:
        """Everything that lies in an area of the painter, with a flow's whole way where one is given."""
        self.paint(painter, area, camera)
        if trail is not None:
            self.paint_trail(painter, camera, trail, len(trail.route) - 1, None)

    def paint(self, painter: QPainter, area: QRectF, camera: Camera) -> None:
        """Ground, nodes, and the lines between them."""
        painter.fillRect(area, self._theme.color("ground"))
        self.nodes.paint_nodes(painter, camera, area)
        shown = [line for line in self._seen(camera, area) if self._is_shown(line.way, camera, area)]
        width = max(self._theme.px(1.6), 1)
        self.overlay.paint_ties(painter, camera, shown, self._theme.color("edge"), width)

    def paint_trail(
        self, painter: QPainter, camera: Camera, trail: "Trail", at: int, mark: QPointF | None
    ) -> None:
        """A flow up to its step `at`, what comes after it faintly, and the mark under way."""
        area = self.overlay.outlook[0] if self.overlay.outlook is not None else QRectF(painter.viewport())
        self._trail_painter().paint(painter, camera, trail, at, self.room(camera, area))
        if mark is not None:
            self.paint_mark(painter, camera, mark)

    def room(self, camera: Camera, area: QRectF) -> "Room":
        """The places of an area where nothing is written."""
        from studyapp.ui.atlas.placing import Room

        return Room(area, self.writing(camera, area))

    def writing(self, camera: Camera, area: QRectF) -> Writing:
        """What is written on an area of the screen."""
        return self._reader.read(camera, area)

    def words_on_map(self, camera: Camera, area: QRectF) -> tuple[Rect, ...]:
        """Where something is written on an area of the screen, in the map's units."""
        return tuple(rect_on_map(word, camera) for word in self.writing(camera, area).words)

    def forget(self) -> None:
        """Measure anew: the theme has changed, or what is written."""
        self.nodes.forget()
        self._reader.forget()

    def _seen(self, camera: Camera, area: QRectF) -> Iterator[Line]:
        """The lines whose two ends are large enough on the screen, those that may touch a part of it.

        In a large map a line's way is found when it is first seen.
        """
        plan = self._plan
        if plan is None:
            return
        least = self._theme.px(LEAST_END) / camera.scale
        left, top = (area.left() - camera.x) / camera.scale, (area.top() - camera.y) / camera.scale
        right, bottom = left + area.width() / camera.scale, top + area.height() / camera.scale
        for tie, size, place in self._drawn:
            if (
                size >= least
                and place.left < right
                and place.right > left
                and place.top < bottom
                and place.bottom > top
            ):
                way = self._way(plan, tie)
                if way:
                    yield Line(tie, way)

    def _way(self, plan: Plan, tie: Tie) -> Way:
        """A line's way; () where it would cross what stands around: then it shows where it is asked for."""
        way = self._ways.get(tie)
        if way is None:
            is_clear = has_way_around(plan, tie.source, tie.target)
            way = self._placed(plan, tie) if is_clear else ()
            self._ways[tie] = way
        return way

    def _placed(self, plan: Plan, tie: Tie) -> Way:
        """A line's way beside those that were found before."""
        return self._lanes.place(connect(plan, tie.source, tie.target), around(plan, tie.source, tie.target))

    def paint_mark(self, painter: QPainter, camera: Camera, mark: QPointF) -> None:
        """The mark of a flow that is under way."""
        self._trail_painter().paint_mark(painter, camera, mark)

    def _trail_painter(self) -> "TrailPainter":
        if self._trails is None:
            from studyapp.ui.atlas.flows.painting import TrailPainter

            self._trails = TrailPainter(self._theme, self.nodes.letters)
        return self._trails

    def _is_shown(self, way: Way, camera: Camera, area: QRectF) -> bool:
        """Whether a line touches a part of the screen, and is long enough there to be seen."""
        xs = [x * camera.scale + camera.x for x, _ in way]
        ys = [y * camera.scale + camera.y for _, y in way]
        margin = self._theme.px(10)
        return (
            min(xs) - margin < area.right()
            and max(xs) + margin > area.left()
            and min(ys) - margin < area.bottom()
            and max(ys) + margin > area.top()
            and max(xs) - min(xs) + max(ys) - min(ys) > self._theme.px(12)
        )

    # What is where

    def lines_of(self, node: int) -> list[Line]:
        """The lines at a node, those too that are not drawn by themselves."""
        plan = self._plan
        if plan is None:
            return []
        found = self._asked.get(node)
        if found is None:
            at_node = [tie for tie in plan.ties if node in (tie.source, tie.target)][:MOST_TIES]
            found = [
                Line(tie, self._ways.get(tie) or connect(plan, tie.source, tie.target)) for tie in at_node
            ]
            self._asked[node] = found
        return found

    def line_of(self, tie: Tie) -> Line:
        """The line of a tie."""
        way = self._ways.get(tie)
        if not way and self._plan is not None:
            way = connect(self._plan, tie.source, tie.target)
        return Line(tie, way or ())

    def tie_at(self, point: QPointF, camera: Camera, selected: int = 0) -> Tie | None:
        """The tie whose line is at a point of the screen, the nearest one; those of the selected node too."""
        reach = self._theme.px(NEAR_A_LINE)
        at = camera.to_map(point)
        best: tuple[float, Tie] | None = None
        area = QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)
        own = self.lines_of(selected) if selected else []
        for tie, way in (*self._seen(camera, area), *own):
            distance = _distance(at.x(), at.y(), way) * camera.scale
            if distance <= reach and (best is None or distance < best[0]):
                best = distance, tie
        return best[1] if best is not None else None


def _candidate(plan: Plan, tie: Tie) -> _Candidate:
    first, last = sorted((tie.source, tie.target))
    outer = first
    while plan.tree.end[outer] <= last:
        outer = plan.tree.parent[outer]
    size = min(plan.w[first], plan.h[first], plan.w[last], plan.h[last])
    return _Candidate(tie, size, rect_of(plan, outer))


def _distance(x: float, y: float, way: Way) -> float:
    """How far a point is from a line; each stretch is taken by the box that holds it."""
    least = float("inf")
    for (left, top), (right, bottom) in itertools.pairwise(way):
        dx = max(min(left, right) - x, x - max(left, right), 0.0)
        dy = max(min(top, bottom) - y, y - max(top, bottom), 0.0)
        least = min(least, max(dx, dy))
    return least
