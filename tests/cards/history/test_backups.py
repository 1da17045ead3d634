"""Backups: whole while windows write, kept for months, and brought back without losing what is there now."""

import os
import shutil
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cards.history.backups import (
    DAYS,
    MONTHS,
    NEWEST,
    WEEKS,
    back_up,
    back_up_if_due,
    newest_good,
    offer,
    restore,
    to_remove,
)
from studyapp.cards.history.history import History
from studyapp.cards.history.known import UNKNOWN
from studyapp.cards.model import Card
from studyapp.cards.schedule import GOOD, Scheduler, moment
from studyapp.errors import StudyappError

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=30)
FIXTURES = Path(__file__).parents[2] / "fixtures" / "histories"


def card(number: int) -> Card:
    return Card(f"key {number}", "basic", "written", "Q", "A", ("card",), (), 1, 0, "Q", "A", "page")


def answer(path: Path, *numbers: int) -> None:
    """Answer new cards."""
    history = History(str(path))
    now = moment(NOW)
    for number in numbers:
        outcome = Scheduler().preview(UNKNOWN.state, now, 1)[GOOD - 1]
        history.append(card(number), UNKNOWN, outcome, now, 1000)
    history.close()


def answered(path: Path) -> set[str]:
    """The keys of the cards that were answered."""
    history = History(str(path))
    keys = {review.key for review in history.reviews()}
    history.close()
    return keys


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A history of two answers."""
    place = tmp_path / "data" / "history.db"
    answer(place, 1, 2)
    return place


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "backups"


# How long copies are kept

times = st.lists(
    st.integers(0, 3 * 365 * 24 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes)), unique=True
)


@settings(max_examples=60)
@given(times)
def test_the_newest_stay_and_the_rest_is_few(kept: list[datetime]) -> None:
    removed = to_remove(kept, NOW)
    left = sorted(set(kept) - set(removed), reverse=True)
    assert sorted(kept, reverse=True)[:NEWEST] == left[:NEWEST]
    assert len(left) <= NEWEST + DAYS + WEEKS + MONTHS
    assert len(left) == len(kept) - len(removed)


@settings(max_examples=60)
@given(times)
def test_what_is_kept_is_kept_when_asked_again(kept: list[datetime]) -> None:
    left = set(kept) - set(to_remove(kept, NOW))
    assert to_remove(left, NOW) == []


@settings(max_examples=60)
@given(times)
def test_each_of_the_last_twelve_days_with_a_copy_keeps_one(kept: list[datetime]) -> None:
    left = set(kept) - set(to_remove(kept, NOW))
    days = sorted({time.date() for time in kept}, reverse=True)[:DAYS]
    assert set(days) <= {time.date() for time in left}


def test_a_year_of_use_leaves_days_then_weeks_then_months() -> None:
    kept, now = set[datetime](), NOW
    for hours in range(2 * 365 * 4):
        now = NOW + timedelta(hours=6 * hours)
        kept.add(now)
        kept -= set(to_remove(kept, now))
    ages = sorted((now - time) / timedelta(days=1) for time in kept)
    assert len(kept) == NEWEST + DAYS + WEEKS + MONTHS
    gaps = [after - before for before, after in pairwise(ages)]
    assert max(gaps[: NEWEST + DAYS]) <= 2
    assert max(gaps[: NEWEST + DAYS + WEEKS - 1]) <= 8
    assert max(gaps) <= 40
    assert ages[-1] > 270


def test_a_clock_that_was_wrong_removes_nothing() -> None:
    ahead = [NOW + timedelta(days=300 + number) for number in range(50)]
    assert to_remove([*ahead, NOW], NOW) == []


def test_a_day_is_the_day_on_the_wall() -> None:
    seoul = ZoneInfo("Asia/Seoul")
    evening = datetime(2026, 11, 20, 23, 50, tzinfo=seoul)
    morning = datetime(2026, 11, 21, 0, 20, tzinfo=seoul)
    newest = [NOW - HALF_HOUR * number for number in range(NEWEST)]
    assert to_remove([evening, morning, *newest], NOW.astimezone(seoul)) == []
    assert to_remove([evening, morning, *newest], NOW) == [evening]


# Making them


def test_a_copy_is_made_when_something_was_added_and_half_an_hour_passed(path: Path, folder: Path) -> None:
    first = back_up_if_due(str(path), str(folder), NOW)
    assert first is not None
    assert answered(Path(shutil.copy(first, folder.parent / "look.db"))) == {"key 1", "key 2"}
    assert back_up_if_due(str(path), str(folder), NOW + 3 * HALF_HOUR) is None  # nothing new
    answer(path, 3)
    assert back_up_if_due(str(path), str(folder), NOW + HALF_HOUR / 2) is None  # too soon
    second = back_up_if_due(str(path), str(folder), NOW + HALF_HOUR)
    assert second is not None
    assert sorted(os.listdir(folder)) == sorted([os.path.basename(first), os.path.basename(second)])


def test_without_a_history_there_is_nothing_to_copy(tmp_path: Path) -> None:
    assert back_up_if_due(str(tmp_path / "history.db"), str(tmp_path / "backups"), NOW) is None
    assert not (tmp_path / "backups").exists()


def test_a_copy_from_the_future_holds_up_no_other(path: Path, folder: Path) -> None:
    assert back_up_if_due(str(path), str(folder), NOW + timedelta(days=400)) is not None
    assert back_up_if_due(str(path), str(folder), NOW) is not None


def test_files_of_other_names_are_left_alone(path: Path, folder: Path) -> None:
    folder.mkdir()
    for name in ("history-20200101T000000Z.db.old", "my copy.db", "history-20209999T999999Z.db"):
        (folder / name).write_text("mine", encoding="utf-8")
    back_up_if_due(str(path), str(folder), NOW)
    assert len(os.listdir(folder)) == 4


def test_a_copy_made_while_windows_write_is_whole(path: Path, folder: Path) -> None:
    begun, done = threading.Event(), threading.Event()

    def write() -> None:
        for number in range(10, 200):
            answer(path, number)
            begun.set()
            if done.is_set():
                return

    writer = threading.Thread(target=write)
    writer.start()
    begun.wait(10)
    copies = [str(folder.parent / f"copy {number}.db") for number in range(5)]
    counts = [back_up(str(path), copy) for copy in copies]
    done.set()
    writer.join()
    assert counts == sorted(counts)
    for copy, count in zip(copies, counts, strict=True):
        assert len(answered(Path(copy))) == count >= 3


def test_a_folder_that_cannot_be_made_is_told(path: Path) -> None:
    (path.parent / "backups").write_text("a file", encoding="utf-8")
    with pytest.raises(StudyappError):
        back_up_if_due(str(path), str(path.parent / "backups"), NOW)


def test_the_newest_that_is_whole_is_offered(path: Path, folder: Path) -> None:
    good = back_up_if_due(str(path), str(folder), NOW)
    answer(path, 3)
    bad = back_up_if_due(str(path), str(folder), NOW + HALF_HOUR)
    assert bad is not None
    data = Path(bad).read_bytes()
    Path(bad).write_bytes(data[:5000] + b"\xff" * (len(data) - 5000))
    found = offer(str(folder))
    assert found is not None
    assert (found.path, found.time, found.answers) == (good, NOW, 2)
    assert newest_good(str(folder)) == good
    assert offer(str(folder / "nowhere")) is None


# Bringing them back


def test_a_return_brings_the_answers_and_keeps_the_present(path: Path, tmp_path: Path) -> None:
    copy = str(tmp_path / "copy.db")
    assert back_up(str(path), copy) == 2
    answer(path, 3, 4, 5)
    done = restore(copy, str(path))
    assert (done.answers, done.missing) == (2, 3)
    assert done.aside == f"{path}.before-restore-1"
    assert answered(path) == {"key 1", "key 2"}
    answer(path, 6)
    again = restore(done.aside, str(path))
    assert (again.answers, again.missing) == (5, 1)
    assert again.aside == f"{path}.before-restore-2"
    assert answered(path) == {f"key {number}" for number in range(1, 6)}


def test_a_return_where_no_history_is_makes_one(path: Path, tmp_path: Path) -> None:
    place = tmp_path / "new machine" / "history.db"
    done = restore(str(path), str(place))
    assert (done.answers, done.aside, done.missing) == (2, "", 0)
    assert answered(place) == answered(path)
    assert os.listdir(place.parent) == ["history.db"]
    # The other machine goes on too; in the log they must not have one name.
    assert History(str(place)).device != History(str(path)).device


def test_a_return_keeps_the_name_of_this_machine(path: Path, tmp_path: Path) -> None:
    device = History(str(path)).device
    copy = str(tmp_path / "copy.db")
    back_up(str(path), copy)
    restore(copy, str(path))
    assert History(str(path)).device == device


def test_an_open_window_goes_on_with_what_was_brought_back(path: Path, tmp_path: Path) -> None:
    window = History(str(path))
    copy = str(tmp_path / "copy.db")
    back_up(str(path), copy)
    answer(path, 3)
    before = window.states("page")
    restore(copy, str(path))
    assert set(before) - set(window.states("page")) == {"key 3"}
    window.close()


def test_a_damaged_present_is_kept_as_it_is(path: Path, tmp_path: Path) -> None:
    copy = str(tmp_path / "copy.db")
    back_up(str(path), copy)
    path.write_bytes(b"no database at all")
    done = restore(copy, str(path))
    assert done.missing is None
    assert Path(done.aside).read_bytes() == b"no database at all"
    assert answered(path) == {"key 1", "key 2"}


def test_a_history_of_an_older_version_is_brought_up_to_date(path: Path) -> None:
    old = FIXTURES / "version-1.db"
    done = restore(str(old), str(path))
    assert done.answers > 0
    assert len(answered(path)) > 0
    assert done.missing == 2


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE cards (id)")
        db.commit()


def newer(path: Path) -> None:
    answer(path, 1)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")


def text(path: Path) -> None:
    path.write_text("- notes #card\n" * 300, encoding="utf-8")


def empty(path: Path) -> None:
    path.touch()


def cut(path: Path) -> None:
    answer(path, *range(100))
    path.write_bytes(path.read_bytes()[:20_000])


@pytest.mark.parametrize("make", [foreign, newer, text, empty, cut, Path.mkdir, lambda path: None])
def test_what_cannot_be_brought_back_is_one_sentence_and_changes_nothing(
    path: Path, tmp_path: Path, make: object
) -> None:
    source = tmp_path / "source.db"
    assert callable(make)
    make(source)
    before = sorted(os.listdir(path.parent))
    with pytest.raises(StudyappError) as told:
        restore(str(source), str(path))
    assert str(source) in str(told.value)
    assert "\n" not in str(told.value)
    assert sorted(os.listdir(path.parent)) == before
    assert answered(path) == {"key 1", "key 2"}


def test_a_copy_replaces_a_copy_and_nothing_else(path: Path, tmp_path: Path) -> None:
    copy, notes = tmp_path / "copy.db", tmp_path / "notes.md"
    text(notes)
    back_up(str(path), str(copy))
    answer(path, 3)
    assert back_up(str(path), str(copy)) == 3
    for wrong in (notes, path, tmp_path, tmp_path / "no" / "folder.db"):
        with pytest.raises(StudyappError):
            back_up(str(path), str(wrong))
    assert notes.read_text("utf-8").startswith("- notes")
    assert answered(path) == {"key 1", "key 2", "key 3"}
