"""The map without the names that are asked for, and whether somebody pointed at the right place."""

from collections.abc import Collection

from studyapp.atlas.layout.layout import BOX, BUS, CHIP, GHOST, INSTANCE, Plan
from studyapp.atlas.model import Atlas
from studyapp.ui.atlas.scene import MapScene

UNNAMED = "?"
UNSAID = "…"
_ALIKE = {BOX: (BOX, BUS), BUS: (BOX, BUS), INSTANCE: (INSTANCE,), CHIP: (CHIP,)}
"""What looks alike, so that one without its name among others with theirs would be told by that alone."""


def hidden_for(scene: MapScene, asked: str, told: Collection[str]) -> frozenset[int]:
    """The nodes whose names would give away where a component is: those like it, and those that say its name.

    The names that were `told` in this round stay.
    """
    plan = scene.plan
    if plan is None:
        return frozenset()
    tree, components = plan.tree, scene.atlas.components
    alike = _ALIKE.get(tree.kind[scene.node_of.get(asked, 0)], ())
    component = next((one for one in components if one.name == asked), None)
    words = [word.casefold() for word in (asked, *(component.aliases if component else ()))]
    hidden: set[int] = set()
    for node, at in enumerate(tree.component):
        if at < 0 or tree.kind[node] == GHOST or components[at].name in told:
            continue
        name = components[at].name.casefold()
        if tree.kind[node] in alike or any(word in name for word in words):
            hidden.add(node)
    return frozenset(hidden)


def masked(plan: Plan, atlas: Atlas, hidden: Collection[int]) -> tuple[Atlas, Plan]:
    """The same map with no descriptions, and without some nodes' names."""
    tree = plan.tree
    text = list(tree.text)
    for node, kind in enumerate(tree.kind):
        if kind == GHOST:
            text[node] = UNSAID
        elif node in hidden:
            text[node] = UNNAMED
    bare = tuple(component._replace(summary="", facts=()) for component in atlas.components)
    return atlas._replace(components=bare), plan._replace(tree=tree._replace(text=text))


def is_there(scene: MapScene, asked: str, node: int) -> bool:
    """Whether a node is where a component lies.

    Of chips and tiles that look alike nobody can know which is which: any in the same row is right, and so
    is that in which they lie.
    """
    plan, wanted = scene.plan, scene.node_of.get(asked, 0)
    if plan is None or not node or not wanted:
        return False
    tree = plan.tree
    if node == wanted:
        return True
    if tree.kind[wanted] not in (CHIP, INSTANCE):
        return False
    in_row = tree.parent[node] == tree.parent[wanted] and tree.kind[node] == tree.kind[wanted]
    return in_row or node == scene.outer(wanted)
