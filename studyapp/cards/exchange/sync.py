"""Several machines: exchanging review logs through a folder that something else carries between them.

Each machine writes a file of its own and reads those of all. Logs merge as sets of entries, so a file may
arrive late, twice, in part or in any order: what is known in the end depends on the entries alone.
"""

import os
import platform
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import islice
from time import sleep
from typing import NamedTuple

from studyapp.cards.exchange import files
from studyapp.cards.exchange.bookmarks import Bookmarks, Folder, keep, kept
from studyapp.cards.exchange.files import Arrival, Mark
from studyapp.cards.history.history import History
from studyapp.cards.history.log import Entry
from studyapp.errors import StudyappError, UnreadableFile, UnwritableFile

_AT_ONCE = 5000
"""Entries written in one go."""
_BREATH = 0.02
"""Seconds between two merges, in which a window may write an answer."""

FUTURE = "{1} reviews of {0} are dated in the future; they are kept, but set the clock of that machine right."
UNSENT = "What is new here could not be written ({0}); it goes with the next exchange."


class Device(NamedTuple):
    """A machine that reviews came from."""

    id: str
    name: str
    """What it calls itself; "" where that is not known."""
    answers: int
    last: int
    """When its last answer was given, in seconds since the epoch; 0 where it gave none."""
    is_here: bool


class Synced(NamedTuple):
    """What an exchange brought."""

    time: int
    """Seconds since the epoch."""
    sent: int
    """Entries of this machine that were new in the folder."""
    received: int
    """Entries that were new on this machine."""
    cards: int
    """Cards whose state changed by them."""
    devices: tuple[Device, ...]
    """This machine first."""
    problems: tuple[StudyappError, ...]
    """What could not be read or written; all else was."""


def synchronise(folder: str, history: History, now: datetime) -> Synced:
    """Exchange reviews with all other machines that use this folder.

    Raises StudyappError where the folder cannot be read or the history cannot be written; nothing is lost
    then, and the next time takes up where this one left off.
    """
    return _Exchange(folder, history, now).run()


def report_text(synced: Synced) -> str:
    """What an exchange brought, as a few lines in English."""
    others = [device for device in synced.devices if not device.is_here]
    lines = [
        f"Sent {_counted(synced.sent, 'entry', 'entries')},"
        f" received {_counted(synced.received, 'entry', 'entries')};"
        f" {_counted(synced.cards, 'card', 'cards')} changed."
    ]
    lines += [
        f"  {device.name or device.id}{' (this machine)' if device.is_here else ''}:"
        f" {_counted(device.answers, 'answer', 'answers')}"
        for device in synced.devices
    ]
    if not others:
        lines.append("No other machine has used this folder yet.")
    lines += [str(problem) for problem in synced.problems]
    return "\n".join(lines) + "\n"


def last_time(folder: str, history: History) -> int:
    """When this machine last exchanged reviews through a folder, in seconds since the epoch; 0 for never."""
    return kept(history.path).folders.get(os.path.abspath(folder), Folder()).time


def has_news(folder: str, history: History) -> bool:
    """Whether this machine has entries that the folder has not seen."""
    if not os.path.exists(history.path):
        return False
    sent = kept(history.path).folders.get(os.path.abspath(folder), Folder()).sent
    with history.reading() as db:
        query = "SELECT EXISTS (SELECT 1 FROM log WHERE device = 1 AND seq > ?)"
        return bool(db.execute(query, (sent,)).fetchone()[0])


def devices(history: History, names: Mapping[str, str]) -> tuple[Device, ...]:
    """The machines whose entries the history holds, this one first, the others by their last answer."""
    own = history.device
    query = (
        "SELECT devices.device, count(*) FILTER (WHERE kind BETWEEN 1 AND 4),"
        " coalesce(max(time) FILTER (WHERE kind BETWEEN 1 AND 4), 0)"
        " FROM devices LEFT JOIN log ON log.device = devices.id GROUP BY devices.id"
    )
    with history.reading() as db:
        found = [
            Device(device, names.get(device, ""), answers, last, device == own)
            for device, answers, last in db.execute(query)
        ]
    return tuple(sorted(found, key=_importance))


def known_devices(folder: str, history: History) -> tuple[Device, ...]:
    """The machines whose entries the history holds, with the names that their files in the folder give."""
    if not os.path.exists(history.path):
        return ()
    marks = kept(history.path).folders.get(os.path.abspath(folder), Folder()).files
    return devices(history, _names(marks))


def _importance(device: Device) -> tuple[bool, int, str]:
    return not device.is_here, -device.last, device.id


def _names(marks: Mapping[str, Mark]) -> dict[str, str]:
    return {mark.device: mark.name for mark in marks.values()}


