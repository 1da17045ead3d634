"""Two clicks on the map, one price: by hand, by keys, with what is typed wrong, and back from a price."""

from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from studyapp.pathclass import INTERNET, USER
from studyapp.study import read_study
from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.commands import Target
from tests.ui.atlas_room import bundled, place, press, room, shown

__all__ = ["bundled", "room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LEFT = Qt.MouseButton.LeftButton
SEOUL, TOKYO = "Region (서울)", "Region (도쿄)"


def opened(qtbot: QtBot, view: AtlasView) -> Any:
    press(qtbot, view, Qt.Key.Key_P)
    part: Any = view.parts.get("pricing")
    assert part.is_open
    return part


def click(qtbot: QtBot, view: AtlasView, *names: str) -> None:
    for name in names:
        qtbot.mouseClick(view.canvas, LEFT, pos=place(view, name))


def actor(view: AtlasView, part: Any, name: str) -> QPoint:
    x, y = part._places.actors[name].centre
    return view.canvas.camera.point_on_screen(QPointF(x, y)).toPoint()


def total(part: Any) -> Decimal | None:
    return part.price.estimate.total if part.price is not None and part.price.estimate else None


def write(qtbot: QtBot, part: Any, text: str) -> None:
    part.edit_volume()
    qtbot.keyClicks(part.strip.volume, text)


def test_two_clicks_and_a_volume_give_a_price(qtbot: QtBot, room: AtlasView) -> None:
    part = opened(qtbot, room)
    assert "start" in part.strip.title.text()
    click(qtbot, room, SEOUL)
    assert "Now choose the end" in part.strip.title.text()
    click(qtbot, room, TOKYO)
    assert part.strip.title.text() == f"{SEOUL} → {TOKYO}"
    write(qtbot, part, "200GB")
    assert (part.strip.sum.text(), total(part)) == ("$4.00", Decimal(4))
    assert "200 × $0.02" in part.strip.formula.text()
    assert 'href="152"' in part.strip.formula.text()
    assert room.canvas.accessibleDescription()


def test_by_keys_alone(qtbot: QtBot, room: AtlasView) -> None:
    part = opened(qtbot, room)
    room.canvas.select(room.scene.node_of["AZ-2a"])
    press(qtbot, room, Qt.Key.Key_Return, Qt.Key.Key_I)
    assert part.price.path.kind == "out"
    press(qtbot, room, Qt.Key.Key_X)
    assert part.price.path.kind == "in"
    press(qtbot, room, Qt.Key.Key_V)
    assert part.strip.volume.hasFocus()
    qtbot.keyClicks(part.strip.volume, "1TB")
    press(qtbot, room, Qt.Key.Key_Return)
    assert room.canvas.hasFocus()
    assert part.strip.title.text() == "Internet → AZ-2a"
    press(qtbot, room, Qt.Key.Key_Escape)
    assert not part.is_open
    assert part.strip.isHidden()


def test_the_internet_and_a_user_stand_outside_and_can_be_clicked(qtbot: QtBot, room: AtlasView) -> None:
    part = opened(qtbot, room)
    for name in (INTERNET, USER):
        assert room.canvas.rect().contains(actor(room, part, name))
    click(qtbot, room, SEOUL)
    qtbot.mouseClick(room.canvas, LEFT, pos=actor(room, part, INTERNET))
    write(qtbot, part, "500GB")
    assert total(part) == Decimal(45)
    write(qtbot, part, "60TB")
    assert part.strip.sum.text() == "at least $4,403.20"
    assert "10,240 GB without a price" in part.strip.formula.accessibleName()
    assert part.strip.size_button.text() == "1 TB = 1024 GB"
    qtbot.mouseClick(part.strip.size_button, LEFT)
    assert part.strip.size_button.text() == "1 TB = 1000 GB"


def test_what_is_no_volume_says_so_and_keeps_the_last_sum(qtbot: QtBot, room: AtlasView) -> None:
    part = opened(qtbot, room)
    click(qtbot, room, SEOUL, TOKYO)
    write(qtbot, part, "200 furlongs")
    assert "furlongs" in part.strip.formula.accessibleName()
    assert part.strip.sum.text() == "$4.00"  # of "200 f…" the 200 was read last
    assert not part.strip.estimate.isEnabled()
    write(qtbot, part, "50")
    assert (total(part), part.strip.estimate.isEnabled()) == (Decimal(1), True)


def test_the_volume_is_kept_from_one_path_to_the_next(qtbot: QtBot, room: AtlasView) -> None:
    part = opened(qtbot, room)
    click(qtbot, room, SEOUL, TOKYO)
    write(qtbot, part, "300GB")
    press(qtbot, room, Qt.Key.Key_Escape)
    press(qtbot, room, Qt.Key.Key_P)
    click(qtbot, room, "AZ-2a", "AZ-2b")
    assert (total(part), part.strip.both_ways.isChecked()) == (Decimal(6), True)
    qtbot.mouseClick(part.strip.one_way, LEFT)
    assert (total(part), part.strip.one_way.isChecked()) == (Decimal(3), True)


def test_without_a_price_nothing_is_guessed_and_near_ones_are_offered(qtbot: QtBot, room: AtlasView) -> None:
    part = opened(qtbot, room)
    click(qtbot, room, SEOUL, "Local Zone")
    assert part.strip.sum.text() == ""
    assert "The document has no price for this." in part.strip.formula.accessibleName()
    assert "Local Zone" in part.strip.formula.accessibleName()
    assert not part.strip.estimate.isEnabled()
    chip = next(chip for chip in part.strip.chips.chips if chip.text() == "다른 Region 간")
    qtbot.mouseClick(chip, LEFT)
    assert total(part) == Decimal(2)
    assert "as you chose" in part.strip.assumed.text()


def test_what_was_assumed_is_said(qtbot: QtBot, room: AtlasView) -> None:
    part = opened(qtbot, room)
    click(qtbot, room, "Data Center", "Data Center")
    said = part.strip.assumed.text()
    assert "Data Center counts as its Availability Zone" in said
    assert "two different ones" in said
    assert "same region as far as the document says" in said


def test_a_third_click_begins_anew_and_a_flow_takes_the_map(qtbot: QtBot, room: AtlasView) -> None:
    part = opened(qtbot, room)
    click(qtbot, room, SEOUL, TOKYO, "AZ-2a")
    assert part.strip.title.text().startswith("From AZ-2a")
    press(qtbot, room, Qt.Key.Key_W)
    assert not part.is_open
    assert room.parts.is_open("flows")


def test_the_price_stands_on_the_map(qtbot: QtBot, room: AtlasView) -> None:
    part = opened(qtbot, room)
    before = room.canvas.grab().toImage()
    click(qtbot, room, SEOUL, TOKYO)
    after = room.canvas.grab().toImage()
    assert before != after
    assert part.strip.sum.text() == "$2.00"
    accent = QColor(room.canvas._theme.color("accent")).rgb()
    count = sum(
        after.pixel(x, y) == accent for x in range(after.width()) for y in range(0, after.height(), 3)
    )
    assert count > 50


def test_it_goes_to_the_estimate_by_the_names_of_its_ends(qtbot: QtBot, room: AtlasView) -> None:
    part = opened(qtbot, room)
    click(qtbot, room, SEOUL)
    press(qtbot, room, Qt.Key.Key_I)
    with qtbot.waitSignal(room.target_asked) as asked:
        press(qtbot, room, Qt.Key.Key_E)
    target: Any = (asked.args or [None])[0]
    assert target.kind == "estimate-line"
    assert [(entry.label, entry.rate) for entry in target.value] == [(f"{SEOUL} → Internet", "internet_out")]
    assert part.is_open


def test_a_price_lights_its_paths(qtbot: QtBot, room: AtlasView) -> None:
    room.show_target(Target("rate-paths", "cross_region"))
    part: Any = room.parts.get("pricing")
    assert "6 path" in part.strip.formula.accessibleName()
    assert part.strip.volume.isHidden()
    room.show_target(Target("rate-paths", "no such price"))
    room.show_target(Target("rate-paths", "internet_out"))
    assert "$0.09" in part.strip.title.text()
    click(qtbot, room, SEOUL)
    assert part.strip.title.text().startswith("From ")


def test_another_document_and_collapsing_leave_a_map_that_can_be_used(qtbot: QtBot, room: AtlasView) -> None:
    part = opened(qtbot, room)
    click(qtbot, room, "AZ-2a", "AZ-2b")
    room.scene.collapse(frozenset({"Region: ap-northeast-2"}))
    room.canvas.grab()
    assert part.price.path.kind == "cross_zone"
    room.set_study(read_study("# Nothing\n\ntext\n", "/nowhere.md"))
    assert part.price is None
    room.canvas.grab()


def test_a_document_without_prices_says_so(qtbot: QtBot) -> None:
    text = "# Components\n\n| Component | Description | Parent |\n|---|---|---|\n"
    text += "| Region | A place | |\n| Zone | A part | Region |\n"
    view = shown(qtbot, read_study(text, "/none.md"))
    part = opened(qtbot, view)
    click(qtbot, view, "Zone", "Zone")
    assert "gives no prices" in part.strip.formula.accessibleName()
    view.close()
