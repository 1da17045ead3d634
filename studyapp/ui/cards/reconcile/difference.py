"""Two texts with what differs between them marked, as rich text for labels."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from html import escape

from studyapp.ui.theme import Theme

LONGEST = 1200
"""Characters of a text that are shown: what two cards are shows before."""
# Where letters and syllables meet is a word's end too: `Zone의` and `Zone을` have `Zone` in common.
_PIECE = re.compile(r"\s+|[0-9A-Za-z]+|[^\W0-9A-Za-z]+|[^\w\s]")


def marked(old: str, new: str, theme: Theme) -> tuple[str, str]:
    """Both texts, what they share left quiet; what went is struck through, and what came is underlined."""
    before, after = _PIECE.findall(_shortened(old)), _PIECE.findall(_shortened(new))
    went = _style(theme, "error", "line-through")
    came = _style(theme, "good", "underline")
    left: list[str] = []
    right: list[str] = []
    for is_shared, old_run, new_run in _runs(before, after):
        left.append(_text(old_run) if is_shared else _span(old_run, went))
        right.append(_text(new_run) if is_shared else _span(new_run, came))
    return "".join(left), "".join(right)


def _runs(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[bool, Sequence[str], Sequence[str]]]:
    """What is shared and what is not, in turn; a blank alone between two changes belongs to them."""
    changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    start, end = 0, 0
    for place, (kind, i, j, k, n) in enumerate(changes):
        is_between = 0 < place < len(changes) - 1 and not "".join(before[i:j]).strip()
        if kind == "equal" and not is_between:
            yield False, before[start:i], after[end:k]
            yield True, before[i:j], after[k:n]
            start, end = j, n
    yield False, before[start:], after[end:]


def _shortened(text: str) -> str:
    text = text.strip()
    return text if len(text) <= LONGEST else text[:LONGEST].rstrip() + " …"


def _span(pieces: Sequence[str], style: str) -> str:
    text = _text(pieces)
    return f'<span style="{style}">{text}</span>' if text.strip() else text


def _text(pieces: Sequence[str]) -> str:
    return escape("".join(pieces)).replace("\n", "<br>")


def _style(theme: Theme, role: str, decoration: str) -> str:
    """The role's colours and, for who cannot tell those apart, a line."""
    ink, ground = theme.color(role).name(), theme.color(f"{role}_soft").name()
    return f"color: {ink}; background-color: {ground}; text-decoration: {decoration}"
