"""Markdown to the plain text a person reads.

A light reading of inline markup for the study model, because it runs over every line of a document; what is
shown as rich text goes through markdown-it-py, and a test holds the two together.
"""

import re
from collections.abc import Sequence

from studyapp.document.model import Block, Fence, Heading, Part, Table

_MARKED = re.compile(r"[*_`\[~=\\<&^]")
_TOKEN = re.compile(
    r"(?P<code>(?P<ticks>`+)(?P<span>.+?)(?<!`)(?P=ticks)(?!`))"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|!?\[\[(?P<page>[^\[\]]*)\]\]"
    r"|!?\[(?P<label>(?:[^\[\]]|\[[^\[\]]*\])*)\]\((?:[^()\s]|\([^()\s]*\))*(?:[ \t]+\"[^\"]*\")?\)"
    r"|<(?P<link>[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*)>"
)
_STRONG = re.compile(r"(\*\*|__|~~|==|\^\^)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![*\w\\])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\w*])")
_STAR = re.compile(r"(?<!\*)\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?!\*)")
_BULLET = re.compile(r"[ \t]*(?:[-*+][ \t]+)+")
_PRIVATE = 0xE000


def plain(text: str) -> str:
    """The text of one line or paragraph of Markdown without its markup."""
    if not _MARKED.search(text):
        return text.strip()
    kept: list[str] = []

    def keep(content: str) -> str:
        # A private character stands for what emphasis must not look into.
        kept.append(content)
        return chr(_PRIVATE + len(kept) - 1) if len(kept) < 6000 else content

    def token(match: re.Match[str]) -> str:
        if match["code"] is not None:
            return keep(match["span"].strip())
        if match["escaped"] is not None:
            return keep(match["escaped"])
        if match["link"] is not None:
            return keep(match["link"])
        return match["page"] if match["page"] is not None else match["label"]

    text = _TOKEN.sub(token, text)
    if "*" in text or "_" in text or "~~" in text or "==" in text or "^^" in text:
        text = _STRONG.sub(r"\2", text)
        text = _STAR.sub(r"\1", _EMPHASIS.sub(r"\2", text))
    if "&" in text and ";" in text:
        from html import unescape

        text = unescape(text)
    for number, content in enumerate(kept[:5999]):
        text = text.replace(chr(_PRIVATE + number), content, 1)
    return text.strip()


def plain_parts(parts: Sequence[Part]) -> str:
    """The plain text of parts: list bullets gone, cells joined by ` | `, each row or line on its own."""
    lines: list[str] = []
    for part in parts:
        if isinstance(part, Table):
            lines.append(" | ".join(plain(cell) for cell in part.header))
            lines.extend(" | ".join(plain(cell) for cell in cells) for _, cells in part.rows)
        elif isinstance(part, Fence):
            lines.extend(part.lines)
        elif isinstance(part, Heading):
            lines.append(plain(part.text))
        else:
            lines.append(plain(_BULLET.sub("", part.text, count=1)))
    return "\n".join(lines)


def plain_block(block: Block) -> str:
    """The plain text of a block's own content."""
    return plain_parts(block.parts)
