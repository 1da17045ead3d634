"""What happens at each step of a request, in a sentence."""

from PySide6.QtCore import QCoreApplication

from studyapp.atlas.flows.graph import START, UNSAID, Edge
from studyapp.atlas.flows.trail import Station, Trail
from studyapp.document.particles import fit_particles

LONG = 12
"""A step with so many letters more than its component's name says more than where it goes."""


class FlowSentences:
    """Says them in the language that is spoken."""

    def tr(self, text: str) -> str:
        """A sentence of this class, translated."""
        return QCoreApplication.translate("FlowSentences", text)

    def sentence(self, trail: Trail, at: int) -> str:
        """What happens at a place of a flow's route."""
        step = trail.route[at]
        if step == UNSAID:
            return fit_particles(self._unsaid(trail, at))
        said = self._happens(trail, at)
        if len(trail.graph.ways[step]) > 1:
            parts = self.tr("Here the way parts.")
            said = f"{said} {parts}"
        return fit_particles(said)

    def name(self, trail: Trail, at: int) -> str:
        """A short name of a place of the route."""
        step = trail.route[at]
        if step == UNSAID:
            return self.tr("Not in the document")
        return f"{at + 1}. {trail.graph.steps[step].text}"

    def choice(self, trail: Trail, edge: Edge) -> str:
        """A way on at a branch: when it is taken, and where it leads."""
        if edge.target == UNSAID:
            return self.tr("Otherwise: not in the document")
        to = trail.graph.steps[edge.target].text
        return f"{edge.condition} → {to}" if edge.condition else f"→ {to}"

    def _unsaid(self, trail: Trail, at: int) -> str:
        before = trail.route[at - 1]
        return self.tr(
            "What happens other than in the case “{0}” the document does not say: its account ends at “{1}”."
        ).format(trail.graph.ways[before][-1].condition, trail.graph.steps[before].text)

    def _happens(self, trail: Trail, at: int) -> str:
        step = trail.route[at]
        condition = trail.graph.steps[step].condition
        said = self._moves(trail, step, is_last=at == len(trail.route) - 1)
        return self.tr("In the case “{0}”: {1}").format(condition, said) if condition else said

    def _moves(self, trail: Trail, step: int, *, is_last: bool) -> str:
        """From where to where a step leads, or what is done on the way."""
        before = trail.graph.before[step]
        if before == START:
            return self.tr("It starts at “{0}”.").format(trail.graph.steps[step].text)
        here, there = trail.stations[step], trail.stations[before]
        start, end = trail.graph.steps[before].text, _told(trail, step)
        if here.is_under_way:
            return self._on_the_line(trail, step)
        if here.stay:
            said = self.tr("Still there: “{1}”.")
        elif here.node < 0:
            last = self.tr("After “{0}” comes, at last, “{1}”.")
            said = last if is_last else self.tr("After “{0}” comes “{1}”.")
        elif there.is_under_way:
            said = self.tr("After “{0}” it goes to “{1}”.")
        elif _lies_in(here, there):
            said = self.tr("Within “{0}” it goes on into “{1}”.")
        elif is_last:
            said = self.tr("From “{0}” it arrives at “{1}”.")
        else:
            said = self.tr("From “{0}” it goes to “{1}”.")
        return said.format(start, end) + _more(trail, step)

    def _on_the_line(self, trail: Trail, step: int) -> str:
        """What is done between two places that the request goes to."""
        graph, source, target = trail.graph, trail.graph.before[step], step
        while source != START and trail.stations[source].is_under_way:
            source = graph.before[source]
        while trail.stations[target].is_under_way and graph.ways[target]:
            target = max(edge.target for edge in graph.ways[target])
        start, end, done = graph.steps[source].text, graph.steps[target].text, graph.steps[step].text
        if start == end or len(graph.ways[step]) > 1:
            return self.tr("At “{0}” this happens: “{1}”.").format(start, done)
        return self.tr("Between “{0}” and “{1}” this happens: “{2}”.").format(start, end, done)


def _is_long(trail: Trail, step: int) -> bool:
    """Whether the document writes of a component more than its name at this step."""
    text, component = trail.graph.steps[step].text, trail.graph.steps[step].component
    return component is not None and len(text) > len(component) + LONG


def _told(trail: Trail, step: int) -> str:
    """A step's own words, or its component's name where they are many."""
    written = trail.graph.steps[step]
    return written.component if written.component and _is_long(trail, step) else written.text


def _more(trail: Trail, step: int) -> str:
    return f" ({trail.graph.steps[step].text})" if _is_long(trail, step) else ""


def _lies_in(inner: Station, outer: Station) -> bool:
    if inner.node < 0 or outer.node < 0 or inner.node == outer.node:
        return False
    one, other = inner.rect, outer.rect
    return (
        other.left <= one.left
        and one.right <= other.right
        and other.top <= one.top
        and one.bottom <= other.bottom
    )
