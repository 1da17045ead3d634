"""Drawings with captions, forks, turning lines and lines through walls are read whole though they drift."""

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from studyapp.atlas.drawings.drawing import Drawing, read_drawing
from tests.atlas.drawings.test_drawing import DRAWINGS, drifted, read_whole, told, written
from tests.atlas.drawings_at_random import Captioned, lines_of, moved, pages

COUNT = 200


def is_whole(meant: Captioned, drawing: Drawing | None) -> bool:
    made, captions = meant
    if drawing is None or Counter(note.text for note in drawing.notes) != Counter(captions):
        return False
    return read_whole(made, drawing._replace(notes=()))


def test_what_is_drawn_well_is_read_whole() -> None:
    for seed, (_, page) in enumerate(pages(COUNT)):
        assert is_whole(page, read_drawing(lines_of(page))), seed


@pytest.mark.parametrize("drift", [drifted, moved], ids=["all behind it too", "a border alone"])
def test_one_column_of_drift_on_one_border_a_row_is_read_whole(
    drift: Callable[[random.Random, str], str],
) -> None:
    missed = [
        seed
        for seed, (chance, page) in enumerate(pages(COUNT))
        if not is_whole(page, read_drawing([drift(chance, line) for line in lines_of(page)]))
    ]

    assert len(missed) <= COUNT // 100, missed


def test_no_text_is_lost_where_characters_are_wrong() -> None:
    """Whatever is put into a drawing, each character is told, or is an arrow of some kind."""
    arrows = Counter(dict.fromkeys("<>v^-→←↑↓↕↔", 1000))
    for seed in range(400):
        chance = random.Random(seed)
        lines = chance.choice(SOURCES)
        for _ in range(chance.randint(1, 6)):
            lines = marred(chance, lines)
        drawing = read_drawing(lines)

        assert drawing is None or not written(lines) - told(drawing) - arrows, seed


SOURCES = [path.read_text(encoding="utf-8").splitlines() for path in sorted(Path(DRAWINGS).glob("*.txt"))]


def marred(chance: random.Random, lines: list[str]) -> list[str]:
    """One character more, less, or another one, or a line less."""
    at = chance.randrange(len(lines))
    line = lines[at]
    place = chance.randrange(len(line) + 1)
    kind = chance.random()
    if kind < 0.1 and len(lines) > 2:
        return [*lines[:at], *lines[at + 1 :]]
    new = "" if kind < 0.3 else chance.choice("┌┐└┘─│├┤┬┴┼▼▲▶◀ 가ax→")
    return [*lines[:at], line[:place] + new + line[place + (kind < 0.6) :], *lines[at + 1 :]]
