"""Markdown to the plain text a person reads.

A light reading of inline markup for the study model, because it runs over every line of a document; what is
shown as rich text goes through markdown-it-py, and a test holds the two together.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from studyapp.document.model import Fence, Heading, Part, Table

_MARKED = re.compile(r"[*_`\[~=\\<&^]")
_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)"
    r"|!?\[\[(?P<page>[^\[\]]*)\]\]"
    r"|(?P<open>!?\[)"
    r"|(?P<close>\])"
    r"|<(?P<link>[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*|[A-Za-z0-9.+_-]+@[A-Za-z0-9.-]+)>"
    r"|(?P<run>\*+|_+|~~+|==+|\^\^+)"
    r"|&(?P<entity>#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_TARGET = re.compile(r"\((?:<[^<>]*>|(?:[^()\s]|\([^()\s]*\))*)(?:[ \t]+\"[^\"]*\")?[ \t]*\)")
_SHORT = 200
_TICKS = re.compile(r"`+")
_BULLET = re.compile(r"[ \t]*+(?:[-*+][ \t]++)+")


class _Run:
    """A run of emphasis marks: which, how many, how many are not yet used, and the piece of the text it is.

    `both` says that it could end as well as begin.
    """

    __slots__ = ("both", "count", "length", "mark", "place")

    def __init__(self, mark: str, length: int, count: int, place: int, both: bool) -> None:
        self.mark = mark
        self.length = length
        self.count = count
        self.place = place
        self.both = both


def plain(text: str) -> str:
    """The text of one line or paragraph of Markdown without its markup; takes time linear in the text."""
    if not _MARKED.search(text):
        return text.strip()
    return _short(text) if len(text) <= _SHORT else _Reading(text).plain().strip()


@lru_cache(maxsize=4096)
def _short(text: str) -> str:
    # Headings, labels and cells are asked for by several readers.
    return _Reading(text).plain().strip()


class _Reading:
    """One text read from left to right into pieces, those of markup emptied."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pieces: list[str] = []
        self._brackets: list[int] = []
        self._runs: list[_Run] = []
        self._open: dict[str, list[int]] = {mark: [] for mark in "*_~=^"}
        """For each mark the places in `_runs` of the runs that wait for an end."""
        self._ticks: dict[int, list[int]] | None = None

    def plain(self) -> str:
        """What a person reads."""
        text, pieces = self._text, self._pieces
        at = 0
        while token := _TOKEN.search(text, at):
            pieces.append(text[at : token.start()])
            at = token.end()
            kind = token.lastgroup
            if kind == "ticks":
                at = self._code(token)
            elif kind == "open":
                self._brackets.append(len(pieces))
                pieces.append(token[0])
            elif kind == "close":
                at = self._label_end(at)
            elif kind == "run":
                self._run(token)
            elif kind == "entity":
                pieces.append(_character(token[0]))
            else:
                pieces.append(token[kind] if kind else "")
        pieces.append(text[at:])
        for run in self._runs:
            pieces[run.place] = run.mark * run.count
        return "".join(pieces)

    def _code(self, token: re.Match[str]) -> int:
        """Take a code span whole; where its end is missing the ticks are text. The place to go on from."""
        if self._ticks is None:
            self._ticks = {}
            for ticks in _TICKS.finditer(self._text):
                self._ticks.setdefault(len(ticks[0]), []).append(ticks.start())
        length = len(token[0])
        places = self._ticks.get(length, [])
        place = bisect_right(places, token.start())
        if place == len(places):
            self._pieces.append(token[0])
            return token.end()
        self._pieces.append(self._text[token.end() : places[place]].strip())
        return places[place] + length

    def _label_end(self, at: int) -> int:
        """Where a target follows a label, drop the brackets and the target. The place to go on from."""
        opening = self._brackets.pop() if self._brackets else -1
        target = _TARGET.match(self._text, at) if opening >= 0 else None
        if target is None:
            self._pieces.append("]")
            return at
        self._pieces[opening] = ""
        return target.end()

    def _run(self, token: re.Match[str]) -> None:
        mark, count = token[0][0], len(token[0])
        place = len(self._pieces)
        self._pieces.append(token[0])
        if count != 2 and mark in "~=^":
            return
        before = self._text[token.start() - 1 : token.start()]
        after = self._text[token.end() : token.end() + 1]
        ends = bool(before) and not before.isspace()
        begins = bool(after) and not after.isspace()
        if mark == "_":
            ends, begins = ends and not after.isalnum(), begins and not before.isalnum()
        run = _Run(mark, count, count, place, ends and begins)
        if ends:
            self._match(run)
            self._pieces[place] = mark * run.count
        if begins and run.count:
            self._open[mark].append(len(self._runs))
            self._runs.append(run)

    def _match(self, end: _Run) -> None:
        """Let marks end the runs that wait for them."""
        waiting = self._open[end.mark]
        while end.count and waiting:
            index = waiting[-1]
            if _clash(self._runs[index], end):
                return
            while len(self._runs) > index + 1:
                inner = self._runs.pop()
                self._pieces[inner.place] = inner.mark * inner.count
                self._open[inner.mark].pop()
            run = self._runs[index]
            used = 2 if min(end.count, run.count) >= 2 else 1
            end.count -= used
            run.count -= used
            if not run.count:
                self._pieces[run.place] = ""
                self._runs.pop()
                waiting.pop()


def _clash(begin: _Run, end: _Run) -> bool:
    """The rule of three (CommonMark 0.31, 6.2, rules 9 and 10), without which `*` would end `**`."""
    if not (begin.both or end.both) or (begin.length + end.length) % 3:
        return False
    return bool(begin.length % 3 or end.length % 3)


def _character(reference: str) -> str:
    """What an entity or character reference stands for; itself where there is no such thing."""
    from html import unescape
    from html.entities import html5

    return unescape(reference) if reference[1] == "#" or reference[1:] in html5 else reference


def plain_parts(parts: Sequence[Part]) -> str:
    """The plain text of parts: list bullets gone, cells joined by ` | `, each row or line on its own."""
    lines: list[str] = []
    for part in parts:
        if isinstance(part, Table):
            lines.append(" | ".join(plain(cell) for cell in part.header))
            lines.extend(" | ".join(plain(cell) for cell in cells) for _, cells in part.rows)
        elif isinstance(part, Fence):
            lines.extend(part.lines)
        elif isinstance(part, Heading):
            lines.append(plain(part.text))
        else:
            bullet = _BULLET.match(part.text)
            lines.append(plain(part.text[bullet.end() :] if bullet else part.text))
    return "\n".join(lines)
