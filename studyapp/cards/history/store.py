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


def connect(path: str) -> sqlite3.Connection:
    """Open the history at `path`, made where it is missing.

    Raises DamagedHistory, NewerHistory, or another StudyappError where the file cannot be had.
    """
    made(os.path.dirname(path))
    with told(path):
        db = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
        try:
            _prepare(db, path)
        except BaseException as error:
            db.close()
            if isinstance(error, sqlite3.Error) and is_damage(error):
                raise set_aside(path) from error
            raise
        return db


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
def mended(path: str) -> Generator[None]:
    """As `told`; a file whose content is at fault is set aside, and DamagedHistory raised."""
    with told(path):
        try:
            yield
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
            raise set_aside(path) from error


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
    fresh = f"{path}.saved"
    count, is_whole = _salvaged(path, fresh)
    aside = _moved(path)
    if count:
        _move(fresh, path)
        if is_whole:
            return DamagedHistory(WHOLE, path=aside)
        return DamagedHistory(PARTLY, str(count), path=aside)
    return DamagedHistory(
        "The review history could not be read; it was set aside, a new one begins.",
        path=aside,
    )


WHOLE = "The review history was damaged and was made anew from its log; no answer is lost."
PARTLY = "The review history was damaged; {0} answers were saved from it, and the damaged file is kept."


def _salvaged(path: str, fresh: str) -> tuple[int, bool]:
    """How many reviews the new file at `fresh` holds, and whether that is all; with none there is no file."""
    from studyapp.cards.history.salvage import salvage

    _remove(fresh)
    try:
        with closing(sqlite3.connect(fresh, isolation_level=None)) as db:
            db.execute("PRAGMA foreign_keys = ON")
            with transaction(db):
                make(db)
                count, is_whole = salvage(path, db)
    except sqlite3.Error:
        # Not even the list of its tables can be read: there is nothing to save.
        count, is_whole = 0, False
    if not count:
        _remove(fresh)
    return count, is_whole


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
