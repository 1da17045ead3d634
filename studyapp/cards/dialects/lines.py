"""The lines of a Markdown file with what dialects of cards ask of them: headings above, and what is code."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from studyapp.document.plain import plain

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})([^\n]*)")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(\S[^\n]*)")
_CLOSING_MARKS = re.compile(r"[ \t]#+[ \t]*$")


class Line(NamedTuple):
    """A physical line, counted from 1; `path` are the headings above as plain text, the outermost first."""

    number: int
    text: str
    path: tuple[str, ...]
    is_code: bool
    """Whether it is inside a fence that closes, or one of the two lines of that."""
    is_heading: bool


def split_lines(text: str) -> list[str]:
    """The lines of a text without their ends, whatever system wrote them."""
    lines = text.removeprefix("\ufeff").split("\n")
    return [line.removesuffix("\r") for line in lines] if "\r" in text else lines


def front_matter(lines: Sequence[str]) -> int:
    """How many lines the front matter takes, its two rules included; 0 where there is none, or no end."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    return next((at + 1 for at in range(1, len(lines)) if lines[at].rstrip() == "---"), 0)


def read_lines(lines: Sequence[str], start: int = 0) -> Iterator[Line]:
    """The lines from index `start` on, in one pass."""
    stack: list[tuple[int, str]] = []
    path: tuple[str, ...] = ()
    code = _code_ends(lines, start)
    code_end = start
    for at in range(start, len(lines)):
        text = lines[at]
        code_end = max(code_end, code.get(at, 0) if at >= code_end else 0)
        heading = _HEADING.match(text) if at >= code_end and "#" in text[:9] else None
        if heading:
            level = len(heading[1])
            stack = [item for item in stack if item[0] < level]
            stack.append((level, plain(_CLOSING_MARKS.sub("", heading[2])).strip()))
            path = tuple(name for _, name in stack)
        yield Line(at + 1, text, path, at < code_end, heading is not None)


def _code_ends(lines: Sequence[str], start: int) -> dict[int, int]:
    """For every line that opens a fence which closes, the index after the closing one."""
    marks = [
        (at, match[1], not match[2].strip())
        for at in range(start, len(lines))
        if lines[at].lstrip(" ")[:3] in ("```", "~~~") and (match := _FENCE.match(lines[at]))
    ]
    ends: dict[int, int] = {}
    # The shortest mark of each kind that nothing closes any more: a longer one need not be looked for.
    unclosed = {"`": 1 << 62, "~": 1 << 62}
    place = 0
    while place < len(marks):
        at, mark, _ = marks[place]
        place += 1
        if len(mark) >= unclosed[mark[0]]:
            continue
        for later in range(place, len(marks)):
            end, closing, is_bare = marks[later]
            if is_bare and closing[0] == mark[0] and len(closing) >= len(mark):
                ends[at] = end + 1
                place = later + 1
                break
        else:
            unclosed[mark[0]] = len(mark)
    return ends
