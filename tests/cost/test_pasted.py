"""Lines from elsewhere become lines of an estimate: text, a spreadsheet's rows, and what was cut."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cost.entry.pasted import line_of, read_pasted
from studyapp.cost.entry.quick import Places, QuickEntry
from studyapp.cost.estimate import Entry
from studyapp.cost.model import Quantity, RateCard
from studyapp.cost.quantity import Vocabulary


def pasted(text: str, card: RateCard, places: Places, words: Vocabulary) -> tuple[Entry, ...]:
    found = read_pasted(text, QuickEntry(card, places, words), words, 1024)
    assert not found.refused
    return found.entries


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("500GB out", ("인터넷으로 나가는 트래픽", "internet_out", "500 GB", 1)),
        ("Web: 2TB out", ("Web", "internet_out", "2 TB", 1)),
        ("DB\tcross-az\t100 GB\t$2.00", ("DB", "cross_az", "100 GB", 2)),
        ("1 TB\tCache\tSame AZ", ("Cache", "same_az", "1 TB", 1)),
        ("Web\tInternet out\t1,024", ("Web", "internet_out", "1024 GB", 1)),
        ("DB\tcross-az\t100.5\t× 1", ("DB", "cross_az", "100.5 GB", 1)),
        ("DB\tcross-az\t100\t$2.00", ("DB", "cross_az", "100 GB", 2)),
        ('"DB"\t"cross-az"\t"1,024 GB"\t× 1', ("DB", "cross_az", "1024 GB", 1)),
    ],
)
def test_a_line_in_many_shapes(
    text: str, expected: tuple[str, str, str, int], card: RateCard, places: Places, lexicon: Vocabulary
) -> None:
    (entry,) = pasted(text, card, places, lexicon)
    assert (entry.label, entry.rate, str(entry.quantity), entry.directions) == expected


def test_headings_are_left_out_and_what_is_not_understood_is_told(
    card: RateCard, places: Places, lexicon: Vocabulary
) -> None:
    text = "Item\tPath\tVolume\n\nDB\tcross-az\t100 GB\nmoon 5GB\nDB\tto the moon\t1 GB\n"
    found = read_pasted(text, QuickEntry(card, places, lexicon), lexicon, 1024)
    assert [entry.label for entry in found.entries] == ["DB"]
    assert [(line.text, line.note.code) for line in found.refused] == [
        ("moon 5GB", "UNPRICED_PATH"),
        ("DB to the moon 1 GB", "UNPRICED_PATH"),
    ]


def test_of_two_bare_numbers_none_is_taken_for_the_volume(
    card: RateCard, places: Places, lexicon: Vocabulary
) -> None:
    found = read_pasted("Web\tout\t10\t20\n", QuickEntry(card, places, lexicon), lexicon, 1024)
    assert found.entries == ()
    assert len(found.refused) == 1


@settings(max_examples=50)
@given(st.data())
def test_what_is_cut_is_pasted_as_it_was(
    card: RateCard, places: Places, lexicon: Vocabulary, data: st.DataObject
) -> None:
    rate = data.draw(st.sampled_from(card.rates))
    label = data.draw(st.sampled_from(["DB", "캐시 서버", "3 web servers", rate.label, "internet"]))
    volume = Quantity(
        data.draw(st.decimals(0, 900, places=3)), data.draw(st.sampled_from(["GB", "TB", "MiB"]))
    )
    entry = Entry(label, rate.key, volume, data.draw(st.integers(1, rate.directions)))
    assert pasted(line_of(entry, rate.label), card, places, lexicon) == (entry,)
    assert entry.quantity.value >= Decimal(0)
