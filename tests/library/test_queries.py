"""A `{{cards …}}` query of any page finds cards of the whole folder, as Logseq's do, and is a deck."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.cards.history.history import UNKNOWN, History
from studyapp.cards.learning.document_pool import DocumentPool
from studyapp.cards.learning.pool import id_of
from studyapp.cards.learning.session import Session
from studyapp.cards.model import Card, Deck
from studyapp.cards.queries import Matcher, find_queries
from studyapp.cards.reading import read_deck
from studyapp.cards.schedule import Scheduler, moment, seed_of
from studyapp.clock import local_now
from studyapp.document.outline import read_document
from studyapp.library.decks import query_deck
from studyapp.library.pool import LibraryPool
from studyapp.paths import data_dir
from studyapp.settings import Learning
from tests.library.conftest import Graph

STORAGE = """\
tags:: course

- # Storage [[AWS]]
	- Where do objects live? #card
		kind:: basic, exam
		- in buckets
	- Is a bucket global? #card #exam
		- its name is
"""
NETWORK = """\
- TODO What does a route do? #card [[Cloud/Network/Route]]
	- it leads
- Which zone is it? [#A]
	- #card #map
"""


@pytest.fixture
def history() -> Iterator[History]:
    history = History(data_dir("history.db"), local_now)
    yield history
    history.close()


def write(graph: Graph, **pages: str) -> None:
    for name, text in pages.items():
        graph.write(f"{name}.md").write_text(text, encoding="utf-8")
    graph.read()


def asking(graph: Graph, history: History, *queries: str) -> LibraryPool:
    """The pool of a folder with two pages of cards, and a page that asks for these."""
    asks = "".join(f"- {{{{cards {query}}}}}\n" for query in queries)
    write(graph, storage=STORAGE, network=NETWORK, review=asks)
    return LibraryPool(graph.library, history)


def fronts(cards: object) -> list[str]:
    return [card.front for card in cards] if isinstance(cards, (tuple, list, Iterator)) else []


def test_a_query_finds_cards_of_other_pages_by_what_they_refer_to(graph: Graph, history: History) -> None:
    pool = asking(graph, history, "[[AWS]]", "[[cloud]]", "(or (page storage) #map)")
    found = {choice.title: choice.size for choice in pool.choices() if choice.kind == "query"}
    assert found == {"[[AWS]]": 2, "[[cloud]]": 1, "(or (page storage) #map)": 3}
    assert [front.split("?")[0] for front in fronts(pool.cards(query_deck("[[cloud]]")))] == [
        "TODO What does a route do"
    ]
    assert not any(choice.fell_back for choice in pool.choices())


def test_with_no_match_a_query_is_all_cards_and_says_so(graph: Graph, history: History) -> None:
    pool = asking(graph, history, "[[Nowhere]]")
    (query,) = (choice for choice in pool.choices() if choice.kind == "query")
    assert query.fell_back
    assert query.size == 4
    assert len(fronts(pool.cards(query.name))) == 4
    assert pool.counts([query.name], moment(local_now()), Learning())[0].new == 4
    assert len(pool.agenda(query.name, moment(local_now()), Learning()).new) == 4


def test_a_query_that_finds_cards_after_an_edit_finds_only_them(graph: Graph, history: History) -> None:
    pool = asking(graph, history, "[[Nowhere]]")
    write(graph, more="- Who is there? #card\n  about:: [[nowhere]]\n\t- I am\n")
    (query,) = (choice for choice in pool.choices() if choice.kind == "query")
    assert (query.size, query.fell_back) == (1, False)
    assert fronts(pool.cards(query.name)) == ["Who is there?"]
    assert pool.counts([query.name], moment(local_now()), Learning())[0].new == 1
    write(graph, more="- Nobody.\n")
    (query,) = (choice for choice in pool.choices() if choice.kind == "query")
    assert (query.size, query.fell_back) == (4, True)


def test_queries_of_one_page_stand_below_it_those_of_several_on_top(graph: Graph, history: History) -> None:
    write(graph, storage=f"{STORAGE}- {{{{cards #exam}}}}\n", network=NETWORK)
    pool = LibraryPool(graph.library, history)
    shown = [(choice.depth, choice.title) for choice in pool.choices()]
    assert shown == [(0, "graph"), (1, "network"), (1, "storage"), (2, "#exam")]
    write(graph, network=f"{NETWORK}- {{{{cards #exam}}}}\n- {{{{cards #map}}}}\n")
    shown = [(choice.depth, choice.title) for choice in pool.choices()]
    assert shown == [(0, "graph"), (1, "#exam"), (1, "#map"), (1, "network"), (1, "storage")]


def test_a_query_that_is_gone_is_no_deck(graph: Graph, history: History) -> None:
    pool = asking(graph, history, "[[AWS]]")
    write(graph, review="- Nothing to ask.\n")
    assert all(choice.kind != "query" for choice in pool.choices())
    assert fronts(pool.cards(query_deck("[[AWS]]"))) == []
    assert pool.counts([query_deck("[[AWS]]")], moment(local_now()), Learning())[0].total == 0


def test_a_query_is_learned_within_the_days_limits(graph: Graph, history: History) -> None:
    pool = asking(graph, history, "[[AWS]]", "#map")
    learning = Learning(new_per_day=2)
    session = Session(pool, history, Scheduler(), local_now, learning)
    session.choose(query_deck("#map"))
    assert session.counts.total == 1
    session.answer(4)
    assert session.current is None
    left = session.counts_of_decks([query_deck("[[AWS]]"), query_deck("#map"), ""])
    assert [counts.new for counts in left] == [1, 0, 1]


def test_the_pages_of_one_name_keep_what_their_cards_refer_to(graph: Graph, history: History) -> None:
    graph.write("b/same.md").write_text("- # About [[X]]\n\t- One? #card\n\t\t- 1\n", encoding="utf-8")
    graph.write("r.md").write_text("- {{cards [[x]]}}\n", encoding="utf-8")
    graph.read()
    graph.write("a/same.md").write_text("- Two? #card\n\t- 2\n", encoding="utf-8")
    graph.read()
    pool = LibraryPool(graph.library, history)
    assert fronts(pool.cards(query_deck("[[x]]"))) == ["One?"]


def test_counts_of_a_query_follow_each_answer_as_in_a_document(graph: Graph, history: History) -> None:
    text = f"{NETWORK}- Both ways? #card/reversed #map\n\t- yes\n- {{{{cards #map}}}}\n"
    write(graph, network=text)
    pool = LibraryPool(graph.library, history)
    cards = tuple(pool.cards(""))
    of_map = tuple(pool.cards(query_deck("#map")))
    assert len(of_map) == 3
    document = DocumentPool("network", cards, history, [("#map", of_map)])
    name = document.choices()[-1].name
    for card in (*of_map, of_map[0]):
        now = moment(local_now())
        assert pool.counts([query_deck("#map")], now, Learning()) == list(
            document.counts([name], now, Learning())
        )
        known = history.known([id_of(card)]).get(id_of(card), UNKNOWN)
        outcome = Scheduler().preview(known.state, now, seed_of(card.key))[2]
        history.append(card, known, outcome, now, 1000)


LEAVES = (
    "[[AWS]]", "#exam", "[[storage]]", "[[cloud/network]]", "#map", "objects", "live", "it", '"in buckets"',
    "버킷", "(page storage)", "(page-tags course)", "(property kind)", "(property kind exam)", "(task todo)",
    "(priority a)", "(page-property tags course)", "(namespace cloud)", "(property kind other)", "[[card]]",
)  # fmt: skip


def queries() -> st.SearchStrategy[str]:
    def joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        lists = st.lists(parts, min_size=1, max_size=3)
        return st.builds(lambda join, items: f"({join} {' '.join(items)})", st.sampled_from(JOINS), lists)

    return st.recursive(st.sampled_from(LEAVES), joined, max_leaves=6)


JOINS = ("and", "or", "not")
PAGES = {"storage": STORAGE, "network": NETWORK, "버킷": "- 버킷은 무엇? #card\n\t- 그릇 [[AWS]]\n"}


def found_alone(query: str) -> set[tuple[str, str]]:
    """What a query finds where each document is asked by itself."""
    found: set[tuple[str, str]] = set()
    (macro,) = find_queries(read_document(f"- {{{{cards {query}}}}}", "asks"))
    for name, text in PAGES.items():
        document = read_document(text, name)
        deck: Deck = read_deck(document)[0]
        found |= {id_of(card) for card in Matcher(document).cards(macro, deck.cards)}
    return found


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=st.lists(queries(), min_size=1, max_size=12, unique=True))
def test_a_folder_is_asked_as_each_of_its_documents_is(
    graph: Graph, history: History, asked: list[str]
) -> None:
    asks = "".join(f"- {{{{cards {query}}}}}\n" for query in asked)
    write(graph, **PAGES, asks=asks)
    pool = LibraryPool(graph.library, history)
    everything = {id_of(card) for card in pool.cards("")}
    for query in asked:
        found: set[tuple[str, str]] = {id_of(card) for card in cards_of(pool, query)}
        assert found == (found_alone(query) or everything)
    pool.close()


def cards_of(pool: LibraryPool, query: str) -> Iterator[Card]:
    return pool.cards(query_deck(query))
