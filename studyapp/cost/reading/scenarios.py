"""Worked examples of a document: read as quantity x price x factor = stated, and recomputed exactly."""

import re
from collections.abc import Sequence
from decimal import Decimal

from studyapp.cost.labels import Labels
from studyapp.cost.model import Conflict, Quantity, Rate, Scenario, ScenarioLine, Side, decimal_text
from studyapp.cost.money import display, display_price
from studyapp.cost.quantity import EXACT, QuantityError, parse_quantity
from studyapp.cost.reading.bounds import NUMBER
from studyapp.cost.reading.known import KnownRates
from studyapp.cost.reading.lines import Grid, Line
from studyapp.cost.reading.prices import Prices, Token, amount
from studyapp.cost.reading.wordlists import lowered, squeezed
from studyapp.cost.reading.worked import (
    Total,
    Worked,
    agreement,
    computed,
    digits_of,
    in_examples,
    revealed_step,
)
from studyapp.document.model import Problem
from studyapp.document.plain import plain

_STATED = 60
"""A result stands so near behind its sign for equals."""
_NUMBER = re.compile(r"\s*(\d[\d,]*\.?\d*)\s*(.*)$")
_LAST_NUMBER = re.compile(rf"(?:(?<!\S)[^\s\w]{{1,3}})?\s?{NUMBER}\s*[^\s\d]*\s*$")


