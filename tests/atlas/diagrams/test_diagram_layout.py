"""A drawing laid out: nothing overlaps, nothing is lost or cut, and what belongs together stands together."""

from itertools import combinations, pairwise
from pathlib import Path

import pytest

from studyapp.atlas.diagrams.layout import DiagramPlan, PlacedText, lay_out_diagram
from studyapp.atlas.diagrams.text import width_of
from studyapp.atlas.drawings.drawing import Drawing, read_drawing
from studyapp.atlas.layout.routing import Point, Rect
from studyapp.paths import resource
from studyapp.study import open_study
from tests.atlas.drawings.test_drawing import DRAWINGS
from tests.atlas.drawings_at_random import lines_of, pages

FIXTURES = sorted(Path(DRAWINGS).glob("*.txt"))


def drawings() -> list[Drawing]:
    """All drawings of the fixtures that are read with certainty, and some made at random."""
    read = [read_drawing(path.read_text(encoding="utf-8").splitlines()) for path in FIXTURES]
    read += [read_drawing(lines_of(page)) for _, page in pages(30)]
    return [drawing for drawing in read if drawing is not None and drawing.sure]


LAID_OUT = [(drawing, lay_out_diagram(drawing)) for drawing in drawings()]


def overlap(one: Rect, other: Rect) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def inside(inner: Rect, outer: Rect) -> bool:
    return (
        outer.left <= inner.left
        and inner.right <= outer.right
        and outer.top <= inner.top
        and inner.bottom <= outer.bottom
    )


def around(drawing: Drawing, box: int | None) -> set[int]:
    """A box and all that it lies in."""
    found: set[int] = set()
    while box is not None:
        found.add(box)
        box = drawing.boxes[box].parent
    return found


def rects(plan: DiagramPlan) -> dict[int, Rect]:
    return {box.id: box.rect for box in plan.boxes}


def hull(start: Point, end: Point) -> Rect:
    return Rect(min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))


def shrunk(rect: Rect) -> Rect:
    return Rect(rect.left + 1, rect.top + 1, rect.right - 1, rect.bottom - 1)


def test_a_box_lies_in_the_box_it_was_drawn_in_and_meets_no_other() -> None:
    for drawing, plan in LAID_OUT:
        places = rects(plan)
        for box in drawing.boxes:
            assert box.parent is None or inside(places[box.id], places[box.parent])
        for one, other in combinations(drawing.boxes, 2):
            if one.id not in around(drawing, other.id) and other.id not in around(drawing, one.id):
                assert not overlap(places[one.id], places[other.id]), (one.label, other.label)


def test_every_text_is_there_whole_in_its_own_room() -> None:
    for drawing, plan in LAID_OUT:
        texts = "".join(text.text for text in plan.texts).replace(" ", "")
        for box in drawing.boxes:
            assert all(line.replace(" ", "") in texts for line in box.lines)
        for note in drawing.notes:
            assert note.text.replace(" ", "") in texts
        for edge in drawing.edges:
            assert edge.label.replace(" ", "") in texts
        for text in plan.texts:
            assert width_of(text.text, text.style) <= text.rect.right - text.rect.left + 0.1
            assert text.box is None or inside(text.rect, rects(plan)[text.box])


def test_texts_meet_neither_one_another_nor_a_border() -> None:
    for drawing, plan in LAID_OUT:
        for one, other in combinations(plan.texts, 2):
            assert not overlap(one.rect, other.rect), (one.text, other.text)
        for text in plan.texts:
            for box in plan.boxes:
                is_beside = not overlap(text.rect, box.rect)
                assert is_beside or inside(text.rect, box.rect), (text.text, drawing.boxes[box.id].label)


def test_edges_go_in_right_angles_from_border_to_border_and_through_no_other_box() -> None:
    for drawing, plan in LAID_OUT:
        places = rects(plan)
        for placed in plan.edges:
            edge = drawing.edges[placed.at]
            for point, box in ((placed.way[0], edge.source), (placed.way[-1], edge.target)):
                assert is_on_border(point, places[box])
            own = around(drawing, edge.source) | around(drawing, edge.target)
            for start, end in pairwise(placed.way):
                assert start[0] == end[0] or start[1] == end[1]
                crossed = [box for box, rect in places.items() if overlap(shrunk(rect), hull(start, end))]
                assert set(crossed) <= own


def is_on_border(point: Point, rect: Rect) -> bool:
    x, y = point
    is_at = rect.left - 0.1 <= x <= rect.right + 0.1 and rect.top - 0.1 <= y <= rect.bottom + 0.1
    return (
        is_at and min(abs(x - rect.left), abs(x - rect.right), abs(y - rect.top), abs(y - rect.bottom)) < 0.1
    )


def test_edges_of_different_lines_do_not_lie_on_one_another() -> None:
    for drawing, plan in LAID_OUT:
        for one, other in combinations(plan.edges, 2):
            if drawing.edges[one.at].line == drawing.edges[other.at].line:
                continue
            for mine, its in ((a, b) for a in pairwise(one.way) for b in pairwise(other.way)):
                first, second = hull(*mine), hull(*its)
                for axis in (0, 1):
                    is_along = first[1 - axis] == first[3 - axis] == second[1 - axis] == second[3 - axis]
                    shared = min(first[axis + 2], second[axis + 2]) - max(first[axis], second[axis])
                    assert not is_along or shared <= 0


