"""Below the table: the chosen line in words, with the lines of the document that it rests on."""

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

from studyapp.cost.estimate import source_lines
from studyapp.ui.cost.estimate.explanation import Explanation
from studyapp.ui.cost.estimate.table import EstimateTable
from studyapp.ui.cost.links import linked
from studyapp.ui.cost.wording import Wording
from studyapp.ui.theme import Theme

HEIGHT = 66
"""Three lines of small text: as high for every line, so that nothing moves when another is chosen."""


class LineDetails(QScrollArea):
    """Explains the current row of the table; a longer text is scrolled."""

    source_asked = Signal(object)
    """A line number."""

    def __init__(self, theme: Theme, table: EstimateTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = table
        self._wording = Wording(self)
        self._explanation = Explanation(self)
        self.text = QLabel()
        self.text.setProperty("role", "small")
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.linkActivated.connect(self._on_link)
        self.setObjectName("lineDetails")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The chosen line in words"))
        self.setWidget(self.text)
        table.row_changed.connect(self._on_row_changed)
        table.model().estimate_changed.connect(self.refresh)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def refresh(self) -> None:
        """Explain the current row as it is now."""
        self._on_row_changed(self._table.current_row())

    def _on_row_changed(self, row: int) -> None:
        result = self._table.model().result
        if not 0 <= row < len(result.lines):
            self._show(self.tr("Choose a line to see how its cost comes about."), "")
            return
        line = result.lines[row]
        first, *others = self._explanation.sentences(result, row)
        sources = source_lines(line)
        links = self._wording.lines(sources) if sources else ""
        html = f"<b>{escape(first)}</b>" if others else escape(first)
        self._show(" ".join((html, *map(escape, others))), links)
        self.text.setAccessibleName(" ".join((first, *others)))

    def _show(self, html: str, links: str) -> None:
        self.text.setText(f"{html} &nbsp;{linked(links, self._theme)}" if links else html)
        self.verticalScrollBar().setValue(0)

    def _on_link(self, line: str) -> None:
        self.source_asked.emit(int(line))

    # -- size

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _take_lengths(self) -> None:
        px, color = self._theme.px, self._theme.color
        self.setFixedHeight(px(HEIGHT))
        self.text.setFont(self._theme.font("small"))
        self.text.setContentsMargins(px(8), px(8), px(8), 0)
        self.setStyleSheet(
            "QScrollArea#lineDetails, #lineDetails > QWidget > QWidget { background: transparent; }"
            f"QScrollArea#lineDetails QLabel {{ color: {color('muted').name()}; }}"
        )
        self.refresh()
