"""What is shown and, when asked for, its source sliding in at the right of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QWidget

from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

    from studyapp.ui.source.view import SourcePane

SLIDE_MILLISECONDS = 160
WIDTH, LEAST = 520, 240


class SourceDock(QSplitter):
    """A splitter whose right part is there while a source is shown; it is built when first asked for."""

    toggled = Signal(object)
    """Whether the pane is open now."""

    def __init__(self, theme: Theme, main: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._width = 0
        self._slide: QVariantAnimation | None = None
        self.pane: SourcePane | None = None
        self.is_open = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(main)
        self.setStretchFactor(0, 1)

    def show_line(self, text: str, name: str, line: int) -> None:
        """Open the pane at a line, counted from 1, of the text of the document called `name`."""
        if self.pane is None:
            from studyapp.ui.source.view import SourcePane

            self.pane = SourcePane(self._theme, self)
            self.pane.hide()
            self.pane.closed.connect(self.close_pane)
            self.addWidget(self.pane)
            self.setStretchFactor(1, 0)
        self.pane.show_line(text, name, line)
        if not self.is_open:
            self.is_open = True
            self._move(self._width or min(self._theme.px(WIDTH), self.width() // 2))
            self.toggled.emit(True)

    def close_pane(self) -> None:
        """Slide the pane out."""
        if self.pane is None or not self.is_open:
            return
        self._width = self.pane.width()
        self.is_open = False
        self._move(0)
        self.toggled.emit(False)

    def _move(self, width: int) -> None:
        from PySide6.QtCore import QEasingCurve, QVariantAnimation

        pane = self.pane
        if pane is None:
            return
        start = pane.width() if pane.isVisible() else 0
        pane.setMinimumWidth(1)
        pane.show()
        if self._slide is not None:
            self._slide.stop()
        self._slide = QVariantAnimation(self)
        self._slide.setStartValue(start)
        self._slide.setEndValue(width)
        self._slide.setDuration(self._theme.motion(SLIDE_MILLISECONDS))
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._on_slid)
        self._slide.finished.connect(self._on_arrived)
        self._slide.start(QVariantAnimation.DeletionPolicy.KeepWhenStopped)

    def _on_slid(self, width: int) -> None:
        self.setSizes([self.width() - width, width])

    def _on_arrived(self) -> None:
        if self.pane is None or self._slide is None:
            return
        self._on_slid(self._slide.endValue())
        self.pane.setVisible(self.is_open)
        self.pane.setMinimumWidth(self._theme.px(LEAST) if self.is_open else 1)
        self._slide.deleteLater()
        self._slide = None
        if self.is_open and self.pane.line:
            self.pane.text.highlight(self.pane.line)
