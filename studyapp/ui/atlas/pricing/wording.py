"""A path and its price in the words of the person's language."""

from PySide6.QtCore import QObject

from studyapp.cost.entry.quick import Note
from studyapp.cost.model import Rate
from studyapp.document.particles import fit_particles
from studyapp.pathclass import INTERNET, USER
from studyapp.pathprice import Path, PathPrice, Paths
from studyapp.ui.cost.wording import Wording, told

MOST_LETTERS = 40
"""No name of an end takes more."""


class PathWording(QObject):
    """An object because Qt's tools find strings in an object's `tr`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cost = Wording(self)

    def name(self, end: str) -> str:
        """What an end is called."""
        if end == INTERNET:
            return self.tr("Internet")
        if end == USER:
            return self.tr("User")
        return end if len(end) <= MOST_LETTERS else end[: MOST_LETTERS - 1] + "…"

    def path(self, start: str, end: str) -> str:
        """A path by its ends."""
        return f"{self.name(start)} → {self.name(end)}"

    def kind(self, path: Path) -> str:
        """What class a path is of."""
        return {
            "same_zone": self.tr("Within one zone"),
            "cross_zone": self.tr("Between zones"),
            "same_region": self.tr("Within one region"),
            "cross_region": self.tr("Between regions"),
            "out": self.tr("Out to the internet"),
            "in": self.tr("In from the internet"),
            "edge_to_origin": self.tr("From the edge to the origin"),
            "origin_to_edge": self.tr("From the origin to the edge"),
            "edge_out": self.tr("From the edge to a user"),
            "edge_in": self.tr("From a user to the edge"),
            "edges": self.tr("Between two places at the edge"),
        }.get(path.kind, self.tr("A path without a class"))

    def assumed(self, price: PathPrice) -> list[str]:
        """What was assumed, one sentence each."""
        return [self._assumed(note) for note in price.assumed]

    def size(self, price: PathPrice) -> str:
        """The size of a TB that was reckoned with, "" where it does not matter."""
        if price.estimate is None or not price.estimate.uses_tb:
            return ""
        return told(Note("TB_SIZE", (str(price.estimate.gb_per_tb),)))

    def _assumed(self, note: Note) -> str:
        names = [self.name(end) for end in note.details]
        sentence = {
            "COUNTS_AS": self.tr("{0} counts as its {1}"),
            "TWO_DIFFERENT": self.tr("two different ones are meant"),
            "SAME_REGION": self.tr("both lie in the same region as far as the document says"),
            "TWO_NAMES": self.tr("{0} and {1} count as two regions: the document does not say they are one"),
            "AS_ORIGIN": self.tr("{0} counts as the origin"),
            "EACH_DIRECTION": self.tr("charged in each direction"),
            "ONE_DIRECTION": self.tr("charged in one direction"),
            "THERE_AND_BACK": self.tr("the volume goes each way, each way counted once"),
        }[note.code]
        return fit_particles(sentence.format(*names))

    def reason(self, price: PathPrice, paths: Paths) -> str:
        """Why there is no price, or not for all of it; "" where there is."""
        note = price.reason
        if note is None:
            return ""
        if note.code == "NO_RATE":
            return fit_particles(self._no_rate(price.path, paths))
        if note.code == "SEVERAL_RATES":
            return self.tr("The document has several prices for this; choose one.")
        if note.code == "NO_RATE_BACK":
            return self.tr("The document has no price for the way back.")
        return told(note)

    def _no_rate(self, path: Path, paths: Paths) -> str:
        said = self.tr("The document has no price for this.")
        if path.kind == "outside":
            return said + " " + self.tr("Both ends lie outside of what it describes.")
        if path.kind == "unclear":
            names = self.name(path.start), self.name(path.end)
            return said + " " + self.tr("It does not say how {0} and {1} lie to one another.").format(*names)
        if path.kind == "nowhere":
            lost = next(end for end in (path.start, path.end) if not paths.spots.spot(end).kind)
            return (
                said
                + " "
                + self.tr("It does not say in which zone or region {0} lies.").format(self.name(lost))
            )
        return said

    def total(self, price: PathPrice) -> str:
        """The sum, the least that it is, or "" without a price."""
        if price.estimate is None:
            return ""
        shown = self.cost.total(price.estimate)
        is_part = price.reason is not None and not price.estimate.unpriced_gb
        return self.tr("at least {0}").format(shown) if is_part else shown

    def mark(self, price: PathPrice) -> str:
        """The price in a word or two, for the map."""
        if price.estimate is None:
            return self.tr("no price")
        is_free = price.is_whole and all(line.rate.free for line in price.estimate.lines)
        return self.tr("free") if is_free else self.total(price)

    def formula(self, price: PathPrice) -> str:
        """How the price comes about, of both ways where they are priced apart."""
        if price.estimate is None:
            return ""
        return " + ".join(self.cost.formula(line) for line in price.estimate.lines)

    def rate(self, rate: Rate) -> str:
        """A price with its name: "Between regions · $0.02/GB"."""
        return f"{rate.label} · {self.cost.price(rate)}"

    def lit(self, count: int, *, is_all: bool) -> str:
        """How many paths of the map have a price; at least so many where not all were looked at."""
        if not count:
            return self.tr("No path between two places of this map has this price.")
        if not is_all:
            return self.tr("At least %n path(s) of the map have this price.", "", count)
        return self.tr("%n path(s) of the map have this price.", "", count)
