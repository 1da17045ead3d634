"""Logseq's clozes, `{{cloze answer\\\\cue}}`: whether lines have any; the lines with gaps, and filled in."""

import re
from collections.abc import Callable, Iterator, Sequence

from studyapp.cards.gaps import gap, shown
from studyapp.document.model import Problem

# Possessive, as all that repeats here: a long line of blanks or braces is read once, not once for each.
_CLOZE = re.compile(r"`[^`]*+`|\{\{cloze[ \t]++((?:[^{}\n]|\{[^{}\n]*+\})*+)\}\}")
_OPENS_CLOZE = re.compile(r"\{\{cloze[ \t]")


def has_cloze(lines: Sequence[str], line: int, problems: list[Problem]) -> bool:
    """Whether lines, the first at physical line `line`, have a cloze; one that is not closed is a problem."""
    found = False
    for number, text in _prose(lines):
        found = found or any(match[1] is not None for match in _CLOZE.finditer(text))
        if _OPENS_CLOZE.search(text, text.rfind("}}") + 1):
            problems.append(Problem(line + number, "warning", "cloze-unclosed"))
    return found


def _prose(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The lines outside code fences, each with its index."""
    inside = False
    for number, line in enumerate(lines):
        if line.lstrip(" \t").startswith(("```", "~~~")):
            inside = not inside
        elif not inside:
            yield number, line


def gaps(lines: Sequence[str]) -> list[str]:
    """The lines with `[…]`, or the cue in brackets, for every cloze."""
    return _with_clozes(lines, _gap)


def filled(lines: Sequence[str]) -> list[str]:
    """The lines with the answer for every cloze."""
    return _with_clozes(lines, _answer)


def marked(lines: Sequence[str]) -> list[str]:
    """The lines with every cloze marked as `studyapp.cards.gaps` has it."""
    return _with_clozes(lines, _marked)


def _with_clozes(lines: Sequence[str], show: Callable[[re.Match[str]], str]) -> list[str]:
    shown = list(lines)
    for number, line in _prose(lines):
        if "{{cloze" in line:
            shown[number] = _CLOZE.sub(show, line)
    return shown


def _gap(match: re.Match[str]) -> str:
    return match[0] if match[1] is None else shown(match[1].partition("\\\\")[2].strip())


def _marked(match: re.Match[str]) -> str:
    return match[0] if match[1] is None else gap(_answer(match), match[1].partition("\\\\")[2].strip())


def _answer(match: re.Match[str]) -> str:
    return match[0] if match[1] is None else match[1].partition("\\\\")[0].strip()
