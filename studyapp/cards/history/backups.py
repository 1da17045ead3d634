"""Copies of the review history: made while it is in use, kept for months, and brought back.

A copy is made by SQLite's own backup, so it is whole however many windows write meanwhile, and it is looked
through before it counts. `to_remove` says how long copies are kept. Bringing one back replaces the content of
the history in one transaction; what stood there is kept beside it, as `history.db.before-restore-1` and on.
"""

import os
import re
import sqlite3
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from studyapp.cards.history.schema import APPLICATION_ID, VERSION
from studyapp.draft import draft
from studyapp.errors import StudyappError, UnreadableFile, UnwritableFile
from studyapp.paths import made

LEAST_DISTANCE = timedelta(minutes=30)
"""How long after a copy the next is made."""
NEWEST, DAYS, WEEKS, MONTHS = 4, 12, 10, 9
"""How many copies are kept of each kind."""

_NAME = re.compile(r"history-(\d{8}T\d{6})Z\.db")
_STAMP = "%Y%m%dT%H%M%S"
_PATIENCE = 12
"""How often another window's write is waited for, a quarter of a second each time."""
_ANSWERS = {
    1: "SELECT id FROM reviews WHERE grade > 0"
    " AND NOT EXISTS (SELECT 1 FROM reviews AS later WHERE later.undoes = reviews.id)",
    2: "SELECT id FROM answers",
}
"""By the version of the tables: the answers that hold."""


class Backup(NamedTuple):
    """A copy that is whole."""

    path: str
    time: datetime
    answers: int


class Restored(NamedTuple):
    """What a return led to."""

    answers: int
    """How many the history holds now."""
    aside: str
    """Where the history is that stood there before; "" where there was none."""
    missing: int | None
    """How many answers of that one are not in the history now; None where it was too damaged to tell."""


def to_remove(times: Iterable[datetime], now: datetime) -> list[datetime]:
    """Which copies need not be kept any longer.

    Kept are the newest four; of what is older the last of each of 12 days; of what is older still the last of
    each of 10 weeks; and then the last of each of 9 months. Days, weeks and months without a copy are not
    counted. Copies dated after `now`, from when the clock was wrong, are left alone.
    """
    rest = sorted((time for time in times if time <= now), reverse=True)[NEWEST:]
    removed: list[datetime] = []
    for span, count in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        spans: dict[object, list[datetime]] = {}
        for time in rest:
            spans.setdefault(span(time, now.tzinfo), []).append(time)
        parts = list(spans.values())
        removed += [time for part in parts[:count] for time in part[1:]]
        rest = [time for part in parts[count:] for time in part]
    return sorted(removed + rest)


def _day(time: datetime, zone: tzinfo | None) -> object:
    return time.astimezone(zone).date()


def _week(time: datetime, zone: tzinfo | None) -> object:
    return time.astimezone(zone).isocalendar()[:2]


def _month(time: datetime, zone: tzinfo | None) -> object:
    return time.astimezone(zone).timetuple()[:2]


def back_up_if_due(history_path: str, folder: str, now: datetime) -> str | None:
    """Copy the history into `folder`, where half an hour has passed and something was added; the copy's path.

    Copies that need not be kept any longer go, once the new one is known to be whole. Raises StudyappError.
    """
    if not os.path.exists(history_path):
        return None
    copies = _copies(folder)
    past = [time for time in copies if time <= now]
    if past:
        newest = max(past)
        if now - newest < LEAST_DISTANCE or _ends_alike(history_path, copies[newest]):
            return None
    path = os.path.join(made(folder), f"history-{now.astimezone(UTC).strftime(_STAMP)}Z.db")
    with draft(path) as new:
        _copy(history_path, new, folder)
    from studyapp.cards.history.lost import kept_copy

    kept = kept_copy(history_path)
    for time in to_remove([*copies, now], now):
        if time in copies and copies[time] != kept:
            with suppress(OSError):  # one that cannot be removed now goes another time
                os.remove(copies[time])
    return path


def newest_good(folder: str) -> str | None:
    """The newest copy in a folder that is whole and that this version can read."""
    found = offer(folder)
    return found.path if found else None


def offer(folder: str) -> Backup | None:
    """The newest copy in a folder that can be brought back, for a history that was lost."""
    return next(good_copies(folder), None)


def good_copies(folder: str) -> Iterator[Backup]:
    """The copies in a folder that can be brought back, the newest first; each is looked through."""
    for _, path in sorted(_copies(folder).items(), reverse=True):
        found = read_copy(path)
        if found is not None:
            yield found


