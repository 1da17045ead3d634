"""Days in a row count whichever machine they were learned on, in whatever order their answers came."""

from pathlib import Path

import pytest

from studyapp.cards.history.history import History
from studyapp.cards.history.log import Entry, Named, name_of
from studyapp.ui.cards.streak import days_in_a_row

TODAY = 738_000


@pytest.mark.parametrize(
    ("days", "count"),
    [
        ([], 0),
        ([TODAY], 1),
        ([TODAY - 1], 1),
        ([TODAY - 2], 0),
        ([TODAY, TODAY - 1, TODAY - 2, TODAY - 4], 3),
        ([TODAY - 1, TODAY, TODAY - 9, TODAY - 2], 3),
        ([TODAY, TODAY + 1], 1),
    ],
)
def test_days_in_a_row(tmp_path: Path, days: list[int], count: int) -> None:
    history = History(str(tmp_path / "history.db"))
    name = name_of("Notes", "a")
    for at, day in enumerate(days):
        entry = Entry(str(at), "x", 5 + at, name, 3, 1, day, 3, 0, 1, "", "", "")
        history.merge([Named(name, "Notes", "a", "basic", "f", "b", "")], [entry])
    assert days_in_a_row(history, TODAY) == count
    history.close()
