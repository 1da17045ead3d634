"""Drills ask what the document says, and no more, and stay the same cards while it changes around them."""

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cards.model import Card
from studyapp.cost.model import Quantity, Rate, Tier
from studyapp.document.particles import ends_in_consonant
from studyapp.document.plain import plain
from studyapp.drills.making import KINDS, drills, fresh, target_of
from studyapp.drills.prices import askable, question
from studyapp.drills.sentences import say
from studyapp.paths import bundled_document
from studyapp.study import Study, open_study, read_study

DOCUMENTS = sorted((Path(__file__).parent / "fixtures" / "documents").glob("*.md"))
STUDY = open_study(bundled_document())
NOTES = """\
- # Network
\t- ## Prices
\t\t- Outbound to the internet: $0.09/GB
\t- ## Terms
\t  | Component | Description |
\t  | --- | --- |
\t  | Edge Site | the Edge Site nearest to the user |
\t  | Region | an area with its own power |
\t- ## Flows
\t\t- Request: User → Edge Site → Region → Edge Site → User
"""


def asked(study: Study, *kinds: str, language: str = "en") -> tuple[Card, ...]:
    return drills(study, kinds, language)


def on(line: int, *kinds: str, language: str = "en") -> list[tuple[str, str]]:
    cards = asked(STUDY, *kinds, language=language)
    return [(card.front, card.back) for card in cards if card.line == line]


def test_there_are_none_until_a_kind_is_wanted() -> None:
    assert asked(STUDY) == ()
    assert asked(STUDY, "unheard of") == ()


def test_they_are_marked_as_made_and_lead_to_the_line_of_their_fact() -> None:
    cards = asked(STUDY, *KINDS)
    assert {card.origin for card in cards} == {"generated"}
    assert {card.page for card in cards} == {"AWS Infrastructure"}
    assert {card.tags for card in cards} == {("drill", kind) for kind in KINDS}
    assert all(STUDY.document.blocks[card.block].line <= card.line for card in cards)
    edge = next(card for card in cards if card.line == 31)
    assert edge.path == ("🌐 AWS Global Infrastructure 구성 요소 정리",)


def test_a_definition_is_asked_both_ways() -> None:
    assert on(85, "definition") == [
        ("What is Data Center?", "실제 서버가 위치한 물리적 시설"),
        ("What is described here?\n\n실제 서버가 위치한 물리적 시설", "Data Center"),
    ]
    cards = asked(STUDY, "definition")
    assert all(second.note in ("", first.key) for first, second in pairwise(cards))
    assert {(card.kind, bool(card.note)) for card in cards} == {("basic", False), ("reversed", True)}


def test_a_title_with_a_list_of_names_defines_nothing_and_is_not_asked() -> None:
    fronts = [card.front for card in asked(STUDY, "definition", language="ko")]
    assert "Region이란 무엇인가요?" in fronts
    assert not any("Infrastructure Global Services" in front for front in fronts)
    assert not any("Route 53, CloudFront, IAM" in front for front in fronts)


def test_what_a_thing_is_called_is_not_said_when_it_is_asked() -> None:
    for path in DOCUMENTS:
        study = open_study(str(path))
        for card in asked(study, "definition"):
            if card.kind == "reversed":
                names = [name for name in card.back.split(", ") if name.isalpha() and name.isascii()]
                assert not {*names} & {*card.front.split()}, card


def test_the_next_step_of_a_flow_is_asked_with_its_condition() -> None:
    backbone = on(40, "step", language="ko")[2]
    assert backbone[0].splitlines() == [
        "CloudFront (정적 콘텐츠)",
        "",
        "사용자 → Edge Location → 캐시 확인 → (없으면) ?",
        "",
        "다음 단계는 무엇인가요?",
    ]
    assert backbone[1] == "AWS Backbone"


def test_every_step_but_the_first_is_asked_once() -> None:
    for path in DOCUMENTS:
        study = open_study(str(path))
        answers = [card.back for card in asked(study, "step")]
        assert answers == [step.text for flow in study.atlas.flows for step in flow.steps[1:]]


def test_a_place_is_asked_of_every_component_and_leads_to_it() -> None:
    cards = asked(STUDY, "place", language="ko")
    assert [target_of(STUDY, card) for card in cards] == [c.name for c in STUDY.atlas.components]
    assert cards[1].front == "지도에서 Edge Location을 찾아 누르세요."
    assert cards[5].back == "AWS Global Network › Region › Availability Zone"
    assert target_of(STUDY, STUDY.deck.cards[0]) is None
    assert target_of(read_study(NOTES, "Notes"), cards[1]) is None


def test_a_price_is_asked_of_every_rate_that_costs_anything_with_the_formula() -> None:
    cards = asked(STUDY, "price")
    assert [card.line for card in cards] == [rate.lines[0] for rate in STUDY.rates.rates if not rate.free]
    assert 0 < len(cards) < len(STUDY.rates.rates)
    tiered = next(card for card in cards if card.line == 157)
    shown = {fresh(STUDY, tiered, str(seed), "en").back for seed in range(20)}
    assert any("× $0.09 + " in back and "× $0.085" in back for back in shown)
    assert not any("without a price" in back for back in shown)


