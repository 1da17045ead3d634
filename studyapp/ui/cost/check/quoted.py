"""The lines of a document as they are quoted: what is written, without the signs around it."""

_AROUND = " \t\r│┃║|╭╮╰╯┌┐└┘─"
"""Frames of box drawings, which say nothing of what stands in them."""
LONGEST = 400
"""A longer line is cut where it is quoted; its link shows it whole."""


class Quoted:
    """Quotes lines of one text; the text is split when the first one is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: list[str] | None = None

    def line(self, number: int) -> str:
        """What stands on a line counted from 1; "" where there is no such line."""
        if self._lines is None:
            self._lines = self._text.removeprefix("\ufeff").split("\n")
        if not 1 <= number <= len(self._lines):
            return ""
        text = self._lines[number - 1].strip(_AROUND)
        for mark in ("- ", "* ", "+ "):
            text = text.removeprefix(mark)
        text = " ".join(text.split())
        return text if len(text) <= LONGEST else text[:LONGEST].rstrip() + " …"
