"""The page of estimates: those that are kept, the document's examples to start from, earlier look-ups."""

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studyapp.cost.model import Scenario
from studyapp.cost.shelf.lookups import lookups
from studyapp.ui.commands import Target
from studyapp.ui.cost.page_head import LEFT, TOP, PageHead
from studyapp.ui.cost.saved.delegate import SavedDelegate
from studyapp.ui.cost.saved.keeper import told
from studyapp.ui.cost.saved.model import SavedModel
from studyapp.ui.cost.saved.rows import ESTIMATE, EXAMPLE, LOOKUP, REMOVED, Row, RowReader
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.ui.cost.desk import Desk

FEW = 12
"""So many rows are looked over without a search."""
WIDEST = 960
MOST_PROBLEMS = 4


class EstimatesPage(QWidget):
    """All that an estimate can go on from; what is done to one can be taken back."""

    closed = Signal()
    message_raised = Signal(object)
    target_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self._reader: RowReader | None = None
        self._folder = ""
        self._is_late = False
        """Whether things changed while a name was typed."""
        self.model = SavedModel(self)
        self.model.renamed.connect(self._on_renamed)
        self.head = PageHead(theme, self.tr("Estimates"), self)
        self.head.back.clicked.connect(self.closed)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the estimates"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self._on_entered)
        self.new = self._button(self.tr("New estimate"), "secondary")
        self.new.clicked.connect(self.begin)
        self.list = self._made_list()
        self.nothing = QLabel(self.tr("Nothing of this name; another word may be found."), self)
        self.nothing.setProperty("role", "muted")
        self.nothing.hide()
        self.problems = QLabel(self)
        self.problems.setWordWrap(True)
        self.problems.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._notice = QFrame(self)
        self._notice.setProperty("role", "notice")
        self._in_notice = QVBoxLayout(self._notice)
        self._in_notice.addWidget(self.problems)
        self._lay_out()
        self.setFocusProxy(self.list)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()
        self._on_chosen()

    def _lay_out(self) -> None:
        self.head.add_space()
        self.head.add(self.search, self.new)
        self._card = QFrame(self)
        self._card.setProperty("role", "card")
        self._in_card = QVBoxLayout(self._card)
        self._in_card.addWidget(self.list)
        self._in_card.addWidget(self.nothing)
        self.open_button = self._button("", "primary")
        self.open_button.clicked.connect(self.open_chosen)
        self.rename_button = self._button(self.tr("Rename"), "secondary", "F2")
        self.rename_button.clicked.connect(self.rename)
        self.duplicate_button = self._button(self.tr("Duplicate"), "secondary", "Ctrl+D")
        self.duplicate_button.clicked.connect(self.duplicate)
        self.remove_button = self._button(self.tr("Remove"), "secondary", "Delete")
        self.remove_button.clicked.connect(self.remove)
        self._actions = QHBoxLayout()
        for button in (self.open_button, self.rename_button, self.duplicate_button, self.remove_button):
            self._actions.addWidget(button)
        self._actions.addStretch(1)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self.head)
        self._column = QVBoxLayout()
        self._whole.addLayout(self._column, 1)
        self._column.addWidget(self._card, 1)
        self._column.addLayout(self._actions)
        self._column.addWidget(self._notice)

    def _button(self, text: str, role: str, key: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", role)
        button.setAutoDefault(False)
        if key:
            button.setToolTip(key)
        return button

    def _made_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self.model)
        view.setAccessibleName(self.tr("Estimates"))
        view.setMouseTracking(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        delegate = SavedDelegate(self._theme, self.model, view)
        delegate.closeEditor.connect(self._on_editor_closed, Qt.ConnectionType.QueuedConnection)
        view.setItemDelegate(delegate)
        view.doubleClicked.connect(self._on_double_clicked)
        view.clicked.connect(self._on_clicked)
        view.selectionModel().currentChanged.connect(self._on_chosen)
        return view

    # -- what the room asks

    def open(self, desk: "Desk") -> None:
        """Show what there is now; what was removed is said until the page is closed."""
        desk.keeper.flush()
        if self._desk is None:
            desk.keeper.changed.connect(self._on_kept_changed)
            desk.keeper.leaving.connect(self._on_leaving)
            self._reader = RowReader(desk, self)
        self._desk = desk
        if not self.isVisible() or desk.keeper.shelf.folder != self._folder:
            self._folder = desk.keeper.shelf.folder
            self.model.forget_removed()
            self.search.clear()
        self._show()
        if not self.isVisible():
            at = self.model.place_of(ESTIMATE, desk.keeper.name)
            self._choose(at if at >= 0 else self.model.first())

    def set_projection(self, on: bool) -> None:
        """Leave a class what is kept, without what is done to it."""
        for widget in (self.new, self.rename_button, self.duplicate_button, self.remove_button):
            widget.setVisible(not on)
        self._show()

    def state(self) -> object:
        """What `restore` needs to go on in another language."""
        row = self.chosen()
        return self.search.text(), row.kind if row else "", row.name if row else ""

    def restore(self, state: object) -> None:
        """Go on where a page that was thrown away stood; the names of examples are of another language."""
        if isinstance(state, tuple):
            text, kind, name = state
            self.search.setText(text)
            self._choose(max(self.model.place_of(kind, name), self.model.first()))

    def chosen(self) -> Row | None:
        """The row that is worked on."""
        return self.model.row(self.list.currentIndex().row())

    # -- what a person does

    def begin(self) -> None:
        """Begin a new estimate."""
        if self._desk is not None and self._desk.keeper.begin():
            self.closed.emit()

    def open_chosen(self) -> None:
        """Go on with the chosen row, whatever it is; what was removed is brought back."""
        row, desk = self.chosen(), self._desk
        if row is None or desk is None:
            return
        if row.kind == ESTIMATE:
            if desk.keeper.open(row.name):
                self.closed.emit()
        elif row.kind == REMOVED:
            self.bring_back()
        elif row.kind == LOOKUP:
            self.target_asked.emit(Target("quick", row.name))
        elif isinstance(row.value, Scenario) and desk.keeper.start_from_example(row.value):
            self.closed.emit()

    def rename(self) -> None:
        """Edit the chosen estimate's name in its place."""
        row = self.chosen()
        if row is not None and row.kind == ESTIMATE:
            self.list.edit(self.list.currentIndex())

    def duplicate(self) -> None:
        """Keep the chosen estimate once more, and choose the copy."""
        row, desk = self.chosen(), self._desk
        if row is not None and row.kind == ESTIMATE and desk is not None:
            copy = desk.keeper.duplicate(row.name)
            self._show()
            self._choose(self.model.place_of(ESTIMATE, copy))

    def remove(self) -> None:
        """Take the chosen estimate away; its row offers to bring it back."""
        row, desk, at = self.chosen(), self._desk, self.list.currentIndex().row()
        if row is None or row.kind != ESTIMATE or desk is None:
            return
        place, away = self.model.place(row), desk.keeper.remove(row.name)
        if away:
            self.model.put_away(place, row.name, away)
            self._show()
            self._choose(at)

    def bring_last_back(self) -> None:
        """Have the estimate again that was removed last."""
        row = self.model.last_removed()
        if row is not None:
            self._bring_back(row)

    def bring_back(self) -> None:
        """Have the chosen removed estimate again."""
        row = self.chosen()
        if row is not None and row.kind == REMOVED:
            self._bring_back(row)

    def _bring_back(self, row: Row) -> None:
        desk = self._desk
        if desk is None:
            return
        name = desk.keeper.bring_back(str(row.value))
        if name is not None:
            self.model.take_back(row)
            self._show()
            self._choose(self.model.place_of(ESTIMATE, name))

    # -- what happens

    def _show(self) -> None:
        """Show what there is now, on the same row; while a name is typed in the list, when that is done."""
        self._is_late = self.list.state() == QAbstractItemView.State.EditingState
        if self._desk is None or self._reader is None or self._is_late:
            return
        listing, kept = self._desk.keeper.shelf.all(), lookups(self._folder)
        row = self.chosen()
        self.model.show(self._reader, listing.estimates, None if self._theme.projection else kept.kept)
        at = self.model.place_of(row.kind, row.name) if row is not None else -1
        if at >= 0:
            self.list.setCurrentIndex(self.model.index(at, 0))
        self.search.setVisible(self.model.count > FEW or bool(self.search.text()))
        problems = [*listing.problems, *listing.aside, *([kept.problem] if kept.problem else [])]
        lines = [told(problem) for problem in problems[:MOST_PROBLEMS]]
        folders = dict.fromkeys(os.path.dirname(problem.path or "") for problem in problems)
        lines += [self.tr("Folder: {0}").format(folder) for folder in folders if folder]
        self.problems.setText("\n".join(lines))
        self._notice.setVisible(bool(problems) and not self._theme.projection)
        self._on_chosen()

    def _choose(self, at: int) -> None:
        index = self.model.index(max(at, 0), 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        if at <= self.model.first():
            self.list.scrollToTop()
        self._on_chosen()

    def _on_editor_closed(self) -> None:
        if self._is_late:
            self._on_kept_changed()

    def _on_leaving(self) -> None:
        """Give a name that is being typed to its estimate while that can be found."""
        editor = self.list.viewport().findChild(QLineEdit)
        if isinstance(editor, QLineEdit) and self.list.state() == QAbstractItemView.State.EditingState:
            self.list.commitData(editor)
            self.list.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _on_kept_changed(self) -> None:
        if self.isVisible():
            self._show()

    def _on_renamed(self, row: Row, name: str) -> None:
        if self._desk is not None:
            renamed = self._desk.keeper.rename(row.name, name)
            self._show()
            self._choose(self.model.place_of(ESTIMATE, name if renamed else row.name))

    def _on_searched(self, text: str) -> None:
        self.model.search(text)
        self.list.setVisible(self.model.found > 0)
        self.nothing.setVisible(not self.model.found)
        self.list.setCurrentIndex(self.model.index(self.model.first(), 0))

    def _on_entered(self) -> None:
        if self.model.found:
            self.list.setFocus()

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.open_chosen()

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None and row.kind == REMOVED:
            self.bring_back()

    def _on_chosen(self) -> None:
        row = self.chosen()
        kind = row.kind if row is not None else ""
        texts = {
            EXAMPLE: self.tr("Start from this"),
            LOOKUP: self.tr("Look up again"),
            REMOVED: self.tr("Bring back"),
        }
        self.open_button.setText(texts.get(kind, self.tr("Open")))
        self.open_button.setEnabled(bool(kind))
        for button in (self.rename_button, self.duplicate_button, self.remove_button):
            button.setEnabled(kind == ESTIMATE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_lengths()

    def _take_lengths(self) -> None:
        px = self._theme.px
        side = max(px(LEFT), (self.width() - px(WIDEST)) // 2) - px(LEFT)
        self._whole.setContentsMargins(px(LEFT), px(TOP), px(LEFT), px(24))
        self._whole.setSpacing(px(16))
        self._column.setContentsMargins(side, 0, side, 0)
        self._column.setSpacing(px(16))
        self._actions.setSpacing(px(8))
        self._in_card.setContentsMargins(px(8), px(4), px(8), px(8))
        self._in_notice.setContentsMargins(px(16), px(12), px(16), px(12))
        self.search.setMaximumWidth(px(240))
        self.nothing.setContentsMargins(px(12), px(24), px(12), px(24))
        self.list.doItemsLayout()
