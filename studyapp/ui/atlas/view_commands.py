"""What can be done on the map, by menu, palette and keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studyapp.ui.commands import Command

if TYPE_CHECKING:
    from studyapp.ui.atlas.view import AtlasView


def commands_of(view: "AtlasView") -> tuple[Command, ...]:
    """The commands of a map room."""
    has_flow, has_map, has_selection = view.has_flow, view.has_components, view.has_selection
    return (
        Command(
            "map.fit",
            QCoreApplication.translate("AtlasView", "Show the whole map"),
            ("F", "0"),
            "map",
            view.fit,
            has_map,
        ),
        Command(
            "map.inside",
            QCoreApplication.translate("AtlasView", "Go inside"),
            ("Enter",),
            "map",
            view.go_inside,
            has_selection,
        ),
        Command(
            "map.up",
            QCoreApplication.translate("AtlasView", "Go up"),
            ("Backspace",),
            "map",
            view.go_up,
            has_map,
        ),
        Command(
            "map.back",
            QCoreApplication.translate("AtlasView", "Back"),
            ("Alt+Left",),
            "map",
            view.go_back,
            view.can_go_back,
        ),
        Command(
            "map.forward",
            QCoreApplication.translate("AtlasView", "Forward"),
            ("Alt+Right",),
            "map",
            view.go_forward,
            view.can_go_forward,
        ),
        Command(
            "map.nearer",
            QCoreApplication.translate("AtlasView", "Nearer"),
            ("+", "="),
            "map",
            view.zoom_in,
            has_map,
        ),
        Command(
            "map.farther",
            QCoreApplication.translate("AtlasView", "Farther"),
            ("-",),
            "map",
            view.zoom_out,
            has_map,
        ),
        Command(
            "map.find",
            QCoreApplication.translate("AtlasView", "Find on the map"),
            ("/", "Ctrl+F"),
            "map",
            view.find_component,
            has_map,
        ),
        Command(
            "map.source",
            QCoreApplication.translate("AtlasView", "Show the line"),
            ("S",),
            "map",
            view.show_source,
            has_map,
        ),
        Command(
            "map.flow",
            QCoreApplication.translate("AtlasView", "Next flow"),
            ("W",),
            "map",
            view.next_flow,
            view.has_flows,
        ),
        Command(
            "map.play",
            QCoreApplication.translate("AtlasView", "Play or pause the flow"),
            ("P", "Space"),
            "map",
            view.play,
            has_flow,
        ),
        Command(
            "map.step",
            QCoreApplication.translate("AtlasView", "Next step"),
            ("N", "PageDown"),
            "map",
            view.step_on,
            has_flow,
        ),
        Command(
            "map.unstep",
            QCoreApplication.translate("AtlasView", "Previous step"),
            ("Shift+N", "PageUp"),
            "map",
            view.step_back,
            has_flow,
        ),
    )
