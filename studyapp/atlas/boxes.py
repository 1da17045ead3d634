"""Components and instances from box drawings: what is drawn inside what."""

import re
from collections import Counter
from typing import NamedTuple

from studyapp.atlas.build import Workshop
from studyapp.atlas.drawings.drawing import Box
from studyapp.atlas.model import Diagram
from studyapp.atlas.names import fold, place_names, split_name
from studyapp.atlas.partial import PartialNames
from studyapp.atlas.sources import Sources, speaks_of

_PRICE = re.compile(r"[$€₩¥£]\s*\d|\d\s*(?:원|USD|EUR|KRW)")
_INSTANCE = re.compile(r"^(.*?[^\s:(-])\s*(?:[(（](.+)[)）]|[:：]\s*(.+))$")
_NUMBERED = re.compile(r"^(.*?[^\s\d#-])[\s#-]*([A-Z]|#?\d+[a-z]?|(?:[a-z]+-)*[a-z]+-\d+[a-z]?)$")


class Reading(NamedTuple):
    """What a box stands for: a component's name, and the instance's own name where it is one of several."""

    component: str | None
    instance: str | None


def is_hierarchy(diagram: Diagram, path: tuple[str, ...]) -> bool:
    """Whether a drawing shows the hierarchy itself: under a heading that says so, and with no price in it."""
    if _has_price(diagram):
        return False
    near = path[-1] if path else ""
    if speaks_of(near, "sections", "hierarchy"):
        return not speaks_of(near, "sections", "pattern")
    section = " ".join(path[-2:])
    return speaks_of(section, "sections", "hierarchy") and not speaks_of(section, "sections", "pattern")


def _has_price(diagram: Diagram) -> bool:
    drawing = diagram.drawing
    texts = (*(n.text for n in drawing.notes), *(e.label for e in drawing.edges))
    return any(_PRICE.search(text) for text in (*texts, *(box.label for box in drawing.boxes)))


def read_boxes(sources: Sources, workshop: Workshop) -> None:
    """Components from drawings of the hierarchy; instances and nesting from all drawings."""
    showing = [is_hierarchy(diagram, diagram.path) for _, diagram in sources.diagrams]
    if sources.diagrams and not any(showing) and not workshop.drafts:
        showing[0] = not _has_price(sources.diagrams[0][1])
    partial = PartialNames(workshop)
    for (_, diagram), shows in zip(sources.diagrams, showing, strict=True):
        readings = _read_labels(diagram, workshop, partial, shows)
        stands: dict[int, str] = {}
        boxes = {box.id: box for box in diagram.drawing.boxes}
        for box in diagram.drawing.boxes:
            reading = readings[box.id]
            if reading.instance is None and reading.component is not None:
                reading = _unnamed_instance(workshop, partial, box, reading.component, stands, boxes)
            name = _place(workshop, diagram, box, reading)
            if name is not None:
                stands[box.id] = name
        _nest(workshop, diagram, stands)


def _unnamed_instance(
    workshop: Workshop,
    partial: PartialNames,
    box: Box,
    label: str,
    stands: dict[int, str],
    boxes: dict[int, Box],
) -> Reading:
    """An unknown box is an instance if a fact lists it, or if it lies among instances or inside one."""
    if label in workshop.drafts or not box.label:
        return Reading(label, None)
    listing = partial.listing(label)
    if listing:
        return Reading(listing, label)
    beside = {
        other.instance_of
        for at, name in stands.items()
        if (boxes[at].parent, boxes[at].row) == (box.parent, box.row)
        and (other := workshop.drafts[name]).instance_of is not None
    }
    if box.parent is not None and len(beside) == 1:
        return Reading(beside.pop(), label)
    outer = workshop.drafts.get(stands.get(box.parent, "")) if box.parent is not None else None
    if outer is None or outer.instance_of is None:
        return Reading(label, None)
    inside = [draft.name for draft in workshop.drafts.values() if draft.parent == outer.instance_of]
    general = [name for name in inside if workshop.is_component(name)]
    return Reading(general[0], label) if len(general) == 1 else Reading(None, None)


