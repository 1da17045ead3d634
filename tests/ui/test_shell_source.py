"""The source shows the document as it is written, at the line that was asked for, and changes nothing."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.ui.source.view import LONGEST_LINE, SourcePane, shown_lines
from studyapp.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_lines_are_the_physical_lines_of_the_file() -> None:
    assert shown_lines("one\r\ntwo\n\nfour\n") == ["one", "two", "", "four"]
    assert shown_lines("\ufeffone") == ["one"]
    assert shown_lines("") == [""]


def test_signs_that_cannot_be_seen_are_shown_and_split_no_line() -> None:
    assert shown_lines("a\x00b\u2028c\x0bd\re\tf\ufffd") == ["a□b□c□d□e\tf□"]


def test_a_line_of_a_megabyte_is_cut_where_it_is_shown() -> None:
    (line,) = shown_lines("x" * 1_000_000)
    assert len(line) < LONGEST_LINE + 10
    assert line.endswith("…")


@pytest.fixture
def pane(qtbot: QtBot) -> SourcePane:
    pane = SourcePane(Theme())
    qtbot.addWidget(pane)
    pane.resize(400, 300)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def test_the_line_is_brought_into_view(pane: SourcePane) -> None:
    pane.show_line("\n".join(f"line {number}" for number in range(1, 501)), "Notes", 321)
    cursor = pane.text.textCursor()
    assert cursor.block().text() == "line 321"
    rect = pane.text.cursorRect()
    assert pane.text.viewport().rect().contains(rect.center())
    assert "321" in pane.place.text()


def test_a_line_beyond_the_end_does_no_harm(pane: SourcePane) -> None:
    pane.show_line("one\ntwo", "Notes", 99)
    assert pane.text.toPlainText() == "one\ntwo"


def test_the_marked_line_can_be_seen(pane: SourcePane) -> None:
    theme = Theme()
    pane.show_line("one\ntwo\nthree", "Notes", 2)
    picture = pane.text.viewport().grab().toImage()
    marked = {
        y
        for y in range(picture.height())
        if picture.pixelColor(picture.width() - 20, y) == theme.color("notice_soft")
    }
    height = pane.text.blockBoundingRect(pane.text.document().firstBlock()).height()
    assert abs(len(marked) - height) <= 1


def test_nothing_can_be_typed(pane: SourcePane, qtbot: QtBot) -> None:
    pane.show_line("one\ntwo", "Notes", 1)
    qtbot.keyClicks(pane.text, "abc")
    qtbot.keyClick(pane.text, Qt.Key.Key_Delete)
    assert pane.text.toPlainText() == "one\ntwo"


def test_escape_asks_to_close(pane: SourcePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.closed):
        qtbot.keyClick(pane.text, Qt.Key.Key_Escape)


def test_a_large_document_is_shown_whole(pane: SourcePane) -> None:
    pane.show_line("\n".join(["- 한국어 a line of the notes"] * 20_000), "Notes", 19_999)
    assert pane.text.blockCount() == 20_000
    assert pane.text.textCursor().blockNumber() == 19_998
