"""The bar over the map: finding by name, choosing a request, and the way back to the map."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.study import read_study
from studyapp.ui.atlas.view import AtlasView
from tests.ui.atlas_room import bundled, name, press, room, shown

__all__ = ["bundled", "room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_search_finds_a_component_by_its_korean_name_or_a_part(qtbot: QtBot, room: AtlasView) -> None:
    press(qtbot, room, Qt.Key.Key_Slash)
    assert room.bar.search.hasFocus()
    for written, found in (("가용 영역", "Availability Zone"), ("backbone", "AWS Backbone Network")):
        room.bar.search.setFocus()
        room.bar.search.setText(written)
        press(qtbot, room, Qt.Key.Key_Return)
        assert name(room) == found
        assert room.canvas.hasFocus()


def test_a_name_can_be_taken_from_those_that_are_offered(qtbot: QtBot, room: AtlasView) -> None:
    press(qtbot, room, Qt.Key.Key_Slash)
    qtbot.keyClicks(room.bar.search, "data c")
    completer = room.bar.search.completer()
    assert completer.completionCount() == 1
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert name(room) == "Data Center"
    assert room.canvas.hasFocus()
    qtbot.waitUntil(lambda: not room.bar.search.text())


def test_the_exact_name_is_offered_first_then_those_that_begin_so(qtbot: QtBot, room: AtlasView) -> None:
    press(qtbot, room, Qt.Key.Key_Slash)
    qtbot.keyClicks(room.bar.search, "az")
    completer = room.bar.search.completer()
    offered = [completer.completionModel().index(at, 0).data() for at in range(completer.completionCount())]
    assert offered[0] == "AZ"
    assert set(offered[1:]) >= {"AZ-1a", "AZ-2b"}
    assert offered == sorted(offered, key=lambda text: (text != "AZ", not text.startswith("AZ")))
    qtbot.keyClick(room.bar.search, Qt.Key.Key_Return)
    assert name(room) == "Availability Zone"
    assert room.bar.search.text() == ""


def test_a_name_that_is_not_on_the_map_is_said_and_nothing_moves(qtbot: QtBot, room: AtlasView) -> None:
    room.show_component("Lambda")
    camera = room.canvas.camera
    press(qtbot, room, Qt.Key.Key_Slash)
    room.bar.search.setText("없는것")
    with qtbot.waitSignal(room.message_raised) as raised:
        press(qtbot, room, Qt.Key.Key_Return)
    assert raised.args is not None
    assert "없는것" in raised.args[0]
    assert room.canvas.camera == camera
    assert name(room) == "Lambda"
    assert room.bar.search.selectedText() == "없는것"
    press(qtbot, room, Qt.Key.Key_Escape)
    assert room.canvas.hasFocus()


def test_the_line_of_nothing_is_asked_for_in_vain_but_not_in_silence(qtbot: QtBot, room: AtlasView) -> None:
    with qtbot.waitSignal(room.message_raised):
        press(qtbot, room, Qt.Key.Key_S)


def test_a_flow_is_chosen_from_a_list_that_shows_them_all(qtbot: QtBot, room: AtlasView) -> None:
    box = room.bar.flows
    box.setFocus()
    press(qtbot, room, Qt.Key.Key_Down)
    rows = box.list.rows
    assert rows.hasFocus()
    assert rows.count() == len(room.scene.atlas.flows)
    assert not rows.verticalScrollBar().maximum()
    assert room.rect().contains(box.list.geometry())
    press(qtbot, room, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert not box.list.isVisible()
    assert room.canvas.hasFocus()
    assert room.parts.get("flows").strip.isVisible()
    assert room.scene.atlas.flows[0].title in box.accessibleName()
    press(qtbot, room, Qt.Key.Key_Space)
    assert room.parts.get("flows").player.is_playing
    press(qtbot, room, Qt.Key.Key_Escape)
    assert not room.parts.get("flows").strip.isVisible()


def test_the_list_of_flows_also_leads_to_none(qtbot: QtBot, room: AtlasView) -> None:
    room.show_flow(2)
    room.bar.flows.open()
    assert room.bar.flows.list.rows.currentRow() == 3
    press(qtbot, room, Qt.Key.Key_Home, Qt.Key.Key_Return)
    assert not room.parts.is_open("flows")


def test_escape_closes_the_list_of_flows_and_leads_back_to_the_map(qtbot: QtBot, room: AtlasView) -> None:
    qtbot.mouseClick(room.bar.flows, Qt.MouseButton.LeftButton)
    assert room.bar.flows.list.isVisible()
    press(qtbot, room, Qt.Key.Key_Escape)
    assert not room.bar.flows.list.isVisible()
    assert room.canvas.hasFocus()


def test_the_list_of_flows_closes_when_the_map_is_clicked(qtbot: QtBot, room: AtlasView) -> None:
    room.bar.flows.open()
    room.canvas.setFocus()
    assert not room.bar.flows.list.isVisible()


def test_many_flows_scroll_within_the_window(qtbot: QtBot) -> None:
    flows = "".join(f"| {'long name ' * 20}{at} | User → Zone → Office |\n" for at in range(60))
    text = f"- # Zone\n\t- text\n- # Office\n\t- text\n- | Case | Flow |\n  |---|---|\n{flows}"
    view = shown(qtbot, read_study(text.replace("\n|", "\n  |"), "many"))
    view.bar.flows.open()
    listed = view.bar.flows.list
    assert listed.rows.count() >= 60
    assert view.rect().contains(listed.geometry())
    view.close()


def test_a_narrow_bar_names_only_where_one_is(qtbot: QtBot, room: AtlasView) -> None:
    room.resize(1700, 800)
    room.select("Availability Zone")
    press(qtbot, room, Qt.Key.Key_Return)
    assert "AWS Global Network" in room.bar.crumbs.text()
    assert room.bar.memory.isVisible()
    for width, told in ((1200, "Availability Zone"), (800, "Avail"), (600, "Ava")):
        room.resize(width, 600)
        assert told in room.bar.crumbs.text()
        parts = (room.bar.crumbs, room.bar.search, room.bar.flows)
        assert all(one.geometry().right() < two.geometry().left() for one, two in pairwise(parts))
    assert "AWS Global Network" not in room.bar.crumbs.text()
    assert "AWS Global Network › Region › Availability Zone" in room.bar.crumbs.accessibleName()
    assert not room.bar.memory.isVisible()
    assert room.width() < 800
