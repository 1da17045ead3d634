"""A `{{cards …}}` macro finds the cards that Logseq would, or all of them and says so."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cards.queries import ALL, Matcher, find_queries, matches, parse_query, query_decks
from studyapp.cards.reading import read_deck
from studyapp.document.model import Document
from studyapp.document.outline import read_document
from studyapp.paths import bundled_document
from studyapp.study import open_study

NOTES = """\
tags:: course
- # Storage [[AWS]]
	- Where do objects live? #card
		kind:: basic, exam
		- in buckets
	- Is a bucket global? #card #exam
		- its name is
- # Networks
  id:: 1
	- TODO What does a route do? #card [[Cloud/Network/Route]]
		- it leads
	- Which zone is it? [#A]
		- #card #map
- {{cards QUERY}}
"""
ALL_CARDS = ["objects", "bucket", "route", "zone"]
SAYS = {"objects": "objects live", "bucket": "global", "route": "route do", "zone": "Which zone"}


def notes(query: str, page: str = "Notes") -> Document:
    return read_document(NOTES.replace("QUERY", query), page)


def found(query: str, page: str = "Notes") -> list[str] | str:
    document = notes(query, page)
    (written,) = find_queries(document)
    result = matches(written, document, read_deck(document)[0].cards)
    if result.fell_back:
        assert result.found == 0
        assert len(result.cards) == len(ALL_CARDS)
        return "fell back"
    assert result.found == len(result.cards)
    return [name for name, words in SAYS.items() if any(words in card.front for card in result.cards)]


@pytest.mark.parametrize(
    ("query", "cards"),
    [
        ("", ALL_CARDS),
        ("#card", ALL_CARDS),
        ("[[Notes]]", ALL_CARDS),
        ("[[notes]]", ALL_CARDS),
        ("[[AWS]]", ["objects", "bucket"]),
        ("[[aws]]", ["objects", "bucket"]),
        ("#AWS", ["objects", "bucket"]),
        ("#[[AWS]]", ["objects", "bucket"]),
        ("#exam", ["bucket"]),
        ("#map", ["zone"]),
        ("[[Cloud]]", ["route"]),
        ("[[Cloud/Network]]", ["route"]),
        ("(and [[AWS]] #exam)", ["bucket"]),
        ("(AND [[AWS]] #exam)", ["bucket"]),
        ("[[AWS]] #exam", ["bucket"]),
        ("(or #exam #map)", ["bucket", "zone"]),
        ("(not [[AWS]])", ["route", "zone"]),
        ("(and [[Notes]] (not (or #exam [[Cloud]])))", ["objects", "zone"]),
        ("(not #exam #map)", ["objects", "route"]),
        ('"route do"', ["route"]),
        ("bucket", ["objects", "bucket"]),
        ("(bucket)", ["objects", "bucket"]),
        ("([[AWS]])", ["objects", "bucket"]),
        ("(page [[Notes]])", ALL_CARDS),
        ("(page notes)", ALL_CARDS),
        ('(page "Other")', "fell back"),
        ("(page-tags [[course]])", ALL_CARDS),
        ("(page-property tags course)", ALL_CARDS),
        ("(property kind exam)", ["objects"]),
        ("(property :kind)", ["objects"]),
        ("(task now todo)", ["route"]),
        ("(priority A)", ["zone"]),
        ("[[Nowhere]]", "fell back"),
        ("(and)", ALL_CARDS),
        ("(and [[AWS]] (sort-by created-at desc))", ["objects", "bucket"]),
    ],
)
def test_a_query_asks_for(query: str, cards: list[str] | str) -> None:
    assert found(query) == cards


def test_a_page_in_a_namespace_is_below_it_but_is_not_it() -> None:
    assert found("(namespace [[School]])", "School/Notes") == ALL_CARDS
    assert found("[[School]]", "School/Notes") == "fell back"


def test_the_pages_title_counts_not_only_the_files_name() -> None:
    document = read_document("title:: 클라우드\n\n- q #card\n\t- a\n- {{cards [[클라우드]]}}", "file")
    (query,) = find_queries(document)
    assert not matches(query, document, read_deck(document)[0].cards).fell_back


@pytest.mark.parametrize("query", ["(and [[AWS]]", "[[AWS]", '"AWS', "[[AWS]])", "(" * 50 + ")" * 50])
def test_a_query_that_never_closes_is_a_problem_and_asks_for_all_cards(query: str) -> None:
    (written,) = find_queries(notes(query))
    assert (written.tree, written.line) == (ALL, 14)
    assert [(problem.code, problem.line) for problem in written.problems] == [("query-unclosed", 14)]


def test_a_macro_that_never_closes_is_one_as_well() -> None:
    (written,) = find_queries(read_document("- {{cards [[AWS]] and so on", "p"))
    assert [problem.code for problem in written.problems] == ["query-unclosed"]


def test_a_form_that_is_not_known_is_named() -> None:
    (written,) = find_queries(notes("(between -7d today)"))
    assert [(problem.code, problem.details) for problem in written.problems] == [
        ("query-unknown", ("between",))
    ]


def test_macros_in_code_and_other_macros_are_none() -> None:
    text = "- `{{cards}}`\n- {{query [[a]]}}\n- ```\n  {{cards}}\n  ```\n- {{cardsharp}}"
    text += "\n- **{{cards}}** {{Cards #a}}"
    assert [(query.line, query.text) for query in find_queries(read_document(text, "p"))] == [
        (7, ""),
        (7, "#a"),
    ]


def test_the_macros_of_a_document_are_decks() -> None:
    text = (
        "- [[A]]\n\t- q #card\n\t\t- a\n- r #card\n\t- b\n- {{cards [[A]]}} {{cards [[A]] }} {{cards [[B]]}}"
    )
    document = read_document(text, "p")
    decks = query_decks(document, read_deck(document)[0])
    assert [(deck.title, [card.front for card in deck.cards], deck.fell_back) for deck in decks] == [
        ("[[A]]", ["q"], False),
        ("[[B]]", ["q", "r"], True),
    ]


def test_the_bundled_document_asks_for_its_own_page_and_has_all_its_cards() -> None:
    study = open_study(bundled_document())
    (deck,) = query_decks(study.document, study.deck)
    assert (deck.title, deck.line, deck.fell_back) == ("[[AWS Infrastructure]]", 3, False)
    assert deck.cards == study.deck.cards


@settings(max_examples=60, deadline=None)
@given(st.text('()[]#"{} andortx\\', max_size=30))
def test_no_query_stops_the_reading(query: str) -> None:
    parse_query(query)
    document = notes(query)
    cards = read_deck(document)[0].cards
    for written in find_queries(document):
        assert set(Matcher(document).cards(written, cards)) <= set(cards)
