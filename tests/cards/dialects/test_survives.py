"""No file stops the reading of a dialect, and a long one takes no longer than its length asks for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cards.dialects.choice import DIALECTS, reader_of
from studyapp.cards.dialects.html import escaped, markdown_of
from studyapp.document.model import Document
from studyapp.document.outline import read_document
from studyapp.document.plain import plain

OTHERS = [name for name in DIALECTS if name != "logseq"]
PIECES = st.sampled_from(
    [
        *("\n", "\n\n", "\r\n", "::", ":::", "\n?\n", "\n??\n", "==", "{{", "}}", "1;;", "{{c1::", "::hint"),
        *("```\n", "~~~\n", "---\n", "\nQ: ", "\nA: ", "\nC: ", "[", "]", "\\", "#flashcards/", " ", "\t"),
        *(
            '"',
            '""',
            ";",
            "#separator:tab\n",
            "#html:true\n",
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "<!--SR:",
            "&amp;",
        ),
        *("#guid column:1\n", "#", "`", "가", "a", "!", "<pre>", "<code>", "</code>", "<li>", "<td>"),
    ]
)
NOTHING = Document("page", "page", 0, (), (), ())
LONG = 40_000
HOSTILE = [
    "`",
    "[",
    "==",
    "{{",
    "{{c1::",
    '"',
    '"\t',
    "<",
    "<b>",
    "<!--",
    "::",
    ":",
    "a::b ",
    "\\",
    " ",
    "#",
    "\n?\n",
    "\n```",
]


@pytest.mark.parametrize("dialect", OTHERS)
@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_nothing_that_is_written_stops_the_reading(dialect: str, text: str) -> None:
    document = read_document(text, "page")
    deck, problems = reader_of(dialect)(text, document)
    keys = [card.key for card in deck.cards]
    lines = text.count("\n") + 1
    assert len(set(keys)) == len(keys)
    assert all(card.front and 1 <= card.line <= lines for card in deck.cards)
    assert all(card.note == "" or card.note in keys for card in deck.cards)
    assert all(1 <= problem.line <= lines for problem in problems)


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("dialect", OTHERS)
def test_a_hostile_file_is_read_in_one_go(dialect: str, piece: str) -> None:
    start = {"anki": "#html:true\n#separator:tab\n", "hashcards": "C: "}.get(dialect, "<!--SR:")
    reader_of(dialect)(start + piece * (LONG // len(piece)), NOTHING)


@settings(max_examples=100, deadline=None)
@given(st.text("ab *_`[]<>#-+1.)|$=~^\\&;!가", max_size=12))
def test_literal_text_is_shown_as_it_stands(text: str) -> None:
    assert plain(escaped(text)).strip() == text.strip()


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<b></b>x<strong>y</strong>", "x**y**"),
        ("<b>a<i>b</b>c</i>", "**a*bc***"),
        ("a&nbsp;b &lt;c&gt;", "a b \\<c\\>"),
        ("<pre>a*b\n  c</pre>d", "```\na*b\n  c\n```\nd"),
        ("<h2>Title</h2>text", "**Title**\ntext"),
        ("<ol><li>a<li>b</ol>", "- a\n- b"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a · b\nc"),
        ("<style>x</style>a<!-- b -->c<!-- d", "ac"),
        ("<img src='x.png'> <a href=\"http://a/(b)\">l</a>", "![](x.png) [l](http://a/%28b%29)"),
        ("5 < 6 and <unknown>7</unknown>", "5 \\< 6 and 7"),
    ],
)
def test_html_becomes_markdown(html: str, markdown: str) -> None:
    assert markdown_of(html) == markdown
