"""The gallery of drawings: clean pictures that lead to components and prices, their text one key away."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studyapp.study import Study, read_study
from studyapp.ui.atlas.gallery.canvas import Thing
from studyapp.ui.atlas.gallery.listing import DrawingsModel
from studyapp.ui.atlas.gallery.page import GalleryPage
from studyapp.ui.atlas.gallery.painting import DiagramPainter
from studyapp.ui.atlas.view import AtlasView
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme, theme_names
from tests.ui.atlas_room import bundled, name, press, room, shown

__all__ = ["bundled", "room"]

UNSURE = """- # 그림
  - ```
    ┌─────┐
    │ ALB │◀── 사용자
    └─────┘
    ```
- | 이름 | 뜻 |
  |---|---|
  | ALB | 부하 분산기 |
"""


@pytest.fixture
def gallery(qtbot: QtBot, room: AtlasView) -> GalleryPage:
    press(qtbot, room, Qt.Key.Key_D)
    page: GalleryPage = room.parts.get("drawings").page
    qtbot.waitUntil(page.canvas.hasFocus)
    return page


def place(page: GalleryPage, thing: Thing) -> QPoint:
    """A point on a box or a text."""
    rect = page.canvas._rect(thing)
    assert rect is not None
    camera, at = page.canvas.camera, rect.center()
    return QPointF(at.x() * camera.scale + camera.x, at.y() * camera.scale + camera.y).toPoint()


def click(qtbot: QtBot, page: GalleryPage, thing: Thing) -> None:
    qtbot.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=place(page, thing))


def heading(page: GalleryPage) -> str:
    return page._heading.text()


def test_d_shows_the_drawings_and_esc_the_map_again(
    qtbot: QtBot, room: AtlasView, gallery: GalleryPage
) -> None:
    assert gallery.isVisible()
    assert gallery.list.model().rowCount() == 4
    assert heading(gallery) == "🌍 전체 구조"

    press(qtbot, room, Qt.Key.Key_Escape)

    assert not gallery.isVisible()
    assert room.canvas.hasFocus()


def test_the_button_in_the_bar_shows_them_too(qtbot: QtBot, room: AtlasView) -> None:
    qtbot.mouseClick(room.bar.drawings, Qt.MouseButton.LeftButton)

    assert room.parts.is_open("drawings")


def test_arrows_go_from_drawing_to_drawing(qtbot: QtBot, room: AtlasView, gallery: GalleryPage) -> None:
    press(qtbot, room, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert heading(gallery) == "🏗️ Single Region, Multi-AZ 패턴"
    assert gallery.list.currentIndex().row() == 2

    press(qtbot, room, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert gallery.at == 2


def test_a_drawing_is_chosen_in_the_list(gallery: GalleryPage) -> None:
    gallery.list.setCurrentIndex(gallery.list.model().index(3, 0))

    assert heading(gallery) == "🌏 Multi-Region 패턴"


def test_a_box_leads_to_its_component(qtbot: QtBot, room: AtlasView, gallery: GalleryPage) -> None:
    click(qtbot, gallery, Thing("box", 2))

    assert not gallery.isVisible()
    assert name(room) == "Region (서울)"


def test_a_caption_with_a_price_leads_to_the_rate(
    qtbot: QtBot, room: AtlasView, gallery: GalleryPage
) -> None:
    gallery.show_drawing(1)
    with qtbot.waitSignal(gallery.target_asked) as asked:
        click(qtbot, gallery, Thing("note", 2))

    assert asked.args == [Target("rate", "cross_region")]


def test_the_label_of_an_edge_with_a_price_leads_to_the_rate(qtbot: QtBot, gallery: GalleryPage) -> None:
    gallery.show_drawing(2)
    with qtbot.waitSignal(gallery.target_asked) as asked:
        click(qtbot, gallery, Thing("edge", 2))

    assert asked.args == [Target("rate", "cross_az")]


def test_tab_goes_from_link_to_link_and_enter_follows_one(
    qtbot: QtBot, room: AtlasView, gallery: GalleryPage
) -> None:
    press(qtbot, room, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert gallery.canvas.focused == Thing("box", 2)
    assert "Region (서울)" in gallery.canvas.accessibleDescription()

    press(qtbot, room, Qt.Key.Key_Return)
    assert name(room) == "Region (서울)"


def test_t_shows_the_text_as_it_is_written(
    qtbot: QtBot, room: AtlasView, bundled: Study, gallery: GalleryPage
) -> None:
    press(qtbot, room, Qt.Key.Key_T)
    text = gallery.written.text

    assert text.isVisible()
    assert text.toPlainText() == "\n".join(bundled.atlas.diagrams[0].source)
    assert text.font().families()[0] == "D2Coding"
    assert not gallery.written._notice.isVisible()

    press(qtbot, room, Qt.Key.Key_T)
    assert gallery.canvas.isVisible()


def test_s_shows_the_line(qtbot: QtBot, room: AtlasView, bundled: Study, gallery: GalleryPage) -> None:
    with qtbot.waitSignal(room.source_asked) as asked:
        press(qtbot, room, Qt.Key.Key_S)

    assert asked.args == [bundled.atlas.diagrams[0].line]


def test_another_part_can_point_at_a_drawing(room: AtlasView, bundled: Study) -> None:
    room.show_target(Target("drawing", bundled.atlas.diagrams[2].line + 3))

    assert room.parts.get("drawings").page.at == 2


def test_one_looks_nearer_and_at_the_whole_again(qtbot: QtBot, room: AtlasView, gallery: GalleryPage) -> None:
    whole = gallery.canvas.camera
    press(qtbot, room, Qt.Key.Key_Plus)
    assert gallery.canvas.camera.scale > whole.scale

    press(qtbot, room, Qt.Key.Key_F)
    assert gallery.canvas.camera == whole


def test_what_is_connected_lights_up_under_the_pointer(gallery: GalleryPage, qtbot: QtBot) -> None:
    canvas = gallery.canvas
    before = canvas.grab().toImage()
    qtbot.mouseMove(canvas, place(gallery, Thing("box", 3)))
    qtbot.waitUntil(lambda: canvas._hovered == Thing("box", 3))
    after = canvas.grab().toImage()

    assert canvas._lit(Thing("box", 3)).boxes == {3, 4}
    assert before != after
    assert "Region (싱가포르)" in gallery._said.text()


def test_a_drawing_that_is_not_sure_stands_as_text_with_the_problem(qtbot: QtBot) -> None:
    view = shown(qtbot, read_study(UNSURE, "unsure"))
    press(qtbot, view, Qt.Key.Key_D)
    page: GalleryPage = view.parts.get("drawings").page

    assert page.written.text.isVisible()
    assert "◀── 사용자" in page.written.text.toPlainText()
    assert "could not be read with certainty" in page.written._said.text()

    press(qtbot, view, Qt.Key.Key_T)
    assert page.canvas.isVisible()
    view.close()


def test_a_document_without_drawings_says_what_one_is(qtbot: QtBot) -> None:
    view = shown(qtbot, read_study("- # A\n  - B consists of C.\n", "none"))
    press(qtbot, view, Qt.Key.Key_D)
    page: GalleryPage = view.parts.get("drawings").page

    assert page._none.isVisible()
    assert any("┌──┐" in label.text() for label in page._none.findChildren(QLabel))
    view.close()


def test_an_edited_document_keeps_the_drawing_that_is_shown(
    qtbot: QtBot, room: AtlasView, bundled: Study, gallery: GalleryPage
) -> None:
    gallery.show_drawing(2)
    room.set_study(read_study(bundled.text + "\n- 새 줄\n", "AWS Infrastructure", bundled.path))

    assert gallery.isVisible()
    assert gallery.at == 2


def test_a_screen_reader_is_told_boxes_and_edges(gallery: GalleryPage) -> None:
    words = gallery.canvas.accessibleDescription()

    assert gallery.canvas.accessibleName() == "🌍 전체 구조"
    assert "AWS Global Network holds Region (도쿄), Region (서울)" in words
    assert "Region (서울) → AWS Backbone Network" in words


def test_a_class_sees_the_drawing_alone(room: AtlasView, gallery: GalleryPage) -> None:
    room.set_projection(True)

    assert gallery.canvas.isVisible()
    assert not gallery.list.isVisible()


def test_the_list_is_a_proper_model(bundled: Study) -> None:
    model = DrawingsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_diagrams(bundled.atlas.diagrams)

    assert model.rowCount() == 4
    assert "line 49" in model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert tester.model() is model


def test_no_text_is_wider_than_its_room(gallery: GalleryPage) -> None:
    painter = DiagramPainter(Theme("light"))
    for at in range(4):
        for text in gallery.plan_of(at).texts:
            width = QFontMetricsF(painter._font(text.style)[0]).horizontalAdvance(text.text)
            assert width <= text.rect.right - text.rect.left + 0.5, text.text


@pytest.mark.parametrize("theme", theme_names())
def test_a_painted_drawing_fills_the_room_it_is_given_and_no_more(gallery: GalleryPage, theme: str) -> None:
    image = QImage(QSize(600, 400), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    DiagramPainter(Theme(theme)).paint(painter, gallery.plan_of(0), QRectF(100, 50, 400, 300))
    painter.end()

    assert image.pixelColor(300, 200).alpha() == 255
    assert all(image.pixelColor(x, y).alpha() == 0 for x, y in ((90, 200), (510, 200), (300, 20), (300, 380)))


def test_a_room_that_goes_takes_its_gallery_with_it(qtbot: QtBot, bundled: Study) -> None:
    view = AtlasView(Theme("light"))
    view.set_study(bundled)
    page: GalleryPage = view.parts.get("drawings").page

    with qtbot.waitSignal(page.destroyed):
        view.deleteLater()
