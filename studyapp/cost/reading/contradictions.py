"""What places of a document say differently of one rate: put side by side, with what counts, and reported."""

from collections.abc import Sequence
from decimal import Decimal

from studyapp.cost.model import Conflict, Rate, Scenario, Side
from studyapp.cost.money import display_price
from studyapp.cost.reading.paths import Offer
from studyapp.cost.reading.statement import Statement
from studyapp.document.model import Problem


class Findings:
    """The problems and conflicts of one reading, as they are found."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.conflicts: list[Conflict] = []

    def prices(self, key: str, best: Offer, offers: Sequence[Offer], usual: tuple[str, str]) -> None:
        """Report what disagrees with the offer that counts: headlines beside its tiers, other prices.

        `usual` are the currency and the unit of prices that name none.
        """
        same = [offer for offer in offers if offer.tiered == best.tiered]
        if best.tiered:
            self._headlines(key, best, [offer for offer in offers if not offer.tiered])
        self._other_prices(key, offers[0].label, [best, *(o for o in same if o is not best)], usual)

    def _headlines(self, key: str, best: Offer, headlines: Sequence[Offer]) -> None:
        if not headlines:
            return
        tiers_line = best.statements[0].line
        for offer in headlines:
            details = (best.label, str(tiers_line))
            line = offer.statements[0].line
            self.problems.append(Problem(line, "hint", "rate-tiers-over-headline", details))
        said: dict[Decimal | None, list[Statement]] = {}
        for offer in headlines:
            said.setdefault(offer.tiers[0].price, []).extend(offer.statements)
        sides = [_side(statements[:1], statements) for statements in said.values()]
        sides.append(_side(best.statements, best.statements))
        line, applied = headlines[0].statements[0].line, len(sides) - 1
        self.conflicts.append(Conflict(key, "headline", tuple(sides), line, applied, "tiers-count"))

    def _other_prices(self, key: str, label: str, offers: Sequence[Offer], usual: tuple[str, str]) -> None:
        if len(offers) < 2:
            return
        said: dict[tuple[object, ...], list[Offer]] = {}
        for offer in offers:
            said.setdefault(_worth(offer, usual), []).append(offer)
        if len(said) < 2:
            return
        firsts = [same[0].statements[0] for same in said.values()]
        shown = ", ".join(f"{_shown(s)} ({s.line})" for s in firsts)
        line = firsts[1].line
        self.problems.append(Problem(line, "warning", "rate-price-conflict", (label, shown)))
        sides = tuple(
            _side(same[0].statements, [s for offer in same for s in offer.statements])
            for same in said.values()
        )
        self.conflicts.append(Conflict(key, "price", sides, line, 0, "first-price-counts"))

    def directions(self, key: str, label: str, statements: Sequence[Statement]) -> None:
        """Report where places disagree on whether a price is for each direction."""
        said = _said_directions(statements)
        counts = "each" if "each" in said else "both"
        if ("each" in said and len(said) > 1) or ("both" in said and "one" in said):
            shown = ", ".join(f"“{words}” ({', '.join(map(str, lines))})" for words, lines in said.values())
            line = max(lines[0] for _, lines in said.values())
            self.problems.append(Problem(line, "warning", "rate-direction-conflict", (label, shown)))
            if "each" in said or "whole" not in said:
                rule = "each-direction-counts" if counts == "each" else "both-directions-count"
                applied = list(said).index(counts)
            else:
                rule, applied = "one-direction-counts", list(said).index("whole")
            sides = tuple(Side(words, tuple(lines)) for words, lines in said.values())
            self.conflicts.append(Conflict(key, "direction", sides, line, applied, rule))


def directions(statements: Sequence[Statement]) -> int:
    """2 where a price is for each direction, also where other places leave that open."""
    said = _said_directions(statements)
    return 2 if "each" in said or ("both" in said and "whole" not in said) else 1


def _said_directions(statements: Sequence[Statement]) -> dict[str, tuple[str, list[int]]]:
    """For each kind of direction that is said, the words of the first that says so, and all lines."""
    said: dict[str, tuple[str, list[int]]] = {}
    for statement in statements:
        if statement.direction is not None:
            kind, words = statement.direction
            said.setdefault(kind, (words, []))[1].append(statement.line)
    return said


def _worth(offer: Offer, usual: tuple[str, str]) -> tuple[object, ...]:
    """What an offer says, the same for all that say it; a price of nothing is so in any currency and unit."""
    tiers = tuple(tier[:2] for tier in offer.tiers)
    priced = next((s for s in offer.statements if s.price), None)
    if priced is None:
        return tiers
    return (*tiers, priced.currency or usual[0], priced.unit or usual[1])


def _side(words: Sequence[Statement], said: Sequence[Statement]) -> Side:
    """The prices of some statements as the document writes them, and the lines of all that say so."""
    return Side(", ".join(_shown(s) for s in words), tuple(sorted({s.line for s in said})))


def _shown(statement: Statement) -> str:
    if statement.words:
        return statement.words
    return "–" if statement.price is None else display_price(statement.price, statement.currency or "USD")


def with_evidence(
    conflicts: Sequence[Conflict], rates: Sequence[Rate], scenarios: Sequence[Scenario]
) -> tuple[Conflict, ...]:
    """The conflicts, each with the worked lines that reckon as the side that counts says."""
    if not conflicts:
        return ()
    by_key = {rate.key: rate for rate in rates}
    worked: dict[str, list[tuple[int, Decimal, Decimal]]] = {}
    for scenario in scenarios:
        for line in scenario.lines:
            worked.setdefault(line.rate or "", []).append((line.line, line.factor, line.price))
    return tuple(_borne_out(conflict, by_key.get(conflict.rate), worked) for conflict in conflicts)


def _borne_out(
    conflict: Conflict, rate: Rate | None, worked: dict[str, list[tuple[int, Decimal, Decimal]]]
) -> Conflict:
    lines = worked.get(conflict.rate, []) if rate is not None else []
    if rate is None or conflict.kind not in ("direction", "price"):
        return conflict
    if conflict.kind == "direction":
        bears = [line for line, factor, _ in lines if factor == rate.directions]
    else:
        bears = [line for line, _, price in lines if price in {tier.price for tier in rate.tiers}]
    return conflict._replace(evidence=tuple(bears))
