"""An answer that was given is kept, whatever happens to the program or to the file."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cards.history.history import UNKNOWN, History, Known, OutdatedHistory
from studyapp.cards.history.store import DamagedHistory, NewerHistory, connect, transaction
from studyapp.cards.model import Card
from studyapp.cards.schedule import GOOD, NEW, Moment, Scheduler, seed_of
from studyapp.errors import StudyappError

SCHEDULER = Scheduler()
PAGE = "Notes"


def card(key: str, page: str = PAGE) -> Card:
    return Card(
        key, "basic", "written", f"front {key}", f"back {key}", ("card",), ("A", "B"), 1, 0, "", "", page
    )


def answered(history: History, key: str, known: Known, grade: int, now: Moment) -> Known:
    outcome = SCHEDULER.preview(known.state, now, seed_of(key))[grade - 1]
    return history.append(card(key), known, outcome, now, 1500)


def on_day(day: int) -> Moment:
    return Moment(day * 86_400, day)


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "data" / "history.db")


def test_nothing_is_written_before_the_first_answer(path: str) -> None:
    history = History(path)
    assert history.states(PAGE) == {}
    assert history.undo(on_day(1)) is None
    assert history.reviews(PAGE) == []
    assert not os.path.exists(path)


def test_an_answer_is_there_after_a_restart(path: str) -> None:
    first = History(path)
    known = answered(first, "a", UNKNOWN, GOOD, on_day(700_000))
    first.close()
    assert History(path).states(PAGE) == {"a": known}
    (review,) = History(path).reviews(PAGE)
    assert (review.key, review.grade, review.interval, review.took) == ("a", GOOD, -600, 1500)


def test_an_answer_is_on_disk_for_another_reader_as_soon_as_it_is_given(path: str) -> None:
    history = History(path)
    answered(history, "a", UNKNOWN, GOOD, on_day(700_000))
    other = sqlite3.connect(path)
    assert other.execute("SELECT count(*) FROM log").fetchone() == (1,)
    assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    other.close()


def test_a_killed_program_loses_no_answer_that_it_confirmed(path: str) -> None:
    script = (
        "import os, signal, sys\n"
        "sys.path.insert(0, sys.argv[2])\n"
        "from tests.cards.history.test_history import History, SCHEDULER, UNKNOWN, answered, on_day\n"
        "history = History(sys.argv[1], SCHEDULER)\n"
        "for number in range(7):\n"
        "    answered(history, str(number), UNKNOWN, 3, on_day(700_000))\n"
        "    print(number, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, 'SIGKILL') else signal.SIGTERM)\n"
    )
    root = str(Path(__file__).parents[3])
    run = subprocess.run(
        [sys.executable, "-c", script, path, root], capture_output=True, cwd=root, check=False
    )
    confirmed = run.stdout.split()
    assert len(confirmed) == 7
    assert run.returncode != 0
    assert len(History(path).states(PAGE)) == 7


def test_undo_goes_back_answer_by_answer_and_forgets_no_row(path: str) -> None:
    history = History(path)
    first = answered(history, "a", UNKNOWN, GOOD, on_day(700_000))
    answered(history, "a", first, GOOD, on_day(700_000))
    answered(history, "b", UNKNOWN, GOOD, on_day(700_000))
    history.close()
    undone = [history.undo(on_day(700_001), {PAGE}) for _ in range(4)]
    assert [list(item.known) if item else None for item in undone] == [
        [(PAGE, "b")],
        [(PAGE, "a")],
        [(PAGE, "a")],
        None,
    ]
    states = [known.state for item in undone if item for known in item.known.values()]
    assert states == [NEW, first.state, NEW]
    rows = sqlite3.connect(path)
    assert rows.execute("SELECT count(*) FROM log").fetchone() == (6,)
    rows.close()


def test_an_undone_card_can_be_answered_again(path: str) -> None:
    history = History(path)
    answered(history, "a", UNKNOWN, GOOD, on_day(700_000))
    undone = history.undo(on_day(700_000), {PAGE})
    assert undone is not None
    answered(history, "a", undone.known[PAGE, "a"], 1, on_day(700_000))
    assert [review.grade for review in history.reviews(PAGE)] == [1]


def test_the_log_can_neither_be_changed_nor_cut(path: str) -> None:
    history = History(path)
    answered(history, "a", UNKNOWN, GOOD, on_day(700_000))
    history.close()
    rows = sqlite3.connect(path)
    for statement in ("UPDATE log SET kind = 1", "DELETE FROM log"):
        with pytest.raises(sqlite3.IntegrityError, match="only added"):
            rows.execute(statement)
    rows.close()


def test_two_windows_never_count_one_showing_of_a_card_twice(path: str) -> None:
    one, other = History(path), History(path)
    answered(one, "a", UNKNOWN, GOOD, on_day(700_000))
    with pytest.raises(OutdatedHistory):
        answered(other, "a", UNKNOWN, GOOD, on_day(700_000))
    assert len(one.reviews(PAGE)) == 1


def test_cards_of_two_pages_with_the_same_name_are_two_cards(path: str) -> None:
    history = History(path)
    answered(history, "a", UNKNOWN, GOOD, on_day(700_000))
    assert history.states("Other page") == {}


def test_a_file_that_is_no_database_is_kept_and_named(path: str) -> None:
    os.makedirs(os.path.dirname(path))
    Path(path).write_bytes(b"this was never a database, but somebody may want it\n" * 100)
    history = History(path)
    with pytest.raises(DamagedHistory, match="set aside") as raised:
        history.states(PAGE)
    assert raised.value.path == path + ".damaged-1"
    assert Path(path + ".damaged-1").read_bytes().startswith(b"this was never")
    answered(history, "a", UNKNOWN, GOOD, on_day(700_000))
    assert len(History(path).states(PAGE)) == 1


def test_another_programs_database_is_kept_and_named(path: str) -> None:
    os.makedirs(os.path.dirname(path))
    rows = sqlite3.connect(path)
    rows.execute("CREATE TABLE treasure (x)")
    rows.close()
    with pytest.raises(DamagedHistory):
        History(path).states(PAGE)
    assert os.path.exists(path + ".damaged-1")


def test_a_newer_history_is_refused_and_left_alone(path: str) -> None:
    history = History(path)
    answered(history, "a", UNKNOWN, GOOD, on_day(700_000))
    history.close()
    rows = sqlite3.connect(path)
    rows.execute("PRAGMA user_version = 99")
    rows.close()
    before = Path(path).read_bytes()
    with pytest.raises(NewerHistory, match="A newer version"):
        History(path).states(PAGE)
    assert Path(path).read_bytes() == before


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with pytest.raises(StudyappError, match="cannot be made"):
        answered(History(str(blocked / "history.db")), "a", UNKNOWN, GOOD, on_day(700_000))


def test_a_locked_history_is_one_sentence(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studyapp.cards.history.store._WAIT_SECONDS", 0.05)
    history = History(path)
    answered(history, "a", UNKNOWN, GOOD, on_day(700_000))
    rows = sqlite3.connect(path, isolation_level=None)
    rows.execute("BEGIN IMMEDIATE")
    with pytest.raises(StudyappError, match="Another window"):
        answered(history, "b", UNKNOWN, GOOD, on_day(700_000))
    rows.close()
    assert set(history.states(PAGE)) == {"a"}


def filled(path: str) -> dict[str, Known]:
    """A history of several hundred answers, some taken back; what is known from them."""
    history = History(path)
    known: dict[str, Known] = {}
    for number in range(300):
        key = f"key {number % 100}"
        now = on_day(700_000 + number)
        known[key] = answered(history, key, known.get(key, UNKNOWN), 1 + number % 4, now)
        if number % 50 == 0:
            undone = history.undo(now, {PAGE})
            assert undone is not None
            known.update({key: state for (_, key), state in undone.known.items()})
    history.close()
    return known


def spoil(path: str, name: str) -> None:
    """Overwrite the first page of a table or an index."""
    rows = sqlite3.connect(path)
    (page,) = rows.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    (size,) = rows.execute("PRAGMA page_size").fetchone()
    rows.close()
    with open(path, "r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


def read_twice(path: str) -> tuple[History, dict[str, Known], list[DamagedHistory]]:
    """What is known, asked for again where the first answer is that the file was damaged."""
    history, damages = History(path), []
    for _ in range(2):
        try:
            states = history.states(PAGE)
            history.reviews(PAGE)
        except DamagedHistory as damage:
            damages.append(damage)
        else:
            return history, states, damages
    raise AssertionError(damages)


@pytest.mark.parametrize("name", ["states", "log_of_name", "log_undoes", "sqlite_autoindex_log_1"])
def test_a_history_damaged_beside_its_log_loses_nothing(path: str, name: str) -> None:
    known = filled(path)
    before = [review.id for review in History(path).reviews(PAGE)]
    spoil(path, name)
    spoilt = Path(path).read_bytes()
    history, _, damages = read_twice(path)
    for key in list(known):
        try:
            known[key] = answered(history, key, known[key], GOOD, on_day(701_000))
        except DamagedHistory as damage:
            damages.append(damage)
            known[key] = answered(history, key, known[key], GOOD, on_day(701_000))
    assert history.states(PAGE) == known
    assert [review.id for review in history.reviews(PAGE)][: len(before)] == before
    assert len(damages) == 1
    assert "no answer is lost" in damages[0].message
    assert damages[0].path is not None
    assert len(Path(damages[0].path).read_bytes()) == len(spoilt)
    history.close()


@pytest.mark.parametrize("name", ["log", "cards", "names", "sqlite_autoindex_cards_1"])
def test_a_history_whose_log_is_damaged_is_kept_and_learning_goes_on(path: str, name: str) -> None:
    filled(path)
    spoil(path, name)
    history, states, damages = read_twice(path)
    try:
        known = answered(history, "key 7", states.get("key 7", UNKNOWN), GOOD, on_day(701_000))
    except DamagedHistory as damage:
        damages.append(damage)
        states = history.states(PAGE)
        known = answered(history, "key 7", states.get("key 7", UNKNOWN), GOOD, on_day(701_000))
    assert history.states(PAGE)["key 7"] == known
    assert len(damages) == 1
    assert os.path.exists(path + ".damaged-1")
    history.close()


def test_of_a_log_with_a_spoilt_page_the_other_answers_are_saved(path: str) -> None:
    filled(path)
    count = len(History(path).reviews(PAGE))
    data = bytearray(Path(path).read_bytes())
    with sqlite3.connect(path) as rows:
        (name,) = rows.execute("SELECT id FROM log WHERE seq = 150").fetchone()
    rows.close()
    page = data.index(name.encode()) // 4096
    # The page's header: SQLite cannot know what stands in the rest.
    data[page * 4096 : page * 4096 + 8] = b"\xff" * 8
    Path(path).write_bytes(data)
    history, _, damages = read_twice(path)
    left = len(history.reviews(PAGE))
    assert count * 0.5 < left < count
    assert "answers were saved from it" in damages[0].message
    history.close()


def test_a_page_takes_over_the_cards_it_does_not_know(path: str) -> None:
    history = History(path)
    known = answered(history, "a", UNKNOWN, GOOD, on_day(700_000))
    assert history.states("New name", ["b"]) == {}
    (moved,) = history.states("New name", ["a", "b"]).values()
    assert moved.state == known.state
    assert [review.key for review in history.reviews("New name")] == ["a"]
    with pytest.raises(OutdatedHistory):
        answered(history, "a", known, GOOD, on_day(700_000))
    assert history.states(PAGE, ["a"])["a"].state == known.state
    assert history.states("New name") == {}
    history.close()


def test_a_file_taken_away_while_it_is_open_is_noticed(path: str) -> None:
    history = History(path)
    known = answered(history, "a", UNKNOWN, GOOD, on_day(700_000))
    for ending in ("", "-wal", "-shm"):
        os.replace(path + ending, path + ".away" + ending)
    with pytest.raises(OutdatedHistory):
        answered(history, "a", known, GOOD, on_day(700_000))
    assert answered(history, "a", UNKNOWN, GOOD, on_day(700_000)) in history.states(PAGE).values()
    history.close()


def test_what_ended_a_transaction_is_told_even_where_sqlite_rolled_back_by_itself(path: str) -> None:
    history = History(path)
    answered(history, "a", UNKNOWN, GOOD, on_day(700_000))
    history.close()
    rows = connect(path)

    def ended_by_sqlite() -> None:
        with transaction(rows):
            rows.execute("ROLLBACK")
            raise ZeroDivisionError

    def refused_at_its_end() -> None:
        with transaction(rows):
            rows.execute("PRAGMA defer_foreign_keys = ON")
            rows.execute("UPDATE states SET card = 99")

    with pytest.raises(ZeroDivisionError):
        ended_by_sqlite()
    with pytest.raises(sqlite3.IntegrityError):
        refused_at_its_end()
    assert not rows.in_transaction
    rows.close()


ACTIONS = st.lists(
    st.one_of(st.just("undo"), st.tuples(st.sampled_from("abc"), st.integers(1, 4), st.integers(0, 30))),
    max_size=15,
)


@settings(max_examples=40)
@given(ACTIONS)
def test_a_replay_of_the_log_gives_the_stored_states(
    tmp_path_factory: pytest.TempPathFactory, actions: list[str | tuple[str, int, int]]
) -> None:
    history = History(str(tmp_path_factory.mktemp("replay") / "history.db"))
    known: dict[str, Known] = {}
    day = 700_000
    for action in actions:
        if isinstance(action, str):
            undone = history.undo(on_day(day), {PAGE})
            if undone:
                known.update({key: state for (_, key), state in undone.known.items()})
            continue
        key, grade, gap = action
        day += gap
        known[key] = answered(history, key, known.get(key, UNKNOWN), grade, on_day(day))
    assert history.states(PAGE) == known
    if known:
        history.rebuild()
        assert history.states(PAGE) == known
    history.close()
    assert history.states(PAGE) == known
    history.close()


def test_states_that_do_not_reach_to_the_logs_end_are_made_anew(path: str) -> None:
    history = History(path)
    known = answered(history, "a", UNKNOWN, GOOD, on_day(700_000))
    history.close()
    rows = sqlite3.connect(path)
    rows.execute("DELETE FROM states")
    rows.execute("UPDATE progress SET is_behind = 1")
    rows.commit()
    rows.close()
    assert history.states(PAGE) == {"a": known}
    history.close()
