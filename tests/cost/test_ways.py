"""Which way an entry means: told by words, places and ends of the way; refused where it is left open."""

import pytest

from studyapp.cost.entry.lookup import look_up
from studyapp.cost.entry.places import Places
from studyapp.cost.model import RateCard
from studyapp.cost.reading.rates import read_rates
from studyapp.document.outline import read_document
from studyapp.links import places_of
from studyapp.paths import bundled_document
from studyapp.study import open_study


@pytest.fixture(scope="module")
def places() -> Places:
    return places_of(open_study(bundled_document()))


def read_card(text: str) -> RateCard:
    return read_rates(read_document(text, "x"))[0]


@pytest.mark.parametrize(
    "text",
    [
        "500GB internet to AWS",
        "500GB internet to region",
        "500GB internet to az",
        "500GB internet to my region",
        "500GB internet to the seoul region",
        "500GB internet → AWS",
        "500GB internet - AWS",
        "인터넷-서울 500GB",
        "사용자에서 AWS로 500GB",
        "사용자→AWS 500GB",
        "500GB from the outside world to aws",
        "500GB from the internet into seoul",
        "500GB to aws from clients",
        "외부에서 서울로 500GB",
        "500GB in traffic",
    ],
)
def test_what_comes_from_the_internet_is_in(text: str, card: RateCard, places: Places) -> None:
    (one,) = look_up(text, card, places).entries
    assert one.rate.key == "internet_in"


@pytest.mark.parametrize(
    "text",
    [
        "500GB AWS to internet",
        "500GB seoul - internet",
        "서울 리전에서 인터넷으로 500GB",
        "AWS에서 사용자에게 500GB",
        "500GB out of aws",
        "500GB from my region to the internet",
        "500GB to clients",
        "500GB → 인터넷",
    ],
)
def test_what_goes_to_the_internet_is_out(text: str, card: RateCard, places: Places) -> None:
    (one,) = look_up(text, card, places).entries
    assert one.rate.key == "internet_out"


@pytest.mark.parametrize(
    "text",
    ["500GB in az", "500GB in region", "500GB in aws", "500GB in AZ 2a", "500GB in seoul", "500GB in one AZ"],
)
def test_in_before_a_place_is_no_direction(text: str, card: RateCard, places: Places) -> None:
    assert look_up(text, card, places).problems[0].code in ("UNPRICED_PATH", "NO_PATH")


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("incoming 500GB from tokyo", {"internet_in", "cross_region"}),
        ("outgoing 500GB to tokyo", {"internet_out", "cross_region"}),
        ("500GB out to tokyo", {"internet_out", "cross_region"}),
        ("서울 500GB out", {"internet_out", "cross_region"}),
        ("500GB out az 2a", {"internet_out", "cross_az"}),
        ("500GB in out", {"internet_in", "internet_out"}),
        ("in/out 500GB", {"internet_in", "internet_out"}),
        ("in & out 500GB", {"internet_in", "internet_out"}),
        ("인터넷에서 다운로드 500GB", {"internet_in", "internet_out"}),
        ("500GB between aws and internet", {"internet_in", "internet_out"}),
        ("out of az 500GB", {"internet_out", "cross_az"}),
        ("500GB into az", {"internet_in", "cross_az"}),
        ("500GB cross az internet", {"internet_out", "cross_az"}),
        ("500GB internet same az", {"internet_out", "same_az"}),
        ("500GB internet cross region", {"internet_out", "cross_region"}),
        ("500GB 인터넷 안 나감", {"internet_out"}),
        ("500GB 다른 AZ 안 나감", {"internet_out", "cross_az"}),
        ("1TB cross az single", {"cross_az"}),
        ("1TB same az different region", {"same_az", "cross_region"}),
        ("서울 인터넷 500GB", {"internet_in", "internet_out"}),
    ],
)
def test_what_may_mean_several_ways_is_refused_with_these(
    text: str, near: set[str], card: RateCard, places: Places
) -> None:
    found = look_up(text, card, places)
    assert found.estimate is None
    assert {rate.key for rate in found.nearest} == near


def test_a_contradiction_is_none_the_less_one_where_a_single_price_is_left() -> None:
    found = look_up("in/out 5GB", read_card("- Internet egress: $0.09/GB"))
    assert found.estimate is None


