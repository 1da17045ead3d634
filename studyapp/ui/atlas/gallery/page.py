"""The page of a document's drawings: the list at the left, one drawing large, its text one key away."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QStackedWidget, QVBoxLayout, QWidget

from studyapp.atlas.diagrams.layout import DiagramPlan, lay_out_diagram
from studyapp.atlas.model import Diagram
from studyapp.document.model import Problem
from studyapp.links import drawn_links
from studyapp.study import Study
from studyapp.ui.atlas.gallery.canvas import DiagramCanvas, Thing
from studyapp.ui.atlas.gallery.listing import DrawingDelegate, DrawingsModel
from studyapp.ui.atlas.gallery.words import described, heading_of
from studyapp.ui.atlas.gallery.written import Written
from studyapp.ui.atlas.tools import tool_button
from studyapp.ui.theme import Theme

ZOOM_STEP = 1.25
LIST_WIDTH = 232
WIDEST_TEXT = 560
ROOM_FOR_LIST = 720
"""In a narrower page, in design pixels, there is no list."""


class GalleryPage(QWidget):
    """Everything of the gallery that is seen."""

    closed = Signal()
    source_asked = Signal(object)
    target_asked = Signal(object)
    _next_asked = Signal()
    _previous_asked = Signal()
    _written_asked = Signal()
    _source_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._study: Study | None = None
        self._diagrams: tuple[Diagram, ...] = ()
        self._plans: dict[int, DiagramPlan] = {}
        self._is_projection = False
        self.at = 0
        self.is_written = False
        self.setAccessibleName(self.tr("Drawings"))
        self._model = DrawingsModel(self)
        self.list = self._make_list()
        self.canvas = DiagramCanvas(theme)
        self.written = Written(theme)
        self._said = QLabel()
        self._said.setProperty("role", "muted")
        self._said.setMinimumWidth(1)
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._heading.setMinimumWidth(1)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._back = tool_button(self.tr("← Map"), self.tr("Back to the map"), "quiet", self.closed)
        self._previous = tool_button("‹", self.tr("Previous drawing"), "secondary", self._previous_asked)
        self._next = tool_button("›", self.tr("Next drawing"), "secondary", self._next_asked)
        self._toggle = tool_button(
            self.tr("As written"), self.tr("The text as it is written"), "chip", self._written_asked
        )
        self._toggle.setCheckable(True)
        self._line = tool_button("", self.tr("Show the line"), "link", self._source_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self.written)
        self._none = self._make_none()
        self._whole = QStackedWidget()
        self._whole.addWidget(self._make_body())
        self._whole.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)
        self.setFocusProxy(self.canvas)
        self._connect()
        self._on_theme_changed()

    def _connect(self) -> None:
        self._next_asked.connect(self._on_next)
        self._previous_asked.connect(self._on_previous)
        self._written_asked.connect(self._on_written)
        self._source_wanted.connect(self.show_source)
        self.canvas.target_asked.connect(self.target_asked)
        self.canvas.pointed_at.connect(self._on_pointed_at)
        self.list.activated.connect(self._on_activated)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self._theme.changed.connect(self._on_theme_changed)

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        self._delegate = DrawingDelegate(self._theme, self.plan_of, view)
        view.setItemDelegate(self._delegate)
        view.setMouseTracking(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("All drawings"))
        return view

    def _make_body(self) -> QWidget:
        head = QFrame()
        head.setProperty("role", "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._back)
        row.addWidget(self._heading, 1)
        for widget in (self._line, self._count, self._previous, self._next, self._toggle):
            row.addWidget(widget)
        foot = QFrame()
        foot.setProperty("role", "bar")
        low = QHBoxLayout(foot)
        low.setContentsMargins(16, 6, 16, 6)
        low.addWidget(self._said, 1)
        self._foot = foot
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(foot)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(middle, 1)
        self._head = head
        return body

    def _make_none(self) -> QWidget:
        """What stands here where a document has no drawing."""
        title = QLabel(self.tr("This document has no drawings yet"))
        title.setProperty("role", "heading")
        text = QLabel(
            self.tr(
                "A drawing is a block of code with boxes of line characters (┌──┐ │ └──┘) and arrows between "
                "them. Each one in the document appears here as a clean picture."
            )
        )
        text.setProperty("role", "muted")
        # Labels that wrap have their whole height only in a layout that gives them its width.
        words = QWidget()
        words.setMaximumWidth(self._theme.px(WIDEST_TEXT))
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addStretch(2)
        for label in (title, text):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        back = tool_button(self.tr("← Map"), self.tr("Back to the map"), "secondary", self.closed)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(40, 0, 40, 0)
        row.addStretch(1)
        row.addWidget(words, 1000)
        row.addStretch(1)
        return page

    # What is shown

    def set_study(self, study: Study) -> None:
        """Show a document's drawings; read again, the one that was shown stays."""
        same = self._study is not None and self._study.path == study.path
        self._study = study
        self._diagrams = study.atlas.diagrams
        self._plans.clear()
        self._delegate.forget()
        self._model.set_diagrams(self._diagrams)
        self._whole.setCurrentIndex(0 if self._diagrams else 1)
        self.is_written = self.is_written and same
        self.show_drawing(min(self.at, len(self._diagrams) - 1) if same else 0)

    def plan_of(self, at: int) -> DiagramPlan:
        """The layout of a drawing, made when it is first looked at."""
        if at not in self._plans:
            self._plans[at] = lay_out_diagram(self._diagrams[at].drawing)
        return self._plans[at]

    def show_drawing(self, at: int) -> None:
        """Show a drawing by its place in the document."""
        if self._study is None or not 0 <= at < len(self._diagrams):
            return
        self.at = at
        diagram = self._diagrams[at]
        self.canvas.show_drawing(diagram.drawing, self.plan_of(at), drawn_links(self._study, diagram))
        self.canvas.setAccessibleName(heading_of(diagram))
        self._describe(described(diagram.drawing))
        self.written.show_text(diagram, None if diagram.drawing.sure else _problem(diagram))
        self._show_heading()
        self._heading.setToolTip(" › ".join(diagram.path))
        self._count.setText(f"{at + 1} / {len(self._diagrams)}")
        self._line.setText(self.tr("line {0}").format(diagram.line))
        self._previous.setEnabled(at > 0)
        self._next.setEnabled(at + 1 < len(self._diagrams))
        index = self._model.index(at)
        if self.list.currentIndex() != index:
            self.list.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.list.scrollTo(index)
        self._set_shown()

    def show_line(self, line: int) -> None:
        """Show the drawing that a line of the document is in, or the next one after it."""
        for at, diagram in enumerate(self._diagrams):
            if line <= diagram.line + len(diagram.source) + 1:
                self.show_drawing(at)
                return

    def go(self, by: int) -> None:
        """Show another drawing, so many after this one."""
        self.show_drawing(self.at + by)

    def set_written(self, on: bool) -> None:
        """Show the text as it is written, or the drawing; the other way where the reading is not sure."""
        self.is_written = on
        self._set_shown()

    def show_source(self) -> None:
        """Ask for the drawing's first line."""
        if self._diagrams:
            self.source_asked.emit(self._diagrams[self.at].line)

    def zoom(self, steps: int) -> None:
        """Nearer or away by steps."""
        self.canvas.zoom(ZOOM_STEP**steps)

    def set_projection(self, on: bool) -> None:
        """The drawing alone, or with its list."""
        self._is_projection = on
        self._set_room()

    def _set_shown(self) -> None:
        is_sure = not self._diagrams or self._diagrams[self.at].drawing.sure
        shows_text = self.is_written if is_sure else not self.is_written
        shown = self.written if shows_text else self.canvas
        had_focus = self.canvas.hasFocus() or self.written.text.hasFocus()
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(self.written.text if shows_text else self.canvas)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._toggle.setChecked(shows_text)
        self._foot.setVisible(not shows_text and not self._is_projection)
        self._on_pointed_at(None)

    def _set_room(self) -> None:
        """The list has its place in a wide page with more than one drawing."""
        is_wide = self.width() >= self._theme.px(ROOM_FOR_LIST)
        self.list.setVisible(is_wide and len(self._diagrams) > 1 and not self._is_projection)
        self._head.setVisible(not self._is_projection)
        self._foot.setVisible(self._stack.currentWidget() is self.canvas and not self._is_projection)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_room()
        if self._diagrams:
            self._show_heading()

    def _show_heading(self) -> None:
        """As much of the heading as there is room for."""
        others = [self._back, self._line, self._count, self._previous, self._next, self._toggle]
        room = self.width() - sum(one.sizeHint().width() for one in others) - self._theme.px(8 * 8 + 24)
        letters = QFontMetrics(self._theme.font("large", 700))
        name = heading_of(self._diagrams[self.at])
        self._heading.setText(letters.elidedText(name, Qt.TextElideMode.ElideRight, max(room, 40)))

    def _on_pointed_at(self, thing: object) -> None:
        """Say below what is pointed at and where it leads, to a screen reader what the keyboard is at."""
        if not isinstance(thing, Thing):
            self._said.setText(
                self.tr("Click a box to see it on the map, a text with a price to see the price.")
            )
            return
        self._said.setText(self._words(thing))
        if thing == self.canvas.focused:
            self._describe(self._said.text())

    def _words(self, thing: Thing) -> str:
        words, target = self.canvas.words_of(thing), self.canvas.target_of(thing)
        if target is None:
            return words
        if target.kind == "component":
            return self.tr("{0} – on the map: {1}").format(words, target.value)
        rate = self._study.rates.rate(str(target.value)) if self._study is not None else None
        return self.tr("{0} – price: {1}").format(words, rate.label if rate else target.value)

    def _describe(self, words: str) -> None:
        self.canvas.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self.canvas, QAccessible.Event.DescriptionChanged))

    def _on_chosen(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid() and now.row() != self.at:
            self.show_drawing(now.row())

    def _on_activated(self, index: QModelIndex) -> None:
        """Enter on a drawing of the list goes to its boxes."""
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_next(self) -> None:
        self.go(1)

    def _on_previous(self) -> None:
        self.go(-1)

    def _on_written(self) -> None:
        self.set_written(not self.is_written)

    def _on_theme_changed(self) -> None:
        self._delegate.forget()
        self.list.setFixedWidth(self._theme.px(LIST_WIDTH))
        self._set_room()


def _problem(diagram: Diagram) -> Problem:
    return Problem(diagram.line, "hint", "drawing-unsure")
