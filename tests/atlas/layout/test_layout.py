"""The map's layout: nothing overlaps, everything stays inside, and nothing moves without a reason."""

from collections.abc import Callable
from itertools import pairwise
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.atlas.layout.lanes import separate
from studyapp.atlas.layout.layout import Plan, lay_out
from studyapp.atlas.layout.quick import lay_out_quickly
from studyapp.atlas.layout.routing import connect, rect_of
from studyapp.atlas.layout.ties import tie as find_ties
from studyapp.atlas.layout.tree import BAND, BUS, CHIP, GHOST, INSTANCE, grow
from studyapp.atlas.model import Atlas, Component, Fact, Relation
from studyapp.atlas.reading import read_atlas
from studyapp.document.outline import read_document
from studyapp.paths import resource

NAMES = tuple("ABCDEFGHIJKL")
TEXTS = (
    "",
    "가",
    "Region",
    "a longer name than most",
    "이름이 아주 긴 구성 요소 " * 40,
    "שלום",
    "\u200b\u200d",
    "🌍 x",
)


def component(
    name: str,
    parent: str | None = None,
    *,
    kind: str = "component",
    scope: str | None = None,
    instance_of: str | None = None,
    facts: tuple[Fact, ...] = (),
) -> Component:
    return Component(name, (), kind, parent, "", facts, scope, (1,), instance_of)


def atlas_of(*components: Component, relations: tuple[Relation, ...] = ()) -> Atlas:
    return Atlas(components, relations, (), ())


def bundled() -> Atlas:
    with open(resource("documents", "AWS Infrastructure.md"), encoding="utf-8") as file:
        return read_atlas(read_document(file.read(), "AWS Infrastructure"))[0]


@st.composite
def atlases(draw: st.DrawFn) -> Atlas:
    """Any parents, loops and strangers too, any kinds, any ties."""
    count = draw(st.integers(0, 12))
    names = [f"{name} {draw(st.sampled_from(TEXTS))}" for name in NAMES[:count]]
    anyone = st.sampled_from([*names, None, "nobody"])
    components = tuple(
        component(
            name,
            draw(anyone),
            kind=draw(st.sampled_from(("component", "component", "instance", "service", "resource"))),
            scope=draw(st.sampled_from(("global", "regional", "zonal", None, "another"))),
            instance_of=draw(anyone),
            facts=tuple(Fact("구성", f"at least 3 {other}", 7) for other in names if draw(st.booleans())),
        )
        for name in names
    )
    ends = st.sampled_from(names or ["nobody"])
    kinds = st.sampled_from(("connects", "depends_on", "part_of"))
    relations = st.lists(st.builds(Relation, ends, ends, kinds, st.just(1)), max_size=8)
    return Atlas(components, tuple(draw(relations)), (), ())


def large(atlas: Atlas) -> Plan:
    """The plan that an atlas would have if it were one of thousands of components."""
    tree = grow(atlas)
    has_text = [bool(component.summary or component.facts) for component in atlas.components]
    return lay_out_quickly(tree, find_ties(atlas, tree), has_text)


Layout: TypeAlias = Callable[[Atlas], Plan]
FEW = settings(max_examples=40)
LAYOUTS = pytest.mark.parametrize("laid_out", [lay_out, large])


def places(plan: Plan) -> list[tuple[float, float, float, float]]:
    return list(zip(plan.x, plan.y, plan.w, plan.h, strict=True))


def inside(plan: Plan, name: str) -> set[str]:
    """The names written directly in a component, bands seen through."""
    node = plan.tree.text.index(name)
    found: set[str] = set()
    for child in plan.children(node):
        if plan.tree.kind[child] == BAND:
            found |= {plan.tree.text[chip] for chip in plan.children(child)}
        else:
            found.add(plan.tree.text[child])
    return found


