"""What was understood of a quick entry and what each part of it costs, or one sentence why there is none."""

import re
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QWidget

from studyapp.cost.entry.notes import Note
from studyapp.cost.estimate import Priced, source_lines
from studyapp.cost.model import RateCard
from studyapp.cost.money import display_price
from studyapp.ui.cost.links import linked
from studyapp.ui.cost.wording import Wording, told
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.cost.entry.lookup import LookUp
    from studyapp.cost.entry.quick import Understood

TRY = "try:"
"""What a link to an entry begins with; other links are numbers of lines."""
_UNFINISHED = ("UNPRICED_PATH", "AMBIGUOUS_PATH")
_GAP = "&nbsp;&nbsp; "


class Reading(QLabel):
    """One entry is a sentence; several are a row each, with their sum below."""

    changed = Signal()
    """It says something else now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = Wording(self)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        """Never wider than the room, whatever is written: it wraps, and grows downwards."""
        return QSize(0, super().minimumSizeHint().height())

    def show_examples(self, card: RateCard) -> None:
        """Entries that this document has an answer to, to click."""
        paid = [rate for rate in card.rates if any(tier.price for tier in rate.tiers)]
        tries = [f"{amount} {rate.label}" for amount, rate in zip(("1TB", "200GB"), paid, strict=False)]
        tries += [f"{display_price(Decimal(100), rate.currency)} {rate.label}" for rate in paid[-1:]]
        links = " · ".join(f'<a href="{TRY}{escape(text)}">{escape(text)}</a>' for text in tries)
        self._show(self._colored(self.tr("Try {0}").format(links), "muted") if tries else "")

    def show_problem(self, problem: Note, *, is_typing: bool) -> None:
        """Why there is no answer, and what to do; quietly while the entry may go on in a known way."""
        said = told(problem)
        if problem.code in _UNFINISHED:
            onwards = self.tr("Type on, or choose how it goes on.")
            nearest = self.tr("Choose what is near, or name the way otherwise.")
            said = onwards if is_typing else f"{said} {nearest}"
        self._show(self._colored(escape(said), "muted" if is_typing else "error"))

    def show_look_up(self, found: "LookUp", second: str = "") -> None:
        """What was understood, how its cost comes about, and what was assumed; `second` is the sum in another
        currency.
        """
        lines = found.estimate.lines if found.estimate else ()
        pairs = list(zip(lines, found.entries, strict=True))
        said = self._table(found, pairs) if len(pairs) > 1 else self._sentence(found, *pairs[0])
        more = self._colored(escape(second), "muted") if second else ""
        self._show(said + (_GAP if more and len(pairs) == 1 else "") + more)

    # -- one entry, and several

    def _sentence(self, found: "LookUp", line: Priced, understood: "Understood") -> str:
        amount = f"<b>{escape(self._wording.amount(line))}</b>"
        parts = [*self._goal(line, understood), f"{self._formula(line)} = {amount}", self._lines(line)]
        return _GAP.join((*parts, *self._said((*found.notes, *found.problems))))

    def _table(self, found: "LookUp", pairs: "list[tuple[Priced, Understood]]") -> str:
        rows: list[str] = []
        told_of: set[Note] = set()
        for line, understood in pairs:
            left = _GAP.join((*self._goal(line, understood), self._formula(line)))
            right = _GAP.join((self._lines(line), *self._said(understood.notes)))
            rows.append(_row(left, escape(self._wording.amount(line)), right))
            told_of.update(understood.notes)
        if found.estimate is not None:
            rest = tuple(note for note in (*found.notes, *found.problems) if note not in told_of)
            unpriced = escape(self._wording.unpriced(found.estimate))
            parts = (self._colored(self.tr("Sum"), "muted"), *([unpriced] if unpriced else []))
            total = escape(self._wording.total(found.estimate))
            rows.append(_row(_GAP.join(parts), total, _GAP.join(self._said(rest))))
        return f'<table cellspacing="0" cellpadding="0">{"".join(rows)}</table>'

    def _formula(self, line: Priced) -> str:
        name = line.entry.label
        label = line.rate.label if name in ("", line.rate.label) else f"{name} · {line.rate.label}"
        return f"{escape(label)} · {escape(self._wording.formula(line))}"

    def _goal(self, line: Priced, understood: "Understood") -> list[str]:
        if understood.goal is None or understood.money is None:
            return []
        said = self._wording.bought(line, understood.goal, understood.money)
        return [f"<b>{escape(said)}</b>"]

    def _lines(self, line: Priced) -> str:
        return self._wording.lines(source_lines(line))

    def _said(self, notes: tuple[Note, ...]) -> list[str]:
        said = " · ".join(map(told, notes))
        return [self._colored(escape(said), "muted")] if said else []

    # -- looks

    def _colored(self, html: str, role: str) -> str:
        return f'<span style="color: {self._theme.color(role).name()}">{html}</span>'

    def _show(self, html: str) -> None:
        self.setText(linked(html, self._theme))
        self.setAccessibleName(_plain(html))
        self.changed.emit()


class ReadingArea(QScrollArea):
    """As high as its reading where there is room; where there is not, what is below keeps its own."""

    def __init__(self, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setWidget(reading)
        reading.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def refit(self) -> None:
        """Take the height of another text, and show its beginning."""
        self.updateGeometry()
        self.verticalScrollBar().setValue(0)

    def page(self, by: int) -> None:
        """Turn over by so many heights of what is in sight."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep())

    def sizeHint(self) -> QSize:
        return QSize(0, max(self._reading.heightForWidth(self.width()), self._reading.minimumHeight()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), 2 * self._reading.minimumHeight()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


def _row(left: str, amount: str, right: str) -> str:
    return (
        f"<tr><td>{left}</td>"
        f'<td align="right" style="padding-left: 16px; white-space: nowrap"><b>{amount}</b></td>'
        f'<td style="padding-left: 16px">{right}</td></tr>'
    )


def _plain(html: str) -> str:
    return re.sub(r"<[^>]*>|&nbsp;", " ", html.replace("</tr>", ". ")).strip()
