"""What stands in the card's place when there is none to show: one word, and what to do next."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.ui.theme import Theme


class Notice(NamedTuple):
    """A state in words; each action is (name, words), the first of which is the one to take."""

    title: str
    text: str
    example: str = ""
    """How it would be written in the notes, set in the letters of code."""
    actions: tuple[tuple[str, str], ...] = ()


class NoticePanel(QFrame):
    """A notice on the card's surface; `action_chosen` carries the name of the action that was clicked."""

    action_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._theme = theme
        self.notice = Notice("", "")
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._example = QLabel(self)
        self._example.setTextFormat(Qt.TextFormat.PlainText)
        self._row = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(label)
        self._column.addWidget(self._example, 0, Qt.AlignmentFlag.AlignCenter)
        self._column.addLayout(self._row)
        self._column.addStretch(3)
        self.buttons: list[QPushButton] = []
        theme.changed.connect(self._take_lengths)

    def show_notice(self, notice: Notice) -> None:
        """Say this; the same again moves nothing, not even the focus of a button."""
        if notice == self.notice:
            return
        self.notice = notice
        self._title.setText(notice.title)
        self._text.setText(notice.text)
        self._text.setVisible(bool(notice.text))
        self._example.setText(notice.example)
        self._example.setVisible(bool(notice.example))
        self._show_actions(notice.actions)
        self._take_lengths()

    def _show_actions(self, actions: Sequence[tuple[str, str]]) -> None:
        while self._row.count():
            self._row.takeAt(0)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons.clear()
        self._row.addStretch(1)
        for name, words in actions:
            button = QPushButton(words, self)
            button.setProperty("role", "secondary" if self.buttons else "primary")
            button.setProperty("action", name)
            button.clicked.connect(self._on_clicked)
            self._row.addWidget(button)
            self.buttons.append(button)
        self._row.addStretch(1)

    def _on_clicked(self) -> None:
        self.action_chosen.emit(self.sender().property("action"))

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(44), px(36), px(44), px(32))
        self._column.setSpacing(px(16))
        self._row.setSpacing(px(12))
        self._text.setFont(self._theme.font("large"))
        mono = self._theme.mono()
        color = self._theme.color
        self._example.setStyleSheet(
            f"font-family: '{mono.families()[0]}'; font-size: {mono.pixelSize()}px;"
            f" background: {color('ground').name()}; color: {color('ink').name()};"
            f" border-radius: {px(8)}px; padding: {px(12)}px {px(16)}px;"
        )
