"""What the tables of the history are asked."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence

from studyapp.cards.history.known import CardId, Known, Registered, Review
from studyapp.cards.history.log import LINK, Named
from studyapp.cards.history.naming import parted
from studyapp.cards.history.replay import HOLDS
from studyapp.cards.schedule import State

_COLUMNS = ", ".join(f"states.{field}" for field in State._fields)
_KNOWN = f"SELECT page, key, seq, {_COLUMNS} FROM cards JOIN states ON states.card = cards.id"
_AT_ONCE = 500
"""Values in one query; SQLite takes a few thousand."""
_FEW_PAGES = 50
"""So many are found by their cards before the whole log is walked through."""
RECENT = 1000
"""Entries at the log's end that are walked through all the same."""
_DONE_HERE = f"device = 1 AND log.kind != {LINK} AND {HOLDS}"


def states_of_page(db: sqlite3.Connection, page: str) -> dict[str, Known]:
    """What is known of the cards of a page, by card key."""
    rows = db.execute(f"{_KNOWN} WHERE page = ?", (page,))
    return {row[1]: Known(State(*row[3:]), row[2]) for row in rows}


def known(db: sqlite3.Connection, ids: Iterable[CardId]) -> dict[CardId, Known]:
    """What is known of some cards; those never dealt with are left out."""
    found: dict[CardId, Known] = {}
    for place in ids:
        row = db.execute(f"{_KNOWN} WHERE page = ? AND key = ?", place).fetchone()
        if row is not None:
            found[place] = Known(State(*row[3:]), row[2])
    return found


def known_rows(db: sqlite3.Connection, rows: Collection[int]) -> dict[CardId, Known]:
    """What is known of the cards in these rows."""
    found: dict[CardId, Known] = {}
    for row in rows:
        for page, key, seq, *state in db.execute(f"{_KNOWN} WHERE cards.id = ?", (row,)):
            found[page, key] = Known(State(*state), seq)
    return found


def known_row(db: sqlite3.Connection, row: int) -> Known | None:
    """What is known of the card in this row."""
    found = db.execute(f"SELECT seq, {_COLUMNS} FROM states WHERE card = ?", (row,)).fetchone()
    return Known(State(*found[1:]), found[0]) if found else None


def elsewhere(db: sqlite3.Connection, page: str, keys: Sequence[str]) -> list[Named]:
    """The cards with these keys on other pages; where several have a key, the one last dealt with.

    Those that were taken over once and given back stay where they are.
    """
    found: dict[str, Named] = {}
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        rows = db.execute(
            "SELECT (SELECT min(name) FROM names WHERE names.card = cards.id),"
            " page, key, kind, front, back, section FROM cards JOIN states ON states.card = cards.id"
            f" WHERE key IN ({', '.join('?' * len(some))}) AND page != ? AND (reps > 0 OR suspended)"
            " ORDER BY seq",
            (*some, page),
        )
        found.update((row[2], Named(*row)) for row in rows)
    if not found:
        return []
    refused = parted(db)
    return [named for named in found.values() if (named.name, page, named.key) not in refused]


def registered_cards(db: sqlite3.Connection, page: str | None) -> list[Registered]:
    """The cards of a page, or all; a card with several names has the first."""
    query = (
        f"SELECT min(names.name), page, key, kind, front, back, section, {_COLUMNS},"
        " (SELECT time FROM log WHERE log.seq = states.seq)"
        " FROM cards JOIN names ON names.card = cards.id JOIN states ON states.card = cards.id"
        f" {'' if page is None else 'WHERE page = ?'} GROUP BY cards.id ORDER BY cards.id"
    )
    width = len(Named._fields)
    return [
        Registered(Named(*row[:width]), State(*row[width:-1]), row[-1] or 0)
        for row in db.execute(query, () if page is None else (page,))
    ]


def reviews(db: sqlite3.Connection, page: str | None) -> list[Review]:
    """All answers that hold, of a page or of all, oldest first."""
    where = "" if page is None else "WHERE page = ?"
    query = f"SELECT id, page, key, time, day, grade, interval, took FROM answers {where} ORDER BY seq"
    return [Review(*row) for row in db.execute(query, () if page is None else (page,))]


def last_done(db: sqlite3.Connection, pages: Collection[str] | None, recent: int = RECENT) -> list[str]:
    """The entries of what was last done on this machine to cards of these pages and still holds.

    Mostly that stands near the log's end. Where a few pages have none of it there, they are asked for.
    """
    is_few = pages is not None and len(pages) <= _FEW_PAGES
    found = _last_on(db, pages, recent) if is_few else _last_on(db, pages)
    if found is None and is_few:
        found = _last_of_cards(db, pages or ())
    if found is None:
        return []
    identity, batch = found
    return of_batch(db, batch) if batch else [identity]


def _last_on(
    db: sqlite3.Connection, pages: Collection[str] | None, most: int | None = None
) -> tuple[str, str] | None:
    """What `last_done` looks for, with its batch: going back through the log, or its last `most` entries."""
    rows = db.execute(
        "SELECT log.id, log.batch, page FROM log JOIN names ON names.id = log.name"
        f" JOIN cards ON cards.id = names.card WHERE {_DONE_HERE}"
        " AND (?1 IS NULL OR seq > (SELECT max(seq) FROM log) - ?1) ORDER BY seq DESC",
        (most,),
    )
    for identity, batch, page in rows:
        if pages is None or page in pages:
            return identity, batch
    return None


def _last_of_cards(db: sqlite3.Connection, pages: Collection[str]) -> tuple[str, str] | None:
    """The same by the pages' cards: these are soon looked through, where the log is long."""
    # CROSS JOIN keeps SQLite to this order.
    row: tuple[str, str] | None = db.execute(
        "SELECT id, batch FROM log WHERE seq = (SELECT max(seq) FROM cards CROSS JOIN names CROSS JOIN log"
        " WHERE names.card = cards.id AND log.name = names.id"
        f" AND page IN ({', '.join('?' * len(pages))}) AND {_DONE_HERE})",
        tuple(pages),
    ).fetchone()
    return row


def of_batch(db: sqlite3.Connection, batch: str) -> list[str]:
    """The entries of this machine that were added in one go and hold, the last first."""
    rows: Iterator[tuple[str]] = db.execute(
        f"SELECT log.id FROM log WHERE batch = ? AND batch != '' AND device = 1 AND {HOLDS}"
        " ORDER BY seq DESC",
        (batch,),
    )
    return [row[0] for row in rows]
