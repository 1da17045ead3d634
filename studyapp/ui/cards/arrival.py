"""What happens when a document is opened or was edited: its cards get their histories, and it is told."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from studyapp.cards.history.history import History
    from studyapp.cards.history.known import CardId
    from studyapp.cards.identity.adoption import Adopted
    from studyapp.cards.model import Card
    from studyapp.library.pool import LibraryPool
    from studyapp.study import Study


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
    vanished: int = 0
    """That were learned and stand nowhere any more."""
    just_vanished: int = 0
    """How many of them stood there at the arrival before."""


class Arrivals:
    """Joins cards with their histories, here and in other programs, once for what was read of them."""

    def __init__(self, history: "History", rollover: int) -> None:
        self._history = history
        self._rollover = rollover
        self._study: Study | None = None
        self._stand: object = None
        """Up to which reading of a library its cards were joined."""
        self._undecided = 0
        self._vanished: dict[str, set[CardId]] = {}
        """What had vanished at the last look, by the page or the folder."""

    def forget(self) -> None:
        """Look anew at the next arrival: the history is another."""
        self._study = self._stand = None

    def of_document(self, study: "Study", cards: "Sequence[Card]", now: "datetime") -> News | None:
        """What became of a document's cards; None where they were looked at before. Raises StudyappError."""
        if self._study is study:
            return None
        adopted = None
        # Without a history there is nothing to be found again, and no need to look.
        if os.path.exists(self._history.path):
            from studyapp.cards.identity.adoption import Refusals, adopt
            from studyapp.cards.schedule import moment

            at = moment(now, self._rollover)
            adopted = adopt(self._history, cards, (study.document.page,), at, None, Refusals())
        lost = {(item.named.page, item.named.key) for item in adopted.orphans} if adopted else set()
        if lost:
            from studyapp.ui.cards.supply import made_of

            lost -= made_of(study)
        news = self._missing(self._found_again(adopted), study.document.page, lost)
        return self._taken_over(study, cards, now, news)

    def of_library(
        self, pool: "LibraryPool", study: "Study", cards: "Sequence[Card]", now: "datetime"
    ) -> News | None:
        """What became of all cards of a library, and of those of its open page; None where nothing is new.

        Raises StudyappError.
        """
        news = None
        stand, folder = pool.library.stand, pool.library.folder
        if not os.path.exists(self._history.path):
            self._vanished.setdefault(folder, set())
        elif stand != self._stand:
            from studyapp.cards.identity.adoption import Refusals
            from studyapp.cards.schedule import moment
            from studyapp.library.homecoming import bring_home, vanished

            found = bring_home(pool, self._history, moment(now, self._rollover), Refusals())
            news, self._stand = self._found_again(found), None
            if pool.library.is_whole:
                asked = {pair.registered.named[1:3] for pair in found.uncertain} if found else set()
                news = self._missing(news, folder, vanished(pool) - asked)
                self._stand = stand
        if self._study is study:
            return news
        # Where several files have one name, the library calls this page otherwise than it calls itself.
        page = pool.library.page_at(study.path) or study.document.page
        cards = [card._replace(page=page) for card in cards]
        known = News(undecided=self._undecided, vanished=len(self._vanished.get(folder, ())))
        return self._taken_over(study, cards, now, news or known)

    def _found_again(self, adopted: "Adopted | None") -> News:
        if adopted is None:
            self._undecided = 0
            return News()
        self._undecided = len(adopted.uncertain)
        batches = (adopted.batch,) if adopted.joined else ()
        return News(adopted.edited, len(adopted.joined) - adopted.edited, 0, self._undecided, batches)

    def _missing(self, news: News, place: str, lost: "set[CardId]") -> News:
        """The news with what has vanished from a page or a folder; the first look at it tells of nothing."""
        before = self._vanished.get(place, lost)
        self._vanished[place] = lost
        return news._replace(vanished=len(lost), just_vanished=len(lost - before))

    def _taken_over(self, study: "Study", cards: "Sequence[Card]", now: "datetime", news: News) -> News:
        from studyapp.cards.identity.legacy import take_over

        self._study = study
        taken = take_over(self._history, study.text, study.document, cards, now, self._rollover)
        if not taken.total:
            return news
        return news._replace(taken=taken.total, batches=(*news.batches, taken.batch))
