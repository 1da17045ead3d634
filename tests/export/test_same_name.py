"""Of pages with one name in a folder each has its own history, as where the folder is learned."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studyapp.cards.history.history import History
from studyapp.cards.history.known import UNKNOWN
from studyapp.cards.schedule import GOOD, Scheduler, moment
from studyapp.cli import main
from studyapp.library.library import Library
from studyapp.paths import history_file
from studyapp.study import open_study

NOW = moment(datetime(2026, 3, 2, 12, tzinfo=UTC))


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """Three files "Notes", one of which cannot be read; the card of the last was learned in the folder."""
    folder = tmp_path / "graph"
    for name in ("a", "b", "c"):
        (folder / name).mkdir(parents=True)
        (folder / name / "Notes.md").write_text("- Where? #card\n\t- Here.\n", "utf-8")
    (folder / "a" / "Notes.md").write_bytes(b"\x00" * 2000)
    path = str(folder / "c" / "Notes.md")
    library = Library(str(folder))
    library.read(_going_on)
    (card,) = open_study(path).deck.cards
    page = library.page_at(path)
    assert page == "c/Notes"
    history = History(history_file())
    outcome = Scheduler().preview(UNKNOWN.state, NOW, 1)[GOOD - 1]
    history.append(card._replace(page=page), UNKNOWN, outcome, NOW, 1000)
    history.close()
    return str(folder)


def test_what_is_exported_has_the_history_of_each(folder: str, tmp_path: Path) -> None:
    target = tmp_path / "all.json"
    main(["export", "json", folder, "-o", str(target)])
    whole = json.loads(target.read_text("utf-8"))
    pages = [model["document"]["page"] for model in whole["documents"]]
    assert pages == [page.name for page in Library(folder).pages()] == ["b/Notes", "c/Notes"]
    assert [(card["page"], card["state"]["reps"]) for card in whole["history"]["cards"]] == [("c/Notes", 1)]


def test_the_figures_count_each(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", folder, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["total"]["answers"] == 1


def _going_on(_done: int, _total: int) -> bool:
    return True
