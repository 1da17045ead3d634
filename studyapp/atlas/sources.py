"""One pass over a document that lays out what the readers of the atlas look at."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from studyapp.atlas.drawings.drawing import read_drawing
from studyapp.atlas.model import Diagram
from studyapp.document.model import Block, Document, Fence, Heading, Table, Text
from studyapp.lexicon import words

ARROW = re.compile(r"\s*(?:→|⇒|➜|➔|⟶|⟹|▶|►|--?>|=>)\s*")
HAS_ARROW = re.compile(r"[→⇒➜➔⟶⟹▶►>]")
"""A quick test before `ARROW`, which looks for the blanks around as well."""
_LABEL = re.compile(
    r"\s*(?:[-*+]\s+)?(?:\*\*|__)?([^\s*_:：|][^*:：|]{0,39}?)(?:\*\*|__)?\s*[:：](?:\*\*|__)?(?:\s+|$)(.*)"
)
_TAG = re.compile(r"(?:^|\s)#(?:\[\[[^\]]*\]\]|[^\s#.,:;()]+)")
_ASKED = re.compile(r"^(?:Q|A|질문|답)\s*[:.]\s*")


class Line(NamedTuple):
    """A line of text with the block it stands in."""

    block: Block
    line: int
    text: str


class Sources(NamedTuple):
    """The parts of a document by kind, in its order."""

    document: Document
    tables: tuple[tuple[Block, Table], ...]
    headings: tuple[tuple[Block, Heading], ...]
    texts: tuple[Line, ...]
    fences: tuple[tuple[Block, Fence], ...]
    """Fences that are no drawings."""
    diagrams: tuple[tuple[Block, Diagram], ...]


def gather(document: Document) -> Sources:
    """Sort the parts of all blocks; a fence that reads as a box drawing becomes a diagram."""
    tables: list[tuple[Block, Table]] = []
    headings: list[tuple[Block, Heading]] = []
    texts: list[Line] = []
    fences: list[tuple[Block, Fence]] = []
    diagrams: list[tuple[Block, Diagram]] = []
    for block in document.blocks:
        for part in block.parts:
            if isinstance(part, Text):
                texts.append(Line(block, part.line, part.text))
            elif isinstance(part, Heading):
                headings.append((block, part))
            elif isinstance(part, Table):
                tables.append((block, part))
            else:
                drawing = read_drawing(part.lines)
                if drawing is None:
                    fences.append((block, part))
                else:
                    diagram = Diagram(part.line, document.path(block), drawing, part.lines)
                    diagrams.append((block, diagram))
    return Sources(document, tuple(tables), tuple(headings), tuple(texts), tuple(fences), tuple(diagrams))


def split_label(text: str) -> tuple[str, str] | None:
    """`**Label**: value` or `Label: value` as (label, value), markup of the label gone; else None."""
    if ":" not in text and "：" not in text:
        return None
    match = _LABEL.match(text)
    return (match[1].strip(), match[2].strip()) if match else None


def spoken(text: str) -> str:
    """A question or answer without its tags and its `Q:` or `A:`."""
    return _ASKED.sub("", _TAG.sub("", text) if "#" in text else text).strip()


@cache
def phrases(table: str, key: str) -> tuple[str, ...]:
    """The lexicon's words for a thing, folded, longest first."""
    entries = {entry.casefold() for entry in words("atlas").get(table, {}).get(key, ())}
    return tuple(sorted(entries, key=len, reverse=True))


@cache
def _pattern(table: str, key: str) -> re.Pattern[str]:
    return re.compile("|".join(_standing(phrase) for phrase in phrases(table, key)) or r"(?!)")


def _standing(phrase: str) -> str:
    """Latin words stand alone ("layer" is not in "player"); Hangul takes particles."""
    if phrase.isascii():
        return rf"(?<![a-z0-9]){re.escape(phrase)}s?(?![a-z0-9])"
    return rf"(?<![가-힣]){phrase}(?![가-힣])" if len(phrase) == 1 else re.escape(phrase)


@lru_cache(maxsize=4096)
def speaks_of(text: str, table: str, key: str) -> bool:
    """Whether a text has one of the lexicon's words for a thing; asked often of the same headings."""
    return _pattern(table, key).search(text.casefold()) is not None


def is_word(text: str, table: str, key: str) -> bool:
    """Whether a text is one of the lexicon's words for a thing."""
    folded = " ".join(text.casefold().split())
    return folded in phrases(table, key)
