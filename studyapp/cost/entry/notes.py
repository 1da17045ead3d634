"""What a quick entry could not take, or assumed: a code and its details, as values and as an error."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from studyapp.cost.problems import sentence

if TYPE_CHECKING:
    from studyapp.cost.model import Rate


class Note(NamedTuple):
    """Something to tell the person; code and details as in `studyapp.cost.problems`."""

    code: str
    details: tuple[str, ...] = ()

    def __str__(self) -> str:
        return sentence(self.code, self.details)


class QuickError(ValueError):
    """A quick entry that is not understood; `nearest` are the prices that may have been meant."""

    def __init__(self, code: str, *details: str, nearest: "Sequence[Rate]" = ()) -> None:
        super().__init__(sentence(code, details))
        self.code = code
        self.details = details
        self.nearest = tuple(nearest)
