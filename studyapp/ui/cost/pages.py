"""The pages of the room of prices: which there are, and what can be done on each.

To add one, write its class and an entry in `PAGES`. Its `open(desk)` is given the room's `Desk`.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from studyapp.ui.pages import Page, PageCommand

PAGES: tuple[Page, ...] = (
    Page("estimates", "studyapp.ui.cost.saved.page", "EstimatesPage",
         str(QT_TRANSLATE_NOOP("Pages", "Estimates")), "Ctrl+E", (
        PageCommand("open", str(QT_TRANSLATE_NOOP("Pages", "Go on with what is chosen")), ("Enter",),
                    "open_chosen"),
        PageCommand("rename", str(QT_TRANSLATE_NOOP("Pages", "Rename")), ("F2",), "rename"),
        PageCommand("duplicate", str(QT_TRANSLATE_NOOP("Pages", "Duplicate")), ("Ctrl+D",), "duplicate"),
        PageCommand("remove", str(QT_TRANSLATE_NOOP("Pages", "Remove")), ("Delete", "Backspace"), "remove"),
    )),
)  # fmt: skip
