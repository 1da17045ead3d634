"""The pages of a room beside what it mostly shows: each built when first opened, one open or none."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any, ClassVar, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from studyapp.ui.theme import Theme


class PageCommand(NamedTuple):
    """One thing that can be done on a page while it is open; `title` is English."""

    name: str
    title: str
    keys: tuple[str, ...]
    method: str
    """The name of a method of the page without arguments."""


class Page(NamedTuple):
    """A page: loaded and built when it is first opened."""

    name: str
    module: str
    widget: str
    """The name of its class: `Widget(theme, parent)` with `open(desk)`, a signal `closed`, any of the signals
    named in `PASSED_ON`, and where it looks different to a class `set_projection(on)`."""
    title: str
    """In English; `title_of` says it in the person's language."""
    key: str
    commands: tuple[PageCommand, ...] = ()
    """What can be done on it, told here so that menus and keys know it before the page is there."""


def title_of(page: Page) -> str:
    """What a page is called in the person's language."""
    return QCoreApplication.translate("Pages", page.title)


class Pages(QObject):
    """Builds the pages into a layout, and shows one of them or none."""

    PASSED_ON: ClassVar[tuple[str, ...]] = ("source_asked", "target_asked", "message_raised")
    """The signals of a page that the room hears, where the page has them."""

    opened = Signal(object)
    """The name of the page that is shown now, "" for none."""
    source_asked = Signal(object)
    target_asked = Signal(object)
    message_raised = Signal(object)

    def __init__(self, theme: Theme, table: Sequence[Page], place: QBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = {page.name: page for page in table}
        self._place = place
        # A page is Any here: it is imported when first opened, and may leave out what it does not need.
        self.built: dict[str, Any] = {}
        """The pages that were opened before, by name."""
        self.current = ""
        """The page that is shown, "" for none."""

    def open(self, name: str, desk: object) -> None:
        """Show a page as things stand now; raises KeyError where there is none of this name."""
        page = self._page(name)
        page.open(desk)
        if self.current not in ("", name):
            self.built[self.current].hide()
        self.current = name
        self.opened.emit(name)
        page.show()
        self.focus_start()

    def focus_start(self) -> None:
        """Put the keyboard where work begins in the open page, unless it is there already."""
        page = self.built.get(self.current)
        focus = QApplication.focusWidget()
        if page is not None and (focus is None or not page.isAncestorOf(focus)):
            page.setFocus()

    def reopen(self, desk: object) -> None:
        """Show the open page as things stand now; nothing where none is open."""
        if self.current:
            self.built[self.current].open(desk)

    def close(self) -> None:
        """Show none."""
        if self.current:
            page = self.built[self.current]
            self.current = ""
            page.hide()
            self.opened.emit("")

    def run(self, name: str, method: str) -> None:
        """Let a page that was opened before do something."""
        getattr(self.built[name], method)()

    def set_projection(self, on: bool) -> None:
        """Show all pages to a class, or to one person again."""
        for page in self.built.values():
            if hasattr(page, "set_projection"):
                page.set_projection(on)

    def _page(self, name: str) -> Any:
        if name not in self.built:
            entry = self._table[name]
            maker = getattr(import_module(entry.module), entry.widget)
            page: Any = maker(self._theme, self.parent())
            page.hide()
            page.setAccessibleName(title_of(entry))
            page.closed.connect(self.close)
            for signal in self.PASSED_ON:
                if hasattr(page, signal):
                    getattr(page, signal).connect(getattr(self, signal))
            if self._theme.projection and hasattr(page, "set_projection"):
                page.set_projection(True)
            self._place.addWidget(page, 1)
            self.built[name] = page
        return self.built[name]
