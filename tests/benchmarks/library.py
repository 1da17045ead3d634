"""A library of 5,000 files with 100,000 cards and a history of as many: how long reading and learning take.

Run: python tests/benchmarks/library.py [files] [cards in each]. Prints milliseconds (the median of several
calls) beside the goals, and the peak memory, all of the machine it runs on.
"""

import os
import platform
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from studyapp import paths
from studyapp.cards.history.history import History
from studyapp.cards.history.log import name_of
from studyapp.cards.model import Card
from studyapp.cards.schedule import Moment, State, moment
from studyapp.clock import local_now
from studyapp.library.library import Library
from studyapp.library.pool import LibraryPool
from studyapp.settings import Learning

FILES, CARDS = 5000, 20
_MANY = 10_000


def write_notes(folder: Path, files: int, cards: int) -> None:
    """A graph with pages and journals."""
    for number in range(files):
        place = folder / ("pages" if number % 4 else "journals")
        place.mkdir(parents=True, exist_ok=True)
        (place / f"note {number:05}.md").write_text("\n".join(_lines(number, cards)) + "\n", encoding="utf-8")


def _lines(number: int, cards: int) -> Iterator[str]:
    yield f"- # Note {number} 네트워크"
    for at in range(cards):
        if at % 5 == 0:
            yield f"- ## Section {at // 5}"
        yield f"  - Q: What is the {at}th thing of note {number}, and 왜 그런가? #card"
        yield f"    - A: It is **thing {at}** with a latency of {number * at % 97} ms."
        yield f"    - 가용 영역 {number + at} and `code {at}`"


def write_history(history: History, cards: Iterator[Card], today: int) -> int:
    """States for all cards, as if they had been learned for months; how many."""
    _ = history.device  # makes the file
    history.close()
    count = 0
    with sqlite3.connect(history.path) as db:
        for number, card in enumerate(cards):
            count += 1
            row = (card.page, card.key, card.kind, card.front, card.back, "\n".join(card.path))
            known = db.execute(
                "INSERT INTO cards (page, key, kind, front, back, section) VALUES (?, ?, ?, ?, ?, ?)", row
            ).lastrowid
            name = db.execute(
                "INSERT INTO names (name, card) VALUES (?, ?)", (name_of(card.page, card.key), known)
            ).lastrowid
            ahead = number * 7919 % 365
            day = today - 30 + ahead % 25
            seq = db.execute(
                "INSERT INTO log (id, device, stamp, name, kind, time, day, interval, previous, took, data,"
                " batch) VALUES (?, 1, ?, ?, 3, ?, ?, ?, 0, 5000, '', '')",
                (f"e{number}", number + 1, name, number, day, ahead),
            ).lastrowid
            state = State("review", 10.0 + ahead, 5.0, 0, day, today - 20 + ahead, 0, 3, 0, day - 9, day)
            marks = ", ".join("?" * (len(state) + 2))
            db.execute(f"INSERT INTO states VALUES ({marks})", (known, seq, *state))
        db.execute("UPDATE progress SET stamp = (SELECT max(stamp) FROM log)")
    return count


def timed(name: str, work: Callable[[], object], goal: float = 0.0, times: int = 5) -> None:
    """Print how long a call takes, the median of some."""
    taken: list[float] = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    wanted = f"   goal {goal:g}" if goal else ""
    first = f"   first {taken[0]:.1f}" if times > 1 else ""
    print(f"{name:<34} {statistics.median(taken):9.1f} ms{first}{wanted}", flush=True)


def go_on(_done: int, _all: int) -> bool:
    """Read to the end."""
    return True


def main() -> None:
    """Make a library, measure and print."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    each = int(sys.argv[2]) if len(sys.argv) > 2 else CARDS
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"{files} files, {files * each} cards; {machine}")
    with tempfile.TemporaryDirectory() as scratch:
        paths.use_data_dir(os.path.join(scratch, "data"))
        os.makedirs(paths.data_dir())
        folder = Path(scratch) / "graph"
        write_notes(folder, files, each)
        library = Library(str(folder))
        timed("cold reading", lambda: library.read(go_on), times=1)
        timed("reading again, nothing changed", lambda: library.read(go_on))
        now, learning = moment(local_now()), Learning()
        history = History(paths.data_dir("history.db"))
        pool = LibraryPool(library, history)
        timed("agenda without a history", lambda: pool.agenda("", now, learning), 60)
        began = time.perf_counter()
        count = write_history(history, pool.cards(""), now.day)
        print(f"(a history of {count} states made in {time.perf_counter() - began:.1f} s)")
        measure(library, pool, now, learning)
        pool.close()
        size = sum(file.stat().st_size for file in Path(paths.cache_dir("library")).iterdir()) / 2**20
        print(f"{'cache':<34} {size:9.1f} MiB")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'peak memory':<34} {peak:9.1f} MiB   goal 150")


def measure(library: Library, pool: LibraryPool, now: Moment, learning: Learning) -> None:
    """Ask the pool all that a window asks."""
    timed("ties to the whole history", pool.choices, times=1)
    names = [choice.name for choice in pool.choices()]
    page = library.pages()[_MANY % len(library.pages())].name
    card = next(iter(pool.cards(f"page:{page}")))
    timed("find a card", lambda: pool.find((card.page, card.key)), 1, 15)
    timed("agenda of all", lambda: pool.agenda("", now, learning), 60)
    for order in ("random", "retrievability", "difficulty"):
        wanted = learning._replace(review_order=order, new_order="random")
        timed(f"agenda of all, {order}", lambda wanted=wanted: pool.agenda("", now, wanted), 60)
    timed("agenda of a page", lambda: pool.agenda(f"page:{page}", now, learning), 60)
    timed("agenda of a folder", lambda: pool.agenda("folder:pages/", now, learning), 60)
    timed(f"counts of {len(names)} decks", lambda: pool.counts(names, now, learning), 150)
    timed(f"all {len(names)} decks", pool.choices)
    timed("forecast of 31 days", lambda: pool.forecast("", now.day, 31))
    for words in ("가용", "thing 7", "note 04999"):
        timed(f"search: {words}", lambda words=words: pool.search(words, 100), 100)
    second = LibraryPool(Library(library.folder), History(paths.data_dir("history.db")))
    timed("opened again, agenda of all", lambda: second.agenda("", now, learning), times=1)


if __name__ == "__main__":
    main()
