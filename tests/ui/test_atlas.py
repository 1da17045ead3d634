"""The map room: pointing, walking, looking closer, and following a request, as a person does it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studyapp.study import Study, read_study
from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme
from tests.ui.atlas_room import bundled, name, place, press, room, shown, wheel, words

__all__ = ["bundled", "room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize("component", ["AWS Global Network", "Region", "Data Center", "AWS Backbone Network"])
def test_a_click_at_a_components_place_selects_it(qtbot: QtBot, room: AtlasView, component: str) -> None:
    qtbot.mouseClick(room.canvas, Qt.MouseButton.LeftButton, pos=place(room, component))
    assert name(room) == component
    qtbot.waitUntil(lambda: room.side.panel is not None and component in words(room))


def test_a_click_beside_the_map_selects_nothing(qtbot: QtBot, room: AtlasView) -> None:
    room.select("Region")
    qtbot.mouseClick(room.canvas, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not room.has_selection()


def test_the_panel_says_what_the_document_says_with_its_lines(qtbot: QtBot, room: AtlasView) -> None:
    room.select("Region")
    qtbot.waitUntil(lambda: room.side.panel is not None and "AZ로 구성" in words(room))
    said = words(room)
    for sentence in (
        "물리적으로 분리된 지리적 영역",
        "최소 3개 이상의 AZ로 구성",
        "Local Zone",
        "EC2 호출 (API 등)",
    ):
        assert sentence in said
    with qtbot.waitSignal(room.source_asked) as asked:
        next(
            label for label in room.side.panel.widget().findChildren(QLabel) if "line:72" in label.text()
        ).linkActivated.emit("line:72")
    assert asked.args is not None
    assert asked.args[0] == 72


def test_the_panel_leads_to_cards_prices_and_components(qtbot: QtBot, room: AtlasView) -> None:
    room.select("Edge Location")
    qtbot.waitUntil(lambda: room.side.panel is not None and "엣지 로케이션" in words(room))
    with qtbot.waitSignal(room.target_asked) as asked:
        room.side.panel.card_list.drill.click()
    assert asked.args is not None
    target = asked.args[0]
    assert target.kind == "cards"
    assert len(target.value) >= 3
    room.side.panel._on_link("node:Region")
    assert name(room) == "Region"
    with qtbot.waitSignal(room.target_asked) as asked:
        room.side.panel._on_link("rate:cross_region")
    assert asked.args == [Target("rate", "cross_region")]


def test_the_wheel_zooms_about_the_pointer(room: AtlasView) -> None:
    at = QPointF(300, 200)
    before = room.canvas.camera.to_map(at)
    scale = room.canvas.camera.scale
    wheel(room, at, 60)
    after = room.canvas.camera.to_map(at)
    assert room.canvas.camera.scale > 1.5 * scale
    assert after.x() == pytest.approx(before.x())
    assert after.y() == pytest.approx(before.y())


def test_zoom_ends_at_eight_times_and_never_loses_the_map(room: AtlasView) -> None:
    for _ in range(40):
        wheel(room, QPointF(300, 200), 120)
    assert room.canvas.camera.scale == 8
    for _ in range(80):
        wheel(room, QPointF(300, 200), -120)
    assert room.canvas.camera.scale == pytest.approx(0.1)


def test_dragging_moves_the_map_and_what_comes_in_is_painted(qtbot: QtBot, room: AtlasView) -> None:
    wheel(room, QPointF(300, 200), 60)
    room.canvas.repaint_whole()
    room.canvas.grab()
    start = room.canvas.camera
    qtbot.mousePress(room.canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    for step in range(1, 7):
        qtbot.mouseMove(room.canvas, QPoint(300 + 20 * step, 300 - 10 * step))
    qtbot.mouseRelease(room.canvas, Qt.MouseButton.LeftButton, pos=QPoint(420, 240))
    assert (room.canvas.camera.x - start.x, room.canvas.camera.y - start.y) == (120, -60)
    moved = bytes(room.canvas.grab().toImage().constBits())
    room.canvas.repaint_whole()
    anew = bytes(room.canvas.grab().toImage().constBits())
    # Where a smooth edge was painted in two strips, its shade may differ a little.
    assert max(abs(one - other) for one, other in zip(moved, anew, strict=True)) < 48
    assert not room.has_selection()


def test_enter_goes_inside_and_backspace_out_again(qtbot: QtBot, room: AtlasView) -> None:
    whole = room.canvas.camera.scale
    room.select("Region")
    press(qtbot, room, Qt.Key.Key_Return)
    assert room.canvas.camera.scale > whole
    assert "Region" in room.bar.crumbs.text()
    press(qtbot, room, Qt.Key.Key_Backspace)
    assert name(room) == "Region"
    press(qtbot, room, Qt.Key.Key_Backspace)
    assert room.canvas.camera.scale == pytest.approx(whole)


def test_escape_goes_out_then_unselects(qtbot: QtBot, room: AtlasView) -> None:
    room.select("Region")
    press(qtbot, room, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert not room.has_selection()


def test_one_can_go_back_and_forward(qtbot: QtBot, room: AtlasView) -> None:
    room.select("Region")
    press(qtbot, room, Qt.Key.Key_Return)
    inside = room.canvas.camera
    room.select("Availability Zone")
    press(qtbot, room, Qt.Key.Key_Return)
    assert room.canvas.camera != inside
    qtbot.keyClick(room.canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert room.canvas.camera == inside
    qtbot.keyClick(room.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert name(room) == "Availability Zone"


def test_a_double_click_goes_inside(qtbot: QtBot, room: AtlasView) -> None:
    whole = room.canvas.camera.scale
    qtbot.mouseDClick(room.canvas, Qt.MouseButton.LeftButton, pos=place(room, "Availability Zone"))
    assert room.canvas.camera.scale > whole
    assert "Availability Zone" in room.bar.crumbs.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_F, Qt.Key.Key_0])
def test_one_key_shows_the_whole_map_again(qtbot: QtBot, room: AtlasView, key: Qt.Key) -> None:
    whole = room.canvas.camera
    wheel(room, QPointF(300, 200), 90)
    press(qtbot, room, key)
    assert room.canvas.camera == whole


def test_arrows_go_to_the_nearest_component_that_way(qtbot: QtBot, room: AtlasView) -> None:
    room.select("Edge Location")
    press(qtbot, room, Qt.Key.Key_Down)
    assert name(room) == "AWS Backbone Network"
    press(qtbot, room, Qt.Key.Key_Down)
    assert name(room) == "Region"
    press(qtbot, room, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert name(room) in ("Local Zone", "Wavelength Zone")


def test_tab_walks_in_reading_order_and_leaves_after_the_last(qtbot: QtBot, room: AtlasView) -> None:
    seen: list[str] = []
    while room.canvas.hasFocus() and len(seen) < 200:
        press(qtbot, room, Qt.Key.Key_Tab)
        if room.canvas.hasFocus():
            seen.append(name(room))
    assert len(seen) == len(set(seen)) == len(room.scene.atlas.components)
    assert seen.index("AWS Global Network") < seen.index("Region") < seen.index("Availability Zone")
    assert not room.canvas.hasFocus()


def test_a_selected_component_is_described_to_assistive_technology(room: AtlasView) -> None:
    room.select("Data Center")
    assert (
        "AWS Global Network › Region › Availability Zone › Data Center" in room.canvas.accessibleDescription()
    )
    assert room.canvas.accessibleName()


def test_a_card_can_show_its_component_and_a_stranger_is_named(qtbot: QtBot, room: AtlasView) -> None:
    room.show_target(Target("component", "Wavelength Zone"))
    assert name(room) == "Wavelength Zone"
    with qtbot.waitSignal(room.message_raised) as raised:
        room.show_component("Nowhere")
    assert raised.args is not None
    assert "Nowhere" in raised.args[0]


def test_projection_shows_the_map_alone_and_its_flow(qtbot: QtBot, room: AtlasView) -> None:
    room.set_projection(True)
    assert not room.bar.isVisible()
    qtbot.waitUntil(lambda: room.canvas.width() == room.width())
    press(qtbot, room, Qt.Key.Key_W)
    assert room.parts.get("flows").strip.isVisible()
    room.set_projection(False)
    assert room.bar.isVisible()


def test_resting_on_a_component_dims_what_is_not_connected(qtbot: QtBot, room: AtlasView) -> None:
    far = place(room, "Edge Location") + QPoint(4, 20)
    before = QColor(room.canvas.grab().toImage().pixel(far))
    qtbot.mouseMove(room.canvas, place(room, "Local Zone"))
    qtbot.waitUntil(lambda: QColor(room.canvas.grab().toImage().pixel(far)) != before)
    qtbot.mouseMove(room.canvas, QPoint(2, 2))
    qtbot.waitUntil(lambda: QColor(room.canvas.grab().toImage().pixel(far)) == before)


def test_another_theme_is_drawn_at_once(room: AtlasView) -> None:
    before = room.canvas.grab().toImage()
    room._theme.name = "dark"
    assert room.canvas.grab().toImage() != before


def test_the_same_document_read_again_keeps_the_place(qtbot: QtBot, room: AtlasView, bundled: Study) -> None:
    room.select("Region")
    press(qtbot, room, Qt.Key.Key_Return)
    camera = room.canvas.camera
    room.set_study(read_study(bundled.text, "AWS Infrastructure", bundled.path))
    assert name(room) == "Region"
    assert room.canvas.camera == camera


def test_a_document_without_components_says_what_a_map_needs(qtbot: QtBot) -> None:
    view = shown_empty(qtbot)
    said = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert any("map" in text for text in said)
    assert not view.bar.isVisible()
    view.moving.fit()
    view.moving.zoom_in()
    view.leave_place()


def shown_empty(qtbot: QtBot) -> AtlasView:
    view = AtlasView(Theme("light", reduced_motion=True))
    qtbot.addWidget(view)
    view.set_study(read_study("- just a line\n", "empty"))
    view.resize(800, 600)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_headings_make_a_map_where_there_is_nothing_else(qtbot: QtBot) -> None:
    text = "- # Algebra\n\t- ## Vectors\n\t\t- text\n\t- ## Matrices\n"
    view = shown(qtbot, read_study(text, "algebra"))
    assert {"Algebra", "Vectors", "Matrices"} <= set(view.scene.node_of)
    view.close()


def test_strange_names_can_be_drawn(qtbot: QtBot) -> None:
    strange = ["x" * 10_000, "שלום עולם " * 30, "a\u200bb\u202ec", "👨‍👩‍👧 " * 500]
    text = "".join(f"- # {written}\n\t- ## in {written}\n" for written in strange)
    view = shown(qtbot, read_study(text, "strange"))
    for scale in (0.1, 1.0, 4.0):
        view.canvas.zoom(scale / view.canvas.camera.scale)
        assert not view.canvas.grab().isNull()
    assert len(view.scene.node_of) == 2 * len(strange)
    for component in view.scene.node_of:
        view.show_component(component)
        view.side.fill()
        assert name(view) == component
        assert words(view).strip()
    view.close()
