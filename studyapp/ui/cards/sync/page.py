"""The page about several machines: their folder, the last exchange, and what came from each."""

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studyapp.errors import StudyappError
from studyapp.ui.cards.background import Background
from studyapp.ui.cards.sync.machines import Machines
from studyapp.ui.cards.sync.runner import Exchange
from studyapp.ui.cards.sync.wording import moment_words, told
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from studyapp.cards.exchange.sync import Synced
    from studyapp.ui.cards.desk import Desk

WIDEST = 720


class SyncPage(QWidget):
    """The folder holds at once and is kept; an exchange runs in a thread."""

    closed = Signal()
    history_changed = Signal()
    message_raised = Signal(object)
    folder_changed = Signal(object)
    """The folder through which reviews are exchanged from now on; "" for none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self.synced: Synced | None = None
        """What the last exchange that was begun here brought."""
        self._background = Background(self)
        self._background.finished.connect(self._on_synced)
        self._background.failed.connect(self._on_failed)
        self._build()
        self.setFocusProxy(self.folder_line)
        theme.changed.connect(self._take_lengths)
        self._take_words()
        self._take_lengths()
        self._show()

    def open(self, desk: "Desk") -> None:
        """Show how things stand now."""
        self._desk = desk
        self.folder_line.setText(desk.values.sync_folder)
        self._show_devices()
        self._show()

    @property
    def is_busy(self) -> bool:
        """Whether an exchange is at work."""
        return self._background.is_busy

    # Building

    def _build(self) -> None:
        self._title = _label(self, "title")
        self._back = QPushButton(self)
        self._back.setProperty("role", "quiet")
        self._back.clicked.connect(self.closed)
        self.intro = _label(self, "muted")
        self._folder_label = _label(self, "small")
        self.folder_line = QLineEdit(self)
        self.folder_line.editingFinished.connect(self._on_typed)
        self._folder_label.setBuddy(self.folder_line)
        self.choose_button = QPushButton(self)
        self.choose_button.clicked.connect(self._on_choose_clicked)
        self.sync_button = QPushButton(self)
        self.sync_button.setProperty("role", "primary")
        self.sync_button.clicked.connect(self._on_sync_clicked)
        self.state = _label(self, "muted")
        self.problems = _label(self, "")
        self._notice = QFrame(self)
        self._notice.setProperty("role", "notice")
        self._notice_box = QVBoxLayout(self._notice)
        self._notice_box.addWidget(self.problems)
        self.machines = Machines(self._theme, self)
        self._card = QFrame(self)
        self._card.setProperty("role", "card")
        self._grid = QGridLayout(self._card)
        self._grid.addWidget(self._folder_label, 0, 0, 1, 2)
        self._grid.addWidget(self.folder_line, 1, 0)
        self._grid.addWidget(self.choose_button, 1, 1)
        self._grid.addWidget(self.state, 2, 0)
        self._grid.addWidget(self.sync_button, 2, 1)
        self._grid.setColumnStretch(0, 1)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self._back)
        inside = QWidget()
        inside.setObjectName("machines")
        self._column = QVBoxLayout(inside)
        self._column.addLayout(self._head)
        for widget in (self.intro, self._card, self._notice, self.machines):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(area)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        self._take_lengths()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._take_words()
            self._show()
            self._show_devices()
        super().changeEvent(event)

    def _take_lengths(self) -> None:
        px = self._theme.px
        side = max(px(24), (self.width() - px(WIDEST)) // 2)
        self._column.setContentsMargins(side, px(20), side, px(24))
        self._column.setSpacing(px(16))
        self._grid.setContentsMargins(px(24), px(20), px(24), px(20))
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(12))
        self._notice_box.setContentsMargins(px(16), px(12), px(16), px(12))

    def _take_words(self) -> None:
        self._title.setText(self.tr("Several machines"))
        self._back.setText(self.tr("Back to the card"))
        self.intro.setText(
            self.tr(
                "Choose a folder that Syncthing, a network share or git carries between your machines, the"
                " same on each. Each writes a file of its own there; what any of them learned, all know."
            )
        )
        self._folder_label.setText(self.tr("Folder"))
        self.folder_line.setAccessibleName(self.tr("Folder"))
        self.folder_line.setPlaceholderText(self.tr("none: reviews stay on this machine"))
        self.choose_button.setText(self.tr("Choose …"))
        self.sync_button.setText(self.tr("Exchange now"))

    # Showing

    def _show(self) -> None:
        folder = self._folder
        self.sync_button.setEnabled(bool(folder))
        self.state.setText(self._state_words(folder))
        problems = self.synced.problems if self.synced is not None else ()
        self._notice.setVisible(bool(problems))
        self.problems.setText("\n".join(told(problem) for problem in problems))

    def _state_words(self, folder: str) -> str:
        if not folder:
            return ""
        if self.is_busy:
            return self.tr("Reviews are exchanged …")
        if self.synced is not None:
            sent = self.tr("%n entry(s) sent", "", self.synced.sent)
            received = self.tr("%n received", "", self.synced.received)
            return f"{moment_words(self.synced.time)} · {sent}, {received}"
        last = self._last()
        return (
            self.tr("Last exchange: {0}").format(moment_words(last))
            if last
            else self.tr("Nothing exchanged yet.")
        )

    def _last(self) -> int:
        from studyapp.cards.exchange.sync import last_time

        return last_time(self._folder, self._desk.history) if self._desk is not None else 0

    def _show_devices(self) -> None:
        from studyapp.cards.exchange.sync import known_devices

        try:
            found = known_devices(self._folder, self._desk.history) if self._desk is not None else ()
        except StudyappError as error:
            self.message_raised.emit(error)
            found = ()
        self.machines.show_devices(found)

    @property
    def _folder(self) -> str:
        return self._desk.values.sync_folder if self._desk is not None else ""

    # What is done

    def _on_choose_clicked(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for several machines"), self._folder)
        if folder:
            self.choose(folder)

    def _on_typed(self) -> None:
        typed = self.folder_line.text().strip()
        # Kept whole: the next start may be in another folder, and nobody else knows what ~ is.
        self.choose(os.path.abspath(os.path.expanduser(typed)) if typed else "")

    def choose(self, folder: str) -> None:
        """Exchange through this folder from now on; "" for not any more."""
        desk = self._desk
        if desk is None or folder == desk.values.sync_folder:
            return
        try:
            desk.keep(desk.values._replace(sync_folder=folder))
        except StudyappError as error:
            self.message_raised.emit(error)
        self.synced = None
        self.folder_line.setText(folder)
        self.folder_changed.emit(folder)
        self._show_devices()
        self._show()

    def _on_sync_clicked(self) -> None:
        desk = self._desk
        if desk is not None and self._folder and not self.is_busy:
            self._background.start(Exchange(self._folder, desk.history.path, desk.clock))
            self._show()

    def _on_synced(self, synced: "Synced") -> None:
        self.synced = synced
        self._show_devices()
        self._show()
        if synced.received:
            self.history_changed.emit()

    def _on_failed(self, error: StudyappError) -> None:
        self.synced = None
        self._show()
        self.message_raised.emit(error)


def _label(parent: QWidget, role: str) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setWordWrap(role != "title")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
