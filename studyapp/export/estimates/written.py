"""How tables and values of estimates are written: to paste as text and HTML, as CSV, as JSON."""

import csv
import json
import os
import re
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from html import escape
from typing import Any

from studyapp.cost.model import decimal_text
from studyapp.draft import draft
from studyapp.export.spreadsheet import harmless

_BLANKS = re.compile(r"\s+")


def exact(value: Decimal | None) -> str:
    """A number for other programs, all its digits; "" for none."""
    return "" if value is None else decimal_text(value)


def exact_or_none(value: Decimal | None) -> str | None:
    """The same, None for none."""
    return None if value is None else decimal_text(value)


def cells(rows: Iterable[Sequence[str]], numbers: Collection[int] = ()) -> list[list[str]]:
    """Texts as cells of one line each, of which none is a formula; `numbers` are the places of exact numbers,
    which stay numbers also below zero.
    """
    return [
        [
            text if place in numbers else harmless(_BLANKS.sub(" ", text).strip())
            for place, text in enumerate(row)
        ]
        for row in rows
    ]


def tsv(rows: Iterable[Sequence[str]]) -> str:
    """Cells parted by tabs; lines end with LF."""
    return "".join("\t".join(row) + "\n" for row in rows)


def html_table(rows: Sequence[Sequence[str]], right: Collection[int]) -> str:
    """Cells as a table of HTML, its first row the head; `right` are the places that stand to the right."""
    head, *body = (_cells_of(row, right) for row in rows)
    below = "".join(f"<tr>{_in('td', row)}</tr>" for row in body)
    return (
        '<html><head><meta charset="utf-8"></head><body>'
        f'<table border="1" cellspacing="0" cellpadding="4"><thead><tr>{_in("th", head)}</tr></thead>'
        f"<tbody>{below}</tbody></table></body></html>"
    )


def _cells_of(row: Sequence[str], right: Collection[int]) -> list[tuple[str, str]]:
    return [("right" if place in right else "left", escape(cell)) for place, cell in enumerate(row)]


def _in(tag: str, row: Iterable[tuple[str, str]]) -> str:
    return "".join(f'<{tag} align="{side}">{cell}</{tag}>' for side, cell in row)


def csv_file(
    path: str, columns: Sequence[str], rows: Iterable[dict[str, str]], numbers: Collection[str] = ()
) -> None:
    """Write rows to a file, whole or not at all; raises UnwritableFile.

    Columns that a row leaves out are empty; `numbers` are the columns whose numbers may be below zero.
    """
    path = os.path.abspath(path)
    with draft(path) as new, open(new, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(
            file, columns, restval="", quoting=csv.QUOTE_ALL, lineterminator="\r\n", extrasaction="raise"
        )
        writer.writeheader()
        for row in rows:
            writer.writerow(
                {name: field if name in numbers else harmless(field) for name, field in row.items()}
            )


def json_file(path: str, values: dict[str, Any]) -> None:
    """Write values to a file, whole or not at all; raises UnwritableFile."""
    path = os.path.abspath(path)
    with draft(path) as new, open(new, "w", encoding="utf-8", newline="\n") as file:
        json.dump(values, file, ensure_ascii=False, indent=1)
        file.write("\n")
