"""A report laid out on sheets of paper: the same pages are shown, printed and saved as PDF."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from studyapp.cost.figures.shares import shares
from studyapp.cost.report import Report, Row
from studyapp.ui.cost.charts.share_chart import ShareChart, paint_shares, shares_height
from studyapp.ui.cost.charts.share_words import ShareWords
from studyapp.ui.pictures.picture import Picture
from studyapp.ui.theme import Theme

WIDTH, HEIGHT = 794, 1123
"""A4 at 96 pixels an inch."""
SIDE, TOP, FOOT = 60, 48, 60
_INNER = WIDTH - 2 * SIDE
_LONGEST = 600
"""Characters of a text that stays together; a longer one goes over pages in pieces."""
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_BY_WORD = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)
_ANYWHERE = int(Qt.TextFlag.TextWrapAnywhere) | int(Qt.AlignmentFlag.AlignTop)
_CELLS = (_LEFT, _LEFT, _RIGHT, _LEFT, _RIGHT, _RIGHT)
_GAP, _PAD = 12, 6
_MOST = (0.22, 0.2, 0.14, 0.34, 0.2, 0.13)
"""Of the width, what a column takes at most where others need room too."""
MOST_BARS = 10
"""Lines of an estimate that have a share each; of more, paths have."""
_NUMBERS = 60
"""What the number of a quoted line has room for."""


class Text(NamedTuple):
    """A text in its place, wrapped."""

    area: QRectF
    text: str
    font: QFont
    color: QColor
    side: Qt.AlignmentFlag


class Fill(NamedTuple):
    """A rectangle of one colour: a line, or the ground of what stands on it."""

    area: QRectF
    color: QColor
    radius: float = 0


class Bars(NamedTuple):
    """Share bars."""

    area: QRectF
    chart: ShareChart


Item = Text | Fill | Bars


def sheets(report: Report, language: str) -> list[Picture]:
    """The pages of a report; paper is light whatever the window looks like."""
    theme = Theme("light")
    pages = _Layout(report, theme).pages
    found: list[Picture] = []
    for number, items in enumerate(pages, start=1):
        items.extend(_foot(report, theme, f"{number} / {len(pages)}"))
        said = "\n".join(item.text for item in items if isinstance(item, Text))
        paint = partial(_paint, items, theme)
        found.append(Picture(WIDTH, HEIGHT, report.title, said, language, QColor("white"), paint))
    return found


def _foot(report: Report, theme: Theme, number: str) -> Iterator[Item]:
    top, font, color = HEIGHT - FOOT + 18, theme.font("small"), theme.color("faint")
    yield Fill(QRectF(SIDE, top - 8, _INNER, 1), theme.color("line"))
    left = QFontMetricsF(font).elidedText(
        f"{report.title} · {report.document}", Qt.TextElideMode.ElideMiddle, _INNER - 100
    )
    yield Text(QRectF(SIDE, top, _INNER - 90, 20), left, font, color, _LEFT)
    yield Text(QRectF(WIDTH - SIDE - 80, top, 80, 20), number, font, color, _RIGHT)


def _paint(items: Sequence[Item], theme: Theme, painter: QPainter) -> None:
    for item in items:
        if isinstance(item, Text):
            painter.setFont(item.font)
            painter.setPen(item.color)
            wrap = _wrap(item.text, QFontMetricsF(item.font), item.area.width())
            painter.drawText(item.area, wrap | item.side.value, item.text)
        elif isinstance(item, Fill):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(item.color)
            painter.drawRoundedRect(item.area, item.radius, item.radius)
        else:
            paint_shares(painter, item.area, theme, item.chart)


def _wrap(text: str, metrics: QFontMetricsF, width: float) -> int:
    """How a text is wrapped: between words, or where a word alone is too wide anywhere."""
    is_wide = any(metrics.horizontalAdvance(word) > width - 1 for word in text.split())
    return _ANYWHERE if is_wide else _BY_WORD


class _Layout:
    """Fills pages from the top; what has no room begins a new one."""

    def __init__(self, report: Report, theme: Theme) -> None:
        self._report = report
        self._theme = theme
        self._small, self._strong = theme.font("small"), theme.font("small", 700)
        self._metrics = {False: QFontMetricsF(self._small), True: QFontMetricsF(self._strong)}
        self._advances: dict[tuple[str, bool], float] = {}
        self.pages: list[list[Item]] = [[]]
        self._top = float(TOP)
        self._head()
        self._shares()
        self._table()
        self._sentences(report.words.formula, report.formula)
        self._sentences(report.words.assumptions, report.assumptions)
        self._sentences(report.words.conflicts, report.conflicts)
        self._quotes()

    # -- measures

    def _height(self, text: str, width: float, *, bold: bool = False) -> float:
        metrics = self._metrics[bold]
        if "\n" not in text and self._advance(text, bold=bold) < width - 1:
            return metrics.height()
        return metrics.boundingRect(QRectF(0, 0, width, 1e6), _wrap(text, metrics, width), text).height()

    def _advance(self, text: str, *, bold: bool) -> float:
        """How wide a text is on one line; measured once, as thousands of rows say the same."""
        key = (text, bold)
        if key not in self._advances:
            self._advances[key] = self._metrics[bold].horizontalAdvance(text)
        return self._advances[key]

    def _room(self, height: float) -> bool:
        return self._top + height <= HEIGHT - FOOT

    def _turn(self) -> None:
        self.pages.append([])
        self._top = float(TOP)

    def _put(self, *items: Item) -> None:
        self.pages[-1].extend(items)

    def _write(self, text: str, size: str, role: str, weight: int = 400) -> None:
        """A text over the whole width, below what is there."""
        font = self._theme.font(size, weight)
        area = QRectF(SIDE, self._top, _INNER, 1e6)
        metrics = QFontMetricsF(font)
        height = metrics.boundingRect(area, _wrap(text, metrics, _INNER), text).height()
        area.setHeight(height + 1)
        self._put(Text(area, text, font, self._theme.color(role), _LEFT))
        self._top += height

    # -- the parts

    def _head(self) -> None:
        report, color = self._report, self._theme.color
        self._write(report.title[:_LONGEST], "title", "ink", 700)
        self._top += 4
        self._write(f"{report.document} · {report.made_shown}", "body", "muted")
        self._top += 18
        place, start = len(self.pages[-1]), self._top
        self._top += 16
        inset = 18
        rest: list[tuple[str, str, str, int]] = [
            (f"{report.words.total} · {report.size}", "small", "muted", 400),
            (report.total, "display" if len(report.total) < 22 else "title", "ink", 700),
        ]
        if report.unpriced:
            rest.append((report.unpriced, "body", "notice", 600))
        if report.second is not None:
            rest.append((f"{report.second.shown} · {report.second.rate}", "body", "muted", 400))
        for text, size, role, weight in rest:
            self._write(text, size, role, weight)
        self._top += 14
        shifted = [
            item._replace(area=item.area.adjusted(inset, 0, -inset, 0)) for item in self.pages[-1][place:]
        ]
        ground = Fill(QRectF(SIDE, start, _INNER, self._top - start), color("ground"), 10)
        self.pages[-1][place:] = [ground, *shifted]
        self._top += 22

    def _heading(self, title: str, below: float) -> None:
        """A heading that stays with what is `below` it."""
        if not self._room(34 + below):
            self._turn()
        self._write(title, "body", "ink", 700)
        self._top += 6

    def _shares(self) -> None:
        result = self._report.estimate
        if sum(1 for line in result.lines if line.floor) < 2:
            return
        groups = shares(result, by_rate=len(result.lines) > MOST_BARS)
        chart = ShareWords().chart(groups, roomy=False)
        height = shares_height(chart, self._theme)
        self._heading(self._report.words.shares, height)
        self._put(Bars(QRectF(SIDE, self._top, _INNER, height), chart))
        self._top += height + 18

    def _table(self) -> None:
        words = self._report.words
        titles = (words.item, words.path, words.volume, words.calculation, words.amount, words.source)
        body = [_cells(row) for row in self._report.rows]
        widths = self._widths(titles, body)
        head = self._row_height(titles, widths, bold=True)
        self._row(titles, widths, "muted", head, bold=True)
        for cells in body:
            height = self._row_height(cells, widths)
            if not self._room(height):
                self._turn()
                self._row(titles, widths, "muted", head, bold=True)
            self._row(cells, widths, "ink", height)
        self._total(widths)
        self._top += 18

    def _total(self, widths: Sequence[float]) -> None:
        report = self._report
        left = widths[0] + _GAP
        area = _INNER - left - widths[5] - _GAP
        height = self._height(report.whole, area, bold=True) + 2 * _PAD
        if not self._room(height):
            self._turn()
        top, ink = self._top + _PAD, self._theme.color("ink")
        inner = height - 2 * _PAD + 1
        self._put(
            Text(QRectF(SIDE, top, widths[0] + 80, inner), report.words.total, self._strong, ink, _LEFT),
            Text(QRectF(SIDE + left, top, area, inner), report.whole, self._strong, ink, _RIGHT),
        )
        self._top += height

    def _row(
        self, cells: Sequence[str], widths: Sequence[float], role: str, height: float, *, bold: bool = False
    ) -> None:
        left, color = float(SIDE), self._theme.color
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True)):
            font = self._strong if bold or place == 4 else self._small
            shown = color("muted") if place in (3, 5) else color(role)
            area = QRectF(left, self._top + _PAD, width, height - 2 * _PAD + 1)
            self._put(Text(area, cell, font, shown, _CELLS[place]))
            left += width + _GAP
        self._top += height
        self._put(Fill(QRectF(SIDE, self._top - 1, _INNER, 1), color("edge" if bold else "line")))

    def _row_height(self, cells: Sequence[str], widths: Sequence[float], *, bold: bool = False) -> float:
        return 2 * _PAD + max(
            self._height(cell, width, bold=bold or place == 4)
            for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )

    def _widths(self, titles: Sequence[str], body: Sequence[Sequence[str]]) -> list[float]:
        """Each column what it needs; where that is too much, long texts share what numbers leave."""
        room = _INNER - 5 * _GAP
        needs = [
            max(
                self._advance(title, bold=True),
                *(self._advance(cells[place], bold=place == 4) for cells in body),
                0.0,
            )
            + 3
            for place, title in enumerate(titles)
        ]
        if sum(needs) > room:
            needs = [min(need, most * _INNER) for need, most in zip(needs, _MOST, strict=True)]
        over = sum(needs) - room
        texts = sum(needs[place] for place in (0, 1, 3))
        for place in (0, 1, 3):
            needs[place] -= over * needs[place] / texts
        return needs

    def _sentences(self, title: str, sentences: Sequence[str]) -> None:
        if not sentences:
            return
        self._heading(title, self._height(sentences[0][:_LONGEST], _INNER - 16))
        for sentence in sentences:
            self._paragraph("•", 16, sentence, "muted")
        self._top += 14

    def _quotes(self) -> None:
        report = self._report
        if not report.quotes:
            return
        self._heading(report.words.document, 40)
        for quote in report.quotes:
            self._paragraph(str(quote.line), _NUMBERS, quote.text, "ink")

    def _paragraph(self, mark: str, indent: float, text: str, role: str) -> None:
        """A mark and a text beside it; a long text in pieces, so that it goes over pages."""
        for piece in _pieces(text):
            height = self._height(piece, _INNER - indent)
            if not self._room(height + 3):
                self._turn()
            faint = self._theme.color("faint")
            self._put(
                Text(QRectF(SIDE, self._top, indent - 6, 20), mark, self._small, faint, _LEFT),
                Text(
                    QRectF(SIDE + indent, self._top, _INNER - indent, height + 1),
                    piece,
                    self._small,
                    self._theme.color(role),
                    _LEFT,
                ),
            )
            self._top += height + 3
            mark = ""


def _cells(row: Row) -> tuple[str, ...]:
    cells = (row.item, row.path, row.volume, row.calculation, row.amount, row.source)
    return tuple(cell if len(cell) <= _LONGEST else f"{cell[:_LONGEST]}…" for cell in cells)


def _pieces(text: str) -> list[str]:
    return [text[at : at + _LONGEST] for at in range(0, len(text), _LONGEST)] or [""]
