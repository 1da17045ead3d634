"""A request is walked through: by keys, by a clicker, by itself, along the ways that a class chooses."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from studyapp.study import Study, read_study
from studyapp.ui.atlas.flows.player import SPEEDS
from studyapp.ui.atlas.flows.walk import Walk
from studyapp.ui.atlas.view import AtlasView
from tests.ui.atlas_room import bundled, press, room, shown

__all__ = ["bundled", "room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

BRANCHES = """\
- # Cache
	- text
- # Origin
	- text
- | Case | Flow |
  |---|---|
  | Page | User → Cache → look → (있으면) answer → (없으면) Origin → page |
"""


STRANGE = """\
- # Edge
	- text
- # Zone
	- text
- | Case | Flow |
  |---|---|
  | Loop | User → Edge → Zone → Edge → Zone → Edge → User |
  | Outside | Browser → Resolver → Root → Registrar → Authority → Shop |
  | Conditions at both ends | (with a VPN) Laptop → Edge → (if healthy) Zone |
  | Nothing under way | Edge → look → think → Edge → (있으면) look → (없으면) think |
  | Long | {} |
"""


def walk(view: AtlasView, title: str = "CloudFront (정적 콘텐츠)") -> Walk:
    """The flow of a title, at its first step."""
    view.show_flow([flow.title for flow in view.scene.atlas.flows].index(title))
    return view.parts.get("flows")


def said(view: AtlasView) -> str:
    return view.parts.get("flows").strip.sentence.text()


def test_a_flow_is_walked_to_its_end_by_keys(qtbot: QtBot, room: AtlasView) -> None:
    flow = walk(room)
    assert flow.strip.isVisible()
    assert "사용자" in said(room)
    told = [said(room)]
    for _ in range(flow.player.last):
        press(qtbot, room, Qt.Key.Key_N)
        told.append(said(room))
    assert any("없으면" in sentence and "AWS Backbone" in sentence for sentence in told)
    assert "Origin" in told[-1]
    assert room.canvas.accessibleDescription() == told[-1]
    press(qtbot, room, Qt.Key.Key_Home)
    assert said(room) == told[0]
    press(qtbot, room, Qt.Key.Key_End)
    assert said(room) == told[-1]
    press(qtbot, room, Qt.Key.Key_Escape)
    assert not flow.strip.isVisible()
    assert room.canvas.hasFocus()


def test_a_flow_is_walked_to_its_end_by_a_clicker(qtbot: QtBot, room: AtlasView) -> None:
    room.set_projection(True)
    flow = walk(room)
    flow.player.go(2)
    press(qtbot, room, Qt.Key.Key_F5)
    assert flow.player.at == 0
    assert flow.player.is_playing
    for _ in range(flow.player.last):
        press(qtbot, room, Qt.Key.Key_PageDown)
    assert flow.player.at == flow.player.last
    assert not flow.player.is_playing
    press(qtbot, room, Qt.Key.Key_PageUp)
    assert flow.player.at == flow.player.last - 1
    press(qtbot, room, Qt.Key.Key_Escape)
    assert not flow.is_open


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Period])
def test_a_clicker_makes_the_screen_black_and_any_press_shows_it_again(
    qtbot: QtBot, room: AtlasView, key: Qt.Key
) -> None:
    flow = walk(room)
    press(qtbot, room, key)
    assert QColor(room.grab().toImage().pixel(room.rect().center())) == QColor("black")
    room.resize(900, 700)
    assert flow.blank_sheet.size() == room.size()
    press(qtbot, room, Qt.Key.Key_PageDown)
    assert not flow.blank_sheet.isVisible()
    assert flow.player.at == 0
    press(qtbot, room, key, Qt.Key.Key_Escape)
    assert not flow.blank_sheet.isVisible()
    assert flow.is_open
    press(qtbot, room, key)
    qtbot.mouseClick(flow.blank_sheet, Qt.MouseButton.LeftButton)
    assert not flow.blank_sheet.isVisible()


def test_a_flow_plays_by_itself_and_stops_at_its_end(
    qtbot: QtBot, room: AtlasView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studyapp.ui.atlas.flows.player.LONGEST", 5)
    player = walk(room).player
    press(qtbot, room, Qt.Key.Key_P)
    assert player.is_playing
    qtbot.waitUntil(lambda: player.at == player.last and not player.is_playing)
    press(qtbot, room, Qt.Key.Key_P)
    assert player.at == 0
    press(qtbot, room, Qt.Key.Key_P)
    assert not player.is_playing


def test_it_plays_slower_and_faster(qtbot: QtBot, room: AtlasView) -> None:
    flow = walk(room)
    flow.play()
    usual = flow.player._next.interval()
    press(qtbot, room, Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketLeft)
    assert flow.player.speed == SPEEDS[0]
    assert flow.player._next.interval() == pytest.approx(2 * usual, abs=1)
    press(qtbot, room, Qt.Key.Key_BracketRight, Qt.Key.Key_BracketRight)
    assert flow.player.speed == SPEEDS[-1]
    assert flow.player.is_playing
    flow.strip._speed.click()
    assert flow.player.speed == SPEEDS[0]
    flow.strip._speed.click()
    assert "1×" in flow.strip._speed.text()


def test_at_a_branch_one_key_takes_the_way_that_the_document_does_not_tell(
    qtbot: QtBot, room: AtlasView
) -> None:
    flow = walk(room)
    press(qtbot, room, Qt.Key.Key_N, Qt.Key.Key_N)
    assert [button.isChecked() for button in flow.strip.ways] == [True, False]
    assert "없으면" in flow.strip.ways[0].text()
    press(qtbot, room, Qt.Key.Key_2)
    assert flow.player.at == flow.player.last == 3
    assert "document does not say" in said(room)
    press(qtbot, room, Qt.Key.Key_PageUp, Qt.Key.Key_1)
    assert "AWS Backbone" in said(room)
    assert flow.player.last == 4


def test_one_step_after_a_branch_the_other_way_can_still_be_taken(qtbot: QtBot, room: AtlasView) -> None:
    flow = walk(room)
    press(qtbot, room, Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_N)
    assert "AWS Backbone" in said(room)
    assert [button.isChecked() for button in flow.strip.ways] == [True, False]
    press(qtbot, room, Qt.Key.Key_2)
    assert "document does not say" in said(room)
    assert [button.isChecked() for button in flow.strip.ways] == [False, True]
    press(qtbot, room, Qt.Key.Key_1, Qt.Key.Key_N)
    assert flow.strip.ways == []


def test_where_the_document_tells_both_ways_both_can_be_walked(qtbot: QtBot) -> None:
    view = shown(qtbot, read_study(BRANCHES, "branches"))
    flow = walk(view, "Page")
    press(qtbot, view, Qt.Key.Key_N, Qt.Key.Key_N)
    qtbot.mouseClick(flow.strip.ways[0], Qt.MouseButton.LeftButton)
    assert "answer" in said(view)
    assert flow.player.at == flow.player.last
    press(qtbot, view, Qt.Key.Key_PageUp, Qt.Key.Key_2, Qt.Key.Key_N)
    assert "page" in said(view)
    view.canvas.grab()
    view.close()


@pytest.mark.parametrize("title", ["Loop", "Outside", "Conditions at both ends", "Nothing under way", "Long"])
def test_strange_flows_are_walked_and_drawn_too(qtbot: QtBot, title: str) -> None:
    long = " → ".join(["Edge", "Zone", "a word " * 60, "שלום", "Actor"][at % 5] for at in range(60))
    view = shown(qtbot, read_study(STRANGE.format(long), "strange"))
    flow = walk(view, title)
    while flow.player.at < flow.player.last:
        flow.on()
        assert said(view)
        view.canvas.grab()
    view.canvas.zoom(0.2)
    view.canvas.grab()
    view.close()


def test_a_way_can_only_be_taken_where_there_is_one(qtbot: QtBot, room: AtlasView) -> None:
    flow = walk(room)
    press(qtbot, room, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
    assert flow.player.at == 0


def test_the_steps_can_be_scrubbed_by_mouse_and_keys(qtbot: QtBot, room: AtlasView) -> None:
    flow = walk(room)
    scale = flow.strip.scale
    qtbot.mousePress(scale, Qt.MouseButton.LeftButton, pos=QPoint(round(scale.x_of(3)), 10))
    assert flow.player.at == 3
    qtbot.mouseMove(scale, QPoint(round(scale.x_of(1)) + 3, 10))
    assert flow.player.at == 1
    qtbot.mouseRelease(scale, Qt.MouseButton.LeftButton, pos=QPoint(round(scale.x_of(1)), 10))
    scale.setFocus()
    press(qtbot, room, Qt.Key.Key_Right)
    assert flow.player.at == 2
    assert "캐시 확인" in scale.accessibleDescription()


def test_a_tick_tells_its_step(qtbot: QtBot, room: AtlasView) -> None:
    scale = walk(room).strip.scale
    at = QPoint(round(scale.x_of(3)), 10)
    QApplication.sendEvent(scale, QHelpEvent(QHelpEvent.Type.ToolTip, at, scale.mapToGlobal(at)))
    assert QToolTip.text() == "4. AWS Backbone"


def test_the_mark_travels_and_arrives_where_motion_is_wanted(qtbot: QtBot, room: AtlasView) -> None:
    room._theme.reduced_motion = False
    player = walk(room).player
    with qtbot.waitSignal(player.mark_moved) as moved:
        player.go(1)
    assert moved.args is not None
    room.canvas.grab()
    player.change_speed(1)
    with qtbot.waitSignal(player.mark_moved, check_params_cb=lambda mark: mark is None):
        pass
    room._theme.reduced_motion = True
    with qtbot.waitSignal(player.mark_moved, check_params_cb=lambda mark: mark is None):
        player.go(1)


def test_a_step_out_of_sight_is_brought_into_view(room: AtlasView) -> None:
    flow = walk(room)
    room.canvas.zoom(4)
    flow.go_to_end()
    station = flow.player.station
    assert station is not None
    camera = room.canvas.camera
    x, y = station.way[-1]
    assert 0 <= x * camera.scale + camera.x <= room.canvas.width()
    assert 0 <= y * camera.scale + camera.y <= room.canvas.height()


def test_the_list_of_flows_tells_their_length_and_leads_to_their_lines(qtbot: QtBot, room: AtlasView) -> None:
    room.bar.flows.setFocus()
    press(qtbot, room, Qt.Key.Key_Down)
    rows = room.bar.flows.list.rows
    assert rows.count() == len(room.scene.atlas.flows)
    assert "5" in rows.item(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "40" in rows.item(2).data(Qt.ItemDataRole.AccessibleTextRole)
    room.grab()
    press(qtbot, room, Qt.Key.Key_Down, Qt.Key.Key_Down)
    with qtbot.waitSignal(room.source_asked) as asked:
        press(qtbot, room, Qt.Key.Key_S)
    assert asked.args == [40]
    assert not rows.isVisible()


def test_a_shown_flow_leads_to_its_line(qtbot: QtBot, room: AtlasView) -> None:
    flow = walk(room)
    with qtbot.waitSignal(room.source_asked) as asked:
        press(qtbot, room, Qt.Key.Key_S)
    assert asked.args == [40]
    with qtbot.waitSignal(room.source_asked):
        flow.strip._line.click()


def test_a_document_read_again_stays_at_the_step(qtbot: QtBot, room: AtlasView, bundled: Study) -> None:
    flow = walk(room)
    flow.player.go(3)
    before = said(room)
    room.set_study(read_study("- a new line\n" + bundled.text, "AWS Infrastructure", bundled.path))
    assert flow.is_open
    assert said(room) == before
    room.set_study(read_study("- # Nothing\n\t- here\n", "AWS Infrastructure", bundled.path))
    assert not flow.is_open


def test_the_map_does_not_jump_from_step_to_step(qtbot: QtBot, room: AtlasView) -> None:
    room.resize(800, 600)
    flow = walk(room, "Local Zone 사용 앱 호출")
    QApplication.processEvents()
    heights = set[int]()
    for _ in range(3):
        QApplication.processEvents()
        heights.add(room.canvas.height())
        flow.on()
    assert len(heights) == 1


def test_in_projection_actors_have_room_for_large_letters(room: AtlasView) -> None:
    flow = walk(room)
    small = flow.player.trail.stations[0].rect if flow.player.trail else None
    room._theme.projection = True
    large = flow.player.trail.stations[0].rect if flow.player.trail else None
    room._theme.projection = False
    assert small is not None
    assert large is not None
    assert large.right - large.left > 1.5 * (small.right - small.left)
