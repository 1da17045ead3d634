"""What stands in a box that holds no others: its name in whole words, and as much about it as has room."""

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from studyapp.atlas.model import Component
from studyapp.ui.atlas.colouring import Inks
from studyapp.ui.atlas.lettering import Lettering, Style
from studyapp.ui.theme import Theme

MOST_SUMMARY_LINES = 6


class Words(NamedTuple):
    """What there is to write: a name, the component that tells more, if there is one, a note, the inks.

    `inside` says how many components lie in a box that is shut; they are told before anything else.
    """

    name: str
    component: Component | None
    inks: Inks = Inks("ink", "muted")
    note: str = ""
    inside: str = ""


def subtitle_of(component: Component | None) -> str:
    """What a component is, in one sentence; "" where the document does not say."""
    if component is None:
        return ""
    return component.summary or (component.facts[0].text if component.facts else "")


class Leaves:
    """Writes into rectangles of the screen."""

    def __init__(self, theme: Theme, letters: Lettering) -> None:
        self._theme = theme
        self._letters = letters

    def write_in(self, painter: QPainter, rect: QRectF, words: Words, size: str, inset: float) -> None:
        """A box's name in up to two lines, below it its summary and facts."""
        left, room = rect.left() + inset, rect.width() - 2 * inset
        noted = self._letters.face("small", 700).metrics.horizontalAdvance(words.note) if words.note else 0.0
        noted = noted + self._theme.px(8) if 0 < noted < room / 2 else 0.0
        size, name = self._in_whole_words(words.name, room - noted, rect.height(), size)
        face, small = self._letters.face(size, 700), self._letters.face("small").height
        high = face.height * len(name)
        lines = self._leaf_lines(words, room, rect.height() - high - self._theme.px(16))
        top = rect.top() + max((rect.height() - high - len(lines) * small) / 2, 0.0)
        top = min(top, rect.top() + self._theme.px(12)) if lines else top
        for at, line in enumerate(name):
            place = (left, top + at * face.height, room + 2)
            self._letters.write(painter, line, place, Style(size, words.inks.strong, 700))
        for at, line in enumerate(lines):
            place = (left, top + high + 3 + at * small, room + 2)
            self._letters.write(painter, line, place, Style(role=words.inks.muted))
        if noted:
            place = (left + room - noted + self._theme.px(8), top + (face.height - small) / 2, noted)
            self._letters.write(painter, words.note, place, Style("small", words.inks.strong, 700))

    def _in_whole_words(
        self, text: str, room: float, height: float, size: str
    ) -> tuple[str, tuple[str, ...]]:
        """A name in up to two lines, small where only so all of its words stay whole."""
        name: tuple[str, ...] = ()
        for smaller, spare in ((size, self._theme.px(6)), ("small", 2)):
            size = smaller
            rows = min(int((height - spare) // self._letters.face(size, 700).height), 2)
            name = self._letters.wrapped(text, room, max(rows, 1), size, 700)
            if " ".join(name) == " ".join(text.split()):
                break
        return size, name

    def write_along(self, painter: QPainter, rect: QRectF, words: Words, size: str, inset: float) -> None:
        """A bus's name on its left, what it is on its right."""
        high, small = self._letters.face(size, 700).height, self._letters.face("small")
        place = (rect.left() + inset, rect.center().y() - high / 2, rect.width() - 2 * inset)
        used = self._letters.write(painter, words.name, place, Style(size, words.inks.strong, 700))
        room = rect.width() - used - 4 * inset
        said = " · ".join(part for part in (words.note, subtitle_of(words.component)) if part)
        text = self._letters.elided(said, room, "small") if room > self._theme.px(60) else ""
        width = small.metrics.horizontalAdvance(text)
        top = rect.center().y() - small.height / 2
        self._letters.write(
            painter, text, (rect.right() - inset - width, top, width + 2), Style(role=words.inks.muted)
        )

    def _leaf_lines(self, words: Words, width: float, height: float) -> list[str]:
        """What a box has room to say under its name: what it holds, its summary, then fact by fact."""
        rows, component = int(height // self._letters.face("small").height), words.component
        found: list[str] = []
        if rows < 1 or width < self._theme.px(60):
            return found
        if words.inside:
            found.append(words.inside)
        if component is None:
            return found
        texts = [component.summary] if component.summary else []
        for fact in component.facts[:rows]:
            text = f"{fact.label} · {fact.text}" if fact.label else fact.text
            texts += [text] if fact.text != component.summary else []
        for text in texts:
            left = min(rows - len(found), MOST_SUMMARY_LINES)
            if left < 1:
                break
            found.extend(self._letters.wrapped(text, width, left, "small"))
        return found
