"""Small files of values in readable JSON: read whatever stands in them, written whole or not at all."""

import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NamedTuple, TypeVar, cast

from studyapp.draft import draft
from studyapp.errors import StudyappError, UnreadableFile
from studyapp.paths import made

SET_ASIDE = "{0} was damaged and is set aside as {1}."
STUCK = "{0} is damaged and cannot be moved ({1}); it is left as it is."
NEWER = "A newer version of the program wrote {0}; it is left as it is."
UNREADABLE = "{0} cannot be read ({1})."

_Row = TypeVar("_Row")


class DamagedFile(StudyappError):
    """A file holds something else than it should; `path` is where it was moved to, or where it still is."""


class NewerFile(StudyappError):
    """A newer version of the program wrote the file; it is left as it is."""


class Loaded(NamedTuple):
    """What stands in a file: `values` None where there is none, or where `problem` says what is wrong."""

    values: dict[str, Any] | None
    problem: StudyappError | None = None


def load(path: str, newest: int) -> Loaded:
    """Read a file of `save`, whose "format" this program knows up to `newest`. Never raises.

    A damaged file is moved to `path` with ".damaged" behind it, and a number where that is taken.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except (FileNotFoundError, NotADirectoryError):
        return Loaded(None)
    except OSError as error:
        return Loaded(None, _unreadable(path, error))
    values = parsed(data)
    if values is None:
        return Loaded(None, set_aside(path))
    if values["format"] > newest:
        return Loaded(None, NewerFile(NEWER, os.path.basename(path), path=path))
    return Loaded(values)


def load_rows(
    path: str, newest: int, name: str, read: Callable[[object], _Row | None]
) -> tuple[tuple[_Row, ...], StudyappError | None]:
    """The rows of the list called `name` in a file of `save`, and what is wrong with it. Never raises.

    Where `read` finds None in any of them, the file is set aside as it is, and the others are written anew.
    """
    values, problem = load(path, newest)
    if values is None:
        return (), problem
    stored: object = values.get(name)
    if not isinstance(stored, list):
        return (), set_aside(path)
    found = [(row, read(row)) for row in cast("list[object]", stored)]
    rows = tuple(value for _, value in found if value is not None)
    if len(rows) == len(found):
        return rows, None
    problem = set_aside(path)
    if not os.path.lexists(path):
        sound = values | {name: [row for row, value in found if value is not None]}
        with suppress(StudyappError, ValueError, RecursionError):  # what is set aside has them all
            write(path, encoded(sound))
    return rows, problem


def save(path: str, values: dict[str, Any]) -> None:
    """Write `values`, among them their "format", with their folder; raises a StudyappError.

    What stands there is not written over where it cannot be read or a newer program wrote it; where it is
    damaged it is set aside.
    """
    problem = load(path, int(values["format"])).problem
    if problem is not None and os.path.lexists(path):
        raise problem
    write(path, encoded(values))


def write(path: str, data: bytes) -> None:
    """Put these bytes at `path`, with its folder; raises UnwritableFile."""
    made(os.path.dirname(path))
    with draft(path) as beside, open(beside, "wb") as file:
        file.write(data)


def parsed(data: bytes) -> dict[str, Any] | None:
    """The values in a file's bytes; None where they are damaged."""
    import json

    try:
        values: object = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):  # no UTF-8, no JSON, or no end of brackets
        return None
    if not isinstance(values, dict):
        return None
    found = cast("dict[str, Any]", values)
    number: object = found.get("format")
    return found if type(number) is int and number > 0 else None


def encoded(values: dict[str, Any]) -> bytes:
    """`values` as people can read and change them: a line for each, and one for each item of a list."""
    try:
        return _text(values, is_ascii=False).encode()
    except UnicodeEncodeError:  # half a pair of surrogates can only be written as an escape
        return _text(values, is_ascii=True).encode()


def _text(values: dict[str, Any], *, is_ascii: bool) -> str:
    # An encoder that indents by itself would take ten times as long, which is felt at 10,000 lines.
    from json import JSONEncoder

    encode = JSONEncoder(ensure_ascii=is_ascii, allow_nan=False).encode
    parts: list[str] = []
    for key, value in values.items():
        if isinstance(value, list | tuple) and value:
            items = ",\n".join(f"  {encode(item)}" for item in cast("list[object]", value))
            parts.append(f" {encode(key)}: [\n{items}\n ]")
        else:
            parts.append(f" {encode(key)}: {encode(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def set_aside(path: str) -> StudyappError:
    """Move a damaged file out of the way under a name that is free; what to say of it. Never raises."""
    name = os.path.basename(path)
    aside, number = f"{path}.damaged", 1
    while os.path.lexists(aside):
        number += 1
        aside = f"{path}.damaged-{number}"
    try:
        os.replace(path, aside)
    except OSError as error:
        return DamagedFile(STUCK, name, error.strerror or str(error), path=path)
    return DamagedFile(SET_ASIDE, name, os.path.basename(aside), path=aside)


def _unreadable(path: str, error: OSError) -> StudyappError:
    return UnreadableFile(UNREADABLE, os.path.basename(path), error.strerror or str(error), path=path)
