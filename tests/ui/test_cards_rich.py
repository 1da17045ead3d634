"""What a card's Markdown looks like: as written, in its own letters, and loading nothing."""

from typing import Any

import pytest
from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.cards.learning.session import Counts
from studyapp.ui.cards.wording import Wording
from studyapp.ui.fonts import load_fonts
from studyapp.ui.language import Translation
from studyapp.ui.rich import RichText, to_html
from studyapp.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

DRAWING = "```\n┌──────┐\n│ 서울 │\n└──────┘\n```"


@pytest.fixture
def rich(qtbot: QtBot) -> RichText:
    load_fonts()
    text = RichText(Theme("light"))
    qtbot.addWidget(text)
    text.resize(600, 400)
    text.show()
    qtbot.waitExposed(text)
    return text


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**Region(리전)**은", "<strong>Region(리전)</strong>은"),
        ("*기울임*체와 `code`", "<em>기울임</em>체와 <code>code</code>"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("==강조== ^^강조^^", '<span class="mark">강조</span> <span class="mark">강조</span>'),
        ("[[페이지]]와 #[[다른 쪽]]", '<span class="page">페이지</span>와 <span class="page">다른 쪽</span>'),
        ("#태그", '<span class="page">#태그</span>'),
        ("C# 언어", "C# 언어"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("![그림](file:///etc/passwd)", "<i>그림</i>"),
        ("첫 줄\n둘째 줄", "첫 줄<br />\n둘째 줄"),
        (r"\[…\](AZ)", "[…](AZ)"),
    ],
)
def test_markdown_is_read_as_the_notes_mean_it(markdown: str, html: str) -> None:
    assert html in to_html(markdown)


def test_a_drawing_is_made_small_enough_to_fit_and_kept_at_even_sizes() -> None:
    wide = "```\n" + "│" + "─" * 100 + "│\n```"
    assert "font-size:14px" in to_html(DRAWING, mono=14, width=600)
    assert "font-size:10px" in to_html(wide, mono=14, width=560)
    assert "font-size:10px" in to_html(wide, mono=14, width=100)


def test_a_drawing_is_set_in_the_letters_that_keep_it_whole(rich: RichText) -> None:
    rich.set_markdown(DRAWING)
    cursor = rich.document().find("서울")
    assert cursor.charFormat().font().families()[0] == "D2Coding"
    assert cursor.charFormat().font().pixelSize() % 2 == 0


def test_nothing_is_loaded_from_disk_or_net(rich: RichText) -> None:
    rich.set_markdown("![a](file:///etc/passwd) ![b](https://example.com/b.png) [c](file:///etc/hosts)")
    for kind in (QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.HtmlResource):
        assert rich.loadResource(kind.value, QUrl("file:///etc/passwd")) is None
    assert "<img" not in rich.toHtml()


class Browser(QWidget):
    """Takes the addresses that would be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        self.opened.append(address.toString())


def test_only_an_address_of_the_web_is_opened_and_only_by_a_click(rich: RichText, qtbot: QtBot) -> None:
    browser = Browser()
    qtbot.addWidget(browser)
    take: Any = "take"  # the stub asks for bytes, the method for a string
    for scheme in ("https", "file", "javascript"):
        QDesktopServices.setUrlHandler(scheme, browser, take)
    rich.set_markdown("[a](https://example.com/) [b](file:///etc/hosts)")
    assert browser.opened == []
    for address in ("https://example.com/", "file:///etc/hosts", "javascript:alert(1)"):
        rich.anchorClicked.emit(QUrl(address))
    for scheme in ("https", "file", "javascript"):
        QDesktopServices.unsetUrlHandler(scheme)
    assert browser.opened == ["https://example.com/"]


def test_the_text_is_as_high_as_what_it_holds(rich: RichText) -> None:
    rich.set_markdown("one")
    low = rich.height()
    rich.set_markdown("one\n\n" * 20)
    assert rich.height() > 5 * low


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["1 minute", "6 minutes", "1 day", "11 days", "2.1 months", "3 years", "2 hours"]),
        ("ko", ["1분", "6분", "1일", "11일", "2.1개월", "3년", "2시간"]),
    ],
)
def test_intervals_are_said_in_the_language_of_the_window(
    qtbot: QtBot, language: str, sentences: list[str]
) -> None:
    translation = Translation()
    translation.install(language)
    say = Wording().interval
    assert [say(n) for n in (-60, -330, 1, 11, 65, 1095, -7200)] == sentences
    progress = Wording().progress(Counts(10, 0, 12))
    assert progress == {"en": "12 reviews today · 10 new cards", "ko": "오늘 복습 12 · 새 카드 10"}[language]
    translation.remove()


@pytest.mark.parametrize("mark", ["==", "^^"])
def test_marks_that_nothing_closes_are_shown_in_time(mark: str) -> None:
    """The time must not grow with the square of their number."""
    assert '<span class="mark">' not in to_html(f"{mark}a " * 50_000)
