"""The pages beside the card: which there are, and the one that is open."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.cards.model import Card
    from studyapp.ui.cards.desk import Desk


class Page(NamedTuple):
    """A page: loaded and built when it is first opened."""

    name: str
    module: str
    widget: str
    """The name of its class: `Widget(theme, parent)` with `open(desk)` and the signals named in `Pages`."""
    title: str
    """In English; `title_of` says it in the person's language."""
    key: str


PAGES = (
    Page("browse", "studyapp.ui.cards.browse.page", "BrowsePage",
         str(QT_TRANSLATE_NOOP("Pages", "Browse")), "Ctrl+F"),
    Page("statistics", "studyapp.ui.cards.statistics.page", "StatisticsPage",
         str(QT_TRANSLATE_NOOP("Pages", "Statistics")), "Ctrl+I"),
    Page("reconcile", "studyapp.ui.cards.reconcile.page", "ReconcilePage",
         str(QT_TRANSLATE_NOOP("Pages", "Cards to decide on")), "Ctrl+D"),
    Page("options", "studyapp.ui.cards.options.page", "OptionsPage",
         str(QT_TRANSLATE_NOOP("Pages", "Options")), "Ctrl+,"),
    Page("optimizer", "studyapp.ui.cards.optimizer.page", "OptimizerPage",
         str(QT_TRANSLATE_NOOP("Pages", "Optimizer")), ""),
    Page("sync", "studyapp.ui.cards.sync.page", "SyncPage",
         str(QT_TRANSLATE_NOOP("Pages", "Several machines")), ""),
    Page("copies", "studyapp.ui.cards.copies.page", "CopiesPage",
         str(QT_TRANSLATE_NOOP("Pages", "Bring back a copy of the review history…")), ""),
)  # fmt: skip

_PASSED_ON = (
    "history_changed",
    "source_asked",
    "target_asked",
    "message_raised",
    "practice_asked",
    "learn_asked",
    "action_asked",
    "folder_changed",
    "learning_changed",
)
"""The signals of a page that the room hears, where the page has them."""


def title_of(page: Page) -> str:
    """What a page is called in the person's language."""
    return QCoreApplication.translate("Pages", page.title)


def page_named(name: str) -> Page:
    """The page of this name; raises KeyError."""
    return {page.name: page for page in PAGES}[name]


class Pages(QObject):
    """Builds the pages into a layout beside the card's, and shows one of them or none."""

    opened = Signal(object)
    """The name of the page that is shown now, "" for the card."""
    history_changed = Signal()
    source_asked = Signal(object)
    target_asked = Signal(object)
    message_raised = Signal(object)
    practice_asked = Signal(object)
    """Cards to go through without grading."""
    learn_asked = Signal(object)
    """A card to learn now."""
    action_asked = Signal(object)
    """What to do to the cards that are chosen: suspend, bury, reset, practise, source or edit."""
    folder_changed = Signal(object)
    """The folder through which machines exchange their reviews."""
    learning_changed = Signal()
    """How a person wants to learn was set anew."""

    def __init__(self, theme: Theme, place: QBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place = place
        # A page is Any here: it is imported when first opened, and may leave out what it does not need.
        self._built: dict[str, Any] = {}
        self.current = ""
        """The page that is shown, "" for the card."""

    def open(self, name: str, desk: "Desk") -> None:
        """Show a page as things stand now."""
        page = self._page(name)
        page.open(desk)
        if self.current not in ("", name):
            self._built[self.current].hide()
        self.current = name
        self.opened.emit(name)
        page.show()
        self.focus_start()

    def focus_start(self) -> None:
        """Put the keyboard where work begins in the open page, unless it is there already."""
        page = self._built.get(self.current)
        focus = QApplication.focusWidget()
        if page is not None and (focus is None or not page.isAncestorOf(focus)):
            page.setFocus()

    def reopen(self, desk: "Desk") -> None:
        """Show the open page as things stand now; nothing where none is open."""
        if self.current:
            self._built[self.current].open(desk)

    def chosen(self) -> "tuple[Card, ...]":
        """The cards that are chosen on the open page."""
        page = self._built.get(self.current)
        return page.chosen() if page is not None and hasattr(page, "chosen") else ()

    def close(self) -> None:
        """Go back to the card."""
        if self.current:
            page = self._built[self.current]
            self.current = ""
            page.hide()
            self.opened.emit("")

    def set_projection(self, on: bool) -> None:
        """Show all pages to a class, or to one person again."""
        for page in self._built.values():
            if hasattr(page, "set_projection"):
                page.set_projection(on)

    def _page(self, name: str) -> Any:
        if name not in self._built:
            entry = page_named(name)
            maker = getattr(import_module(entry.module), entry.widget)
            page: Any = maker(self._theme, self.parent())
            page.hide()
            page.setAccessibleName(title_of(entry))
            page.closed.connect(self.close)
            for signal in _PASSED_ON:
                if hasattr(page, signal):
                    getattr(page, signal).connect(getattr(self, signal))
            if self._theme.projection and hasattr(page, "set_projection"):
                page.set_projection(True)
            self._place.addWidget(page, 1)
            self._built[name] = page
        return self._built[name]
