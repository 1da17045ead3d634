"""Gives edited and moved cards their history back, and remembers which pairs a person did not want."""

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, cast

from studyapp.cards.identity.matching import Pair, Refused, match
from studyapp.errors import UnwritableFile
from studyapp.paths import data_dir, made

if TYPE_CHECKING:
    from studyapp.cards.history.history import History
    from studyapp.cards.history.known import CardId, Registered
    from studyapp.cards.model import Card
    from studyapp.cards.schedule import Moment

REFUSED_FILE = "refused.json"
_KEYS_AT_ONCE = 500


class Adopted(NamedTuple):
    """What became of the cards that no longer stand where they were learned."""

    joined: tuple[Pair, ...]
    """Their history was found again; `batch` takes it back through `take_back`."""
    uncertain: tuple[Pair, ...]
    """For a person to decide."""
    orphans: "tuple[Registered, ...]"
    """Kept, and listed, the last answered first."""
    batch: str

    @property
    def edited(self) -> int:
        """How many were found again though they were edited; the others only moved."""
        return sum(pair.reason != "key" for pair in self.joined)


def adopt(
    history: "History",
    cards: "Iterable[Card]",
    pages: Collection[str],
    now: "Moment",
    standing: "Callable[[CardId], bool] | None" = None,
    refused: "Refusals | None" = None,
) -> Adopted:
    """Find the histories of the cards that stand on these pages, and join those that are sure, in one batch.

    `cards` are all cards of the pages. What was learned on one of the pages and stands there no more may be
    any of them. Of other pages nobody knows what stands there: a card with the same key is taken over; where
    that is more than half of a page, it was renamed, and its other cards may be any, too. With a library,
    `standing` says whether a card stands anywhere in it; those that do are let be.

    Call it before a session reads the states. Raises StudyappError where the history cannot be read or
    written.
    """
    from studyapp.cards.history.history import new_batch

    cards = list(cards)
    registered = _reachable(history, cards, pages, everywhere=standing is not None)
    ids = {(card.page, card.key) for card in cards}
    if standing is not None:
        registered = [item for item in registered if _place(item) in ids or not standing(_place(item))]
    registered = _of_pages(registered, cards, pages)
    if all(_place(item) in ids for item in registered):
        return Adopted((), (), (), "")
    unwanted = {*(refused.pairs if refused is not None else ()), *_taken_back(history)}
    found = match(registered, cards, unwanted)
    batch = new_batch() if found.sure else ""
    if found.sure:
        history.relink([(pair.registered.named.name, pair.card) for pair in found.sure], now, batch)
    orphans = tuple(item for item in found.orphans if item.named.page in pages)
    return Adopted(found.sure, found.uncertain, orphans, batch)


def take_back(history: "History", adopted: Adopted, now: "Moment") -> int:
    """Part what was joined; the pairs are not made again. How many there were."""
    undone = history.undo_batch(adopted.batch, now) if adopted.batch else None
    return len(adopted.joined) if undone is not None else 0


def _place(item: "Registered") -> "CardId":
    return item.named.page, item.named.key


def _reachable(
    history: "History", cards: "Sequence[Card]", pages: Collection[str], *, everywhere: bool
) -> "list[Registered]":
    """What the history knows of these pages, and of all others or those that hold a key that is new here."""
    if everywhere:
        return history.registered()
    here = [item for page in sorted(pages) for item in history.registered(page)]
    known = {item.named.key for item in here}
    missing = sorted({card.key for card in cards} - known)
    others = _pages_with(history, missing) - set(pages) if missing else set[str]()
    return here + [item for page in sorted(others) for item in history.registered(page)]


def _pages_with(history: "History", keys: Sequence[str]) -> set[str]:
    """The pages on which the history knows any of some keys."""
    if not os.path.exists(history.path):
        return set()
    found: set[str] = set()
    with history.reading() as db:
        for start in range(0, len(keys), _KEYS_AT_ONCE):
            some = keys[start : start + _KEYS_AT_ONCE]
            marks = ", ".join("?" * len(some))
            found.update(row[0] for row in db.execute(f"SELECT page FROM cards WHERE key IN ({marks})", some))
    return found


def _of_pages(
    registered: "Iterable[Registered]", cards: "Sequence[Card]", pages: Collection[str]
) -> "list[Registered]":
    """Without what is of other pages, but for cards with a key from here, and for pages that came here."""
    registered = list(registered)
    keys = {card.key for card in cards}
    of_page = Counter(item.named.page for item in registered)
    shared = Counter(item.named.page for item in registered if item.named.key in keys)
    came = {page for page, count in shared.items() if 2 * count > of_page[page]}
    return [
        item
        for item in registered
        if item.named.page in pages or item.named.page in came or item.named.key in keys
    ]


def _taken_back(history: "History") -> set[Refused]:
    """The pairs that were joined once and parted again."""
    if not os.path.exists(history.path):
        return set()
    from studyapp.cards.history.naming import parted

    with history.reading() as db:
        return parted(db)


class Refusals:
    """The pairs of which a person said that they are two cards; kept in a small file of their own.

    A file that cannot be read is taken for none: at worst a question is asked again.
    """

    def __init__(self, path: str = "") -> None:
        self._path = path or data_dir(REFUSED_FILE)
        self.pairs = frozenset(_stored(self._path))

    def add(self, pair: Pair) -> None:
        """Do not ask about a pair again; where it raises UnwritableFile, that holds for this object alone."""
        self._change(self.pairs | {refusal_of(pair)})

    def remove(self, pair: Pair) -> None:
        """Ask about a pair again; raises UnwritableFile as `add` does."""
        self._change(self.pairs - {refusal_of(pair)})

    def _change(self, pairs: frozenset[Refused]) -> None:
        import json

        self.pairs = pairs
        folder = made(os.path.dirname(self._path))
        draft = os.path.join(folder, f"{os.path.basename(self._path)}.{os.getpid()}.new")
        try:
            with open(draft, "w", encoding="utf-8") as file:
                json.dump(sorted(pairs), file, ensure_ascii=True)
                file.flush()
                os.fsync(file.fileno())
            os.replace(draft, self._path)
        except OSError:
            with suppress(OSError):
                os.remove(draft)
            raise UnwritableFile(
                "What you decided cannot be kept; it will be asked again.", path=self._path
            ) from None


def refusal_of(pair: Pair) -> Refused:
    """What a refused pair is remembered by."""
    return pair.registered.named.name, pair.card.page, pair.card.key


def _stored(path: str) -> Iterator[Refused]:
    import json

    try:
        with open(path, encoding="utf-8") as file:
            stored: object = json.load(file)
    except (OSError, ValueError, RecursionError):
        return
    for item in cast("list[object]", stored) if isinstance(stored, list) else ():
        fields = cast("list[object]", item) if isinstance(item, list) else []
        if len(fields) == 3 and all(isinstance(field, str) for field in fields):
            yield cast("Refused", tuple(fields))
