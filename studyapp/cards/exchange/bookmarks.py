"""Where an exchange with other machines stopped, kept beside the history between two of them.

It only saves work: where it is missing, damaged or about another history, all files are read anew.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, NamedTuple, cast

from studyapp.cards.exchange.files import Mark


class Folder(NamedTuple):
    """What was exchanged through a folder."""

    time: int = 0
    """When, last, in seconds since the epoch."""
    sent: int = 0
    """The row of this machine's last entry that stands in the folder."""
    files: Mapping[str, Mark] = {}


class Bookmarks(NamedTuple):
    """What was exchanged, and for which history that holds."""

    device: str = ""
    last: int = 0
    last_id: str = ""
    """Row and id of the history's last entry then; a history without it is an older one again, or another."""
    folders: Mapping[str, Folder] = {}


def kept(history: str) -> Bookmarks:
    """The bookmarks of the history at a path; empty ones where there are none that can be read."""
    try:
        with open(_path(history), encoding="utf-8") as file:
            stored: Any = json.load(file)
        folders = {
            path: Folder(int(time), int(sent), {name: _mark(fields) for name, fields in files.items()})
            for path, (time, sent, files) in stored["folders"].items()
        }
        return Bookmarks(str(stored["device"]), int(stored["last"]), str(stored["last_id"]), folders)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Bookmarks()


def keep(history: str, bookmarks: Bookmarks) -> None:
    """Keep the bookmarks of the history at a path; where that fails, the next exchange reads too much."""
    path = _path(history)
    draft = f"{path}.{os.getpid()}.new"
    try:
        with open(draft, "w", encoding="utf-8") as file:
            json.dump(bookmarks._asdict(), file, ensure_ascii=True)
        os.replace(draft, path)
    except OSError:
        with suppress(OSError):
            os.remove(draft)


def _path(history: str) -> str:
    return f"{history}.sync"


def _mark(fields: Any) -> Mark:
    offset, line, last, digest, damaged, device, name = fields
    places = tuple((int(at), int(before), str(was)) for at, before, was in cast("list[Any]", damaged))
    return Mark(int(offset), int(line), int(last), str(digest), places, str(device), str(name))
