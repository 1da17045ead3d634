"""Above the estimate's table: what it is called, a new one, and the way to all others."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.cost.saved.keeper import told
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.cost.shelf.estimates import Shelf
    from studyapp.ui.cost.desk import Desk

LONGEST = 200
"""Letters of a name."""
WIDEST = 420


class NameField(QLineEdit):
    """Where a name is typed; Esc leaves it as it was."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NameButton(QPushButton):
    """A name in letters of a heading, cut where there is no room for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("estimate_name")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._name = ""

    def show_name(self, name: str) -> None:
        """Have this name."""
        self._name = name
        self.updateGeometry()
        self._cut()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._name) + metrics.height(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).height() * 3, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._cut()

    def _cut(self) -> None:
        metrics = QFontMetrics(self.font())
        room = max(self.width() - metrics.height() * 2 // 3, 0)
        self.setText(metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))


class EstimateHead(QWidget):
    """Shows what the desk's keeper knows; a click on the name changes it in its place."""

    page_asked = Signal(object)
    """The name of a page."""
    begun = Signal()
    """A new estimate stands in the table."""

    def __init__(self, theme: Theme, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._before: QWidget | None = None
        self._named: tuple[Shelf, str] | None = None
        """The estimate whose name is being typed, None where none is."""
        self.name = NameButton(self)
        self.name.setToolTip(self.tr("Rename the estimate"))
        self.field = NameField(self)
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(self.tr("Name of the estimate"))
        self.field.hide()
        self.new = self._link(self.tr("New"), self.tr("New estimate"))
        self.all = self._link(
            self.tr("All estimates"), self.tr("Saved estimates, examples and earlier look-ups")
        )
        self.failure = QLabel(self)
        self.failure.setWordWrap(True)
        self.failure.hide()
        self._row = QHBoxLayout()
        self._row.addWidget(self.name)
        self._row.addWidget(self.field)
        self._row.addStretch(1)
        self._row.addWidget(self.new)
        self._row.addWidget(self.all)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self.failure)
        self.name.clicked.connect(self.edit)
        self.field.returnPressed.connect(self.commit)
        self.field.editingFinished.connect(self.commit)
        self.field.left.connect(self._on_left)
        self.new.clicked.connect(self.begin)
        self.all.clicked.connect(self._on_all)
        desk.keeper.changed.connect(self._show)
        desk.keeper.leaving.connect(self.commit)
        desk.model.estimate_changed.connect(self._on_estimate_changed)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def edit(self) -> None:
        """Let the person type another name; the keyboard goes back to where it was then."""
        keeper = self._desk.keeper
        self._before, self._named = QApplication.focusWidget(), (keeper.shelf, keeper.name)
        self.field.setText(keeper.name)
        self.field.setPlaceholderText(self.tr("Name of the estimate"))
        self.name.hide()
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()

    def commit(self) -> None:
        """Give the estimate the name that is being typed, if any; no other estimate ever gets it."""
        named, keeper = self._named, self._desk.keeper
        if named is None:
            return
        self._on_left()
        if named == (keeper.shelf, keeper.name):
            keeper.rename(keeper.name, " ".join(self.field.text().split()))

    def begin(self) -> None:
        """Put the estimate away and begin a new one."""
        if self._desk.keeper.begin():
            self.begun.emit()

    def can_begin(self) -> bool:
        """Whether there is anything to put away."""
        return not self._desk.keeper.is_blank

    def can_edit(self) -> bool:
        """Whether the name is in sight."""
        return self.isVisible()

    def set_projection(self, on: bool) -> None:
        """Leave a class the name alone, where there is one."""
        self.new.setVisible(not on and self.can_begin())
        self.all.setVisible(not on)
        self.setVisible(not on or bool(self._desk.keeper.name))

    # -- what happens

    def _on_estimate_changed(self) -> None:
        self.set_projection(self._theme.projection)

    def _on_left(self) -> None:
        self._named = None
        had_keyboard = self.field.hasFocus()
        self.name.show()
        self.field.hide()
        if had_keyboard:
            before = self._before
            (before if before is not None and before.isVisible() else self.name).setFocus()

    def _on_all(self) -> None:
        self.page_asked.emit("estimates")

    def _show(self) -> None:
        keeper = self._desk.keeper
        name = keeper.name or self.tr("Unnamed estimate")
        self.name.show_name(name)
        self.name.setAccessibleName(self.tr("Estimate: {0}, rename").format(name))
        self.name.setProperty("named", bool(keeper.name))
        self.name.style().unpolish(self.name)
        self.name.style().polish(self.name)
        error = keeper.failure
        self.failure.setVisible(error is not None)
        if error is not None:
            self.failure.setText(self.tr("Not kept yet, tried again soon: {0}").format(told(error)))
        self.set_projection(self._theme.projection)

    def _link(self, text: str, tip: str) -> QPushButton:
        link = QPushButton(text, self)
        link.setProperty("role", "link")
        link.setToolTip(tip)
        link.setAccessibleName(tip)
        return link

    def _take_lengths(self) -> None:
        px, color = self._theme.px, self._theme.color
        self._column.setContentsMargins(px(4), 0, px(8), px(6))
        self._column.setSpacing(px(4))
        self._row.setSpacing(px(12))
        self.field.setFixedWidth(px(WIDEST * 2 // 3))
        self.name.setMaximumWidth(px(WIDEST))
        self.name.setFont(self._theme.font("body", 700))
        self.name.setStyleSheet(
            f"QPushButton#estimate_name {{ color: {color('muted').name()}; background: transparent;"
            f" border: 1px solid transparent; border-radius: {px(6)}px; padding: {px(3)}px {px(4)}px;"
            f" text-align: left; font-weight: 400; }}"
            f'QPushButton#estimate_name[named="true"] {{ color: {color("ink").name()}; font-weight: 700; }}'
            f"QPushButton#estimate_name:hover {{ background: {color('hover').name()}; }}"
            f"QPushButton#estimate_name:focus {{ border-color: {color('focus').name()}; }}"
        )
        self.failure.setStyleSheet(f"color: {color('error').name()};")
        self._show()
