"""Of a folder the drills of the page that is open are learned beside the folder's cards."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studyapp.ui.shell import App
from studyapp.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
PARTS = (
    "- # Parts\n\t- | part | meaning |\n\t  | --- | --- |\n\t  | {0} | an area of the {0} world |\n"
    "\t- Q: What of {0}? #card\n\t\t- A: This.\n"
)


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    folder = tmp_path / "graph"
    folder.mkdir()
    for page, name in (("alpha", "Region"), ("beta", "Zone")):
        (folder / f"{page}.md").write_text(PARTS.format(name), encoding="utf-8")
    return folder


def want_drills(window: Window, *kinds: str) -> None:
    desk = window.rooms._rooms[0].desk
    desk.keep(desk.values._replace(learning=desk.learning._replace(drills=kinds)))


def learned(window: Window) -> dict[str, int]:
    """How many drills of each page can be learned."""
    pool = window.rooms._rooms[0].desk.pool
    found: dict[str, int] = {}
    for card in pool.cards("") if pool is not None else ():
        if card.origin == "generated":
            found[card.page] = found.get(card.page, 0) + 1
    return found


def open_path(app: App, qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(app.documents.read_whole):
        app.open(str(path))


def test_a_folder_is_learned_with_the_drills_of_the_page_that_is_open(
    app: App, window: Window, qtbot: QtBot, graph: Path
) -> None:
    want_drills(window, "definition")
    open_path(app, qtbot, graph)
    qtbot.waitUntil(lambda: list(learned(window)) == ["alpha"])
    with qtbot.waitSignal(app.documents.read_whole):
        app.open(str(graph / "beta.md"))
    qtbot.waitUntil(lambda: list(learned(window)) == ["beta"])
    want_drills(window)
    window.rooms._rooms[0].desk.reload()
    assert learned(window) == {}
