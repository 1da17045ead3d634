"""What learning needs: the document, the settings, the clock, the review history, and their session."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.errors import StudyappError
from studyapp.paths import history_file
from studyapp.settings import Settings
from studyapp.ui.cards.place import size_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from studyapp.cards.history.history import History
    from studyapp.cards.learning.pool import Choice, Pool
    from studyapp.cards.learning.session import Session
    from studyapp.cards.model import Card
    from studyapp.cards.schedule import Scheduler
    from studyapp.library.library import Library
    from studyapp.library.pool import LibraryPool
    from studyapp.settings import Learning, SettingsFile
    from studyapp.study import Study
    from studyapp.ui.cards.arrival import Arrivals
    from studyapp.ui.cards.background import Background, Told

BACKUPS = "backups"
"""The folder of the copies of the history, beside it."""


class Holdings(QObject):
    """Without a file for the settings those hold that are set here."""

    arrived = Signal(object)
    """The `News` of a document that was opened or edited."""
    tied = Signal()
    """What is known of the folder's cards was found; until then the document is learned alone."""
    failed = Signal(object)
    """A `StudyappError`: what was asked for did not happen."""

    def __init__(
        self,
        settings: "SettingsFile | None" = None,
        clock: "Callable[[], datetime] | None" = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self._values = Settings()
        self._clock = clock
        self._history: History | None = None
        self._session: Session | None = None
        self._is_whole = False
        """Whether the first picture stands, and all may be taken up."""
        self._arrivals: Arrivals | None = None
        self._library_pool: LibraryPool | None = None
        self._tying: Background | None = None
        self._choices: Sequence[Choice] = ()
        self._made: tuple[str, tuple[Card, ...]] = ("", ())
        """A document's path, and the drills that were made of it."""
        self.study: Study | None = None
        self.library: Library | None = None
        """The folder whose cards are learned; None where it is one document."""
        self.failure: StudyappError | None = None
        """Why there is no session."""

    @property
    def values(self) -> Settings:
        """The settings as they hold now."""
        return self.settings.values if self.settings is not None else self._values

    @property
    def learning(self) -> "Learning":
        """How the person wants to learn."""
        return self.values.learning

    @property
    def clock(self) -> "Callable[[], datetime]":
        """What tells the time."""
        from studyapp.clock import local_now

        return self._clock or local_now

    @property
    def history(self) -> "History":
        """The review history; its file is made by the first entry."""
        if self._history is None:
            from studyapp.cards.history.history import History

            self._history = History(history_file(), self.clock)
        return self._history

    @property
    def scheduler(self) -> "Scheduler":
        """The rules that hold: what the person wants, with the weights that were fitted to them."""
        from studyapp.cards.schedule import Scheduler

        return Scheduler.of(self.learning, self.history.parameters)

    def keep(self, values: Settings) -> None:
        """Let settings hold from now on; raises UnwritableFile where they hold but could not be kept."""
        self._values = values
        if self.settings is not None:
            self.settings.change(values)

    @property
    def session(self) -> "Session | None":
        """The session, begun when first asked for; None without a document or where `failure` says why."""
        if self._session is None and self.study is not None and self.failure is None:
            self._session = self._begun(self.study)
        return self._session

    @property
    def pool(self) -> "Pool | None":
        """Where the session takes its cards from."""
        return self.session.pool if self.session is not None else None

    @property
    def choices(self) -> "Sequence[Choice]":
        """The decks of the pool, as they were when the session began."""
        return self._choices if self.session is not None else ()

    @property
    def has_cards(self) -> bool:
        """Whether the deck that is learned has any cards."""
        deck = self.session.deck if self.session is not None else ""
        return size_of(self.choices, deck) > 0 if isinstance(deck, str) else bool(deck)

    @property
    def has_cards_at_all(self) -> bool:
        """Whether there are any cards to learn."""
        return size_of(self.choices, "") > 0

    @property
    def open_page(self) -> str:
        """What the pool calls the open document's page; "" without one. Raises StudyappError.

        Where several files of a folder have one name, that is not what the page calls itself.
        """
        study, library = self.study, self.library
        if study is None:
            return ""
        if library is None or self.pool is not self._library_pool:
            return study.document.page
        return library.page_at(study.path) or study.document.page

    def path_of(self, card: "Card") -> str:
        """The file that a card stands in; "" for none. Raises StudyappError."""
        study = self.study
        if study is not None and card.page == self.open_page:
            return study.path
        return (self.library.file_of(card.page) or "") if self.library is not None else ""

    def find(self, key: object) -> "Card | None":
        """The card with this key, on the open page or elsewhere; or with this (page, key)."""
        pool = self.pool
        if pool is None or self.study is None:
            return None
        if isinstance(key, tuple):
            page, name = key
            return pool.find((str(page), str(name)))
        for page in (self.open_page, *pool.pages):
            card = pool.find((page, str(key)))
            if card is not None:
                return card
        return None

    def _begun(self, study: "Study") -> "Session | None":
        from studyapp.cards.learning.session import Session
        from studyapp.ui.cards.supply import cards_of, titled

        # A damaged history is set aside by the first try; the second begins a new one.
        for _ in range(2):
            try:
                made = self._drills_of(study)
                cards = cards_of(study, self.learning) + made
                pool = self._pool_of(study, cards, made)
                self._try_to_welcome(study, cards, pool)
                session = Session(pool, self.history, self.scheduler, self.clock, self.learning)
                self._choices = titled(pool.choices())
            except StudyappError as error:
                self.failure = error
                self.failed.emit(error)
            else:
                self.failure = None
                return session
        return None

    def _drills_of(self, study: "Study") -> "tuple[Card, ...]":
        """The drills; until a document that was edited is read whole again, those that it had before."""
        if not self._is_whole or not self.learning.drills:
            return ()
        if study.is_whole:
            from studyapp.ui.cards.supply import drills_of

            self._made = study.path, drills_of(study, self.learning)
        path, made = self._made
        return made if path == study.path else ()

    def _awaits_drills(self, study: "Study") -> bool:
        """Whether drills are wanted that can only be made when more of the document was read."""
        return bool(self.learning.drills) and not study.is_whole

    def _pool_of(self, study: "Study", cards: "tuple[Card, ...]", made: "tuple[Card, ...]") -> "Pool":
        if self.library is None:
            from studyapp.ui.cards.supply import pool_of

            return pool_of(study, cards, self.history, self._is_whole)
        if self._library_pool is None or self._library_pool.library is not self.library:
            from studyapp.library.pool import LibraryPool

            self._close_library()
            self._library_pool = LibraryPool(self.library, self.history)
        if self._library_pool.is_far_behind:
            from studyapp.ui.cards.supply import pool_of

            self._tie_behind(self.library)
            return pool_of(study, cards, self.history, self._is_whole)
        if self._is_whole and (made or not self._awaits_drills(study)):
            self.library.keep_made(study.path, made)
        return self._library_pool

    def _tie_behind(self, library: "Library") -> None:
        """Find in a thread what a long history knows of a large folder's cards."""
        if self._tying is None:
            from studyapp.ui.cards.background import Background

            self._tying = Background(self)
            self._tying.finished.connect(self._on_tied)
            self._tying.failed.connect(self.failed)
        history = self.history.path

        def tie(_told: "Told") -> None:
            from studyapp.library.pool import bring_up

            bring_up(library, history)

        if self._is_whole and not self._tying.is_busy:
            self._tying.start(tie)

    def _on_tied(self, _nothing: object) -> None:
        self.tied.emit()

    def _try_to_welcome(self, study: "Study", cards: "tuple[Card, ...]", pool: "Pool") -> None:
        """As `_welcome`; a history that can be read alone is learned from as it is."""
        try:
            self._welcome(study, cards, pool)
        except StudyappError:
            if not self.history.is_for_reading:
                raise

    def _welcome(self, study: "Study", cards: "tuple[Card, ...]", pool: "Pool") -> None:
        """Join the cards of a document that was opened or edited with their histories.

        Not before all are there: a drill that is still to be made would be taken for one that is gone.
        """
        is_alone = self.library is not None and pool is not self._library_pool
        if not self._is_whole or is_alone or self._awaits_drills(study):
            return
        if self._arrivals is None:
            from studyapp.ui.cards.arrival import Arrivals

            self._arrivals = Arrivals(self.history, self.learning.rollover)
        if self._library_pool is not None and pool is self._library_pool:
            news = self._arrivals.of_library(self._library_pool, study, cards, self.clock())
        else:
            news = self._arrivals.of_document(study, cards, self.clock())
        if news is not None:
            self.arrived.emit(news)

    def close(self) -> None:
        """Close the history."""
        self._close_library()
        if self._history is not None:
            self._history.close()

    def _close_library(self) -> None:
        if self._library_pool is not None:
            self._library_pool.close()
            self._library_pool = None
