"""What was last done here is found wherever in the log it stands."""

import sqlite3
from collections.abc import Collection
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cards.history.log import LINK, UNDO
from studyapp.cards.history.lookups import last_done
from studyapp.cards.history.schema import make

PAGES = ("a", "b", "c")
# Of each entry: the device, the card it is about, its kind, the batch, and which entry an undoing takes back.
ENTRIES = st.lists(
    st.tuples(
        st.integers(1, 2),
        st.integers(1, 6),
        st.sampled_from((UNDO, 1, 3, 5, LINK)),
        st.sampled_from(("", "x")),
    ),
    max_size=12,
)


def walked(db: sqlite3.Connection, pages: Collection[str]) -> list[str]:
    """The same by going through the whole log in plain steps."""
    undone = {row[0] for row in db.execute("SELECT undoes FROM log WHERE undoes IS NOT NULL")}
    query = (
        "SELECT log.id, log.kind, batch, page FROM log JOIN names ON names.id = log.name"
        " JOIN cards ON cards.id = names.card WHERE device = 1 ORDER BY seq DESC"
    )
    held = [row for row in db.execute(query) if row[1] != UNDO and row[0] not in undone]
    for identity, kind, batch, page in held:
        if kind != LINK and page in pages:
            return [row[0] for row in held if row[2] == batch] if batch else [identity]
    return []


@pytest.mark.parametrize("recent", [0, 3, 1000])
@settings(max_examples=60, deadline=None)
@given(entries=ENTRIES, pages=st.sets(st.sampled_from(PAGES)))
def test_by_the_cards_of_a_page_it_is_the_same_as_along_the_log(
    recent: int, entries: list[tuple[int, int, int, str]], pages: set[str]
) -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        make(db)
        db.execute("INSERT INTO devices VALUES (2, 'other')")
        for card in range(1, 5):
            db.execute(
                "INSERT INTO cards VALUES (?, ?, ?, '', '', '', '')", (card, PAGES[card % 3], str(card))
            )
        for name in range(1, 7):  # two cards have two names
            db.execute("INSERT INTO names VALUES (?, ?, ?)", (name, f"n{name}", (name - 1) % 4 + 1))
        for at, (device, name, kind, batch) in enumerate(entries, 1):
            undoes = str(at // 2) if kind == UNDO else None
            row = (at, str(at), device, 100 - at, name, kind, 0, 1, 0, 0, 0, "", undoes, batch)
            db.execute(f"INSERT INTO log VALUES ({', '.join('?' * 14)})", row)
        assert last_done(db, pages, recent) == walked(db, pages)
        assert last_done(db, [*pages, *map(str, range(60))], recent) == walked(db, pages)
        assert last_done(db, None, recent) == walked(db, PAGES)
