"""The page of what goes out: the report as it will be, to copy and to save."""

import os
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QStandardPaths, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.cost.report import Report
from studyapp.errors import StudyappError
from studyapp.ui.cost.page_head import LEFT, TOP, PageHead
from studyapp.ui.cost.report.build import ReportBuilder
from studyapp.ui.cost.report.giving import FORMS, copy_markdown, copy_table, save
from studyapp.ui.cost.report.preview import Preview
from studyapp.ui.cost.report.sheets import sheets
from studyapp.ui.pictures.dialog import file_name
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.ui.cost.desk import Desk


class ReportPage(QWidget):
    """Shows the sheets of the report; copies and saves what is shown."""

    closed = Signal()
    message_raised = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self._builder = ReportBuilder(self)
        self.report: Report | None = None
        """What is shown; None where the estimate has no lines."""
        self.head = PageHead(theme, self.tr("Export"), self)
        self.head.back.clicked.connect(self.closed)
        self.as_markdown = self._button("secondary", self.copy_markdown)
        self.as_table = self._button("secondary", self.copy_table)
        self.to_file = self._button("primary", self.ask_for_name)
        self.nothing = QLabel(self)
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview = Preview(theme, self)
        self._lay_out()
        self._take_words()
        self._take_lengths()
        self.setFocusProxy(self.preview)
        theme.changed.connect(self._take_lengths)

    def open(self, desk: "Desk") -> None:
        """Show the estimate as it stands now."""
        if desk is not self._desk:
            self._desk = desk
            desk.model.estimate_changed.connect(self._on_changed)
            desk.exchange.changed.connect(self._on_changed)
        self._show()

    # -- what a person does

    def copy_markdown(self) -> None:
        """Copy the whole as Markdown."""
        if self.report is not None:
            copy_markdown(self.report)
            self.message_raised.emit(self.tr("The estimate was copied as Markdown."))

    def copy_table(self) -> None:
        """Copy the table, for a spreadsheet or a text."""
        if self.report is not None:
            copy_table(self.report)
            self.message_raised.emit(self.tr("The estimate was copied as a table."))

    def ask_for_name(self) -> QFileDialog | None:
        """Let the person choose where to save; the filter chosen says the format where the name does not."""
        if self.report is None:
            return None
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save the estimate"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        names = {"md": "Markdown"}
        dialog.setNameFilters([f"{names.get(form, form.upper())} (*.{form})" for form in FORMS])
        dialog.setDefaultSuffix(FORMS[0])
        dialog.selectFile(f"{file_name(self.report.title)}.{FORMS[0]}")
        dialog.filterSelected.connect(self._on_filter_selected)
        dialog.fileSelected.connect(self.save_as)
        dialog.open()
        return dialog

    def save_as(self, path: str) -> None:
        """Write the report; the name's ending says the format."""
        desk = self._desk
        if self.report is None or desk is None:
            return
        document = desk.study.path if desk.study is not None else ""
        try:
            save(self.report, path, QLocale().bcp47Name(), document)
        except StudyappError as error:
            self.message_raised.emit(error)
            return
        self.message_raised.emit(self.tr("Saved as {0}.").format(path))

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

    # -- what is shown

    def _on_changed(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        desk = self._desk
        has_lines = desk is not None and desk.model.rowCount() > 0
        self.report = self._builder.report(desk) if desk is not None and has_lines else None
        self.preview.setVisible(has_lines)
        self.nothing.setVisible(not has_lines)
        for button in (self.as_markdown, self.as_table, self.to_file):
            button.setEnabled(has_lines)
        self.preview.show_pages(sheets(self.report, QLocale().bcp47Name()) if self.report else ())
        self.setFocusProxy(self.preview if has_lines else self.head.back)

    # -- building and looks

    def _button(self, role: str, slot: Any) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", role)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        self.head.add_space()
        self.head.add(self.as_markdown, self.as_table, self.to_file)
        self._above = QVBoxLayout()
        self._above.addWidget(self.head)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._above)
        self._column.addWidget(self.preview, 1)
        self._column.addWidget(self.nothing, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.show_title(self.width())

    def _take_words(self) -> None:
        self.as_markdown.setText(self.tr("Copy as Markdown"))
        self.as_table.setText(self.tr("Copy as table"))
        self.to_file.setText(self.tr("Save…"))
        self.to_file.setToolTip(self.tr("PDF, CSV, JSON or Markdown"))
        self.preview.setAccessibleName(self.tr("What goes out"))
        self.nothing.setText(self.tr("The estimate has no lines yet. Add one, and it can go out from here."))

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, px(TOP), 0, 0)
        self._column.setSpacing(px(12))
        self._above.setContentsMargins(px(LEFT), 0, px(LEFT), 0)
