"""The one table of all that a person can do: menus, shortcuts, palette and the list of shortcuts read it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple


class Command(NamedTuple):
    """One action.

    `keys` are strings such as "Space", "1", "Ctrl+K", "?": the first is the one that is shown. `place` is
    the menu it stands in ("file", "view", "cards" …), "" for the palette alone. `enabled` None means always.
    `title_now` says what it would do at this moment ("Undo: Move"), where that is more than its title.
    """

    id: str
    title: str
    keys: tuple[str, ...]
    place: str
    run: Callable[[], object]
    enabled: Callable[[], bool] | None = None
    title_now: Callable[[], str] | None = None

    @property
    def shown_title(self) -> str:
        """What it does, at this moment."""
        return self.title if self.title_now is None else self.title_now()

    @property
    def is_enabled(self) -> bool:
        """Whether it can be done now."""
        return self.enabled is None or self.enabled()


def room_command(
    place: str,
    name: str,
    title: str,
    keys: tuple[str, ...],
    run: Callable[[], object],
    enabled: Callable[[], bool] | None = None,
) -> Command:
    """A command of a room, which stands in the room's own menu."""
    return Command(f"{place}.{name}", title, keys, place, run, enabled)


class Target(NamedTuple):
    """A thing that a tab can show: its kind, and the value it is known by.

    Kinds: "card" (its key), "cards" (a tuple of keys, to practise), "component" (its name), "place" (the key
    of a drill that asks for one on the map), "rate" (its key), "quick" (an entry to look up),
    "line" (its number, counted from 1), "document" (its path), "source" (a document's path and a line).
    """

    kind: str
    value: object


class CommandTable:
    """Commands in the order they were added.

    Those of a scope can be reached while it is among the `active` ones, the first of which goes before.
    """

    def __init__(self) -> None:
        self._commands: dict[str, tuple[str, Command]] = {}
        self.active: tuple[str, ...] = ()

    def add(self, commands: Iterable[Command], scope: str = "") -> None:
        """Take commands up; raises ValueError where an id is taken already."""
        for command in commands:
            if command.id in self._commands:
                raise ValueError(f"the command {command.id} is declared twice")
            self._commands[command.id] = (scope, command)

    def remove(self, scope: str) -> None:
        """Forget the commands of a scope."""
        self._commands = {key: entry for key, entry in self._commands.items() if entry[0] != scope}

    def available(self) -> tuple[Command, ...]:
        """What can be reached now: the commands of the active scopes, then those of no scope."""
        return tuple(
            command
            for scope in (*self.active, "")
            for its_scope, command in self._commands.values()
            if its_scope == scope
        )

    def find(self, command_id: str) -> Command:
        """The command with this id; raises KeyError."""
        return self._commands[command_id][1]

    def for_key(self, key: str) -> Command | None:
        """The command that a key runs now, those of the first active scope first."""
        for command in self.available():
            if key in command.keys and command.is_enabled:
                return command
        return None

    def refused_by(self, key: str) -> Command | None:
        """The first command of this key where none of them can be done now."""
        commands = [command for command in self.available() if key in command.keys]
        return None if any(command.is_enabled for command in commands) else next(iter(commands), None)
