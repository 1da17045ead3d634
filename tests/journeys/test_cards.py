"""Ten minutes of cards in the whole window: learn, look things up, put aside, set, and come back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from studyapp.ui.cards.browse.page import BrowsePage
from studyapp.ui.cards.view import CardsView
from studyapp.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEYS = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def press(qtbot: QtBot, window: Window, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or window, key, modifier or Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def room(window: Window, qtbot: QtBot) -> CardsView:
    room = window.findChild(CardsView)
    assert room is not None
    qtbot.waitUntil(room.learn.hasFocus)
    return room


def front(room: CardsView) -> str:
    card = room.desk.card
    return card.front if card is not None else ""


def test_ten_minutes_of_cards_by_keys_alone(window: Window, room: CardsView, qtbot: QtBot) -> None:
    first = front(room)
    press(qtbot, window, KEYS.Key_Space, KEYS.Key_3)
    second = front(room)
    assert second != first
    press(qtbot, window, KEYS.Key_B)
    assert front(room) not in (first, second)
    assert "Z takes it back" in window.messages.text.text()
    press(qtbot, window, KEYS.Key_Z)
    assert front(room) == second
    press(qtbot, window, KEYS.Key_Z)
    assert front(room) == first


def test_a_card_is_looked_up_put_aside_and_learned_from_the_table(
    window: Window, room: CardsView, qtbot: QtBot
) -> None:
    press(qtbot, window, KEYS.Key_F, modifier=CTRL)
    page = room.findChild(BrowsePage)
    assert page is not None
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "wavelength")
    found = page.model.rowCount()
    assert 0 < found < room.desk.session.counts.total if room.desk.session is not None else False
    press(qtbot, window, KEYS.Key_Return)
    chosen = page.chosen()[0]
    press(qtbot, window, KEYS.Key_Minus)
    assert page.model.index(0, 3).data() == "Suspended"
    press(qtbot, window, KEYS.Key_Z)
    assert page.model.index(0, 3).data() == "New"
    press(qtbot, window, KEYS.Key_S)
    pane = window.dock.pane
    assert pane is not None
    assert pane.line == chosen.line
    press(qtbot, window, KEYS.Key_Escape)
    assert not window.dock.is_open
    press(qtbot, window, KEYS.Key_Escape)
    assert room.is_learning()


def test_esc_in_the_search_field_leads_back_to_the_card(
    window: Window, room: CardsView, qtbot: QtBot
) -> None:
    press(qtbot, window, KEYS.Key_F, modifier=CTRL)
    press(qtbot, window, KEYS.Key_Escape)
    assert room.is_learning()
    assert room.learn.hasFocus()


def test_every_page_is_in_the_palette_and_has_its_key(window: Window, room: CardsView) -> None:
    titles = {command.title: command.keys for command in window.table.available()}
    assert titles["Browse"] == ("Ctrl+F",)
    assert {"Statistics", "Options", "Optimizer", "Several machines", "Cards to decide on"} <= set(titles)
    keys = [key for command in window.table.available() for key in command.keys if key != "Esc"]
    assert len(keys) == len(set(keys))
