"""What goes out rests on: the lines of the document, each once, as they stand there."""

from datetime import UTC, datetime
from decimal import Decimal

from studyapp.cost.estimate import Entry, estimate
from studyapp.cost.model import Quantity
from studyapp.cost.report import Quote, Report, Row, quotes
from studyapp.study import read_study

TEXT = (
    "\ufeff- Egress\n\t- First 10 TB: $0.09/GB\n\t- Over 10 TB: contact sales\n- │ Cross-zone: $0.01/GB │\n"
)


def rows(text: str = TEXT) -> tuple[Row, ...]:
    card = read_study(text, "Prices").rates
    entries = [Entry(rate.label, rate.key, Quantity(Decimal(1), "TB"), 1) for rate in card.rates]
    lines = estimate(entries, card).lines
    return tuple(Row(line.entry.label, line.rate.label, "1 TB", "", "", line) for line in lines)


def test_lines_of_the_document_are_quoted_once_in_their_order_without_their_frame() -> None:
    found = quotes(TEXT, rows(), (1, 2, 99))
    assert [quote.line for quote in found] == [1, 2, 4]
    assert found[1] == Quote(2, "- First 10 TB: $0.09/GB")
    assert found[2].text == "- │ Cross-zone: $0.01/GB"


def test_a_row_names_the_lines_that_its_price_was_taken_from_and_no_other_tier() -> None:
    assert [row.source for row in rows()] == ["2", "4"]


def test_a_report_knows_its_day_and_its_whole_sum() -> None:
    card = read_study(TEXT, "Prices").rates
    result = estimate([Entry("Out", card.rates[0].key, Quantity(Decimal(1), "TB"), 1)], card)
    made = datetime(2026, 11, 23, 18, 34, tzinfo=UTC)
    report = Report("Plan", "p.md", made, result, (), "at least $1.00", "+ 1 GB without a price", "1 TB")
    assert report.made_shown == "2026-11-23 18:34"
    assert report.whole == "at least $1.00 + 1 GB without a price"
    assert report._replace(unpriced="").whole == "at least $1.00"
