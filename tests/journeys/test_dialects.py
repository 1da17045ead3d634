"""A person says in the options how a file writes its cards: it is read again at once, and the card stays."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studyapp.ui.cards.options.page import OptionsPage
from studyapp.ui.shell import App
from studyapp.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NOTES = "- One? #card\n  - 1\n- Two? #card\n  - 2\n\nThree?::3\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text("- A? #card\n  - a\n", encoding="utf-8")
    (folder / "b.md").write_text(NOTES, encoding="utf-8")
    return folder


def fronts(window: Window) -> list[str]:
    pool = window.rooms._rooms[0].desk.pool
    return [card.front for card in pool.cards("")] if pool is not None else []


def choose_dialect(window: Window, name: str) -> None:
    """Choose a dialect on the page of options, as a person does."""
    room = window.rooms._rooms[0]
    room.open_page("options")
    page = window.findChild(OptionsPage)
    assert page is not None
    page.place.dialect.choose(name)
    page.keep()


def test_the_open_file_is_read_again_in_its_dialect(
    app: App, window: Window, qtbot: QtBot, folder: Path
) -> None:
    with qtbot.waitSignal(app.documents.read_whole):
        app.open(str(folder / "b.md"))
    assert fronts(window) == ["One?", "Two?"]
    with qtbot.waitSignal(app.documents.read_whole):
        choose_dialect(window, "obsidian-sr")
    assert "Three?" in fronts(window)
    with qtbot.waitSignal(app.documents.read_whole):
        choose_dialect(window, "logseq")
    assert fronts(window) == ["One?", "Two?"]


def test_in_a_folder_too_and_the_place_stays(app: App, window: Window, qtbot: QtBot, folder: Path) -> None:
    with qtbot.waitSignal(app.libraries.changed), qtbot.waitSignal(app.documents.read_whole):
        app.open(str(folder))
    with qtbot.waitSignal(app.documents.read_whole):
        app.open(str(folder / "b.md"))
    desk = window.rooms._rooms[0].desk
    desk.choose("page:b")
    desk.reveal()
    desk.grade(4)
    desk.reveal()
    assert desk.card.front == "Two?"
    with qtbot.waitSignal(app.documents.read_whole):
        choose_dialect(window, "obsidian-sr")
    qtbot.waitUntil(lambda: "Three?" in fronts(window))
    assert "A?" in fronts(window)
    assert window.status.document.text() == "notes › b"
    assert window.rooms._rooms[0].page == "options"
    with qtbot.waitSignal(app.documents.read_whole):
        choose_dialect(window, "")
    qtbot.waitUntil(lambda: "Three?" not in fronts(window))
    qtbot.waitUntil(lambda: desk.session.done_today == 1)
    assert desk.session.deck == "page:b"
    assert desk.card.front == "Two?"
