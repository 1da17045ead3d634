"""Which card of the history a name stands for: registered by page and key, joined and parted by links.

A card is registered under a name that every machine makes alike from the page and the key it was first seen
with. A LINK entry says that the card of one name is, from now on, the one of another. Cards whose names are
linked are one card; where a link is taken back, they are apart again. All this follows from the set of links
alone, so it is the same on every machine.
"""

import json
import os
import re
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from studyapp.cards.history.log import LINK, Named, name_of

_LINKS = (
    "SELECT names.name, log.data, log.stamp, log.id,"
    " NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.id)"
    f" FROM log JOIN names ON names.id = log.name WHERE log.kind = {LINK} AND log.kind > 10"
    " ORDER BY stamp, log.id"
)

_WAITING = re.compile("(?:#[0-9a-f]{24})+$")
"""The end of the key of a card that waits beside the place where another one stands."""


class Link(NamedTuple):
    """One LINK entry: the card that was `before` is `after` from then on."""

    before: Named
    after: Named
    holds: bool


def registered(db: sqlite3.Connection, named: Named) -> tuple[int, int]:
    """The rows of the card at a page and key, and of a name of its; made where missing.

    Its text is brought up to date; `named.name` is not looked at.
    """
    text = (named.kind, named.front, named.back, named.section)
    row = db.execute(
        "SELECT cards.id, names.id, kind, front, back, section FROM cards JOIN names ON names.card = cards.id"
        # The last name: answers given to this text stay with it where a link to an earlier one is taken back.
        " WHERE page = ? AND key = ? ORDER BY names.id DESC LIMIT 1",
        (named.page, named.key),
    ).fetchone()
    if row is None:
        card = _new_card(db, named)
        return card, _new_name(db, free_name(db, named.page, named.key), card)
    if row[2:] != text:
        db.execute(
            "UPDATE cards SET kind = ?, front = ?, back = ?, section = ? WHERE id = ?", (*text, row[0])
        )
    return row[0], row[1]


def free_name(db: sqlite3.Connection, page: str, key: str) -> str:
    """A name for a card that comes to a free place; that of one that stood there and went is passed over."""
    copy = 0
    while db.execute("SELECT 1 FROM names WHERE name = ?", (name_of(page, key, copy),)).fetchone():
        copy += 1
    return name_of(page, key, copy)


def ensured(db: sqlite3.Connection, named: Named) -> int:
    """The row of a name that may come from another machine; its card is made where missing."""
    row = db.execute("SELECT id FROM names WHERE name = ?", (named.name,)).fetchone()
    if row is not None:
        return int(row[0])
    # Which of several cards stands at a place, `_settle` says; until then this one waits beside it.
    card = _new_card(db, named._replace(key=_aside(named.key)))
    name = _new_name(db, named.name, card)
    _settle(db, {(named.page, _stripped(named.key))})
    return name


def settle(db: sqlite3.Connection, named: Named) -> None:
    """Make a card of another machine known; one that came without its text before gets it now."""
    row = ensured(db, named)
    card, page = db.execute(
        "SELECT cards.id, page FROM names JOIN cards ON cards.id = names.card WHERE names.id = ?", (row,)
    ).fetchone()
    if not page:
        _put(db, card, named._replace(key=_aside(named.key)))
        _settle(db, {(named.page, _stripped(named.key))})


def regroup(db: sqlite3.Connection, names: Iterable[str]) -> set[int]:
    """Let cards be joined and parted as the links about these names say; the rows of cards that changed."""
    links = list(_links(db))
    touched = _closure(names, links)
    for side in {side.name: side for link in links for side in link[:2] if side.name in touched}.values():
        ensured(db, side)  # on the machine that links, both are known; here one may not be yet
    groups = _groups(touched, [link for link in links if link.holds])
    about: dict[str, list[int]] = {}
    for at, link in enumerate(links):
        for side in link[:2]:
            about.setdefault(side.name, []).append(at)
    rows = _rows(db, touched)
    places = {_place(db, row) for row in rows.values()}
    changed: set[int] = set()
    for group in groups:
        before = [rows[name] for name in group if name in rows]
        row = next((card for card in before if card not in changed), 0)
        wanted = _wanted(
            group, [links[at] for at in sorted({at for name in group for at in about.get(name, ())})]
        )
        if wanted is None:
            changed.update(before[:1])
            continue
        row = row or _new_card(db, wanted._replace(key=_aside(wanted.key)))
        changed.add(row)
        marks = ", ".join("?" * len(group))
        db.execute(f"UPDATE names SET card = ? WHERE name IN ({marks})", (row, *group))
        _put(db, row, wanted._replace(key=_aside(wanted.key)))
        places.add((wanted.page, wanted.key))
    _forget(db, set(rows.values()))
    _settle(db, places)
    return changed & {int(row[0]) for row in db.execute("SELECT DISTINCT card FROM names")}


