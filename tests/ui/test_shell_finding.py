"""What is typed finds what was meant, the plain matches first."""

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.paths import bundled_document
from studyapp.settings import Settings, SettingsFile
from studyapp.study import open_study
from studyapp.ui.cost.quick.line import QuickLine
from studyapp.ui.finding import MOST_OF_A_GROUP, MOST_RESULTS, Entry, Index
from studyapp.ui.rooms import COST
from studyapp.ui.sheet import Sheet
from studyapp.ui.shell import App
from studyapp.ui.window import Window

ENTRIES = (
    Entry("Commands", "Open a document", "Ctrl O", 1),
    Entry("Map", "Availability Zone", "Region", 2, "AZ 가용 영역"),
    Entry("Map", "Local Zone", "Region", 3),
    Entry("Cards", "Edge Location이 주로 활용되는 서비스는?", "line 6", 4),
    Entry("Cards", "Local Zone은 어디에 위치하나요?", "line 10", 5),
)


def _found(query: str) -> list[object]:
    return [entry.target for entry in Index(ENTRIES).find(query)]


def test_nothing_typed_shows_everything() -> None:
    assert _found("") == _found("  ") == [1, 2, 3, 4, 5]


def test_case_and_spaces_do_not_matter() -> None:
    assert _found("edge location") == _found("EdgeLocation") == _found("EDGE LOC") == [4]


def test_other_words_for_a_thing_find_it() -> None:
    assert _found("가용영역") == [2]


def test_hangul_is_found_in_any_form() -> None:
    assert _found(unicodedata.normalize("NFD", "어디에")) == [5]


def test_what_begins_with_the_words_goes_first_and_groups_stay_together() -> None:
    assert _found("local") == [3, 5]
    assert _found("zone") == [2, 3, 5]


def test_a_slip_of_the_finger_still_finds() -> None:
    assert 2 in _found("availabilty zone")


def test_nonsense_finds_nothing() -> None:
    assert _found("qqqqxxxx") == []


@given(
    titles=st.lists(st.text(max_size=12), max_size=40),
    query=st.text(max_size=12),
)
def test_finding_never_fails_and_never_floods(titles: list[str], query: str) -> None:
    entries = [Entry(str(at % 3), title, "", at) for at, title in enumerate(titles)]
    found = Index(entries).find(query)
    assert len(found) == len(set(found))
    if "".join(query.split()):
        assert len(found) <= min(MOST_RESULTS, 3 * MOST_OF_A_GROUP)
    groups = [entry.group for entry in found]
    if query.strip():
        assert len(list(dict.fromkeys(groups))) == sum(
            1 for at, group in enumerate(groups) if at == 0 or groups[at - 1] != group
        )


# -- a quick entry in the palette


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[Window]:
    SettingsFile().change(Settings(language="en", theme="light", reduced_motion=True))
    app = App(qapp, SettingsFile(), open_study(bundled_document()))
    app.window.resize(1280, 800)
    with qtbot.waitSignal(app.documents.read_whole):
        app.window.show()
    yield app.window
    app.close_down()
    app.look.forget()
    qapp.sendPostedEvents()


def _palette(window: Window, text: str) -> Sheet:
    window.sheets.show_palette()
    sheet = window.sheets.sheet
    assert sheet is not None
    sheet.field.setText(text)
    return sheet


def _first(sheet: Sheet) -> Entry:
    row = sheet.model.row(sheet.list.currentIndex())
    assert isinstance(row, Entry)
    return row


@pytest.mark.parametrize(
    ("typed", "price", "how"),
    [
        ("500GB out", "$45.00", "500 × $0.09"),
        ("$45 out", "$45.00 buys 500.00 GB", "500 × $0.09"),
        ("2a→2b 100GB", "$2.00", "100 × $0.01"),
        ("500GB out + 1TB cross-az", "$65.48", "1 TB"),
        ("60TB out", "at least $4,403.20", "10,240 GB"),
    ],
)
def test_a_quick_entry_is_priced_before_all_that_is_found(
    window: Window, typed: str, price: str, how: str
) -> None:
    first = _first(_palette(window, typed))
    assert first.title.startswith(price)
    assert how in f"{first.title} {first.place}"


def test_enter_takes_the_entry_to_the_cost_and_enter_adds_it(window: Window, qtbot: QtBot) -> None:
    sheet = _palette(window, "500GB out")
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert window.rooms.current == COST
    line = window.findChild(QuickLine)
    assert line is not None
    assert line.field.text() == "500GB out"
    assert line.field.hasFocus()
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert window.rooms.desk().model.rowCount() == 1


@pytest.mark.parametrize("typed", ["edge", "local zone", "10", "500GB mars", "6개 지역"])
def test_what_is_no_entry_finds_as_ever(window: Window, typed: str) -> None:
    sheet = _palette(window, typed)
    titles = [sheet.model.row(sheet.model.index(row)) for row in range(sheet.model.rowCount())]
    assert "Price" not in titles


def test_words_without_a_digit_build_no_room_of_prices(window: Window) -> None:
    _palette(window, "edge location")
    assert window.findChild(QuickLine) is None
    _palette(window, "500GB out")
    assert window.findChild(QuickLine) is not None


def test_the_palette_reckons_with_the_size_of_a_tb_that_was_chosen(window: Window) -> None:
    window.rooms.desk().switch_size()
    assert _first(_palette(window, "1TB out")).title == "$90.00"
