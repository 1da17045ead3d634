"""What would be taken back next, and what of the things that were done still holds."""

import os
from collections.abc import Collection, Iterable
from typing import NamedTuple

from studyapp.cards.history.history import History
from studyapp.cards.history.log import SUSPEND


class Last(NamedTuple):
    """What was done last on this machine, in one go."""

    id: str
    """Its last entry; another one as soon as anything else was done or taken back."""
    kinds: tuple[int, ...]
    day: int
    """The study day it was done on."""
    fronts: tuple[str, ...]
    """The questions of the cards that it was done to."""

    @property
    def is_answer(self) -> bool:
        """Whether it was an answer."""
        return any(0 < kind < SUSPEND for kind in self.kinds)


def last(history: History, pages: Collection[str] | None = None) -> Last | None:
    """What `History.undo` would take back; None for nothing. Raises StudyappError."""
    if not os.path.exists(history.path):
        return None
    from studyapp.cards.history.lookups import last_done

    with history.reading() as db:
        entries = last_done(db, pages)
        rows = [
            db.execute(
                "SELECT log.kind, log.day, front FROM log LEFT JOIN names ON names.id = log.name"
                " LEFT JOIN cards ON cards.id = names.card WHERE log.id = ?",
                (entry,),
            ).fetchone()
            for entry in entries
        ]
    if not rows:
        return None
    fronts = dict.fromkeys(str(front) for _, _, front in rows if front is not None)
    return Last(entries[0], tuple(int(row[0]) for row in rows), int(rows[0][1]), tuple(fronts))


def holding(history: History, batches: Iterable[str]) -> tuple[str, ...]:
    """Those of some batches of which anything was not taken back. Raises StudyappError."""
    if not os.path.exists(history.path):
        return ()
    from studyapp.cards.history.lookups import of_batch

    with history.reading() as db:
        return tuple(batch for batch in batches if of_batch(db, batch))
