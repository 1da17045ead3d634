"""Mending a quick entry that was not understood: its one bad part is changed, all else stays as typed."""

import re

from studyapp.cost.model import Rate
from studyapp.cost.quantity import NUMBER, QuantityError, Vocabulary, narrow, parse_quantity
from studyapp.cost.quick import NAME, PLUS, Note, QuickEntry, QuickError

_VOLUME_ENDS = r"\s*[A-Za-z가-힣]*(?:/s(?:ec)?)?"
_MENDED = {"UNIT_BITS": 1, "BAD_GROUPING": 0}
"""The codes whose sentence names the volume that may be meant, and which of its details that is."""


def with_rate(entry: QuickEntry, text: str, rate: Rate, gb_per_tb: int) -> str:
    """The text with the way of a rate in the entry that was not understood; its name and amount stay."""
    start, end = _bad(entry, text, gb_per_tb)
    while end > start and text[end - 1].isspace():
        end -= 1
    put = entry.with_rate(text[start:end], rate)
    return f"{text[:start]}{put if end == len(text) else put.rstrip()}{text[end:]}"


def with_volume(entry: QuickEntry, text: str, problem: Note, gb_per_tb: int, words: Vocabulary) -> str | None:
    """The text with the volume that may be meant; None where the problem names none."""
    if problem.code not in _MENDED:
        return None
    meant = problem.details[_MENDED[problem.code]]
    start, end = _bad(entry, text, gb_per_tb)
    for number in re.finditer(NUMBER, narrow(text[start:end]).lower()):
        first = start + number.start()
        ends = re.match(_VOLUME_ENDS, text[start + number.end() : end])
        for last in (start + number.end() + (ends.end() if ends else 0), start + number.end()):
            if _fails_alike(text[first:last], problem, words):
                put = meant if last > start + number.end() or text[last:end].strip() else meant.strip()
                return f"{text[:first]}{put}{text[last:]}"
    return None


def _fails_alike(volume: str, problem: Note, words: Vocabulary) -> bool:
    try:
        parse_quantity(volume, words)
    except QuantityError as error:
        return (error.code, error.details) == (problem.code, problem.details)
    return False


def _bad(entry: QuickEntry, text: str, gb_per_tb: int) -> tuple[int, int]:
    """Where the first entry that is not understood stands in a line, without its name."""
    narrowed = narrow(text)
    starts = [0]
    ends: list[int] = []
    for joint in re.finditer(PLUS, narrowed):
        ends.append(joint.start())
        starts.append(joint.end())
    for start, end in zip(starts, (*ends, len(text)), strict=True):
        part = narrowed[start:end]
        try:
            if part.strip():
                entry.read(part, gb_per_tb)
        except (QuickError, QuantityError):
            named = re.match(NAME, part)
            return start + (named.end() if named else 0), end
    return 0, len(text)
