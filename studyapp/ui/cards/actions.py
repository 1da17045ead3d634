"""What can be done to cards, chosen in a table or shown alone, and what is said of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.errors import StudyappError

if TYPE_CHECKING:
    from collections.abc import Callable

    from studyapp.cards.learning.session import Answered
    from studyapp.cards.model import Card
    from studyapp.ui.cards.desk import Desk


class CardActions(QObject):
    """Acts on the cards that are meant: those chosen on the open page, else the one on the desk."""

    said = Signal(object)
    """A sentence, or a `StudyappError`."""

    def __init__(self, desk: "Desk", meant: "Callable[[], tuple[Card, ...]]", parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meant = meant
        desk.marked.connect(self._on_marked)
        desk.undone.connect(self._on_undone)
        desk.answered.connect(self._on_answered)

    def has_cards(self) -> bool:
        """Whether any card is meant."""
        return bool(self._meant())

    def bury(self) -> None:
        """Put the cards aside until the next study day."""
        self._desk.mark("bury", self._meant())

    def suspend(self) -> None:
        """Put the cards aside until they are taken up again; those that all are, take up again."""
        cards = self._meant()
        pool = self._desk.pool
        if pool is None or not cards:
            return
        try:
            known = pool.known([(card.page, card.key) for card in cards])
        except StudyappError as error:
            self.said.emit(error)
            return
        if len(known) == len(cards) and all(each.state.suspended for each in known.values()):
            self._desk.mark("resume", cards)
        else:
            self._desk.mark("suspend", cards)

    def reset(self) -> None:
        """Make the cards new again."""
        self._desk.mark("reset", self._meant())

    def edit(self) -> None:
        """Open the first card's line in the person's editor."""
        from studyapp.ui.cards.editor import open_in_editor

        cards = self._meant()
        if not cards:
            return
        try:
            program = open_in_editor(
                self._desk.values.editor, self._desk.path_of(cards[0]), max(1, cards[0].line)
            )
        except StudyappError as error:
            self.said.emit(error)
            return
        if program:
            self.said.emit(self.tr("Line {0} opens in {1}.").format(cards[0].line, program))

    def toggle_typing(self) -> None:
        """Answer by typing, or no longer."""
        values = self._desk.values
        typed = not values.learning.typed
        try:
            self._desk.keep(values._replace(learning=values.learning._replace(typed=typed)))
        except StudyappError as error:
            self.said.emit(error)
        self._desk.reload()
        self.said.emit(
            self.tr("Answers are typed now; T ends it.") if typed else self.tr("Answers are typed no longer.")
        )

    def _on_marked(self, marked: tuple[str, int]) -> None:
        action, count = marked
        sentence = {
            "bury": self.tr("%n card(s) buried until tomorrow – Z takes it back.", "", count),
            "suspend": self.tr("%n card(s) suspended – Z takes it back.", "", count),
            "resume": self.tr("%n card(s) taken up again – Z takes it back.", "", count),
            "reset": self.tr(
                "%n card(s) new again, as if never learned; the answers stay in the log – Z takes it back.",
                "",
                count,
            ),
        }[action]
        self.said.emit(sentence)

    def _on_undone(self, undone: "Answered | None") -> None:
        last, session = self._desk.taken_back, self._desk.session
        if undone is None:
            self.said.emit(self.tr("There is no answer to take back."))
        elif undone.cards != 1:
            self.said.emit(self.tr("Taken back for %n card(s).", "", undone.cards))
        elif last is not None and session is not None:
            from studyapp.ui.cards.sentences import taken_back

            said = taken_back(last, session.now.day)
            gone = self.tr("Its card no longer stands in the document.")
            self.said.emit(said if undone.card is not None else f"{said} – {gone}")

    def _on_answered(self, answered: "Answered") -> None:
        if not answered.leech or answered.card is None:
            return
        often = answered.outcome.state.lapses if answered.outcome is not None else 0
        if answered.suspended:
            sentence = self.tr("Forgotten %n time(s): a leech, and suspended – Z takes it back.", "", often)
        else:
            sentence = self.tr(
                "Forgotten %n time(s): a leech. Write it more simply, or suspend it.", "", often
            )
        self.said.emit(sentence)