class Scenarios:
    """Collects worked lines and totals while a document is read; `finish` checks them against the rates."""

    def __init__(self, prices: Prices, labels: Labels) -> None:
        self._prices = prices
        self._labels = labels
        self._found: list[Worked | Total] = []
        total = prices.words["total"]
        self._times = prices.pattern("times", [*total["times"], "×", "*"])
        self._equals = prices.pattern("equals", [*total["equals"], "="])
        self._about = prices.pattern("about", total["about"])
        self._total = prices.pattern("total", total["words"])

    # -- collecting

    def take_line(self, line: Line) -> bool:
        """Whether a line is a worked line or a total; it is then kept."""
        title = next((c for c in line.captions if c), "")
        worked = self.worked(line.text, line.number, line.group, title)
        if worked is not None:
            self._found.append(worked)
            return True
        total = self.total(line.text, line.number, line.group)
        if total is not None and self._belongs(total):
            self._found.append(total)
            return True
        return False

    def worked(self, text: str, line: int, group: tuple[int, int], title: str) -> Worked | None:
        """`Cross AZ (DB): 100GB × $0.01 × 2 = $2` as its parts; None for any other text."""
        if not self._times.search(lowered(text)):
            return None
        for equals in reversed(list(self._equals.finditer(lowered(text)))):
            stated = self._stated(text[equals.end() : equals.end() + _STATED])
            if stated is None or not equals[0].strip():
                continue
            label, factors = self._factors(text[: equals.start()])
            if factors is None:
                continue
            return self._made(label, factors, stated, (line, group, title), "≈" in equals[0])
        return None

    def total(self, text: str, line: int, group: tuple[int, int]) -> Total | None:
        """`총 전송 비용: ~$47/월` as a sum; None where a line names no sum of money behind a word for
        total.
        """
        word = self._total.search(lowered(text))
        if word is None:
            return None
        tokens = [t for t in self._prices.tokens(text) if t.kind == "price" and t.start > word.start()]
        if not tokens or tokens[-1].unit is not None:
            return None
        token = tokens[-1]
        about = self._about.search(lowered(text[word.end() : token.end])) is not None
        return Total(token.amount or Decimal(0), about, digits_of(token), token.currency, line, group)

    def _belongs(self, total: Total) -> bool:
        """A sum belongs to worked lines just above it."""
        last = self._found[-1] if self._found else None
        return isinstance(last, Worked) and (last.group == total.group or total.line - last.line <= 6)

    def _stated(self, text: str) -> tuple[Token, bool] | None:
        tokens = [t for t in self._prices.tokens(text) if t.kind == "price"]
        if not tokens or tokens[0].unit is not None or len(text[: tokens[0].start].strip()) > 8:
            return None
        return tokens[0], self._about.search(lowered(text[: tokens[0].start])) is not None

    def _factors(self, left: str) -> tuple[str, list[str] | None]:
        """The label before a product, and its factors."""
        parts: list[str] = []
        at = 0
        for times in self._times.finditer(lowered(left)):
            parts.append(left[at : times.start()])
            at = times.end()
        parts.append(left[at:])
        if len(parts) < 2:
            return "", None
        head = parts[0]
        label, start = "", 0
        for separator in (":", "："):
            start = max(start, head.rfind(separator) + 1)
        found = None if start and self._tells(head[start:]) else _LAST_NUMBER.search(head)
        if found:
            label, parts[0] = head[: found.start()], head[found.start() :]
        elif start:
            label, parts[0] = head[: start - 1], head[start:]
        return self._prices.label(label), [part.strip(" ()（）") for part in parts]

    def _tells(self, factor: str) -> bool:
        """Whether a text is a price or a volume alone, with no words before it."""
        stripped = factor.strip(" ()（）")
        return not stripped[:1].isalpha() or bool(self._prices.tokens(stripped))

    def _made(
        self,
        label: str,
        factors: Sequence[str],
        stated: tuple[Token, bool],
        place: tuple[int, tuple[int, int], str],
        about: bool,
    ) -> Worked | None:
        quantity: Quantity | None = None
        price: Token | None = None
        factor, step = Decimal(1), None
        for text in factors:
            tokens = [t for t in self._prices.tokens(text) if t.kind == "price"]
            if tokens and price is None:
                price = tokens[0]
                continue
            volume = self.volume(text) if quantity is None else None
            if volume is not None:
                quantity = volume
                continue
            number = _NUMBER.match(text)
            value = amount(number[1]) if number else None
            if value is None:
                return None
            if value in (1000, 1024) and quantity is not None and quantity.unit == "TB":
                step = int(value)
            else:
                factor = EXACT.multiply(factor, value)
        if quantity is None or price is None or price.amount is None:
            return None
        token, near = stated
        line, group, title = place
        return Worked(
            label,
            quantity,
            price.amount,
            price.unit,
            factor,
            token.amount or Decimal(0),
            near or about,
            digits_of(token),
            token.currency,
            line,
            group,
            title,
            step,
        )

    def volume(self, text: str) -> Quantity | None:
        """A volume with its unit; None for anything else."""
        if not re.match(r"[\d.]", text) or re.fullmatch(r"[\d,. ]+", text):
            return None
        try:
            return parse_quantity(text.split("(", maxsplit=1)[0].strip(), self._prices.words)
        except QuantityError:
            return None

    # -- tables

    def take_grid(self, grid: Grid) -> bool:
        """Whether a table is a worked example (volume, price and amount in columns); it is then kept."""
        rows = [(line, [squeezed(plain(cell)) for cell in cells]) for line, cells in grid.table.rows]
        header = [squeezed(plain(cell)) for cell in grid.table.header]
        found: list[Worked | Total] = []
        for line, cells in rows:
            row = self._row(header, cells, line, grid)
            if row is not None:
                found.append(row)
        if not any(isinstance(row, Worked) for row in found):
            return False
        self._found.extend(found)
        return True

    def _row(
        self, header: Sequence[str], cells: Sequence[str], line: int, grid: Grid
    ) -> Worked | Total | None:
        joined = " ".join(cells)
        title = next((c for c in grid.captions if c), "")
        worked = next((w for c in cells if (w := self.worked(c, line, grid.group, title))), None)
        if worked is not None:
            return worked._replace(label=worked.label or cells[0])
        money = [(n, t) for n, cell in enumerate(cells) for t in self._money(header, n, cell)]
        volumes = [v for cell in cells if (v := self.volume(cell)) is not None]
        if self._total.search(lowered(cells[0] if cells else "")) and money:
            token = money[-1][1]
            return Total(
                token.amount or Decimal(0),
                self._about.search(lowered(joined)) is not None,
                digits_of(token),
                token.currency,
                line,
                grid.group,
            )
        if len(volumes) != 1 or len(money) < 2:
            return None
        price, stated = money[0][1], money[-1][1]
        if stated.unit is not None or price.amount is None:
            return None
        factor = next((f for n, cell in enumerate(cells) if (f := self._factor(header, n, cell))), Decimal(1))
        label = next((cell for cell in cells if cell and self.volume(cell) is None), "")
        return Worked(
            label,
            volumes[0],
            price.amount,
            price.unit,
            factor,
            stated.amount or Decimal(0),
            self._about.search(lowered(joined)) is not None,
            digits_of(stated),
            stated.currency,
            line,
            grid.group,
            title,
            None,
        )

    def _money(self, header: Sequence[str], number: int, cell: str) -> list[Token]:
        """The price of a cell; a plain number too where the header names a currency."""
        tokens = [t for t in self._prices.tokens(cell) if t.kind in {"price", "free"}]
        name = header[number] if number < len(header) else ""
        currency = self._prices.currency(name)
        plain_amount = self._prices.number(cell) if not tokens and currency else None
        if plain_amount is None:
            return tokens[:1]
        return [Token(0, 0, "price", plain_amount, currency, self._prices.per_unit(name), "", cell)]

    def _factor(self, header: Sequence[str], number: int, cell: str) -> Decimal | None:
        name = header[number].strip().lower() if number < len(header) else ""
        found = re.match(r"[×x*]?\s*(\d+)\s*\D{0,6}$", cell)
        is_factor = any(word in name for word in self._prices.words["table"]["factor"]) or cell[:1] in "×x*"
        return Decimal(found[1]) if found and is_factor else None

    # -- checking

    def finish(
        self, rates: Sequence[Rate]
    ) -> tuple[tuple[Scenario, ...], list[Problem], tuple[Conflict, ...]]:
        """All worked examples, recomputed; what does not add up; and two sizes of a TB that their
        arithmetic reveals, neither of which is then adopted.
        """
        known = KnownRates(rates, self._labels)
        found = [_in_unit(item, known) if isinstance(item, Worked) else item for item in self._found]
        revealed = [(s, w.line) for w in found if isinstance(w, Worked) and (s := revealed_step(w))]
        problems, conflicts = _sizes(revealed)
        size = revealed[0] if revealed and not conflicts else None
        scenarios: list[Scenario] = []
        for lines, total in in_examples(found):
            scenarios.append(self._scenario(lines, total, size, known, problems))
        return tuple(scenarios), problems, conflicts

    def _scenario(
        self,
        worked: Sequence[Worked],
        total: Total | None,
        size: tuple[int, int] | None,
        known: KnownRates,
        problems: list[Problem],
    ) -> Scenario:
        """`size`: the GB of a TB in this document, with the line that reveals it."""
        lines = [self.checked(w, w.gb_per_tb or (size[0] if size else 1024), known) for w in worked]
        currency = next((w.currency for w in worked if w.currency), "USD")
        for line, w in zip(lines, worked, strict=True):
            _report_line(line, w, known.by_key.get(line.rate or ""), currency, problems)
        computed = Decimal(0)
        for line in lines:
            computed = EXACT.add(computed, line.computed)
        agrees = all(line.agrees for line in lines)
        if total is not None:
            agrees = agreement(computed, total.stated, total.about, total.digits, currency)
            if not agrees:
                details = (display(computed, currency), display(total.stated, currency))
                problems.append(Problem(total.line, "warning", "total-disagrees", details))
        own = next((w.line for w in worked if size and revealed_step(w)), None)
        return Scenario(
            title=worked[0].title.rstrip(":： "),
            lines=tuple(lines),
            stated_total=total.stated if total else None,
            computed_total=computed,
            agrees=agrees,
            line=total.line if total else worked[0].line,
            gb_per_tb=size[0] if size and own else None,
            about=total is not None and total.about,
            digits=total.digits if total else 0,
            currency=currency,
            revealed_by=own,
        )

    def checked(self, worked: Worked, gb_per_tb: int, known: KnownRates) -> ScenarioLine:
        """A worked line recomputed with this size of a TB."""
        value = computed(worked, gb_per_tb)
        currency = worked.currency or "USD"
        agrees = agreement(value, worked.stated, worked.about, worked.digits, currency)
        return ScenarioLine(
            worked.label,
            worked.quantity,
            worked.price,
            worked.factor,
            worked.stated,
            value,
            agrees,
            known.key_of(worked.label, worked.price),
            worked.line,
            worked.unit,
            worked.about,
            worked.digits,
        )


