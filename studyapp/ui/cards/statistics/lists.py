"""The panels' contents that are lists: stages, and cards that need a look."""

from PySide6.QtCore import QObject

from studyapp.cards.figures.values import Listed, Statistics
from studyapp.ui.cards.statistics.chart import Mark
from studyapp.ui.cards.statistics.content import Content
from studyapp.ui.cards.statistics.ranking import Ranking
from studyapp.ui.cards.statistics.table import Column, Table
from studyapp.ui.cards.statistics.wording import Wording

DRAWN = 8
"""How many cards a chart shows; its table has them all."""


class Lists(QObject):
    """Puts lists in words; an object as its words are translated."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording = Wording(self)

    def stages(self, found: Statistics) -> Content:
        """How many cards stand where."""
        say = self.wording
        stages = found.stages
        names = (
            (self.tr("new"), stages.new),
            (self.tr("in learning"), stages.learning),
            (self.tr("young"), stages.young),
            (self.tr("mature"), stages.mature),
            (self.tr("suspended"), stages.suspended),
        )
        known = tuple((name, count) for name, count in names if count is not None)
        sentence = self.tr(
            "How far the cards have come: {0} learned. Young ones come back within 21 days,"
            " mature ones later."
        ).format(say.cards(stages.learned))
        marks = tuple(
            Mark(count, f"{name}: {say.cards(count)}", name, shown=say.number(count)) for name, count in known
        )
        table = Table("stages", (Column(self.tr("Stage"), "text"), Column(self.tr("Cards"))), known)
        return Content(
            self.tr("Stages"), sentence, Ranking, marks, table, empty=self.tr("There are no cards.")
        )

    def hardest(self, found: Statistics) -> Content:
        """The most difficult cards."""
        marks = tuple(
            Mark(
                card.difficulty,
                self._said(card),
                _line(card.front),
                shown=self.wording.decimal(card.difficulty),
            )
            for card in found.hardest[:DRAWN]
        )
        sentence = self.tr("Cards by difficulty, 10 at most. Enter shows a card's place in the notes.")
        return Content(
            self.tr("Hardest cards"), sentence, Ranking, marks, self._table("hardest", found.hardest),
            empty=self.tr("No card was learned yet."), cards=found.hardest,
        )  # fmt: skip

    def leeches(self, found: Statistics) -> Content:
        """The cards that were forgotten again and again."""
        say = self.wording
        marks = tuple(
            Mark(card.lapses, self._said(card), _line(card.front), shown=say.number(card.lapses))
            for card in found.leeches[:DRAWN]
        )
        if found.leech_lapses:
            sentence = self.tr(
                "Forgotten {0} times or more: {1}. Such a card asks for too much; write it anew, or in parts."
            ).format(say.number(found.leech_lapses), say.cards(found.leech_count))
        else:
            sentence = self.tr("Leeches are not looked for; the options say from how many lapses on.")
        return Content(
            self.tr("Leeches"), sentence, Ranking, marks, self._table("leeches", found.leeches),
            empty=self.tr("None, and that is good."), cards=found.leeches,
        )  # fmt: skip

    def slowest(self, found: Statistics) -> Content:
        """The cards that took the most time."""
        say = self.wording
        marks = tuple(
            Mark(card.seconds, self._said(card), _line(card.front), shown=say.span(card.seconds))
            for card in found.slowest[:DRAWN]
            if card.seconds
        )
        sentence = self.tr("The cards that took the most time, among those answered most often.")
        return Content(
            self.tr("Most time taken"), sentence, Ranking, marks, self._table("slowest", found.slowest),
            empty=self.tr("No answer yet."), cards=found.slowest,
        )  # fmt: skip

    def _said(self, card: Listed) -> str:
        say = self.wording
        parts = [
            self.tr("difficulty {0}").format(say.decimal(card.difficulty)),
            say.times(card.lapses),
            say.answers(card.reps),
            say.span(card.seconds),
        ]
        return f"{_line(card.front)}\n{', '.join(parts)}"

    def _table(self, name: str, cards: tuple[Listed, ...]) -> Table:
        columns = (
            Column(self.tr("Question"), "text"),
            Column(self.tr("Section"), "text"),
            Column(self.tr("Difficulty"), "decimal"),
            Column(self.tr("Stability"), "decimal"),
            Column(self.tr("Answers")),
            Column(self.tr("Lapses")),
            Column(self.tr("Minutes"), "minutes"),
        )
        rows = tuple(
            (
                _line(card.front),
                card.section or card.page,
                card.difficulty,
                card.stability,
                card.reps,
                card.lapses,
                card.seconds / 60,
            )
            for card in cards
        )
        return Table(name, columns, rows)


def _line(text: str) -> str:
    return " ".join(text[:300].split())
