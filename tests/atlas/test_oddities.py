"""What the map takes over but a person may not see is listed as a problem, at its line."""

import pytest

from studyapp.atlas.problems import MESSAGES
from studyapp.atlas.reading import read_atlas
from studyapp.document.model import Problem
from studyapp.document.outline import read_document

HEAD = "- | Component | Description |\n  |---|---|\n"


def problems(text: str) -> list[Problem]:
    return read_atlas(read_document(text, "page"))[1]


def rows(*pairs: tuple[str, str]) -> str:
    return HEAD + "".join(f"  | {name} | {said} |\n" for name, said in pairs)


def nested(count: int) -> str:
    drawing = ["┌──────┐", "│ core │", "└──────┘"]
    for number in range(count - 1):
        width = len(drawing[0]) + 2
        title = f"│{f'ring {number}':{width}}│"
        drawing = [f"┌{'─' * width}┐", title, *(f"│ {row} │" for row in drawing), f"└{'─' * width}┘"]
    return "- # Boxes\n- ```\n" + "".join(f"  {row}\n" for row in drawing) + "  ```\n"


def test_an_ordinary_table_is_no_problem() -> None:
    assert problems(rows(("Region", "a place"), ("Zone", "inside a Region"), ("👩\u200d💻 팀", "사람"))) == []


def test_a_name_that_nobody_can_read_to_its_end_is_named_by_its_beginning() -> None:
    (problem,) = problems(rows(("Region", "a place"), ("Z" * 10_000, "long")))
    assert problem == Problem(4, "hint", "name-too-long", ("Z" * 40 + "…", "10,000"))


@pytest.mark.parametrize("unseen", ["\u200b", "\u200d", "\u202e", "\u2066", "\ufeff", "\u00ad"])
def test_characters_that_cannot_be_seen_are_told_by_their_number(unseen: str) -> None:
    (problem,) = problems(rows(("Zone", "a place"), (f"Zo{unseen}ne", "another")))
    number = f"⟨U+{ord(unseen):04X}⟩"
    assert problem == Problem(4, "warning", "name-unseen-characters", (f"Zo{number}ne",))


def test_a_crowd_in_one_thing_is_told() -> None:
    text = rows(("Root", "all"), *((f"Item {number}", "inside Root") for number in range(1_200)))
    assert problems(text) == [Problem(3, "hint", "children-many", ("Root", "1,200"))]


def test_a_great_depth_is_told_once_by_what_lies_deepest() -> None:
    text = rows(("Shell 0", "all"), *((f"Shell {at + 1}", f"inside Shell {at}") for at in range(300)))
    assert problems(text) == [Problem(303, "hint", "levels-many", ("Shell 300", "301"))]


def test_a_drawing_that_is_too_large_to_be_read_is_told() -> None:
    assert problems(nested(60)) == []
    assert problems(nested(300)) == [Problem(2, "hint", "drawing-too-large", ("900", "1204"))]


def test_every_sentence_takes_its_details() -> None:
    texts = [
        rows(("Z\u200b" * 300, "long")),
        rows(("Shell 0", "all"), *((f"Shell {at + 1}", f"inside Shell {at}") for at in range(300))),
        nested(300),
    ]
    for problem in (found for text in texts for found in problems(text)):
        said = MESSAGES[problem.code].format(*problem.details)
        assert "{" not in said
        assert all(detail in said for detail in problem.details)
