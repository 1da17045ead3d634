"""The tree that the map draws: components in their parents, instances with their kind, services in bands."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

from studyapp.atlas.model import Atlas, Component
from studyapp.atlas.names import concept_of

WORLD: Final = 0
"""The ground on which everything stands; always node 0."""
BOX: Final = 1
"""A component."""
INSTANCE: Final = 2
"""A named one of its kind: a small tile within the component that it is an instance of."""
CHIP: Final = 3
"""A service or resource."""
BAND: Final = 4
"""A row of chips of one scope, or of instances."""
GHOST: Final = 5
"""A general statement of the document ("at least 3 …"), in its own words."""
BUS: Final = 6
"""A component that only connects others: it runs across its container."""

MOST_CHILDREN_NAMED_IN_FACTS = 64
"""Above this a container's facts are not searched for its children's names: the time would grow with both."""

MOST_LEVELS_LIFTED = 64

_Entry: TypeAlias = tuple[int, int, int, str, int, str]
"""A node to come: its kind, its parent, its component, what is written on it, a line, a scope."""

SCOPES = ("global", "regional", "zonal")
LONGEST_STATEMENT = 120
_NUMBER = re.compile(r"(?<![\w-])\d")
_NOT_WORD = re.compile(r"[^\w]+")


class Tree(NamedTuple):
    """Nodes in reading order as parallel lists; a node's subtree is `range(node, end[node])`.

    `component` is the index in `Atlas.components` or -1; `text` what is written on the node; `line` the line
    a ghost was read from, else 0; `scope` a band's scope ("" for a band of instances).
    """

    kind: list[int]
    parent: list[int]
    end: list[int]
    component: list[int]
    text: list[str]
    line: list[int]
    scope: list[str]
    node_of: list[int]
    """For each component of the atlas its node; for one in a collapsed component that component's node."""
    order: list[int]
    """The component nodes in reading order."""
    hidden: dict[int, int]
    """The collapsed nodes, and how many components lie in each."""


def grow(atlas: Atlas, collapsed: frozenset[str] = frozenset()) -> Tree:
    """The drawn tree of an atlas, whatever its parents say: loops are cut at their first component.

    The components named in `collapsed` are drawn without what lies in them.
    """
    return _Grower(atlas).tree(collapsed)


def keys_of(component: Component) -> tuple[str, ...]:
    """The words that may stand for a component, in lower case."""
    return tuple(word.casefold() for word in (component.name, *component.aliases) if word.strip())


def plain_key(text: str) -> str:
    """A label without case and punctuation, so that "Region (X)" and "Region: X" are one."""
    return _NOT_WORD.sub(" ", text.casefold()).strip()


