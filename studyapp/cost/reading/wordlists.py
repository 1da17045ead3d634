"""Word lists as regular expressions, and the trimming of what is found around them."""

import re
from collections.abc import Iterable

_BLANKS = re.compile(r"\s{4,}")
_EDGES = " \t:：-–—=→⇒,;，、·|(（[「\"'*_`.~"


def alternation(words: Iterable[str]) -> str:
    """A regular expression, for lower case text, for any of the words; the longest first, Latin words only
    whole.
    """
    kinds: dict[tuple[str, str], list[str]] = {}
    for word in sorted(set(words), key=len, reverse=True):
        before = r"(?<![a-z])" if _latin(word[0]) else ""
        after = r"(?![a-z])" if _latin(word[-1]) else ""
        kinds.setdefault((before, after), []).append(re.escape(word).replace(r"\ ", r"\s*"))
    parts = [f"{before}(?:{'|'.join(names)}){after}" for (before, after), names in kinds.items()]
    return "(?:" + "|".join(parts) + ")" if parts else r"(?!)"


def _latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def lowered(text: str) -> str:
    """The text in lower case with every character at its place; as it stands where that cannot be."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def squeezed(text: str) -> str:
    """The text with no more than three blanks in a row, which is what expressions for prices expect."""
    return _BLANKS.sub("   ", text) if "   " in text or "\t" in text else text


def trimmed(text: str) -> str:
    """A label without signs around it; brackets that were cut in two go too."""
    text = text.strip(_EDGES)
    if text.endswith((")", "）", "]")) and not re.search(r"[(（\[]", text):
        text = text.rstrip(")）] ")
    return text.strip(_EDGES)
