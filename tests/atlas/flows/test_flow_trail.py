"""Where the steps of a flow stand: at components, outside of the map, or on the line between two of them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.atlas.flows.trail import Station, Trail, follow, point_along
from studyapp.atlas.layout.layout import Plan, lay_out
from studyapp.atlas.layout.routing import Way
from studyapp.atlas.model import Atlas, Component, Flow, Step
from studyapp.paths import resource
from studyapp.study import open_study


def component(name: str, parent: str | None = None) -> Component:
    return Component(name, (), "component", parent, "", (), None, ())


ATLAS = Atlas(
    (
        component("Net"),
        component("Edge", "Net"),
        component("Region", "Net"),
        component("Zone", "Region"),
        component("Office"),
    ),
    (),
    (),
    (),
)
PLAN: Plan = lay_out(ATLAS)
NODES = {one.name: PLAN.tree.node_of[at] for at, one in enumerate(ATLAS.components)}


def walked(*written: str) -> Trail:
    """A flow of steps, "(condition) text" or "text"; those named like a component stand for it."""
    steps: list[Step] = []
    for text in written:
        condition, _, name = text.rpartition(") ")
        steps.append(Step(name, name if name in NODES else None, condition.removeprefix("(") or None))
    return follow(Flow("", tuple(steps), 1), PLAN, NODES)


def kinds(trail: Trail) -> list[str]:
    return ["actor" if s.is_actor else "under way" if s.is_under_way else "node" for s in trail.stations]


def test_what_is_before_the_map_stands_left_of_it_and_what_is_after_right() -> None:
    trail = walked("user", "provider", "Edge", "Zone", "printer")
    assert kinds(trail) == ["actor", "actor", "node", "node", "actor"]
    user, provider, *_, printer = trail.stations
    assert user.rect.right < provider.rect.left < provider.rect.right < 0
    assert printer.rect.left > PLAN.w[0]
    bounds = trail.bounds
    assert bounds is not None
    assert bounds.left == user.rect.left
    assert bounds.right > printer.rect.right


def test_what_happens_between_two_components_stands_on_the_line_between_them() -> None:
    trail = walked("user", "Edge", "look into the cache", "ask who it is", "Zone")
    assert kinds(trail) == ["actor", "node", "under way", "under way", "node"]
    edge, look, ask, zone = trail.stations[1:]
    way = (*look.way, *ask.way[1:], *zone.way[1:])
    assert way[0][1] in (edge.rect.top, edge.rect.bottom) or way[0][0] in (edge.rect.left, edge.rect.right)
    assert look.way[-1] == (look.rect.left, look.rect.top) == ask.way[0]
    assert ask.way[-1] == zone.way[0]
    assert not any(station.stay for station in (look, ask, zone))


def test_what_happens_between_a_component_and_itself_stands_at_it() -> None:
    trail = walked("Edge", "look into the cache", "Edge")
    assert [station.stay for station in trail.stations] == [False, True, True]
    edge, look, _ = trail.stations
    assert edge.rect.left < look.rect.left < edge.rect.right
    assert look.rect.top == edge.rect.bottom


def test_an_actor_that_comes_again_stands_where_it_stood() -> None:
    trail = walked("user", "Edge", "User", "Zone", "user")
    user, _, again, _, last = trail.stations
    assert user.rect == again.rect == last.rect
    assert again.way


def test_both_ways_of_a_branch_have_a_line() -> None:
    trail = walked("user", "Edge", "cache", "(있으면) user", "(없으면) Zone", "origin")
    assert trail.route == (0, 1, 2, 4, 5)
    assert trail.by({2: 0}).route == (0, 1, 2, 3)
    assert trail.stations[3].way
    assert trail.stations[4].way


def test_many_actors_stand_in_rows_and_none_on_another() -> None:
    trail = walked(*(f"actor {at}" for at in range(9)), "Edge", *(f"end {at}" for at in range(9)))
    rects = [station.rect for station in trail.stations if station.is_actor]
    assert len(set(rects)) == len(rects) == 18
    for at, one in enumerate(rects):
        for other in rects[at + 1 :]:
            apart = one.right <= other.left or other.right <= one.left
            assert apart or one.bottom <= other.top or other.bottom <= one.top


def test_a_heading_that_is_called_like_a_step_is_its_place() -> None:
    steps = (Step("user", None, None), Step("edge (near)", None, None), Step("Zone", None, None))
    assert kinds(follow(Flow("", steps, 1), PLAN, NODES)) == ["actor", "node", "node"]


def test_no_line_between_actors_runs_through_another_one() -> None:
    trail = walked("one", "two", "three", "four", "five", "six", "one", "Edge")
    rects = {station.rect for station in trail.stations if station.is_actor}
    for before, station in pairwise(trail.stations):
        others = rects - {before.rect, station.rect}
        for (x, y), (to_x, to_y) in pairwise(station.way if station.is_actor else ()):
            for rect in others:
                beside = max(x, to_x) <= rect.left or min(x, to_x) >= rect.right
                assert beside or max(y, to_y) <= rect.top or min(y, to_y) >= rect.bottom


def test_actors_grow_with_their_letters() -> None:
    steps = (Step("user", None, None), Step("Edge", "Edge", None))
    usual, large = (follow(Flow("", steps, 1), PLAN, NODES, size) for size in (1.0, 2.0))
    assert large.stations[0].rect.right - large.stations[0].rect.left == pytest.approx(
        2 * (usual.stations[0].rect.right - usual.stations[0].rect.left)
    )
    assert large.stations[1].rect == usual.stations[1].rect


def test_the_mark_goes_from_one_end_of_a_way_to_the_other() -> None:
    way: Way = ((0.0, 0.0), (10.0, 0.0), (10.0, 30.0))
    assert point_along(way, 0) == (0, 0)
    assert point_along(way, 0.25) == (10, 0)
    assert point_along(way, 0.5) == (10, 10)
    assert point_along(way, 1) == (10, 30)


def test_every_flow_of_the_bundled_document_finds_its_components() -> None:
    atlas = open_study(resource("documents", "AWS Infrastructure.md")).atlas
    plan = lay_out(atlas)
    nodes = {one.name: plan.tree.node_of[at] for at, one in enumerate(atlas.components)}
    found = {flow.line: kinds(follow(flow, plan, nodes)) for flow in atlas.flows}
    assert found == {
        15: ["actor", "node", "under way", "node", "node"],
        17: ["actor", "actor", "node", "node", "node"],
        40: ["actor", "node", "under way", "node", "node"],
        41: ["actor", "node", "node", "actor"],
        42: ["actor", "actor", "node", "node", "node"],
        43: ["actor", "actor", "node"],
        44: ["actor", "node", "node"],
    }


words = st.sampled_from(["user", "ISP", "look", "Net", "Edge", "Region", "Zone", "Office"])
conditions = st.sampled_from([None, None, None, "없으면", "있으면", "otherwise"])
steps = st.lists(st.tuples(words, conditions), min_size=1, max_size=25)


@settings(max_examples=60, deadline=None)
@given(steps)
def test_every_step_of_every_flow_has_a_station(written: list[tuple[str, str | None]]) -> None:
    trail = made(written)
    assert len(trail.stations) == len(written)
    for at, station in enumerate(trail.stations):
        before = trail.graph.before[at]
        if before >= 0:
            assert station.way or station.stay
        if station.way and before >= 0 and trail.stations[before].is_under_way:
            assert len(station.way) >= 2
    assert trail.route


@pytest.mark.parametrize("names", [["Edge", "Zone"], ["user", "ISP"], ["Edge"], ["look", "Edge", "user"]])
def test_five_hundred_steps_have_stations_too(names: list[str]) -> None:
    trail = made([(names[at % len(names)], None) for at in range(500)])
    assert len(trail.stations) == len(trail.route) == 500
    assert all(isinstance(station, Station) for station in trail.stations)


def made(written: list[tuple[str, str | None]]) -> Trail:
    steps = tuple(Step(text, text if text in NODES else None, condition) for text, condition in written)
    return follow(Flow("", steps, 1), PLAN, NODES)
