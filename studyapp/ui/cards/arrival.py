"""What happens when a document is opened or was edited: its cards get their histories, and it is told."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from studyapp.cards.history import History
    from studyapp.cards.known import CardId
    from studyapp.cards.model import Card
    from studyapp.study import Study


_KEYS_AT_ONCE = 500


class News(NamedTuple):
    """What was done, in numbers of cards; each of `batches` takes a part of it back."""

    edited: int = 0
    """Found again though they were edited."""
    moved: int = 0
    """Found again elsewhere, as they were."""
    taken: int = 0
    """Whose history was taken over from another program."""
    undecided: int = 0
    """That may be ones that were learned; a person has to say."""
    batches: tuple[str, ...] = ()


def arrive(
    study: "Study",
    cards: "Sequence[Card]",
    history: "History",
    now: "datetime",
    rollover: int,
    standing: "Callable[[CardId], bool] | None" = None,
) -> News:
    """Join the cards of a document with their histories, here and in other programs.

    `standing` says of a library's cards whether they stand in it. Raises StudyappError.
    """
    import os

    from studyapp.cards.legacy import take_over

    news = News()
    # Without a history there is nothing to be found again, and no need to look.
    if os.path.exists(history.path):
        from studyapp.cards.adoption import Refusals, adopt
        from studyapp.cards.schedule import moment

        page = study.document.page
        own = cards if standing is None else _without_copies(cards, page, history, standing)
        adopted = adopt(history, own, (page,), moment(now, rollover), None, Refusals())
        news = News(
            edited=adopted.edited,
            moved=len(adopted.joined) - adopted.edited,
            undecided=len(adopted.uncertain),
            batches=(adopted.batch,) if adopted.joined else (),
        )
    taken = take_over(history, study.text, study.document, cards, now, rollover)
    if taken.total:
        news = news._replace(taken=taken.total, batches=(*news.batches, taken.batch))
    return news


def _without_copies(
    cards: "Sequence[Card]", page: str, history: "History", standing: "Callable[[CardId], bool]"
) -> "list[Card]":
    """Without those that are new here and were learned on another page, where they still stand."""
    here = {item.named.key for item in history.registered(page)}
    new = [card.key for card in cards if card.key not in here]
    copied: set[str] = set()
    with history.reading() as db:
        for start in range(0, len(new), _KEYS_AT_ONCE):
            keys = new[start : start + _KEYS_AT_ONCE]
            marks = ", ".join("?" * len(keys))
            rows = db.execute(f"SELECT page, key FROM cards WHERE key IN ({marks})", keys).fetchall()
            copied.update(key for other, key in rows if other != page and standing((other, key)))
    return [card for card in cards if card.key not in copied]
