"""Files that are written whole or not at all."""

import os
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
