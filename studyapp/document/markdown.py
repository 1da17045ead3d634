"""Markdown as it is shown: CommonMark with what Logseq adds, and emphasis as Korean is written.

HTML of a document's own stays text, and a picture is its description, so that nothing is ever loaded.
"""

import re
from html import escape
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from mdit_py_plugins.tasklists import tasklists_plugin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

EAST_ASIAN = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]")
"""Letters that are two columns wide."""
DRAWING = re.compile("[\u2500-\u257f]")
"""What boxes are drawn with."""
_DEEPEST = 100
# Up to the next mark and no further: many that nothing closes would each look through the whole text.
_HIGHLIGHT = re.compile(r"==(?=\S)((?:[^=\n]|=(?!=))+)(?<=\S)==|\^\^(?=\S)((?:[^^\n]|\^(?!\^))+)(?<=\S)\^\^")
_PAGE = re.compile(r"#?\[\[([^\[\]\n]+)\]\]")
_TAG = re.compile(r"#[^\s#,.;:!?\"'\[\]()]+")


def parser() -> MarkdownIt:
    """A parser and renderer; whoever shows fences in a way of their own adds a rule for `fence`."""
    markdown = MarkdownIt("commonmark", {"html": False, "breaks": True, "maxNesting": _DEEPEST})
    markdown.enable(["table", "strikethrough"])
    markdown.disable(["lheading", "code", "html_block", "html_inline", "reference"])
    markdown.inline.ruler.at("emphasis", _emphasis)
    markdown.inline.ruler.before("link", "marked", _marked)
    markdown.add_render_rule("marked", _render_marked)
    markdown.add_render_rule("image", _render_image)
    markdown.use(tasklists_plugin)
    markdown.add_render_rule("html_inline", _render_box)
    return markdown


def _emphasis(state: StateInline, silent: bool) -> bool:
    """CommonMark's rule for `*` and `_`, but that East Asian letters beside `**` let it open and close.

    `**Zone(존)**은` is bold for a person and for Logseq; CommonMark wants a space after the parenthesis.
    """
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    run = state.scanDelims(state.pos, marker == "*")
    end = state.pos + run.length
    before = state.src[state.pos - 1] if state.pos else " "
    after = state.src[end] if end < state.posMax else " "
    opens, closes = run.can_open, run.can_close
    if marker == "*":
        opens = opens or (bool(EAST_ASIAN.match(before)) and not after.isspace())
        closes = closes or (bool(EAST_ASIAN.match(after)) and not before.isspace())
    for _ in range(run.length):
        state.push("text", "", 0).content = marker
        state.delimiters.append(
            Delimiter(
                marker=ord(marker),
                length=run.length,
                token=len(state.tokens) - 1,
                end=-1,
                open=opens,
                close=closes,
            )
        )
    state.pos += run.length
    return True


def _marked(state: StateInline, silent: bool) -> bool:
    """`==this==`, `[[page]]` and `#tag`, as Logseq shows them."""
    sign = state.src[state.pos]
    rule, kind = {"=": (_HIGHLIGHT, "mark"), "^": (_HIGHLIGHT, "mark"), "[": (_PAGE, "page")}.get(
        sign, (_PAGE if state.src.startswith("#[[", state.pos) else _TAG, "page")
    )
    match = rule.match(state.src, state.pos, state.posMax) if sign in "=^[#" else None
    if match is None or (rule is _TAG and state.pos and not state.src[state.pos - 1].isspace()):
        return False
    if not silent:
        token = state.push("marked", "span", 0)
        token.content = match[0] if rule is _TAG else match[match.lastindex or 0]
        token.info = kind
    state.pos = match.end()
    return True


def _render_marked(
    _renderer: "RendererHTML", tokens: "Sequence[Token]", at: int, _options: "OptionsDict", _env: "EnvType"
) -> str:
    return f'<span class="{tokens[at].info}">{escape(tokens[at].content)}</span>'


def _render_image(
    _renderer: "RendererHTML", tokens: "Sequence[Token]", at: int, _options: "OptionsDict", _env: "EnvType"
) -> str:
    return f"<i>{escape(tokens[at].content or str(tokens[at].attrs.get('src', '')))}</i>"


def _render_box(
    _renderer: "RendererHTML", tokens: "Sequence[Token]", at: int, _options: "OptionsDict", _env: "EnvType"
) -> str:
    """A box to tick, ticked or not; HTML of the document's own never gets this far."""
    return "☑ " if "checked=" in tokens[at].content else "☐ "
