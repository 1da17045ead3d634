"""The files through which machines exchange their logs: one a device, lines of JSON, only ever added to.

`studyapp-<device>.jsonl` begins with a header, `{"studyapp": 1, "device": …, "name": …}`. Every further
line is an entry of the log (the fields of `Entry`, those that say nothing left out) or, before the first
entry about it, a card (`{"card": name, …}`, the fields of `Named`). A later version of the format begins with
a header of its own, wherever in the file it stands; what comes after it is left to a program that knows it.
Text is UTF-8.
"""

import json
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any, BinaryIO, NamedTuple, cast

from studyapp.cards.history.log import Entry, Named, is_plausible
from studyapp.errors import StudyappError, UnreadableFile

VERSION = 1
PREFIX, ENDING = "studyapp-", ".jsonl"
_TOLD = 3
"""Damaged lines of a file that get a sentence each."""
_REMEMBERED = 100
"""Damaged lines of a file that are looked at again."""
_AT_ONCE = 2000
"""Lines read in one go: merging them takes the history for a tenth of a second."""
_DEFAULTS: dict[str, Any] = {
    "name": "",
    "interval": 0,
    "previous": 0,
    "took": 0,
    "data": "",
    "undoes": "",
    "batch": "",
}

DAMAGED = "This line is damaged and was left out; exchange once more on the machine that wrote it."
FURTHER = "{0} further lines of this file are damaged and were left out."
NEWER = "A newer version of Studyapp wrote this from here on; update Studyapp to read it."
FOREIGN = "This is not a file of Studyapp's reviews; it was left as it is."
EMPTY = "This file is empty; perhaps it is still on its way."
FOLDER = "This is a folder where a file of reviews was expected; move it away."


class Mark(NamedTuple):
    """How far a file was read, and how to tell that it is still the same file."""

    offset: int = 0
    """Bytes that were read."""
    line: int = 0
    """Lines that were read."""
    last: int = 0
    """Where the last of these lines begins."""
    digest: str = ""
    """That line's digest."""
    damaged: tuple[tuple[int, int, str], ...] = ()
    """Offset, lines before it and digest of lines that could not be read: a file that was still being
    brought here may have been mended since.
    """
    device: str = ""
    name: str = ""
    """What the header calls the machine."""


class Arrival(NamedTuple):
    """What a file holds beyond a mark."""

    mark: Mark
    named: list[Named]
    entries: list[Entry]
    problems: list[StudyappError]
    is_all: bool = True
    """False where there is more to read from `mark` on."""
    is_anew: bool = False
    """True where the file is not the one that the mark was set in, or was mended before it."""


def after_lines(mark: Mark, end: int, lines: Sequence[bytes]) -> Mark:
    """The mark behind lines that were just written and end at the byte `end`."""
    return mark._replace(
        offset=end, line=mark.line + len(lines), last=end - len(lines[-1]), digest=_digest(lines[-1])
    )


def file_name(device: str) -> str:
    """The name of a device's file."""
    return f"{PREFIX}{device}{ENDING}"


def header_line(device: str, name: str) -> bytes:
    """The first line of a device's file."""
    return _line({"studyapp": VERSION, "device": device, "name": name})


def card_line(named: Named) -> bytes:
    """A card as a line."""
    fields = named._asdict()
    return _line({"card": fields.pop("name"), **fields})


def entry_line(entry: Entry) -> bytes:
    """An entry of the log as a line."""
    return _line({key: value for key, value in entry._asdict().items() if _DEFAULTS.get(key) != value})


def read(path: str, mark: Mark) -> Arrival:
    """What stands in a file beyond `mark`, up to 2,000 lines; from its start where it is another file now.

    A last line without its end is left for the next time. A line that cannot be read is a problem, with its
    number. Raises UnreadableFile where nothing of the file can be read.
    """
    try:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableFile(FOLDER, path=path)
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile(FOREIGN, path=path)
        if not status.st_size:
            raise UnreadableFile(EMPTY, path=path)
        with open(path, "rb") as file:
            start = _still_holding(file, mark)
            return _Reader(path, file, start).read()._replace(is_anew=start.offset < mark.offset)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableFile("This file could not be read ({0}).", reason, path=path) from error


