"""What a person typed or could not keep lands nowhere else and is not lost, in a real room of prices."""

import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from studyapp.cost.shelf.estimates import Listing, Saved, Shelf
from studyapp.cost.shelf.folders import folder_of
from studyapp.errors import StudyappError
from studyapp.ui.cost.view import CostView
from tests.ui.cost_saved_room import choose, enter, names, noon, page_of, rename, room_of, study

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
OPEN_PRICE = "- Cross-zone: $0.02/GB\n- Internet egress\n\t- First 10 TB: $0.09/GB\n- $0.07/GB\n"


@pytest.fixture
def room(qtbot: QtBot) -> CostView:
    return room_of(qtbot, study())


@pytest.fixture
def shelf() -> Shelf:
    """The estimates as they stand in the files."""
    return Shelf(folder_of("prices"), noon)


@pytest.fixture
def full_disk(own_data_dir: Path) -> Path:
    """Nothing can be kept as long as this file stands."""
    own_data_dir.mkdir(exist_ok=True)
    in_the_way = own_data_dir / "prices"
    in_the_way.write_text("in the way")
    return in_the_way


def type_name(qtbot: QtBot, room: CostView, name: str) -> None:
    room.head.edit()
    room.head.field.clear()
    qtbot.keyClicks(room.head.field, name)


def heard(signal: SignalInstance) -> QSignalSpy:
    return QSignalSpy(signal)


# -- a typed name


def test_a_name_is_given_to_the_estimate_it_was_typed_for_when_a_new_one_begins(
    room: CostView, qtbot: QtBot, shelf: Shelf
) -> None:
    enter(qtbot, room, "500GB Internet egress")
    rename(qtbot, room, "Beta")
    type_name(qtbot, room, "Gamma")
    room.head.begin()
    assert names(shelf) == ["Gamma"]
    assert room.desk.keeper.name == ""
    assert room.head.field.isHidden()


def test_a_name_that_is_typed_while_another_document_opens_stays_with_its_estimate(
    room: CostView, qtbot: QtBot, shelf: Shelf
) -> None:
    enter(qtbot, room, "500GB Internet egress")
    rename(qtbot, room, "Beta")
    type_name(qtbot, room, "Delta")
    room.set_study(study(page="others", path="b.md"))
    assert room.head.field.isHidden()
    assert room.desk.keeper.name == ""
    assert names(shelf) == ["Delta"]


def test_a_rate_that_is_typed_is_no_other_currency_s(room: CostView, qtbot: QtBot) -> None:
    enter(qtbot, room, "500GB Internet egress")
    other = room_of(qtbot, study("- Internet egress: €0.09/GB\n", "others", "b.md"))
    enter(qtbot, other, "500GB Internet egress")
    other.close_down()
    room.currency.edit()
    qtbot.keyClicks(room.currency.field, "1385")
    room.set_study(study("- Internet egress: €0.09/GB\n", "others", "b.md"))
    assert room.model.result.currency == "EUR"
    assert room.currency.field.isHidden()
    qtbot.keyClick(room.currency.field, Qt.Key.Key_Return)
    assert room.desk.exchange.rate("EUR") is None


# -- one announcement


def test_another_document_is_reckoned_and_announced_once(room: CostView, qtbot: QtBot) -> None:
    enter(qtbot, room, "500GB Internet egress")
    room.set_study(study(page="others", path="b.md"))
    enter(qtbot, room, "1GB Cross-zone")
    changed, resized = heard(room.model.estimate_changed), heard(room.desk.size_changed)
    priced = heard(room.desk.card_changed)
    room.set_study(study())
    assert (changed.count(), resized.count(), priced.count()) == (1, 0, 1)
    assert room.totals.total.text() == "$45.00"
    room.set_study(study())
    assert (changed.count(), priced.count()) == (2, 2)


def test_nothing_is_looked_up_for_an_invitation_that_nobody_sees(room: CostView, qtbot: QtBot) -> None:
    enter(qtbot, room, "500GB Internet egress")
    rename(qtbot, room, "Plan")
    buttons = list(room.no_lines.buttons)
    room.set_study(study())
    assert room.no_lines.isHidden()
    assert room.no_lines.buttons == buttons
    room.head.begin()
    assert [link.text() for link in room.no_lines.links][:1] == ["Plan"]


