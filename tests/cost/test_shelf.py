"""What a person keeps of a document's prices: nothing of it is lost, whatever stands in the files."""

import json
import os
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cost.estimate import Entry
from studyapp.cost.model import Quantity
from studyapp.cost.quantity import UNITS, gigabytes
from studyapp.cost.shelf.estimates import NameTaken, Saved, Shelf
from studyapp.cost.shelf.files import DamagedFile, NewerFile, load, save
from studyapp.cost.shelf.folders import folder_of, safe_name
from studyapp.errors import StudyappError

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
EGRESS = Entry("Logs", "internet_out", Quantity(Decimal("1.5"), "TB"), 1)
CROSS = Entry("캐시", "cross_az", Quantity(Decimal(100), "GB"), 2)

texts = st.text(st.characters(exclude_categories=()), max_size=12)
quantities = st.builds(
    Quantity,
    st.decimals(min_value=0, max_value=9 * 10**5, allow_nan=False, allow_infinity=False),
    st.sampled_from(sorted(UNITS)),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)
entries = st.lists(st.builds(Entry, texts, texts, quantities, st.sampled_from((1, 2))), max_size=4).map(tuple)


class Clock:
    """A second later each time it is asked."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(str(tmp_path), Clock())


def names(shelf: Shelf) -> list[str]:
    return [saved.name for saved in shelf.all().estimates]


def said(shelf: Shelf) -> list[str]:
    listing = shelf.all()
    return [problem.message for problem in (*listing.problems, *listing.aside)]


# -- folders


@given(st.lists(texts, min_size=2, max_size=2, unique=True))
def test_two_pages_never_share_a_folder_and_any_name_can_be_one(pages: list[str]) -> None:
    one, other = (safe_name(page) for page in pages)
    assert one.casefold() != other.casefold()
    for name in (one, other):
        assert name
        assert len(name.encode()) < 200
        assert not set('<>:"/\\|?*\0') & set(name)
        assert name == name.strip(" .")


def test_a_plain_name_stays_readable() -> None:
    assert folder_of("요금 안내").endswith(os.path.join("prices", "요금 안내"))
    assert not os.path.exists(folder_of("요금 안내"))
    assert safe_name("Prices").startswith("Prices-")
    assert safe_name("con") != "con"


# -- files


@given(st.dictionaries(texts, st.one_of(texts, st.integers(), st.lists(texts)), max_size=4))
def test_what_is_saved_is_read_again(values: dict[str, object]) -> None:
    with TemporaryDirectory() as folder:
        path = os.path.join(folder, "made", "a.json")
        save(path, {**values, "format": 1})
        assert load(path, 1).values == {**values, "format": 1}


def test_a_file_of_a_newer_program_is_left_alone_and_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"format": 2, "new": true}')
    assert isinstance(load(str(path), 1).problem, NewerFile)
    with pytest.raises(NewerFile):
        save(str(path), {"format": 1})
    assert path.read_text() == '{"format": 2, "new": true}'


def test_damaged_files_are_set_aside_each_under_its_own_name(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for number, ending in enumerate((".damaged", ".damaged-2", ".damaged-3")):
        path.write_text(f"no JSON {number}")
        found = load(str(path), 1)
        assert found.values is None
        assert isinstance(found.problem, DamagedFile)
        assert f"a.json{ending}" in found.problem.message
        assert (tmp_path / f"a.json{ending}").read_text() == f"no JSON {number}"
    assert load(str(path), 1) == (None, None)


# -- estimates


@settings(max_examples=60)
@given(texts, entries, st.sampled_from((None, 1000, 1024)))
def test_any_estimate_comes_back_as_it_was(name: str, lines: tuple[Entry, ...], size: int | None) -> None:
    with TemporaryDirectory() as folder:
        Shelf(folder, Clock()).save(Saved(name, lines, (("k", "Kosten"),), size))
        again = Shelf(folder, Clock()).load(name)
        assert again is not None
        assert again._replace(changed=None) == Saved(name, lines, (("k", "Kosten"),), size)


def test_the_file_can_be_read_by_people(shelf: Shelf, tmp_path: Path) -> None:
    shelf.save(Saved("다음 달", (EGRESS, CROSS)))
    text = (tmp_path / "estimates" / "다음 달.json").read_text("utf-8")
    assert '"name": "다음 달"' in text
    assert '{"label": "Logs", "rate": "internet_out", "quantity": "1.5 TB", "directions": 1}' in text
    assert text.endswith("}\n")
    assert json.loads(text)["format"] == 1


def test_the_last_changed_stands_first_and_what_did_not_change_is_not_written(shelf: Shelf) -> None:
    shelf.save(Saved("a", (EGRESS,)))
    shelf.save(Saved("b", (CROSS,)))
    shelf.save(Saved("a", (EGRESS,)))
    assert names(shelf) == ["b", "a"]
    shelf.save(Saved("a", (CROSS,)))
    assert names(shelf) == ["a", "b"]


def test_names_are_told_apart_by_their_capitals(shelf: Shelf) -> None:
    shelf.save(Saved("Cost", (EGRESS,)))
    shelf.save(Saved("cost", (CROSS,)))
    first, second = shelf.load("Cost"), shelf.load("cost")
    assert first is not None
    assert second is not None
    assert (first.entries, second.entries) == ((EGRESS,), (CROSS,))


def test_two_windows_never_write_over_one_another(tmp_path: Path) -> None:
    one, other = Shelf(str(tmp_path), Clock()), Shelf(str(tmp_path), Clock())
    one.save(Saved("a", (EGRESS,)))
    other.load("a")
    one.save(Saved("a", (EGRESS, EGRESS)))
    kept = other.save(Saved("a", (CROSS,)))
    assert kept.name == "a (2)"
    assert sorted((s.name, s.entries) for s in one.all().estimates) == [
        ("a", (EGRESS, EGRESS)),
        ("a (2)", (CROSS,)),
    ]
    assert other.save(Saved("a (2)", (CROSS, CROSS))).name == "a (2)"
    assert one.save(Saved("a", (EGRESS,))).name == "a"


def test_two_windows_with_the_same_change_stay_one_estimate(tmp_path: Path) -> None:
    one, other = Shelf(str(tmp_path), Clock()), Shelf(str(tmp_path), Clock())
    one.save(Saved("a", (EGRESS,)))
    assert other.save(Saved("a", (EGRESS,))).name == "a"
    assert names(one) == ["a"]


def test_an_estimate_without_a_name_that_another_window_changed_takes_the_spare_one(tmp_path: Path) -> None:
    one, other = Shelf(str(tmp_path), Clock()), Shelf(str(tmp_path), Clock())
    one.save(Saved("", (EGRESS,)))
    assert other.save(Saved("", (CROSS,)), "Spare").name == "Spare"


def test_an_estimate_is_renamed_unless_the_name_is_taken(shelf: Shelf) -> None:
    shelf.save(Saved("a", (EGRESS,)))
    shelf.save(Saved("b", (CROSS,)))
    with pytest.raises(NameTaken):
        shelf.rename("a", "b")
    assert shelf.rename("a", "c").entries == (EGRESS,)
    assert sorted(names(shelf)) == ["b", "c"]
    assert shelf.save(Saved("c", (CROSS,))).name == "c"
    with pytest.raises(StudyappError):
        shelf.rename("gone", "d")


def test_what_is_removed_can_be_brought_back_also_where_its_name_was_taken(shelf: Shelf) -> None:
    shelf.save(Saved("a", (EGRESS,)))
    away = shelf.remove("a")
    assert names(shelf) == []
    shelf.save(Saved("a", (CROSS,)))
    assert shelf.bring_back(away)._replace(changed=None) == Saved("a (2)", (EGRESS,))
    assert sorted(names(shelf)) == ["a", "a (2)"]
    assert not os.path.exists(away)
    with pytest.raises(StudyappError):
        shelf.bring_back(away)


def test_what_is_removed_twice_under_one_name_is_kept_twice(shelf: Shelf) -> None:
    ways = []
    for entry in (EGRESS, CROSS):
        shelf.save(Saved("a", (entry,)))
        ways.append(shelf.remove("a"))
    assert [shelf.bring_back(way).entries for way in ways] == [(EGRESS,), (CROSS,)]


def test_a_copy_has_a_name_of_its_own(shelf: Shelf) -> None:
    shelf.save(Saved("a", (EGRESS,)))
    assert shelf.duplicate("a").name == "a (2)"
    assert shelf.duplicate("a").name == "a (3)"


def test_the_estimate_that_was_open_is_known_again(shelf: Shelf, tmp_path: Path) -> None:
    assert shelf.opened is None
    shelf.note_opened("a")
    assert list(tmp_path.iterdir()) == []
    shelf.save(Saved("a", (EGRESS,)))
    shelf.save(Saved("b", (CROSS,)))
    assert shelf.opened == "b"
    shelf.note_opened("a")
    assert Shelf(str(tmp_path)).opened == "a"
    shelf.remove("a")
    assert shelf.opened == "b"


@given(st.data())
@settings(max_examples=60)
def test_damage_at_any_byte_raises_nothing_and_touches_no_other_file(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        shelf = Shelf(folder, Clock())
        shelf.save(Saved("a", (EGRESS, CROSS), (("cross_az", "Cross-AZ"),), 1000))
        shelf.save(Saved("b", (CROSS,)))
        path = Path(folder, "estimates", "a.json")
        whole = path.read_bytes()
        at = data.draw(st.integers(0, len(whole) - 1))
        harm = data.draw(st.binary(max_size=3))
        path.write_bytes(whole[:at] + harm + whole[at + data.draw(st.integers(0, 40)) :])
        harmed = path.read_bytes()
        listing = Shelf(folder).all()
        assert ("b", (CROSS,)) in [(s.name, s.entries) for s in listing.estimates]
        standing = path if path.exists() else Path(f"{path}.damaged")
        assert standing.read_bytes() == harmed
        assert path.exists() or any("a.json" in problem.message for problem in listing.problems)


@pytest.mark.parametrize(
    "lines",
    [
        "null",
        "[1]",
        '[{"label": "x"}]',
        '[{"label": "x", "rate": "r", "quantity": "1 XB", "directions": 1}]',
        '[{"label": "x", "rate": "r", "quantity": "-1 GB", "directions": 1}]',
        '[{"label": "x", "rate": "r", "quantity": "NaN GB", "directions": 1}]',
        '[{"label": "x", "rate": "r", "quantity": "1E+999999 GB", "directions": 1}]',
        '[{"label": "x", "rate": "r", "quantity": "1 GB", "directions": 3}]',
        '[{"label": 1, "rate": "r", "quantity": "1 GB", "directions": 1}]',
        '[{"label": "x", "rate": "r", "quantity": "500 GIB", "directions": 1}]',
        '[{"label": "x", "rate": "r", "quantity": "500 gb", "directions": 1}]',
        '[{"label": "x", "rate": "r", "quantity": "1e13 GB", "directions": 1}]',
        '[{"label": "x", "rate": "r", "quantity": "2000000 PB", "directions": 1}]',
        f'[{{"label": "x", "rate": "r", "quantity": "0.{"1" * 2000} GB", "directions": 1}}]',
        '[{"label": "x", "rate": "r", "quantity": "1e-1999 GB", "directions": 1}]',
        "{}",
        '""',
        '"x"',
        "5",
    ],
)
def test_lines_that_cannot_be_are_damage(shelf: Shelf, tmp_path: Path, lines: str) -> None:
    path = tmp_path / "estimates" / "a.json"
    path.parent.mkdir()
    path.write_text(f'{{"format": 1, "name": "a", "lines": {lines}}}')
    assert names(shelf) == []
    assert len(said(shelf)) == 1
    assert (tmp_path / "estimates" / "a.json.damaged").exists()
    assert said(shelf) == said(Shelf(str(tmp_path)))


@pytest.mark.parametrize("value", [None, [], [1], {"x": 1}, "x", 5, 1024.0, True])
@pytest.mark.parametrize("key", ["name", "changed", "gb_per_tb", "rates", "lines"])
def test_whatever_stands_under_one_key_the_other_estimates_can_be_used(
    tmp_path: Path, key: str, value: object
) -> None:
    Shelf(str(tmp_path), Clock()).save(Saved("good", (EGRESS,)))
    Shelf(str(tmp_path), Clock()).save(Saved("a", (CROSS,)))
    path = tmp_path / "estimates" / "a.json"
    damaged = json.dumps(json.loads(path.read_text("utf-8")) | {key: value})
    path.write_text(damaged, "utf-8")
    again = Shelf(str(tmp_path), Clock())
    assert "good" in names(again)
    assert again.load("good") is not None
    again.note_opened("good")
    assert again.opened == "good"
    assert again.save(Saved("b", (CROSS,))).name == "b"
    if (key, value) in (("name", "x"), ("changed", None), ("gb_per_tb", None), ("lines", [])):
        assert path.read_text("utf-8") == damaged
    else:
        assert (tmp_path / "estimates" / "a.json.damaged").read_text("utf-8") == damaged


@settings(max_examples=40)
@given(st.sampled_from(("name", "changed", "gb_per_tb", "rates", "lines")), json_values)
def test_no_value_in_a_file_stops_the_others(key: str, value: object) -> None:
    with TemporaryDirectory() as folder:
        Shelf(folder, Clock()).save(Saved("good", (EGRESS,)))
        stored = {"format": 1, "name": "a", "lines": [], key: value}
        Path(folder, "estimates", "a.json").write_text(json.dumps(stored), "utf-8")
        assert "good" in names(Shelf(folder))


def test_a_sound_estimate_that_is_called_like_a_damaged_one_is_not_reported(shelf: Shelf) -> None:
    for name in ("a.json.damaged", "a.json.damaged-2"):
        shelf.save(Saved(name, (EGRESS,)))
    assert said(shelf) == []
    assert len(names(shelf)) == 2


def test_a_volume_is_read_as_it_was_written_or_not_at_all(shelf: Shelf, tmp_path: Path) -> None:
    shelf.save(Saved("a", (EGRESS._replace(quantity=Quantity(Decimal(500), "GiB")),)))
    again = Shelf(str(tmp_path)).load("a")
    assert again is not None
    assert gigabytes(again.entries[0].quantity, 1000) == Decimal("536.870912")


def test_a_newer_program_s_estimate_is_told_and_ours_is_kept_beside_it(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "estimates" / "a.json"
    path.parent.mkdir()
    path.write_text('{"format": 9, "name": "a"}')
    assert "newer" in said(shelf)[0]
    shelf.save(Saved("a", (EGRESS,)))
    assert path.read_text() == '{"format": 9, "name": "a"}'
    assert [s.entries for s in Shelf(str(tmp_path)).all().estimates] == [(EGRESS,)]


def test_a_file_that_a_person_copied_is_an_estimate_of_its_own(shelf: Shelf, tmp_path: Path) -> None:
    shelf.save(Saved("a", (EGRESS,)))
    folder = tmp_path / "estimates"
    (folder / "spare copy.json").write_bytes((folder / "a.json").read_bytes())
    assert sorted(names(shelf)) == ["a", "spare copy"]
    shelf.load("spare copy")
    shelf.save(Saved("spare copy", (CROSS,)))
    assert sorted(s.entries for s in shelf.all().estimates) == [(EGRESS,), (CROSS,)]
    assert len(list(folder.iterdir())) == 2


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    shelf = Shelf(str(tmp_path / "file" / "below"))
    assert shelf.all() == ((), (), ())
    with pytest.raises(StudyappError):
        shelf.save(Saved("a", (EGRESS,)))
    (tmp_path / "estimates").write_text("in the way")
    assert Shelf(str(tmp_path)).all().estimates == ()
