"""What answering costs with years of reviews behind it: by default 100,000 cards and 1,000,000 reviews.

Run: python tests/benchmarks/history.py [cards reviews]. Makes the collection in a folder that is gone
afterwards, replays all of it, and then learns; each in a process of its own, for its peak memory. The window
is started with an empty and with the full history in turn; prints medians and their ratio.
"""

import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import datetime, timedelta

from collection import answers, fill, write_pages
from first_paint import PROGRAM, start

from studyapp.cards.history.history import History
from studyapp.cards.learning.session import Session
from studyapp.cards.schedule import GOOD, Scheduler, moment
from studyapp.clock import local_now
from studyapp.library.library import Library
from studyapp.library.pool import LibraryPool
from studyapp.settings import Learning

ANSWERS = 1000
PAIRS = 7
QUERIES = ("라우터", "캐시", "latency 77", "응답", "gateway 123", "없는말")
NO_LIMITS = Learning(new_per_day=100_000, reviews_per_day=100_000)


class Clock:
    """A clock on which every answer takes six seconds."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=6)
        return self.now


def go_on(_done: int, _all: int) -> bool:
    """Never end early."""
    return True


def make(folder: str, cards: int, reviews: int) -> None:
    """Make the collection and print how long its parts take that a person would wait for."""
    write_pages(os.path.join(folder, "notes"), cards)
    path = os.path.join(folder, "full", "history.db")
    os.environ["STUDYAPP_DATA_DIR"] = os.path.dirname(path)
    library = Library(os.path.join(folder, "notes"))
    began = time.perf_counter()
    library.read(go_on)
    print(f"folder read first    {time.perf_counter() - began:8.1f} s, in the background")
    began = time.perf_counter()
    library.read(go_on)
    print(f"folder read again    {time.perf_counter() - began:8.2f} s")
    history = History(path)
    found = list(LibraryPool(library, history).cards(""))
    fill(path, found, answers(len(found), reviews, moment(local_now())))
    began = time.perf_counter()
    history.rebuild()
    print(f"full replay          {time.perf_counter() - began:8.1f} s (goal 20)")
    began = time.perf_counter()
    LibraryPool(library, history).counts([""], moment(local_now()), NO_LIMITS)
    print(f"first look at it     {time.perf_counter() - began:8.2f} s: what the folder and the history share")
    history.close()


def learn(folder: str) -> None:
    """Learn in this process; print its figures as JSON."""
    os.environ["STUDYAPP_DATA_DIR"] = os.path.join(folder, "full")
    clock = Clock(local_now())
    history = History(os.path.join(folder, "full", "history.db"), clock)
    library = Library(os.path.join(folder, "notes"))
    began = time.perf_counter()
    pool = LibraryPool(library, history)
    session = Session(pool, history, Scheduler.of(NO_LIMITS), clock, NO_LIMITS)
    assert session.current is not None
    first = time.perf_counter() - began
    ready: list[float] = []
    durable: list[float] = []
    for number in range(ANSWERS):
        began = time.perf_counter()
        session.answer(1 if number % 12 == 0 else GOOD, 5000)
        middle = time.perf_counter()
        if session.current is None:
            break  # a small collection has too few for one day
        session.preview()
        ready.append(time.perf_counter() - middle)
        durable.append(middle - began)
    card = session.current
    figures = {
        "first": [first],
        "ready": ready,
        "durable": durable,
        "undo": [timed(session.undo) for _ in range(20)],
        "page": [timed(history.states, card.page if card else "") for _ in range(20)],
        "search": [timed(pool.search, query) for query in QUERIES for _ in range(3)],
        "memory": [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024],
    }
    print(json.dumps(figures))


def timed(function: object, *arguments: object) -> float:
    """The seconds that a call takes."""
    assert callable(function)
    began = time.perf_counter()
    function(*arguments)
    return time.perf_counter() - began


def line(name: str, seconds: Sequence[float], goal: str) -> str:
    """Median, 95th percentile and maximum in milliseconds."""
    ordered = sorted(seconds)
    high = ordered[int(0.95 * (len(ordered) - 1))]
    median = statistics.median(ordered)
    return f"{name:<20} {median * 1e3:8.2f} ms, p95 {high * 1e3:.2f}, max {ordered[-1] * 1e3:.2f} ({goal})"


def windows(folder: str) -> None:
    """Start the window with both histories in turn, on the bundled document and on the folder."""
    notes = os.path.join(folder, "notes")
    for name, program in (
        ("document", PROGRAM),
        ("folder", PROGRAM.replace("cli.main([])", f"cli.main([{notes!r}])")),
    ):
        empty, full = [], []
        for _ in range(PAIRS):
            empty.append(start(program, os.path.join(folder, "empty")))
            full.append(start(program, os.path.join(folder, "full")))
        before, after = (statistics.median(one.seconds for one in starts) for starts in (empty, full))
        memory = max(one.memory for one in full)
        print(
            f"window, {name:<12} {after * 1e3:8.0f} ms; {before * 1e3:.0f} ms without a history:"
            f" {after / before:.2f} x (goal 1.5); peak {memory:.0f} MiB (goal 150)"
        )


def main() -> None:
    """Measure and print."""
    if sys.argv[1:2] == ["--learn"]:
        learn(sys.argv[2])
        return
    if sys.argv[1:2] == ["--make"]:
        make(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
        return
    cards, reviews = (int(word) for word in sys.argv[1:3]) if len(sys.argv) > 2 else (100_000, 1_000_000)
    print(f"{cards:,} cards, {reviews:,} reviews; {platform.machine()}, {os.cpu_count()} cores", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        # A process begins with the peak memory of the one that makes it, so this one makes nothing itself.
        words = [sys.executable, __file__]
        subprocess.run([*words, "--make", folder, str(cards), str(reviews)], check=True)
        done = subprocess.run([*words, "--learn", folder], check=True, stdout=subprocess.PIPE, text=True)
        figures = json.loads(done.stdout)
        print(line("session begins", figures["first"], "once a day"))
        print(line("next card ready", figures["ready"], "goal 5 ms"))
        print(line("answer durable", figures["durable"], "goal 2 ms, p95 8 ms; scheduling included"))
        print(line("undo", figures["undo"], "no goal"))
        print(line("states of a page", figures["page"], "no goal"))
        print(line("search", figures["search"], "goal 100 ms"))
        print(f"peak memory          {figures['memory'][0]:8.0f} MiB (goal 150)")
        windows(folder)


if __name__ == "__main__":
    main()
