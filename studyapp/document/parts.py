"""A block's own text cut into headings, fences, tables and lines."""

import re
from collections.abc import Sequence

from studyapp.document.model import Fence, Heading, Part, Table, Text

_HEADING = re.compile(r"[ \t]*(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_RULE_ROW = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_FENCES = ("```", "~~~")


def split_parts(lines: Sequence[str], first_line: int) -> tuple[Part, ...]:
    """Cut content lines, of which the first stands at physical line `first_line`; blank lines fall away."""
    parts: list[Part] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        stripped = line.lstrip(" \t")
        if not stripped:
            at += 1
            continue
        first = stripped[0]
        if first in "`~" and stripped.startswith(_FENCES):
            at = _fence(lines, at, first_line, parts)
        elif first == "|" and at + 1 < len(lines) and "-" in lines[at + 1] and _RULE_ROW.match(lines[at + 1]):
            at = _table(lines, at, first_line, parts)
        else:
            heading = _HEADING.match(line) if first == "#" else None
            if heading:
                parts.append(Heading(first_line + at, len(heading[1]), heading[2]))
            else:
                parts.append(Text(first_line + at, line.rstrip()))
            at += 1
    return tuple(parts)


def _fence(lines: Sequence[str], at: int, first_line: int, parts: list[Part]) -> int:
    opening = lines[at]
    stripped = opening.lstrip(" \t")
    indent = len(opening) - len(stripped)
    close = at + 1
    while close < len(lines) and not lines[close].lstrip(" \t").startswith(_FENCES):
        close += 1
    inner = lines[at + 1 : close]
    if indent:
        inner = [line[indent:] if not line[:indent].strip() else line.lstrip() for line in inner]
    parts.append(Fence(first_line + at, stripped.lstrip("`~").strip(), tuple(inner)))
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
    for match in re.finditer(r"\\.|`[^`]*`|\[\[[^\]]*\]\]|\|", row):
        if match[0] == "|":
            cells.append(row[at : match.start()].strip())
            at = match.end()
    cells.append(row[at:].strip())
    return tuple(cell.replace("\\|", "|") for cell in cells)
