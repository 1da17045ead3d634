"""The way to the other pages, quietly below the decks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from studyapp.ui.cards.pages import PAGES
from studyapp.ui.pages import title_of
from studyapp.ui.theme import Theme

_TO_DECIDE = "reconcile"
_NOT_LINKED = ("copies",)
"""What is rarely needed has its command alone."""
_COLUMNS = 2


class SideLinks(QWidget):
    """A link a page; the one to cards to decide on, or that vanished, only while there are some."""

    page_chosen = Signal(object)
    """The name of a page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = QFrame(self)
        self._line.setProperty("role", "line")
        self._grid = QGridLayout()
        self.buttons: dict[str, QPushButton] = {}
        at = 0
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._line)
        for page in PAGES:
            if page.name in _NOT_LINKED:
                continue
            button = QPushButton(title_of(page), self)
            button.setCheckable(True)
            button.setProperty("page", page.name)
            button.setProperty("focusPolicy", "TabFocus")
            button.setToolTip(f"{title_of(page)}  {page.key}".strip())
            button.clicked.connect(self._on_clicked)
            self.buttons[page.name] = button
            if page.name == _TO_DECIDE:
                button.setProperty("role", "status")
                button.setProperty("level", "notice")
                self._column.addWidget(button)
                button.hide()
            else:
                button.setProperty("role", "quiet")
                self._grid.addWidget(button, at // _COLUMNS, at % _COLUMNS)
                at += 1
        self._column.addLayout(self._grid)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def show_open(self, name: str) -> None:
        """Mark the page that is open, "" for none."""
        for page, button in self.buttons.items():
            button.setChecked(page == name)

    def show_waiting(self, undecided: int, vanished: int) -> None:
        """Say how many cards wait to be decided on, and how many vanished from the notes."""
        parts: list[str] = []
        if undecided and vanished:
            parts.append(self.tr("%n to decide on", "", undecided))
        elif undecided:
            parts.append(self.tr("%n card(s) to decide on", "", undecided))
        if vanished:
            parts.append(self.tr("%n vanished", "", vanished))
        button = self.buttons[_TO_DECIDE]
        button.setText(" · ".join(parts))
        button.setVisible(bool(parts))

    def _on_clicked(self) -> None:
        self.page_chosen.emit(self.sender().property("page"))

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(8), 0, px(8), px(8))
        self._column.setSpacing(px(8))
        self._grid.setSpacing(px(2))
        self.setStyleSheet(
            f"QPushButton {{ text-align: left; padding-left: {px(12)}px; font-size: {px(12)}px }}"
        )