def parted(db: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """What was joined once and taken apart again: a card's name, and the page and key that it is not."""
    return {(link.before.name, link.after.page, link.after.key) for link in _links(db) if not link.holds}


def named_at(db: sqlite3.Connection, name: str) -> Named | None:
    """The card of a name as it is known now."""
    row = db.execute(
        "SELECT page, key, kind, front, back, section FROM names JOIN cards ON cards.id = names.card"
        " WHERE names.name = ?",
        (name,),
    ).fetchone()
    return Named(name, *row) if row else None


def link_data(before: Named, after: Named) -> str:
    """The `data` of a LINK entry."""
    return json.dumps([before, after], ensure_ascii=False)


def link_of(data: str) -> tuple[Named, Named] | None:
    """What a LINK entry joins; None where its data says nothing."""
    try:
        before, after = json.loads(data)
        "".join((*before, *after)).encode()  # refuses what is no text, and text that no database takes
        return Named(*before), Named(*after)
    except (ValueError, TypeError, RecursionError):
        return None


def _links(db: sqlite3.Connection) -> Iterator[Link]:
    for _name, data, _stamp, _id, holds in db.execute(_LINKS):
        pair = link_of(data)
        if pair is not None:
            yield Link(*pair, bool(holds))


def _closure(names: Iterable[str], links: Iterable[Link]) -> set[str]:
    """All names that any link, holding or not, ties to these."""
    near: dict[str, list[str]] = {}
    for link in links:
        near.setdefault(link.before.name, []).append(link.after.name)
        near.setdefault(link.after.name, []).append(link.before.name)
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(near.get(name, ()))
    return found


def _groups(names: Collection[str], links: Iterable[Link]) -> list[list[str]]:
    """The names that are one card each, in a fixed order."""
    joined = {name: [name] for name in names}
    for link in links:
        first, second = joined.get(link.before.name), joined.get(link.after.name)
        if first is not None and second is not None and first is not second:
            first.extend(second)
            for name in second:
                joined[name] = first
    groups = {id(group): sorted(group) for group in joined.values()}
    return sorted(groups.values())


def _rows(db: sqlite3.Connection, names: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name in names:
        row = db.execute("SELECT card FROM names WHERE name = ?", (name,)).fetchone()
        if row is not None:
            found[name] = int(row[0])
    return found


def _wanted(group: Collection[str], links: Sequence[Link]) -> Named | None:
    """Where a card belongs: where the last link brought it, else where it was before any did.

    None where no link is about it; then it never moved.
    """
    place: Named | None = None
    origin: Named | None = None
    for link in links:
        if link.holds and link.after.name in group:
            place = link.after
        for side in link[:2]:
            if side.name in group and (origin is None or _is_origin(side)):
                origin = side
    wanted = place or origin
    return wanted and wanted._replace(key=_stripped(wanted.key))


def _is_origin(named: Named) -> bool:
    """Whether a card stands where it was first seen: its name tells."""
    return named.name == name_of(named.page, _stripped(named.key))


def _place(db: sqlite3.Connection, card: int) -> tuple[str, str]:
    """The place that a card stands at, or waits beside."""
    page, key = db.execute("SELECT page, key FROM cards WHERE id = ?", (card,)).fetchone()
    return page, _stripped(key)


def _names_of(db: sqlite3.Connection, card: int) -> list[str]:
    return [row[0] for row in db.execute("SELECT name FROM names WHERE card = ?", (card,))]


def _beside(key: str, name: str) -> str:
    """The key of a card that belongs to where another one stands, the same on every machine."""
    return f"{key}#{name_of('', name)}"


def _aside(key: str) -> str:
    """A key beside a place that no other card can have, until `_settle` says where the card belongs."""
    return f"{_stripped(key)}#{os.urandom(12).hex()}"


def _stripped(key: str) -> str:
    """The key of the place that a card waits beside, if it does."""
    return _WAITING.sub("", key)


def _settle(db: sqlite3.Connection, places: Iterable[tuple[str, str]]) -> None:
    """Let one of the cards that belong to each place stand there: the one last linked to it.

    So it is the same on every machine, whichever of them came first.
    """
    links: list[Link] | None = None
    for page, key in places:
        rows = db.execute(
            "SELECT cards.id, min(name) FROM cards JOIN names ON names.card = cards.id"
            " WHERE page = ? AND (key = ? OR (key > ? AND key < ?)) GROUP BY cards.id",
            (page, key, f"{key}#", f"{key}$"),
        ).fetchall()
        found = [(card, name) for card, name in rows if _place(db, card) == (page, key)]
        if len(found) > 1:
            links = list(_links(db)) if links is None else links
            ranks = {card: (_rank(_names_of(db, card), links), name) for card, name in found}
            found.sort(key=lambda each: ranks[each[0]])
        for card, _ in found:
            db.execute("UPDATE cards SET key = ? WHERE id = ?", (_aside(key), card))
        for card, name in found[:-1]:
            db.execute("UPDATE cards SET key = ? WHERE id = ?", (_beside(key, name), card))
        for card, _ in found[-1:]:
            db.execute("UPDATE cards SET key = ? WHERE id = ?", (key, card))


def _rank(names: Collection[str], links: Sequence[Link]) -> int:
    """Which link, by their order, was the last to bring a card where it is; -1 for none."""
    return max((at for at, link in enumerate(links) if link.holds and link.after.name in names), default=-1)


def _put(db: sqlite3.Connection, card: int, named: Named) -> None:
    db.execute(
        "UPDATE cards SET page = ?, key = ?, kind = ?, front = ?, back = ?, section = ? WHERE id = ?",
        (*named[1:], card),
    )


def _forget(db: sqlite3.Connection, rows: Iterable[int]) -> None:
    """Drop the rows of cards that no name leads to any more; they are another card now."""
    for row in rows:
        if not db.execute("SELECT 1 FROM names WHERE card = ?", (row,)).fetchone():
            db.execute("DELETE FROM states WHERE card = ?", (row,))
            db.execute("DELETE FROM cards WHERE id = ?", (row,))


def _new_card(db: sqlite3.Connection, named: Named) -> int:
    cursor = db.execute(
        "INSERT INTO cards (page, key, kind, front, back, section) VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
        named[1:],
    )
    return int(cursor.fetchone()[0])


def _new_name(db: sqlite3.Connection, name: str, card: int) -> int:
    return int(
        db.execute("INSERT INTO names (name, card) VALUES (?, ?) RETURNING id", (name, card)).fetchone()[0]
    )
