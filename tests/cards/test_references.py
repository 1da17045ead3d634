"""A tag or a page link counts where Logseq's parser sees one (checked against mldoc 1.5.9)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.cards.references import references


def names(text: str) -> list[str]:
    return [reference.name for reference in references(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Q: x?#card", "카드#card", "#card, y", "#card: y", "#card'", "##card", "[ ] #card", "> quote #card",
        "TODO #card", "$5 #card $6", "`a #card", "{{x}}#card", "**b**#card", "x^ #card", "a/#card", "👍#card",
        "x[[card]]y", "[alias]([[card]])", "**bold [[card]]**", "{{embed [[card]]}}", "#[[card]]x", "|#card|",
        "![i](x.png) #card", "a\n\n#card", "www.x.y/#card", "<!-- x --> #card", "```\nnever closed\n#card",
    ],
)  # fmt: skip
def test_logseq_sees_the_page_card(text: str) -> None:
    assert "card" in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "(#card)", "#card) y", "#card] y", "#card* x", "#card}", "#card。", "#card카드", "#card-x",
        "**#card**", "*it #card*", "==#card==", "~~#card~~", "_#card_", "``#card``", "{{cloze #card}}",
        "$#card$", "\\(#card\\)", "<b>#card</b>", "<!-- #card -->", "[x](#card)", "((#card))", "[^#card]",
        "https://x.y/a#card", "<http://x.y/#card>", "\\#card", "[[#card]]", "@@html: #card@@", "#card\u3000x",
        "# card", "a\n```\n#card\n```", "#+BEGIN_SRC\n#card\n#+END_SRC", "$$\n#card\n$$",
        "<div>\n#card\n</div>",
    ],
)  # fmt: skip
def test_logseq_sees_no_page_card(text: str) -> None:
    assert "card" not in names(text)


@given(st.text(alphabet="#[]card *_`~=^$\\(){}<>!@|:/.\nQ", max_size=80))
def test_a_reference_names_its_own_place(text: str) -> None:
    for reference in references(text):
        assert reference.name in text[reference.start : reference.end]


@pytest.mark.parametrize(
    "piece", ["**a ", "_a ", "<b> ", "`a ", "$a ", "{{a ", "[[a", "[a](b ", "\\( ", "[^a ", "```\n"]
)
def test_markup_that_is_never_closed_takes_no_more_than_time_in_proportion(piece: str) -> None:
    # A quadratic reading of this would take hours.
    assert "card" in names("#card " + piece * 20_000)
