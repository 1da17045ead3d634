"""The Markdown of a card as rich text: bold, lists, tables, code and drawings, in the theme's colours.

Nothing is loaded: a picture is its own description, a link is opened only by a click and only to the web.
"""

import re
from html import escape
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from mdit_py_plugins.tasklists import tasklists_plugin
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict
    from PySide6.QtGui import QResizeEvent

_DEEPEST = 100
_SMALLEST_MONO = 8
_DRAWING = re.compile("[\u2500-\u257f]")
_EAST_ASIAN = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]")
# Up to the next mark and no further: many that nothing closes would each look through the whole text.
_HIGHLIGHT = re.compile(r"==(?=\S)((?:[^=\n]|=(?!=))+)(?<=\S)==|\^\^(?=\S)((?:[^^\n]|\^(?!\^))+)(?<=\S)\^\^")
_PAGE = re.compile(r"#?\[\[([^\[\]\n]+)\]\]")
_TAG = re.compile(r"#[^\s#,.;:!?\"'\[\]()]+")


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
        opens = opens or (bool(_EAST_ASIAN.match(before)) and not after.isspace())
        closes = closes or (bool(_EAST_ASIAN.match(after)) and not before.isspace())
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


def _parser() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False, "breaks": True, "maxNesting": _DEEPEST})
    markdown.enable(["table", "strikethrough"])
    markdown.disable(["lheading", "code", "html_block", "html_inline", "reference"])
    markdown.inline.ruler.at("emphasis", _emphasis)
    markdown.inline.ruler.before("link", "marked", _marked)
    # Every address may be read, because none is ever loaded and only one of the web is opened, by a click.
    markdown.validateLink = _any_address
    markdown.add_render_rule("marked", _render_marked)
    markdown.add_render_rule("image", _render_image)
    markdown.add_render_rule("fence", _render_fence)
    markdown.use(tasklists_plugin)
    markdown.add_render_rule("html_inline", _render_box)
    return markdown


def _any_address(url: str) -> bool:
    return bool(url)


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


def _render_fence(
    _renderer: "RendererHTML", tokens: "Sequence[Token]", at: int, _options: "OptionsDict", env: "EnvType"
) -> str:
    text = tokens[at].content.rstrip("\n")
    size = _mono_size(text, env["mono"], env["width"])
    kind = "drawing" if _DRAWING.search(text) else "code"
    return (
        f'<table class="{kind}" width="100%" cellpadding="{env["padding"]}"><tr><td>'
        f'<pre style="font-size:{size}px">{escape(text)}</pre></td></tr></table>'
    )


def _mono_size(text: str, largest: int, width: int) -> int:
    """The even pixel size at which the longest line fits: a column is half as wide as letters are high."""
    columns = max(sum(2 if _EAST_ASIAN.match(sign) else 1 for sign in line) for line in text.split("\n"))
    fitting = 2 * (width // max(1, columns))
    return max(_SMALLEST_MONO, min(largest, fitting - fitting % 2))


def to_html(markdown: str, mono: int = 14, width: int = 640, padding: int = 12) -> str:
    """The body of a document; fences in letters of at most `mono` pixels that fit into `width` pixels."""
    return str(_parser().render(markdown, {"mono": mono, "width": width - 2 * padding, "padding": padding}))


def _style(theme: Theme, base: int) -> str:
    """The style of rich text of `base` pixels, in the subset of CSS that Qt's documents know."""
    code = 2 * round(base * 0.46)

    def color(role: str) -> str:
        return theme.color(role).name()

    return f"""
        body, p, li, td, th {{ color: {color("ink")}; }}
        p {{ margin: 0 0 {theme.px(8)}px 0; line-height: 112%; }}
        li {{ margin-bottom: {theme.px(4)}px; line-height: 108%; }}
        ul, ol {{ margin-top: 0; margin-bottom: {theme.px(4)}px; }}
        h1, h2, h3, h4, h5, h6 {{ font-size: {theme.px(18)}px; margin: {theme.px(8)}px 0 {theme.px(4)}px 0; }}
        a {{ color: {color("accent")}; text-decoration: none; }}
        code, pre {{ font-family: 'D2Coding', 'Noto Emoji'; }}
        code {{ font-size: {code}px; background-color: {color("hover")}; }}
        pre {{ line-height: 100%; margin: 0; }}
        table {{ border-collapse: collapse; margin-bottom: {theme.px(8)}px; border-color: {color("line")}; }}
        td, th {{ padding: {theme.px(8)}px {theme.px(12)}px; text-align: left; font-size: {theme.px(16)}px; }}
        th {{ color: {color("muted")}; font-weight: 700; font-size: {theme.px(14)}px;
              border-bottom: 1px solid {color("edge")}; }}
        td {{ border-bottom: 1px solid {color("line")}; }}
        table.code td, table.drawing td {{ background-color: {color("ground")}; border: none; }}
        .mark {{ background-color: {color("notice_soft")}; }}
        .page {{ color: {color("accent")}; }}
        blockquote {{ color: {color("muted")}; margin: 0 0 {theme.px(8)}px {theme.px(16)}px; }}
        s {{ color: {color("faint")}; }}
    """


class RichText(QTextBrowser):
    """Rich text that is as high as its content and scrolls only what is too wide."""

    def __init__(
        self, theme: Theme, size: str = "large", weight: int = 400, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._weight = weight
        self._markdown = ""
        self._width = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("background: transparent;")
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._on_anchor_clicked)
        theme.changed.connect(self._on_theme_changed)

    def set_markdown(self, markdown: str, plain: str = "", size: str = "") -> None:
        """Show this, in another of the theme's sizes if named; `plain` is for screen readers."""
        self._markdown = markdown
        self._size = size or self._size
        self.setAccessibleDescription(plain)
        self._render()

    def loadResource(self, kind: int, name: QUrl | str, /) -> object:
        """Load nothing, from no disk and no net."""
        return None

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._height())

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._width:
            self._render()

    def _render(self) -> None:
        self._width = self.viewport().width()
        document = self.document()
        document.setIndentWidth(self._theme.px(24))
        font = self._theme.font(self._size, self._weight)
        document.setDefaultFont(font)
        document.setDefaultStyleSheet(_style(self._theme, font.pixelSize()))
        mono = self._theme.mono().pixelSize() + 2
        self.setHtml(to_html(self._markdown, mono, self._width, self._theme.px(12)))
        document.setTextWidth(self._width)
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if self.document().idealWidth() > self._width + 1 else 0
        return int(self.document().size().height()) + 1 + extra

    def _on_theme_changed(self) -> None:
        if self._markdown:
            self._render()

    def _on_anchor_clicked(self, link: QUrl) -> None:
        if link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)
