"""The file of the review history: made, opened, refused or set aside; its transactions and errors."""

import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager

from studyapp.errors import StudyappError, UnwritableFile
from studyapp.paths import made

APPLICATION_ID = 0x53747564
VERSION = 1
_WAIT_SECONDS = 3.0
"""How long another window's write is waited for."""

_SCHEMA = """
CREATE TABLE cards (
    id INTEGER PRIMARY KEY,
    page TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    front TEXT NOT NULL,
    back TEXT NOT NULL,
    section TEXT NOT NULL,
    UNIQUE (page, key)
) STRICT;
CREATE TABLE reviews (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    card INTEGER NOT NULL REFERENCES cards (id),
    time INTEGER NOT NULL,
    day INTEGER NOT NULL,
    grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 4),
    interval INTEGER NOT NULL,
    took INTEGER NOT NULL,
    undoes TEXT REFERENCES reviews (id),
    CHECK ((grade = 0) = (undoes IS NOT NULL))
) STRICT;
CREATE INDEX reviews_of_card ON reviews (card, seq);
CREATE UNIQUE INDEX undone_once ON reviews (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER reviews_never_change BEFORE UPDATE ON reviews
    BEGIN SELECT RAISE(ABORT, 'reviews are only added'); END;
CREATE TRIGGER reviews_never_vanish BEFORE DELETE ON reviews
    BEGIN SELECT RAISE(ABORT, 'reviews are only added'); END;
CREATE TABLE states (
    card INTEGER PRIMARY KEY REFERENCES cards (id),
    seq INTEGER NOT NULL,
    phase TEXT NOT NULL,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    step INTEGER NOT NULL,
    day INTEGER NOT NULL,
    due_day INTEGER NOT NULL,
    due_time INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    first_day INTEGER NOT NULL,
    review_day INTEGER NOT NULL
) STRICT;
"""


class DamagedHistory(StudyappError):
    """The file was no history that can be read; it is kept at `path`, beside its place."""


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
            # An OperationalError is the disk's or the folder's fault, any other the content's.
            if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
                raise _set_aside(path) from error
            raise
        return db


@contextmanager
def transaction(db: sqlite3.Connection) -> Generator[None]:
    """All or nothing; on disk when it is left."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


@contextmanager
def told(path: str) -> Generator[None]:
    """Turn what SQLite reports into one plain sentence."""
    try:
        yield
    except sqlite3.Error as error:
        raise UnwritableFile(_sentence(str(error)), path=path) from error


def _sentence(reported: str) -> str:
    if "locked" in reported:
        return "Another window is writing the review history; answer again."
    if "readonly" in reported or "unable to open" in reported:
        return "The review history cannot be written; check the rights on its folder."
    if "full" in reported:
        return "The disk is full; the answer was not kept."
    return f"The review history could not be used ({reported})."


def _prepare(db: sqlite3.Connection, path: str) -> None:
    db.execute("PRAGMA foreign_keys = ON")
    version = _number(db, "PRAGMA user_version")
    owner = _number(db, "PRAGMA application_id")
    tables = _number(db, "SELECT count(*) FROM sqlite_schema")
    if tables and owner != APPLICATION_ID:
        raise sqlite3.DatabaseError("another program's database")
    if version > VERSION:
        raise NewerHistory(
            "A newer version of Studyapp wrote the review history; update Studyapp.", path=path
        )
    db.execute("PRAGMA journal_mode = WAL")
    # The answer must outlive a power cut, not only the program.
    db.execute("PRAGMA synchronous = FULL")
    if not tables:
        with transaction(db):
            if not _number(db, "SELECT count(*) FROM sqlite_schema"):
                _make(db)


def _make(db: sqlite3.Connection) -> None:
    statement = ""
    for line in _SCHEMA.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            db.execute(statement)
            statement = ""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")


def _number(db: sqlite3.Connection, query: str) -> int:
    return int(db.execute(query).fetchone()[0])


def _set_aside(path: str) -> DamagedHistory:
    """Move the file and what belongs to it out of the way under a name that is free; what to raise."""
    number = 1
    while os.path.exists(aside := f"{path}.damaged-{number}"):
        number += 1
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(path + ending):
            try:
                os.replace(path + ending, aside + ending)
            except OSError as error:
                raise UnwritableFile(
                    f"The damaged review history cannot be moved ({error}).", path=path
                ) from error
    return DamagedHistory(
        "The review history could not be read; it was set aside, a new one begins.",
        path=aside,
    )
