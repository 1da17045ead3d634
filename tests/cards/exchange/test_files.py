"""What machines write for one another."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cards.exchange import files
from studyapp.cards.exchange.files import Mark
from studyapp.cards.history.history import History
from studyapp.cards.history.log import RANGES, Entry, Named


@settings(max_examples=30)
@given(
    text=st.text(st.characters(codec="utf-8")),
    numbers=st.tuples(st.integers(1, 1 << 47), st.integers(0, 1 << 32), st.integers(-86_400, 36_500)),
)
def test_what_is_written_is_read_again_letter_by_letter(text: str, numbers: tuple[int, int, int]) -> None:
    stamp, time, interval = numbers
    named = Named("name", text, text, "basic", text, text, text)
    entry = Entry("id", "device", stamp, "name", 3, time, 740_000, interval, 4, 1000, "", "", text)
    lines = [files.header_line("device", text), files.card_line(named), files.entry_line(entry)]
    with tempfile.NamedTemporaryFile() as file:
        file.write(b"".join(lines))
        file.flush()
        arrival = files.read(file.name, Mark())
    assert (arrival.named, arrival.entries, arrival.problems) == ([named], [entry], [])
    assert arrival.mark.offset == sum(map(len, lines))


WHOLE = Entry("id", "device", 5, "name", 3, 1, 740_000, 3, 4, 1000, "", "", "")
EDGES = [
    WHOLE._replace(**{field: value})
    for field, (low, high) in RANGES.items()
    for value in (low - 1, low, high, high + 1)
]
STRANGE = [
    WHOLE._replace(id=""),
    WHOLE._replace(device=""),
    WHOLE._replace(name=""),
    WHOLE._replace(undoes="other"),
    WHOLE._replace(kind=0, undoes="other"),
    WHOLE._replace(kind=12, name=""),
    WHOLE._replace(data='["\\ud800"]'),
    WHOLE._replace(data='["\\u00e9"]'),
    WHOLE._replace(data="\\u"),
]


@pytest.mark.parametrize("entry", [WHOLE, *EDGES, *STRANGE])
def test_a_file_is_read_for_exactly_what_a_history_takes(entry: Entry, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(files.header_line("device", "x") + files.entry_line(entry))
    read = files.read(str(tmp_path / "file"), Mark()).entries
    history = History(str(tmp_path / "history.db"))
    assert history.merge([], [entry]).added == len(read)
    history.close()


def test_the_edges_of_what_can_be_true_are_taken(tmp_path: Path) -> None:
    history = History(str(tmp_path / "history.db"))
    inside = [entry for entry in EDGES if entry.kind and _is_inside(entry)]
    assert history.merge([], [entry._replace(id=str(at)) for at, entry in enumerate(EDGES)]).added == len(
        inside
    )
    history.close()


def _is_inside(entry: Entry) -> bool:
    return all(low <= getattr(entry, field) <= high for field, (low, high) in RANGES.items())
