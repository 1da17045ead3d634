"""Several machines exchange their reviews through a folder."""

import json
import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.cards.exchange import files
from studyapp.cards.exchange.sync import has_news, known_devices, last_time, report_text
from studyapp.cards.history.log import SUSPEND
from studyapp.cards.schedule import moment
from studyapp.errors import StudyappError, UnreadableFile
from tests.cards.exchange.machines import DAY, Machine, card_of


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    (tmp_path / "shared").mkdir()
    return tmp_path / "shared"


@pytest.fixture
def machine(tmp_path: Path):
    made: list[Machine] = []

    def make(name: str) -> Machine:
        made.append(Machine(tmp_path, name))
        return made[-1]

    yield make
    for each in made:
        each.history.close()


Make = Callable[[str], Machine]


def test_what_was_answered_on_one_machine_is_known_on_the_other(machine: Make, shared: Path) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    desk.answer(1)
    notebook.answer(2)
    desk.sync(shared)
    synced = notebook.sync(shared)
    assert (synced.sent, synced.received, synced.cards, synced.problems) == (1, 1, 1, ())
    desk.sync(shared)
    assert desk.states() == notebook.states()
    assert len(desk.history.reviews()) == 2


def test_nothing_is_sent_or_received_twice(machine: Make, shared: Path) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    desk.answer(1)
    for _ in range(3):
        desk.sync(shared)
        notebook.sync(shared)
    size = desk.own_file(shared).stat().st_size
    synced = desk.sync(shared)
    assert (synced.sent, synced.received) == (0, 0)
    assert desk.own_file(shared).stat().st_size == size
    assert not has_news(str(shared), desk.history)
    desk.answer(2)
    assert has_news(str(shared), desk.history)
    assert desk.sync(shared).sent == 1


def test_a_machine_without_any_reviews_only_receives(machine: Make, shared: Path) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    desk.answer(1)
    desk.sync(shared)
    assert not has_news(str(shared), notebook.history)
    assert notebook.sync(shared).received == 1
    assert not notebook.own_file(shared).exists()


def test_a_line_that_a_crash_cut_off_is_left_and_what_it_said_is_written_again(
    machine: Make, shared: Path
) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    desk.answer(1)
    desk.sync(shared)
    desk.answer(2)
    desk.sync(shared)
    file = desk.own_file(shared)
    whole = file.read_bytes()
    file.write_bytes(whole[:-20])
    assert notebook.sync(shared).received == 1
    before = file.read_bytes()
    assert desk.sync(shared).sent == 1
    assert file.read_bytes().startswith(before)
    synced = notebook.sync(shared)
    assert synced.received == 1
    [problem] = synced.problems
    assert problem.path == str(file)
    assert problem.line == before.count(b"\n") + 1
    assert notebook.sync(shared).problems == ()
    assert desk.states() == notebook.states()


def test_a_file_that_is_still_coming_is_read_as_far_as_it_came(machine: Make, shared: Path) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    for number in range(20):
        desk.answer(number)
    desk.sync(shared)
    file = desk.own_file(shared)
    whole = file.read_bytes()
    received = 0
    for end in range(0, len(whole), 511):
        file.write_bytes(whole[:end])
        synced = notebook.sync(shared)
        assert [problem.template for problem in synced.problems] == ([files.EMPTY] if not end else [])
        received += synced.received
    file.write_bytes(whole)
    assert received + notebook.sync(shared).received == 20


def test_a_damaged_line_is_named_and_read_once_it_is_mended(machine: Make, shared: Path) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    for number in range(4):
        desk.answer(number)
    desk.sync(shared)
    file = desk.own_file(shared)
    whole = file.read_bytes()
    lines = whole.splitlines(keepends=True)
    entries = [index for index, line in enumerate(lines) if b'"stamp"' in line]
    start = len(b"".join(lines[: entries[1]]))
    end = len(b"".join(lines[: entries[2] + 1]))
    file.write_bytes(whole[:start] + b"\0" * (end - start - 1) + b"\n" + whole[end:])
    synced = notebook.sync(shared)
    assert synced.received == 2
    assert [(problem.template, problem.line) for problem in synced.problems] == [
        (files.DAMAGED, entries[1] + 1)
    ]
    assert notebook.sync(shared).problems == ()
    file.write_bytes(whole)
    assert notebook.sync(shared).received == 2
    assert desk.states() == notebook.states()


def test_many_damaged_lines_make_few_sentences(machine: Make, shared: Path) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    desk.answer(1)
    desk.sync(shared)
    with desk.own_file(shared).open("ab") as file:
        file.write(b'{"id": 1}\n[1, 2]\n{"id":\n' * 100)
    problems = notebook.sync(shared).problems
    assert len(problems) == 4
    assert problems[-1].details == ("297",)


