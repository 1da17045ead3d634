"""Lines keep clear of what is written, of one another, and of what they do not lead to."""

from itertools import pairwise

from studyapp.atlas.layout.lanes import Lanes
from studyapp.atlas.layout.layout import Plan, lay_out
from studyapp.atlas.layout.routing import Rect, Way, connect, inward, rect_of
from studyapp.atlas.model import Atlas
from studyapp.paths import resource
from studyapp.study import open_study


def crosses(way: Way, rect: Rect) -> bool:
    return any(
        min(x, to_x) < rect.right
        and max(x, to_x) > rect.left
        and min(y, to_y) < rect.bottom
        and max(y, to_y) > rect.top
        for (x, y), (to_x, to_y) in pairwise(way)
    )


def laid_out() -> tuple[Plan, dict[str, int]]:
    atlas: Atlas = open_study(resource("documents", "AWS Infrastructure.md")).atlas
    plan = lay_out(atlas)
    return plan, {one.name: plan.tree.node_of[at] for at, one in enumerate(atlas.components)}


def test_a_line_runs_around_what_is_written_on_its_way() -> None:
    plan, nodes = laid_out()
    source, target = nodes["Edge Location"], nodes["Route 53"]
    straight = connect(plan, source, target)
    (x, y), (to_x, to_y) = max(pairwise(straight), key=lambda leg: abs(leg[0][0] - leg[1][0]))
    middle = (x + to_x) / 2
    word = Rect(middle - 40, y - 5, middle + 40, to_y + 5)
    assert crosses(straight, word)
    assert not crosses(connect(plan, source, target, [word]), word)


def test_no_line_between_chips_runs_through_the_head_of_what_holds_them() -> None:
    plan, nodes = laid_out()
    region = rect_of(plan, nodes["Region"])
    head = Rect(region.left, region.top + 2, region.left + (region.right - region.left) / 2, region.top + 40)
    way = connect(plan, nodes["Region (서울)"], nodes["Edge Location (서울)"])
    assert not crosses(way, head)


def test_a_line_into_a_box_comes_from_above_unless_words_stand_there() -> None:
    outer, inner = Rect(0, 0, 400, 300), Rect(100, 100, 200, 200)
    assert inward(outer, inner) == ((150, 76), (150, 100)) or inward(outer, inner)[1] == (150, 100)
    title = Rect(90, 70, 210, 95)
    way = inward(outer, inner, [title])
    assert not crosses(way, title)
    assert way[1][0] in (100, 200) or way[1][1] == 200


def test_lines_that_meet_end_to_end_are_moved_apart() -> None:
    lanes = Lanes()
    first = lanes.place(((0, 50), (100, 50)))
    second = lanes.place(((100, 50), (200, 50)))
    assert first[0][1] != second[0][1]


def test_a_line_is_not_moved_aside_into_what_stands_there() -> None:
    lanes = Lanes()
    chip = Rect(104, 0, 150, 100)
    lanes.place(((100, 0), (100, 200)))
    moved = lanes.place(((100, 0), (100, 200)), [chip])
    assert moved[0][0] < 100
