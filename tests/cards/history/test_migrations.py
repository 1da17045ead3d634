"""A history that an older version wrote is taken up whole, and a copy of it is kept."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from studyapp.cards.history.history import History
from studyapp.cards.history.schema import VERSION
from studyapp.cards.schedule import State

STORED = Path(__file__).parents[2] / "fixtures" / "histories"
_FIELDS = State._fields[:11]
"""What version 1 knew of a card."""


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(shutil.copy(STORED / "version-1.db", tmp_path / "history.db"))


def before() -> dict[tuple[str, str], State]:
    """The states that the old version had stored itself."""
    with closing(sqlite3.connect(STORED / "version-1.db")) as db:
        rows = db.execute(
            f"SELECT page, key, {', '.join(f'states.{name}' for name in _FIELDS)}"
            " FROM states JOIN cards ON cards.id = card"
        )
        return {(row[0], row[1]): State(*row[2:]) for row in rows}


def test_there_is_a_stored_history_of_every_older_version() -> None:
    assert {path.name for path in STORED.glob("version-*.db")} == {
        f"version-{number}.db" for number in range(1, VERSION)
    }


def test_every_card_is_known_as_before(path: str) -> None:
    history = History(path)
    known = history.known(before())
    # The old version counted what was forgotten twice on a day as two lapses.
    assert {card: now.state._replace(lapses=0) for card, now in known.items()} == {
        card: state._replace(lapses=0) for card, state in before().items()
    }
    assert all(before()[card].lapses - 1 <= now.state.lapses for card, now in known.items())
    assert len(known) > 10
    history.close()


def test_every_answer_is_there_in_its_order(path: str) -> None:
    with closing(sqlite3.connect(STORED / "version-1.db")) as db:
        rows = db.execute(
            "SELECT id, grade, interval, took FROM reviews AS one WHERE grade > 0"
            " AND NOT EXISTS (SELECT 1 FROM reviews WHERE undoes = one.id) ORDER BY seq"
        ).fetchall()
    history = History(path)
    assert [(one.id, one.grade, one.interval, one.took) for one in history.reviews()] == rows
    history.close()


def test_answers_know_how_long_their_cards_had_waited(path: str) -> None:
    history = History(path)
    waited: dict[tuple[str, str], int] = {}
    with history.reading() as db:
        for page, key, previous, interval in db.execute(
            "SELECT page, key, previous, interval FROM answers ORDER BY seq"
        ):
            assert previous == waited.get((page, key), 0)
            waited[page, key] = max(-1, interval)
    history.close()


def test_taking_back_goes_on_where_the_old_version_stood(path: str) -> None:
    history = History(path)
    count = len(history.reviews())
    now = history.known(before())[next(iter(before()))].state
    from studyapp.cards.schedule import Moment

    undone = history.undo(Moment(2_000_000_000, now.day + 9))
    assert undone is not None
    assert len(history.reviews()) == count - 1
    history.close()


def test_the_old_file_is_kept_as_it_was(path: str) -> None:
    history = History(path)
    history.reviews()
    history.close()
    with closing(sqlite3.connect(f"{path}.version-1")) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        kept = db.execute("SELECT count(*) FROM reviews").fetchone()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert db.execute("SELECT count(*) FROM log").fetchone() == kept


def test_without_room_for_a_copy_the_history_stays_as_it_is(path: str) -> None:
    data = Path(path).read_bytes()
    os.mkdir(f"{path}.version-1.{os.getpid()}.new")
    from studyapp.errors import StudyappError

    with pytest.raises(StudyappError):
        History(path).reviews()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        assert db.execute("SELECT count(*) FROM reviews").fetchone() != (0,)
    assert len(Path(path).read_bytes()) == len(data)
