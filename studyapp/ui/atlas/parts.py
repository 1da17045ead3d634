"""The parts of the map's room: which there are, what can be done with each, and how the room holds them.

A part is loaded and built when it is first used. To add one, write its class and an entry in `PARTS`.

The class is made as `Maker(theme, canvas, scene, parent)`: the `Theme`, the `MapCanvas`, the `MapScene`
(what is shown: study, atlas, plan, nodes, selection, and the signals that it changed), and the widget or
object that it belongs to. What else it has is all left to it:

- `strip`, `page`, `dock`, `floating`: a widget that the room puts below the map, over it (instead of
  it), beside it at the left, or into a corner of it (`corner` says which: one of `Qt.Corner`). The part
  shows and hides it; a page is in front while the part `is_open`.
- `is_open` and `close()`: whether it is in use. Esc closes the one that was opened last. It tells by
  the signal `open_changed` (a bool). Of those that are a `mode` at most one is open: another's opening
  closes it.
- `takes(node) -> bool`: asked while it is open when a node is clicked, or Enter is pressed at one; True
  where the part made use of it, so that nobody goes inside. (A click selects the node all the same.)
- `show_target(target)`: called with a `Target` of one of the entry's `targets`, whoever asks for it:
  the panel, another part, another room.
- `set_projection(on)`: the map is shown to a class, or no longer.
- what it draws over the map goes into `canvas.layers`: an object with `paint_over(painter, camera)`.
- the signals `source_asked` (a line), `component_asked` (a name: select it and bring it into view),
  `target_asked` (a `Target`, of this room or another) and `message_raised` (a sentence or a
  StudyappError).

Its commands are told here, so that menus, keys and the palette know them before the part is there:
`method` is the name of a method without arguments, `needs` says when it can be called.
"""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.commands import Command, Target, room_command
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.ui.atlas.canvas import MapCanvas

Needs: TypeAlias = Literal["document", "map", "flows", "open", "alone", "class"]
"""A command can be run with a document, with components on the map, where the
document tells of a request, or while the part is open (its keys go first): in any case, to one person
"alone", or for a "class"."""


class PartCommand(NamedTuple):
    """One thing that can be done with a part; its id is "map." and `name`, its title English."""

    name: str
    title: str
    keys: tuple[str, ...]
    method: str
    needs: Needs = "map"


class Part(NamedTuple):
    """A part, its class and its commands."""

    name: str
    module: str
    maker: str
    commands: tuple[PartCommand, ...]
    targets: tuple[str, ...] = ()
    """The kinds of target that it shows."""
    mode: bool = False
    """Whether it takes the whole map, so that another mode closes it."""
    soon: bool = False
    """Whether it is there by itself: built shortly after the map was first shown."""


_OPEN = ("open", "alone")

