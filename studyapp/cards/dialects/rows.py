"""Rows of fields as Anki writes them: a separator between, quotes around what holds one or a line's end."""

import re
from collections.abc import Iterator


def read_rows(text: str, separator: str, line: int) -> Iterator[tuple[int, list[str]]]:
    """The rows with the physical line each begins at; the text begins at `line`.

    A doubled quote in a quoted field is one; a quote that never closes is an ordinary character. A row that
    begins with `#` is a comment, an empty one is none.
    """
    end = re.compile(rf"[{re.escape(separator)}\n]|\Z")
    at = 0
    while at < len(text):
        start, first = at, line
        fields: list[str] = []
        more = True
        while more:
            field, at = _field(text, at, end)
            fields.append(field)
            more = text.startswith(separator, at)
            at += 1
        line += text.count("\n", start, at)
        if text[start] != "#" and any(field.strip() for field in fields):
            yield first, fields


def _field(text: str, at: int, end: re.Pattern[str]) -> tuple[str, int]:
    """A field and where it ends: at a separator, a line's end or the end of the text."""
    quoted = _quoted(text, at) if text.startswith('"', at) else None
    inside, at = quoted or ("", at)
    found = end.search(text, at)
    stop = found.start() if found else len(text)
    return inside + text[at:stop], stop


def _quoted(text: str, at: int) -> tuple[str, int] | None:
    parts: list[str] = []
    start = at + 1
    while True:
        end = text.find('"', start)
        if end < 0:
            return None
        if not text.startswith('"', end + 1):
            return "".join([*parts, text[start:end]]), end + 1
        parts.append(text[start : end + 1])
        start = end + 2
