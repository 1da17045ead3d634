"""One look-up from a line of text to its answer, as values, as JSON (format studyapp.cost/1) and as text."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from studyapp.cost.entry.quick import NO_PLACES, Note, Places, QuickEntry, QuickError, Understood
from studyapp.cost.estimate import DEFAULT_GB_PER_TB, Estimate, Priced, Sum, estimate, formula, source_lines
from studyapp.cost.model import Rate, RateCard, decimal_text
from studyapp.cost.money import display, rounded
from studyapp.cost.quantity import QuantityError, Vocabulary, format_quantity, grouped

if TYPE_CHECKING:
    from studyapp.cost.entry.goal import Goal

FORMAT = "studyapp.cost/1"


class LookUp(NamedTuple):
    """The answer to a quick entry: what was understood and what it costs, or why not and what is near."""

    query: str
    entries: tuple[Understood, ...]
    estimate: Estimate | None
    notes: tuple[Note, ...]
    """What was assumed."""
    problems: tuple[Note, ...]
    nearest: tuple[Rate, ...]


def look_up(
    text: str,
    card: RateCard,
    places: Places = NO_PLACES,
    gb_per_tb: int | None = None,
    words: Vocabulary | None = None,
) -> LookUp:
    """Price a quick entry.

    `gb_per_tb` None takes the size that the document reveals, or 1024; `words` the lexicon's tables where
    they are at hand already.
    """
    if words is None:
        from studyapp.lexicon import words as lexicon

        words = lexicon("cost")
    return answer(
        QuickEntry(card, places, words), text, card, gb_per_tb or card.gb_per_tb or DEFAULT_GB_PER_TB
    )


def answer(entry: QuickEntry, text: str, card: RateCard, gb_per_tb: int) -> LookUp:
    """Price a quick entry with an entry reader that is kept for many."""
    try:
        understood = entry.read(text, gb_per_tb)
    except QuickError as error:
        return LookUp(text, (), None, (), (Note(error.code, error.details),), error.nearest)
    except QuantityError as error:
        return LookUp(text, (), None, (), (Note(error.code, error.details),), ())
    result = estimate([u.entry for u in understood], card, gb_per_tb)
    notes = [note for u in understood for note in u.notes]
    if result.uses_tb:
        notes.append(_size(card, gb_per_tb))
    capped = [_capped(u) for u in understood if u.goal is not None and u.goal.capped]
    return LookUp(text, understood, result, tuple(dict.fromkeys(notes)), tuple(capped), ())


def _size(card: RateCard, gb_per_tb: int) -> Note:
    """The size of a TB, and the line that reckons with it where the document does."""
    line = card.revealed_by if card.gb_per_tb == gb_per_tb else None
    if line is None:
        return Note("TB_SIZE", (str(gb_per_tb),))
    return Note("TB_SIZE_REVEALED", (str(gb_per_tb), str(line)))


def _capped(understood: Understood) -> Note:
    goal, rate = understood.goal, understood.rate
    end = next((t.up_to for t in reversed(rate.tiers) if t.up_to is not None and t.price is not None), None)
    reached = f"{grouped(goal.gb)} GB" if goal else ""
    return Note("GOAL_UNPRICED", (rate.label, str(end or ""), reached))


def look_up_json(found: LookUp) -> dict[str, Any]:
    """The answer in the shape of `studyapp cost --json`; decimals as strings."""
    result = found.estimate
    total = None if result is None else result.total
    return {
        "format": FORMAT,
        "query": found.query,
        "lines": [_line_json(line) for line in result.lines] if result else [],
        "total": _text(total),
        "sums": [_sum_json(each) for each in result.sums] if result else [],
        "display": result.shown if result else None,
        "gb_per_tb": result.gb_per_tb if result else None,
        "revealed_by": _revealed_by(found),
        "unpriced": decimal_text(result.unpriced_gb) if result and result.unpriced_gb else None,
        "goals": [_goal_json(u) for u in found.entries if u.goal is not None],
        "assumed": [str(note) for note in found.notes],
        "problems": [{"code": note.code, "message": str(note)} for note in found.problems],
        "nearest": [rate.key for rate in found.nearest],
    }


def _revealed_by(found: LookUp) -> int | None:
    """The line of the document whose arithmetic reveals the size of a TB that was used."""
    return next((int(note.details[1]) for note in found.notes if note.code == "TB_SIZE_REVEALED"), None)


def _sum_json(each: Sum) -> dict[str, Any]:
    unpriced = decimal_text(each.unpriced_gb) if each.unpriced_gb else None
    return {"currency": each.currency, "priced": decimal_text(each.floor), "unpriced": unpriced}


def _line_json(line: Priced) -> dict[str, Any]:
    return {
        "rate": line.rate.key,
        "label": line.entry.label,
        "quantity": str(line.entry.quantity),
        "gb": decimal_text(line.gb),
        "directions": line.entry.directions,
        "splits": [
            {"gb": decimal_text(s.gb), "price": _text(s.price), "amount": _text(s.amount)}
            for s in line.splits
        ],
        "amount": _text(line.amount),
        "lines": list(source_lines(line)),
    }


def _goal_json(understood: Understood) -> dict[str, Any]:
    goal = understood.goal
    if goal is None:
        return {}
    return {
        "amount": _text(understood.money),
        "rate": understood.rate.key,
        "gb_exact": goal.fraction,
        "display": goal_display(goal.gb),
    }


def goal_display(gb: Decimal) -> str:
    """The volume that a sum buys, to two decimals: `11,162.35 GB`; one that would round to nothing is
    `<0.01 GB`.
    """
    shown = rounded(gb, 2)
    return f"{shown:,f} GB" if shown or not gb else "<0.01 GB"


def look_up_text(found: LookUp) -> str:
    """The answer for a terminal: total, formula with source lines, what was assumed; or the sentence why
    not.
    """
    lines: list[str] = []
    if found.estimate is not None:
        lines.append(found.estimate.shown)
        lines.extend(_line_text(line) for line in found.estimate.lines)
        for line, understood in zip(found.estimate.lines, found.entries, strict=True):
            if understood.goal is not None and understood.money is not None:
                lines.append(f"  {_goal_text(line, understood.goal, understood.money)}")
        lines.extend(f"  {note}" for note in found.notes)
    lines.extend(str(problem) for problem in found.problems)
    if found.nearest:
        names = ", ".join(f"{rate.label} ({rate.key})" for rate in found.nearest)
        lines.append(str(Note("NEAREST", (names,))))
    return "\n".join(lines)


def _goal_text(line: Priced, goal: "Goal", money: Decimal) -> str:
    """What a sum buys, and how much of the sum that takes where the prices end before it does."""
    whole = display(money, line.rate.currency)
    if goal.capped:
        return f"of {whole}, {display(line.floor, line.rate.currency)} buys {grouped(goal.gb)} GB"
    exactly = "" if rounded(goal.gb, 2) * goal.denominator == goal.numerator else f" ({goal.fraction} GB)"
    return f"{whole} buys {goal_display(goal.gb)}{exactly}"


def _line_text(line: Priced) -> str:
    text = f"  {line.rate.label}, {format_quantity(line.entry.quantity)}: {formula(line)}"
    if line.amount is not None:
        text += f" = {display(line.amount, line.rate.currency)}"
    elif line.floor:
        text += f" = at least {display(line.floor, line.rate.currency)}"
    sources = ", ".join(map(str, source_lines(line)))
    if not sources:
        return text
    return f"{text}  (lines {sources})" if "," in sources else f"{text}  (line {sources})"


def _text(value: Decimal | None) -> str | None:
    return None if value is None else decimal_text(value)
