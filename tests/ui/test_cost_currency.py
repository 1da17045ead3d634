"""A second currency below the total, typed and taken back in a real room."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.paths import bundled_document
from studyapp.settings import SettingsFile
from studyapp.study import Study, open_study
from studyapp.ui.cost.view import CostView
from studyapp.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Room = Callable[..., CostView]


class Clock:
    """A clock that can be turned."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 18, 34, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(scope="module")
def bundled() -> Study:
    return open_study(bundled_document())


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path, bundled: Study, clock: Clock) -> Room:
    def build() -> CostView:
        room = CostView(Theme(), SettingsFile(str(tmp_path / "settings.toml")), clock=clock)
        qtbot.addWidget(room)
        room.resize(1280, 724)
        room.set_study(bundled)
        room.show()
        qtbot.waitExposed(room)
        return room

    return build


def give(qtbot: QtBot, room: CostView, rate: str, day: str | None = None) -> None:
    room.currency.edit()
    room.currency.field.setText(rate)
    if day is not None:
        room.currency.day.setText(day)
    qtbot.keyClick(room.currency.field, Qt.Key.Key_Return)


def test_a_rate_is_typed_below_the_total_and_the_sum_stands_in_both(make: Room, qtbot: QtBot) -> None:
    room = make()
    assert not room.currency.isVisible()
    room.open_example()
    assert room.currency.link.text() == "Show in another currency"
    qtbot.mouseClick(room.currency.link, Qt.MouseButton.LeftButton)
    assert room.currency.field.hasFocus() or room.currency.field.isVisible()
    qtbot.keyClicks(room.currency.field, "1385.5")
    qtbot.keyClick(room.currency.field, Qt.Key.Key_Return)
    assert room.currency.shown.text() == "≈ ₩65,119"
    assert room.currency.rate.text() == "1 USD = ₩1,385.5, your rate of 2026-11-23"
    assert not room.currency.field.isVisible()
    assert room.totals.total.text() == "$47.00"


def test_it_follows_the_sum_and_is_never_reckoned_with(make: Room, qtbot: QtBot) -> None:
    room = make()
    room.open_example()
    before = room.model.result
    give(qtbot, room, "0.5 EUR")
    assert room.model.result is before
    room.quick.ask("100GB out")
    assert "≈ €4.50 · 1 USD = €0.5, your rate of 2026-11-23" in room.quick.reading.text()
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)
    assert room.currency.shown.text() == "≈ €28.00"


def test_what_has_no_price_makes_it_at_least(make: Room, qtbot: QtBot) -> None:
    room = make()
    room.quick.ask("60TB out")
    qtbot.keyClick(room.quick.field, Qt.Key.Key_Return)
    give(qtbot, room, "1385.5 KRW")
    assert room.currency.shown.text() == "≈ at least ₩6,100,634"


@pytest.mark.parametrize(
    ("rate", "day", "said"),
    [("0", None, "above zero"), ("5 USD", None, "own currency"), ("5 KRW", "2027-01-01", "still to come")],
)
def test_a_bad_rate_is_one_sentence_and_nothing_is_lost(
    make: Room, qtbot: QtBot, rate: str, day: str | None, said: str
) -> None:
    room = make()
    room.open_example()
    give(qtbot, room, "1300 KRW")
    give(qtbot, room, rate, day)
    assert said in room.currency.problem.text()
    assert room.currency.problem.isVisible()
    assert room.currency.field.text() == rate
    qtbot.keyClick(room.currency.field, Qt.Key.Key_Escape)
    assert room.currency.shown.text() == "≈ ₩61,100"
    assert not room.currency.problem.isVisible()


def test_removing_it_leaves_everything_as_before(make: Room, qtbot: QtBot, tmp_path: Path) -> None:
    room = make()
    room.open_example()
    result = room.model.result
    give(qtbot, room, "1385.5")
    assert "1 USD = 1385.5 KRW" in (tmp_path / "settings.toml").read_text("utf-8")
    room.currency.edit()
    qtbot.mouseClick(room.currency.remove, Qt.MouseButton.LeftButton)
    assert room.currency.shown.text() == ""
    assert room.currency.link.text() == "Show in another currency"
    assert room.model.result == result
    assert "USD" not in (tmp_path / "settings.toml").read_text("utf-8")


def test_it_is_kept_and_says_quietly_when_it_has_grown_old(make: Room, qtbot: QtBot, clock: Clock) -> None:
    room = make()
    room.open_example()
    give(qtbot, room, "1385.5", "2026-11-20")
    clock.now = datetime(2026, 12, 20, tzinfo=UTC)
    room.currency.refresh()
    assert room.currency.rate.text().endswith("2026-11-20")
    clock.now = datetime(2026, 12, 21, tzinfo=UTC)
    later = make()
    later.open_example()
    assert later.currency.rate.text() == "1 USD = ₩1,385.5, your rate of 2026-11-20 · 31 days old"
    later.currency.edit()
    assert later.currency.day.text() == "2026-11-20"
    assert later.currency.field.text() == "1 USD = ₩1,385.5"


def test_a_projected_room_shows_the_sum_and_nothing_to_edit(make: Room, qtbot: QtBot) -> None:
    room = make()
    room.open_example()
    give(qtbot, room, "1385.5")
    room.currency._theme.projection = True
    assert room.currency.shown.isVisible()
    assert not room.currency.link.isVisible()
