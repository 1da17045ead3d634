"""Which class of path a label speaks of: its words to concepts, the concepts to a key such as `cross_az`.

Words and rules are data (`resources/lexicon/*/cost.toml`). A scope (zone, region, continent) is joined
with the relation beside it ("same", "cross") to one concept such as `cross_zone`.
"""

from functools import lru_cache
from typing import NamedTuple

from studyapp.cost.quantity import Vocabulary, narrow

_SCOPES = ("zone", "region", "continent")
_KEPT = 4096
_SPACE = str.maketrans(dict.fromkeys("-_/()[]{},.:;·|*`'\"!?#&—–~∼“”‘’（）：、。", " "))
_ARROWS = {"<->": "↔", "-->": "→", "->": "→", "=>": "→"}


_Match = tuple[int, int, tuple[str, ...]]
"""Start and end of a word of the lexicon in the normal form of a text, and its concepts."""


class Scan(NamedTuple):
    """What is known of a text: its concepts in order, and the words that no list knows."""

    concepts: tuple[str, ...]
    unknown: tuple[str, ...]


class Labels:
    """The lexicon's words, ready to be looked up; made once for many labels."""

    def __init__(self, words: Vocabulary) -> None:
        self.filler = tuple(words["concepts"]["filler"])
        self._by_first: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        meanings: dict[str, list[str]] = {}
        for concept, names in words["concepts"].items():
            for name in names:
                known = meanings.setdefault(normal(name), [])
                if concept not in known:
                    known.append(concept)
        for name, concepts in meanings.items():
            if name:
                self._by_first.setdefault(name[0], []).append((name, tuple(concepts)))
        for entries in self._by_first.values():
            entries.sort(key=_longest_first)
        self.scan = lru_cache(_KEPT)(self._scan)
        self.key = lru_cache(_KEPT)(self._key)
        self.key_of = lru_cache(_KEPT)(self._key_of)
        self._rules = [
            (key, [tuple(pattern.split()) for pattern in patterns])
            for key, patterns in words["rules"].items()
        ]

    def _key(self, text: str) -> str | None:
        """The key of the path class a label speaks of; None where the lexicon does not say."""
        sides = normal(text).split(" → ")
        concepts = self.scan(text).concepts
        if len(sides) == 2 and sides[0] == sides[1] and " " in sides[0]:
            concepts = tuple(f"same_{c[6:]}" if c.startswith("cross_") else c for c in concepts)
        return self.key_of(concepts)

    def _key_of(self, concepts: tuple[str, ...]) -> str | None:
        """The first rule that the concepts fit."""
        for key, patterns in self._rules:
            if any(_fits(pattern, concepts) for pattern in patterns):
                return key
        return None

    def _scan(self, text: str) -> Scan:
        """Read a label: concepts in order, scopes joined with their relations."""
        line = normal(text)
        matches, unknown = self._matches(line)
        return Scan(_joined([c for match in matches for c in match[2]]), tuple(unknown))

    def _matches(self, line: str) -> tuple[list[_Match], list[str]]:
        matches: list[_Match] = []
        unknown: list[str] = []
        at = 0
        while at < len(line):
            if line[at] == " ":
                at += 1
                continue
            match = self._match(line, at, bool(matches) and matches[-1][1] == at)
            if match is not None:
                matches.append(match)
                at = match[1]
                continue
            end = line.find(" ", at)
            end = len(line) if end < 0 else end
            word = line[at:end]
            # Latin and Hangul written together are two words: "AZ간".
            for place in range(at + 1, end):
                if _hangul(line[place]) != _hangul(line[at]):
                    end, word = place, line[at:place]
                    break
            unknown.append(word)
            at = end
        return matches, unknown

    def _match(self, line: str, at: int, behind_match: bool) -> _Match | None:
        for name, concepts in self._by_first.get(line[at], ()):
            if not line.startswith(name, at):
                continue
            if "particle" in concepts and not behind_match:
                continue
            end = self._end(line, at + len(name), name)
            if end is not None:
                return at, end, tuple(c for c in concepts if c not in ("filler", "particle"))
        return None

    def _end(self, line: str, end: int, name: str) -> int | None:
        """Where the found word ends, a plural s taken in; None where it is only the beginning of another
        word.
        """
        following = line[end] if end < len(line) else " "
        if not _hangul(name[-1]):
            if not name[-1].isalnum() or not (following.isascii() and following.isalnum()):
                return end
            plural = following == "s" and not (line[end + 1 : end + 2] or " ").isalnum()
            return end + 1 if plural else None
        if len(name) > 1 or not _hangul(following):
            return end
        return end if self._match(line, end, behind_match=True) else None


@lru_cache(_KEPT)
def normal(text: str) -> str:
    """Lower case, ordinary width, signs as blanks, arrows as one sign: the form labels are compared in."""
    text = narrow(text).lower()
    for arrow, one in _ARROWS.items():
        if arrow in text:
            text = text.replace(arrow, one)
    return " ".join(text.translate(_SPACE).split())


def slug(text: str) -> str:
    """A key made of a label's own text: `VPN 연결` is `vpn_연결`."""
    return "_".join("".join(c if c.isalnum() else " " for c in normal(text)).split()) or "rate"


def _joined(concepts: list[str]) -> tuple[str, ...]:
    """Scopes joined with the relation just before ("same zone") or just behind them ("존 간"); a scope
    named twice without one crosses ("zone to zone").
    """
    joined: list[str] = []
    for place, concept in enumerate(concepts):
        if concept not in _SCOPES:
            joined.append(concept)
            continue
        before = concepts[place - 1] if place else ""
        behind = concepts[place + 1] if place + 1 < len(concepts) else ""
        if before in ("same", "cross"):
            joined[-1] = f"{before}_{concept}"
        elif behind in ("same_after", "cross_after"):
            joined.append(f"{behind.removesuffix('_after')}_{concept}")
        else:
            joined.append(f"cross_{concept}" if concept in concepts[:place] else concept)
    return tuple(joined)


def _fits(pattern: tuple[str, ...], concepts: tuple[str, ...]) -> bool:
    at = 0
    for wanted in pattern:
        if wanted[0] == "!":
            if wanted[1:] in concepts:
                return False
            continue
        try:
            at = concepts.index(wanted, at) + 1
        except ValueError:
            return False
    return True


def _longest_first(entry: tuple[str, tuple[str, ...]]) -> int:
    return -len(entry[0])


def _hangul(character: str) -> bool:
    return "가" <= character <= "힣"
