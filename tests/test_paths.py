"""Where files are found and kept, and how trouble with them is told."""

import os
from pathlib import Path

import pytest

from studyapp import paths
from studyapp.errors import StudyappError, UnreadableFile, UnwritableFile


def test_one_folder_takes_all_that_is_written(own_data_dir: Path) -> None:
    assert paths.data_dir("reviews.sqlite") == str(own_data_dir / "reviews.sqlite")
    assert paths.config_dir("settings.json") == str(own_data_dir / "settings.json")
    assert paths.cache_dir("documents") == str(own_data_dir / "cache" / "documents")


def test_a_folder_named_from_here_stays_the_same_from_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths.use_data_dir("study")
    monkeypatch.chdir("/")
    assert paths.data_dir() == str(tmp_path / "study")


def test_without_a_folder_of_ones_own_the_system_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.DATA_DIR_VARIABLE)
    folders = [paths.data_dir(), paths.config_dir(), paths.cache_dir()]
    assert all(os.path.isabs(folder) and "studyapp" in folder for folder in folders)


def test_looking_for_a_folder_makes_none(own_data_dir: Path) -> None:
    paths.data_dir("reviews.sqlite")
    assert not own_data_dir.exists()
    assert Path(paths.made(paths.data_dir("a", "b"))).is_dir()


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UnwritableFile, match=r"file.*the folder cannot be made"):
        paths.made(str(tmp_path / "file" / "below"))


def test_an_error_says_its_place_first() -> None:
    assert str(StudyappError("nothing fits")) == "nothing fits"
    assert str(UnreadableFile("it is no text", path="a.md")) == "a.md: it is no text"
    assert (
        str(StudyappError("the price is no number", path="a.md", line=7)) == "a.md:7: the price is no number"
    )
