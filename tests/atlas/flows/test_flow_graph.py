"""Where a flow parts, and what is known of each way: never more than the document says."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.atlas.flows.graph import START, UNSAID, Edge, FlowGraph, branches
from studyapp.atlas.model import Flow, Step


def flow(*written: str) -> Flow:
    """A flow whose steps are written as "text" or "(condition) text"."""
    return Flow("a flow", tuple(step(text) for text in written), 1)


def step(written: str) -> Step:
    condition, _, text = written.rpartition(") ")
    return Step(text, None, condition.removeprefix("(") or None)


def texts(graph: FlowGraph, route: tuple[int, ...]) -> list[str]:
    return [graph.steps[at].text if at != UNSAID else "?" for at in route]


def test_a_condition_means_a_way_on_and_one_that_is_not_told() -> None:
    graph = branches(flow("user", "edge", "look into the cache", "(없으면) backbone", "origin"))
    assert graph.ways[2] == (Edge(2, 3, "없으면"), Edge(2, UNSAID, "없으면"))
    assert texts(graph, graph.route({})) == ["user", "edge", "look into the cache", "backbone", "origin"]
    assert texts(graph, graph.route({2: 1})) == ["user", "edge", "look into the cache", "?"]


def test_two_conditions_that_say_the_opposite_are_the_two_ways_of_one_branch() -> None:
    graph = branches(flow("user", "edge", "(있으면) answer", "user again", "(없으면) backbone", "origin"))
    assert graph.ways[1] == (Edge(1, 2, "있으면"), Edge(1, 4, "없으면"))
    assert texts(graph, graph.route({1: 0})) == ["user", "edge", "answer", "user again"]
    assert texts(graph, graph.route({1: 1})) == ["user", "edge", "backbone", "origin"]
    assert graph.route({}) == graph.route({1: 1})


def test_it_parts_in_english_too_and_in_more_than_two_ways() -> None:
    graph = branches(flow("user", "cache", "(on a hit) answer", "(on a miss) origin", "(otherwise) error"))
    assert [edge.target for edge in graph.ways[1]] == [2, 3, 4]
    assert all(graph.before[at] == 1 for at in (2, 3, 4))


def test_conditions_of_different_things_follow_one_another() -> None:
    graph = branches(flow("user", "(if the disk is found) read", "(if permission is denied) error"))
    assert graph.before == (START, 0, 1)
    assert graph.ways[1][-1] == Edge(1, UNSAID, "if permission is denied")


def test_a_condition_of_the_first_step_is_that_of_the_whole_flow() -> None:
    graph = branches(flow("(with a VPN) user", "office"))
    assert graph.ways == ((Edge(0, 1, None),), ())


def test_a_flow_of_nothing_has_no_route() -> None:
    assert branches(flow()).route({}) == ()


conditions = st.sampled_from(
    [None, None, "없으면", "있으면", "on a hit", "on a miss", "otherwise", "x", "예"]
)
flows = st.lists(st.builds(Step, st.sampled_from("abc"), st.none(), conditions), max_size=30)


@settings(max_examples=60, deadline=None)
@given(flows, st.dictionaries(st.integers(0, 30), st.integers(-2, 4)))
def test_every_step_is_reached_and_no_step_is_made_up(steps: list[Step], chosen: dict[int, int]) -> None:
    graph = branches(Flow("", tuple(steps), 1))
    assert graph.steps == tuple(steps)
    assert [before < at for at, before in enumerate(graph.before)] == [True] * len(steps)
    told = {edge.target for ways in graph.ways for edge in ways}
    assert told | {0} >= set(range(len(steps))) or not steps
    assert all(at in graph.route(graph.ways_to(at)) for at in range(len(steps)))
    route = graph.route(chosen)
    assert len(route) == len(set(route)) <= len(steps) + 1
    for source, target in pairwise(route):
        assert target in [edge.target for edge in graph.ways[source]]
    if route and route[-1] != UNSAID:
        assert graph.ways[route[-1]] == ()
