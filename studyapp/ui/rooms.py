"""The three rooms of the window, each built when it is first entered."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from studyapp.settings import SettingsFile
from studyapp.study import Study
from studyapp.ui.commands import CommandTable, Target
from studyapp.ui.discarding import discard
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.library.library import Library
    from studyapp.ui.cost.desk import Desk

NAMES = ("cards", "map", "cost")
CARDS, MAP, COST = range(3)
OF_KIND = {
    "card": CARDS,
    "cards": CARDS,
    "component": MAP,
    "place": MAP,
    "rate-paths": MAP,
    "path": MAP,
    "rate": COST,
    "estimate-line": COST,
    "quick": COST,
}
"""Which room shows a target of a kind."""
_LATER = (
    "studyapp.ui.atlas.overlay",
    "studyapp.ui.atlas.canvas",
    "studyapp.ui.atlas.bar",
    "studyapp.ui.atlas.view",
    "studyapp.pathprice",
    "studyapp.ui.atlas.panel",
    "studyapp.ui.cost.estimate.table",
    "studyapp.ui.cost.desk",
    "studyapp.ui.cost.side_panel",
    "studyapp.ui.cost.quick.line",
    "studyapp.ui.cost.view",
)
"""Code that the first picture does not need, and a tab does; in parts of which none takes long."""
_BREATH = 30
"""Milliseconds between two steps of getting ready, for what the person does meanwhile."""


class Rooms(QObject):
    """Builds the rooms into a stack, takes their commands up and passes on what they ask for."""

    source_asked = Signal(object)
    message_raised = Signal(object)
    target_asked = Signal(object)
    progress_changed = Signal(object)
    entered = Signal()
    """Another room is shown."""

    def __init__(
        self, theme: Theme, settings: SettingsFile, table: CommandTable, stack: QStackedWidget
    ) -> None:
        super().__init__(stack)
        self._theme = theme
        self._settings = settings
        self._table = table
        self._stack = stack
        self._study: Study | None = None
        self._library: Library | None = None
        # A room is Any here: rooms are imported when first shown, and may leave out what they do not need.
        self._rooms: dict[int, Any] = {}
        self._makers: tuple[Callable[[], QWidget], ...] = (self._make_cards, self._make_map, self._make_cost)
        self._states: dict[int, Any] = {}
        """Where a person was in a room that was thrown away, until it is built again."""
        self._steps: Iterator[None] = iter(())
        self._breath = QTimer(self)
        self._breath.setInterval(_BREATH)
        self._breath.setSingleShot(True)
        self._breath.timeout.connect(self._on_breath)
        self.current = -1
        self._is_ready = False

    def make_ready(self) -> None:
        """The first picture stands: take up what it did not need."""
        self._is_ready = True
        for at in self._rooms:
            self._finish(at)

    def show(self, at: int) -> None:
        """Enter a room; it takes the keyboard."""
        if at != self.current and self.current in self._rooms:
            _call(self._rooms[self.current], "leave")
        self.current = at
        room = self._room(at)
        self._stack.setCurrentWidget(room)
        self.entered.emit()

    def focus(self) -> None:
        """Put the keyboard where work begins in the room that is shown."""
        if self.current in self._rooms:
            self._rooms[self.current].focus_start()

    def set_study(self, study: Study) -> None:
        """Show another document, or the same one read again."""
        if self._study is None or self._study.path != study.path:
            self._states.clear()
        self._study = study
        for room in self._rooms.values():
            room.set_study(study)

    def complete_study(self) -> None:
        """The open document was read whole: whoever left out what takes long can take it up."""
        for room in self._rooms.values():
            _call(room, "complete_study")

    def set_library(self, library: "Library | None") -> None:
        """Learn a folder of documents, the same one after more of it was read, or (None) one document."""
        self._library = library
        if CARDS in self._rooms:
            _call(self._rooms[CARDS], "set_library", library)

    def set_projection(self, on: bool) -> None:
        """Show all rooms to a class, or to one person again."""
        for room in self._rooms.values():
            room.set_projection(on)

    def show_target(self, target: Target) -> None:
        """Bring a thing into view in the room that is shown."""
        _call(self._rooms[self.current], "show_target", target)

    def desk(self) -> "Desk":
        """The prices that are reckoned with; their room is built where nobody entered it yet."""
        return self._room(COST).desk

    def state_of(self, at: int) -> Any:
        """Where a person is in a room that was built; None where it does not say."""
        return _call(self._rooms[at], "state") if at in self._rooms else self._states.get(at)

    def retranslate(self) -> None:
        """Speak the language that was chosen: rooms are built anew and go on where they were.

        The one that is shown at once, the cards, whose words stand at the window's edge, and one that holds
        what could not be kept; the others when they are entered.
        """
        for at, room in tuple(self._rooms.items()):
            self._table.remove(NAMES[at])
            self._states[at] = self.state_of(at)
            _call(room, "close_down")
            del self._rooms[at]
            if at in (self.current, CARDS) or _call(room, "unkept"):
                new = self._room(at)
                if at == self.current:
                    self._stack.setCurrentWidget(new)
            self._stack.removeWidget(room)
            discard(room)
        self._steps = iter(())  # they may have been about a room that is gone

    def unkept(self) -> tuple[str, ...]:
        """What no room could keep, each in a sentence."""
        return tuple(said for room in self._rooms.values() for said in _call(room, "unkept") or ())

    def close_down(self) -> None:
        """Let every room end what it has under way."""
        self._breath.stop()
        if self.current in self._rooms:
            _call(self._rooms[self.current], "leave")
        for room in self._rooms.values():
            _call(room, "close_down")

    def preload(self) -> None:
        """The open document was read whole: in small steps make ready what the tabs need, so that they open
        at once."""
        self._steps = self._getting_ready()
        self._breath.start()

    @property
    def is_preparing(self) -> bool:
        """Whether something is being made ready still."""
        return self._breath.isActive()

    def _on_breath(self) -> None:
        for _ in self._steps:
            self._breath.start()
            return

    def _getting_ready(self) -> Iterator[None]:
        for module in _LATER:
            import_module(module)
            yield
        room = self._room(MAP)
        yield
        if self.current != MAP:
            room.resize(self._stack.size())
            yield from room.get_ready()

    def _room(self, at: int) -> Any:
        if at not in self._rooms:
            room: Any = self._makers[at]()
            room.source_asked.connect(self.source_asked)
            room.message_raised.connect(self.message_raised)
            if hasattr(room, "target_asked"):
                room.target_asked.connect(self.target_asked)
            if hasattr(room, "history_changed"):
                room.history_changed.connect(self._on_history_changed)
            if hasattr(room, "progress_changed"):
                room.progress_changed.connect(self.progress_changed)
            self._rooms[at] = room
            self._stack.addWidget(room)
            if self._theme.projection:
                room.set_projection(True)
            if self._library is not None:
                _call(room, "set_library", self._library)
            if self._study is not None:
                room.set_study(self._study)
            if self._is_ready:
                self._finish(at)
            if at in self._states:
                _call(room, "restore", self._states.pop(at))
        return self._rooms[at]

    def _finish(self, at: int) -> None:
        _call(self._rooms[at], "make_ready")
        self._table.add(self._rooms[at].commands(), NAMES[at])

    def _on_history_changed(self) -> None:
        """A room beside the cards wrote to it: they are known otherwise now."""
        if CARDS in self._rooms:
            _call(self._rooms[CARDS], "look_again")

    def _make_cards(self) -> QWidget:
        from studyapp.ui.cards.view import CardsView

        return CardsView(self._theme, self._settings)

    def _make_map(self) -> QWidget:
        from studyapp.ui.atlas.view import AtlasView

        return AtlasView(self._theme, self._settings)

    def _make_cost(self) -> QWidget:
        from studyapp.ui.cost.view import CostView

        return CostView(self._theme, self._settings)


def _call(room: Any, name: str, *arguments: object) -> Any:
    """What a room answers that has this method; None from one that has not."""
    method = getattr(room, name, None)
    return None if method is None else method(*arguments)
