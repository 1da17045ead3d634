"""A round of "Where is it?": what is asked, what was found, what is left."""

from collections.abc import Sequence

from studyapp.recall import Question

MOST = 12
"""A round has an end that one sees coming."""


class Round:
    """At most `MOST` questions, one after another; each is answered once, and then gone on from."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self.questions = tuple(questions[:MOST])
        self.later = tuple(questions[MOST:])
        """What the next round asks."""
        self.at = 0
        self.is_answered = False
        self.found: list[str] = []
        """The components that were found, by name."""
        self.missed: list[str] = []

    @property
    def current(self) -> Question | None:
        """What is asked; None when the round is over."""
        return self.questions[self.at] if self.at < len(self.questions) else None

    def answer(self, *, found: bool) -> None:
        """Note whether it was found."""
        question = self.current
        if question is not None and not self.is_answered:
            self.is_answered = True
            (self.found if found else self.missed).append(question.component)

    def go_on(self) -> None:
        """Ask the next one."""
        if self.is_answered:
            self.at += 1
            self.is_answered = False

    def again(self) -> "Round":
        """A round of what was missed and of what is left; of the same where there is neither."""
        missed = [one for one in self.questions if one.component in self.missed]
        return Round((*missed, *self.later) or self.questions)
