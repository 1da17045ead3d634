"""What is known of cards, from the entries of the log: one card's, or all of them."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from studyapp.cards.history.log import BURY, MEMORY, PARAMETERS, RESET, RESUME, SUSPEND, UNBURY, UNDO, Memory
from studyapp.cards.schedule import LONGEST_INTERVAL, NEW, Moment, Scheduler, State, seen_from

_STATE_COLUMNS = ", ".join(State._fields)
_PUT = f"INTO states (card, seq, {_STATE_COLUMNS}) VALUES (?, ?{', ?' * len(State._fields)})"
# An update writes only to the indexes whose value changed.
PUT_STATE = (
    f"INSERT {_PUT} ON CONFLICT (card) DO UPDATE SET seq = excluded.seq,"
    f" {', '.join(f'{name} = excluded.{name}' for name in State._fields)}"
)
HOLDS = f"log.kind != {UNDO} AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.id)"
"""The condition under which an entry of `log` was not taken back."""
_STEPS = (
    "SELECT names.card, log.kind, time, day, interval, data FROM log JOIN names ON names.id = log.name"
    f" WHERE {HOLDS}"
)
_BREATH = 2000
"""Cards between two reports of progress."""
_LEAST_DECAY = 0.01
"""Of the last parameter; the engine fits 0.1 to 0.8."""
_MOST_REPS = 1 << 31
"""No card has more; a larger number would be more than SQLite takes."""


class Step(NamedTuple):
    """What an entry says to the state of its card."""

    kind: int
    time: int
    day: int
    interval: int
    data: str


def after(state: State, step: Step, scheduler: Scheduler) -> State:
    """The state of a card after an entry about it."""
    if 1 <= step.kind <= 4:
        moment = Moment(step.time, step.day)
        return scheduler.replayed(seen_from(state, step.day), step.kind, moment, step.interval)
    if step.kind in (SUSPEND, RESUME):
        return state._replace(suspended=int(step.kind == SUSPEND))
    if step.kind in (BURY, UNBURY):
        return state._replace(buried=step.day if step.kind == BURY else 0)
    if step.kind == RESET:
        return NEW
    if step.kind == MEMORY and not state.reps:
        return _remembered(state, step.data)
    return state


def _remembered(state: State, data: str) -> State:
    """The state of a card that another program knew; what says nothing sensible changes nothing."""
    memory = memory_of(data)
    if memory is None:
        return state
    return state._replace(
        phase="review",
        stability=memory.stability,
        difficulty=memory.difficulty,
        day=memory.day,
        due_day=memory.due_day,
        reps=memory.reps,
        lapses=memory.lapses,
        first_day=memory.day,
    )


def memory_of(data: str) -> Memory | None:
    """The memory that an entry's JSON holds; None where it holds none that could be."""
    try:
        fields = json.loads(data)
        stability, difficulty = float(fields[0]), float(fields[1])
        memory = Memory(stability, difficulty, *(int(field) for field in fields[2:]))
    except (ValueError, TypeError, IndexError, KeyError, OverflowError, RecursionError):
        return None
    days = 0 < memory.day <= memory.due_day <= min(memory.day + LONGEST_INTERVAL, date.max.toordinal())
    counts = 0 < memory.reps <= _MOST_REPS and 0 <= memory.lapses <= _MOST_REPS
    is_sensible = days and counts and 1 <= difficulty <= 10 and 0.001 <= stability <= LONGEST_INTERVAL
    return memory if is_sensible else None


def replayed(db: sqlite3.Connection, card: int, scheduler: Scheduler) -> State:
    """The state of one card, from all its entries."""
    names = "log.name IN (SELECT id FROM names WHERE card = ?)"
    rows = db.execute(f"{_STEPS} AND {names} ORDER BY stamp, log.id", (card,))
    return _folded(rows, scheduler)


def _folded(rows: Iterable[tuple[int, int, int, int, int, str]], scheduler: Scheduler) -> State:
    state = NEW
    for _card, kind, time, day, interval, data in rows:
        state = after(state, Step(kind, time, day, interval, data), scheduler)
    return state


def put(db: sqlite3.Connection, cards: Collection[int], scheduler: Scheduler) -> None:
    """Replay some cards and keep their states."""
    for card in cards:
        last = "SELECT max(seq) FROM log WHERE name IN (SELECT id FROM names WHERE card = ?)"
        seq = db.execute(last, (card,)).fetchone()[0]
        if seq is None:
            db.execute("DELETE FROM states WHERE card = ?", (card,))
        else:
            db.execute(PUT_STATE, (card, seq, *replayed(db, card, scheduler)))


def newest_parameters(db: sqlite3.Connection) -> tuple[str, tuple[float, ...]]:
    """The last parameters of the log that hold, with the id of their entry; "" and () for the defaults."""
    row = db.execute(
        f"SELECT id, data FROM log WHERE kind > 10 AND kind = {PARAMETERS} AND {HOLDS}"
        " ORDER BY stamp DESC, id DESC LIMIT 1"
    ).fetchone()
    return (row[0], weights(row[1])) if row else ("", ())


def weights(data: str) -> tuple[float, ...]:
    """The parameters of an entry's JSON; () where they are none that FSRS-6 takes."""
    try:
        numbers = tuple(float(number) for number in json.loads(data))
    except (ValueError, TypeError, OverflowError, RecursionError):
        return ()
    is_sound = len(numbers) == 21 and all(abs(number) < 1000 for number in numbers)
    # The engine keeps the others within its bounds; the forgetting curve takes this one as it is.
    return numbers if is_sound and _LEAST_DECAY <= numbers[20] <= 1 else ()


def replay_all(db: sqlite3.Connection, scheduler: Scheduler, told: Callable[[int, int], bool] | None) -> bool:
    """Put the states of all cards into the temporary table `fresh`; False where `told` ended it early.

    `told` hears how many cards of how many are done, now and then, and answers whether to go on.
    """
    db.execute("DROP TABLE IF EXISTS temp.fresh")
    db.execute("CREATE TEMP TABLE fresh AS SELECT * FROM states WHERE 0")
    all_cards = int(db.execute("SELECT count(DISTINCT card) FROM names").fetchone()[0])
    last = dict(_last_entries(db))
    insert = f"INSERT {_PUT.replace('INTO states', 'INTO temp.fresh')}"
    steps = db.execute(f"{_STEPS} ORDER BY names.card, stamp, log.id")
    for done, (card, rows) in enumerate(groupby(steps, itemgetter(0)), 1):
        db.execute(insert, (card, last.pop(card), *_folded(rows, scheduler)))
        if told is not None and done % _BREATH == 0 and not told(done, all_cards):
            return False
    # Cards whose every entry was taken back are new again; their rows say which entry is the last.
    db.executemany(insert, ((card, seq, *NEW) for card, seq in last.items()))
    return True


def _last_entries(db: sqlite3.Connection) -> Iterator[tuple[int, int]]:
    yield from db.execute("SELECT card, max(seq) FROM log JOIN names ON names.id = log.name GROUP BY card")
