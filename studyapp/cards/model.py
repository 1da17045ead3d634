"""The values of the cards feature that are read from a document."""

from typing import NamedTuple


class Card(NamedTuple):
    """A question with its answer; `front` and `back` are plain text as a person reads it."""

    key: str
    """Identity of the card within its document: `id::` if there is one, else a digest of its full text."""
    kind: str
    """basic, cloze or reversed."""
    origin: str
    """written (stands in the document) or generated (made from it)."""
    front: str
    back: str
    tags: tuple[str, ...]
    path: tuple[str, ...]
    line: int
    block: int
    """Index in `Document.blocks` of the block that holds the front; its descendants hold the back."""
    front_markdown: str
    """The front as Markdown, for rendering; no tag, no `Q:`, no properties."""
    back_markdown: str
    """The back as Markdown (`-` bullets where it has several blocks), for rendering; no `A:`."""
    page: str = ""
    """The name of the page it stands on; with `key` it says which card it is."""
    note: str = ""
    """The key of the written card that this one is a part or the reverse of; "" for that card itself."""
    clozed: str = ""
    """Where gaps are asked for, the text as Markdown with its gaps marked (`studyapp.cards.gaps`)."""


class Deck(NamedTuple):
    """All cards of a document in its order."""

    cards: tuple[Card, ...]
