"""What is done about copies in a thread; it knows nothing of the window."""

from collections.abc import Callable
from typing import NamedTuple

from studyapp.cards.history.backups import Backup, Restored, count_answers, good_copies, restore
from studyapp.cards.history.lost import backups_of, pending
from studyapp.ui.cards.background import Told


class Found(NamedTuple):
    """What there is to choose from."""

    answers: int
    """How many the history holds now."""
    offered: Backup | None
    """The copy that waits for a decision."""
    copies: tuple[Backup, ...] = ()
    """All good copies, the newest first."""


def look(history: str) -> Callable[[Told], Found]:
    """The work of finding out what is offered, and what is here."""

    def work(_told: Told) -> Found:
        return Found(count_answers(history), pending(history))

    return work


def list_copies(history: str) -> Callable[[Told], Found]:
    """The work of finding all good copies."""

    def work(_told: Told) -> Found:
        return Found(count_answers(history), pending(history), tuple(good_copies(backups_of(history))))

    return work


def bring_back(copy: str, history: str) -> Callable[[Told], Restored]:
    """The work of joining a copy with what the history holds now."""

    def work(_told: Told) -> Restored:
        return restore(copy, history, merged=True)

    return work