@FEW
@given(atlases())
def test_every_component_has_one_place(atlas: Atlas) -> None:
    plan = lay_out(atlas)
    drawn = [
        at for at, kind in zip(plan.tree.component, plan.tree.kind, strict=True) if at >= 0 and kind != GHOST
    ]
    assert sorted(drawn) == list(range(len(atlas.components)))
    assert [plan.tree.component[node] for node in plan.tree.node_of] == list(range(len(atlas.components)))


@LAYOUTS
@FEW
@given(atlases())
def test_neighbours_never_overlap_and_stay_in_what_holds_them(laid_out: Layout, atlas: Atlas) -> None:
    plan = laid_out(atlas)
    for node in range(len(plan.tree.kind)):
        children = plan.children(node)
        outer = rect_of(plan, node)
        for at, child in enumerate(children):
            one = rect_of(plan, child)
            assert one.left >= outer.left - 0.01
            assert one.right <= outer.right + 0.01
            assert one.top >= outer.top + plan.head[node] * 0.99 - 0.01
            assert one.bottom <= outer.bottom + 0.01
            for other in (rect_of(plan, other) for other in children[at + 1 :]):
                assert (
                    one.right <= other.left + 0.01
                    or other.right <= one.left + 0.01
                    or one.bottom <= other.top + 0.01
                    or other.bottom <= one.top + 0.01
                )


@LAYOUTS
@FEW
@given(atlases())
def test_the_same_document_gives_the_same_map(laid_out: Layout, atlas: Atlas) -> None:
    assert laid_out(atlas) == laid_out(atlas)


@FEW
@given(atlases(), st.text(alphabet="가나다 abc", min_size=1, max_size=60))
def test_nothing_moves_when_the_wording_of_a_fact_changes(atlas: Atlas, text: str) -> None:
    before = atlas._replace(
        components=tuple(c._replace(facts=(Fact("정의", "말", 3),), summary="") for c in atlas.components)
    )
    after = before._replace(
        components=tuple(c._replace(facts=(Fact("정의", text, 3),)) for c in before.components)
    )
    assert places(lay_out(before)) == places(lay_out(after))


@FEW
@given(atlases(), st.data())
def test_a_point_finds_the_innermost_node_there(atlas: Atlas, data: st.DataObject) -> None:
    plan = lay_out(atlas)
    node = data.draw(st.integers(0, len(plan.tree.kind) - 1))
    x, y = rect_of(plan, node).centre
    found = plan.node_at(x, y)
    if plan.w[node] and plan.h[node]:
        assert found >= node or not node
        assert found in range(node, plan.tree.end[node])


@FEW
@given(atlases())
def test_lines_are_level_or_upright_and_touch_what_they_join(atlas: Atlas) -> None:
    plan = lay_out(atlas)
    ways = [connect(plan, tie.source, tie.target) for tie in plan.ties]
    for tie, way in zip(plan.ties, ways, strict=True):
        for (x, y), (to_x, to_y) in pairwise(way):
            assert x == pytest.approx(to_x) or y == pytest.approx(to_y)
        for end, node in ((way[0], tie.source), (way[-1], tie.target)):
            left, top, right, bottom = rect_of(plan, node)
            assert left - 0.01 <= end[0] <= right + 0.01
            assert top - 0.01 <= end[1] <= bottom + 0.01
    assert [len(way) for way in separate(ways)] == [len(way) for way in ways]


def test_the_bundled_document_nests_as_it_says() -> None:
    plan = lay_out(bundled())
    assert {"Region", "AWS Backbone Network", "Edge Location", "Route 53"} <= inside(
        plan, "AWS Global Network"
    )
    assert {"도쿄", "서울", "싱가포르", "Availability Zone", "EC2", "Lambda"} <= inside(plan, "Region")
    assert {"Data Center", "EBS 볼륨"} <= inside(plan, "Availability Zone")
    assert inside(plan, "Region: ap-northeast-2") == {"AZ-2a", "AZ-2b"}


def test_what_only_connects_others_runs_across_between_them() -> None:
    plan = lay_out(bundled())
    backbone, edge = (plan.tree.text.index(name) for name in ("AWS Backbone Network", "Edge Location"))
    assert plan.tree.kind[backbone] == BUS
    assert plan.w[backbone] == pytest.approx(plan.w[edge])


