"""Finds the places that a quick entry names, and what path lies between two of them."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from studyapp.cost.quantity import Vocabulary

_BEFORE_LETTER = "0123456789-"
_LETTERS = "abcdefghijklmnopqrstuvwxyz-"
_ID = r"(?<![\w-])(?:{})(?![A-Za-z0-9_+-])(?!\s*/)"
_BETWEEN_IDS = r"(?<=\d[a-f])-(?=\d{1,2}[a-f](?![\w-]))|-(?=-*>)"
"""Dashes that are no part of an id: between two zones, and in an arrow."""


class Places(NamedTuple):
    """The places that a document names: lower case name to kind ("region", "zone", or anything else), and
    the region that each name is or lies in, where the document says which: of several names the same one.
    """

    kinds: dict[str, str]
    regions: Mapping[str, str] = MappingProxyType({})


NO_PLACES = Places({})


class Place(NamedTuple):
    """A place as an entry names it; `region` where it is known."""

    kind: str
    name: str
    region: str


_KEPT = 64
"""Of so many texts is known where places stand; each is asked several times while it is read."""
_Found = tuple[int, int, Place]
"""Start and end in the text, and the place."""


class PlaceNames:
    """Knows the places of one document by name, and all by the form of their ids."""

    def __init__(self, places: Places, words: Vocabulary) -> None:
        self._words = words
        self._particles = sorted(words["concepts"].get("particle", ()), key=len, reverse=True)
        self._in = tuple(f" {name}" for name in words["short"]["in"])
        self._articles = tuple(f" {name}" for name in words["ends"]["article"])
        self._regions = {
            bare(name) if places.kinds.get(name) == "zone" else name: region
            for name, region in places.regions.items()
        }
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        for name, kind in places.kinds.items():
            if name.strip():
                self._by_first.setdefault(name[:2], []).append((name, kind))

        self.find = lru_cache(_KEPT)(self._find)

    def take(self, text: str) -> tuple[tuple[Place, ...], str]:
        """The places in their order, and the text without them."""
        found = self.find(text)
        following = len(text)
        for start, end, _ in reversed(found):
            between = text[end:following]
            # A dash between two places is an arrow, no minus before what follows.
            dash = following < len(text) and not between.strip(" -–—~")
            behind = text[following:] if dash else self._without_particle(text[end:])
            text, following = f"{self._without_in(text[:start])} {behind}", start
        return tuple(place for _, _, place in found), text

    def _without_in(self, before: str) -> str:
        """What stands in front of a place; "in" says there where it is, and no direction."""
        words = f" {before.rstrip().lower()}"
        while article := next((name for name in self._articles if words.endswith(name)), ""):
            words = words[: -len(article)].rstrip()
        name = next((name for name in self._in if words.endswith(name)), "")
        return before[: max(len(words) - len(name) - 1, 0)] if name else before

    def blanked(self, text: str) -> str:
        """The text with blanks where places stand, as long as before."""
        for start, end, _ in self.find(text):
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
        return text

    def _find(self, text: str) -> tuple[_Found, ...]:
        """The places in their order; of names that overlap the longest, before all those that are ids."""
        lower = re.sub(_BETWEEN_IDS, "~", text.lower()) if "-" in text else text.lower()
        named = [
            (start, start + len(name), self._place(kind, name, name if kind == "region" else ""))
            for start in range(len(lower))
            for first in (lower[start : start + 2], lower[start])
            for name, kind in self._by_first.get(first, ())
            if lower.startswith(name, start) and not inside_word(lower, start, start + len(name))
        ]
        found: list[_Found] = []
        for one in [*self._ids(lower), *sorted(named, key=_length, reverse=True)]:
            if not any(one[0] < end and start < one[1] for start, end, _ in found):
                found.append(one)
        return tuple(sorted(self._with_scope(lower, one) for one in found))

    def _with_scope(self, lower: str, found: _Found) -> _Found:
        """A place with the word for its kind in front of it: `AZ 2a`, `region us-east-1`."""
        start, end, place = found
        before = lower[:start].rstrip()
        for name in self._words["concepts"].get(place.kind, ()):
            at = len(before) - len(name)
            if len(before) < start and before.endswith(name) and not before[at - 1 : at].isalnum():
                return at, end, place
        return found

    def between(self, start: Place, end: Place) -> str | None:
        """The path class between two places of one kind; None for a pair that is no path, or may be none."""
        kind, name, other_name = start.kind, start.name, end.name
        if kind != end.kind or kind not in self._words["between"]:
            return None
        if start.region and end.region and start.region != end.region:
            kind, name, other_name = "region", start.region, end.region
        elif kind == "region":
            name, other_name = start.region, end.region
        elif name != other_name and (name.endswith(other_name) or other_name.endswith(name)):
            return None
        within, across = self._words["between"][kind]
        return (within or None) if name == other_name else across

    def assumed(self, start: Place, end: Place) -> str:
        """The code of what is assumed of two places of one kind, "" for nothing: zones that may be of two
        regions (`1a` and `2a`) are of one; a region's name and a region's id are two regions.
        """
        if start.kind == "zone" and not (start.region and end.region):
            return "ONE_REGION" if start.name.strip(_LETTERS) != end.name.strip(_LETTERS) else ""
        written = {any(map(str.isdigit, place.region)) for place in (start, end)}
        return "TWO_REGIONS" if start.region != end.region and len(written) > 1 else ""

    def _ids(self, lower: str) -> list[_Found]:
        """The ids of places (`2a`, `us-east-1a`, `ap-northeast-2`) in a text."""
        words = "".join(c if c.isascii() and (c.isalnum() or c == "-") else " " for c in lower).split()
        names = [word for word in words if any(map(str.isdigit, word))]
        kinds = ["zone"] * any(name[-1:].isalpha() and name[-2:-1] in _BEFORE_LETTER for name in names)
        kinds += ["region"] * any("-" in name for name in names)
        found: list[_Found] = []
        for kind in kinds:
            for form in self._words["ids"][kind]:
                for match in re.finditer(_ID.replace("{}", form), lower):
                    region = match[0] if kind == "region" else match[1] if match.re.groups else ""
                    name = match[0] if region else bare(match[0])
                    found.append((match.start(), match.end(), self._place(kind, name, region or "")))
        return found

    def _place(self, kind: str, name: str, region: str) -> Place:
        """A place in the region that the document calls by these names, else by its own."""
        return Place(kind, name, self._regions.get(region or bare(name), region))

    def _without_particle(self, text: str) -> str:
        particle = next((name for name in self._particles if text.startswith(name)), "")
        following = text[len(particle) : len(particle) + 1]
        return text[len(particle) :] if particle and not following.isalnum() else text


def bare(zone: str) -> str:
    """A zone's name without the letters in front: `az-2a` is `2a`, as people say it."""
    return zone.lstrip(_LETTERS) or zone


def inside_word(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is only a part of a word; Hangul particles behind it do not make it one."""
    before = text[start - 1] if start else " "
    behind = text[end] if end < len(text) else " "
    return before.isalnum() or (
        behind.isalnum()
        and (behind.isascii() or text[end - 1].isascii() is False)
        and not ("가" <= behind <= "힣")
    )


def _length(found: _Found) -> int:
    return found[1] - found[0]
