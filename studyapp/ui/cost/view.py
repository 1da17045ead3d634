"""The room of prices: a line to ask, an estimate to build, and the document's own prices beside it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from studyapp.clock import local_now
from studyapp.cost.estimate import Entry
from studyapp.cost.model import Scenario
from studyapp.cost.templates import shown_by
from studyapp.settings import SettingsFile
from studyapp.study import Study
from studyapp.ui.commands import Command, Target
from studyapp.ui.cost.blank import NoLines, NoPrices
from studyapp.ui.cost.currency.row import CurrencyRow
from studyapp.ui.cost.desk import Desk, DeskState
from studyapp.ui.cost.estimate.details import LineDetails
from studyapp.ui.cost.estimate.rows import Rows
from studyapp.ui.cost.estimate.table import EstimateTable
from studyapp.ui.cost.estimate.totals import TotalPanel
from studyapp.ui.cost.layout import RoomLayout
from studyapp.ui.cost.notices import Notices
from studyapp.ui.cost.pages import PAGES
from studyapp.ui.cost.quick.line import QuickLine
from studyapp.ui.cost.report.copying import Copying
from studyapp.ui.cost.saved.head import EstimateHead
from studyapp.ui.cost.saved.keeper import told
from studyapp.ui.cost.side_panel import SidePanel
from studyapp.ui.pages import Pages
from studyapp.ui.theme import Theme


class CostView(QWidget):
    """The room; all of it works from the keyboard."""

    source_asked = Signal(object)
    """A line number."""
    message_raised = Signal(object)
    """A sentence."""
    target_asked = Signal(object)
    """A `Target` of another room."""

    def __init__(
        self,
        theme: Theme,
        settings: SettingsFile | None = None,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], datetime] = local_now,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.desk = Desk(settings, clock, self)
        self.model = self.desk.model
        self.quick = QuickLine(theme, self.desk, self)
        self.table = EstimateTable(theme, self.model, self)
        self.details = LineDetails(theme, self.table, self)
        self.rows = Rows(self.desk, self.table, self)
        self.copying = Copying(self.desk, self.table, self)
        self.head = EstimateHead(theme, self.desk, self)
        self.no_lines = NoLines(theme, self.desk, self)
        self.totals = TotalPanel(theme, self)
        self.currency = CurrencyRow(theme, self.desk, self)
        self.notices = Notices(theme, self)
        self.side = SidePanel(theme, self.desk, self)
        self.no_prices = NoPrices(theme, self)
        self._before: QWidget | None = None
        self.arrangement = RoomLayout(theme, self)
        self.pages = Pages(theme, PAGES, self.arrangement.whole, self)
        self.setTabOrder(self.quick.field, self.table)
        self._connect()

    def _connect(self) -> None:
        for part in (self.quick, self.table, self.details, self.totals, self.notices, self.side, self.pages):
            part.source_asked.connect(self.source_asked)
        self.pages.opened.connect(self._on_page_opened)
        self.pages.target_asked.connect(self.target_asked)
        self.pages.message_raised.connect(self.message_raised)
        self.quick.message_raised.connect(self.message_raised)
        self.desk.card_taken.connect(self._on_card_taken)
        self.desk.card_changed.connect(self._on_card_changed)
        self.desk.failed.connect(self._on_failed)
        self.desk.keeper.message_raised.connect(self.message_raised)
        self.head.page_asked.connect(self.open_page)
        self.head.begun.connect(self.focus_start)
        self.no_lines.lookup_asked.connect(self.quick.ask)
        self.quick.submitted.connect(self._on_submitted)
        self.side.map_asked.connect(self._on_map_asked)
        self.side.page_asked.connect(self.open_page)
        self.quick.field.undo_asked.connect(self.rows.undo)
        self.quick.field.redo_asked.connect(self.rows.redo)
        self.quick.field.down_asked.connect(self._on_down)
        self.quick.field.left.connect(self._on_left)
        self.side.rates.assign_asked.connect(self.desk.assigning.assign)
        self.side.rates.unassign_asked.connect(self.desk.assigning.unassign)
        for asking in (self.notices, self.side.rates):
            asking.page_asked.connect(self.open_page)
        self.notices.assign_asked.connect(self._on_assign_asked)
        self.rows.emptied.connect(self.focus_start)
        self.rows.message_raised.connect(self.message_raised)
        self.copying.message_raised.connect(self.message_raised)
        self.table.left_upwards.connect(self.focus_start)
        self.table.row_changed.connect(self._on_row_changed)
        self.model.estimate_changed.connect(self._on_estimate_changed)
        self.model.edit_refused.connect(self.message_raised)
        self.totals.tb_size_asked.connect(self.switch_tb_size)
        self.totals.page_asked.connect(self.open_page)
        self.totals.scenario_chosen.connect(self.open_scenario)
        self.no_lines.scenario_chosen.connect(self.open_scenario)

    # -- what the window asks of a room

    def set_study(self, study: Study) -> None:
        """Reckon with this document; the same one read again keeps the lines of the estimate."""
        self.desk.set_study(study)

    def commands(self) -> tuple[Command, ...]:
        """What can be done here."""
        from studyapp.ui.cost.room_commands import room_commands

        return room_commands(self)

    def set_projection(self, on: bool) -> None:
        """Leave the question, the lines and the total, large; or show all again."""
        self.pages.set_projection(on)
        self.arrangement.take_lengths()
        self.arrangement.arrange()

    def focus_start(self) -> None:
        """Put the keyboard into the quick line, or into the page that is open."""
        if self.page:
            self.pages.focus_start()
            return
        self.quick.field.setFocus()
        self.quick.field.selectAll()

    def show_lookups(self) -> None:
        """Offer the look-ups that were made before."""
        self.close_page()
        self.focus_start()
        self.quick.show_lookups()

    def show_target(self, target: Target) -> None:
        """Begin a look-up of a rate, or take lines that were priced elsewhere into the estimate."""
        self.close_page()
        if target.kind == "estimate-line" and isinstance(target.value, tuple):
            self._on_submitted(tuple(entry for entry in target.value if self.desk.card.rate(entry.rate)))
            self.table.setFocus()
            return
        if target.kind == "quick":
            self.quick.ask(str(target.value))
            return
        rate = self.desk.card.rate(str(target.value))
        if rate is not None:
            self.side.choose(rate.key)
            self.quick.field.setText(f" {rate.label}")
            self.quick.field.setCursorPosition(0)
            self.quick.field.setFocus()

    def state(self) -> object:
        """What `restore` needs to go on in another language; a page may have a state of its own."""
        self.head.commit()
        page = self.pages.built.get(self.page)
        seen = page.state() if page is not None and hasattr(page, "state") else None
        row, scroll = self.table.current_row(), self.table.verticalScrollBar().value()
        return self.desk.state(), self.quick.field.text(), (row, scroll), (self.page, seen)

    def restore(self, state: object) -> None:
        """Go on where a room that was thrown away stood."""
        if not isinstance(state, tuple):
            return
        desk, text, (row, scroll), (page, seen) = state
        if isinstance(desk, DeskState):
            self.desk.restore(desk)
        self.quick.field.setText(text)
        self.table.select_row(row)
        self.table.verticalScrollBar().setValue(scroll)
        if page:
            self.open_page(page)
            if seen is not None and page == self.page:
                self.pages.built[page].restore(seen)

    def unkept(self) -> tuple[str, ...]:
        """What cannot be kept, in sentences; closing would lose it."""
        return self.desk.unkept()

    def close_down(self) -> None:
        """Keep what is not kept yet."""
        self.desk.unkept()

    # -- pages

    @property
    def page(self) -> str:
        """The name of the page that is open, "" for the estimate."""
        return self.pages.current

    def open_page(self, name: object) -> None:
        """Show a page in the estimate's place."""
        if not self.has_prices():
            return
        if not self.page:
            focus = QApplication.focusWidget()
            is_here = focus is not None and self.isAncestorOf(focus)
            self._before = focus if is_here else self.arrangement.front.focusWidget()
        self.pages.open(str(name), self.desk)

    def close_page(self) -> None:
        """Go back to the estimate."""
        self.pages.close()

    def has_page(self) -> bool:
        """Whether a page is open."""
        return bool(self.page)

    def is_front(self) -> bool:
        """Whether the estimate itself is in front."""
        return not self.page

    def _on_page_opened(self, name: str) -> None:
        self.arrangement.front.setVisible(not name)
        self.arrangement.arrange()
        if not name:
            self._go_back()

    def _go_back(self) -> None:
        """Put the keyboard where it was before the page, if that is in sight still."""
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        else:
            self.focus_start()

    # -- what a person does

    def has_prices(self) -> bool:
        """Whether the document has any, be it that nobody said yet what for."""
        return bool(self.desk.card.rates or self.desk.card.unassigned)

    def ask(self) -> None:
        """Go to the quick line, also from a page."""
        self.close_page()
        self.focus_start()

    def begin(self) -> None:
        """Put the estimate away and begin a new one, in sight."""
        self.close_page()
        self.head.begin()

    def open_example(self) -> None:
        """Open the document's worked example as the estimate."""
        self.totals.open_template()

    def open_scenario(self, scenario: Scenario) -> None:
        """Open a worked example; lines that follow from no rate of the document cannot be priced and are
        named.
        """
        if self.desk.keeper.start_from_example(scenario):
            self.table.select_row(0)
            if self.hasFocus():
                self.table.setFocus()

    def switch_tb_size(self) -> None:
        """Reckon with the other size of a TB, here and from now on."""
        self.desk.switch_size()

    def show_paths(self) -> None:
        """Show on the map which paths the chosen line's price is for."""
        self._on_map_asked(self.model.line(self.table.current_row()).rate.key)

    def show_source(self) -> None:
        """Show where the chosen line's price stands in the document."""
        self.table.show_source()

    # -- what happens

    def _on_card_taken(self) -> None:
        card = self.desk.card
        if not self.has_prices():
            self.close_page()
        self.arrangement.show_prices(self.has_prices())
        self.notices.show_problems(self.desk.study.problems if self.desk.study else (), card.unassigned)
        self.side.rates.set_owned(self.desk.assigning.owned())
        self.arrangement.arrange()
        self.totals.set_scenarios(card.scenarios)
        self.side.set_card(card)

    def _on_card_changed(self) -> None:
        self.pages.reopen(self.desk)

    def _on_failed(self) -> None:
        self.notices.show_failure(" ".join(dict.fromkeys(map(told, self.desk.failures.values()))))
        self.arrangement.arrange()

    def _on_submitted(self, entries: tuple[Entry, ...]) -> None:
        self.model.add(entries)
        self.table.select_row(self.model.rowCount() - 1)
        self.table.scrollToBottom()

    def _on_assign_asked(self, line: int) -> None:
        """To the price in the rate card, or in the page that has all where the card is not in sight."""
        row = self.side.rates.open_row(line) if self.side.isVisible() else None
        if row is not None:
            row.begin()
            self.side.ensureWidgetVisible(row)
            return
        self.open_page("check")
        self.pages.built["check"].show_open(line)

    def _on_map_asked(self, rate: object) -> None:
        self.target_asked.emit(Target("rate-paths", rate))

    def _on_down(self) -> None:
        """To the lines; where there are none, to the look-ups that were made before."""
        if self.rows.any() or self.quick.field.text() or not self.quick.past.kept:
            self._on_left()
        else:
            self.quick.show_lookups()

    def _on_left(self) -> None:
        if self.rows.any():
            self.table.setFocus()
            self.table.select_row(max(self.table.current_row(), 0))
        else:
            self.setFocus()

    def _on_row_changed(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.side.choose(self.model.line(row).rate.key)

    def _on_estimate_changed(self) -> None:
        result = self.model.result
        self.table.setVisible(bool(result.lines))
        self.arrangement.arrange()
        self.no_lines.setVisible(not result.lines)
        self.totals.setVisible(bool(result.lines))
        self.totals.show_estimate(result, self.desk.revealed_by, shown_by(self.model.entries, self.desk.card))
        self.side.show_estimate(result)

    def minimumSizeHint(self) -> QSize:
        """What the estimate needs; the panel beside it makes way and holds no window wide."""
        return self.arrangement.least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrangement.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.quick.field.place()
