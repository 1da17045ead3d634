"""A real room of prices with its page of comparison, for the tests to drive."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from studyapp.settings import SettingsFile
from studyapp.study import Study, read_study
from studyapp.ui.commands import CommandTable
from studyapp.ui.cost.compare.model import (
    B_PATH,
    ITEM,
    CompareModel,
)
from studyapp.ui.cost.compare.page import ComparePage
from studyapp.ui.cost.view import CostView
from studyapp.ui.theme import Theme

PRICES = """- Cross-zone: $0.01/GB (each way)
- Internet egress
	- First 10 TB: $0.09/GB
	- Over 10 TB: contact sales
- Backbone: 30원/GB
- Same zone: free
"""


def noon() -> datetime:
    return datetime(2026, 11, 23, 12, tzinfo=UTC)


def shown(qtbot: QtBot, tmp_path: Path, study: Study) -> CostView:
    room = CostView(Theme(), SettingsFile(str(tmp_path / "settings.toml")), clock=noon)
    qtbot.addWidget(room)
    room.resize(1280, 724)
    room.set_study(study)
    room.show()
    room.activateWindow()
    qtbot.waitExposed(room)
    return room


def priced(qtbot: QtBot, tmp_path: Path, *entries: str) -> CostView:
    room = shown(qtbot, tmp_path, read_study(PRICES, "prices", "a.md"))
    for entry in entries:
        room.quick.field.setText(entry)
        qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)
    return room


def press(room: CostView, key: str) -> None:
    table = CommandTable()
    table.add(room.commands(), "cost")
    table.active = ("cost",)
    command = table.for_key(key)
    assert command is not None
    command.run()


def compared(room: CostView) -> ComparePage:
    press(room, "Ctrl+M")
    page = room.pages.built["compare"]
    assert isinstance(page, ComparePage)
    return page


def model_of(page: ComparePage) -> CompareModel:
    model = page.table.model()
    assert isinstance(model, CompareModel)
    return model


def index(page: ComparePage, item: str, column: int) -> QModelIndex:
    model = model_of(page)
    row = next(row for row in range(model.rowCount()) if model.index(row, ITEM).data() == item)
    return model.index(row, column)


def cell(page: ComparePage, item: str, column: int) -> str:
    return str(index(page, item, column).data())


def click(qtbot: QtBot, page: ComparePage, item: str, column: int) -> None:
    place = page.table.visualRect(index(page, item, column)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def choose_path(qtbot: QtBot, name: str) -> None:
    """A click on an entry of the list that opened below the cell."""
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QListView)
    model = popup.model()
    at = next(
        model.index(row, 0)
        for row in range(model.rowCount())
        if str(model.index(row, 0).data()).startswith(name)
    )
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=popup.visualRect(at).center())


def type_into(qtbot: QtBot, page: ComparePage, text: str) -> QLineEdit:
    editor = page.table.findChildren(QLineEdit)[-1]
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    return editor


def another_zone(qtbot: QtBot, room: CostView) -> ComparePage:
    """The document's example, the page, the cell, the path: four clicks or keys."""
    press(room, "X")
    page = compared(room)
    click(qtbot, page, "Same AZ (Cache)", B_PATH)
    choose_path(qtbot, "다른 AZ 간")
    return page
