"""The file of the review history: made, opened, refused or set aside; its transactions and errors."""

import os
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager

from studyapp.cards.history.history import OutdatedHistory
from studyapp.cards.history.schema import APPLICATION_ID, VERSION, make
from studyapp.errors import StudyappError, UnwritableFile
from studyapp.paths import made

_WAIT_SECONDS = 3.0
"""How long another window's write is waited for."""


class DamagedHistory(OutdatedHistory):
    """The file could not be read; it is kept at `path`, and what could be saved of it stands in its place."""


class _Foreign(sqlite3.DatabaseError):
    """The database is another program's."""


class NewerHistory(StudyappError):
    """A newer version of the program wrote the history; it is left as it is."""


def connect(path: str, *, mends: bool = True) -> sqlite3.Connection:
    """Open the history at `path`, made where it is missing; where nothing can be written, to read it alone.

    Raises DamagedHistory, NewerHistory, or another StudyappError where the file cannot be had. What is
    damaged is left as it is where it is not to be mended.
    """
    made(os.path.dirname(path))
    if is_missing(path):
        from studyapp.cards.history.lost import begin

        begin(path)
    with told(path):
        db = _connected(path)
        try:
            _prepare(db, path)
        except BaseException as error:
            db.close()
            if isinstance(error, sqlite3.Error) and is_damage(error):
                raise (set_aside(path) if mends else _refused_damage(path)) from error
            if isinstance(error, sqlite3.OperationalError) and _is_refused(error) and not is_missing(path):
                return _for_reading(path, error)
            raise
        return db


def _connected(place: str, *, is_uri: bool = False) -> sqlite3.Connection:
    # A history that nobody closed may be freed in another thread, where SQLite would refuse to close it; a
    # connection is used by one thread at a time anyway.
    return sqlite3.connect(
        place, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False, uri=is_uri
    )


def is_missing(path: str) -> bool:
    """Whether there is no history, or a file without a byte in its place."""
    try:
        return os.path.getsize(path) == 0
    except OSError:
        return True


def is_for_reading(db: sqlite3.Connection) -> bool:
    """Whether the history was opened to read it alone, as it cannot be written."""
    return bool(_number(db, "PRAGMA query_only"))


def _refused_damage(path: str) -> StudyappError:
    from studyapp.cards.history.lost import refusal

    return refusal(path)


def _is_refused(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)


def _for_reading(path: str, refused: sqlite3.Error) -> sqlite3.Connection:
    """Open a history that may be read alone; raises `refused` where its tables would have to be changed."""
    from pathlib import Path

    place = Path(os.path.abspath(path)).as_uri()
    # Without a right to its folder, SQLite reads a file only where it is told that nobody writes it.
    for how in ("mode=ro", "mode=ro&immutable=1"):
        db = _connected(f"{place}?{how}", is_uri=True)
        try:
            is_current = _number(db, "PRAGMA application_id") == APPLICATION_ID
            is_current &= _number(db, "PRAGMA user_version") == VERSION
            db.execute("PRAGMA query_only = ON")
        except sqlite3.OperationalError:
            is_current = False
        if is_current:
            return db
        db.close()
    raise refused


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the content is at fault, not the disk, the folder or another window."""
    if isinstance(error, _Foreign):
        return True
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


@contextmanager
def transaction(db: sqlite3.Connection) -> Generator[None]:
    """All or nothing; on disk when it is left."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        # Where the disk is full or fails, SQLite has rolled back by itself.
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


@contextmanager
def told(path: str) -> Generator[None]:
    """Turn what SQLite reports into one plain sentence."""
    try:
        yield
    except sqlite3.Error as error:
        raise _refusal(str(error), path) from error


@contextmanager
def mended(path: str, *, mends: bool = True) -> Generator[None]:
    """As `told`; a file whose content is at fault is set aside, and DamagedHistory raised.

    It is left as it is where it is not to be mended.
    """
    with told(path):
        try:
            yield
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
            raise (set_aside(path) if mends else _refused_damage(path)) from error


UNUSABLE = "The review history could not be used ({0})."


def _refusal(reported: str, path: str) -> UnwritableFile:
    for sign, sentence in _SENTENCES.items():
        if sign in reported:
            return UnwritableFile(sentence, path=path)
    return UnwritableFile(UNUSABLE, reported, path=path)


