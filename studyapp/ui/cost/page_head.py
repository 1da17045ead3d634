"""The head of every page of the room of prices: the way back, what the page is, and what it offers."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from studyapp.ui.theme import Theme

LEFT, TOP = 24, 16
"""Where the head of a page stands, from the page's corner: at the same place on all."""
HEIGHT = 38
"""As high with fields and choices as with buttons alone."""
LEAST_WITH_TITLE = 620
"""The head's width from which there is room for the title."""


class PageHead(QWidget):
    """The way back at the left, the title beside it; a page adds what it offers at the right."""

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back = QPushButton(self.tr("← Estimate"), self)
        self.back.setProperty("role", "quiet")
        self.back.setToolTip(self.tr("Back to the estimate (Esc)"))
        self.back.setAccessibleName(self.tr("Back to the estimate"))
        self.title = QLabel(title, self)
        self.title.setProperty("role", "title")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.back)
        self._row.addWidget(self.title)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def add(self, *widgets: QWidget) -> None:
        """Put widgets behind what is there."""
        for widget in widgets:
            self._row.addWidget(widget)

    def add_space(self) -> None:
        """Have what follows at the right."""
        self._row.addStretch(1)

    def show_title(self, width: int) -> None:
        """Show the title where a page of this width has room for it."""
        self.title.setVisible(width >= self._theme.px(LEAST_WITH_TITLE))

    def _take_lengths(self) -> None:
        self._row.setSpacing(self._theme.px(8))
        self.setMinimumHeight(self._theme.px(HEIGHT))