def test_a_price_for_each_direction_says_how_many_are_meant() -> None:
    card = next(card for card in asked(STUDY, "price") if card.line == 147)
    for seed in range(20):
        shown = fresh(STUDY, card, str(seed), "en")
        assert ("each of the two directions" in shown.front) == shown.back.endswith("× 2")


def test_numbers_are_fresh_with_each_showing_and_the_same_within_one() -> None:
    card = asked(STUDY, "price")[1]
    first = fresh(STUDY, card, "1", "en")
    assert fresh(STUDY, card, "1", "en") == first
    assert len({fresh(STUDY, card, str(seed), "en").front for seed in range(30)}) > 10
    assert first.key == card.key
    ko = fresh(STUDY, card, "1", "ko")
    assert (ko.key, ko.back) == (first.key, first.back)


def test_only_price_drills_get_fresh_numbers() -> None:
    other = asked(STUDY, "step")[0]
    written = STUDY.deck.cards[0]
    assert (fresh(STUDY, other, "1", "en"), fresh(STUDY, written, "1", "en")) == (other, written)
    gone = asked(STUDY, "price")[1]
    assert fresh(read_study("- nothing\n", "x"), gone, "1", "en") == gone


def price(text: str) -> Decimal | None:
    return None if text == "none" else Decimal(text)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_no_question_asks_for_a_price_that_the_document_has_not(path: Path) -> None:
    study = open_study(str(path))
    for rate in filter(askable, study.rates.rates):
        stated = {tier.price for tier in rate.tiers} - {None}
        for seed in range(25):
            priced = question(rate, str(seed), "en", study.rates.gb_per_tb or 1024).priced
            assert {split.price for split in priced.splits} <= stated
            parts = [split.gb * (split.price or 0) * priced.entry.directions for split in priced.splits]
            assert priced.amount == sum(parts)
            assert sum(split.gb for split in priced.splits) == priced.gb > 0


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(1, 500), st.sampled_from(["0", "0.01", "1e-7", "30", "none"])), max_size=4
    ),
    st.sampled_from(["0.02", "none"]),
    st.sampled_from(["GB", "TB", "MB", "GiB"]),
    st.sampled_from([1000, 1024]),
    st.text(max_size=3),
)
def test_a_volume_lies_in_the_tiers_that_have_a_price(
    tiers: list[tuple[int, str]], last: str, unit: str, gb_per_tb: int, seed: str
) -> None:
    bounds = sorted({bound for bound, _ in tiers})
    made = [Tier(Quantity(Decimal(b), "TB"), price(p)) for b, (_, p) in zip(bounds, tiers, strict=False)]
    rate = Rate("out", "Out", (), "USD", unit, 1, (*made, Tier(None, price(last))), (1,))
    if askable(rate):
        assert (question(rate, seed, "en", gb_per_tb).priced.amount or 0) > 0


def test_a_rate_whose_first_part_has_no_price_is_not_asked() -> None:
    rate = Rate("out", "Out", (), "USD", "GB", 1, (Tier(Quantity(Decimal(1), "TB"), None),), (1,))
    assert not askable(rate)


def test_a_drill_stays_the_same_card_when_the_document_changes_around_it() -> None:
    before = asked(read_study(NOTES, "Notes"), *KINDS)
    lines = NOTES.splitlines()
    changed = "\n".join(["- New first line", *lines[:1], *lines[3:], *lines[1:3]]).replace("area", "place")
    after = asked(read_study(changed, "Notes"), *KINDS, language="ko")
    assert {tag for card in before for tag in card.tags[1:]} == set(KINDS)
    assert {card.key for card in before} == {card.key for card in after}
    assert {card.line for card in before} != {card.line for card in after}


def test_keys_are_unique_in_every_document() -> None:
    for path in DOCUMENTS:
        keys = [card.key for card in asked(open_study(str(path)), *KINDS)]
        assert len(keys) == len(set(keys))


def test_signs_of_markdown_in_names_are_shown_as_they_stand() -> None:
    for card in asked(STUDY, *KINDS):
        assert "\n".join(map(plain, card.front_markdown.split("\n"))).split() == card.front.split()


@pytest.mark.parametrize(
    ("name", "closed"),
    [
        *(
            ("리전", True),
            ("가용 영역", True),
            ("엣지", False),
            ("Region (서울)", True),
            ("Region (도쿄)", False),
        ),
        *(("Region", True), ("Local Zone", True), ("Edge", False), ("AWS Backbone Network", False)),
        *(("VPC", False), ("IAM", True), ("RDS", False), ("Route 53", True), ("S3", False), ("EC2", False)),
        *(
            ("Data Center", False),
            ("Subnet", True),
            ("PoP", True),
            ("Bucket", True),
            ("ISP", False),
            ("", False),
        ),
        *(("Peering", True), ("Endpoint", False), ("Cache", False), ("ap-northeast-2", False), ("!?", False)),
    ],
)
def test_a_korean_particle_follows_what_is_heard(name: str, closed: bool) -> None:
    assert ends_in_consonant(name) == closed
    assert say("ko", "place", name=name) == f"지도에서 {name}{'을' if closed else '를'} 찾아 누르세요."


def test_an_unknown_language_is_spoken_to_in_english() -> None:
    for language in ("fr", "en_US", "", "../en"):
        assert say(language, "definition", name="X") == "What is X?"
    assert say("ko-KR", "definition", name="X") == "X란 무엇인가요?"
