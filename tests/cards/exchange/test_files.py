"""What machines write for one another."""

import tempfile

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cards.exchange import files
from studyapp.cards.exchange.files import Mark
from studyapp.cards.history.log import Entry, Named


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
