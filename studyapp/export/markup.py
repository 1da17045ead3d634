"""The Markdown of a card as HTML for Anki, in which no text becomes a field, a sound or a script."""

import re
from functools import cache
from html import escape
from itertools import count
from typing import TYPE_CHECKING

from studyapp.cards.gaps import gap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

_OPENS, _CUE, _CLOSES = gap("")
_UNPRINTABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_MARKS = re.compile(f"[{_OPENS}{_CUE}{_CLOSES}]")
_PART = f"([^{_OPENS}{_CUE}{_CLOSES}]*)"
_GAP = re.compile(f"{_OPENS}{_PART}{_CUE}{_PART}{_CLOSES}")
# What Anki looks for in the text of a field: gaps, sounds, formulas, and the signs of its templates.
_MEANINGFUL = re.compile(r"\{\{|\}\}|\[(?=sound:|anki:|/?latex\]|/?\$)|\\(?=[()\[\]])|<%|%>", re.IGNORECASE)


def to_html(markdown: str) -> str:
    """One side of a card as HTML."""
    return _rendered(_MARKS.sub("", markdown))


def gaps_to_html(markdown: str) -> str:
    """A text whose gaps are marked as `studyapp.cards.gaps` has it, as HTML with Anki's gaps, one by one."""
    numbers = count(1)

    def as_cloze(match: re.Match[str]) -> str:
        answer, cue = (part.replace("::", "&#58;&#58;") for part in match.groups())
        return f"{{{{c{next(numbers)}::{answer}{f'::{cue}' if cue else ''}}}}}"

    return _MARKS.sub("", _GAP.sub(as_cloze, _rendered(markdown)))


def _rendered(markdown: str) -> str:
    return _MEANINGFUL.sub(_as_entities, _parser().render(readable(markdown)).strip())


def plain_to_html(text: str) -> str:
    """Plain text as HTML that says nothing but that."""
    return _MEANINGFUL.sub(_as_entities, _MARKS.sub("", escape(readable(text))))


def readable(text: str) -> str:
    """A text without the characters that no file of text may hold."""
    return _UNPRINTABLE.sub("", text)


def _as_entities(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(sign)};" for sign in match[0])


@cache
def _parser() -> "MarkdownIt":
    from studyapp.document.markdown import parser

    markdown = parser()
    markdown.add_render_rule("fence", _render_fence)
    return markdown


def _render_fence(
    _renderer: "RendererHTML", tokens: "Sequence[Token]", at: int, _options: "OptionsDict", _env: "EnvType"
) -> str:
    """Letters of one width, drawn closely enough that the lines of a drawing meet."""
    from studyapp.document.markdown import DRAWING

    text = tokens[at].content.rstrip("\n")
    kind = "drawing" if DRAWING.search(text) else "code"
    return f'<pre class="{kind}">{escape(text)}</pre>\n'
