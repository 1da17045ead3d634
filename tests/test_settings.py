"""The settings come back as they were left, whatever happened to their file."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.errors import UnwritableFile
from studyapp.settings import RECENT_DOCUMENTS, Settings, SettingsFile

SETTINGS = st.builds(
    Settings,
    language=st.sampled_from(["", "ko", "en"]),
    theme=st.text(max_size=10),
    scale=st.floats(0.5, 3),
    reduced_motion=st.booleans(),
    document=st.text(),
    recent=st.lists(st.text(), max_size=3).map(tuple),
    gb_per_tb=st.sampled_from([1000, 1024]),
    geometry=st.just(()) | st.tuples(*[st.integers(-5000, 5000)] * 4),
    maximized=st.booleans(),
)


def test_a_first_start_has_the_defaults_and_writes_nothing(own_data_dir: Path) -> None:
    settings = SettingsFile()
    assert settings.values == Settings()
    assert not settings.set_aside
    assert not own_data_dir.exists()


@given(values=SETTINGS)
def test_what_was_chosen_is_there_at_the_next_start(
    values: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = str(tmp_path_factory.mktemp("settings") / "settings.toml")
    SettingsFile(path).change(values)
    assert SettingsFile(path).values == values


@given(data=st.binary(max_size=200))
def test_a_damaged_file_is_set_aside_and_the_defaults_hold(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    path.write_bytes(b"scale = [\n" + data)
    settings = SettingsFile(str(path))
    assert settings.values == Settings()
    assert Path(settings.set_aside).read_bytes() == b"scale = [\n" + data
    assert not path.exists()


@pytest.mark.parametrize(
    "line",
    [
        "scale = nan",
        "scale = -1",
        'scale = "large"',
        "language = 3",
        "recent = [1]",
        "recent = 1",
        "geometry = [1, 2]",
        "geometry = [1, 2, 3, 99999999999]",
        "gb_per_tb = 0",
        "maximized = 1",
    ],
)
def test_a_value_that_cannot_be_is_damage(line: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(line + "\n", encoding="utf-8")
    settings = SettingsFile(str(path))
    assert settings.values == Settings()
    assert settings.set_aside


def test_a_newer_programs_settings_are_read_as_far_as_they_are_known(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('theme = "dark"\nscale = 2\nhologram = true\n', encoding="utf-8")
    settings = SettingsFile(str(path))
    assert settings.values == Settings(theme="dark", scale=2.0)
    assert not settings.set_aside


def test_a_path_that_is_no_unicode_is_forgotten_and_the_rest_kept(tmp_path: Path) -> None:
    path = str(tmp_path / "settings.toml")
    SettingsFile(path).change(Settings(document=os.fsdecode(b"/notes/\xff.md"), theme="dark"))
    assert SettingsFile(path).values == Settings(document="", theme="dark")


def test_recent_documents_are_the_last_ones_without_doubles() -> None:
    settings = Settings()
    for number in range(RECENT_DOCUMENTS + 5):
        settings = settings.opened(f"{number}.md")
    settings = settings.opened("8.md")
    assert settings.document == "8.md"
    assert settings.recent[:3] == ("8.md", "14.md", "13.md")
    assert len(settings.recent) == len(set(settings.recent)) == RECENT_DOCUMENTS


def test_where_settings_cannot_be_written_one_sentence_says_so_and_they_hold(tmp_path: Path) -> None:
    (tmp_path / "here").write_text("a file, no folder", encoding="utf-8")
    settings = SettingsFile(str(tmp_path / "here" / "settings.toml"))
    with pytest.raises(UnwritableFile):
        settings.change(Settings(theme="dark"))
    assert settings.values.theme == "dark"


def test_a_half_written_file_never_takes_the_place_of_a_whole_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    settings = SettingsFile(str(path))
    settings.change(Settings(theme="dark"))
    (tmp_path / "settings.toml.new").mkdir()  # the draft cannot be written now
    with pytest.raises(UnwritableFile):
        settings.change(Settings(theme="light"))
    assert SettingsFile(str(path)).values.theme == "dark"
