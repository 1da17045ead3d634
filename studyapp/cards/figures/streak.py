"""How many study days in a row something was answered."""

from collections.abc import Iterable

from studyapp.cards.figures.values import Streak


def streak(days: Iterable[int], today: int) -> Streak:
    """The days in a row among `days` (ascending), up to today or yesterday, and the longest ever."""
    run = longest = last = 0
    for day in days:
        run = run + 1 if day == last + 1 else 1
        longest = max(longest, run)
        last = day
    return Streak(run if last >= today - 1 else 0, longest)
