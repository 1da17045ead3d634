"""The package for Anki: what is in it, and that a second one updates the first."""

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cli import main
from studyapp.export.documents import Documents
from studyapp.export.markup import to_html
from studyapp.export.notes import guids, notes_of
from studyapp.paths import resource
from studyapp.study import read_study

ID = "64f0c0de-1111-4222-8333-444455556666"
NOTES = "\n".join(
    (
        '- # Networks: a "start"',
        "\t- What is a router? #card",
        "\t\t- It forwards packets.",
        "\t- Port of HTTPS? #card",
        f"\t  id:: {ID}",
        "\t\t- 443",
        "\t- Both ways #card/reversed",
        "\t\t- 양쪽",
        "\t- A {{cloze std::vector\\\\type}} grows, a {{cloze **list**}} is linked. #card",
        "\t- Draw it #card",
        "\t\t- | a | b |",
        "\t\t  | --- | --- |",
        "\t\t  | 1 | {{c1::x}} |",
        "\t\t- ```",
        "\t\t  ┌──────┐",
        "\t\t  │ 한글 │",
        "\t\t  └──────┘",
        "\t\t  ```",
        "",
    )
)
# What needs no font is packed sooner.
LETTERS = NOTES.replace("양쪽", "both").partition("\t- Draw it")[0]


class Package(NamedTuple):
    """What an `.apkg` holds, by the note's first field without its markup."""

    notes: dict[str, dict[str, Any]]
    models: dict[str, Any]
    decks: dict[str, str]
    files: dict[str, bytes]

    def find(self, part: str) -> dict[str, Any]:
        """The note whose first field has this part."""
        return next(note for first, note in self.notes.items() if part in first)


def export(folder: Path, text: str, name: str = "notes.md") -> Package:
    (folder / name).write_text(text, encoding="utf-8")
    assert main(["export", "anki", str(folder / name), "-o", str(folder / "notes.apkg")]) == 0
    return unpacked(folder / "notes.apkg")


def unpacked(path: Path) -> Package:
    with zipfile.ZipFile(path) as package:
        media = json.loads(package.read("media"))
        files = {name: package.read(number) for number, name in media.items()}
        database = path.with_suffix(".anki2")
        database.write_bytes(package.read("collection.anki2"))
    with closing(sqlite3.connect(database)) as db:
        models, decks = (json.loads(part) for part in db.execute("SELECT models, decks FROM col").fetchone())
        notes = {}
        for number, guid, model, tags, fields in db.execute("SELECT id, guid, mid, tags, flds FROM notes"):
            cards = db.execute("SELECT ord, did FROM cards WHERE nid = ? ORDER BY ord", (number,)).fetchall()
            values = fields.split("\x1f")
            names = [field["name"] for field in models[str(model)]["flds"]]
            notes[values[0]] = {
                "guid": guid,
                "model": model,
                "tags": tags.split(),
                "fields": dict(zip(names, values, strict=True)),
                "cards": [order for order, _ in cards],
                "deck": decks[str(cards[0][1])]["name"],
            }
    return Package(notes, models, {deck["name"]: number for number, deck in decks.items()}, files)


def test_every_card_is_a_note_with_its_place(tmp_path: Path) -> None:
    package = export(tmp_path, NOTES)
    note = package.find("router")
    assert len(package.notes) == 5
    assert note["fields"] == {
        "Front": "<p>What is a router?</p>",
        "Back": "<p>It forwards packets.</p>",
        "Section": "Networks: a &quot;start&quot;",
        "Source": "notes.md:2",
        "Reversed": "",
    }
    assert note["deck"] == "notes::Networks: a start"
    assert note["tags"] == ["notes::Networks:_a_start"]
    assert note["cards"] == [0]


def test_gaps_are_anki_s_own_each_with_its_cue(tmp_path: Path) -> None:
    note = export(tmp_path, NOTES).find("grows")
    text = "<p>A {{c1::std&#58;&#58;vector::type}} grows, a {{c2::<strong>list</strong>}} is linked.</p>"
    assert note["fields"]["Text"] == text
    assert note["cards"] == [0, 1]


def test_a_card_that_is_asked_both_ways_is_so_in_anki(tmp_path: Path) -> None:
    assert export(tmp_path, NOTES).find("Both ways")["cards"] == [0, 1]


def test_tables_stay_tables_and_drawings_bring_their_font(tmp_path: Path) -> None:
    package = export(tmp_path, NOTES)
    back = package.find("Draw it")["fields"]["Back"]
    assert "<th>a</th>" in back
    assert "<td>&#123;&#123;c1::x&#125;&#125;</td>" in back
    assert '<pre class="drawing">┌──────┐\n│ 한글 │\n└──────┘</pre>' in back
    assert package.files["_studyapp-d2coding.ttf"] == Path(resource("fonts", "D2Coding.ttf")).read_bytes()
    assert b"OPEN FONT LICENSE" in package.files["_studyapp-d2coding-OFL.txt"].upper()
    model = package.models[str(package.find("Draw it")["model"])]
    assert "_studyapp-d2coding.ttf" in model["css"]
    assert "night" in model["css"]


