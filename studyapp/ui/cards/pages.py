"""The pages beside the card: which there are, and the one that is open."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from studyapp.ui import pages
from studyapp.ui.pages import Page
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.cards.model import Card

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


class Pages(pages.Pages):
    """Shows one of the pages beside the card, or none."""

    PASSED_ON: ClassVar[tuple[str, ...]] = (
        *pages.Pages.PASSED_ON,
        "history_changed",
        "practice_asked",
        "learn_asked",
        "action_asked",
        "folder_changed",
        "learning_changed",
    )

    history_changed = Signal()
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
        super().__init__(theme, PAGES, place, parent)

    def chosen(self) -> "tuple[Card, ...]":
        """The cards that are chosen on the open page."""
        page = self.built.get(self.current)
        return page.chosen() if page is not None and hasattr(page, "chosen") else ()
