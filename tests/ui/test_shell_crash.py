"""An error that nobody expected is told once, kept in a log, and stops nothing."""

import sys
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from studyapp.errors import UnreadableFile
from studyapp.ui import crash
from studyapp.ui.crash import Crash, Crashes, log_path


@pytest.fixture
def crashes(qapp: object) -> Iterator[Crashes]:
    crashes = Crashes()
    crashes.install()
    yield crashes
    crashes.uninstall()


def _fail(words: str) -> None:
    raise RuntimeError(words)


def _told(signal: SignalBlocker) -> Crash:
    assert signal.args is not None
    report = signal.args[0]
    assert isinstance(report, Crash)
    return report


def _caught(words: str) -> RuntimeError:
    try:
        _fail(words)
    except RuntimeError as error:
        return error
    raise AssertionError


def test_an_error_is_told_with_its_story_and_kept_in_the_log(crashes: Crashes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(crashes.reported) as told:
        crashes.take(_caught("boom"))
    report = _told(told)
    assert "boom" in report.title
    assert "_fail" in report.details
    with open(log_path(), encoding="utf-8") as file:
        assert "RuntimeError: boom" in file.read()


def test_the_same_error_again_is_not_told_again(crashes: Crashes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(crashes.reported):
        crashes.take(_caught("boom"))
    with qtbot.assertNotEmitted(crashes.reported, wait=50):
        for number in range(100):
            crashes.take(_caught(f"boom {number}"))
    with open(log_path(), encoding="utf-8") as file:
        assert file.read().count("Traceback") == 1


def test_a_plain_sentence_stays_a_plain_sentence(crashes: Crashes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(crashes.reported) as told:
        crashes.take(UnreadableFile("This is no text file.", path="notes.md"))
    assert _told(told).title == "notes.md: This is no text file."


def test_an_error_in_a_thread_arrives_too(crashes: Crashes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(crashes.reported) as told:
        thread = threading.Thread(target=_fail, args=("from afar",))
        thread.start()
        thread.join()
    assert "from afar" in _told(told).title


def test_the_log_stays_small(crashes: Crashes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash, "LOG_BYTES", 1000)
    for number in range(20):
        error = _caught("boom")
        error.__traceback__ = None
        crashes.take(type(f"Error{number}", (Exception,), {})("boom" * 30))
    with open(log_path(), encoding="utf-8") as file:
        assert len(file.read()) < 2000


def test_a_log_that_cannot_be_written_is_no_second_error(
    crashes: Crashes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDYAPP_DATA_DIR", "/dev/null/nowhere")
    with qtbot.waitSignal(crashes.reported):
        crashes.take(_caught("boom"))


def test_who_had_the_errors_before_has_them_again(qapp: object) -> None:
    before = sys.excepthook, threading.excepthook
    crashes = Crashes()
    crashes.install()
    crashes.uninstall()
    assert (sys.excepthook, threading.excepthook) == before
