"""How many study days in a row something was answered."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studyapp.cards.history.history import History

MOST_ANSWERS = 50_000
"""Answers that are looked through: whoever has a longer row is told that of these."""


class Streak:
    """Counts once a day, and again until something was answered on it."""

    def __init__(self) -> None:
        self._day = 0
        self._days = 0

    def days(self, history: "History", today: int, is_begun: bool) -> int:
        """Days in a row up to today; `is_begun` says whether today something was answered."""
        if today != self._day or not is_begun:
            self._days = days_in_a_row(history, today)
            self._day = today if is_begun else 0
        return self._days


def days_in_a_row(history: "History", today: int) -> int:
    """Study days up to today, or to yesterday where today's learning has not begun; raises StudyappError."""
    import os

    from studyapp.cards.figures.streak import streak

    if not os.path.exists(history.path):
        return 0
    # Answers of other machines came later than some that were given after them, so their days are sorted.
    query = "SELECT DISTINCT day FROM (SELECT day FROM answers ORDER BY seq DESC LIMIT ?) WHERE day <= ?"
    with history.reading() as db:
        answered = [day for (day,) in db.execute(query, (MOST_ANSWERS, today))]
    return streak(sorted(answered), today).days
