"""The pages of the room of prices: which there are, and what can be done on each.

To add one, write its class and an entry in `PAGES`. Its `open(desk)` is given the room's `Desk`.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from studyapp.ui.pages import Page, PageCommand

PAGES: tuple[Page, ...] = (
    Page("check", "studyapp.ui.cost.check.page", "CheckPage",
         str(QT_TRANSLATE_NOOP("Pages", "The document's arithmetic")), "Ctrl+J", (
        PageCommand("source", str(QT_TRANSLATE_NOOP("Pages", "Show the line in the source")), ("S",),
                    "show_source"),
        PageCommand("copy", str(QT_TRANSLATE_NOOP("Pages", "Copy the check")), ("Ctrl+C",), "copy"),
    )),
    Page("estimates", "studyapp.ui.cost.saved.page", "EstimatesPage",
         str(QT_TRANSLATE_NOOP("Pages", "Estimates")), "Ctrl+E", (
        PageCommand("open", str(QT_TRANSLATE_NOOP("Pages", "Go on with what is chosen")), ("Enter",),
                    "open_chosen"),
        PageCommand("rename", str(QT_TRANSLATE_NOOP("Pages", "Rename")), ("F2",), "rename"),
        PageCommand("duplicate", str(QT_TRANSLATE_NOOP("Pages", "Duplicate")), ("Ctrl+D",), "duplicate"),
        PageCommand("remove", str(QT_TRANSLATE_NOOP("Pages", "Remove")), ("Delete", "Backspace"), "remove"),
        PageCommand("undo", str(QT_TRANSLATE_NOOP("Pages", "Bring the last removed one back")), ("Ctrl+Z",),
                    "bring_last_back"),
    )),
    Page("charts", "studyapp.ui.cost.charts.page", "ChartsPage",
         str(QT_TRANSLATE_NOOP("Pages", "Charts")), "Ctrl+G", (
        PageCommand("next", str(QT_TRANSLATE_NOOP("Pages", "Next chart")), ("PageDown",), "next"),
        PageCommand("previous", str(QT_TRANSLATE_NOOP("Pages", "Chart before")), ("PageUp",), "previous"),
        PageCommand("nearer", str(QT_TRANSLATE_NOOP("Pages", "Smaller volumes")), ("+", "="), "nearer"),
        PageCommand("farther", str(QT_TRANSLATE_NOOP("Pages", "Larger volumes")), ("-",), "farther"),
        PageCommand("regroup", str(QT_TRANSLATE_NOOP("Pages", "Shares by line or rate")), ("G",), "regroup"),
        PageCommand("table", str(QT_TRANSLATE_NOOP("Pages", "Show or hide the table")),
                    ("T",), "toggle_table"),
        PageCommand("copy", str(QT_TRANSLATE_NOOP("Pages", "Copy the table")), ("Ctrl+C",), "copy_table"),
        PageCommand("picture", str(QT_TRANSLATE_NOOP("Pages", "Picture of the chart…")), ("Ctrl+S",),
                    "save_picture"),
        PageCommand("copy-picture", str(QT_TRANSLATE_NOOP("Pages", "Copy the picture")), ("Ctrl+Shift+C",),
                    "copy_picture"),
    )),
    Page("compare", "studyapp.ui.cost.compare.page", "ComparePage",
         str(QT_TRANSLATE_NOOP("Pages", "Compare")), "Ctrl+M", (
        PageCommand("path", str(QT_TRANSLATE_NOOP("Pages", "Choose another path in B")), ("P",), "edit_path"),
        PageCommand("volume", str(QT_TRANSLATE_NOOP("Pages", "Edit the volume in B")), ("F2",),
                    "edit_volume"),
        PageCommand("directions", str(QT_TRANSLATE_NOOP("Pages", "One direction or both in B")), ("D",),
                    "toggle_directions"),
        PageCommand("reset", str(QT_TRANSLATE_NOOP("Pages", "Have the line as in A")), ("R",), "reset_rows"),
        PageCommand("remove", str(QT_TRANSLATE_NOOP("Pages", "Take the line out of B")),
                    ("Delete", "Backspace"), "remove"),
        PageCommand("undo", str(QT_TRANSLATE_NOOP("Pages", "Take the last change of B back")), ("Ctrl+Z",),
                    "undo"),
        PageCommand("redo", str(QT_TRANSLATE_NOOP("Pages", "Make the change of B again")),
                    ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
        PageCommand("swap", str(QT_TRANSLATE_NOOP("Pages", "Swap A and B")), ("W",), "swap"),
        PageCommand("anew", str(QT_TRANSLATE_NOOP("Pages", "Begin B anew as a copy of A")), ("Ctrl+D",),
                    "begin_anew"),
        PageCommand("take", str(QT_TRANSLATE_NOOP("Pages", "Make B the open estimate")), ("Ctrl+Enter",),
                    "take"),
        PageCommand("keep", str(QT_TRANSLATE_NOOP("Pages", "Save B as an estimate…")), ("Ctrl+Shift+B",),
                    "edit_name"),
        PageCommand("chart", str(QT_TRANSLATE_NOOP("Pages", "Show the chart or the table")), ("T",),
                    "toggle_chart"),
        PageCommand("copy", str(QT_TRANSLATE_NOOP("Pages", "Copy the comparison as a table")), ("Ctrl+C",),
                    "copy_table"),
        PageCommand("markdown", str(QT_TRANSLATE_NOOP("Pages", "Copy the comparison as Markdown")),
                    ("Ctrl+Shift+C",), "copy_markdown"),
        PageCommand("picture", str(QT_TRANSLATE_NOOP("Pages", "Picture of the comparison…")), ("Ctrl+S",),
                    "save_picture"),
        PageCommand("save", str(QT_TRANSLATE_NOOP("Pages", "Save the comparison…")), ("Ctrl+Shift+S",),
                    "ask_for_name"),
    )),
    Page("report", "studyapp.ui.cost.report.page", "ReportPage",
         str(QT_TRANSLATE_NOOP("Pages", "Export")), "Ctrl+Shift+E", (
        PageCommand("markdown", str(QT_TRANSLATE_NOOP("Pages", "Copy as Markdown")), ("Ctrl+Shift+C",),
                    "copy_markdown"),
        PageCommand("table", str(QT_TRANSLATE_NOOP("Pages", "Copy as table")), ("Ctrl+C",), "copy_table"),
        PageCommand("save", str(QT_TRANSLATE_NOOP("Pages", "Save…")), ("Ctrl+S",), "ask_for_name"),
    )),
)  # fmt: skip
