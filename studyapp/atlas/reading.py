"""Document to Atlas: an ordered run of small readers over one gathering of the document's parts."""

from studyapp.atlas.boxes import read_boxes
from studyapp.atlas.build import Workshop
from studyapp.atlas.components import read_headings, read_known_tables, read_scopes, read_tables
from studyapp.atlas.flows.flows import read_flows
from studyapp.atlas.model import Atlas, Component, Relation
from studyapp.atlas.oddities import find_oddities
from studyapp.atlas.sources import Sources, gather
from studyapp.atlas.statements import read_relations
from studyapp.document.model import Document, Problem
from studyapp.document.outline import own_headings
from studyapp.document.plain import plain


def read_atlas(document: Document) -> tuple[Atlas, list[Problem]]:
    """Everything the map shows, and what could not be read; never raises on content."""
    sources = gather(document)
    workshop = Workshop()
    taken = read_tables(sources, workshop)
    read_headings(sources, workshop)
    read_scopes(sources, workshop)
    read_boxes(sources, workshop)
    read_known_tables(sources, workshop, taken)
    relations = read_relations(sources, workshop)
    _set_parents(sources, workshop, relations)
    flows = read_flows(sources, workshop)
    diagrams = tuple(diagram for _, diagram in sources.diagrams)
    for diagram in diagrams:
        if not diagram.drawing.sure:
            workshop.problems.append(Problem(diagram.line, "hint", "drawing-unsure"))
    components = workshop.components()
    workshop.problems.extend(find_oddities(sources, components))
    outline = heading_tree(document) if not components else ()
    return Atlas(components, relations, flows, diagrams, outline), workshop.problems


def _set_parents(sources: Sources, workshop: Workshop, relations: tuple[Relation, ...]) -> None:
    """After the drawings' nesting: stated containment, then headings inside headings, then scopes."""
    stated: dict[str, list[Relation]] = {}
    for relation in relations:
        if relation.kind == "part_of":
            stated.setdefault(relation.source, []).append(relation)
    # What lies in one thing first; of several containers the innermost is the parent.
    for containers in sorted(stated.values(), key=len):
        for relation in sorted(containers, key=lambda r: -workshop.depth(r.target)):
            workshop.set_parent(relation.source, relation.target, relation.line)
    by_line = {line: draft.name for draft in workshop.drafts.values() for line in draft.lines}
    for block, heading in sources.headings:
        name = by_line.get(heading.line)
        if name is None or not workshop.is_component(name):
            continue
        for above in reversed(sources.document.headings[block.index]):
            outer = by_line.get(above.line)
            if outer is not None and workshop.is_component(outer):
                workshop.set_parent(name, outer, heading.line)
                break


def heading_tree(document: Document) -> tuple[Component, ...]:
    """The headings as a hierarchy, each inside the one it stands under; a repeated name gets a number."""
    made: dict[int, str] = {}
    taken: dict[str, int] = {}
    components: list[Component] = []
    for block in document.blocks:
        above = document.headings[block.index]
        for heading in own_headings(block):
            above = tuple(outer for outer in above if outer.level < heading.level)
            title = plain(heading.text) or "#"
            taken[title] = taken.get(title, 0) + 1
            made[heading.line] = title if taken[title] == 1 else f"{title} ({taken[title]})"
            parent = made.get(above[-1].line) if above else None
            components.append(
                Component(made[heading.line], (), "component", parent, "", (), None, (heading.line,))
            )
            above = (*above, heading)
    return tuple(components)
