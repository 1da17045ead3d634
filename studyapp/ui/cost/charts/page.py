"""The page of charts: one large, its table below or beside it, and the ways to take both along."""

from decimal import Decimal

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.cost.figures.axis import nearest, volume_step, walked
from studyapp.errors import StudyappError
from studyapp.ui.choice_box import ChoiceBox
from studyapp.ui.cost.charts.chips import Chips
from studyapp.ui.cost.charts.figure import picture_of
from studyapp.ui.cost.charts.figures import Figures
from studyapp.ui.cost.charts.listing import Listing
from studyapp.ui.cost.charts.table import TableModel, tsv
from studyapp.ui.cost.charts.view import FigureView
from studyapp.ui.cost.desk import Desk
from studyapp.ui.cost.page_head import LEFT, TOP, PageHead
from studyapp.ui.pictures.dialog import Choice, PictureDialog
from studyapp.ui.pictures.picture import Picture
from studyapp.ui.pictures.saving import copy
from studyapp.ui.theme import Theme

_WIDE, _HIGH = 1360, 560
"""From this width, in design pixels, the table stands beside the chart; from this height both are shown."""
_FEWEST_ROWS = 4
"""Below a chart there is room for so many rows of the table, or it is not shown before it is asked for."""
_BESIDE = 0.45
"""Of the page, at most, is the table beside the chart."""
_NAME = 24
"""Letters of a chart's name that have room in the list of charts."""
COPY_SCALE = 2
"""A copied picture has twice the pixels: it is pasted into slides."""


QWIDGETSIZE_MAX = 16777215
"""No bound, as Qt has it."""


