"""The source of rows for what lies on the desk."""

from typing import TYPE_CHECKING

from studyapp.cards.pool import id_of
from studyapp.cards.schedule import NEW, State
from studyapp.ui.cards.browse.source import CardSource, Day, Source

if TYPE_CHECKING:
    from studyapp.cards.model import Card
    from studyapp.ui.cards.desk import Desk


def source_of(desk: "Desk") -> tuple[Source, int]:
    """All cards of the desk's pool with the orphans of its pages, and the study day; raises StudyappError."""
    from studyapp.cards.schedule import moment

    pool = desk.pool
    today = moment(desk.clock(), desk.learning.rollover).day
    day = Day(today, desk.learning, desk.scheduler.retrievability)
    if pool is None:
        return CardSource((), _unknown, (), day), today
    cards = tuple(pool.cards(""))
    known = pool.known([id_of(card) for card in cards])
    standing = {id_of(card) for card in cards}
    orphans = [
        each
        for page in pool.pages
        for each in desk.history.registered(page)
        if each.state.phase != "new" and (each.named.page, each.named.key) not in standing
    ]

    def state(card: "Card") -> State:
        found = known.get(id_of(card))
        return found.state if found is not None else NEW

    return CardSource(cards, state, orphans, day), today


def _unknown(_card: "Card") -> State:
    return NEW
