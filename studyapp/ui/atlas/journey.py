"""Where one has been on the map: the region one is in, and the way back and forward."""

from typing import NamedTuple


class Place(NamedTuple):
    """The component one is inside of and the one that is selected, by name; "" for the whole map, or none."""

    inside: str
    selected: str


class Journey:
    """A list of places with a here; going somewhere new forgets what lay ahead."""

    def __init__(self) -> None:
        self._places = [Place("", "")]
        self._at = 0

    @property
    def here(self) -> Place:
        """Where one is."""
        return self._places[self._at]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one came back from somewhere."""
        return self._at < len(self._places) - 1

    def go(self, place: Place) -> None:
        """Be somewhere else."""
        if place != self.here:
            self._places[self._at + 1 :] = [place]
            self._at += 1

    def back(self) -> Place:
        """One place back."""
        self._at = max(self._at - 1, 0)
        return self.here

    def forward(self) -> Place:
        """One place forward again."""
        self._at = min(self._at + 1, len(self._places) - 1)
        return self.here
