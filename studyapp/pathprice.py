"""What a path between two places of the map costs: the document's price for its class."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from studyapp.cost.entry.quick import Note, rates_of_key
from studyapp.cost.estimate import DEFAULT_GB_PER_TB, Entry, Estimate, estimate, source_lines
from studyapp.cost.model import Quantity, Rate, RateCard
from studyapp.links import names_of
from studyapp.pathclass import BACK, CONCEPTS, INTERNET, Spots
from studyapp.study import Study

_NEAR: Final[dict[str, tuple[str, ...]]] = {
    "same_zone": ("same_az", "same_region", "cross_az"),
    "cross_zone": ("cross_az", "same_region", "same_az", "cross_region"),
    "same_region": ("same_region", "cross_az", "same_az", "cross_region"),
    "cross_region": ("cross_region", "cross_continent", "same_continent", "global_peering", "cross_az"),
    "out": ("internet_out", "cdn_out", "internet_in"),
    "in": ("internet_in", "internet_out"),
    "edge_to_origin": ("cdn_to_origin", "origin_to_cdn", "cdn_out"),
    "origin_to_edge": ("origin_to_cdn", "cdn_to_origin", "internet_out"),
    "edge_out": ("cdn_out", "internet_out", "cdn_to_origin"),
    "edge_in": ("internet_in", "cdn_out", "internet_out"),
    "edges": ("cdn_to_origin", "cross_region", "cdn_out"),
    "unclear": ("same_az", "cross_az", "same_region", "cross_region"),
    "nowhere": ("cross_az", "cross_region", "internet_out"),
}
"""For a class the keys of the prices that come nearest, its own first."""

_MOST_OFFERED = 3
MOST_ENDS = 40
"""The paths of one price are looked for between so many places of a kind, …"""

_MOST_LOOKED_AT = 5000
"""… among so many components."""


class Path(NamedTuple):
    """The way from one end to another, with the document's prices for it; several where it has several."""

    start: str
    end: str
    kind: str
    """One of CONCEPTS."""
    rates: tuple[Rate, ...]
    offered: tuple[Rate, ...]
    """Prices that come nearest, or are other ways to see this path."""
    assumed: tuple[Note, ...]
    """COUNTS_AS(end, component), TWO_DIFFERENT(start, end), SAME_REGION(start, end), TWO_NAMES(start, end),
    AS_ORIGIN(end)."""


