"""Histories of older versions of the program, brought up to this one."""

import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing, suppress

from studyapp.cards.history.log import UNDO, name_of
from studyapp.cards.history.schema import VERSION, make

_SECOND = 1000
"""Milliseconds."""


def migrate(db: sqlite3.Connection, version: int, path: str) -> None:
    """Bring an open history from its version to this one, after a copy of it was put beside it.

    Where anything fails, the history stays as it was. Raises sqlite3.Error.
    """
    keep_copy(db, f"{path}.version-{version}")
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("BEGIN IMMEDIATE")
    try:
        # Another window may have done it while this one waited.
        now = int(db.execute("PRAGMA user_version").fetchone()[0])
        for step in range(now, VERSION):
            _STEPS[step](db)
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    db.execute("PRAGMA foreign_keys = ON")


def keep_copy(db: sqlite3.Connection, path: str) -> None:
    """Put a consistent copy of an open database at `path`, whole or not at all; one that is there stays."""
    if os.path.exists(path):
        return
    draft = f"{path}.{os.getpid()}.new"
    try:
        with closing(sqlite3.connect(draft)) as copy:
            db.backup(copy)
        os.replace(draft, path)
    except BaseException:
        with suppress(OSError):
            os.remove(draft)
        raise


def _from_1(db: sqlite3.Connection) -> None:
    """Version 1 had answers and their undoing alone, of one machine, each about a row of `cards`."""
    for table in ("cards", "reviews", "states"):
        db.execute(f"ALTER TABLE {table} RENAME TO old_{table}")
    db.execute("DROP INDEX reviews_of_card")
    db.execute("DROP INDEX undone_once")
    make(db)
    db.execute("INSERT INTO cards SELECT id, page, key, kind, front, back, section FROM old_cards")
    for card, page, key in db.execute("SELECT id, page, key FROM cards").fetchall():
        db.execute("INSERT INTO names VALUES (?, ?, ?)", (card, name_of(page, key), card))
    _take_reviews(db)
    for table in ("states", "reviews", "cards"):
        db.execute(f"DROP TABLE old_{table}")


def _take_reviews(db: sqlite3.Connection) -> None:
    stamp = 0
    waited: dict[int, list[int]] = {}
    undone: dict[str, int] = {}
    for seq, identity, card, time, day, grade, interval, took, undoes in db.execute(
        "SELECT seq, id, card, time, day, grade, interval, took, undoes FROM old_reviews ORDER BY seq"
    ).fetchall():
        before = waited.setdefault(card, [0])
        stamp = max(time * _SECOND, stamp + 1)
        previous = 0 if undoes else before[-1]
        db.execute(
            "INSERT INTO log VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, '')",
            (seq, identity, stamp, card, grade, time, day, interval, previous, took, undoes),
        )
        if grade != UNDO:
            undone[identity] = len(before)
            before.append(max(-1, interval))
        elif undone.get(undoes) == len(before) - 1:
            before.pop()
    # The states follow from the log when it is next opened.
    db.execute("UPDATE progress SET is_behind = 1, stamp = ?", (stamp,))


_STEPS: Mapping[int, Callable[[sqlite3.Connection], None]] = {1: _from_1}
"""What brings a version to the next one."""