RECORDS: tuple[dict[str, object], ...] = (
    {"stamp": 1 << 62},
    {"stamp": True},
    {"kind": 13},
    {"day": 10**9},
    {"time": "soon"},
    {"interval": 1 << 40},
    {"name": "\ud800"},
    {"data": '["\\ud800"]', "kind": 11},
    {"kind": 0},
    {"undoes": "x"},
    {"device": ""},
    {"name": ""},
)


@pytest.mark.parametrize("wrong", RECORDS)
def test_an_entry_that_cannot_be_is_a_damaged_line(
    machine: Make, shared: Path, wrong: dict[str, object]
) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    desk.answer(1)
    desk.sync(shared)
    entry = next(desk.history.entries())[1]
    line = json.dumps(entry._asdict() | {"id": "other"} | wrong)
    with desk.own_file(shared).open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    synced = notebook.sync(shared)
    assert synced.received == 1
    assert [problem.template for problem in synced.problems] == [files.DAMAGED]


def test_lines_of_a_newer_version_wait_for_the_program_that_knows_them(machine: Make, shared: Path) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    desk.answer(1)
    desk.sync(shared)
    with desk.own_file(shared).open("ab") as file:
        file.write(b'{"studyapp":2}\n{"something":"new"}\n')
    for received in (1, 0):
        synced = notebook.sync(shared)
        assert synced.received == received
        assert [problem.template for problem in synced.problems] == [files.NEWER]
    desk.answer(2)
    synced = desk.sync(shared)
    assert synced.sent == 0
    assert [problem.template for problem in synced.problems] == [files.NEWER]


def test_what_is_no_file_of_reviews_gets_a_sentence_and_is_left_alone(machine: Make, shared: Path) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    desk.answer(1)
    desk.sync(shared)
    (shared / "studyapp-empty.jsonl").touch()
    (shared / "studyapp-folder.jsonl").mkdir()
    (shared / "studyapp-other.jsonl").write_text("# Notes\n\nNot reviews.\n", "utf-8")
    (shared / "studyapp-word.jsonl").write_text("word", "utf-8")
    os.mkfifo(shared / "studyapp-pipe.jsonl")
    (shared / "readme.txt").write_text("left alone", "utf-8")
    synced = notebook.sync(shared)
    assert synced.received == 1
    assert [(os.path.basename(problem.path or ""), problem.template) for problem in synced.problems] == [
        ("studyapp-empty.jsonl", files.EMPTY),
        ("studyapp-folder.jsonl", files.FOLDER),
        ("studyapp-other.jsonl", files.FOREIGN),
        ("studyapp-pipe.jsonl", files.FOREIGN),
        ("studyapp-word.jsonl", files.FOREIGN),
    ]
    assert (shared / "studyapp-other.jsonl").read_text("utf-8") == "# Notes\n\nNot reviews.\n"


@pytest.mark.parametrize("content", ["# Notes\n\nNot reviews.\n", None])
def test_something_else_in_the_place_of_the_own_file_is_kept(
    machine: Make, shared: Path, content: str | None
) -> None:
    desk = machine("desk")
    desk.answer(1)
    file = desk.own_file(shared)
    file.mkdir() if content is None else file.write_text(content, "utf-8")
    synced = desk.sync(shared)
    assert synced.sent == 0
    assert len(synced.problems) == 1
    assert file.is_dir() if content is None else file.read_text("utf-8") == content
    file.rename(shared / "elsewhere")
    assert desk.sync(shared).sent == 1


def test_an_own_file_that_is_empty_is_begun(machine: Make, shared: Path) -> None:
    desk = machine("desk")
    desk.answer(1)
    desk.own_file(shared).touch()
    synced = desk.sync(shared)
    assert (synced.sent, synced.problems) == (1, ())


def test_a_folder_that_is_gone_or_a_file_is_one_clear_sentence(machine: Make, tmp_path: Path) -> None:
    desk = machine("desk")
    desk.answer(1)
    with pytest.raises(UnreadableFile, match="There is no such folder"):
        desk.sync(tmp_path / "nowhere")
    carried = tmp_path / "carried"
    carried.mkdir()
    desk.sync(carried)
    shutil.rmtree(carried)
    with pytest.raises(UnreadableFile, match="is gone; connect its drive"):
        desk.sync(carried)
    (tmp_path / "file").touch()
    with pytest.raises(UnreadableFile, match="This is a file; name a folder"):
        desk.sync(tmp_path / "file")
    assert len(desk.history.reviews()) == 1


