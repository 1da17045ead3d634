"""When a card comes back: FSRS-6 over whole study days, and steps of minutes within a day.

Memory (stability, difficulty) is the engine's, `fsrs-rs-python`, the one Anki uses. Elapsed time is
counted in study days, which begin at the rollover hour, so an evening's and the next morning's review
are a day apart. Everything is a pure function of a state, a grade and a moment; the fuzz is drawn from
a seed, so the interval that a button shows is the interval that its answer gives. What a state becomes
depends on the weights and on the interval that was given, not on the wanted retention or on the steps:
so a log can be replayed after those were changed.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fsrs_rs_python import FSRS, ItemState, MemoryState

    from studyapp.settings import Learning

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
GRADES = (AGAIN, HARD, GOOD, EASY)

ROLLOVER_HOUR = 4
RETENTION = 0.9
LONGEST_INTERVAL = 36_500
MINUTE = 60
_DAY = 86_400
LEARNING_STEPS = (1 * MINUTE, 10 * MINUTE)
RELEARNING_STEPS = (10 * MINUTE,)

# Days from which the fuzz grows by a share of the interval, as in Anki's scheduler.
_FUZZ = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))


class State(NamedTuple):
    """What is known of a card after its reviews; `NEW` before the first."""

    phase: str
    """new, learning, review or relearning."""
    stability: float
    """Days after which it is recalled with a probability of 90 %; 0 when new."""
    difficulty: float
    """1 (easy) to 10; 0 when new."""
    step: int
    """Which learning or relearning step comes next; 0 outside of them."""
    day: int
    """Study day of the last review, as date.toordinal() counts; 0 when new."""
    due_day: int
    """Study day on which it is due."""
    due_time: int
    """Seconds since the epoch at which it is due within the day; 0 in review."""
    reps: int
    lapses: int
    first_day: int
    """Study day of the first review: it counts towards that day's new cards."""
    review_day: int
    """Study day on which it was last answered as a review: it counts towards that day's reviews."""
    suspended: int = 0
    """1 where it is put aside until it is taken up again."""
    buried: int = 0
    """Study day on which it was put aside until the next; 0 where it never was."""


NEW = State("new", 0.0, 0.0, 0, 0, 0, 0, 0, 0, 0, 0)


class Outcome(NamedTuple):
    """What a grade leads to: the state after it, and the interval that its button shows."""

    grade: int
    state: State
    interval: int
    """Days until it is due where positive; seconds, negated, where it is due within the day."""


class Moment(NamedTuple):
    """An instant as the schedule sees it."""

    time: int
    """Seconds since the epoch."""
    day: int
    """The study day, as date.toordinal() counts."""


def moment(now: datetime, rollover: int = ROLLOVER_HOUR) -> Moment:
    """The moment of an aware local time; the study day begins at `rollover` o'clock (0 to 23) on the wall.

    Subtracting moves an aware datetime on the wall, so a night of 23 or 25 hours is one day too.
    """
    return Moment(int(now.timestamp()), (now - timedelta(hours=rollover)).date().toordinal())


def seen_from(state: State, day: int) -> State:
    """The state as a study day may take it: a review after tomorrow, by some clock that was wrong, was today.

    Such a card is due at once: nobody can say how long ago it was learned, and it must not hide until the
    day comes that the wrong clock gave. A day ahead is no error, but a journey westwards.
    """
    if state.day <= day + 1:
        return state
    in_steps = state.phase in ("learning", "relearning")
    return state._replace(
        day=day,
        due_day=day,
        due_time=1 if in_steps else 0,
        # It took nothing of today's limits, nor will it of those of the day that the wrong clock gave.
        first_day=min(state.first_day, day - 1),
        review_day=min(state.review_day, day - 1),
    )


