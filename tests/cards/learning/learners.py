"""What tests of a session share: a clock that goes when it is told to, cards, and a session on them."""

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path

from studyapp.cards.history.history import History
from studyapp.cards.learning.document_pool import DocumentPool
from studyapp.cards.learning.session import Session
from studyapp.cards.model import Card
from studyapp.cards.schedule import Scheduler
from studyapp.settings import Learning

START = datetime(2024, 5, 1, 9, 0, tzinfo=timezone(timedelta(hours=9)))
PAGE = "Notes"


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **time: float) -> None:
        self.now += timedelta(**time)


def card(number: int, key: str = "", note: str = "", path: tuple[str, ...] = (), page: str = PAGE) -> Card:
    """A card that is told from others by its number."""
    key = key or f"key {number}"
    front = f"front {number}"
    return Card(
        key, "basic", "written", front, "back", ("card",), path, number + 1, number, "", "", page, note
    )


def cards(count: int, page: str = PAGE) -> list[Card]:
    return [card(number, page=page) for number in range(count)]


def kept(folder: Path, clock: Clock) -> History:
    """A history in a file of its own."""
    return History(str(folder / "history.db"), clock)


def learned(
    history: History, clock: Clock, deck: Sequence[Card], learning: Learning | None = None, page: str = PAGE
) -> Session:
    """A session on some cards of one page."""
    wanted = learning or Learning()
    pool = DocumentPool(page, deck, history)
    return Session(pool, history, Scheduler.of(wanted, history.parameters), clock, wanted)


def started(history: History, clock: Clock, count: int = 3, learning: Learning | None = None) -> Session:
    return learned(history, clock, cards(count), learning)


def front(session: Session) -> str | None:
    return session.current.front if session.current else None


def shown_until_done(session: Session, grade: int) -> list[str | None]:
    """The cards in the order they are shown in, each answered the same way."""
    shown: list[str | None] = []
    while session.current is not None:
        shown.append(front(session))
        session.answer(grade)
    return shown
