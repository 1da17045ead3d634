"""The estimate's model: whatever is done to it can be taken back, and it always reckons as if from anew."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester

from studyapp.cost.estimate import Entry, estimate
from studyapp.cost.model import Quantity, Rate, RateCard, Tier
from studyapp.ui.cost.estimate.model import LABEL, PATH, VOLUME, EstimateModel

TIERS = (
    Tier(Quantity(Decimal(100), "GB"), Decimal(0), 1),
    Tier(Quantity(Decimal(1), "TB"), Decimal("0.09"), 2),
    Tier(None, None, 3),
)
CARD = RateCard(
    (
        Rate("out", "Out", (), "USD", "GB", 1, TIERS, (1, 2, 3)),
        Rate("zone", "Zone", (), "USD", "GB", 2, (Tier(None, Decimal("0.01"), 4),), (4,)),
        Rate("won", "Won", (), "KRW", "GB", 1, (Tier(None, Decimal(30), 5),), (5,)),
    ),
    (),
)
ENTRIES = st.builds(
    Entry,
    st.sampled_from(["a", "b"]),
    st.sampled_from(["out", "zone", "won", "gone"]),
    st.builds(Quantity, st.integers(0, 900).map(Decimal), st.sampled_from(["GB", "TB"])),
    st.sampled_from([1, 2]),
)
ROW = st.integers(0, 5)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["add", "remove", "double", "move", "turn", "label", "path", "volume", "all", "paste"]
        ),
        ROW,
        ROW,
        ENTRIES,
    ),
    max_size=8,
)


def do(model: EstimateModel, name: str, row: int, other: int, entry: Entry) -> None:
    count = model.rowCount()
    if name == "add":
        model.add((entry,))
    elif name == "all":
        model.replace_all((entry, entry))
    elif count:
        change(model, name, (row % count, other % count), entry)


def change(model: EstimateModel, name: str, rows: tuple[int, int], entry: Entry) -> None:
    row, other = rows
    some = sorted({row, other})
    if name == "remove":
        model.remove(some)
    elif name == "double":
        model.duplicate(some)
    elif name == "move":
        model.move(some, other)
    elif name == "turn":
        model.toggle_directions(some)
    elif name == "paste":
        model.insert(row, (entry,))
    else:
        column, text = {
            "label": (LABEL, entry.label),
            "path": (PATH, entry.rate),
            "volume": (VOLUME, str(entry.quantity)),
        }[name]
        model.setData(model.index(row, column), text)


@settings(max_examples=40, deadline=None)
@given(st.lists(ENTRIES, max_size=5), STEPS)
def test_whatever_is_done_can_be_taken_back_and_done_again(
    start: list[Entry], steps: list[tuple[str, int, int, Entry]]
) -> None:
    model = EstimateModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_card(CARD, 1024)
    model.show_entries(tuple(start))
    for step in steps:
        do(model, *step)
        assert model.result == estimate(model.entries, CARD, 1024, model.known_as)
    end = model.entries
    while model.undo_stack.canUndo():
        model.undo_stack.undo()
    assert model.entries == tuple(start)
    assert model.result == estimate(start, CARD, 1024, model.known_as)
    while model.undo_stack.canRedo():
        model.undo_stack.redo()
    assert model.entries == end
    assert model.result == estimate(end, CARD, 1024, model.known_as)
    assert tester is not None


@given(st.lists(ENTRIES, max_size=5))
def test_other_prices_drop_no_line_and_forget_no_name(start: list[Entry]) -> None:
    model = EstimateModel()
    model.set_card(CARD, 1024)
    model.show_entries(tuple(start))
    before = model.result
    model.set_card(RateCard((), ()), 1024)
    assert model.entries == tuple(start)
    assert model.result.total is None or not any(line.gb for line in model.result.lines)
    labels = {line.entry.rate: line.rate.label for line in before.lines}
    assert {line.entry.rate: line.rate.label for line in model.result.lines} == labels
    model.set_card(CARD, 1024)
    assert model.result == before


def test_rows_of_another_table_are_not_taken_for_its_own() -> None:
    one, other = EstimateModel(), EstimateModel()
    for model in (one, other):
        model.set_card(CARD, 1024)
        model.add(
            [
                Entry("a", "out", Quantity(Decimal(1), "GB"), 1),
                Entry("b", "won", Quantity(Decimal(1), "GB"), 1),
            ]
        )
    data = one.mimeData([one.index(0, 0)])
    assert other.dragged(data) == []
    assert one.dragged(data) == [0]


def test_a_line_named_after_its_path_takes_the_name_of_the_new_one() -> None:
    model = EstimateModel()
    model.set_card(CARD, 1024)
    volume = Quantity(Decimal(5), "GB")
    model.add([Entry("Out", "out", volume, 1), Entry("Backup", "out", volume, 1)])
    for row in (0, 1):
        model.setData(model.index(row, PATH), "zone")
    assert model.entries == (Entry("Zone", "zone", volume, 2), Entry("Backup", "zone", volume, 2))
    model.setData(model.index(1, LABEL), " ")
    assert model.entries[1].label == "Zone"
