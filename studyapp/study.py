"""Study: a document with everything that is read from it, and how one is opened."""

import os
from typing import NamedTuple

from studyapp.atlas.model import Atlas
from studyapp.cards.model import Deck
from studyapp.cost.model import RateCard
from studyapp.document.checklists import Checklist
from studyapp.document.model import Document, Problem
from studyapp.errors import UnreadableFile

_SAMPLE = 65536
_BINARY_SHARE = 0.05
"""A file is taken for binary when more than this share of its first bytes is neither text nor white space."""


class Study(NamedTuple):
    """One study document, read whole; values only, so that two readings of one text are equal."""

    path: str
    document: Document
    text: str
    deck: Deck
    atlas: Atlas
    rates: RateCard
    checklists: tuple[Checklist, ...]
    problems: tuple[Problem, ...]


def read_study(text: str, name: str, path: str = "", sha256: str = "") -> Study:
    """Read everything a document holds; pure, and never raises on content."""
    from studyapp.atlas.reading import read_atlas
    from studyapp.cards.reading import read_deck
    from studyapp.cost.rates import read_rates
    from studyapp.document.checklists import read_checklists
    from studyapp.document.outline import read_document

    document = read_document(text, name, sha256)
    deck, of_deck = read_deck(document)
    atlas, of_atlas = read_atlas(document)
    rates, of_rates = read_rates(document)
    problems = sorted({*document.problems, *of_deck, *of_atlas, *of_rates})
    return Study(path, document, text, deck, atlas, rates, read_checklists(document), tuple(problems))


def open_document(path: str) -> Document:
    """Read only the outline of a file from disk; raises UnreadableFile like open_study."""
    import hashlib

    from studyapp.document.outline import read_document

    data = read_bytes(path)
    return read_document(decode(data, path)[0], page_name(path), hashlib.sha256(data).hexdigest())


def page_name(path: str) -> str:
    """The name of the page a file holds: its own without folder and ending."""
    return os.path.splitext(os.path.basename(path))[0]


def open_study(path: str) -> Study:
    """Read a file from disk; raises UnreadableFile where there is none, or none that is text."""
    import hashlib

    data = read_bytes(path)
    text, problems = decode(data, path)
    study = read_study(text, page_name(path), path, hashlib.sha256(data).hexdigest())
    if problems:
        study = study._replace(problems=tuple(sorted({*problems, *study.problems})))
    return study


def read_bytes(path: str) -> bytes:
    """The bytes of a file; every way in which it cannot be had is one plain sentence."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise UnreadableFile("There is no such file; check the name.", path=path) from None
    except IsADirectoryError:
        raise UnreadableFile("This is a folder; name a Markdown file in it.", path=path) from None
    except PermissionError:
        raise UnreadableFile("This file may not be read; change its permissions.", path=path) from None
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"This file could not be read ({error}).", path=path) from None


def decode(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """The text of a file with what had to be mended in it; raises UnreadableFile on a binary file."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), []
    try:
        text = data.decode("utf-8")
        broken = 0
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", "replace")
        broken = data.count(b"\n", 0, error.start) + 1
    _refuse_binary(text[:_SAMPLE], path)
    problems: list[Problem] = []
    if broken:
        problems.append(Problem(broken, "warning", "not-utf8"))
    if "\0" in text:
        problems.append(Problem(text.count("\n", 0, text.index("\0")) + 1, "warning", "nul-character"))
        text = text.replace("\0", "")
    return text, problems


def _refuse_binary(sample: str, path: str) -> None:
    strange = sum(sample.count(chr(code)) for code in range(32) if code not in (9, 10, 12, 13, 27))
    strange += sample.count("\ufffd")
    if strange > max(8, len(sample) * _BINARY_SHARE):
        raise UnreadableFile("This is no text file; open a Markdown document.", path=path)


def problem_messages() -> dict[str, str]:
    """The English sentence for every problem code; `{0}` and on stand for the problem's details."""
    from studyapp.atlas.problems import MESSAGES as OF_ATLAS
    from studyapp.cards.problems import MESSAGES as OF_CARDS
    from studyapp.cost.problems import MESSAGES as OF_COST
    from studyapp.document.problems import MESSAGES as OF_DOCUMENT

    return {**OF_DOCUMENT, **OF_CARDS, **OF_ATLAS, **OF_COST}
