"""The names of components: how a written name splits, and how names are found again in text."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from studyapp.lexicon import words

_DECORATION = re.compile(r"^(?:[^\w(\[]+|(?:\d+(?:[.)]|(?:[.]\d+)+[.)]?)|[A-Za-z가-힣][.)])\s+)+")
_NAME_LIKE = re.compile(r"[A-Za-z][A-Za-z-]*(?: [A-Za-z][A-Za-z-]*){0,2}")
_PARENTHESIS = re.compile(r"\s*[(（]([^()（）]*)[)）]")
_SLASH = re.compile(r"\s+/\s+")
_LATIN_RUN = re.compile(r"[A-Za-z][\w.+-]*(?: [A-Za-z0-9][\w.+-]*)+", re.ASCII)
_WORD = re.compile(r"[A-Za-z0-9]+|[^\W\dA-Za-z_]+")
_STARTS = re.compile(r"[a-z0-9]+|[^\sa-z0-9]")
"""Where a name may begin in folded text: a Latin word, or any other character."""
_ENDING = re.compile(r"(?:(?:ing|ers?|ors?|es?)|(?<!s)s)$")
_SHORTEST_STEM = 4
_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")


class Name(NamedTuple):
    """A written name: the first is the name, the rest are aliases; `note` is a parenthesis that is none."""

    name: str
    aliases: tuple[str, ...]
    note: str


@lru_cache(maxsize=1024)
def undecorated(text: str) -> str:
    """A heading's text without emoji, numbers and other signs before its first word."""
    return _DECORATION.sub("", text).strip() or text.strip()


@lru_cache(maxsize=1024)
def split_name(text: str) -> Name:
    """`A / B (C)` names A, with the aliases B and C; a parenthesis that is no other name becomes the note."""
    notes = [match.strip() for match in _PARENTHESIS.findall(text)]
    bare = _PARENTHESIS.sub("", text).strip()
    names = [part.strip() for part in _SLASH.split(bare) if part.strip()] or [text.strip()]
    aliases = names[1:]
    note: list[str] = []
    for inside in notes:
        for part in re.split(r"\s*[,/·]\s*", inside):
            if not part:
                continue
            if any(_is_other_name(name, part) for name in names):
                aliases.append(part)
            else:
                note.append(part)
    return Name(names[0], tuple(dict.fromkeys(aliases)), ", ".join(note))


def aliases_in_note(note: str) -> tuple[str, ...]:
    """The parts of a component's note that may be other names of it: a few words, no figures."""
    parts = (part.strip() for part in note.split(","))
    return tuple(part for part in parts if _NAME_LIKE.fullmatch(part))


def _is_other_name(name: str, other: str) -> bool:
    """An abbreviation of the name, what it abbreviates, or the same in another script."""
    if _HANGUL.search(name) and not _LATIN.search(name):
        return bool(_LATIN.search(other)) and not _HANGUL.search(other)
    if _HANGUL.search(other) and not _LATIN.search(other):
        return not _HANGUL.search(name) and len(other) <= 20 and not other.endswith(("적", "용"))
    return _letters(name) in initials(other) or _letters(other) in initials(name)


def initials(text: str) -> tuple[str, str]:
    """The first letters of all words, and of the words that count ("Points of Presence": pop, pp)."""
    spoken = [word for word in re.split(r"[\s-]+", text.casefold()) if word and word[0].isalpha()]
    return "".join(w[0] for w in spoken), "".join(
        w[0] for w in spoken if w not in ("of", "and", "the", "for", "in")
    )


def _letters(text: str) -> str:
    letters = re.sub(r"\W", "", text).casefold()
    return letters if len(letters) > 1 else "?"


def fold(text: str) -> str:
    """The form in which names are compared."""
    return " ".join(text.casefold().split())


def _stem(key: str) -> str:
    """A folded name in one piece, without the usual endings of its last word, if it is Latin."""
    return _ENDING.sub("", key.replace(" ", "").replace("-", ""), count=1)


@cache
def _synonyms() -> dict[str, tuple[str, ...]]:
    """Folded word → all folded words for the same thing."""
    groups: dict[str, tuple[str, ...]] = {}
    for entries in words("atlas").get("synonyms", {}).values():
        group = tuple(fold(entry) for entry in entries)
        for word in group:
            groups[word] = group
    return groups


@cache
def _concepts() -> dict[str, str]:
    groups = words("atlas").get("synonyms", {})
    return {fold(entry): concept for concept, entries in groups.items() for entry in entries}


def concept_of(names: Iterable[str]) -> str | None:
    """What a component of these names is in general ("region", "zone" …), if the lexicon knows."""
    return next((concept for name in names if (concept := _concepts().get(fold(name)))), None)


@cache
def place_names() -> dict[str, tuple[str, ...]]:
    """Folded place name → all folded names of that place."""
    groups: dict[str, tuple[str, ...]] = {}
    for entries in words("atlas").get("places", {}).values():
        group = tuple(fold(entry) for entry in entries)
        for word in group:
            groups[word] = group
    return groups


class Mention(NamedTuple):
    """A component's name in a text, at `start` to `end` (exclusive)."""

    start: int
    end: int
    name: str


