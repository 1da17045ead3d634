"""What was not understood is mended where it is wrong; all else that was typed stays."""

import pytest

from studyapp.cost.entry.lookup import answer
from studyapp.cost.entry.mending import with_rates, with_volume
from studyapp.cost.entry.quick import NO_PLACES, QuickEntry
from studyapp.cost.model import RateCard
from studyapp.lexicon import words
from studyapp.paths import bundled_document
from studyapp.study import open_study


@pytest.fixture(scope="module")
def card() -> RateCard:
    return open_study(bundled_document()).rates


def mended(card: RateCard, text: str) -> str | None:
    entry = QuickEntry(card, NO_PLACES, words("cost"))
    found = answer(entry, text, card, 1024)
    return with_volume(entry, text, found.problems[0], 1024)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("500Gb out", "500 GB out"),
        ("out 500 Gbit", "out 500 GB"),
        ("1,5 TB out", "1.5 TB out"),
        ("1,5TB out + 3GB cross-az", "1.5 TB out + 3GB cross-az"),
        ("3GB cross-az + 1,5TB out", "3GB cross-az + 1.5 TB out"),
        ("Backup: 500Gb out", "Backup: 500 GB out"),
        ("500G out", "500 GB out"),
        ("1TB cross-az, 500Gb out", "1TB cross-az, 500 GB out"),
        ("５００Gb out", "500 GB out"),
        ("500GB out + 500Gb out", "500GB out + 500 GB out"),
        ("1TB cross-az and 500G out", "1TB cross-az and 500 GB out"),
        ("500 out GB", "500 GB out"),
        ("GB out 500", "out 500 GB"),
        ("1TB cross-az; Backup: 500 out TB", "1TB cross-az; Backup: 500 TB out"),
    ],
)
def test_the_volume_that_may_be_meant_takes_the_place_of_the_wrong_one(
    card: RateCard, typed: str, meant: str
) -> None:
    assert mended(card, typed) == meant


@pytest.mark.parametrize(
    "typed", ["500GB mars", "out", "-5GB out", "5 parsec out", "1.2.3 GB out", "1,5,5 GB out"]
)
def test_nothing_is_offered_where_nothing_is_likely(card: RateCard, typed: str) -> None:
    assert mended(card, typed) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("700GB", "700GB {}"),
        ("500GB out + 1TB mars", "500GB out + 1TB {}"),
        ("1TB mars + 500GB out", "1TB {} + 500GB out"),
        ("Backup: 1TB mars", "Backup: 1TB {}"),
        ("500GB out; 2TB", "500GB out; 2TB {}"),
        ("500GB out, 2TB mars", "500GB out, 2TB {}"),
    ],
)
def test_a_way_is_put_where_it_was_not_understood_and_no_entry_is_lost(
    card: RateCard, typed: str, meant: str
) -> None:
    entry = QuickEntry(card, NO_PLACES, words("cost"))
    rate = card.rate("cross_az")
    assert rate is not None
    (put,) = with_rates(entry, typed, [rate], 1024)
    assert put == meant.format(rate.label)
    assert answer(entry, put, card, 1024).estimate is not None
