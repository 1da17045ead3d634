"""The page of options: how a person wants to learn. A change holds at once and is kept."""

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from studyapp.errors import StudyappError
from studyapp.settings import LEAST_FORGETFUL, MOST_FORGETFUL, Learning, Settings
from studyapp.ui.cards.options.look import field_sheet
from studyapp.ui.cards.options.place import PlaceGroup
from studyapp.ui.cards.options.retention import consequence
from studyapp.ui.cards.options.rows import Choices, Group, Number, Row, Slide, Switch
from studyapp.ui.cards.options.steps import StepsField
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from studyapp.ui.cards.desk import Desk

WIDTH = 680
SETTLING_MS = 250
"""A slider that is pulled changes the session once, when it rests."""
MOST_A_DAY = 9999
MOST_LAPSES = 99


class OptionsPage(QWidget):
    """Groups of rows; every field holds at once."""

    closed = Signal()
    learning_changed = Signal()
    target_asked = Signal(object)
    message_raised = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self._is_filling = False
        self._wanted = Settings()
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLING_MS)
        self._settling.timeout.connect(self.keep)
        self._title = QLabel(self.tr("Options"), self)
        self._title.setProperty("role", "title")
        self._back = QPushButton(self.tr("Back to the card"), self)
        self._back.setProperty("role", "quiet")
        self._back.clicked.connect(self.closed)
        self._inside = QWidget()
        self._inside.setObjectName("options")
        self._column = QVBoxLayout(self._inside)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._back)
        self._column.addLayout(head)
        self._rows: dict[str, Row] = {}
        """The rows by the name of the setting they hold."""
        self.groups = [self._days(), self._steps(), self._order(), self._answers(), self._drills()]
        self.place = PlaceGroup(theme, self._inside)
        self.place.changed.connect(self._on_changed)
        self.place.message_raised.connect(self.message_raised)
        self.groups.append(self.place)
        for group in self.groups:
            self._column.addWidget(group)
        self._column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._inside)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._scroll)
        self.setFocusProxy(self.field("retention"))
        theme.changed.connect(self._take_look)
        self._take_look()

    def open(self, desk: "Desk") -> None:
        """Show the settings as they stand."""
        self._desk = desk
        self._wanted = desk.values
        self._is_filling = True
        for name, row in self._rows.items():
            _fill(row.field, name, self._wanted.learning)
        self.place.show_settings(self._wanted, desk.study.path if desk.study is not None else "")
        self._is_filling = False
        self._show_consequences()

    def field(self, name: str) -> Any:
        """The field that holds a setting of `Learning`; that of a drill is called `drill:kind`."""
        return self._rows[name].field

    def keep(self) -> None:
        """Write what was chosen and learn by it from now on."""
        self._settling.stop()
        desk = self._desk
        if desk is None or self._wanted == desk.values:
            return
        before = desk.values
        try:
            desk.keep(self._wanted)
        except StudyappError as error:
            self.message_raised.emit(error)
        if before.learning != self._wanted.learning:
            self.learning_changed.emit()
        is_written_otherwise = before.dialects != self._wanted.dialects
        if desk.library is not None and before.learning.cloze_apart != self._wanted.learning.cloze_apart:
            is_written_otherwise = True
        if is_written_otherwise and desk.study is not None:
            path = desk.library.folder if desk.library is not None else desk.study.path
            self.target_asked.emit(Target("document", path))

    def hideEvent(self, event: "QHideEvent") -> None:
        for name in ("learning_steps", "relearning_steps"):
            self.field(name).take()
        self.keep()
        super().hideEvent(event)

    # The groups

    def _days(self) -> Group:
        group = Group(self._theme, self.tr("A day's learning"), self._inside)
        low, high = round(100 * MOST_FORGETFUL), round(100 * LEAST_FORGETFUL)
        self._add(group, "retention", self.tr("Wanted retention"), "", Slide(low, high))
        self._add(group, "new_per_day", self.tr("New cards a day"), "", Number(0, MOST_A_DAY))
        self._add(
            group,
            "reviews_per_day",
            self.tr("Reviews a day"),
            self.tr("What is left over comes the next day."),
            Number(0, MOST_A_DAY),
        )
        self._add(
            group,
            "rollover",
            self.tr("A study day begins at"),
            self.tr("Who learns past midnight still learns the day before."),
            Number(0, 23, ":00"),
        )
        return group

    def _steps(self) -> Group:
        group = Group(self._theme, self.tr("Steps within a day"), self._inside)
        hint = self.tr("Waits such as 30s, 10m or 1h30m. Without steps a card goes straight to days.")
        self._add(group, "learning_steps", self.tr("For a new card"), hint, StepsField())
        self._add(group, "relearning_steps", self.tr("For a forgotten card"), "", StepsField())
        return group

    def _order(self) -> Group:
        group = Group(self._theme, self.tr("Order"), self._inside)
        self._add(
            group,
            "review_order",
            self.tr("Reviews"),
            "",
            Choices(
                (
                    ("due", self.tr("Longest overdue first")),
                    ("random", self.tr("At random")),
                    ("retrievability", self.tr("Nearly forgotten first")),
                    ("difficulty", self.tr("Hardest first")),
                )
            ),
        )
        self._add(
            group,
            "new_order",
            self.tr("New cards"),
            "",
            Choices((("document", self.tr("As in the notes")), ("random", self.tr("At random")))),
        )
        self._add(
            group,
            "new_cards",
            self.tr("New cards come"),
            "",
            Choices(
                (
                    ("after", self.tr("After the reviews")),
                    ("before", self.tr("Before the reviews")),
                    ("among", self.tr("Among the reviews")),
                )
            ),
        )
        self._add(
            group,
            "bury_siblings",
            self.tr("Keep siblings a day apart"),
            self.tr("Cards made from one note do not come on the same day."),
            Switch(self._theme),
        )
        return group

    def _answers(self) -> Group:
        group = Group(self._theme, self.tr("Cards and answers"), self._inside)
        self._add(
            group,
            "cloze_apart",
            self.tr("Each gap is a card of its own"),
            self.tr("Otherwise a text with several gaps is one card."),
            Switch(self._theme),
        )
        self._add(
            group,
            "typed",
            self.tr("Type the answers"),
            self.tr("The difference is shown; the grade stays yours. T turns it on and off."),
            Switch(self._theme),
        )
        self._add(
            group,
            "leech_lapses",
            self.tr("A leech is forgotten"),
            self.tr("So many times until it is called one; 0 for never."),
            Number(0, MOST_LAPSES, self.tr(" times")),
        )
        self._add(
            group,
            "suspend_leeches",
            self.tr("Suspend leeches"),
            self.tr("They rest until you take them up again."),
            Switch(self._theme),
        )
        return group

    def _drills(self) -> Group:
        group = Group(self._theme, self.tr("Drills made from the notes"), self._inside)
        for kind, title, hint in (
            ("definition", self.tr("Definitions"), self.tr("What is it? And what is it called?")),
            ("step", self.tr("Next steps"), self.tr("Which step of a flow comes next?")),
            ("price", self.tr("Prices"), self.tr("What does this cost? With fresh numbers each time.")),
            ("place", self.tr("Places"), self.tr("Where on the map is it?")),
        ):
            self._add(group, f"drill:{kind}", title, hint, Switch(self._theme))
        return group

    def _add(self, group: Group, name: str, title: str, hint: str, field: QWidget) -> None:
        self._rows[name] = group.add(title, hint, field)
        if isinstance(field, Slide):
            field.valueChanged.connect(self._on_changed)
        elif isinstance(field, Number):
            field.valueChanged.connect(self._on_changed)
            field.refused.connect(self._on_refused)
            field.lineEdit().textEdited.connect(self._on_typed)
        elif isinstance(field, Switch):
            field.toggled.connect(self._on_changed)
        elif isinstance(field, Choices):
            field.currentIndexChanged.connect(self._on_changed)
        elif isinstance(field, StepsField):
            field.steps_changed.connect(self._on_changed)
            field.refused.connect(self._on_refused)
            field.textEdited.connect(self._on_typed)

    # What follows from a change

    def _on_changed(self) -> None:
        if self._is_filling:
            return
        fields = {name: row.field for name, row in self._rows.items()}
        self._wanted = self.place.chosen(self._wanted)._replace(learning=_learning(fields))
        self._on_typed()
        self._show_consequences()
        self._settling.start()

    def _on_refused(self, error: StudyappError) -> None:
        from PySide6.QtCore import QCoreApplication

        for row in self._rows.values():
            if row.field is self.sender():
                row.say_error(QCoreApplication.translate("Error", error.template).format(*error.details))

    def _on_typed(self) -> None:
        """What is typed anew is not refused yet."""
        for row in self._rows.values():
            if row.field.hasFocus():
                row.say()

    def _show_consequences(self) -> None:
        learning = self._wanted.learning
        parameters: tuple[float, ...] = ()
        if self._desk is not None:
            with suppress(StudyappError):  # without a history that can be read, the defaults hold
                parameters = self._desk.scheduler.parameters
        title, hint = consequence(learning.retention, parameters)
        self._rows["retention"].title.setText(title)
        self._rows["retention"].say(hint)
        self._rows["suspend_leeches"].setEnabled(learning.leech_lapses > 0)

    def _take_look(self) -> None:
        px = self._theme.px
        self._inside.setStyleSheet(field_sheet(self._theme))
        self._column.setSpacing(px(20))
        for group in self.groups:
            group.take_lengths()
        self._fit()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The rows stand in the middle, no wider than they can be read across."""
        px = self._theme.px
        margin = max(px(24), (self.width() - px(WIDTH)) // 2)
        self._column.setContentsMargins(margin, px(32), margin, px(32))


def _fill(field: object, name: str, learning: Learning) -> None:
    if name.startswith("drill:") and isinstance(field, Switch):
        field.setChecked(name.partition(":")[2] in learning.drills)
        return
    value = getattr(learning, name)
    if isinstance(field, Slide):
        field.setValue(round(100 * value))
    elif isinstance(field, Number):
        field.setValue(value)
    elif isinstance(field, Switch):
        field.setChecked(value)
    elif isinstance(field, Choices):
        field.choose(value)
    elif isinstance(field, StepsField):
        field.show_steps(value)


def _learning(fields: dict[str, Any]) -> Learning:
    """What the fields say."""
    values: dict[str, Any] = {"drills": tuple(_chosen_drills(fields))}
    for name, field in fields.items():
        if isinstance(field, Slide):
            values[name] = field.value() / 100
        elif isinstance(field, Number):
            values[name] = field.value()
        elif isinstance(field, Choices):
            values[name] = field.chosen
        elif isinstance(field, StepsField):
            values[name] = field.steps
        elif not name.startswith("drill:"):
            values[name] = field.isChecked()
    return Learning(**values)


def _chosen_drills(fields: dict[str, Any]) -> list[str]:
    names = [name.partition(":")[2] for name in fields if name.startswith("drill:")]
    return [kind for kind in names if fields[f"drill:{kind}"].isChecked()]
