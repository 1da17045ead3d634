"""The dialects a file may be written in, and which one it is: what the user said, or the file itself does.

Nothing is guessed from single lines: `a:: b` is a property in one dialect and a card in another.
"""

import os
from collections.abc import Callable, Iterable
from typing import TypeAlias

from studyapp.cards.model import Deck
from studyapp.document.model import Document, Problem

Reader: TypeAlias = Callable[[str, Document], tuple[Deck, list[Problem]]]
"""Reads the cards of a file's text; the document is that text read as an outline. Never raises on content."""

LOGSEQ, OBSIDIAN, ANKI, HASHCARDS, MOCHI = DIALECTS = ("logseq", "obsidian-sr", "anki", "hashcards", "mochi")
"""The names of the dialects, as settings and the command line say them."""

_ANKI_SAYS = "#separator:"


def reader_of(dialect: str) -> Reader:
    """The reader of a dialect, imported when it is asked for; an unknown name is read as Logseq's."""
    if dialect == OBSIDIAN:
        from studyapp.cards.dialects.obsidian import read
    elif dialect == ANKI:
        from studyapp.cards.dialects.anki import read
    elif dialect == HASHCARDS:
        from studyapp.cards.dialects.hashcards import read
    elif dialect == MOCHI:
        from studyapp.cards.dialects.mochi import read
    else:
        return _read_logseq
    return read


def _read_logseq(_text: str, document: Document) -> tuple[Deck, list[Problem]]:
    from studyapp.cards.reading import read_deck

    return read_deck(document)


def dialect_of(text: str) -> str:
    """The dialect that a file itself says beyond doubt; every other one is Logseq's until the user says."""
    return ANKI if text[:16].removeprefix("\ufeff").lower().startswith(_ANKI_SAYS) else LOGSEQ


def chosen(dialects: Iterable[str], path: str) -> str:
    """What the user said of a file, "" for nothing. A folder stands for the files in it, the nearest first.

    `dialects` are `dialect:path` as in the settings; those that cannot be understood are passed over.
    """
    wanted = _normal(path)
    entries = map(_entry, dialects)
    said = {folder: dialect for dialect, folder in entries if folder and dialect in DIALECTS}
    while wanted and wanted not in said:
        above = os.path.dirname(wanted)
        wanted = above if above != wanted else ""
    return said.get(wanted, "")


def choose(dialects: Iterable[str], path: str, name: str) -> tuple[str, ...]:
    """The settings' list with a dialect for a file or folder; with "" what was said of it is forgotten."""
    wanted = _normal(path)
    others = (entry for entry in dialects if _entry(entry)[1] != wanted)
    return (*others, f"{name}:{wanted}") if name else tuple(others)


def _entry(entry: str) -> tuple[str, str]:
    dialect, _, path = entry.partition(":")
    return dialect, _normal(path)


def _normal(path: str) -> str:
    return os.path.abspath(path) if path else ""
