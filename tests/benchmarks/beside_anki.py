"""Adding, the next card and answering, beside Anki's own backend with the same collection in the same run.

Run: pip install .[benchmark], then python tests/benchmarks/beside_anki.py [cards reviews]. Both sides get the
same cards from files and hold the same answers, both schedule by FSRS with the limits out of the way, and
both keep every answer on disk before the next card is asked for. Prints medians and their ratios, and what
Anki does with two packages for it, the second after every card was edited.
"""

import json
import os
import platform
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from importlib import import_module
from typing import Any

from collection import PER_PAGE, Answered, answers, fill, text, write_pages
from history import NO_LIMITS, Clock, go_on

from studyapp.cards.history.history import History
from studyapp.cards.learning.session import Session
from studyapp.cards.model import Card
from studyapp.cards.reading import read_deck
from studyapp.cards.schedule import GOOD, Scheduler, State, moment
from studyapp.cli import main as main_of_program
from studyapp.clock import local_now
from studyapp.document.outline import read_document
from studyapp.library.cache import Reading
from studyapp.library.library import Library
from studyapp.library.pool import LibraryPool
from studyapp.library.reading import write

ANSWERS = 500
ADDITIONS = 30
DECK = 1
# Anki is no dependency of the checks, so they cannot look into it.
ANKI_COLLECTION: Any = import_module("anki.collection")
ANKI_CARDS: Any = import_module("anki.cards")
ANKI_SCHEDULER: Any = import_module("anki.scheduler.v3")


class Ours:
    """This program on a folder of documents."""

    def __init__(self, folder: str) -> None:
        self._notes = os.path.join(folder, "notes")
        os.environ["STUDYAPP_DATA_DIR"] = os.path.join(folder, "data")
        self._clock = Clock(local_now())
        self._history = History(os.path.join(folder, "data", "history.db"), self._clock)
        self._library = Library(self._notes)
        self._ready: list[Reading] = []

    def add_all(self) -> None:
        """Read all documents."""
        self._library.read(go_on)

    def learn(self, given: list[Answered]) -> dict[int, State]:
        """Put years of answers in; the states that they lead to, by the card's number."""
        cards = list(LibraryPool(self._library, self._history).cards(""))
        fill(self._history.path, cards, given)
        self._history.rebuild()
        numbers = {(card.page, card.key): number for number, card in enumerate(cards)}
        return {numbers[item.named.page, item.named.key]: item.state for item in self._history.registered()}

    def open(self) -> None:
        """Begin a session."""
        pool = LibraryPool(self._library, self._history)
        self._session = Session(pool, self._history, Scheduler.of(NO_LIMITS), self._clock, NO_LIMITS)

    def add(self, numbers: range) -> None:
        """Write cards more into a page of their own; writing counts too, though an editor does it."""
        path = os.path.join(self._notes, f"added {numbers.start}.md")
        with open(path, "w", encoding="utf-8") as file:
            for number in numbers:
                front, back = text(number)
                file.write(f"- Q: {front} #card\n\t- A: {back}\n")
        self._library.read(go_on)

    def read(self, numbers: range) -> None:
        """Read cards more, as `keep` needs them; Anki gets its notes ready made too."""
        written = "".join(f"- Q: {front} #card\n\t- A: {back}\n" for front, back in map(text, numbers))
        name = f"kept {numbers.start}"
        cards = read_deck(read_document(written, name))[0].cards
        self._ready = [Reading(f"{name}.md", 1, 1, b"", "", name, cards)]

    def keep(self) -> None:
        """Keep the cards that were read, ready to be learned and found."""
        with self._library.asking() as db:
            write(db, self._ready)

    def next(self) -> Card | None:
        """The card to show, with what each grade would lead to."""
        card = self._session.current
        self._session.preview()
        return card

    def answer(self) -> None:
        """Grade it good."""
        self._session.answer(GOOD, 5000)


