"""Where an export may be written: over an older one of its kind, never over a document or anything else."""

import csv
import os
import re
import zipfile
from collections.abc import Callable, Iterable

from studyapp.errors import UnwritableFile

_BEGINNING = 4096
_JSON = re.compile(r'\s*\{\s*"format"\s*:\s*"studyapp\.export/')


def check_target(path: str, form: str, documents: Iterable[str] = ()) -> None:
    """Raise UnwritableFile where a document or another file than an older export stands at `path`.

    `form` is anki, csv, json, png, svg or pdf; `documents` are the files that are read. A link is what it
    leads to. What else forbids writing there is told when it is written.
    """
    if not os.path.exists(path) or os.path.isdir(path):
        return
    if any(os.path.exists(document) and os.path.samefile(path, document) for document in documents):
        raise UnwritableFile("This is the document itself; name another file.", path=path)
    try:
        is_ours = os.path.isfile(path) and _LOOKS[form](path)
    except (OSError, ValueError, zipfile.BadZipFile):
        is_ours = False
    if not is_ours:
        raise UnwritableFile("Another file stands here, which is no such export; name a new one.", path=path)


def _is_package(path: str) -> bool:
    with zipfile.ZipFile(path) as package:
        return any(name.startswith("collection.anki2") for name in package.namelist())


def _is_table(path: str) -> bool:
    from studyapp.export.spreadsheet import COLUMNS

    with open(path, encoding="utf-8-sig", newline="") as file:
        # A spreadsheet that saved the table again may have left the quotes out.
        return list(csv.reader([file.readline(_BEGINNING)])) == [list(COLUMNS)]


def _is_json(path: str) -> bool:
    with open(path, encoding="utf-8") as file:
        return _JSON.match(file.read(_BEGINNING)) is not None


def _is_png(path: str) -> bool:
    return _start(path).startswith(b"\x89PNG\r\n\x1a\n")


def _is_svg(path: str) -> bool:
    return b"<svg" in _start(path)


def _is_pdf(path: str) -> bool:
    return _start(path).startswith(b"%PDF-")


def _start(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read(_BEGINNING)


_LOOKS: dict[str, Callable[[str], bool]] = {
    "anki": _is_package,
    "csv": _is_table,
    "json": _is_json,
    "png": _is_png,
    "svg": _is_svg,
    "pdf": _is_pdf,
}
