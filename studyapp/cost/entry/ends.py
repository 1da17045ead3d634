"""What a quick entry tells of the two ends of a way by from, to and arrows, where one is the internet."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from studyapp.cost.entry.places import PlaceNames, inside_word
from studyapp.cost.quantity import Vocabulary

_Span = tuple[int, int]


class Told(NamedTuple):
    """What is told of the ends of a way."""

    internet: bool
    """Whether the internet, or who is there, is named."""
    ways: frozenset[str]
    """`in`, `out`, neither where the ends do not say, or both where they contradict one another."""


NOTHING_TOLD = Told(False, frozenset())


class Ends:
    """Reads the ends of ways with the lexicon's words; made once for many entries."""

    def __init__(self, words: Vocabulary) -> None:
        concepts, ends = words["concepts"], words["ends"]
        self._outside = _longest_first(concepts["internet"])
        self._inside = _longest_first([*words["short"]["provider"], *concepts["zone"], *concepts["region"]])
        self._articles = frozenset(ends["article"])
        self._related = (*concepts["same"], *concepts["cross"])
        self._arrows = tuple(ends["arrow"])
        self._dashes = tuple(ends["dash"])
        before = {"from": ends["from"], "to": ends["to"]}
        self._before = [(name, role) for role, names in before.items() for name in _longest_first(names)]
        behind = {"from": ends["from_behind"], "to": ends["to_behind"]}
        self._behind = sorted(
            ((name, role) for role, names in behind.items() for name in names), key=_longest, reverse=True
        )

    def told(self, text: str, names: PlaceNames) -> Told:
        """What a text tells, in which these places may stand."""
        lower = text.lower()
        outside = _found(lower, self._outside, ())
        if not outside:
            return NOTHING_TOLD
        places = [(start, end) for start, end, _ in names.find(text)]
        inside = [*places, *_found(lower, self._inside, [*places, *outside])]
        nouns = sorted([*outside, *inside])
        roles = [{self._role(lower, nouns, nouns.index(noun)) for noun in of} for of in (outside, inside)]
        ways = {way for role, way in (("from", "in"), ("to", "out")) if role in roles[0]}
        others = {way for role, way in (("to", "in"), ("from", "out")) if role in roles[1]}
        return Told(True, frozenset(ways if ways and others == {"in", "out"} else ways | others))

    def begins_inside(self, text: str) -> bool:
        """Whether a text begins with a scope, the provider, or with what may stand before one."""
        names = (*self._inside, *self._articles, *self._related)
        return any(text.startswith(n) and not inside_word(text, 0, len(n)) for n in names)

    def _role(self, text: str, nouns: Sequence[_Span], number: int) -> str:
        """`from`, `to` or nothing, for one of the nouns of a text."""
        start, end = nouns[number]
        for name, role in self._behind:
            if text.startswith(name, end) and not text[end + len(name) : end + len(name) + 1].isalnum():
                return role
        before = self._without_articles(text[:start])
        if before.endswith(self._arrows):
            return "to"
        if number + 1 < len(nouns) and text[end:].lstrip().startswith(self._arrows):
            return "from"
        if number + 1 < len(nouns) and text[end : nouns[number + 1][0]].strip() in self._dashes:
            return "from"
        if number and text[nouns[number - 1][1] : start].strip() in self._dashes:
            return "to"
        return next((role for name, role in self._before if _ends_in(before, name)), "")

    def _without_articles(self, before: str) -> str:
        """What stands in front of a noun, without `the`, `my` and the like right before it."""
        before = before.rstrip()
        while before and (word := before.rsplit(None, 1)[-1]) in self._articles:
            before = before[: -len(word)].rstrip()
        return before


def _found(text: str, names: Iterable[str], taken: Sequence[_Span]) -> list[_Span]:
    """Where names stand in a text as words of their own, a plural s taken in, beside what is taken."""
    found: list[_Span] = []
    for name in names:
        at = text.find(name) if name in text else -1
        while at >= 0:
            end = at + len(name)
            plural = name.isascii() and text[end : end + 1] == "s"
            if not inside_word(text, at, end + plural) and not any(
                at < other and start < end for start, other in (*taken, *found)
            ):
                found.append((at, end + plural))
            at = text.find(name, end)
    return found


def _ends_in(text: str, name: str) -> bool:
    """Whether a text ends in a word, or in several."""
    return text.endswith(name) and not text[: -len(name)][-1:].isalnum()


def _longest_first(names: Iterable[str]) -> list[str]:
    return sorted(names, key=len, reverse=True)


def _longest(pair: tuple[str, str]) -> int:
    return len(pair[0])
