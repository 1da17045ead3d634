"""Where thousands stand side by side, what they are and how many is read over them, until they have names."""

import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from studyapp.study import read_study
from studyapp.ui.atlas.view import AtlasView
from tests.ui.atlas_room import shown

HEAD = "- | Component | Description |\n  |---|---|\n"


def crowd(qtbot: QtBot, said: str, first: str = "") -> AtlasView:
    rows = "".join(f"  | Item {number} | {said} |\n" for number in range(3_000))
    return shown(qtbot, read_study(HEAD + first + rows, "crowd"))


def written(room: AtlasView) -> set[str]:
    """Everything that is written on the map as it is seen now."""
    canvas = room.canvas
    letters = canvas.painter.letters
    image = QImage(canvas.size(), QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    letters.noted = []
    canvas.painter.paint_nodes(painter, canvas.camera, canvas.rect().toRectF())
    painter.end()
    found, letters.noted = {text for text, _ in letters.noted}, None
    return found


@pytest.mark.parametrize(
    ("said", "first", "name"),
    [
        ("a thing", "", "The whole map"),
        ("inside Root", "  | Root | all |\n", "Root"),
    ],
)
def test_a_crowd_is_named_and_counted_from_far_off(qtbot: QtBot, said: str, first: str, name: str) -> None:
    room = crowd(qtbot, said, first)
    assert written(room) == {name, "3,000 inside"}
    item = room.scene.node_of["Item 1500"]
    room.show_component("Item 1500")
    assert room.canvas.selected == item


def test_from_near_the_sign_is_gone_and_names_are_read(qtbot: QtBot) -> None:
    room = crowd(qtbot, "a thing")
    camera, middle = room.canvas.camera, room.canvas.rect().center().toPointF()
    room.canvas.look_from(camera.zoomed(1 / camera.scale, middle, camera.scale))
    found = written(room)
    assert "The whole map" not in found
    assert any(text.startswith("Item ") for text in found)
