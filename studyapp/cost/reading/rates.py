"""Reads a document's prices and worked examples into a rate card."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from studyapp.cost.labels import Labels
from studyapp.cost.model import RateCard
from studyapp.cost.quantity import Vocabulary
from studyapp.cost.reading.assembly import assemble
from studyapp.cost.reading.contradictions import with_evidence
from studyapp.cost.reading.doubts import Doubts
from studyapp.cost.reading.lines import Grid, Lines, ends_in_colon
from studyapp.cost.reading.prices import Prices
from studyapp.cost.reading.scenarios import Scenarios
from studyapp.cost.reading.statement import Statement
from studyapp.cost.reading.statements import Statements
from studyapp.cost.reading.tables import Tables
from studyapp.cost.reading.wordlists import squeezed
from studyapp.document.model import Block, Document, Problem
from studyapp.document.plain import plain


def read_rates(document: Document) -> tuple[RateCard, list[Problem]]:
    """All prices by volume and all worked examples of a document, with what could not be taken as it
    stands.
    """
    hot = {block.index for block in document.blocks if _is_hot("\n".join(block.lines))}
    if not hot:
        return RateCard((), ()), []
    labels, prices = _labels(), _prices()
    statements = Statements(prices, labels, _doubts())
    hot |= _below_free(document, hot, statements)
    tables = Tables(statements)
    examples = Scenarios(prices, labels)
    collected: list[Statement] = []
    for line in Lines(document, _is_hot).of(document.blocks[index] for index in sorted(hot)):
        if isinstance(line, Grid):
            if not examples.take_grid(line):
                collected.extend(tables.of_grid(line))
        elif _is_hot(line.text):
            if not examples.take_line(line):
                collected.extend(statements.of_line(line))
        elif line.item and line.captions and statements.governs(line.captions[0]):
            collected.extend(statements.of_line(line))
    currency = next((s.currency for s in collected if s.currency), None)
    rates, unassigned, found = assemble(collected, labels, currency)
    scenarios, disagreements, sizes = examples.finish(rates)
    conflicts = with_evidence((*found.conflicts, *sizes), rates, scenarios)
    card = RateCard(rates, scenarios, unassigned, conflicts)
    return card, sorted([*statements.problems, *found.problems, *disagreements])


def _below_free(document: Document, hot: AbstractSet[int], statements: Statements) -> set[int]:
    """The children of blocks such as "Free:" or "Prices in USD per GB:", which need no price word of their
    own.
    """
    below: set[int] = set()
    for index in hot:
        block = document.blocks[index]
        last = next((line for line in reversed(block.lines) if line.strip()), "")
        if ends_in_colon(last) and statements.governs(squeezed(plain(last.lstrip("# \t")))):
            below.update(_run_behind(document, block))
        if block.end == index + 1:
            continue
        captions = (squeezed(plain(line.lstrip("# \t"))) for line in (block.lines[0], last))
        if any(statements.governs(caption) for caption in captions):
            below.update(child.index for child in document.children(block))
    return below


def _run_behind(document: Document, block: Block) -> Iterator[int]:
    """The list items behind a block, on its own level, up to the next caption."""
    at = block.end
    while at < len(document.blocks) and document.blocks[at].parent == block.parent:
        item = document.blocks[at]
        yield at
        if any(ends_in_colon(line) for line in item.lines):
            return
        at = item.end


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


@cache
def _doubts() -> Doubts:
    return Doubts(_prices())


@lru_cache(8192)
def _is_hot(text: str) -> bool:
    """Whether there may be a price in a text at all. Kept, because most of a changed document has not
    changed.
    """
    return _sift().search(text.lower()) is not None


@cache
def _sift() -> re.Pattern[str]:
    """One expression for every word that a price may be written with; of words that hold another one only
    that one.

    Every word starts with a literal character, which lets the expression skip ahead.
    """
    words = _words()
    names = {
        name for table in ("currencies", "cents") for entries in words[table].values() for name in entries
    }
    names.update(words["price"]["free"], words["price"]["none"])
    per, units = words["per"], [unit for entries in words["units"].values() for unit in entries[:1]]
    names.update(
        f"{word} {unit}" if word.isalpha() else word + unit for word in per["before"] for unit in units
    )
    names.update(unit + word for word in per["after"] for unit in units)
    parts: list[str] = []
    for name in sorted(names):
        if any(other in name for other in names if other != name):
            continue
        parts.append(_sifted(name, is_alone=not any(name in other for other in names if other != name)))
    return re.compile("|".join(parts))


def _sifted(name: str, *, is_alone: bool) -> str:
    """A word for `_sift`; a single letter counts only behind a digit, and a code (`aud`) only as a word."""
    escaped = re.escape(name)
    if len(name) == 1 and name.isalpha():
        return f"{escaped}(?:(?<=[0-9]{escaped})|(?<=[0-9] {escaped}))"
    if len(name) == 3 and name.isascii() and name.isalpha() and is_alone:
        return rf"{escaped}(?<![a-z]{escaped})(?![a-z])"
    return escaped