class _Grower:
    """Finds parents, then the groups of children, then writes the nodes in reading order."""

    def __init__(self, atlas: Atlas) -> None:
        self.components = atlas.components
        self.index: dict[str, int] = {}
        self.words: dict[int, tuple[str, ...]] = {}
        for at, component in enumerate(self.components):
            self.index.setdefault(component.name, at)
        self.general = [-1] * len(self.components)
        self.parents = [self.index.get(c.parent, -1) if c.parent else -1 for c in self.components]
        self._find_generals()
        inside = set(self.parents)
        self.is_chip = [
            c.kind in ("service", "resource") and at not in inside for at, c in enumerate(self.components)
        ]
        _cut_loops(self.parents)
        self._house_chips()
        self.children = _children(self.parents)
        self.buses = _buses(atlas, self)
        self.mixed = {
            parent
            for at, parent in enumerate(self.parents)
            if self.is_chip[at] or at in self.children or self.components[at].kind != "component"
        }
        """What holds more than boxes without an inside."""
        self.mixed.update(self.parents[at] for at in self.buses)

    # Parents

    def _find_generals(self) -> None:
        """Instances go to the component they are one of, if they stand on its level anyway."""
        for at, component in enumerate(self.components):
            general = self.index.get(component.instance_of or "", -1)
            if component.kind != "instance" or general in (-1, at):
                continue
            parent = self.parents[at]
            if parent in (-1, general, self.parents[general]):
                self.parents[at] = general
            self.general[at] = general

    def _house_chips(self) -> None:
        """A service without a parent stands where its scope says: global outermost, zonal innermost."""
        homeless = [at for at, chip in enumerate(self.is_chip) if chip and self.parents[at] < 0]
        if not homeless:
            return
        homes = self._homes()
        for at in homeless:
            self.parents[at] = homes.get(self.components[at].scope or "", -1)

    def _homes(self) -> dict[str, int]:
        """Scope → component: a regional service is at home in what is called a region, or on level two."""
        boxes = [at for at, c in enumerate(self.components) if c.kind == "component" and not self.is_chip[at]]
        if not boxes:
            return {}
        weight = self._weights()
        spine = self._spine(boxes, weight)
        homes = {"global": spine[0]}
        inside = homes["global"]
        for level, scope in enumerate(SCOPES[1:], start=1):
            stem = scope.removesuffix("al")
            named = [at for at in boxes if self._is_a(at, stem)]
            named = named or [at for at in boxes if self._is_called(at, stem)]
            within = [at for at in named if at == inside or self._is_within(at, inside)] or named
            if within:
                homes[scope] = max(within, key=weight.__getitem__)
            else:
                homes[scope] = spine[min(level, len(spine) - 1)]
            inside = homes[scope]
        return homes

    def _weights(self) -> list[int]:
        """How many components lie in each, itself included."""
        weight = [1] * len(self.components)
        for at in reversed(_outer_first(self.parents)):
            if self.parents[at] >= 0:
                weight[self.parents[at]] += weight[at]
        return weight

    def _spine(self, boxes: list[int], weight: list[int]) -> list[int]:
        """The weightiest component on the outside, the weightiest in it, and so on."""
        heaviest: dict[int, int] = {}
        for at in boxes:
            best = heaviest.get(self.parents[at])
            if best is None or weight[at] > weight[best]:
                heaviest[self.parents[at]] = at
        at = heaviest.get(-1, boxes[0])
        spine = [at]
        while len(spine) < len(SCOPES) and at in heaviest:
            at = heaviest[at]
            spine.append(at)
        return spine

    def _is_a(self, at: int, stem: str) -> bool:
        """Whether the lexicon knows a component by its whole name: a region, a zone."""
        component = self.components[at]
        return (concept_of((component.name, *component.aliases)) or "").startswith(stem)

    def _is_called(self, at: int, stem: str) -> bool:
        return any(re.search(rf"\b{stem}", key) for key in keys_of(self.components[at]))

    def _is_within(self, at: int, outer: int) -> bool:
        while at >= 0:
            at = self.parents[at]
            if at == outer:
                return True
        return False

    # Nodes

    def tree(self, collapsed: frozenset[str]) -> Tree:
        """The nodes in reading order; each level waits on a stack until what lies below it is written."""
        nodes: list[_Entry] = [(WORLD, -1, -1, "", 0, "")]
        ends = [1]
        shut: dict[int, int] = {}
        levels: list[tuple[int, Iterator[_Entry]]] = [(0, iter(self._inside(-1, 0)))]
        while levels:
            parent, entries = levels[-1]
            for entry in entries:
                node = len(nodes)
                nodes.append(entry)
                ends.append(node + 1)
                kind, _, at, text, _, scope = entry
                if kind == BAND:
                    levels.append((node, iter(self._in_band(at, node, scope))))
                    break
                if kind == BOX and at in self.children:
                    if text in collapsed:
                        shut[node] = at
                        continue
                    levels.append((node, iter(self._inside(at, node))))
                    break
            else:
                ends[parent] = len(nodes)
                levels.pop()
        return self._tree_of(nodes, ends, shut)

    def _tree_of(self, nodes: list[_Entry], ends: list[int], shut: dict[int, int]) -> Tree:
        """The nodes as parallel lists; `shut` has the component of each collapsed node."""
        kind, parent, component, text, line, scope = (list(column) for column in zip(*nodes, strict=True))
        node_of = [0] * len(self.components)
        order: list[int] = []
        for node, at in enumerate(component):
            if kind[node] == BAND:
                component[node] = -1
            elif at >= 0 and kind[node] != GHOST:
                node_of[at] = node
                order.append(node)
        hidden = {node: self._hide(node_of, node, at) for node, at in shut.items()}
        return Tree(kind, parent, ends, component, text, line, scope, node_of, order, hidden)

    def _hide(self, node_of: list[int], node: int, at: int) -> int:
        """Let a node stand for all that lies in its component; how many components those are."""
        todo = [*self.children[at]]
        count = 0
        while todo:
            inner = todo.pop()
            node_of[inner] = node
            count += 1
            todo.extend(self.children.get(inner, ()))
        return count

    def _inside(self, at: int, node: int) -> list[_Entry]:
        """What stands directly in a component, whose node is given."""
        inside, components = self.children.get(at, []), self.components
        if at not in self.mixed and not self._counts(at, inside):
            return [(BOX, node, child, components[child].name, 0, "") for child in inside]
        boxes = [child for child in inside if not self.is_chip[child] and not self._is_tile(child, at)]
        found: list[_Entry] = []
        if len(boxes) < len(inside) and any(self._is_tile(child, at) for child in inside):
            found.append((BAND, node, at, "", 0, ""))
        bus = next((child for child in boxes if child in self.buses), -1)
        if bus >= 0:
            boxes.remove(bus)
        bus_after = (len(boxes) + 1) // 2
        counts = self._counts(at, [child for child in boxes if components[child].kind == "component"])
        for place, child in enumerate(boxes, start=1):
            is_one = components[child].kind == "instance" and child not in self.children
            found.append((INSTANCE if is_one else BOX, node, child, components[child].name, 0, ""))
            if child in counts:
                found.append((GHOST, node, child, *counts[child], ""))
            if place == bus_after and bus >= 0:
                found.append((BUS, node, bus, components[bus].name, 0, ""))
        scopes = {components[child].scope or "other" for child in inside if self.is_chip[child]}
        rows = (*SCOPES, *sorted(scopes - {*SCOPES})) if scopes else ()
        found.extend((BAND, node, at, "", 0, scope) for scope in rows if scope in scopes)
        return found

    def _is_tile(self, child: int, at: int) -> bool:
        """Whether a component is drawn as a small tile in a row of its kind's instances."""
        return at >= 0 and self.general[child] == at and child not in self.children

    def _in_band(self, at: int, node: int, scope: str) -> list[_Entry]:
        """A component's chips of a scope, or its instances with what a fact says of their number."""
        found: list[_Entry] = []
        for child in self.children.get(at, ()):
            component = self.components[child]
            if scope and self.is_chip[child] and (component.scope or "other") == scope:
                found.append((CHIP, node, child, component.name, 0, ""))
            elif not scope and self._is_tile(child, at):
                own = _own_part(component.name, self.components[at])
                found.append((INSTANCE, node, child, own, 0, ""))
        if not scope:
            general = [child for child in self.children[at] if self.components[child].kind == "component"]
            told = set(self._counts(at, general).values())
            numbers = [fact for fact in self._counts(at, [at]).values() if fact not in told]
            found.extend((GHOST, node, at, *fact, "") for fact in numbers)
        return found

    def _counts(self, at: int, named: list[int]) -> dict[int, tuple[str, int]]:
        """Which of the components `named` a fact of `at` gives a number of: the fact's own text and line."""
        if at < 0 or not self.components[at].facts or len(named) > MOST_CHILDREN_NAMED_IN_FACTS:
            return {}
        found: dict[int, tuple[str, int]] = {}
        for fact in self.components[at].facts:
            if len(fact.text) > LONGEST_STATEMENT or not _NUMBER.search(fact.text):
                continue
            lower = fact.text.casefold()
            for child in named:
                if child not in found and any(_names(key, lower) for key in self._keys(child)):
                    found[child] = (fact.text, fact.line)
        return found

    def _keys(self, at: int) -> tuple[str, ...]:
        keys = self.words.get(at)
        if keys is None:
            keys = self.words[at] = keys_of(self.components[at])
        return keys