class ChartsPage(QWidget):
    """Charts of the estimate that is open, and of the document's prices."""

    closed = Signal()
    source_asked = Signal(object)
    """A line number."""
    message_raised = Signal(object)
    """A sentence or a StudyappError."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self._figures = Figures(self)
        self._scale = COPY_SCALE
        self._wants_table: bool | None = None
        self._cursor: Decimal | None = None
        self.choice = ChoiceBox(self)
        self.choice.setAccessibleName(self.tr("Chart"))
        self.choice.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(_NAME)
        self.chips = Chips(self)
        self.head = PageHead(theme, self.tr("Charts"), self)
        self.table_button = self._button(self.tr("Table"), "quiet", self.tr("Show or hide the table (T)"))
        self.table_button.setCheckable(True)
        self.picture_button = self._button(
            self.tr("Picture…"), "secondary", self.tr("Save a picture (Ctrl+S)")
        )
        self.view = FigureView(theme)
        self.model = TableModel(self)
        self.table = Listing(theme, self.model)
        said = self.tr("← → along the curve · + − nearer and farther · T table · PageDown the next chart")
        self.hint = QLabel(said, self)
        self.hint.setProperty("role", "caption")
        self.hint.setMinimumWidth(1)
        self._lay_out()
        self.head.back.clicked.connect(self.closed)
        self.table_button.clicked.connect(self.toggle_table)
        self.picture_button.clicked.connect(self.save_picture)
        self.choice.activated.connect(self._on_chosen)
        self.chips.chosen.connect(self._on_chip)
        self.view.walked.connect(self._on_walked)
        self.view.jumped.connect(self._on_jumped)
        self.view.hovered.connect(self._on_hovered)
        self.view.row_chosen.connect(self._on_row_chosen)
        self.table.activated.connect(self._on_activated)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()
        self.setFocusProxy(self.view)

    def open(self, desk: Desk) -> None:
        """Show the charts as things stand now."""
        if self._desk is not desk:
            self._desk = desk
            desk.model.estimate_changed.connect(self._on_estimate_changed)
        self._read()
        if desk.chart:
            self._figures.choose(desk.chart)
            desk.chart = ""
        self._show()

    def state(self) -> object:
        """What `restore` needs to go on in another language: the chosen chart."""
        return self._figures.name, self._figures.by_rate

    def restore(self, state: object) -> None:
        """Show the chart that a page which was thrown away showed."""
        if isinstance(state, tuple):
            name, self._figures.by_rate = state
            self._figures.choose(name)
            self._show()

    def set_projection(self, on: bool) -> None:
        """A class sees the chart alone, until the table is asked for."""
        self._wants_table = None
        self._arrange()

    # -- what a person does

    def next(self) -> None:
        """Show the next chart."""
        self._go(1)

    def previous(self) -> None:
        """Show the chart before."""
        self._go(-1)

    def nearer(self) -> None:
        """Look at smaller volumes."""
        self._zoom(-1)

    def farther(self) -> None:
        """Look at larger volumes."""
        self._zoom(1)

    def regroup(self) -> None:
        """Show shares by line, or by rate."""
        if not self._figures.is_curve:
            self._figures.by_rate = not self._figures.by_rate
            self._show()

    def toggle_table(self) -> None:
        """Show the table, or hide it; where there is little room it takes the chart's place."""
        self._wants_table = self.table.isHidden()
        self._arrange()
        (self.table if self.view.isHidden() else self.view).setFocus()

    def copy_table(self) -> None:
        """Put the table on the clipboard, for a spreadsheet."""
        QGuiApplication.clipboard().setText(tsv(self._figures.table()))
        self.message_raised.emit(self.tr("The table is copied; paste it into a spreadsheet."))

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        try:
            copy(picture_of(self._figures.figure(dated=True), self._theme), self._scale)
        except StudyappError as error:
            self.message_raised.emit(error)
            return
        self._on_copied()

    def save_picture(self) -> PictureDialog | None:
        """Ask which chart, how large, and where to."""
        offered = self._figures.offered()
        choices = [
            Choice(_short(title), _Maker(self._figures, name, self._theme).picture) for name, title in offered
        ]
        at = [name for name, _ in offered].index(self._figures.name)
        try:
            dialog = PictureDialog(self._theme, choices, at, self._scale, self)
        except StudyappError as error:
            self.message_raised.emit(error)
            return None
        dialog.chosen.connect(self._on_picture_chosen)
        dialog.saved.connect(self._on_saved)
        dialog.copied.connect(self._on_copied)
        dialog.open()
        return dialog

    # -- what is shown

    def _read(self) -> None:
        if self._desk is not None:
            self._figures.read(self._desk)

    def _show(self) -> None:
        self._cursor = None
        names = self._figures.names()
        self.choice.clear()
        for name, title in names:
            self.choice.addItem(title, name)
        self.choice.setCurrentIndex(self._figures.at)
        self.chips.show_choices(*self._figures.chips())
        self.view.show_figure(self._figures.figure())
        self.model.set_table(self._figures.table())
        self.table.setAccessibleName(self.view.accessibleName())
        self.hint.setVisible(self._figures.is_curve and not self._theme.projection)
        self.table.fit_columns()
        self._arrange()

    def _go(self, by: int) -> None:
        names = self._figures.names()
        self._figures.choose(names[(self._figures.at + by) % len(names)][0])
        self._show()

    def _zoom(self, by: int) -> None:
        if self._figures.zoom(by):
            self._show()

    def _point(self, gb: Decimal | None) -> None:
        self._cursor = gb
        self.view.show_point(None if gb is None else self._figures.pointed(gb))

    # -- what happens

    def _on_estimate_changed(self) -> None:
        self._read()
        if self.isVisible():
            self._show()

    def _on_chosen(self, at: int) -> None:
        self._figures.choose(str(self.choice.itemData(at)))
        self._show()
        self.view.setFocus()

    def _on_chip(self, at: int) -> None:
        self._figures.choose_chip(at)
        self._show()

    def _on_walked(self, by: int, is_large: bool) -> None:
        shown = self._figures.curve
        if shown is None:
            return
        step = volume_step(shown.reach, shown.gb_per_tb)
        start = self._cursor if self._cursor is not None else self._figures.start
        if self._cursor is None:
            self._point(start)
            return
        self._point(walked(start, by * (10 if is_large else 1), step, self._figures.stops(), shown.reach))

    def _on_jumped(self, to: int) -> None:
        shown = self._figures.curve
        if shown is not None:
            self._point(Decimal(0) if to < 0 else shown.reach)

    def _on_hovered(self, place: float) -> None:
        shown = self._figures.curve
        if shown is None or place < 0:
            self._point(None)
            return
        step = volume_step(shown.reach, shown.gb_per_tb, 200)
        self._point(nearest(Decimal(place) * shown.reach, step, self._figures.stops(), shown.reach))

    def _on_row_chosen(self, row: int) -> None:
        line = self._figures.line_of_bar(row)
        if line:
            self.source_asked.emit(line)

    def _on_activated(self, index: QModelIndex) -> None:
        line = self.model.table.rows[index.row()].line
        if line:
            self.source_asked.emit(line)

    def _on_picture_chosen(self, at: object, scale: object) -> None:
        self._scale = scale if isinstance(scale, int) else COPY_SCALE

    def _on_saved(self, path: object) -> None:
        self.message_raised.emit(self.tr("The picture is saved as {0}.").format(path))

    def _on_copied(self) -> None:
        self.message_raised.emit(self.tr("The picture is copied; paste it where you want it."))

    # -- looks

    def _button(self, text: str, role: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", role)
        button.setToolTip(tip)
        return button

    def _lay_out(self) -> None:
        self.head.add(self.choice, self.chips)
        self.head.add_space()
        self.head.add(self.table_button, self.picture_button)
        self._sheet = QFrame(self)
        self._sheet.setProperty("role", "card")
        in_sheet = QVBoxLayout(self._sheet)
        in_sheet.setContentsMargins(0, 0, 0, 0)
        in_sheet.addWidget(self.view)
        self._beside = QFrame(self)
        self._beside.setProperty("role", "card")
        self._in_beside = QVBoxLayout(self._beside)
        self._in_beside.addWidget(self.table)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.addWidget(self._sheet, 3)
        self._body.addWidget(self._beside, 2)
        self._body.addStretch(0)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head)
        self._column.addLayout(self._body, 1)
        self._column.addWidget(self.hint)

    def minimumSizeHint(self) -> QSize:
        """No window need be wider or higher for this page; what has no room then is cut."""
        return QSize(self._theme.px(480), self._theme.px(320))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.show_title(self.width())
        self._arrange()

    def _arrange(self) -> None:
        """The table beside the chart, below it, in its place, or not at all."""
        px = self._theme.px
        is_curve = self._figures.is_curve
        is_beside = is_curve and self.width() >= px(_WIDE)
        has_room = is_beside or (self.height() >= px(_HIGH) and self._has_room_below())
        wants = self._wants_table
        shows_table = (has_room and not self._theme.projection) if wants is None else wants
        shows_table = shows_table and bool(self.model.table.rows)
        shows_chart = has_room or not shows_table
        self._beside.setVisible(shows_table)
        self.table.setVisible(shows_table)
        self._sheet.setVisible(shows_chart)
        self.view.setVisible(shows_chart)
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        width = self._width_of_table() if is_beside and shows_chart else 0
        self._beside.setMinimumWidth(width)
        self._beside.setMaximumWidth(width or QWIDGETSIZE_MAX)
        is_below = shows_chart and not is_beside
        self._beside.setMinimumHeight(self._least_height_of_table() if is_below and has_room else 0)
        self._beside.setMaximumHeight(self._height_of_table() if is_below else QWIDGETSIZE_MAX)
        # Bars need no more than they can use; a curve takes it all.
        most = self.view.most_height(self.width() - 2 * px(24))
        self._sheet.setMaximumHeight(QWIDGETSIZE_MAX if is_curve else most)
        self.table_button.setChecked(shows_table)
        self.table.fit_columns()

    def _width_of_table(self) -> int:
        """As wide as its words, but never more than a part of the page."""
        margins = self._in_beside.contentsMargins()
        wanted = self.table.width_of_columns() + margins.left() + margins.right()
        return min(wanted, round(self.width() * _BESIDE))

    def _height_of_table(self) -> int:
        """No higher than its rows, and the chart has the rest."""
        margins = self._in_beside.contentsMargins()
        return self.table.height_of_rows() + margins.top() + margins.bottom()

    def _has_room_below(self) -> bool:
        """Whether some rows of the table can be seen below the chart."""
        outer = self._column.contentsMargins()
        around = outer.top() + outer.bottom() + 2 * self._column.spacing() + self._body.spacing()
        around += self.head.sizeHint().height() + self.hint.sizeHint().height()
        return self.height() - around - self.view.minimumSizeHint().height() >= self._least_height_of_table()

    def _least_height_of_table(self) -> int:
        margins = self._in_beside.contentsMargins()
        return self.table.height_of_rows(_FEWEST_ROWS) + margins.top() + margins.bottom()

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(LEFT), px(TOP), px(LEFT), px(16))
        self._column.setSpacing(px(12))
        self._body.setSpacing(px(16))
        self._in_beside.setContentsMargins(px(12), px(8), px(12), px(8))
        self.hint.setVisible(self._figures.is_curve and not self._theme.projection)
        self._arrange()


def _short(title: str) -> str:
    """A title that has room among others."""
    return title if len(title) <= _NAME else f"{title[: _NAME - 1]}…"


class _Maker:
    """Makes the picture of one chart when it is asked for."""

    def __init__(self, figures: Figures, name: str, theme: Theme) -> None:
        self._figures, self._name, self._theme = figures, name, theme

    def picture(self) -> Picture:
        """The chart as it stands now."""
        return picture_of(self._figures.figure(self._name, dated=True), self._theme)