class Names:
    """All names of a document's components, to resolve a written one and to find them in running text."""

    def __init__(self) -> None:
        self._index: dict[str, str] = {}
        self._weak: dict[str, str] = {}
        self._tokens: dict[str, set[str]] = {}
        # By first word and length: however many names begin alike, a text is compared with few.
        self._by_prefix: dict[str, dict[int, set[str]]] = {}
        self._by_stem: dict[str, set[str]] | None = None
        # The same questions, steps and cells are looked at by several readers.
        self._mentions: dict[str, tuple[Mention, ...]] = {}

    def add(self, written: str, name: str) -> None:
        """Let `written` mean the component `name`; the first meaning given to a word stays."""
        key = fold(written)
        if not key:
            return
        self._mentions.clear()
        self._by_stem = None
        if key not in self._index:
            self._index[key] = name
            self._keep(key)
            for token in _WORD.findall(key):
                self._tokens.setdefault(token, set()).add(name)
        for other in _synonyms().get(key, ()):
            if other not in self._weak:
                self._weak[other] = name
                if other not in self._index:
                    self._keep(other)

    def _keep(self, key: str) -> None:
        start = _STARTS.match(key)
        prefix = start[0] if start else key[0]
        self._by_prefix.setdefault(prefix, {}).setdefault(len(key), set()).add(key)

    def exact(self, written: str) -> str | None:
        """The component of this very name, an alias, a synonym or a plural of one."""
        key = fold(written)
        for form in (key, key.removesuffix("s"), key.removesuffix("들")):
            found = self._index.get(form) or self._weak.get(form)
            if found:
                return found
        return None

    def resolve(self, written: str) -> str | None:
        """Like `exact`; else the one component whose distinctive word the phrase has, and no foreign word.

        "Acme Global Backbone" leads to "Acme Backbone Network" where no other name has "Backbone".
        """
        return self.exact(written) or self._by_distinctive_word(written)

    def near(self, written: str) -> str | None:
        """The one component whose name differs only in how its last word ends, in blanks or in hyphens.

        "Load balancer" leads to "Load Balancing", "Compute instance" to "Compute instances".
        """
        if self._by_stem is None:
            self._by_stem = {}
            for key, name in self._index.items():
                self._by_stem.setdefault(_stem(key), set()).add(name)
        stem = _stem(fold(written))
        found = self._by_stem.get(stem, ()) if len(stem) >= _SHORTEST_STEM else ()
        return next(iter(found)) if len(found) == 1 else None

    def _by_distinctive_word(self, written: str) -> str | None:
        tokens = [fold(token) for token in _WORD.findall(written)]
        if not tokens or (len(tokens) == 1 and len(tokens[0]) < 5):
            return None
        owners: set[str] = set()
        numbered: set[str] | None = None
        for token in tokens:
            having = self._tokens.get(token)
            if having is None:
                return None
            if token.isdigit():
                numbered = having if numbered is None else numbered & having
            elif len(having) == 1:
                owners |= having
        # A number tells things of one kind apart ("Zone 7", "Rack 7"): it makes no name, but it can undo one.
        return owners.pop() if len(owners) == 1 and (numbered is None or owners <= numbered) else None

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Every name in the text in order of place; of names that overlap the longest."""
        found = self._mentions.get(text)
        if found is None:
            found = self._mentions[text] = self._without_overlaps(text)
        return found

    def _without_overlaps(self, text: str) -> tuple[Mention, ...]:
        folded = text.casefold()
        if len(folded) != len(text):
            folded = text.lower() if len(text.lower()) == len(text) else text
        found = self._find(folded)
        taken: list[Mention] = []
        if len(found) > 1:
            found.sort(key=lambda mention: (mention.start - mention.end, mention.start))
        for mention in found:
            if all(mention.end <= other.start or mention.start >= other.end for other in taken):
                taken.append(mention)
        for run in _LATIN_RUN.finditer(text):
            name = self._by_distinctive_word(run[0])
            if name:
                taken = [m for m in taken if m.end <= run.start() or m.start >= run.end()]
                taken.append(Mention(run.start(), run.end(), name))
        return tuple(sorted(taken))

    def _find(self, folded: str) -> list[Mention]:
        """Every place where a name stands, overlapping ones too."""
        found: list[Mention] = []
        by_prefix = self._by_prefix
        for start in _STARTS.finditer(folded):
            word = start[0]
            keys = by_prefix.get(word)
            if keys is None and word[-1] == "s":
                keys = by_prefix.get(word[:-1])
            for length, having in keys.items() if keys else ():
                key = folded[start.start() : start.start() + length]
                end = _end(folded, start.start(), key) if key in having else 0
                if end:
                    found.append(Mention(start.start(), end, self._index.get(key) or self._weak[key]))
        return found


def _end(folded: str, start: int, key: str) -> int:
    """Where the name `key` beginning at `start` ends, its plural taken in; 0 where it does not stand."""
    if not folded.startswith(key, start):
        return 0
    end = start + len(key)
    if not key[-1].isascii():
        return end
    if folded[end : end + 1] == "s":
        end += 1
    after = folded[end : end + 1]
    return 0 if after.isascii() and after.isalnum() else end
