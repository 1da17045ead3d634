"""The document's arithmetic, recomputed; below it what contradicts itself, what is open, what is left out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.cost.check.conflicts import ConflictCard
from studyapp.ui.cost.check.content import Content, content_of
from studyapp.ui.cost.check.markdown import markdown
from studyapp.ui.cost.check.table import CheckTable
from studyapp.ui.cost.links import LineLink, linked
from studyapp.ui.cost.page_head import LEFT, TOP, PageHead
from studyapp.ui.cost.rates.unassigned import UnassignedRow, drafts_of, go_on
from studyapp.ui.discarding import discard
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.ui.cost.desk import Desk

WIDEST = 1080
MOST = 40
"""So many cards, open prices or left-out prices are built at once; a button brings the next."""


class CheckPage(QWidget):
    """All that the program thinks of the document's own reckoning; it changes no estimate."""

    closed = Signal()
    source_asked = Signal(object)
    """A line number."""
    message_raised = Signal(object)
    """A sentence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self._content = Content()
        self._limit = MOST
        self.head = PageHead(theme, self.tr("The document's arithmetic"), self)
        self.head.back.clicked.connect(self.closed)
        self.copy_button = QPushButton(self.tr("Copy"), self)
        self.copy_button.setProperty("role", "quiet")
        self.copy_button.setToolTip(self.tr("Copy all this as Markdown"))
        self.copy_button.clicked.connect(self.copy)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.tb_size = QLabel(self)
        self.tb_size.setWordWrap(True)
        self.tb_size.setTextFormat(Qt.TextFormat.RichText)
        self.tb_size.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.tb_size.linkActivated.connect(self._on_size_link)
        self.table = CheckTable(theme, self)
        self.table.source_asked.connect(self.source_asked)
        self.table.row_shown.connect(self._on_row_shown)
        self.table.left.connect(self._on_table_left)
        self.conflicts: list[ConflictCard] = []
        self.open_rows: list[UnassignedRow] = []
        self.left_out: list[LineLink] = []
        """The links of the prices that are not supported."""
        self.taken_back: list[QPushButton] = []
        """The ways back from what the person assigned."""
        self.more: QPushButton | None = None
        self._build()
        theme.changed.connect(self._on_changed)

    def open(self, desk: "Desk") -> None:
        """Show what the document's prices come to now."""
        if self._desk is not desk:
            self._desk = desk
            desk.size_changed.connect(self._on_changed)
        if not self.isVisible():
            self._limit = MOST
        self._show()
        self.setFocusProxy(self.table if self._content.rows else self.head.back)

    # -- what can be done

    def copy(self) -> None:
        """Put the whole page on the clipboard as Markdown."""
        QGuiApplication.clipboard().setText(markdown(self.head.title.text(), self._content))
        self.message_raised.emit(self.tr("The check was copied as Markdown."))

    def show_source(self) -> None:
        """Show where the current line stands in the document."""
        self.table.show_source()

    def show_open(self, line: int) -> None:
        """Bring the price of this line that is not assigned into sight, ready to be assigned."""
        row = next((row for row in self.open_rows if row.unassigned.line == line), None)
        if row is not None:
            self._area.ensureWidgetVisible(row)
            row.begin()

    # -- parts

    def _build(self) -> None:
        self.head.add_space()
        self.head.add(self.copy_button)
        self._card = QFrame(self)
        self._card.setProperty("role", "card")
        self._in_card = QVBoxLayout(self._card)
        self._in_card.addWidget(self.table)
        self._below = QVBoxLayout()
        body = QWidget()
        body.setObjectName("check")
        self._column = QVBoxLayout()
        self._column.addWidget(self.summary)
        self._column.addWidget(self.tb_size)
        self._column.addWidget(self._card)
        self._column.addLayout(self._below)
        self._column.addStretch(1)
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        self._inner = QWidget(body)
        self._inner.setLayout(self._column)
        across.addWidget(self._inner, 1000)
        across.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(body)
        self._above = QVBoxLayout()
        self._above.addWidget(self.head)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._above)
        whole.addWidget(self._area, 1)
        self._body = body

    def _show(self) -> None:
        if self._desk is None:
            return
        self._content = content = content_of(self._desk)
        color = self._theme.color
        self.summary.setText(content.summary.text)
        mood = color(content.summary.mood).name()
        self.summary.setStyleSheet(f"color: {mood}; font-size: {self._theme.px(18)}px;")
        self.tb_size.setFont(self._theme.font("body"))
        self.tb_size.setText(linked(content.size_links, self._theme))
        self.tb_size.setAccessibleName(content.size)
        self.tb_size.setVisible(bool(content.size))
        self.table.set_rows(content.rows)
        self._card.setVisible(bool(content.rows))
        self._show_below()
        self._take_lengths()

    def _show_below(self) -> None:
        focus = QApplication.focusWidget()
        is_below = focus is not None and self._inner.isAncestorOf(focus)
        is_below = is_below and focus not in (self.table, self.tb_size)
        drafts = drafts_of(self.open_rows)
        if is_below and focus is not None:
            focus.clearFocus()  # while it is there: whoever follows the focus must not hold what is gone
        while (item := self._below.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                discard(widget)
        for kept in (self.conflicts, self.open_rows, self.left_out, self.taken_back):
            kept.clear()
        self.more = None
        self._section(self.tr("Contradictions"), self._content.conflicts, self._add_conflicts)
        self._section(self.tr("Not assigned"), self._content.unassigned, self._add_open)
        self._section(self.tr("Assigned by you"), self._content.assigned, self._add_assigned)
        self._section(self.tr("Not supported"), self._content.unsupported, self._add_left_out)
        longest = max(len(part) for part in self._content[1:5])
        if longest > self._limit:
            self.more = QPushButton(self.tr("Show more"), self._inner)
            self.more.clicked.connect(self._on_more)
            self._below.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        if not go_on(self.open_rows, drafts) and is_below:
            self._take_focus()

    def _take_focus(self) -> None:
        """What had the keyboard is gone: on with the next price, or with what was assigned."""
        nearest = [row.assign_button for row in self.open_rows] + self.taken_back
        (nearest[0] if nearest else self).setFocus()

    def _section(self, title: str, items: tuple[object, ...], add: Callable[[], None]) -> None:
        if not items:
            return
        caption = QLabel(title, self._inner)
        caption.setFont(self._theme.font("large", 600))
        caption.setContentsMargins(0, self._theme.px(16), 0, 0)
        self._below.addWidget(caption)
        add()

    def _add_conflicts(self) -> None:
        for shown in self._content.conflicts[: self._limit]:
            card = ConflictCard(self._theme, shown, self._inner)
            card.source_asked.connect(self.source_asked)
            self.conflicts.append(card)
            self._below.addWidget(card)

    def _add_open(self) -> None:
        if self._desk is None:
            return
        box, column = self._box()
        said = QLabel(
            self.tr("The document does not say what these prices are for; nothing is reckoned with them."),
            box,
        )
        said.setProperty("role", "muted")
        said.setWordWrap(True)
        column.addWidget(said)
        labels = tuple(dict.fromkeys(rate.label for rate in self._desk.card.rates))
        for unassigned in self._content.unassigned[: self._limit]:
            row = UnassignedRow(self._theme, unassigned, labels, box)
            row.source_asked.connect(self.source_asked)
            row.assign_asked.connect(self._desk.assigning.assign)
            self.open_rows.append(row)
            column.addWidget(row)

    def _add_assigned(self) -> None:
        box, column = self._box()
        for number, (placed, text) in enumerate(self._content.assigned[: self._limit]):
            across = QHBoxLayout()
            across.setSpacing(self._theme.px(12))
            label = QLabel(text, box)
            label.setWordWrap(True)
            button = QPushButton(self.tr("Take back"), box)
            button.setProperty("role", "link")
            button.setProperty("number", number)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setAccessibleName(
                self.tr("Take the assignment to {0} back").format(placed.assignment.label)
            )
            button.clicked.connect(self._on_take_back)
            self.taken_back.append(button)
            link = self._line_link(placed.price.line, text)
            across.addWidget(link)
            across.addWidget(label, 1)
            across.addWidget(button)
            column.addLayout(across)

    def _add_left_out(self) -> None:
        box, column = self._box()
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(self._theme.px(12))
        grid.setVerticalSpacing(self._theme.px(10))
        for number, (line, sentence, text) in enumerate(self._content.unsupported[: self._limit]):
            link = self._line_link(line, sentence)
            self.left_out.append(link)
            said = QLabel(sentence, box)
            said.setWordWrap(True)
            quoted = QLabel(text, box)
            quoted.setTextFormat(Qt.TextFormat.PlainText)
            quoted.setWordWrap(True)
            quoted.setProperty("role", "small")
            both = QVBoxLayout()
            both.setSpacing(0)
            both.addWidget(said)
            both.addWidget(quoted)
            grid.addWidget(link, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(both, number, 1)
        column.addLayout(grid)

    def _line_link(self, line: int, text: str) -> LineLink:
        link = LineLink(line, self._inner, text)
        link.asked.connect(self.source_asked)
        return link

    def _box(self) -> tuple[QFrame, QVBoxLayout]:
        box = QFrame(self._inner)
        box.setProperty("role", "card")
        column = QVBoxLayout(box)
        column.setContentsMargins(
            self._theme.px(20), self._theme.px(14), self._theme.px(20), self._theme.px(14)
        )
        column.setSpacing(self._theme.px(8))
        self._below.addWidget(box)
        return box, column

    # -- what happens

    def _on_changed(self) -> None:
        if self.isVisible():  # else when it is opened
            self._show()

    def _on_size_link(self, link: str) -> None:
        if self._desk is not None and link == "switch":
            self._desk.switch_size()
        else:
            self.source_asked.emit(int(link))

    def _on_take_back(self) -> None:
        if self._desk is not None:
            number = self.sender().property("number")
            self._desk.assigning.take_back(self._content.assigned[number][0])

    def _on_more(self) -> None:
        self._limit += MOST
        self._show_below()

    def _on_row_shown(self, row: QRect) -> None:
        top = self.table.mapTo(self._body, row.topLeft()).y()
        above = 0 if self.table.currentIndex().row() > 1 else top  # the first rows show the page's head too
        bar = self._area.verticalScrollBar()
        room = self._area.viewport().height()
        if top < bar.value() or not above < bar.value() + 1:
            bar.setValue(max(top - above - self._theme.px(60), 0))
        elif top + row.height() > bar.value() + room:
            bar.setValue(top + row.height() - room + self._theme.px(20))

    def _on_table_left(self, below: bool) -> None:
        if below:
            self.focusNextChild()
        else:
            self._area.verticalScrollBar().setValue(0)

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._inner.setMaximumWidth(px(WIDEST + 64))
        self._inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._above.setContentsMargins(px(LEFT), px(TOP), px(LEFT), 0)
        self._column.setContentsMargins(px(32), px(12), px(32), px(32))
        self._column.setSpacing(px(12))
        self._below.setSpacing(px(12))
        self._in_card.setContentsMargins(px(12), px(6), px(12), px(12))
