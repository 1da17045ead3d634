"""What drills say: the sentences in the lexicon of each language, with Korean particles that fit."""

import os
import re
from functools import cache

from studyapp.paths import resource

_FALLBACK = "en"
_PARTICLES = re.compile(r"\[(을/를|이/가|은/는|과/와|이란/란)\]")
_SPOKEN = re.compile(r"[^\W_]")
_LETTER_AND_DIGIT = re.compile(r"[A-Za-z][0-9][\W_]*$")
_CLOSED_DIGITS = "013678"
"""Digits whose Korean names end in a consonant (영 일 삼 육 칠 팔)."""
_CLOSED_DIGITS_AFTER_A_LETTER = "1789"
"""Behind a letter digits are said in English (원, 세븐, 에잇, 나인)."""
_CLOSED_LETTERS = "LMNR"
"""Latin letters whose Korean names end in a consonant (엘 엠 엔 알)."""
# An English word is said in Korean with a consonant at its end: after n, m and l, with or without a silent e,
# after ng, and where a short vowel stands before p, t, c, ck and b; else a vowel is added (네트워크, 엣지).
_CLOSED_WORD = re.compile(r"(?:[lmn]e?|ng|(?<![aeiou])[aeiou](?:[ptc]|ck|b))$", re.IGNORECASE)


def say(language: str, sentence: str, /, **values: str) -> str:
    """A sentence of `[drills]` in `cards.toml` in a language (`ko`, `en_US`), its `{words}` filled in.

    In English where the language is not known. Raises KeyError where there is no such sentence.
    """
    sentences = _sentences(language.replace("-", "_").partition("_")[0])
    text = (sentences if sentence in sentences else _sentences(_FALLBACK))[sentence].format(**values)
    return _PARTICLES.sub(_fitting, text)


@cache
def _sentences(language: str) -> dict[str, str]:
    import tomllib

    path = resource("lexicon", language, "cards.toml")
    if not language.isalpha() or not os.path.exists(path):
        return _sentences(_FALLBACK)
    with open(path, "rb") as file:
        return {name: " ".join(words) for name, words in tomllib.load(file).get("drills", {}).items()}


def _fitting(match: re.Match[str]) -> str:
    after_consonant, after_vowel = match[1].split("/")
    return after_consonant if ends_in_consonant(match.string[: match.start()]) else after_vowel


def ends_in_consonant(text: str) -> bool:
    """Whether a text, said aloud in Korean, ends in a consonant; brackets and signs behind it say nothing."""
    word = _last_word(text)
    last = word[-1:]
    if "가" <= last <= "힣":
        return (ord(last) - ord("가")) % 28 != 0
    if last.isdigit():
        return last in (_CLOSED_DIGITS_AFTER_A_LETTER if _is_said_in_english(text) else _CLOSED_DIGITS)
    if word.isupper() and len(word) < 6:
        return last in _CLOSED_LETTERS
    return _CLOSED_WORD.search(word) is not None


def _is_said_in_english(text: str) -> bool:
    return _LETTER_AND_DIGIT.search(text) is not None


def _last_word(text: str) -> str:
    """The run of letters, or the one syllable or digit, that a text ends with."""
    at = len(text)
    while at and not _SPOKEN.match(text[at - 1]):
        at -= 1
    start = at - 1
    while start > 0 and text[at - 1].isascii() and text[at - 1].isalpha():
        if not (text[start - 1].isascii() and text[start - 1].isalpha()):
            break
        start -= 1
    return text[max(start, 0) : at]
