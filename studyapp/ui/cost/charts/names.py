"""What the charts are called among themselves: a curve by the key of its rate, the shares by this."""

from typing import Final

SHARES: Final = "/shares"
"""No key of a rate has a slash."""
