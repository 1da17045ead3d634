"""Where the parts of the room of prices stand, and which of them make way where there is little room."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.ui.cost.view import CostView

LEAST_WITH_SIDE, LEAST_WITH_NOTICES, LEAST_WITH_DETAILS = 920, 580, 680
"""The room's width from which the panel is shown, its height for the notices and for a line in words."""
LEAST = 640
"""No window need be wider for this room, in real pixels; what has no room then is cut."""
WIDEST = 1080
"""Beyond this a table's row is hard to follow."""


class RoomLayout(QObject):
    """The estimate in the middle, the panel at its right; a page takes the place of both."""

    def __init__(self, theme: Theme, room: "CostView") -> None:
        super().__init__(room)
        self._theme = theme
        self._room = room
        self.sheet = QFrame(room)
        """The card that the estimate stands on."""
        self.sheet.setProperty("role", "card")
        self._in_sheet = QVBoxLayout(self.sheet)
        for part in (room.head, room.table, room.details, room.no_lines, room.totals, room.currency):
            self._in_sheet.addWidget(part)
        self._column = QVBoxLayout()
        for part in (room.quick, self.sheet, room.notices):
            self._column.addWidget(part)
        self._column.addStretch(1)
        work = QWidget(room)
        self._around = QHBoxLayout(work)
        self._around.setSpacing(0)
        self._around.addStretch(1)
        self._around.addLayout(self._column, 1000)
        self._around.addStretch(1)
        self.front = QWidget(room)
        """What a page takes the place of, with the panel."""
        self._stack = QStackedLayout(self.front)
        self._stack.addWidget(work)
        self._stack.addWidget(room.no_prices)
        self.whole = QHBoxLayout(room)
        """Where pages are put."""
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.whole.setSpacing(0)
        self.whole.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.whole.addWidget(self.front, 1)
        self.whole.addWidget(room.side)
        theme.changed.connect(self._on_theme_changed)
        self.take_lengths()

    @property
    def least(self) -> QSize:
        """The room that the estimate needs."""
        return QSize(min(self.front.minimumSizeHint().width(), LEAST), LEAST // 2)

    def show_prices(self, on: bool) -> None:
        """Show the estimate, or what stands there without prices."""
        self._stack.setCurrentIndex(0 if on else 1)

    def arrange(self) -> None:
        """Show what there is room and use for."""
        room = self._room
        room.side.setVisible(self._shows_side())
        room.details.setVisible(room.rows.any() and room.height() >= self._theme.px(LEAST_WITH_DETAILS))
        room.notices.setVisible(self._shows_notices())

    def _shows_notices(self) -> bool:
        """They stand in the list of problems too, so the estimate comes first where there is little room."""
        notices = self._room.notices
        roomy = self._room.height() >= self._theme.px(LEAST_WITH_NOTICES)
        return bool(notices.failure) or (notices.count > 0 and roomy and not self._theme.projection)

    def _shows_side(self) -> bool:
        """The panel needs prices and room, which the source beside it may take; a class sees the estimate
        alone.
        """
        room = self._room
        roomy = room.width() >= self._theme.px(LEAST_WITH_SIDE)
        return room.has_prices() and roomy and room.is_front() and not self._theme.projection

    def _on_theme_changed(self) -> None:
        self.take_lengths()
        self.arrange()

    def take_lengths(self) -> None:
        """Have lengths as the theme has them now."""
        px = self._theme.px
        self.front.setMinimumWidth(px(420))
        self._around.setContentsMargins(px(32), px(24), px(32), px(24))
        self._column.setSpacing(px(16))
        self._in_sheet.setContentsMargins(px(16), px(10), px(16), px(12))
        self._in_sheet.setSpacing(0)
        for part in (self._room.quick, self.sheet, self._room.notices):
            part.setMaximumWidth(px(WIDEST))
