"""What tables say of prices: which column holds labels, tiers and prices, and the statements of the rows."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from studyapp.cost.quantity import unit_named
from studyapp.cost.reading.bounds import Bound
from studyapp.cost.reading.lines import Grid, Line, standing
from studyapp.cost.reading.prices import Token
from studyapp.cost.reading.statement import Place, Statement
from studyapp.cost.reading.statements import NOT_BY_VOLUME, Statements
from studyapp.cost.reading.wordlists import squeezed
from studyapp.document.model import Problem
from studyapp.document.plain import plain

_NOTHING = ("-", "–", "—", "")


class Column(NamedTuple):
    """What a column of a table is for: price, tier, low and high (of a tier), allowance, unit, from, to,
    label or other, and what its header adds.
    """

    role: str
    header: str
    bound: Bound | None
    key: str | None
    currency: str | None
    unit: str | None
    side: str
    """The key of the one direction that its prices are for: "in" or "out" alone in the header; else ""."""


class Tables:
    """Reads the tables of a document; `statements` has the words."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements
        self._prices = statements.prices
        self._labels = statements.labels

    def of_grid(self, grid: Grid) -> Iterator[Statement]:
        """The statements of a table, row by row."""
        rows = [
            (line, [squeezed(plain(standing(cell))) for cell in cells]) for line, cells in grid.table.rows
        ]
        header = [squeezed(plain(cell)) for cell in grid.table.header]
        columns = self._columns(grid, header, rows)
        if not any(column.role == "price" for column in columns):
            return
        if self.is_worked(header, rows):
            return
        label_before = ""
        names = any(self._key(self._row_label(columns, cells)) for _, cells in rows)
        for line, cells in rows:
            place = Place(
                line,
                grid.group,
                grid.captions,
                grid.headings,
                False,
                " | ".join(cell for cell in cells if cell),
            )
            label = self._row_label(columns, cells) or label_before
            label_before = label
            yield from self._of_row(place, columns, cells, label, names)

    def is_worked(self, header: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]]) -> bool:
        """Whether a table is a worked example: it has volumes, and amounts that are no unit prices."""
        amounts = volumes = 0
        for number, _ in enumerate(header):
            cells = [cells[number] for _, cells in rows if number < len(cells) and cells[number]]
            volumes += any(self.is_volume(cell) for cell in cells)
            tokens = [t for cell in cells for t in self._prices.tokens(cell)]
            amounts += any(t.kind == "price" and t.unit is None and t.amount for t in tokens)
        return volumes > 0 and amounts > 0 and len(header) > 2 and not self._only_bounds(rows, header)

    def _only_bounds(self, rows: Sequence[tuple[int, Sequence[str]]], header: Sequence[str]) -> bool:
        return (
            any(self._prices.per_unit(name) for name in header)
            and not any("=" in cell or "×" in cell for _, cells in rows for cell in cells)
            and sum(1 for name in header if self._is_price_header(name)) < 2
        )

    def is_volume(self, cell: str) -> bool:
        """Whether a cell is a volume alone, such as `500 GB`."""
        from studyapp.cost.quantity import QuantityError, parse_quantity

        if not cell[:1].isdigit() or cell[-1:].isdigit():
            return False
        try:
            parse_quantity(cell, self._prices.words)
        except QuantityError:
            return False
        return True

    def _columns(
        self, grid: Grid, header: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]]
    ) -> list[Column]:
        unit = self._above(grid, "unit")
        currency = self._above(grid, "currency")
        columns: list[Column] = []
        for number, name in enumerate(header):
            cells = [cells[number] for _, cells in rows if number < len(cells) and cells[number]]
            own_unit, own_currency = self._prices.per_unit(name), self._prices.currency(name)
            role = self._role(name, cells, own_unit or unit, own_currency or currency)
            bound = self._prices.bound(name)[0] if role == "price" else None
            key = self._key(self._prices.label(name)) if role == "price" else None
            side = key if key in self._ways and not self._labels.scan(name).unknown else None
            columns.append(
                Column(role, name, bound, key, own_currency or currency, own_unit or unit, side or "")
            )
        return self._restated_left_out(self._with_bounds(columns, rows))

    @property
    def _ways(self) -> Sequence[str]:
        return self._prices.words["pairs"]["both_ways"]

    def _key(self, text: str) -> str | None:
        """The key of a label; in a table it may be a word that says too little elsewhere, such as "IN"."""
        known = self._labels.key(text) if text else None
        if known is not None:
            return known
        short = self._prices.words["short"]
        concept = next((c for c, names in short.items() if text.strip().lower() in names), None)
        return self._labels.key_of((concept,)) if concept else None

    def _with_bounds(self, columns: list[Column], rows: Sequence[tuple[int, Sequence[str]]]) -> list[Column]:
        """The columns "from" and "to" are those of a tier where volumes stand in them."""
        ends = [n for n, column in enumerate(columns) if column.role in ("from", "to", "tier", "label")]
        named = {name: role for role in ("from", "to") for name in self._prices.words["table"][role]}
        for number in ends:
            role = named.get(columns[number].header.strip().lower())
            cells = [cells[number] for _, cells in rows if number < len(cells) and cells[number]]
            if role and sum(self.is_volume(cell) for cell in cells) * 2 >= len(cells):
                columns[number] = columns[number]._replace(role="low" if role == "from" else "high")
        return columns

    def _restated_left_out(self, columns: list[Column]) -> list[Column]:
        """Of price columns that only differ in the unit or the currency ("per GB", "per TB") the first
        counts.
        """
        first = next((c for c in columns if c.role == "price" and c.key is None and c.bound is None), None)
        return [
            column._replace(role="other")
            if first is not None
            and column.role == "price"
            and column.key is None
            and _restates(first, column)
            else column
            for column in columns
        ]

    def _above(self, grid: Grid, what: str) -> str | None:
        """The unit or currency that a caption near the table gives for its plain numbers."""
        read = self._prices.per_unit if what == "unit" else self._prices.currency
        declared = self._statements.declared(grid.headings)
        found = next((found for c in grid.captions[:3] if (found := read(c))), None)
        return found or (declared[what == "unit"] if declared else None)

    def _role(self, name: str, cells: Sequence[str], unit: str | None, currency: str | None) -> str:
        if not cells:
            return "other"
        bounds = sum(1 for cell in cells if self._is_tier(cell))
        if 2 * bounds >= len(cells) and not any(t.unit for cell in cells for t in self._prices.tokens(cell)):
            return "tier"
        priced = sum(1 for cell in cells if self._is_price(cell, name, unit, currency))
        if 2 * priced >= len(cells) and (priced > 1 or len(cells) < 3 or self._is_price_header(name)):
            return "price"
        if all(self.is_volume(self._prices.without_month(cell)) for cell in cells) and self._gives(name):
            return "allowance"
        for role in ("unit", "from", "to"):
            if name.strip().lower() in self._prices.words["table"][role]:
                return role
        return "label"

    def _gives(self, header: str) -> bool:
        """Whether a column says how much is free."""
        price = self._prices.words["price"]
        return (
            self._prices.pattern("gives", [*price["allowance"], *price["free"]]).search(header.lower())
            is not None
        )

    def _is_tier(self, cell: str) -> bool:
        bound, rest = self._prices.bound(cell)
        return bound is not None and not rest

    def _is_price(self, cell: str, header: str, unit: str | None, currency: str | None) -> bool:
        tokens = self._prices.tokens(cell)
        if any(t.unit or t.kind != "price" or t.per == "hour" for t in tokens):
            return True
        given = unit is not None or self._is_price_header(header)
        if tokens:
            return given or any(not t.amount for t in tokens)
        if cell in _NOTHING:
            return given
        return given and (currency is not None or unit is not None) and self._prices.number(cell) is not None

    def _is_price_header(self, header: str) -> bool:
        lower = header.lower()
        return any(word in lower for word in self._prices.words["table"]["price"])

    def _row_label(self, columns: Sequence[Column], cells: Sequence[str]) -> str:
        pairs = list(zip(columns, cells, strict=False))
        ends = [cell for column, cell in pairs if column.role in ("from", "to") and cell]
        if len(ends) == 2:
            return " → ".join(ends)
        labels = [cell for column, cell in pairs if column.role in ("label", "from", "to") and cell]
        if not labels:
            return ""
        known = next((cell for cell in labels if self._labels.key(self._prices.label(cell))), None)
        if known is not None and not self._prices.direction(known):
            return known
        joined = " ".join(labels[:2])
        return joined if self._labels.key(joined) else labels[0]

    def _of_row(
        self, place: Place, columns: Sequence[Column], cells: Sequence[str], label: str, names: bool
    ) -> Iterator[Statement]:
        unit = next((c for column, c in zip(columns, cells, strict=False) if column.role == "unit"), "")
        if unit and self._unit(unit) is None:
            self._statements.problems.append(
                Problem(place.line, "hint", "rate-hourly", (" / ".join(cells[-2:]),))
            )
            return
        bound, label = self._row_bound(columns, cells, label)
        said = self._prices.direction(" ".join([*cells, *(column.header for column in columns)]))
        priced = [n for n, column in enumerate(columns) if column.role == "price" and n < len(cells)]
        found: list[tuple[Column, Statement]] = []
        for number in priced:
            column, cell = columns[number], cells[number]
            name, key = self._name(place, column, label, len(priced) > 1, names)
            if self._is_sentence(cell):
                captions = (column.header, *place.captions)
                line = Line(
                    place.line, f"{name}: {cell}", place.group, captions, place.headings, False, False, -1
                )
                found.extend((column, s) for s in self._statements.of_line(line))
                continue
            token = self._cell(cell, column, place.line)
            if token is None and (column.bound or bound) is not None and cell in _NOTHING:
                token = Token(0, 0, "none", None, None, None, "", cell)  # a tier whose price is not named
            if token is None:
                continue
            statement = Statement(
                place.line,
                name,
                key,
                column.bound or bound,
                token.amount,
                token.currency or column.currency,
                token.unit or (self._unit(unit) if unit else column.unit),
                said,
                "",
                place.group,
                place.headings,
                token.kind == "price" or key is not None or column.unit is not None or len(columns) > 1,
                self._statements.path_above(place) if key is None else None,
                False,
                place.text,
                token.text,
                self._doubt(cell, column),
            )
            found.append((column, statement))
        yield from self._with_allowance(columns, cells, self._both_sides(found))

    def _row_bound(
        self, columns: Sequence[Column], cells: Sequence[str], label: str
    ) -> tuple[Bound | None, str]:
        """The tier that a row is for, and the label without it."""
        by_role = {column.role: cell for column, cell in zip(columns, cells, strict=False) if cell}
        if "low" in by_role or "high" in by_role:
            low, high = (self._prices.volume_ahead(by_role.get(role, "")) for role in ("low", "high"))
            if low is not None and low.value:
                return Bound("between" if high else "over", low, high), label
            return (Bound("upto", None, high), label) if high else (None, label)
        tier = by_role.get("tier", "")
        bound = (
            self._prices.bound(tier)[0] or self._prices.bound(self._prices.label(tier))[0] if tier else None
        )
        own, rest = self._prices.bound(label)
        if own is None:
            own, rest = self._prices.bound(self._prices.label(label))
        return bound or own, self._prices.label(rest)

    def _is_sentence(self, cell: str) -> bool:
        """Whether a cell says more than one price: tiers, an allowance, a price said twice."""
        tokens = self._prices.tokens(cell)
        return len(tokens) > 1 or (bool(tokens) and self._prices.bound(cell)[0] is not None)

    def _doubt(self, cell: str, column: Column) -> str:
        doubts = self._statements.doubts
        tokens = self._prices.tokens(cell)
        return next((d for d in doubts.of(cell, tokens) if d), "") or doubts.in_header(column.header)

    def _both_sides(self, found: Sequence[tuple[Column, Statement]]) -> list[Statement]:
        """A path with a column for each direction: charged once where one of them is free, for each where
        both cost the same.
        """
        sides = {column.side: statement for column, statement in found if column.side}
        if len(sides) < 2:
            return [statement for _, statement in found]
        first, second = list(sides.values())[:2]
        if first.key != second.key or None in (first.key, first.price, second.price):
            return [statement for _, statement in found]
        kept = [statement for _, statement in found]
        if first.price == second.price and first.price and first.currency == second.currency:
            kept.remove(second)
            kept[kept.index(first)] = first._replace(
                direction=("each", ", ".join(c.header for c, _ in found if c.side))
            )
        elif not first.price or not second.price:
            kept.remove(second if first.price else first)
        return kept

    def _with_allowance(
        self, columns: Sequence[Column], cells: Sequence[str], statements: Sequence[Statement]
    ) -> Iterator[Statement]:
        """The statements of a row whose own column says how much of the one priced path is free."""
        given = next((c for column, c in zip(columns, cells, strict=False) if column.role == "allowance"), "")
        volume = self._prices.volume_ahead(given) if given else None
        paid = [statement for statement in statements if statement.price]
        for statement in statements:
            if volume is None or statement is not paid[0] or len(paid) > 1 or statement.bound is not None:
                yield statement
                continue
            yield statement._replace(price=Decimal(0), bound=Bound("upto", None, volume), words="")
            yield statement._replace(bound=Bound("rest", None, None))

    def _unit(self, cell: str) -> str | None:
        """The unit of volume in a cell of units: `GB`, `per GB`; None for hours, requests and the like."""
        return unit_named(cell.strip(), self._prices.words) or self._prices.per_unit(cell)

    def _name(
        self, place: Place, column: Column, label: str, several: bool, names: bool
    ) -> tuple[str, str | None]:
        """What a price is for: the row, the column where paths are columns, or what stands above the
        table; rows that
        name no path (`names` false) only tell its prices apart."""
        known = self._key(label)
        if column.side and known in self._ways:
            return f"{label} ({column.header})", column.side
        if known is None and column.key is not None:
            return (f"{column.header} ({label})" if label else column.header), column.key
        if not label or self._prices.is_caption(label):
            label, known = self._statements.label_above(place)
        elif known is None and not names:
            above, known = self._statements.label_above(place)
            label = f"{above} ({label})" if known else label
        if several and column.bound is None and label:
            return f"{label} ({column.header})", known
        return label, known

    def _cell(self, cell: str, column: Column, line: int) -> Token | None:
        """The price of a cell; None where it holds none that is by volume."""
        for token in self._prices.tokens(cell):
            if token.kind != "price" or (token.unit and not token.per):
                return token
            code = NOT_BY_VOLUME.get(token.per)
            if code is not None:
                self._statements.problems.append(Problem(line, "hint", code, (token.text,)))
                continue
            if not token.amount or column.unit or self._is_price_header(column.header):
                return token if token.per in ("", "other") else None
        number = self._prices.number(cell)
        if number is None:
            return None
        return Token(0, len(cell), "price", number, column.currency, column.unit, "", cell)


def _restates(first: Column, other: Column) -> bool:
    """Whether a price column says the prices of another one again, in another unit or currency."""
    if other is first or other.bound is not None:
        return False
    unit = first.unit and other.unit and first.unit != other.unit
    return bool(unit or (first.currency and other.currency and first.currency != other.currency))
