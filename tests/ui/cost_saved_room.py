"""A real room of prices in which estimates are kept, for the tests to drive."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.cost.shelf.estimates import Shelf
from studyapp.study import Study, read_study
from studyapp.ui.cost.saved.page import EstimatesPage
from studyapp.ui.cost.view import CostView
from studyapp.ui.theme import Theme

PRICES = """- Cross-zone: $0.01/GB (each way)
- Internet egress: $0.09/GB
- Same zone: free

## A month
- Egress: 500 GB × $0.09 = $45
- Cross-zone: 100 GB × $0.01 × 2 = $2
- Total: $47
"""
NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)


def noon() -> datetime:
    return NOON


def study(text: str = PRICES, page: str = "prices", path: str = "a.md") -> Study:
    return read_study(text, page, path)


def room_of(qtbot: QtBot, document: Study) -> CostView:
    room = CostView(Theme(), clock=noon)
    qtbot.addWidget(room)
    room.resize(1280, 724)
    room.set_study(document)
    room.show()
    room.activateWindow()
    qtbot.waitExposed(room)
    room.focus_start()
    return room


def enter(qtbot: QtBot, room: CostView, text: str) -> None:
    room.quick.field.setText(text)
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)


def rename(qtbot: QtBot, room: CostView, name: str) -> None:
    room.head.edit()
    room.head.field.clear()
    qtbot.keyClicks(room.head.field, name)
    qtbot.keyClick(room.head.field, Qt.Key.Key_Return)


def page_of(room: CostView) -> EstimatesPage:
    room.open_page("estimates")
    page = room.pages.built["estimates"]
    assert isinstance(page, EstimatesPage)
    return page


def choose(page: EstimatesPage, kind: str, name: str) -> None:
    at = page.model.place_of(kind, name)
    assert at >= 0
    page.list.setCurrentIndex(page.model.index(at, 0))


def names(shelf: Shelf) -> list[str]:
    return sorted(saved.name for saved in shelf.all().estimates)


def labels(room: CostView) -> list[str]:
    return [entry.rate for entry in room.model.entries]
