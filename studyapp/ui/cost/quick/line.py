"""The large line for quick entries: what was understood and what it costs, while it is typed."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from studyapp.lexicon import words
from studyapp.ui.cost.desk import Desk
from studyapp.ui.cost.quick.chips import HEIGHT, MOST_CHIPS, Chip, ChipRow
from studyapp.ui.cost.quick.field import QuickField
from studyapp.ui.cost.quick.offers import OfferList
from studyapp.ui.cost.quick.past import Past
from studyapp.ui.cost.quick.reading import TRY, Reading, ReadingArea
from studyapp.ui.cost.wording import Wording
from studyapp.ui.finding import Entry
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.cost.entry.completion import Completer
    from studyapp.cost.entry.lookup import LookUp
    from studyapp.cost.entry.quick import QuickEntry
    from studyapp.ui.cost.quick.offered import Offered

_UNPLACED = ("UNPRICED_PATH", "NO_PATH", "AMBIGUOUS_PATH", "DIRECTION_NOT_APPLICABLE")
_MOST_OFFERS = 8
_MOMENT_MS = 40
"""After another document was opened, and between two steps of getting ready for the first key."""
_ENTRIES = ("1GB x", "1GB", "1GB ", "1")
"""What begins as most entries do, and is none yet."""
_LEAST_ROOM = 160
"""The list begins no lower than this above the room's end, even where it hides the end of a long reading."""


