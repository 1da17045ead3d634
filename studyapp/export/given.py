"""Which names exported cards were given, kept in one small file so that an edited card keeps its own."""

import json
import os
from collections.abc import Iterable, Sequence
from typing import Any

from studyapp.cards.history.log import Named
from studyapp.draft import draft
from studyapp.export.notes import Note
from studyapp.paths import data_dir, made


def read_given() -> list[Named]:
    """The names given so far; none where the file is missing or damaged."""
    try:
        with open(_path(), encoding="utf-8") as file:
            rows: list[list[Any]] = json.load(file)
        return [Named(*(str(field) for field in row)) for row in rows]
    except (OSError, ValueError, TypeError):
        return []


def keep_given(notes: Sequence[Note], names: Sequence[str], before: Iterable[Named]) -> None:
    """Keep the names of these notes, and of those of `before` that stand on other pages.

    Raises UnwritableFile.
    """
    pages = {note.card.page for note in notes}
    others = [named for named in before if named.page not in pages]
    now = [_named(note, name) for note, name in zip(notes, names, strict=True) if not note.has_id]
    made(os.path.dirname(_path()))
    with draft(_path()) as new, open(new, "w", encoding="utf-8") as file:
        json.dump([*others, *now], file, ensure_ascii=True, indent=0)


def _named(note: Note, name: str) -> Named:
    card = note.card
    return Named(name, card.page, card.key, card.kind, card.front, card.back, "\n".join(card.path))


def _path() -> str:
    return data_dir("exported.json")