def _in_unit(worked: Worked, known: KnownRates) -> Worked:
    """A price that names no unit is for the unit of the rate that it is one of."""
    rate = known.by_key.get(known.key_of(worked.label, worked.price) or "")
    if worked.unit or rate is None or rate.unit == "GB" or worked.price not in {t.price for t in rate.tiers}:
        return worked
    return worked._replace(unit=rate.unit)


def _sizes(revealed: Sequence[tuple[int, int]]) -> tuple[list[Problem], tuple[Conflict, ...]]:
    """Worked lines that reveal different sizes of a TB contradict one another."""
    lines: dict[int, list[int]] = {}
    for step, line in revealed:
        lines.setdefault(step, []).append(line)
    if len(lines) < 2:
        return [], ()
    (first, second) = lines
    line = lines[second][0]
    details = (str(first), str(lines[first][0]), str(second), str(line))
    sides = tuple(Side(str(step), tuple(at)) for step, at in lines.items())
    conflict = Conflict("", "size", sides, line, None, "no-size-adopted")
    return [Problem(line, "warning", "tb-size-conflict", details)], (conflict,)


def _report_line(
    line: ScenarioLine, worked: Worked, rate: Rate | None, currency: str, problems: list[Problem]
) -> None:
    if not line.agrees:
        details = (
            line.label or decimal_text(line.price),
            display(line.computed, currency),
            display(line.stated, currency),
        )
        problems.append(Problem(line.line, "warning", "scenario-disagrees", details))
    prices = [t.price for t in rate.tiers if t.price is not None] if rate else []
    if rate is not None and prices and worked.unit in (None, rate.unit) and line.price not in prices:
        details = (rate.label, display_price(line.price, currency), display_price(prices[0], rate.currency))
        problems.append(Problem(line.line, "hint", "scenario-price-differs", details))