def test_all_of_a_plan_is_within_its_size_and_comes_out_the_same_again() -> None:
    for drawing, plan in LAID_OUT:
        whole = Rect(-0.1, -0.1, plan.width + 0.1, plan.height + 0.1)
        assert all(inside(box.rect, whole) for box in plan.boxes)
        assert all(inside(text.rect, whole) for text in plan.texts)
        assert all(inside(hull(*pair), whole) for edge in plan.edges for pair in pairwise(edge.way))
        assert lay_out_diagram(drawing) == plan


def plan_of(*lines: str) -> DiagramPlan:
    drawing = read_drawing(lines)
    assert drawing is not None
    return lay_out_diagram(drawing)


def text_of(plan: DiagramPlan, words: str) -> PlacedText:
    return next(text for text in plan.texts if text.text == words)


def test_ragged_boxes_drawn_alike_become_alike() -> None:
    study = open_study(resource("documents", "AWS Infrastructure.md"))
    network = lay_out_diagram(study.atlas.diagrams[0].drawing)
    _, tokyo, seoul, singapore, backbone, *edge_locations = (rects(network)[at] for at in range(8))

    assert tokyo.top == seoul.top == singapore.top
    assert tokyo.bottom == seoul.bottom == singapore.bottom
    assert seoul.right - seoul.left == pytest.approx(singapore.right - singapore.left)
    assert seoul.right - seoul.left == pytest.approx(tokyo.right - tokyo.left)
    assert (backbone.left, backbone.right) == (tokyo.left, singapore.right)
    assert [rect.left for rect in edge_locations] == [tokyo.left, seoul.left, singapore.left]
    assert all(len(edge.way) == 2 for edge in network.edges)


def test_a_caption_stands_over_what_it_was_drawn_over() -> None:
    study = open_study(resource("documents", "AWS Infrastructure.md"))
    prices = lay_out_diagram(study.atlas.diagrams[1].drawing)
    caption, first = text_of(prices, "다른 AZ 간: $0.01/GB (각 방향)"), rects(prices)[3]

    assert caption.rect.left == first.left
    assert 0 < first.top - caption.rect.bottom < 16 < caption.rect.top - rects(prices)[1].bottom


def test_a_line_that_was_drawn_around_below_goes_around_below() -> None:
    study = open_study(resource("documents", "AWS Infrastructure.md"))
    zones = lay_out_diagram(study.atlas.diagrams[2].drawing)
    places = rects(zones)
    copy = zones.edges[2].way
    label = text_of(zones, "Sync Replication ($0.01/GB each way)").rect

    assert copy[0][1] == places[4].bottom
    assert copy[-1][1] == places[6].bottom
    assert places[1].bottom < copy[1][1] < places[0].bottom
    assert label.top < copy[1][1] < label.bottom


def test_a_forked_line_shares_its_trunk() -> None:
    plan = plan_of(
        "      ┌────┐      ",
        "      │ LB │      ",
        "      └─┬──┘      ",
        "   ┌────┴─────┐   ",
        "┌──▼──┐   ┌───▼──┐",
        "│ Web │   │ Shop │",
        "└─────┘   └──────┘",
    )
    one, other = (edge.way for edge in plan.edges)

    assert one[:2] == other[:2]
    assert one[1][1] == one[2][1] == other[2][1]


def test_a_label_has_room_between_its_boxes() -> None:
    plan = plan_of(
        "┌───┐                   ┌───┐",
        "│ A │─ a rather long one ─▶│ B │",
        "└───┘                   └───┘",
    )
    label = text_of(plan, "a rather long one").rect

    assert rects(plan)[0].right < label.left
    assert label.right < rects(plan)[1].left


def test_details_below_a_line_across_a_box_stay_below_it() -> None:
    plan = plan_of("┌──────────┐", "│ Frontend │", "├──────────┤", "│ React    │", "└──────────┘")
    divider = plan.boxes[0].divider

    assert divider is not None
    assert text_of(plan, "Frontend").rect.bottom < divider < text_of(plan, "React").rect.top


@pytest.mark.parametrize("word", ["x" * 400, "가" * 200, "a few words " * 40])
def test_long_labels_are_broken_and_nothing_of_them_is_cut(word: str) -> None:
    from studyapp.atlas.drawings.rows import display_width

    width = display_width(word)
    plan = plan_of("┌" + "─" * width + "┐", f"│{word}│", "└" + "─" * width + "┘")

    assert plan.width < 400
    assert "".join(text.text for text in plan.texts).replace(" ", "") == word.replace(" ", "")


def test_an_empty_drawing_has_an_empty_plan() -> None:
    assert lay_out_diagram(Drawing((), (), (), sure=True)) == DiagramPlan(0, 0, (), (), ())
