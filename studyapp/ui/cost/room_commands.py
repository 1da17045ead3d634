"""All that can be done in the room of prices, with its keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studyapp.ui.commands import Command, room_command
from studyapp.ui.cost.pages import PAGES
from studyapp.ui.pages import Page, PageCommand, title_of

if TYPE_CHECKING:
    from studyapp.ui.cost.view import CostView

PLACE = "cost"


class InSight:
    """What can be done to the estimate now: nothing of one that a page hides is changed behind it."""

    def __init__(self, room: "CostView") -> None:
        self._room = room

    def has_example(self) -> bool:
        """Whether an example can be opened here: that puts the estimate away, so it must be in sight."""
        return self._room.is_front() and bool(self._room.desk.card.scenarios)

    def has_lines(self) -> bool:
        """Whether the estimate is in front and has lines."""
        return self._room.is_front() and self._room.rows.any()

    def can_paste(self) -> bool:
        """Whether the estimate is in front, and there is a text to read lines from."""
        return self._room.is_front() and self._room.rows.can_paste()

    def shows_sizes(self) -> bool:
        """Whether anything in sight depends on the size of a TB; estimates that are kept have their own."""
        return self._room.has_prices() and self._room.page != "estimates"

    def can_undo(self) -> bool:
        """Whether the last step can be taken back in sight: on the check's page only what a price is for."""
        is_seen = self._room.is_front() or (
            self._room.page == "check" and self._room.desk.assigning.is_next_undone()
        )
        return is_seen and self._room.rows.can_undo()

    def can_redo(self) -> bool:
        """Whether what was taken back can be made again in sight."""
        is_seen = self._room.is_front() or (
            self._room.page == "check" and self._room.desk.assigning.is_next_redone()
        )
        return is_seen and self._room.rows.can_redo()


