"""A block's own text cut into headings, fences, tables and lines."""

import re
from collections.abc import Sequence

from studyapp.document.model import Fence, Heading, Part, Table, Text

_HEADING = re.compile(r"(#{1,6})[ \t]+")
_CLOSING_MARKS = re.compile(r"(?<!\S)#+$")
_RULE_CELL = re.compile(r":?-+:?")
_FENCES = ("```", "~~~")
_SOURCE_ENDS = ("#+end_",)
_MAY_OPEN = frozenset("`~#")
_BEGIN = re.compile(r"#\+begin_(?:src|example)(?=\s|$)[ \t]*", re.IGNORECASE)


def split_parts(lines: Sequence[str], first_line: int) -> tuple[Part, ...]:
    """Cut content lines, of which the first stands at physical line `first_line`; blank lines fall away."""
    parts: list[Part] = []
    unclosed: set[tuple[str, ...]] = set()
    at = 0
    while at < len(lines):
        stripped = lines[at].strip(" \t")
        first = stripped[:1]
        after = at
        if first in _MAY_OPEN:
            after = _fence(lines, at, stripped, first_line, parts, unclosed)
        elif first == "|" and at + 1 < len(lines) and "-" in lines[at + 1] and _is_rule_row(lines[at + 1]):
            after = _table(lines, at, first_line, parts)
        if after == at:
            if stripped:
                parts.append(_line(lines[at], stripped, first_line + at))
            after = at + 1
        at = after
    return tuple(parts)


def _line(line: str, stripped: str, number: int) -> Heading | Text:
    marks = _HEADING.match(stripped) if stripped[0] == "#" else None
    if marks is None:
        return Text(number, line.rstrip())
    closing = _CLOSING_MARKS.search(stripped, marks.end())
    text = stripped[marks.end() : closing.start()] if closing else stripped[marks.end() :]
    return Heading(number, len(marks[1]), text.rstrip())


def _is_rule_row(line: str) -> bool:
    """Whether a line is the rule below a table's header: `| --- | :-: |`."""
    cells = line.strip(" \t").removeprefix("|").removesuffix("|").split("|")
    return all(_RULE_CELL.fullmatch(cell.strip(" \t")) for cell in cells)


def _fence(
    lines: Sequence[str],
    at: int,
    stripped: str,
    first_line: int,
    parts: list[Part],
    unclosed: set[tuple[str, ...]],
) -> int:
    """Take a fence or source block that closes; the index after it, or `at` where there is none.

    `unclosed` has the endings that were looked for in vain, and need not be looked for again.
    """
    if stripped.startswith(_FENCES):
        info, ends = stripped.lstrip("`~"), _FENCES
    elif begin := _BEGIN.match(stripped):
        info, ends = stripped[begin.end() :], _SOURCE_ENDS
    else:
        return at
    close = len(lines) if ends in unclosed else at + 1
    while close < len(lines) and not lines[close].lstrip(" \t")[:6].lower().startswith(ends):
        close += 1
    if close == len(lines):
        unclosed.add(ends)
        return at
    inner = lines[at + 1 : close]
    indent = len(lines[at]) - len(lines[at].lstrip(" \t"))
    if indent:
        inner = [line[indent:] if not line[:indent].strip() else line.lstrip() for line in inner]
    parts.append(Fence(first_line + at, info.strip(), tuple(inner)))
    return close + 1


def _table(lines: Sequence[str], at: int, first_line: int, parts: list[Part]) -> int:
    header = split_cells(lines[at])
    rows: list[tuple[int, tuple[str, ...]]] = []
    row = at + 2
    while row < len(lines) and lines[row].lstrip(" \t").startswith("|"):
        rows.append((first_line + row, split_cells(lines[row])))
        row += 1
    parts.append(Table(first_line + at, header, tuple(rows)))
    return row


def split_cells(line: str) -> tuple[str, ...]:
    r"""The cells of a table row, stripped; a `\|`, a code span and a [[page|name]] hold their bars."""
    row = line.strip().removeprefix("|")
    if "\\" not in row and "`" not in row and "[[" not in row:
        row = row.removesuffix("|")
        return tuple(cell.strip() for cell in row.split("|"))
    if row.endswith("|") and not row.endswith("\\|"):
        row = row[:-1]
    cells: list[str] = []
    at = 0
    for match in re.finditer(r"\\.|`[^`]*`|\[\[[^\[\]]*\]\]|\|", row):
        if match[0] == "|":
            cells.append(row[at : match.start()].strip())
            at = match.end()
    cells.append(row[at:].strip())
    return tuple(cell.replace("\\|", "|") for cell in cells)
