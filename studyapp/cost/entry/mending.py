"""Mending a quick entry that was not understood: its one bad part is changed, all else stays as typed."""

import re
from collections.abc import Iterable, Iterator

from studyapp.cost.entry.notes import Note, QuickError
from studyapp.cost.entry.quick import NAME, QuickEntry
from studyapp.cost.model import Rate
from studyapp.cost.quantity import QuantityError, narrow

_MENDED = {"UNIT_BITS": 1, "UNIT_SHORT": 1, "UNIT_APART": 0, "BAD_GROUPING": 0}
"""The codes whose sentence names the volume that may be meant, and which of its details that is."""


def with_rates(entry: QuickEntry, text: str, rates: Iterable[Rate], gb_per_tb: int) -> Iterator[str]:
    """For each rate the text with its way in the entry that was not understood; name and amount stay."""
    start, end = _bad(entry, text, gb_per_tb)
    for rate in rates:
        put = entry.with_rate(text[start:end], rate)
        yield f"{text[:start]}{put if end == len(text) else put.rstrip()}{text[end:]}"


def with_volume(entry: QuickEntry, text: str, problem: Note, gb_per_tb: int) -> str | None:
    """The text with the volume that may be meant; None where the problem names none."""
    if problem.code not in _MENDED:
        return None
    start, end = _bad(entry, text, gb_per_tb)
    span = entry.amounts.span(entry.places.blanked(narrow(text[start:end])))
    if span is None:
        return None
    meant = problem.details[_MENDED[problem.code]]
    before, after = text[start : start + span[0]], text[start + span[1] : end]
    if problem.code == "UNIT_APART":
        before, after = _without_unit(before, after, meant.split()[-1])
    mended = f"{text[:start]}{before}{meant}{after}{text[end:]}"
    try:
        entry.read(mended, gb_per_tb)
    except (QuickError, QuantityError) as error:
        return None if error.code in _MENDED else mended
    return mended


def _without_unit(before: str, after: str, unit: str) -> tuple[str, str]:
    """What stands around a number, without the unit that stands apart from it."""
    word = rf"(?<!\S){re.escape(unit)}(?!\S)"
    if re.search(word, before):
        return re.sub(rf"{word}\s*", "", before, count=1), after
    return before, re.sub(rf"\s*{word}", "", after, count=1)


def _bad(entry: QuickEntry, text: str, gb_per_tb: int) -> tuple[int, int]:
    """Where the first entry that is not understood stands in a line, without its name."""
    narrowed = narrow(text)
    for start, end in entry.spans(narrowed):
        part = narrowed[start:end]
        if not part.strip():
            continue
        try:
            entry.read(part, gb_per_tb)
        except (QuickError, QuantityError):
            named = re.match(NAME, part)
            begin = start + (named.end() if named else len(part) - len(part.lstrip()))
            return begin, max(begin, start + len(part.rstrip()))
    return 0, len(text)
