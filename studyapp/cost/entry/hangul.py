"""Hangul as it is typed: syllables as the letters of their keys, and as their first letters."""

from functools import lru_cache

# In the order of the Unicode syllables.
_LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_TAILS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_TWO_KEYS = str.maketrans(
    dict(zip("ㅘㅙㅚㅝㅞㅟㅢ", ("ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅡㅣ"), strict=True))
    | dict(
        zip(
            "ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ",
            ("ㄱㅅ", "ㄴㅈ", "ㄴㅎ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅂㅅ"),
            strict=True,
        )
    )
)


@lru_cache(8192)
def keystrokes(text: str) -> str:
    """The text in lower case, Hangul syllables as the letters that are typed: `달` is how `다른` begins."""
    lower = text.lower()
    return lower if lower.isascii() else "".join(map(_letters, lower)).translate(_TWO_KEYS)


def initials(text: str) -> str:
    """The text with each Hangul syllable as its first letter: `다른 AZ 간` is `ㄷㄹ AZ ㄱ`."""
    return "".join(_LEADS[(ord(c) - 0xAC00) // 588] if "가" <= c <= "힣" else c for c in text)


def _letters(character: str) -> str:
    if not "가" <= character <= "힣":
        return character
    number = ord(character) - 0xAC00
    return (_LEADS[number // 588] + _VOWELS[number % 588 // 28] + _TAILS[number % 28]).rstrip()
