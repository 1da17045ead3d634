"""A price that the document leaves open, with the control that says what it is for."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.cost.model import Unassigned
from studyapp.cost.money import display_price
from studyapp.ui.choice_box import ChoiceBox
from studyapp.ui.cost.links import LineLink
from studyapp.ui.theme import Theme

LONGEST_LABEL = 120


def price_of(unassigned: Unassigned) -> str:
    """`$0.07/GB`; with tiers `$0.07 → $0.05/GB`."""
    prices = [display_price(t.price, unassigned.currency) for t in unassigned.prices if t.price is not None]
    return " → ".join(prices) + f"/{unassigned.unit}"


def drafts_of(rows: "Sequence[UnassignedRow]") -> dict[Unassigned, str]:
    """What is typed in rows that are thrown away, so that none of it is lost."""
    return {row.unassigned: row.draft for row in rows if row.draft is not None}


def go_on(rows: "Sequence[UnassignedRow]", drafts: Mapping[Unassigned, str]) -> bool:
    """Choose on in new rows for the same prices; whether there is any such."""
    same = [row for row in rows if row.unassigned in drafts]
    for row in same:
        row.go_on(drafts[row.unassigned])
    return bool(same)


class LabelBox(ChoiceBox):
    """A label of the document's, or one of the person's own words."""

    entered = Signal()
    left = Signal()
    """Esc."""

    def __init__(self, labels: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.addItems(list(labels))
        self.setCurrentIndex(-1)
        # A new name may begin like a known one; the arrows go through those.
        self.setCompleter(None)  # pyright: ignore[reportArgumentType] – Qt takes none
        field = self.lineEdit()
        if field is not None:
            field.setMaxLength(LONGEST_LABEL)
            field.setPlaceholderText(self.tr("Choose a path, or name a new one"))
            # The box has a frame and room of its own.
            field.setStyleSheet("QLineEdit { border: none; padding: 0; background: transparent; }")

    @property
    def label(self) -> str:
        """What was chosen or typed."""
        return " ".join(self.currentText().split())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class UnassignedRow(QFrame):
    """The price, the line's words, and "Assign…", which opens a line to choose in."""

    source_asked = Signal(object)
    """A line number."""
    assign_asked = Signal(object, str)
    """The `Unassigned` and the label that it shall have."""

    def __init__(
        self, theme: Theme, unassigned: Unassigned, labels: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels = tuple(labels)
        self.unassigned = unassigned
        self.box: LabelBox | None = None
        """Where the label is chosen, while it is."""
        price = price_of(unassigned)
        shown = QLabel(price, self)
        shown.setFont(theme.font("body", 600))
        self.line_button = LineLink(unassigned.line, self, unassigned.text)
        self.line_button.asked.connect(self.source_asked)
        self.assign_button = QPushButton(self.tr("Assign…"), self)
        self.assign_button.setProperty("role", "link")
        self.assign_button.setAccessibleName(self.tr("Say what {0} is for").format(price))
        self.assign_button.clicked.connect(self.begin)
        words = QLabel(unassigned.text, self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setFont(theme.font("small"))
        words.setVisible(unassigned.text != price)
        words.setStyleSheet(f"color: {theme.color('muted').name()};")
        self.assign_button.setCursor(Qt.CursorShape.PointingHandCursor)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(shown)
        head.addWidget(self.line_button)
        head.addStretch(1)
        head.addWidget(self.assign_button)
        self._editor = QWidget(self)
        self._in_editor = QHBoxLayout(self._editor)
        self._in_editor.setContentsMargins(0, theme.px(4), 0, 0)
        self._in_editor.setSpacing(theme.px(8))
        self._editor.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(4), theme.px(6), theme.px(4), theme.px(8))
        self._column.setSpacing(theme.px(4))
        self._column.addLayout(head)
        self._column.addWidget(words)
        self._column.addWidget(self._editor)

    def begin(self) -> None:
        """Let the person choose a label, or type one."""
        if self.box is None:
            self._make_editor()
        self._editor.show()
        self.assign_button.hide()
        if self.box is not None:
            self.box.setFocus()

    @property
    def draft(self) -> str | None:
        """What is typed and not yet assigned; None while nothing is chosen."""
        return self.box.currentText() if self.box is not None and not self._editor.isHidden() else None

    def go_on(self, draft: str) -> None:
        """Choose on where a row that was thrown away stood."""
        self.begin()
        if self.box is not None:
            self.box.setEditText(draft)

    def leave(self) -> None:
        """Assign nothing."""
        if self.box is not None:
            self.box.clearEditText()
        self._editor.hide()
        self.assign_button.show()
        self.assign_button.setFocus()

    def assign(self) -> None:
        """Assign the price to what was chosen; nothing where that is empty."""
        if self.box is not None and self.box.label:
            self.assign_asked.emit(self.unassigned, self.box.label)

    def _make_editor(self) -> None:
        price = price_of(self.unassigned)
        self.box = LabelBox(self._labels, self._editor)
        self.box.setAccessibleName(self.tr("What {0} is for").format(price))
        self.box.entered.connect(self.assign)
        self.box.left.connect(self.leave)
        self.done = QPushButton(self.tr("Assign"), self._editor)
        self.done.setProperty("role", "secondary")
        self.done.clicked.connect(self.assign)
        self.box.editTextChanged.connect(self._on_text_changed)
        self._in_editor.addWidget(self.box, 1)
        self._in_editor.addWidget(self.done)
        self._on_text_changed("")
        QWidget.setTabOrder(self.box, self.done)

    def _on_text_changed(self, text: str) -> None:
        self.done.setEnabled(bool(text.strip()))
