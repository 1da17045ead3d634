"""What a path between two places of the map costs, by the document and by nothing else."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cost.estimate import formula
from studyapp.cost.model import Quantity
from studyapp.cost.reading.assigned import assignment, with_assigned
from studyapp.links import PLACE_KINDS
from studyapp.pathclass import BACK, CONCEPTS, INTERNET, USER
from studyapp.pathprice import PathPrice, Paths, rates_at
from studyapp.paths import bundled_document
from studyapp.study import open_study, read_study

BUNDLED = Paths(open_study(bundled_document()))


def fixture(name: str) -> Paths:
    return Paths(open_study(f"tests/fixtures/documents/{name}.md"))


AZURE, VELA, CDN, PODS, OCI = map(fixture, ("azure-ko", "vela-en", "cdn-ko", "k8s-en", "oci-en"))
ALL = (BUNDLED, AZURE, VELA, CDN, PODS, OCI)


def priced(paths: Paths, start: str, end: str, gb: int, *, both: bool | None = None) -> PathPrice:
    ends = paths.spots.name_of(start), paths.spots.name_of(end)
    return paths.price(paths.find(*ends), Quantity(Decimal(gb), "GB"), both=both)


def total(price: PathPrice) -> Decimal | None:
    return price.estimate.total if price.estimate is not None and price.is_whole else None


def assumed(price: PathPrice) -> list[str]:
    return [note.code for note in price.assumed]


@pytest.mark.parametrize(("start", "end"), [("서울", "도쿄"), ("Seoul", "Tokyo"), ("도쿄", "seoul")])
def test_from_region_to_region_in_any_language(start: str, end: str) -> None:
    price = priced(BUNDLED, start, end, 200)
    assert total(price) == Decimal("4.00")
    assert assumed(price) == []
    assert price.lines == (152, 190, 239)
    assert price.estimate is not None
    assert formula(price.estimate.lines[0]) == "200 GB × $0.02"


def test_between_zones_each_direction_is_charged_as_the_document_reckons() -> None:
    price = priced(BUNDLED, "AZ-2a", "AZ-2b", 100)
    assert (total(price), price.both, assumed(price)) == (Decimal(2), True, ["EACH_DIRECTION"])
    one_way = priced(BUNDLED, "AZ-2a", "AZ-2b", 100, both=False)
    assert (total(one_way), assumed(one_way)) == (Decimal(1), ["ONE_DIRECTION"])


def test_within_a_zone_it_is_free_because_the_document_says_so() -> None:
    price = priced(BUNDLED, "AZ-2a", "AZ-2a", 100)
    assert (price.path.kind, total(price), price.lines) == ("same_zone", Decimal(0), (142, 167))


def test_out_to_the_internet_by_tiers_up_to_where_the_prices_end() -> None:
    assert total(priced(BUNDLED, "서울", INTERNET, 500)) == Decimal(45)
    tiers = priced(BUNDLED, "AZ-2a", USER, 20 * 1024)
    assert total(tiers) == 10240 * Decimal("0.09") + 10240 * Decimal("0.085")
    assert tiers.lines == (157, 202, 203)
    beyond = priced(BUNDLED, "서울", INTERNET, 60 * 1024)
    assert total(beyond) is None
    assert beyond.estimate is not None
    assert beyond.estimate.unpriced_gb == 10240


def test_in_from_the_internet_and_from_an_edge_to_its_origin() -> None:
    assert total(priced(BUNDLED, USER, "도쿄", 500)) == 0
    edge = priced(BUNDLED, "Edge Location (부산)", "S3", 10)
    assert (edge.path.kind, total(edge), assumed(edge)) == ("edge_to_origin", Decimal(0), ["AS_ORIGIN"])


@pytest.mark.parametrize(
    ("start", "end", "kind"),
    [
        ("서울", "Edge Location (부산)", "origin_to_edge"),
        ("CloudFront", INTERNET, "edge_out"),
        ("EC2", "S3", "same_region"),
        ("AZ-1a", "서울", "unclear"),
        ("Local Zone", "서울", "nowhere"),
        (USER, INTERNET, "outside"),
        ("nobody", "knows", "nowhere"),
    ],
)
def test_without_a_price_there_is_no_sum_but_what_comes_near(start: str, end: str, kind: str) -> None:
    price = priced(BUNDLED, start, end, 10)
    assert price.path.kind == kind
    assert (price.estimate, price.entries) == (None, ())
    assert price.reason is not None
    assert price.reason.code == "NO_RATE"
    assert bool(price.path.offered) == (kind != "outside")


def test_a_price_that_comes_near_is_taken_when_a_person_says_so() -> None:
    path = BUNDLED.find("EC2", "S3")
    price = BUNDLED.price(path, Quantity(Decimal(100), "GB"), rate="same_az")
    assert total(price) == 0


def test_general_components_are_two_different_ones_of_their_kind() -> None:
    zones = priced(BUNDLED, "AZ", "AZ", 1)
    assert (zones.path.kind, assumed(zones)[:2]) == ("cross_zone", ["TWO_DIFFERENT", "SAME_REGION"])
    assert priced(BUNDLED, "Region", "Region", 1).path.kind == "cross_region"
    assert priced(BUNDLED, "Region", "도쿄", 1).path.kind == "cross_region"


def test_what_lies_in_a_zone_counts_as_the_zone() -> None:
    price = priced(BUNDLED, "Data Center", "AZ-2a", 1)
    assert price.path.kind == "cross_zone"
    assert price.assumed[0].details == ("Data Center", "Availability Zone")
    domains = priced(OCI, "FD 1 web-a", "FD 2 db-a", 1)
    assert (domains.path.kind, total(domains)) == ("same_zone", Decimal(0))
    assert priced(OCI, "FD 1 web-a", "FD 1 web-b", 1).path.kind == "cross_zone"


def test_zones_of_an_unknown_region_lie_in_one_as_far_as_the_document_says() -> None:
    assert assumed(priced(BUNDLED, "AZ-1a", "AZ-2a", 1))[0] == "SAME_REGION"
    assert assumed(priced(BUNDLED, "AZ-2a", "AZ-2b", 1)) == ["EACH_DIRECTION"]
    two_names = priced(BUNDLED, "서울", "Region: ap-northeast-2", 5)
    assert (two_names.path.kind, assumed(two_names)) == ("cross_region", ["TWO_NAMES"])


def test_there_and_back_each_way_counts_once() -> None:
    price = priced(BUNDLED, "서울", "도쿄", 200, both=True)
    assert (total(price), len(price.entries)) == (Decimal(8), 2)
    internet = priced(BUNDLED, "서울", INTERNET, 500, both=True)
    assert [entry.rate for entry in internet.entries] == ["internet_out", "internet_in"]
    assert total(internet) == Decimal(45)
    edge = priced(BUNDLED, "CloudFront", "S3", 500, both=True)
    assert (edge.is_whole, edge.reason and edge.reason.code) == (False, "NO_RATE_BACK")


def test_other_documents_by_hand() -> None:
    assert total(priced(AZURE, "영역 1", "영역 2", 100)) == 2400  # 100 × ₩12 × 2
    assert total(priced(AZURE, "Korea Central", "Korea South", 100)) == 2400  # 100 × ₩24
    assert total(priced(AZURE, "영역 1", INTERNET, 200)) == 10400  # the first 100 GB are free
    assert total(priced(VELA, "Madrid", "Oslo", 200)) == 10
    assert total(priced(VELA, "Zone a", "Zone b", 100)) == 2
    assert total(priced(CDN, "Server 1", "고객 서버", 9)) == 0
    assert total(priced(OCI, "Frankfurt", INTERNET, 20000)) == 9760 * Decimal("0.0085")


def test_a_document_without_prices_says_that() -> None:
    price = priced(PODS, "Pod A", "Pod B", 1)
    assert price.reason is not None
    assert price.reason.code == "NO_PRICES"


def test_from_a_price_to_its_paths() -> None:
    pairs = {(path.start, path.end) for path in BUNDLED.priced_by("cross_region")}
    assert ("Region (도쿄)", "Region (서울)") in pairs
    assert len(pairs) == 6
    first = BUNDLED.priced_by("cross_az")[0]
    assert (first.start, first.end) == ("AZ-2a", "AZ-2b")  # of these the document says where they lie
    assert {path.end for path in BUNDLED.priced_by("internet_out")} == {INTERNET}
    assert BUNDLED.priced_by("no such price") == ()


NAMES = st.integers(0, len(ALL) - 1).flatmap(
    lambda at: st.tuples(
        st.just(ALL[at]),
        *[st.sampled_from([INTERNET, USER, "?", "", *ALL[at].spots.components])] * 2,
    )
)
VOLUMES = st.decimals(0, 10**6, places=2)


@settings(max_examples=60, deadline=None)
@given(NAMES, VOLUMES, st.sampled_from([None, True, False]))
def test_any_two_ends_have_a_class_and_no_price_without_a_rate(
    ends: tuple[Paths, str, str], volume: Decimal, both: bool | None
) -> None:
    paths, start, end = ends
    path, back = paths.find(start, end), paths.find(end, start)
    assert path.kind in CONCEPTS
    assert back.kind == BACK.get(path.kind, path.kind)
    assert sorted(note.code for note in path.assumed) == sorted(note.code for note in back.assumed)
    price = paths.price(path, Quantity(volume, "GB"), both=both)
    assert (price.estimate is None) == (len(path.rates) != 1)
    assert (price.reason is None) or not price.is_whole
    if price.estimate is not None:
        stated = {tier.price for rate in paths.card.rates for tier in rate.tiers}
        assert all(split.price in stated for line in price.estimate.lines for split in line.splits)


@pytest.mark.parametrize("paths", ALL)
def test_the_paths_of_a_price_have_that_price(paths: Paths) -> None:
    for rate in paths.card.rates:
        assert all(rate in path.rates for path in paths.priced_by(rate.key))


def test_places_have_the_kinds_that_look_ups_know() -> None:
    kinds = {BUNDLED.spots.spot(name).kind for name in BUNDLED.spots.components}
    assert set(PLACE_KINDS.values()) < kinds <= {"zone", "region", "edge", "origin", "outside", ""}


def test_a_components_prices_are_those_of_paths_that_touch_it() -> None:
    keys = {
        name: [rate.key for rate in rates] for name, rates in rates_at(open_study(bundled_document())).items()
    }
    assert keys["Region"] == ["cross_region", "internet_out", "internet_in", "cdn_to_origin"]
    assert keys["Region (서울)"] == keys["Region"]
    assert keys["AZ-2a"] == keys["Availability Zone"] == ["same_az", "cross_az"]
    assert keys["CloudFront"] == ["cdn_to_origin"]
    assert "IAM" not in keys


def test_what_a_person_says_an_open_price_is_for_counts_between_two_places_too() -> None:
    study = read_study("- $0.02/GB\n- Region\n\t- zone: seoul\n", "open")
    paths = Paths(study)
    assert not paths.card.rates
    (price,) = study.written_rates.unassigned
    said = assignment(study.written_rates, price, "Between regions", "")
    study.reckon_with(with_assigned(study.written_rates, [said]))
    assert [rate.label for rate in paths.card.rates] == ["Between regions"]
    assert not study.written_rates.rates
