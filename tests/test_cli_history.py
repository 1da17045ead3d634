"""`studyapp stats`, `backup`, `restore` and `sync`, as a person or a script calls them."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studyapp.cards.history.backups import back_up_if_due
from studyapp.cards.history.history import History
from studyapp.cards.history.known import UNKNOWN
from studyapp.cards.schedule import GOOD, Scheduler, moment
from studyapp.cli import main
from studyapp.paths import bundled_document, data_dir
from studyapp.study import open_study

NOW = moment(datetime(2026, 3, 2, 12, tzinfo=UTC))


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(words)
    out, err = capsys.readouterr()
    return status, out, err


def answer(count: int, first: int = 0) -> None:
    """Answer cards of the bundled document."""
    history = History(data_dir("history.db"))
    outcome = Scheduler().preview(UNKNOWN.state, NOW, 1)[GOOD - 1]
    for card in open_study(bundled_document()).deck.cards[first : first + count]:
        history.append(card, UNKNOWN, outcome, NOW, 1000)
    history.close()


def test_a_backup_and_its_return(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    answer(2)
    copy = str(tmp_path / "copy.db")
    assert run(capsys, "backup", copy) == (0, f"2 answers copied to {copy}\n", "")
    answer(1, first=2)
    status, out, err = run(capsys, "restore", copy)
    assert (status, err) == (0, "")
    aside = data_dir("history.db.before-restore-1")
    assert out.splitlines() == [
        f"The history holds 2 answers again, from {copy}",
        f"The one before is kept as {aside}",
        "1 answer of it is not in the history now",
    ]
    assert run(capsys, "restore", aside)[1].startswith("The history holds 3 answers again")


def test_without_a_history_there_is_no_backup(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, own_data_dir: Path
) -> None:
    status, out, err = run(capsys, "backup", str(tmp_path / "copy.db"))
    assert (status, out) == (1, "")
    assert err.count("\n") == 1
    assert not (tmp_path / "copy.db").exists()
    assert not own_data_dir.exists()


@pytest.mark.parametrize("content", ["", "- notes #card\n" * 400])
def test_what_is_no_backup_is_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: str
) -> None:
    answer(1)
    (tmp_path / "notes.md").write_text(content, encoding="utf-8")
    for command in ("restore", "backup"):
        status, out, err = run(capsys, command, str(tmp_path / "notes.md"))
        assert (status, out) == (1, "")
        assert err.startswith(f"studyapp: {tmp_path / 'notes.md'}: ")
        assert err.count("\n") == 1
    assert (tmp_path / "notes.md").read_text("utf-8") == content


def test_the_figures_are_printed_for_people_and_programs(capsys: pytest.CaptureFixture[str]) -> None:
    answer(3)
    status, out, err = run(capsys, "stats")
    assert (status, err) == (0, "")
    assert out
    status, out, err = run(capsys, "stats", bundled_document(), "--json")
    assert (status, err) == (0, "")
    assert json.loads(out)["format"] == "studyapp.stats/1"


def test_the_figures_count_as_a_person_does_and_say_how_many_cards_are_new(
    capsys: pytest.CaptureFixture[str],
) -> None:
    answer(1)
    said = run(capsys, "stats", bundled_document())[1]
    assert "9 new, " in said
    assert "answers     1 on 1 day," in said
    assert " days, longest 1\n" in said or "1 day, longest 1\n" in said
    assert "1 days" not in said


def test_a_document_that_was_never_learned_says_how_to_begin(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    notes = tmp_path / "my notes.md"
    notes.write_text("- Is it new? #card\n\t- Yes.\n- And this? #card\n\t- Too.\n", encoding="utf-8")
    assert run(capsys, "stats", str(notes)) == (
        0, f"None of the 2 cards was learned yet; begin with: studyapp '{notes}'\n", ""
    )  # fmt: skip
    said = run(capsys, "stats", str(notes), "--json")[1]
    assert json.loads(said)["cards"]["new"] == 2


def test_without_a_history_the_figures_are_nothing(
    capsys: pytest.CaptureFixture[str], own_data_dir: Path
) -> None:
    assert run(capsys, "stats")[0] == 0
    assert run(capsys, "stats", bundled_document())[0] == 0
    assert not own_data_dir.exists()


def test_two_machines_exchange_their_reviews(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "carried"
    folder.mkdir()
    answer(2)
    assert run(capsys, "sync", str(folder))[0] == 0
    other = str(tmp_path / "other machine")
    status, out, err = run(capsys, "--data-dir", other, "sync", str(folder))
    assert (status, err) == (0, "")
    assert "received 2 entries" in out


@pytest.mark.parametrize("folder", ["nowhere", "file"])
def test_a_folder_that_is_none_is_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, folder: str
) -> None:
    answer(1)
    (tmp_path / "file").touch()
    status, out, err = run(capsys, "sync", str(tmp_path / folder))
    assert (status, out) == (1, "")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ("backup",),
        ("backup", "a", "b"),
        ("restore",),
        ("restore", "--all", "a"),
        ("sync",),
        ("stats", "a", "b"),
        ("stats", "--yaml"),
    ],
)
def test_wrong_words_are_one_line_and_exit_2(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    status, out, err = run(capsys, *words)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1


@pytest.mark.parametrize("how", ["missing", "empty", "damaged"])
@pytest.mark.parametrize("command", ["stats", "backup", "sync", "export"])
def test_a_lost_history_is_left_for_its_copy_to_be_brought_back(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, own_data_dir: Path, how: str, command: str
) -> None:
    answer(2)
    copy = back_up_if_due(data_dir("history.db"), data_dir("backups"), datetime(2026, 3, 2, tzinfo=UTC))
    history = own_data_dir / "history.db"
    if how == "missing":
        history.unlink()
    else:
        history.write_bytes(b"" if how == "empty" else b"\xff" * 50_000)
    before = sorted(path.name for path in own_data_dir.iterdir())
    words = {
        "stats": ("stats",),
        "backup": ("backup", str(tmp_path / "copy.db")),
        "sync": ("sync", str(tmp_path)),
        "export": ("export", "json", bundled_document(), "-o", str(tmp_path / "all.json")),
    }[command]
    status, out, err = run(capsys, *words)
    assert (status, out) == (1, "")
    assert err.endswith(f"bring its copy with 2 answers back: studyapp restore {copy}\n")
    assert err.count("\n") == 1
    assert sorted(path.name for path in own_data_dir.iterdir()) == before
    assert run(capsys, "restore", str(copy))[0] == 0
    assert run(capsys, *words)[0] == 0
