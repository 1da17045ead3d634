"""Reading ends in a model and line-numbered problems, whatever a file holds."""

import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.errors import UnreadableFile
from studyapp.inspection import outline_json, sentence, study_json
from studyapp.study import Study, open_study, read_study

PIECES = st.sampled_from(
    [
        "- ",
        "\t",
        "  ",
        "\n",
        "# ",
        "## ",
        "```\n",
        "~~~\n",
        "$$\n",
        "┌──┐\n│A │\n└──┘\n",
        "┌─",
        "─▶",
        "└",
        "$0.02/GB",
        "$NaN/GB",
        "10TB",
        "무료",
        "Region",
        "리전 (Region)",
        "→",
        "[ ] ",
        "\n",
        "key:: value\n",
        "#+BEGIN_X\n",
        "#+END_X\n",
        ":LOGBOOK:\n",
        "\0",
        "{{cloze a}}",
        "{{cards [[x]]}}",
        "1TB × $0.09 = $92",
        "Total: $47",
        "(없으면) ",
        "\n",
        "\u200b",
        "\u202e",
        "\r\n",
        "구성 요소",
        "설명",
        "로 구성",
        "within ",
        "![x](file:///etc/passwd)",
        "[[",
        "]]",
        "((",
        "`",
        "*",
        "_",
        "<",
        "&amp;",
        "**정의**: ",
        "#card\n\t- A",
        "| a | b |\n",
        "|---|---|\n",
        "- Q: what? #card\n\t- A: this\n",
    ]
)


def read(text: str) -> Study:
    study = read_study(text, "page")
    study_json(study)
    outline_json(study.document)
    for problem in study.problems:
        assert 1 <= problem.line <= max(1, study.document.lines)
        assert sentence(problem)
    return study


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    read(text)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_mixture_of_what_documents_hold_is_read(text: str) -> None:
    study = read(text)
    lines = max(1, study.document.lines)
    assert all(1 <= card.line <= lines for card in study.deck.cards)
    assert all(1 <= line <= lines for component in study.atlas.components for line in component.lines)
    assert all(1 <= line <= lines for rate in study.rates.rates for line in rate.lines)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_the_hierarchy_has_no_loop_and_names_are_unique(text: str) -> None:
    components = read(text).atlas.components
    parents = {component.name: component.parent for component in components}
    assert len(parents) == len(components)
    for name in parents:
        seen: set[str] = set()
        at: str | None = name
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = parents[at]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- x" * 500_000, id="one long line"),
        pytest.param("\n".join("\t" * depth + "- deep" for depth in range(3000)), id="3,000 levels"),
        pytest.param("- ```\n" + "- never closed\n" * 2000, id="an unclosed fence"),
        pytest.param("- price: $NaN/GB\n- $inf/GB\n- $1e999/GB\n- $/GB\n", id="prices that are none"),
        pytest.param(
            "- ![x](file:///etc/passwd) #card\n\t- ![y](http://example.org/a.png)\n", id="images elsewhere"
        ),
        pytest.param("- a #card {{cloze " + " " * 40_000, id="a cloze of blanks that never closes"),
        pytest.param("- out: $0.09/GB " + "0" * 40_000, id="a price with digits without end"),
        pytest.param("- out: $0.09/GB " + "1,000" * 8_000, id="a price with commas without end"),
        pytest.param(
            "- ## Region {n}\n\t- internet out: $0.09/GB\n" * 2_000, id="2,000 headings with prices"
        ),
        pytest.param("- " + "Region → " * 20_000, id="a flow without end"),
        pytest.param("- ## Regional services\n\t- " + "A, " * 30_000, id="a list without end"),
        pytest.param(
            "- ## Regional services\n\t- " + "A (b, c), (" * 10_000, id="parentheses that never close"
        ),
        pytest.param("| a |\n|---|\n" + "| | |\n" * 20_000, id="an empty table"),
        pytest.param("- same #card\n\t- answer\n" * 20_000, id="20,000 cards"),
        pytest.param("**" * 20_000 + "[" * 20_000 + "`" * 20_001, id="markup that never ends"),
        pytest.param("```\n" + "┌" * 5000 + "\n" + "│" * 5000 + "\n```", id="a drawing of corners"),
    ],
)
def test_hostile_documents_are_read(text: str) -> None:
    read(text)


def test_parents_that_loop_are_refused_with_a_problem() -> None:
    text = (
        "- ## Components\n\t- | Component | Description | Part of |\n\t  |---|---|---|\n"
        "\t  | Alpha | the first | Beta |\n\t  | Beta | the second | Gamma |\n"
        "\t  | Gamma | the third | Alpha |\n"
    )
    study = read(text)
    assert [(problem.code, problem.line) for problem in study.problems] == [("parent-loop", 6)]
    assert {component.name: component.parent for component in study.atlas.components} == {
        "Alpha": "Beta",
        "Beta": "Gamma",
        "Gamma": None,
    }


def test_a_file_that_is_not_utf8_is_read_with_a_problem_at_the_line(tmp_path: Path) -> None:
    path = tmp_path / "latin.md"
    path.write_bytes(b"- fine\n- caf\xe9 #card\n\t- answer\n")
    study = open_study(str(path))
    assert [(problem.code, problem.line) for problem in study.problems] == [("not-utf8", 2)]
    assert len(study.deck.cards) == 1


def test_a_nul_is_left_out_with_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "nul.md"
    path.write_bytes("- 한 줄\n- 두\0 줄\n".encode())
    study = open_study(str(path))
    assert [(problem.code, problem.line) for problem in study.problems] == [("nul-character", 2)]
    assert study.document.blocks[1].text == "두 줄"


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, b"\0" * 4096])
def test_a_binary_file_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "picture.md"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match="no text file"):
        open_study(str(path))


def test_missing_files_and_folders_are_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no such file"):
        open_study(str(tmp_path / "missing.md"))
    with pytest.raises(UnreadableFile, match="folder"):
        open_study(str(tmp_path))


def test_a_device_and_a_pipe_are_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    for path in (str(pipe), os.devnull):
        with pytest.raises(UnreadableFile, match="device or a pipe"):
            open_study(path)


def test_utf16_is_read_and_held_to_the_same_rules(tmp_path: Path) -> None:
    path = tmp_path / "wide.md"
    path.write_bytes("- 질문 #card\n\t- 답\0\n".encode("utf-16"))
    study = open_study(str(path))
    assert [card.front for card in study.deck.cards] == ["질문"]
    assert [problem.code for problem in study.problems] == ["nul-character"]


def test_reading_opens_no_other_file_and_no_connection(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    read("- warm #card\n\t- up\n")  # the lexicon is read once
    opened: list[object] = []

    def refuse(*args: object, **_: object) -> None:
        opened.append(args)
        raise AssertionError(args)

    monkeypatch.setattr("builtins.open", refuse)
    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(socket, "socket", refuse)
    read("- ![x](file:///etc/passwd) [y](http://example.org) {{embed [[z]]}} #card\n\t- ![](a.png)\n")
    assert not opened
