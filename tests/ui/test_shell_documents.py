"""The document that is open is the one a person asked for, as it stands on disk."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from studyapp.study import Study, open_study
from studyapp.ui.documents import SETTLING_MILLISECONDS, Documents

NOTES = "- Q: What is a zone? #card\n  - A: A place.\n"
MORE = "- Q: And another? #card\n  - A: Yes.\n"
LONG = "".join(f"- Q: Number {number}? #card\n  - A: {number}\n" for number in range(3000))


@pytest.fixture
def documents(qtbot: QtBot) -> Iterator[Documents]:
    documents = Documents()
    yield documents
    documents.stop()
    delete(documents)


@pytest.fixture
def opened(documents: Documents) -> list[Study]:
    studies: list[Study] = []
    documents.opened.connect(studies.append)
    return studies


def delete(documents: Documents) -> None:
    """At once and in this thread, as a window does with what it owns."""
    documents.deleteLater()
    QCoreApplication.sendPostedEvents(documents, QEvent.Type.DeferredDelete)


def written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def open_whole(documents: Documents, qtbot: QtBot, path: str) -> None:
    with qtbot.waitSignal(documents.read_whole):
        documents.open(path)


def test_a_file_that_is_no_longer_open_is_no_longer_watched(
    documents: Documents, opened: list[Study], qtbot: QtBot, tmp_path: Path
) -> None:
    old, new = written(tmp_path / "old.md", NOTES), written(tmp_path / "new.md", NOTES)
    open_whole(documents, qtbot, old)
    open_whole(documents, qtbot, new)
    written(tmp_path / "old.md", NOTES + MORE)
    qtbot.wait(2 * SETTLING_MILLISECONDS)
    assert [study.path for study in opened] == [old, new]


def test_a_change_does_not_take_the_place_of_what_was_asked_for(
    documents: Documents, opened: list[Study], qtbot: QtBot, tmp_path: Path
) -> None:
    notes, other = written(tmp_path / "notes.md", NOTES), written(tmp_path / "other.md", LONG)
    open_whole(documents, qtbot, notes)
    written(tmp_path / "notes.md", NOTES + MORE)
    with qtbot.waitSignal(documents.read_whole):
        documents.open(other)
        documents._on_quiet()  # the watched file has been quiet, amid the reading
    qtbot.wait(2 * SETTLING_MILLISECONDS)
    assert [study.path for study in opened] == [notes, other]


def test_a_save_amid_the_reading_is_read(
    documents: Documents, opened: list[Study], qtbot: QtBot, tmp_path: Path
) -> None:
    path = written(tmp_path / "notes.md", LONG)
    documents.open(path)
    written(tmp_path / "notes.md", LONG + MORE)
    qtbot.waitUntil(lambda: bool(opened) and opened[-1].text == LONG + MORE)


def test_a_save_before_the_first_document_was_watched_is_read(
    documents: Documents, opened: list[Study], qtbot: QtBot, tmp_path: Path
) -> None:
    first = open_study(written(tmp_path / "notes.md", NOTES))
    written(tmp_path / "notes.md", NOTES + MORE)
    documents.follow(first)
    qtbot.waitUntil(lambda: [study.text for study in opened] == [NOTES + MORE])


def test_saves_amid_a_reading_make_one_more_reading(
    documents: Documents, opened: list[Study], qtbot: QtBot, tmp_path: Path
) -> None:
    path = written(tmp_path / "notes.md", NOTES)
    open_whole(documents, qtbot, path)
    before = threading.active_count()
    documents.open(path)
    for number in range(5):
        written(tmp_path / "notes.md", NOTES + MORE * (number + 1))
        documents._on_quiet()
    assert threading.active_count() <= before + 1
    qtbot.waitUntil(lambda: opened[-1].text == NOTES + MORE * 5)
    assert len(opened) <= 3


def test_what_was_given_up_is_silent_even_to_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    documents = Documents()
    spoken: list[object] = []
    for signal in (documents.opened, documents.failed, documents.read_whole):
        signal.connect(spoken.append)
    before = set(threading.enumerate())
    documents.open(written(tmp_path / "notes.md", LONG))
    documents.open(str(tmp_path / "none.md"))
    documents.stop()
    delete(documents)
    for thread in set(threading.enumerate()) - before:
        thread.join()  # an emission into what was deleted would end in pytest's thread hook
    qtbot.wait(10)
    assert spoken == []


def test_leaving_right_after_opening_ends_in_peace(qtbot: QtBot, tmp_path: Path) -> None:
    documents = Documents()
    before = set(threading.enumerate())
    documents.open(written(tmp_path / "notes.md", LONG))
    delete(documents)
    for thread in set(threading.enumerate()) - before:
        thread.join()  # an emission into what was deleted would end in pytest's thread hook
