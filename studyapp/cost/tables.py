"""What tables say of prices: which column holds labels, tiers and prices, and the statements of the rows."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from studyapp.cost.bounds import Bound
from studyapp.cost.lines import Grid, standing
from studyapp.cost.prices import Token
from studyapp.cost.quantity import unit_named
from studyapp.cost.said import Place, Statement
from studyapp.cost.statements import NOT_BY_VOLUME, Statements
from studyapp.cost.wordlists import squeezed
from studyapp.document.model import Problem
from studyapp.document.plain import plain


class Column(NamedTuple):
    """What a column of a table is for: price, tier, from, to, label or other, and what its header adds."""

    role: str
    header: str
    bound: Bound | None
    key: str | None
    currency: str | None
    unit: str | None


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
        names = any(self._labels.key(self._row_label(columns, cells)) for _, cells in rows)
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
            key = self._labels.key(self._prices.label(name)) if role == "price" else None
            columns.append(Column(role, name, bound, key, own_currency or currency, own_unit or unit))
        return columns

    def _above(self, grid: Grid, what: str) -> str | None:
        """The unit or currency that a caption near the table gives for its plain numbers."""
        read = self._prices.per_unit if what == "unit" else self._prices.currency
        declared = self._statements.declared
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
        for role in ("unit", "from", "to"):
            if name.strip().lower() in self._prices.words["table"][role]:
                return role
        return "label"

    def _is_tier(self, cell: str) -> bool:
        bound, rest = self._prices.bound(self._prices.label(cell) or cell)
        return bound is not None and not rest

    def _is_price(self, cell: str, header: str, unit: str | None, currency: str | None) -> bool:
        tokens = self._prices.tokens(cell)
        if any(t.unit or t.kind != "price" or t.per == "hour" for t in tokens):
            return True
        given = unit is not None or self._is_price_header(header)
        if tokens:
            return given or any(not t.amount for t in tokens)
        if cell in ("-", "–", "—"):
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
        tier = next((c for column, c in zip(columns, cells, strict=False) if column.role == "tier" and c), "")
        bound = self._prices.bound(self._prices.label(tier) or tier)[0] if tier else None
        own_bound, label = self._prices.bound(self._prices.label(label)) if label else (None, "")
        bound = bound or own_bound
        said = self._prices.direction(" ".join([*cells, *(column.header for column in columns)]))
        priced = [n for n, column in enumerate(columns) if column.role == "price" and n < len(cells)]
        several = len(priced) > 1
        for number in priced:
            column = columns[number]
            token = self._cell(cells[number], column, place.line)
            if token is None:
                continue
            name, key = self._name(place, column, label, several, names)
            yield Statement(
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
                token.kind == "price"
                or key is not None
                or column.unit is not None
                or several
                or len(columns) > 1,
                self._statements.path_above(place) if key is None else None,
                False,
                place.text,
                token.text,
            )

    def _unit(self, cell: str) -> str | None:
        """The unit of volume in a cell of units: `GB`, `per GB`; None for hours, requests and the like."""
        return unit_named(cell.strip(), self._prices.words) or self._prices.per_unit(cell)

    def _name(
        self, place: Place, column: Column, label: str, several: bool, names: bool
    ) -> tuple[str, str | None]:
        """What a price is for: the row, the column where paths are columns, or what stands above the
        table; rows that
        name no path (`names` false) only tell its prices apart."""
        known = self._labels.key(label) if label else None
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
