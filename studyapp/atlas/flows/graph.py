"""The branches of a flow: after which step each one comes, and what else may come there."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from studyapp.atlas.model import Flow, Step
from studyapp.atlas.sources import phrases, speaks_of

START: Final = -1
"""Before the first step."""

UNSAID: Final = -1
"""What happens is not in the document."""


class Edge(NamedTuple):
    """A way on from a step, to another one or to what the document leaves unsaid.

    `condition` says when it is taken, None for always; on the way to `UNSAID` it is what does not hold.
    """

    source: int
    target: int
    condition: str | None


class FlowGraph(NamedTuple):
    """A flow's steps as a tree, told by their places in `steps`."""

    steps: tuple[Step, ...]
    before: tuple[int, ...]
    """The step that each comes after, `START` for the first."""
    ways: tuple[tuple[Edge, ...], ...]
    """The ways on from each step in the order of the document, what it leaves unsaid last; () at an end."""

    def default(self, step: int) -> int:
        """Which of the ways on the document writes on with: the last that leads to a step. 0 for none."""
        return max((at for at, edge in enumerate(self.ways[step]) if edge.target != UNSAID), default=0)

    def ways_to(self, step: int) -> dict[int, int]:
        """By step which of its ways to take so as to come to another step."""
        chosen: dict[int, int] = {}
        while (before := self.before[step]) != START:
            chosen[before] = [edge.target for edge in self.ways[before]].index(step)
            step = before
        return chosen

    def route(self, chosen: Mapping[int, int]) -> tuple[int, ...]:
        """The steps from the first to an end, `UNSAID` last where the way leads there.

        `chosen` says for a step which of its ways to take; where it says nothing, the default is taken.
        """
        if not self.steps:
            return ()
        found = [0]
        while found[-1] != UNSAID and self.ways[found[-1]]:
            ways = self.ways[found[-1]]
            at = chosen.get(found[-1], -1)
            found.append(ways[at if 0 <= at < len(ways) else self.default(found[-1])].target)
        return tuple(found)


def branches(flow: Flow) -> FlowGraph:
    """Where a flow parts: at each step before one with a condition.

    The other case is a later step whose condition says the opposite ("on a hit … on a miss"), else it is left
    unsaid: no step is made up. A condition of the first step holds for the whole flow: nothing parts there.
    """
    steps = flow.steps
    before = [at - 1 for at in range(len(steps))]
    open_forks: list[int] = []
    for at, step in enumerate(steps):
        if step.condition is None or at == 0:
            continue
        other = _opposite_of(step.condition, steps, open_forks)
        if other is None:
            open_forks.append(at)
        else:
            before[at] = before[other]
            # What was asked after the first case belongs to that case alone.
            open_forks = [fork for fork in open_forks if fork < other] + [other]
    ways: list[list[Edge]] = [[] for _ in steps]
    for at, after in enumerate(before):
        if after != START:
            ways[after].append(Edge(after, at, steps[at].condition))
    for at, edges in enumerate(ways):
        if len(edges) == 1 and edges[0].condition is not None:
            edges.append(Edge(at, UNSAID, edges[0].condition))
    return FlowGraph(steps, tuple(before), tuple(tuple(edges) for edges in ways))


def _opposite_of(condition: str, steps: Sequence[Step], forks: Sequence[int]) -> int | None:
    """The last of some steps whose condition says the opposite."""
    for fork in reversed(forks):
        if _are_opposite(steps[fork].condition or "", condition):
            return fork
    return None


def _are_opposite(one: str, other: str) -> bool:
    if speaks_of(other, "conditions", "otherwise"):
        return True
    about_one, about_other = _subject(one), _subject(other)
    same = not about_one or not about_other or about_one == about_other
    return same and _holds(one) * _holds(other) < 0


def _holds(condition: str) -> int:
    """1 for "there is", -1 for "there is none", 0 for what says neither."""
    if speaks_of(condition, "conditions", "fails"):
        return -1
    return 1 if speaks_of(condition, "conditions", "holds") else 0


@cache
def _said() -> tuple[str, ...]:
    found = {phrase for key in ("holds", "fails", "filler") for phrase in phrases("conditions", key)}
    return tuple(sorted(found, key=len, reverse=True))


def _subject(condition: str) -> frozenset[str]:
    """What a condition speaks of, without the words that say whether it is so."""
    text = f" {' '.join(condition.casefold().split())} "
    for phrase in _said():
        is_word = phrase.isascii() or len(phrase) == 1
        text = text.replace(f" {phrase} " if is_word else phrase, " ")
    return frozenset(text.split())
