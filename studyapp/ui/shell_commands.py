"""The commands of the window itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from studyapp.ui.commands import Command
from studyapp.ui.language import LANGUAGES
from studyapp.ui.rooms import CARDS, COST, MAP

if TYPE_CHECKING:
    from studyapp.ui.window import Window

LARGER, SMALLER = 1.1, 1 / 1.1


class _Choice(NamedTuple):
    """An action with the value it is done with."""

    act: Callable[..., object]
    value: object

    def run(self) -> None:
        self.act(self.value)


def place_titles() -> dict[str, str]:
    """The titles of the menus, by place."""
    translate = QCoreApplication.translate
    return {
        "file": translate("Commands", "Document"),
        "view": translate("Commands", "View"),
        "cards": translate("Commands", "Cards"),
        "map": translate("Commands", "Map"),
        "map_open": translate("Commands", "Open on the map"),
        "map_steps": translate("Commands", "From place to place on the map"),
        "cost": translate("Commands", "Cost"),
        "source": translate("Commands", "Source"),
        "look": translate("Commands", "Look"),
        "help": translate("Commands", "Help"),
    }


def shell_commands(window: "Window") -> tuple[Command, ...]:
    """Everything the window can do whatever is shown in it."""
    translate = QCoreApplication.translate
    room = window.show_room
    return (
        Command(
            "file.open",
            translate("Commands", "Open a document"),
            ("Ctrl+O",),
            "file",
            window.opening.ask_for_file,
        ),
        Command(
            "file.open_folder",
            translate("Commands", "Open a folder"),
            ("Ctrl+Shift+O",),
            "file",
            window.opening.ask_for_folder,
        ),
        Command(
            "file.stop_reading",
            translate("Commands", "Stop reading the folder"),
            (),
            "file",
            window.reading_stop_asked.emit,
            window.is_reading,
        ),
        Command(
            "file.reload", translate("Commands", "Read the document again"), ("F5",), "file", window.reload
        ),
        Command(
            "file.problems",
            translate("Commands", "Reading notes"),
            ("Ctrl+P",),
            "file",
            window.sheets.show_problems,
        ),
        Command("file.quit", translate("Commands", "Quit"), ("Ctrl+Q",), "file", window.close),
        Command(
            "view.cards",
            translate("Commands", "Go to the cards"),
            ("Ctrl+1", "Alt+1"),
            "view",
            _Choice(room, CARDS).run,
        ),
        Command(
            "view.map",
            translate("Commands", "Go to the map"),
            ("Ctrl+2", "Alt+2"),
            "view",
            _Choice(room, MAP).run,
        ),
        Command(
            "view.cost",
            translate("Commands", "Go to the cost"),
            ("Ctrl+3", "Alt+3"),
            "view",
            _Choice(room, COST).run,
        ),
        Command(
            "view.find",
            translate("Commands", "Find anything"),
            ("Ctrl+K",),
            "view",
            window.sheets.show_palette,
        ),
        Command(
            "view.projection", translate("Commands", "Projection"), ("F11",), "view", window.toggle_projection
        ),
        Command(
            "view.leave_projection",
            translate("Commands", "Leave projection"),
            ("Esc",),
            "",
            window.toggle_projection,
            window.is_projecting,
        ),
        Command(
            "look.larger",
            translate("Commands", "Larger"),
            ("Ctrl++", "Ctrl+="),
            "look",
            _Choice(window.look.zoom, LARGER).run,
        ),
        Command(
            "look.smaller",
            translate("Commands", "Smaller"),
            ("Ctrl+-",),
            "look",
            _Choice(window.look.zoom, SMALLER).run,
        ),
        Command(
            "look.normal",
            translate("Commands", "Normal size"),
            ("Ctrl+0",),
            "look",
            _Choice(window.look.zoom, 0.0).run,
        ),
        *_look_commands(window),
        Command(
            "help.shortcuts",
            translate("Commands", "Shortcuts"),
            ("F1", "?"),
            "help",
            window.sheets.show_shortcuts,
        ),
        Command("help.menu", translate("Commands", "Menu"), ("F10",), "", window.show_menu),
    )


def _look_commands(window: "Window") -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    themes = (
        ("", translate("Commands", "Theme: as the system")),
        ("light", translate("Commands", "Theme: light")),
        ("dark", translate("Commands", "Theme: dark")),
        ("contrast", translate("Commands", "Theme: high contrast")),
    )
    language = translate("Commands", "Language: {0}")
    return (
        *(
            Command(
                f"look.theme.{name or 'system'}", title, (), "look", _Choice(window.look.set_theme, name).run
            )
            for name, title in themes
        ),
        *(
            Command(
                f"look.language.{code}",
                language.format(name),
                (),
                "look",
                _Choice(window.look.set_language, code).run,
            )
            for code, name in LANGUAGES.items()
        ),
        Command(
            "look.motion",
            translate("Commands", "Turn movement on or off"),
            (),
            "look",
            window.look.toggle_motion,
        ),
    )


def source_commands(window: "Window") -> tuple[Command, ...]:
    """What can be done while the source is shown."""
    title = QCoreApplication.translate("Commands", "Close the source")
    return (Command("source.close", title, ("Esc",), "source", window.close_source),)
