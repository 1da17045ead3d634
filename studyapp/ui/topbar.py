"""The bar at the top: the three tabs, the field that opens the palette, the menu."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QTabBar, QWidget

from studyapp.ui.theme import Theme

HEIGHT = 48


class Tabs(QTabBar):
    """The tabs, the chosen one in bold with a line under it; a tab may carry a count."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: dict[int, int] = {}
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def set_count(self, at: int, count: int) -> None:
        """Show `count` beside a tab's title; 0 shows nothing."""
        if self._counts.get(at, 0) != count:
            self._counts[at] = count
            self.setAccessibleTabName(at, f"{self.tabText(at)} {count}" if count else self.tabText(at))
            self.refresh()

    def refresh(self) -> None:
        """Measure and draw anew."""
        self.setIconSize(self.iconSize())  # QTabBar's way to lay itself out again
        self.updateGeometry()
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        px = self._theme.px
        width = 2 * px(16) + QFontMetrics(self._theme.font("body", 700)).horizontalAdvance(
            self.tabText(index)
        )
        badge = self._badge_width(index)
        return QSize(width + (badge + px(8) if badge else 0), px(HEIGHT) - 1)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at in range(self.count()):
            self._paint_tab(painter, at)

    def _paint_tab(self, painter: QPainter, at: int) -> None:
        theme, rect = self._theme, self.tabRect(at)
        chosen = at == self.currentIndex()
        hovered = rect.contains(self.mapFromGlobal(self.cursor().pos()))
        painter.setFont(theme.font("body", 700 if chosen else 400))
        painter.setPen(theme.color("ink" if chosen or hovered else "muted"))
        badge = self._badge_width(at)
        place = rect.adjusted(theme.px(16), 0, -theme.px(16), 0)
        text = place.adjusted(0, 0, -(badge + theme.px(8)) if badge else 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, self.tabText(at))
        if badge:
            height = theme.px(20)
            top = rect.center().y() - height // 2 + 1
            self._paint_badge(painter, at, QRect(place.right() + 1 - badge, top, badge, height))
        if chosen:
            thick = max(2, theme.px(2))
            painter.fillRect(
                QRect(rect.left(), self.height() - thick, rect.width(), thick), theme.color("accent")
            )
            if self.hasFocus():
                painter.setPen(theme.color("focus"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                ring = rect.adjusted(theme.px(6), theme.px(8), -theme.px(6), -theme.px(8))
                painter.drawRoundedRect(ring, theme.px(6), theme.px(6))

    def _paint_badge(self, painter: QPainter, at: int, rect: QRect) -> None:
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_soft"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setFont(theme.font("small", 700))
        painter.setPen(theme.color("accent"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(self._counts[at]))

    def _badge_width(self, at: int) -> int:
        count = self._counts.get(at, 0)
        if not count:
            return 0
        text = QFontMetrics(self._theme.font("small", 700)).horizontalAdvance(str(count))
        return max(text + self._theme.px(14), self._theme.px(24))


class TopBar(QFrame):
    """Tabs at the left, finding and the menu at the right."""

    tab_chosen = Signal(object)
    """The index of a tab."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top")
        self._theme = theme
        self.tabs = Tabs(theme, self)
        for _room in range(3):
            self.tabs.addTab("")
        self.finder = QPushButton(self)
        self.finder.setProperty("role", "find")
        self.finder.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._key = QLabel("Ctrl K", self.finder)
        self._key.setProperty("role", "key")
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inside = QHBoxLayout(self.finder)
        self._inside.addStretch(1)
        self._inside.addWidget(self._key)
        self.menu = QPushButton("≡", self)
        self.menu.setProperty("role", "quiet")
        self.menu.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._layout = layout = QHBoxLayout(self)
        layout.addWidget(self.tabs)
        layout.addStretch(1)
        layout.addWidget(self.finder)
        layout.addWidget(self.menu)
        self.finder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.tabs.tabBarClicked.connect(self._on_tab_clicked)
        self.tabs.currentChanged.connect(self._on_tab_clicked)
        self.resize_to_theme()
        self.retranslate()

    def resize_to_theme(self) -> None:
        """Take the theme's lengths."""
        px = self._theme.px
        self.setFixedHeight(px(HEIGHT))
        self._layout.setContentsMargins(px(16), 0, px(8), 0)
        self._layout.setSpacing(px(8))
        self._inside.setContentsMargins(px(12), 0, px(12), 0)
        self.finder.setFixedSize(px(280), px(32))
        self.menu.setFixedSize(px(36), px(32))
        self.tabs.refresh()

    def retranslate(self) -> None:
        """Take the words of the language that is spoken now."""
        self.tabs.setAccessibleName(self.tr("Rooms"))
        for at, title in enumerate((self.tr("Cards"), self.tr("Map"), self.tr("Cost"))):
            self.tabs.setTabText(at, title)
            self.tabs.setAccessibleTabName(at, title)
        self.finder.setText(self.tr("Find cards, prices, commands"))
        self.finder.setAccessibleName(self.finder.text())
        self.menu.setAccessibleName(self.tr("Menu"))
        self.menu.setToolTip(self.tr("Menu"))
        self.tabs.refresh()

    def _on_tab_clicked(self, at: int) -> None:
        if at >= 0:
            self.tab_chosen.emit(at)
