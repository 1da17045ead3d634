"""Lines that were copied elsewhere, from a text or a spreadsheet, as lines of an estimate."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from studyapp.cost.entry.quick import Note, QuickEntry, QuickError
from studyapp.cost.estimate import DEFAULT_GB_PER_TB, Entry
from studyapp.cost.model import Rate
from studyapp.cost.quantity import QuantityError, Vocabulary, parse_quantity

_WAYS = r"[×x]\s*([12])$"
_BARE = r"\d[\d,]*(?:\.\d+)?"


class Refused(NamedTuple):
    """A line that is not understood, as it stood, and why."""

    text: str
    note: Note


class Pasted(NamedTuple):
    """What was understood of some lines and what was not, each in its order."""

    entries: tuple[Entry, ...]
    refused: tuple[Refused, ...]


def read_pasted(text: str, reader: QuickEntry, words: Vocabulary, gb_per_tb: int) -> Pasted:
    """Read each line as a quick entry, a spreadsheet's row by its cells in any order; headings are none."""
    entries: list[Entry] = []
    refused: list[Refused] = []
    for line in filter(str.strip, text.splitlines()):
        cells = [cell.strip().strip('"') for cell in line.split("\t") if cell.strip()]
        if len(cells) > 1 and not re.search(r"\d", line):
            continue
        try:
            if len(cells) > 1:
                entries.append(_row(cells, reader, words, gb_per_tb))
            else:
                entries += (understood.entry for understood in reader.read(line, gb_per_tb))
        except (QuickError, QuantityError) as error:
            refused.append(Refused(" ".join(cells), Note(error.code, error.details)))
    return Pasted(tuple(entries), tuple(refused))


def _row(cells: Sequence[str], reader: QuickEntry, words: Vocabulary, gb_per_tb: int) -> Entry:
    """The cell that is a volume with a path's, named by the first of the others."""
    volume = next((cell for cell in cells if _is_volume(cell, words)), None) or _bare(cells)
    if volume is None:
        return reader.read(" ".join(cells), gb_per_tb)[0].entry
    ways = next((int(found[1]) for cell in cells if (found := re.match(_WAYS, cell))), None)
    others = [cell for cell in cells if cell is not volume and not re.match(_WAYS, cell)]
    paths = [cell for cell in others if rate_named(cell, reader) is not None]
    # Of several, the first is the item, which is often called like its path.
    path = paths[min(1, len(paths) - 1)] if paths else " ".join(others)
    understood = reader.read(f"{volume} {path}", gb_per_tb)[0]
    entry = understood.entry
    if ways is not None and understood.rate.directions > 1:
        entry = entry._replace(directions=ways)
    if others[0] != path:
        entry = entry._replace(label=others[0])
    return entry


def rate_named(text: str, reader: QuickEntry) -> Rate | None:
    """The rate that words alone name, as they would in a quick entry; None for none and for several."""
    try:
        understood = reader.read(f"1 GB {text}", DEFAULT_GB_PER_TB)
    except (QuickError, QuantityError):
        return None
    return understood[0].rate if len(understood) == 1 else None


def _bare(cells: Sequence[str]) -> str | None:
    """The only cell that is a number and nothing else: a volume in GB, as in a line that is typed."""
    numbers = [cell for cell in cells if re.fullmatch(_BARE, cell)]
    return numbers[0] if len(numbers) == 1 else None


def _is_volume(cell: str, words: Vocabulary) -> bool:
    if not re.search(r"\d\s*[^\W\d_]", cell):
        return False
    try:
        parse_quantity(cell, words)
    except QuantityError:
        return False
    return True


def line_of(entry: Entry, path: str) -> str:
    """An entry as a row of cells, which `read_pasted` reads back: item, path, volume, directions."""
    return "\t".join((entry.label, path, str(entry.quantity), f"× {entry.directions}"))