class Scheduler:
    """The rules under one wanted retention, one set of parameters, and steps in seconds, of any number."""

    def __init__(
        self,
        retention: float = RETENTION,
        parameters: Sequence[float] = (),
        learning_steps: Sequence[int] = LEARNING_STEPS,
        relearning_steps: Sequence[int] = RELEARNING_STEPS,
    ) -> None:
        self.retention = retention
        self.given = tuple(parameters)
        """The fitted weights; () where the engine's defaults hold."""
        self._steps = {"new": learning_steps, "learning": learning_steps}
        self._relearning_steps = relearning_steps

    @classmethod
    def of(cls, learning: "Learning", parameters: Sequence[float] = ()) -> "Scheduler":
        """The rules that a person wants, under fitted weights; without any, under the engine's own."""
        return cls(learning.retention, parameters, learning.learning_steps, learning.relearning_steps)

    @cached_property
    def parameters(self) -> tuple[float, ...]:
        """The 21 weights of FSRS-6; the engine's defaults where none were given."""
        if self.given:
            return self.given
        from fsrs_rs_python import DEFAULT_PARAMETERS

        return tuple(DEFAULT_PARAMETERS)

    @cached_property
    def _engine(self) -> "FSRS":
        from fsrs_rs_python import FSRS

        return FSRS(self.parameters)

    def preview(self, state: State, now: Moment, seed: int) -> tuple[Outcome, Outcome, Outcome, Outcome]:
        """The outcomes of again, hard, good and easy, each interval longer than the one before."""
        state = seen_from(state, now.day)
        items = self._next_states(state, now)
        again, hard, good, easy = self._intervals(state, [item.interval for item in items], seed)
        return (
            _outcome(state, now, AGAIN, items[0], again),
            _outcome(state, now, HARD, items[1], hard),
            _outcome(state, now, GOOD, items[2], good),
            _outcome(state, now, EASY, items[3], easy),
        )

    def replayed(self, state: State, grade: int, now: Moment, interval: int) -> State:
        """The state after a review that the log holds, with the interval that was given then."""
        state = seen_from(state, now.day)
        return _after(state, grade, now, self._next_states(state, now)[grade - 1].memory, interval)

    def retrievability(self, state: State, day: int) -> float:
        """The probability that the card is recalled on a study day (FSRS-6's forgetting curve); 0 when new.

        R = (1 + f * t / S) ** -decay with f such that R = 0.9 at t = S; decay is the last parameter.
        """
        if state.phase == "new":
            return 0.0
        decay = self.parameters[20]
        factor = 0.9 ** (-1 / decay) - 1
        return (1 + factor * max(0, day - state.day) / state.stability) ** -decay

    def _next_states(self, state: State, now: Moment) -> "tuple[ItemState, ItemState, ItemState, ItemState]":
        if state.phase == "new":
            states = self._engine.next_states(None, self.retention, 0)
        else:
            from fsrs_rs_python import MemoryState

            # A clock that was set back must not make time run backwards.
            elapsed = max(0, now.day - state.day)
            memory = MemoryState(state.stability, state.difficulty)
            states = self._engine.next_states(memory, self.retention, elapsed)
        return states.again, states.hard, states.good, states.easy

    def _intervals(self, state: State, days: Sequence[float], seed: int) -> list[int]:
        """The interval of each grade as an `Outcome` has it, from the engine's four in days."""
        fraction = _fraction(seed, state.reps)
        found: list[int] = []
        shortest = last = 0
        for grade in GRADES:
            # Steps need not rise, but the buttons do; once one is in days, those after it are.
            step = self._step_seconds(state, grade)
            seconds = step if step > last else last + MINUTE
            if step and not shortest and seconds < _DAY:
                last = seconds
                found.append(-seconds)
            else:
                longest = LONGEST_INTERVAL - (EASY - grade)
                shortest = _fuzzed(days[grade - 1], fraction, shortest + 1, longest)
                found.append(shortest)
        return found

    def _step_seconds(self, state: State, grade: int) -> int:
        """The wait within the day, or 0 where the grade leads out of the steps; as Anki's learning steps."""
        steps = self._steps.get(state.phase, self._relearning_steps)
        if not steps or grade == EASY:
            return 0
        if grade == AGAIN:
            return steps[0]
        if state.phase == "review":
            return 0
        if grade == HARD:
            return _hard_step(steps, state.step)
        return steps[state.step + 1] if state.step + 1 < len(steps) else 0


def _hard_step(steps: Sequence[int], step: int) -> int:
    """Hard repeats a step; the first waits half way to the second, or half again where it is alone."""
    if step > 0:
        return steps[min(step, len(steps) - 1)]
    return (steps[0] + steps[1]) // 2 if len(steps) > 1 else steps[0] * 3 // 2


def _outcome(state: State, now: Moment, grade: int, item: "ItemState", interval: int) -> Outcome:
    return Outcome(grade, _after(state, grade, now, item.memory, interval), interval)


def _after(state: State, grade: int, now: Moment, memory: "MemoryState", interval: int) -> State:
    in_steps = interval < 0
    was_review = state.phase == "review"
    phase = "review"
    step = 0
    if in_steps:
        phase = "relearning" if state.phase in ("review", "relearning") else "learning"
        step = 0 if grade == AGAIN or was_review else state.step + (grade == GOOD)
    return State(
        phase=phase,
        stability=memory.stability,
        difficulty=memory.difficulty,
        step=step,
        day=max(now.day, state.day),
        due_day=now.day if in_steps else now.day + interval,
        due_time=now.time - interval if in_steps else 0,
        reps=state.reps + 1,
        # Without relearning steps a card that stays forgotten is asked for again on the same day.
        lapses=state.lapses + (was_review and grade == AGAIN and now.day != state.day),
        first_day=state.first_day or now.day,
        review_day=now.day if was_review else state.review_day,
        suspended=state.suspended,
        buried=state.buried,
    )


def seed_of(key: str) -> int:
    """The seed of a card's fuzz."""
    import zlib

    return zlib.crc32(key.encode("utf-8", "replace"))


def _fraction(seed: int, reps: int) -> float:
    """A number from 0 to below 1 that looks random and depends on nothing but its arguments."""
    import zlib

    return zlib.crc32(f"{seed}:{reps}".encode()) / 2**32


def _fuzzed(interval: float, fraction: float, shortest: int, longest: int) -> int:
    """The interval in whole days, moved within Anki's fuzz range, from `shortest` to `longest`."""
    if interval < _FUZZ[0][0]:
        return min(longest, max(shortest, round(interval)))
    delta = 1.0 + sum(share * max(0.0, min(interval, end) - start) for start, end, share in _FUZZ)
    low = max(shortest, 2, round(interval - delta))
    high = max(low, round(interval + delta))
    return min(longest, low + int(fraction * (high - low + 1)))
