"""The gaps of a text that is asked for with holes in it: marked, opened, and filled in again.

In `Card.clozed` a gap is its answer and its cue between three characters that Unicode keeps for a program's
own use and that no text holds. So whatever a document writes for a gap, what follows reads it in one way.
"""

import re

_OPENS, _CUE, _CLOSES = "\ufdd0", "\ufdd1", "\ufdd2"
_REVEALED = "\ufdd3", "\ufdd4"
_EMPHASISED = re.compile(r"([*_~=^]*)(.*?)([*_~=^]*)")
_GAP = re.compile(f"{_OPENS}([^{_OPENS}{_CUE}{_CLOSES}]*){_CUE}([^{_OPENS}{_CUE}{_CLOSES}]*){_CLOSES}")


def gap(answer: str, cue: str = "") -> str:
    """A marked gap."""
    return f"{_OPENS}{answer}{_CUE}{cue}{_CLOSES}"


def shown(cue: str = "") -> str:
    """An open gap in Markdown: the cue, or dots, in brackets.

    They are escaped, so that a parenthesis after the gap makes no link of it.
    """
    return rf"\[{cue or '…'}\]"


def answers(text: str) -> tuple[str, ...]:
    """What fills each gap, in order."""
    return tuple(match[1] for match in _GAP.finditer(text))


def opened(text: str, filled: int = 0, *, is_marked: bool = False) -> str:
    """The text with its first `filled` gaps filled in, marked for `revealed` if wanted; the others open."""
    parts = _GAP.split(text)
    kept = [parts[0]]
    for number, (answer, cue, after) in enumerate(zip(parts[1::3], parts[2::3], parts[3::3], strict=True)):
        in_place = _marked(answer) if is_marked else answer
        kept += (in_place if number < filled else shown(cue), after)
    return "".join(kept)


def _marked(answer: str) -> str:
    """An answer between its marks, which stand within what emphasises it; one of several lines as it is."""
    found = _EMPHASISED.fullmatch(answer)
    return f"{found[1]}{_REVEALED[0]}{found[2]}{_REVEALED[1]}{found[3]}" if found else answer


def revealed(html: str) -> str:
    """What was made of a text with marked answers, as HTML: each in a span of the class `gap`."""
    opens, closes = _REVEALED
    return html.replace(opens, '<span class="gap">').replace(closes, "</span>") if opens in html else html


def only(text: str, number: int) -> str:
    """The text with one gap (from 0 on) left marked, and the others filled in."""
    parts = _GAP.split(text)
    kept = [parts[0]]
    for at, (answer, cue, after) in enumerate(zip(parts[1::3], parts[2::3], parts[3::3], strict=True)):
        kept += (gap(answer, cue) if at == number else answer, after)
    return "".join(kept)
