"""`studyapp export`, as a person or a script calls it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from studyapp.cli import main
from studyapp.paths import bundled_document

FORMS = ("anki", "csv", "json")


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(words)
    out, err = capsys.readouterr()
    return status, out, err


@pytest.mark.parametrize("form", FORMS)
def test_it_says_what_it_wrote(capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str) -> None:
    target = tmp_path / "cards"
    status, out, err = run(capsys, "export", form, bundled_document(), "-o", str(target))
    assert (status, err) == (0, "")
    assert out == f"10 cards written to {target}\n"
    assert os.listdir(tmp_path) == ["cards"] or set(os.listdir(tmp_path)) == {"cards", "studyapp-data"}


@pytest.mark.parametrize("form", FORMS)
def test_a_folder_is_all_its_documents(capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str) -> None:
    pages = tmp_path / "graph" / "pages"
    pages.mkdir(parents=True)
    for name in ("b", "a"):
        (pages / f"{name}.md").write_text(f"- {name}? #card\n\t- yes\n", encoding="utf-8")
    (pages / "broken.md").write_bytes(b"\x00\x01\x02\x03" * 100)
    target = tmp_path / "cards"
    status, out, err = run(capsys, "export", form, str(tmp_path / "graph"), "-o", str(target))
    assert (status, out) == (1, f"2 cards written to {target}\n")
    assert err.count("\n") == 1
    assert "broken.md" in err


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("target", ["no such folder/cards", "folder", "file/cards", "x" * 300])
def test_a_target_that_cannot_be_written_is_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str, target: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("here", encoding="utf-8")
    status, out, err = run(capsys, "export", form, bundled_document(), "-o", str(tmp_path / target))
    assert (status, out) == (1, "")
    assert err.startswith(f"studyapp: {tmp_path / target}: ")
    assert err.count("\n") == 1
    assert (tmp_path / "file").read_text("utf-8") == "here"


@pytest.mark.parametrize("form", FORMS)
def test_an_old_file_is_as_it_was_where_the_document_is_missing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str
) -> None:
    target = tmp_path / "cards"
    target.write_text("old", encoding="utf-8")
    status, _, err = run(capsys, "export", form, str(tmp_path / "nowhere.md"), "-o", str(target))
    assert status == 1
    assert err.count("\n") == 1
    assert target.read_text("utf-8") == "old"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("way", ["same", "symbolic", "hard"])
def test_notes_are_never_written_over(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str, way: str
) -> None:
    notes, target = tmp_path / "notes.md", tmp_path / "other name"
    notes.write_text("- Is it safe? #card\n\t- Yes.\n", encoding="utf-8")
    if way == "same":
        target = notes
    elif way == "symbolic":
        target.symlink_to(notes)
    else:
        target.hardlink_to(notes)
    before = notes.read_bytes()
    status, out, err = run(capsys, "export", form, str(notes), "-o", str(target))
    assert (status, out) == (1, "")
    assert err == f"studyapp: {target}: This is the document itself; name another file.\n"
    assert notes.read_bytes() == before


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("content", ["- other notes\n", "", '{"my": "own"}', "page,section\n1,2\n"])
def test_another_file_is_never_replaced_an_older_export_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str, content: str
) -> None:
    other, target = tmp_path / "mine", tmp_path / "cards"
    other.write_text(content, encoding="utf-8")
    status, out, err = run(capsys, "export", form, bundled_document(), "-o", str(other))
    assert (status, out) == (1, "")
    assert "Another file stands here" in err
    assert err.count("\n") == 1
    assert other.read_text("utf-8") == content
    for _ in range(2):
        assert run(capsys, "export", form, bundled_document(), "-o", str(target))[0] == 0
    status, _, _ = run(capsys, "export", FORMS[FORMS.index(form) - 1], bundled_document(), "-o", str(target))
    assert status == 1  # an export of another kind


@pytest.mark.parametrize(
    "words",
    [
        ("export",),
        ("export", "anki"),
        ("export", "anki", "a.md"),
        ("export", "pdf", "a.md", "-o", "x"),
        ("export", "csv", "a.md", "b.md", "-o", "x"),
        ("export", "csv", "a.md", "-o"),
    ],
)
def test_wrong_words_are_one_line_and_exit_2(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    status, out, err = run(capsys, *words)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1


def test_cards_are_written_without_a_window_system(tmp_path: Path) -> None:
    program = (
        "import sys; from studyapp.cli import main\n"
        f"for form in {FORMS!r}:\n"
        f"    main(['export', form, {bundled_document()!r}, '-o', {str(tmp_path / 'cards')!r} + form])\n"
        "main(['stats'])\n"
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
