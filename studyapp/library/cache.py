"""The cache of a library: what was read of each file, in an SQLite file that may be deleted at any time."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

from studyapp import __version__
from studyapp.cards.history.store import is_damage
from studyapp.cards.model import Card
from studyapp.cards.search import add_all, create_index, remove, searchable
from studyapp.library import queries
from studyapp.library.naming import clean, folder_of, pages_of
from studyapp.library.queries import Traits

_VERSION = 2
_APPLICATION_ID = 0x53746C62
_WAIT_SECONDS = 10.0
"""How long another connection's write is waited for."""
_NUMBERS = ("line", "block")


def _column(name: str) -> str:
    return f"{name} {'INTEGER' if name in _NUMBERS else 'TEXT'}"


_SCHEMA = (
    """CREATE TABLE files (
        id INTEGER PRIMARY KEY,
        path BLOB NOT NULL UNIQUE,
        folder TEXT NOT NULL,
        name TEXT NOT NULL,
        page TEXT NOT NULL,
        mtime INTEGER NOT NULL,
        size INTEGER NOT NULL,
        digest BLOB NOT NULL,
        way TEXT NOT NULL,
        cards INTEGER NOT NULL,
        error TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX files_of_name ON files (name)",
    "CREATE INDEX files_of_page ON files (page)",
    "CREATE TABLE cards (id INTEGER PRIMARY KEY AUTOINCREMENT, file INTEGER NOT NULL REFERENCES files (id),"
    f" place INTEGER NOT NULL, {', '.join(map(_column, Card._fields))}) STRICT",
    "CREATE INDEX cards_of_file ON cards (file, place)",
    "CREATE INDEX cards_of_key ON cards (key, page)",
    "CREATE INDEX cards_made ON cards (file) WHERE origin = 'generated'",
    "CREATE INDEX cards_of_note ON cards (note) WHERE note != ''",
    "CREATE TABLE known (card INTEGER PRIMARY KEY, history INTEGER NOT NULL) STRICT",
    "CREATE INDEX known_of_history ON known (history)",
    "CREATE TABLE fresh (file INTEGER, place INTEGER, card INTEGER NOT NULL, PRIMARY KEY (file, place))"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE remarks (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
)
_STOOD = "stood "
"""What a remark begins with that says of a page that it stood in the folder once."""
GONE = (
    f"SELECT substr(name, {len(_STOOD) + 1}) AS page FROM remarks WHERE name GLOB '{_STOOD}*'"
    " EXCEPT SELECT page FROM files"
)
"""The pages that stood in the folder once and do no more."""
_MADE = "made "
"""What a remark begins with that says of a page and a key that a card was made there, and may be again."""
MADE = f"SELECT 1 FROM remarks WHERE name = '{_MADE}' || ?1 || char(10) || ?2"
"""Whether a card of a page and a key was made from it once."""
# `files.path`: bytes, as a name may be no Unicode; `folder` ends in "/" or is ""; `name`: its own;
# `page`: its name here, as several files may have one name; `way`: how it was read, as another way reads it
# again; `error`: why it could not be. `cards`: the fields of a Card, Markdown NULL where it is the plain
# text. `known`: which row of the history is a card's, and `fresh`: the cards that have none (see `linking`).

CARD_COLUMNS = ", ".join(f"cards.{name}" for name in Card._fields)
_PUT_CARD = (
    f"INSERT INTO cards (id, file, place, {', '.join(Card._fields)})"
    f" VALUES (?, ?, ?{', ?' * len(Card._fields)})"
)


class _Other(sqlite3.DatabaseError):
    """The file is a cache of another version, or no cache."""


class Reading(NamedTuple):
    """What was read of a file."""

    path: str
    mtime: int
    size: int
    digest: bytes
    way: str
    name: str
    """The page's own name."""
    cards: Sequence[Card] = ()
    traits: Sequence[Traits] = ()
    """Of each card what queries may ask of it."""
    macros: Sequence[str] = ()
    """The queries that stand in it."""
    error: str = ""
    """Why it could not be read: a StudyappError's template and details, a line each."""


def connect(path: str) -> sqlite3.Connection:
    """Open the cache at `path`; one that is damaged, older, newer or another program's is made anew.

    Raises sqlite3.Error or OSError where the folder does not let it be made.
    """
    os.makedirs(os.path.dirname(path), exist_ok=True)
    try:
        return _opened(path)
    except sqlite3.DatabaseError as error:
        if not isinstance(error, _Other) and not is_damage(error):
            raise
    discard(path)
    return _opened(path)


def discard(path: str) -> None:
    """Delete the cache, which costs nothing but a reading; raises OSError where that is refused."""
    for ending in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.remove(path + ending)


def _opened(path: str) -> sqlite3.Connection:
    address = f"file:{_quoted(path)}"
    db = sqlite3.connect(address, _WAIT_SECONDS, isolation_level=None, check_same_thread=False, uri=True)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        # It costs nothing but a reading where a power cut spoils it.
        db.execute("PRAGMA synchronous = OFF")
        if db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0:
            _make(db)
        owner = db.execute("PRAGMA application_id").fetchone()[0]
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if (owner, version) != (_APPLICATION_ID, _version()):
            raise _Other("another version's cache")
    except BaseException:
        db.close()
        raise
    return db


def _version() -> int:
    """Another one for each version of the program, which may read otherwise, and for each shape of a card."""
    from zlib import crc32

    return crc32(f"{_VERSION} {__version__} {Card._fields}".encode()) & 0x7FFFFFFF


def _quoted(path: str) -> str:
    from urllib.parse import quote

    return quote(os.fsencode(path))


def _make(db: sqlite3.Connection) -> None:
    db.execute("BEGIN IMMEDIATE")
    if db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0:
        for statement in (*_SCHEMA, *queries.SCHEMA):
            db.execute(statement)
        create_index(db)
        db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {_version()}")
    db.execute("COMMIT")


def put(db: sqlite3.Connection, reading: Reading) -> None:
    """Keep what was read of a file in place of what was there; `settle` its name afterwards. No commit."""
    encoded = os.fsencode(reading.path)
    drop(db, [reading.path])
    folder, name = folder_of(reading.path), clean(reading.name)
    values = (reading.mtime, reading.size, reading.digest, reading.way, len(reading.cards), reading.error)
    row = db.execute(
        "INSERT INTO files (path, folder, name, page, mtime, size, digest, way, cards, error)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (encoded, folder, name, name, *values),
    ).fetchone()
    _put_cards(db, row[0], name, reading.cards, reading.traits)
    queries.put_macros(db, row[0], reading.macros)


def put_made(db: sqlite3.Connection, path: str, cards: Iterable[Card]) -> None:
    """Keep the cards that are made from a file beside its own, in place of all that were made before.

    Writes nothing where they are the same. Queries do not find them.
    """
    row = db.execute("SELECT id, page FROM files WHERE path = ?", (os.fsencode(path),)).fetchone()
    file, page = row or (0, "")
    wanted = [(file, card._replace(page=page)) for card in cards] if row else []
    query = f"SELECT id, file, {CARD_COLUMNS} FROM cards WHERE origin = 'generated' ORDER BY id"
    standing = [(number, at, card_of(fields)) for number, at, *fields in db.execute(query)]
    if wanted == [(at, card) for _, at, card in standing]:
        return
    db.execute("BEGIN IMMEDIATE")
    db.execute(
        f"INSERT OR IGNORE INTO remarks SELECT '{_MADE}' || page || char(10) || key, '' FROM cards"
        " WHERE origin = 'generated'"
    )
    _drop_some(db, [number for number, _, _ in standing])
    _put_cards(db, file, page, [card for _, card in wanted], ())
    for at in {file, *(at for _, at, _ in standing)}:
        db.execute(
            "UPDATE files SET cards = (SELECT count(*) FROM cards WHERE file = ?1) WHERE id = ?1", (at,)
        )
    db.execute("COMMIT")


def _put_cards(
    db: sqlite3.Connection, file: int, page: str, cards: Iterable[Card], traits: Iterable[Traits]
) -> None:
    place = db.execute("SELECT coalesce(max(place) + 1, 0) FROM cards WHERE file = ?", (file,)).fetchone()[0]
    last = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'cards'").fetchone()
    first = (last[0] if last else 0) + 1
    numbered = [(first + at, place + at, card._replace(page=page)) for at, card in enumerate(cards)]
    db.executemany(_PUT_CARD, ((number, file, place, *_row(card)) for number, place, card in numbered))
    add_all(db, [(number, searchable(card)) for number, _, card in numbered])
    db.executemany(
        "INSERT INTO traits VALUES (?, ?, ?)", ((first + at, *each) for at, each in enumerate(traits))
    )
    db.execute(
        "INSERT INTO fresh SELECT file, place, id FROM cards WHERE file = ? AND place >= ?", (file, place)
    )


def touch(db: sqlite3.Connection, path: str, mtime: int, size: int) -> None:
    """Note when a file was written, whose content is the same as before. No commit."""
    db.execute("UPDATE files SET mtime = ?, size = ? WHERE path = ?", (mtime, size, os.fsencode(path)))


def drop(db: sqlite3.Connection, paths: Iterable[str]) -> None:
    """Forget some files and their cards. No commit."""
    for path in paths:
        row = db.execute("SELECT id FROM files WHERE path = ?", (os.fsencode(path),)).fetchone()
        if row is not None:
            _drop_cards(db, row[0])
            db.execute(
                f"INSERT OR IGNORE INTO remarks SELECT '{_STOOD}' || page, '' FROM files WHERE id = ?", row
            )
            db.execute("DELETE FROM macros WHERE file = ?", row)
            db.execute("DELETE FROM files WHERE id = ?", row)


def _drop_cards(db: sqlite3.Connection, file: int) -> None:
    _drop_some(db, [card for (card,) in db.execute("SELECT id FROM cards WHERE file = ?", (file,))])


def _drop_some(db: sqlite3.Connection, cards: Iterable[int]) -> None:
    for card in cards:
        remove(db, card)
        for table in ("known", "traits"):
            db.execute(f"DELETE FROM {table} WHERE card = ?", (card,))
        place = "(file, place) = (SELECT file, place FROM cards WHERE id = ?)"
        db.execute(f"DELETE FROM fresh WHERE {place}", (card,))
        db.execute("DELETE FROM cards WHERE id = ?", (card,))


def names_of(db: sqlite3.Connection, paths: Iterable[str]) -> set[str]:
    """The names of the pages that some files hold."""
    query = "SELECT name FROM files WHERE path = ?"
    return {name for path in paths for (name,) in db.execute(query, (os.fsencode(path),))}


def settle(db: sqlite3.Connection, names: Iterable[str]) -> None:
    """Give each file of these names a page of its own, as `pages_of` says. No commit."""
    for name in names:
        query = "SELECT id, path, page FROM files WHERE name = ? ORDER BY path"
        rows = db.execute(query, (name,)).fetchall()
        pages = pages_of(name, [os.fsdecode(path) for _, path, _ in rows])
        for wanted, (file, _, page) in zip(pages, rows, strict=True):
            if wanted != page:
                cards, traits = list(cards_of(db, file)), list(_traits_of(db, file))
                _drop_cards(db, file)
                db.execute("UPDATE files SET page = ? WHERE id = ?", (wanted, file))
                _put_cards(db, file, wanted, cards, traits)


def cards_of(db: sqlite3.Connection, file: int) -> Iterator[Card]:
    """The cards of a file in its order."""
    for row in db.execute(f"SELECT {CARD_COLUMNS} FROM cards WHERE file = ? ORDER BY place", (file,)):
        yield card_of(row)


def _traits_of(db: sqlite3.Connection, file: int) -> Iterator[Traits]:
    join = "SELECT marks, length FROM cards JOIN traits ON traits.card = cards.id"
    for row in db.execute(f"{join} WHERE file = ? ORDER BY place", (file,)):
        yield Traits(*row)


def card_of(row: Sequence[Any]) -> Card:
    """The card of a row of CARD_COLUMNS."""
    card = Card._make(row)
    return card._replace(
        tags=_parts(row[5]),
        path=_parts(row[6]),
        front_markdown=card.front if row[9] is None else row[9],
        back_markdown=card.back if row[10] is None else row[10],
    )


def _row(card: Card) -> tuple[object, ...]:
    """A card as CARD_COLUMNS."""
    return (
        *card[:5],
        "\n".join(card.tags),
        "\n".join(card.path),
        *card[7:9],
        None if card.front_markdown == card.front else card.front_markdown,
        None if card.back_markdown == card.back else card.back_markdown,
        *card[11:],
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()
