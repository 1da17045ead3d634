"""An edited card keeps its history; what is not certain is asked, and no two cards are ever confused."""

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cards.history.known import Registered
from studyapp.cards.history.log import Named, name_of
from studyapp.cards.identity.assignment import best_pairs
from studyapp.cards.identity.matching import Matching, match
from studyapp.cards.items import items
from studyapp.cards.model import Card
from studyapp.cards.schedule import NEW
from studyapp.settings import Learning
from studyapp.study import read_study

LEARNED = NEW._replace(phase="review", stability=10.0, difficulty=5.0, reps=3)
ANSWER = "물리적으로 분리된 지리적 영역이며, 각 영역은 여러 데이터 센터로 이루어진다."


def card(front: str, back: str = ANSWER, section: str = "Zones", key: str = "", page: str = "Notes") -> Card:
    key = key or f"{front}\n{back}"
    path = (page, section) if section else ()
    return Card(key, "basic", "written", front, back, (), path, 1, 0, front, back, page)


def once(known: Card) -> Registered:
    """What the history knows of a card that was learned."""
    named = Named(
        name_of(known.page, known.key), known.page, known.key, known.kind, known.front, known.back,
        "\n".join(known.path),
    )  # fmt: skip
    return Registered(named, LEARNED, 100)


def matched(
    before: Sequence[Card], after: Sequence[Card], refused: Sequence[tuple[str, str, str]] = ()
) -> Matching:
    return match([once(known) for known in before], after, refused)


def pairs(found: Matching) -> set[tuple[str, str]]:
    return {(pair.registered.named.front, pair.card.front) for pair in found.sure}


EDITS = [
    ("AWS의 Edge Location이 주로 활용되는 서비스는 무엇인가요?", "AWS의 Edge Location을 주로 쓰는 서비스는?"),
    ("AWS의 Region과 Availability Zone의 관계는?", "AWS Region과 Availability Zone(AZ)의 관계는 무엇인가?"),
    (
        "AWS의 Local Zone은 어디에 위치하며 어떤 특징이 있나요?",
        "Local Zone는 어디에 있으며, 어떤 특징이 있는가?",
    ),
    (
        "사용자가 CloudFront를 통해 정적 콘텐츠를 요청할 때의 흐름은?",
        "CloudFront로 정적 컨텐츠를 요청할 때 흐름은?",
    ),
    ("AWS의 Global Backbone Network란 무엇인가요?", "AWS의 글로벌 Backbone Network란?"),
    ("서브넷의 정의는?", "서브넷의 정의"),
    ("한 리전의 AZ는 최소 3개인가?", "한 리전의 AZ는 최소 4개인가?"),
    ("What does an avaliability zone consist of?", "What does an availability zone consist of?"),
    ("리전이란?", "What is a region?"),
]

TWINS = [
    ("SAA의 R은?", "Reliability", "SAA의 S는?", "Scalability"),
    ("인바운드 요금은?", "무료", "아웃바운드 요금은?", "GB당 $0.09"),
    ("NLB의 요금 단위는?", "시간과 LCU로 정해진다.", "ALB의 요금 단위는?", "시간과 LCU로 정해진다."),
    ("서울 리전의 AZ 수는?", "4개의 AZ가 있다.", "도쿄 리전의 AZ 수는?", "3개의 AZ가 있다."),
    ("What is EBS?", "A block store in the cloud.", "What is EFS?", "A file store in the cloud."),
    (
        "VPC 피어링의 장점은?",
        "지연이 적고 대역폭의 한도가 없다.",
        "VPC 피어링의 단점은?",
        "VPC가 많아지면 연결이 급격히 늘어난다.",
    ),
    ("OSI 3계층의 이름은?", "네트워크 계층", "OSI 4계층의 이름은?", "네트워크 계층"),
    (
        "대칭키 암호화란?",
        "같은 키로 암호화하고 푼다.",
        "비대칭키 암호화란?",
        "공개 키로 암호화하고 개인 키로 푼다.",
    ),
    ("쓰기 용량의 단위는?", "초당 1 KB", "읽기 용량의 단위는?", "초당 4 KB"),
    (
        "DynamoDB 테이블의 쓰기 용량 단위는 무엇인가요?",
        "1 KB",
        "DynamoDB 테이블의 읽기 용량 단위는 무엇인가요?",
        "1 KB",
    ),
    ("버킷 이름의 최대 길이는 몇 글자인가요?", "63자", "버킷 이름의 최소 길이는 몇 글자인가요?", "63자"),
    (
        "What is the upper limit of a bucket's size?",
        "5 TB",
        "What is the lower limit of a bucket's size?",
        "5 TB",
    ),
]


