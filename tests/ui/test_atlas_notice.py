"""What is only good to know is said over the map and moves nothing; a round of questions has an end."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from studyapp.recall import Question
from studyapp.study import read_study
from studyapp.ui.atlas.memory.asking import MOST, Round
from studyapp.ui.atlas.view import AtlasView
from tests.ui.atlas_room import bundled, press, room, shown

__all__ = ["bundled", "room"]


def test_a_copied_picture_is_said_without_moving_the_map(qtbot: QtBot, room: AtlasView) -> None:
    place, raised = room.canvas.geometry(), list[object]()
    room.message_raised.connect(raised.append)
    room.parts.get("output").copy()
    notice = room.arrangement.notice
    assert notice.isVisible()
    assert room.rect().contains(notice.geometry())
    assert room.canvas.geometry() == place
    assert not raised
    qtbot.mouseClick(notice, Qt.MouseButton.LeftButton)
    assert not notice.isVisible()


def test_a_notice_goes_by_itself(qtbot: QtBot, room: AtlasView) -> None:
    notice = room.arrangement.notice
    notice._timer.setInterval(20)
    notice.say("Done.")
    qtbot.waitUntil(notice.isHidden)


def test_space_with_nothing_chosen_says_what_to_do(qtbot: QtBot, room: AtlasView) -> None:
    press(qtbot, room, Qt.Key.Key_Q)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        room.arrangement.notice.hide()
        press(qtbot, room, key)
        assert room.arrangement.notice.isVisible()
        assert not room.arrangement.notice.visibleRegion().isEmpty()
        top = room.arrangement.notice.mapTo(room, QPoint(0, room.arrangement.notice.height())).y()
        assert top <= room.parts.get("where").strip.y()
    assert not room.parts.get("where").round.is_answered


def test_a_round_has_at_most_twelve_questions_and_goes_on(qtbot: QtBot) -> None:
    names = "".join(f"\t- ## Place {number}\n" for number in range(17))
    view = shown(qtbot, read_study(f"- # World\n{names}", "world"))
    press(qtbot, view, Qt.Key.Key_Q)
    part = view.parts.get("where")
    count = len(part.round.questions) + len(part.round.later)
    assert len(part.round.questions) == MOST
    for _ in range(MOST):
        node = view.scene.node_of[part.round.current.component]
        part.takes(node)
        part.go_on()
    assert part.round.current is None
    assert str(count - MOST) in part.strip.go_on.text()
    press(qtbot, view, Qt.Key.Key_Space)
    assert len(part.round.questions) == count - MOST
    view.close()


def test_what_was_missed_comes_again_before_what_is_left() -> None:
    questions = [Question(str(number), None) for number in range(15)]
    game = Round(questions)
    for at in range(MOST):
        game.answer(found=at != 3)
        game.go_on()
    assert [one.component for one in game.again().questions] == ["3", "12", "13", "14"]
