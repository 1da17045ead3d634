"""The outline splitter: a file's lines to blocks, the way Logseq's own parser nests them.

Rules (measured against mldoc 1.5.9): a block per `-` bullet at any indent, nested by indent with a stack; text before
the first bullet is a block of its own; regions of verbatim text hide bullets only if they close.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from studyapp.document.model import Block, Document, Heading, Problem
from studyapp.document.plain import plain

_BULLET = re.compile(r"[ \t]*-(?=[ \t]|$)")
_PROPERTY = re.compile(r"[ \t]*([^\s:][^\s:]*)::(?:[ \t]+(.*))?$")
_MAY_OPEN = ("```", "~~~", "$$", "#+", ":", "\\begin{")
_BEGIN = re.compile(r"#\+begin_(\S+)", re.IGNORECASE)
_END = re.compile(r"#\+end_(\S+)", re.IGNORECASE)
_ENVIRONMENT = re.compile(r"\\begin\{([^}]*)\}")


def read_document(text: str, name: str, sha256: str = "") -> Document:
    """Read the text of a file called `name`; never raises on content."""
    lines = text.removeprefix("\ufeff").split("\n")
    count = len(lines) - 1 if lines[-1] == "" else len(lines)
    if "\r" in text:
        lines = [line.removesuffix("\r") for line in lines]
    problems: list[Problem] = []
    blocks = _split(lines[:count], problems)
    headings, title = _headings(blocks)
    page = next((b.properties["title"] for b in blocks[:1] if b.properties.get("title")), name)
    return Document(page, title or page, sha256, count, tuple(blocks), headings, tuple(problems))


def _split(lines: Sequence[str], problems: list[Problem]) -> list[Block]:
    blocks: list[Block] = []
    stack: list[tuple[int, int]] = []
    closers = _Closers(lines)
    match = _BULLET.match
    at = closers.front_matter()
    content: list[str] = list(lines[:at])
    width = 0
    if at:
        blocks.append(_open(blocks, stack, 1, 1, content, bullet=False))
    while at < len(lines):
        line = lines[at]
        bullet = match(line)
        if bullet is not None:
            end = bullet.end()
            first = line[end + 1 :]
            content = [first]
            blocks.append(_open(blocks, stack, end, at + 1, content, bullet=True))
            width = end + 1
            stripped = first.lstrip(" \t")
        else:
            stripped = line.lstrip(" \t")
            if not blocks:
                if not stripped:
                    at += 1
                    continue
                blocks.append(_open(blocks, stack, 1, at + 1, content, bullet=False))
            content.append(_dedent(line, stripped, width))
        close = closers.close(at, stripped) if stripped.startswith(_MAY_OPEN) else None
        if close is None:
            if "::" in stripped:
                _take_property(blocks[-1], content, stripped)
            at += 1
            continue
        for inner in lines[at + 1 : close + 1]:
            content.append(_dedent(inner, inner.lstrip(" \t"), width))
        at = close + 1
    for _, index in stack:
        blocks[index].end = len(blocks)
    for block in blocks:
        while len(block.lines) > 1 and not block.lines[-1].strip():
            block.lines.pop()
    problems.extend(closers.problems)
    return blocks


def _open(
    blocks: list[Block], stack: list[tuple[int, int]], level: int, line: int, content: list[str], bullet: bool
) -> Block:
    """Make the next block; `stack` holds (level, index) of the open ancestors and closes those not above it."""
    index = len(blocks)
    while stack and stack[-1][0] >= level:
        blocks[stack.pop()[1]].end = index
    block = Block(index, line, len(stack) + 1, content, {}, bullet)
    if stack:
        block.parent = stack[-1][1]
    stack.append((level, index))
    return block


def _dedent(line: str, stripped: str, width: int) -> str:
    """A continuation line without the bullet's indent, or left-trimmed where it is indented less."""
    if len(line) - len(stripped) >= width:
        return line[width:]
    return stripped


def _take_property(block: Block, content: list[str], stripped: str) -> None:
    """Move a `key:: value` line from the text to the block's properties; its line stays, blank."""
    found = _PROPERTY.match(stripped)
    if found:
        block.properties[found[1].lower()] = (found[2] or "").strip()
        content[-1] = ""


class _Closers:
    """Where verbatim regions end; every kind of closer is looked for once in the whole file."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._at: dict[str, list[int]] = {}
        self.problems: list[Problem] = []

    def close(self, at: int, opening: str) -> int | None:
        """The index of the line that ends the region `opening` starts at line index `at`; None where none does."""
        if opening.startswith(("```", "~~~")):
            return self._next("fence", at)
        if opening.startswith("$$"):
            return None if "$$" in opening[2:] else self._next("$$", at)
        if opening.startswith("#+"):
            begin = _BEGIN.match(opening)
            return self._next("end " + begin[1].lower(), at) if begin else None
        if opening.startswith("\\begin{"):
            found = _ENVIRONMENT.match(opening)
            if not found or f"\\end{{{found[1]}}}" in opening:
                return None
            return self._next(f"\\end{{{found[1]}}}", at)
        return self._next(":end:", at) if opening.rstrip().lower() == ":logbook:" else None

    def front_matter(self) -> int:
        """How many lines of YAML front matter the file begins with, its rules counted."""
        if not self._lines or self._lines[0].rstrip() != "---":
            return 0
        for at in range(1, len(self._lines)):
            if self._lines[at].rstrip() in ("---", "..."):
                return at + 1
        return 0

    def _next(self, kind: str, at: int) -> int | None:
        if kind not in self._at:
            self._at[kind] = self._find(kind)
        found = self._at[kind]
        place = bisect_right(found, at)
        if place < len(found):
            return found[place]
        if kind == "fence":
            self.problems.append(Problem(at + 1, "warning", "fence-unclosed"))
        return None

    def _find(self, kind: str) -> list[int]:
        lines = self._lines
        if kind == "fence":
            return [i for i, line in enumerate(lines) if line.lstrip(" \t").startswith(("```", "~~~"))]
        if kind.startswith("end "):
            name = kind[4:]
            return [
                i
                for i, line in enumerate(lines)
                if "#+" in line and (end := _END.match(line.strip())) and end[1].lower() == name
            ]
        if kind == ":end:":
            return [i for i, line in enumerate(lines) if line.strip().lower() == ":end:"]
        return [i for i, line in enumerate(lines) if kind in line]


def _headings(blocks: Sequence[Block]) -> tuple[tuple[tuple[Heading, ...], ...], str]:
    """For each block the headings it stands under (of ancestors and of earlier siblings), and the title."""
    above: list[tuple[Heading, ...]] = []
    inside: list[tuple[Heading, ...]] = []
    among: dict[int, tuple[Heading, ...]] = {}
    title, title_level = "", 7
    for block in blocks:
        parent = block.parent
        context = among.get(parent)
        if context is None:
            context = inside[parent] if parent >= 0 else ()
        base = inside[parent] if parent >= 0 else ()
        for place, heading in enumerate(own_headings(block)):
            context = (*base, *(h for h in context[len(base) :] if h.level < heading.level))
            if place == 0:
                above.append(context)
            context = (*context, heading)
            among[parent] = context
            if heading.level < title_level:
                title, title_level = plain(heading.text), heading.level
        if len(above) == block.index:
            above.append(context)
        inside.append(context)
    return tuple(above), title


def own_headings(block: Block) -> list[Heading]:
    """The headings among a block's own lines."""
    if not any("#" in line for line in block.lines):
        return []
    return [part for part in block.parts if isinstance(part, Heading)]
