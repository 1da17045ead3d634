"""A folder is read once, and after that only what changed in it."""

import os
import shutil
import sqlite3
import unicodedata
from pathlib import Path

import pytest

from studyapp.errors import StudyappError, UnreadableFile
from studyapp.library.folder import list_documents
from studyapp.library.library import Library
from studyapp.paths import cache_dir
from studyapp.settings import Learning, Settings
from tests.library.conftest import Graph


def cache_file() -> Path:
    (file,) = Path(cache_dir("library")).glob("*.db")
    return file


def test_what_did_not_change_is_not_read_twice(graph: Graph) -> None:
    for number in range(100):
        graph.write(f"pages/note {number}.md", "What?")
    told = graph.read()
    assert told[0] == (0, 100)
    assert told[-1] == (100, 100)
    assert len(told) > 2
    stand = graph.library.stand
    assert graph.read() == [(100, 100)]
    assert Library(str(graph.folder)).read(lambda done, total: (done, total) == (100, 100)) is not None
    assert graph.library.stand == stand


def test_a_changed_file_is_read_again_and_no_other(graph: Graph) -> None:
    graph.write("a.md", "One?")
    graph.write("b.md", "Two?")
    graph.read()
    graph.write("a.md", "One?", "And one more?")
    assert graph.read() == [(1, 2), (2, 2)]
    assert graph.pages() == {"a": 2, "b": 1}


def test_a_file_that_was_only_touched_keeps_its_cards(graph: Graph) -> None:
    file = graph.write("a.md", "One?")
    graph.read()
    stand = graph.library.stand
    os.utime(file, ns=(1, 1))
    assert graph.read() == [(0, 1), (1, 1)]
    assert graph.library.stand == stand
    assert graph.read() == [(1, 1)]


def test_a_reading_that_was_ended_can_be_used_and_goes_on(graph: Graph) -> None:
    for number in range(100):
        graph.write(f"{number:03}.md", "What?")
    told = graph.read(lambda done, total: done == 0)
    done = told[-1][0]
    assert 0 < done < 100
    assert sum(graph.pages().values()) == done
    assert not graph.library.is_whole
    assert graph.read()[0] == (done, 100)
    assert sum(graph.pages().values()) == 100
    assert graph.library.is_whole


def test_a_renamed_or_deleted_file_is_followed(graph: Graph) -> None:
    first = graph.write("a.md", "One?")
    graph.write("b.md", "Two?")
    graph.read()
    first.rename(graph.folder / "c.md")
    graph.read()
    assert graph.pages() == {"b": 1, "c": 1}
    (graph.folder / "b.md").unlink()
    graph.read()
    assert graph.pages() == {"c": 1}


def test_two_files_of_one_page_name_are_two_pages_whatever_came_first(graph: Graph) -> None:
    graph.write("journals/zones.md", "Later?")
    graph.read()
    assert graph.pages() == {"zones": 1}
    graph.write("a/zones.md", "First?")
    graph.read()
    assert graph.pages() == {"zones": 1, "journals/zones": 1}
    assert graph.library.file_of("zones") == str(graph.folder / "a" / "zones.md")
    graph.write("z.md", "Third?", title="zones")
    graph.write("y.md", "Fourth?", title="zones")
    graph.read()
    assert set(graph.pages()) == {"zones", "journals/zones", "y.md", "z.md"}
    shutil.rmtree(graph.folder / "a")
    graph.read()
    assert graph.library.file_of("zones") == str(graph.folder / "journals" / "zones.md")


@pytest.mark.parametrize("is_apart", [False, True])
def test_a_page_has_one_name_however_its_file_is_spelt(graph: Graph, is_apart: bool) -> None:
    name = unicodedata.normalize("NFD" if is_apart else "NFC", "가용 영역")
    graph.write(f"한글 폴더/{name}.md", "무엇?")
    graph.read()
    assert graph.pages() == {"가용 영역": 1}
    path = graph.library.file_of("가용 영역")
    assert path is not None
    assert os.path.exists(path)
    assert graph.library.page_at(path) == "가용 영역"


def test_names_that_no_one_expects_are_read(graph: Graph) -> None:
    names = ["with blank .md", "new\nline.md", "quote'\".md", "percent%20.md", "#hash?.md", "UPPER.MD"]
    for name in names:
        graph.write(name, "What?")
    with open(os.fsencode(graph.folder) + b"/\xff\xfe.md", "wb") as file:
        file.write("- 무엇? #card\n  - 답\n".encode())
    graph.read()
    assert sum(graph.pages().values()) == len(names) + 1
    assert all(os.path.exists(page.path) for page in graph.library.pages())
    assert graph.read() == [(len(names) + 1,) * 2]


