"""What is done on a page stays on that page: keys, undo, the keyboard's place, and no stray windows."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studyapp.study import read_study
from studyapp.ui.commands import CommandTable
from studyapp.ui.cost.check.page import CheckPage
from studyapp.ui.cost.estimate.model import FORMULA, SOURCE
from studyapp.ui.cost.pages import PAGES
from studyapp.ui.cost.saved.rows import ESTIMATE
from studyapp.ui.cost.view import CostView
from tests.ui.cost_saved_room import choose, enter, names, page_of, rename, room_of, study

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

OPEN = """- Internet egress: $0.09/GB
- Between zones: $0.01/GB (each way)
- Between zones: $0.02/GB (total)
- $0.07/GB
- $0.05/GB
- $0.03/GB

## Example
- Egress 1TB: 1024 GB × $0.09 = $92.16
"""
COMES_HOME = {"cost.back", "cost.quick", "cost.lookups", "cost.new"}
"""These bring the estimate in front themselves."""


@pytest.fixture
def room(qtbot: QtBot) -> CostView:
    room = room_of(qtbot, study())
    enter(qtbot, room, "100GB out")
    enter(qtbot, room, "200GB cross-zone")
    return room


def enabled(room: CostView) -> list[tuple[str, tuple[str, ...]]]:
    table = CommandTable()
    table.add(room.commands(), "cost")
    table.active = ("cost",)
    return [(command.id, command.keys) for command in table.available() if command.is_enabled]


def press(room: CostView, key: str) -> None:
    table = CommandTable()
    table.add(room.commands(), "cost")
    table.active = ("cost",)
    command = table.for_key(key)
    if command is not None:
        command.run()


class Windows(QObject):
    """Notes each window but one that is shown."""

    def __init__(self, main: QWidget) -> None:
        super().__init__()
        self._main = main
        self.strays: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_window = isinstance(watched, QWidget) and watched.isWindow()
        if is_window and event.type() == QEvent.Type.Show and watched is not self._main:
            self.strays.append(type(watched).__name__)
        return False


def test_what_is_thrown_away_never_becomes_a_window(qtbot: QtBot, qapp: QApplication) -> None:
    room = room_of(qtbot, study())
    windows = Windows(room)
    qapp.installEventFilter(windows)
    for page in ("", "check", "charts"):
        if page:
            room.open_page(page)
        for text in (OPEN, "- Ingress: free\n", OPEN):
            room.set_study(read_study(text, "prices", "a.md"))
        QTest.qWait(20)
        room.switch_tb_size()
        room.switch_tb_size()
        QTest.qWait(20)
        for label in ("Backup", "Archive"):
            room.desk.assigning.assign(room.desk.card.unassigned[0], label)
        QTest.qWait(20)
        room.model.undo_stack.undo()
        room.model.undo_stack.undo()
        room.close_page()
    qapp.removeEventFilter(windows)
    assert windows.strays == []
    assert room.isActiveWindow()


@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_on_a_page_no_key_is_taken_twice_and_nothing_works_behind_it(room: CostView, page: str) -> None:
    QApplication.clipboard().setText("500GB out")  # so that there is something to paste
    room.table.setFocus()
    room.open_page(page)
    found = enabled(room)
    keys = [key for _id, its in found for key in its]
    assert len(keys) == len(set(keys))
    ours = {command for command, _keys in found if not command.startswith(("cost.page.", f"cost.{page}."))}
    assert ours <= COMES_HOME | {"cost.tb"}
    assert ("cost.tb" in ours) == (page != "estimates")


@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_undo_on_a_page_changes_nothing_of_the_hidden_estimate(room: CostView, page: str) -> None:
    before = room.model.entries
    room.open_page(page)
    press(room, "Ctrl+Z")
    assert room.model.entries == before


def test_undo_among_the_estimates_brings_the_last_removed_one_back(room: CostView, qtbot: QtBot) -> None:
    rename(qtbot, room, "Alpha")
    room.begin()
    enter(qtbot, room, "7GB out")
    rename(qtbot, room, "Beta")
    page = page_of(room)
    choose(page, ESTIMATE, "Alpha")
    page.remove()
    assert names(room.desk.keeper.shelf) == ["Beta"]
    press(room, "Ctrl+Z")
    assert names(room.desk.keeper.shelf) == ["Alpha", "Beta"]
    assert room.model.rowCount() == 1


def test_a_name_that_is_typed_in_the_list_outlives_a_document_that_is_read_again(
    room: CostView, qtbot: QtBot
) -> None:
    rename(qtbot, room, "Alpha")
    page = page_of(room)
    choose(page, ESTIMATE, "Alpha")
    page.rename()
    field = page.list.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("Gamma")
    room.set_study(study())
    assert QApplication.focusWidget() is field
    assert field.text() == "Gamma"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(room.desk.keeper.shelf) == ["Gamma"])
    qtbot.waitUntil(lambda: page.model.place_of(ESTIMATE, "Gamma") >= 0)


def test_an_assignment_is_taken_back_on_the_page_where_it_is_seen(qtbot: QtBot) -> None:
    room = room_of(qtbot, study(OPEN))
    room.open_page("check")
    room.desk.assigning.assign(room.desk.card.unassigned[0], "Backup")
    assert len(room.desk.card.unassigned) == 2
    press(room, "Ctrl+Z")
    assert len(room.desk.card.unassigned) == 3
    press(room, "Ctrl+Y")
    assert len(room.desk.card.unassigned) == 2


def test_assigning_the_same_twice_is_one_step_and_a_rate_is_taken_back_in_one(qtbot: QtBot) -> None:
    room = room_of(qtbot, study(OPEN))
    stack, assigning = room.model.undo_stack, room.desk.assigning
    first, second, _third = room.desk.card.unassigned
    assigning.assign(first, "Backup")
    assigning.assign(first, "Backup")
    assert stack.count() == 1
    assigning.assign(second, "Backup")
    rate = next(rate for rate in room.desk.card.rates if assigning.of(rate))
    several = len(assigning.of(rate))
    count = stack.count()
    assigning.unassign(rate)
    assert stack.count() == count + 1
    stack.undo()
    assert len(assigning.of(rate)) == several


@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_esc_goes_back_to_the_row_or_the_field(room: CostView, page: str) -> None:
    for widget in (room.table, room.quick.field):
        widget.setFocus()
        room.table.select_row(1)
        room.open_page(page)
        press(room, "Esc")
        assert widget.hasFocus()
        assert room.table.current_row() == 1


def test_a_new_estimate_and_a_look_up_come_in_front(room: CostView) -> None:
    for key in ("Q", "Ctrl+N"):
        room.open_page("charts")
        press(room, key)
        assert room.page == ""
        assert room.quick.field.hasFocus()
    assert room.model.rowCount() == 0


def test_only_a_plain_click_acts_in_the_table(room: CostView, qtbot: QtBot) -> None:
    asked: list[object] = []
    room.source_asked.connect(asked.append)
    left, right, nothing = (
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.RightButton,
        Qt.KeyboardModifier.NoModifier,
    )
    viewport = room.table.viewport()
    source = room.table.visualRect(room.model.index(0, SOURCE)).center()
    chip = next(
        QPoint(x, source.y() + room.table.rowHeight(0))
        for x in range(viewport.width())
        if room.table._chip_row(QPoint(x, source.y() + room.table.rowHeight(0))) == 1
    )
    assert room.table.indexAt(chip).column() == FORMULA
    for place in (source, chip):
        qtbot.mouseClick(viewport, right, pos=place)
        for key in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier):
            qtbot.mouseClick(viewport, left, key, place)
        qtbot.mousePress(viewport, left, nothing, QPoint(place.x(), viewport.height() - 2))
        qtbot.mouseRelease(viewport, left, nothing, place)
    assert asked == []
    assert room.model.entries[1].directions == 2
    qtbot.mouseClick(viewport, left, pos=source)
    qtbot.mouseClick(viewport, left, pos=chip)
    assert len(asked) == 1
    assert room.model.entries[1].directions == 1


def test_a_hidden_check_reckons_only_when_it_is_opened(qtbot: QtBot) -> None:
    room = room_of(qtbot, study(OPEN))
    room.open_page("check")
    page = room.pages.built["check"]
    assert isinstance(page, CheckPage)
    said = page.tb_size.text()
    room.close_page()
    room.switch_tb_size()
    assert page.tb_size.text() == said
    room.open_page("check")
    assert page.tb_size.text() != said


def test_sentences_with_links_are_read_out_as_plain_words(qtbot: QtBot) -> None:
    room = room_of(qtbot, study(OPEN))
    room.open_page("check")
    page = room.pages.built["check"]
    labels: list[QLabel] = [*room.notices.labels, page.tb_size]
    labels += [
        label
        for card in page.conflicts
        for label in card.findChildren(QLabel)
        if label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    ]
    assert len(labels) > 2
    for label in labels:
        assert label.accessibleName()
        assert "<" not in label.accessibleName()


def test_a_check_that_names_contradictions_is_not_green(qtbot: QtBot) -> None:
    from studyapp.ui.cost.check.wording import CheckWording, Verdict

    right = ((Verdict("✓", "good"),),)
    assert CheckWording().summary(right, 0, 0).mood == "good"
    assert CheckWording().summary(right, 1, 0).mood == "ink"


def test_a_class_is_shown_no_earlier_look_ups(room: CostView) -> None:
    page = page_of(room)
    titles = page.model.titles(99)
    room._theme.projection = True
    page.set_projection(True)
    assert "100GB out" in titles
    assert "100GB out" not in page.model.titles(99)
    assert not page.new.isVisible()
    room._theme.projection = False
    page.set_projection(False)
    assert page.model.titles(99) == titles


def test_the_way_back_stands_at_the_same_place_on_every_page(room: CostView) -> None:
    places: set[tuple[int, int]] = set()
    words: set[str] = set()
    for entry in PAGES:
        room.open_page(entry.name)
        QTest.qWait(1)
        page = room.pages.built[entry.name]
        head = page.head
        assert head.title.isVisible()
        assert head.title.text()
        point = head.back.mapTo(room, QPoint(0, 0))
        places.add((point.x(), point.y()))
        words.add(head.back.text())
    assert len(places) == len(words) == 1
