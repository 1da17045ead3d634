"""The panel beside the map: everything the document says of a component, all of it links."""

import re
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from studyapp.cards.history.history import History
from studyapp.cards.history.known import UNKNOWN
from studyapp.cards.schedule import NEW, Scheduler, moment, seed_of
from studyapp.paths import history_file
from studyapp.study import Study
from studyapp.ui.atlas.memory.card_list import Meter, percent
from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.commands import Target
from tests.ui.atlas_room import bundled, name, press, room, words

__all__ = ["bundled", "room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def learn(study: Study, places: tuple[int, ...], days_ago: int = 10) -> None:
    """Answer some of a document's cards, by their place in it, so many days ago."""
    now = datetime.now().astimezone() - timedelta(days=days_ago)
    at = moment(now)
    history = History(history_file(), lambda: now)
    for place in places:
        card = study.deck.cards[place]
        history.append(card, UNKNOWN, Scheduler().preview(NEW, at, seed_of(card.key))[2], at, 1000)
    history.close()


def show(qtbot: QtBot, room: AtlasView, component: str) -> str:
    """What the panel says of a component."""
    room.select(component)
    qtbot.waitUntil(room.side.isVisible)
    room.side.fill()
    return words(room)


def link(room: AtlasView, part: str) -> str:
    """The link in the panel that leads to a place of which this is a part."""
    for label in room.side.panel.widget().findChildren(QLabel):
        for piece in label.text().split('href="')[1:]:
            if part in piece.partition('"')[0]:
                return piece.partition('"')[0]
    raise AssertionError(part)


def test_a_definition_stands_with_its_line(qtbot: QtBot, room: AtlasView) -> None:
    assert "line 33" in show(qtbot, room, "Wavelength Zone").replace("\u00a0", " ")
    with qtbot.waitSignal(room.source_asked) as asked:
        room.side.panel._on_link(link(room, "line:33"))
    assert asked.args == [33]


def test_services_are_told_by_scope_as_the_map_has_them(qtbot: QtBot, room: AtlasView) -> None:
    said = show(qtbot, room, "Region")
    assert "Regional services" in said
    assert all(service in said for service in ("Lambda", "DynamoDB", "Availability Zone", "서울"))
    assert "IAM" not in said
    assert "Global services" in show(qtbot, room, "AWS Global Network")


def test_relations_are_told_from_both_ends(qtbot: QtBot, room: AtlasView) -> None:
    assert "depends on" in show(qtbot, room, "Local Zone")
    said = show(qtbot, room, "Region")
    assert "Local Zone</a> depends on it" in said
    room.side.panel._on_link(link(room, "node:Local Zone"))
    assert name(room) == "Local Zone"


def test_a_flow_is_told_with_its_step_and_leads_to_it(qtbot: QtBot, room: AtlasView) -> None:
    assert "step 2: 가까운 Local Zone" in show(qtbot, room, "Local Zone")
    room.side.panel._on_link(link(room, "flow:"))
    assert room.parts.is_open("flows")
    player = room.parts.get("flows").player
    assert player.at == 0
    show(qtbot, room, "Local Zone")
    step = next(step for step in re.findall(r'href="(flow:\d+\.1)"', words(room)))
    room.side.panel._on_link(step)
    assert player.step == 1
    assert player.trail.flow.steps[player.step].component == "Local Zone"


def test_the_prices_of_its_paths_lead_to_the_rates(qtbot: QtBot, room: AtlasView) -> None:
    said = show(qtbot, room, "Region")
    assert "$0.02" in said
    with qtbot.waitSignal(room.target_asked) as asked:
        room.side.panel._on_link(link(room, "rate:cross_region"))
    assert asked.args == [Target("rate", "cross_region")]
    assert "rate:same_az" in show(qtbot, room, "AZ-2a")


def test_cards_that_were_never_learned_are_called_so(qtbot: QtBot, room: AtlasView) -> None:
    said = show(qtbot, room, "Wavelength Zone")
    assert "never learned" in said
    assert [meter.text for meter in room.side.panel.findChildren(Meter)] == ["not learned"] * 2


def test_a_learned_card_has_its_chance_of_being_recalled_today(
    qtbot: QtBot, room: AtlasView, bundled: Study
) -> None:
    place = next(at for at, card in enumerate(bundled.deck.cards) if card.line == 12)
    learn(bundled, (place,), days_ago=20)
    room.scene.recollection.look_again()
    said = show(qtbot, room, "Wavelength Zone")
    qtbot.waitUntil(lambda: "1 never learned" in words(room))
    meters = room.side.panel.findChildren(Meter)
    assert sorted(meter.text == "not learned" for meter in meters) == [False, True]
    chance = next(meter.text for meter in meters if meter.text != "not learned")
    assert 50 < int(chance.removesuffix(" %")) < 100
    assert any(chance in label.accessibleName() for label in room.side.panel.findChildren(QLabel)), said


def test_a_card_and_all_cards_can_be_learned_from_here(qtbot: QtBot, room: AtlasView, bundled: Study) -> None:
    show(qtbot, room, "Wavelength Zone")
    keys = tuple(card.key for card in bundled.deck.cards if card.line in (12, 22))
    with qtbot.waitSignal(room.target_asked) as asked:
        room.side.panel._on_link(link(room, "card:"))
    assert asked.args == [Target("card", keys[0])]
    with qtbot.waitSignal(room.target_asked) as asked:
        room.side.panel.card_list.drill.click()
    assert asked.args == [Target("cards", keys)]


def test_what_lies_inside_can_be_learned_too(qtbot: QtBot, room: AtlasView) -> None:
    show(qtbot, room, "AWS Global Network")
    with qtbot.waitSignal(room.target_asked) as asked:
        room.side.panel.card_list.drill_all.click()
    assert asked.args is not None
    assert len(asked.args[0].value) >= 8


def test_the_panel_can_be_gone_through_by_keyboard(qtbot: QtBot, room: AtlasView) -> None:
    show(qtbot, room, "Wavelength Zone")
    panel = room.side.panel
    stops = [
        widget
        for kind in (QLabel, QPushButton)
        for widget in panel.findChildren(kind)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(stops) >= 6
    assert room.side.panel.card_list.drill in stops
    press(qtbot, room, Qt.Key.Key_I)
    with qtbot.waitSignal(room.source_asked) as asked:
        press(qtbot, room, Qt.Key.Key_Return)
    assert asked.args == [33]
    press(qtbot, room, Qt.Key.Key_Escape)
    assert room.canvas.hasFocus()
    assert name(room) == "Wavelength Zone"
    room.side.panel.card_list.drill.setFocus()
    with qtbot.waitSignal(room.target_asked):
        press(qtbot, room, Qt.Key.Key_Space)


@pytest.mark.parametrize("component", ["Edge Location", "Region", "Wavelength Zone"])
@pytest.mark.parametrize("width", [1280, 820])
def test_nothing_is_cut_off(qtbot: QtBot, room: AtlasView, component: str, width: int) -> None:
    room.resize(width, 700)
    show(qtbot, room, component)
    panel = room.side.panel
    labels = panel.findChildren(QLabel)
    qtbot.waitUntil(lambda: panel.widget().width() <= panel.viewport().width())
    qtbot.waitUntil(lambda: all(label.height() >= label.heightForWidth(label.width()) for label in labels))


def test_only_what_is_sure_is_called_so() -> None:
    assert [percent(share) for share in (0.0, 0.004, 0.5, 0.999, 1.0)] == [
        "0 %",
        "0 %",
        "50 %",
        "99 %",
        "100 %",
    ]


def test_tab_comes_to_every_link_and_leaves_after_the_last(qtbot: QtBot, room: AtlasView) -> None:
    room.resize(1280, 500)
    show(qtbot, room, "Edge Location")
    panel = room.side.panel
    press(qtbot, room, Qt.Key.Key_I)
    followed: list[int] = []
    room.source_asked.connect(followed.append)
    for _ in range(80):
        focus = QApplication.focusWidget()
        if focus is None or not panel.isAncestorOf(focus):
            break
        corner = focus.mapTo(panel.viewport(), QPoint())
        assert panel.viewport().rect().intersects(focus.rect().translated(corner))
        if isinstance(focus, QLabel) and focus.selectedText().startswith("line"):
            press(qtbot, room, Qt.Key.Key_Return)
        press(qtbot, room, Qt.Key.Key_Tab)
    else:
        raise AssertionError("Tab does not leave the panel")
    assert {93, 94, 95, 96} <= set(followed)
