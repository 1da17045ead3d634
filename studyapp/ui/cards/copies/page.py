"""All copies of the review history, to bring one back at any time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from studyapp.ui.cards.background import Background
from studyapp.ui.cards.copies.wording import Wording
from studyapp.ui.cards.copies.work import bring_back, list_copies
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.cards.history.backups import Restored
    from studyapp.errors import StudyappError
    from studyapp.ui.cards.copies.work import Found
    from studyapp.ui.cards.desk import Desk

WIDEST = 720


class CopiesPage(QWidget):
    """A list of dates with what each copy holds."""

    closed = Signal()
    history_changed = Signal()
    message_raised = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self._paths: tuple[str, ...] = ()
        title = QLabel(self.tr("Bring back a copy of the review history"), self)
        title.setProperty("role", "title")
        back = QPushButton(self.tr("Back to the card"), self)
        back.setProperty("role", "quiet")
        back.clicked.connect(self.closed)
        self.state = QLabel(self)
        self.state.setProperty("role", "muted")
        self.state.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Copies of the review history"))
        self.list.itemActivated.connect(self._on_asked)
        self.button = QPushButton(self.tr("Bring back the chosen copy"), self)
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self._on_asked)
        self.without = QPushButton(self.tr("Go on without a copy"), self)
        self.without.clicked.connect(self._on_declined)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(back)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.without)
        foot.addWidget(self.button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.state)
        self._column.addWidget(self.list, 1)
        self._column.addLayout(foot)
        self.setFocusProxy(self.list)
        self._looking = Background(self)
        self._looking.finished.connect(self._on_found)
        self._looking.failed.connect(self.message_raised)
        self._bringing = Background(self)
        self._bringing.finished.connect(self._on_brought_back)
        self._bringing.failed.connect(self._on_failed)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def open(self, desk: "Desk") -> None:
        """Look which copies there are."""
        self._desk = desk
        if not self._bringing.is_busy:
            self.button.setEnabled(False)
            self.without.hide()
            self.state.setText(self.tr("The copies are looked through …"))
            self._looking.start(list_copies(desk.history.path))

    def _on_found(self, found: "Found") -> None:
        self._paths = tuple(copy.path for copy in found.copies)
        self.list.clear()
        self.list.addItems([Wording().described(copy) for copy in found.copies])
        if found.copies:
            offered = found.offered.path if found.offered is not None else self._paths[0]
            self.list.setCurrentRow(self._paths.index(offered) if offered in self._paths else 0)
            here = self.tr("The history holds {0} now.").format(Wording().answers(found.answers))
            kept = self.tr("They are kept: the copy is joined with them.")
            self.state.setText(f"{here} {kept}" if found.answers else here)
        else:
            self.state.setText(
                self.tr("There is no copy yet. One is made after answers, every half an hour at most.")
            )
        self.button.setEnabled(bool(found.copies))
        self.without.setVisible(found.offered is not None)

    def _on_asked(self) -> None:
        row = self.list.currentRow()
        if self._desk is None or self._bringing.is_busy or not 0 <= row < len(self._paths):
            return
        self.button.setEnabled(False)
        self.state.setText(self.tr("The copy is brought back …"))
        self._desk.history.close()
        self._bringing.start(bring_back(self._paths[row], self._desk.history.path))

    def _on_declined(self) -> None:
        from studyapp.cards.history.lost import decline

        if self._desk is not None:
            decline(self._desk.history.path)
            self.history_changed.emit()
            self.open(self._desk)

    def _on_brought_back(self, done: "Restored") -> None:
        self.message_raised.emit(Wording().brought_back(done))
        self.history_changed.emit()
        self.closed.emit()

    def _on_failed(self, error: "StudyappError") -> None:
        self.message_raised.emit(error)
        if self._desk is not None:
            self.open(self._desk)

    def resizeEvent(self, event: object) -> None:
        self._take_lengths()

    def _take_lengths(self) -> None:
        px = self._theme.px
        side = max(px(24), (self.width() - px(WIDEST)) // 2)
        self._column.setContentsMargins(side, px(32), side, px(32))
        self._column.setSpacing(px(16))
        self.list.setFont(self._theme.font("body"))
        self.list.setSpacing(px(4))
