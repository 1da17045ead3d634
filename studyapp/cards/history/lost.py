"""A history that was lost, wholly or in part: which copy is offered for it until a person decides.

Beside the history stands a small file then, `history.db.lost`, with the name of the newest good copy: copies
that are made later, of what is left, do not take its place. An empty line in it says that a person goes on
without the copy before any answer was given.
"""

import os
from contextlib import suppress

from studyapp.cards.history.backups import Backup, offer, read_copy
from studyapp.cards.history.store import is_missing
from studyapp.draft import draft
from studyapp.errors import StudyappError

_ENDING = ".lost"
_DECLINED = "\n"

DAMAGED = "The review history is damaged; bring its copy with {0} answers back: studyapp restore {1}"
MISSING = "The review history is missing or empty; bring its copy with {0} answers back: studyapp restore {1}"
NO_COPY = "The review history is damaged and has no good copy; the window saves what can be read of it."


def backups_of(history_path: str) -> str:
    """The folder of the copies of a history, beside it."""
    return os.path.join(os.path.dirname(history_path), "backups")


def may_be_pending(history_path: str) -> bool:
    """Whether `pending` is worth asking, which takes its time; this takes none."""
    return bool(_read(history_path).strip()) or is_missing(history_path)


def pending(history_path: str) -> Backup | None:
    """The copy that waits for a person to bring it back or to go on without it."""
    note = _read(history_path)
    if note == _DECLINED:
        return None
    if note:
        return read_copy(os.path.join(backups_of(history_path), os.path.basename(note)))
    return offer(backups_of(history_path)) if is_missing(history_path) else None


def note(history_path: str) -> Backup | None:
    """Offer the newest good copy from now on, unless an earlier one is offered still; the copy."""
    if _read(history_path) not in ("", _DECLINED):
        found = pending(history_path)
        if found is not None:
            return found
    found = offer(backups_of(history_path))
    if found is not None:
        _write(history_path, os.path.basename(found.path))
    return found


def begin(history_path: str) -> None:
    """Note that a history begins where none is; nothing is offered where a person goes on without a copy."""
    if _read(history_path) == _DECLINED:
        forget(history_path)
    else:
        note(history_path)


def decline(history_path: str) -> None:
    """Go on without the copy; it stays where it is."""
    if is_missing(history_path):
        _write(history_path, _DECLINED)
    else:
        forget(history_path)


def forget(history_path: str) -> None:
    """Offer no copy any longer."""
    with suppress(OSError):
        os.remove(history_path + _ENDING)


def kept_copy(history_path: str) -> str:
    """The path of the copy that is offered and must be kept; "" for none."""
    name = _read(history_path).strip()
    return os.path.join(backups_of(history_path), os.path.basename(name)) if name else ""


def refusal(history_path: str) -> StudyappError:
    """What a command says that only reads, where the history is damaged: it leaves all as it is."""
    found = offer(backups_of(history_path))
    if found is None:
        return StudyappError(NO_COPY, path=history_path)
    return StudyappError(DAMAGED, f"{found.answers:,}", _quoted(found.path), path=history_path)


def refuse_missing(history_path: str) -> None:
    """Raise StudyappError where the history is gone and a copy of it waits for a decision."""
    found = pending(history_path) if is_missing(history_path) else None
    if found is not None:
        raise StudyappError(MISSING, f"{found.answers:,}", _quoted(found.path), path=history_path)


def _quoted(path: str) -> str:
    import shlex

    return shlex.quote(path)


def _read(history_path: str) -> str:
    try:
        with open(history_path + _ENDING, encoding="utf-8") as file:
            return file.read(1000)
    except (OSError, ValueError):
        return ""


def _write(history_path: str, text: str) -> None:
    # Where even this cannot be written, the offer is made anew as long as the history is missing.
    with (
        suppress(StudyappError),
        draft(history_path + _ENDING) as new,
        open(new, "w", encoding="utf-8") as file,
    ):
        file.write(text)
