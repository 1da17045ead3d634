"""Where a report goes: to the clipboard, or into a file whose ending says the format."""

import os
from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QMimeData
from PySide6.QtGui import QGuiApplication

from studyapp.cost.report import Report, Row
from studyapp.draft import draft
from studyapp.errors import StudyappError, UnwritableFile

FORMS = ("pdf", "csv", "json", "md")
"""The formats of a report, as the endings of their names."""
UNKNOWN_ENDING = QT_TRANSLATE_NOOP("Error", "A report's name ends in .pdf, .csv, .json or .md.")


def save(report: Report, path: str, language: str, document: str = "") -> None:
    """Write a report, whole or not at all; never over the `document` it is about.

    Raises StudyappError for another ending, UnwritableFile where it cannot be written. Who asks for the name
    asks too whether a file that is there may go.
    """
    form = os.path.splitext(path)[1].lower().removeprefix(".")
    if form not in FORMS:
        raise StudyappError(str(UNKNOWN_ENDING), path=path)
    if os.path.exists(path) and os.path.exists(document) and os.path.samefile(path, document):
        raise UnwritableFile("This is the document itself; name another file.", path=path)
    if form == "csv":
        from studyapp.export.estimates.sheet import write_csv

        write_csv(path, report)
    elif form == "json":
        from studyapp.export.estimates.values import write_json

        write_json(path, report)
    else:
        data = _markdown(report) if form == "md" else as_pdf(report, language)
        with draft(os.path.abspath(path)) as new, open(new, "wb") as file:
            file.write(data)


def as_pdf(report: Report, language: str) -> bytes:
    """A report as a PDF file; of the same report the same bytes."""
    from studyapp.ui.cost.report.sheets import sheets
    from studyapp.ui.pictures.picture import pages_as_pdf

    return pages_as_pdf(sheets(report, language))


def _markdown(report: Report) -> bytes:
    from studyapp.export.estimates.markdown import to_markdown

    return to_markdown(report).encode()


def copy_markdown(report: Report) -> None:
    """Put a report on the clipboard as Markdown."""
    QGuiApplication.clipboard().setText(_markdown(report).decode())


def copy_table(report: Report, rows: Sequence[Row] | None = None) -> None:
    """Put the table, or some of its rows, on the clipboard: as a table for programs that take one."""
    from studyapp.export.estimates.tables import to_html, to_tsv

    data = QMimeData()
    data.setText(to_tsv(report, rows))
    data.setHtml(to_html(report, rows))
    QGuiApplication.clipboard().setMimeData(data)
