"""Cards as CSV."""

import csv
from pathlib import Path

import pytest

from studyapp.cli import main
from studyapp.export.spreadsheet import harmless


def rows(folder: Path, text: str) -> list[dict[str, str]]:
    (folder / "my notes.md").write_text(text, encoding="utf-8")
    assert main(["export", "csv", str(folder / "my notes.md"), "-o", str(folder / "cards.csv")]) == 0
    with open(folder / "cards.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_a_row_a_card_in_named_columns(tmp_path: Path) -> None:
    text = '- # Nets\n\t- Why "so", 왜? #card #exam\n\t\t- one\n\t\t- two\n'
    assert rows(tmp_path, text) == [
        {
            "page": "my notes",
            "section": "Nets",
            "front": 'Why "so", 왜?',
            "back": "one\ntwo",
            "kind": "basic",
            "tags": "card exam",
            "key": rows(tmp_path, text)[0]["key"],
            "source": "my notes.md:2",
        }
    ]


def test_the_file_is_as_excel_and_the_standard_want_it(tmp_path: Path) -> None:
    rows(tmp_path, "- Why? #card\n\t- So.\n")
    data = (tmp_path / "cards.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 2
    assert data.endswith(b'"\r\n')


@pytest.mark.parametrize("before", [" ", "\t", "\u3000", "\xa0", "\ufeff", "\u200b", "\u2060 \u200e"])
def test_nothing_that_nobody_sees_hides_a_formula(before: str) -> None:
    assert harmless(f"{before}=1+1") == f"'{before}=1+1"
    assert harmless(f"{before}1+1") == ("'" if before == "\t" else "") + f"{before}1+1"


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1"])
def test_no_field_is_a_formula(tmp_path: Path, formula: str) -> None:
    (row,) = rows(tmp_path, f"- Why? #card\n\t- {formula}\n")
    assert row["back"] == f"'{formula}"


def test_a_document_without_cards_is_the_line_of_names(tmp_path: Path) -> None:
    assert rows(tmp_path, "") == []
    assert (tmp_path / "cards.csv").read_bytes().count(b"\r\n") == 1


def test_what_is_no_text_is_left_out(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "- A\0 \x1b[1m? #card\n\t- So.\n")
    assert row["front"] == "A [1m?"
