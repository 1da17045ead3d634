"""Where an end of a path lies by the hierarchy, and so which class the path is of."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from studyapp.atlas.model import Atlas, Component
from studyapp.atlas.names import concept_of
from studyapp.cost.labels import Labels
from studyapp.lexicon import words
from studyapp.links import PLACE_KINDS

INTERNET, USER = "@internet", "@user"
"""Two ends that stand outside of every map."""

CONCEPTS: Final[dict[str, tuple[str, ...]]] = {
    "same_zone": ("same_zone",),
    "cross_zone": ("cross_zone",),
    "same_region": ("same_region",),
    "cross_region": ("cross_region",),
    "out": ("out", "internet"),
    "in": ("in", "internet"),
    "edge_to_origin": ("cdn", "origin"),
    "origin_to_edge": ("origin", "cdn"),
    "edge_out": ("cdn",),
    "edge_in": (),
    "edges": (),
    "outside": (),
    "unclear": (),
    "nowhere": (),
}
"""The classes of paths, each with what a price's label speaks of that is meant for it (`cost.toml`)."""

BACK: Final = {
    "out": "in",
    "in": "out",
    "edge_to_origin": "origin_to_edge",
    "origin_to_edge": "edge_to_origin",
    "edge_out": "edge_in",
    "edge_in": "edge_out",
}
"""The class of the way back, where it is another one."""

_EDGES = ("edge_location", "point_of_presence")
_OF_LABELS = {"zone": "zone", "region": "region", "cdn": "edge", "origin": "origin", "internet": "outside"}
"""What the words of prices say of a name that the map's own words do not know."""
_OF_SCOPE = {"regional": "region", "zonal": "zone"}


class Spot(NamedTuple):
    """Where an end of a path lies."""

    kind: str
    """zone, region, edge, origin, outside, or "" for what is no place that data is moved between."""
    zone: str = ""
    """The zone it lies in by name; "" where it lies in none, or in one that the document does not name."""
    region: str = ""
    counts_as: str = ""
    """The component that it counts as, where that is another one."""
    is_service: bool = False
    """Whether only its scope says where it lies."""


