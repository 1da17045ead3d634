"""A typed answer is judged as a teacher would: spacing, case or a slip do not make it wrong, a digit does."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.cards.items import items
from studyapp.cards.learning.typed import EXTRA, MISSING, NEAR, SAME, Part, characters, compare, wanted_of
from studyapp.cards.reading import read_deck
from studyapp.document.outline import read_document
from studyapp.settings import Learning

TEXTS = st.text(st.sampled_from("가각간나 aAb1.,é\u0301👩\u200d🚀🇰🇷ᄀ\n"), max_size=12)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("리전", unicodedata.normalize("NFD", "리전")),
        ("가용영역", "가용 영역"),
        ("가용  영역.", "가용 영역"),
        ("edge location", "Edge  Location"),
        ("“Über”", "über"),
        ("sun, moon", "sun,moon"),
        ("AZ 는 데이터센터", "AZ는 데이터 센터"),
        ("?", "?"),
    ],
)
def test_an_answer_is_right_however_it_is_spaced_composed_and_cased(typed: str, wanted: str) -> None:
    comparison = compare(typed, wanted)
    assert comparison.is_right
    assert comparison.is_close
    assert comparison.share == 1


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("리젼", "리전"),
        ("edge locaton", "edge location"),
        ("cluodfront", "cloudfront"),
        ("가용 엉역", "가용 영역"),
    ],
)
def test_a_slip_is_close_but_not_right(typed: str, wanted: str) -> None:
    comparison = compare(typed, wanted)
    assert not comparison.is_right
    assert comparison.is_close


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("600 GB", "500 GB"),
        ("AX", "AZ"),
        ("", "answer"),
        ("edge location", "edgelocation"),
        ("cat", "dog"),
        ("ΑΒΓΔ", "αβγδ"),
    ],
)
def test_another_answer_is_wrong(typed: str, wanted: str) -> None:
    assert not compare(typed, wanted).is_right


def test_a_wrong_digit_is_no_slip() -> None:
    assert not compare("internet out 600 GB", "internet out 500 GB").is_close


def test_the_difference_is_shown_by_runs() -> None:
    assert compare("리젼은 크다", "리전이 크다").parts == (
        Part(SAME, "리", "리"),
        Part(NEAR, "젼", "전"),
        Part(EXTRA, "은", ""),
        Part(MISSING, "", "이"),
        Part(SAME, " 크다", " 크다"),
    )
    assert compare("", "가").parts == (Part(MISSING, "", "가"),)
    assert compare("가나", "가").parts == (Part(SAME, "가", "가"), Part(EXTRA, "나", ""))


def test_what_looks_like_one_character_is_compared_as_one() -> None:
    assert characters("e\u0301👩\u200d🚀🇰🇷🇺🇸👍🏽") == ["é", "👩\u200d🚀", "🇰🇷", "🇺🇸", "👍🏽"]
    assert characters(unicodedata.normalize("NFD", "한글")) == ["한", "글"]
    assert compare("👩\u200d🚀", "👩\u200d🔬").parts == (
        Part(EXTRA, "👩\u200d🚀", ""),
        Part(MISSING, "", "👩\u200d🔬"),
    )


def test_any_line_of_an_answer_will_do() -> None:
    (card,) = read_deck(read_document("- Which? #card\n\t- one fish\n\t- two fish\n", "page"))[0].cards
    assert compare("two fish", wanted_of(card)).wanted == "two fish"
    assert compare("two fish", wanted_of(card)).is_right
    assert compare("one fish two fish", wanted_of(card)).is_right
    assert not compare("fish", wanted_of(card)).is_right


def test_of_a_text_with_gaps_only_what_fills_them_is_typed() -> None:
    text = "- The {{cloze **sun**}} is hot, the {{cloze moon}} cold. #card\n"
    cards = read_deck(read_document(text, "page"))[0].cards
    assert compare("sun, moon", wanted_of(cards[0])).is_right
    assert compare("sun moon", wanted_of(cards[0])).is_right
    assert wanted_of(cards[0], 1) == ("moon",)
    apart = items(cards, Learning(cloze_apart=True))
    assert [wanted_of(card)[0] for card in apart] == ["sun", "moon"]


def test_an_answer_as_long_as_a_chapter_is_compared_at_once() -> None:
    comparison = compare("ab" * 30_000, "ba" * 30_000)
    assert not comparison.is_right
    assert "".join(part.wanted for part in comparison.parts) == "ba" * 30_000


@given(TEXTS, TEXTS)
def test_both_answers_can_be_read_off_the_difference(typed: str, wanted: str) -> None:
    comparison = compare(typed, wanted)
    has = "".join(part.typed for part in comparison.parts)
    wants = "".join(part.wanted for part in comparison.parts)
    assert has == " ".join(unicodedata.normalize("NFC", typed).split())
    assert wants == " ".join(unicodedata.normalize("NFC", wanted).split())
    assert 0 <= comparison.share <= 1
    assert compare(wanted, typed).is_right == comparison.is_right
    kinds = {SAME, NEAR, MISSING, EXTRA}
    assert all(part.kind in kinds and (part.typed or part.wanted) for part in comparison.parts)


@given(TEXTS)
def test_the_wanted_answer_itself_is_right(text: str) -> None:
    assert compare(text, text).is_right == bool(text.strip())
