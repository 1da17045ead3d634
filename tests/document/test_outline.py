"""The outline of a file is the one that Logseq shows."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp import paths
from studyapp.document.model import Block, Document, Fence, Heading, Table, Text
from studyapp.document.outline import read_document

OUTLINES = Path(__file__).parents[1] / "fixtures" / "outline"
NAMES = sorted(path.stem for path in OUTLINES.glob("*.md"))


def bullets(document: Document) -> list[list[int]]:
    """Line and depth of every bullet."""
    return [[block.line, block.depth] for block in document.blocks if block.bullet]


def bundled() -> Document:
    """The document that the program ships."""
    return read_document(Path(paths.bundled_document()).read_text(encoding="utf-8"), "AWS Infrastructure")


def block_at(document: Document, line: int) -> Block:
    """The block whose bullet stands at a line."""
    return next(block for block in document.blocks if block.line == line)


@pytest.mark.parametrize("name", NAMES)
def test_bullets_are_where_logseq_has_them(name: str) -> None:
    # The expected line and depth of every bullet are what Logseq's parser (mldoc 1.5.9) makes of the file.
    text = (OUTLINES / f"{name}.md").read_text(encoding="utf-8")
    assert bullets(read_document(text, name)) == json.loads((OUTLINES / f"{name}.json").read_text())


@pytest.mark.parametrize("name", NAMES)
def test_line_ends_and_a_byte_order_mark_change_nothing(name: str) -> None:
    text = (OUTLINES / f"{name}.md").read_text(encoding="utf-8")
    plain = read_document(text, name)
    windows = read_document("\ufeff" + text.replace("\n", "\r\n"), name)
    assert bullets(windows) == bullets(plain)
    assert [block.lines for block in windows.blocks] == [block.lines for block in plain.blocks]
    assert windows.lines == plain.lines


def test_the_bundled_document_has_the_blocks_that_logseq_shows() -> None:
    document = bundled()
    blocks = document.blocks
    assert (document.lines, len(blocks), max(block.depth for block in blocks)) == (305, 113, 5)
    assert [block.line for block in blocks if not block.text.strip()] == [2, 4, 5, 26, 45, 305]
    assert sum("collapsed" in block.properties for block in blocks) == 11
    assert document.page == "AWS Infrastructure"
    assert not document.problems


def test_the_bundled_document_has_its_headings_fences_and_tables() -> None:
    parts = [part for block in bundled().blocks for part in block.parts]
    kinds = {kind: sum(isinstance(part, kind) for part in parts) for kind in (Heading, Fence, Table)}
    assert kinds == {Heading: 31, Fence: 16, Table: 2}


def test_text_before_the_first_bullet_is_a_block_and_can_have_children() -> None:
    document = read_document("\n# Title\nsome text\n\t- child\n- bullet\n", "page")
    assert [(block.line, block.depth, block.bullet) for block in document.blocks] == [
        (2, 1, False),
        (4, 2, True),
        (5, 1, True),
    ]
    assert document.title == "Title"


def test_a_heading_without_a_bullet_is_a_block_at_depth_one() -> None:
    document = read_document("- a\n\t- b\n## H\ntext\n\t\t- c\n- d", "page")
    assert [(block.line, block.depth, block.parent) for block in document.blocks] == [
        (1, 1, -1),
        (2, 2, 0),
        (3, 1, -1),
        (5, 2, 2),
        (6, 1, -1),
    ]
    assert document.blocks[2].lines == ["## H", "text"]


def test_continuation_lines_lose_the_indent_of_their_bullet() -> None:
    document = read_document("\t- a\n\t  b\n\t      c\n d", "page")
    assert document.blocks[0].lines == ["a", "b", "    c", "d"]


def test_properties_leave_the_text_and_keep_the_lines_in_place() -> None:
    document = read_document(
        "- a\n  Collapsed:: true\n  empty::\n  1. one\n  AWS::EC2 is no property", "page"
    )
    block = document.blocks[0]
    assert block.properties == {"collapsed": "true", "empty": ""}
    assert block.lines == ["a", "", "", "1. one", "AWS::EC2 is no property"]
    assert [part.line for part in block.parts] == [1, 4, 5]


def test_code_has_no_properties() -> None:
    document = read_document("- a\n  ```\n  b:: c\n  ```\n  d:: e", "page")
    assert document.blocks[0].properties == {"d": "e"}


def test_the_first_block_may_name_the_page() -> None:
    assert read_document("title:: Another name\n\n- a", "file").page == "Another name"


def test_a_fence_that_never_closes_is_told_with_its_line() -> None:
    document = read_document("- a\n  ```\n- b", "page")
    assert [(problem.line, problem.code) for problem in document.problems] == [(2, "fence-unclosed")]
    assert bullets(document) == [[1, 1], [3, 1]]


def test_three_thousand_levels_are_read() -> None:
    document = read_document("\n".join("\t" * level + f"- {level}" for level in range(3000)), "page")
    assert [block.depth for block in document.blocks] == list(range(1, 3001))
    assert len(document.descendants(document.blocks[0])) == 2999


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "\0\0- a\0\n\0",
        "- \ud800 half a character",
        "- " + "a" * 10_000_000,
        "- a\n  ```x\n" * 100_000,
        "- $$\n" * 100_000,
        "$$a" * 1_000_000,
        "\n".join(f"#+BEGIN_X{n}\n#+END_X{100_000 - n}" for n in range(100_000)),
        "\n".join(f"\\begin{{x{n}}}" for n in range(100_000)),
        "<div>\n<b>\n</b>\n" * 50_000,
        "<br>\n" * 100_000,
        "* a\n  5x\n" * 50_000,
        "\n".join(" " * n + "* a" for n in range(1500)) + "\n" + " " * 1501 + "5x",
        "term\n: definition\n" * 50_000,
        "> a\n" * 100_000,
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_whatever_a_file_holds_it_is_read(text: str) -> None:
    document = read_document(text, "page")
    assert_whole(text, document)


def assert_whole(text: str, document: Document) -> None:
    """Blocks stand in order and nest; every line that is not blank or a property belongs to one block."""
    owned: list[int] = []
    for index, block in enumerate(document.blocks):
        assert block.index == index
        assert block.parent < index < block.end <= len(document.blocks)
        assert block.depth == (document.blocks[block.parent].depth + 1 if block.parent >= 0 else 1)
        owned.extend(range(block.line, block.line + len(block.lines)))
    assert owned == sorted(set(owned))
    assert not owned or (owned[0] >= 1 and owned[-1] <= document.lines)
    lines = text.removeprefix("\ufeff").split("\n")
    filled = {number for number, line in enumerate(lines, 1) if line.strip(" \t\r")}
    # Properties at a block's end are no part of its text.
    assert all("::" in lines[number - 1] for number in filled - set(owned))


PIECES = st.sampled_from(
    [
        "- a",
        "- ",
        "-",
        "- - x",
        "- ---",
        "-\tb",
        "```",
        "- ```",
        "~~~",
        "$$",
        "- $$ x",
        "#+BEGIN_A",
        "#+END_A",
        ":a:",
        ":END:",
        "\\begin{x}",
        "\\end{x}",
        "---",
        "# h",
        "> q",
        "1. one",
        "* star",
        "12 x",
        "[^1]: note",
        "term",
        "x",
        ": meaning",
        "<div>",
        "</div>",
        "<br>",
        "/>",
        "<!--",
        "-->",
        "key:: value",
        "| a |",
        "|---|",
        "",
        "  ",
        "\ufeff",
    ]
)
INDENTS = st.sampled_from(["", "", "\t", "\t\t", "  ", " ", "    ", " \t"])
OUTLINE = st.lists(st.tuples(INDENTS, PIECES).map("".join), max_size=25)


@given(OUTLINE.map("\n".join) | st.text())
def test_every_line_belongs_to_one_block(text: str) -> None:
    assert_whole(text, read_document(text, "page"))


@given(OUTLINE)
def test_parts_keep_the_line_that_they_stand_at(lines: list[str]) -> None:
    document = read_document("\n".join(lines), "page")
    for block in document.blocks:
        for part in block.parts:
            assert block.line <= part.line < block.line + len(block.lines)
            if isinstance(part, Text):
                assert part.text == block.lines[part.line - block.line].rstrip()


def test_headings_above_a_block_are_those_of_its_ancestors_and_earlier_siblings() -> None:
    document = read_document("- # A\n\t- ## B\n\t- text\n- ## C\n- # D\n- end", "page")
    paths_of = {block.line: document.path(block) for block in document.blocks}
    assert paths_of[3] == ("A", "B")
    assert paths_of[4] == ("A",)
    assert paths_of[6] == ("D",)
    assert block_at(document, 2).parent == 0
