"""Estimates kept as files that people can read, one each; no window writes over what another one kept."""

import os
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from threading import RLock
from typing import Any, NamedTuple, cast

from studyapp.clock import local_now
from studyapp.cost.estimate import Entry
from studyapp.cost.shelf.files import SET_ASIDE, DamagedFile, encoded, load, save, set_aside, write
from studyapp.cost.shelf.folders import safe_name
from studyapp.cost.shelf.lines import from_lines, to_lines
from studyapp.errors import StudyappError, UnreadableFile, UnwritableFile

FORMAT = 1
_ENDING = ".json"
_ASIDE = r"(?s:(.+\.json)\.damaged(?:-\d+)?)"
TAKEN = "There is an estimate called {0} already; choose another name."
GONE = "The estimate {0} is no longer there; another window may have removed or renamed it."
NOT_MOVED = "The estimate {0} cannot be moved ({1}); it is left as it is."
FOLDER_UNREADABLE = "The folder of the estimates cannot be read ({0})."


class NameTaken(StudyappError):
    """Another estimate of the document has this name."""


class Saved(NamedTuple):
    """An estimate as it is kept; `name` "" where nobody named it yet."""

    name: str
    entries: tuple[Entry, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    """Keys of rates, and what they were called when the document last had them."""
    gb_per_tb: int | None = None
    """The GB of a TB that the person chose; None where it was left open."""
    changed: datetime | None = None

    @property
    def content(self) -> tuple[object, ...]:
        """What a person made of it: the same in two of them, the same estimate."""
        return self.entries, self.gb_per_tb


class Listing(NamedTuple):
    """All estimates, the last changed first, and what is wrong in their folder."""

    estimates: tuple[Saved, ...]
    problems: tuple[StudyappError, ...]
    """What was found just now: damaged and set aside, or not to be read."""
    aside: tuple[StudyappError, ...] = ()
    """What was damaged before and lies beside the estimates since."""


class _Standing(NamedTuple):
    """A file of the folder as it was read when it had this `stamp` (its time, size and number)."""

    stamp: tuple[int, ...]
    saved: Saved | None
    problem: StudyappError | None


class Shelf:
    """The estimates of one document; files are read again when others have written them.

    May be used by several threads. `folder` is that of the document; nothing is made before something is
    kept.
    """

    def __init__(self, folder: str, clock: Callable[[], datetime] = local_now) -> None:
        self.folder = folder
        self.path = os.path.join(folder, "estimates")
        """Where the estimates lie; those that were removed lie in `removed` below it."""
        self._clock = clock
        self._lock = RLock()
        self._standing: dict[str, _Standing] = {}
        self._known: dict[str, Saved] = {}
        """The estimates that were read or written here to go on with, as they stood then."""

    # -- what there is

    def all(self) -> Listing:
        """All estimates as they stand now. Never raises."""
        with self._lock:
            aside = tuple(self._aside())
            files, problems = self._files()
        saved = [standing.saved for standing in files.values() if standing.saved is not None]
        saved.sort(key=_changed, reverse=True)
        return Listing(tuple(saved), tuple(problems), aside)

    def free_name(self, name: str) -> str:
        """`name`, or where an estimate has it, the first of "name (2)", "name (3)" … that is free."""
        with self._lock:
            taken = self._names()
        number, free = 1, name
        while free in taken:
            number += 1
            free = f"{name} ({number})"
        return free

    def has(self, name: str) -> bool:
        """Whether an estimate is called so."""
        with self._lock:
            return name in self._names()

    def load(self, name: str) -> Saved | None:
        """An estimate to go on with; None where there is none of this name. Never raises."""
        with self._lock:
            file = self._names().get(name)
            saved = self._standing[file].saved if file is not None else None
            if saved is not None:
                self._known[name] = saved
            return saved

    @property
    def opened(self) -> str | None:
        """The name of the estimate that was open last, that of the last changed where none is noted."""
        with self._lock:
            values = load(self._mark, FORMAT).values or {}
            name = values.get("open")
            names = self._names()
            if isinstance(name, str) and (name in names or not name):
                return name
            estimates = self.all().estimates
        return estimates[0].name if estimates else None

    # -- what a person does with it

    def note_opened(self, name: str) -> None:
        """Keep which estimate is open, where any is kept; raises a StudyappError."""
        with self._lock:
            if os.path.isdir(self.path) and self.opened != name:
                save(self._mark, {"format": FORMAT, "open": name})

    def save(self, saved: Saved, spare: str = "") -> Saved:
        """Keep an estimate; as it is kept now, its `changed` by the clock. Raises a StudyappError.

        Where another window changed what stands under its name, it is kept beside that, under a name that is
        free: its own, or `spare` where it has none, with a number.
        """
        with self._lock:
            file = self._names().get(saved.name)
            standing = None if file is None else self._standing[file].saved
            if standing is not None and standing.content == saved.content:
                self._known[saved.name] = standing
                return standing
            if standing is not None and standing != self._known.get(saved.name):
                saved, file = saved._replace(name=self.free_name(saved.name or spare)), None
            return self._write(saved._replace(changed=self._clock()), file)

    def rename(self, name: str, new: str) -> Saved:
        """Call an estimate otherwise; raises a StudyappError where the name is taken or nothing is there."""
        with self._lock:
            names = self._names()
            if new in names:
                raise NameTaken(TAKEN, new)
            saved = self._found(name)
            kept = self._write(saved._replace(name=new), None)
            self._take_away(names[name], name)
            if self._known.pop(name, None) != saved:  # others changed it since it was read here
                self._known.pop(new)
            return kept

    def duplicate(self, name: str, spare: str = "") -> Saved:
        """Keep the same once more under a name that is free, made of `spare` where it has none; raises a
        StudyappError.
        """
        with self._lock:
            saved = self._found(name)
            copy = saved._replace(name=self.free_name(name or spare), changed=self._clock())
            return self._write(copy, None)

    def remove(self, name: str) -> str:
        """Put an estimate away; the path that `bring_back` needs. Raises a StudyappError."""
        with self._lock:
            saved = self._found(name)
            file = self._names()[name]
            away = os.path.join(self.path, "removed")
            base, number, to = file.removesuffix(_ENDING), 1, os.path.join(away, file)
            while os.path.lexists(to):
                number += 1
                to = os.path.join(away, f"{base} ({number}){_ENDING}")
            write(to, encoded(_to_json(saved)))
            self._take_away(file, name)
            self._known.pop(name, None)
            return to

    def bring_back(self, path: str, spare: str = "") -> Saved:
        """Have a removed estimate again, with a number where its name was taken meanwhile; without a name it
        is called `spare` then. Raises a StudyappError.
        """
        with self._lock:
            standing = _read(path, ())
            if standing.saved is None:
                raise standing.problem or StudyappError(GONE, os.path.basename(path))
            name = standing.saved.name
            name = name if name not in self._names() else self.free_name(name or spare)
            kept = self._write(standing.saved._replace(name=name), None)
            try:
                os.remove(path)
            except OSError:
                return kept  # what stays behind is one copy too many, and harms nobody
            return kept

    def forget(self, name: str) -> None:
        """Delete an estimate that nothing is in; raises a StudyappError."""
        with self._lock:
            file = self._names().get(name)
            if file is not None:
                self._take_away(file, name)
                self._known.pop(name, None)

    # -- files

    @property
    def _mark(self) -> str:
        return os.path.join(self.folder, "open.json")

    def _found(self, name: str) -> Saved:
        file = self._names().get(name)
        saved = self._standing[file].saved if file is not None else None
        if saved is None:
            raise UnreadableFile(GONE, name)
        return saved

    def _write(self, saved: Saved, file: str | None) -> Saved:
        """Write over a file of the folder that was read just now, or under a name that no file has."""
        file = file or self._free_file(saved.name)
        path = os.path.join(self.path, file)
        write(path, encoded(_to_json(saved)))
        self._known[saved.name] = saved
        stamp = _stamp(path)
        if stamp is not None:  # what stands there need not be read again
            self._standing[file] = _Standing(stamp, saved, None)
        return saved

    def _free_file(self, name: str) -> str:
        """A file name for an estimate, not that of any file which stands there, whatever is in it."""
        base = safe_name(name)
        number, file = 1, base + _ENDING
        while os.path.lexists(os.path.join(self.path, file)):
            number += 1
            file = f"{base} ({number}){_ENDING}"
        return file

    def _take_away(self, file: str, name: str) -> None:
        try:
            os.remove(os.path.join(self.path, file))
        except FileNotFoundError:
            return
        except OSError as error:
            raise UnwritableFile(NOT_MOVED, name, error.strerror or str(error), path=self.path) from None

    def _names(self) -> dict[str, str]:
        """The file of every estimate, by its name."""
        return {s.saved.name: file for file, s in self._files()[0].items() if s.saved is not None}

    def _files(self) -> tuple[dict[str, _Standing], list[StudyappError]]:
        """What stands in the folder now; of two files with one name, the second is called as its file."""
        names, problems = self._listed()
        standing: dict[str, _Standing] = {}
        taken: set[str] = set()
        for file in names:
            found = self._read(file)
            if found is None:
                continue
            if found.problem is not None:
                problems.append(found.problem)
            if found.saved is not None:
                name = _free(found.saved.name, file.removesuffix(_ENDING), taken)
                taken.add(name)
                found = found._replace(saved=found.saved._replace(name=name))
            standing[file] = found
        self._standing = standing
        return standing, problems

    def _listed(self) -> tuple[list[str], list[StudyappError]]:
        """The files of estimates, or why they cannot be told."""
        try:
            files = sorted(os.listdir(self.path))
        except (FileNotFoundError, NotADirectoryError):
            return [], []
        except OSError as error:
            reason = error.strerror or str(error)
            return [], [UnreadableFile(FOLDER_UNREADABLE, reason, path=self.path)]
        return [file for file in files if file.endswith(_ENDING) and not file.startswith(".")], []

    def _aside(self) -> Iterator[StudyappError]:
        try:
            files = sorted(os.listdir(self.path))
        except OSError:
            return
        for file in files:
            found = re.fullmatch(_ASIDE, file)
            if found is not None:
                yield DamagedFile(SET_ASIDE, found[1], file, path=os.path.join(self.path, file))

    def _read(self, file: str) -> _Standing | None:
        path = os.path.join(self.path, file)
        stamp = _stamp(path)
        if stamp is None:
            return None
        before = self._standing.get(file)
        return before if before is not None and before.stamp == stamp else _read(path, stamp)


def _stamp(path: str) -> tuple[int, ...] | None:
    try:
        state = os.stat(path)
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size, state.st_ino


def _read(path: str, stamp: tuple[int, ...]) -> _Standing:
    values, problem = load(path, FORMAT)
    if values is None:
        return _Standing(stamp, None, problem)
    try:
        return _Standing(stamp, _from_json(values), None)
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return _Standing(stamp, None, set_aside(path))


def _free(name: str, file: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        free = file if number == 1 else f"{file} ({number})"
        number += 1
    return free


def _changed(saved: Saved) -> float:
    return saved.changed.timestamp() if saved.changed is not None else 0.0


def _to_json(saved: Saved) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "name": saved.name,
        "changed": saved.changed.isoformat() if saved.changed is not None else None,
        "gb_per_tb": saved.gb_per_tb,
        "rates": dict(saved.labels),
        "lines": to_lines(saved.entries),
    }


def _from_json(values: dict[str, Any]) -> Saved:
    """Raises KeyError, TypeError, ValueError or ArithmeticError on anything but `_to_json`."""
    name, changed, size = values["name"], values.get("changed"), values.get("gb_per_tb")
    if not isinstance(name, str) or (size is not None and type(size) is not int):
        raise TypeError("no estimate")
    if size not in (None, 1000, 1024):
        raise ValueError("no size of a TB")
    at = None if changed is None else datetime.fromisoformat(changed)
    if at is not None and at.tzinfo is None:
        raise ValueError("no time")
    return Saved(name, from_lines(values["lines"]), _labels(values.get("rates", {})), size, at)


def _labels(stored: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(stored, dict):
        raise TypeError("no names of rates")
    labels = cast("dict[str, Any]", stored)
    if not all(isinstance(label, str) for label in labels.values()):
        raise TypeError("no names of rates")
    return tuple(labels.items())
