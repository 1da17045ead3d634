"""What can still be read of a damaged history, copied into a new one."""

import os
import sqlite3
from collections.abc import Iterator
from typing import Any

from studyapp.cards.history.log import RANGES, Entry, is_within

_SMALLEST_ROW = 16
"""Bytes that a row takes at least, so that a file's size bounds its row numbers."""
_STRETCH, _PROBES = 4096, 64
"""Of so many rows that cannot be read together, so many are tried before each of them is."""


def salvage(damaged: str, fresh: sqlite3.Connection) -> tuple[int, bool]:
    """Copy cards, names and the log, with their numbers, into a new history without states.

    Gives how many entries were copied, and whether that is the whole log. States and indexes follow from
    these rows, so what is spoilt in them is no loss. Raises sqlite3.Error where even the list of tables
    cannot be read, or where it is no history of this version.
    """
    old = sqlite3.connect(damaged, isolation_level=None)
    old.text_factory = _mended
    try:
        old.execute("SELECT seq FROM log WHERE 0")
        last = os.path.getsize(damaged) // _SMALLEST_ROW
        fresh.execute("DELETE FROM devices")
        is_whole = True
        for query, put in _TABLES.items():
            for row in _rows(old, query, 1, last):
                if row is None or not _is_put(fresh, put, row):
                    is_whole = False
            if query == _CARDS and not is_whole:
                is_whole = _put_names(old, fresh)
        if not fresh.execute("SELECT 1 FROM devices WHERE id = 1").fetchone():
            fresh.execute("INSERT INTO devices VALUES (1, ?)", (os.urandom(6).hex(),))
        fresh.execute("UPDATE progress SET is_behind = 1, stamp = (SELECT coalesce(max(stamp), 0) FROM log)")
        return int(fresh.execute("SELECT count(*) FROM log").fetchone()[0]), is_whole
    finally:
        old.close()


_CARDS = "SELECT id, page, key, kind, front, back, section FROM cards NOT INDEXED WHERE id BETWEEN ? AND ?"
_LOG = (
    "SELECT seq, id, device, stamp, name, kind, time, day, interval, previous, took, data, undoes, batch"
    " FROM log NOT INDEXED WHERE seq BETWEEN ? AND ? ORDER BY seq"
)
_PUT_CARD = "INSERT INTO cards VALUES (?, ?, ?, ?, ?, ?, ?)"
_PUT_ENTRY = f"INSERT INTO log VALUES ({', '.join('?' * 14)})"
_TABLES = {
    _CARDS: _PUT_CARD,
    "SELECT * FROM names NOT INDEXED WHERE id BETWEEN ? AND ?": "INSERT INTO names VALUES (?, ?, ?)",
    "SELECT * FROM devices NOT INDEXED WHERE id BETWEEN ? AND ?": "INSERT INTO devices VALUES (?, ?)",
    _LOG: _PUT_ENTRY,
}
"""Where rows are read, in the order in which they need one another, and how they are put."""
# The index has what an entry needs of its card; this is read from it alone.
_NAMES = "SELECT id, page, key, '', '', '', '' FROM cards ORDER BY page, key"


def _rows(old: sqlite3.Connection, query: str, first: int, last: int) -> Iterator[tuple[Any, ...] | None]:
    """The rows of a range; None for a part of it that cannot be read, found by halving."""
    try:
        yield from old.execute(query, (first, last)).fetchall()
    except sqlite3.DatabaseError:
        if first == last or _is_all_lost(old, query, first, last):
            yield None
            return
        middle = (first + last) // 2
        yield from _rows(old, query, first, middle)
        yield from _rows(old, query, middle + 1, last)


def _is_all_lost(old: sqlite3.Connection, query: str, first: int, last: int) -> bool:
    """Whether a stretch of rows is not worth halving further.

    Where the page that leads to all others is spoilt, trying millions of rows one by one would take minutes.
    """
    if not _STRETCH // 2 < last - first + 1 <= _STRETCH:
        return False
    for row in range(first, last + 1, _STRETCH // _PROBES):
        try:
            old.execute(query, (row, row)).fetchall()
        except sqlite3.DatabaseError:
            continue
        return False
    return True


def _put_names(old: sqlite3.Connection, fresh: sqlite3.Connection) -> bool:
    """Add the cards whose text is lost under their names; whether the list of names could be read."""
    try:
        names = old.execute(_NAMES).fetchall()
    except sqlite3.DatabaseError:
        return False
    known = {row[0] for row in fresh.execute("SELECT id FROM cards")}
    lost = [row for row in names if row[0] not in known]
    return sum(_is_put(fresh, _PUT_CARD, row) for row in lost) == len(lost)


def _is_put(fresh: sqlite3.Connection, insert: str, row: tuple[Any, ...]) -> bool:
    """Whether a row says what a row can say; a damaged page may hold anything."""
    if insert == _PUT_ENTRY and not _is_plausible(row):
        return False
    try:
        fresh.execute(insert, row)
    except sqlite3.IntegrityError:
        return False
    return True


def _is_plausible(row: tuple[Any, ...]) -> bool:
    fields = dict(zip(Entry._fields, row[1:], strict=True))
    # This machine's stamps are later than all that it knew, however late those were.
    return all(is_within(field, fields[field]) for field in RANGES if field != "stamp")


def _mended(text: bytes) -> str:
    return text.decode("utf-8", "replace")
