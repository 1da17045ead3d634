"""The worked cases: exact results under both sizes of a TB, every error by its code, quick entries, goals,
checks.
"""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from studyapp.cost.entry.goal import goal_seek
from studyapp.cost.entry.lookup import look_up, look_up_json
from studyapp.cost.entry.quick import Places
from studyapp.cost.estimate import Entry, Estimate, Priced, estimate
from studyapp.cost.model import RateCard, decimal_text
from studyapp.cost.quantity import QuantityError, Vocabulary, parse_quantity
from studyapp.cost.reading.rates import read_rates
from studyapp.document.outline import read_document

CASES = json.loads((Path(__file__).parent.parent / "fixtures/cost/cost-cases.json").read_text("utf-8"))
STEPS = {"aws_1024": 1024, "si_1000": 1000}


def of_kind(kind: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in CASES["scenarios"] if case["kind"] == kind]


def text(value: Decimal | None) -> str | None:
    return None if value is None else decimal_text(value)


def priced_line(line: Priced) -> dict[str, Any]:
    tiered = len(line.rate.tiers) > 1
    return {
        "path": line.rate.key,
        "gb": text(line.gb),
        "directions": str(line.entry.directions),
        "amount": text(line.amount),
        "splits": [
            {
                "tier": s.tier if tiered else None,
                "gb": text(s.gb),
                "rate": text(s.price),
                "amount": text(s.amount),
            }
            for s in line.splits
        ],
    }


def wanted_line(line: dict[str, Any]) -> dict[str, Any]:
    splits = [
        {"tier": s.get("tier"), "gb": s["gb"], "rate": s["rate"], "amount": s["amount"]}
        for s in line["splits"]
    ]
    kept = {key: line[key] for key in ("path", "gb", "directions", "amount")}
    return kept | {"splits": splits}


def priced(case: dict[str, Any], card: RateCard, lexicon: Vocabulary, step: int) -> Estimate:
    entries = [
        Entry("", item["path"], parse_quantity(item["quantity"], lexicon), int(item["directions"] or 1))
        for item in case["items"]
    ]
    return estimate(entries, card, step)


@pytest.mark.parametrize("case", of_kind("cost"))
@pytest.mark.parametrize("policy", STEPS)
def test_volumes_cost_exactly_this(
    case: dict[str, Any], policy: str, card: RateCard, lexicon: Vocabulary
) -> None:
    wanted = case["expect"][policy]
    result = priced(case, card, lexicon, STEPS[policy])
    assert text(result.total) == wanted["total"]
    if result.total is None:
        assert text(result.floor) == wanted["priced_floor"]
        assert text(result.unpriced_gb) == wanted["unpriced_gb"]
    else:
        assert result.shown == wanted["display"]
    got = sorted((priced_line(line) for line in result.lines), key=str)
    assert got == sorted((wanted_line(line) for line in wanted["lines"]), key=str)


@pytest.mark.parametrize("case", of_kind("input_error"))
def test_each_kind_of_bad_volume_has_its_own_code(case: dict[str, Any], lexicon: Vocabulary) -> None:
    with pytest.raises(QuantityError) as error:
        parse_quantity(case["quantity"], lexicon)
    assert error.value.code == case["expect"]["code"]


@pytest.mark.parametrize("case", of_kind("quick_entry"))
def test_quick_entries_are_understood_or_refused(
    case: dict[str, Any], card: RateCard, places: Places
) -> None:
    found = look_up(case["text"], card, places, STEPS[case["policy"]])
    wanted = case["expect"]
    if "code" in wanted:
        assert found.estimate is None
        assert [problem.code for problem in found.problems] == [wanted["code"]]
        return
    assert found.estimate is not None
    (line,) = found.estimate.lines
    assert (line.rate.key, text(line.gb), str(line.entry.directions)) == (
        wanted["path"],
        wanted["gb"],
        wanted["directions"],
    )
    assert text(found.estimate.total) == wanted["total"]


@pytest.mark.parametrize("case", of_kind("goal_seek"))
@pytest.mark.parametrize("policy", STEPS)
def test_a_sum_buys_exactly_this_volume(case: dict[str, Any], policy: str, card: RateCard) -> None:
    wanted = case["expect"][policy]
    rate = card.rate(case["path"])
    assert rate is not None
    goal = goal_seek(Decimal(case["usd"]), rate, 1, STEPS[policy])
    assert goal.fraction == wanted["gb_exact_fraction"]
    found = look_up(case["text"], card, gb_per_tb=STEPS[policy])
    assert found.entries[0].goal == goal
    assert look_up_json(found)["goals"][0]["display"] == f"{wanted['gb_display']} GB"


@pytest.mark.parametrize("case", of_kind("doc_check"))
def test_a_worked_line_is_recomputed(case: dict[str, Any]) -> None:
    card, problems = read_rates(read_document(case["text"], "x"))
    (scenario,) = card.scenarios
    (line,) = scenario.lines
    wanted = case["expect"]
    assert text(line.computed) == wanted["computed"]
    assert line.agrees is (wanted["verdict"] == "match")
    assert bool([p for p in problems if p.code == "scenario-disagrees"]) is not line.agrees
    if "delta" in wanted:
        assert text(line.stated - line.computed) == wanted["delta"]
    if "implies" in wanted:
        assert scenario.gb_per_tb == STEPS[wanted["implies"]]


@pytest.mark.parametrize("case", of_kind("doc_total"))
def test_a_total_is_recomputed(case: dict[str, Any], bundled_text: str) -> None:
    wanted = case["expect"]
    mutated = bundled_text.replace("~$47/월", f"~${wanted['document']}/월")
    card, problems = read_rates(read_document(mutated, "x"))
    (scenario,) = card.scenarios
    assert (text(scenario.computed_total), text(scenario.stated_total)) == (
        wanted["computed"],
        wanted["document"],
    )
    assert scenario.agrees is (wanted["verdict"] == "match")
    assert bool([p for p in problems if p.code == "total-disagrees" and p.line == 290]) is not scenario.agrees