def test_what_cannot_be_written_goes_with_the_next_exchange(machine: Make, shared: Path) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    desk.answer(1)
    notebook.answer(2)
    notebook.sync(shared)
    # A file that leads nowhere cannot be written, whoever runs this.
    desk.own_file(shared).symlink_to(shared / "missing" / "file")
    synced = desk.sync(shared)
    assert (synced.sent, synced.received) == (0, 1)
    assert len(synced.problems) == 1
    desk.own_file(shared).unlink()
    synced = desk.sync(shared)
    assert (synced.sent, synced.problems) == (1, ())


def test_a_history_brought_back_from_an_old_copy_gets_its_later_reviews_from_the_folder(
    machine: Make, shared: Path
) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    desk.answer(1)
    desk.history.close()
    old = Path(desk.history.path).read_bytes()
    desk.answer(2)
    notebook.answer(3)
    notebook.sync(shared)
    desk.sync(shared)
    desk.history.close()
    Path(desk.history.path).write_bytes(old)
    desk.answer(4)
    synced = desk.sync(shared)
    assert (synced.sent, synced.received) == (1, 2)
    notebook.sync(shared)
    assert desk.states() == notebook.states()
    assert len(notebook.history.reviews()) == 4


def test_two_machines_that_share_a_copied_history_lose_nothing(machine: Make, shared: Path) -> None:
    desk, copy, other = machine("desk"), machine("copy"), machine("other")
    desk.answer(1)
    desk.history.close()
    Path(copy.history.path).write_bytes(Path(desk.history.path).read_bytes())
    desk.answer(2)
    copy.answer(3)
    desk.sync(shared)
    # What carries the folder keeps both files where two machines wrote one.
    desk.own_file(shared).rename(shared / "studyapp-x.sync-conflict-1.jsonl")
    copy.sync(shared)
    desk.sync(shared)
    other.sync(shared)
    assert len(other.history.reviews()) == 3
    assert desk.states() == copy.states() == other.states()


def test_a_review_from_the_future_is_kept_and_its_machine_named(machine: Make, shared: Path) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    desk.now = DAY + timedelta(days=400)
    desk.answer(1)
    desk.sync(shared)
    synced = notebook.sync(shared)
    assert synced.received == 1
    [problem] = synced.problems
    assert "1 reviews of" in problem.message
    assert "set the clock" in problem.message
    assert notebook.sync(shared).problems == ()


def test_what_was_undone_or_put_aside_elsewhere_is_so_here_too(machine: Make, shared: Path) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    desk.answer(1)
    desk.answer(2)
    desk.history.mark([card_of(2)], SUSPEND, moment(DAY))
    desk.sync(shared)
    notebook.sync(shared)
    desk.history.undo(moment(DAY))
    desk.sync(shared)
    notebook.sync(shared)
    assert desk.states() == notebook.states()
    assert [one.state.suspended for one in notebook.history.registered()] == [0, 0]


def test_the_report_says_who_sent_what(machine: Make, shared: Path) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    desk.answer(1)
    assert last_time(str(shared), desk.history) == 0
    assert "No other machine has used this folder yet." in report_text(desk.sync(shared))
    assert last_time(str(shared), desk.history) == int(DAY.timestamp())
    (shared / "studyapp-other.jsonl").write_text("word", "utf-8")
    report = report_text(notebook.sync(shared))
    assert report.startswith("Sent 0 entries, received 1 entry; 1 card changed.\n")
    assert "(this machine): 0 answers" in report
    assert files.FOREIGN in report
    here, there = known_devices(str(shared), notebook.history)
    assert (here.is_here, there.answers, there.last) == (True, 1, int(DAY.timestamp()))


def test_damaged_bookmarks_cost_nothing_but_time(machine: Make, shared: Path) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    for one in (desk, notebook, desk):
        one.answer(1)
        one.sync(shared)
    for damage in ("", "[]", '{"folders": {"a": 1}}', '{"device": "x", "last": null, "folders": {}}'):
        Path(f"{desk.history.path}.sync").write_text(damage, "utf-8")
        synced = desk.sync(shared)
        assert (synced.sent, synced.received, synced.problems) == (0, 0, ())


def test_a_history_that_cannot_be_written_is_one_clear_sentence(machine: Make, shared: Path) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    desk.answer(1)
    desk.sync(shared)
    Path(notebook.history.path).mkdir()
    with pytest.raises(StudyappError):
        notebook.sync(shared)


def test_a_card_learned_anew_where_an_edited_one_stood_is_found_there_on_every_machine(
    machine: Make, shared: Path
) -> None:
    desk, notebook = machine("desk"), machine("notebook")
    desk.answer(1)
    desk.sync(shared)
    [first] = desk.history.registered()
    desk.history.relink([(first.named.name, card_of(2))], moment(DAY))
    desk.answer(1)
    desk.sync(shared)
    notebook.sync(shared)
    for one in (desk, notebook):
        known = one.history.known([("notes", "key1"), ("notes", "key2")])
        assert [state.state.reps for state in known.values()] == [1, 1]
