"""Korean particles that fit the word before them: “을” or “를”, as its last sound asks for."""

import re

_PARTICLES = re.compile(r"\[(을/를|이/가|은/는|과/와|이란/란|으로/로)\]")
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
# Among those that end in a consonant: 일 칠 팔, 엘 알, and English words that end in an l.
_L_DIGITS, _L_LETTERS = "178", "LR"
_L_WORD = re.compile(r"le?$", re.IGNORECASE)
_JONGSEONG, _RIEUL = 28, 8
"""How many endings a Hangul syllable may have, and the number of ㄹ among them (Unicode 3.12)."""


def fit_particles(text: str) -> str:
    """A text with every `[을/를]`, `[이/가]`, `[은/는]`, `[과/와]`, `[이란/란]` and `[으로/로]` decided."""
    return _PARTICLES.sub(_fitting, text) if "[" in text else text


def _fitting(match: re.Match[str]) -> str:
    after_consonant, after_vowel = match[1].split("/")
    before = match.string[: match.start()]
    is_closed = ends_in_consonant(before)
    if is_closed and after_vowel == "로" and _ends_in_l(before):
        is_closed = False
    return after_consonant if is_closed else after_vowel


def ends_in_consonant(text: str) -> bool:
    """Whether a text, said aloud in Korean, ends in a consonant; brackets and signs behind it say nothing."""
    word = _last_word(text)
    last = word[-1:]
    if "가" <= last <= "힣":
        return (ord(last) - ord("가")) % _JONGSEONG != 0
    if last.isdigit():
        return last in (_CLOSED_DIGITS_AFTER_A_LETTER if _is_said_in_english(text) else _CLOSED_DIGITS)
    if word.isupper() and len(word) < 6:
        return last in _CLOSED_LETTERS
    return _CLOSED_WORD.search(word) is not None


def _ends_in_l(text: str) -> bool:
    """Whether a text that ends in a consonant ends in ㄹ: then “로” follows, not “으로”."""
    word = _last_word(text)
    last = word[-1:]
    if "가" <= last <= "힣":
        return (ord(last) - ord("가")) % _JONGSEONG == _RIEUL
    if last.isdigit():
        return last in _L_DIGITS and not _is_said_in_english(text)
    if word.isupper() and len(word) < 6:
        return last in _L_LETTERS
    return _L_WORD.search(word) is not None


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
