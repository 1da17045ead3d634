"""The decks of a pool as a tree; what is left of each is reckoned when it comes into sight."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from studyapp.cards.learning.pool import Choice, Counts
from studyapp.ui.cards.wording import Wording

COUNTS_ROLE = int(Qt.ItemDataRole.UserRole)
MARK_ROLE = COUNTS_ROLE + 1
"""What stands before the title of a deck that a query makes, "" for others."""
QUERY_MARK = "{{}}"
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
Counter = Callable[[Sequence[str]], Sequence[Counts]]


class DeckModel(QAbstractItemModel):
    """Rows by their place in the list of decks: an index carries it, the tree follows from the depths."""

    failed = Signal(object)
    """A `StudyappError`: what is left could not be reckoned."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices: Sequence[Choice] = ()
        self._parents: list[int] = []
        self._children: dict[int, list[int]] = {}
        self._at: dict[str, int] = {}
        self._counts: dict[str, Counts] = {}
        self._asked: dict[str, None] = {}
        self._counter: Counter | None = None
        self._wording = Wording(self)
        # Rows in sight are asked for one by one while they are painted, and answered together.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_asked)

    def set_decks(self, choices: Sequence[Choice], counter: Counter) -> bool:
        """Show these; whether the tree is another one now. Where it is not, what is open and chosen stays."""
        self._counter = counter
        if choices is self.choices or _shape(choices) == _shape(self.choices):
            self.choices = choices
            self._asked = dict.fromkeys(self._counts)
            self._on_asked()
            return False
        self.beginResetModel()
        self.choices = choices
        self._counts.clear()
        self._asked.clear()
        self._build()
        self.endResetModel()
        self._ask("")
        self._on_asked()
        return True

    def counts(self, name: str) -> Counts | None:
        """What is left of a deck; None until it is reckoned, which asking for it brings about."""
        found = self._counts.get(name)
        if found is None:
            self._ask(name)
        return found

    def index_of(self, name: str) -> QModelIndex:
        """Where a deck stands; an invalid index for none."""
        at = self._at.get(name, -1)
        return self._index(at) if at >= 0 else QModelIndex()

    def choice(self, index: _Index) -> Choice | None:
        """The deck in a row."""
        return self.choices[index.internalId()] if index.isValid() else None

    def index(self, row: int, column: int, parent: _Index = _ROOT) -> QModelIndex:
        children = self._children.get(int(parent.internalId()) if parent.isValid() else -1, [])
        if column or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: _Index = _ROOT) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride] – Qt overloads the name
        above = self._parents[index.internalId()] if index.isValid() else -1
        return self._index(above) if above >= 0 else QModelIndex()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return len(self._children.get(int(parent.internalId()) if parent.isValid() else -1, ()))

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self.choice(index)
        if choice is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        if role == MARK_ROLE:
            return QUERY_MARK if choice.kind == "query" else ""
        if role == COUNTS_ROLE:
            return self.counts(choice.name)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            # What a query found is news; how many cards a page has is not.
            size = [self._wording.cards(choice.size)] if choice.kind == "query" else []
            left = self.counts(choice.name)
            words = " · ".join([*size, *([self._wording.progress(left)] if left is not None else [])])
            title = self.tr("Query: {0}").format(choice.title) if choice.kind == "query" else choice.title
            return f"{title}: {words}" if words else title
        return None

    def _build(self) -> None:
        """Which rows stand below which, by their depths."""
        self._parents, self._children = [], {}
        self._at = {choice.name: at for at, choice in enumerate(self.choices)}
        open_rows: list[int] = []
        for at, choice in enumerate(self.choices):
            while open_rows and self.choices[open_rows[-1]].depth >= choice.depth:
                open_rows.pop()
            above = open_rows[-1] if open_rows else -1
            self._parents.append(above)
            self._children.setdefault(above, []).append(at)
            open_rows.append(at)

    def _index(self, at: int) -> QModelIndex:
        from bisect import bisect_left

        siblings = self._children[self._parents[at]]
        return self.createIndex(bisect_left(siblings, at), 0, at)

    def _ask(self, name: str) -> None:
        self._asked[name] = None
        if not self._timer.isActive():
            self._timer.start()

    def _on_asked(self) -> None:
        from studyapp.errors import StudyappError

        self._timer.stop()
        names = [name for name in self._asked if name in self._at]
        self._asked.clear()
        if self._counter is None or not names:
            return
        try:
            counts = self._counter(names)
        except StudyappError as error:
            self.failed.emit(error)
            return
        self._counts.update(zip(names, counts, strict=True))
        for name in names:
            index = self.index_of(name)
            self.dataChanged.emit(index, index)


def _shape(choices: Sequence[Choice]) -> list[tuple[str, str, int]]:
    return [(choice.name, choice.title, choice.depth) for choice in choices]
