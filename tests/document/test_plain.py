"""Plain text is what a person reads: the markup goes, every letter stays."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from studyapp import paths
from studyapp.document.model import Fence, Heading, Text
from studyapp.document.outline import read_document
from studyapp.document.plain import plain, plain_parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Region(리전)**은 *가용 영역*과", "Region(리전)은 가용 영역과"),
        (
            "__bold__ and _slanted_, ~~gone~~, ==marked==, ^^marked^^",
            "bold and slanted, gone, marked, marked",
        ),
        ("snake_case_name and __init__.py", "snake_case_name and init.py"),
        ("***both*** and **one *two* one**", "both and one two one"),
        ("2 * 3 * 4, a == b, ~ and x ** y", "2 * 3 * 4, a == b, ~ and x ** y"),
        ("per-directory (*) and recursive (**)", "per-directory (*) and recursive (**)"),
        ("`code *kept*` and ``a ` b``", "code *kept* and a ` b"),
        ("an `unclosed tick *and* emphasis", "an `unclosed tick and emphasis"),
        (r"\*kept\* and \`kept\` and C:\dir", "*kept* and `kept` and C:\\dir"),
        ('[label](https://a.b/c_(d)_e) [**bold**](x "title")', "label bold"),
        ("![picture](a.png) and [no link] and [a] (b)", "picture and [no link] and [a] (b)"),
        ("[[Page]] and [[Page *a*]] and #[[Tag]]", "Page and Page *a* and #Tag"),
        ("<https://a.b/c_d_e> and <me@a.b>", "https://a.b/c_d_e and me@a.b"),
        ("a &lt; b &amp; c &#44032; &nosuch; R&D", "a < b & c 가 &nosuch; R&D"),
        ("{{cloze answer}} #card", "{{cloze answer}} #card"),
        ("$0.01 ~ $0.02", "$0.01 ~ $0.02"),
    ],
)
def test_markup_goes_and_text_stays(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_a_block_is_its_lines_rows_and_items() -> None:
    document = read_document(
        "- # *Head*\n  * item - one\n  | a | **b** |\n  |---|---|\n  | 1 | `2` |\n  end - here", "p"
    )
    assert plain_parts(document.blocks[0].parts) == "Head\nitem - one\na | b\n1 | 2\nend - here"


def test_the_bundled_document_reads_as_markdown_it_reads_it() -> None:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("strikethrough")
    document = read_document(Path(paths.bundled_document()).read_text(encoding="utf-8"), "page")
    parts = [part for block in document.blocks for part in block.parts if isinstance(part, Text | Heading)]
    for part in parts:
        tokens = markdown.parseInline(part.text.strip())[0].children or []
        expected = "".join(token.content for token in tokens)
        # CommonMark leaves the marks of emphasis that a Korean particle follows.
        assert plain(part.text) == plain(expected)
    assert any(isinstance(part, Fence) for block in document.blocks for part in block.parts)


@given(st.text() | st.text("*_`~=^[]()<>!\\&;#ab \u3131\n"))
def test_no_letter_is_lost(text: str) -> None:
    # A target in parentheses, a reference and an address in brackets aside, which are no text.
    if any(mark in text for mark in ("](", "&")):
        plain(text)
        return
    assert [c for c in plain(text) if c.isalnum()] == [c for c in text if c.isalnum()]


@pytest.mark.parametrize(
    "text",
    [
        "*",
        "[",
        "`",
        "**a",
        "**a ",
        "_a ",
        "\\",
        "~~a ",
        "== a",
        "*a **b ",
        "[a](",
        "[[a",
        "<a:",
        "`a ``b ",
        "a*b*",
        '[a](b "',
        "[x[a]",
        "](",
        "![",
        "&",
        "\ue000`a`",
    ],
)
def test_hostile_lines_are_read(text: str) -> None:
    assert plain(text * 50_000) is not None
    assert plain("x" + text * 50_000 + "\n") is not None
