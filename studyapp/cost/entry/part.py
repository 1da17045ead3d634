"""The part of a quick entry that is being typed: its words up to the cursor, for completion."""

import re
from typing import NamedTuple

from studyapp.cost.entry.quick import NAME

_BREAK = r"\s+|<?[-=]+>|[→⇒➜▶↔⟶~]"
_ARROW = r"(?:<?[-=]+>|[→⇒➜▶↔⟶~])\s*$"
_MOST_WORDS = 5


class Part(NamedTuple):
    """The entry that the cursor is in; `starts` are where its last words begin, the last one first."""

    text: str
    offset: int
    cursor: int
    """At the end of the word that it stood in."""
    starts: tuple[int, ...]
    behind_arrow: bool

    @property
    def typed(self) -> str:
        """What stands in front of the cursor."""
        return self.text[: self.cursor - self.offset]

    @property
    def word(self) -> str:
        """The last word in front of the cursor; "" behind a blank or an arrow."""
        return self.text[self.starts[0] - self.offset : self.cursor - self.offset] if self.starts else ""

    def taken(self, text: str, start: int) -> str:
        """The entry with a completion in it."""
        return f"{self.text[: start - self.offset]}{text}{self.text[self.cursor - self.offset :]}"

    def without(self, start: int) -> str:
        """The entry without what stands between a place and the cursor."""
        return self.taken(" ", start)


def part_at(text: str, cursor: int, span: tuple[int, int], toward: tuple[str, ...]) -> Part:
    """The entry at a span of a text with the cursor in it; `toward` are the words that are arrows."""
    begin, end = span
    named = re.match(NAME, text[begin:end])
    if named is not None and begin + named.end() <= cursor:
        begin += named.end()
    entry = text[begin:end]
    at = min(max(cursor - begin, 0), len(entry))
    if entry[at - 1 : at].strip() and at:
        # In the middle of a word the whole word is meant.
        following = re.search(_BREAK, entry[at:])
        at = at + following.start() if following else len(entry)
    breaks = [found.end() for found in re.finditer(_BREAK, entry[:at])]
    word = not breaks or breaks[-1] < at
    starts = [begin + place for place in reversed([0, *breaks]) if place < at] if word else []
    before = entry[: starts[0] - begin] if starts else entry[:at]
    arrow = re.search(_ARROW, before) or (before[-1:].isspace() and before.rstrip().endswith(toward))
    return Part(entry, begin, begin + at, tuple(starts[:_MOST_WORDS]), bool(arrow))
