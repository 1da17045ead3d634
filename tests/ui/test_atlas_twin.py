"""The map as a list: one selection for both, and all that the map does by the keyboard alone."""

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.atlas.layout.tree import grow
from studyapp.atlas.model import Atlas, Component
from studyapp.study import Study, read_study
from studyapp.ui.atlas.twin import Twin
from studyapp.ui.atlas.twin_model import TwinModel
from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.theme import Theme
from tests.ui.atlas_room import bundled, name, press, room, shown

__all__ = ["bundled", "room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def twin(qtbot: QtBot, room: AtlasView) -> Twin:
    press(qtbot, room, Qt.Key.Key_L)
    found = room.findChildren(Twin)[0]
    assert found.tree.hasFocus()
    return found


def rows(model: TwinModel, parent: QModelIndex) -> list[str]:
    """All the names below a row, in reading order."""
    found: list[str] = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found += [model.name(index), *rows(model, index)]
    return found


def current(twin: Twin) -> str:
    return twin.model.name(twin.tree.currentIndex())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- # One\n",
        "- # World\n\t- ## Land\n\t\t- ### City\n\t- ## Sea\n",
        "- | Region | Note |\n  |---|---|\n  | Seoul | has 3 zones |\n- # Region\n\t- Lambda is regional\n",
    ],
)
def test_the_list_is_a_sound_model(text: str) -> None:
    check(read_study(text, "text"))


def test_the_list_of_the_bundled_document_is_a_sound_model(bundled: Study) -> None:
    check(bundled)


def check(study: Study) -> None:
    atlas = study.atlas
    model = TwinModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_tree(atlas, grow(atlas))
    assert sorted(rows(model, QModelIndex())) == sorted(component.name for component in atlas.components)
    for component in atlas.components:
        assert model.name(model.index_of(component.name)) == component.name
    model.set_tree(atlas, grow(atlas))
    tester.deleteLater()


def part(name: str, parent: str | None) -> Component:
    return Component(name, (), "component", parent, "", (), None, (1,))


def test_fifty_thousand_rows_are_made_only_where_they_are_looked_at() -> None:
    zones = [part(f"Zone {at}", None) for at in range(1000)]
    parts = [part(f"Part {at}-{inner}", f"Zone {at}") for at in range(1000) for inner in range(49)]
    atlas = Atlas((*zones, *parts), (), (), ())
    model = TwinModel()
    model.set_tree(atlas, grow(atlas))
    assert model.rowCount() == 1000
    last = model.index_of("Part 999-48")
    assert model.name(last.parent()) == "Zone 999"
    assert len(model._inside) <= 3


