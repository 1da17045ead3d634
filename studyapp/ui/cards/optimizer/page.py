"""The page of the optimizer: fit the scheduling to one's own reviews, see both, adopt or leave."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studyapp.cards.fitting.optimizer import EARLIEST, Fit, first_interval
from studyapp.cards.schedule import Scheduler
from studyapp.errors import StudyappError
from studyapp.ui.cards.background import Background
from studyapp.ui.cards.optimizer.chart import ChartCard
from studyapp.ui.cards.optimizer.drawings import forgetting, minutes_at, workload
from studyapp.ui.cards.optimizer.outcome import Outcome
from studyapp.ui.cards.optimizer.work import Adopting, Fitting, Look, Standing, TakingBack, Work
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from studyapp.ui.cards.desk import Desk

WIDEST = 880
SIDE_BY_SIDE = 640
ERRORS = (
    QT_TRANSLATE_NOOP("Error", "It is too early: {0} more reviews on later days are needed, {1} are there."),
)  # fmt: skip


class OptimizerPage(QWidget):
    """Everything that takes long is done in a thread; the page says what it is at."""

    closed = Signal()
    history_changed = Signal()
    message_raised = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self._retention = 0.9
        self.standing: Standing | None = None
        """How things stand, once that is known."""
        self.found: Fit | None = None
        """What the last fit came to, until it is adopted or left."""
        self._looking = Background(self)
        self._looking.finished.connect(self._on_looked)
        self._looking.failed.connect(self._on_failed)
        self._fitting = Background(self)
        self._fitting.finished.connect(self._on_fitted)
        self._fitting.failed.connect(self._on_failed)
        self._changing = Background(self)
        self._changing.finished.connect(self._on_changed)
        self._changing.failed.connect(self._on_failed)
        self._changing.progressed.connect(self._on_progressed)
        self._build()
        self.setFocusProxy(self.fit_button)
        theme.changed.connect(self._take_lengths)
        self._take_words()
        self._take_lengths()
        self._show()

    def open(self, desk: "Desk") -> None:
        """Show how things stand now."""
        self._desk = desk
        self._retention = desk.learning.retention
        pool = desk.pool
        decks = pool.choices() if pool is not None else ()
        cards = decks[0].size if decks else 0
        self._looking.start(Look(self._work(desk), cards))
        self._show()

    # Building

    def _build(self) -> None:
        self._title = _label(self, "title")
        self._back = QPushButton(self)
        self._back.setProperty("role", "quiet")
        self._back.clicked.connect(self.closed)
        self.intro = _label(self, "muted")
        self.state = _label(self, "")
        self.fit_button = QPushButton(self)
        self.fit_button.setProperty("role", "primary")
        self.fit_button.clicked.connect(self._on_fit_clicked)
        self.back_button = QPushButton(self)
        self.back_button.clicked.connect(self._on_take_back_clicked)
        self.defaults_button = QPushButton(self)
        self.defaults_button.clicked.connect(self._on_defaults_clicked)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.outcome = Outcome(self._theme, self)
        self.outcome.adopted.connect(self._on_adopt_clicked)
        self.outcome.left.connect(self._on_left)
        self.curve = ChartCard(self._theme, self)
        self.effort = ChartCard(self._theme, self)
        self._buttons = QHBoxLayout()
        for button in (self.fit_button, self.back_button, self.defaults_button):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._state_card, self._state_box = _card(self)
        self._state_box.addWidget(self.state)
        self._state_box.addLayout(self._buttons)
        self._state_box.addWidget(self.progress)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self._back)
        self._charts = QHBoxLayout()
        self._charts.addWidget(self.curve, 1)
        self._charts.addWidget(self.effort, 1)
        self._stack()

    def _stack(self) -> None:
        inside = QWidget()
        inside.setObjectName("optimizer")
        self._column = QVBoxLayout(inside)
        self._column.addLayout(self._head)
        self._column.addWidget(self.intro)
        self._column.addWidget(self._state_card)
        self._column.addWidget(self.outcome)
        self._column.addLayout(self._charts)
        self._column.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._area)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        self._take_lengths()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._take_words()
            self._show()
        super().changeEvent(event)

    def _take_lengths(self) -> None:
        px = self._theme.px
        side = max(px(24), (self.width() - px(WIDEST)) // 2)
        self._column.setContentsMargins(side, px(20), side, px(24))
        self._column.setSpacing(px(16))
        self._state_box.setContentsMargins(px(24), px(20), px(24), px(20))
        self._state_box.setSpacing(px(12))
        self._buttons.setSpacing(px(8))
        self._charts.setSpacing(px(16))
        is_wide = self.width() >= px(SIDE_BY_SIDE)
        directions = QHBoxLayout.Direction
        self._charts.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def _take_words(self) -> None:
        self._title.setText(self.tr("Optimizer"))
        self._back.setText(self.tr("Back to the card"))
        self.intro.setText(
            self.tr(
                "When a card comes back follows from weights that suit most people. Fitted to your own"
                " reviews, they say when you would forget it."
            )
        )
        self.fit_button.setText(self.tr("Fit to my reviews"))
        self.back_button.setText(self.tr("Take the last change back"))
        self.defaults_button.setText(self.tr("Back to the defaults"))
        self.progress.setAccessibleName(self.tr("Progress"))
        self.curve.title.setText(self.tr("After a first “good”"))
        self.effort.title.setText(self.tr("Minutes a day"))

    # Showing

    @property
    def is_busy(self) -> bool:
        """Whether a fit or a change is at work."""
        return self._fitting.is_busy or self._changing.is_busy

    def _show(self) -> None:
        standing = self.standing
        self.progress.setVisible(self.is_busy)
        is_early = standing is not None and standing.reviews < EARLIEST
        self.state.setText(self._state_words(standing))
        self.fit_button.setEnabled(standing is not None and not is_early)
        self.fit_button.setVisible(self.found is None)
        self.back_button.setVisible(standing is not None and bool(standing.batch))
        self.defaults_button.setVisible(standing is not None and bool(standing.parameters))
        for button in (self.back_button, self.defaults_button):
            button.setEnabled(not self.is_busy)
        self.outcome.setVisible(self.found is not None)
        if self.found is not None:
            self.outcome.show_fit(self.found)
        self.curve.setVisible(standing is not None)
        self.effort.setVisible(standing is not None and bool(standing.efforts))
        if standing is not None:
            self._show_charts(standing)

    def _state_words(self, standing: Standing | None) -> str:
        if self._changing.is_busy:
            return self.tr("All cards are reckoned anew …")
        if standing is None:
            return self.tr("Your reviews are looked through …")
        if standing.reviews < EARLIEST:
            # A count, and what is there: said by the same sentence that a fit would be refused with.
            return QCoreApplication.translate("Error", str(ERRORS[0])).format(
                EARLIEST - standing.reviews, standing.reviews
            )
        words = self.tr("%n review(s) can be learned from.", "", standing.reviews)
        if standing.parameters:
            return self.tr("Weights fitted to you are in use.") + " " + words
        return self.tr("The default weights are in use.") + " " + words

    def _show_charts(self, standing: Standing) -> None:
        fitted = self.found.fitted if self.found is not None else ()
        before = Scheduler(parameters=standing.parameters).parameters
        days = _days(first_interval(before, self._retention))
        share = f"{100 * self._retention:.0f} %"
        words = self.tr("{0} of new cards are still recalled after {1} days.").format(share, days)
        if fitted:
            words = self.tr(
                "{0} of new cards are still recalled after {1} days; by the fitted weights after {2} days."
            ).format(share, days, _days(first_interval(fitted, self._retention)))
        self.curve.show_drawing(forgetting(before, fitted, self._retention), words)
        if standing.efforts:
            effort = self.tr(
                "Wanting {0} takes {1} minutes a day, averaged over a simulated year with the cards that are"
                " open."
            ).format(share, f"{minutes_at(standing.efforts, self._retention):.1f}")
            self.effort.show_drawing(workload(standing.efforts, self._retention), effort)

    # What is done

    def _work(self, desk: "Desk") -> Work:
        return Work(desk.history.path, desk.clock, desk.learning)

    def _on_looked(self, standing: Standing) -> None:
        self.standing = standing
        self._show()

    def _on_fit_clicked(self) -> None:
        if self._desk is not None and not self.is_busy:
            self.progress.setRange(0, 0)
            self._fitting.start(Fitting(self._work(self._desk)))
            self._show()

    def _on_fitted(self, found: Fit) -> None:
        self.found = found
        self._show()
        self.outcome.focus_choice()

    def _on_adopt_clicked(self) -> None:
        if self.found is not None:
            self._change(self.found.fitted)

    def _on_defaults_clicked(self) -> None:
        self._change(())

    def _on_take_back_clicked(self) -> None:
        if self._desk is not None and self.standing is not None and not self.is_busy:
            self.progress.setRange(0, 0)
            self._changing.start(TakingBack(self._work(self._desk), self.standing.batch))
            self._show()

    def _change(self, weights: tuple[float, ...]) -> None:
        if self._desk is not None and not self.is_busy:
            self.progress.setRange(0, 0)
            self._changing.start(Adopting(self._work(self._desk), weights))
            self._show()

    def _on_left(self) -> None:
        self.found = None
        self._show()
        self.fit_button.setFocus()

    def _on_progressed(self, done: int, everything: int) -> None:
        self.progress.setRange(0, everything)
        self.progress.setValue(done)

    def _on_changed(self, nothing: object) -> None:
        self.found = None
        self.message_raised.emit(self.tr("Done: every card comes back by the weights that hold now."))
        self.history_changed.emit()
        if self._desk is not None:
            self.open(self._desk)
        self.fit_button.setFocus()

    def _on_failed(self, error: StudyappError) -> None:
        self._show()
        self.message_raised.emit(error)


def _label(parent: QWidget, role: str) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setWordWrap(role not in ("title", "heading"))
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _card(parent: QWidget) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame(parent)
    card.setProperty("role", "card")
    return card, QVBoxLayout(card)


def _days(days: float) -> str:
    return f"{days:.1f}" if days < 10 else f"{days:.0f}"
