"""Reviews of somebody whose memory has weights of its own."""

import random

from fsrs_rs_python import DEFAULT_PARAMETERS

from studyapp.cards.fitting.optimizer import Course
from studyapp.cards.history.history import History
from studyapp.cards.history.log import Entry, Named, name_of
from studyapp.cards.schedule import AGAIN, EASY, GOOD, HARD, NEW, Moment, Scheduler

QUICK_TO_FORGET = (*DEFAULT_PARAMETERS[:8], 0.9, *DEFAULT_PARAMETERS[9:20], 0.4)
"""The weights of somebody whose memory grows more slowly and fades faster than most people's."""


LAST_DAY = 740_700


def learner(weights: tuple[float, ...], cards: int, seed: int) -> list[Course]:
    """Reviews of somebody whose memory has these weights, scheduled by the defaults."""
    chance = random.Random(seed)
    theirs, ours = Scheduler(parameters=weights), Scheduler()
    found: list[Course] = []
    for _ in range(cards):
        day = 740_000 + chance.randrange(300)
        real = planned = None
        days: list[int] = []
        grades: list[int] = []
        for _ in range(9):
            now = Moment(day * 86_400, day)
            if real is None or planned is None:
                grade = chance.choice((AGAIN, GOOD, GOOD, EASY))
            else:
                is_recalled = chance.random() < theirs.retrievability(real, day)
                grade = chance.choice((HARD, GOOD, GOOD)) if is_recalled else AGAIN
            real = theirs.replayed(real or NEW, grade, now, 1)
            planned = ours.preview(planned or NEW, now, 1)[grade - 1].state
            days.append(day)
            grades.append(grade)
            day += max(1, round(planned.stability * chance.uniform(0.7, 1.3)))
            if day > LAST_DAY:
                break
        found.append(Course(tuple(days), tuple(grades)))
    return found


def fill(history: History, found: list[Course]) -> None:
    """Let a history hold these courses, each of a card of its own, as another machine would send them."""
    cards = [
        Named(name_of("notes", f"card{at}"), "notes", f"card{at}", "basic", "?", "!", "")
        for at in range(len(found))
    ]
    entries = [
        Entry(
            f"{card.key}-{at}",
            "elsewhere",
            day * 86_400_000 + at,
            card.name,
            grade,
            day * 86_400,
            day,
            1,
            0,
            4000,
            "",
            "",
            "",
        )
        for card, course in zip(cards, found, strict=True)
        for at, (day, grade) in enumerate(zip(course.days, course.grades, strict=True))
    ]
    history.merge(cards, entries)
