"""A person sees the window as they want it: language, theme, size, projection, place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from studyapp.settings import SettingsFile
from studyapp.ui.rooms import CARDS, COST, MAP
from studyapp.ui.shell import App
from studyapp.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CTRL = Qt.KeyboardModifier.ControlModifier


def press(qtbot: QtBot, window: Window, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press keys where the focus is."""
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or window, key, modifier or Qt.KeyboardModifier.NoModifier)


def type_words(qtbot: QtBot, words: str) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    if words.isascii():
        qtbot.keyClicks(focus, words)
    else:
        focus.insert(words)  # as an input method does


def test_projection_fills_the_screen_on_all_three_tabs(window: Window, qtbot: QtBot) -> None:
    before = window.size()
    press(qtbot, window, Qt.Key.Key_F11)
    for key, room in ((Qt.Key.Key_2, MAP), (Qt.Key.Key_3, COST), (Qt.Key.Key_1, CARDS)):
        press(qtbot, window, key, modifier=CTRL)
        assert window.rooms.current == room
        assert window.isFullScreen()
        assert not window.top.isVisible()
        assert not window.status.isVisible()
        assert window.theme.projection
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.top.isVisible()
    assert window.theme.px(100) == 100
    assert window.size() == before
    press(qtbot, window, Qt.Key.Key_F11)
    press(qtbot, window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_the_language_changes_at_once_and_is_kept(window: Window, app: App) -> None:
    window.status.language.click()
    assert [window.top.tabs.tabText(at) for at in range(3)] == ["카드", "지도", "비용"]
    assert window.table.find("view.map").title == "지도로 이동"
    assert window.status.language.text() == "한국어"
    window.status.language.click()
    assert window.top.tabs.tabText(1) == "Map"
    assert SettingsFile().values.language == "en"


def test_the_language_changes_in_every_room_that_was_built(window: Window, app: App, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        press(qtbot, window, key, modifier=CTRL)
    window.show_room(MAP)
    app.look.set_language("ko")
    assert window.rooms.current == MAP
    for room in (CARDS, MAP, COST):
        window.show_room(room)
        own = [command.title for command in window.table.available() if not command.id.startswith("view.")]
        assert any("가" <= letter <= "힣" for title in own for letter in title)


def test_a_language_chosen_elsewhere_takes_nothing_from_a_room(
    window: Window, app: App, qtbot: QtBot
) -> None:
    press(qtbot, window, Qt.Key.Key_3, modifier=CTRL)
    type_words(qtbot, "500 GB internet out")
    press(qtbot, window, Qt.Key.Key_Return)
    before = window.rooms.state_of(COST)
    assert before[0].estimate.open.saved.entries, "the estimate has a line"
    press(qtbot, window, Qt.Key.Key_1, modifier=CTRL)
    for language in ("ko", "en"):  # twice: the room is not built in between
        app.look.set_language(language)
    press(qtbot, window, Qt.Key.Key_3, modifier=CTRL)
    after = window.rooms.state_of(COST)
    assert after[0].estimate.open.saved == before[0].estimate.open.saved
    assert after[0].steps == before[0].steps, "what can be taken back"
    assert after[1:] == before[1:]


def test_the_line_at_the_bottom_speaks_the_language_whatever_is_shown(
    window: Window, app: App, qtbot: QtBot
) -> None:
    app.look.set_language("ko")
    korean = window.status.state.text()
    app.look.set_language("en")
    press(qtbot, window, Qt.Key.Key_2, modifier=CTRL)
    assert window.status.state.text() != korean
    app.look.set_language("ko")
    assert window.status.state.text() == korean


def test_themes_change_at_once_and_are_kept(window: Window, app: App, qapp: QApplication) -> None:
    sheets = set()
    for name in ("dark", "contrast", "light"):
        window.table.find(f"look.theme.{name}").run()
        assert app.theme.name == SettingsFile().values.theme == name
        sheets.add(qapp.styleSheet())
    assert len(sheets) == 3


def test_everything_grows_and_shrinks(window: Window, qtbot: QtBot) -> None:
    height = window.top.height()
    press(qtbot, window, Qt.Key.Key_Plus, modifier=CTRL)
    assert window.top.height() > height
    assert SettingsFile().values.scale > 1
    press(qtbot, window, Qt.Key.Key_0, modifier=CTRL)
    assert window.top.height() == height
    press(qtbot, window, Qt.Key.Key_Minus, modifier=CTRL)
    assert window.top.height() < height


def test_where_the_window_stood_it_stands_again(app: App, window: Window) -> None:
    window.setGeometry(40, 30, 700, 600)
    window.close()
    assert SettingsFile().values.geometry == (40, 30, 700, 600)
    again = Window(app.theme, app.look, SettingsFile())
    assert again.geometry().getRect() == (40, 30, 700, 600)
    again.deleteLater()


def test_a_place_on_a_screen_that_is_gone_is_not_taken(app: App) -> None:
    SettingsFile().change(SettingsFile().values._replace(geometry=(90000, 90000, 700, 600)))
    again = Window(app.theme, app.look, SettingsFile())
    assert again.geometry().getRect() != (90000, 90000, 700, 600)
    again.deleteLater()


def test_projection_is_as_large_as_the_screen_it_is_moved_to(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_F11)
    sizes = []
    for width, height in ((1920, 1080), (1280, 720), (800, 600)):
        window.resize(width, height)
        sizes.append(window.theme.px(100))
        assert window.width() == width
    assert sizes == [225, 150, 100]
    press(qtbot, window, Qt.Key.Key_F11)
    assert window.theme.px(100) == 100


def test_the_count_beside_a_tab_comes_back_from_projection_as_it_was(window: Window, qtbot: QtBot) -> None:
    before = window.top.count.size(), window.top.tabs.tabRect(CARDS)
    for _time in range(2):
        press(qtbot, window, Qt.Key.Key_F11)
        qtbot.wait(10)
    assert (window.top.count.size(), window.top.tabs.tabRect(CARDS)) == before


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_small_window_stays_small_in_every_room(
    language: str, window: Window, app: App, qtbot: QtBot
) -> None:
    app.look.set_language(language)
    window.resize(720, 540)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        press(qtbot, window, key, modifier=CTRL)
        qtbot.wait(10)
        assert (window.width(), window.height()) == (720, 540)
        for part in (window.top.tabs, window.top.finder, window.top.menu, window.status.language):
            corner = part.mapTo(window, part.rect().bottomRight())
            assert window.rect().contains(corner), part


def test_the_key_for_the_source_says_where_there_is_none(window: Window, app: App, qtbot: QtBot) -> None:
    app.window.rooms.focus()
    command = window.table.for_key("S")
    assert command is not None, "a card is shown"
    window.table.remove("cards")
    window.table.add((command._replace(enabled=window.is_projecting),), "cards")
    press(qtbot, window, Qt.Key.Key_S)
    assert window.messages.text.text() == "Nothing is chosen here whose line could be shown."
    assert not window.dock.is_open
