"""Cards are found by any part of what stands on them, in memory and in the index alike."""

import sqlite3
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cards import search
from studyapp.cards.model import Card
from studyapp.cards.search import Search, folded

TEXTS = (
    "리전이란 무엇인가요?",
    "What is an Availability Zone?",
    "가용 영역은 리전 안에 있다",
    "S3 버킷",
    "AZ",
    'a quoted "phrase" and 100% of it\'s signs -- AND OR NOT *',
)


def card(front: str, back: str = "", path: tuple[str, ...] = (), tags: tuple[str, ...] = ()) -> Card:
    return Card(front, "basic", "written", front, back, tags, path, 1, 0, front, back)


def index(texts: tuple[str, ...] | list[str]) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    search.create_index(db)
    search.add_all(db, enumerate(texts))
    return db


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("리전", [0, 2]),
        ("가용 리전", [2]),
        ("zone", [1]),
        ("ZONE avail", [1]),
        ('"availability zone"', [1]),
        ('"zone availability"', []),
        ("az", [4]),
        ("있다", [2]),
        ("다", [2]),
        ("용영", []),
        ("버킷", [3]),
        ("100%", [5]),
        ("it's", [5]),
        ('"an availability', [1]),
        ("AND", [5]),
        ("*", [5]),
        ("뷁", []),
        ("", [0, 1, 2, 3, 4, 5]),
        ('""', [0, 1, 2, 3, 4, 5]),
        (normalize("NFD", "리전"), [0, 2]),
    ],
)
def test_a_word_is_found_wherever_it_stands(query: str, found: list[int]) -> None:
    assert search.find(index(TEXTS), query) == found
    cards = [card(text) for text in TEXTS]
    assert [cards.index(one) for one in Search(cards).find(query)] == found


def test_text_typed_on_another_system_is_found() -> None:
    assert search.find(index([normalize("NFD", "리전의 정의")]), "리전") == [0]


def test_a_card_is_found_by_its_answer_its_section_and_its_tags() -> None:
    one = card("q", "answer", ("Storage", "Buckets"), ("card", "exam"))
    assert all(Search([one]).find(query) == (one,) for query in ("answer", "bucket", "#exam q", "storage"))


def test_cards_that_ask_for_it_come_before_those_that_only_hold_it() -> None:
    first, second = card("x", "region"), card("What is a region?")
    assert Search([first, second]).find("region") == (second, first)


def test_a_changed_text_is_found_by_its_new_words_alone() -> None:
    db = index(TEXTS)
    search.add(db, 0, "지역이란?")
    assert search.find(db, "리전") == [2]
    assert search.find(db, "지역") == [0]
    search.remove(db, 0)
    search.remove(db, 99)
    assert search.find(db, "지역") == []


def test_no_more_is_found_than_asked_for() -> None:
    assert search.find(index(TEXTS), "a", 2) == [1, 4]


def test_a_letter_with_countless_continuations_is_found_in_the_texts() -> None:
    texts = [f"가{chr(0x4E00 + number)}나" for number in range(search.MOST_ENDINGS + 50)]
    db = index([*texts, "나다"])
    assert len(search.find(db, "가")) == len(texts)
    assert search.find(db, "가 나 一") == [0]
    assert search.find(db, "다") == [len(texts)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("가각 aAB리전é\u0301ㄱ\ud800\0\"'", max_size=12), max_size=8), st.text(max_size=5))
def test_the_index_finds_what_is_found_in_memory(texts: list[str], query: str) -> None:
    found = search.find(index(texts), query)
    words = search.query_words(query)
    assert found == [at for at, text in enumerate(texts) if all(word in folded(text) for word in words)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("가각 aA리전", max_size=12), max_size=8), st.text('가각aA리" ', max_size=5))
def test_short_words_are_found_as_in_memory(texts: list[str], query: str) -> None:
    found = search.find(index(texts), query)
    words = search.query_words(query)
    assert found == [at for at, text in enumerate(texts) if all(word in folded(text) for word in words)]
