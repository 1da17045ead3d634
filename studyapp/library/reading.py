"""Reading a folder's documents into the cache: only what changed, in steps that can be used at once."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from time import monotonic, sleep
from typing import NamedTuple

from studyapp.cards.dialects.choice import chosen, dialect_of, reader_of
from studyapp.cards.items import items
from studyapp.document.outline import read_document
from studyapp.errors import StudyappError
from studyapp.files import decode, read_bytes
from studyapp.library import cache
from studyapp.library.cache import Reading
from studyapp.library.folder import Found, Listing, whole
from studyapp.library.queries import macros_of, traits_of
from studyapp.settings import Settings
from studyapp.study import page_name

STEP_FILES, STEP_SECONDS = 40, 0.25
"""After so much the cache is written and progress is told."""
_BREATH = 0.0002
"""Seconds between two files, in which the window may work."""
Progress = Callable[[int, int], bool]
"""Hears how many files of how many are read; answers whether to go on."""


class _Stored(NamedTuple):
    mtime: int
    size: int
    digest: bytes
    way: str


def read_folder(
    db: sqlite3.Connection, folder: str, listing: Listing, settings: Settings, progress: Progress
) -> bool:
    """Bring the cache up to what stands in a folder; whether it was done to the end.

    What cannot be read is kept with the reason.
    """
    stored = _stored(db)
    waiting = [
        file
        for file in listing.files
        if (known := stored.get(file.path)) is None
        or (known.mtime, known.size, known.way) != (file.mtime, file.size, _way(folder, file.path, settings))
        or not known.digest  # it could not be read; its rights may be others now
    ]
    if waiting:
        db.execute("DELETE FROM remarks WHERE name = 'whole'")
    done, total = len(listing.files) - len(waiting), len(listing.files)
    _forget(db, stored, listing)
    if not progress(done, total):
        return False
    for step in _steps(db, folder, waiting, stored, settings):
        done += step
        if not progress(done, total):
            return False
    return True


def _way(folder: str, path: str, settings: Settings) -> str:
    """How a file is to be read: its dialect, and whether gaps are cards of their own."""
    dialect = chosen(settings.dialects, whole(folder, path)) if settings.dialects else ""
    return f"{dialect}:apart" if settings.learning.cloze_apart else dialect


def _steps(
    db: sqlite3.Connection,
    folder: str,
    files: Iterable[Found],
    stored: Mapping[str, _Stored],
    settings: Settings,
) -> Iterator[int]:
    """Read files; after each step of them, all written, how many there were."""
    batch: list[Reading | Found] = []
    began = monotonic()
    for file in files:
        batch.append(_read(folder, file, stored.get(file.path), settings))
        sleep(_BREATH)
        if len(batch) == STEP_FILES or monotonic() - began > STEP_SECONDS:
            write(db, batch)
            yield len(batch)
            batch, began = [], monotonic()
    if batch:
        write(db, batch)
        yield len(batch)


def _read(folder: str, file: Found, stored: _Stored | None, settings: Settings) -> Reading | Found:
    """What stands in a file; where its content is the one that was read before, the file alone."""
    path = whole(folder, file.path)
    name, way = page_name(path), _way(folder, file.path, settings)
    digest = b""
    try:
        data = read_bytes(path)
        digest = blake2b(data, digest_size=16).digest()
        if stored is not None and (stored.digest, stored.way) == (digest, way):
            return file
        text = decode(data, path)[0]
    except StudyappError as error:
        reason = "\n".join((error.template, *error.details))
        return Reading(file.path, file.mtime, file.size, digest, way, name, error=reason)
    document = read_document(text, name)
    dialect = chosen(settings.dialects, path) or dialect_of(text)
    deck, _ = reader_of(dialect)(text, document)
    cards = items(deck.cards, settings.learning)
    traits, macros = traits_of(document, cards), macros_of(document)
    return Reading(file.path, file.mtime, file.size, digest, way, document.page, cards, traits, macros)


def write(db: sqlite3.Connection, batch: Sequence[Reading | Found]) -> None:
    """Keep what was read; a file whose content did not change is only noted."""
    paths = [item.path for item in batch]
    db.execute("BEGIN IMMEDIATE")
    try:
        names = cache.names_of(db, paths)
        for item in batch:
            if isinstance(item, Reading):
                cache.put(db, item)
            else:
                cache.touch(db, item.path, item.mtime, item.size)
        cache.settle(db, names | cache.names_of(db, paths))
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _stored(db: sqlite3.Connection) -> dict[str, _Stored]:
    rows = db.execute("SELECT path, mtime, size, digest, way FROM files")
    return {os.fsdecode(path): _Stored(*row) for path, *row in rows}


def _forget(db: sqlite3.Connection, stored: Iterable[str], listing: Listing) -> None:
    """Forget files that are gone; those in a folder that cannot be read now may still be there."""
    there = {file.path for file in listing.files}
    gone = [path for path in stored if path not in there and not path.startswith(listing.refused)]
    if gone:
        db.execute("BEGIN IMMEDIATE")
        names = cache.names_of(db, gone)
        cache.drop(db, gone)
        cache.settle(db, names)
        db.execute("COMMIT")
