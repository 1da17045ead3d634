"""The decks that the `{{cards …}}` macros of a folder ask for: found once a reading, from what it kept.

A macro asks of all cards that are written in the folder, whatever page it stands on (Logseq's queries are
about a graph). What it found is kept, so that a deck is as quick as any other.
"""

import sqlite3
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from studyapp.cards.model import Card
from studyapp.cards.queries import WORDS, Matcher, Tree, find_queries, marks_wanted, parse_query, text_of
from studyapp.document.model import Document

SCHEMA = (
    "CREATE TABLE traits (card INTEGER PRIMARY KEY, marks TEXT NOT NULL, length INTEGER NOT NULL) STRICT",
    "CREATE TABLE macros (file INTEGER, text TEXT, PRIMARY KEY (file, text)) STRICT, WITHOUT ROWID",
    "CREATE TABLE queries (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, found INTEGER NOT NULL) STRICT",
    "CREATE TABLE asked (query INTEGER, card INTEGER, PRIMARY KEY (query, card)) STRICT, WITHOUT ROWID",
)
"""`traits`: what queries may ask of a card, its marks a line each, and how much of its text in `card_texts`
is its two sides; `macros`: the queries that a file holds; `queries`: how many cards each one finds, and
`asked` which."""

_SHORTEST = 3
"""Characters from which on the index of trigrams finds a word."""
_IN_SIDES = "instr(text, :word) BETWEEN 1 AND length - length(:word) + 1"


class Asked(NamedTuple):
    """A query as a deck: with no match it stands for all cards, and `found` is 0."""

    text: str
    found: int
    page: str
    """The page that it stands on; "" where several ask the same."""


class Found(NamedTuple):
    """What a query found: how many cards, and which ones, said of `cards.id`."""

    number: int
    condition: str


class Traits(NamedTuple):
    """What queries may ask of a card."""

    marks: str
    length: int


def traits_of(document: Document, cards: Iterable[Card]) -> list[Traits]:
    """The traits of a document's cards, in their order."""
    matcher = Matcher(document)
    return [Traits("\n".join(("", *sorted(matcher.marks(card)), "")), len(text_of(card))) for card in cards]


def macros_of(document: Document) -> list[str]:
    """The queries of a document, each once; one that asks for all cards anyway is no deck."""
    return list(dict.fromkeys(query.text for query in find_queries(document) if query.text))


def put_macros(db: sqlite3.Connection, file: int, texts: Iterable[str]) -> None:
    """Keep the queries that a file holds. No commit."""
    db.executemany("INSERT INTO macros VALUES (?, ?)", ((file, text) for text in texts))


def asked(db: sqlite3.Connection) -> list[Asked]:
    """The queries of the folder, in the order of the pages they stand on."""
    query = (
        "SELECT queries.text, found, iif(count(*) = 1, files.page, '') FROM queries"
        " JOIN macros ON macros.text = queries.text JOIN files ON files.id = macros.file"
        " GROUP BY queries.id ORDER BY min(files.path), queries.id"
    )
    return [Asked(*row) for row in db.execute(query)]


def found_by(db: sqlite3.Connection, text: str) -> Found | None:
    """What a query of the folder found; None for one that stands nowhere."""
    row = db.execute("SELECT found, id FROM queries WHERE text = ?", (text,)).fetchone()
    if row is None:
        return None
    # Not `IN`: SQLite would gather all that was found, or go through it for each card that is due.
    return Found(row[0], f"EXISTS (SELECT 1 FROM asked WHERE query = {row[1]} AND asked.card = cards.id)")


def answer(db: sqlite3.Connection) -> None:
    """Find the cards that each query asks for, where other cards or queries were read since the last time."""
    now = _stand(db)
    before = db.execute("SELECT value FROM remarks WHERE name = 'asked'").fetchone()
    if before is not None and before[0] == now:
        return
    with _writing(db):
        db.execute("DELETE FROM queries WHERE text NOT IN (SELECT text FROM macros)")
        db.execute("INSERT OR IGNORE INTO queries (text, found) SELECT DISTINCT text, 0 FROM macros")
        db.execute("DELETE FROM asked WHERE query NOT IN (SELECT id FROM queries)")
    _answer_each(db)
    with _writing(db):
        db.execute("INSERT OR REPLACE INTO remarks VALUES ('asked', ?)", (now,))


@contextmanager
def _writing(db: sqlite3.Connection) -> Generator[None]:
    """Write in one go, and no longer than it takes: a window may wait to write as well."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _stand(db: sqlite3.Connection) -> str:
    cards = db.execute("SELECT coalesce(max(card), 0), count(*) FROM traits").fetchone()
    texts = db.execute("SELECT DISTINCT text FROM macros ORDER BY text").fetchall()
    return "\n".join((*map(str, cards), *(text for (text,) in texts)))


def _answer_each(db: sqlite3.Connection) -> None:
    texts = db.execute("SELECT id, text FROM queries").fetchall()
    everything = _numbers(db, "SELECT card FROM traits") if texts else frozenset[int]()
    for query, text in texts:
        tree, _ = parse_query(text)
        found = _cards(db, tree, everything) if tree is not None else frozenset[int]()
        with _writing(db):
            db.execute("DELETE FROM asked WHERE query = ?", (query,))
            db.execute("UPDATE queries SET found = ? WHERE id = ?", (len(found), query))
            db.executemany("INSERT INTO asked VALUES (?, ?)", ((query, card) for card in sorted(found)))


def _cards(db: sqlite3.Connection, tree: Tree, everything: frozenset[int]) -> frozenset[int]:
    """The cards that a query, or a part of it, asks for; as `Matcher` has it."""
    parts = (_cards(db, part, everything) for part in tree.parts)
    if tree.kind == "and":
        return everything.intersection(*parts)
    if tree.kind == "or":
        return frozenset[int]().union(*parts)
    if tree.kind == "not":
        return everything.difference(*parts)
    if tree.kind in WORDS:
        return _with_word(db, tree.values[0])
    return everything if tree.kind == "all" else _with_marks(db, marks_wanted(tree))


def _with_marks(db: sqlite3.Connection, marks: Sequence[str]) -> frozenset[int]:
    query = "SELECT card FROM traits WHERE instr(marks, ?)"
    return frozenset[int]().union(*(_numbers(db, query, (f"\n{mark}\n",)) for mark in marks))


def _with_word(db: sqlite3.Connection, word: str) -> frozenset[int]:
    values = {"word": word, "quoted": '"' + word.replace('"', '""') + '"'}
    index = "card_texts MATCH :quoted AND" if len(word) >= _SHORTEST else ""
    join = "card_texts CROSS JOIN traits ON card = card_texts.rowid"
    query = f"SELECT card FROM {join} WHERE {index} {_IN_SIDES}"
    return _numbers(db, query, values)


def _numbers(
    db: sqlite3.Connection, query: str, values: Sequence[str] | dict[str, str] = ()
) -> frozenset[int]:
    return frozenset(number for (number,) in db.execute(query, values))
