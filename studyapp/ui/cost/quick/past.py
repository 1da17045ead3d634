"""The look-ups of the open document that were made before, and the walk through them in the field."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from studyapp.cost.shelf.lookups import Kept, LookUps
from studyapp.errors import StudyappError


class Past(QObject):
    """Reads what is kept when it is first needed; what cannot be written is at hand for a while."""

    failed = Signal(object)
    """A StudyappError, once for each."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._page = ""
        self._kept: tuple[Kept, ...] | None = None
        self._told: set[str] = set()
        self._at = -1
        self._typed = ""

    def open(self, page: str) -> None:
        """From now on those of this page, "" for none."""
        if page != self._page:
            self._page = page
            self._kept = None
            self._told.clear()
        self.stand()

    @property
    def kept(self) -> tuple[Kept, ...]:
        """All of them, the latest first."""
        if self._kept is None:
            if not self._page:
                return ()
            from studyapp.cost.shelf.lookups import lookups

            self._take(lookups(self._folder()))
        return self._kept or ()

    def keep(self, text: str) -> None:
        """Put one before all others, with the time."""
        self.stand()
        if self._page:
            from studyapp.cost.shelf.lookups import remember

            self._take(remember(self._folder(), text, self._clock(), self.kept))

    # -- the walk

    def stand(self) -> None:
        """Begin the next walk at what is typed then."""
        self._at = -1

    def older(self, shown: str) -> str | None:
        """The look-up before the one that is shown; None at the end. What was typed is kept."""
        if self._at < 0:
            self._typed = shown
        following = self._at + 1
        while following < len(self.kept) and self.kept[following].text == shown:
            following += 1
        if following >= len(self.kept):
            return None
        self._at = following
        return self.kept[following].text

    def newer(self) -> str | None:
        """The look-up after the one that is shown, in the end what was typed; None where no walk is on."""
        if self._at < 0:
            return None
        self._at -= 1
        return self._typed if self._at < 0 else self.kept[self._at].text

    def _folder(self) -> str:
        from studyapp.cost.shelf.folders import folder_of

        return folder_of(self._page)

    def _take(self, found: LookUps) -> None:
        self._kept = found.kept
        problem: StudyappError | None = found.problem
        if problem is not None and str(problem) not in self._told:
            self._told.add(str(problem))
            self.failed.emit(problem)
