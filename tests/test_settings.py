"""The settings come back as they were left, whatever happened to their file."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.errors import UnwritableFile
from studyapp.settings import (
    LEAST_FORGETFUL,
    MOST_FORGETFUL,
    RECENT_DOCUMENTS,
    Learning,
    Settings,
    SettingsFile,
)

STEPS = st.lists(st.integers(1, 86_399), max_size=3).map(tuple)
LEARNING = st.builds(
    Learning,
    retention=st.floats(MOST_FORGETFUL, LEAST_FORGETFUL),
    rollover=st.integers(0, 23),
    new_per_day=st.integers(0, 9999),
    reviews_per_day=st.integers(0, 9999),
    learning_steps=STEPS,
    relearning_steps=STEPS,
    new_order=st.text(max_size=5),
    review_order=st.text(max_size=5),
    new_cards=st.text(max_size=5),
    leech_lapses=st.integers(0, 99),
    suspend_leeches=st.booleans(),
    bury_siblings=st.booleans(),
    cloze_apart=st.booleans(),
    typed=st.booleans(),
    drills=st.lists(st.text(max_size=5), max_size=2).map(tuple),
)
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
    exchange=st.lists(st.text(max_size=5), max_size=2).map(tuple),
    dialects=st.lists(st.text(max_size=5), max_size=2).map(tuple),
    editor=st.text(max_size=5),
    sync_folder=st.text(max_size=5),
    learning=LEARNING,
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
        "learning = 1",
        "[learning]\nretention = 0.5",
        "[learning]\nrollover = 24",
        "[learning]\nlearning_steps = [0]",
        "[learning]\nnew_per_day = -1",
        "[learning]\ndrills = [1]",
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
    (tmp_path / f"settings.toml.{os.getpid()}.new").mkdir()  # the draft cannot be written now
    with pytest.raises(UnwritableFile):
        settings.change(Settings(theme="light"))
    assert SettingsFile(str(path)).values.theme == "dark"


def test_one_window_does_not_take_back_what_another_changed(tmp_path: Path) -> None:
    path = str(tmp_path / "settings.toml")
    one, other = SettingsFile(path), SettingsFile(path)
    one.change(one.values._replace(theme="dark").opened("one.md"))
    other.change(other.values._replace(scale=1.5).opened("other.md"))
    one.change(one.values._replace(geometry=(1, 2, 300, 200)))
    stored = SettingsFile(path).values
    assert (stored.theme, stored.scale, stored.geometry) == ("dark", 1.5, (1, 2, 300, 200))
    assert stored.recent == ("other.md", "one.md")
    assert stored.document == "other.md"


def test_two_windows_that_write_at_once_write_two_drafts(tmp_path: Path) -> None:
    draft = tmp_path / "settings.toml.1.new"
    draft.write_text("scale = [", encoding="utf-8")  # another process is amid its writing
    settings = SettingsFile(str(tmp_path / "settings.toml"))
    settings.change(Settings(theme="dark"))
    assert draft.read_text(encoding="utf-8") == "scale = ["
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["settings.toml", draft.name]


def test_a_choice_that_could_not_be_written_is_written_with_the_next_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    settings = SettingsFile(str(path))
    path.mkdir()
    with pytest.raises(UnwritableFile):
        settings.change(Settings(theme="dark"))
    path.rmdir()
    settings.change(settings.values._replace(scale=2.0))
    assert SettingsFile(str(path)).values == Settings(theme="dark", scale=2.0)


def test_a_file_that_may_not_be_read_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.symlink_to(path)  # a circle: not even an administrator reads it
    settings = SettingsFile(str(path))
    with pytest.raises(UnwritableFile):
        settings.change(Settings(theme="dark"))
    assert path.is_symlink()
    assert [left.name for left in tmp_path.iterdir()] == ["settings.toml"]


def test_each_window_writes_only_what_was_changed_in_it(tmp_path: Path) -> None:
    path = str(tmp_path / "settings.toml")
    one, other = SettingsFile(path), SettingsFile(path)
    one.change(one.values._replace(learning=one.values.learning._replace(retention=0.95)))
    other.change(other.values._replace(learning=other.values.learning._replace(new_per_day=5)))
    assert SettingsFile(path).values.learning == Learning(retention=0.95, new_per_day=5)
