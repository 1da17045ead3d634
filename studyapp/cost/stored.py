"""The rate card as JSON and back: the shape of `inspect --json`, and the cache that a quick look-up starts
from.
"""

from decimal import Decimal
from typing import Any

from studyapp.cost.model import Quantity, Rate, RateCard, Scenario, ScenarioLine, Tier, decimal_text


def card_to_json(card: RateCard) -> dict[str, Any]:
    """`{"rates": […], "scenarios": […]}` as the contract has them, with what a look-up needs besides."""
    return {
        "rates": [_rate_to_json(rate) for rate in card.rates],
        "scenarios": [_scenario_to_json(scenario) for scenario in card.scenarios],
    }


def card_from_json(stored: dict[str, Any]) -> RateCard:
    """The rate card of `card_to_json`; raises KeyError, TypeError or ValueError on anything else."""
    return RateCard(
        tuple(_rate_from_json(rate) for rate in stored["rates"]),
        tuple(_scenario_from_json(scenario) for scenario in stored["scenarios"]),
    )


def _rate_to_json(rate: Rate) -> dict[str, Any]:
    return {
        "key": rate.key,
        "label": rate.label,
        "aliases": list(rate.aliases),
        "currency": rate.currency,
        "unit": rate.unit,
        "directions": rate.directions,
        "tiers": [
            {"up_to": _quantity(tier.up_to), "price": _decimal(tier.price), "line": tier.line or None}
            for tier in rate.tiers
        ],
        "lines": list(rate.lines),
        "notes": list(rate.notes),
    }


def _rate_from_json(stored: dict[str, Any]) -> Rate:
    return Rate(
        stored["key"],
        stored["label"],
        tuple(stored["aliases"]),
        stored["currency"],
        stored["unit"],
        stored["directions"],
        tuple(
            Tier(_to_quantity(tier["up_to"]), _to_decimal(tier["price"]), tier["line"] or 0)
            for tier in stored["tiers"]
        ),
        tuple(stored["lines"]),
        tuple(stored["notes"]),
    )


def _scenario_to_json(scenario: Scenario) -> dict[str, Any]:
    stored: dict[str, Any] = {
        "title": scenario.title,
        "lines": [
            {
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
            for line in scenario.lines
        ],
        "stated_total": _decimal(scenario.stated_total),
        "computed_total": decimal_text(scenario.computed_total),
        "agrees": scenario.agrees,
        "line": scenario.line,
        "about": scenario.about,
    }
    if scenario.gb_per_tb is not None:
        stored["gb_per_tb"] = scenario.gb_per_tb
    return stored


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
    )


def _quantity(quantity: Quantity | None) -> str | None:
    return None if quantity is None else str(quantity)


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else decimal_text(value)


def _to_decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _to_quantity(text: str | None) -> Quantity | None:
    return None if text is None else _quantity_from(text)


def _quantity_from(text: str) -> Quantity:
    value, unit = text.split()
    return Quantity(Decimal(value), unit)
