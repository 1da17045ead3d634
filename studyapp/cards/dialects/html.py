"""The HTML of an Anki field as Markdown that shows the same: its text, emphasis, lists, links, pictures."""

import re
from html import unescape

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<attributes>[^<>]*)>|<!--|\[sound:[^\[\]\n]*\]"
)
_ATTRIBUTE = re.compile(r"\b(src|href|alt)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_SPECIAL = re.compile(r"[\\`*\[\]<>|]|(?<![^\W_])_|_(?![^\W_])|([=~^])(?=\1)|\$")
_BEGINS = re.compile(r"^([ \t]*)(#{1,6}(?=[ \t]|$)|[-+](?=[ \t]|$)|\d{1,9}(?=[.)]))", re.MULTILINE)
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "del": "~~", "s": "~~", "strike": "~~"}
_BREAKS = frozenset({"br", "div", "p", "tr", "ul", "ol", "table", "blockquote", "section", "hr"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HIDDEN = frozenset({"script", "style", "head", "title"})
_BLANK_LINES = re.compile(r"\n{3,}")


def escaped(text: str) -> str:
    """Literal text as Markdown that shows exactly that."""
    text = _SPECIAL.sub(r"\\\g<0>", text)
    return _BEGINS.sub(lambda match: f"{match[1]}{_marked(match[2])}", text)


def _marked(sign: str) -> str:
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"


def markdown_of(html: str) -> str:
    """A field's HTML as Markdown; what does not close is left open, tags that are not known fall away."""
    return _Writer().write(html)


class _Writer:
    """One field on its way from HTML to Markdown."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._open: list[tuple[str, str]] = []
        """Tags that are open and have something to write where they end."""
        self._hidden = ""
        self._code = ""
        """The tag whose text is taken as it stands."""

    def write(self, html: str) -> str:
        at = 0
        while match := _TAG.search(html, at):
            self._text(html[at : match.start()])
            at = match.end()
            if match[0] == "<!--":
                end = html.find("-->", at)
                at = len(html) if end < 0 else end + 3
            elif match["name"]:
                self._tag(match["name"].lower(), bool(match["end"]), match["attributes"])
        self._text(html[at:])
        while self._open:
            self._parts.append(self._open.pop()[1])
        lines = "".join(self._parts).split("\n")
        return _BLANK_LINES.sub("\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")

    def _put(self, text: str) -> None:
        if text:
            self._parts.append(text)

    def _text(self, html: str) -> None:
        if not html or self._hidden:
            return
        text = unescape(html).replace("\xa0", " ")
        self._parts.append(text if self._code else escaped(text))

    def _tag(self, name: str, is_end: bool, attributes: str) -> None:
        if self._hidden:
            if is_end and name == self._hidden:
                self._hidden = ""
        elif self._code and name != self._code:
            self._put("\n" if name == "br" else "")
        elif name in _HIDDEN:
            self._hidden = "" if is_end else name
        elif name in _MARKS:
            self._paired(name, is_end, _MARKS[name], _MARKS[name])
        elif name in _HEADINGS:
            self._line(only_if=not is_end)
            self._paired(name, is_end, "**", "**\n")
        elif name in ("code", "pre"):
            self._verbatim(name, is_end)
        elif name == "a":
            self._paired(name, is_end, "[", f"]({_attribute(attributes, 'href')})")
        elif not is_end or name in _BREAKS:
            self._piece(name, is_end, attributes)

    def _piece(self, name: str, is_end: bool, attributes: str) -> None:
        """A tag that stands for something where it is."""
        if name == "img":
            source = _attribute(attributes, "src")
            self._put(f"![{escaped(_attribute(attributes, 'alt'))}]({source})" if source else "")
        elif name == "li":
            self._line()
            self._parts.append("- ")
        elif name in ("td", "th"):
            self._put("" if self._at_line_start() else " · ")
        elif name == "br" and not is_end:
            self._parts.append("\n")
        elif name in _BREAKS:
            self._line()

    def _paired(self, name: str, is_end: bool, before: str, after: str) -> None:
        if not is_end:
            self._parts.append(before)
            self._open.append((name, after))
        elif self._open and self._open[-1][0] == name:
            closing = self._open.pop()[1]
            if self._parts and self._parts[-1] == before and not before.startswith("["):
                self._parts.pop()
            else:
                self._parts.append(closing)

    def _verbatim(self, name: str, is_end: bool) -> None:
        if is_end == (self._code == ""):
            return
        self._line(only_if=name == "pre" and not is_end)
        self._code = "" if is_end else name
        self._paired(name, is_end, *(("```\n", "\n```\n") if name == "pre" else ("`", "`")))

    def _line(self, only_if: bool = True) -> None:
        if only_if and not self._at_line_start():
            self._parts.append("\n")

    def _at_line_start(self) -> bool:
        return not self._parts or self._parts[-1].endswith("\n")


def _attribute(attributes: str, name: str) -> str:
    for match in _ATTRIBUTE.finditer(attributes):
        if match[1].lower() == name:
            value = unescape(match[2] or match[3] or match[4] or "")
            return re.sub(r"[\s()<>]", lambda sign: f"%{ord(sign[0]):02X}", value)
    return ""
