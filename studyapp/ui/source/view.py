"""A pane that shows the document's text as it was read, at the line a thing was read from."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.theme import Theme

LONGEST_LINE = 4000
"""A longer line is cut where it is shown: laying out a line of a megabyte takes minutes."""


def shown_lines(text: str) -> list[str]:
    """The physical lines of a text as they can be shown: none too long, control signs visible."""
    lines = text.removeprefix("\ufeff").split("\n")
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
    return [_shown(line.removesuffix("\r")) for line in lines]


def _shown(line: str) -> str:
    if len(line) > LONGEST_LINE:
        line = line[:LONGEST_LINE] + " …"
    if line.isprintable() and "\ufffd" not in line:
        return line
    return "".join(_sign(character) for character in line)


def _sign(character: str) -> str:
    if character == "\t" or (character.isprintable() and character != "\ufffd"):
        return character
    return "□"


class _Numbers(QWidget):
    """The line numbers at the left of the text."""

    def __init__(self, text: "SourceText") -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        return QSize(self._text.numbers_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._text.paint_numbers(event)


class SourceText(QPlainTextEdit):
    """The text with line numbers and one highlighted line; nothing can be changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = 0
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._numbers = _Numbers(self)
        self.blockCountChanged.connect(self._on_block_count_changed)
        self.updateRequest.connect(self._on_update_request)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's font and colours."""
        self.setFont(self._theme.mono())
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        self._on_block_count_changed(0)
        self.highlight(self._line)

    def highlight(self, line: int) -> None:
        """Mark a line, counted from 1, and bring it into the middle; 0 marks none."""
        self._line = line
        self.viewport().update()
        block = self.document().findBlockByNumber(line - 1)
        if line > 0 and block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()

    def numbers_width(self) -> int:
        """How wide the numbers are, in pixels."""
        digits = len(str(max(100, self.blockCount())))
        return self._theme.px(24) + digits * self.fontMetrics().horizontalAdvance("0")

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Paint the numbers of the lines that can be seen."""
        theme = self._theme
        painter = QPainter(self._numbers)
        painter.fillRect(event.rect(), theme.color("surface"))
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        width = self._numbers.width() - theme.px(12)
        while block.isValid() and top <= event.rect().bottom():
            height = self.blockBoundingRect(block).height()
            number = block.blockNumber() + 1
            if top + height >= event.rect().top():
                if number == self._line:
                    row = QRect(0, round(top), self._numbers.width(), round(height))
                    painter.fillRect(row, self._mark())
                painter.setPen(self._number_color(number))
                row = QRect(0, round(top), width, self.fontMetrics().height())
                painter.drawText(row, Qt.AlignmentFlag.AlignRight, str(number))
            block, top = block.next(), top + height

    def paintEvent(self, event: QPaintEvent) -> None:
        block = self.document().findBlockByNumber(self._line - 1)
        if self._line and block.isValid() and block.isVisible():
            row = self.blockBoundingGeometry(block).translated(self.contentOffset())
            painter = QPainter(self.viewport())
            painter.fillRect(QRectF(0, row.top(), self.viewport().width(), row.height()), self._mark())
            painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_numbers()
        if self._line:
            self.centerCursor()

    def _mark(self) -> QColor:
        return self._theme.color("notice_soft")

    def _number_color(self, number: int) -> QColor:
        return self._theme.color("notice" if number == self._line else "faint")

    def _place_numbers(self) -> None:
        inside = self.contentsRect()
        self._numbers.setGeometry(QRect(inside.left(), inside.top(), self.numbers_width(), inside.height()))

    def _on_block_count_changed(self, _count: int) -> None:
        self.setViewportMargins(self.numbers_width(), 0, 0, 0)
        self._place_numbers()

    def _on_update_request(self, rect: QRect, moved: int) -> None:
        if moved:
            self._numbers.scroll(0, moved)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())


class SourcePane(QFrame):
    """The pane: the file's name and line, the text, a way to close."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("source")
        self._theme = theme
        self._shown: str | None = None
        self.line = 0
        self.title = QLabel(self)
        self.title.setProperty("role", "small")
        self.place = QLabel(self)
        self.place.setProperty("role", "caption")
        self.close_button = QPushButton("✕", self)
        self.close_button.setProperty("role", "quiet")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.text = SourceText(theme, self)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.place)
        self._head.addStretch(1)
        self._head.addWidget(self.close_button)
        self._layout = layout = QVBoxLayout(self)
        layout.addLayout(self._head)
        layout.addWidget(self.text, 1)
        self.close_button.clicked.connect(self.closed)
        theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def show_line(self, text: str, name: str, line: int) -> None:
        """Show the text of the document called `name` at a line counted from 1."""
        if text is not self._shown:
            self._shown = text
            self.text.setPlainText("\n".join(shown_lines(text)))
        self.line = line
        self.title.setText(name)
        self.retranslate()
        self.text.highlight(line)

    def restyle(self) -> None:
        """Take the theme's look."""
        px = self._theme.px
        self._layout.setContentsMargins(1, 0, 0, 0)
        self._layout.setSpacing(0)
        self._head.setContentsMargins(px(16), px(8), px(8), px(8))
        self._head.setSpacing(px(8))
        self.text.restyle()

    def retranslate(self) -> None:
        """Take the words of the language that is spoken now."""
        self.setAccessibleName(self.tr("Source"))
        self.text.setAccessibleName(self.tr("Text of the document"))
        self.close_button.setAccessibleName(self.tr("Close the source"))
        self.close_button.setToolTip(self.tr("Close the source"))
        self.place.setText(self.tr("line {0}").format(self.line) if self.line else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
