"""The outline splitter: a file's lines to blocks, the way Logseq's own parser nests them.

Rules (measured against mldoc 1.5.9): a block per `-` bullet at any indent, nested by indent with a stack;
text before the first bullet is a block of its own, and so, at depth 1, is a later heading without a bullet;
verbatim regions hide bullets only if they close (`studyapp.document.verbatim`).
"""

import re
from collections.abc import Sequence

from studyapp.document.model import Block, Document, Heading
from studyapp.document.plain import plain
from studyapp.document.verbatim import GATHERERS, OPENERS, Regions

_BLANK = " \t"
_BULLET = re.compile(r"[ \t]*-(?=[ \t]|$)")
_HEADING = re.compile(r"[ \t]*#+(?=[ \t]|$)")
_PROPERTY = re.compile(r"[ \t]*([^\s:][^\s:]*)::(?:[ \t]+(.*))?$")
_MARKERS = "TODO|DOING|WAITING|WAIT|DONE|CANCELED|CANCELLED|STARTED|IN-PROGRESS|NOW|LATER"
_BEFORE_TITLE = re.compile(
    rf"(?:[ \t]*#+(?=[ \t]|$))?(?:[ \t]+(?:{_MARKERS})(?=[ \t]|$))?(?:[ \t]+\[#.\])?[ \t]*"
)
"""What may stand between a bullet and its title: heading marks, a task's state and its priority."""
_BEGINS_BEFORE_TITLE = frozenset(" \t#[TDWCSINL")


def read_document(text: str, name: str) -> Document:
    """Read the text of a file called `name`; never raises on content."""
    lines = text.removeprefix("\ufeff").split("\n")
    count = len(lines) - 1 if lines[-1] == "" else len(lines)
    if "\r" in text:
        lines = [line.removesuffix("\r") for line in lines]
    splitter = _Splitter(lines[:count])
    blocks = splitter.split()
    headings, title = _headings(blocks)
    page = next((b.properties["title"] for b in blocks[:1] if b.properties.get("title")), name)
    problems = tuple(splitter.regions.problems)
    return Document(page, title or page, count, tuple(blocks), headings, problems)


class _Splitter:
    """One reading of a file's lines, from the first to the last."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.blocks: list[Block] = []
        self.regions = Regions(lines)
        self._lines = lines
        self._stack: list[tuple[int, int]] = []
        """Level and index of the open blocks."""
        self._content: list[str] = []
        self._width = 0
        self._bulleted = False
        self._gathered = 0
        """The index of the line that a quote or list no longer takes in."""
        self._term = -2
        """The index of the last line that a definition may follow."""

    def split(self) -> list[Block]:
        """The blocks, in order."""
        at = self.regions.front_matter()
        if at:
            self._open(1, 0, bullet=False)
            self._content.extend(self._lines[:at])
        count = len(self._lines)
        while at < count:
            line = self._lines[at]
            bullet = _BULLET.match(line) if at >= self._gathered else None
            at = self._bullet(at, line, bullet.end()) if bullet else self._text(at, line)
        for _, index in self._stack:
            self.blocks[index].end = len(self.blocks)
        for block in self.blocks:
            while len(block.lines) > 1 and not block.lines[-1].strip():
                block.lines.pop()
        return self.blocks

    def _bullet(self, at: int, line: str, level: int) -> int:
        self._bulleted = True
        self._open(level, at, bullet=True)
        self._width = level + 1
        self._content.append(line[level + 1 :])
        return self._title(at, line, level)

    def _text(self, at: int, line: str) -> int:
        stripped = line.lstrip(_BLANK)
        if not stripped:
            if self.blocks:
                self._content.append("")
            return at + 1
        heading = stripped[0] == "#" and at >= self._gathered and _HEADING.match(stripped)
        if not self.blocks or (heading and self._bulleted):
            self._open(1, at, bullet=False)
            self._width = 0
        self._content.append(self._dedented(line, stripped))
        if heading:
            return self._title(at, line, 0)
        return self._after(at, line, len(line) - len(stripped), fresh=True)

    def _title(self, at: int, line: str, column: int) -> int:
        if line[column + 1 : column + 2] in _BEGINS_BEFORE_TITLE:
            before = _BEFORE_TITLE.match(line, column)
            column = before.end() if before else column
        else:
            column += 1
        return self._after(at, line, column, fresh=False)

    def _after(self, at: int, line: str, column: int, fresh: bool) -> int:
        """The index of the next line to read, after what may open at a column of this one."""
        after = at
        if at >= self._gathered:
            first = line[column : column + 1]
            if first in OPENERS:
                after = self.regions.after(at, column)
                if first == ":" and fresh and after == at and self._term == at - 1:
                    after = self.regions.definition(at)
            elif first in GATHERERS:
                self._gathered = self.regions.gather(at, column, fresh)
            if fresh and after == at and self._gathered <= at:
                self._term = at
        if after == at:
            if "::" in line:
                self._take_property(line[column:])
            return at + 1
        for inner in self._lines[at + 1 : after]:
            self._content.append(self._dedented(inner, inner.lstrip(_BLANK)))
        return after

    def _open(self, level: int, at: int, bullet: bool) -> None:
        """Add the next block and close those that it does not go below.

        A block that goes back between two levels becomes a sibling of the shallowest deeper one and has
        its level from there on.
        """
        index = len(self.blocks)
        stack = self._stack
        while stack and stack[-1][0] >= level:
            closed, place = stack.pop()
            self.blocks[place].end = index
            if not stack or stack[-1][0] < level:
                level = closed
        self._content = []
        block = Block(index, at + 1, len(stack) + 1, self._content, {}, bullet)
        if stack:
            block.parent = stack[-1][1]
        stack.append((level, index))
        self.blocks.append(block)

    def _dedented(self, line: str, stripped: str) -> str:
        """A continuation line without the bullet's indent, or left-trimmed where it is indented less."""
        return line[self._width :] if len(line) - len(stripped) >= self._width else stripped

    def _take_property(self, stripped: str) -> None:
        """Move a `key:: value` line from the text to the block's properties; its line stays, blank."""
        found = _PROPERTY.match(stripped)
        if found:
            self.blocks[-1].properties[found[1].lower()] = (found[2] or "").strip()
            self._content[-1] = ""


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
