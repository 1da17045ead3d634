"""Whatever happens to the disk or to the program, no answer that was confirmed is lost or counted twice."""

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from studyapp.cards.history.history import History, OutdatedHistory
from studyapp.cards.history.known import UNKNOWN
from tests.cards.history.test_log import DAY, answer, at, card, state

ROOT = str(Path(__file__).parents[3])
_BEGIN = (
    "import os, resource, sys, sqlite3, json, fsrs_rs_python\n"
    "sys.path.insert(0, sys.argv[2])\n"
    "from tests.cards.history.test_log import History, answer, card\n"
    "from studyapp.cards.history import lookups, merging, naming, rebuilding, replay, store\n"
    "from studyapp.errors import StudyappError\n"
    "history = History(sys.argv[1])\n"
)


def started(path: str, script: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _BEGIN + script, path, ROOT], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )


@pytest.mark.parametrize("confirmed", [1, 4, 23])
def test_a_program_killed_at_any_moment_has_kept_what_it_confirmed(tmp_path: Path, confirmed: int) -> None:
    path = str(tmp_path / "history.db")
    last = -1
    script = "for n in range(10_000):\n    answer(history, card(str(n)))\n    print(n, flush=True)\n"
    with started(path, script) as process:
        assert process.stdout is not None
        for _ in range(confirmed):
            last = int(process.stdout.readline())
        process.kill()
    kept = {review.key for review in History(path).reviews()}
    assert {str(number) for number in range(last + 1)} <= kept
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_on_a_full_disk_the_answer_is_refused_and_the_others_stay(tmp_path: Path) -> None:
    path = str(tmp_path / "history.db")
    script = (
        "import signal\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "answer(history, card('kept'))\n"
        "size = os.path.getsize(sys.argv[1] + '-wal')\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, resource.RLIM_INFINITY))\n"
        "kept = 1\n"
        "try:\n"
        "    for n in range(1000):\n"
        "        answer(history, card(str(n)))\n"
        "        kept += 1\n"
        "except StudyappError as error:\n"
        "    print(kept, error.message)\n"
    )
    with started(path, script) as process:
        said, _ = process.communicate(timeout=60)
    count, _, sentence = said.strip().partition(" ")
    assert sentence in ("The disk is full; the answer was not kept.",
                        "The disk is full or fails; the answer was not kept.")  # fmt: skip
    assert len(History(path).reviews()) == int(count)


def test_in_a_folder_that_may_not_be_written_the_answer_is_refused_with_what_to_do(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    path = str(folder / "history.db")
    history = History(path)
    answer(history, card("kept"))
    history.close()
    script = (
        "folder = os.path.dirname(sys.argv[1])\n"
        "for name in os.listdir(folder):\n"
        "    os.chmod(os.path.join(folder, name), 0o444)\n"
        "os.chmod(folder, 0o555)\n"
        "os.chdir(folder)\n"
        "if os.getuid() == 0:\n"
        "    os.setuid(65534)\n"
        "try:\n"
        "    answer(History('./history.db'), card('refused'))\n"
        "except StudyappError as error:\n"
        "    print(error.message)\n"
    )
    with started(path, script) as process:
        said, _ = process.communicate(timeout=60)
    os.chmod(folder, 0o700)
    os.chmod(path, 0o600)
    assert "check the rights on its folder" in said
    assert [review.key for review in History(path).reviews()] == ["kept"]


def test_two_windows_at_once_neither_lose_nor_double_an_answer(tmp_path: Path) -> None:
    path = str(tmp_path / "history.db")
    counted: list[int] = []

    def window(number: int) -> None:
        history = History(path)
        own = 0
        for turn in range(20):
            try:
                answer(history, card(str(turn % 5)), day=DAY + turn)
            except OutdatedHistory:
                continue
            own += 1
        counted.append(own)
        history.close()

    threads = [threading.Thread(target=window, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(counted) == len(History(path).reviews()) >= 20


def test_answers_given_while_all_states_are_made_anew_are_kept(tmp_path: Path) -> None:
    path = str(tmp_path / "history.db")
    history = History(path)
    for number in range(300):
        answer(history, card(str(number % 60)), day=DAY + number)
    done = threading.Event()

    def rebuild() -> None:
        while not done.is_set():
            History(path).rebuild()

    thread = threading.Thread(target=rebuild)
    thread.start()
    known = {}
    for number in range(60):
        known[str(number)] = answer(history, card(str(number)), day=DAY + 400 + number).state
    done.set()
    thread.join()
    assert {key: state(history, card(key)) for key in known} == known
    history.close()


def test_a_history_that_nobody_closed_is_closed_in_whatever_thread_it_is_freed(tmp_path: Path) -> None:
    held = [History(str(tmp_path / "history.db"))]
    answer(held[0], card("a"))
    assert (tmp_path / "history.db-wal").exists()
    thread = threading.Thread(target=held.clear)
    thread.start()
    thread.join()
    # What SQLite keeps beside the file goes when the last connection is closed.
    assert not (tmp_path / "history.db-wal").exists()


def test_an_empty_question_and_a_strange_key_are_kept_like_any_other(tmp_path: Path) -> None:
    history = History(str(tmp_path / "history.db"))
    for one in (card("", " "), card("'; DROP TABLE log; --"), card("\0"), card("긴" * 10_000)):
        assert history.append(one, UNKNOWN, _good(one), at(DAY), 10).state.reps == 1
    assert len(history.reviews()) == 4
    history.close()


def _good(one):
    from tests.cards.history.test_log import GOOD, NEW, SCHEDULER, seed_of

    return SCHEDULER.preview(NEW, at(DAY), seed_of(one.key))[GOOD - 1]
