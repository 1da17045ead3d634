"""Files that are written whole or not at all."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from studyapp.draft import draft
from studyapp.errors import UnwritableFile


def test_a_file_takes_the_place_of_another_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_text("old", encoding="utf-8")
    with draft(str(target)) as new:
        Path(new).write_text("new", encoding="utf-8")
        assert target.read_text("utf-8") == "old"
    assert target.read_text("utf-8") == "new"
    assert os.listdir(tmp_path) == ["file"]


def written(target: Path, error: Exception) -> None:
    with draft(str(target)) as new:
        Path(new).write_text("half", encoding="utf-8")
        raise error


@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), KeyError("a mistake in the program")]
)
def test_what_goes_wrong_leaves_the_old_file(tmp_path: Path, error: Exception) -> None:
    target = tmp_path / "file"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(UnwritableFile if isinstance(error, OSError) else KeyError):
        written(target, error)
    assert target.read_text("utf-8") == "old"
    assert os.listdir(tmp_path) == ["file"]


def test_a_name_in_no_folder_is_one_of_the_folder_one_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with draft("file") as new:
        Path(new).touch()
    assert os.listdir(tmp_path) == ["file"]


def test_two_who_write_one_file_at_a_time_never_share_a_draft(tmp_path: Path) -> None:
    target = tmp_path / "file"
    with draft(str(target)) as one:
        Path(one).write_text("one", encoding="utf-8")
        with draft(str(target)) as other:
            assert other != one
            Path(other).write_text("other", encoding="utf-8")
        assert target.read_text("utf-8") == "other"
    assert target.read_text("utf-8") == "one"
    assert os.listdir(tmp_path) == ["file"]


def test_many_threads_may_write_one_file_and_each_reader_finds_a_whole_one(tmp_path: Path) -> None:
    target = tmp_path / "file"
    texts = {letter: letter * 20_000 for letter in "abcd"}
    target.write_text(texts["a"], encoding="utf-8")

    def write(text: str) -> set[str]:
        found: set[str] = set()
        for _ in range(20):
            with draft(str(target)) as new:
                Path(new).write_text(text, encoding="utf-8")
            found.add(target.read_text("utf-8"))
        return found

    with ThreadPoolExecutor(len(texts)) as threads:
        for found in threads.map(write, texts.values()):
            assert found <= set(texts.values())
    assert os.listdir(tmp_path) == ["file"]