_SENTENCES = {
    "locked": "Another window is writing the review history; answer again.",
    "readonly": "The review history cannot be written; check the rights on its folder.",
    "unable to open": "The review history cannot be written; check the rights on its folder.",
    "full": "The disk is full; the answer was not kept.",
    # So SQLite calls a full disk where a quota or a limit of the file's size stops it.
    "disk I/O error": "The disk is full or fails; the answer was not kept.",
}
"""What is said where SQLite's report holds these words."""


def _prepare(db: sqlite3.Connection, path: str) -> None:
    db.execute("PRAGMA foreign_keys = ON")
    version = _number(db, "PRAGMA user_version")
    owner = _number(db, "PRAGMA application_id")
    tables = _number(db, "SELECT count(*) FROM sqlite_schema")
    if tables and owner != APPLICATION_ID:
        raise _Foreign("another program's database")
    if version > VERSION:
        raise NewerHistory(
            "A newer version of Studyapp wrote the review history; update Studyapp.", path=path
        )
    db.execute("PRAGMA journal_mode = WAL")
    # The answer must outlive a power cut, not only the program.
    db.execute("PRAGMA synchronous = FULL")
    # The pages that an answer touches stay at hand, also among a million of them.
    db.execute("PRAGMA cache_size = -8192")
    if not tables:
        with transaction(db):
            if not _number(db, "SELECT count(*) FROM sqlite_schema"):
                make(db)
    elif version < VERSION:
        from studyapp.cards.history.migrations import migrate

        migrate(db, version, path)


def _number(db: sqlite3.Connection, query: str) -> int:
    return int(db.execute(query).fetchone()[0])


def set_aside(path: str) -> DamagedHistory:
    """Move a damaged file out of the way and put what can be read of it in its place; what to raise."""
    from studyapp.cards.history.lost import note

    fresh = f"{path}.saved"
    answers, is_whole = _salvaged(path, fresh)
    aside = _moved(path)
    if os.path.exists(fresh):
        _move(fresh, path)
        if is_whole:
            return DamagedHistory(WHOLE, path=aside)
    copy = note(path)
    if os.path.exists(path):
        if copy is None:
            return DamagedHistory(PARTLY, f"{answers:,}", path=aside)
        return DamagedHistory(PARTLY_COPIED, f"{answers:,}", f"{copy.answers:,}", path=aside)
    if copy is None:
        return DamagedHistory(LOST, path=aside)
    return DamagedHistory(LOST_COPIED, f"{copy.answers:,}", path=aside)


WHOLE = "The review history was damaged and was made anew from its log; no answer is lost."
PARTLY = "The review history was damaged; {0} answers were saved from it, and the damaged file is kept."
PARTLY_COPIED = (
    "The review history was damaged; {0} answers were saved from it, its newest good copy has {1}."
    " The damaged file is kept."
)
LOST = "The review history could not be read; it was set aside, a new one begins."
LOST_COPIED = "The review history could not be read and was set aside; its newest good copy has {0} answers."


def _salvaged(path: str, fresh: str) -> tuple[int, bool]:
    """How many answers the new file at `fresh` holds, and whether that is all; without any there is none."""
    from studyapp.cards.history.salvage import salvage

    _remove(fresh)
    answers = 0
    try:
        with closing(sqlite3.connect(fresh, isolation_level=None)) as db:
            db.execute("PRAGMA foreign_keys = ON")
            with transaction(db):
                make(db)
                count, is_whole = salvage(path, db)
                answers = _number(db, "SELECT count(*) FROM answers")
    except sqlite3.Error:
        # Not even the list of its tables can be read: there is nothing to save.
        count, is_whole = 0, False
    if not count:
        _remove(fresh)
    return answers, is_whole


def _remove(path: str) -> None:
    for ending in ("", "-journal"):
        if os.path.exists(path + ending):
            os.remove(path + ending)


def _moved(path: str) -> str:
    """Move the file and what belongs to it to a name that is free; that name."""
    number = 1
    while os.path.exists(aside := f"{path}.damaged-{number}"):
        number += 1
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(path + ending):
            _move(path + ending, aside + ending)
    return aside


def _move(path: str, to: str) -> None:
    try:
        os.replace(path, to)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnwritableFile(
            "The damaged review history cannot be moved ({0}).", reason, path=path
        ) from error
