"""Finds cards by what stands on them: in memory for one document, in SQLite's full text index for many.

Both find the same: every word of a query stands somewhere in the text, inside of other words too, in any case
and however its syllables are composed; words in quotes stand together.
"""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from studyapp.cards.model import Card

if TYPE_CHECKING:
    import sqlite3

MOST_ENDINGS = 1500
"""A short word with more continuations than these is so common that reading the texts in order is quicker."""

_WORD = re.compile(r'"([^"]*)"?|([^\s"]+)')
_LAST = chr(0x10FFFF)
# Two more characters after the last, so that every character of a text begins three.
_AFTER = "\n\n"


def folded(text: str) -> str:
    """Text as it is compared: composed, without case, white space as single blanks; always valid UTF-8."""
    from unicodedata import normalize

    if not text.isascii():
        text = normalize("NFC", text.encode("utf-8", "replace").decode())
        text = normalize("NFC", text.casefold())
    return " ".join(text.replace("\0", " ").casefold().split())


def query_words(query: str) -> tuple[str, ...]:
    """What must stand in a text to be found: the folded words, and what stands in quotes as one."""
    words = (folded(match[1] or match[2] or "") for match in _WORD.finditer(query))
    return tuple(dict.fromkeys(word for word in words if word))


def searchable(card: Card) -> str:
    """All that a card can be found by: its two sides, its section and its tags."""
    return "\n".join((card.front, card.back, *card.path, *(f"#{tag}" for tag in card.tags)))


class Search:
    """The cards of one document made ready for looking."""

    def __init__(self, cards: Sequence[Card]) -> None:
        self.cards = cards
        self._texts = [(folded(card.front), folded(searchable(card))) for card in cards]

    def find(self, query: str) -> tuple[Card, ...]:
        """The cards that hold every word of a query: those that ask for it first, then in document order.

        All of them for an empty query.
        """
        words = query_words(query)
        asked: list[Card] = []
        held: list[Card] = []
        for card, (front, text) in zip(self.cards, self._texts, strict=True):
            if all(word in text for word in words):
                (asked if all(word in front for word in words) else held).append(card)
        return (*asked, *held)


def create_index(db: "sqlite3.Connection") -> None:
    """Make the index where there is none: two virtual tables, `card_texts` and its `card_trigrams`."""
    db.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS card_texts USING fts5(text, tokenize='trigram case_sensitive 1')"
    )
    db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS card_trigrams USING fts5vocab(card_texts, 'row')")


def add(db: "sqlite3.Connection", rowid: int, text: str) -> None:
    """Let a text be found by its number; one that is there already is replaced. No commit."""
    add_all(db, ((rowid, text),))


def add_all(db: "sqlite3.Connection", texts: Iterable[tuple[int, str]]) -> None:
    """Let many texts be found by their numbers, each as by `add`. No commit."""
    rows = ((rowid, folded(text) + _AFTER) for rowid, text in texts)
    db.executemany("INSERT OR REPLACE INTO card_texts (rowid, text) VALUES (?, ?)", rows)


def remove(db: "sqlite3.Connection", rowid: int) -> None:
    """Let a text be found no more; one that is not there is no fault. No commit."""
    db.execute("DELETE FROM card_texts WHERE rowid = ?", (rowid,))


def find(db: "sqlite3.Connection", query: str, limit: int = -1) -> list[int]:
    """The numbers of the texts that hold every word of a query, in order, `limit` at most (-1: all).

    A trigram index finds three characters and more. A shorter word, as most Korean ones are, is looked for
    by every three characters in the index that begin with it; a word with too many of them in the texts.
    """
    looked_up: list[str] = []
    read: list[str] = []
    for word in query_words(query):
        endings = [word] if len(word) >= 3 else _endings(db, word)
        if not endings:
            return []
        if len(endings) > MOST_ENDINGS:
            read.append(word)
        else:
            looked_up.append(f"({' OR '.join(map(_quoted, endings))})")
    conditions = ["card_texts MATCH ?"] * bool(looked_up) + ["instr(text, ?)"] * len(read)
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    values = [" AND ".join(looked_up)] * bool(looked_up) + read
    rows = db.execute(f"SELECT rowid FROM card_texts{where} ORDER BY rowid LIMIT ?", (*values, limit))
    return [rowid for (rowid,) in rows]


def _endings(db: "sqlite3.Connection", word: str) -> list[str]:
    rows = db.execute(
        "SELECT term FROM card_trigrams WHERE term >= ? AND term < ? LIMIT ?",
        (word, word + _LAST, MOST_ENDINGS + 1),
    )
    return [term for (term,) in rows]


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