def test_an_arrow_in_the_list_selects_on_the_map(qtbot: QtBot, room: AtlasView, twin: Twin) -> None:
    press(qtbot, room, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert name(room) == current(twin) != ""
    before = name(room)
    press(qtbot, room, Qt.Key.Key_Down)
    assert name(room) == current(twin) != before
    assert twin.tree.hasFocus()


def test_what_is_selected_on_the_map_is_selected_in_the_list(room: AtlasView, twin: Twin) -> None:
    for component in ("Data Center", "Lambda", "Edge Location"):
        room.select(component)
        assert current(twin) == component
        assert twin.tree.visualRect(twin.tree.currentIndex()).isValid()
    room.canvas.select(0)
    assert current(twin) == ""


def test_the_list_opens_at_what_is_selected(qtbot: QtBot, room: AtlasView) -> None:
    room.select("Data Center")
    press(qtbot, room, Qt.Key.Key_L)
    assert current(room.findChildren(Twin)[0]) == "Data Center"


def test_collapsing_in_the_list_collapses_on_the_map_and_the_other_way_round(
    qtbot: QtBot, room: AtlasView, twin: Twin
) -> None:
    room.select("Region")
    press(qtbot, room, Qt.Key.Key_Left)
    assert room.scene.collapsed == {"Region"}
    press(qtbot, room, Qt.Key.Key_Right)
    assert not room.scene.collapsed
    row = twin.model.index_of("Region")
    press(qtbot, room, Qt.Key.Key_C)
    assert not twin.tree.isExpanded(row)
    qtbot.keyClick(twin.tree, Qt.Key.Key_E, SHIFT)
    assert twin.tree.isExpanded(row)
    assert name(room) == current(twin) == "Region"


def test_enter_in_the_list_goes_inside_and_escape_back_to_the_map(
    qtbot: QtBot, room: AtlasView, twin: Twin
) -> None:
    room.select("Availability Zone")
    press(qtbot, room, Qt.Key.Key_Return)
    assert room.moving.journey.here.inside == "Availability Zone"
    press(qtbot, room, Qt.Key.Key_Escape)
    assert room.canvas.hasFocus()
    assert twin.isVisible()
    press(qtbot, room, Qt.Key.Key_L)
    assert not twin.isVisible()
    assert room.canvas.hasFocus()


def test_the_list_makes_room_for_itself_beside_the_map(qtbot: QtBot, room: AtlasView, twin: Twin) -> None:
    qtbot.waitUntil(lambda: room.canvas.mapTo(room, QPoint()).x() >= twin.width())
    assert room.canvas.width() >= 300
    room.set_projection(True)
    assert not twin.isVisible()
    room.set_projection(False)
    assert twin.isVisible()


def test_a_screen_reader_is_told_name_role_level_and_meaning(room: AtlasView, twin: Twin) -> None:
    room.select("Data Center")
    spoken = QAccessible.queryAccessibleInterface(twin.tree)
    assert spoken.role() == QAccessible.Role.Tree
    assert spoken.text(QAccessible.Text.Name)
    index = twin.tree.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Data Center"
    said = str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole))
    assert "4" in said
    assert "실제 서버가 위치한" in said
    names = {spoken.child(at).text(QAccessible.Text.Name) for at in range(spoken.childCount())}
    assert {"Region", "Data Center"} <= names


def test_another_document_fills_the_list_anew(qtbot: QtBot, room: AtlasView, twin: Twin) -> None:
    room.set_study(read_study("- # Algebra\n\t- ## Vectors\n", "algebra"))
    assert rows(twin.model, QModelIndex()) == ["Algebra", "Vectors"]
    room.set_study(read_study("- nothing\n", "nothing"))
    assert rows(twin.model, QModelIndex()) == []


def test_a_large_list_opens_with_its_outermost_rows(qtbot: QtBot) -> None:
    text = "".join(
        f"- # Zone {at}\n" + "".join(f"\t- ## Part {at}-{inner}\n" for inner in range(40)) for at in range(60)
    )
    view = shown(qtbot, read_study(text, "many"))
    view.resize(1280, 800)
    press(qtbot, view, Qt.Key.Key_L)
    twin = view.findChildren(Twin)[0]
    view.show_component("Part 59-39")
    assert current(twin) == "Part 59-39"
    assert twin.tree.isExpanded(twin.model.index_of("Zone 59"))
    view.close()


def test_where_names_are_asked_for_the_list_does_not_tell_them(room: AtlasView, twin: Twin) -> None:
    room.scene.is_blind = True
    assert not twin.isVisible()
    room.scene.is_blind = False
    assert twin.isVisible()


def test_a_closed_room_is_freed_with_all_its_parts(qtbot: QtBot, bundled: Study) -> None:
    view = AtlasView(Theme("light", reduced_motion=True))
    view.set_study(bundled)
    view.show()
    commands = view.commands()
    for part in ("twin", "collapsing", "minimap", "flows"):
        view.parts.get(part)
    view.parts.get("twin").toggle()
    gone = weakref.ref(view)
    del commands
    view.close()
    view.deleteLater()
    del view
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert gone() is None
