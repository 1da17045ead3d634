"""The offer of a copy where the history was lost: it stands above the card until it is decided."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.ui.cards.background import Background
from studyapp.ui.cards.strip import Strip

if TYPE_CHECKING:
    from studyapp.cards.history.backups import Restored
    from studyapp.errors import StudyappError
    from studyapp.ui.cards.copies.work import Found
    from studyapp.ui.cards.desk import Desk


class Offer(QObject):
    """Fills a strip; nothing is brought back, and nothing given up, without being asked."""

    history_changed = Signal()
    message_raised = Signal(object)

    def __init__(self, strip: Strip, desk: "Desk", parent: QObject) -> None:
        super().__init__(parent)
        self._strip = strip
        self._desk = desk
        self._copy = ""
        self._looking = Background(self)
        self._looking.finished.connect(self._on_found)
        self._looking.failed.connect(self.message_raised)
        self._bringing = Background(self)
        self._bringing.finished.connect(self._on_brought_back)
        self._bringing.failed.connect(self._on_failed)
        strip.asked.connect(self._on_asked)
        strip.declined.connect(self._on_declined)
        desk.failed.connect(self.look)

    def look(self, _error: object = None) -> None:
        """Show the offer where a copy waits for a decision, and no longer where none does."""
        from studyapp.cards.history.lost import may_be_pending

        path = self._desk.history.path
        if self._bringing.is_busy:
            return
        if may_be_pending(path):
            from studyapp.ui.cards.copies.work import look

            self._looking.start(look(path))
        else:
            self._strip.hide()

    def close(self) -> None:
        """Wait for a copy that is being brought back."""
        if self._bringing.is_busy:
            self._bringing.wait(5.0)

    def _on_found(self, found: "Found") -> None:
        from studyapp.ui.cards.copies.wording import Wording, date_of

        if found.offered is None:
            self._strip.hide()
            return
        self._copy = found.offered.path
        answers = Wording().answers
        sentence = self.tr("The review history was lost: {0} here now, {1} in the copy of {2}.").format(
            answers(found.answers), answers(found.offered.answers), date_of(found.offered)
        )
        hint = self.tr("Bringing the copy back loses nothing: what was answered since is joined with it.")
        self._strip.show_text(f"{sentence} {hint}", "", self.tr("Bring it back"), self.tr("Go on without it"))

    def _on_asked(self) -> None:
        from studyapp.ui.cards.copies.work import bring_back

        self._desk.history.close()
        self._bringing.start(bring_back(self._copy, self._desk.history.path))

    def _on_declined(self) -> None:
        from studyapp.cards.history.lost import decline

        decline(self._desk.history.path)

    def _on_brought_back(self, done: "Restored") -> None:
        from studyapp.ui.cards.copies.wording import Wording

        self.message_raised.emit(Wording().brought_back(done))
        self.history_changed.emit()

    def _on_failed(self, error: "StudyappError") -> None:
        self.message_raised.emit(error)
        self.look()
