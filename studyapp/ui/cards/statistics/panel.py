"""A panel: a heading, one sentence, a chart or the same as a table, and the way to a file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QModelIndex, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from studyapp.errors import StudyappError
from studyapp.ui.cards.statistics.content import Content
from studyapp.ui.cards.statistics.export import write_picture, write_table
from studyapp.ui.cards.statistics.table import TableModel
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from studyapp.ui.cards.statistics.chart import Chart

_TABLE_HEIGHT = 260
_MANY_COLUMNS = 6
_NARROWEST_WORDS = 150


class Panel(QFrame):
    """One content; a new one of the same kind takes its place without a flicker."""

    card_chosen = Signal(object)
    """A `Listed` card, to be shown in the notes."""
    span_chosen = Signal(int)
    """How many days are to be shown."""
    message_raised = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setObjectName(name)
        self._theme = theme
        self.content: Content | None = None
        self.chart: Chart | None = None
        self.model = TableModel(self)
        self.heading = QLabel(self)
        self.heading.setProperty("role", "heading")
        self.heading.setWordWrap(True)
        self.sentence = QLabel(self)
        self.sentence.setProperty("role", "caption")
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing = QLabel(self)
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table = QTableView(self)
        self._prepare_table()
        self._spans = QButtonGroup(self)
        self._spans.idClicked.connect(self.span_chosen)
        self.as_table = QPushButton(self)
        self.as_table.setProperty("role", "quiet")
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._on_table_toggled)
        self.export = QPushButton(self)
        self.export.setProperty("role", "quiet")
        self._menu = QMenu(self)
        self._picture_action = self._menu.addAction("")
        self._picture_action.triggered.connect(self._on_picture_asked)
        self._table_action = self._menu.addAction("")
        self._table_action.triggered.connect(self._on_table_asked)
        self.export.setMenu(self._menu)
        self._head = QHBoxLayout()
        self._head.addWidget(self.heading, 1)
        self._chips = QHBoxLayout()
        self._head.addLayout(self._chips)
        self._head.addWidget(self.as_table)
        self._head.addWidget(self.export)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.sentence)
        self._column.addWidget(self.nothing, 1)
        self._column.addWidget(self.table, 1)
        self._column.addStretch(0)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def show_content(self, content: Content) -> None:
        """Show this, as a chart or as a table, as it was before."""
        self.content = content
        self.heading.setText(content.title)
        self.sentence.setText(content.sentence)
        self.nothing.setText(content.empty)
        self.as_table.setText(self.tr("As a table"))
        self.export.setText(self.tr("Export"))
        self._picture_action.setText(self.tr("Picture (PNG) …"))
        self._table_action.setText(self.tr("Table (CSV) …"))
        for button in (self.as_table, self.export):
            button.setAccessibleName(f"{content.title}: {button.text()}")
        self.setAccessibleName(content.title)
        self._show_spans(content)
        if self.chart is None:
            self.chart = content.chart(self._theme, self)
            self.chart.chosen.connect(self._on_mark_chosen)
            self._column.insertWidget(self._column.indexOf(self.sentence) + 1, self.chart)
        self.chart.base = content.base
        self.chart.set_marks(content.marks, content.title, content.sentence)
        self.model.set_table(content.table)
        self.table.setAccessibleName(content.title)
        self._size_columns()
        self._show_body()

    def set_narrow(self, on: bool) -> None:
        """Let the spans to choose stand below the heading, or beside it."""
        row = self._column if on else self._head
        if self._chips.parent() is row:
            return
        (self._head if on else self._column).removeItem(self._chips)
        self._chips.setParent(None)
        row.insertLayout(1, self._chips)
        self._chips.setAlignment(Qt.AlignmentFlag.AlignLeft if on else Qt.AlignmentFlag.AlignVCenter)

    def by_tab(self) -> list[QWidget]:
        """What takes the keys, in the order of reading."""
        found: list[QWidget] = [*self._spans.buttons(), self.as_table, self.export]
        return [*found, self.chart, self.table] if self.chart is not None else [*found, self.table]

    def save_picture(self, path: str) -> None:
        """Write the chart as PNG; what went wrong, or where it is, is said."""
        if self.content is not None and self.chart is not None:
            try:
                write_picture(path, self.chart, self.content.title, self.content.sentence)
            except StudyappError as error:
                self.message_raised.emit(error)
            else:
                self._say_saved(path)

    def save_table(self, path: str) -> None:
        """Write the table as CSV; what went wrong, or where it is, is said."""
        try:
            write_table(path, self.model.table)
        except StudyappError as error:
            self.message_raised.emit(error)
        else:
            self._say_saved(path)

    def _say_saved(self, path: str) -> None:
        self.message_raised.emit(self.tr("Saved: {0}").format(QDir.toNativeSeparators(path)))

    def _prepare_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.activated.connect(self._on_row_activated)

    def _size_columns(self) -> None:
        """Numbers as wide as they are, words in what is left; a few columns of numbers share all."""
        header = self.table.horizontalHeader()
        columns = self.model.table.columns
        if len(columns) < _MANY_COLUMNS:
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            return
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.resizeColumnsToContents()
        words = [at for at, column in enumerate(columns) if column.kind == "text"]
        others = sum(header.sectionSize(at) for at in range(len(columns)) if at not in words)
        left = self.table.viewport().width() - others
        for at in words:
            header.resizeSection(at, max(self._theme.px(_NARROWEST_WORDS), left // len(words)))

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        self._size_columns()

    def _show_spans(self, content: Content) -> None:
        for at, (days, words) in enumerate(content.spans):
            button = self._spans.button(days)
            if button is None:
                button = QPushButton(self)
                button.setProperty("role", "chip")
                button.setCheckable(True)
                self._spans.addButton(button, days)
                self._chips.insertWidget(at, button)
            button.setText(words)
            button.setChecked(days == content.span)

    def _show_body(self) -> None:
        is_table = self.as_table.isChecked()
        has_marks = self.content is not None and self.content.has_marks
        self.table.setVisible(is_table)
        self.nothing.setVisible(not is_table and not has_marks)
        if self.chart is not None:
            self.chart.setVisible(not is_table and has_marks)
        self._picture_action.setEnabled(has_marks)
        self._take_heights()

    def _take_heights(self) -> None:
        drawn = self.chart.height_now() if self.chart is not None else 0
        self.table.setMinimumHeight(max(drawn, self._theme.px(_TABLE_HEIGHT)))
        self.table.verticalHeader().setDefaultSectionSize(self._theme.px(28))
        self.nothing.setMinimumHeight(self._theme.px(96))

    def _take_lengths(self) -> None:
        pad = self._theme.px(20)
        self._column.setContentsMargins(pad, self._theme.px(14), pad, self._theme.px(16))
        self._column.setSpacing(self._theme.px(8))
        self._head.setSpacing(self._theme.px(4))
        self._chips.setSpacing(self._theme.px(4))
        if self.chart is not None:
            self.chart.updateGeometry()
            self.chart.update()
        self._take_heights()

    def _on_table_toggled(self, on: bool) -> None:
        self._show_body()

    def _on_mark_chosen(self, at: int) -> None:
        if self.content is not None and at < len(self.content.cards):
            self.card_chosen.emit(self.content.cards[at])

    def _on_row_activated(self, index: QModelIndex) -> None:
        self._on_mark_chosen(index.row())

    def _on_picture_asked(self) -> None:
        self._ask("png", self.tr("Pictures (*.png)")).fileSelected.connect(self.save_picture)

    def _on_table_asked(self) -> None:
        self._ask("csv", self.tr("Tables (*.csv)")).fileSelected.connect(self.save_table)

    def _ask(self, ending: str, kinds: str) -> QFileDialog:
        """A dialogue for the name of a new file, open."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.heading.text(), folder, kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(f"{self.model.table.name}.{ending}")
        dialog.open()
        return dialog
