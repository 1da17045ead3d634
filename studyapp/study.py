"""Study: a document with everything that is read from it, and how one is opened."""

import os
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING, Any

from studyapp.document.model import Document, Problem
from studyapp.files import decode, read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from studyapp.atlas.model import Atlas
    from studyapp.cards.model import Deck
    from studyapp.cost.model import RateCard
    from studyapp.document.checklists import Checklist


class Study:
    """One study document with everything read from it.

    What is read is a value and a pure function of the document; each part is read when it is first asked for,
    so that a window can show its first card before the map and the prices are looked at.
    """

    def __init__(
        self,
        document: Document,
        text: str = "",
        path: str = "",
        data: bytes = b"",
        dialect: str = "",
    ) -> None:
        self.document = document
        self.text = text
        self.path = path
        self.dialect = dialect
        """How its cards are written: one of `cards.dialects.choice.DIALECTS`, "" for Logseq's way."""
        self._data = data
        # A window asks while a thread reads ahead: whoever comes second waits, and reads nothing twice.
        self._reading = RLock()
        self._parts: dict[str, Any] = {}
        self._reckoned: RateCard | None = None

    @cached_property
    def sha256(self) -> str:
        """The digest of the file's bytes, in hexadecimal; asked for rarely, and its module loads slowly."""
        import hashlib

        return hashlib.sha256(self._data).hexdigest()

    def _part(self, name: str, read: "Callable[[Document], Any]") -> Any:
        with self._reading:
            if name not in self._parts:
                self._parts[name] = read(self.document)
            return self._parts[name]

    @property
    def _deck(self) -> "tuple[Deck, list[Problem]]":
        return self._part("deck", self._read_deck)

    def _read_deck(self, document: Document) -> "tuple[Deck, list[Problem]]":
        if self.dialect:
            from studyapp.cards.dialects.choice import reader_of

            return reader_of(self.dialect)(self.text, document)
        from studyapp.cards.reading import read_deck

        return read_deck(document)

    @property
    def _atlas(self) -> "tuple[Atlas, list[Problem]]":
        from studyapp.atlas.reading import read_atlas

        return self._part("atlas", read_atlas)

    @property
    def _rates(self) -> "tuple[RateCard, list[Problem]]":
        from studyapp.cost.reading.rates import read_rates

        return self._part("rates", read_rates)

    @property
    def deck(self) -> "Deck":
        """The cards."""
        return self._deck[0]

    @property
    def atlas(self) -> "Atlas":
        """Components, relations, flows and diagrams."""
        return self._atlas[0]

    @property
    def rates(self) -> "RateCard":
        """The prices that are reckoned with, and the worked examples."""
        return self._reckoned or self.written_rates

    @property
    def written_rates(self) -> "RateCard":
        """The prices as they are read from the document alone."""
        return self._rates[0]

    def reckon_with(self, card: "RateCard") -> None:
        """Let `rates` be the document's prices with what a person says open ones are for."""
        self._reckoned = card

    @property
    def checklists(self) -> "tuple[Checklist, ...]":
        """The boxes to tick."""
        from studyapp.document.checklists import read_checklists

        return self._part("checklists", read_checklists)

    @property
    def is_whole(self) -> bool:
        """Whether map and prices were read, so that nobody waits who asks for them."""
        return "atlas" in self._parts and "rates" in self._parts

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that could not be read as it stands, by line; asks for every other part."""
        return self._part("problems", self._all_problems)

    def _all_problems(self, document: Document) -> tuple[Problem, ...]:
        from studyapp.cards.queries import query_problems

        found = {*document.problems, *self._deck[1], *self._atlas[1], *self._rates[1]}
        found.update(query_problems(document))
        return tuple(sorted(found))


def read_study(
    text: str,
    name: str,
    path: str = "",
    data: bytes | None = None,
    mended: tuple[Problem, ...] = (),
    dialect: str = "",
) -> Study:
    """The study of a text; pure, and never raises on content.

    `mended` is what had to be mended in the file; `dialect` what the user said of it, "" for nothing.
    """
    from studyapp.document.outline import read_document

    if data is None:
        data = text.encode("utf-8", "surrogatepass")
    document = read_document(text, name)
    if mended:
        document = document._replace(problems=(*mended, *document.problems))
    if not dialect and text[:2].strip("\ufeff").startswith("#"):
        from studyapp.cards.dialects.choice import dialect_of

        dialect = dialect_of(text)
    return Study(document, text, path, data, dialect)


def open_document(path: str) -> Document:
    """Read only the outline of a file from disk; raises UnreadableFile like open_study."""
    from studyapp.document.outline import read_document

    data = read_bytes(path)
    return read_document(decode(data, path)[0], page_name(path))


def page_name(path: str) -> str:
    """The name of the page a file holds: its own without folder and ending, composed as a person types it."""
    name = os.path.splitext(os.path.basename(path))[0]
    if name.isascii():
        return name
    from unicodedata import normalize

    return normalize("NFC", name)


def open_study(path: str, dialect: str = "") -> Study:
    """Read a file from disk; raises UnreadableFile where there is none, or none that is text.

    `dialect` is what the user said of the file (`cards.dialects.choice.chosen`), "" for nothing.
    """
    data = read_bytes(path)
    text, problems = decode(data, path)
    return read_study(text, page_name(path), path, data, tuple(problems), dialect)


def open_as_chosen(path: str, dialects: "Sequence[str]") -> Study:
    """Like `open_study`, in the dialect that the user chose for the file (`Settings.dialects`)."""
    if not dialects:
        return open_study(path)
    from studyapp.cards.dialects.choice import chosen

    return open_study(path, chosen(dialects, path))


def problem_messages() -> dict[str, str]:
    """The English sentence for every problem code; `{0}` and on stand for the problem's details."""
    from studyapp.atlas.problems import MESSAGES as OF_ATLAS
    from studyapp.cards.problems import MESSAGES as OF_CARDS
    from studyapp.cost.problems import MESSAGES as OF_COST
    from studyapp.document.problems import MESSAGES as OF_DOCUMENT

    return {**OF_DOCUMENT, **OF_CARDS, **OF_ATLAS, **OF_COST}
