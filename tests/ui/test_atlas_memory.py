"""Memory on the map: colours by what would be recalled today, and being asked where things are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from studyapp.atlas.layout.tree import Tree
from studyapp.cards.history.history import History
from studyapp.drills.making import drills
from studyapp.paths import history_file
from studyapp.settings import SettingsFile
from studyapp.study import Study, read_study
from studyapp.ui.atlas.collapse_mark import CollapseMark
from studyapp.ui.atlas.colouring import READABLE, contrast, readable_on
from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme
from tests.ui.atlas_room import bundled, name, place, press, room, shown, words
from tests.ui.test_atlas_panel import learn

__all__ = ["bundled", "room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def fill(room: AtlasView, component: str) -> str:
    """The colour that a component has now, "" for its region's."""
    fills = room.canvas.painter.fills
    return fills[room.scene.node_of[component]].name() if fills else ""


def note(room: AtlasView, component: str) -> str:
    return room.canvas.painter.notes.get(room.scene.node_of[component], "")


def says(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def tree(room: AtlasView) -> Tree:
    """The map as it is painted now."""
    plan = room.canvas.painter._plan
    assert plan is not None
    return plan.tree


# Colours


def test_one_key_colours_the_map_and_takes_the_colours_away(qtbot: QtBot, room: AtlasView) -> None:
    press(qtbot, room, Qt.Key.Key_R)
    assert fill(room, "Region") == room._theme.color("memory_0").name()
    assert fill(room, "IAM") == room._theme.color("memory_0").name()
    assert fill(room, "SQS") == room._theme.color("ground").name()
    assert room.parts.get("memory").strip.isVisible()
    press(qtbot, room, Qt.Key.Key_R)
    assert fill(room, "Region") == ""
    assert not room.parts.get("memory").strip.isVisible()


def test_what_was_learned_is_coloured_with_its_number(qtbot: QtBot, room: AtlasView, bundled: Study) -> None:
    learn(bundled, tuple(range(len(bundled.deck.cards))), days_ago=1)
    room.scene.recollection.look_again()
    press(qtbot, room, Qt.Key.Key_R)
    assert fill(room, "Region") == room._theme.color("memory_4").name()
    assert int(note(room, "Region").removesuffix(" %")) > 90
    assert "never learned" not in says(room.parts.get("memory").strip)


def test_colours_follow_the_history_when_the_map_is_entered(
    qtbot: QtBot, room: AtlasView, bundled: Study
) -> None:
    press(qtbot, room, Qt.Key.Key_R)
    assert note(room, "Wavelength Zone") == ""
    room.hide()
    learn(bundled, tuple(range(len(bundled.deck.cards))), days_ago=1)
    room.show()
    assert note(room, "Wavelength Zone") != ""


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_Return])
def test_a_click_then_one_key_drills_what_is_selected(qtbot: QtBot, room: AtlasView, key: Qt.Key) -> None:
    press(qtbot, room, Qt.Key.Key_R)
    qtbot.mouseClick(room.canvas, Qt.MouseButton.LeftButton, pos=place(room, "Region"))
    room.side.fill()
    # Its cards stand before everything else that is said of it.
    said = words(room)
    assert said.index("Cards") < said.index("Inside")
    with qtbot.waitSignal(room.target_asked) as asked:
        press(qtbot, room, key)
    assert asked.args is not None
    topics = room.scene.recollection.topics()
    assert topics is not None
    assert asked.args[0] == Target("cards", tuple(card.key for card in topics.whole("Region")))


