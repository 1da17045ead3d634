"""A library is learned as a document is: the same day, the same counts, whatever page a card stands on."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cards.history.history import UNKNOWN, History
from studyapp.cards.history.log import BURY, SUSPEND
from studyapp.cards.learning.document_pool import DocumentPool
from studyapp.cards.learning.pool import Counts, id_of
from studyapp.cards.learning.session import Session
from studyapp.cards.model import Card
from studyapp.cards.schedule import Moment, Scheduler, moment, seed_of
from studyapp.library.pool import LibraryPool
from studyapp.paths import data_dir
from studyapp.settings import Learning
from tests.library.conftest import Graph

NOW = datetime(2026, 3, 2, 12).astimezone()


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    @property
    def moment(self) -> Moment:
        return moment(self.now)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def history(clock: Clock) -> Iterator[History]:
    history = History(data_dir("history.db"), clock)
    yield history
    history.close()


@pytest.fixture
def pool(graph: Graph, history: History) -> Iterator[LibraryPool]:
    graph.write("pages/alpha.md", "Alpha one?", "Alpha two?")
    graph.write("pages/beta.md", "Beta one?")
    graph.write("journals/day.md", "Today?")
    graph.read()
    pool = LibraryPool(graph.library, history)
    yield pool
    pool.close()


def answer(history: History, card: Card, grade: int, now: Moment) -> None:
    known = history.known([id_of(card)]).get(id_of(card), UNKNOWN)
    outcome = Scheduler().preview(known.state, now, seed_of(card.key))[grade - 1]
    history.append(card, known, outcome, now, 1000)


def fronts(cards: tuple[Card, ...]) -> list[str]:
    return [card.front for card in cards]


def test_folders_hold_their_pages_and_pages_their_cards(pool: LibraryPool, graph: Graph) -> None:
    shown = [(choice.depth, choice.kind, choice.title, choice.size) for choice in pool.choices()]
    assert shown == [
        (0, "all", "graph", 4),
        (1, "folder", "journals", 1),
        (2, "page", "day", 1),
        (1, "folder", "pages", 3),
        (2, "page", "alpha", 2),
        (2, "page", "beta", 1),
    ]
    for choice in pool.choices():
        assert len(list(pool.cards(choice.name))) == choice.size


def test_the_open_page_shows_its_sections(graph: Graph, history: History) -> None:
    file = graph.write("a.md", "Loose?")
    text = "- # One\n  - X? #card\n    - x\n  - Y? #card\n    - y\n- # Two\n  - Z? #card\n    - z\n"
    file.write_text(text, encoding="utf-8")
    graph.read()
    pool = LibraryPool(graph.library, history)
    graph.library.keep_open(str(file))
    sections = [choice for choice in pool.choices() if choice.kind == "section"]
    assert [(section.title, section.size) for section in sections] == [("One", 2), ("Two", 1)]
    names = [section.name for section in sections]
    assert [fronts(tuple(pool.cards(name))) for name in names] == [["X?", "Y?"], ["Z?"]]
    assert pool.counts(names, moment(NOW), Learning()) == [Counts(2, 0, 0), Counts(1, 0, 0)]
    pool.close()


def test_a_session_goes_over_all_pages(pool: LibraryPool, history: History, clock: Clock) -> None:
    session = Session(pool, history, Scheduler(), clock)
    seen: list[str] = []
    while session.current is not None and session.counts.new:
        seen.append(session.current.front)
        session.answer(4)
    assert seen == ["Today?", "Alpha one?", "Alpha two?", "Beta one?"]
    assert session.undo() is not None
    assert session.current is not None
    assert session.current.front == "Beta one?"


def test_limits_hold_over_all_pages(pool: LibraryPool, history: History, clock: Clock) -> None:
    learning = Learning(new_per_day=2)
    answer(history, next(iter(pool.cards("page:alpha"))), 4, clock.moment)
    assert pool.counts(["", "page:beta"], clock.moment, learning) == [Counts(1, 0, 0), Counts(1, 0, 0)]
    day = pool.agenda("", clock.moment, learning)
    assert (day.begun, day.done, day.beyond, len(day.new)) == (1, 1, 2, 1)


def test_some_cards_can_be_learned_alone(pool: LibraryPool, clock: Clock) -> None:
    wanted = [id_of(card) for card in pool.cards("folder:pages/")][1:]
    assert fronts(pool.agenda(wanted, clock.moment, Learning()).new) == ["Alpha two?", "Beta one?"]


def test_search_finds_two_syllables_on_any_page(pool: LibraryPool, graph: Graph) -> None:
    graph.write("pages/한글.md", "가용 영역은 무엇인가?")
    graph.read()
    assert fronts(tuple(pool.search("영역"))) == ["가용 영역은 무엇인가?"]
    assert len(pool.search("one", limit=1)) == 1
    graph.write("pages/한글.md", "다른 것?")
    graph.read()
    assert pool.search("영역") == []


def test_what_is_read_meanwhile_or_answered_elsewhere_counts(
    pool: LibraryPool, graph: Graph, clock: Clock
) -> None:
    other = History(data_dir("history.db"), clock)
    card = next(iter(pool.cards("page:beta")))
    answer(other, card, 3, clock.moment)
    assert pool.counts([""], clock.moment, Learning()) == [Counts(3, 1, 0)]
    graph.write("pages/beta.md", "Beta one?", "Beta two?")
    graph.read()
    assert pool.counts([""], clock.moment, Learning()) == [Counts(4, 1, 0)]
    assert other.undo(clock.moment) is not None
    assert pool.counts([""], clock.moment, Learning()) == [Counts(5, 0, 0)]
    other.close()


def test_a_history_that_is_put_in_the_place_of_another_is_asked(
    pool: LibraryPool, history: History, clock: Clock, tmp_path: Path
) -> None:
    cards = list(pool.cards(""))
    answer(history, cards[0], 4, clock.moment)
    assert pool.counts([""], clock.moment, Learning())[0].new == 3
    pool.close()  # first, as it only reads: whoever writes a file cleans up beside it
    history.close()
    other = History(str(tmp_path / "other.db"), clock)
    for card in cards[1:]:
        answer(other, card, 4, clock.moment)
    other.close()
    (tmp_path / "other.db").replace(history.path)
    assert fronts(pool.agenda("", clock.moment, Learning()).new) == [cards[0].front]


def test_a_card_that_was_linked_to_another_page_keeps_its_state(
    pool: LibraryPool, graph: Graph, history: History, clock: Clock
) -> None:
    (card,) = pool.cards("page:beta")
    answer(history, card, 4, clock.moment)
    (graph.folder / "pages" / "beta.md").rename(graph.folder / "pages" / "gamma.md")
    graph.read()
    (moved,) = pool.cards("page:gamma")
    assert pool.counts(["page:gamma"], clock.moment, Learning()) == [Counts(1, 0, 0)]
    name = history.registered()[0].named.name
    history.relink([(name, moved)], clock.moment)
    assert pool.counts(["page:gamma"], clock.moment, Learning()) == [Counts(0, 0, 0)]
    assert pool.agenda("page:gamma", clock.moment, Learning()).done == 1


def test_a_step_waits_though_the_clock_was_set_back_by_a_day(
    pool: LibraryPool, history: History, clock: Clock
) -> None:
    answer(history, pool.agenda("", clock.moment, Learning()).new[0], 1, clock.moment)
    clock.now -= timedelta(hours=30)
    assert len(pool.agenda("", clock.moment, Learning()).learning) == 1
    assert pool.counts([""], clock.moment, Learning()) == [Counts(3, 1, 0)]


STEPS = st.lists(
    st.tuples(
        st.integers(0, 5), st.sampled_from(["again", "good", "easy", "bury", "suspend", "day", "days"])
    ),
    max_size=14,
)


@settings(max_examples=15)
@given(STEPS, st.booleans(), st.sampled_from(["due", "retrievability", "difficulty"]))
def test_a_library_of_one_page_brings_what_the_page_alone_brings(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, str]], apart: bool, order: str
) -> None:
    folder = tmp_path_factory.mktemp("one")
    graph = Graph(folder / "graph")
    text = "".join(f"- Q{number} {{{{cloze a}}}} {{{{cloze b}}}} #card\n" for number in range(3))
    (graph.folder / "page.md").write_text(text, encoding="utf-8")
    learning = Learning(cloze_apart=True, bury_siblings=apart, review_order=order, new_per_day=3)
    graph.library.settings = graph.library.settings._replace(learning=learning)
    graph.read()
    clock = Clock()
    history = History(str(folder / "history.db"), clock)
    pool = LibraryPool(graph.library, history)
    cards = list(pool.cards(""))
    alone = DocumentPool("page", cards, history)
    for at, what in steps:
        card = cards[at]
        if what in ("day", "days"):
            clock.now += timedelta(days=1 if what == "day" else 9)
        elif what in ("bury", "suspend"):
            history.mark([card], BURY if what == "bury" else SUSPEND, clock.moment)
        else:
            answer(history, card, {"again": 1, "good": 3, "easy": 4}[what], clock.moment)
        assert pool.agenda("", clock.moment, learning) == alone.agenda("", clock.moment, learning)
        assert (
            pool.counts(["", "page:page"], clock.moment, learning)
            == [alone.counts([""], clock.moment, learning)[0]] * 2
        )
        day = clock.moment.day
        assert tuple(pool.forecast("", day, 20)) == alone.forecast("", day, 20)
    pool.close()
    history.close()


def test_a_question_is_answered_from_one_stand_though_files_are_read_meanwhile(
    pool: LibraryPool, graph: Graph
) -> None:
    with pool.asking() as db:
        numbers = [number for (number,) in db.execute("SELECT id FROM main.cards")]
        graph.write("pages/alpha.md", "Alpha three?")
        graph.read()
        query = "SELECT front FROM main.cards WHERE id = ?"
        assert len([db.execute(query, (number,)).fetchone()[0] for number in numbers]) == 4
    assert len(list(pool.cards(""))) == 3
