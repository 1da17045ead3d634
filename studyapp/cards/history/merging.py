"""Entries into the log: this machine's own, one by one, and those of others as a set."""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from studyapp.cards.history.known import Merged
from studyapp.cards.history.log import LINK, UNDO, Entry, Named, is_plausible, is_unicode
from studyapp.cards.history.naming import ensured, regroup, settle
from studyapp.cards.history.replay import Step, put
from studyapp.cards.schedule import Scheduler

_INSERT = (
    "INSERT INTO log"
    " (id, device, stamp, name, kind, time, day, interval, previous, took, data, undoes, batch)"
    f" VALUES ({', '.join('?' * 13)})"
)
# This machine's entries have rising stamps, so the last row has the latest of them.
_LATEST_STAMP = (
    "SELECT max(stamp, coalesce((SELECT stamp FROM log ORDER BY seq DESC LIMIT 1), 0)) FROM progress"
)
_SECOND = 1000
"""Milliseconds."""


class Waited(NamedTuple):
    """`Entry.previous` and `Entry.took` of an answer."""

    previous: int
    took: int


AT_ONCE = Waited(0, 0)


def insert(
    db: sqlite3.Connection,
    name: int | None,
    step: Step,
    waited: Waited = AT_ONCE,
    undoes: str | None = None,
    batch: str = "",
) -> int:
    """Append an entry of this machine about the card of a name's row; its row."""
    import os

    latest = int(db.execute(_LATEST_STAMP).fetchone()[0])
    stamp = max(step.time * _SECOND, latest + 1)
    identity = os.urandom(12).hex()
    kind, time, day, interval, data = step
    row = (identity, 1, stamp, name, kind, time, day, interval, *waited, data, undoes, batch)
    return db.execute(_INSERT, row).lastrowid or 0


def entries(db: sqlite3.Connection, after: int, device: str | None) -> Iterator[tuple[int, Entry]]:
    """The log behind a row, of one machine or of all, each with its row."""
    rows = db.execute(
        "SELECT seq, log.id, devices.device, stamp, coalesce(names.name, ''), kind, time, day, interval,"
        " previous, took, data, coalesce(undoes, ''), batch"
        " FROM log JOIN devices ON devices.id = log.device LEFT JOIN names ON names.id = log.name"
        " WHERE seq > ? AND (? IS NULL OR devices.device = ?) ORDER BY seq",
        (after, device, device),
    )
    for seq, *fields in rows:
        yield seq, Entry(*fields)


def all_named(db: sqlite3.Connection, names: Collection[str] | None) -> Iterator[Named]:
    """The cards that some names, or all, stand for."""
    query = (
        "SELECT name, page, key, kind, front, back, section FROM names JOIN cards ON cards.id = names.card"
    )
    if names is None:
        yield from (Named(*row) for row in db.execute(f"{query} ORDER BY names.id"))
        return
    for name in names:
        for row in db.execute(f"{query} WHERE name = ?", (name,)):
            yield Named(*row)


def merge(
    db: sqlite3.Connection,
    named: Iterable[Named],
    arriving: Iterable[Entry],
    scheduler: Scheduler,
    today: int,
) -> Merged:
    """Add the entries that are not here yet, in whatever order they come, and replay their cards."""
    cards = {one.name: one for one in named if _is_text(one)}
    for one in cards.values():
        settle(db, one)
    devices = dict(db.execute("SELECT device, id FROM devices"))
    own = int(db.execute(_LATEST_STAMP).fetchone()[0])
    added = [entry for entry in arriving if is_plausible(entry) and _is_added(db, entry, cards, devices)]
    latest = max((entry.stamp for entry in added), default=0)
    db.execute("UPDATE progress SET stamp = ?", (max(own, latest),))
    rows = _touched(db, added)
    put(db, rows, scheduler)
    future = Counter(entry.device for entry in added if entry.day > today + 1)
    return Merged(len(added), len(rows), dict(future))


def _is_added(
    db: sqlite3.Connection, entry: Entry, cards: Mapping[str, Named], devices: dict[str, int]
) -> bool:
    if db.execute("SELECT 1 FROM log WHERE id = ?", (entry.id,)).fetchone():
        return False
    if entry.device not in devices:
        devices[entry.device] = (
            db.execute("INSERT INTO devices (device) VALUES (?)", (entry.device,)).lastrowid or 0
        )
    name = None
    if entry.name:
        # The card's text may come later than what was done to it.
        name = ensured(db, cards.get(entry.name) or Named(entry.name, "", entry.name, "", "", "", ""))
    row = (entry.id, devices[entry.device], entry.stamp, name, *entry[4:11], entry.undoes or None)
    db.execute(_INSERT, (*row, entry.batch))
    return True


def _touched(db: sqlite3.Connection, added: Collection[Entry]) -> set[int]:
    """The rows of the cards that new entries are about, joined and parted as they say."""
    linked: set[str] = set()
    named: set[str] = set()
    for entry in added:
        about = entry
        if entry.kind == UNDO:
            row = db.execute(
                "SELECT log.kind, names.name FROM log LEFT JOIN names ON names.id = log.name"
                " WHERE log.id = ?",
                (entry.undoes,),
            ).fetchone()
            # Where what it takes back is not here yet, the card's row still says that it is the last entry.
            if row is not None:
                about = entry._replace(kind=row[0], name=row[1] or "")
        (linked if about.kind == LINK else named).add(about.name)
    rows = regroup(db, linked) if linked else set[int]()
    for name in named - {""}:
        rows.add(int(db.execute("SELECT card FROM names WHERE name = ?", (name,)).fetchone()[0]))
    return rows


def _is_text(named: Named) -> bool:
    return bool(named.name) and all(is_unicode(field) for field in named)
