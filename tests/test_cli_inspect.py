"""`studyapp inspect` and `studyapp check`, as a person or a script calls them."""

import json
from pathlib import Path

import pytest

from studyapp.cli import main
from studyapp.paths import bundled_document


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(words)
    out, err = capsys.readouterr()
    return status, out, err


def test_the_whole_model_is_printed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "inspect", bundled_document(), "--json")
    model = json.loads(out)
    assert (status, err) == (0, "")
    assert model["format"] == "studyapp.inspect/1"
    assert model["document"]["lines"] == 305
    assert model["document"]["blocks"] == 113
    assert model["document"]["page"] == "AWS Infrastructure"
    assert len(model["cards"]) == 10
    assert [len(d["boxes"]) for d in model["diagrams"]] == [8, 9, 7, 6]
    assert [rate["key"] for rate in model["rates"]][:4] == [
        "same_az",
        "cross_az",
        "cross_region",
        "internet_out",
    ]


def test_money_and_volumes_are_strings(capsys: pytest.CaptureFixture[str]) -> None:
    model = json.loads(run(capsys, "inspect", bundled_document(), "--json")[1])
    out = next(rate for rate in model["rates"] if rate["key"] == "internet_out")
    tiers = [(tier["up_to"], tier["price"]) for tier in out["tiers"]]
    assert tiers == [("10 TB", "0.09"), ("50 TB", "0.085"), (None, None)]
    assert [line["computed"] for line in model["scenarios"][0]["lines"]] == ["0", "2", "45"]


def test_the_outline_is_printed_as_logseq_reads_it(capsys: pytest.CaptureFixture[str]) -> None:
    outline = json.loads(run(capsys, "inspect", bundled_document(), "--outline", "--json")[1])
    assert outline["format"] == "studyapp.outline/1"
    assert len(outline["blocks"]) == 113
    assert sum(block["card"] for block in outline["blocks"]) == 10
    assert max(block["depth"] for block in outline["blocks"]) == 5
    assert sum(block["properties"].get("collapsed") == "true" for block in outline["blocks"]) == 11


def test_a_summary_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "inspect", bundled_document())
    assert status == 0
    assert "cards        10" in out
    assert "rate-direction-conflict" in out


def test_check_prints_one_line_a_problem(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("- ```\n- never closed\n", encoding="utf-8")
    status, out, err = run(capsys, "check", str(path))
    assert (status, err) == (0, "")
    assert out.startswith(f"{path}:1: warning: ")
    assert out.endswith("[fence-unclosed]\n")


@pytest.mark.parametrize("command", ["inspect", "check"])
def test_a_missing_file_is_one_line_and_exit_1(capsys: pytest.CaptureFixture[str], command: str) -> None:
    status, out, err = run(capsys, command, "nowhere.md")
    assert (status, out) == (1, "")
    assert err.startswith("studyapp: nowhere.md: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ("inspect",),
        ("inspect", "a.md", "b.md"),
        ("inspect", "--yaml", "a.md"),
        ("check",),
        ("--sing",),
        ("snapshot",),
        ("check", "-o"),
        ("a", "b"),
    ],
)
def test_wrong_words_are_one_line_and_exit_2(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    status, out, err = run(capsys, *words)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "command", ["inspect", "check", "cost", "export", "stats", "backup", "restore", "sync"]
)
def test_every_command_explains_itself_with_an_example(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    status, out, _ = run(capsys, command, "--help")
    assert status == 0
    assert "example: studyapp" in out


def test_a_document_is_read_in_the_dialect_that_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "notes.md"
    path.write_text("Q: What is asked?\nA: This.\n", encoding="utf-8")
    assert main(["inspect", str(path), "--json", "--dialect", "hashcards"]) == 0
    (card,) = json.loads(capsys.readouterr().out)["cards"]
    assert (card["front"], card["back"], card["line"]) == ("What is asked?", "This.", 1)
    assert main(["inspect", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["cards"] == []


def test_an_unknown_dialect_is_one_line_with_the_known_ones(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["check", "--dialect", "klingon", str(tmp_path / "notes.md")]) == 2
    assert "obsidian-sr" in capsys.readouterr().err
