"""What stands below the bar: the totals, the table and the chart, as there is room for them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.cost.charts.compare_chart import CompareChart
from studyapp.ui.cost.charts.figure import Figure
from studyapp.ui.cost.charts.view import FigureView
from studyapp.ui.cost.compare.report import MOST_BARS
from studyapp.ui.cost.compare.table import CompareTable
from studyapp.ui.cost.compare.totals import DifferencePanel
from studyapp.ui.theme import Theme

WIDE = 1560
"""From this width, in design pixels, the chart stands beside the table."""
BESIDE = 0.38
"""Of the width has the chart beside the table."""
_BAR = 56
"""The height of a pair of bars, in design pixels."""
_UNBOUND = 16777215
"""No bound, as Qt has it."""


class CompareBody(QWidget):
    """The table and the chart: beside one another, one above the other, or one in the other's place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figure: Callable[[int], Figure] | None = None
        self._wants_chart = False
        self._rows = 0
        self.totals = DifferencePanel(theme, self)
        self.table = CompareTable(theme, self)
        self.view = FigureView(theme)
        self.nothing = QLabel(
            self.tr("The estimate has no lines yet. Add one, or choose above what B shall be."), self
        )
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sheet = QFrame(self)
        self._sheet.setProperty("role", "card")
        self._sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._in_sheet = QVBoxLayout(self._sheet)
        for widget in (self.totals, self.table, self.nothing):
            self._in_sheet.addWidget(widget)
        self._beside = QFrame(self)
        self._beside.setProperty("role", "card")
        self._beside.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        in_beside = QVBoxLayout(self._beside)
        in_beside.setContentsMargins(0, 0, 0, 0)
        in_beside.addWidget(self.view)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._body.addWidget(self._sheet)
        self._body.addWidget(self._beside)
        self._body.addStretch(0)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    @property
    def has_room_for_both(self) -> bool:
        """Whether the chart stands beside or below the table, so that nobody needs to ask for it."""
        return not self._theme.projection and (
            self._is_wide() or self._room_below() >= self._chart(self._rows)
        )

    def show_rows(self, rows: int, figure: Callable[[int], Figure]) -> None:
        """Show so many lines; `figure` draws the given number of them, those that differ most."""
        self._rows, self._figure = rows, figure
        self.table.setVisible(rows > 0)
        self.nothing.setVisible(not rows)
        self.totals.setVisible(rows > 0)
        self.arrange()

    def toggle_chart(self) -> None:
        """Show the chart in the table's place, or the table again."""
        self._wants_chart = not self._wants_chart and not self.has_room_for_both
        self.arrange()
        (self.view if self._wants_chart else self.table).setFocus()

    def arrange(self) -> None:
        """Find room for what is shown."""
        px, both = self._theme.px, self.has_room_for_both
        is_beside = both and self._is_wide()
        shows_chart = self._rows > 0 and (both or self._wants_chart)
        shows_table = self._rows > 0 and (both or not self._wants_chart)
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        for widget in (self._sheet, self._beside):
            edge = Qt.AlignmentFlag.AlignTop if is_beside else Qt.AlignmentFlag(0)
            self._body.setAlignment(widget, edge)
        self._body.setStretch(0, int(is_beside))
        self._body.setStretch(2, int(not is_beside))
        self.table.setVisible(shows_table)
        self._beside.setVisible(shows_chart)
        if not shows_chart or self._figure is None:
            return
        width = round(self.width() * BESIDE) if is_beside else self.width()
        self._beside.setFixedWidth(width) if is_beside else self._beside.setMaximumWidth(_UNBOUND)
        if not is_beside:
            self._beside.setMinimumWidth(0)
        room = self.height() if is_beside else self._room_below() if both else self._room_alone()
        fitting = (room - self._chart(0)) // px(_BAR)
        figure = self._figure(max(min(fitting, MOST_BARS), 1))
        if isinstance(figure.chart, CompareChart):  # the totals stand above, large
            figure = figure._replace(chart=figure.chart._replace(total=None))
        self.view.show_figure(figure)
        self._beside.setFixedHeight(min(self.view.heightForWidth(width), max(room, 1)))

    def _is_wide(self) -> bool:
        return self.width() >= self._theme.px(WIDE)

    def _chart(self, rows: int) -> int:
        """How high the chart of so many lines is with all around it."""
        return self._theme.px(146) + rows * self._theme.px(_BAR)

    def _room_alone(self) -> int:
        inner = self.width() - 2 * self._in_sheet.contentsMargins().left()
        return self.height() - self.totals.heightForWidth(inner) - self._around()

    def _room_below(self) -> int:
        return self._room_alone() - self.table.height_of(self._rows)

    def _around(self) -> int:
        margins = self._in_sheet.contentsMargins()
        return margins.top() + margins.bottom() + self._in_sheet.spacing() + self._body.spacing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(px(14))
        self._in_sheet.setContentsMargins(px(12), px(6), px(12), px(8))
        self._in_sheet.setSpacing(px(2))
        self.nothing.setMinimumHeight(px(160))
        self.arrange()
