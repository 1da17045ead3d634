"""The room of cards in a window of its own, with a clock of its own, for tests."""

import os
import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from studyapp.paths import history_file
from studyapp.study import read_study
from studyapp.ui.cards.view import CardsView
from studyapp.ui.commands import CommandTable
from studyapp.ui.shortcuts import Shortcuts
from studyapp.ui.theme import Theme

NOTES = """- # Guide
\t- ## Zones
\t\t- Q: What is a **region**? #card
\t\t\t- A: An area.
\t\t- What is a zone? #card
\t\t\t- | part | of |
\t\t\t  | --- | --- |
\t\t\t  | zone | region |
\t- ## Prices
\t\t- Is it free? #card
\t\t\t- No.
"""


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2024, 5, 1, 9, 0, tzinfo=timezone(timedelta(hours=9)))

    def __call__(self) -> datetime:
        return self.now


class Room(NamedTuple):
    """The room in a window of its own, with the keys of its commands."""

    view: CardsView
    clock: Clock
    bot: QtBot
    said: list[object]

    def press(self, *keys: str) -> None:
        named = {"Space": Qt.Key.Key_Space, "PageDown": Qt.Key.Key_PageDown, "PageUp": Qt.Key.Key_PageUp}
        named["Esc"] = Qt.Key.Key_Escape
        for key in keys:
            code = named.get(key) or getattr(Qt.Key, f"Key_{key}")
            self.bot.keyClick(QApplication.focusWidget() or self.view, code)

    @property
    def front(self) -> str:
        return self.view.desk.card.front if self.view.desk.card else ""


@pytest.fixture
def open_room(qtbot: QtBot) -> Iterator[object]:
    clock = Clock()
    opened: list[CardsView] = []

    def make(text: str = NOTES, ready: bool = True) -> Room:
        view = CardsView(Theme("light"), clock=clock)
        qtbot.addWidget(view)
        opened.append(view)
        said: list[object] = []
        view.message_raised.connect(said.append)
        view.set_study(read_study(text, "Notes", "notes.md"))
        view.resize(1100, 700)
        view.show()
        qtbot.waitExposed(view)
        if ready:
            view.make_ready()
            table = CommandTable()
            table.add(view.commands(), "cards")
            table.active = ("cards",)
            Shortcuts(table, view).watch()
        view.activateWindow()
        view.focus_start()
        qtbot.waitUntil(view.hasFocus)
        return Room(view, clock, qtbot, said)

    yield make
    for view in opened:
        if isValid(view):
            view.close_down()


def rows() -> int:
    """How many answers another program finds in the history."""
    if not os.path.exists(history_file()):
        return 0
    other = sqlite3.connect(history_file())
    count = other.execute("SELECT count(*) FROM log").fetchone()[0]
    other.close()
    return int(count)


def texts(view: QWidget) -> str:
    """All words that are to be read in the room."""
    found = []
    for widget in view.findChildren(QWidget):
        if widget.isVisible():
            found += [widget.property("text"), widget.property("plainText")]
    return "\n".join(str(text) for text in found if text)