class Anki:
    """Anki's backend on a collection of its own."""

    def __init__(self, folder: str) -> None:
        self._path = os.path.join(folder, "collection.anki2")
        self._collection = ANKI_COLLECTION.Collection(self._path)
        self._collection.set_config("fsrs", True)
        self._kind: Any = self._collection.models.by_name("Basic")
        config = self._collection.decks.config_dict_for_deck_id(DECK)
        config["new"]["perDay"] = config["rev"]["perDay"] = 9999
        self._collection.decks.update_config(config)
        self._queued: Any = None
        self._ready: list[Any] = []

    def _note(self, number: int) -> Any:
        note = self._collection.new_note(self._kind)
        note.fields = list(text(number))
        return note

    def add_file(self, path: str) -> None:
        """Import a file of text, Anki's own way to take over many cards."""
        metadata = self._collection.get_csv_metadata(path, None)
        request = ANKI_COLLECTION.ImportCsvRequest(path=path, metadata=metadata)
        self._collection.import_csv(request)

    def learn(self, given: list[Answered], states: dict[int, State], today: int) -> None:
        """Put the same answers and the states that they led to in."""
        first = int(self._collection.sched.today)
        self._collection.close()
        with closing(sqlite3.connect(self._path)) as db, db:
            self._put(db, given, states, first - today)
        self._collection = ANKI_COLLECTION.Collection(self._path)

    @staticmethod
    def _put(db: sqlite3.Connection, given: list[Answered], states: dict[int, State], days: int) -> None:
        ids = [int(row[0]) for row in db.execute("SELECT id FROM cards ORDER BY id")]
        rows = [
            (a.time * 1000 + n % 1000, ids[a.card], -1, a.grade, a.interval, a.previous, 2500, a.took, 1)
            for n, a in enumerate(given)
        ]
        # Anki names a review by its millisecond, and two of ours may have the same.
        db.executemany("INSERT OR IGNORE INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        db.executemany(
            "UPDATE cards SET type = 2, queue = 2, factor = 2500,"
            " due = ?, ivl = ?, reps = ?, lapses = ?, data = ? WHERE id = ?",
            [
                (
                    state.due_day + days,
                    state.due_day - state.day,
                    state.reps,
                    state.lapses,
                    json.dumps({"s": round(state.stability, 4), "d": round(state.difficulty, 3), "dr": 0.9}),
                    ids[number],
                )
                for number, state in states.items()
            ],
        )

    def open(self) -> None:
        """Begin a session: Anki gathers the day's cards when the first is asked for."""
        self._collection.decks.set_current(DECK)
        self.next()

    def add(self, numbers: range) -> None:
        """Add cards more, in one go."""
        self.read(numbers)
        self.keep()

    def read(self, numbers: range) -> None:
        """Make notes more."""
        self._ready = [ANKI_COLLECTION.AddNoteRequest(self._note(number), DECK) for number in numbers]

    def keep(self) -> None:
        """Add the notes that were made."""
        self._collection.add_notes(self._ready)

    def next(self) -> object:
        """The card to show, with what each grade would lead to."""
        queued = self._collection.sched.get_queued_cards(fetch_limit=1).cards
        self._queued = queued[0] if queued else None
        return self._queued

    def answer(self) -> None:
        """Grade it good."""
        scheduler: Any = self._collection.sched
        card = ANKI_CARDS.Card(self._collection, backend_card=self._queued.card)
        card.start_timer()
        built = scheduler.build_answer(
            card=card, states=self._queued.states, rating=ANKI_SCHEDULER.CardAnswer.GOOD
        )
        scheduler.answer_card(built)

    def take(self, package: str) -> str:
        """Import a package; what Anki did with its notes."""
        options = ANKI_COLLECTION.ImportAnkiPackageOptions()
        request = ANKI_COLLECTION.ImportAnkiPackageRequest(package_path=package, options=options)
        log = self._collection.import_anki_package(request).log
        return f"{len(log.new)} new, {len(log.updated)} updated, {len(log.conflicting)} refused"


def exchanged(folder: str, anki: Anki) -> None:
    """Export a document twice, its answers edited in between, and import both."""
    page, package = os.path.join(folder, "page.md"), os.path.join(folder, "page.apkg")
    for time_, ending in (("first", ""), ("second", " (edited)")):
        with open(page, "w", encoding="utf-8") as file:
            file.writelines(
                f"- Q: {text(n)[0]} #card\n\t- A: {text(n)[1]}{ending}\n" for n in range(PER_PAGE)
            )
        main_of_program(["export", "anki", page, "-o", package])
        print(f"{time_} package: {anki.take(package)}")
        time.sleep(1)  # Anki tells notes apart by the second they were changed in


def seconds(call: Callable[[], object]) -> float:
    """How long a call takes."""
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def told(name: str, ours: Sequence[float], anki: Sequence[float]) -> None:
    """Print one comparison."""
    first, second = statistics.median(ours) * 1e3, statistics.median(anki) * 1e3
    print(
        f"{name:<24} {first:10.3f} ms   Anki {second:10.3f} ms   Anki takes {second / first:6.2f} x as long"
    )


def main() -> None:
    """Measure and print."""
    cards, reviews = (int(word) for word in sys.argv[1:3]) if len(sys.argv) > 2 else (100_000, 1_000_000)
    print(f"{cards:,} cards, {reviews:,} reviews; {platform.machine()}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        write_pages(os.path.join(folder, "notes"), cards)
        ours, anki = Ours(folder), Anki(folder)
        table = os.path.join(folder, "cards.txt")
        with open(table, "w", encoding="utf-8") as file:
            file.write("#separator:tab\n#html:false\n#notetype:Basic\n#deck:Default\n")
            file.writelines("\t".join(text(number)) + "\n" for number in range(cards))
        told("adding all", [seconds(ours.add_all)], [seconds(lambda: anki.add_file(table))])
        now = moment(local_now())
        given = answers(cards, reviews, now)
        states = ours.learn(given)
        anki.learn(given, states, now.day)
        told("first session", [seconds(ours.open)], [seconds(anki.open)])
        told("later sessions", [seconds(ours.open)], [seconds(anki.open)])
        times: dict[str, tuple[list[float], list[float]]] = {}
        for _ in range(ANSWERS):
            if ours.next() is None or anki.next() is None:
                break  # a small collection has too few for one day
            for side, program in enumerate((ours, anki)):
                times.setdefault("next card", ([], []))[side].append(seconds(program.next))
                times.setdefault("answering", ([], []))[side].append(seconds(program.answer))
        for number in range(ADDITIONS):
            for side, program in enumerate((ours, anki)):
                for name, count in (("adding one", 1), ("adding a page", PER_PAGE)):
                    new = range(cards + (2 * number + (count > 1)) * PER_PAGE, 10**9)[:count]
                    added = times.setdefault(name, ([], []))
                    added[side].append(seconds(lambda p=program, n=new: p.add(n)))
                    program.read(range(new.start + 10**9, new.stop + 10**9))
                    kept = times.setdefault(f"{name}, as read", ([], []))
                    kept[side].append(seconds(program.keep))
        for name, (mine, theirs) in times.items():
            told(name, mine, theirs)
        exchanged(folder, anki)


if __name__ == "__main__":
    main()
