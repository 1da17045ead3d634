"""Where verbatim regions of a file end: code fences, formulas, HTML, front matter, quotes and numbered lists.

The rules are those of Logseq's own parser (mldoc 1.5.9). A region hides bullets only if it closes. Quotes and
lists hide no bullet, but take in the lines that follow them, so that a fence within them opens nothing.
Places are `(line index, column)`. Every kind of closer is looked for once in the whole file.

Left out, for no real page has them: Hiccup (`[:div …]`) over several lines, a bullet behind the end of a
region on the same line, and that an unclosed LaTeX environment takes in the rest of the file.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TypeAlias

from studyapp.document.model import Problem

Place: TypeAlias = tuple[int, int]

OPENERS = frozenset("`~$#\\:<")
"""What a verbatim region may open with."""
GATHERERS = frozenset(">[*+0123456789")
"""What a quote, a footnote or a list may open with."""

_BLANK = " \t"
_FENCES = ("```", "~~~")
_BEGIN = re.compile(r"#\+begin_([^\s:]+)(?=\s|$)", re.IGNORECASE)
_END = re.compile(r"[ \t]*#\+end_(\S+)", re.IGNORECASE)
_ENVIRONMENT = re.compile(r"\\(?:begin)\{([^}]+)\}", re.IGNORECASE)
_ENVIRONMENT_END = re.compile(r"\\end\{([^}]+)\}", re.IGNORECASE)
_DRAWER = re.compile(r":[^:\s]+:$")
_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9]*)(?=[ \t>])|</([A-Za-z][A-Za-z0-9]*)>")
_TAGS = frozenset(
    re.findall(
        r"\w+",
        "a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption "
        "cite code col colgroup data datalist dd del details dfn div dl dt em embed fieldset figcaption "
        "figure footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd keygen label "
        "legend li link main map mark meta meter nav noscript object ol optgroup option output p param "
        "pre progress q rb rp rt rtc ruby s samp script section select small source span strong style sub "
        "summary sup table tbody td template textarea tfoot th thead time title tr track u ul var video "
        "wbr",
    )
)
_DECLARATIONS = (("<?", "?>"), ("<!--", "-->"), ("<![CDATA[", "]]"), ("<!", ">"))
_DEFINITION = re.compile(r"[ \t]*:[ \t]+[^:#\s].")
_NO_TERM = re.compile(r"[ \t]*(?:\||#\+[^:]+:|[^\s:]+::(?:\s|$))")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:[ \t]*[^\s*#\[]")
_ENDS_QUOTE = ("- ", "# ", "id:: ")
_ITEM = re.compile(r"([ \t]*)(?:[*+]|[0-9]+\.)[ \t]+(?:\[[ xX]\][ \t]*)?+(?=\S)")
_LIKE_ITEM = re.compile(r"[ \t]+(?:[*+] |[-+]?[0-9])")
_CONTENT = re.compile(r"[ \t](?![ \t]*(?:-(?: |$)|[*+] |[-+]?[0-9]))")


class Regions:
    """The regions of one file; `problems` says which fences never close."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._tokens: dict[str, list[int]] = {}
        self._begun: dict[str, list[int]] | None = None
        self._environments: dict[str, list[Place]] | None = None
        self._elements: dict[Place, Place] | None = None
        self._no_list: set[int] = set()
        self._kinds: dict[str, Callable[[int, int], Place | None]] = {
            "`": self._fence,
            "~": self._fence,
            "$": self._formula,
            "#": self._begin,
            "\\": self._environment,
            ":": self._drawer,
            "<": self._html,
        }
        self.problems: list[Problem] = []

    def definition(self, at: int) -> int:
        """The index after the definition that a line with a colon gives the term above; `at` where none is.

        It takes in all up to a blank line or one with a colon or hash, bullets too, and then further terms.
        """
        lines = self._lines
        if _NO_TERM.match(lines[at - 1]) or not _DEFINITION.match(lines[at]):
            return at
        after = at
        while after < len(lines) and _DEFINITION.match(lines[after]):
            after += 1
            while after < len(lines) and len(line := lines[after].lstrip(_BLANK)) > 1 and line[0] not in ":#":
                after += 1
            term = after
            while term < len(lines) and not lines[term].strip(_BLANK):
                term += 1
            if _DEFINITION.match("\n".join(lines[term + 1 : term + 2])):
                after = max(after, term + 1)
        return after

    def front_matter(self) -> int:
        """How many lines of YAML front matter the file begins with, its rules counted."""
        if len(self._lines) < 2 or self._lines[0] != "---":
            return 0
        end = self._token("---", 1, 0)
        return end[0] + 1 if end else 0

    def after(self, at: int, column: int) -> int:
        """The index of the line after the verbatim regions that open at a place, one behind the other.

        `at` where nothing opens, or where what opens never closes.
        """
        line = self._lines[at]
        after = at
        while column < len(line) and line[column] in OPENERS:
            place = self._kinds[line[column]](at, column)
            if place is None:
                break
            at, column = place
            if column == 0:
                return at
            after = at + 1
            line = self._lines[at]
            while column < len(line) and line[column] in _BLANK:
                column += 1
        return after

    def gather(self, at: int, column: int, fresh: bool) -> int:
        """The index after the last line of the quote, footnote or list at a place; `at` where there is none.

        `fresh` says that nothing stands before it on its line, which a list needs.
        """
        first = self._lines[at][column]
        if first == ">":
            return self._quote(at, column)
        if first == "[":
            return self._footnote(at, column)
        return self._list(at) if fresh else at

    def _fence(self, at: int, column: int) -> Place | None:
        if not self._lines[at].startswith(_FENCES, column):
            return None
        places = self._tokens.get("fence")
        if places is None:
            places = [i for i, line in enumerate(self._lines) if line.lstrip(_BLANK).startswith(_FENCES)]
            self._tokens["fence"] = places
        place = bisect_right(places, at)
        if place < len(places):
            return places[place] + 1, 0
        self.problems.append(Problem(at + 1, "warning", "fence-unclosed"))
        return None

    def _formula(self, at: int, column: int) -> Place | None:
        return self._token("$$", at, column + 2) if self._lines[at].startswith("$$", column) else None

    def _begin(self, at: int, column: int) -> Place | None:
        begin = _BEGIN.match(self._lines[at], column)
        if begin is None:
            return None
        if self._begun is None:
            self._begun = self._find_ends()
        places = self._begun.get(begin[1].lower(), [])
        place = bisect_right(places, at)
        return (places[place] + 1, 0) if place < len(places) else None

    def _find_ends(self) -> dict[str, list[int]]:
        """For each name of a `#+BEGIN_name` the lines that end it: `#+END_`, a word that starts with it."""
        names: dict[str, list[int]] = {}
        for line in self._lines:
            if "#+" in line and (begin := _BEGIN.search(line)):
                names.setdefault(begin[1].lower(), [])
        lengths = sorted({len(name) for name in names})
        for at, line in enumerate(self._lines):
            end = _END.match(line) if "#+" in line else None
            if end is None:
                continue
            word = end[1].lower()
            for length in lengths:
                if length > len(word):
                    break
                if (places := names.get(word[:length])) is not None:
                    places.append(at)
        return names

    def _environment(self, at: int, column: int) -> Place | None:
        begin = _ENVIRONMENT.match(self._lines[at], column)
        if begin is None:
            return None
        if self._environments is None:
            self._environments = {}
            for line_at, line in enumerate(self._lines):
                if "\\" in line:
                    for end in _ENVIRONMENT_END.finditer(line):
                        self._environments.setdefault(end[1].lower(), []).append((line_at, end.end()))
        places = self._environments.get(begin[1].lower(), [])
        place = bisect_right(places, (at, begin.end()))
        return places[place] if place < len(places) else None

    def _drawer(self, at: int, column: int) -> Place | None:
        if not _DRAWER.match(self._lines[at], column):
            return None
        places = self._tokens.get(":end:")
        if places is None:
            places = [i for i, line in enumerate(self._lines) if line.strip().lower() == ":end:"]
            self._tokens[":end:"] = places
        place = bisect_right(places, at)
        return (places[place] + 1, 0) if place < len(places) else None

    def _html(self, at: int, column: int) -> Place | None:
        line = self._lines[at]
        for opening, closing in _DECLARATIONS:
            if line.startswith(opening, column):
                return self._token(closing, at, column + len(opening))
        tag = _TAG.match(line, column)
        if tag is None or not tag[1] or tag[1].lower() not in _TAGS:
            return None
        if self._elements is None:
            self._elements = self._find_elements()
        return self._elements.get((at, column)) or self._token("/>", at, tag.end())

    def _find_elements(self) -> dict[Place, Place]:
        """From the place of every opening tag to the place after the closing tag that matches it."""
        found: dict[Place, Place] = {}
        opened: dict[str, list[Place]] = {}
        for at, line in enumerate(self._lines):
            if "<" not in line:
                continue
            for tag in _TAG.finditer(line):
                if tag[1]:
                    opened.setdefault(tag[1].lower(), []).append((at, tag.start()))
                elif waiting := opened.get(tag[2].lower()):
                    found[waiting.pop()] = (at, tag.end())
        return found

    def _token(self, token: str, at: int, column: int) -> Place | None:
        """The place after the next `token` at or after a place."""
        found = self._lines[at].find(token, column)
        if found < 0:
            places = self._tokens.get(token)
            if places is None:
                places = [i for i, line in enumerate(self._lines) if token in line]
                self._tokens[token] = places
            place = bisect_right(places, at)
            if place == len(places):
                return None
            at = places[place]
            found = self._lines[at].find(token)
        return at, found + len(token)

    def _quote(self, at: int, column: int) -> int:
        """A quote takes in lines without its mark too, up to a blank one, a bullet or a heading."""
        line = self._lines[at][column + 1 :]
        after = at
        while _goes_on(line):
            after += 1
            if after == len(self._lines):
                break
            line = self._lines[after]
        return after

    def _footnote(self, at: int, column: int) -> int:
        """A footnote takes in the lines below, up to a blank one, a bullet, a heading or another footnote."""
        if not _FOOTNOTE.match(self._lines[at], column):
            return at
        after = at + 1
        while after < len(self._lines):
            line = self._lines[after].lstrip(_BLANK)
            if not line or line[0] in "*#[" or (line[0] == "-" and (len(line) == 1 or line[1] in _BLANK)):
                break
            after += 1
        return after

    def _list(self, at: int) -> int:
        """A list takes in its items' indented lines, up to a bullet; `at` where its first item breaks off."""
        lines = self._lines
        item = None if at in self._no_list else _ITEM.match(lines[at])
        after = at
        # Open lists, outermost first: the indent one ends below, its current item, whether others precede it.
        open_lists = [[0, at, 0]]
        while item is not None:
            indent = len(item[1])
            after += 1
            while after < len(lines) and _CONTENT.match(lines[after]):
                after += 1
            line = lines[after] if after < len(lines) else ""
            inner = _ITEM.match(line)
            if _LIKE_ITEM.match(line) and len(line) - len(line.lstrip(_BLANK)) > indent:
                if inner is None:
                    return self._broken(open_lists)
                open_lists.append([len(inner[1]), after, 0])
                item = inner
            else:
                after += not line
                item = self._next_item(after, open_lists)
        return min(after, len(lines))

    def _next_item(self, at: int, open_lists: list[list[int]]) -> re.Match[str] | None:
        """The next item at a line where one has ended; lists that are indented deeper end before it."""
        line = self._lines[at] if at < len(self._lines) else ""
        item = _ITEM.match(line)
        if item is None:
            return None
        while open_lists[-1][0] > len(item[1]):
            open_lists.pop()
        open_lists[-1][1:] = [at, 1]
        return item

    def _broken(self, open_lists: list[list[int]]) -> int:
        """Where a list ends whose innermost item breaks off: before the item of the first that has others."""
        start = open_lists[0][1]
        for _, start, others in reversed(open_lists):
            self._no_list.add(start)
            if others:
                break
        return start


def _goes_on(line: str) -> bool:
    """Whether a quote takes in a line."""
    line = line.lstrip(_BLANK)
    if line.startswith(">"):
        line = line[1:].lstrip(_BLANK)
        if not line:
            return True
    return bool(line) and line not in ("-", "#") and not line.startswith(_ENDS_QUOTE)
