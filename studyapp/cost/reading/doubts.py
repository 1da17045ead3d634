"""Prices that may not be what holds: discounts, former prices, bounds of prices, sums, and prices said twice.

A wrong price is far worse than a missing one, so these are left to the person.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from studyapp.cost.reading.prices import Prices, Token
from studyapp.cost.reading.statement import Statement
from studyapp.cost.reading.wordlists import alternation, lowered

_KEPT = 4096
_BITS = re.compile(r"[KMGTP]b\)?$")
_FOREIGN = re.compile(r"(?:[A-Z]{1,3}\s?|[A-Za-z]{1,3})$")
_SUM = re.compile(r"[^,;，、0-9]*([+＋=])\s*")
_IN_BRACKETS = re.compile(r"\s*(?:[(（\[][^\w$€£¥₩]*|[;,]?\s*[≈≒]\s*)")


class Doubts:
    """Finds doubtful prices by the words of the lexicon."""

    def __init__(self, prices: Prices) -> None:
        self._prices = prices
        words = prices.words["doubt"]
        self._before = re.compile(rf"({alternation(words['before'])})\s*[:：]?\s*$")
        self._behind = re.compile(rf"\s*[)）]?\s*({alternation(words['behind'])})")
        self._anywhere = re.compile(alternation(words["anywhere"]))
        # A document is read anew whenever it changes, and then most of its lines have not.
        self.of = lru_cache(_KEPT)(self._of)
        self._header = re.compile(alternation([*words["anywhere"], *words["header"]]))

    def _of(self, text: str, tokens: tuple[Token, ...]) -> list[str]:
        """For each price of a text why it may not be what holds, in the text's words; "" where nothing
        says so.
        """
        low = lowered(text)
        whole = self._anywhere.search(low)
        doubts = [self._of_token(text, low, token) if token.kind == "price" else "" for token in tokens]
        for number in range(1, len(tokens)):
            first, second = tokens[number - 1], tokens[number]
            sign = _SUM.fullmatch(text[first.end : second.start])
            if sign and first.kind == second.kind == "price" and first.unit and second.unit:
                doubts[number - 1] = doubts[number] = sign[1]
        if whole is None:
            return doubts
        return [
            doubt or (whole[0] if token.amount else "") for doubt, token in zip(doubts, tokens, strict=True)
        ]

    def in_header(self, header: str) -> str:
        """Why the prices of a column may not be what holds."""
        found = self._header.search(lowered(header))
        return found[0].strip() if found else ""

    def _of_token(self, text: str, low: str, token: Token) -> str:
        before, behind = low[max(token.start - 40, 0) : token.start], low[token.end : token.end + 40]
        if found := self._before.search(before):
            return found[1]
        if found := self._behind.match(behind):
            return found[1]
        if found := _BITS.search(token.text):
            return found[0]
        return self._foreign(text[max(token.start - 4, 0) : token.start], token)

    def _foreign(self, before: str, token: Token) -> str:
        """The letters of a currency that no list knows: `A$0.05`, `XYZ 0.05/GB`."""
        if token.text[:1].isalpha() or (token.currency is not None and token.text[:1] != "$"):
            return ""
        found = _FOREIGN.search(before)
        if found is None or self._prices.currency(found[0]):
            return ""
        glued = not found[0].endswith(" ")
        return found[0].strip() if glued or len(found[0].strip()) == 3 else ""


def without_restated(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """The prices of a text without those that only say another one again: in brackets for another unit or
    currency, or both directions together.
    """
    if len(tokens) < 2:
        return tokens
    kept: list[Token] = []
    for token in tokens:
        if kept and token.kind == kept[-1].kind == "price" and _restates(text, kept[-1], token):
            continue
        kept.append(token)
    return kept


def _restates(text: str, first: Token, second: Token) -> bool:
    gap = text[first.end : second.start]
    other = (first.currency, first.unit) != (second.currency, second.unit)
    return bool(other and first.unit and second.unit and _IN_BRACKETS.fullmatch(gap))


def told_of_one_line(statements: Sequence[Statement]) -> Sequence[Statement]:
    """The statements of one line; prices of one path that nothing tells apart are doubted, the sum of both
    directions is left out.
    """
    if len(statements) < 2:
        return statements
    kept = [s for n, s in enumerate(statements) if not any(_doubles(one, s) for one in statements[:n])]
    flat: dict[str, list[Statement]] = {}
    for statement in kept:
        if statement.bound is None and statement.price and not statement.doubt and statement.label:
            flat.setdefault(statement.label, []).append(statement)
    doubts: dict[Statement, str] = {}
    for same in flat.values():
        if len({(s.price, s.currency, s.unit) for s in same}) > 1:
            doubts |= dict(zip(same, [same[1].words, *(same[0].words for _ in same[1:])], strict=True))
    return [s._replace(doubt=doubts[s]) if s in doubts else s for s in kept]


def with_both_sides(statements: Sequence[Statement], ways: Sequence[str]) -> Sequence[Statement]:
    """Two like prices of one path, one for each of its directions, are one for each direction; `ways` are
    what their words say ("in", "out" or "").
    """
    if len(statements) != 2 or sorted(ways) != ["in", "out"]:
        return statements
    first, second = statements
    same = (first.key, first.price, first.currency, first.unit) == (
        second.key,
        second.price,
        second.currency,
        second.unit,
    )
    if not same or first.bound is not None or second.bound is not None:
        return statements
    return [first._replace(direction=("each", " / ".join(ways)), label=first.label)]


def _doubles(one: Statement, other: Statement) -> bool:
    """Whether a price is that of both directions, after the price of each was said."""
    if not one.price or not other.price or one.direction is None or one.direction[0] != "each":
        return False
    same = (one.currency, one.unit) == (other.currency, other.unit)
    return same and other.price == 2 * one.price and (other.key is None or other.key == one.key)
