"""Above the table: the difference, large, and both totals, with the size of a TB they are reckoned with."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.cost.estimate import Estimate
from studyapp.cost.figures.compare import Comparison
from studyapp.ui.cost.compare.wording import CompareTexts
from studyapp.ui.theme import Theme

_LONG = 26
"""Letters of a difference from which it is written smaller."""


class DifferencePanel(QWidget):
    """What the alternative costs more or less, and what both cost."""

    tb_size_asked = Signal()
    """The other size of a TB."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = CompareTexts(self)
        self._turn = 0
        self._is_open = False
        self.caption = self._label("caption")
        self.tb_size = QPushButton(self.tr("Change"), self)
        self.tb_size.setProperty("role", "link")
        self.tb_size.setToolTip(self.tr("Reckon with the other size of a TB (B)"))
        self.tb_size.clicked.connect(self.tb_size_asked)
        self.difference = QLabel(self)
        self.difference.setWordWrap(True)
        self.difference.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sides = (self._side(), self._side())
        above = QHBoxLayout()
        above.addWidget(self.caption)
        above.addWidget(self.tb_size)
        above.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(above)
        left.addWidget(self.difference)
        self._row = QHBoxLayout(self)
        self._row.addLayout(left, 1)
        for name, total, unpriced in self.sides:
            column = QVBoxLayout()
            column.setSpacing(0)
            for label in (name, total, unpriced):
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
                column.addWidget(label)
            self._row.addLayout(column)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def show_comparison(self, comparison: Comparison, names: tuple[str, str], size: str) -> None:
        """Show it; `size` is how large a TB is, in words."""
        self.caption.setText(self.tr("Difference · {0}").format(size))
        whole = self._texts.whole(comparison)
        self.difference.setText(whole)
        self.difference.setAccessibleName(f"{self.tr('Difference')}: {whole}")
        turns = {_turn(difference.by) for difference in comparison.differences}
        self._turn = turns.pop() if len(turns) == 1 else 0
        for mark, labels, name, result in zip(
            "AB", self.sides, names, (comparison.a, comparison.b), strict=True
        ):
            self._show_side(labels, f"{mark} · {name}", result)
        has_unpriced = bool(comparison.a.unpriced_gb or comparison.b.unpriced_gb)
        for _, _, unpriced in self.sides:  # both or none: the totals stand on one line
            unpriced.setVisible(has_unpriced)
        self._is_open = all(difference.by is None for difference in comparison.differences)
        self._take_lengths()

    def _show_side(self, labels: tuple[QLabel, QLabel, QLabel], name: str, result: Estimate) -> None:
        caption, total, unpriced = labels
        room = self._theme.px(220)
        caption.setText(caption.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room))
        total.setText(self._texts.priced(result))
        without = self._texts.unpriced(result)
        total.setAccessibleName(f"{name}: {total.text()} {without}".rstrip())
        unpriced.setText(without)

    def _side(self) -> tuple[QLabel, QLabel, QLabel]:
        return self._label("caption"), QLabel(self), self._label("small")

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        return label

    def _take_lengths(self) -> None:
        px, color = self._theme.px, self._theme.color
        self._row.setContentsMargins(px(8), px(6), px(8), px(10))
        self._row.setSpacing(px(32))
        is_long = self._is_open or len(self.difference.text()) > _LONG
        self.difference.setFont(self._theme.font("title" if is_long else "display", 700))
        role = "muted" if self._is_open else {1: "notice", -1: "good"}.get(self._turn, "ink")
        self.difference.setStyleSheet(f"color: {color(role).name()};")
        for _, total, unpriced in self.sides:
            total.setFont(self._theme.font("title", 700))
            unpriced.setStyleSheet(f"color: {color('notice').name()};")


def _turn(by: Decimal | None) -> int:
    return 0 if by is None else (by > 0) - (by < 0)
