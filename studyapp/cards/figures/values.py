"""The values that the statistics are made of: plain numbers, each with what it counts."""

from typing import NamedTuple

from studyapp.cards.figures.confidence import Share

MATURE_DAYS = 21
"""An interval from which a card counts as mature, as in Anki."""
LONGEST_ANSWER = 60
"""Seconds: whoever takes longer has gone away, so that is what a longer answer counts."""
FORECAST_DAYS = 365
STABILITY_DAYS = (0.0, 1.0, 3.0, 7.0, 14.0, 30.0, 60.0, 120.0, 240.0, 365.0, 730.0)
"""Where the classes of stability begin; the last has no end."""
RECALL_CLASSES = 20
"""Classes of retrievability, each of five points of a hundred."""
DIFFICULTY_CLASSES = 9
"""Classes of difficulty: 1 to 2, …, 9 to 10."""


class Day(NamedTuple):
    """What was done on a study day."""

    day: int
    """As date.toordinal() counts."""
    answers: int
    seconds: float
    """Time from question to answer, each at most `LONGEST_ANSWER`."""
    young: Share
    """Of the cards in review with an interval below `MATURE_DAYS`: recalled at the day's first answer."""
    mature: Share


class Month(NamedTuple):
    """How much was recalled in a calendar month."""

    month: str
    """As 2024-05."""
    share: Share


class Retention(NamedTuple):
    """True retention: of the cards in review, how many were recalled at their day's first answer."""

    young: Share
    mature: Share
    months: tuple[Month, ...]
    """The last twelve, oldest first, those without a review too."""

    @property
    def all(self) -> Share:
        """Young and mature together."""
        return self.young.plus(self.mature)


class Class(NamedTuple):
    """A bar of a histogram: how many cards lie from `low` to below `high`."""

    low: float
    high: float
    """Infinite where the class has no end."""
    cards: int


class Recall(NamedTuple):
    """How well the learned cards would be recalled on the day of the statistics."""

    classes: tuple[Class, ...]
    """By probability from 0 to 1."""
    cards: int
    expected: float
    """How many of them a test today would find known: the sum of the probabilities."""

    @property
    def mean(self) -> float | None:
        """The mean probability; None where nothing was learned."""
        return self.expected / self.cards if self.cards else None


class Stages(NamedTuple):
    """How many cards stand where; each is counted once."""

    new: int | None
    """None where nobody knows which cards there are besides those learned."""
    learning: int
    young: int
    mature: int
    suspended: int

    @property
    def learned(self) -> int:
        """Cards that are learned or being learned, and not put aside."""
        return self.learning + self.young + self.mature


class Listed(NamedTuple):
    """A card in a list of the hardest, of leeches, or of those that took the most time."""

    page: str
    key: str
    front: str
    section: str
    """The innermost heading above it."""
    difficulty: float
    stability: float
    reps: int
    lapses: int
    seconds: float
    """How long its answers took together."""


class Streak(NamedTuple):
    """Days of learning in a row."""

    days: int
    """Up to today, or to yesterday where nothing was learned yet today."""
    longest: int


class Statistics(NamedTuple):
    """All figures about some cards on one study day."""

    day: int
    wanted: float
    """The retention that is wanted."""
    leech_lapses: int
    days: tuple[Day, ...]
    """All days with an answer, oldest first."""
    streak: Streak
    forecast: tuple[int, ...]
    """Cards that come back on each day from `day` on; overdue ones on the first."""
    overdue: int
    """How many of the first day's were due before it."""
    retention: Retention
    recall: Recall
    stability: tuple[Class, ...]
    """Days after which recall falls to 90 %."""
    difficulty: tuple[Class, ...]
    stages: Stages
    hardest: tuple[Listed, ...]
    leeches: tuple[Listed, ...]
    """Those forgotten most often; `leech_count` says how many there are."""
    leech_count: int
    slowest: tuple[Listed, ...]
    """Those that took the most time, among the ones answered most often."""

    @property
    def answers(self) -> int:
        """All answers that hold."""
        return sum(day.answers for day in self.days)

    @property
    def seconds(self) -> float:
        """All time from question to answer."""
        return sum(day.seconds for day in self.days)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show: no answer, and no card that was learned elsewhere."""
        return not self.days and not self.recall.cards and not self.stages.suspended
