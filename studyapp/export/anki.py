"""Cards as a package for Anki, made so that a second one updates what the first one brought.

Every note has a name of its own (`studyapp.export.notes.guids`), and decks and kinds of notes have numbers
that stay. A deck is a document, the decks in it are its sections. Notes have the fields

    Front, Back (of a text with gaps: Text), Section (headings, joined by " > "), Source (file and line),
    Reversed (not empty where the card is asked both ways)

and a tag for the place where they stand (`Page::Section`, blanks as _), beside the card's own. Drawings and
code stand in D2Coding, which comes along (© NAVER, SIL Open Font License 1.1; its licence comes along too).
"""

import json
import os
import re
import sqlite3
import time
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from hashlib import blake2b
from itertools import count
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from studyapp.document.markdown import EAST_ASIAN
from studyapp.draft import draft
from studyapp.errors import UnwritableFile
from studyapp.export.markup import gaps_to_html, plain_to_html, readable, to_html
from studyapp.export.notes import Note
from studyapp.paths import resource

if TYPE_CHECKING:
    import genanki

MEDIA = (
    ("_studyapp-d2coding.ttf", ("fonts", "D2Coding.ttf")),
    ("_studyapp-d2coding-OFL.txt", ("fonts", "D2Coding-OFL.txt")),
)
"""What a package brings along. A name that begins with _ is one that Anki never takes for unused."""

_NEVER_CHANGED = (1980, 1, 1, 0, 0, 0)
_SPACE = re.compile(r"\s+")
# Anki parts decks, and tags, by two colons, and takes neither quotes nor what cannot be seen.
_NO_NAME = re.compile('[\0-\x1f\x7f"\ud800-\udfff]')
_COLONS = re.compile(":{2,}")


class _Kind(NamedTuple):
    """A kind of notes, which Anki knows by its number."""

    number: int
    name: str
    fields: tuple[str, ...]


# One kind for cards that are asked one way or both, so that one may become the other.
_BASIC = _Kind(1_732_400_000_001, "Studyapp", ("Front", "Back", "Section", "Source", "Reversed"))
_CLOZE = _Kind(1_732_400_000_002, "Studyapp (gaps)", ("Text", "Section", "Source"))
_SOURCE = '<div class="source">{{#Section}}{{Section}}<br>{{/Section}}{{Source}}</div>'


def write_package(path: str, notes: Sequence[Note], guids: Sequence[str]) -> None:
    """Write the notes, each with its name, to an `.apkg`, whole or not at all; raises UnwritableFile."""
    path = os.path.abspath(path)
    try:
        with draft(path) as new, TemporaryDirectory(prefix="studyapp-") as folder:
            collection = os.path.join(folder, "collection.anki2")
            needs_font = _write_collection(collection, notes, guids)
            _pack(new, collection, MEDIA if needs_font else ())
    except sqlite3.Error as error:
        raise UnwritableFile("This file could not be written ({0}).", str(error), path=path) from error


def _write_collection(path: str, notes: Sequence[Note], guids: Sequence[str]) -> bool:
    """Write Anki's database; whether anything in it is shown in the font that comes along."""
    from genanki import Deck, Package  # a twentieth of a second, for this alone

    models = {kind: _model(kind) for kind in (_BASIC, _CLOZE)}
    decks: dict[str, Deck] = {}
    needs_font = False
    for note, guid in zip(notes, guids, strict=True):
        name = "::".join(_place(note))
        deck = decks.get(name)
        if deck is None:
            deck = decks[name] = Deck(_number(name), name)
        made = _note(note, guid, models)
        needs_font = needs_font or any("<pre" in field or EAST_ASIAN.search(field) for field in made.fields)
        deck.add_note(made)
    now = time.time()
    package = Package(list(decks.values()))
    with closing(sqlite3.connect(path)) as db:
        package.write_to_db(db.cursor(), now, count(int(now * 1000)))
        db.commit()
    return needs_font


def _pack(path: str, collection: str, media: Sequence[tuple[str, tuple[str, ...]]]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        names = {str(number): name for number, (name, _) in enumerate(media)}
        package.write(collection, "collection.anki2")
        package.writestr(zipfile.ZipInfo("media", _NEVER_CHANGED), json.dumps(names))
        for number, (_, place) in enumerate(media):
            package.write(resource(*place), str(number))


def _model(kind: _Kind) -> "genanki.Model":
    from genanki import Model

    with open(resource("anki", "card.css"), encoding="utf-8") as file:
        css = file.read()
    return Model(
        kind.number,
        kind.name,
        fields=[{"name": name} for name in kind.fields],
        templates=list(_templates(kind)),
        css=css,
        model_type=Model.CLOZE if kind is _CLOZE else Model.FRONT_BACK,
    )


def _templates(kind: _Kind) -> Iterator[dict[str, str]]:
    if kind is _CLOZE:
        yield {"name": "Gap", "qfmt": "{{cloze:Text}}", "afmt": f"{{{{cloze:Text}}}}{_SOURCE}"}
        return
    answer = '{{FrontSide}}<hr id="answer">'
    yield {"name": "Card", "qfmt": "{{Front}}", "afmt": f"{answer}{{{{Back}}}}{_SOURCE}"}
    turned = "{{#Reversed}}{{Back}}{{/Reversed}}"
    yield {"name": "Reversed card", "qfmt": turned, "afmt": f"{answer}{{{{Front}}}}{_SOURCE}"}


def _note(note: Note, guid: str, models: "Mapping[_Kind, genanki.Model]") -> "genanki.Note":
    from genanki import Note as AnkiNote

    card = note.card
    text = gaps_to_html(card.clozed) if card.clozed else ""
    place = [plain_to_html(" > ".join(card.path)), plain_to_html(note.source)]
    if "{{c1::" in text:
        # Anki cannot make a note of one kind into one of another: a card that was given gaps is a new one.
        kind, fields, guid = _CLOZE, [text, *place], f"{guid}-gaps"
    else:
        turned = "1" if note.is_reversed and card.back else ""
        kind = _BASIC
        fields = [to_html(card.front_markdown), to_html(card.back_markdown), *place, turned]
    return AnkiNote(models[kind], fields, readable(card.front), _tags(note), guid)


def _place(note: Note) -> list[str]:
    """The names of the decks that a note is in, the outermost first."""
    return [_name(part) or "…" for part in (note.card.page, *note.card.path)]


def _name(text: str) -> str:
    return _COLONS.sub(":", _NO_NAME.sub("", _SPACE.sub(" ", text))).strip().strip(":")


def _tags(note: Note) -> list[str]:
    place = "::".join(_tag(part) for part in _place(note))
    own = [_tag(_name(tag)) for tag in note.card.tags if tag != "card" and not tag.startswith("card/")]
    return [place, *(tag for tag in own if tag)]


def _tag(name: str) -> str:
    return _SPACE.sub("_", name)


def _number(name: str) -> int:
    """A number for a deck: the same for the same name, and no time at which Anki made one by itself."""
    return (1 << 44) + int.from_bytes(blake2b(name.encode(), digest_size=5).digest())