def _names(key: str, text: str) -> bool:
    """Whether a word stands in a text by itself; a plural or a Korean particle may follow."""
    at = text.find(key)
    if at < 0:
        return False
    return re.search(rf"(?<![a-z0-9]){re.escape(key)}(?:e?s)?(?![a-z0-9])", text) is not None


def _own_part(name: str, general: Component) -> str:
    """ "Region (X)" within Region is "X"; "AZ-2a" stays whole."""
    lower = name.casefold()
    for key in keys_of(general):
        if lower.startswith(key) and len(name) > len(key) and name[len(key)] in " (:·":
            return name[len(key) :].strip(" ():·-") or name
        if lower.endswith(" " + key):
            return name[: -len(key)].strip(" ():·-") or name
    return name


def _cut_loops(parents: list[int]) -> None:
    """Make the parents a forest: where a way up meets itself, the first of the loop loses its parent."""
    if all(parent < at for at, parent in enumerate(parents)):
        return  # everything stands after what it lies in, as documents mostly have it
    state = bytearray(len(parents))
    for start in range(len(parents)):
        way: list[int] = []
        at = start
        while at >= 0 and not state[at]:
            state[at] = 1
            way.append(at)
            at = parents[at]
        if at >= 0 and state[at] == 1:
            parents[min(way[way.index(at) :])] = -1
        for seen in way:
            state[seen] = 2


def _children(parents: list[int]) -> dict[int, list[int]]:
    children: dict[int, list[int]] = defaultdict(list)
    for at, parent in enumerate(parents):
        children[parent].append(at)
    return dict(children)


def _outer_first(parents: list[int]) -> list[int]:
    """All components, every one after its parent."""
    children = _children(parents)
    order: list[int] = []
    todo = list(reversed(children.get(-1, [])))
    while todo:
        at = todo.pop()
        order.append(at)
        todo.extend(children.get(at, ()))
    return order


def _buses(atlas: Atlas, grower: _Grower) -> set[int]:
    """Components without an inside that connect at least two of those that stand beside them."""
    joined: dict[int, set[int]] = {}
    for relation in atlas.relations:
        source = grower.index.get(relation.source, -1)
        target = grower.index.get(relation.target, -1)
        if relation.kind != "connects" or source < 0 or target < 0:
            continue
        for at, other in ((source, target), (target, source)):
            if at not in grower.children and grower.parents[at] >= 0:
                beside = _beside(other, grower.parents[at], grower.parents)
                if beside not in (-1, at):
                    joined.setdefault(at, set()).add(beside)
    buses: set[int] = set()
    taken: set[int] = set()
    for at in sorted(joined):
        if len(joined[at]) >= 2 and grower.parents[at] not in taken:
            buses.add(at)
            taken.add(grower.parents[at])
    return buses


def _beside(at: int, container: int, parents: list[int]) -> int:
    """The ancestor of `at`, or itself, that stands directly in a container; -1 if none does."""
    for _ in range(MOST_LEVELS_LIFTED):
        if at < 0:
            return -1
        if parents[at] == container:
            return at
        at = parents[at]
    return -1
