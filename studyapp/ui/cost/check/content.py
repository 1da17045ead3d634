"""All that the page of the document's arithmetic says, in words, made from the prices as they are."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from studyapp.cost.figures.checks import Check, checks, other_size
from studyapp.cost.figures.recomputed import recomputed
from studyapp.cost.model import Unassigned
from studyapp.cost.money import display
from studyapp.cost.problems import MESSAGES
from studyapp.cost.reading.assigned import Placed
from studyapp.ui.cost.check.conflicts import ConflictShown
from studyapp.ui.cost.check.contradictions import Contradictions
from studyapp.ui.cost.check.quoted import Quoted
from studyapp.ui.cost.check.wording import CheckWording, Verdict
from studyapp.ui.cost.rates.unassigned import price_of
from studyapp.ui.cost.wording import Wording

if TYPE_CHECKING:
    from studyapp.ui.cost.desk import Desk

UNSUPPORTED = ("rate-hourly", "rate-not-volume", "rate-range")
"""The problems that name a price which is not reckoned with."""


class Row(NamedTuple):
    """A row of the table: the heading of an example, one of its lines, or its total."""

    kind: str
    """ "example", "line" or "total"."""
    line: int
    label: str
    text: str
    """What the document writes."""
    amount: str
    verdicts: tuple[Verdict, ...] = ()
    """The arithmetic's first, then the rate card's."""


class Content(NamedTuple):
    """What the page shows."""

    rows: tuple[Row, ...] = ()
    conflicts: tuple[ConflictShown, ...] = ()
    unassigned: tuple[Unassigned, ...] = ()
    assigned: tuple[tuple[Placed, str], ...] = ()
    """What the person assigned, with the words for each."""
    unsupported: tuple[tuple[int, str, str], ...] = ()
    """Line, sentence and the line's own words."""
    summary: Verdict = Verdict("", "ink")
    size: str = ""
    """How large a TB is and who says so."""
    size_links: str = ""
    """The same as HTML: the line a link, and one, "switch", to the other size."""


def content_of(desk: "Desk") -> Content:
    """The check of the desk's prices, under the size of a TB that is reckoned with."""
    study, card = desk.study, desk.card
    if study is None:
        return Content()
    quoted, words = Quoted(study.text), CheckWording()
    examples = recomputed(card, desk.gb_per_tb) if desk.gb_per_tb != (card.gb_per_tb or 1024) else card
    rows = tuple(row for check in checks(examples) for row in _example(check, desk, quoted, words))
    contradictions = Contradictions(card, quoted, desk.gb_per_tb)
    size = words.size(desk.gb_per_tb, card.gb_per_tb, card.revealed_by) if card.rates else ""
    return Content(
        rows,
        tuple(contradictions.shown(conflict) for conflict in card.conflicts),
        card.unassigned,
        tuple((each, f"{price_of(each.price)} · {each.assignment.label}") for each in desk.assigning.placed),
        tuple(
            (
                problem.line,
                QCoreApplication.translate("Problem", MESSAGES[problem.code]).format(*problem.details),
                quoted.line(problem.line),
            )
            for problem in study.problems
            if problem.code in UNSUPPORTED
        ),
        words.summary(
            [row.verdicts for row in rows if row.verdicts], len(card.conflicts), len(card.unassigned)
        ),
        size,
        words.size_links(size, card.revealed_by) if size else "",
    )


def _example(check: Check, desk: "Desk", quoted: Quoted, words: CheckWording) -> list[Row]:
    scenario, currency = check.scenario, check.scenario.currency
    rows = [Row("example", 0, Wording().scenario(scenario), "", "")]
    for found in check.lines:
        line, rate = found.line, desk.card.rate(found.line.rate)
        other = other_size(found, check)
        verdicts = (words.arithmetic(found, other, currency), words.follows(found, rate))
        text = _behind(line.label, quoted.line(line.line))
        rows.append(Row("line", line.line, line.label, text, display(line.computed, currency), verdicts))
    if check.total is not None:
        total = check.total
        label = QCoreApplication.translate("CheckPage", "Total")
        text, amount = _behind(label, quoted.line(total.line)), display(total.computed, currency)
        rows.append(Row("total", total.line, label, text, amount, (words.total(total, currency),)))
    return rows


def _behind(label: str, text: str) -> str:
    """A line's words without the label that stands above them already."""
    rest = text.removeprefix(label).lstrip() if label else ""
    return rest.lstrip(" :：") if rest.startswith((":", "：")) else text
