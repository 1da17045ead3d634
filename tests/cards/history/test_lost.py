"""A history that is lost is offered a copy until a person decides, and nothing begins anew in silence."""

import os
import shutil
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from studyapp.cards.history.backups import back_up_if_due, good_copies, restore
from studyapp.cards.history.history import History
from studyapp.cards.history.lost import decline, pending
from studyapp.cards.history.store import DamagedHistory
from studyapp.cards.schedule import moment
from studyapp.errors import StudyappError
from tests.cards.history.test_backups import answer, answered

TABLE_LEAF = 13
"""The first byte of a page of SQLite's with rows."""
NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A history of three answers with a copy."""
    place = tmp_path / "data" / "history.db"
    answer(place, 1, 2, 3)
    back_up_if_due(str(place), str(place.parent / "backups"), NOW)
    return place


def lose(path: Path, how: str) -> None:
    if how == "missing":
        path.unlink()
    else:
        path.write_bytes(b"" if how == "empty" else b"\xff" * 50_000)


@pytest.mark.parametrize("how", ["missing", "empty"])
def test_before_the_first_answer_the_newest_good_copy_is_offered(path: Path, how: str) -> None:
    assert pending(str(path)) is None
    lose(path, how)
    offered = pending(str(path))
    assert offered is not None
    assert offered.answers == 3
    assert not path.exists() or not path.stat().st_size  # nothing is brought back without being asked


@pytest.mark.parametrize("how", ["missing", "empty", "damaged"])
def test_the_offer_stays_until_it_is_decided_and_nothing_that_was_answered_is_lost(
    path: Path, how: str
) -> None:
    lose(path, how)
    if how == "damaged":
        with pytest.raises(DamagedHistory, match="its newest good copy has 3 answers"):
            History(str(path)).states("page")
    answer(path, 4)
    back_up_if_due(str(path), str(path.parent / "backups"), NOW + timedelta(days=1))
    answer(path, 5)
    offered = pending(str(path))
    assert offered is not None
    assert offered.answers == 3
    done = restore(offered.path, str(path), merged=True)
    assert (done.answers, done.missing) == (5, 0)
    assert answered(path) == {f"key {number}" for number in range(1, 6)}
    assert pending(str(path)) is None
    history = History(str(path))
    assert history.undo(moment(NOW)) is not None
    history.close()
    assert answered(path) == {f"key {number}" for number in range(1, 5)}  # the last that was given


def test_copies_made_later_never_push_the_offered_one_out(path: Path) -> None:
    path.unlink()
    for number in range(40):
        answer(path, 10 + number)
        back_up_if_due(str(path), str(path.parent / "backups"), NOW + timedelta(hours=1 + number))
    offered = pending(str(path))
    assert offered is not None
    assert offered.answers == 3


@pytest.mark.parametrize("begun", [False, True])
def test_who_goes_on_without_the_copy_is_not_asked_again(path: Path, begun: bool) -> None:
    path.unlink()
    if begun:
        answer(path, 4)
    decline(str(path))
    assert pending(str(path)) is None
    answer(path, 5)
    assert pending(str(path)) is None
    assert len(list(good_copies(str(path.parent / "backups")))) == 1  # it can still be brought back
    path.unlink()
    assert pending(str(path)) is not None  # another loss, another question


def test_what_is_saved_in_part_is_counted_in_answers_beside_the_copy(path: Path) -> None:
    answer(path, *range(10, 400))
    back_up_if_due(str(path), str(path.parent / "backups"), NOW + timedelta(hours=1))
    other = sqlite3.connect(path)
    (entry,) = other.execute("SELECT id FROM log WHERE seq = 200").fetchone()
    other.close()
    data = path.read_bytes()
    pages = [data[start : start + 4096] for start in range(0, len(data), 4096)]
    path.write_bytes(
        b"".join(
            b"\xff" * 4096 if page[0] == TABLE_LEAF and entry.encode() in page else page for page in pages
        )
    )
    with pytest.raises(DamagedHistory) as told:
        History(str(path)).reviews()
    saved = len(History(str(path)).reviews())
    assert 0 < saved < 393
    assert told.value.details == (str(saved), "393")
    offered = pending(str(path))
    assert offered is not None
    restore(offered.path, str(path), merged=True)
    assert len(History(str(path)).reviews()) == 393


def test_who_only_reads_leaves_a_damaged_history_as_it_is(path: Path) -> None:
    lose(path, "damaged")
    before = sorted(os.listdir(path.parent))
    with pytest.raises(StudyappError, match="bring its copy with 3 answers back: studyapp restore"):
        History(str(path), mends=False).reviews()
    assert sorted(os.listdir(path.parent)) == before
    assert path.read_bytes() == b"\xff" * 50_000


def test_on_a_disk_that_may_not_be_written_all_is_read_and_an_answer_says_why_it_is_not_kept(
    path: Path,
) -> None:
    script = (
        "import os, shutil, sys\n"
        "from pathlib import Path\n"
        "from studyapp.cards.history.history import History\n"
        "from studyapp.errors import StudyappError\n"
        "from tests.cards.history.test_backups import answer\n"
        "folder = sys.argv[1]\n"
        "answer(Path(folder, 'other.db'), 1)\n"  # so that all is imported that another user may not
        "History(os.path.join(folder, 'other.db')).states('other', ['key 1'])\n"
        "os.chmod(os.path.join(folder, 'history.db'), 0o444)\n"
        "os.chmod(folder, 0o555)\n"
        "if os.getuid() == 0:\n"
        "    os.setuid(65534)\n"
        "history = History(os.path.join(folder, 'history.db'))\n"
        "print(len(history.reviews()), len(history.states('new page', ['key 1'])), history.is_for_reading)\n"
        "try:\n"
        "    answer(Path(folder, 'history.db'), 4)\n"
        "except StudyappError as error:\n"
        "    print(error.message)\n"
    )
    with TemporaryDirectory() as folder:
        shutil.copy(path, folder)
        done = subprocess.run(
            [sys.executable, "-c", script, folder], capture_output=True, text=True, check=False
        )
        os.chmod(folder, 0o700)
    assert done.stdout.splitlines() == [
        "3 0 True",
        "The review history cannot be written; check the rights on its folder.",
    ], done.stderr
