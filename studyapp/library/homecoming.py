"""Gives cards of a library that were edited, or moved to another page, their history back."""

import sqlite3

from studyapp.cards.history.history import History
from studyapp.cards.history.known import CardId
from studyapp.cards.identity.adoption import Adopted, Refusals, adopt
from studyapp.cards.identity.matching import note_of
from studyapp.cards.model import Card
from studyapp.cards.schedule import Moment
from studyapp.library.cache import GONE, MADE, cards_of
from studyapp.library.pool import LibraryPool

_LOST = (
    "SELECT lost.page, lost.key FROM history.cards AS lost JOIN history.states ON states.card = lost.id"
    " WHERE (states.phase != 'new' OR states.suspended)"
    " AND NOT EXISTS (SELECT 1 FROM known WHERE known.history = lost.id)"
)
"""What was learned and stands in the library no more, where it was ever in it."""
_CONCERNED = (
    f"WITH lost AS MATERIALIZED ({_LOST})"
    " SELECT files.page FROM files WHERE page IN (SELECT page FROM lost)"
    " AND EXISTS (SELECT 1 FROM fresh WHERE fresh.file = files.id) UNION"
    " SELECT cards.page FROM lost JOIN main.cards ON cards.key = lost.key"
    " JOIN fresh ON fresh.file = cards.file AND fresh.place = cards.place"
)
"""The pages with new cards that may be some of those."""

_VANISHED = (
    f"WITH lost AS MATERIALIZED ({_LOST}), stood AS (SELECT page FROM files UNION SELECT * FROM ({GONE}))"
    " SELECT page, key FROM lost WHERE page IN (SELECT page FROM stood)"
)


def vanished(pool: LibraryPool) -> set[CardId]:
    """Where the cards stood that were learned on a page of the library and stand nowhere in it any more.

    Of pages that never stood in it nobody knows anything, nor of any before it was read to the end. A card
    that is only asked in another way now has not vanished, nor one made of a page while that is open.
    Raises StudyappError.
    """
    if not pool.library.is_whole:
        return set()
    stands = f"SELECT 1 FROM main.cards WHERE page = ?1 AND (key = ?2 OR note = ?2) UNION ALL {MADE}"
    with pool.asking() as db:
        places: list[CardId] = [(str(page), str(key)) for page, key in db.execute(_VANISHED)]
        return {each for each in places if not db.execute(stands, note_of(*each)).fetchone()}


def bring_home(
    pool: LibraryPool, history: History, now: Moment, refused: Refusals | None = None
) -> Adopted | None:
    """Join the new cards of a library with what was learned and is gone; None where nothing is missing.

    Only a library that was read to the end is looked at: in another one a card that is not there yet would
    be taken for one that is gone. Raises StudyappError.
    """
    if not pool.library.is_whole:
        return None
    with pool.asking() as db:
        pages = [str(page) for (page,) in db.execute(_CONCERNED)]
        pages += _with_same_keys(db, pages)
        cards = [card for page in dict.fromkeys(pages) for card in _on(db, page)]
    return adopt(history, cards, set(pages), now, None, refused) if pages else None


def _with_same_keys(db: sqlite3.Connection, pages: list[str]) -> list[str]:
    """Other pages where a card of these pages stands too: what was learned there is not gone."""
    query = (
        "SELECT DISTINCT other.page FROM files JOIN fresh ON fresh.file = files.id"
        " JOIN main.cards ON cards.id = fresh.card JOIN main.cards AS other ON other.key = cards.key"
        " WHERE files.page = ? AND other.page != files.page"
    )
    return [str(page) for name in pages for (page,) in db.execute(query, (name,))]


def _on(db: sqlite3.Connection, page: str) -> list[Card]:
    row = db.execute("SELECT id FROM files WHERE page = ?", (page,)).fetchone()
    return list(cards_of(db, row[0])) if row else []
