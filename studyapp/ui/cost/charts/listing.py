"""The table beside a chart, as wide as its words need."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView, QStyle, QTableView, QWidget

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
        # A title stands right over what is in its cells.
        margin = self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
        self.horizontalHeader().setStyleSheet(
            f"QHeaderView::section {{ padding-left: {margin}px; padding-right: {margin}px; }}"
        )
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

    def height_of_rows(self, most: int | None = None) -> int:
        """How high it is without a bar to scroll; with `most` rows in sight, no higher than these."""
        header = self.horizontalHeader().sizeHint().height()
        rows = self.model().rowCount()
        return (
            header
            + (rows if most is None else min(rows, most)) * self._theme.px(_ROW)
            + 2 * self.frameWidth()
            + 2
        )

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        self.fit_columns()