def test_a_package_without_drawings_and_wide_letters_brings_no_font(tmp_path: Path) -> None:
    assert export(tmp_path, "- Why? #card\n\t- Because.\n").files == {}


def test_a_second_export_names_the_same_notes_decks_and_kinds(tmp_path: Path) -> None:
    first = export(tmp_path, LETTERS)
    again = export(tmp_path, LETTERS)
    assert {n["guid"] for n in first.notes.values()} == {n["guid"] for n in again.notes.values()}
    assert set(first.models) == set(again.models)
    assert first.decks == again.decks


@pytest.mark.parametrize(
    ("before", "after", "part"),
    [
        ("443", "443, by TCP and by UDP", "HTTPS"),
        ("Port of HTTPS?", "Which port has HTTPS?", "HTTPS"),
        ("Port of HTTPS?", "At which number is a server reached by HTTPS?", "HTTPS"),
        ("It forwards packets.", "It forwards packets between networks.", "router"),
        ("What is a router?", "What exactly is a router?", "router"),
        ("**list**", "chain", "grows"),
        ("Both ways #card/reversed", "Both ways #card", "Both ways"),
    ],
)
def test_an_edited_card_keeps_its_name(tmp_path: Path, before: str, after: str, part: str) -> None:
    first = export(tmp_path, LETTERS)
    again = export(tmp_path, "- A new one, above #card\n\t- yes\n" + LETTERS.replace(before, after))
    assert again.find(part)["guid"] == first.find(part)["guid"]
    assert again.find(part)["fields"] != first.find(part)["fields"]
    assert again.find(part)["model"] == first.find(part)["model"]


def test_a_card_with_an_id_keeps_its_name_on_another_page(tmp_path: Path) -> None:
    first = export(tmp_path, LETTERS).find("HTTPS")
    assert export(tmp_path, LETTERS, "other page.md").find("HTTPS")["guid"] == first["guid"]


def test_names_are_given_once_in_a_package(tmp_path: Path) -> None:
    card = f"- Same? #card\n  id:: {ID}\n\t- yes\n"
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(card * 2 + "- Same? #card\n\t- no\n" * 2, encoding="utf-8")
    assert main(["export", "anki", str(tmp_path), "-o", str(tmp_path / "all.apkg")]) == 0
    with zipfile.ZipFile(tmp_path / "all.apkg") as package:
        (tmp_path / "db").write_bytes(package.read("collection.anki2"))
    with closing(sqlite3.connect(tmp_path / "db")) as db:
        assert db.execute("SELECT count(DISTINCT guid), count(*) FROM notes").fetchone() == (8, 8)


def test_a_damaged_list_of_names_stops_nobody(tmp_path: Path, own_data_dir: Path) -> None:
    first = export(tmp_path, LETTERS)
    (own_data_dir / "exported.json").write_text('[["half', encoding="utf-8")
    again = export(tmp_path, LETTERS)
    assert {n["guid"] for n in first.notes.values()} == {n["guid"] for n in again.notes.values()}


def test_a_document_without_cards_is_an_empty_package(tmp_path: Path) -> None:
    assert export(tmp_path, "").notes == {}


@pytest.mark.parametrize("name", ["a::b.md", "__ :: __.md", "한글 이름 😀.md", '"".md', "x" * 200 + ".md"])
def test_any_name_of_a_page_is_a_deck_and_a_tag(tmp_path: Path, name: str) -> None:
    note = export(tmp_path, "- Why? #card\n\t- So.\n", name).find("Why")
    assert note["deck"] == note["deck"].strip()
    assert note["deck"]
    assert "::" not in note["deck"]
    assert '"' not in note["deck"]
    assert len(note["tags"]) == 1


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    text = (
        "- </script> <img src=x onerror=alert(1)> [sound:x.mp3] [latex]x[/latex] ]]> {{c1::y}} <%x%> "
        "[a](javascript:alert(1)) \0 \ufdd0x\ufdd1y\ufdd2 #card\n\t- {{Front}} \\\\(x\\\\)\n"
    )
    fields = export(tmp_path, text).find("script")["fields"]
    both = fields["Front"] + fields["Back"]
    for dangerous in ("<script", "</script", "<img", "[sound:", "[latex]", "{{", "<%", "href=", "\0", r"\("):
        assert dangerous not in both
    assert "&lt;/script&gt;" in both


@settings(max_examples=60)
@given(st.text(alphabet="{}c1:[]sound<>%`*|\n \\/$\ufdd0\ufdd1\ufdd2\0가", max_size=40))
def test_no_text_makes_a_gap_a_sound_or_a_tag_of_its_own(text: str) -> None:
    html = to_html(text)
    assert "{{" not in html
    assert "[sound:" not in html
    assert "\0" not in html


@settings(max_examples=30)
@given(
    st.lists(
        st.sampled_from(["- a #card\n\t- b\n", "- a #card\n\t- c\n", f"- d #card\n  id:: {ID}\n\t- e\n"])
    )
)
def test_names_are_given_once_whatever_is_repeated(cards: list[str]) -> None:
    study = read_study("".join(cards), "page")
    names = guids(notes_of(Documents((study,), ("page.md",), (), (study.document.page,))))
    assert len(set(names)) == len(names) == len(cards)
