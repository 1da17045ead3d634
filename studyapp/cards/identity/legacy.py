"""What Logseq and Obsidian left in the notes about their reviews, taken over once.

Logseq keeps an SM-2 variant in a block's `card-*` properties; Obsidian's plugin Spaced Repetition keeps one
in a comment, `<!--SR:!2024-08-16,51,230-->`: the day it is due, the interval in days, the ease in percent,
for each card of a note in turn. Both become a memory of FSRS by its own conversion from SM-2, which takes the
last interval for the time after which nine of ten are recalled. What stands in the notes is only read.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from studyapp.cards.schedule import LONGEST_INTERVAL, ROLLOVER_HOUR, moment

if TYPE_CHECKING:
    import sqlite3

    from studyapp.cards.history.history import History
    from studyapp.cards.model import Card
    from studyapp.document.model import Block, Document

LOGSEQ, OBSIDIAN = "logseq", "obsidian"
USUAL_EASE, LOWEST_EASE, HIGHEST_EASE = 2.5, 1.3, 5.0
RECALLED = 0.9
"""The share of reviews that SM-2's intervals are meant to have recalled."""

_SCHEDULE = re.compile(r"(\d{4}-\d{1,2}-\d{1,2}),(\d{1,9}(?:\.\d{1,9})?),(\d{1,9}(?:\.\d{1,9})?)")
_NOT_LEARNED = date(2000, 1, 1).toordinal()
"""The day that Obsidian writes for a card of the note that was not reviewed yet."""


class Legacy(NamedTuple):
    """What another program knew of a card; days as date.toordinal() counts."""

    interval: int
    """Days, 1 to `LONGEST_INTERVAL`."""
    ease: float
    """1.3 to 5."""
    due: int
    last: int
    """The study day of the last review, today at the latest."""
    reps: int
    lapses: int


class Taken(NamedTuple):
    """What was taken over; `batch` takes it back through `History.undo_batch`."""

    logseq: int
    obsidian: int
    batch: str

    @property
    def total(self) -> int:
        """How many cards."""
        return self.logseq + self.obsidian


class _Calendar(NamedTuple):
    """Today, in the person's zone and with the hour at which their day begins."""

    now: datetime
    rollover: int

    @property
    def today(self) -> int:
        return moment(self.now, self.rollover).day

    def reviewed(self, written: str) -> int | None:
        """The study day of an instant; a date alone is that day."""
        when = _instant(written)
        if when is None or when.tzinfo is None:
            return when.toordinal() if when else None
        return moment(when.astimezone(self.now.tzinfo), self.rollover).day

    def due(self, written: str) -> int | None:
        """The date on the wall; Logseq's midnight stays the same day where summer moves it by an hour."""
        when = _instant(written)
        if when is None or when.tzinfo is None:
            return when.toordinal() if when else None
        return (when.astimezone(self.now.tzinfo) + timedelta(hours=2)).toordinal()


def _instant(written: str) -> datetime | None:
    """A date or a time in ISO's form; None where it is neither, or in no year that a calendar has."""
    try:
        when = datetime.fromisoformat(written.strip())
    except ValueError:
        return None
    return when if 1900 <= when.year < 9000 else None


def take_over(
    history: "History",
    text: str,
    document: "Document",
    cards: "Sequence[Card]",
    now: datetime,
    rollover: int = ROLLOVER_HOUR,
) -> Taken:
    """Give the cards of a document what other programs knew of them, in one batch that can be taken back.

    A card that has answers is left alone, and so is one that was taken over before, though it was taken back.
    Raises StudyappError where the history cannot be written.
    """
    import json

    from studyapp.cards.history.history import new_batch
    from studyapp.cards.history.log import MEMORY

    found = read_legacy(text, document, cards, now, rollover)
    if found:
        found = _untouched(history, found)
    batch = new_batch()
    if found:
        memories = _memories([legacy for _, _, legacy in found], history.parameters)
        data = [json.dumps(memory) for memory in memories]
        history.mark([card for card, _, _ in found], MEMORY, moment(now, rollover), data, batch)
    of_logseq = sum(program == LOGSEQ for _, program, _ in found)
    return Taken(of_logseq, len(found) - of_logseq, batch)


Found = tuple["Card", str, Legacy]
"""A card, the program that knew it, and what that knew."""


def read_legacy(
    text: str, document: "Document", cards: "Sequence[Card]", now: datetime, rollover: int = ROLLOVER_HOUR
) -> list[Found]:
    """What the notes say of reviews elsewhere, in the order of the cards; never raises on content."""
    calendar = _Calendar(now, rollover)
    found: dict[int, Found] = {}
    if "card-" in text:
        for place, card in enumerate(cards):
            legacy = _of_logseq(_properties(document, card, cards), calendar)
            if legacy is not None:
                found[place] = card, LOGSEQ, legacy
    if "SR:" in text:
        for place, legacy in _of_obsidian(text, cards, calendar):
            found.setdefault(place, (cards[place], OBSIDIAN, legacy))
    return [found[place] for place in sorted(found)]


def _memories(legacies: Iterable[Legacy], parameters: Sequence[float]) -> Iterator[tuple[float, ...]]:
    from fsrs_rs_python import FSRS

    from studyapp.cards.history.log import Memory
    from studyapp.cards.schedule import Scheduler

    engine = FSRS(Scheduler(parameters=parameters).parameters)
    for legacy in legacies:
        memory = engine.memory_state_from_sm2(legacy.ease, float(legacy.interval), RECALLED)
        yield Memory(memory.stability, memory.difficulty, legacy.last, legacy.due, legacy.reps, legacy.lapses)


