"""The Markdown of a card as rich text: bold, lists, tables, code and drawings, in the theme's colours.

Nothing is loaded: a picture is its own description, a link is opened only by a click and only to the web.
"""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from studyapp.cards.gaps import revealed
from studyapp.document.markdown import DRAWING, EAST_ASIAN, parser
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict
    from PySide6.QtGui import QResizeEvent

_SMALLEST_MONO = 10
"""Pixels below which letters are not read: what is wider then is scrolled sideways."""


def _parser() -> "MarkdownIt":
    markdown = parser()
    # Every address may be read, because none is ever loaded and only one of the web is opened, by a click.
    markdown.validateLink = _any_address
    markdown.add_render_rule("fence", _render_fence)
    return markdown


def _any_address(url: str) -> bool:
    return bool(url)


def _render_fence(
    _renderer: "RendererHTML", tokens: "Sequence[Token]", at: int, _options: "OptionsDict", env: "EnvType"
) -> str:
    text = tokens[at].content.rstrip("\n")
    size = _mono_size(text, env["mono"], env["width"])
    kind = "drawing" if DRAWING.search(text) else "code"
    return (
        f'<table class="{kind}" width="100%" cellpadding="{env["padding"]}"><tr><td>'
        f'<pre style="font-size:{size}px">{escape(text)}</pre></td></tr></table>'
    )


def _mono_size(text: str, largest: int, width: int) -> int:
    """The even pixel size at which the longest line fits: a column is half as wide as letters are high."""
    columns = max(sum(2 if EAST_ASIAN.match(sign) else 1 for sign in line) for line in text.split("\n"))
    fitting = 2 * (width // max(1, columns))
    return max(_SMALLEST_MONO, min(largest, fitting - fitting % 2))


def to_html(markdown: str, mono: int = 14, width: int = 640, padding: int = 12) -> str:
    """The body of a document; fences in letters of at most `mono` pixels that fit into `width` pixels.

    Letters get no smaller than can be read; then the fence is wider. Filled gaps are marked.
    """
    rendered = _parser().render(markdown, {"mono": mono, "width": width - 2 * padding, "padding": padding})
    return revealed(str(rendered))


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
        .gap {{ background-color: {color("accent_soft")}; color: {color("accent")};
                text-decoration: underline; }}
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