def test_one_unreadable_file_stops_no_other(graph: Graph) -> None:
    graph.write("a.md", "One?")
    (graph.folder / "b.md").write_bytes(b"\x7fELF\x00\x01\x02" * 200)
    graph.write("c.md", "Three?")
    graph.read()
    assert graph.pages() == {"a": 1, "c": 1}
    (error,) = graph.library.unread()
    assert error.path == str(graph.folder / "b.md")
    assert error.message == "This is no text file; open a Markdown document."
    graph.write("b.md", "Two?")
    graph.read()
    assert graph.library.unread() == []


def test_a_folder_that_vanishes_while_it_is_read_keeps_what_was_read(graph: Graph) -> None:
    for number in range(100):
        graph.write(f"{number:03}.md", "What?")

    def vanish(done: int, total: int) -> bool:
        if done:
            shutil.rmtree(graph.folder, ignore_errors=True)
        return True

    graph.read(vanish)
    assert sum(graph.pages().values()) >= 40
    with pytest.raises(UnreadableFile):
        graph.read()
    assert sum(graph.pages().values()) >= 40


def test_only_notes_are_looked_at(graph: Graph) -> None:
    for place in ("", "pages/", "journals/", "deep/er/still/"):
        graph.write(f"{place}note{len(place)}.md", "What?")
    for place in (".obsidian", ".trash", "logseq/bak", ".recycle", "whiteboards", "assets", "deep/.git"):
        graph.write(f"{place}/old.md", "Old?")
    graph.write("pages/table.txt", "What?")
    found = list_documents(str(graph.folder))
    assert [file.path for file in found.files] == [
        "deep/er/still/note14.md",
        "journals/note9.md",
        "note0.md",
        "pages/note6.md",
    ]


def test_a_loop_of_links_ends(graph: Graph) -> None:
    graph.write("pages/a.md", "One?")
    (graph.folder / "pages" / "again").symlink_to(graph.folder, target_is_directory=True)
    assert len(list_documents(str(graph.folder)).files) == 1


def test_a_dialect_that_is_chosen_later_reads_the_file_again(graph: Graph) -> None:
    file = graph.folder / "cards.md"
    file.write_text("Q: What is a zone?\nA: A place.\n", encoding="utf-8")
    graph.read()
    assert graph.pages() == {"cards": 0}
    graph.library.settings = Settings(dialects=(f"hashcards:{file}",))
    graph.read()
    assert graph.pages() == {"cards": 1}


def test_gaps_become_cards_of_their_own_when_that_is_wanted(graph: Graph) -> None:
    (graph.folder / "a.md").write_text("- {{cloze One}} and {{cloze two}} #card\n", encoding="utf-8")
    graph.read()
    assert graph.pages() == {"a": 1}
    graph.library.settings = Settings(learning=Learning(cloze_apart=True))
    graph.read()
    assert graph.pages() == {"a": 2}


@pytest.mark.parametrize("damage", ["bytes", "other", "version"])
def test_a_damaged_or_older_cache_is_made_anew(graph: Graph, damage: str) -> None:
    graph.write("a.md", "One?")
    graph.read()
    file = cache_file()
    for rest in file.parent.glob(f"{file.name}-*"):
        rest.unlink()
    if damage == "bytes":
        file.write_bytes(b"no database " * 1000)
    else:
        with sqlite3.connect(file) as db:
            db.execute("PRAGMA user_version = 1" if damage == "version" else "PRAGMA application_id = 7")
        db.close()
    assert graph.pages() == {}
    assert graph.read() == [(0, 1), (1, 1)]
    assert graph.pages() == {"a": 1}


def test_damage_that_shows_late_throws_the_cache_away(graph: Graph) -> None:
    graph.write("a.md", *(f"Number {number}?" for number in range(300)))
    graph.read()
    file = cache_file()
    with sqlite3.connect(file) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    file.write_bytes(data)
    with pytest.raises(StudyappError):
        graph.library.pages()
    graph.read()
    assert graph.pages() == {"a": 300}


def test_without_a_place_for_the_cache_nothing_is_lost(graph: Graph, own_data_dir: Path) -> None:
    graph.write("a.md", "One?")
    (own_data_dir / "cache").mkdir(parents=True)
    (own_data_dir / "cache" / "library").write_text("in the way", encoding="utf-8")
    graph.read()
    assert graph.pages() == {"a": 1}
    assert graph.read() == [(1, 1)]


def test_the_page_that_was_open_is_open_again(graph: Graph) -> None:
    graph.write("a.md")
    graph.write("b.md", "Two?")
    graph.write("c.md", "Three?")
    graph.read()
    assert graph.library.open_at() == str(graph.folder / "b.md")
    graph.library.keep_open(str(graph.folder / "c.md"))
    again = Library(str(graph.folder))
    assert again.open_at() == str(graph.folder / "c.md")
    assert again.opened_page() == "c"
