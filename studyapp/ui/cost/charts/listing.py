"""The table beside a chart, as wide as its words need."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from studyapp.ui.cost.charts.table import TableModel
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_ROW = 30


class Listing(QTableView):
    """Rows to read and to copy; Enter shows where one stands in the document."""

    def __init__(self, theme: Theme, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModel(model)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        theme.changed.connect(self.fit_columns)

    def fit_columns(self) -> None:
        """Numbers as wide as they are, the first column in what is left."""
        header = self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        widths = self._widths()
        for column, width in enumerate(widths):
            header.resizeSection(column, width)
        if widths:
            header.resizeSection(0, max(self.viewport().width() - sum(widths[1:]), self._theme.px(120)))

    def width_of_columns(self) -> int:
        """How wide it is without a bar to scroll."""
        return sum(self._widths()) + self._theme.px(24)

    def _widths(self) -> list[int]:
        header, gap = self.horizontalHeader(), self._theme.px(16)
        wanted = (
            max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
            for column in range(header.count())
        )
        return [width + gap for width in wanted]

    def height_of_rows(self) -> int:
        """How high it is without a bar to scroll."""
        header = self.horizontalHeader().sizeHint().height()
        return header + self.model().rowCount() * self._theme.px(_ROW) + 2 * self.frameWidth() + 2

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        self.fit_columns()
