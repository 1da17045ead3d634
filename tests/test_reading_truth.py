"""What is read from whole documents agrees with what a careful person read from them by hand."""

import json
from pathlib import Path

import pytest

from studyapp.inspection import study_json
from studyapp.paths import bundled_document
from studyapp.study import open_study
from tests import score

FOLDER = Path(__file__).parent / "fixtures" / "documents"
NAMES = sorted(path.name.removesuffix(".expected.json") for path in FOLDER.glob("*.expected.json"))


def document(name: str) -> str:
    return bundled_document() if name == "bundled" else str(FOLDER / f"{name}.md")


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_read_as_by_hand(name: str) -> None:
    expected = json.loads((FOLDER / f"{name}.expected.json").read_text(encoding="utf-8"))
    actual = json.loads(json.dumps(study_json(open_study(document(name)))))
    tallies = score.score(expected, actual)
    assert len(tallies) == 8
    missed = "\n".join(note for tally in tallies for note in [f"{tally.name} {tally.f1:.3f}", *tally.notes])
    assert sum(tally.f1 for tally in tallies) / 8 >= (1.0 if name == "bundled" else 0.95), missed


@pytest.mark.parametrize("name", NAMES)
def test_a_document_reads_the_same_with_other_line_ends_and_a_byte_order_mark(
    name: str, tmp_path: Path
) -> None:
    text = Path(document(name)).read_text(encoding="utf-8")
    path = tmp_path / f"{Path(document(name)).stem}.md"
    readings: list[dict[str, object]] = []
    for content in (text, text.replace("\n", "\r\n"), "\ufeff" + text):
        path.write_bytes(content.encode())
        reading = study_json(open_study(str(path)))
        del reading["document"]
        readings.append(reading)
    assert readings[0] == readings[1] == readings[2]


def test_the_problems_of_the_bundled_document_are_named() -> None:
    problems = {(problem.code, problem.line) for problem in open_study(bundled_document()).problems}
    assert any(code == "rate-direction-conflict" and line in (147, 179, 224) for code, line in problems)
