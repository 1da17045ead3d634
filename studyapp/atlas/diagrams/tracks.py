"""The columns and rows of a drawing's grid: which stretches of the source make one, which span several."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

# Columns (or rows) of the source in which two things may overlap by drift alone.
_DRIFT: Final = 1


class Span(NamedTuple):
    """From one place to another, both in it."""

    first: int
    last: int

    def meets(self, other: "Span") -> bool:
        """Whether a track is in both."""
        return self.first <= other.last and other.first <= self.last


def length(span: Span) -> int:
    """How many places are in it."""
    return span.last - span.first + 1


def tracks(spans: Sequence[Span], across: Sequence[Span]) -> list[Span]:
    """For each stretch of the source the tracks it takes, in one direction; `across` are those in the other.

    What stands beside most others makes the tracks, the shorter stretches before the longer ones.
    """
    made: list[Span] = []
    beside = _beside(across)
    for _, _, span in sorted((-count, length(span), span) for count, span in zip(beside, spans, strict=True)):
        met = _met(span, made)
        if not met:
            made.append(span)
        elif len(met) == 1 and not _is_between(span, made[met[0]], made):
            track = made[met[0]]
            made[met[0]] = Span(min(track.first, span.first), max(track.last, span.last))
    made = _apart(made)
    return [_taken(span, made) for span in spans]


def _beside(spans: Sequence[Span]) -> list[int]:
    """How many of the stretches meet each one."""
    starts, ends = sorted(span.first for span in spans), sorted(span.last for span in spans)
    return [bisect_right(starts, span.last) - bisect_left(ends, span.first) for span in spans]


def by_length(span: Span) -> tuple[int, int]:
    """The order from the shortest to the longest."""
    return length(span), span.first


def _met(span: Span, made: list[Span]) -> list[int]:
    return [at for at, track in enumerate(made) if shared(span, track) > _slack(span, track)]


def _is_between(span: Span, track: Span, made: list[Span]) -> bool:
    """Whether what touches one track stands rather in the middle between it and the next one."""
    twice = span.first + span.last
    if 2 * track.first <= twice <= 2 * track.last or 2 * shared(span, track) >= length(span):
        return False
    if twice < 2 * track.first:
        return any(2 * other.last < twice for other in made)
    return any(2 * other.first > twice for other in made)


def shared(one: Span, other: Span) -> int:
    """How many places are in both; below 1 they are apart."""
    return min(one.last, other.last) - max(one.first, other.first) + 1


def _slack(one: Span, other: Span) -> int:
    return min(_DRIFT, length(one) - 1, length(other) - 1)


def _apart(made: list[Span]) -> list[Span]:
    """The tracks in their order; those that have grown into one another are one."""
    found: list[Span] = []
    for track in sorted(made):
        if found and shared(found[-1], track) > _slack(found[-1], track):
            found[-1] = Span(found[-1].first, max(found[-1].last, track.last))
        else:
            found.append(track)
    return found


def _taken(span: Span, made: list[Span]) -> Span:
    met = _met(span, made)
    if not met:
        met = [max(range(len(made)), key=[shared(span, track) for track in made].__getitem__)]
    if len(met) == 1 and _is_between(span, made[met[0]], made):
        met.append(met[0] + (1 if span.first + span.last > 2 * made[met[0]].last else -1))
    return Span(min(met), max(met))
