"""A folder of documents as one: the way to read it, and what of it was read."""

import os
import sqlite3
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing, contextmanager
from threading import Lock
from typing import NamedTuple
from weakref import finalize

from studyapp.cards.history.store import is_damage
from studyapp.cards.model import Card
from studyapp.errors import StudyappError
from studyapp.library import cache
from studyapp.library.folder import Listing, list_documents, whole
from studyapp.library.naming import clean
from studyapp.paths import cache_dir
from studyapp.settings import Settings

_DEFAULTS = Settings()


class UnusableCache(StudyappError):
    """What is read of the folder cannot be kept, or what was kept is damaged and gone."""


class Page(NamedTuple):
    """A document of the library."""

    path: str
    """The whole path of its file."""
    name: str
    """The name of the page, which no other page of the library has."""
    folder: str
    """The folder below the library's, with "/" at its end; "" for that itself."""
    cards: int


class Library:
    """A folder; what was read of it stays in a cache, so that only what changed is read again.

    Of the settings count what says how files are written, and what of a text is a card. All methods may be
    called from any thread; they raise StudyappError and nothing else.
    """

    def __init__(self, folder: str, settings: Settings = _DEFAULTS) -> None:
        self.folder = os.path.abspath(folder)
        self.settings = settings
        self.generation = 0
        """Counts how often the cache was thrown away: whoever is connected to it has to connect again."""
        self._lock = Lock()
        self._cache = ""

    @property
    def name(self) -> str:
        """What the folder is called."""
        return clean(os.path.basename(self.folder) or self.folder)

    def read(self, progress: Callable[[int, int], bool]) -> Listing | None:
        """Read what changed, telling after every few files how many of how many are read.

        What stands in the folder, or None where `progress` answered that it should end. Raises UnreadableFile
        where the folder is not there; what was read of it stays.
        """
        from studyapp.library.queries import answer
        from studyapp.library.reading import read_folder

        listing = list_documents(self.folder, self.settings.dialects)
        with self.asking() as db:
            is_read = read_folder(db, self.folder, listing, self.settings, progress)
            answer(db)
            if not is_read:
                return None
            if not _remarked(db, "whole"):
                self._remark(db, "whole", "yes")
        return listing

    @property
    def is_whole(self) -> bool:
        """Whether it was read to the end, so that a card that is not in it stands in no document."""
        with self.asking() as db:
            return bool(_remarked(db, "whole"))

    @property
    def stand(self) -> tuple[int, int, int]:
        """Another one whenever cards were read, or cards or files are gone."""
        query = (
            "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'cards'), 0),"
            " (SELECT count(*) FROM cards), count(*) FROM files"
        )
        with self.asking() as db:
            last, cards, files = db.execute(query).fetchone()
        return int(last), int(cards), int(files)

    def pages(self) -> list[Page]:
        """All documents that could be read, in the order of their paths."""
        query = "SELECT path, page, folder, cards FROM files WHERE error = '' ORDER BY path"
        with self.asking() as db:
            return [Page(self._whole(path), *row) for path, *row in db.execute(query)]

    def gone(self) -> frozenset[str]:
        """The names of pages that stood in the folder once, and that none of its files holds any more."""
        with self.asking() as db:
            return frozenset(str(page) for (page,) in db.execute(cache.GONE))

    def made(self, places: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
        """Those of some pages and keys whose cards were made from the page, while it was open."""
        with self.asking() as db:
            return {place for place in places if db.execute(cache.MADE, place).fetchone()}

    def unread(self) -> list[StudyappError]:
        """Why some files could not be read, in the order of their paths."""
        with self.asking() as db:
            rows = db.execute("SELECT path, error FROM files WHERE error != '' ORDER BY path").fetchall()
        return [StudyappError(*error.split("\n"), path=self._whole(path)) for path, error in rows]

    def page_at(self, path: str) -> str | None:
        """The name of the page that a file holds; None for one that is not in the library."""
        below = self._below(path)
        with self.asking() as db:
            row = db.execute("SELECT page FROM files WHERE path = ?", (os.fsencode(below),)).fetchone()
        return str(row[0]) if row else None

    def file_of(self, page: str) -> str | None:
        """The whole path of the file that holds a page."""
        with self.asking() as db:
            row = db.execute("SELECT path FROM files WHERE page = ?", (page,)).fetchone()
        return self._whole(row[0]) if row else None

    def holds(self, path: str) -> bool:
        """Whether a file stands somewhere below the folder."""
        return os.path.abspath(path).startswith(os.path.join(self.folder, ""))

    def open_at(self) -> str | None:
        """The file to begin with: the one opened last, else the first with cards, else the first of all."""
        with self.asking() as db:
            last = _remarked(db, "opened")
            query = "SELECT path FROM files WHERE error = '' ORDER BY path = ? DESC, cards = 0, path LIMIT 1"
            row = db.execute(query, (bytes.fromhex(last),)).fetchone()
        return self._whole(row[0]) if row else None

    def keep_open(self, path: str) -> None:
        """Remember which file is open."""
        with self.asking() as db:
            self._remark(db, "opened", os.fsencode(self._below(path)).hex())

    def keep_made(self, path: str, cards: Sequence[Card]) -> None:
        """Learn the cards that are made from the open file beside those of the folder, and no others."""
        with self.asking() as db:
            cache.put_made(db, self._below(path), cards)

    def opened_page(self) -> str:
        """The name of the page that is open; "" before one was."""
        query = "SELECT page FROM files WHERE path = ?"
        with self.asking() as db:
            row = db.execute(query, (bytes.fromhex(_remarked(db, "opened")),)).fetchone()
        return str(row[0]) if row else ""

    def connect(self) -> sqlite3.Connection:
        """A connection to the cache, for any thread but one at a time."""
        with _told(self.folder):
            return cache.connect(self._place())

    def discard(self) -> None:
        """Throw the cache away, as it is damaged; the next reading makes it anew."""
        with self._lock:
            self.generation += 1
            with _told(self.folder):
                cache.discard(self._cache)

    @contextmanager
    def asking(self) -> Generator[sqlite3.Connection]:
        """A connection for a moment; what SQLite reports comes out as a StudyappError."""
        with self.told(), closing(self.connect()) as db:
            yield db

    @contextmanager
    def told(self) -> Generator[None]:
        """Turn what SQLite reports of the cache into one plain sentence; a damaged one is thrown away."""
        with _told(self.folder):
            try:
                yield
            except sqlite3.Error as error:
                if not is_damage(error):
                    raise
                self.discard()
                raise UnusableCache(
                    "What was read of the folder was damaged; read it again (F5).", path=self.folder
                ) from error

    def _place(self) -> str:
        """Where the cache is: where caches are, or else in a folder that goes when the program ends."""
        with self._lock:
            if not self._cache:
                from hashlib import blake2b

                digest = blake2b(os.fsencode(self.folder), digest_size=10).hexdigest()
                usual = cache_dir("library", f"{digest}.db")
                self._cache = usual if _can_be_written(usual) else self._spare()
            return self._cache

    def _spare(self) -> str:
        import shutil
        import tempfile

        folder = tempfile.mkdtemp(prefix="studyapp-")
        finalize(self, shutil.rmtree, folder, ignore_errors=True)
        return os.path.join(folder, "library.db")

    def _whole(self, path: bytes) -> str:
        return whole(self.folder, os.fsdecode(path))

    def _below(self, path: str) -> str:
        return os.path.relpath(os.path.abspath(path), self.folder).replace(os.sep, "/")

    @staticmethod
    def _remark(db: sqlite3.Connection, name: str, value: str) -> None:
        db.execute("INSERT OR REPLACE INTO remarks VALUES (?, ?)", (name, value))


def _remarked(db: sqlite3.Connection, name: str) -> str:
    row = db.execute("SELECT value FROM remarks WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else ""


def _can_be_written(path: str) -> bool:
    """Whether a cache can be made, or written on, at a path."""
    folder = os.path.dirname(path)
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK) and (not os.path.exists(path) or os.access(path, os.W_OK))


@contextmanager
def _told(folder: str) -> Generator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise UnusableCache(
            "What is read of the folder cannot be kept ({0}).", str(error), path=folder
        ) from error