def test_a_document_without_lines_has_its_folder_listed_once_and_once_for_the_invitation(
    room: CostView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter(qtbot, room, "500GB Internet egress")
    listed: list[str] = []
    listing = Shelf.all

    def counted(shelf: Shelf) -> Listing:
        listed.append(shelf.folder)
        return listing(shelf)

    there = Shelf(folder_of("others"), noon)
    there.save(Saved("Plan"))
    there.note_opened("")
    monkeypatch.setattr(Shelf, "all", counted)
    room.set_study(study(page="others", path="b.md"))
    assert room.no_lines.isVisible()
    assert listed.count(there.folder) == 2


# -- the thread


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_an_error_that_nobody_expected_does_not_end_the_keeping(
    room: CostView, qtbot: QtBot, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[type[BaseException]] = []

    def note(args: threading.ExceptHookArgs) -> None:
        seen.append(args.exc_type)

    def broken(_shelf: Shelf, _saved: Saved, _spare: str = "") -> Saved:
        raise ZeroDivisionError

    monkeypatch.setattr(threading, "excepthook", note)
    enter(qtbot, room, "500GB Internet egress")
    with monkeypatch.context() as patch:
        patch.setattr(Shelf, "save", broken)
        with qtbot.waitSignal(room.desk.keeper.changed):
            room.desk.keeper._on_time()
        assert room.head.failure.isVisible()
    assert seen == [ZeroDivisionError]
    room.desk.keeper._on_time()
    qtbot.waitUntil(lambda: room.desk.keeper.is_kept)
    assert not room.head.failure.isVisible()
    assert names(shelf) == [""]


def test_keeping_in_the_background_also_notes_what_is_open(
    room: CostView, qtbot: QtBot, shelf: Shelf
) -> None:
    def later() -> datetime:
        return noon() + timedelta(hours=1)

    Shelf(shelf.folder, later).save(Saved("Of another window"))
    enter(qtbot, room, "500GB Internet egress")
    room.desk.keeper._on_time()
    qtbot.waitUntil(lambda: room.desk.keeper.is_kept)
    assert shelf.opened == ""


# -- what could not be kept


def test_coming_back_to_a_document_shows_the_newest_lines(
    room: CostView, qtbot: QtBot, full_disk: Path, shelf: Shelf
) -> None:
    enter(qtbot, room, "500GB Internet egress")
    enter(qtbot, room, "1GB Cross-zone")
    room.set_study(study(page="others", path="b.md"))
    room.set_study(study())
    assert room.model.rowCount() == 2
    assert room.head.failure.isVisible()
    full_disk.unlink()
    room.close_down()
    assert not room.head.failure.isVisible()
    assert names(shelf) == [""]


def test_what_could_not_be_kept_of_two_documents_survives_another_language(
    room: CostView, qtbot: QtBot, full_disk: Path, shelf: Shelf
) -> None:
    enter(qtbot, room, "500GB Internet egress")
    room.set_study(study(page="others", path="b.md"))
    enter(qtbot, room, "1GB Cross-zone")
    state = room.state()
    room.close_down()
    again = room_of(qtbot, study(page="others", path="b.md"))
    again.restore(state)
    assert again.model.rowCount() == 1
    assert len(again.unkept()) == 2
    full_disk.unlink()
    assert again.unkept() == ()
    assert names(shelf) == [""]
    assert names(Shelf(folder_of("others"))) == [""]


def test_an_assignment_that_could_not_be_kept_is_kept_later(qtbot: QtBot, full_disk: Path) -> None:
    room = room_of(qtbot, study(OPEN_PRICE))
    (price,) = room.desk.card.unassigned
    room.desk.assigning.assign(price, "Inspection")
    state = room.state()
    again = room_of(qtbot, study(OPEN_PRICE))
    again.restore(state)
    assert not again.desk.card.unassigned
    assert len(again.unkept()) == 1
    full_disk.unlink()
    assert again.unkept() == ()
    assert not room_of(qtbot, study(OPEN_PRICE)).desk.card.unassigned


def test_one_thing_that_can_be_kept_does_not_hide_another_that_cannot(qtbot: QtBot, full_disk: Path) -> None:
    room = room_of(qtbot, study(OPEN_PRICE))
    (price,) = room.desk.card.unassigned
    room.desk.assigning.assign(price, "Inspection")
    said = room.notices.failure
    assert said
    room.desk._on_exchange_failed(StudyappError("No room."))
    assert room.notices.failure == f"{said} No room."
    room.desk._on_exchange_failed(None)
    room.switch_tb_size()
    assert room.notices.failure == said
    full_disk.unlink()
    assert room.desk.assigning.flush()
    assert room.notices.failure == ""


# -- another language


def test_what_can_be_taken_back_goes_into_another_language(room: CostView, qtbot: QtBot) -> None:
    for text in ("500GB Internet egress", "1GB Cross-zone", "2GB Cross-zone"):
        enter(qtbot, room, text)
    room.rows.undo()
    room.table.select_row(1)
    state = room.state()
    room.close_down()
    again = room_of(qtbot, study())
    again.restore(state)
    assert again.table.current_row() == 1
    assert again.rows.can_undo()
    assert again.rows.can_redo()
    assert again.model.rowCount() == 2
    again.rows.redo()
    assert again.model.entries[2].quantity == room.model.entries[1].quantity._replace(
        value=2 * room.model.entries[1].quantity.value
    )
    for left in (2, 1, 0):
        again.rows.undo()
        assert again.model.rowCount() == left
    assert not again.rows.can_undo()


def test_the_page_of_estimates_goes_on_in_another_language(room: CostView, qtbot: QtBot) -> None:
    for name in ("Alpha", "Beta"):
        enter(qtbot, room, "500GB Internet egress")
        rename(qtbot, room, name)
        room.head.begin()
    page = page_of(room)
    page.search.setText("a")
    choose(page, "estimate", "Alpha")
    state = room.state()
    again = room_of(qtbot, study())
    again.restore(state)
    assert again.page == "estimates"
    shown = page_of(again)
    chosen = shown.chosen()
    assert chosen is not None
    assert (shown.search.text(), chosen.name) == ("a", "Alpha")


def test_the_chosen_chart_goes_into_another_language(room: CostView, qtbot: QtBot) -> None:
    enter(qtbot, room, "500GB Internet egress")
    room.open_page("charts")
    room.pages.built["charts"].next()
    chosen = room.pages.built["charts"].choice.currentData()
    state = room.state()
    again = room_of(qtbot, study())
    again.restore(state)
    assert chosen != "shares"
    assert again.pages.built["charts"].choice.currentData() == chosen


def test_a_name_that_is_typed_in_the_list_survives_a_document_read_again(
    room: CostView, qtbot: QtBot, shelf: Shelf
) -> None:
    enter(qtbot, room, "500GB Internet egress")
    rename(qtbot, room, "Alpha")
    page = page_of(room)
    choose(page, "estimate", "Alpha")
    page.rename()
    editor = page.list.focusWidget()
    qtbot.keyClicks(editor, "Omega")
    room.set_study(study())
    assert page.list.focusWidget() is editor
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(shelf) == ["Omega"])


def test_a_name_that_is_typed_in_the_list_goes_to_no_estimate_of_another_document(
    room: CostView, qtbot: QtBot, shelf: Shelf
) -> None:
    there = Shelf(folder_of("others"), noon)
    there.save(Saved("Alpha"))
    enter(qtbot, room, "500GB Internet egress")
    rename(qtbot, room, "Alpha")
    page = page_of(room)
    choose(page, "estimate", "Alpha")
    page.rename()
    qtbot.keyClicks(page.list.focusWidget(), "Omega")
    room.set_study(study(page="others", path="b.md"))
    assert (names(shelf), names(there)) == (["Omega"], ["Alpha"])
