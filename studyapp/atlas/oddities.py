"""What of a hierarchy is read but hard to see: names too long or with unseen characters, crowds, depths."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from studyapp.atlas.drawings.drawing import is_too_large
from studyapp.atlas.model import Component
from studyapp.atlas.sources import Sources
from studyapp.document.model import Problem

LONGEST_NAME = 200
"""In characters; a longer name has no room even where one is inside of everything."""

MOST_CHILDREN = 1_000
MOST_LEVELS = 100

_SHOWN = 40
_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
    # A joiner belongs between emoji, and in scripts that join; beside these letters it does nothing.
    "|(?<![^A-Za-z0-9가-힣\\s])[\u200c\u200d]|[\u200c\u200d](?![^A-Za-z0-9가-힣\\s])"
)


def find_oddities(sources: Sources, components: Sequence[Component]) -> Iterator[Problem]:
    """Everything that the map takes over but a person may not find on it, or may mistake."""
    yield from _of_names(components)
    yield from _of_crowds(components)
    yield from _of_depths(components)
    for _, fence in sources.fences:
        if is_too_large(fence.lines):
            rows, columns = len(fence.lines), max(map(len, fence.lines))
            yield Problem(fence.line, "hint", "drawing-too-large", (str(rows), str(columns)))


def _of_names(components: Sequence[Component]) -> Iterator[Problem]:
    for component in components:
        if len(component.name) > LONGEST_NAME:
            said = (_shortened(component.name), f"{len(component.name):,}")
            yield Problem(component.lines[0], "hint", "name-too-long", said)
        name = next((one for one in (component.name, *component.aliases) if _has_unseen(one)), None)
        if name is not None:
            yield Problem(component.lines[0], "warning", "name-unseen-characters", (_shortened(name),))


def _has_unseen(name: str) -> bool:
    return not name.isascii() and _UNSEEN.search(name) is not None


def _shortened(name: str) -> str:
    """The beginning of a name, each unseen character by its number, to be read in a sentence."""
    text = _UNSEEN.sub(_numbered, name)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"


def _numbered(match: re.Match[str]) -> str:
    return f"⟨U+{ord(match[0]):04X}⟩"


def _of_crowds(components: Sequence[Component]) -> Iterator[Problem]:
    counts = Counter(component.parent for component in components if component.parent is not None)
    crowded = {name: count for name, count in counts.items() if count > MOST_CHILDREN}
    for component in components if crowded else ():
        if component.name in crowded:
            said = (_shortened(component.name), f"{crowded[component.name]:,}")
            yield Problem(component.lines[0], "hint", "children-many", said)


def _of_depths(components: Sequence[Component]) -> Iterator[Problem]:
    """The innermost component of all, where it lies in very many."""
    if len(components) <= MOST_LEVELS:
        return
    parents = {component.name: component.parent for component in components}
    depths: dict[str | None, int] = {None: 0}
    for name in parents:
        way: list[str] = []
        at: str | None = name
        while at is not None and at not in depths:
            way.append(at)
            at = parents.get(at)
        depths.update((one, depth) for depth, one in enumerate(reversed(way), start=depths[at] + 1))
    deepest = max(components, key=lambda component: depths[component.name])
    if depths[deepest.name] > MOST_LEVELS:
        said = (_shortened(deepest.name), f"{depths[deepest.name]:,}")
        yield Problem(deepest.lines[0], "hint", "levels-many", said)
