"""All that can be done in the room of prices, with its keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studyapp.ui.commands import Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from studyapp.ui.cost.view import CostView

PLACE = "cost"


def room_commands(room: "CostView") -> tuple[Command, ...]:
    """The room's entries in the command table."""
    return (
        _command(
            "quick", QCoreApplication.translate("CostView", "Look up a price"), ("/", "Q"), room.focus_start
        ),
        _command(
            "example",
            QCoreApplication.translate("CostView", "Open the document's worked example"),
            ("X",),
            room.open_example,
            room.has_examples,
        ),
        _command(
            "edit",
            QCoreApplication.translate("CostView", "Edit the volume"),
            ("Enter", "F2"),
            room.edit_volume,
            room.has_row,
        ),
        _command(
            "rename",
            QCoreApplication.translate("CostView", "Rename the line"),
            ("N",),
            room.edit_label,
            room.has_row,
        ),
        _command(
            "duplicate",
            QCoreApplication.translate("CostView", "Duplicate the line"),
            ("Ctrl+D",),
            room.duplicate,
            room.has_row,
        ),
        _command(
            "up",
            QCoreApplication.translate("CostView", "Move the line up"),
            ("Alt+Up",),
            room.move_up,
            room.has_row,
        ),
        _command(
            "down",
            QCoreApplication.translate("CostView", "Move the line down"),
            ("Alt+Down",),
            room.move_down,
            room.has_row,
        ),
        _command(
            "remove",
            QCoreApplication.translate("CostView", "Remove the line"),
            ("Delete", "Backspace"),
            room.remove,
            room.has_row,
        ),
        _command(
            "clear",
            QCoreApplication.translate("CostView", "Remove all lines"),
            (),
            room.clear,
            room.has_lines,
        ),
        _command(
            "undo", QCoreApplication.translate("CostView", "Undo"), ("Ctrl+Z",), room.undo, room.can_undo
        ),
        _command(
            "redo",
            QCoreApplication.translate("CostView", "Redo"),
            ("Ctrl+Y", "Ctrl+Shift+Z"),
            room.redo,
            room.can_redo,
        ),
        _command(
            "tb",
            QCoreApplication.translate("CostView", "Switch the size of a TB (1024 or 1000 GB)"),
            ("B",),
            room.switch_tb_size,
            room.has_prices,
        ),
        _command(
            "source",
            QCoreApplication.translate("CostView", "Show the line's source"),
            ("S",),
            room.show_source,
            room.has_row,
        ),
    )


def _command(
    name: str,
    title: str,
    keys: tuple[str, ...],
    run: "Callable[[], object]",
    enabled: "Callable[[], bool] | None" = None,
) -> Command:
    return Command(f"{PLACE}.{name}", title, keys, PLACE, run, enabled)
