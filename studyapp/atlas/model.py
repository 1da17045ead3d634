"""The values of the atlas: components, relations, flows and drawings, each with its source lines."""

from typing import NamedTuple

from studyapp.atlas.drawings.drawing import Drawing


class Fact(NamedTuple):
    """One labelled statement about a component."""

    label: str
    text: str
    line: int


class Component(NamedTuple):
    """A node of the hierarchy; names are unique within an atlas."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    """component, instance, service or resource."""
    parent: str | None
    summary: str
    facts: tuple[Fact, ...]
    scope: str | None
    """global, regional or zonal for services and resources."""
    lines: tuple[int, ...]
    """Every place the document speaks of it as a definition."""
    instance_of: str | None = None
    """For an instance the component it is one of."""


class Relation(NamedTuple):
    """A stated tie between two components: part_of, depends_on or connects (which has no direction)."""

    source: str
    target: str
    kind: str
    line: int


class Step(NamedTuple):
    """One station of a flow; `component` is the name of the component it stands for."""

    text: str
    component: str | None
    condition: str | None


class Flow(NamedTuple):
    """A request's way through the hierarchy."""

    title: str
    steps: tuple[Step, ...]
    line: int


class Diagram(NamedTuple):
    """A box drawing in a fence that opens at `line`; its text stands from `line + 1` on."""

    line: int
    path: tuple[str, ...]
    drawing: Drawing
    source: tuple[str, ...]


class Atlas(NamedTuple):
    """Everything the map shows."""

    components: tuple[Component, ...]
    relations: tuple[Relation, ...]
    flows: tuple[Flow, ...]
    diagrams: tuple[Diagram, ...]
    outline: tuple[Component, ...] = ()
    """The tree of headings, for the map of a document that names no components."""
