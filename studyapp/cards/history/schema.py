"""The tables of the review history, as this version of the program makes them."""

import sqlite3

APPLICATION_ID = 0x53747564
VERSION = 2

SCHEMA = """
CREATE TABLE cards (
    id INTEGER PRIMARY KEY,
    page TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    front TEXT NOT NULL,
    back TEXT NOT NULL,
    section TEXT NOT NULL,
    UNIQUE (page, key)
) STRICT;
CREATE INDEX cards_of_key ON cards (key);
CREATE TABLE names (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    card INTEGER NOT NULL REFERENCES cards (id)
) STRICT;
CREATE INDEX names_of_card ON names (card);
CREATE TABLE devices (
    id INTEGER PRIMARY KEY,
    device TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE log (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    device INTEGER NOT NULL REFERENCES devices (id),
    stamp INTEGER NOT NULL,
    name INTEGER REFERENCES names (id),
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 12),
    time INTEGER NOT NULL,
    day INTEGER NOT NULL,
    interval INTEGER NOT NULL,
    previous INTEGER NOT NULL,
    took INTEGER NOT NULL,
    data TEXT NOT NULL,
    undoes TEXT,
    batch TEXT NOT NULL,
    CHECK ((kind = 0) = (undoes IS NOT NULL))
) STRICT;
CREATE INDEX log_of_name ON log (name, stamp);
CREATE INDEX log_undoes ON log (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX log_links ON log (kind) WHERE kind > 10;
CREATE INDEX log_batches ON log (batch) WHERE batch != '';
CREATE TRIGGER log_never_changes BEFORE UPDATE ON log
    BEGIN SELECT RAISE(ABORT, 'entries are only added'); END;
CREATE TRIGGER log_never_vanishes BEFORE DELETE ON log
    BEGIN SELECT RAISE(ABORT, 'entries are only added'); END;
CREATE VIEW answers AS
    SELECT log.seq, log.id, names.card, page, key, section, time, day, log.kind AS grade,
        interval, previous, took, device
    FROM log JOIN names ON names.id = log.name JOIN cards ON cards.id = names.card
    WHERE log.kind BETWEEN 1 AND 4
        AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.id);
CREATE TABLE states (
    card INTEGER PRIMARY KEY REFERENCES cards (id),
    seq INTEGER NOT NULL,
    phase TEXT NOT NULL,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    step INTEGER NOT NULL,
    day INTEGER NOT NULL,
    due_day INTEGER NOT NULL,
    due_time INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    first_day INTEGER NOT NULL,
    review_day INTEGER NOT NULL,
    suspended INTEGER NOT NULL,
    buried INTEGER NOT NULL
) STRICT;
CREATE INDEX states_due ON states (due_day);
CREATE INDEX states_day ON states (day);
CREATE INDEX states_in_steps ON states (due_time) WHERE due_time > 0;
CREATE INDEX states_new_again ON states (phase) WHERE phase = 'new';
CREATE TABLE progress (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    is_behind INTEGER NOT NULL,
    stamp INTEGER NOT NULL,
    fitted TEXT NOT NULL
) STRICT;
"""
"""`names`: what machines call a card; one that was found again under another text has several. `devices`:
the first is this machine. `log`: `Entry`. `states`: what a replay of the log gives.
`progress`: whether the states wait to be made anew, the latest stamp that came from elsewhere, and the
entry whose parameters the states follow. An answer writes to `log` and `states` alone: every page more is
felt, as each answer waits for the disk.
"""


def make(db: sqlite3.Connection, device: str = "") -> None:
    """Make all tables in an empty file, in the caller's transaction; `device` "" takes a random name."""
    import os

    run(db, SCHEMA)
    db.execute("INSERT INTO devices VALUES (1, ?)", (device or os.urandom(6).hex(),))
    db.execute("INSERT INTO progress VALUES (1, 0, 0, '')")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")


def run(db: sqlite3.Connection, script: str) -> None:
    """Run several statements; `executescript` would commit the transaction that they belong to."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            db.execute(statement)
            statement = ""
