"""A written card is learned as it stands, gap by gap, or both ways, as its writer and its learner wish."""

from hypothesis import given
from hypothesis import strategies as st

from studyapp.cards.dialects.making import Gap, Maker, Place
from studyapp.cards.gaps import answers, gap, only, opened
from studyapp.cards.items import MOST_GAPS, gaps, items, uncovered
from studyapp.cards.learning.typed import wanted_of
from studyapp.cards.model import Card
from studyapp.cards.reading import read_deck
from studyapp.document.outline import read_document
from studyapp.settings import Learning

TWO_GAPS = "- The {{cloze sun\\\\a star}} is **hot**, the {{cloze moon}} cold. #card\n"
APART = Learning(cloze_apart=True)
TEXTS = st.text(st.characters(exclude_characters="\ufdd0\ufdd1\ufdd2", exclude_categories=["Cs"]), max_size=5)


def read(text: str, learning: Learning | None = None) -> tuple[Card, ...]:
    deck, _ = read_deck(read_document(text, "page"))
    return items(deck.cards, learning or Learning())


def test_a_card_with_several_gaps_is_one_card_unless_its_gaps_are_wanted_apart() -> None:
    (card,) = read(TWO_GAPS)
    assert card.front == "The [a star] is hot, the […] cold."
    first, second = read(TWO_GAPS, APART)
    assert (first.front, second.front) == (
        "The [a star] is hot, the moon cold.",
        "The sun is hot, the […] cold.",
    )
    assert first.front_markdown == r"The \[a star\] is **hot**, the moon cold."
    assert first.back == second.back == card.back == "The sun is hot, the moon cold."
    assert [first.key, second.key] == [f"{card.key}~1", f"{card.key}~2"]
    assert first.note == second.note == card.key
    assert (answers(first.clozed), answers(second.clozed)) == (("sun",), ("moon",))


def test_a_card_with_one_gap_is_the_same_card_either_way() -> None:
    text = "- The {{cloze sun}} is hot. #card\n"
    assert read(text) == read(text, APART)


def test_a_text_with_more_gaps_than_anybody_learns_stays_one_card() -> None:
    text = "- " + " ".join(f"{{{{cloze {n}}}}}" for n in range(MOST_GAPS + 1)) + " #card\n"
    assert len(read(text, APART)) == 1


def test_gaps_are_uncovered_one_after_another() -> None:
    (card,) = read(TWO_GAPS)
    assert gaps(card) == 2
    assert uncovered(card, 0) == card.front_markdown
    assert uncovered(card, 1) == r"The sun is **hot**, the \[…\] cold."
    assert uncovered(card, 2) == card.back_markdown


def test_gaps_below_the_question_and_after_a_prompt_are_uncovered_too() -> None:
    below = "\t- `{{cloze code}}`\n\t- the {{cloze sun}}\n\t\t- and {{cloze stars}}\n"
    text = f"- Q: Who {{{{cloze shines}}}}? #card\n{below}"
    (card,) = read(text)
    assert gaps(card) == 3
    assert uncovered(card, 0) == card.front_markdown
    assert uncovered(card, 3) == card.back_markdown
    middle = read(text, APART)[1]
    assert "shines" in middle.front
    assert "stars" in middle.front
    assert "the […]" in middle.front
    assert "sun" not in middle.front


def test_a_card_without_gaps_has_nothing_to_uncover() -> None:
    (card,) = read("- What? #card\n\t- That.\n")
    assert (gaps(card), card.clozed, uncovered(card, 0)) == (0, "", "What?")


def test_a_reversed_card_is_asked_both_ways() -> None:
    for text in (
        "- Seoul #card/reversed\n\t- capital of Korea\n",
        "- Seoul #card\n  card-direction:: both\n\t- capital of Korea\n",
        "- Seoul #card #card/양방향\n\t- capital of Korea\n",
    ):
        card, back = read(text)
        assert (card.kind, card.front, card.back) == ("reversed", "Seoul", "capital of Korea")
        assert (back.kind, back.front, back.back) == ("reversed", "capital of Korea", "Seoul")
        assert (back.front_markdown, back.back_markdown) == ("capital of Korea", "Seoul")
        assert (back.key, back.note) == (f"{card.key}~r", card.key)


def test_a_card_that_is_a_reverse_already_or_has_no_answer_is_not_turned() -> None:
    (alone,) = read("- Seoul #card/reversed\n")
    assert alone.kind == "basic"
    card, back = read("- Seoul #card/reversed\n\t- Korea\n")
    assert items((card._replace(kind="basic"), back), Learning()) == (card._replace(kind="basic"), back)


def test_other_tags_below_card_say_nothing_of_a_direction() -> None:
    assert [card.kind for card in read("- What? #card/hard\n\t- That.\n")] == ["basic"]


def test_gaps_that_another_program_numbered_are_cards_already_and_are_typed_alike() -> None:
    maker = Maker(read_document("", "page"))
    hot, cold = Gap("1", "sun", "a star"), Gap("2", "moon")
    maker.clozes(Place(1, ()), ["The ", hot, " is hot, the ", cold, " cold."])
    maker.clozes(Place(2, ()), [Gap("", "one"), " and ", Gap("", "two")])
    cards = items(maker.deck()[0].cards, APART)
    assert [wanted_of(card)[0] for card in cards] == ["sun", "moon", "one and two"]
    assert [uncovered(card, 0) for card in cards] == [card.front_markdown for card in cards]


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=6))
def test_filling_every_gap_gives_the_text_with_its_answers(parts: list[tuple[str, str, str]]) -> None:
    text = "".join(before + gap(answer, cue) for before, answer, cue in parts)
    whole = "".join(before + answer for before, answer, _ in parts)
    assert opened(text, len(parts)) == whole
    assert answers(text) == tuple(answer for _, answer, _ in parts)
    for number in range(len(parts)):
        assert opened(only(text, number), 1) == whole
        assert answers(only(text, number)) == (parts[number][1],)