class QuickLine(QWidget):
    """The field, below it the reading or one sentence why there is none, and what may be meant.

    Over what is below lies a list while a person types: ways to go on, or the look-ups made before.
    """

    submitted = Signal(object)
    """The entries that Enter takes, as a tuple of `Entry`."""
    source_asked = Signal(object)
    """A line number."""
    message_raised = Signal(object)
    """A StudyappError: what could not be kept or read."""

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._wording = Wording(self)
        self._entry: QuickEntry | None = None
        self._completer: Completer | None = None
        self._offered: Offered | None = None
        self._answered: str | None = None
        """What was written when it was answered last."""
        self.found: LookUp | None = None
        self._pending: LookUp | None = None
        """An entry that is not understood yet, while the list says how it may go on."""
        self._steps: Iterator[None] = iter(())
        self._warming = QTimer(self)
        self._warming.setSingleShot(True)
        self._warming.timeout.connect(self._on_warming)
        self.past = Past(desk.clock, self)
        self.offers = OfferList(theme, self)
        self.field = QuickField(theme, self.offers, self)
        self.field.setAccessibleName(self.tr("Quick look-up"))
        self.reading = Reading(theme, self)
        self.reading_area = ReadingArea(self.reading, self)
        self.chip_row = ChipRow(theme, self)
        # Reading and suggestions share one area of two lines: what is below stays while somebody types.
        self._answers = QWidget(self)
        self._in_answers = QVBoxLayout(self._answers)
        self._in_answers.addWidget(self.reading_area)
        self._in_answers.addWidget(self.chip_row)
        self._in_answers.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.field)
        self._column.addWidget(self._answers)
        self._connect()
        self._take_lengths()

    def _connect(self) -> None:
        field = self.field
        field.written_to.connect(self._on_written)
        field.textChanged.connect(self._on_changed)
        field.returnPressed.connect(self._on_return)
        field.keeping_asked.connect(self._on_keeping)
        field.older_asked.connect(self._on_older)
        field.newer_asked.connect(self._on_newer)
        field.clicked_empty.connect(self.show_lookups)
        self.offers.taken.connect(self._on_taken)
        self.offers.told.connect(self._on_told)
        self.chip_row.chosen.connect(self._on_chip)
        field.paged.connect(self.reading_area.page)
        self.reading.changed.connect(self.reading_area.refit)
        self.reading.linkActivated.connect(self._on_link)
        self.past.failed.connect(self.message_raised)
        self._desk.card_changed.connect(self._on_card_changed)
        self._desk.size_changed.connect(self._answer)
        self._desk.exchange.changed.connect(self._answer)
        self._theme.changed.connect(self._take_lengths)

    def ask(self, text: str) -> None:
        """Put an entry in and go on typing behind it."""
        self.field.replace(text)
        self.field.setFocus()

    # -- answering

    def _on_card_changed(self) -> None:
        study = self._desk.study
        self._entry = self._completer = None
        self.past.open(study.document.page if study is not None else "")
        shown = self.tr("A volume and its way, such as {0}").format(self._example())
        self.field.setPlaceholderText(shown)
        self.offers.dismiss()
        self._answer()
        self._steps = self._getting_ready()
        self._warming.start(_MOMENT_MS)

    def _on_warming(self) -> None:
        """Have at hand what the first keys need, a part at a time, so that they wait no longer than any."""
        for _ in self._steps:
            if isValid(self._warming):  # a room that nobody holds may be freed during a step
                self._warming.start(_MOMENT_MS)
            return

    def _getting_ready(self) -> Iterator[None]:
        """Nothing of it is shown: what is made for a first entry, understood or not, is kept."""
        from studyapp.cost.entry.lookup import answer

        card, size = self._desk.card, self._desk.gb_per_tb
        for entry in (self._example(), *_ENTRIES) if card.rates else ():
            answer(self._reader(), entry, card, size)
            yield
            self._completions_of(entry, len(entry))
            yield

    def _example(self) -> str:
        """An entry that this document has an answer to."""
        example = next((rate for rate in self._desk.card.rates if not rate.free), None)
        return f"500GB {example.label}" if example else "500GB"

    def _on_written(self) -> None:
        """A person types: there may be ways to go on."""
        self.past.stand()
        found = self._completions()
        self._answer(is_typing=bool(found))
        self._open(self.tr("Ways to go on"), found)

    def _on_changed(self, _text: str) -> None:
        """The text is another one; what a person typed was answered already."""
        if self.field.written() != self._answered:
            self._answer()
            self.offers.dismiss()

    def _reader(self) -> "QuickEntry":
        if self._entry is None:
            from studyapp.cost.entry.quick import QuickEntry

            self._entry = QuickEntry(self._desk.card, self._desk.places, words("cost"))
        return self._entry

    def _answer(self, *, is_typing: bool = False) -> None:
        self._answered = self.field.written()
        self._pending = None
        text = self._answered.strip()
        if not text:
            self.found = None
            self.field.show_sum("", stale=False)
            self.reading.show_examples(self._desk.card)
            self._offer_chips(())
            return
        from studyapp.cost.entry.lookup import answer

        found = answer(self._reader(), text, self._desk.card, self._desk.gb_per_tb)
        if found.estimate is None:
            self.found = None
            self.field.show_sum(self.field.sum.text(), stale=True)
            self.reading.show_problem(found.problems[0], is_typing=is_typing)
            self._pending = found if is_typing else None
            self._offer_chips(() if is_typing else self._meant(found))
            return
        self.found = found
        self.field.show_sum(self._wording.total(found.estimate), stale=False)
        second = self._desk.exchange.second(found.estimate)
        self.reading.show_look_up(found, f"{second.shown} · {second.rate}" if second else "")
        self._offer_chips(())

    # -- what may be meant

    @property
    def chips(self) -> list[QPushButton]:
        """The suggestions, likeliest first."""
        return self.chip_row.chips

    def _meant(self, found: "LookUp") -> list[Chip]:
        """The entry mended, or the prices that are near, each with the entry that it makes of the text."""
        from studyapp.cost.entry.mending import with_rates, with_volume

        reader, size, text, problem = self._reader(), self._desk.gb_per_tb, found.query, found.problems[0]
        mended = with_volume(reader, text, problem, size)
        if mended is not None:
            return [Chip(mended, self.tr("Write this instead"), mended)]
        if problem.code not in _UNPLACED:
            return []
        near = found.nearest[:MOST_CHIPS]
        entries = with_rates(reader, text, near, size)
        return [
            Chip(rate.label, f"{rate.label}: {self._wording.price(rate)}", entry)
            for rate, entry in zip(near, entries, strict=True)
        ]

    def _offer_chips(self, chips: Sequence[Chip]) -> None:
        self.chip_row.offer(chips)
        self.chip_row.setVisible(bool(chips))

    def _on_chip(self, entry: str) -> None:
        self.ask(entry)

    # -- the list

    def _completions(self) -> list[Entry]:
        text = self.field.written()
        if not text.strip() or not self._desk.card.rates:
            return []
        return self._completions_of(text, self.field.written_until())

    def _completions_of(self, text: str, until: int) -> list[Entry]:
        from studyapp.cost.entry.completion import Completer

        if self._completer is None:
            self._completer = Completer(self._desk.card, self._desk.places, words("cost"))
        found = self._completer.complete(text, until, _MOST_OFFERS, self._desk.gb_per_tb)
        return self._sayer().completions(found, self._desk.card)

    def show_lookups(self) -> None:
        """Offer the look-ups made before, or those that hold what is typed; again closes the list."""
        typed = self.field.written().strip()
        if self.offers.is_open:
            self.offers.dismiss()
            return
        kept = [each for each in self.past.kept if typed.casefold() in each.text.casefold()]
        self._open(self.tr("Earlier look-ups"), list(self._sayer().lookups(kept, self._desk.clock())))

    def _sayer(self) -> "Offered":
        if self._offered is None:
            from studyapp.ui.cost.quick.offered import Offered

            self._offered = Offered(self)
        return self._offered

    def _open(self, title: str, entries: Sequence[Entry]) -> None:
        """Below the reading, so that it can be read on; while it is open it never moves up."""
        over = self.parentWidget() or self
        top = self.field.height() + self._column.spacing() + self._reading_height() + self._theme.px(4)
        if self.offers.is_open:
            top = max(top, self.offers.top - self.mapTo(over, QPoint()).y())
        lowest = over.height() - self.mapTo(over, QPoint()).y() - self._theme.px(_LEAST_ROOM)
        top = max(min(top, lowest), self.field.height())
        self.offers.open(title, entries, over, (self.mapTo(over, QPoint(0, top)), self.width()))

    def _reading_height(self) -> int:
        """How much of the reading can be seen, also where that is about to change."""
        self._column.activate()
        return self.reading_area.sizeHint().height()

    def _on_taken(self, target: object) -> None:
        from studyapp.cost.entry.completion import Completion
        from studyapp.cost.shelf.lookups import Kept

        if isinstance(target, Completion):
            text = self.field.written()
            put = f"{text[: target.start]}{target.text}{text[target.end :]}"
            self.field.replace(put, target.start + len(target.text))
        elif isinstance(target, Kept):
            self.field.replace(target.text)

    def _on_told(self, text: str) -> None:
        self.field.tell(text)
        if not text and self._pending is not None:
            pending, self._pending = self._pending, None
            self.reading.show_problem(pending.problems[0], is_typing=False)
            self._offer_chips(self._meant(pending))

    # -- taking, keeping, and what was asked before

    def _on_return(self) -> None:
        self.offers.dismiss()
        if self.found is not None:
            self.past.keep(self.field.text())
            self.submitted.emit(tuple(understood.entry for understood in self.found.entries))
            self.field.empty()

    def _on_keeping(self) -> None:
        self.offers.dismiss()
        if self.found is not None:
            self.past.keep(self.field.text())
            self.field.show_key(self.tr("kept"))
            self.field.selectAll()

    def _on_older(self) -> None:
        self._walk(self.past.older(self.field.text()))

    def _on_newer(self) -> None:
        self._walk(self.past.newer())

    def _walk(self, text: str | None) -> None:
        if text is not None:
            self.field.walk_to(text)

    def _on_link(self, link: str) -> None:
        if link.startswith(TRY):
            self.ask(link.removeprefix(TRY))
        else:
            self.source_asked.emit(int(link))

    # -- looks

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.offers.dismiss()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.field.place()

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self._in_answers.setContentsMargins(0, 0, 0, 0)
        self._in_answers.setSpacing(px(4))
        reading = px(32)  # two entries and their sum, or one line and suggestions, move nothing below
        self._answers.setMinimumHeight(reading + px(4) + px(HEIGHT))
        self.field.setFixedHeight(px(56))
        self.reading.setFont(self._theme.font("body"))
        self.reading.setContentsMargins(px(4), px(2), px(4), 0)
        self.reading.setMinimumHeight(reading)
        self.field.place()
        self.offers.dismiss()
        self._answer()
