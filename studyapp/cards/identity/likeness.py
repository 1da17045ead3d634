"""How alike two cards are, and which cards are worth comparing.

Measured over questions about one subject: an edited question resembles its old self by 67 to 98 of 100,
and its neighbour ("the advantages of…", "the disadvantages of…") by 60 to 97. So a question's likeness
alone says nothing; only together with the answer's is it worth a question, or sure.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

LONGEST_COMPARED = 2000
"""Characters of a side that are compared; what two cards are shows before."""
_BLANKS = re.compile(r"\s+")
_WORD = re.compile(r"\w+")
_ABBREVIATION = re.compile(
    r"(?<![A-Za-z0-9])(?:[A-Z][A-Z0-9]*|[A-Za-z]+[0-9][A-Za-z0-9]*|[A-Za-z])(?![A-Za-z0-9])"
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_COMMON = 40
"""A word that more cards share leads to none of them."""
_MOST_HITS = 80
_MOST_CANDIDATES = 12
_ALIKE_BEGINNING = 75
"""Of 100, letter by letter, in Hangul too: one letter of four or more may be wrong."""
_ALIKE_QUESTION = 50
"""Of 100: two questions that are no more alike were not made by exchanging a word."""
_FEW = 24
"""So many cards under one heading are all compared."""


class Text(NamedTuple):
    """A card as it is compared: the same however it is composed, spaced and capitalised."""

    front: str
    back: str
    names: tuple[str, ...]
    """The abbreviations and single letters of the front: they tell apart what is written alike."""
    numbers: tuple[str, ...]
    """The numbers of the front."""


def text_of(front: str, back: str) -> Text:
    """A card's two sides, to compare."""
    names = tuple(sorted(_ABBREVIATION.findall(front)))
    return Text(_plain(front), _plain(back), names, tuple(sorted(_NUMBER.findall(front))))


def composed(side: str) -> str:
    """A side however its accents and syllables are composed."""
    return unicodedata.normalize("NFC", side)


def _plain(side: str) -> str:
    return _BLANKS.sub(" ", composed(side[:LONGEST_COMPARED]).casefold()).strip()


class Likeness(NamedTuple):
    """How alike two cards are, each side from 0 to 100."""

    front: float
    back: float

    @property
    def mean(self) -> float:
        """Both sides together."""
        return (self.front + self.back) / 2


def likeness(one: Text, other: Text) -> Likeness:
    """Compare two cards; where neither has one of the sides, the other side speaks for both."""
    from rapidfuzz import fuzz

    front, back = fuzz.ratio(one.front, other.front), fuzz.ratio(one.back, other.back)
    if not one.back and not other.back:
        return Likeness(front, front)
    return Likeness(front if one.front or other.front else back, back)


def differ(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether each names something that the other does not: something was put in another's place."""
    return bool(set(before) - set(after)) and bool(set(after) - set(before))


def name_differently(one: Text, other: Text) -> bool:
    """Whether two questions, however alike, differ in an abbreviation or in a number."""
    return differ(one.names, other.names) or differ(one.numbers, other.numbers)


def word_differently(one: Text, other: Text) -> bool:
    """Whether two questions, however alike, differ in what a word begins with.

    A typo and another ending leave the beginning of a word (nearly) alone; "upper" and "lower" do not.
    """
    from rapidfuzz.distance import Levenshtein

    before, after = _WORD.findall(one.front), _WORD.findall(other.front)
    return any(
        not _begin_alike(word, instead)
        for change in Levenshtein.opcodes(before, after)
        if change.tag == "replace"
        for word, instead in zip(
            before[change.src_start : change.src_end],
            after[change.dest_start : change.dest_end],
            strict=False,
        )
    )


def put_another(one: Text, other: Text) -> bool:
    """Whether a question is another one with a word put in another's place, as "inbound" for "outbound".

    A question that was written anew is not, nor one whose number was spelled out.
    """
    from rapidfuzz import fuzz

    before, after = dict.fromkeys(_WORD.findall(one.front)), dict.fromkeys(_WORD.findall(other.front))
    gone, came = _without_alike(before, after), _without_alike(after, before)
    if not gone or not came:
        return False
    kept = len(before.keys() & after.keys())
    return 2 * kept >= max(len(before), len(after)) or fuzz.ratio(one.front, other.front) >= _ALIKE_QUESTION


def _without_alike(words: Iterable[str], others: Collection[str]) -> list[str]:
    """The words, numbers aside, that begin like none of the others."""
    return [
        word
        for word in words
        if not word[0].isdecimal() and not any(_begin_alike(word, instead) for instead in others)
    ]


def _begin_alike(word: str, other: str) -> bool:
    from rapidfuzz import fuzz

    begun = [unicodedata.normalize("NFD", text[:4] if text.isascii() else text[:2]) for text in (word, other)]
    return fuzz.ratio(*begun) >= _ALIKE_BEGINNING


class Candidates:
    """Finds among many texts those worth comparing: under the same heading, or sharing rare words.

    What is compared with what is set apart by `among`: texts with different values there never meet.
    """

    def __init__(self, texts: Sequence[tuple[object, str, Text]]) -> None:
        """`texts` are (among, section, text); they are named by their place in it from here on."""
        self._holding: dict[tuple[object, str], list[int]] = {}
        self._under: dict[tuple[object, str], list[int]] = {}
        for place, (among, section, text) in enumerate(texts):
            self._under.setdefault((among, section), []).append(place)
            for word in _words(text):
                self._holding.setdefault((among, word), []).append(place)

    def of(self, among: object, section: str, text: Text) -> list[int]:
        """The places of the texts to compare this one with."""
        near = self._under.get((among, section), [])
        hits = Counter(near if len(near) <= _FEW else ())
        postings = [held for word in _words(text) if (held := self._holding.get((among, word)))]
        left = _MOST_HITS
        for held in sorted(postings, key=len):
            if len(held) > min(_COMMON, left):
                break
            hits.update(held)
            left -= len(held)
        found = [place for place, _ in hits.most_common(_MOST_CANDIDATES)]
        return list(dict.fromkeys([*found, *near])) if len(near) <= _FEW else found


def _words(text: Text) -> Iterable[str]:
    """What may lead to a text: its sides as wholes, and the beginnings of its words, each once.

    Endings and Korean particles change with every edit.
    """
    found = _WORD.findall(text.front) + _WORD.findall(text.back[:400])
    begun = (word[:6] if word.isascii() else word[:2] for word in found)
    return dict.fromkeys([f"= {text.front}", f"= {text.back}", *begun])