PARTS = (
    Part("flows", "studyapp.ui.atlas.flows.walk", "Walk", (
        PartCommand("flow", str(QT_TRANSLATE_NOOP("MapParts", "Next flow")), ("W",), "next_flow", "flows"),
        PartCommand("play", str(QT_TRANSLATE_NOOP("MapParts", "Play or pause the flow")),
                    ("P", "Space", "Shift+F5"), "play", "open"),
        PartCommand("begin", str(QT_TRANSLATE_NOOP("MapParts", "Play the flow from its start")), ("F5",),
                    "begin", "open"),
        PartCommand("step", str(QT_TRANSLATE_NOOP("MapParts", "Next step")), ("N", "PageDown"), "on", "open"),
        PartCommand("unstep", str(QT_TRANSLATE_NOOP("MapParts", "Previous step")), ("Shift+N", "PageUp"),
                    "back", "open"),
        PartCommand("flow_start", str(QT_TRANSLATE_NOOP("MapParts", "First step")), ("Home",),
                    "go_to_start", "open"),
        PartCommand("flow_end", str(QT_TRANSLATE_NOOP("MapParts", "Last step")), ("End",),
                    "go_to_end", "open"),
        PartCommand("way_1", str(QT_TRANSLATE_NOOP("MapParts", "Take the first way")), ("1",),
                    "first_way", "open"),
        PartCommand("way_2", str(QT_TRANSLATE_NOOP("MapParts", "Take the second way")), ("2",),
                    "second_way", "open"),
        PartCommand("way_3", str(QT_TRANSLATE_NOOP("MapParts", "Take the third way")), ("3",),
                    "third_way", "open"),
        PartCommand("slower", str(QT_TRANSLATE_NOOP("MapParts", "Play slower")), ("[",), "slower", "open"),
        PartCommand("faster", str(QT_TRANSLATE_NOOP("MapParts", "Play faster")), ("]",), "faster", "open"),
        PartCommand("flow_source", str(QT_TRANSLATE_NOOP("MapParts", "Show the flow's line")), ("S",),
                    "show_source", "open"),
        PartCommand("blank", str(QT_TRANSLATE_NOOP("MapParts", "Make the screen black")), ("B", "."),
                    "blank", "open"),
        PartCommand("flow_close", str(QT_TRANSLATE_NOOP("MapParts", "Close the flow")), ("Esc",),
                    "close", "open"),
    ), ("flow",), mode=True),
    Part("collapsing", "studyapp.ui.atlas.collapsing", "Collapsing", (
        PartCommand("collapse", str(QT_TRANSLATE_NOOP("MapParts", "Collapse or expand")), ("C",), "toggle"),
        PartCommand("collapse_all", str(QT_TRANSLATE_NOOP("MapParts", "Collapse everything")), ("Shift+C",),
                    "collapse_all"),
        PartCommand("expand_all", str(QT_TRANSLATE_NOOP("MapParts", "Expand everything")), ("Shift+E",),
                    "expand_all"),
    ), ("collapse", "expand"), soon=True),
    Part("memory", "studyapp.ui.atlas.memory.colours", "MemoryColours", (
        PartCommand("memory", str(QT_TRANSLATE_NOOP("MapParts", "Colour by memory")), ("R",), "toggle"),
        PartCommand("drill", str(QT_TRANSLATE_NOOP("MapParts", "Drill the cards of what is selected")),
                    ("D", "Enter"), "drill", "open"),
    ), mode=True),
    Part("where", "studyapp.ui.atlas.memory.where", "Where", (
        PartCommand("where", str(QT_TRANSLATE_NOOP("MapParts", "Where is it? Find components on the map")),
                    ("Q",), "toggle"),
        PartCommand("where_go_on", str(QT_TRANSLATE_NOOP("MapParts", "Answer, then the next question")),
                    ("Enter", "Space"), "go_on", "open"),
        PartCommand("where_show", str(QT_TRANSLATE_NOOP("MapParts", "Show it, then the next question")),
                    ("PageDown",), "show_it", "open"),
    ), ("place",), mode=True),
    Part("twin", "studyapp.ui.atlas.twin", "Twin", (
        PartCommand("list", str(QT_TRANSLATE_NOOP("MapParts", "The map as a list")), ("L",), "toggle"),
    )),
    Part("pricing", "studyapp.ui.atlas.pricing.pricing", "Pricing", (
        PartCommand("price", str(QT_TRANSLATE_NOOP("MapParts", "Price a path")), ("P",), "toggle"),
        PartCommand("price_internet", str(QT_TRANSLATE_NOOP("MapParts", "The internet as start or end")),
                    ("I",), "choose_internet", "open"),
        PartCommand("price_user", str(QT_TRANSLATE_NOOP("MapParts", "A user as start or end")), ("U",),
                    "choose_user", "open"),
        PartCommand("price_volume", str(QT_TRANSLATE_NOOP("MapParts", "Change the volume")), ("V",),
                    "edit_volume", "open"),
        PartCommand("price_ways", str(QT_TRANSLATE_NOOP("MapParts", "One way or both ways")), ("B",),
                    "switch_ways", "alone"),
        PartCommand("price_swap", str(QT_TRANSLATE_NOOP("MapParts", "Swap start and end")), ("X",), "swap",
                    "open"),
        PartCommand("price_estimate", str(QT_TRANSLATE_NOOP("MapParts", "Add the path to the estimate")),
                    ("E",), "to_estimate", "open"),
        PartCommand("price_source", str(QT_TRANSLATE_NOOP("MapParts", "The price's line")), ("S",),
                    "show_source", "open"),
    ), ("rate-paths", "path"), mode=True),
    Part("minimap", "studyapp.ui.atlas.minimap", "Minimap", (
        PartCommand("overview", str(QT_TRANSLATE_NOOP("MapParts", "Show or hide the overview")), ("O",),
                    "toggle"),
    ), soon=True),
    Part("drawings", "studyapp.ui.atlas.gallery.gallery", "Gallery", (
        PartCommand("drawings", str(QT_TRANSLATE_NOOP("MapParts", "Drawings")), ("D",), "toggle", "document"),
        PartCommand("drawing_next", str(QT_TRANSLATE_NOOP("MapParts", "Next drawing")),
                    ("Right", "PageDown"), "next_drawing", "open"),
        PartCommand("drawing_previous", str(QT_TRANSLATE_NOOP("MapParts", "Previous drawing")),
                    ("Left", "PageUp"), "previous_drawing", "open"),
        PartCommand("drawing_written", str(QT_TRANSLATE_NOOP("MapParts", "The drawing as it is written")),
                    ("T",), "as_written", "open"),
        PartCommand("drawing_follow", str(QT_TRANSLATE_NOOP("MapParts", "Go where the box leads")),
                    ("Enter", "Space"), "follow", "open"),
        PartCommand("drawing_source", str(QT_TRANSLATE_NOOP("MapParts", "The drawing's line")), ("S",),
                    "show_source", "open"),
        PartCommand("drawing_nearer", str(QT_TRANSLATE_NOOP("MapParts", "The drawing nearer")), ("+", "="),
                    "zoom_in", "open"),
        PartCommand("drawing_farther", str(QT_TRANSLATE_NOOP("MapParts", "The drawing farther")), ("-",),
                    "zoom_out", "open"),
        PartCommand("drawing_fit", str(QT_TRANSLATE_NOOP("MapParts", "The whole drawing")), ("F", "0"),
                    "fit", "open"),
    ), ("drawing",), mode=True),
    Part("dark", "studyapp.ui.atlas.dark", "Dark", (
        PartCommand("dark", str(QT_TRANSLATE_NOOP("MapParts", "Make the screen black, or show it again")),
                    ("B", "."), "toggle", "class"),
    )),
    Part("output", "studyapp.ui.atlas.output.output", "Output", (
        PartCommand("picture", str(QT_TRANSLATE_NOOP("MapParts", "Picture of the map…")), ("Ctrl+S",), "ask",
                    "document"),
        PartCommand("copy", str(QT_TRANSLATE_NOOP("MapParts", "Copy the picture")), ("Ctrl+Shift+C",), "copy",
                    "document"),
    )),
)  # fmt: skip


