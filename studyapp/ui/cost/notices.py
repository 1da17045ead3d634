"""What contradicts itself in the document's prices: one sentence each, with the lines to jump to."""

import re
from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from studyapp.cost.problems import MESSAGES
from studyapp.document.model import Problem
from studyapp.ui.cost.wording import Wording
from studyapp.ui.theme import Theme

MOST_SHOWN = 3
_LINES = re.compile(r"\(([\d, ]+)\)")


class Notices(QFrame):
    """The warnings of the price reading; hidden where there are none."""

    source_asked = Signal(object)
    """A line number."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._theme = theme
        self._wording = Wording(self)
        self._problems: tuple[Problem, ...] = ()
        self.failure = ""
        self.labels: list[QLabel] = []
        self._column = QVBoxLayout(self)
        theme.changed.connect(self._show)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Show those that are about prices and not mere hints."""
        self._problems = tuple(p for p in problems if p.code in MESSAGES and p.severity != "hint")
        self._show()

    def show_failure(self, sentence: str) -> None:
        """Show above all else what could not be done, until it could: "" for nothing."""
        self.failure = sentence
        self._show()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._problems)

    def _show(self) -> None:
        for label in self.labels:
            label.setParent(None)
            label.deleteLater()
        self.labels.clear()
        if self.failure:
            color = self._theme.color("error").name()
            self._add(f'<span style="color: {color}">{escape(self.failure)}</span>')
        for problem in self._problems[:MOST_SHOWN]:
            self._add(self._html(problem))
        more = len(self._problems) - MOST_SHOWN
        if more > 0:
            self._add(escape(self.tr("and %n more in the list of problems", "", more)))
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(6))

    def _add(self, html: str) -> None:
        label = QLabel(html, self)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setFont(self._theme.font("body"))
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        label.linkActivated.connect(self._on_link)
        self.labels.append(label)
        self._column.addWidget(label)

    def _html(self, problem: Problem) -> str:
        said = QCoreApplication.translate("Problem", MESSAGES[problem.code]).format(*problem.details)
        lines = {problem.line}
        for found in _LINES.findall(" ".join(problem.details)):
            lines.update(int(number) for number in found.split(","))
        link = self._theme.color("accent").name()
        links = self._wording.lines(sorted(lines))
        links = links.replace("<a ", f'<a style="color: {link}; text-decoration: none" ')
        return f"{escape(said)}&nbsp;&nbsp; {links}"

    def _on_link(self, link: str) -> None:
        self.source_asked.emit(int(link))
