"""Where is it? A component is asked for, and a person clicks it on the map, or goes there by keys."""

from time import monotonic

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from studyapp.drills.making import PLACE
from studyapp.recall import Attempt, Question
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.memory.asking import Round
from studyapp.ui.atlas.memory.masking import hidden_for, is_there, masked
from studyapp.ui.atlas.memory.question_strip import QuestionStrip
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme


class Where(QObject):
    """Rounds of questions; a name that was told in a round stays on the map until the round is over.

    An answer counts as a review where place drills are part of what is learned, but never before a class.
    """

    open_changed = Signal(object)
    message_raised = Signal(object)
    noticed = Signal(object)
    """A sentence that disturbs nobody."""

    def __init__(self, theme: Theme, canvas: MapCanvas, scene: MapScene, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._canvas = canvas
        self._scene = scene
        self._round: Round | None = None
        self._hidden: frozenset[int] = frozenset()
        self._pointed = 0
        """The node that was taken for what is asked for, 0 where it was the right one."""
        self._asked_at = 0.0
        self._reviewed: set[str] = set()
        """The cards whose answer counted; asked again before the map is closed, they are practice."""
        self.strip = QuestionStrip(theme, parent)
        self.strip.hide()
        self.strip.go_on_asked.connect(self.go_on)
        self.strip.show_asked.connect(self.show_it)
        self.strip.closed.connect(self.close)
        scene.changed.connect(self._on_scene_changed)
        scene.selected_changed.connect(self._describe_selected)
        theme.changed.connect(self._on_theme_changed)

    # Beginning and ending

    @property
    def is_open(self) -> bool:
        """Whether questions are asked."""
        return self._round is not None

    @property
    def round(self) -> Round | None:
        """The round that is under way, or whose result is shown."""
        return self._round

    def toggle(self) -> None:
        """Ask for all components, the least known first; or stop."""
        if self.is_open:
            self.close()
        else:
            self._begin(Round(self._scene.recollection.questions()))

    def show_target(self, target: Target) -> None:
        """Ask for the component of a place drill, by the card's key."""
        asked = [
            one
            for one in self._scene.recollection.questions()
            if one.card is not None and one.card.key == target.value
        ]
        if asked:
            self._begin(Round(asked))
        else:
            self.message_raised.emit(self.tr("What this card asks for is no longer on the map."))

    def close(self) -> None:
        """Give the map its names back."""
        if self._round is None:
            return
        self._round = None
        self._reviewed.clear()
        self._scene.is_blind = False
        self._canvas.layers.remove(self)
        self._canvas.set_colours(None, {})
        self._unmask()
        self.strip.hide()
        self.open_changed.emit(False)

    def _begin(self, game: Round) -> None:
        if game.current is None:
            return
        if self._scene.collapsed:
            self._scene.collapse(frozenset())
        was_open = self.is_open
        self._round = game
        self._scene.is_blind = True
        if not was_open:
            self._canvas.layers.append(self)
            self.open_changed.emit(True)
        self.strip.show()
        self._canvas.fit()
        self._ask()

    # Asking and answering

    def takes(self, node: int) -> bool:
        """Take a node for the answer; once that is given, any leads on."""
        game = self._round
        if game is None or game.current is None:
            return False
        if game.is_answered:
            self.go_on()
        elif node:
            self._answer(node, found=is_there(self._scene, game.current.component, node))
        return True

    def go_on(self) -> None:
        """Answer with what is selected; then the next question, after the last the result, then again."""
        game = self._round
        if game is None:
            return
        if game.current is None:
            self._begin(game.again())
        elif game.is_answered and len(game.questions) == 1:
            self.close()
        elif game.is_answered:
            game.go_on()
            self._ask()
        elif self._canvas.selected:
            self.takes(self._canvas.selected)
        else:
            self.noticed.emit(self.tr("Choose with the arrow keys first, or click it; Page Down shows it."))

    def show_it(self) -> None:
        """Show where it is, which is no find; a clicker goes on with the same key."""
        game = self._round
        if game is None or game.current is None or game.is_answered:
            self.go_on()
        else:
            self._answer(0, found=False)

    def _ask(self) -> None:
        game = self._round
        if game is None:
            return
        self._pointed = 0
        self._canvas.select(0)
        question = game.current
        if question is None:
            self._unmask()
            self.strip.finish(game)
        else:
            told = {*game.found, *game.missed}
            self._mask(hidden_for(self._scene, question.component, told))
            self.strip.ask(game, question.component, counts=self._counts(question))
            self._asked_at = monotonic()
        self._colour()
        self._canvas.describe(self.strip.sentence.text())

    def _answer(self, node: int, *, found: bool) -> None:
        game = self._round
        if game is None or game.current is None:
            return
        question, took = game.current, round((monotonic() - self._asked_at) * 1000)
        game.answer(found=found)
        if question.card is not None and self._counts(question):
            self._reviewed.add(question.card.key)
            self._scene.recollection.review(Attempt(question.card, found, took))
        asked = self._scene.node_of[question.component]
        self._pointed = 0 if found else node
        self._mask(self._hidden - {asked, node})
        self._colour()
        self.strip.answer(game, self._sentence(question.component, node, found=found))
        self._canvas.reveal(asked)
        self._canvas.describe(self.strip.sentence.text())

    def _counts(self, question: Question) -> bool:
        """Whether the answer is a review."""
        is_learned = PLACE in self._scene.recollection.learning.drills and question.card is not None
        is_first = question.card is not None and question.card.key not in self._reviewed
        return is_learned and is_first and not self._theme.projection

    def _sentence(self, name: str, node: int, *, found: bool) -> str:
        way = " › ".join(self._scene.way(self._scene.node_of[name]))
        if found:
            return self.tr("Right: {0}").format(way)
        if not node:
            return self.tr("It is here: {0}").format(way)
        return self.tr("That is “{0}”. “{1}” is here: {2}").format(self._scene.name(node), name, way)

    # The map without names

    def _mask(self, hidden: frozenset[int]) -> None:
        self._hidden = hidden
        if self._scene.plan is not None:
            self._canvas.picture.set_map(*masked(self._scene.plan, self._scene.atlas, hidden))
            self._canvas.repaint_whole()

    def _unmask(self) -> None:
        self._hidden = frozenset()
        if self._scene.plan is not None:
            self._canvas.picture.set_map(self._scene.atlas, self._scene.plan)
            self._canvas.repaint_whole()

    def _colour(self) -> None:
        """What was found is green and has a tick, what was missed is red and has a cross."""
        game = self._round
        if game is None:
            return
        fills: dict[int, QColor] = {}
        notes: dict[int, str] = {}
        for names, role, sign in ((game.found, "good_soft", "✓"), (game.missed, "error_soft", "✗")):
            for name in names:
                node = self._scene.node_of.get(name, 0)
                fills[node], notes[node] = self._theme.color(role), sign
        self._canvas.set_colours(fills, notes)

    def paint_over(self, painter: QPainter, camera: Camera) -> None:
        """Ring where it is, and what was taken for it."""
        game = self._round
        if game is None or game.current is None or not game.is_answered:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rings = ((self._pointed, "error"), (self._scene.node_of[game.current.component], "good"))
        for node, role in rings:
            if node:
                air = self._theme.px(3)
                rect = self._canvas.painter.shown_rect(node, camera).adjusted(-air, -air, air, air)
                painter.setPen(QPen(self._theme.color(role), self._theme.px(3)))
                radius = min(self._theme.px(14), rect.height() / 2)
                painter.drawRoundedRect(rect, radius, radius)
        painter.restore()

    # Around

    def _describe_selected(self, name: object) -> None:
        """Tell assistive technology where one is, without the names that are asked for."""
        node = self._canvas.selected
        if self._round is None or not node:
            return
        way: list[int] = []
        while node:
            way.insert(0, node)
            node = self._scene.outer(node)
        shown = (self.tr("unnamed") if one in self._hidden else self._scene.name(one) for one in way)
        inside = self._canvas.painter.count_inside(way[-1])
        said, holds = " › ".join(shown), self.tr("%n inside", "", inside)
        self._canvas.describe(f"{said}, {holds}" if inside else said)

    def _on_scene_changed(self) -> None:
        """Another document, or its boxes were shut: the places are others."""
        self.close()

    def _on_theme_changed(self) -> None:
        self._colour()
