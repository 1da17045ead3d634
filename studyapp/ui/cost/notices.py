"""What contradicts itself in the document's prices: one sentence each, with the lines to jump to."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from studyapp.cost.model import Unassigned
from studyapp.cost.problems import MESSAGES, lines_of
from studyapp.document.model import Problem
from studyapp.ui.cost.links import linked
from studyapp.ui.cost.wording import Wording
from studyapp.ui.discarding import discard
from studyapp.ui.theme import Theme

MOST_SHOWN = 3
SIDE_BY_SIDE = ("rate-direction-conflict", "rate-price-conflict", "tb-size-conflict")
CHECKED = ("scenario-disagrees", "total-disagrees")


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
        self._problems: tuple[Problem, ...] = ()
        self.failure = ""
        self.labels: list[QLabel] = []
        self._column = QVBoxLayout(self)
        theme.changed.connect(self._show)

    def show_problems(self, problems: Iterable[Problem], unassigned: Iterable[Unassigned]) -> None:
        """Show those that are about prices and not mere hints; of prices that stand for nothing only these,
        not what was assigned.
        """
        still_open = {price.line for price in unassigned}
        self._problems = tuple(
            problem
            for problem in problems
            if problem.code in MESSAGES
            and problem.severity != "hint"
            and (problem.code != "rate-unassigned" or problem.line in still_open)
        )
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
            discard(label)
        self.labels.clear()
        if self.failure:
            color = self._theme.color("error").name()
            self._add(f'<span style="color: {color}">{escape(self.failure)}</span>', self.failure)
        for problem in self._problems[:MOST_SHOWN]:
            said = QCoreApplication.translate("Problem", MESSAGES[problem.code]).format(*problem.details)
            self._add(f"{escape(said)}&nbsp;&nbsp; {self._links(problem)}", said)
        more = len(self._problems) - MOST_SHOWN
        if more > 0:
            said = self.tr("and %n more in the list of problems", "", more)
            self._add(escape(said), said)
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(6))

    def _add(self, html: str, said: str) -> None:
        label = QLabel(html, self)
        label.setAccessibleName(said)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setFont(self._theme.font("body"))
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        label.linkActivated.connect(self._on_link)
        self.labels.append(label)
        self._column.addWidget(label)

    def _links(self, problem: Problem) -> str:
        links, more = self._wording.lines(sorted(lines_of(problem))), self._more(problem)
        return linked(f"{links}&nbsp;&nbsp; {more}" if more else links, self._theme)

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
