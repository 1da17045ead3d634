"""The breadcrumbs: what one is inside of, each a way there; as many as there is room for."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from studyapp.ui.theme import Theme

LONGEST = 32
"""Characters of one name."""

LEAST_SHOWN = "MMMMM…"
"""So much of the last name is shown in any case."""

_GAP = " › "


class Crumbs(QLabel):
    """Keeps the last name, then the first, then as many of those before the last as fit."""

    component_asked = Signal(object)
    """The name of a component, "" for the whole map."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._way: tuple[str, ...] = ()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumWidth(1)
        self.linkActivated.connect(self._on_link)
        theme.changed.connect(self._write)
        self._write()

    def show_way(self, way: tuple[str, ...]) -> None:
        """The names of what one is inside of, outermost first."""
        if way != self._way:
            self._way = way
            self._write()

    def _write(self) -> None:
        names = [self.tr("The whole map"), *self._way]
        last = len(names) - 1
        parts = [self._link(at, name, is_last=at == last) for at, name in self._fitting(names)]
        gap = f' <span style="color:{self._theme.color("ink").name()}">›</span> '
        self.setText(gap.join(parts))
        self.setAccessibleName(_GAP.join(names))

    def _fitting(self, names: list[str]) -> list[tuple[int, str]]:
        """Which names are shown, with their places; -1 stands for those that are left out."""
        metrics = QFontMetrics(self._theme.font("body", 700))
        shown = [(at, _cut(name)) for at, name in enumerate(names)]
        choices = [shown]
        choices += [[shown[0], (-1, "…"), *shown[at:]] for at in range(2, len(shown))]
        choices.append([(-1, "…"), shown[-1]] if len(shown) > 1 else shown)
        for choice in choices:
            if metrics.horizontalAdvance(_GAP.join(name for _, name in choice)) <= self.width():
                return choice
        at, name = shown[-1]
        room = max(self.width(), metrics.horizontalAdvance(LEAST_SHOWN))
        return [(at, metrics.elidedText(name, Qt.TextElideMode.ElideRight, room))]

    def _link(self, at: int, name: str, *, is_last: bool) -> str:
        if at < 0:
            return escape(name)
        if is_last:
            return f"<b>{escape(name)}</b>"
        color = self._theme.color("muted").name()
        return f'<a href="{at}" style="color:{color}; text-decoration:none">{escape(name)}</a>'

    def _on_link(self, link: str) -> None:
        at = int(link)
        self.component_asked.emit(self._way[at - 1] if at else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"