class _Reader:
    def __init__(self, path: str, file: BinaryIO, mark: Mark) -> None:
        self._path = path
        self._file = file
        self._mark = mark
        self._damaged = list(mark.damaged)
        self._untold = 0
        self._arrival = Arrival(mark, [], [], [])

    def read(self) -> Arrival:
        is_all = True
        if not self._mark.offset:
            self._refuse_foreign()
        for raw in self._lines():
            if not self._take(raw):
                break
            self._pass(raw)
            if self._mark.line % _AT_ONCE == 0:
                is_all = False
                break
        if self._untold:
            self._arrival.problems.append(StudyappError(FURTHER, str(self._untold), path=self._path))
        mark = self._mark._replace(damaged=tuple(self._damaged[:_REMEMBERED]))
        return self._arrival._replace(mark=mark, is_all=is_all)

    def _refuse_foreign(self) -> None:
        """Refuse a file that begins with neither a header nor, after a damaged line, an entry or a card."""
        self._file.seek(0)
        first, second = self._file.readline(1 << 20), self._file.readline(1 << 20)
        if first.endswith(b"\n"):
            is_ours = _parsed(first) is not None or isinstance(_parsed(second), Entry | Named)
        else:
            is_ours = first.startswith(b"{")  # the rest of the line may be on its way
        if not is_ours:
            raise UnreadableFile(FOREIGN, path=self._path)

    def _lines(self) -> Iterator[bytes]:
        self._file.seek(self._mark.offset)
        for raw in self._file:
            if not raw.endswith(b"\n"):
                return
            yield raw

    def _take(self, raw: bytes) -> bool:
        """Keep what a line says; False where the rest is not for this version."""
        record = _parsed(raw)
        if isinstance(record, Entry):
            self._arrival.entries.append(record)
        elif isinstance(record, Named):
            self._arrival.named.append(record)
        elif record is None:
            if raw.strip():
                self._leave_out(raw)
        elif record["studyapp"] > VERSION:
            self._arrival.problems.append(StudyappError(NEWER, path=self._path, line=self._mark.line + 1))
            return False
        else:
            self._mark = self._mark._replace(device=record["device"], name=record["name"])
        return True

    def _leave_out(self, raw: bytes) -> None:
        self._damaged.append((self._mark.offset, self._mark.line, _digest(raw)))
        if len(self._arrival.problems) < _TOLD:
            self._arrival.problems.append(StudyappError(DAMAGED, path=self._path, line=self._mark.line + 1))
        else:
            self._untold += 1

    def _pass(self, raw: bytes) -> None:
        offset, line = self._mark.offset, self._mark.line
        self._mark = self._mark._replace(
            offset=offset + len(raw), line=line + 1, last=offset, digest=_digest(raw)
        )


def _still_holding(file: BinaryIO, mark: Mark) -> Mark:
    """The mark as far as it holds for what stands in the file now."""
    file.seek(mark.last)
    if _digest(file.read(mark.offset - mark.last)) != mark.digest:
        return Mark()
    for index, (offset, line, digest) in enumerate(mark.damaged):
        file.seek(offset)
        if _digest(file.readline()) != digest:
            # The digest of nothing: from here on the file is read again.
            return mark._replace(
                offset=offset, line=line, last=offset, digest=_digest(b""), damaged=mark.damaged[:index]
            )
    return mark


def _digest(line: bytes) -> str:
    return blake2b(line, digest_size=8).hexdigest()


def _line(fields: dict[str, Any]) -> bytes:
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _parsed(raw: bytes) -> Entry | Named | dict[str, Any] | None:
    """What a line says: an entry, a card, a header as a dict; None where it says none of these."""
    try:
        fields: Any = json.loads(raw)
        if not isinstance(fields, dict):
            return None
        record = _record(cast("dict[str, Any]", fields))
        if b"\\u" in raw:
            # Half a character of UTF-16 is JSON as an escape, but no text, and no database takes it.
            json.dumps(fields, ensure_ascii=False).encode()
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return record


def _record(fields: dict[str, Any]) -> Entry | Named | dict[str, Any]:
    if "studyapp" in fields:
        header = {"device": "", "name": ""} | fields
        _check(header, ("device", "name"), {"studyapp": (1, 1 << 30)})
        return header
    if "card" in fields:
        named = Named(*(fields["card" if field == "name" else field] for field in Named._fields))
        _check(named._asdict(), Named._fields, {})
        return named
    entry = Entry(**(_DEFAULTS | {key: fields[key] for key in fields if key in Entry._fields}))
    if not is_plausible(entry):
        raise ValueError("an entry that cannot be true")
    return entry


def _check(fields: dict[str, Any], texts: Sequence[str], ranges: Mapping[str, tuple[int, int]]) -> None:
    for field in texts:
        if not isinstance(fields[field], str):
            raise TypeError(field)
    for field, (low, high) in ranges.items():
        if type(fields[field]) is not int or not low <= fields[field] <= high:
            raise ValueError(field)
