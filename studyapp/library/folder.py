"""Which documents a folder holds: a Logseq graph, an Obsidian vault, or any folder of Markdown."""

import os
from collections.abc import Collection
from typing import NamedTuple

from studyapp.cards.dialects.choice import chosen
from studyapp.errors import UnreadableFile

ENDINGS = (".md", ".markdown")
_OF_LOGSEQ = frozenset({"logseq", "bak", "assets", "draws", "whiteboards"})
"""What stands beside the pages and journals of a Logseq graph: settings, copies of old pages, drawings."""


class Found(NamedTuple):
    """A document, and what changes when it is written."""

    path: str
    """Its path below the folder, with "/" between the parts."""
    mtime: int
    """Nanoseconds since the epoch."""
    size: int
    """Bytes."""


class Listing(NamedTuple):
    """What stands in a folder, each in the order of the paths."""

    files: tuple[Found, ...]
    folders: tuple[str, ...]
    """The paths of all folders that were looked into, "" for the first, "/" at the end of the others."""
    refused: tuple[str, ...]
    """Those of them that could not be read."""


_OF_DIALECTS = (".txt", ".tsv", ".csv")


def list_documents(folder: str, dialects: Collection[str] = ()) -> Listing:
    """The Markdown files at any depth, and tables whose dialect was said (`Settings.dialects`).

    Hidden folders (.obsidian, .trash, .recycle …) are left out, links to folders are not followed. Raises
    UnreadableFile where the folder itself is not there.
    """
    files: list[Found] = []
    folders: list[str] = []
    refused: list[str] = []
    waiting = [""]
    while waiting:
        place = waiting.pop()
        folders.append(place)
        try:
            with os.scandir(whole(folder, place)) as entries:
                found = list(entries)
        except (OSError, ValueError):
            refused.append(place)
            continue
        is_graph = not place and any(entry.name == "logseq" for entry in found)
        for entry in found:
            if _is_folder(entry):
                if not entry.name.startswith(".") and not (is_graph and entry.name in _OF_LOGSEQ):
                    waiting.append(f"{place}{entry.name}/")
            elif _is_document(entry, dialects):
                files += _file(entry, place)
    if "" in refused:
        raise UnreadableFile("This folder cannot be read; check its name and its rights.", path=folder)
    return Listing(tuple(sorted(files)), tuple(sorted(folders)), tuple(sorted(refused)))


def whole(folder: str, path: str) -> str:
    """The path of a document, or of a folder, that stands below `folder`."""
    return os.path.join(folder, *path.rstrip("/").split("/")) if path else folder


def _is_document(entry: os.DirEntry[str], dialects: Collection[str]) -> bool:
    name = entry.name.lower()
    if name.endswith(ENDINGS):
        return True
    return bool(dialects) and name.endswith(_OF_DIALECTS) and bool(chosen(dialects, entry.path))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _file(entry: os.DirEntry[str], place: str) -> list[Found]:
    """The entry as a document; nothing where it is none, or is gone already."""
    try:
        if not entry.is_file() or entry.name.startswith("."):
            return []
        status = entry.stat()
    except OSError:
        return []
    return [Found(place + entry.name, status.st_mtime_ns, status.st_size)]
