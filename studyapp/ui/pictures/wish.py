"""What somebody at the command line wants a picture of; knows nothing of Qt."""

from typing import Final, NamedTuple

FORMS: Final = ("png", "svg", "pdf")
"""The formats of pictures, as the endings of their names."""

VIEWS: Final = ("cards", "map", "cost", "diagram")


class Wish(NamedTuple):
    """A picture of a view, and how it shall be; "" and None for what was left open."""

    view: str
    """One of `VIEWS`."""
    path: str
    target: str
    size: tuple[int, int] | None = None
    """Width and height in pixels."""
    theme: str = ""
    language: str = ""
    diagram: int = 1
    """Which drawing, counted from 1."""
    scale: int = 1
    """So many pixels a PNG has for one of `size`, each way."""
