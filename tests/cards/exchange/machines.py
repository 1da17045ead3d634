"""Machines with a history and a clock of their own, for what several of them do together."""

from datetime import UTC, datetime
from pathlib import Path

from studyapp.cards.exchange import files
from studyapp.cards.exchange.sync import Synced, synchronise
from studyapp.cards.history.history import UNKNOWN, History
from studyapp.cards.model import Card
from studyapp.cards.schedule import GOOD, Scheduler, moment

DAY = datetime(2026, 3, 2, 20, tzinfo=UTC)


def card_of(number: int) -> Card:
    """A card of the page `notes`, with a text that its number gives."""
    front, back = f"질문 {number}", f"답 {number}"
    path = ("구역",)
    return Card(f"key{number}", "basic", "written", front, back, (), path, number, 0, front, back, "notes")


class Machine:
    """A history of its own, with a clock that can be set."""

    def __init__(self, folder: Path, name: str) -> None:
        self.now = DAY
        (folder / name).mkdir()
        self.history = History(str(folder / name / "history.db"), self.clock)

    def clock(self) -> datetime:
        return self.now

    def answer(self, number: int, grade: int = GOOD) -> None:
        card = card_of(number)
        known = self.history.known([(card.page, card.key)]).get((card.page, card.key), UNKNOWN)
        now = moment(self.now)
        outcome = Scheduler(parameters=self.history.parameters).preview(known.state, now, 1)[grade - 1]
        self.history.append(card, known, outcome, now, 4000)

    def states(self) -> object:
        return {one.named.name: one.state for one in self.history.registered()}

    def sync(self, folder: Path) -> Synced:
        return synchronise(str(folder), self.history, self.now)

    def own_file(self, folder: Path) -> Path:
        return folder / files.file_name(self.history.device)
