"""What contradicts itself in the document's prices: one sentence each, with the lines to jump to."""

import re
from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from studyapp.cost.model import Unassigned
from studyapp.cost.problems import MESSAGES
from studyapp.document.model import Problem
from studyapp.ui.cost.wording import Wording
from studyapp.ui.theme import Theme

MOST_SHOWN = 3
SIDE_BY_SIDE = ("rate-direction-conflict", "rate-price-conflict", "tb-size-conflict")
CHECKED = ("scenario-disagrees", "total-disagrees")
_LINES = re.compile(r"\(([\d, ]+)\)")


class Notices(QFrame):
    """The warnings of the price reading; hidden where there are none."""

    source_asked = Signal(object)
    """A line number."""
    page_asked = Signal(object)
    """The name of the page that has more on it."""
    assign_asked = Signal(object)
    """The line of a price that is to be assigned."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._theme = theme
        self._wording = Wording(self)
        self._all: tuple[Problem, ...] = ()
        self._open: frozenset[int] | None = None
        self.failure = ""
        self.labels: list[QLabel] = []
        self._column = QVBoxLayout(self)
        theme.changed.connect(self._show)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Show those that are about prices and not mere hints."""
        self._all = tuple(p for p in problems if p.code in MESSAGES and p.severity != "hint")
        self._show()

    def set_open(self, unassigned: Iterable[Unassigned]) -> None:
        """Say nothing more of prices that were assigned: all but these."""
        self._open = frozenset(price.line for price in unassigned)
        self._show()

    def show_failure(self, sentence: str) -> None:
        """Show above all else what could not be done, until it could: "" for nothing."""
        self.failure = sentence
        self._show()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._problems)

    @property
    def _problems(self) -> tuple[Problem, ...]:
        if self._open is None:
            return self._all
        return tuple(p for p in self._all if p.code != "rate-unassigned" or p.line in self._open)

    def _show(self) -> None:
        for label in self.labels:
            label.setParent(None)
            label.deleteLater()
        self.labels.clear()
        if self.failure:
            color = self._theme.color("error").name()
            self._add(f'<span style="color: {color}">{escape(self.failure)}</span>')
        problems = self._problems
        for problem in problems[:MOST_SHOWN]:
            self._add(self._html(problem))
        more = len(problems) - MOST_SHOWN
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
        more = self._more(problem)
        if more:
            links += f"&nbsp;&nbsp; {more}"
        links = links.replace("<a ", f'<a style="color: {link}; text-decoration: none" ')
        return f"{escape(said)}&nbsp;&nbsp; {links}"

    def _more(self, problem: Problem) -> str:
        """A link to where more can be seen, or done, about a problem."""
        link, said = "", ""
        if problem.code in SIDE_BY_SIDE:
            link, said = "check", self.tr("side by side")
        elif problem.code in CHECKED:
            link, said = "check", self.tr("check line by line")
        elif problem.code == "rate-unassigned":
            link, said = f"assign:{problem.line}", self.tr("Assign…")
        return f'<a href="{link}">{escape(said)}</a>' if link else ""

    def _on_link(self, link: str) -> None:
        if link.isdecimal():
            self.source_asked.emit(int(link))
        elif link.startswith("assign:"):
            self.assign_asked.emit(int(link.removeprefix("assign:")))
        else:
            self.page_asked.emit(link)
