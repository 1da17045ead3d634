"""The figures that are looked at first, large, in one row, or in two where that is too narrow."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from studyapp.cards.figures.values import Statistics
from studyapp.ui.cards.statistics.wording import Wording
from studyapp.ui.theme import Theme


class Tile(QFrame):
    """A figure with what it counts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "card")
        self.value = QLabel(self)
        self.value.setProperty("role", "title")
        self.about = QLabel(self)
        self.about.setProperty("role", "caption")
        self.about.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.value)
        self._column.addWidget(self.about)
        self._column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def say(self, value: str, about: str) -> None:
        """Show this figure."""
        self.value.setText(value)
        self.about.setText(about)
        self.setAccessibleName(f"{about}: {value}")

    def take_lengths(self) -> None:
        """Follow the theme's scale."""
        pad = self._theme.px(16)
        self._column.setContentsMargins(pad, self._theme.px(10), pad, self._theme.px(12))
        self._column.setSpacing(self._theme.px(2))


class Tiles(QWidget):
    """Due, learned, known, retention, streak."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = Wording(self)
        self.tiles = [Tile(theme, self) for _ in range(5)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.set_narrow(False)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def set_narrow(self, on: bool) -> None:
        """Stand in two rows, three tiles and two, or in one of all five."""
        for at, tile in enumerate(self.tiles):
            place = (0, at, 1, 1)
            if on:
                place = (0, 2 * at, 1, 2) if at < 3 else (1, 3 * (at - 3), 1, 3)
            self._grid.addWidget(tile, *place)
        for column in range(6):
            self._grid.setColumnStretch(column, 1 if on or column < len(self.tiles) else 0)

    def show_figures(self, found: Statistics) -> None:
        """Show the figures of these statistics."""
        say = self._wording
        share = found.retention.all
        said = (
            (say.number(found.forecast[0]), self.tr("cards due today")),
            (say.number(found.stages.learned), self.tr("cards learned")),
            (say.number(found.recall.expected), self.tr("of them known now")),
            (
                say.percent(share.rate),
                self.tr("recalled in reviews, {0} wanted").format(say.percent(found.wanted)),
            ),
            (say.number(found.streak.days), self.tr("days in a row")),
        )
        for tile, (value, about) in zip(self.tiles, said, strict=True):
            tile.say(value, about)

    def _take_lengths(self) -> None:
        self._grid.setSpacing(self._theme.px(12))
        for tile in self.tiles:
            tile.take_lengths()
