"""What a document says where a tier has no price: "on request"."""

from operator import attrgetter

from studyapp.cost.model import Rate
from studyapp.cost.quantity import Vocabulary
from studyapp.document.model import Document

LONGEST_SAID = 24
"""Letters of what a document says in a price's place, at most; else only the words that it is known by."""
_SEPARATORS = (":", "：", "|", "│", "→", "–", "—")


def said_for_no_price(text: str, vocabulary: Vocabulary) -> str:
    """What a line says in a price's place, as it says it: `- 그 이상: 협상 가능` → `협상 가능`; "" for
    nothing known.

    `vocabulary` are the tables of the lexicon's cost.toml.
    """
    known = sorted(vocabulary.get("price", {}).get("none", ()), key=len, reverse=True)
    for separator in _SEPARATORS:
        text = text.replace(separator, "\n")
    for piece in reversed(text.splitlines()):
        lower = piece.lower()
        phrase = next((phrase for phrase in known if phrase in lower), "")
        if phrase:
            said = piece.strip(" \t-*_#>`.。,")
            return said if len(said) <= LONGEST_SAID else phrase
    return ""


def said_without_price(rate: Rate, document: Document) -> dict[int, str]:
    """For each line that gives a tier no price, what it says instead, where that is known."""
    from bisect import bisect_right

    from studyapp.lexicon import words

    found: dict[int, str] = {}
    for tier in rate.tiers:
        place = bisect_right(document.blocks, tier.line, key=attrgetter("line")) - 1
        if tier.price is None and tier.line and place >= 0:
            block = document.blocks[place]
            at = tier.line - block.line
            text = block.lines[at] if at < len(block.lines) else ""
            found[tier.line] = said_for_no_price(text, words("cost"))
    return {line: said for line, said in found.items() if said}
