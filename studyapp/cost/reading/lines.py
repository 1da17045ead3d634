"""The lines of a document that may speak of prices, each with what stands above it."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from studyapp.cost.quantity import narrow
from studyapp.cost.reading.wordlists import squeezed
from studyapp.document.model import Block, Document, Fence, Heading, Table, Text
from studyapp.document.plain import plain

_LONGEST_CAPTION = 60
_LONGEST_RUN = 20
"""So many items below a line that ends in a colon are looked through for it."""
_DRAWN = re.compile(r"[\u2500-\u257f]")
_CELL_EDGES = re.compile(r"[\u2500-\u257f\u2580-\u259f◀◄▶►▲▼△▽→←]{2,}|[│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣]+")
_MARKER = re.compile(r"([ \t]*)((?:[-*+•◦▪]|\d{1,2}[.)])[ \t]+)?")
_STRUCK = re.compile(r"~~(?=\S).*?(?<=\S)~~")
_SENTENCE = re.compile(r"(?<=[^\s.]{3}[.!?。])\s+(?=[A-Z가-힣\"'(“])")


_Cell = tuple[int, int, str]
"""The text between two edges of a drawing, with its first and last column."""


class Line(NamedTuple):
    """A line of text: its number, where it stands, and the captions above it, nearest first.

    `group` names the list, fence or paragraph that it shares with its neighbours; `drawn` is true inside a
    box
    drawing, where headings say nothing about a caption; `item` for a list item. `block` is the block's index.
    """

    number: int
    text: str
    group: tuple[int, int]
    captions: tuple[str, ...]
    headings: tuple[str, ...]
    drawn: bool
    item: bool
    block: int


class Grid(NamedTuple):
    """A table with what stands above it."""

    table: Table
    group: tuple[int, int]
    captions: tuple[str, ...]
    headings: tuple[str, ...]


class Lines:
    """Walks the given blocks of a document; `is_hot` tells whether a text may hold a price at all."""

    def __init__(self, document: Document, is_hot: Callable[[str], bool]) -> None:
        self._document = document
        self._is_hot = is_hot

    def of(self, blocks: Iterable[Block]) -> Iterator[Line | Grid]:
        """The lines and tables of these blocks, in order."""
        for block in blocks:
            yield from self._of_block(block)

    def _of_block(self, block: Block) -> Iterator[Line | Grid]:
        headings = tuple(_plain(h.text) for h in reversed(self._document.headings[block.index]))
        outside = self._captions(block)
        inside: list[tuple[int, str]] = []
        for number, part in enumerate(block.parts):
            captions = (*(_plain(text) for _, text in reversed(inside)), *outside)
            if isinstance(part, Heading):
                inside = [(-1, _plain(part.text))]
                headings = (_plain(part.text), *headings)
                yield Line(
                    part.line,
                    _plain(part.text),
                    (block.index, number),
                    outside,
                    headings,
                    False,
                    False,
                    block.index,
                )
            elif isinstance(part, Table):
                yield Grid(part, (block.index, number), captions, headings)
            elif isinstance(part, Fence):
                yield from self._of_fence(part, (block.index, number), captions, headings)
            else:
                first = block.bullet and part.line == block.line
                group = (-1 - block.parent, -1) if first else (block.index, -1)
                yield from _of_text(part, group, inside, outside, headings, (first, block.index))

    def _captions(self, block: Block) -> tuple[str, ...]:
        """What stands above a block, nearest first: the sibling before it if that ends in a colon, then the
        lines and headings of its ancestors.
        """
        found: dict[int, str] = {h.line: h.text for h in self._document.headings[block.index]}
        blocks = self._document.blocks
        at = block.parent
        while at >= 0:
            lines = [part for part in blocks[at].parts if isinstance(part, (Text, Heading))]
            for part in (*lines[:1], *(last for last in lines[-1:] if len(last.text) < _LONGEST_CAPTION)):
                found[part.line] = part.text
            at = blocks[at].parent
        captions = [_plain(found[line]) for line in sorted(found, reverse=True)]
        before = self._caption_before(block)
        return (_plain(before), *captions) if before else tuple(captions)

    def _caption_before(self, block: Block) -> str:
        """The line that ends in a colon just above a run of list items that this block is one of."""
        at, first = block, True
        for _ in range(_LONGEST_RUN):
            before = self._sibling_before(at)
            if before is None:
                return ""
            if before.end > before.index + 1:
                return ""  # what it is the caption of stands below it
            if first and ends_in_colon(before.lines[0]):
                return before.lines[0]
            last = next((line for line in reversed(before.lines) if line.strip()), "")
            if ends_in_colon(last):
                return last
            if not before.bullet or len(before.lines) > 1:
                return ""
            at, first = before, False
        return ""

    def _sibling_before(self, block: Block) -> Block | None:
        before = block.index - 1
        while before >= 0 and before != block.parent:
            other = self._document.blocks[before]
            if other.parent == block.parent:
                return other
            before = other.parent
        return None

    def _of_fence(
        self, fence: Fence, group: tuple[int, int], captions: tuple[str, ...], headings: tuple[str, ...]
    ) -> Iterator[Line]:
        drawn = (line for line in fence.lines if _DRAWN.search(line))
        if next(drawn, "") and next(drawn, ""):
            yield from self._of_drawing(fence, group, headings)
            return
        stack: list[tuple[int, str]] = []
        for number, raw in enumerate(fence.lines, start=fence.line + 1):
            text = narrow(raw)
            if not text.strip():
                continue
            item = _stand(stack, text)
            if item or self._is_hot(text):
                above = (*(squeezed(text) for _, text in reversed(stack[:-1])), *captions)
                yield Line(number, squeezed(text.strip()), group, above, headings, False, item, group[0])

    def _of_drawing(self, fence: Fence, group: tuple[int, int], headings: tuple[str, ...]) -> Iterator[Line]:
        """The captions of a box drawing that may hold prices, each with the text just above it in its
        columns.
        """
        for place, raw in enumerate(fence.lines):
            if not self._is_hot(raw):
                continue
            above_it = reversed(fence.lines[max(place - 3, 0) : place])
            before = next((found for line in above_it if (found := _cells(line))), list[_Cell]())
            cells = _cells(narrow(raw))
            below = next(
                (c for line in fence.lines[place + 1 : place + 3] if len(c := _cells(line)) > 1), cells
            )
            for start, end, text in cells:
                above = tuple(t for s, e, t in before if s < end and start < e)
                pairs = (*_beside(cells, start, end), *_beside(below, start, end))
                number = fence.line + 1 + place
                yield Line(number, text, group, (*above, *pairs), headings, True, False, group[0])


def _of_text(
    part: Text,
    group: tuple[int, int],
    inside: list[tuple[int, str]],
    outside: tuple[str, ...],
    headings: tuple[str, ...],
    first_of: tuple[bool, int],
) -> Iterator[Line]:
    text = narrow(part.text)
    item = _stand(inside, text) or first_of[0]
    above = (*(_plain(text) for _, text in reversed(inside[:-1])), *outside)
    for sentence in _SENTENCE.split(_plain(text)):
        yield Line(part.line, sentence, group, above, headings, False, item, first_of[1])


def ends_in_colon(text: str) -> bool:
    """Whether a line is the caption of what follows it."""
    return text.rstrip().rstrip("*_").endswith((":", "："))


def _plain(text: str) -> str:
    return squeezed(plain(standing(text) if "~~" in text else text))


def standing(text: str) -> str:
    """The text without what is struck through in it."""
    return _STRUCK.sub(" ", text)


def _stand(stack: list[tuple[int, str]], text: str) -> bool:
    """Put a line on the stack of those that lines below it may stand under; true for a list item.

    A line stands below those with less indent, and at one indent plain lines below captions ("Cost:") and
    list items below both.
    """
    match = _MARKER.match(text)
    rest = text[match.end() :].strip() if match else text
    is_item = bool(match and match[2])
    rank = 2 if is_item else 0 if rest.rstrip("*_").endswith((":", "：")) else 1
    indent = 4 * len(match[1].expandtabs(4) if match else "") + rank
    while stack and stack[-1][0] >= indent:
        stack.pop()
    stack.append((indent, rest))
    return is_item


def _beside(cells: list[_Cell], start: int, end: int) -> Iterator[str]:
    """The texts left and right of a place, as the arrow between them would be read."""
    left = next((text for _, e, text in reversed(cells) if e <= start), "")
    right = next((text for s, _, text in cells if s >= end), "")
    if left and right:
        yield f"{left} → {right}"


def _cells(line: str) -> list[_Cell]:
    cells: list[_Cell] = []
    at = 0
    for edge in [*_CELL_EDGES.finditer(line), None]:
        end = edge.start() if edge else len(line)
        text = squeezed(line[at:end].strip())
        if text:
            cells.append((at, end, text))
        at = edge.end() if edge else end
    return cells
