"""The quick look-ups of one document, the latest first, in the file `lookups.json` of its folder."""

import os
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple, cast

from studyapp.cost.shelf.files import load_rows, save
from studyapp.errors import StudyappError

FORMAT = 1
MOST = 200
"""How many are kept."""


class Kept(NamedTuple):
    """A look-up as it was typed, and when it was made last."""

    text: str
    time: datetime


class LookUps(NamedTuple):
    """What is kept of a document; `problem` says what is wrong with its file."""

    kept: tuple[Kept, ...]
    problem: StudyappError | None = None


def lookups(folder: str) -> LookUps:
    """The look-ups in a document's folder, the latest first. Never raises; a damaged file is set aside."""
    kept, problem = load_rows(_path(folder), FORMAT, "lookups", _kept)
    return LookUps(_latest(kept), problem)


def remember(folder: str, text: str, time: datetime, known: Sequence[Kept] = ()) -> LookUps:
    """Put a look-up before those of the file, which another window may have written since; no text twice.

    Where it cannot be written it goes before those that are `known`, and `problem` says why. Never raises.
    """
    before = lookups(folder)
    new = Kept(" ".join(text.split()), time)
    if not new.text:
        return before
    kept = _latest((new, *before.kept, *(() if before.problem is None else known)))
    values: dict[str, Any] = {
        "format": FORMAT,
        "lookups": [{"text": each.text, "time": each.time.isoformat(timespec="seconds")} for each in kept],
    }
    try:
        save(_path(folder), values)
    except StudyappError as error:
        return LookUps(_latest((new, *known)), error)
    return LookUps(kept, before.problem)


def _path(folder: str) -> str:
    return os.path.join(folder, "lookups.json")


def _latest(kept: Iterable[Kept]) -> tuple[Kept, ...]:
    """In their order, without repeats, no more than are kept."""
    first: dict[str, Kept] = {}
    for each in kept:
        first.setdefault(each.text, each)
    return tuple(first.values())[:MOST]


def _kept(item: object) -> Kept | None:
    """A look-up as it stands in the file; None for anything else."""
    if not isinstance(item, dict):
        return None
    values = cast("dict[str, object]", item)
    text, time = values.get("text"), values.get("time")
    if not isinstance(text, str) or not text.strip() or not isinstance(time, str):
        return None
    try:
        made = datetime.fromisoformat(time)
        return Kept(" ".join(text.split()), made if made.tzinfo else made.astimezone())
    except (ValueError, OverflowError, OSError):  # no time, or one that the system's calendar does not reach
        return None
