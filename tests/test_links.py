"""What joins cards, map and prices."""

from studyapp.links import cards_of, component_of, drawn_links, places_of, rates_of
from studyapp.paths import bundled_document
from studyapp.study import Study, open_study

STUDY: Study = open_study(bundled_document())


def test_a_components_cards_are_those_that_speak_of_it() -> None:
    lines = [card.line for card in cards_of(STUDY, "Wavelength Zone")]
    assert lines == [12, 22]


def test_an_alias_leads_to_the_cards_as_well() -> None:
    assert 16 in [card.line for card in cards_of(STUDY, "Availability Zone")]  # the card says AZ


def test_a_card_is_about_the_component_its_question_names() -> None:
    assert [component_of(STUDY, card) for card in STUDY.deck.cards][:4] == [
        "Edge Location",
        "Region",
        "Local Zone",
        "Wavelength Zone",
    ]


def test_a_components_rates_are_those_whose_label_names_it() -> None:
    assert [rate.key for rate in rates_of(STUDY, "Availability Zone")] == ["same_az", "cross_az"]
    assert [rate.key for rate in rates_of(STUDY, "Region")] == ["cross_region"]


def test_places_are_known_in_both_languages() -> None:
    kinds = places_of(STUDY).kinds
    assert kinds["서울"] == kinds["seoul"] == kinds["tokyo"] == "region"
    assert kinds["az-2a"] == "zone"


def test_it_is_known_which_names_are_one_region_and_which_region_a_zone_is_in() -> None:
    regions = places_of(STUDY).regions
    assert regions["서울"] == regions["seoul"] != regions["tokyo"]
    assert regions["az-2a"] == regions["az-2b"] == regions["ap-northeast-2"]
    assert "az-1a" not in regions


def test_boxes_of_drawings_are_components_by_name_or_by_the_name_of_an_instance() -> None:
    prices, pattern = STUDY.atlas.diagrams[1], STUDY.atlas.diagrams[3]
    named = {prices.drawing.boxes[at].label: name for at, name in drawn_links(STUDY, prices).boxes.items()}
    assert (named["AZ-1a"], named["Seoul"], named["Tokyo"]) == ("AZ-1a", "Region (서울)", "Region (도쿄)")
    assert "Internet" not in named
    links = drawn_links(STUDY, pattern).boxes
    assert {pattern.drawing.boxes[at].label: name for at, name in links.items()} == {
        "Region: Seoul": "Region (서울)",
        "Region: Tokyo": "Region (도쿄)",
        "Primary RDS": "RDS",
    }


def test_texts_of_drawings_lead_to_the_rates_they_state() -> None:
    _, prices, zones, regions = (drawn_links(STUDY, diagram) for diagram in STUDY.atlas.diagrams)
    assert list(prices.notes.values()) == ["same_az", "cross_az", "cross_region", "internet_out"]
    assert zones.edges == {2: "cross_az"}
    assert regions.notes == {0: "cross_region"}