class _Call(NamedTuple):
    """A method of a part that is built when it is first called."""

    get: Callable[[str], Any]
    part: str
    method: str

    def run(self) -> None:
        getattr(self.get(self.part), self.method)()


class Parts(QObject):
    """Builds the parts, knows which are open, and passes on what they ask for."""

    built = Signal(object)
    """A part that is new: the room finds a place for what it shows."""
    opened = Signal(object, object)
    """A part, and whether it is open now."""
    source_asked = Signal(object)
    component_asked = Signal(object)
    target_asked = Signal(object)
    message_raised = Signal(object)

    def __init__(
        self,
        theme: Theme,
        canvas: "MapCanvas",
        scene: MapScene,
        parent: QWidget,
        table: tuple[Part, ...] = PARTS,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._canvas = canvas
        self._scene = scene
        self._table = {entry.name: entry for entry in table}
        # A part is Any here: it is imported when first used, and may leave out what it does not need.
        self._built: dict[str, Any] = {}
        self._open: list[str] = []

    def get(self, name: str) -> Any:
        """The part of this name, built now if need be; raises KeyError."""
        if name not in self._built:
            entry = self._table[name]
            maker = getattr(import_module(entry.module), entry.maker)
            part: Any = maker(self._theme, self._canvas, self._scene, self.parent())
            self._built[name] = part
            part.setProperty("part", name)
            for signal in ("source_asked", "component_asked", "target_asked", "message_raised"):
                if hasattr(part, signal):
                    getattr(part, signal).connect(getattr(self, signal))
            if hasattr(part, "open_changed"):
                part.open_changed.connect(self._on_open_changed)
            self.built.emit(part)
            if self._theme.projection and hasattr(part, "set_projection"):
                part.set_projection(True)
        return self._built[name]

    def build_soon(self) -> None:
        """Build what is there by itself."""
        for entry in self._table.values():
            if entry.soon:
                self.get(entry.name)

    def commands(self) -> tuple[Command, ...]:
        """All that can be done with parts, what an open one offers first."""
        found = [(part, one) for part in self._table.values() for one in part.commands]
        found.sort(key=_is_for_later)
        return tuple(self._command(part, one) for part, one in found)

    def is_open(self, name: str = "") -> bool:
        """Whether a part is open, or any."""
        return name in self._open if name else bool(self._open)

    def close_last(self) -> bool:
        """Close the part that was opened last; False where none is open."""
        if not self._open:
            return False
        self._built[self._open[-1]].close()
        return True

    def close_pages(self) -> None:
        """Close what lies over the map, so that the map is seen."""
        for name in tuple(self._open):
            if hasattr(self._built[name], "page"):
                self._built[name].close()

    def take(self, node: int) -> bool:
        """Offer a node that was clicked or chosen to the open parts, the last opened first."""
        return any(
            self._built[name].takes(node)
            for name in reversed(tuple(self._open))
            if hasattr(self._built[name], "takes")
        )

    def show_target(self, target: Target) -> bool:
        """Let a part show a target; False where none of them shows such things."""
        for entry in self._table.values():
            if target.kind in entry.targets:
                self.get(entry.name).show_target(target)
                return True
        return False

    def set_projection(self, on: bool) -> None:
        """Show all parts to a class, or to one person again."""
        for part in self._built.values():
            if hasattr(part, "set_projection"):
                part.set_projection(on)

    def _command(self, part: Part, one: PartCommand) -> Command:
        title = QCoreApplication.translate("MapParts", one.title)
        run = _Call(self.get, part.name, one.method).run
        command = room_command("map", one.name, title, one.keys, run, self._enabled(part, one.needs))
        return command._replace(place="map_open") if one.needs in _OPEN else command

    def _enabled(self, part: Part, needs: Needs) -> Callable[[], bool]:
        is_open = _IsOpen(self._open, part.name, self._theme)
        questions: dict[Needs, Callable[[], bool]] = {
            "document": self._has_document,
            "map": self._has_map,
            "flows": self._has_flows,
            "open": is_open.answer,
            "alone": is_open.answer_alone,
            "class": self._has_class,
        }
        return questions[needs]

    def _has_document(self) -> bool:
        return self._scene.study is not None

    def _has_map(self) -> bool:
        return bool(self._scene.atlas.components)

    def _has_class(self) -> bool:
        return self._theme.projection

    def _has_flows(self) -> bool:
        return bool(self._scene.atlas.flows)

    def _on_open_changed(self, on: object) -> None:
        part = self.sender()
        name = str(part.property("part"))
        if name in self._open:
            self._open.remove(name)
        if on:
            self._close_modes_but(name)
            self._open.append(name)
        self.opened.emit(part, on)

    def _close_modes_but(self, name: str) -> None:
        if self._table[name].mode:
            for other in [other for other in self._open if self._table[other].mode]:
                self._built[other].close()


class _IsOpen(NamedTuple):
    open: list[str]
    part: str
    theme: Theme

    def answer(self) -> bool:
        return self.part in self.open

    def answer_alone(self) -> bool:
        return self.answer() and not self.theme.projection


def _is_for_later(one: tuple[Part, PartCommand]) -> bool:
    return one[1].needs not in _OPEN
