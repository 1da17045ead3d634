"""What can be done on the map itself, by menu, palette and keys; what its parts do is told in `parts`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.atlas.stepping import Push, Stride, Turn
from studyapp.ui.commands import Command, room_command

if TYPE_CHECKING:
    from studyapp.ui.atlas.view import AtlasView


def commands_of(view: "AtlasView") -> tuple[Command, ...]:
    """The commands of a map room, those of an open part before others of the same key."""
    moving, has_map = view.moving, view.has_components
    sees_map, sees_selection = view.sees_map, view.sees_selection
    table = (
        ("fit", _FIT, ("F", "0"), moving.fit, sees_map),
        ("fit_selection", _FIT_SELECTION, ("Shift+F",), moving.fit_selection, sees_selection),
        ("inside", _INSIDE, ("Enter", "Shift+Enter"), view.go_inside, sees_selection),
        ("up", _UP, ("Backspace",), moving.go_up, sees_map),
        ("back", _BACK, ("Alt+Left",), moving.go_back, view.sees_way_back),
        ("forward", _FORWARD, ("Alt+Right",), moving.go_forward, view.sees_way_forward),
        ("nearer", _NEARER, ("+", "="), moving.zoom_in, sees_map),
        ("farther", _FARTHER, ("-",), moving.zoom_out, sees_map),
        ("find", _FIND, ("/", "Ctrl+F"), view.find_component, has_map),
        ("panel", _PANEL, ("I",), view.go_to_panel, sees_map),
        ("close", _CLOSE, ("Esc",), view.leave_place, view.is_open_before_class),
        ("source", _SOURCE, ("S",), view.show_source, sees_map),
    )
    own = tuple(
        room_command("map", name, QCoreApplication.translate("AtlasView", title), keys, run, enabled)
        for name, title, keys, run, enabled in table
    )
    return (*view.parts.commands(), *own, *_steps(view.canvas, view.scene))


def _steps(canvas: MapCanvas, scene: MapScene) -> Iterator[Command]:
    """What arrows and Tab do on the map."""
    steps = (
        ("left", _STEP_LEFT, "Left", Stride(canvas, scene, -1, 0)),
        ("right", _STEP_RIGHT, "Right", Stride(canvas, scene, 1, 0)),
        ("above", _STEP_UP, "Up", Stride(canvas, scene, 0, -1)),
        ("below", _STEP_DOWN, "Down", Stride(canvas, scene, 0, 1)),
        ("next", _NEXT, "Tab", Turn(canvas, scene, forward=True)),
        ("previous", _PREVIOUS, "Shift+Tab", Turn(canvas, scene, forward=False)),
        ("push_left", _PUSH_LEFT, "Shift+Left", Push(canvas, -1, 0)),
        ("push_right", _PUSH_RIGHT, "Shift+Right", Push(canvas, 1, 0)),
        ("push_up", _PUSH_UP, "Shift+Up", Push(canvas, 0, -1)),
        ("push_down", _PUSH_DOWN, "Shift+Down", Push(canvas, 0, 1)),
    )
    for name, title, key, step in steps:
        words = QCoreApplication.translate("AtlasView", title)
        command = room_command("map", name, words, (key,), step.run, step.is_possible)
        yield command._replace(place="map_steps")


_FIT = str(QT_TRANSLATE_NOOP("AtlasView", "Show the whole map"))
_FIT_SELECTION = str(QT_TRANSLATE_NOOP("AtlasView", "Show what is selected, large"))
_INSIDE = str(QT_TRANSLATE_NOOP("AtlasView", "Go inside"))
_UP = str(QT_TRANSLATE_NOOP("AtlasView", "Go up"))
_BACK = str(QT_TRANSLATE_NOOP("AtlasView", "Back"))
_FORWARD = str(QT_TRANSLATE_NOOP("AtlasView", "Forward"))
_NEARER = str(QT_TRANSLATE_NOOP("AtlasView", "Nearer"))
_FARTHER = str(QT_TRANSLATE_NOOP("AtlasView", "Farther"))
_FIND = str(QT_TRANSLATE_NOOP("AtlasView", "Find on the map"))
_PANEL = str(QT_TRANSLATE_NOOP("AtlasView", "Go to what is said of it"))
_SOURCE = str(QT_TRANSLATE_NOOP("AtlasView", "Show the line"))
_CLOSE = str(QT_TRANSLATE_NOOP("AtlasView", "Close what is open on the map"))
_STEP_LEFT = str(QT_TRANSLATE_NOOP("AtlasView", "Select what is to the left"))
_STEP_RIGHT = str(QT_TRANSLATE_NOOP("AtlasView", "Select what is to the right"))
_STEP_UP = str(QT_TRANSLATE_NOOP("AtlasView", "Select what is above"))
_STEP_DOWN = str(QT_TRANSLATE_NOOP("AtlasView", "Select what is below"))
_NEXT = str(QT_TRANSLATE_NOOP("AtlasView", "Select the next in reading order"))
_PREVIOUS = str(QT_TRANSLATE_NOOP("AtlasView", "Select the one before in reading order"))
_PUSH_LEFT = str(QT_TRANSLATE_NOOP("AtlasView", "See more to the left"))
_PUSH_RIGHT = str(QT_TRANSLATE_NOOP("AtlasView", "See more to the right"))
_PUSH_UP = str(QT_TRANSLATE_NOOP("AtlasView", "See more above"))
_PUSH_DOWN = str(QT_TRANSLATE_NOOP("AtlasView", "See more below"))
