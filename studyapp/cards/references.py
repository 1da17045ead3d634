"""Which pages a block's own text refers to, found where Logseq's parser (mldoc 1.5.9) finds them.

Logseq reads inline markup from left to right: at every place the first construct that fits wins, and a `#`
inside code, emphasis, a link, an address, a macro, a formula or HTML is no tag. That order is kept
here; what is left out (time stamps, the bodies of footnotes) cannot hide a tag.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_PAGE = r"\[\[(?:[^\[\]\n]|\[(?!\[)|\](?!\]))+\]\]"
_CODE = r"`[^`\n]+`|``(?:(?!``)[^\n])+``"
_WHITE = r" \t\n\r\f"
_TAG_NAME = rf"(?:[^{_WHITE},!?'\":#\[.;]|[.;]+(?=[^{_WHITE},!?'\":#.;])|{_PAGE}|\[)+"


def _emphasis(mark: str) -> str:
    """A run between two marks: the opening one stands before a word, the closing one after a word."""
    sign, quoted = re.escape(mark[0]), re.escape(mark)
    after = r"(?![A-Za-z0-9\x80-\U0010ffff])" if mark[0] == "_" else ""
    return (
        rf"{quoted}(?=[^{_WHITE}])(?>{_CODE}|\\.|[^{sign}\\]|\\|(?<=[{_WHITE}]){quoted}|(?!{quoted}{after}){sign})+?"
        rf"(?<=[^{_WHITE}]){quoted}{after}"
    )


class _Rule(NamedTuple):
    """A construct: `page` and `tag` refer, `embed`, `link` and `emphasis` may; all hide the tags inside."""

    kind: str
    pattern: re.Pattern[str]
    opening: re.Pattern[str] | None = None
    """Where this opens and `pattern` fails, nothing closes it in the paragraph, so it is not tried again."""


def _rule(kind: str, pattern: str, opening: str = "") -> _Rule:
    return _Rule(kind, re.compile(pattern, re.DOTALL), re.compile(opening) if opening else None)


def _emphases(*marks: str) -> tuple[_Rule, ...]:
    return tuple(_rule("emphasis", _emphasis(mark), rf"{re.escape(mark)}[^{_WHITE}]") for mark in marks)


# By first character, in the order Logseq tries them.
_RULES: dict[str, tuple[_Rule, ...]] = {
    "#": (_rule("tag", "#" + _TAG_NAME),),
    "`": (_rule("code", _CODE),),
    "*": _emphases("***", "**", "*"),
    "_": _emphases("___", "__", "_"),
    "~": _emphases("~~"),
    "^": _emphases("^^"),
    "=": _emphases("=="),
    "$": (_rule("formula", r"\$\$[^$\n]*\$\$|\$[^ $\n](?:[^$\n]*[^ (\[{$\n])?\$"),),
    "\\": (
        _rule("formula", r"\\\[.*?\\\]", r"\\\["),
        _rule("formula", r"\\\(.*?\\\)", r"\\\("),
        _rule("escape", r"\\(?:[!-/:-@\[-`{-~]|[A-Za-z]+)"),
    ),
    "[": (
        _rule("note", r"\[\^[^\[\]\n]+\]"),
        _rule("page", _PAGE),
        _rule(
            "link",
            rf"\[(?>{_CODE}|{_PAGE}|\\.|[^\[\]\\\n]|\[[^\[\]\n]*\])*\]"
            r"\((?P<target>(?>\\.|[^()\\\n]|\((?:[^()\n]|\([^()\n]*\))*\))*)\)",
        ),
    ),
    "<": (
        _rule("comment", r"<!--.*?-->", "<!--"),
        _rule("link", r"<[A-Za-z0-9]+:[^<>\s]+>"),
        _rule("html", r"<([A-Za-z][A-Za-z0-9]*)(?:[ \t\n][^<>]*)?(?:/>|(?<!/)>.*?</\1>)", "<[A-Za-z]"),
    ),
    "{": (
        _rule("embed", r"\{\{embed (?P<shown>[^{}\n]+)\}\}"),
        _rule("macro", r"\{\{(?:[^{}\n]|\{(?!\{))+\}\}"),
    ),
    "!": (_rule("image", rf"!\[(?>{_CODE}|\\.|[^\[\]\\\n])*\]\((?:[^()\n]|\([^()\n]*\))*\)"),),
    "@": (_rule("snippet", r"@@[^\s:]+: [^@\n]+@@"),),
    "(": (_rule("block", r"\(\([^()\n]+\)\)"),),
}
_ADDRESS = (
    rf"[A-Za-z0-9]+://[^{_WHITE}\[\]<>{{}}()/?#]+"
    r"(?:[/?#](?>[^\s()\[\]]|\([^\s()]*\)|\[(?:[^\s\[\]]|\[[^\s\[\]]*\])*\])*)?"
)
_PLAIN = re.compile(rf"{_ADDRESS}|[^{_WHITE}\\_^\[*~`=$#]+|[{_WHITE}]+|.", re.DOTALL)
_PAGE_LINK = re.compile(_PAGE)
_INTERESTING = re.compile(r"#|\[\[")
_HIDING_REGION = re.compile(r"#\+begin_(src|example|export|query|comment)\b", re.IGNORECASE)


_OWN_PARAGRAPH = ("|", *("#" * level + " " for level in range(1, 7)))


class Reference(NamedTuple):
    """A page that is referred to, as it is written; `text[start:end]` is the tag or link."""

    name: str
    start: int
    end: int
    is_tag: bool


def references(text: str) -> list[Reference]:
    """What a block's own text (its lines joined by newlines) refers to, in order; linear in its length."""
    found: list[Reference] = []
    for start, end in _paragraphs(text):
        if _INTERESTING.search(text, start, end):
            found.extend(_scan(text, start, end))
    return found


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The spans read as inline text: the first line, then what blank lines part; no verbatim region."""
    lines = text.split("\n")
    unclosed: set[str] = set()
    start = at = row = 0
    while row < len(lines):
        stripped = lines[row].strip()
        end = at + len(lines[row])
        close = _closing_row(lines, row, stripped, unclosed)
        if close:
            yield start, at
            end += sum(len(line) + 1 for line in lines[row + 1 : close + 1])
            row, start = close, end + 1
        elif not stripped or stripped.startswith(_OWN_PARAGRAPH) or (row == 0 and stripped[0] != "<"):
            yield start, at
            yield at, end
            start = end + 1
        at = end + 1
        row += 1
    yield start, len(text)


def _closing_row(lines: list[str], row: int, stripped: str, unclosed: set[str]) -> int:
    """The row that closes the verbatim region opened in `row`, or 0: an unclosed region hides nothing."""
    closing = _closing_mark(stripped)
    if not closing or closing[0] in unclosed:
        return 0
    for later in range(row + 1, len(lines)):
        if lines[later].strip().lower().startswith(closing):
            return later
    unclosed.add(closing[0])
    return 0


def _closing_mark(stripped: str) -> tuple[str, ...]:
    """What a line that closes the verbatim region begins with, where `stripped` opens one."""
    if stripped.startswith(("```", "~~~")):
        return ("```", "~~~")
    if stripped.startswith("$$"):
        return () if "$$" in stripped[2:] else ("$$",)
    if stripped.startswith("\\begin{"):
        return ("\\end{",)
    if stripped.startswith("#+"):
        begin = _HIDING_REGION.match(stripped)
        return (f"#+end_{begin[1].lower()}",) if begin else ()
    return (":end:",) if stripped.lower() == ":logbook:" else ()


def _scan(text: str, start: int, end: int) -> Iterator[Reference]:
    at = start
    given_up: set[re.Pattern[str]] = set()
    while at < end:
        kind, match = _construct(text, at, end, given_up)
        if kind == "tag":
            tag = _tag(text, match, start)
            yield tag
            yield from _links(text, match.start() + 1, tag.end, but=tag.name)
            at = tag.end
            continue
        if kind == "page":
            yield Reference(match[0][2:-2], match.start(), match.end(), False)
        elif kind == "emphasis":
            yield from _links(text, match.start(), match.end())
        elif kind in ("link", "embed"):
            target = next((group for group in match.groupdict().values() if group), "").strip()
            if _PAGE_LINK.fullmatch(target):
                yield Reference(target[2:-2], match.start(), match.end(), False)
        at = match.end()


def _construct(text: str, at: int, end: int, given_up: set[re.Pattern[str]]) -> tuple[str, re.Match[str]]:
    for kind, pattern, opening in _RULES.get(text[at], ()):
        if pattern in given_up:
            continue
        match = pattern.match(text, at, end)
        if match:
            return kind, match
        if opening and opening.match(text, at, end):
            given_up.add(pattern)
    plain = _PLAIN.match(text, at, end)
    if plain is None:
        raise AssertionError("the last alternative takes any character")
    return "plain", plain


def _links(text: str, start: int, end: int, but: str = "") -> Iterator[Reference]:
    for link in _PAGE_LINK.finditer(text, start, end):
        if link[0][2:-2] != but:
            yield Reference(link[0][2:-2], link.start(), link.end(), False)


def _tag(text: str, match: re.Match[str], start: int) -> Reference:
    """The tag at a match; `#[[page]]` names the page, and in a table row a bar ends the name."""
    name = match[0][1:]
    page = _PAGE_LINK.match(name)
    if page:
        return Reference(page[0][2:-2], match.start(), match.start() + 1 + page.end(), True)
    if "|" in name and text[start : match.start()].lstrip().startswith("|"):
        name = name[: name.index("|")]
    return Reference(name, match.start(), match.start() + 1 + len(name), True)
