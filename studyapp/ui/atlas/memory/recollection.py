"""What is known today of the components of the map, read when it is first asked for."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from studyapp.errors import StudyappError
from studyapp.paths import history_file
from studyapp.settings import Learning

if TYPE_CHECKING:
    from studyapp.atlas.model import Component
    from studyapp.recall import Attempt, Question, Recall, Remembered, Topics
    from studyapp.settings import SettingsFile
    from studyapp.study import Study
    from studyapp.ui.atlas.scene import MapScene


class Recollection(QObject):
    """One for a map; the history is read, and written to only by `review`."""

    changed = Signal()
    """Something may be known better or worse by now."""
    reviewed = Signal()
    """An answer was written to the history."""
    failed = Signal(object)
    """A `StudyappError`: the history could not be read or written."""

    def __init__(self, scene: "MapScene", settings: "SettingsFile | None") -> None:
        super().__init__(scene)
        self._scene = scene
        self._settings = settings
        self.clock: Callable[[], datetime] | None = None
        """What tells the time; the clock on the wall where it is None."""
        self.is_shown = False
        """Whether the map is coloured by it."""
        self._of: tuple[Study, Learning] | None = None
        self._topics: Topics | None = None
        self._remembered: Remembered | None = None

    @property
    def learning(self) -> Learning:
        """How the person wants to learn, as it holds now."""
        return self._settings.values.learning if self._settings is not None else Learning()

    def look_again(self) -> None:
        """The history may have grown, or another day begun."""
        self._remembered = None
        self.changed.emit()

    def topics(self) -> "Topics | None":
        """What is learned of each component; None without a document."""
        study, learning = self._scene.study, self.learning
        if study is None:
            return None
        if self._topics is None or self._of is None or self._of[0] is not study or self._of[1] != learning:
            from studyapp.recall import topics_of

            self._of = study, learning
            self._remembered = None
            self._topics = topics_of(study, self._scene.atlas, self._scene.tree(), learning, language())
        return self._topics

    def remembered(self) -> "Remembered":
        """How well all that would be recalled today; nothing is where the history cannot be read."""
        from studyapp.recall import NOTHING, remembered_today

        topics = self.topics()
        if topics is None:
            return NOTHING
        if self._remembered is None:
            try:
                self._remembered = remembered_today(topics, self.learning, history_file(), self._now)
            except StudyappError as error:
                self._remembered = NOTHING
                self.failed.emit(error)
        return self._remembered

    def of(self, component: "Component") -> "Recall":
        """A component's cards with those of what lies inside it."""
        from studyapp.recall import Recall

        return self.remembered().whole.get(component.name, Recall())

    def questions(self) -> "tuple[Question, ...]":
        """All components to be found on the map, the least known first."""
        from studyapp.recall import questions

        study = self._scene.study
        if study is None:
            return ()
        return questions(study, self._scene.atlas, self.remembered(), language())

    def review(self, attempt: "Attempt") -> bool:
        """Count an answer as a review where places are part of what is learned; whether it counts."""
        from studyapp.recall import review

        try:
            counts = review(attempt, self.learning, history_file(), self._now)
        except StudyappError as error:
            self.failed.emit(error)
            return False
        if counts:
            self.look_again()
            self.reviewed.emit()
        return counts

    def _now(self) -> datetime:
        from studyapp.clock import local_now

        return self.clock() if self.clock is not None else local_now()


def language() -> str:
    """The language of the window, in which drills are asked."""
    return QLocale().name().partition("_")[0]
