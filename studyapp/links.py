"""What joins cards, map and prices; the only place that knows two of them."""

import re
from functools import lru_cache
from typing import NamedTuple

from studyapp.atlas.model import Component, Diagram
from studyapp.atlas.names import Names, concept_of, fold, place_names
from studyapp.cards.model import Card
from studyapp.cost.entry.quick import Places
from studyapp.cost.model import Rate
from studyapp.study import Study

_WORD = re.compile(r"[^\s()（）:：,·/-]+")

PLACE_KINDS = {"region": "region", "availability_zone": "zone", "zone": "zone"}
"""Which concepts of the lexicon a price may lie between, and what the cost feature calls them."""


@lru_cache(maxsize=2)
def names_of(study: Study) -> Names:
    """All names that lead to a component of the study's atlas; gathered once for all clicks on a map."""
    names = Names()
    for component in study.atlas.components:
        names.add(component.name, component.name)
    for component in study.atlas.components:
        for alias in component.aliases:
            if component.kind != "instance":
                names.add(alias, component.name)
    return names


def cards_of(study: Study, component: str) -> tuple[Card, ...]:
    """The cards that speak of a component, in the document's order."""
    return _cards_by_component(study).get(component, ())


@lru_cache(maxsize=2)
def _cards_by_component(study: Study) -> dict[str, tuple[Card, ...]]:
    names = names_of(study)
    found: dict[str, list[Card]] = {}
    for card in study.deck.cards:
        for name in {mention.name for mention in names.mentions(f"{card.front}\n{card.back}")}:
            found.setdefault(name, []).append(card)
    return {name: tuple(cards) for name, cards in found.items()}


def component_of(study: Study, card: Card) -> str | None:
    """The component a card is about: the first that its question names, else the first of its answer.

    Parts of the hierarchy go before services.
    """
    names = names_of(study)
    kinds = {component.name: component.kind for component in study.atlas.components}
    for text in (card.front, card.back):
        mentions = names.mentions(text)
        if mentions:
            general = [mention for mention in mentions if kinds[mention.name] == "component"]
            return (general or mentions)[0].name
    return None


def rates_of(study: Study, component: str) -> tuple[Rate, ...]:
    """The rates whose label names a component or the thing it is one of, in the rate card's order."""
    names = names_of(study)
    general = next((c.instance_of for c in study.atlas.components if c.name == component), None)
    wanted = {component, general}
    return tuple(
        rate
        for rate in study.rates.rates
        if any(
            mention.name in wanted
            for label in (rate.label, *rate.aliases)
            for mention in names.mentions(label)
        )
    )


class DrawnLinks(NamedTuple):
    """Where a drawing leads: boxes to components by name, notes and edges to rates by key, each by number."""

    boxes: dict[int, str]
    notes: dict[int, str]
    edges: dict[int, str]


def drawn_links(study: Study, diagram: Diagram) -> DrawnLinks:
    """What the boxes of a drawing stand for on the map, and which rates its texts state.

    A box is the component of its name, else the instance whose own name (`Seoul`, in any language) it bears,
    else what its label begins or ends with. A text states the rate that was read from its line.
    """
    names = names_of(study)
    instances = [component for component in study.atlas.components if component.kind == "instance"]
    first, drawing = diagram.line + 1, diagram.drawing
    boxes: dict[int, str] = {}
    for box in drawing.boxes:
        name = names.exact(box.label) or _instance_in(box.label, first + box.row, instances)
        if name is None:
            mentions = names.mentions(box.label)
            at_edge = [m for m in mentions if m.start == 0 or m.end == len(box.label)]
            name = at_edge[0].name if at_edge else None
        if name is not None:
            boxes[box.id] = name
    notes = {at: (note.text, first + note.row, first + note.row) for at, note in enumerate(drawing.notes)}
    last = diagram.line + len(diagram.source)
    edges = {at: (edge.label, first + edge.row, last) for at, edge in enumerate(drawing.edges) if edge.label}
    return DrawnLinks(boxes, _stated_rates(study, diagram, notes), _stated_rates(study, diagram, edges))


def _instance_in(label: str, line: int, instances: list[Component]) -> str | None:
    """The instance that a label names by its own name, alone or, on a line it was read from, among words."""
    whole, words = fold(label), {fold(word) for word in _WORD.findall(label)}
    for component in instances:
        for alias in component.aliases:
            forms = place_names().get(fold(alias), (fold(alias),))
            if whole in forms or (line in component.lines and not words.isdisjoint(forms)):
                return component.name
    return None


def _stated_rates(study: Study, diagram: Diagram, texts: dict[int, tuple[str, int, int]]) -> dict[int, str]:
    """For texts, each with the first and the last line it may stand on, the rates that these lines state."""
    found: dict[int, str] = {}
    for at, (text, first, last) in texts.items():
        figures = [word for word in text.split() if any(map(str.isdigit, word))]
        for rate in study.rates.rates:
            lines = [line for line in rate.lines if first <= line <= last]
            written = " ".join(diagram.source[line - diagram.line - 1] for line in lines)
            if lines and (first == last or any(figure in written for figure in figures)):
                found.setdefault(at, rate.key)
    return found


def places_of(study: Study) -> Places:
    """The places a look-up may name: instances of regions and zones, in every language.

    For `서울 → 도쿄`: both are regions, so the path is between two of them. A zone's region is known where
    the document puts it into one.
    """
    kinds = {
        component.name: PLACE_KINDS.get(concept_of((component.name, *component.aliases)) or "")
        for component in study.atlas.components
    }
    instances = {
        component.name: (component, kind)
        for component in study.atlas.components
        if component.kind == "instance" and (kind := kinds.get(component.instance_of or "")) is not None
    }
    places: dict[str, str] = {}
    regions: dict[str, str] = {}
    for component, kind in instances.values():
        region = component.name if kind == "region" else component.parent or ""
        for alias in (component.name, *component.aliases):
            written = fold(alias)
            for name in place_names().get(written, (written,)):
                places.setdefault(name, kind)
                if region in instances and instances[region][1] == "region":
                    regions.setdefault(name, region)
    return Places(places, regions)
