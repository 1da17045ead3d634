"""A block's text falls into headings, fences, tables and lines."""

from studyapp.document.model import Fence, Heading, Table, Text
from studyapp.document.parts import split_cells, split_parts


def test_each_part_has_its_line() -> None:
    lines = ["# Head ##", "", "```py", "a = 1", "```", "| a | b |", "|:--|--:|", "| 1 | 2 |", "text  "]
    assert split_parts(lines, 10) == (
        Heading(10, 1, "Head"),
        Fence(12, "py", ("a = 1",)),
        Table(15, ("a", "b"), ((17, ("1", "2")),)),
        Text(18, "text"),
    )


def test_a_fence_loses_its_own_indent() -> None:
    assert split_parts(["  ```", "    x", " y", "  ~~~"], 1) == (Fence(1, "", ("  x", "y")),)


def test_a_fence_that_never_closes_is_text() -> None:
    assert split_parts(["```", "# a"], 1) == (Text(1, "```"), Heading(2, 1, "a"))


def test_a_source_block_is_a_fence() -> None:
    assert split_parts(["#+BEGIN_SRC sh", "# no heading", "#+END_SRC"], 1) == (
        Fence(1, "sh", ("# no heading",)),
    )


def test_a_tag_is_no_heading() -> None:
    assert split_parts(["#card", "####### seven"], 1) == (Text(1, "#card"), Text(2, "####### seven"))


def test_a_row_of_bars_without_a_rule_is_text() -> None:
    assert split_parts(["| a | b |"], 1) == (Text(1, "| a | b |"),)


def test_code_and_page_names_hold_their_bars() -> None:
    assert split_cells(r"| `a|b` | [[p|q]] | c\|d |") == ("`a|b`", "[[p|q]]", "c|d")


def test_long_runs_of_blanks_and_marks_are_read() -> None:
    for line in ("# a" + " " * 100_000 + "b", "# a" + " #" * 100_000 + " b", "|" + "[[a" * 100_000):
        split_parts([line, "| -" + " " * 100_000 + "x"], 1)
    assert len(split_parts(["#+BEGIN_SRC"] * 100_000, 1)) == 100_000
