"""A study document that comes alive: cards to learn, a map to walk through, prices to reckon with."""

__version__ = "0.1.0"