def _read_labels(
    diagram: Diagram, workshop: Workshop, partial: PartialNames, shows: bool
) -> dict[int, Reading]:
    bases = Counter(
        fold(match[1])
        for box in diagram.drawing.boxes
        if (match := _INSTANCE.match(box.label) or _NUMBERED.match(box.label))
    )
    return {box.id: _read_label(box.label, workshop, partial, bases, shows) for box in diagram.drawing.boxes}


def _read_label(
    label: str, workshop: Workshop, partial: PartialNames, bases: Counter[str], shows: bool
) -> Reading:
    exact = workshop.names.exact(label)
    if exact:
        return Reading(exact, None)
    match = _INSTANCE.match(label) or _NUMBERED.match(label)
    if match:
        base = workshop.names.exact(match[1]) or partial.beginning_with(match[1])
        is_alias = _INSTANCE.match(label) and bool(split_name(label).aliases) and bases[fold(match[1])] < 2
        own = next(group for group in match.groups()[1:] if group)
        if base and (fold(own) in place_names() or not is_alias or workshop.names.exact(own) != base):
            return Reading(base, label)
        if shows and bases[fold(match[1])] > 1:
            return Reading(partial.ending_with(match[1]) or match[1], label)
    abbreviated = partial.abbreviated(label.split(" ", 1)[0]) if label else None
    if abbreviated:
        return Reading(abbreviated, label)
    if not match and (not shows or any(fold(word) in place_names() for word in label.split())):
        mention = _edge_mention(label, workshop)
        if mention:
            return Reading(mention, label)
    return Reading(label, None) if shows and label else Reading(None, None)


def _edge_mention(label: str, workshop: Workshop) -> str | None:
    """The component whose name a label begins or ends with ("Tokyo Region", "DB replica")."""
    for mention in workshop.names.mentions(label):
        if mention.start == 0 or mention.end == len(label):
            return mention.name
    return None


def _place(workshop: Workshop, diagram: Diagram, box: Box, reading: Reading) -> str | None:
    """The draft a box stands for, made where the drawing is the first to show it."""
    if reading.component is None:
        return None
    line = diagram.line + 1 + box.row
    if reading.component not in workshop.drafts:
        name = split_name(reading.component)
        workshop.add(name.name, name.aliases, "component", line)
        reading = Reading(workshop.names.exact(name.name), reading.instance)
    if reading.component is None:
        return None
    general = workshop.drafts[reading.component]
    if general.kind == "component" and reading.instance is None:
        if line not in general.lines and len(general.lines) < 50:
            general.lines.append(line)
        return general.name
    if reading.instance is None or general.kind != "component":
        return None
    return _instance(workshop, general.name, reading.instance, line)


def _instance(workshop: Workshop, component: str, label: str, line: int) -> str:
    match = _INSTANCE.match(label)
    own = (match[2] or match[3]) if match else label
    same = place_names().get(fold(own), (fold(own),))
    known = next((found for one in same if (found := workshop.instances.get((component, one)))), None)
    if known is None:
        name = label if label not in workshop.drafts else f"{component} ({own})"
        draft = workshop.add(name, (), "instance", line)
        draft.instance_of = component
    else:
        draft = workshop.drafts[known]
        if line not in draft.lines:
            draft.lines.append(line)
    if own not in draft.aliases:
        draft.aliases.append(own)
    workshop.instances[component, fold(own)] = draft.name
    return draft.name


def _nest(workshop: Workshop, diagram: Diagram, stands: dict[int, str]) -> None:
    """Give each box's component, and each instance, the nearest enclosing one as its parent."""
    boxes = {box.id: box for box in diagram.drawing.boxes}
    for box in diagram.drawing.boxes:
        name = stands.get(box.id)
        outer = _enclosing(boxes, box, stands)
        if name is None or outer is None:
            continue
        line = diagram.line + 1 + box.row
        draft = workshop.drafts[name]
        workshop.set_parent(name, outer, line)
        general = draft.instance_of or name
        outer_general = workshop.drafts[outer].instance_of or outer
        if workshop.is_component(general) and workshop.is_component(outer_general):
            workshop.set_parent(general, outer_general, line)


def _enclosing(boxes: dict[int, Box], box: Box, stands: dict[int, str]) -> str | None:
    above = box.parent
    while above is not None:
        if above in stands and stands[above] != stands.get(box.id):
            return stands[above]
        above = boxes[above].parent
    return None