@pytest.mark.parametrize(("old", "new"), EDITS)
def test_an_edited_question_keeps_its_history(old: str, new: str) -> None:
    found = matched([card(old)], [card(new), card("다른 질문은?", "전혀 다른 답이다.")])
    assert pairs(found) == {(old, new)}
    assert not found.orphans


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (ANSWER, "완전히 다르게 다시 쓴 답."),
        (ANSWER, ANSWER.replace("지리적", "지리적인")),
        ("AZ는 최소 3개", "AZ는 최소 4개"),
        ("", ANSWER),
        (ANSWER, ""),
    ],
)
def test_an_answer_written_anew_keeps_its_history(old: str, new: str) -> None:
    found = matched([card("Region의 정의는?", old)], [card("Region의 정의는?", new), card("AZ란?", new)])
    assert pairs(found) == {("Region의 정의는?", "Region의 정의는?")}


@pytest.mark.parametrize(("front", "back", "other_front", "other_back"), TWINS)
def test_one_of_two_similar_cards_never_becomes_the_other_unasked(
    front: str, back: str, other_front: str, other_back: str
) -> None:
    one, other = card(front, back), card(other_front, other_back)
    for before, after in (((one,), (other,)), ((other,), (one,))):
        found = matched(before, after)
        assert not found.sure
        assert len(found.uncertain) + len(found.orphans) == 1


@pytest.mark.parametrize(("front", "back", "other_front", "other_back"), TWINS)
def test_two_similar_cards_edited_together_each_keep_their_own(
    front: str, back: str, other_front: str, other_back: str
) -> None:
    before = [card(front, back), card(other_front, other_back)]
    after = [card(f"{other_front} ", f"{other_back} (고침)"), card(f"{front} ", f"{back} (고침)")]
    found = matched(before, after)
    joined = {
        (pair.registered.named.front, pair.card.front.strip()) for pair in (*found.sure, *found.uncertain)
    }
    assert joined == {(front, front), (other_front, other_front)}
    assert len(found.sure) == 2


def numbered(count: int) -> list[Card]:
    return [card(f"질문 {number}", f"답 {number}") for number in range(1, count + 1)]


@pytest.mark.parametrize("learned", [1, 2, 12])
@pytest.mark.parametrize("new", ["질문 하나", "이것은 무엇인가요?", "First question"])
def test_a_question_written_anew_keeps_its_history_by_its_short_answer(learned: int, new: str) -> None:
    before = numbered(12)
    found = matched(before[:learned], [card(new, "답 1"), *before[1:]])
    assert [(pair.card.front, pair.reason) for pair in found.sure] == [(new, "back")]
    assert not found.uncertain
    assert not found.orphans


def test_a_short_answer_that_two_cards_have_joins_nothing_unasked() -> None:
    before = [card("인바운드 요금은?", "무료"), card("데이터 전송은?", "무료")]
    after = [card("완전히 다른 질문이다", "무료"), before[1]]
    assert not matched(before, after).sure
    assert not matched(before[:1], [card("전혀 다른 것", "무료"), card("또 다른 것", "무료")]).sure


def test_what_is_asked_first_is_the_card_with_the_same_answer() -> None:
    before = card("버킷 이름의 최대 길이는?", "63자")
    same = card("버킷 이름의 최소 길이는?", "63자")
    others = [card(f"버킷 이름의 최대 길이는 {number}?", f"{number}자") for number in range(64, 76)]
    found = matched([before], [*others, same])
    assert not found.sure
    assert [pair.card.front for pair in found.uncertain] == [same.front]