class Spots:
    """Finds where components lie; made once for many questions about an atlas."""

    def __init__(self, atlas: Atlas) -> None:
        self.components = {component.name: component for component in atlas.components}
        self.labels = Labels(words("cost"))
        self._ids = words("cost")["ids"]["region"]
        self._spots: dict[str, Spot] = {}
        self._names = {
            name.casefold(): component.name
            for component in reversed(atlas.components)
            for name in (*component.aliases, component.name)
        }

    def name_of(self, written: str) -> str:
        """The component of a name or an alias; what is none is given back."""
        return written if written in self.components else self._names.get(written.casefold(), written)

    def spot(self, name: str) -> Spot:
        """Where a component lies, or one of the ends outside; a name that nobody knows is no place."""
        if name not in self._spots:
            self._spots[name] = Spot("outside") if name in (INTERNET, USER) else self._find(name)
        return self._spots[name]

    def _find(self, name: str) -> Spot:
        around = list(self._around(name))
        placed = [(one, kind) for one in around if (kind := self.kind(one))]
        if not placed:
            return self._by_itself(around[0]) if around else Spot("")
        component, kind = placed[0]
        zone = component.name if kind == "zone" and component.instance_of else ""
        regions = [one.name for one, its_kind in placed if its_kind == "region"]
        region = regions[0] if regions and self.components[regions[0]].instance_of else ""
        return Spot(kind, zone, region, component.name if component.name != name else "")

    def _around(self, name: str) -> Iterator[Component]:
        """A component and what it lies in, from the inside out; what an instance does not say, its kind
        says.
        """
        seen: set[str] = set()
        component = self.components.get(name)
        while component is not None and component.name not in seen:
            seen.add(component.name)
            yield component
            parent = component.parent
            if parent is None and not self.kind(component):
                general = self.components.get(component.instance_of or "")
                parent = general.parent if general else None
            component = self.components.get(parent or "")

    def kind(self, component: Component) -> str:
        """What a component is by its names; "" for what the lexicon does not count among places."""
        general = self.components.get(component.instance_of or "", component)
        names = (general.name, *general.aliases)
        concept = concept_of(names)
        if concept is not None:
            known = PLACE_KINDS.get(concept, "")
            return "edge" if concept in _EDGES else "outside" if concept == "internet" else known
        return next((kind for name in names if (kind := self._by_labels(name))), "")

    def _by_labels(self, name: str) -> str:
        """What the words of prices say of a name: all of it must be known, of an edge one word."""
        scan = self.labels.scan(name)
        if len(set(scan.concepts)) != 1 or (scan.unknown and scan.concepts[0] != "cdn"):
            return ""
        return _OF_LABELS.get(scan.concepts[0], "")

    def _by_itself(self, component: Component) -> Spot:
        """A place that lies in none: by the words of prices, or by the scope of a service."""
        kind = self._by_labels(component.name)
        scoped = _OF_SCOPE.get(component.scope or "", "")
        return Spot(kind) if kind else Spot(scoped, is_service=bool(scoped))

    # The class of a path

    def classify(self, start: str, end: str) -> tuple[str, tuple[str, ...]]:
        """The class of a path by where its ends lie, and the codes of what was assumed."""
        one, other = self.spot(start), self.spot(end)
        if not one.kind or not other.kind:
            return "nowhere", ()
        if {one.kind, other.kind} <= {"zone", "region"}:
            return self._inside(one, other)
        if "outside" in (one.kind, other.kind):
            return _to_outside(one.kind, other.kind), ()
        if one.kind == other.kind == "edge":
            return "edges", ()
        if "edge" in (one.kind, other.kind):
            return ("edge_to_origin" if one.kind == "edge" else "origin_to_edge"), ()
        return "unclear", ()

    def _inside(self, one: Spot, other: Spot) -> tuple[str, tuple[str, ...]]:
        if one.region and other.region and one.region != other.region:
            differ = self._is_id(one.region) != self._is_id(other.region)
            return "cross_region", ("TWO_NAMES",) if differ else ()
        if one.kind == other.kind:
            return _between_zones(one, other) if one.kind == "zone" else _between_regions(one, other)
        if one.region == other.region:
            return "same_region", () if one.region else ("SAME_REGION",)
        return "unclear", ()

    def _is_id(self, region: str) -> bool:
        """Whether a region goes by its id (`ap-northeast-2`) and not by the name of a place."""
        names = self.components[region].aliases
        return any(re.fullmatch(form, name) for form in self._ids for name in names)


def _to_outside(start: str, end: str) -> str:
    if start == end:
        return "outside"
    inner = end if start == "outside" else start
    if inner == "origin":
        return "unclear"
    if inner == "edge":
        return "edge_in" if start == "outside" else "edge_out"
    return "in" if start == "outside" else "out"


def _between_zones(one: Spot, other: Spot) -> tuple[str, tuple[str, ...]]:
    """Two zones of one region, as far as the document says; two in general are two different ones."""
    if one.zone and one.zone == other.zone:
        return "same_zone", ()
    different = ("TWO_DIFFERENT",) if not (one.zone and other.zone) else ()
    return "cross_zone", (*different, *(() if one.region and other.region else ("SAME_REGION",)))


def _between_regions(one: Spot, other: Spot) -> tuple[str, tuple[str, ...]]:
    """Two regions; services that lie in a region, no matter which, lie in the same one."""
    if one.region and one.region == other.region:
        return "same_region", ()
    if not (one.is_service or other.is_service):
        return "cross_region", ("TWO_DIFFERENT",)
    return ("unclear", ()) if one.region or other.region else ("same_region", ("SAME_REGION",))
