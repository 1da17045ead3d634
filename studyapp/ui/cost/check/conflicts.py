"""Places of a document that contradict one another, side by side, with the rule that was applied."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.cost.links import LineLink
from studyapp.ui.theme import Theme

LEAST_COLUMN = 220
"""A side's width; where they have less they stand below one another."""


class SideShown(NamedTuple):
    """One reading: its words, the lines that say so as they are written, and what it would cost."""

    words: str
    lines: tuple[tuple[int, str], ...]
    cost: str
    applied: bool


class ConflictShown(NamedTuple):
    """A contradiction in words."""

    title: str
    about: str
    sides: tuple[SideShown, ...]
    sentences: tuple[str, ...]
    """The rule that was applied, and what the document itself says for it."""


class ConflictCard(QFrame):
    """One contradiction: a column for each side, the sentence on the rule below."""

    source_asked = Signal(object)
    """A line number."""

    def __init__(self, theme: Theme, conflict: ConflictShown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._theme = theme
        self.conflict = conflict
        self.links: list[LineLink] = []
        self.setAccessibleName(f"{conflict.title}: {conflict.about}")
        title = QLabel(conflict.title, self)
        title.setFont(theme.font("body", 600))
        title.setWordWrap(True)
        about = QLabel(conflict.about, self)
        about.setProperty("role", "small")
        about.setWordWrap(True)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(theme.px(12))
        for side in conflict.sides:
            self._sides.addWidget(self._side(side), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(4))
        column.addWidget(title)
        column.addWidget(about)
        column.addSpacing(theme.px(8))
        column.addLayout(self._sides)
        column.addSpacing(theme.px(6))
        for sentence in conflict.sentences:
            label = QLabel(sentence, self)
            label.setWordWrap(True)
            label.setFont(theme.font("body"))
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setAccessibleName(sentence)
            column.addWidget(label)

    def _side(self, side: SideShown) -> QFrame:
        theme = self._theme
        box = QFrame(self)
        box.setObjectName("side")
        edge = theme.color("accent" if side.applied else "line").name()
        ground = theme.color("accent_soft" if side.applied else "surface").name()
        box.setStyleSheet(
            f"QFrame#side {{ background: {ground}; border: 1px solid {edge};"
            f" border-radius: {theme.px(10)}px; }}"
        )
        column = QVBoxLayout(box)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        words = QLabel(side.words, box)
        words.setFont(theme.font("body", 600))
        words.setWordWrap(True)
        head.addWidget(words, 1)
        if side.applied:
            mark = QLabel(self.tr("counts here"), box)
            mark.setFont(theme.font("small", 600))
            mark.setStyleSheet(f"color: {theme.color('accent').name()};")
            head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addLayout(self._lines(side, box))
        column.addStretch(1)
        if side.cost:
            cost = QLabel(side.cost, box)
            cost.setFont(theme.font("large", 600 if side.applied else 400))
            cost.setStyleSheet(f"color: {theme.color('ink' if side.applied else 'muted').name()};")
            column.addWidget(cost)
        return box

    def _lines(self, side: SideShown, box: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(10))
        grid.setVerticalSpacing(self._theme.px(4))
        grid.setColumnStretch(1, 1)
        for number, (line, text) in enumerate(side.lines):
            link = LineLink(line, box, text)
            link.asked.connect(self.source_asked)
            self.links.append(link)
            words = QLabel(text, box)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            words.setFont(self._theme.font("small"))
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            grid.addWidget(link, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, number, 1, Qt.AlignmentFlag.AlignTop)
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = len(self.conflict.sides) * self._theme.px(LEAST_COLUMN)
        directions = QBoxLayout.Direction
        beside = self.width() >= needed
        self._sides.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
