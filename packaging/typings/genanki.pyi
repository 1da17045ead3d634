# What is used of genanki, which says nothing of its types.

from collections.abc import Iterator, Sequence
from sqlite3 import Cursor

class Model:
    FRONT_BACK: int
    CLOZE: int
    def __init__(
        self,
        model_id: int,
        name: str,
        fields: list[dict[str, str]],
        templates: list[dict[str, str]],
        css: str = "",
        model_type: int = 0,
    ) -> None: ...

class Note:
    fields: list[str]
    def __init__(
        self, model: Model, fields: list[str], sort_field: str, tags: Sequence[str], guid: str
    ) -> None: ...

class Deck:
    def __init__(self, deck_id: int, name: str) -> None: ...
    def add_note(self, note: Note) -> None: ...

class Package:
    def __init__(self, deck_or_decks: list[Deck]) -> None: ...
    def write_to_db(self, cursor: Cursor, timestamp: float, id_gen: Iterator[int]) -> None: ...