def read_copy(path: str) -> Backup | None:
    """The copy at a path; None where it is not whole, is no copy, or this version cannot read it."""
    match = _NAME.fullmatch(os.path.basename(path))
    if match:
        with suppress(StudyappError, ValueError), _opened(path, "ro") as db:
            _check(db, path)
            time = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
            return Backup(path, time, _count(db))
    return None


def count_answers(history_path: str) -> int:
    """How many answers a history holds; 0 where there is none that can be read."""
    if os.path.exists(history_path):
        with suppress(StudyappError), _opened(history_path, "ro") as db:
            if not _number(db, "SELECT count(*) FROM sqlite_schema"):
                return 0
            _check_kind(db, history_path)
            return _count(db)
    return 0


def back_up(history_path: str, path: str) -> int:
    """Write a copy of the history to `path`, whole or not at all; how many answers it holds.

    Raises StudyappError where there is no history, where the copy cannot be written, and where another thing
    than a history stands at `path`.
    """
    if not os.path.exists(history_path):
        raise UnreadableFile("There is no review history yet; it begins with the first answer.")
    if os.path.exists(path):
        if os.path.samefile(path, history_path):
            raise UnwritableFile("This is the review history itself; name another file.", path=path)
        _refuse_to_replace(path)
    with draft(path) as new:
        _copy(history_path, new, path)
        with _opened(new, "ro", path) as db:
            return _count(db)


def restore(source: str, history_path: str, *, merged: bool = False) -> Restored:
    """Let the history be what `source` holds, in one transaction; what stood there is kept beside it.

    `merged` adds to it all that the history holds now and `source` does not. A history of an older version is
    brought up to date, and one of another machine becomes this machine's. Raises StudyappError where `source`
    is no history, is damaged, or is of a newer version; then nothing has changed.
    """
    folder = made(os.path.dirname(os.path.abspath(history_path)))
    with _told(history_path), TemporaryDirectory(prefix=".restore-", dir=folder) as work:
        ready = os.path.join(work, "history.db")
        _copy(source, ready, source)
        _prepare(ready, _device(history_path), source)
        if merged:
            _take_over(history_path, ready, source)
        with _opened(ready, "ro", source) as db:
            answers = _count(db)
        aside, missing = _keep_aside(history_path, ready)
        if os.path.exists(history_path):
            with _opened(ready, "ro", source) as db, _opened(history_path, "rw") as history:
                db.backup(history, progress=_patient())
        else:
            os.replace(ready, history_path)
    from studyapp.cards.history.lost import forget

    forget(history_path)
    return Restored(answers, aside, missing)


def _copies(folder: str) -> dict[datetime, str]:
    """The copies in a folder by their times; other files are passed over."""
    try:
        names = os.listdir(folder)
    except OSError:
        return {}
    found: dict[datetime, str] = {}
    for name in names:
        match = _NAME.fullmatch(name)
        if match:
            with suppress(ValueError):
                time = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
                found[time] = os.path.join(folder, name)
    return found


def _ends_alike(history_path: str, copy: str) -> bool:
    """Whether the last entries are the same; not where either cannot be read."""
    try:
        ends = [_end(history_path), _end(copy)]
    except StudyappError:
        return False
    return ends[0] == ends[1]


def _end(path: str) -> object:
    with _opened(path, "ro") as db:
        return db.execute("SELECT seq, id FROM log ORDER BY seq DESC LIMIT 1").fetchone()


def _copy(source: str, target: str, known: str) -> None:
    """Make the file `target` a copy of the history at `source`, one that has been looked through.

    `known` is the file that is named where `target` cannot be written, as nobody knows that one.
    """
    if not os.path.isfile(source):
        raise UnreadableFile("There is no such file; check the name.", path=source)
    with _opened(target, "rwc", known) as copy, _opened(source, "ro") as db:
        _check_kind(db, source)
        db.backup(copy, progress=_patient())
        copy.execute("PRAGMA journal_mode = DELETE")  # all in one file
        _check(copy, source)


def _check_kind(db: sqlite3.Connection, path: str) -> None:
    if _number(db, "PRAGMA application_id") != APPLICATION_ID:
        raise UnreadableFile("This is no review history; name the file of a backup.", path=path)
    if _number(db, "PRAGMA user_version") > VERSION:
        raise UnreadableFile("A newer version of Studyapp wrote this file; update Studyapp.", path=path)


def _check(db: sqlite3.Connection, path: str) -> None:
    _check_kind(db, path)
    if db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise UnreadableFile("This review history is damaged; name another backup.", path=path)