def test_typos_on_both_sides_are_sure_and_a_card_written_anew_is_asked() -> None:
    old = card(
        "Wavelength Zone의 특징과 사용 목적은?", "통신사 5G 네트워크 안에 있는 AWS Zone으로 지연이 매우 짧다."
    )
    typo = card(
        "Wavelength Zone의 특징과 사용목적은?", "통신사 5G 네트워크 안에 있는 AWS Zone으로, 지연이 매우 짧다."
    )
    assert len(matched([old], [typo]).sure) == 1
    anew = card("Wavelength Zone을 쓰는 목적은?", "통신사의 5G 네트워크 안에 있는 Zone이며 지연이 짧다.")
    asked = matched([old], [anew])
    assert not asked.sure
    assert [pair.reason for pair in asked.uncertain] == ["likeness"]
    assert 60 <= asked.uncertain[0].score < 100


def test_an_id_that_is_given_or_taken_changes_nothing() -> None:
    plain, named = card("Q?"), card("Q?", key="0123")
    assert [pair.reason for pair in matched([plain], [named]).sure] == ["text"]
    assert [pair.reason for pair in matched([named], [plain]).sure] == ["text"]


def test_an_id_finds_its_card_whatever_is_written_in_it_and_wherever() -> None:
    before = card("Region이란?", key="0123")
    after = card("What is it?", "Nothing like it.", "Other", key="0123", page="Other")
    assert [pair.reason for pair in matched([before], [after, card("Region이란 무엇?")]).sure] == ["key"]


def test_a_moved_card_keeps_its_history() -> None:
    before = [card("Q?"), card("무엇인가요?", "하나의 답이 여기에 있다.")]
    after = [
        card("Q?", page="Other"),
        card("무엇인가요?", "하나의 답이 여기 있다.", "Elsewhere", page="Other"),
    ]
    assert len(matched(before, after).sure) == 2


def test_a_card_inserted_above_takes_nothing() -> None:
    before = [card(f"{number}번 단계는?", f"{number}단계에서 하는 일") for number in range(1, 6)]
    after = [card("0번 단계는?", "0단계에서 하는 일"), *before]
    found = matched(before, after)
    assert found == Matching((), (), (), (after[0],))


def test_a_general_question_under_another_heading_is_another_card() -> None:
    found = matched(
        [card("장점은?", "싸다.", "S3")], [card("장점은?", "지연이 매우 짧은 것이다.", "Wavelength")]
    )
    assert not found.sure


def test_a_pair_that_was_refused_is_not_made_again() -> None:
    before, after = card("서브넷의 정의는?"), card("서브넷의 정의")
    refused = (name_of(before.page, before.key), after.page, after.key)
    found = matched([before], [after], [refused])
    assert (len(found.orphans), len(found.new)) == (1, 1)
    same = card("서브넷의 정의는?", page="Other")
    refused = (name_of(before.page, before.key), same.page, same.key)
    assert len(matched([before], [same], [refused]).orphans) == 1


def test_what_was_never_learned_is_no_orphan_and_what_was_put_aside_is_one() -> None:
    item = once(card("Q?"))
    assert match([item._replace(state=NEW)], []).orphans == ()
    assert len(match([item._replace(state=NEW._replace(suspended=1))], []).orphans) == 1


def test_cards_with_nothing_written_are_never_taken_for_one_another() -> None:
    found = matched([card("", "하나의 긴 답이 여기에 적혀 있습니다.")], [card("", "다른 것.")])
    assert not found.sure
    assert not found.uncertain


def learned_apart(text: str) -> list[Card]:
    deck = read_study(f"- {text} #card\n", "Notes").deck
    return list(items(deck.cards, Learning(cloze_apart=True)))


def test_each_gap_of_an_edited_text_keeps_its_own_history() -> None:
    text = "A {{cloze region}} holds three {{cloze zones}} and each of them several {{cloze data centres}}."
    before = learned_apart(text)
    after = learned_apart(text.replace("holds three", "has three"))
    joined = [(pair.registered.named.front, pair.card.front) for pair in matched(before, after).sure]
    assert len(joined) == 3
    for number, (old, new) in enumerate(sorted(joined, key=lambda pair: pair[0].index("["))):
        assert (old, new) == (before[number].front, after[number].front)


def test_how_a_text_is_asked_makes_no_orphan_of_it() -> None:
    text = "A {{cloze region}} holds several {{cloze zones}}."
    deck = read_study(f"- {text} #card\n", "Notes").deck
    whole, apart = list(deck.cards), list(items(deck.cards, Learning(cloze_apart=True)))
    for before, after in ((whole, apart), (apart, whole)):
        found = matched(before, after)
        assert (found.sure, found.uncertain, found.orphans) == ((), (), ())
        assert len(found.new) == len(after)