def test_general_statements_are_drawn_in_the_words_of_the_document_with_their_line() -> None:
    plan = lay_out(bundled())
    ghosts = {
        plan.tree.text[node]: plan.tree.line[node]
        for node in range(len(plan.tree.kind))
        if plan.tree.kind[node] == GHOST
    }
    assert ghosts == {"최소 3개 이상의 AZ로 구성": 72, "33개 리전 (2025년 기준)": 71}


def test_services_stand_where_their_scope_says_whatever_the_levels_are_called() -> None:
    plan = lay_out(
        atlas_of(
            component("World"),
            component("Land", "World"),
            component("Town", "Land"),
            component("dns", kind="service", scope="global"),
            component("vm", kind="service", scope="regional"),
            component("disk", kind="resource", scope="zonal"),
        )
    )
    assert "dns" in inside(plan, "World")
    assert "vm" in inside(plan, "Land")
    assert "disk" in inside(plan, "Town")


def test_a_tie_that_the_surroundings_tell_already_is_not_drawn_by_itself() -> None:
    plan = lay_out(bundled())
    ends = {(plan.tree.text[tie.source], plan.tree.text[tie.target]) for tie in plan.ties if not tie.implied}
    assert ("AWS Backbone Network", "Region") in ends
    assert ("AWS Backbone Network", "Availability Zone") not in ends


def test_parents_in_a_circle_do_not_hang() -> None:
    plan = lay_out(
        atlas_of(component("a", "c"), component("b", "a"), component("c", "b"), component("d", "d"))
    )
    assert sorted(text for text in plan.tree.text if text) == ["a", "b", "c", "d"]


def test_three_thousand_levels_and_five_thousand_children_have_a_map() -> None:
    levels = [component(f"level {at}", f"level {at - 1}") for at in range(3000)]
    children = [component(f"child {at}", "level 2999") for at in range(5000)]
    plan = lay_out(atlas_of(*levels, *children))
    assert len(plan.tree.order) == 8000


def test_what_is_shut_is_one_box_that_stands_for_all_that_lies_in_it() -> None:
    atlas = bundled()
    whole, plan = lay_out(atlas), lay_out(atlas, frozenset({"Region"}))
    node = plan.tree.text.index("Region")
    index = {component.name: at for at, component in enumerate(atlas.components)}
    assert plan.tree.end[node] == node + 1
    assert plan.tree.hidden == {node: 26}
    assert plan.tree.node_of[index["Data Center"]] == node
    assert plan.tree.node_of[index["AWS Global Network"]] == whole.tree.node_of[index["AWS Global Network"]]
    assert plan.tree.text == whole.tree.text[: node + 1] + whole.tree.text[whole.tree.end[node] :]


@FEW
@given(atlases(), st.data())
def test_lines_of_what_is_hidden_go_to_the_box_that_hides_it(atlas: Atlas, data: st.DataObject) -> None:
    names = [component.name for component in atlas.components]
    shut = data.draw(st.frozensets(st.sampled_from(names))) if names else frozenset[str]()
    plan = lay_out(atlas, shut)
    seen = {node for node, at in enumerate(plan.tree.component) if at >= 0}
    assert set(plan.tree.node_of) <= seen
    assert all({tie.source, tie.target} <= seen and tie.source != tie.target for tie in plan.ties)
    assert sum(plan.tree.hidden.values()) + len(plan.tree.order) == len(names)


def test_a_document_without_components_has_an_empty_map() -> None:
    assert lay_out(atlas_of()).tree.order == []


def test_instances_and_chips_keep_reading_order_within_their_row() -> None:
    plan = lay_out(bundled())
    rows = [
        [plan.tree.text[child] for child in plan.children(node) if plan.tree.kind[child] in (CHIP, INSTANCE)]
        for node in range(len(plan.tree.kind))
        if plan.tree.kind[node] == BAND
    ]
    assert ["도쿄", "서울", "싱가포르"] in rows
    assert all(left for left in rows)
