"""Reads a document's prices and worked examples into a rate card."""

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import cache

from studyapp.cost.assembly import assemble
from studyapp.cost.labels import Labels
from studyapp.cost.lines import Grid, Lines
from studyapp.cost.model import RateCard
from studyapp.cost.prices import Prices, lowered
from studyapp.cost.quantity import Vocabulary
from studyapp.cost.scenarios import Scenarios
from studyapp.cost.statements import Statement, Statements
from studyapp.cost.tables import Tables
from studyapp.document.model import Document, Problem
from studyapp.document.plain import plain


def read_rates(document: Document) -> tuple[RateCard, list[Problem]]:
    """All prices by volume and all worked examples of a document, with what could not be taken as it
    stands.
    """
    texts = ["\n".join(block.lines).lower() for block in document.blocks]
    sift = _sift("\n".join(texts))
    hot = {index for index, text in enumerate(texts) if sift(text)} if sift else set[int]()
    if sift is None or not hot:
        return RateCard((), ()), []
    labels, prices = _labels(), _prices()
    statements = Statements(prices, labels)
    hot |= _below_free(document, hot, statements)
    tables = Tables(statements)
    examples = Scenarios(prices, labels)
    collected: list[Statement] = []
    for line in Lines(document).of(document.blocks[index] for index in sorted(hot)):
        if isinstance(line, Grid):
            if not examples.take_grid(line):
                collected.extend(tables.of_grid(line))
        elif sift(lowered(line.text)):
            if not examples.take_line(line):
                collected.extend(statements.of_line(line))
        elif line.item and line.captions and statements.opens_free_group(line.captions[0]):
            collected.extend(statements.of_line(line))
    currency = next((s.currency for s in collected if s.currency), None) or _main_currency(texts, prices)
    rates, problems = assemble(collected, labels, currency)
    scenarios, disagreements = examples.finish(rates)
    return RateCard(rates, scenarios), sorted([*statements.problems, *problems, *disagreements])


def _below_free(document: Document, hot: AbstractSet[int], statements: Statements) -> set[int]:
    """The children of blocks such as "Free:", which hold no price word of their own."""
    below: set[int] = set()
    for index in hot:
        block = document.blocks[index]
        if block.end > index + 1 and statements.opens_free_group(plain(block.lines[0].lstrip("# \t"))):
            below.update(child.index for child in document.children(block))
    return below


def _main_currency(texts: list[str], prices: Prices) -> str | None:
    return next((code for text in texts if (code := prices.currency(text))), None)


@cache
def _words() -> Vocabulary:
    from studyapp.lexicon import words

    return words("cost")


@cache
def _labels() -> Labels:
    return Labels(_words())


@cache
def _prices() -> Prices:
    return Prices(_words())


def _sift(text: str) -> Callable[[str], object] | None:
    """Finds in lower case text whether there may be a price at all; None where a document has no word of
    prices.

    Only the words that the whole text holds are looked for in its parts, and no word that holds another one.
    """
    present = [word for word in _hints() if word in text]
    if not present:
        return None
    parts: list[str] = []
    for word in present:
        escaped = re.escape(word)
        single = len(word) == 1 and word.isalpha()
        parts.append(f"{escaped}(?:(?<=[0-9]{escaped})|(?<=[0-9] {escaped}))" if single else escaped)
    return re.compile("|".join(parts)).search


@cache
def _hints() -> tuple[str, ...]:
    words = _words()
    names = {
        name for table in ("currencies", "cents") for entries in words[table].values() for name in entries
    }
    names.update(words["price"]["free"], words["price"]["none"])
    per, units = words["per"], [unit for entries in words["units"].values() for unit in entries]
    names.update(
        f"{word} {unit}" if word.isalpha() else word + unit for word in per["before"] for unit in units
    )
    names.update(unit + word for word in per["after"] for unit in units)
    return tuple(name for name in sorted(names) if not any(other in name for other in names if other != name))
