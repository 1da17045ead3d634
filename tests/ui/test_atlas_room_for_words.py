"""Words of the map's room have their room: long names, empty pages, errors of the picture sheet."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from studyapp.study import Study, read_study
from studyapp.ui.atlas.link_label import LinkLabel, breakable
from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.pictures.dialog import PictureDialog
from tests.ui.atlas_room import bundled, room, shown

__all__ = ["bundled", "room"]

LONG = "긴이름" * 3300


def test_a_name_of_ten_thousand_letters_stays_within_the_panel(qtbot: QtBot) -> None:
    word = "W" * 10_000
    told = f"- | 이름 | 뜻 |\n  |---|---|\n  | {word} | {LONG} |\n"
    text = f"- # {LONG}\n  - ## {word}\n    - 정의: {word}\n{told}"
    view = shown(qtbot, read_study(text, "long"))
    for node in view.scene.node_of.values():
        view.canvas.select(node)
        view.side.fill()
        qtbot.wait(10)
        body = view.side.panel.widget()
        assert body.width() <= view.side.width()
        assert all(label.minimumSizeHint().width() <= body.width() for label in body.findChildren(QLabel))
    view.close()


def test_only_what_may_run_over_the_edge_can_be_broken() -> None:
    assert breakable("Elastic Load Balancing") == "Elastic Load Balancing"
    assert breakable(LONG).replace("\u200b", "") == LONG
    link = f'<a href="node:{LONG}">a &amp; b</a>'
    assert LinkLabel(link).text() == link


def test_a_document_without_drawings_is_told_whole(qtbot: QtBot, room: AtlasView, bundled: Study) -> None:
    room.show_drawings()
    room.set_study(read_study("- # A\n\t- ## B\n", "a", bundled.path))
    qtbot.wait(20)
    page = room.parts.get("drawings").page
    told = [label for label in page._none.findChildren(QLabel) if label.isVisible()]
    assert told
    for label in told:
        assert label.height() >= label.heightForWidth(label.width())


def test_an_error_does_not_press_the_picture_sheet_together(qtbot: QtBot, room: AtlasView) -> None:
    sheet = room.parts.get("output").ask()
    assert isinstance(sheet, PictureDialog)
    qtbot.waitExposed(sheet)
    before = [button.height() for button in sheet.findChildren(QPushButton)]
    sheet.save_as("/" + "folder that is not there/" * 9 + "map.png")
    qtbot.wait(20)
    assert "folder" in sheet._said.text()
    assert [button.height() for button in sheet.findChildren(QPushButton)] == before
    assert sheet._said.height() >= sheet._said.heightForWidth(sheet._said.width())
    sheet.close()
