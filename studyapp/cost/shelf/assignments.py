"""What prices are for, as the person says, in the file `assigned.json` of a document's folder."""

import os
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple, cast

from studyapp.cost.model import decimal_text
from studyapp.cost.reading.assigned import Assignment
from studyapp.errors import StudyappError

FILE = "assigned.json"
FORMAT = 1
_ROWS = "assigned"


class Kept(NamedTuple):
    """What stands in the file, and what was wrong with it."""

    assignments: tuple[Assignment, ...]
    problem: StudyappError | None = None


def read(folder: str) -> Kept:
    """The assignments in a document's folder of prices; a damaged file is set aside. Never raises."""
    path = os.path.join(folder, FILE)
    if not os.path.lexists(path):  # which is so for most documents, and costs a look-up no import
        return Kept(())
    from studyapp.cost.shelf.files import load_rows

    return Kept(*load_rows(path, FORMAT, _ROWS, _from_json))


def write(folder: str, assignments: Sequence[Assignment]) -> None:
    """Keep the assignments, also those whose price the document has no longer; raises a StudyappError."""
    from studyapp.cost.shelf.files import save

    rows = [said._asdict() | {"price": decimal_text(said.price)} for said in assignments]
    save(os.path.join(folder, FILE), {"format": FORMAT, _ROWS: rows})


def _from_json(stored: object) -> Assignment | None:
    if not isinstance(stored, dict):
        return None
    row = cast("dict[str, Any]", stored)
    texts = [row.get(name) for name in ("text", "price", "currency", "unit", "key", "label")]
    nth = row.get("nth", 0)
    if not all(isinstance(text, str) for text in texts) or type(nth) is not int or nth < 0:
        return None
    text, digits, currency, unit, key, label = cast("list[str]", texts)
    try:
        price = Decimal(digits)
    except InvalidOperation:
        return None
    if not key or not price.is_finite():
        return None
    return Assignment(text, price, currency, unit, key, label, nth)
