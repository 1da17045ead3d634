"""Whatever machines do, and however their files travel: once all have all, all know the same."""

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from fsrs_rs_python import DEFAULT_PARAMETERS
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from studyapp.cards.history.history import new_batch
from studyapp.cards.history.log import BURY, MEMORY, RESET, RESUME, SUSPEND, UNBURY, Entry
from studyapp.cards.schedule import GRADES, State, moment
from tests.cards.exchange.machines import Machine, card_of

WEIGHTS = (
    (),
    tuple(DEFAULT_PARAMETERS),
    tuple(number * 1.1 for number in DEFAULT_PARAMETERS[:4]) + tuple(DEFAULT_PARAMETERS[4:]),
)
MEMORY_DATA = "[12.5, 4.0, {day}, {due}, 7, 1]"

machines = st.integers(0, 3)
cards = st.integers(0, 3)


def known_by(machine: Machine) -> dict[tuple[str, str, str], State]:
    """What is known of each card, by every name of its and by where it stands."""
    columns = ", ".join(f"states.{field}" for field in State._fields)
    query = (
        f"SELECT name, page, key, {columns} FROM names"
        " JOIN states ON states.card = names.card JOIN cards ON cards.id = names.card"
    )
    with machine.history.reading() as db:
        return {(name, page, key): State(*state) for name, page, key, *state in db.execute(query)}


def entries_of(machine: Machine) -> set[Entry]:
    return {entry for _, entry in machine.history.entries()}


class SeveralMachines(RuleBasedStateMachine):
    """Machines, each with a replica of the folder; files travel between replicas one by one."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp())
        self.all: list[Machine] = []
        self.folders: list[Path] = []
        self.batches: list[tuple[Machine, str]] = []

    @initialize(count=st.integers(2, 4))
    def begin(self, count: int) -> None:
        for number in range(count):
            self.all.append(Machine(self.root, f"machine{number}"))
            self.folders.append(self.root / f"replica{number}")
            self.folders[-1].mkdir()

    def at(self, number: int) -> Machine:
        return self.all[number % len(self.all)]

    @rule(who=machines, card=cards, grade=st.sampled_from(GRADES))
    def answer(self, who: int, card: int, grade: int) -> None:
        self.at(who).answer(card, grade)

    @rule(who=machines, hours=st.integers(-60, 400))
    def set_the_clock(self, who: int, hours: int) -> None:
        self.at(who).now += timedelta(hours=hours)

    @rule(who=machines, card=cards, kind=st.sampled_from((SUSPEND, RESUME, BURY, UNBURY, RESET)))
    def put_aside_or_begin_anew(self, who: int, card: int, kind: int) -> None:
        machine = self.at(who)
        machine.history.mark([card_of(card)], kind, moment(machine.now))

    @rule(who=machines, some=st.lists(cards, min_size=1, max_size=3, unique=True))
    def take_over(self, who: int, some: list[int]) -> None:
        machine = self.at(who)
        now = moment(machine.now)
        data = MEMORY_DATA.format(day=now.day - 3, due=now.day + 4)
        batch = new_batch()
        machine.history.mark([card_of(card) for card in some], MEMORY, now, data, batch)
        self.batches.append((machine, batch))

    @rule(who=machines)
    def undo(self, who: int) -> None:
        machine = self.at(who)
        machine.history.undo(moment(machine.now))

    @precondition(lambda self: self.batches)
    @rule(data=st.data())
    def undo_what_was_done_in_one_go(self, data: st.DataObject) -> None:
        machine, batch = data.draw(st.sampled_from(self.batches))
        machine.history.undo_batch(batch, moment(machine.now))
        machine.history.rebuild()

    @rule(who=machines, old=cards, new=st.integers(0, 6))
    def edit_a_card(self, who: int, old: int, new: int) -> None:
        machine = self.at(who)
        names = [one.named.name for one in machine.history.registered() if one.named.key == f"key{old}"]
        if names and new != old:
            batch = new_batch()
            machine.history.relink([(names[0], card_of(new))], moment(machine.now), batch)
            self.batches.append((machine, batch))

    @rule(who=machines, card=cards)
    def move_a_card(self, who: int, card: int) -> None:
        self.at(who).history.states("elsewhere", [f"key{card}"])

    @rule(who=machines, weights=st.sampled_from(WEIGHTS))
    def adopt(self, who: int, weights: tuple[float, ...]) -> None:
        machine = self.at(who)
        batch = new_batch()
        machine.history.set_parameters(weights, moment(machine.now), batch)
        machine.history.rebuild()
        self.batches.append((machine, batch))

    @rule(who=machines)
    def exchange(self, who: int) -> None:
        self.at(who).sync(self.folders[who % len(self.all)])

    @rule(source=machines, to=machines, cut=st.floats(0, 1))
    def a_file_arrives(self, source: int, to: int, cut: float) -> None:
        """Whole or, more often, in part: what carries the folder may be at work still."""
        start, end = self.folders[source % len(self.all)], self.folders[to % len(self.all)]
        if start == end:
            return
        own = self.at(to).own_file(end).name
        for file in start.iterdir():
            if file.name != own:
                content = file.read_bytes()
                (end / file.name).write_bytes(content[: round(len(content) * min(1.0, cut * 1.5))])

    @rule(who=machines)
    def a_crash_cuts_the_own_file(self, who: int) -> None:
        file = self.at(who).own_file(self.folders[who % len(self.all)])
        if file.exists():
            file.write_bytes(file.read_bytes()[:-7])

    @rule(who=machines)
    def the_program_is_started_again(self, who: int) -> None:
        self.at(who).history.close()

    def heal(self) -> None:
        for _ in range(2):
            for machine, folder in zip(self.all, self.folders, strict=True):
                machine.sync(folder)
                own = machine.own_file(folder)
                for other in self.folders:
                    if own.exists() and other != folder:
                        shutil.copy(own, other / own.name)

    def teardown(self) -> None:
        try:
            if self.all:
                self.heal()
                self.check()
        finally:
            for machine in self.all:
                machine.history.close()
            shutil.rmtree(self.root)

    def check(self) -> None:
        first, *others = self.all
        entries, known = entries_of(first), known_by(first)
        for machine in others:
            assert entries_of(machine) == entries
            assert known_by(machine) == known
            assert machine.history.parameters == first.history.parameters
        for machine in self.all:
            machine.history.rebuild()
            assert known_by(machine) == known


TestSeveralMachines = SeveralMachines.TestCase
TestSeveralMachines.settings = settings(max_examples=40, stateful_step_count=30)
