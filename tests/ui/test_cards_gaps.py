"""Gaps and typed answers: asked one after the other, filled in where they are seen, said plainly."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from studyapp.ui.cards.typed_answer import TypedAnswer
from studyapp.ui.rich import RichText
from tests.ui.cards_room import Room, open_room, rows, texts

__all__ = ["open_room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

GAPS = "- Water is {{cloze hydrogen}} and {{cloze oxygen}} #card\n- next #card\n\t- one\n"


def wish(room: Room, **wanted: bool) -> None:
    desk = room.view.desk
    assert desk.study is not None
    desk.keep(desk.values._replace(learning=desk.values.learning._replace(**wanted)))
    room.view.set_study(desk.study)


def enter(room: Room, text: str) -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    room.bot.keyClicks(field, text)
    room.bot.keyClick(field, Qt.Key.Key_Return)


def question(room: Room) -> RichText:
    found = [each for each in room.view.findChildren(RichText) if each.isVisible() and each.toPlainText()]
    return found[0]


def underlined(text: RichText, words: str) -> bool:
    cursor = text.document().find(words)
    style = cursor.charFormat()
    return (
        not cursor.isNull()
        and style.underlineStyle() == QTextCharFormat.UnderlineStyle.SingleUnderline
        and style.background().style() != Qt.BrushStyle.NoBrush
    )


def test_several_gaps_are_typed_one_after_the_other(open_room) -> None:
    room = open_room(GAPS)
    room.press("T")
    enter(room, "hydrogen")
    shown = texts(room.view)
    assert "Water is hydrogen and […]" in shown
    assert "oxygen" not in shown
    assert not room.view.desk.is_revealed
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    enter(room, "oxigen")
    shown = texts(room.view)
    assert room.view.desk.is_revealed
    assert "Nearly" in shown
    assert [button.favoured for button in room.view.learn.grades.buttons] == [False, True, False, False]
    room.press("2")
    assert rows() == 1


@pytest.mark.parametrize(("first", "second", "grade"), [("Hydrogen", "oxygen", 2), ("a fish", "oxygen", 0)])
def test_the_worst_of_the_gaps_suggests_the_grade(open_room, first: str, second: str, grade: int) -> None:
    room = open_room(GAPS)
    room.press("T")
    enter(room, first)
    enter(room, second)
    assert room.view.learn.grades.buttons[grade].favoured


def test_the_whole_answer_can_be_asked_for_after_the_first_gap(open_room) -> None:
    room = open_room(GAPS)
    room.press("T")
    enter(room, "hydrogen")
    field = QApplication.focusWidget()
    assert field is not None
    room.press("Esc", "Return")
    assert room.view.desk.is_revealed
    assert not field.isVisible()
    assert "oxygen" in texts(room.view)


def test_nothing_typed_shows_the_answer_plainly(open_room) -> None:
    room = open_room("- hello in Korean? #card\n\t- 인사\n")
    room.press("T")
    enter(room, "")
    shown = texts(room.view)
    assert "Nothing was typed." in shown
    assert "−" not in shown
    assert "+" not in shown
    assert "<b>인사</b>" in shown


@pytest.mark.parametrize("typed", ["print(1)", "for x in y:", "else"])
def test_code_is_not_set_into_one_line(open_room, typed: str) -> None:
    room = open_room("- a loop? #card\n\t- ```python\n\t  for x in y:\n\t      print(x)\n\t  ```\n")
    room.press("T")
    enter(room, typed)
    assert room.view.desk.is_revealed
    labels = [each.text() for each in room.view.findChildren(QLabel) if each.isVisible()]
    assert not any("for x in y: print(x)" in text for text in labels)
    assert any("grade is yours" in text or "Right." in text for text in labels)
    assert "for x in y:\n    print(x)" in texts(room.view)


def test_a_filled_gap_is_marked_in_the_text(open_room) -> None:
    room = open_room(GAPS)
    room.press("Space")
    text = question(room)
    assert text.toPlainText().strip() == "Water is hydrogen and […]"
    assert underlined(text, "hydrogen")
    assert not underlined(text, "Water")
    room.press("Space")
    assert underlined(question(room), "oxygen")


def test_with_gaps_apart_the_sentence_is_shown_once_with_its_gap_marked(open_room) -> None:
    room = open_room(GAPS)
    wish(room, cloze_apart=True, bury_siblings=False)
    assert room.front == "Water is […] and oxygen"
    room.press("Space")
    assert texts(room.view).count("Water is hydrogen and oxygen") == 1
    assert underlined(question(room), "hydrogen")
    assert not underlined(question(room), "oxygen")


@pytest.mark.parametrize("answer", ["**(x)**", "`code`", "*a* b", "[[page]]", "==marked=="])
def test_a_gap_with_markup_is_read_as_it_was_meant(open_room, answer: str) -> None:
    room = open_room(f"- It is {{{{cloze {answer}}}}} so #card\n")
    room.press("Space")
    plain = question(room).toPlainText().strip()
    assert plain == f"It is {answer.strip('*`[]=').replace('a* b', 'a b')} so"


def test_a_heading_is_asked_in_the_size_of_other_questions(open_room) -> None:
    room = open_room("- # 통신 #card\n\t- a\n- ## is **it** so? #card\n\t- b\n")
    size = room.view._theme.font("title").pixelSize()
    label = next(
        each for each in room.view.findChildren(QLabel) if each.isVisible() and each.text() == "통신"
    )
    assert label.font().pixelSize() == size
    room.press("Space", "4")
    text = question(room)
    assert text.toPlainText().strip() == "is it so?"
    assert text.document().defaultFont().pixelSize() == size
    assert text.document().find("so?").block().blockFormat().headingLevel() == 0


def test_a_wide_drawing_is_scrolled_and_stays_readable(open_room) -> None:
    drawing = "│" + "─" * 200 + "│"
    room = open_room(f"- net? #card\n\t- ```\n\t  {drawing}\n\t  ```\n")
    room.view.resize(800, 600)
    room.press("Space")
    text = next(each for each in room.view.findChildren(RichText) if "───" in each.toPlainText())
    assert text.document().find("───").charFormat().font().pixelSize() >= 10
    assert text.horizontalScrollBar().maximum() > 0


def test_enter_in_the_field_does_not_ask_the_room_for_the_whole_answer(open_room) -> None:
    room = open_room(GAPS)
    room.press("T")
    place = room.view.findChild(TypedAnswer)
    assert place is not None
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(place.field, pressed)
    assert room.view.desk.filled == 1
    assert not room.view.desk.is_revealed