def test_a_place_that_changes_no_price_is_said(card: RateCard, places: Places) -> None:
    found = look_up("서울 다른 AZ 간 1TB 편도", card, places)
    assert found.estimate is not None
    assert any("서울" in str(note) for note in found.notes)


REGIONS = Places({"seoul": "region", "tokyo": "region", "mumbai": "region"})


def test_a_price_of_certain_places_is_that_of_no_others() -> None:
    card = read_card("- Seoul → Tokyo: $0.08/GB\n- Seoul to Internet: $0.12/GB")
    assert look_up("100GB seoul → tokyo", card, REGIONS).estimate is not None
    assert look_up("100GB seoul → mumbai", card, REGIONS).estimate is None
    assert look_up("100GB tokyo → seoul", card, REGIONS).estimate is None
    assert look_up("100GB seoul → internet", card, REGIONS).estimate is not None
    assert look_up("100GB tokyo → internet", card, REGIONS).estimate is None


def test_zones_are_of_the_regions_that_the_document_puts_them_in(card: RateCard) -> None:
    zones = {"az-1a": "zone", "az-2a": "zone", "az-2b": "zone"}
    known = Places(zones, {"az-1a": "Tokyo", "az-2a": "Seoul", "az-2b": "Seoul"})
    (one,) = look_up("1a → 2a 100GB", card, known).entries
    assert (one.rate.key, one.notes) == ("cross_region", ())
    found = look_up("1a → 2a 100GB 편도", card, Places(zones))
    assert found.entries[0].rate.key == "cross_az"
    assert any("1a" in str(note) and "2a" in str(note) for note in found.notes)
    assert not any("2a" in str(note) for note in look_up("2a → 2b 1GB", card, Places(zones)).notes)


def test_one_region_by_two_names_is_no_way_between_regions(card: RateCard, places: Places) -> None:
    assert look_up("서울 → seoul 500GB", card, places).problems[0].code == "UNPRICED_PATH"


def test_a_name_and_an_id_that_may_be_one_region_are_said_to_be_taken_as_two(
    card: RateCard, places: Places
) -> None:
    (one,) = look_up("서울 → ap-northeast-2 500GB", card, places).entries
    assert ["ap-northeast-2" in str(note) for note in one.notes] == [True]
    assert look_up("서울 → 도쿄 500GB", card, places).entries[0].notes == ()
    assert look_up("us-east-1 → us-west-2 500GB", card, places).entries[0].notes == ()


def test_little_words_do_not_make_a_price_near(card: RateCard, places: Places) -> None:
    assert look_up("to seoul 500GB", card, places).nearest == card.rates


def test_a_name_that_is_like_none_brings_all_ways(card: RateCard) -> None:
    found = look_up("NAT 100GB", card)
    assert found.nearest == card.rates


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("서울>도쿄 200GB", "cross_region"),
        ("seoul > tokyo 200GB", "cross_region"),
        ("100GB 1a>1b", "cross_az"),
        ("internet in 5TB", "internet_in"),
        ("5TB internet in", "internet_in"),
    ],
)
def test_the_head_of_an_arrow_and_a_way_behind_the_internet_are_enough(
    text: str, key: str, card: RateCard, places: Places
) -> None:
    found = look_up(text, card, places)
    assert found.estimate is not None, found.problems
    assert [line.rate.key for line in found.estimate.lines] == [key]


@pytest.mark.parametrize("text", ["in internet 5TB", "internet in seoul 5TB", "internet in out 5TB"])
def test_a_way_that_may_be_a_place_is_left_open(text: str, card: RateCard, places: Places) -> None:
    assert look_up(text, card, places).estimate is None


def test_a_name_is_found_with_and_without_its_plural_s() -> None:
    card, _ = read_rates(read_document("- Backups: $0.05/GB\n- Snapshot: $0.02/GB\n- Gas: $0.01/GB\n", "x"))
    for text, key in (("1GB backup", "backups"), ("1GB snapshots", "snapshot"), ("1GB Backups", "backups")):
        assert [one.rate.key for one in look_up(text, card).entries] == [key]
    for text in ("1GB ga", "1GB backup snapshot", "1GB back"):
        assert [problem.code for problem in look_up(text, card).problems] == ["UNPRICED_PATH"]
