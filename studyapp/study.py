"""Study: a document with everything read from it; opening, reading and what changed."""

from typing import NamedTuple

from studyapp.atlas.model import Atlas
from studyapp.cards.model import Deck
from studyapp.cost.model import RateCard
from studyapp.document.model import Document, Problem


class ChecklistItem(NamedTuple):
    """A box to tick."""

    text: str
    done: bool
    line: int


class Checklist(NamedTuple):
    """A run of boxes to tick under the nearest heading above."""

    title: str
    items: tuple[ChecklistItem, ...]
    line: int


class Study(NamedTuple):
    """One study document, read whole."""

    path: str
    document: Document
    deck: Deck
    atlas: Atlas
    rates: RateCard
    checklists: tuple[Checklist, ...]
    problems: tuple[Problem, ...]
