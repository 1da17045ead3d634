"""Look-ups that were made are kept with their time, the latest first, whatever stands in their file."""

import json
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cost.shelf.lookups import MOST, Kept, lookups, remember

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def texts(folder: Path) -> list[str]:
    return [kept.text for kept in lookups(str(folder)).kept]


def test_the_latest_stands_first_and_none_twice(tmp_path: Path) -> None:
    for minute, text in enumerate(("500GB out", "1TB cross-az", "500GB  out ")):
        remember(str(tmp_path), text, NOON + timedelta(minutes=minute))
    kept = lookups(str(tmp_path)).kept
    assert kept == (
        Kept("500GB out", NOON + timedelta(minutes=2)),
        Kept("1TB cross-az", NOON + timedelta(minutes=1)),
    )


def test_no_more_than_two_hundred_are_kept(tmp_path: Path) -> None:
    values = [{"text": f"{number}GB out", "time": NOON.isoformat()} for number in range(MOST + 5)]
    (tmp_path / "lookups.json").write_text(json.dumps({"format": 1, "lookups": values}), "utf-8")
    remember(str(tmp_path), "서울→도쿄 200GB", NOON)
    assert len(texts(tmp_path)) == MOST == 200
    assert texts(tmp_path)[0] == "서울→도쿄 200GB"


def test_the_file_can_be_read_by_people(tmp_path: Path) -> None:
    remember(str(tmp_path), "서울→도쿄 200GB", NOON)
    written = (tmp_path / "lookups.json").read_text("utf-8")
    assert "서울→도쿄 200GB" in written
    assert "2026-03-01T12:00:00+00:00" in written


def test_a_damaged_file_is_set_aside_and_reported(tmp_path: Path) -> None:
    (tmp_path / "lookups.json").write_text("{ no", "utf-8")
    found = remember(str(tmp_path), "500GB out", NOON)
    assert found.problem is not None
    assert texts(tmp_path) == ["500GB out"]
    assert (tmp_path / "lookups.json.damaged").read_text("utf-8") == "{ no"


def test_a_file_of_a_newer_program_is_left_alone_and_what_is_new_stays_at_hand(tmp_path: Path) -> None:
    newer = json.dumps({"format": 99, "lookups": {}})
    (tmp_path / "lookups.json").write_text(newer, "utf-8")
    first = remember(str(tmp_path), "500GB out", NOON)
    second = remember(str(tmp_path), "1GB out", NOON, first.kept)
    assert second.problem is not None
    assert [kept.text for kept in second.kept] == ["1GB out", "500GB out"]
    assert (tmp_path / "lookups.json").read_text("utf-8") == newer


def test_items_that_are_none_are_set_aside_with_their_file_and_the_others_stay(tmp_path: Path) -> None:
    items = [1, {}, {"text": "", "time": ""}, {"text": "a", "time": "x"}, {"text": "1GB out", "time": 5}]
    good = {"text": "2GB out", "time": "2026-03-01T12:00:00"}
    written = json.dumps({"format": 1, "lookups": [*items, good]})
    (tmp_path / "lookups.json").write_text(written, "utf-8")
    assert lookups(str(tmp_path)).problem is not None
    assert (tmp_path / "lookups.json.damaged").read_text("utf-8") == written
    assert lookups(str(tmp_path)).problem is None
    assert texts(tmp_path) == ["2GB out"]
    assert all(kept.time.tzinfo for kept in lookups(str(tmp_path)).kept)


def test_a_list_that_is_none_is_set_aside_and_not_written_over(tmp_path: Path) -> None:
    for number, damaged in enumerate(("null", "3", '{"text": "500GB out"}')):
        written = f'{{"format": 1, "lookups": {damaged}}}'
        (tmp_path / "lookups.json").write_text(written, "utf-8")
        found = remember(str(tmp_path), "1GB out", NOON)
        assert found.problem is not None
        assert texts(tmp_path) == ["1GB out"]
        ending = ".damaged" if not number else f".damaged-{number + 1}"
        assert (tmp_path / f"lookups.json{ending}").read_text("utf-8") == written


@settings(max_examples=25)
@given(data=st.binary(max_size=40) | st.text(max_size=40).map(lambda text: json.dumps(text).encode()))
def test_whatever_stands_there_can_be_read(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "lookups.json").write_bytes(data)
        assert lookups(folder).kept == ()
        assert [kept.text for kept in remember(folder, "1GB out", NOON).kept] == ["1GB out"]
