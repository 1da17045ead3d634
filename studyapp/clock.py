"""The time of day, which every part that needs it is given."""

from datetime import datetime


def local_now() -> datetime:
    """The time on the wall, with its zone."""
    return datetime.now().astimezone()
