"""The quick price look-up of the command line, from a kept rate card while the document is unchanged.

Reading a document takes longer than such a command may; so what a look-up needs is kept as JSON in the cache
folder, under the digest of the document, of the word lists and of the program's version.
"""

import json
import os
from hashlib import sha256
from typing import Any, NamedTuple

from studyapp import __version__, paths
from studyapp.cost.entry.lookup import LookUp, look_up_json, look_up_text
from studyapp.cost.entry.lookup import look_up as priced
from studyapp.cost.entry.quick import Places
from studyapp.cost.model import RateCard
from studyapp.cost.stored import SHAPE, card_from_json, card_to_json
from studyapp.files import read_bytes

HELP = """\
usage: studyapp cost QUERY [--document PATH] [--tb 1024|1000] [--json]

Prices one transfer, or several joined by +, from the prices of a document, with the
formula and the lines it comes from. Without --document: the bundled document.

A query names a volume and a way in any order, in Korean or English:
  "500GB out"   "1TB cross-az both ways"   "서울→도쿄 200GB"   "$45 out"

example: studyapp cost "500GB out"
"""

_KEPT_READINGS = 50
_TABLES = (
    "between", "bits", "concepts", "currencies", "direction", "ends", "ids", "joining", "numbers", "rules",
    "short", "units",
)  # fmt: skip
"""The tables of the lexicon that the reading of entries needs."""


class Answer(NamedTuple):
    """What a look-up prints: on stdout, and as a complaint on stderr."""

    text: str
    complaint: str
    notice: str = ""
    """What could not be read of the reader's own files; the answer holds without."""


class Kept(NamedTuple):
    """What a look-up needs of a document and of the word lists."""

    card: RateCard
    places: Places
    words: dict[str, dict[str, list[str]]]
    title: str
    """What the document calls itself (`title::`); "" where only its file has a name."""


def look_up(query: str, document: str | None, gb_per_tb: int | None, as_json: bool) -> Answer:
    """Answer one query; raises UnreadableFile where there is no such document."""
    document = document or paths.bundled_document()
    kept = _kept(document)
    card, notice = _with_assigned(kept, document)
    found = priced(query, card, kept.places, gb_per_tb, kept.words)
    complaint = _complaint(found)
    if as_json:
        return Answer(json.dumps(look_up_json(found), ensure_ascii=False, indent=1) + "\n", complaint, notice)
    return Answer("" if complaint else look_up_text(found) + "\n", complaint, notice)


def _with_assigned(reading: Kept, document: str) -> tuple[RateCard, str]:
    """The rates with those that the person gave to prices without a label, as the window has them, and what
    was wrong with the file of these.
    """
    # Most people keep nothing, and need not wait for what reads it.
    if not os.path.isdir(paths.data_dir("prices")):
        return reading.card, ""
    from studyapp.cost.shelf.folders import folder_of
    from studyapp.study import page_name

    folder = folder_of(reading.title or page_name(document))
    if not os.path.isdir(folder):
        return reading.card, ""
    from studyapp.cost.reading.assigned import with_assigned
    from studyapp.cost.shelf.assignments import read

    kept = read(folder)
    notice = f"studyapp: {kept.problem.message}\n" if kept.problem is not None else ""
    return with_assigned(reading.card, kept.assignments), notice


def _complaint(found: LookUp) -> str:
    """One line where the query was not understood, with what was probably meant."""
    if found.estimate is not None:
        return ""
    return "studyapp: " + " ".join(look_up_text(found).split("\n")) + "\n"


def _kept(document: str) -> Kept:
    data = read_bytes(document)
    path = paths.cache_dir("prices", f"{_key(data)}.json")
    kept = _load(path)
    if kept is None:
        kept = _read(data, document)
        _save(path, kept)
    return kept


def _key(data: bytes) -> str:
    digest = sha256(data)
    digest.update(f"{__version__} {SHAPE}".encode())
    folder = paths.resource("lexicon")
    for language in sorted(os.listdir(folder)):
        with os.scandir(os.path.join(folder, language)) as files:
            for file in sorted(files, key=_name):
                status = file.stat()
                digest.update(f"{language}/{file.name} {status.st_size} {status.st_mtime_ns}".encode())
    return digest.hexdigest()[:32]


def _name(file: "os.DirEntry[str]") -> str:
    return file.name


def _load(path: str) -> Kept | None:
    """What was kept; None where nothing was, or where it is damaged: it is then read anew."""
    try:
        with open(path, encoding="utf-8") as file:
            stored: dict[str, Any] = json.load(file)
        words: dict[str, Any] = stored["words"]
        tables = stored["places"], stored["regions"], words, *(words[name] for name in _TABLES)
        lists = [names for name in _TABLES for names in words[name].values()]
        if not all(isinstance(table, dict) for table in tables) or not all(
            isinstance(n, list) for n in lists
        ):
            return None
        places = Places(stored["places"], stored["regions"])
        return Kept(card_from_json(stored["card"]), places, stored["words"], str(stored["title"]))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError):
        return None


def _read(data: bytes, document: str) -> Kept:
    from studyapp.files import decode
    from studyapp.lexicon import words
    from studyapp.links import places_of
    from studyapp.study import page_name, read_study

    # The very bytes that the key was made of: the file may be another one by now.
    study = read_study(decode(data, document)[0], page_name(document), document, data)
    title = next((block.properties.get("title", "") for block in study.document.blocks[:1]), "")
    return Kept(study.rates, places_of(study), words("cost"), title)


def _save(path: str, kept: Kept) -> None:
    """Keep for the next look-up; a folder that cannot be written only makes that one slower."""
    from studyapp.errors import UnwritableFile

    stored = {
        "card": card_to_json(kept.card),
        "places": kept.places.kinds,
        "regions": dict(kept.places.regions),
        "words": kept.words,
        "title": kept.title,
    }
    draft = f"{path}.{os.getpid()}"
    try:
        paths.made(os.path.dirname(path))
        with open(draft, "w", encoding="utf-8") as file:
            json.dump(stored, file, ensure_ascii=False)
        os.replace(draft, path)
        _forget_oldest(os.path.dirname(path))
    except (OSError, UnwritableFile):
        return


def _forget_oldest(folder: str) -> None:
    """Keep the readings of the newest documents only."""
    with os.scandir(folder) as files:
        by_age = sorted((file.stat().st_mtime_ns, file.path) for file in files)
    for _, path in by_age[:-_KEPT_READINGS]:
        os.remove(path)
