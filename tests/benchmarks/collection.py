"""A large collection, the same in every run: documents in a folder, and years of answers to their cards."""

import os
import random
from collections.abc import Iterator
from contextlib import closing
from typing import NamedTuple

from studyapp.cards.history.log import name_of
from studyapp.cards.history.store import connect, transaction
from studyapp.cards.model import Card
from studyapp.cards.schedule import Moment

PER_PAGE = 100
BEGUN = 0.95
"""The share of the cards that were answered; the others are new."""
_SUBJECTS = (
    "네트워크",
    "라우터",
    "저장소",
    "가용성",
    "latency",
    "subnet",
    "캐시",
    "암호화",
    "트래픽",
    "gateway",
)
_GROWTH = {1: 0.5, 2: 1.3, 3: 2.2, 4: 3.0}
_WEIGHTS = (8, 10, 70, 12)
_DAY_SECONDS = 86_400


class Answered(NamedTuple):
    """One answer: to which card, when, how, and what it led to."""

    time: int
    card: int
    day: int
    grade: int
    interval: int
    previous: int
    took: int


def write_pages(folder: str, cards: int) -> None:
    """Write documents with so many cards into a folder."""
    os.makedirs(folder, exist_ok=True)
    for page in range(-(-cards // PER_PAGE)):
        lines = [f"- # {_SUBJECTS[page % len(_SUBJECTS)]} {page}"]
        for number in range(page * PER_PAGE, min(cards, (page + 1) * PER_PAGE)):
            front, back = text(number)
            lines += [f"\t- Q: {front} #card", f"\t\t- A: {back}"]
        with open(os.path.join(folder, f"page {page:05}.md"), "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")


def text(number: int) -> tuple[str, str]:
    """The two sides of a card."""
    draw = random.Random(number)
    one, other = draw.sample(_SUBJECTS, 2)
    return (
        f"{one} {number}번은 {other}와 어떻게 다른가요?",
        f"{one}는 {draw.randrange(1000)} ms에 응답하고, {other}는 {draw.randrange(100)} GB까지 늘어납니다.",
    )


def answers(cards: int, reviews: int, now: Moment) -> list[Answered]:
    """So many answers to these cards in the order of time; the cards come due from today on."""
    begun = int(cards * BEGUN)
    each, more = divmod(reviews, begun)
    found: list[Answered] = []
    for card in range(begun):
        found.extend(_answers(card, each + (card < more), now))
    return sorted(found)


def _answers(card: int, count: int, now: Moment) -> Iterator[Answered]:
    draw = random.Random(-1 - card)
    grades = draw.choices((1, 2, 3, 4), _WEIGHTS, k=count)
    interval, days, intervals = 1.0, 0, []
    for grade in grades:
        interval = min(400.0, max(1.0, interval * _GROWTH[grade]))
        intervals.append(round(interval))
    days = sum(intervals[:-1])
    last = now.day - draw.randint(1, intervals[-1]) if intervals else now.day
    day, before = last - days, 0
    for grade, wait in zip(grades, intervals, strict=True):
        time = now.time - (now.day - day) * _DAY_SECONDS + draw.randrange(-20_000, 20_000)
        yield Answered(time, card, day, grade, wait, before, draw.randrange(1000, 20_000))
        day, before = day + wait, wait


def fill(path: str, cards: list[Card], given: list[Answered]) -> None:
    """Put answers into a new history as if given in the program; its states are still to be made."""
    with closing(connect(path)) as db, transaction(db):
        rows = [
            (n + 1, c.page, c.key, c.kind, c.front, c.back, "\n".join(c.path)) for n, c in enumerate(cards)
        ]
        rows = rows[: 1 + max((answer.card for answer in given), default=-1)]
        db.executemany("INSERT INTO cards VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        db.executemany(
            "INSERT INTO names VALUES (?, ?, ?)", ((r[0], name_of(r[1], r[2]), r[0]) for r in rows)
        )
        db.executemany(
            "INSERT INTO log"
            " (id, device, stamp, name, kind, time, day, interval, previous, took, data, batch)"
            " VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, '', '')",
            (
                (
                    f"{n:024x}",
                    a.time * 1000,
                    a.card + 1,
                    a.grade,
                    a.time,
                    a.day,
                    a.interval,
                    a.previous,
                    a.took,
                )
                for n, a in enumerate(given)
            ),
        )
