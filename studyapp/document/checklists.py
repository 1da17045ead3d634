"""Checklists: runs of boxes to tick under a heading."""

import re
from typing import NamedTuple

from studyapp.document.model import Block, Document, Fence, Heading, Text
from studyapp.document.plain import plain

_BOX = re.compile(r"\s*(?:[-*+]\s+|\d+[.)]\s+)?\[([ xX])\]\s+(.*\S)")


class ChecklistItem(NamedTuple):
    """A box to tick."""

    text: str
    done: bool
    line: int


class Checklist(NamedTuple):
    """The boxes under one heading; `line` is the heading's, or the first box's where there is none."""

    title: str
    items: tuple[ChecklistItem, ...]
    line: int


def read_checklists(document: Document) -> tuple[Checklist, ...]:
    """All checklists, in order; the title is the nearest heading above, sibling or parent."""
    found: dict[int, tuple[str, list[ChecklistItem]]] = {}
    for block in document.blocks:
        if not any("[" in line for line in block.lines):
            continue
        headings = document.headings[block.index]
        heading = headings[-1] if headings else None
        for line, item in _items(block):
            if isinstance(item, Heading):
                heading = item
                continue
            at, title = (heading.line, plain(heading.text)) if heading else (line, document.page)
            if heading is None and found:
                # Boxes with no heading at all are one list.
                at = next(iter(found))
            found.setdefault(at, (title, []))[1].append(item)
    return tuple(Checklist(title, tuple(items), line) for line, (title, items) in sorted(found.items()))


def _items(block: Block) -> list[tuple[int, Heading | ChecklistItem]]:
    items: list[tuple[int, Heading | ChecklistItem]] = []
    for part in block.parts:
        if isinstance(part, Heading):
            items.append((part.line, part))
        elif isinstance(part, Text):
            _add(part.line, part.text, items)
        elif isinstance(part, Fence):
            for at, text in enumerate(part.lines):
                _add(part.line + 1 + at, text, items)
    return items


def _add(line: int, text: str, items: list[tuple[int, Heading | ChecklistItem]]) -> None:
    match = _BOX.match(text)
    if match:
        items.append((line, ChecklistItem(plain(match[2]), match[1] != " ", line)))
