"""What a document is made of: the blocks of an outline, the parts of their text, and problems."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias


class Problem(NamedTuple):
    """Something the reading could not take as it stands.

    `line` is a 1-based physical line; `severity` one of error, warning, hint. The sentence a person sees is
    the template that one of the `problems` modules has for `code`, filled with `details`.
    """

    line: int
    severity: str
    code: str
    details: tuple[str, ...] = ()


class Text(NamedTuple):
    """One line of running text, a list item or a quote; markup still in it."""

    line: int
    text: str


class Heading(NamedTuple):
    """A heading line; `level` 1 to 6, `text` without the # marks, markup still in it."""

    line: int
    level: int
    text: str


class Fence(NamedTuple):
    """A closed verbatim region; `line` is its opening line, so `lines[i]` stands at `line + 1 + i`."""

    line: int
    info: str
    lines: tuple[str, ...]


class Table(NamedTuple):
    """A pipe table: the header's cells, then the body's rows, each with its physical line; cells stripped."""

    line: int
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


Part: TypeAlias = Text | Heading | Fence | Table


class Block:
    """One bullet of the outline, or the text before the first one.

    `lines[i]` is the content at physical line `line + i`, without bullet and indent, property lines blanked.
    `depth` counts from 1. `index` is the place in `Document.blocks`; `parent` the index of the parent or -1;
    `end` the index after the last descendant.
    """

    __slots__ = ("_parts", "bullet", "depth", "end", "index", "line", "lines", "parent", "properties")

    def __init__(
        self, index: int, line: int, depth: int, lines: list[str], properties: dict[str, str], bullet: bool
    ) -> None:
        self.index = index
        self.line = line
        self.depth = depth
        self.lines = lines
        self.properties = properties
        self.bullet = bullet
        self.parent = -1
        self.end = index + 1
        self._parts: tuple[Part, ...] | None = None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The block's own text cut into headings, fences, tables and lines, in order."""
        if self._parts is None:
            from studyapp.document.parts import split_parts

            self._parts = split_parts(self.lines, self.line)
        return self._parts

    @property
    def text(self) -> str:
        """The block's own content as Markdown, one line a physical line."""
        return "\n".join(self.lines)

    def __repr__(self) -> str:
        return f"Block({self.line}, depth={self.depth}, {self.lines[0] if self.lines else ''!r})"


class Document(NamedTuple):
    """One file as Logseq reads it; blocks in document order."""

    page: str
    """The page's name: `title::` of the first block, or the file's name without its ending."""
    title: str
    """The first top heading as plain text, or the page's name."""
    lines: int
    blocks: tuple[Block, ...]
    headings: tuple[tuple[Heading, ...], ...]
    """For each block the headings it stands under, outermost first; its own headings are not among them."""
    problems: tuple[Problem, ...]

    def children(self, block: Block) -> Iterator[Block]:
        """The direct children of a block, in order."""
        at = block.index + 1
        while at < block.end:
            child = self.blocks[at]
            yield child
            at = child.end

    def descendants(self, block: Block) -> Sequence[Block]:
        """All blocks below a block, in order."""
        return self.blocks[block.index + 1 : block.end]

    def path(self, block: Block) -> tuple[str, ...]:
        """The plain texts of the headings a block stands under, outermost first."""
        from studyapp.document.plain import plain

        return tuple(plain(heading.text) for heading in self.headings[block.index])
