"""The rate card as JSON and back: the shape of `inspect --json`, and the cache that a quick look-up starts
from.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from studyapp.cost.estimate import DEFAULT_GB_PER_TB
from studyapp.cost.model import (
    Conflict,
    Quantities,
    Quantity,
    Rate,
    RateCard,
    Scenario,
    ScenarioLine,
    Side,
    Tier,
    Unassigned,
    Volume,
    decimal_text,
)
from studyapp.cost.quantity import gigabytes

SHAPE = 2
"""To be raised whenever the JSON of a card has another shape or another meaning: what was kept is then read
anew from the document.
"""


def card_to_json(card: RateCard) -> dict[str, Any]:
    """`{"rates": […], "scenarios": […]}` as the contract has them, with what a look-up needs besides."""
    size = card.gb_per_tb or DEFAULT_GB_PER_TB
    return {
        "rates": [_rate_to_json(rate, size) for rate in card.rates],
        "scenarios": [_scenario_to_json(scenario) for scenario in card.scenarios],
        "unassigned": [_unassigned_to_json(price, size) for price in card.unassigned],
        "conflicts": [_conflict_to_json(conflict) for conflict in card.conflicts],
    }


def card_from_json(stored: dict[str, Any]) -> RateCard:
    """The rate card of `card_to_json`; raises KeyError, TypeError or ValueError on anything else."""
    return RateCard(
        tuple(_rate_from_json(rate) for rate in stored["rates"]),
        tuple(_scenario_from_json(scenario) for scenario in stored["scenarios"]),
        tuple(_unassigned_from_json(price) for price in stored["unassigned"]),
        tuple(_conflict_from_json(conflict) for conflict in stored["conflicts"]),
    )


def _unassigned_to_json(price: Unassigned, gb_per_tb: int) -> dict[str, Any]:
    tiers = _tiers_to_json(price.tiers, gb_per_tb)
    return price._asdict() | {"price": decimal_text(price.price), "tiers": tiers}


def _unassigned_from_json(stored: dict[str, Any]) -> Unassigned:
    return Unassigned(
        stored["line"],
        stored["text"],
        Decimal(stored["price"]),
        stored["currency"],
        stored["unit"],
        stored["directions"],
        _tiers_from_json(stored["tiers"]),
    )


def _conflict_to_json(conflict: Conflict) -> dict[str, Any]:
    sides = [{"words": side.words, "lines": list(side.lines)} for side in conflict.sides]
    return conflict._asdict() | {"sides": sides, "evidence": list(conflict.evidence)}


def _conflict_from_json(stored: dict[str, Any]) -> Conflict:
    return Conflict(
        stored["rate"],
        stored["kind"],
        tuple(Side(side["words"], tuple(side["lines"])) for side in stored["sides"]),
        stored["line"],
        stored["applied"],
        stored["rule"],
        tuple(stored["evidence"]),
    )


def _tiers_to_json(tiers: Sequence[Tier], gb_per_tb: int) -> list[dict[str, Any]]:
    return [
        {**_bound_to_json(tier.up_to, gb_per_tb), "price": _decimal(tier.price), "line": tier.line or None}
        for tier in tiers
    ]


def _bound_to_json(volume: Volume | None, gb_per_tb: int) -> dict[str, Any]:
    """`up_to` is always one volume; beside a sum in several units, `up_to_sum` is what was written."""
    if not isinstance(volume, Quantities):
        return {"up_to": None if volume is None else str(volume)}
    whole = Quantity(gigabytes(volume, gb_per_tb), "GB")
    return {"up_to": str(whole), "up_to_sum": [str(part) for part in volume.parts]}


def _tiers_from_json(stored: Sequence[dict[str, Any]]) -> tuple[Tier, ...]:
    return tuple(
        Tier(_bound_from_json(tier), _to_decimal(tier["price"]), tier["line"] or 0) for tier in stored
    )


def _bound_from_json(stored: dict[str, Any]) -> Volume | None:
    if "up_to_sum" in stored:
        return Quantities(tuple(_quantity_from(part) for part in stored["up_to_sum"]))
    return None if stored["up_to"] is None else _quantity_from(stored["up_to"])


def _rate_to_json(rate: Rate, gb_per_tb: int) -> dict[str, Any]:
    stored: dict[str, Any] = {
        "key": rate.key,
        "label": rate.label,
        "aliases": list(rate.aliases),
        "currency": rate.currency,
        "unit": rate.unit,
        "directions": rate.directions,
        "tiers": _tiers_to_json(rate.tiers, gb_per_tb),
        "lines": list(rate.lines),
        "notes": list(rate.notes),
    }
    return stored | {"assigned": True} if rate.assigned else stored


def _rate_from_json(stored: dict[str, Any]) -> Rate:
    return Rate(
        stored["key"],
        stored["label"],
        tuple(stored["aliases"]),
        stored["currency"],
        stored["unit"],
        stored["directions"],
        _tiers_from_json(stored["tiers"]),
        tuple(stored["lines"]),
        tuple(stored["notes"]),
        stored.get("assigned", False),
    )


def _scenario_to_json(scenario: Scenario) -> dict[str, Any]:
    stored: dict[str, Any] = {
        "title": scenario.title,
        "lines": [_line_to_json(line) for line in scenario.lines],
        "stated_total": _decimal(scenario.stated_total),
        "computed_total": decimal_text(scenario.computed_total),
        "agrees": scenario.agrees,
        "line": scenario.line,
        "about": scenario.about,
        "digits": scenario.digits,
        "currency": scenario.currency,
    }
    if scenario.gb_per_tb is not None:
        stored["gb_per_tb"] = scenario.gb_per_tb
        stored["revealed_by"] = scenario.revealed_by
    return stored


def _line_to_json(line: ScenarioLine) -> dict[str, Any]:
    stored: dict[str, Any] = {
        "label": line.label,
        "quantity": str(line.quantity),
        "price": decimal_text(line.price),
        "factor": decimal_text(line.factor),
        "stated": decimal_text(line.stated),
        "computed": decimal_text(line.computed),
        "agrees": line.agrees,
        "rate": line.rate,
        "line": line.line,
    }
    beside = {"unit": line.unit, "about": line.about, "digits": line.digits}
    return stored | {name: value for name, value in beside.items() if value}


def _scenario_from_json(stored: dict[str, Any]) -> Scenario:
    lines = tuple(
        ScenarioLine(
            line["label"],
            _quantity_from(line["quantity"]),
            Decimal(line["price"]),
            Decimal(line["factor"]),
            Decimal(line["stated"]),
            Decimal(line["computed"]),
            line["agrees"],
            line["rate"],
            line["line"],
            line.get("unit"),
            line.get("about", False),
            line.get("digits", 0),
        )
        for line in stored["lines"]
    )
    return Scenario(
        stored["title"],
        lines,
        _to_decimal(stored["stated_total"]),
        Decimal(stored["computed_total"]),
        stored["agrees"],
        stored["line"],
        stored.get("gb_per_tb"),
        stored["about"],
        stored["digits"],
        stored["currency"],
        stored.get("revealed_by"),
    )


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else decimal_text(value)


def _to_decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _quantity_from(text: str) -> Quantity:
    value, unit = text.split()
    return Quantity(Decimal(value), unit)