def room_commands(room: "CostView") -> tuple[Command, ...]:
    """The room's entries in the command table."""
    rows, sight = room.rows, InSight(room)
    return (
        *(_on_page(room, page, command) for page in PAGES for command in page.commands),
        *(_open(room, page) for page in PAGES),
        room_command(
            PLACE,
            "back",
            QCoreApplication.translate("CostView", "Back to the estimate"),
            ("Esc",),
            room.close_page,
            room.has_page,
        ),
        room_command(
            PLACE,
            "quick",
            QCoreApplication.translate("CostView", "Look up a price"),
            ("/", "Q"),
            room.ask,
        ),
        room_command(
            PLACE,
            "lookups",
            QCoreApplication.translate("CostView", "Earlier look-ups"),
            ("Ctrl+H",),
            room.show_lookups,
            room.has_prices,
        ),
        room_command(
            PLACE,
            "example",
            QCoreApplication.translate("CostView", "Open the document's worked example"),
            ("X",),
            room.open_example,
            sight.has_example,
        ),
        room_command(
            PLACE,
            "new",
            QCoreApplication.translate("CostView", "New estimate"),
            ("Ctrl+N",),
            room.begin,
            room.head.can_begin,
        ),
        room_command(
            PLACE,
            "name",
            QCoreApplication.translate("CostView", "Rename the estimate"),
            ("Shift+F2",),
            room.head.edit,
            room.head.can_edit,
        ),
        room_command(
            PLACE,
            "edit",
            QCoreApplication.translate("CostView", "Edit the volume"),
            ("Enter", "F2"),
            rows.edit_volume,
            rows.is_chosen,
        ),
        room_command(
            PLACE,
            "rename",
            QCoreApplication.translate("CostView", "Rename the line"),
            ("N",),
            rows.edit_label,
            rows.is_chosen,
        ),
        room_command(
            PLACE,
            "path",
            QCoreApplication.translate("CostView", "Choose another path for the line"),
            ("P",),
            rows.edit_path,
            rows.is_chosen,
        ),
        room_command(
            PLACE,
            "directions",
            QCoreApplication.translate("CostView", "Charge one direction or both"),
            ("D",),
            rows.toggle_directions,
            rows.has_directions,
        ),
        room_command(
            PLACE,
            "duplicate",
            QCoreApplication.translate("CostView", "Duplicate the line"),
            ("Ctrl+D",),
            rows.duplicate,
            rows.is_chosen,
        ),
        room_command(
            PLACE,
            "up",
            QCoreApplication.translate("CostView", "Move the line up"),
            ("Alt+Up",),
            rows.move_up,
            rows.is_chosen,
        ),
        room_command(
            PLACE,
            "down",
            QCoreApplication.translate("CostView", "Move the line down"),
            ("Alt+Down",),
            rows.move_down,
            rows.is_chosen,
        ),
        room_command(
            PLACE,
            "remove",
            QCoreApplication.translate("CostView", "Remove the line"),
            ("Delete", "Backspace"),
            rows.remove,
            rows.is_chosen,
        ),
        room_command(
            PLACE,
            "clear",
            QCoreApplication.translate("CostView", "Remove all lines"),
            (),
            rows.clear,
            sight.has_lines,
        ),
        room_command(
            PLACE,
            "cut",
            QCoreApplication.translate("CostView", "Cut the lines"),
            ("Ctrl+X",),
            rows.cut,
            rows.is_chosen,
        ),
        room_command(
            PLACE,
            "paste",
            QCoreApplication.translate("CostView", "Paste lines of text or of a spreadsheet"),
            ("Ctrl+V",),
            rows.paste,
            sight.can_paste,
        ),
        room_command(
            PLACE,
            "undo",
            QCoreApplication.translate("CostView", "Undo"),
            ("Ctrl+Z",),
            rows.undo,
            sight.can_undo,
        )._replace(title_now=rows.undo_title),
        room_command(
            PLACE,
            "redo",
            QCoreApplication.translate("CostView", "Redo"),
            ("Ctrl+Y", "Ctrl+Shift+Z"),
            rows.redo,
            sight.can_redo,
        )._replace(title_now=rows.redo_title),
        room_command(
            PLACE,
            "tb",
            QCoreApplication.translate("CostView", "Switch the size of a TB (1024 or 1000 GB)"),
            ("B",),
            room.switch_tb_size,
            sight.shows_sizes,
        ),
        room_command(
            PLACE,
            "copy",
            QCoreApplication.translate("CostView", "Copy the lines as a table"),
            ("Ctrl+C",),
            room.copying.copy_rows,
            room.is_front,
        ),
        room_command(
            PLACE,
            "copy-markdown",
            QCoreApplication.translate("CostView", "Copy the estimate as Markdown"),
            ("Ctrl+Shift+C",),
            room.copying.copy_markdown,
            room.is_front,
        ),
        room_command(
            PLACE,
            "currency",
            QCoreApplication.translate("CostView", "Show the total in another currency"),
            ("C",),
            room.currency.edit,
            sight.has_lines,
        ),
        room_command(
            PLACE,
            "source",
            QCoreApplication.translate("CostView", "Show the line's source"),
            ("S",),
            room.show_source,
            rows.is_chosen,
        ),
        room_command(
            PLACE,
            "paths",
            QCoreApplication.translate("CostView", "Show on the map what the line's price is for"),
            ("M",),
            room.show_paths,
            rows.is_chosen,
        ),
    )


def _open(room: "CostView", page: Page) -> Command:
    def run() -> None:
        room.open_page(page.name)

    keys = (page.key,) if page.key else ()
    return room_command(PLACE, f"page.{page.name}", title_of(page), keys, run, room.has_prices)


def _on_page(room: "CostView", page: Page, command: PageCommand) -> Command:
    def run() -> None:
        room.pages.run(page.name, command.method)

    def is_open() -> bool:
        return room.page == page.name

    title = QCoreApplication.translate("Pages", command.title)
    return room_command(PLACE, f"{page.name}.{command.name}", title, command.keys, run, is_open)
