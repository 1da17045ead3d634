"""What can be done on the map itself, by menu, palette and keys; what its parts do is told in `parts`."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studyapp.ui.commands import Command, room_command

if TYPE_CHECKING:
    from studyapp.ui.atlas.view import AtlasView


def commands_of(view: "AtlasView") -> tuple[Command, ...]:
    """The commands of a map room, those of an open part before others of the same key."""
    moving, has_map, has_selection = view.moving, view.has_components, view.has_selection
    table = (
        ("fit", _FIT, ("F", "0"), moving.fit, has_map),
        ("fit_selection", _FIT_SELECTION, ("Shift+F",), moving.fit_selection, has_selection),
        ("inside", _INSIDE, ("Enter",), view.go_inside, has_selection),
        ("up", _UP, ("Backspace",), moving.go_up, has_map),
        ("back", _BACK, ("Alt+Left",), moving.go_back, moving.can_go_back),
        ("forward", _FORWARD, ("Alt+Right",), moving.go_forward, moving.can_go_forward),
        ("nearer", _NEARER, ("+", "="), moving.zoom_in, has_map),
        ("farther", _FARTHER, ("-",), moving.zoom_out, has_map),
        ("find", _FIND, ("/", "Ctrl+F"), view.find_component, has_map),
        ("source", _SOURCE, ("S",), view.show_source, has_map),
    )
    own = tuple(
        room_command("map", name, QCoreApplication.translate("AtlasView", title), keys, run, enabled)
        for name, title, keys, run, enabled in table
    )
    return (*view.parts.commands(), *own)


_FIT = str(QT_TRANSLATE_NOOP("AtlasView", "Show the whole map"))
_FIT_SELECTION = str(QT_TRANSLATE_NOOP("AtlasView", "Show what is selected, large"))
_INSIDE = str(QT_TRANSLATE_NOOP("AtlasView", "Go inside"))
_UP = str(QT_TRANSLATE_NOOP("AtlasView", "Go up"))
_BACK = str(QT_TRANSLATE_NOOP("AtlasView", "Back"))
_FORWARD = str(QT_TRANSLATE_NOOP("AtlasView", "Forward"))
_NEARER = str(QT_TRANSLATE_NOOP("AtlasView", "Nearer"))
_FARTHER = str(QT_TRANSLATE_NOOP("AtlasView", "Farther"))
_FIND = str(QT_TRANSLATE_NOOP("AtlasView", "Find on the map"))
_SOURCE = str(QT_TRANSLATE_NOOP("AtlasView", "Show the line"))
