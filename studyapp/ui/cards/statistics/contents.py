"""The panels' contents, made from the figures: days, retention and memory."""

from datetime import date

from PySide6.QtCore import QObject

from studyapp.cards.figures.confidence import Share
from studyapp.cards.figures.values import Class, Day, Statistics
from studyapp.ui.cards.statistics.bars import Bars
from studyapp.ui.cards.statistics.chart import Mark
from studyapp.ui.cards.statistics.content import Content
from studyapp.ui.cards.statistics.heat_map import HeatMap
from studyapp.ui.cards.statistics.retention import ShareLine
from studyapp.ui.cards.statistics.table import Column, Table
from studyapp.ui.cards.statistics.wording import Wording

YEAR = 365
_LABEL_EVERY = {30: 5, 90: 14, 365: 30}
"""Days between two labels of a forecast, by its span."""
SPANS = tuple(_LABEL_EVERY)
RECENT_DAYS = 30
_NOTHING = Share(0, 0)


class Contents(QObject):
    """Puts the figures in words; an object as its words are translated."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording = Wording(self)

    def activity(self, found: Statistics) -> Content:
        """The days of the last twelve months."""
        say = self.wording
        days = _each_day(found, YEAR)
        answers = sum(day.answers for day in days)
        learned = sum(day.answers > 0 for day in days)
        sentence = self.tr(
            "Answers on each day of the last twelve months: {0} on {1}."
            " Days in a row now: {2}; the most ever: {3}."
        ).format(
            say.answers(answers),
            say.days(learned),
            say.number(found.streak.days),
            say.number(found.streak.longest),
        )
        marks = tuple(
            Mark(day.answers, f"{say.weekday_and_day(day.day)}: {say.answers(day.answers)}") for day in days
        )
        columns = (
            Column(self.tr("Day"), "day"),
            Column(self.tr("Answers")),
            Column(self.tr("Minutes"), "minutes"),
            Column(self.tr("Reviews")),
            Column(self.tr("Recalled")),
        )
        rows = tuple(
            (
                date.fromordinal(day.day),
                day.answers,
                day.seconds / 60,
                day.young.plus(day.mature).all,
                day.young.plus(day.mature).good,
            )
            for day in reversed(days)
        )
        return Content(
            self.tr("A year of learning"), sentence, HeatMap, marks, Table("activity", columns, rows),
            empty=self.tr("No answer in the last twelve months."), base=days[0].day, is_wide=True,
        )  # fmt: skip

    def forecast(self, found: Statistics, span: int) -> Content:
        """What comes back in the next `span` days."""
        say = self.wording
        counts = found.forecast[:span]
        sentence = self.tr("How many learned cards come back each day, without new ones: {0} in {1}.").format(
            say.cards(sum(counts)), say.days(span)
        )
        if found.overdue:
            sentence += " " + self.tr("Hatched: {0} overdue.").format(say.cards(found.overdue))
        marks = tuple(self._due(found, ahead, span) for ahead in range(span))
        columns = (Column(self.tr("Day"), "day"), Column(self.tr("Cards due")), Column(self.tr("Overdue")))
        rows = tuple(
            (date.fromordinal(found.day + ahead), count, 0 if ahead else found.overdue)
            for ahead, count in enumerate(counts)
        )
        return Content(
            self.tr("What comes back"), sentence, Bars, marks, Table("forecast", columns, rows),
            empty=self.tr("Nothing comes back in this time."),
            spans=tuple((days, say.days(days)) for days in SPANS), span=span, is_wide=True,
        )  # fmt: skip

    def _due(self, found: Statistics, ahead: int, span: int) -> Mark:
        say = self.wording
        day, count = found.day + ahead, found.forecast[ahead]
        overdue = 0 if ahead else found.overdue
        said = f"{say.weekday_and_day(day)}: {say.cards(count)}"
        if overdue:
            said += self.tr(", {0} of them overdue").format(say.number(overdue))
        label = ""
        if ahead % _LABEL_EVERY[span] == 0:
            label = say.day_of_month(day) if ahead else self.tr("today")
        return Mark(count, said, label, part=float(overdue))

    def retention(self, found: Statistics) -> Content:
        """How much was recalled, by month."""
        say = self.wording
        kept = found.retention
        sentence = self.tr(
            "{1} recalled of {0} to cards that had waited a day or more; the truth lies between {2} and {3}"
            " (95 %). Young cards {4}, mature ones {5}. Dashed: the {6} wanted; the band: a month's interval."
        ).format(
            say.reviews(kept.all.all),
            say.percent(kept.all.rate, 1),
            *(say.percent(end, 1) for end in kept.all.interval),
            say.percent(kept.young.rate, 1),
            say.percent(kept.mature.rate, 1),
            say.percent(found.wanted),
        )
        marks: list[Mark] = []
        for month, share in kept.months:
            first = date.fromisoformat(f"{month}-01").toordinal()
            said = f"{say.month_and_year(first)}: {self._share(share)}"
            marks.append(Mark(share.rate, said, say.month(first), 0.0, *share.interval))
        periods = [
            (self.tr("all"), kept.all),
            (self.tr("young"), kept.young),
            (self.tr("mature"), kept.mature),
            *kept.months,
        ]
        columns = (
            Column(self.tr("Cards or month"), "text"),
            Column(self.tr("Reviews")),
            Column(self.tr("Recalled")),
            Column(self.tr("Retention"), "percent"),
            Column(self.tr("From"), "percent"),
            Column(self.tr("To"), "percent"),
        )
        rows = tuple(
            (name, share.all, share.good, share.rate, *(share.interval if share.all else (None, None)))
            for name, share in periods
        )
        return Content(
            self.tr("True retention"), sentence, ShareLine, tuple(marks), Table("retention", columns, rows),
            empty=self.tr("No review yet: what counts is the first answer to a card that came back."),
            base=found.wanted,
        )  # fmt: skip

    def _share(self, share: Share) -> str:
        if share.rate is None:
            return self.tr("no review")
        say = self.wording
        low, high = share.interval
        return self.tr("{0} of {1}, between {2} and {3}").format(
            say.percent(share.rate, 1), say.reviews(share.all), say.percent(low, 1), say.percent(high, 1)
        )

    def recall(self, found: Statistics) -> Content:
        """How well the cards are known now."""
        say = self.wording
        recall = found.recall
        sentence = self.tr(
            "If all {0} learned so far were asked now, about {1} would be known, {2} on average."
            " The bars: cards by the probability that they are recalled."
        ).format(say.cards(recall.cards), say.number(recall.expected), say.percent(recall.mean, 1))
        marks = tuple(
            Mark(
                bar.cards,
                f"{say.percent(bar.low)} – {say.percent(bar.high)}: {say.cards(bar.cards)}",
                say.percent(bar.low) if at % 4 == 0 else "",
            )
            for at, bar in enumerate(recall.classes)
        )
        table = self._classes("recall", self.tr("Probability from"), "percent", recall.classes)
        return Content(
            self.tr("Known now"), sentence, Bars, marks, table, empty=self.tr("No card was learned yet.")
        )

    def stability(self, found: Statistics) -> Content:
        """How long memories last."""
        say = self.wording
        sentence = self.tr(
            "How long memories last: cards by the days after which the probability of recall falls to 90 %."
        )
        marks: list[Mark] = []
        for bar in found.stability:
            is_last = bar.high == float("inf")
            span = (
                self.tr("from {0} on").format(say.days(bar.low))
                if is_last
                else self.tr("{0} to {1}").format(say.number(bar.low), say.days(bar.high))
            )
            label = f"{say.number(bar.low)}+" if is_last else say.number(bar.low)
            marks.append(Mark(bar.cards, f"{span}: {say.cards(bar.cards)}", label))
        table = self._classes("stability", self.tr("Days from"), "number", found.stability)
        empty = self.tr("No card was learned yet.")
        return Content(self.tr("Stability"), sentence, Bars, tuple(marks), table, empty=empty)

    def difficulty(self, found: Statistics) -> Content:
        """How hard the cards are."""
        say = self.wording
        sentence = self.tr("How hard cards are to keep: from 1, easy, to 10, the hardest.")
        marks = tuple(
            Mark(
                bar.cards,
                self.tr("difficulty {0} to {1}").format(say.number(bar.low), say.number(bar.high))
                + f": {say.cards(bar.cards)}",
                say.number(bar.low),
            )
            for bar in found.difficulty
        )
        table = self._classes("difficulty", self.tr("Difficulty from"), "number", found.difficulty)
        empty = self.tr("No card was learned yet.")
        return Content(self.tr("Difficulty"), sentence, Bars, marks, table, empty=empty)

    def time(self, found: Statistics) -> Content:
        """The minutes of the last days."""
        say = self.wording
        learned, cards = max(1, len(found.days)), max(1, found.recall.cards)
        sentence = self.tr(
            "Minutes on each of the last {0} days. In all {1}: {2} a day of learning, {3} a card,"
            " {4} an answer. An answer of more than 60 seconds counts 60."
        ).format(
            say.number(RECENT_DAYS),
            say.span(found.seconds),
            say.span(found.seconds / learned),
            say.span(found.seconds / cards),
            say.span(found.seconds / max(1, found.answers)),
        )
        days = _each_day(found, RECENT_DAYS)
        marks = tuple(
            Mark(
                day.seconds / 60,
                f"{say.weekday_and_day(day.day)}: {say.span(day.seconds)}, {say.answers(day.answers)}",
                say.day_of_month(day.day) if (found.day - day.day) % 7 == 0 else "",
            )
            for day in days
        )
        columns = (
            Column(self.tr("Day"), "day"),
            Column(self.tr("Minutes"), "minutes"),
            Column(self.tr("Answers")),
        )
        rows = tuple((date.fromordinal(day.day), day.seconds / 60, day.answers) for day in reversed(days))
        return Content(
            self.tr("Time spent"), sentence, Bars, marks, Table("time", columns, rows),
            empty=self.tr("Nothing was learned in the last {0} days.").format(say.number(RECENT_DAYS)),
        )  # fmt: skip

    def _classes(self, name: str, title: str, kind: str, classes: tuple[Class, ...]) -> Table:
        columns = (Column(title, kind), Column(self.tr("to below"), kind), Column(self.tr("Cards")))
        rows = tuple((bar.low, None if bar.high == float("inf") else bar.high, bar.cards) for bar in classes)
        return Table(name, columns, rows)


def _each_day(found: Statistics, count: int) -> list[Day]:
    """The last days, oldest first, those without an answer too."""
    known = {day.day: day for day in found.days}
    return [
        known.get(day) or Day(day, 0, 0.0, _NOTHING, _NOTHING)
        for day in range(found.day - count + 1, found.day + 1)
    ]
