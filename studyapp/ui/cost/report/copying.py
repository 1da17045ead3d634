"""Copies the estimate out of its room, without opening the page of reports."""

from PySide6.QtCore import QObject, Signal

from studyapp.ui.cost.desk import Desk
from studyapp.ui.cost.estimate.table import EstimateTable


class Copying(QObject):
    """Copies the chosen lines, or all."""

    message_raised = Signal(object)
    """A sentence that says what was copied."""

    def __init__(self, desk: Desk, table: EstimateTable, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table

    def copy_rows(self) -> None:
        """Copy the lines that are chosen in the table, else the whole, as a table."""
        from studyapp.ui.cost.report.build import ReportBuilder
        from studyapp.ui.cost.report.giving import copy_table

        if not self._has_lines():
            return
        report = ReportBuilder().report(self._desk)
        chosen = self._table.rows() if self._table.hasFocus() else []
        copy_table(report, [report.rows[row] for row in chosen] or None)
        if chosen:
            self.message_raised.emit(self.tr("%n line(s) copied as a table.", "", len(chosen)))
        else:
            self.message_raised.emit(self.tr("The estimate was copied as a table."))

    def copy_markdown(self) -> None:
        """Copy the whole as Markdown."""
        from studyapp.ui.cost.report.build import ReportBuilder
        from studyapp.ui.cost.report.giving import copy_markdown

        if self._has_lines():
            copy_markdown(ReportBuilder().report(self._desk))
            self.message_raised.emit(self.tr("The estimate was copied as Markdown."))

    def _has_lines(self) -> bool:
        if self._desk.model.rowCount():
            return True
        self.message_raised.emit(self.tr("The estimate has no lines yet."))
        return False