class _Exchange:
    def __init__(self, folder: str, history: History, now: datetime) -> None:
        self._path = os.path.abspath(folder)
        self._history = history
        self._time = int(now.timestamp())
        self._device = history.device
        self._own = files.file_name(self._device)
        self._bookmarks = self._holding(kept(history.path))
        known = self._bookmarks.folders.get(self._path, Folder())
        self._files = dict(known.files)
        self._sent = known.sent
        self._present: set[str] = set()
        """Ids of this machine's entries that were found in its file just now."""
        self._named: set[str] = set()
        """Names of the cards that its file describes, as far as that is known."""
        self._may_write = True
        self._received = 0
        self._cards = 0
        self._problems: list[StudyappError] = []

    def run(self) -> Synced:
        names = self._list()
        if self._own not in names or self._own not in self._files:
            self._begin_anew()
        # The own file comes first: from it follows what is still to be written.
        for name in sorted(names, key=self._own.__ne__):
            self._receive(name)
        sent = self._send() if self._may_write else 0
        self._keep()
        every = devices(self._history, _names(self._files))
        return Synced(self._time, sent, self._received, self._cards, every, tuple(self._problems))

    def _holding(self, bookmarks: Bookmarks) -> Bookmarks:
        """The bookmarks, unless the history is an older one again, or another."""
        with self._history.reading() as db:
            row = db.execute("SELECT id FROM log WHERE seq = ?", (bookmarks.last,)).fetchone()
        is_same = bookmarks.device == self._device and (row[0] if row else "") == bookmarks.last_id
        return bookmarks if is_same else Bookmarks(self._device)

    def _begin_anew(self) -> None:
        """Compare the own file with the history from the start."""
        self._files.pop(self._own, None)
        self._sent = 0

    def _list(self) -> list[str]:
        try:
            found = sorted(os.listdir(self._path))
        except FileNotFoundError:
            if self._path not in self._bookmarks.folders:
                raise UnreadableFile(
                    "There is no such folder; make it, or name another.", path=self._path
                ) from None
            raise UnreadableFile(
                "The folder for several machines is gone; connect its drive, or choose another.",
                path=self._path,
            ) from None
        except NotADirectoryError:
            raise UnreadableFile(
                "This is a file; name a folder for several machines.", path=self._path
            ) from None
        except OSError as error:
            raise UnreadableFile(
                "The folder for several machines cannot be read ({0}).", _reason(error), path=self._path
            ) from error
        return [name for name in found if name.startswith(files.PREFIX) and name.endswith(files.ENDING)]

    def _receive(self, name: str) -> None:
        """Take over what a file holds that was not read before."""
        is_all = False
        while not is_all:
            try:
                arrival = files.read(os.path.join(self._path, name), self._files.get(name, Mark()))
            except UnreadableFile as error:
                self._refuse(name, error)
                return
            if name == self._own:
                arrival = self._noted(arrival)
            self._problems += arrival.problems
            self._merge(arrival, name)
            self._files[name] = arrival.mark
            is_all = arrival.is_all
            if not is_all:
                sleep(_BREATH)

    def _refuse(self, name: str, error: UnreadableFile) -> None:
        if name == self._own and error.template == files.EMPTY:
            return  # begun and not come far: it is begun now
        # Without the frames it passed through, which would keep the history open.
        self._problems.append(error.with_traceback(None))
        self._may_write &= name != self._own

    def _noted(self, arrival: Arrival) -> Arrival:
        """What the own file holds; what is not in it will be written."""
        if arrival.is_anew:
            self._sent = 0
        self._present.update(entry.id for entry in arrival.entries if entry.device == self._device)
        self._named.update(named.name for named in arrival.named)
        self._may_write &= all(problem.template != files.NEWER for problem in arrival.problems)
        # What is damaged in it is written again, so nobody has to wait for it to be mended.
        return arrival._replace(mark=arrival.mark._replace(damaged=()))

    def _merge(self, arrival: Arrival, name: str) -> None:
        if not arrival.entries and not arrival.named:
            return
        merged = self._history.merge(arrival.named, arrival.entries)
        self._received += merged.added
        self._cards += merged.cards
        path = os.path.join(self._path, name)
        for device, count in merged.future.items():
            called = arrival.mark.name if device == arrival.mark.device else ""
            self._problems.append(StudyappError(FUTURE, called or device, str(count), path=path))

    def _send(self) -> int:
        """Add what is new on this machine to its file; how many entries."""
        count = 0
        try:
            while found := list(islice(self._history.entries(self._sent, self._device), _AT_ONCE)):
                entries = [entry for _, entry in found if entry.id not in self._present]
                if entries:
                    self._append(entries)
                self._sent = found[-1][0]
                count += len(entries)
        except OSError as error:
            path = os.path.join(self._path, self._own)
            self._problems.append(UnwritableFile(UNSENT, _reason(error), path=path))
        return count

    def _append(self, entries: Sequence[Entry]) -> None:
        """Write entries, and the cards that the file does not describe yet, at the end of the own file."""
        lines = self._lines(entries)
        with open(os.path.join(self._path, self._own), "ab+") as file:
            if end := file.seek(0, os.SEEK_END):
                file.seek(end - 1)
                if file.read() != b"\n":
                    lines.insert(0, b"\n")  # a line that a crash cut off stays as it is
            else:
                lines.insert(0, files.header_line(self._device, platform.node()))
            file.write(b"".join(lines))
            file.flush()
            os.fsync(file.fileno())
            mark = self._files.get(self._own, Mark(device=self._device, name=platform.node()))
            self._files[self._own] = files.after_lines(mark, file.tell(), lines)

    def _lines(self, entries: Sequence[Entry]) -> list[bytes]:
        wanted = {entry.name for entry in entries if entry.name} - self._named
        self._named |= wanted
        wanted -= self._described(wanted)
        cards = [files.card_line(named) for named in self._history.names(wanted)] if wanted else []
        return cards + [files.entry_line(entry) for entry in entries]

    def _described(self, names: Collection[str]) -> set[str]:
        """Those of the cards that entries written before were about."""
        before = "SELECT 1 FROM log WHERE log.name = names.id AND device = 1 AND seq <= ?"
        query = f"SELECT EXISTS ({before}) FROM names WHERE name = ?"
        with self._history.reading() as db:
            return {name for name in names if db.execute(query, (self._sent, name)).fetchone()[0]}

    def _keep(self) -> None:
        with self._history.reading() as db:
            row = db.execute("SELECT seq, id FROM log ORDER BY seq DESC LIMIT 1").fetchone()
        last, last_id = row or (0, "")
        folders = dict(self._bookmarks.folders)
        folders[self._path] = Folder(self._time, self._sent, self._files)
        keep(self._history.path, Bookmarks(self._device, last, last_id, folders))


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
