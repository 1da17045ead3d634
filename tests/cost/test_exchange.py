"""A second currency: read strictly, converted exactly, shown with its day, and gone without a trace."""

from contextlib import suppress
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cost.exchange import CODES, Exchange, kept, parse_date, parse_exchange, with_rate
from studyapp.cost.money import decimals
from studyapp.errors import StudyappError
from studyapp.lexicon import words

DAY = date(2026, 11, 23)
_positive = st.decimals(min_value="0.0001", max_value="99999999", places=4)
_codes = st.sampled_from(sorted(CODES - {"USD"}))


def read(text: str, of: str = "USD", currency: str = "") -> Exchange:
    return parse_exchange(text, of, DAY, words("cost"), currency)


@pytest.mark.parametrize(
    "text",
    [
        "1 USD = 1,385.5 KRW", "1385.5원", "₩1,385.5", "KRW 1385.5", "1,385.5 = 1 USD", "1385.5",
        "$1 = ￦１，３８５．５", "1달러 = 1385.5 원", "1385.5 KRW/USD", "1,385.5 won per dollar",
        "usd = 1385.5 krw", "₩1385.5/$", "1385.5/USD",
    ],
)  # fmt: skip
def test_a_rate_is_read_as_people_write_it(text: str) -> None:
    assert read(text, currency="KRW") == Exchange("USD", "KRW", Decimal("1385.5"), DAY)


def test_a_rate_the_other_way_round_stays_as_it_was_typed() -> None:
    rate = read("0.00072 USD = 1 KRW")
    assert rate == read("1 KRW = 0.00072 USD") == read("0.00072 USD per KRW")
    assert rate.text == "0.00072 USD = ₩1"
    assert rate.convert(Decimal("0.00072")) == 1
    assert rate.shown(Decimal(47)) == "₩65,278"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Write a rate"),
        ("0 KRW", "above zero"),
        ("-1385 KRW", "above zero"),
        ("1385 XYZ", "“XYZ” is no known currency"),
        ("nan KRW", "no known currency"),
        ("1385 USD", "document's own currency"),
        ("1 EUR = 1500 KRW", "has to be USD"),
        ("1e20 KRW", "too large or too small"),
        ("0." + "0" * 15 + "1 KRW", "too large or too small"),
        ("9" * 200, "too large or too small"),
        ("1,38.5 KRW", "the decimal sign is a point"),
        ("1.385,5 KRW", "the decimal sign is a point"),
        ("1.2.3 KRW", "the decimal sign is a point"),
        ("1385.5 USD/KRW", "“1385.5 USD/KRW” can be read both ways; write it as 1 USD = 1,385.5 KRW."),
        ("0.00072 USD/KRW", "can be read both ways"),
        ("$0.00072/₩", "can be read both ways"),
        ("1385.5/KRW", "can be read both ways"),
        ("1385.5", "Say which currency"),
        ("1 = 1385.5", "Say which currency"),
        ("1 = 2 = 3", "is no rate"),
        ("= 3 KRW", "is no rate"),
        ("1 385 KRW", "is no rate"),
        ("₩1385 won", "is no rate"),
    ],
)
def test_what_is_no_rate_is_said_in_one_sentence(text: str, said: str) -> None:
    with pytest.raises(StudyappError) as raised:
        read(text)
    assert said in raised.value.message


@given(st.text(max_size=20))
@settings(max_examples=80)
def test_no_text_does_anything_but_fail_plainly(text: str) -> None:
    with suppress(StudyappError):
        assert read(text).rate > 0


@given(_positive, _positive, _positive, _codes)
@settings(max_examples=60)
def test_conversion_is_exact_and_only_what_is_shown_is_rounded(
    amount: Decimal, rate: Decimal, per: Decimal, code: str
) -> None:
    exchange = Exchange("USD", code, rate, DAY, per)
    exact = Fraction(amount) * Fraction(rate) / Fraction(per)
    assert abs(Fraction(exchange.convert(amount)) - exact) <= exact / 10**1990
    unit = Fraction(1, 10 ** decimals(code))
    steps = (exact + unit / 2) // unit
    digits = exchange.shown(amount).replace(",", "").lstrip("<$€£¥₩₹CN").removeprefix(code[1:]).split()[-1]
    shown = Fraction("".join(c for c in digits if c.isdigit() or c == "."))
    assert shown == (steps * unit or unit)


@given(_positive, _positive, _codes)
@settings(max_examples=60)
def test_a_rate_as_it_is_shown_is_read_as_the_same_rate(rate: Decimal, per: Decimal, code: str) -> None:
    exchange = Exchange("USD", code, rate, DAY, per)
    assert read(exchange.text) == exchange


@given(_positive, _codes)
@settings(max_examples=40)
def test_what_is_kept_is_found_and_taking_it_away_leaves_the_rest_as_it_was(rate: Decimal, code: str) -> None:
    before = ("2026-01-02 1 EUR = 1.1 USD", "from a newer program")
    exchange = Exchange("USD", code, rate, DAY)
    lines = with_rate(before, "USD", exchange)
    if code != "EUR":
        assert kept(lines, "EUR") == Exchange("EUR", "USD", Decimal("1.1"), date(2026, 1, 2))
    assert kept(lines, "USD") == exchange
    assert "from a newer program" in with_rate(lines, "USD", None)
    assert kept(with_rate(lines, "USD", None), "USD") is None


def test_a_damaged_line_is_passed_over() -> None:
    assert kept(("", "x", "2026-99-99 1 USD = 5 KRW", "2026-01-01 1 USD = KRW KRW"), "USD") is None


def test_the_day_of_a_rate_is_read_strictly() -> None:
    assert parse_date(" 2026-11-01 ", DAY) == date(2026, 11, 1)
    assert parse_date("2026. 11. 1.", DAY) == date(2026, 11, 1)
    for text, said in (("yesterday", "2026-11-23"), ("2026-02-30", "2026-11-23"), ("2027-01-01", "to come")):
        with pytest.raises(StudyappError, match=said):
            parse_date(text, DAY)


def test_a_rate_is_stale_after_thirty_days() -> None:
    assert not Exchange("USD", "KRW", Decimal(1385), date(2026, 10, 24)).is_stale(DAY)
    assert Exchange("USD", "KRW", Decimal(1385), date(2026, 10, 23)).is_stale(DAY)