def _refuse_to_replace(path: str) -> None:
    try:
        with _opened(path, "ro") as db:
            is_history = _number(db, "PRAGMA application_id") == APPLICATION_ID
    except StudyappError:
        is_history = False
    if not is_history:
        raise UnwritableFile("Another file stands here, which is no backup; name a new one.", path=path)


def _device(history_path: str) -> str:
    """The name of this machine in its log; a new one where that cannot be read."""
    with suppress(StudyappError), _opened(history_path, "ro") as db:
        _check_kind(db, history_path)
        if _number(db, "PRAGMA user_version") == VERSION:
            return str(db.execute("SELECT device FROM devices WHERE id = 1").fetchone()[0])
    return os.urandom(6).hex()


def _prepare(path: str, device: str, known: str) -> None:
    """Bring a copy up to date, and let the machine that goes on with it have its own name."""
    from studyapp.cards.history.store import connect

    with _named(known), _told(known), closing(connect(path)) as db:
        if db.execute("SELECT 1 FROM devices WHERE device = ? AND id > 1", (device,)).fetchone():
            # What came from here is an entry of another machine in that log; no two may have one name.
            device = os.urandom(6).hex()
        db.execute("UPDATE devices SET device = ? WHERE id = 1", (device,))
        db.execute("PRAGMA journal_mode = DELETE")


def _take_over(history_path: str, ready: str, known: str) -> None:
    """Add to a copy what the history holds beside it; nothing where that cannot be read any more."""
    from studyapp.cards.history.history import History

    try:
        with _opened(history_path, "ro") as db:
            _check(db, history_path)
    except StudyappError:
        return
    end = None
    while end != (end := _end(history_path)):  # what another window answers meanwhile comes along
        present, target = History(history_path), History(ready)
        with _named(known), closing(present), closing(target):
            target.merge(present.names(), (entry for _, entry in present.entries()))
    with _opened(ready, "rw", known) as db:
        db.execute("PRAGMA journal_mode = DELETE")


def _keep_aside(history_path: str, ready: str) -> tuple[str, int | None]:
    """Keep the present history beside itself: its new place, and how many of its answers `ready` lacks."""
    if not os.path.exists(history_path):
        return "", 0
    number = 1
    while os.path.exists(aside := f"{history_path}.before-restore-{number}"):
        number += 1
    try:
        with draft(aside) as new:
            _copy(history_path, new, history_path)
        return aside, _missing(aside, ready)
    except UnreadableFile:
        # It is not what a history should be: moved as it is, with what belongs to it.
        for ending in ("-wal", "-shm", ""):
            if os.path.exists(history_path + ending):
                os.replace(history_path + ending, aside + ending)
        return aside, None


def _missing(before: str, after: str) -> int:
    with _opened(before, "ro") as db:
        db.execute("ATTACH ? AS after", (_uri(after, "ro"),))
        answers = _ANSWERS[_number(db, "PRAGMA user_version")]
        return _number(db, f"SELECT count(*) FROM ({answers}) WHERE id NOT IN (SELECT id FROM after.answers)")


def _count(db: sqlite3.Connection) -> int:
    version = _number(db, "PRAGMA user_version")
    return _number(db, f"SELECT count(*) FROM ({_ANSWERS[version]})")


def _number(db: sqlite3.Connection, query: str) -> int:
    return int(db.execute(query).fetchone()[0])


def _patient() -> Callable[[int, int, int], None]:
    """Wait for another window's write, but not for ever, as SQLite's backup would by itself."""
    waits: Iterator[int] = iter(range(_PATIENCE))

    def told(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and next(waits, None) is None:
            raise sqlite3.OperationalError("another window is writing")

    return told


@contextmanager
def _opened(path: str, mode: str, known: str = "") -> Generator[sqlite3.Connection]:
    with (
        _told(known or path),
        closing(sqlite3.connect(_uri(path, mode), uri=True, timeout=3.0, isolation_level=None)) as db,
    ):
        yield db


def _uri(path: str, mode: str) -> str:
    return f"{Path(os.path.abspath(path)).as_uri()}?mode={mode}"


@contextmanager
def _named(known: str) -> Generator[None]:
    """Let an error name the file that a person knows, not the one that is worked on."""
    try:
        yield
    except StudyappError as error:
        error.path = known
        raise


@contextmanager
def _told(path: str) -> Generator[None]:
    """Turn what SQLite and the system report into one plain sentence."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            raise UnreadableFile(
                "This file is damaged or no review history; name the file of a backup.", path=path
            ) from error
        raise UnwritableFile(
            "The review history could not be copied ({0}).", str(error), path=path
        ) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnwritableFile("The review history could not be copied ({0}).", reason, path=path) from error