def _untouched(history: "History", found: "Sequence[Found]") -> "list[Found]":
    """Those that have neither answers nor were taken over before."""
    known = history.known([(card.page, card.key) for card, _, _ in found])
    left = [item for item in found if not _has_answers(item, known)]
    if not left or not known:
        return left
    with history.reading() as db:
        return [item for item in left if not _was_taken_over(db, item[0])]


def _has_answers(item: Found, known: Mapping[tuple[str, str], object]) -> bool:
    from studyapp.cards.history.history import UNKNOWN, Known

    entry = known.get((item[0].page, item[0].key), UNKNOWN)
    return isinstance(entry, Known) and entry.state.reps > 0


def _was_taken_over(db: "sqlite3.Connection", card: "Card") -> bool:
    from studyapp.cards.history.log import MEMORY

    row = db.execute(
        "SELECT 1 FROM cards JOIN names ON names.card = cards.id JOIN log ON log.name = names.id"
        " WHERE page = ? AND key = ? AND log.kind = ? LIMIT 1",
        (card.page, card.key, MEMORY),
    ).fetchone()
    return row is not None


# Logseq


def _properties(document: "Document", card: "Card", cards: "Sequence[Card]") -> Mapping[str, str]:
    """The properties of a card's block, or of the child with the tag alone that makes its parent a card."""
    if not 0 <= card.block < len(document.blocks):
        return {}
    block = document.blocks[card.block]
    if _is_reviewed(block):
        return block.properties
    for child in document.children(block):
        if _is_reviewed(child) and child.index not in {other.block for other in cards}:
            return child.properties
    return {}


def _is_reviewed(block: "Block") -> bool:
    return any(name.startswith("card-") for name in block.properties)


def _of_logseq(properties: Mapping[str, str], calendar: _Calendar) -> Legacy | None:
    """What the `card-*` properties say; None where Logseq never asked the card."""
    interval = _number(properties.get("card-last-interval", ""))
    reviewed = calendar.reviewed(properties.get("card-last-reviewed", ""))
    if reviewed is None and not (interval and interval > 0):
        return None
    repeats = _number(properties.get("card-repeats", "")) or 1
    score = _number(properties.get("card-last-score", ""))
    return _legacy(
        _Written(
            interval,
            _number(properties.get("card-ease-factor", "")),
            calendar.due(properties.get("card-next-schedule", "")),
            reviewed,
        ),
        calendar.today,
        reps=round(min(max(repeats, 1), 100_000)),
        lapses=int(score == 1),
    )


def _number(written: str) -> float | None:
    """A number; None where there is none, as for the `nil` that Logseq writes for what it does not know."""
    try:
        number = float(written)
    except ValueError:
        return None
    return number if isfinite(number) else None


# Obsidian


def _of_obsidian(text: str, cards: "Sequence[Card]", calendar: _Calendar) -> Iterator[tuple[int, Legacy]]:
    """For each card, by its place, that a comment speaks of, what it says.

    A comment is about the note it stands in or below: of all lines up to its own that cards begin on, the
    cards of the last; the first schedule is about the first of them.
    """
    beginning: dict[int, list[int]] = {}
    for place, card in enumerate(cards):
        beginning.setdefault(card.line, []).append(place)
    lines = sorted(beginning)
    for number, comment in _comments(text):
        above = bisect_right(lines, number) - 1
        if above < 0:
            continue
        places = beginning[lines[above]]
        schedules = _SCHEDULE.findall(comment)
        for place, (day, interval, ease) in zip(places, schedules, strict=False):
            due = calendar.due(day)
            if due is not None and due != _NOT_LEARNED:
                written = _Written(float(interval), float(ease) / 100, due, None)
                yield place, _legacy(written, calendar.today, reps=1, lapses=0)


def _comments(text: str) -> Iterator[tuple[int, str]]:
    """What stands in the comments outside of code, each with its line."""
    inside = False
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip(" \t").startswith(("```", "~~~")):
            inside = not inside
        elif not inside and "SR:" in line:
            for opened in line.split("<!--")[1:]:
                comment, end, _ = opened.partition("-->")
                if end and comment.lstrip(" \t").startswith("SR:"):
                    yield number, comment


# Both


class _Written(NamedTuple):
    """What stands in the notes; None for what does not."""

    interval: float | None
    ease: float | None
    due: int | None
    last: int | None


def _legacy(written: _Written, today: int, reps: int, lapses: int) -> Legacy:
    """What is written, within bounds; of the two days, one may follow from the other and the interval."""
    due, last = written.due, written.last
    interval = written.interval
    if interval is None or interval < 1:
        interval = due - last if due is not None and last is not None else 1
    days = round(min(max(interval, 1), LONGEST_INTERVAL))
    if last is None:
        last = due - days if due is not None else today
    last = min(last, today)
    if due is None or not last < due <= last + LONGEST_INTERVAL:
        due = last + days
    ease = min(max(written.ease or USUAL_EASE, LOWEST_EASE), HIGHEST_EASE)
    return Legacy(days, ease, due, last, reps, lapses)
