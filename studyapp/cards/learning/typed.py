"""A typed answer beside the wanted one: whether it is right, nearly right, and where the two differ.

What a person sees as one character is compared as one; within a Hangul syllable one jamo may differ and it is
shown as near. Whether an answer is right does not depend on how its characters are composed, on the case of
Latin letters, on the spaces in Korean, on how many spaces there are, or on punctuation at its ends.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from studyapp.cards.gaps import answers
from studyapp.cards.model import Card

SAME, NEAR, MISSING, EXTRA = "same", "near", "missing", "extra"
LONGEST = 1000
"""Characters of an answer that are compared; what is beyond counts as missing or extra."""
MOST_LINES = 50
"""Lines of an answer each of which may be what is wanted."""

_SPACES = re.compile(r"\s+")
_BESIDE_HANGUL = re.compile(r"(?<=[ᄀ-ᇿ㄰-㆏가-힣]) | (?=[ᄀ-ᇿ㄰-㆏가-힣])")
_BESIDE_COMMA = re.compile(r" ?([,;/·]) ?")
_DIGITS = re.compile(r"\d+")
_BULLET = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s+")
_JOINERS = ("\u200d", "\ufe0f", "\ufe0e")
_SKINS = range(0x1F3FB, 0x1F400)
_FLAGS = range(0x1F1E6, 0x1F200)
_SYLLABLES = range(0xAC00, 0xD7A4)
_SHORTEST_CLOSE = 4
"""Jamo or letters from which on a slip is told from another word."""
_LETTERS_A_SLIP = 12


class Part(NamedTuple):
    """A run of characters that fare alike."""

    kind: str
    """same, near (a jamo or the case differs), missing (wanted, not typed) or extra (typed, not wanted)."""
    typed: str
    wanted: str


class Comparison(NamedTuple):
    """How a typed answer stands to the wanted one."""

    parts: tuple[Part, ...]
    is_right: bool
    is_close: bool
    """Whether it is no more than a slip away; a right answer is close, too."""
    share: float
    """Of the characters of the longer one, how many are the same, near ones half; 0 to 1."""
    wanted: str
    """Which of the wanted answers it was compared with."""


def compare(typed: str, wanted: str | Sequence[str]) -> Comparison:
    """Compare a typed answer with the wanted one; of several, with the one that it is most like."""
    several = [wanted] if isinstance(wanted, str) else list(wanted) or [""]
    return max((_compared(typed, each) for each in several), key=_likeness)


def wanted_of(card: Card, gap: int | None = None) -> tuple[str, ...]:
    """The answers that will do for a card: what fills one gap (from 0 on), or all its gaps, else its back.

    Of a back with several lines any one will do, or all of them.
    """
    filled = [_plain(answer) for answer in answers(card.clozed)]
    if filled:
        return (", ".join(filled), " ".join(filled)) if gap is None else (filled[gap],)
    lines = [_BULLET.sub("", line, count=1).strip() for line in card.back.split("\n")]
    whole = [card.back] if len(card.back) <= LONGEST else []
    return tuple(dict.fromkeys([*whole, *[line for line in lines if line][:MOST_LINES]]))


def characters(text: str) -> list[str]:
    """The text, NFC, in what a person sees as characters: marks, joined emoji and flags stay together."""
    found: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        if found and _goes_on(found[-1], character):
            found[-1] += character
        else:
            found.append(character)
    return found


def _goes_on(before: str, character: str) -> bool:
    code = ord(character)
    if character in _JOINERS or unicodedata.category(character) in ("Mn", "Me", "Mc") or code in _SKINS:
        return True
    if before.endswith("\u200d"):
        return True
    if code in _FLAGS:
        return len(before) == 1 and ord(before) in _FLAGS
    # Conjoining jamo that make no modern syllable.
    return 0x1160 <= code <= 0x11FF and (0x1100 <= ord(before[-1]) <= 0x11FF or ord(before[-1]) in _SYLLABLES)


def _compared(typed: str, wanted: str) -> Comparison:
    has, wants = characters(_spaced(typed)), characters(_spaced(wanted))
    parts = tuple(_runs(_aligned(has, wants)))
    essence, wanted_essence = _essence(typed), _essence(wanted)
    is_right = essence == wanted_essence and bool(essence)
    is_close = is_right or _is_slip(essence, wanted_essence)
    longest = max(len(has), len(wants))
    same = sum(_weight(part) for part in parts)
    share = 1.0 if is_right or not longest else same / longest
    return Comparison(parts, is_right, is_close, share, wanted)


def _weight(part: Part) -> float:
    count = len(characters(part.wanted))
    return {SAME: 1.0, NEAR: 0.5}.get(part.kind, 0.0) * count


def _likeness(comparison: Comparison) -> tuple[bool, bool, float]:
    return comparison.is_right, comparison.is_close, comparison.share


def _aligned(has: list[str], wants: list[str]) -> Iterator[Part]:
    """Both sides character by character, as few as possible of them changed."""
    from rapidfuzz.distance import Levenshtein

    beyond = Part(EXTRA, "".join(has[LONGEST:]), ""), Part(MISSING, "", "".join(wants[LONGEST:]))
    has, wants = has[:LONGEST], wants[:LONGEST]
    for step in Levenshtein.opcodes(has, wants):
        mine, theirs = has[step.src_start : step.src_end], wants[step.dest_start : step.dest_end]
        if step.tag in ("equal", "replace"):
            for one, other in zip(mine, theirs, strict=True):
                yield from _pair(one, other)
        else:
            yield from (Part(EXTRA, one, "") for one in mine)
            yield from (Part(MISSING, "", other) for other in theirs)
    yield from (part for part in beyond if part.typed or part.wanted)


def _pair(one: str, other: str) -> Iterator[Part]:
    if one == other:
        yield Part(SAME, one, other)
    elif _is_near(one, other):
        yield Part(NEAR, one, other)
    else:
        yield Part(EXTRA, one, "")
        yield Part(MISSING, "", other)


def _is_near(one: str, other: str) -> bool:
    """Whether two characters differ in one jamo, or in case alone."""
    if _folded(one) == _folded(other):
        return True
    if not all(len(each) == 1 and ord(each) in _SYLLABLES for each in (one, other)):
        return False
    # Leading consonant, vowel, trailing consonant: 28 trailing (one of them none), 21 vowels.
    return sum(mine != theirs for mine, theirs in zip(_jamo(one), _jamo(other), strict=True)) == 1


def _jamo(syllable: str) -> tuple[int, int, int]:
    number = ord(syllable) - _SYLLABLES.start
    return number // (21 * 28), number // 28 % 21, number % 28


def _runs(parts: Iterator[Part]) -> Iterator[Part]:
    """Neighbours of a kind as one part; where both occur, what is extra before what is missing."""
    changed = (EXTRA, MISSING)
    for is_changed, group in groupby(parts, key=lambda part: part.kind in changed):
        run = list(group)
        kinds = changed if is_changed else ()
        for kind in kinds:
            typed = "".join(part.typed for part in run if part.kind == kind)
            wanted = "".join(part.wanted for part in run if part.kind == kind)
            if typed or wanted:
                yield Part(kind, typed, wanted)
        if not is_changed:
            yield from _joined(run)


def _joined(run: Sequence[Part]) -> Iterator[Part]:
    for kind, group in groupby(run, key=lambda part: part.kind):
        alike = list(group)
        yield Part(kind, "".join(part.typed for part in alike), "".join(part.wanted for part in alike))


def _spaced(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _essence(text: str) -> str:
    """What makes an answer right: see the module."""
    essence = _folded(_spaced(unicodedata.normalize("NFC", text)))
    return _BESIDE_HANGUL.sub("", _BESIDE_COMMA.sub(r"\1", _without_ends(essence)))


def _without_ends(text: str) -> str:
    """The text without punctuation and spaces at its ends; what is nothing else stays."""
    start, end = 0, len(text)
    while start < end and _is_punctuation(text[start]):
        start += 1
    while end > start and _is_punctuation(text[end - 1]):
        end -= 1
    return text[start:end] or text


def _is_punctuation(character: str) -> bool:
    return character == " " or unicodedata.category(character).startswith("P")


def _folded(text: str) -> str:
    """Latin letters without their case; other scripts as they are."""
    return "".join(map(_folded_character, text))


def _folded_character(character: str) -> str:
    is_latin = character.isascii() or unicodedata.name(character, "").startswith("LATIN")
    return character.casefold() if is_latin else character


def _is_slip(typed: str, wanted: str) -> bool:
    """Whether a word was meant but mistyped: a letter or a jamo in twelve, never a digit."""
    from rapidfuzz.distance import OSA

    letters = unicodedata.normalize("NFD", wanted)
    if len(letters) < _SHORTEST_CLOSE or _DIGITS.findall(typed) != _DIGITS.findall(wanted):
        return False
    most = 1 + min(len(letters), LONGEST) // _LETTERS_A_SLIP
    if abs(len(typed) - len(wanted)) > most:
        return False
    return OSA.distance(unicodedata.normalize("NFD", typed), letters, score_cutoff=most) <= most


def _plain(markdown: str) -> str:
    """What fills a gap, as a person reads it."""
    from studyapp.document.parts import split_parts
    from studyapp.document.plain import plain_parts

    return plain_parts(split_parts([markdown], 0)).strip() or markdown
