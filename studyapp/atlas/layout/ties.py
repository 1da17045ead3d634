"""The lines of the map: what relations and drawings tie together, and which ties say nothing new."""

from typing import NamedTuple

from studyapp.atlas.layout.tree import BAND, CHIP, GHOST, Tree, plain_key
from studyapp.atlas.model import Atlas

MOST_LEVELS_LIFTED = 64


class Tie(NamedTuple):
    """A line between two nodes.

    `kind` is depends_on, connects, part_of or drawn (an arrow of a box drawing). `implied` says that a tie
    between the two's surroundings tells the same already: it is drawn only where it is asked for.
    """

    source: int
    target: int
    kind: str
    line: int
    label: str
    implied: bool


def tie(atlas: Atlas, tree: Tree) -> tuple[Tie, ...]:
    """All ties between components, relations first; none between a node and what it lies in."""
    found: dict[tuple[int, int, str], Tie] = {}
    named = {name for relation in atlas.relations for name in (relation.source, relation.target)}
    index: dict[str, int] = {}
    for at, component in enumerate(atlas.components):
        if component.name in named:
            index.setdefault(component.name, at)
    for relation in atlas.relations:
        source, target = index.get(relation.source), index.get(relation.target)
        if source is not None and target is not None:
            _add(found, tree, Tie(source, target, relation.kind, relation.line, "", False))
    if any(diagram.drawing.edges for diagram in atlas.diagrams):
        _add_drawn(found, atlas, tree)
    pairs = {(one.source, one.target) for one in found.values()}
    tied = {node for pair in pairs for node in pair}
    pairs |= {(target, source) for source, target in pairs}
    return tuple(one._replace(implied=_is_implied(one, pairs, tied, tree)) for one in found.values())


def _add_drawn(found: dict[tuple[int, int, str], Tie], atlas: Atlas, tree: Tree) -> None:
    named: dict[str, int] = {}
    for at, component in enumerate(atlas.components):
        for word in (component.name, *component.aliases):
            named.setdefault(plain_key(word), at)
    for diagram in atlas.diagrams:
        boxes = {box.id: named.get(plain_key(box.label)) for box in diagram.drawing.boxes}
        for edge in diagram.drawing.edges:
            source, target = boxes.get(edge.source), boxes.get(edge.target)
            if source is not None and target is not None:
                _add(found, tree, Tie(source, target, "drawn", diagram.line, edge.label, False))


def _add(found: dict[tuple[int, int, str], Tie], tree: Tree, one: Tie) -> None:
    """Take a tie between components up as one between nodes, unless it is there or one holds the other."""
    source, target = tree.node_of[one.source], tree.node_of[one.target]
    if source in range(target, tree.end[target]) or target in range(source, tree.end[source]):
        return
    if CHIP in (tree.kind[source], tree.kind[target]) and one.kind == "drawn":
        return
    key = (source, target, one.kind)
    if one.kind == "connects" and source > target:
        key = (target, source, one.kind)
    found.setdefault(key, one._replace(source=source, target=target))


def _is_implied(one: Tie, pairs: set[tuple[int, int]], tied: set[int], tree: Tree) -> bool:
    parent = tree.parent[one.source]
    if tree.kind[parent] == BAND and parent == tree.parent[one.target]:
        return True  # side by side in one row: there is no room for a line, nor need of one
    sources = [node for node in _with_surroundings(one.source, tree) if node in tied]
    targets = [node for node in _with_surroundings(one.target, tree) if node in tied]
    return any(
        (source, target) in pairs and (source, target) != (one.source, one.target)
        for source in sources
        for target in targets
    ) or ((one.kind == "drawn") and (one.target, one.source) in pairs and one.source > one.target)


def _with_surroundings(node: int, tree: Tree) -> list[int]:
    way: list[int] = []
    while node > 0 and len(way) < MOST_LEVELS_LIFTED:
        if tree.kind[node] not in (BAND, GHOST):
            way.append(node)
        node = tree.parent[node]
    return way
