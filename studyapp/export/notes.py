"""The notes of what is exported: each written card once, with what identifies it for other programs."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from studyapp.cards.history.log import name_of
from studyapp.cards.model import Card
from studyapp.export.documents import Documents
from studyapp.study import Study

if TYPE_CHECKING:
    from collections.abc import Iterable

    from studyapp.cards.history.log import Named


class Note(NamedTuple):
    """A card as it was written."""

    card: Card
    study: Study
    source: str
    """File and line."""
    has_id: bool
    """Whether its key is an `id::` of its own."""
    is_reversed: bool


def notes_of(documents: Documents) -> list[Note]:
    """Each written card with what identifies it; parts and reverses are made by other programs too."""
    return [
        note
        for study, place in zip(documents.studies, documents.places, strict=True)
        for note in _notes(study, place)
    ]


def _notes(study: Study, place: str) -> Iterator[Note]:
    ids = {block.properties["id"] for block in study.document.blocks if "id" in block.properties}
    cards = [card for card in study.deck.cards if card.origin == "written"]
    standing = {card.key for card in cards}
    turned = {card.note for card in cards if card.kind == "reversed" and card.note}
    for card in cards:
        if card.note and card.note != card.key and card.note in standing:
            continue
        is_reversed = card.kind == "reversed" or card.key in turned
        yield Note(card, study, f"{place}:{card.line}", card.key in ids, is_reversed)


def guids(notes: Sequence[Note], before: "Iterable[Named]" = ()) -> list[str]:
    """A name for each note that it keeps when its text changes, unique among these.

    It follows from the `id::` alone where the card has one, so that the card may move to another page; else
    from the page and the text. `before` says which names were given earlier: a card that is known to be one
    of those keeps its name, however its text was edited since.
    """
    earlier = _recognised(notes, before)
    taken: set[str] = set()
    found: list[str] = []
    for note in notes:
        page, key = note.card.page, note.card.key
        name = name_of("", key) if note.has_id else earlier.get((page, key)) or name_of(page, key)
        copy = 0
        while name in taken:
            copy += 1
            name = name_of(page, key, copy)
        taken.add(name)
        found.append(name)
    return found


def _recognised(notes: Sequence[Note], before: "Iterable[Named]") -> Mapping[tuple[str, str], str]:
    """The earlier names of cards without an `id::`, by page and key; other pages are not looked at."""
    pages = {note.card.page for note in notes}
    known = [named for named in before if named.page in pages]
    if not known:
        return {}
    from studyapp.cards.history.known import Registered
    from studyapp.cards.identity.matching import match
    from studyapp.cards.schedule import NEW

    found = {(named.page, named.key): named.name for named in known}
    cards = [note.card for note in notes if not note.has_id]
    # Cards that were given away count as those that were learned: they are looked for.
    given = [Registered(named, NEW._replace(suspended=1), 0) for named in known]
    for pair in match(given, cards).sure:
        found[pair.card.page, pair.card.key] = pair.registered.named.name
    return found
