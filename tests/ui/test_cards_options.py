"""Options hold at once and are kept; the editor opens a line; a typed answer is compared."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from studyapp.settings import Learning, Settings, SettingsFile
from studyapp.study import read_study
from studyapp.ui.cards.editor import UnusableEditor, command_words, guessed_template, open_in_editor
from studyapp.ui.cards.options.page import OptionsPage
from studyapp.ui.cards.options.retention import interval_factor
from studyapp.ui.cards.options.steps import Unreadable, read_steps, write_steps
from studyapp.ui.cards.view import CardsView
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme
from tests.ui.cards_room import NOTES, Room, open_room, rows, texts

__all__ = ["open_room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def options(room: Room) -> OptionsPage:
    room.view.open_page("options")
    page = room.view.findChild(OptionsPage)
    assert page is not None
    return page


def enter(qtbot: QtBot, field: QLineEdit | QSpinBox, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_what_is_chosen_holds_at_once_in_the_session_and_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    file = SettingsFile(str(tmp_path / "settings.toml"))
    view = CardsView(Theme(), file)
    qtbot.addWidget(view)
    view.set_study(read_study(NOTES, "Notes", "notes.md"))
    view.show()
    view.make_ready()
    view.open_page("options")
    page, session = view.findChild(OptionsPage), view.desk.session
    assert page is not None
    assert session is not None
    page.field("new_per_day").setValue(1)
    page.field("retention").setValue(95)
    page.field("bury_siblings").setChecked(False)
    page.field("review_order").choose("difficulty")
    page.field("drill:step").setChecked(True)
    enter(qtbot, page.field("learning_steps"), "30s 2h")
    page.keep()
    assert view.desk.session is not session
    assert view.desk.learning.new_per_day == 1
    stored = SettingsFile(str(tmp_path / "settings.toml")).values.learning
    assert stored == Learning(
        retention=0.95, new_per_day=1, bury_siblings=False, review_order="difficulty",
        drills=("step",), learning_steps=(30, 7200),
    )  # fmt: skip
    view.close_down()


def test_a_slider_that_is_pulled_changes_the_session_once_it_rests(open_room, qtbot: QtBot) -> None:
    room = open_room()
    page = options(room)
    changes: list[bool] = []
    page.learning_changed.connect(lambda: changes.append(True))
    for percent in range(80, 90):
        page.field("retention").setValue(percent)
    assert changes == []
    qtbot.waitUntil(lambda: changes == [True])
    assert room.view.desk.learning.retention == 0.89


def test_leaving_the_page_keeps_what_was_chosen_last(open_room) -> None:
    room = open_room()
    page = options(room)
    page.field("reviews_per_day").setValue(5)
    room.view.close_page()
    assert room.view.desk.learning.reviews_per_day == 5


def test_a_retention_says_in_plain_words_what_it_costs(open_room) -> None:
    page = options(open_room())
    page.field("retention").setValue(95)
    shown = texts(page)
    assert "Of 100 cards that come back you know about 95." in shown
    assert "2.5 times as often" in shown
    page.field("retention").setValue(80)
    assert "times as long" in texts(page)


def test_waits_are_shorter_the_more_is_to_be_remembered() -> None:
    weights = [0.0] * 20 + [0.1542]
    factors = [interval_factor(percent / 100, weights) for percent in range(70, 98)]
    assert factors == sorted(factors, reverse=True)
    assert factors[20] == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("text", "steps"),
    [("1m 10m", (60, 600)), ("30s,2H", (30, 7200)), ("5", (300,)), ("", ()), ("  ", ()), ("90m", (5400,)),
     ("1h30m", (5400,)), ("10분, 1시간", (600, 3600)), ("1시간30분", (5400,)), ("30초", (30,))],
)  # fmt: skip
def test_steps_are_read_as_people_write_them(text: str, steps: tuple[int, ...]) -> None:
    assert read_steps(text) == steps
    assert read_steps(write_steps(steps)) == steps


@pytest.mark.parametrize(
    "text", ["soon", "1m ten", "0m", "1d", "24h", "23h60m", "-5m", "1.5m", "9999999h", "90s 2d", "h1"]
)
def test_what_is_no_step_is_said_in_one_sentence_and_the_last_good_ones_hold(open_room, text: str) -> None:
    with pytest.raises(Unreadable):
        read_steps(text)
    room = open_room()
    page = options(room)
    field = page.field("learning_steps")
    enter(room.bot, field, text)
    assert "step" in texts(page)
    assert field.text() == text
    assert field.steps == (60, 600)
    page.field("relearning_steps").setFocus()
    assert field.text() == "1m 10m"
    page.keep()
    assert room.view.desk.learning.learning_steps == (60, 600)


def test_half_typed_steps_are_not_taken(open_room) -> None:
    room = open_room()
    page = options(room)
    field = page.field("learning_steps")
    field.setFocus()
    field.selectAll()
    room.bot.keyClicks(field, "90s 2")
    page.keep()
    assert room.view.desk.learning.learning_steps == (60, 600)
    room.bot.keyClicks(field, "h")
    page.field("relearning_steps").setFocus()
    page.keep()
    assert room.view.desk.learning.learning_steps == (90, 7200)


def test_a_day_as_a_step_is_told_that_steps_lie_within_a_day() -> None:
    with pytest.raises(Unreadable, match="steps lie within a day"):
        read_steps("1일")


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("rollover", "25", "“25” does not do: a whole number from 0 to 23 is needed."),
        ("new_per_day", "-3", "“-3” does not do: a whole number from 0 to 9999 is needed."),
        ("new_per_day", "99999", "“99999” does not do: a whole number from 0 to 9999 is needed."),
        ("reviews_per_day", "many", "“many” does not do: a whole number from 0 to 9999 is needed."),
    ],
)
def test_a_number_out_of_its_range_is_refused_in_a_sentence_and_the_former_one_holds(
    open_room, name: str, text: str, sentence: str
) -> None:
    room = open_room()
    page = options(room)
    field = page.field(name)
    before = field.value()
    enter(room.bot, field, text)
    assert sentence in texts(page)
    assert field.value() == before
    assert field.lineEdit().text() == f"{before}{field.suffix()}"
    enter(room.bot, field, "7")
    assert sentence not in texts(page)
    assert field.value() == 7


def test_every_field_has_a_name_for_screen_readers_and_can_be_reached_by_tab(open_room) -> None:
    page = options(open_room())
    fields = [row.field for group in page.groups for row in group.rows]
    assert all(field.accessibleName() for field in fields)
    assert all(field.focusPolicy() & Qt.FocusPolicy.TabFocus for field in fields)


def test_another_dialect_is_kept_and_reads_the_document_anew(open_room, tmp_path: Path) -> None:
    room = open_room()
    path = str(tmp_path / "deck.md")
    room.view.set_study(read_study(NOTES, "Notes", path))
    targets: list[object] = []
    room.view.target_asked.connect(targets.append)
    page = options(room)
    assert isinstance(page.place.dialect, QComboBox)
    page.place.dialect.choose("mochi")
    page.keep()
    assert room.view.desk.values.dialects == (f"mochi:{path}",)
    assert targets == [Target("document", path)]


# The editor


def script(tmp_path: Path) -> tuple[str, Path]:
    """A command that writes down what it is given, and where it does."""
    given = tmp_path / "given.txt"
    program = tmp_path / "editor.py"
    program.write_text(f"import sys\nopen({str(given)!r}, 'w').write('\\n'.join(sys.argv[1:]))\n", "utf-8")
    return f'"{sys.executable}" "{program}" --at {{line}} {{file}}', given


def test_e_opens_the_cards_line_and_no_shell_reads_the_files_name(
    open_room, tmp_path: Path, qtbot: QtBot
) -> None:
    command, given = script(tmp_path)
    path = tmp_path / "no tes; $(touch x) {line}.md"
    path.write_text(NOTES, "utf-8")
    room = open_room()
    room.view.desk.keep(Settings(editor=command))
    room.view.set_study(read_study(NOTES, "Notes", str(path)))
    room.press("E")
    qtbot.waitUntil(lambda: given.exists() and given.read_text().count("\n") == 2)
    assert given.read_text().split("\n") == ["--at", "3", str(path)]
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("command", ["no-such-editor-anywhere {file}", 'open "quote {file}', "  ' "])
def test_an_editor_that_cannot_be_started_is_said_in_one_sentence(tmp_path: Path, command: str) -> None:
    path = tmp_path / "notes.md"
    path.write_text("x", "utf-8")
    with pytest.raises(UnusableEditor) as raised:
        open_in_editor(command, str(path), 1)
    assert str(raised.value).count(".") >= 1
    assert "\n" not in str(raised.value)


def test_a_command_without_the_file_gets_it_at_its_end_and_a_document_without_one_says_so() -> None:
    words = command_words(f'"{sys.executable}" -u', "/some/notes.md", 7)
    assert words[1:] == ("-u", "/some/notes.md")
    with pytest.raises(UnusableEditor):
        open_in_editor("", "", 1)


def test_the_editor_that_the_system_names_is_told_the_line(tmp_path: Path) -> None:
    program = tmp_path / "gedit"
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o755)
    assert guessed_template({"VISUAL": str(program)}) == f"{program} +{{line}} {{file}}"


def test_trying_the_editor_says_what_happened(open_room, tmp_path: Path, qtbot: QtBot) -> None:
    command, given = script(tmp_path)
    path = tmp_path / "notes.md"
    path.write_text(NOTES, "utf-8")
    room = open_room()
    room.view.set_study(read_study(NOTES, "Notes", str(path)))
    page = options(room)
    page.place.editor.setText(command)
    page.place.try_button.click()
    qtbot.waitUntil(given.exists)
    assert "Opened with" in texts(page)
    page.place.editor.setText("no-such-editor-anywhere")
    page.place.try_button.click()
    assert "was not found" in str(room.said[-1])


# Typed answers


def typing(room: Room) -> QLineEdit:
    room.press("T")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def test_a_typed_answer_is_compared_and_suggests_a_grade_but_the_person_grades(open_room) -> None:
    room = open_room()
    field = typing(room)
    room.bot.keyClicks(field, "an areb")
    room.bot.keyClick(field, Qt.Key.Key_Return)
    assert room.view.desk.is_revealed
    shown = texts(room.view)
    assert "An area." in shown
    assert "Nearly" in shown
    assert rows() == 0
    room.press("3")
    assert rows() == 1
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_a_wrong_answer_suggests_again_and_a_right_one_good(open_room) -> None:
    room = open_room()
    grades = room.view.learn.grades
    field = typing(room)
    room.bot.keyClicks(field, "a fish")
    room.bot.keyClick(field, Qt.Key.Key_Return)
    assert [button.favoured for button in grades.buttons] == [True, False, False, False]
    room.press("1", "Space")
    field = QApplication.focusWidget()
    room.bot.keyClicks(field, "part of zone region")
    room.bot.keyClick(field, Qt.Key.Key_Return)
    room.press("4")
    field = QApplication.focusWidget()
    room.bot.keyClicks(field, "no")
    room.bot.keyClick(field, Qt.Key.Key_Return)
    assert [button.favoured for button in grades.buttons] == [False, False, True, False]


def test_a_syllable_that_is_still_composed_counts(open_room) -> None:
    room = open_room("- 수도는? #card\n\t- 서울\n")
    field = typing(room)
    composing = QInputMethodEvent("울", [])
    composing.setCommitString("서")
    QApplication.sendEvent(field, composing)
    commit = QInputMethodEvent()
    commit.setCommitString("울")
    QApplication.sendEvent(field, commit)
    room.bot.keyClick(field, Qt.Key.Key_Return)
    assert "Right." in texts(room.view)


def test_what_was_typed_stays_when_the_document_is_read_again(open_room) -> None:
    room = open_room()
    field = typing(room)
    room.bot.keyClicks(field, "an")
    room.view.set_study(read_study("- new first line\n" + NOTES, "Notes", "notes.md"))
    assert field.text() == "an"


def test_esc_leaves_the_field_and_t_ends_typing(open_room) -> None:
    room = open_room()
    field = typing(room)
    room.bot.keyClick(field, Qt.Key.Key_Escape)
    assert room.view.learn.hasFocus()
    room.press("T")
    assert not field.isVisible()
    room.press("Space")
    assert "An area." in texts(room.view)