class PathPrice(NamedTuple):
    """What a volume costs on a path; no estimate where the document has no price, which `reason` says.

    Reasons: NO_PRICES, NO_RATE, SEVERAL_RATES, NO_PRICE_GIVEN(label), NO_RATE_BACK, OTHER_CURRENCY.
    """

    path: Path
    rate: Rate | None
    both: bool
    """Whether the volume is charged for both ways."""
    estimate: Estimate | None
    reason: Note | None
    assumed: tuple[Note, ...]
    """Those of the path, and EACH_DIRECTION, ONE_DIRECTION or THERE_AND_BACK."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The lines of an estimate that it comes to."""
        return tuple(line.entry for line in self.estimate.lines) if self.estimate else ()

    @property
    def is_whole(self) -> bool:
        """Whether all of the volume has a price."""
        return self.estimate is not None and self.reason is None and self.estimate.total is not None

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines of the document that state what it is reckoned with."""
        if self.estimate is None:
            return ()
        return tuple(dict.fromkeys(at for line in self.estimate.lines for at in source_lines(line)))


class Paths:
    """Finds the class and the price of paths in one study; made once for many."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self.spots = Spots(study.atlas)

    @property
    def card(self) -> RateCard:
        """The prices that are reckoned with now."""
        return self._study.rates

    # The way between them

    def find(self, start: str, end: str) -> Path:
        """The path from one component to another by their names (or INTERNET, USER), with its prices."""
        one, other = self.spots.spot(start), self.spots.spot(end)
        kind, assumed = self.spots.classify(start, end)
        said = [Note(code, (start, end)) for code in assumed]
        if kind in ("edge_to_origin", "origin_to_edge"):
            origin, name = (other, end) if kind == "edge_to_origin" else (one, start)
            said = [Note("AS_ORIGIN", (name,))] if origin.kind != "origin" else []
        counted = [
            Note("COUNTS_AS", (name, spot.counts_as))
            for name, spot in dict.fromkeys(((start, one), (end, other)))
            if spot.counts_as and kind not in ("nowhere", "unclear")
        ]
        rates = self.rates_of(kind)
        offered = [
            rate
            for key in _NEAR.get(kind, ())
            for rate in rates_of_key(self.card, key)
            if rate not in rates[:1] or len(rates) > 1
        ]
        if not rates and not offered and kind != "outside":
            offered = list(self.card.rates)
        return Path(start, end, kind, rates, tuple(offered[:_MOST_OFFERED]), (*counted, *said))

    def rates_of(self, kind: str) -> tuple[Rate, ...]:
        """The document's prices for a class of paths, in its order."""
        concepts = CONCEPTS[kind]
        key = self.spots.labels.key_of(concepts) if concepts else None
        return rates_of_key(self.card, key) if key else ()

    # What it costs

    def price(
        self, path: Path, volume: Quantity, *, both: bool | None = None, gb_per_tb: int = 0, rate: str = ""
    ) -> PathPrice:
        """Price a volume on a path.

        `both` None goes by the document: both directions where its price is for each. `gb_per_tb` 0 takes
        the size that the document reveals, or 1024. `rate` is the key of an offered price to reckon with.
        """
        chosen = self.card.rate(rate) or (path.rates[0] if len(path.rates) == 1 else None)
        if chosen is None:
            code = "SEVERAL_RATES" if path.rates else "NO_RATE" if self.card.rates else "NO_PRICES"
            return PathPrice(path, None, bool(both), None, Note(code), path.assumed)
        if all(tier.price is None for tier in chosen.tiers):
            reason = Note("NO_PRICE_GIVEN", (chosen.label,))
            return PathPrice(path, chosen, bool(both), None, reason, path.assumed)
        is_each = chosen.directions > 1
        both = is_each if both is None else both
        entries = [Entry(f"{path.start} → {path.end}", chosen.key, volume, 2 if both and is_each else 1)]
        said = Note("EACH_DIRECTION" if both else "ONE_DIRECTION") if is_each else None
        reason = None
        if both and not is_each:
            said = Note("THERE_AND_BACK")
            back, reason = self._way_back(path, chosen, is_given=bool(rate))
            if back is not None:
                entries.append(Entry(f"{path.end} → {path.start}", back.key, volume, 1))
        size = gb_per_tb or self.card.gb_per_tb or DEFAULT_GB_PER_TB
        assumed = (*path.assumed, said) if said is not None else path.assumed
        return PathPrice(path, chosen, both, estimate(entries, self.card, size), reason, assumed)

    def _way_back(self, path: Path, there: Rate, *, is_given: bool) -> tuple[Rate | None, Note | None]:
        """The price of the way back, or why there is none."""
        kind = BACK.get(path.kind, path.kind)
        rates = (there,) if is_given or kind == path.kind else self.rates_of(kind)
        if len(rates) != 1 or all(tier.price is None for tier in rates[0].tiers):
            return None, Note("NO_RATE_BACK", (path.end, path.start))
        if rates[0].currency != there.currency:
            return None, Note("OTHER_CURRENCY", (rates[0].label, rates[0].currency))
        return rates[0], None

    # The paths of a price

    def priced_by(self, key: str) -> tuple[Path, ...]:
        """The paths between places of the map that a rate prices, those first that assume least.

        Places are the named ones of a kind (or the kind itself where none has a name) and the internet; each
        path once, in one direction where it is the same both ways. To and from outside, regions stand for
        what lies in them.
        """
        kinds = [kind for kind in CONCEPTS if any(rate.key == key for rate in self.rates_of(kind))]
        ends = self._ends()
        found: list[Path] = []
        for kind in kinds:
            found.extend(path for path in self._pairs(kind, ends) if path.kind == kind)
        return tuple(sorted(found, key=_assumptions))

    def _ends(self) -> dict[str, list[str]]:
        """The places of each kind."""
        found: dict[str, list[str]] = {"outside": [INTERNET]}
        for named in (True, False):
            here: dict[str, list[str]] = {}
            for component in islice(self.spots.components.values(), _MOST_LOOKED_AT):
                kind = self.spots.kind(component) if component.kind in ("component", "instance") else ""
                if kind and kind != "outside" and bool(component.instance_of) is named:
                    here.setdefault(kind, []).append(component.name)
            for kind, names in here.items():
                found.setdefault(kind, names[:MOST_ENDS])
        return found

    def _pairs(self, kind: str, ends: dict[str, list[str]]) -> Iterator[Path]:
        """All paths that may be of a class."""
        inside = ends.get("region") or ends.get("zone") or []
        edges, outside = ends.get("edge", []), ends["outside"]
        sides = {
            "out": (inside, outside),
            "in": (outside, inside),
            "edge_to_origin": (edges, ends.get("origin") or inside),
            "origin_to_edge": (ends.get("origin") or inside, edges),
            "edge_out": (edges, outside),
        }
        if kind in sides:
            starts, others = sides[kind]
            yield from (self.find(start, end) for start in starts for end in others)
            return
        names = ends.get("zone" if kind.endswith("zone") else "region", [])
        is_alone = len(names) == 1
        for at, start in enumerate(names):
            others = names[at : at + 1] if kind.startswith("same") or is_alone else names[at + 1 :]
            yield from (self.find(start, end) for end in others)


def _assumptions(path: Path) -> int:
    return len(path.assumed)


@lru_cache(maxsize=2)
def rates_at(study: Study) -> dict[str, tuple[Rate, ...]]:
    """For each component, in the document's order, the prices whose label names it or whose paths touch it.

    A path that ends at a named one of a kind touches the kind as well.
    """
    paths, names = Paths(study), names_of(study)
    general = {component.name: component.instance_of for component in study.atlas.components}
    found: dict[str, list[Rate]] = {}
    for rate in study.rates.rates:
        ends = {end for path in paths.priced_by(rate.key) for end in (path.start, path.end)}
        ends |= {kind for end in ends if (kind := general.get(end))}
        said = {mention.name for label in (rate.label, *rate.aliases) for mention in names.mentions(label)}
        for name, kind in general.items():
            if name in ends or name in said or kind in said:
                found.setdefault(name, []).append(rate)
    return {name: tuple(rates) for name, rates in found.items()}
