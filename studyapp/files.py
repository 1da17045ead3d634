"""Files as they stand on disk: their bytes, and their text with what had to be mended in it."""

import os
import stat
from typing import TYPE_CHECKING

from studyapp.errors import UnreadableFile

if TYPE_CHECKING:
    from studyapp.document.model import Problem

_LARGEST = 1 << 28
"""Bytes; what is larger is no document that a person wrote."""
_SAMPLE = 65536
_BINARY_SHARE = 0.05
"""A file is taken for binary when more than this share of its first bytes is neither text nor white space."""


def read_bytes(path: str) -> bytes:
    """The bytes of a file; every way in which it cannot be had is one plain sentence."""
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
            raise UnreadableFile("This is no file but a device or a pipe; name a Markdown file.", path=path)
        if status.st_size > _LARGEST:
            raise UnreadableFile("This file is too large to be notes; split it.", path=path)
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise UnreadableFile("There is no such file; check the name.", path=path) from None
    except IsADirectoryError:
        raise UnreadableFile("This is a folder; name a Markdown file in it.", path=path) from None
    except PermissionError:
        raise UnreadableFile("This file may not be read; change its permissions.", path=path) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFile("This file could not be read ({0}).", reason, path=path) from None


def decode(data: bytes, path: str) -> "tuple[str, list[Problem]]":
    """The text of a file with what had to be mended in it; raises UnreadableFile on a binary file."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    try:
        text = data.decode(encoding)
        broken = 0
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        broken = data.count(b"\n", 0, error.start) + 1
    _refuse_binary(text[:_SAMPLE], path)
    from studyapp.document.model import Problem

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