def test_with_shift_enter_goes_inside_all_the_same(qtbot: QtBot, room: AtlasView) -> None:
    press(qtbot, room, Qt.Key.Key_R)
    room.show_component("Region")
    qtbot.keyClick(room.canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert room.moving.journey.here.inside == "Region"


def test_the_mark_that_collapses_a_box_leaves_its_number_to_be_read(
    qtbot: QtBot, room: AtlasView, bundled: Study
) -> None:
    learn(bundled, tuple(range(len(bundled.deck.cards))), days_ago=1)
    room.scene.recollection.look_again()
    room.parts.build_soon()
    room.show_component("Region")
    (mark,) = room.canvas.findChildren(CollapseMark)
    border = room.canvas.painter.rect(room.canvas.selected, room.canvas.camera).right()
    before = mark.geometry().right()
    assert before > border - 20
    press(qtbot, room, Qt.Key.Key_R)
    assert note(room, "Region")
    assert mark.geometry().right() < room.canvas.painter.note_left(room.canvas.selected, room.canvas.camera)
    press(qtbot, room, Qt.Key.Key_R)
    assert mark.geometry().right() == before


def test_services_in_running_text_keep_their_colours(qtbot: QtBot, room: AtlasView, bundled: Study) -> None:
    learn(bundled, tuple(range(len(bundled.deck.cards))), days_ago=1)
    room.scene.recollection.look_again()
    press(qtbot, room, Qt.Key.Key_R)
    room.canvas.zoom(0.6)
    painter, node = room.canvas.painter, room.scene.node_of["EC2"]
    assert painter.is_in_words(tree(room).parent[node], room.canvas.camera)
    at = painter.shown_rect(node, room.canvas.camera).toRect().adjusted(0, 2, -1, -2)
    picture = room.canvas.grab().toImage()
    colours = [picture.pixelColor(at.left() + 2, y).name() for y in range(at.top() + 2, at.bottom() - 2)]
    assert fill(room, "EC2") in colours


def test_a_map_without_cards_says_so(qtbot: QtBot) -> None:
    view = shown(qtbot, read_study("- # World\n\t- ## Land\n\t- ## Sea\n", "world"))
    with qtbot.waitSignal(view.message_raised):
        press(qtbot, view, Qt.Key.Key_R)
    assert fill(view, "World") == ""
    view.close()


def test_a_collapsed_box_keeps_its_colour(qtbot: QtBot, room: AtlasView) -> None:
    press(qtbot, room, Qt.Key.Key_R)
    before = fill(room, "Region")
    room.scene.collapse(frozenset({"Region"}))
    assert fill(room, "Region") == before


@pytest.mark.parametrize("name_of_theme", ["light", "dark", "contrast"])
def test_all_colours_of_the_scale_differ_and_can_be_written_on(qtbot: QtBot, name_of_theme: str) -> None:
    theme = Theme(name_of_theme)
    scale = [theme.color(f"memory_{level}") for level in range(5)]
    lights = [0.2126 * one.redF() + 0.7152 * one.greenF() + 0.0722 * one.blueF() for one in scale]
    # One scale of lightness alone: it can be told by whoever sees no colours.
    assert lights in (sorted(lights), sorted(lights, reverse=True))
    for one in scale:
        assert contrast(theme.color(readable_on(one, theme)), one) >= READABLE


# Where is it?


@pytest.fixture
def asking(qtbot: QtBot, room: AtlasView) -> AtlasView:
    """A room in which places are asked for."""
    press(qtbot, room, Qt.Key.Key_Q)
    return room


def asked(room: AtlasView) -> str:
    game = room.parts.get("where").round
    assert game is not None
    assert game.current is not None
    return game.current.component


def test_everything_is_asked_for_once(qtbot: QtBot, asking: AtlasView) -> None:
    game = asking.parts.get("where").round
    assert sorted(one.component for one in (*game.questions, *game.later)) == sorted(asking.scene.node_of)
    assert asked(asking) in says(asking.parts.get("where").strip)


def test_no_name_gives_the_answer_away(asking: AtlasView) -> None:
    where = asking.parts.get("where")
    for _ in range(len(where.round.questions)):
        wanted = asked(asking)
        drawn = tree(asking)
        node = asking.scene.node_of[wanted]
        assert drawn.text[node] == "?"
        told = {*where.round.found, *where.round.missed}
        alike = [
            other
            for other, kind in enumerate(drawn.kind)
            if kind == drawn.kind[node] and asking.scene.name(other) not in ("", *told)
        ]
        assert {drawn.text[other] for other in alike} == {"?"}
        assert not asking.side.isVisible()
        where.show_it()
        where.go_on()
    assert where.round.current is None


def test_a_click_at_its_place_is_right(qtbot: QtBot, asking: AtlasView) -> None:
    wanted = asked(asking)
    where = asking.parts.get("where")
    qtbot.mouseClick(asking.canvas, Qt.MouseButton.LeftButton, pos=place(asking, wanted))
    assert where.round.found == [wanted]
    assert "Right" in where.strip.sentence.text()
    press(qtbot, asking, Qt.Key.Key_Space)
    assert asked(asking) != wanted
    assert fill(asking, wanted) == asking._theme.color("good_soft").name()


def test_a_wrong_place_is_named_and_the_right_one_shown(qtbot: QtBot, asking: AtlasView) -> None:
    wanted = asked(asking)
    where = asking.parts.get("where")
    wrong = "Local Zone" if wanted != "Local Zone" else "Region"
    asking.select(wrong)
    press(qtbot, asking, Qt.Key.Key_Return)
    assert where.round.missed == [wanted]
    assert f"That is “{wrong}”" in where.strip.sentence.text()
    assert asking.canvas.accessibleDescription() == where.strip.sentence.text()
    press(qtbot, asking, Qt.Key.Key_Return)
    assert asked(asking) != wanted
    assert fill(asking, wanted) == asking._theme.color("error_soft").name()


def test_a_clicker_shows_and_goes_on_to_the_result(qtbot: QtBot, asking: AtlasView) -> None:
    where = asking.parts.get("where")
    for _ in range(2 * len(where.round.questions)):
        press(qtbot, asking, Qt.Key.Key_PageDown)
    assert where.round.current is None
    assert f"0 of {len(where.round.questions)} found" in where.strip.sentence.text()
    press(qtbot, asking, Qt.Key.Key_Space)
    assert asked(asking)
    press(qtbot, asking, Qt.Key.Key_Escape)
    assert not where.is_open
    assert tree(asking).text == asking.scene.tree().text
    assert asking.side.isVisible()


def test_by_keys_alone_one_hears_where_one_is_but_not_its_name(qtbot: QtBot, asking: AtlasView) -> None:
    wanted = asked(asking)
    asking.select(wanted)
    said = asking.canvas.accessibleDescription()
    assert "unnamed" in said
    assert wanted not in said


def test_any_chip_of_the_same_row_is_right(qtbot: QtBot, room: AtlasView) -> None:
    card = drill(room, "Lambda")
    room.show_target(Target("place", card))
    where = room.parts.get("where")
    assert where.takes(room.scene.node_of["SQS"])
    assert where.round.found == ["Lambda"]
    room.show_target(Target("place", card))
    assert where.takes(room.scene.node_of["IAM"])
    assert where.round.missed == ["Lambda"]


def drill(room: AtlasView, component: str) -> str:
    """The key of the drill that asks where a component is."""
    study = room.scene.study
    assert study is not None
    return next(card.key for card in drills(study, ("place",), "en") if f"Find {component} on" in card.front)


def test_an_answer_is_practice_unless_places_are_learned(qtbot: QtBot, room: AtlasView) -> None:
    room.show_target(Target("place", drill(room, "Region")))
    assert room.parts.get("where").takes(room.scene.node_of["Region"])
    assert name(room) == ""
    assert History(history_file()).reviews() == []


def test_an_answer_is_a_review_where_places_are_learned(qtbot: QtBot, bundled: Study) -> None:
    settings = SettingsFile()
    settings.values = settings.values._replace(learning=settings.values.learning._replace(drills=("place",)))
    view = shown(qtbot, bundled, settings)
    key = drill(view, "Region")
    view.show_target(Target("place", key))
    with qtbot.waitSignal(view.history_changed):
        view.parts.get("where").takes(view.scene.node_of["IAM"])
    history = History(history_file())
    assert [(one.key, one.grade) for one in history.reviews()] == [(key, 1)]
    history.close()
    view.close()


def test_another_document_ends_the_questions(qtbot: QtBot, asking: AtlasView) -> None:
    asking.set_study(read_study("- # World\n\t- ## Land\n\t- ## Sea\n", "world"))
    assert not asking.parts.get("where").is_open
    assert not asking.scene.is_blind
