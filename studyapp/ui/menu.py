"""The menu, made from the command table each time it is opened."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from studyapp.ui.commands import Command, CommandTable
from studyapp.ui.entries import shown_key


class CommandAction(QAction):
    """A menu's line for a command."""

    def __init__(self, command: Command, parent: QMenu) -> None:
        key = shown_key(command.keys)
        super().__init__(command.shown_title + (f"\t{key}" if key else ""), parent)
        self._command = command
        self.setEnabled(command.is_enabled)
        self.triggered.connect(self._on_triggered)

    def _on_triggered(self) -> None:
        self._command.run()


def command_menu(table: CommandTable, titles: dict[str, str], parent: QWidget) -> QMenu:
    """A menu with a part for every place where something can be done now; it is freed when it closes."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    for place, title in titles.items():
        commands = [command for command in table.available() if command.place == place]
        if any(command.is_enabled for command in commands):
            part = menu.addMenu(title)
            for command in commands:
                part.addAction(CommandAction(command, part))
    return menu


def open_below(button: QWidget, menu: QMenu, gap: int) -> None:
    """Open a menu below a button, its right edge at the button's."""
    below = button.rect().bottomRight()
    below.setX(below.x() - menu.sizeHint().width())
    below.setY(below.y() + gap)
    menu.popup(button.mapToGlobal(below))
