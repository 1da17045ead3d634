"""Charts and tables as files for other programs."""

import csv
import os
from datetime import date

from PySide6.QtCore import QBuffer, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter

from studyapp.draft import draft
from studyapp.export.spreadsheet import harmless
from studyapp.ui.cards.statistics.chart import Chart
from studyapp.ui.cards.statistics.table import Cell, Table, titles
from studyapp.ui.theme import Theme

SCALE = 2
"""Pixels of a picture for each one on the screen."""
NARROWEST = 720


def write_table(path: str, table: Table) -> None:
    """Write a table as CSV; raises UnwritableFile, and then nothing has changed.

    UTF-8 with a byte order mark, by which spreadsheets know Korean; numbers with a point, shares of 1, days
    as 2024-05-01. What a spreadsheet would take for a formula has a ' before it.
    """
    path = os.path.abspath(path)
    with draft(path) as new, open(new, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([harmless(title) for title in titles(table)])
        writer.writerows([_written(cell) for cell in row] for row in table.rows)


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return str(round(cell, 4))
    return cell.isoformat() if isinstance(cell, date) else harmless(str(cell))


def write_picture(path: str, chart: Chart, title: str, sentence: str) -> None:
    """Write a chart with its words as PNG, at twice its size; raises UnwritableFile."""
    path = os.path.abspath(path)
    image = picture(chart, title, sentence)
    with draft(path) as new:
        data = QBuffer()
        data.open(QBuffer.OpenModeFlag.WriteOnly)
        QImageWriter(data, b"png").write(image)
        # Written by Python, whose errors say why.
        with open(new, "wb") as file:
            file.write(data.data().data())


def picture(chart: Chart, title: str, sentence: str) -> QImage:
    """A chart with its title and its sentence above it, as it looks now."""
    theme = chart.theme
    pad = theme.px(24)
    width = max(chart.width(), theme.px(NARROWEST))
    heading = theme.px(30)
    words = _words_area(theme, pad, pad + heading, width)
    text_height = _text_height(theme, words, sentence)
    top = pad + heading + text_height + theme.px(14)
    height = top + chart.height_now() + pad
    image = QImage(SCALE * (width + 2 * pad), SCALE * height, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(theme.color("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font("large", 700))
    painter.setPen(theme.color("ink"))
    painter.drawText(QRectF(pad, pad, width, heading), Qt.AlignmentFlag.AlignTop, title)
    painter.setFont(theme.font("small"))
    painter.setPen(theme.color("muted"))
    painter.drawText(words, int(Qt.TextFlag.TextWordWrap), sentence)
    painter.translate(pad, top)
    chart.draw(painter, QRectF(0, 0, width, chart.height_now()))
    painter.end()
    return image


def _words_area(theme: Theme, left: float, top: float, width: float) -> QRectF:
    return QRectF(left, top, width, theme.px(200))


def _text_height(theme: Theme, area: QRectF, text: str) -> int:
    from PySide6.QtGui import QFontMetricsF

    found = QFontMetricsF(theme.font("small")).boundingRect(area, int(Qt.TextFlag.TextWordWrap), text)
    return round(found.height())
