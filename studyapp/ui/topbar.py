"""The bar at the top: the three tabs, the field that opens the palette, the menu."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QTabBar, QWidget

from studyapp.ui.theme import Theme

HEIGHT = 48
FINDER_WIDTH, NARROWEST_FINDER = 280, 120


class TopBar(QFrame):
    """Tabs at the left, finding and the menu at the right."""

    tab_chosen = Signal(object)
    """The index of a tab."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top")
        self._theme = theme
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setProperty("focusPolicy", "TabFocus")
        for _room in range(3):
            self.tabs.addTab("")
        self.count = QLabel(self.tabs)
        self.count.setProperty("role", "badge")
        self.count.hide()
        self._counted = (0, 0)
        self.finder = QPushButton(self)
        self.finder.setProperty("role", "find")
        self.finder.setProperty("focusPolicy", "TabFocus")
        self._key = QLabel("Ctrl K", self.finder)
        self._key.setProperty("role", "key")
        self._key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._inside = QHBoxLayout(self.finder)
        self._inside.addStretch(1)
        self._inside.addWidget(self._key)
        self.menu = QPushButton("≡", self)
        self.menu.setProperty("role", "quiet")
        self.menu.setProperty("focusPolicy", "TabFocus")
        self._layout = layout = QHBoxLayout(self)
        layout.addWidget(self.tabs)
        layout.addStretch(1)
        layout.addWidget(self.finder, 1000)
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
        self.finder.setFixedHeight(px(32))
        self.finder.setMinimumWidth(px(NARROWEST_FINDER))
        self.finder.setMaximumWidth(px(FINDER_WIDTH))
        self.menu.setFixedSize(px(36), px(32))
        if self._counted[1]:
            self.show_count(*self._counted)

    def retranslate(self) -> None:
        """Take the words of the language that is spoken now."""
        self.tabs.setAccessibleName(self.tr("Rooms"))
        for at, title in enumerate((self.tr("Cards"), self.tr("Map"), self.tr("Cost"))):
            self.tabs.setTabText(at, title)
        self.finder.setText(self.tr("Find cards, prices, commands"))
        self.finder.setAccessibleName(self.finder.text())
        self.menu.setAccessibleName(self.tr("Menu"))
        self.menu.setToolTip(self.tr("Menu"))

    def show_count(self, at: int, count: int) -> None:
        """Show a count beside a tab's title; 0 shows nothing."""
        self._counted = (at, count)
        self.count.setText(str(count))
        self.count.setMinimumSize(0, 0)  # or the size it had before would be its least
        self.count.setFixedSize(self.count.sizeHint() if count else QSize(0, 0))
        self.tabs.setTabButton(at, QTabBar.ButtonPosition.RightSide, self.count)
        self.count.setVisible(count > 0)  # a tab bar hides the button that is replaced, be it the same one
        self.tabs.setAccessibleTabName(at, f"{self.tabs.tabText(at)} {count}" if count else "")

    def _on_tab_clicked(self, at: int) -> None:
        if at >= 0:
            self.tab_chosen.emit(at)
