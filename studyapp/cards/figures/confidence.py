"""A share of yes and no, with how far it can be trusted."""

from math import sqrt
from typing import NamedTuple

_Z = 1.959963984540054
"""The standard normal's quantile for an interval that holds the truth 19 times out of 20."""


class Share(NamedTuple):
    """How many of some trials went well."""

    good: int
    all: int

    @property
    def rate(self) -> float | None:
        """From 0 to 1; None where there was no trial."""
        return self.good / self.all if self.all else None

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % score interval: honest for few trials and near 0 and 1; (0, 1) without a trial.

        (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n); E. B. Wilson, 1927.
        """
        if not self.all:
            return 0.0, 1.0
        share = self.good / self.all
        spread = _Z * _Z / self.all
        middle = share + spread / 2
        reach = sqrt(spread * (share * (1 - share) + spread / 4))
        return max(0.0, (middle - reach) / (1 + spread)), min(1.0, (middle + reach) / (1 + spread))

    def plus(self, other: "Share") -> "Share":
        """The share of both together."""
        return Share(self.good + other.good, self.all + other.all)