def test_a_card_asked_both_ways_keeps_both_histories() -> None:
    one = card("Region", "A physical area that holds several zones.", key="a")
    two = one._replace(front="Regions", key="b")
    both = [
        [c, c._replace(key=f"{c.key}~r", note=c.key, kind="reversed", front=c.back, back=c.front)]
        for c in (one, two)
    ]
    found = matched(both[0], both[1])
    assert {(pair.registered.named.key, pair.card.key) for pair in found.sure} == {("a", "b"), ("a~r", "b~r")}


def test_twenty_thousand_identical_cards_keep_their_histories() -> None:
    before = [card("같은 질문은?", key=f"k-{number}") for number in range(20_000)]
    renamed = [known._replace(page="Other") for known in before]
    assert len(matched(before, renamed).sure) == 20_000
    edited = [card("같은 질문은", key=f"n-{number}") for number in range(20_000)]
    found = matched(before, edited)
    assert len(found.sure) + len(found.uncertain) == 20_000


def test_a_page_of_five_thousand_edited_cards_finds_each() -> None:
    before = [
        card(f"항목 {n * 7919 % 100_003}의 값은 무엇인가요?", f"값은 {n * 104_729 % 99_991} 입니다.")
        for n in range(5000)
    ]
    after = [known._replace(front=f"{known.front[:-1]} ?", key=f"n{at}") for at, known in enumerate(before)]
    found = matched(before, after[::-1])
    joined = [*found.sure, *found.uncertain]
    assert len(joined) == 5000
    assert all(pair.registered.named.back == pair.card.back for pair in joined)


WORDS = st.lists(
    st.sampled_from(["리전의", "AZ는", "서울", "도쿄", "요금", "What", "zone", "3", "4", "R", "S"]),
    max_size=4,
).map(" ".join)
CARDS = st.lists(
    st.builds(card, WORDS, WORDS, st.sampled_from(["", "Zones", "Map"]), st.just(""), st.sampled_from("AB")),
    max_size=10,
    unique_by=lambda made: (made.page, made.key),
)  # fmt: skip


@settings(max_examples=60)
@given(CARDS, CARDS, st.randoms(use_true_random=False))
def test_whatever_was_edited(before: list[Card], after: list[Card], random) -> None:
    found = matched(before, after)
    joined = [*found.sure, *found.uncertain]
    names = [pair.registered.named.name for pair in joined] + [item.named.name for item in found.orphans]
    places = [(pair.card.page, pair.card.key) for pair in joined] + [(new.page, new.key) for new in found.new]
    # One to one, and nothing gets lost.
    assert len(set(names)) == len(names)
    assert len(set(places)) == len(places)
    untouched = {(known.page, known.key) for known in before} & {(known.page, known.key) for known in after}
    assert len(names) == len(before) - len(untouched)
    # What was not touched keeps its history.
    assert not untouched & set(places)
    assert not {name_of(page, key) for page, key in untouched} & set(names)
    # The order says nothing.
    items, shuffled = [once(known) for known in before], list(after)
    random.shuffle(items)
    random.shuffle(shuffled)
    again = match(items, shuffled)
    assert (set(again.sure), set(again.uncertain)) == (set(found.sure), set(found.uncertain))


@settings(max_examples=80)
@given(
    st.dictionaries(
        st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 99).map(float), max_size=12
    )
)
def test_the_pairs_are_worth_most_together(weights: dict[tuple[int, int], float]) -> None:
    made = best_pairs(weights)
    best = max(
        sum(weights.get((left, right), 0.0) for left, right in enumerate(order))
        for order in permutations(range(5))
    )
    assert sum(weights[pair] for pair in made) == best
    assert len({left for left, _ in made}) == len({right for _, right in made}) == len(made)


def test_a_large_group_without_a_best_is_paired_in_order() -> None:
    everything = {(left, right): 70.0 for left in range(60) for right in range(60)}
    assert best_pairs(everything) == [(at, at) for at in range(60)]
    assert best_pairs({**everything, (3, 5): 90.0})[3] == (3, 5)
