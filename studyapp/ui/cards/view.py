"""The room of cards: a list of decks, and beside it the card or a page about all cards."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.errors import StudyappError
from studyapp.ui.cards.desk import Desk
from studyapp.ui.cards.learn import LearnPage
from studyapp.ui.cards.side import Side
from studyapp.ui.commands import Command, Target
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from studyapp.cards.learning.pool import Counts
    from studyapp.cards.model import Card
    from studyapp.library.library import Library
    from studyapp.settings import SettingsFile
    from studyapp.study import Study
    from studyapp.ui.cards.actions import CardActions
    from studyapp.ui.cards.arrival import News
    from studyapp.ui.cards.copies.offer import Offer
    from studyapp.ui.cards.housekeeping import Housekeeping
    from studyapp.ui.cards.pages import Pages

LOOK_EVERY_MS = 20_000
"""How often a step that came due or a new day is looked for."""


class CardsView(QWidget):
    """The room; the first picture needs the question alone, `make_ready` builds all else."""

    source_asked = Signal(object)
    """A line number."""
    target_asked = Signal(object)
    message_raised = Signal(object)
    """A sentence."""
    progress_changed = Signal(object)
    """(cards left today, the sentence about them)."""
    card_answered = Signal(object)
    """An `Answered`: the card, what its grade led to (None when it was taken back), and what is left."""
    counts_changed = Signal(object)
    """The `Counts` of what is left today of the whole document."""

    def __init__(
        self,
        theme: Theme,
        settings: "SettingsFile | None" = None,
        parent: QWidget | None = None,
        *,
        clock: "Callable[[], datetime] | None" = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.desk = Desk(settings, clock, self)
        self._pages: Pages | None = None
        self._timer: QTimer | None = None
        self._housekeeping: Housekeeping | None = None
        self._offer: Offer | None = None
        self.side = Side(theme, self.desk, self)
        self.learn = LearnPage(theme, self.desk, self)
        self.setFocusProxy(self.learn)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.side)
        self._row.addWidget(self.learn, 1)
        self.desk.changed.connect(self._on_changed)
        self.desk.answered.connect(self._on_answered)
        self.desk.undone.connect(self._on_undone)
        self.desk.marked.connect(self._reopen_page)
        self.side.deck_chosen.connect(self._on_deck_chosen)
        self.side.page_chosen.connect(self._on_link_chosen)
        self.side.counted.connect(self._on_counted)
        self.side.failed.connect(self.message_raised)
        self.learn.deck_asked.connect(self._on_deck_chosen)
        self.learn.source_asked.connect(self.show_source)
        self.desk.practised.connect(self._on_practised)
        self.desk.arrived.connect(self._on_arrived)
        self.learn.map_asked.connect(self.show_on_map)
        self.learn.said.connect(self.message_raised)

    # What the window asks of a room

    def set_study(self, study: "Study") -> None:
        """Learn this document; the same one read again keeps the card that is shown, and the open page."""
        self.desk.open(study)
        self._reopen_page()

    def set_library(self, library: "Library | None") -> None:
        """Learn a folder, the same one after more of it was read, or (None) the document alone."""
        self.desk.set_library(library)
        self._reopen_page()

    def complete_study(self) -> None:
        """All of the document was read."""
        self.desk.take_up_drills()
        self.learn.show_way_to_map()

    def look_again(self) -> None:
        """Something outside of this room wrote to the history."""
        self.desk.look_again()

    def commands(self) -> tuple[Command, ...]:
        """What can be done here."""
        from studyapp.ui.cards.room_commands import room_commands

        return room_commands(self)

    def set_projection(self, on: bool) -> None:
        """Show the card alone, or all again."""
        self.side.setVisible(not on)
        self.learn.set_projection(on)
        if self._pages is not None:
            self._pages.set_projection(on)
        if not on:
            self.desk.stop_practice()

    def focus_start(self) -> None:
        """Let keys reach the card, or the open page."""
        if not self.page:
            self.setFocus()
        elif self._pages is not None:
            self._pages.focus_start()

    def make_ready(self) -> None:
        """Build what the first picture did not need."""
        if self._timer is not None:
            return
        from studyapp.ui.cards.copies.offer import Offer
        from studyapp.ui.cards.housekeeping import Housekeeping

        self.learn.make_ready()
        self.side.build()
        self._housekeeping = Housekeeping(self.desk, self)
        self._housekeeping.failed.connect(self.message_raised)
        self._housekeeping.history_changed.connect(self._on_history_changed)
        self._offer = Offer(self.learn.offer_strip(), self.desk, self)
        self._offer.message_raised.connect(self.message_raised)
        self._offer.history_changed.connect(self._on_history_changed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.desk.refresh)
        self._timer.start(LOOK_EVERY_MS)
        self.desk.make_whole()
        self._on_changed()
        self._offer.look()
        self._housekeeping.back_up()

    def close_down(self) -> None:
        """Close the history."""
        if self._timer is not None:
            self._timer.stop()
        if self._offer is not None:
            self._offer.close()
        if self._housekeeping is not None:
            self._housekeeping.close()
        self.desk.close()

    def state(self) -> object:
        """What `restore` needs to go on in another language."""
        return self.page, self.desk.state()

    def restore(self, state: object) -> None:
        """Go on where a room that was thrown away stood."""
        if isinstance(state, tuple):
            page, place = state
            self.desk.restore(place)
            if page:
                self.open_page(page)

    def show_target(self, target: Target) -> None:
        """Learn a card, or several; go through them where they are not due."""
        self.close_page()
        self.desk.show_cards(target.value if isinstance(target.value, tuple) else (target.value,))

    @cached_property
    def card_actions(self) -> "CardActions":
        """What can be done to the cards that are meant."""
        from studyapp.ui.cards.actions import CardActions

        actions = CardActions(self.desk, self.meant, self)
        actions.said.connect(self.message_raised)
        return actions

    # Pages

    @property
    def page(self) -> str:
        """The name of the page that is open, "" for the card."""
        return self._pages.current if self._pages is not None else ""

    def open_page(self, name: object) -> None:
        """Show a page in the card's place; the session below it keeps its own."""
        if self.desk.study is not None:
            self.make_ready()
            self.pages().open(str(name), self.desk)

    def close_page(self) -> None:
        """Go back to the card."""
        if self._pages is not None:
            self._pages.close()

    def pages(self) -> "Pages":
        """The pages, made ready when first asked for."""
        if self._pages is None:
            from studyapp.ui.cards.pages import Pages

            self._pages = Pages(self._theme, self._row, self)
            self._pages.opened.connect(self._on_page_opened)
            self._pages.history_changed.connect(self._on_history_changed)
            self._pages.folder_changed.connect(self._on_folder_changed)
            self._pages.learning_changed.connect(self.desk.reload)
            self._pages.learn_asked.connect(self._on_learn_asked)
            self._pages.action_asked.connect(self._on_action_asked)
            self._pages.practice_asked.connect(self._on_practice_asked)
            self._pages.source_asked.connect(self.source_asked)
            self._pages.target_asked.connect(self.target_asked)
            self._pages.message_raised.connect(self.message_raised)
        return self._pages

    def _on_page_opened(self, name: str) -> None:
        self.learn.setVisible(not name)
        self.side.show_open(name)
        if not name:
            self.setFocus()

    def _on_link_chosen(self, name: str) -> None:
        if self.page == name:
            self.close_page()
        else:
            self.open_page(name)

    def _on_learn_asked(self, card: "Card") -> None:
        self.close_page()
        self.desk.show_cards(((card.page, card.key),))

    def _on_action_asked(self, name: str) -> None:
        actions = self.card_actions
        {
            "suspend": actions.suspend,
            "bury": actions.bury,
            "reset": actions.reset,
            "edit": actions.edit,
            "practise": self.practise,
            "source": self.show_source,
        }[name]()

    def _on_practice_asked(self, cards: object) -> None:
        self.close_page()
        if isinstance(cards, tuple):
            self.desk.practise(cards)

    # What a person does

    def is_learning(self) -> bool:
        """Whether the card's page is shown, and no other."""
        return not self.page

    def has_page(self) -> bool:
        """Whether a page stands in the card's place."""
        return bool(self.page)

    def meant(self) -> "tuple[Card, ...]":
        """The cards that are chosen on the open page; where none is open, the one that is shown."""
        if self._pages is not None and self.page:
            return self._pages.chosen()
        return (self.desk.card,) if self.desk.card is not None else ()

    def has_meant(self) -> bool:
        """Whether any card is meant."""
        return bool(self.meant())

    def has_card(self) -> bool:
        """Whether a card is shown."""
        return not self.page and self.desk.card is not None

    def has_cards(self) -> bool:
        """Whether the deck has cards at all."""
        return bool(self.meant()) if self.page else self.desk.has_cards

    def practise(self) -> None:
        """Go through the cards that are chosen, or through the deck, without grading."""
        cards = self.meant() if self.page else ()
        self.close_page()
        self.desk.practise(cards)

    def can_undo(self) -> bool:
        """Whether something can be taken back in sight of what it changes."""
        return self.page in ("", "browse")

    def can_grade(self) -> bool:
        """Whether a grade is asked for."""
        return not self.page and self.desk.can_grade

    def is_practising(self) -> bool:
        """Whether the cards are gone through without grading."""
        return not self.page and self.desk.practice is not None

    def can_step(self) -> bool:
        """Whether a clicker goes from card to card."""
        return not self.page and self.desk.has_cards and (self._theme.projection or self.is_practising())

    def show_source(self) -> None:
        """Ask for the line the card stands on."""
        for card in self.meant()[:1]:
            self._ask_for_source(card)

    def _ask_for_source(self, card: "Card") -> None:
        study = self.desk.study
        try:
            path = self.desk.path_of(card)
            is_open = study is not None and card.page == self.desk.open_page
        except StudyappError as error:
            self.message_raised.emit(error)
            return
        if is_open:
            self.source_asked.emit(card.line)
        elif path:
            self.target_asked.emit(Target("source", (path, card.line)))

    def show_on_map(self) -> None:
        """Ask for the component that the card is about; let the map ask for it where the card does."""
        from studyapp.links import component_of

        cards, study = self.meant(), self.desk.study
        if not cards or study is None:
            return
        if cards[0].origin == "generated" and "place" in cards[0].tags:
            self.target_asked.emit(Target("place", cards[0].key))
            return
        name = component_of(study, cards[0])
        if name is None:
            self.message_raised.emit(self.tr("This card names nothing that is on the map."))
        else:
            self.target_asked.emit(Target("component", name))

    # What follows

    def _on_changed(self) -> None:
        self.learn.show_card()
        self.side.refresh()

    def _on_counted(self, counts: "Counts") -> None:
        self.counts_changed.emit(counts)
        self.progress_changed.emit((counts.total, self.learn.wording.progress(counts)))

    def _on_answered(self, answered: object) -> None:
        self.card_answered.emit(answered)
        if self._housekeeping is not None:
            self._housekeeping.back_up()

    def _on_deck_chosen(self, name: object) -> None:
        self.close_page()
        self.desk.choose(str(name))
        self.setFocus()

    def _on_history_changed(self) -> None:
        """A page, or another machine, wrote to it: other things are known of the cards now."""
        self.desk.look_again()
        if self._offer is not None:
            self._offer.look()

    def _on_folder_changed(self, folder: object) -> None:
        if self._housekeeping is not None:
            self._housekeeping.watch(str(folder))

    def _on_practised(self, missed: int) -> None:
        if missed:
            said = self.tr("Each card was known once; %n time(s) one was not.", "", missed)
        else:
            said = self.tr("Each card was known.")
        self.message_raised.emit(said)

    def _on_arrived(self, news: "News") -> None:
        self.side.show_waiting(news.undecided, news.vanished)

    def _on_undone(self, undone: object) -> None:
        if undone is not None:
            self.card_answered.emit(undone)
        self._reopen_page()

    def _reopen_page(self, _marked: object = None) -> None:
        """What was done changed what the open page shows."""
        if self._pages is not None:
            self._pages.reopen(self.desk)
