"""The page that compares: the open estimate beside an alternative that is edited right here."""

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QStandardPaths, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from studyapp.cost.comparison import ComparisonReport
from studyapp.cost.figures.compare import Comparison, renamed
from studyapp.cost.shelf.estimates import TAKEN, NameTaken, Saved
from studyapp.errors import StudyappError
from studyapp.ui.cost.charts.figure import Figure, picture_of
from studyapp.ui.cost.compare.alternative import Alternative, Base
from studyapp.ui.cost.compare.body import CompareBody
from studyapp.ui.cost.compare.head import CompareHead
from studyapp.ui.cost.compare.model import B_PATH, B_VOLUME, CompareModel
from studyapp.ui.cost.compare.report import FORMS, MOST_BARS, CompareReports, copy_markdown, copy_table, save
from studyapp.ui.cost.page_head import LEFT, TOP
from studyapp.ui.pictures.dialog import Choice, PictureDialog, file_name
from studyapp.ui.pictures.picture import Picture
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.ui.cost.desk import Desk

SCALE = 2


class ComparePage(QWidget):
    """A is the open estimate, B the alternative; only B is changed here, until it is made the estimate."""

    closed = Signal()
    message_raised = Signal(object)
    """A sentence or a StudyappError."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self._alternative: Alternative | None = None
        self._model: CompareModel | None = None
        self._scale = SCALE
        self._reports = CompareReports(self)
        self.head = CompareHead(theme, self)
        self.body = CompareBody(theme, self)
        self.totals, self.table, self.view = self.body.totals, self.body.table, self.body.view
        said = self.tr(
            "P another path · F2 volume · D directions · R as in A · Delete not in B · Ctrl+Z take back"
        )
        self.hint = QLabel(said, self)
        self.hint.setProperty("role", "caption")
        self.hint.setMinimumWidth(1)
        self._lay_out()
        self._connect()
        self._take_lengths()
        self.setFocusProxy(self.table)

    def open(self, desk: "Desk") -> None:
        """Compare the estimate as it stands now."""
        if desk is not self._desk:
            self._desk = desk
            alternative = self._alternative = desk.alternative()
            alternative.attune()
            self._model = CompareModel(desk.model, alternative, self)
            self.table.show_model(self._model)
            if self.table.cells is not None:
                self.table.cells.refused.connect(self.message_raised)
            for model in (desk.model, alternative.model):
                model.estimate_changed.connect(self._on_changed)
            alternative.rebased.connect(self._on_changed)
            alternative.model.edit_refused.connect(self.message_raised)
        else:
            desk.alternative().attune()
        self.head.show_choices(desk, desk.alternative().base)
        self._show()
        if self.table.currentIndex().row() < 0:
            self.table.select_row(0)

    def set_projection(self, on: bool) -> None:
        """A class sees the lines, large; the chart when it is asked for."""
        self.head.set_projection(on)
        self.body.arrange()
        self._arrange()

    # -- what a person does with lines

    def edit_path(self) -> None:
        """Choose another path for the chosen line of B."""
        self.table.edit_cell(B_PATH)

    def edit_volume(self) -> None:
        """Edit the volume of the chosen line of B."""
        self.table.edit_cell(B_VOLUME)

    def toggle_directions(self) -> None:
        """Charge the chosen lines of B in one direction in place of two, or the other way."""
        if self._model is not None:
            self._model.toggle_directions(self.table.rows())

    def reset_rows(self) -> None:
        """Have the chosen lines as they are in A."""
        if self._model is not None:
            row = self.table.currentIndex().row()
            self._model.reset_rows(self.table.rows())
            self.table.select_row(max(row, 0))

    def remove(self) -> None:
        """Take the chosen lines out of B."""
        if self._model is not None:
            row = self.table.currentIndex().row()
            self._model.remove(self.table.rows())
            self.table.select_row(max(row, 0))

    def undo(self) -> None:
        """Take the last change of B back."""
        if self._alternative is not None:
            self._alternative.model.undo_stack.undo()

    def redo(self) -> None:
        """Make the change again that was taken back."""
        if self._alternative is not None:
            self._alternative.model.undo_stack.redo()

    # -- what a person does with all of B

    def swap(self) -> None:
        """Let A and B change places."""
        if self._alternative is not None:
            self._alternative.swap()

    def begin_anew(self) -> None:
        """Begin B anew as a copy of A."""
        if self._alternative is not None:
            self._alternative.begin_anew()

    def take(self) -> None:
        """Make B the open estimate, and go back to it."""
        if self._alternative is not None:
            self._alternative.take()
            self.closed.emit()
            self.message_raised.emit(self.tr("B is the estimate now; Ctrl+Z takes that back."))

    def edit_name(self) -> None:
        """Let the person type a name to save B under."""
        if self._desk is not None:
            self.head.edit_name(self._desk.keeper.shelf.free_name(self._names()[1]))

    def save_as_estimate(self, name: str) -> None:
        """Keep B among the estimates."""
        desk, comparison = self._desk, self._compared()
        if desk is None or comparison is None:
            return
        shelf, model = desk.keeper.shelf, desk.alternative().model
        try:
            if shelf.has(name) or name == desk.keeper.name:
                raise NameTaken(TAKEN, name)
            used = {line.entry.rate for line in comparison.b.lines}
            labels = tuple((key, label) for key, label in model.known_as.items() if key in used)
            shelf.save(Saved(name, renamed(comparison), labels, desk.chosen_size))
        except StudyappError as error:
            self.message_raised.emit(error)
            return
        self.head.leave()
        self.head.show_choices(desk, desk.alternative().base)
        self.message_raised.emit(self.tr("B is saved as “{0}”.").format(name))

    # -- out

    def copy_table(self) -> None:
        """Copy the comparison as a table."""
        report = self.report()
        if report is not None:
            copy_table(report)
            self.message_raised.emit(self.tr("The comparison was copied as a table."))

    def copy_markdown(self) -> None:
        """Copy the comparison as Markdown."""
        report = self.report()
        if report is not None:
            copy_markdown(report)
            self.message_raised.emit(self.tr("The comparison was copied as Markdown."))

    def ask_for_name(self) -> QFileDialog | None:
        """Let the person choose where to save; the name's ending says the format."""
        report = self.report()
        if report is None:
            return None
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save the comparison"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        names = {"md": "Markdown"}
        dialog.setNameFilters([f"{names.get(form, form.upper())} (*.{form})" for form in FORMS])
        dialog.setDefaultSuffix(FORMS[0])
        dialog.selectFile(f"{file_name(report.title)}.{FORMS[0]}")
        dialog.filterSelected.connect(self._on_filter_selected)
        dialog.fileSelected.connect(self.save_as)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save_as(self, path: str) -> None:
        """Write the comparison; the name's ending says the format."""
        report, desk = self.report(), self._desk
        if report is None or desk is None:
            return
        try:
            save(report, path, desk.study.path if desk.study is not None else "")
        except StudyappError as error:
            self.message_raised.emit(error)
            return
        self.message_raised.emit(self.tr("Saved as {0}.").format(path))

    def save_picture(self) -> PictureDialog | None:
        """Ask how large a picture of the chart, and where to."""
        if self._compared() is None:
            return None
        try:
            choices = [Choice(self.tr("Comparison"), self.picture)]
            dialog = PictureDialog(self._theme, choices, 0, self._scale, self)
        except StudyappError as error:
            self.message_raised.emit(error)
            return None
        dialog.chosen.connect(self._on_picture_chosen)
        dialog.saved.connect(self._on_saved)
        dialog.copied.connect(self._on_copied)
        dialog.open()
        return dialog

    def picture(self) -> Picture:
        """The chart as a picture."""
        return picture_of(self._figure(), self._theme)

    def report(self) -> ComparisonReport | None:
        """What goes out; None where there is nothing to compare."""
        comparison = self._compared()
        if comparison is None or self._desk is None:
            return None
        return self._reports.report(self._desk, comparison, self._names())

    def toggle_chart(self) -> None:
        """Show the chart in the table's place, where there is no room for both; or the table again."""
        self.body.toggle_chart()
        self._arrange()

    # -- what is shown

    def _compared(self) -> Comparison | None:
        comparison = self._model.comparison if self._model is not None else None
        return comparison if comparison is not None and comparison.rows else None

    def _names(self) -> tuple[str, str]:
        if self._desk is None:
            return "A", "B"
        name = self._desk.keeper.name or self.tr("Open estimate")
        return name, self.head.name_of(self._desk.alternative().base)

    def _figure(self, most: int = MOST_BARS) -> Figure:
        comparison, desk = self._compared(), self._desk
        if comparison is None or desk is None:
            return self.view.figure
        return self._reports.figure(desk, comparison, self._names(), most)

    def _show(self) -> None:
        desk, model = self._desk, self._model
        if desk is None or model is None:
            return
        row = self.table.currentIndex().row()
        model.show_comparison(desk.alternative().compared())
        if self.table.currentIndex().row() < 0:
            self.table.select_row(max(row, 0))
        names = self._names()
        self.head.show_base(desk.alternative().base)
        self.table.header.show_names(*names)
        self.totals.show_comparison(model.comparison, names, self._reports.size(desk))
        self.body.show_rows(model.rowCount(), self._figure)
        self._arrange()

    def _on_changed(self) -> None:
        if self.isVisible():
            self._show()

    # -- what happens

    def _connect(self) -> None:
        head = self.head
        head.back.clicked.connect(self.closed)
        head.swap.clicked.connect(self.swap)
        head.anew.clicked.connect(self.begin_anew)
        head.chart.clicked.connect(self.toggle_chart)
        head.out.clicked.connect(self.ask_for_name)
        head.save.clicked.connect(self.edit_name)
        head.take.clicked.connect(self.take)
        head.based.connect(self._on_based)
        head.named.connect(self.save_as_estimate)
        head.left.connect(self.table.setFocus)
        self.totals.tb_size_asked.connect(self._on_tb_size_asked)
        self._theme.changed.connect(self._take_lengths)

    def _on_based(self, base: Base) -> None:
        if self._alternative is not None:
            self._alternative.begin(base)
            self.table.setFocus()

    def _on_tb_size_asked(self) -> None:
        if self._desk is not None:
            self._desk.switch_size()

    def _on_filter_selected(self, chosen: str) -> None:
        """Another format: the name takes its ending."""
        dialog = self.sender()
        form = next(form for form in FORMS if f"*.{form}" in chosen)
        if isinstance(dialog, QFileDialog):
            dialog.setDefaultSuffix(form)
            for path in dialog.selectedFiles():
                stem, ending = os.path.splitext(os.path.basename(path))
                if ending.removeprefix(".") in FORMS:
                    dialog.selectFile(f"{stem}.{form}")

    def _on_picture_chosen(self, at: object, scale: object) -> None:
        self._scale = scale if isinstance(scale, int) else SCALE

    def _on_saved(self, path: object) -> None:
        self.message_raised.emit(self.tr("The picture is saved as {0}.").format(path))

    def _on_copied(self) -> None:
        self.message_raised.emit(self.tr("The picture is copied; paste it where you want it."))

    # -- looks

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head)
        self._column.addWidget(self.body, 1)
        self._column.addWidget(self.hint)

    def minimumSizeHint(self) -> QSize:
        """No window need be wider or higher for this page; what has no room then is cut."""
        return QSize(self._theme.px(480), self._theme.px(320))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self.head.chart.setVisible(not self.body.has_room_for_both)
        self.head.chart.setChecked(not self.table.isVisible())
        self.hint.setVisible(not self._theme.projection)

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(LEFT), px(TOP), px(LEFT), px(14))
        self._column.setSpacing(px(12))
        self._arrange()
