"""Document to Deck: every block that refers to the page `card`, with its question and its answer."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from studyapp.cards.model import Card, Deck
from studyapp.document.model import Block, Document, Problem
from studyapp.document.parts import split_parts
from studyapp.document.plain import plain_parts

if TYPE_CHECKING:
    from studyapp.cards.references import Reference

LONGEST_ANSWER = 50_000
"""Characters of an answer that are kept: cards may hold cards, and each would keep all that is below it."""
MOST_BLOCKS = 500
"""Blocks of an answer that are kept, for the same reason."""

_DEEPEST = 12
_MAY_REFER = re.compile(r"#(?:\[\[)?/?card|\[\[/?card", re.IGNORECASE)
# A tag at the end of a line before which nothing could hide it: nearly every card is written so.
_PLAIN_TAG = re.compile(r"([^\\`*_~=^$\[{<@#]*)#card[ \t]*$", re.IGNORECASE)
_TAG_IN_HEADING = re.compile(r"(?<![ \t])[ \t]*+#card(?![^\s.,;:!?])", re.IGNORECASE)
_STANDS_ALONE = ("|", "```", "~~~")
_COMMAS = re.compile(r"[,，]")
_DIRECTION = "card-direction"
_PAGE_NAMES = frozenset({"tags", "alias", "aliases"})
# Properties whose values Logseq reads as plain text.
_SILENT = frozenset(
    {
        "id",
        "title",
        "icon",
        "template",
        "template-including-parent",
        "public",
        "filters",
        "collapsed",
        "heading",
    }
    | {"background-color", "exclude-from-graph-view", "custom-id", "query-table", "query-properties"}
)


def is_card(block: Block) -> bool:
    """Whether a block's own text or properties refer to the page `card` or one below it."""
    first = block.lines[0] if block.lines else ""
    if _plain_tag(first):
        return True
    if block.properties and _named_by_properties(block.properties):
        return True
    text = block.text
    if not _MAY_REFER.search(text):
        return False
    from studyapp.cards.references import references

    return any(_names_card(reference.name) for reference in references(text))


def read_deck(document: Document) -> tuple[Deck, list[Problem]]:
    """The cards of a document in its order, and what is wrong with them; never raises on content."""
    gathered = Gathered()
    reader = _Reader(document, gathered.problems)
    for block in document.blocks:
        if not is_card(block):
            continue
        card = reader.card(block)
        if card is None:
            gathered.problems.append(Problem(block.line, "warning", "card-without-question"))
        else:
            gathered.add(card)
    return Deck(tuple(gathered.cards)), gathered.problems


class Gathered:
    """The cards of one document as they are read, each with a key of its own."""

    def __init__(self) -> None:
        self.cards: list[Card] = []
        self.problems: list[Problem] = []
        self._taken: dict[str, int] = {}
        self._lines: dict[str, int] = {}

    def add(self, card: Card) -> Card:
        """Take a card in; where its key is taken, the number of its repetition is added, and a hint."""
        self._taken[card.key] = times = self._taken.get(card.key, 0) + 1
        if times > 1:
            first = str(self._lines[card.key])
            self.problems.append(Problem(card.line, "hint", "card-repeated", (first,)))
            card = card._replace(key=self._free(card.key, times))
        self._lines[card.key] = card.line
        self.cards.append(card)
        return card

    def _free(self, key: str, times: int) -> str:
        """The key with a number; one that a card's own `id::` already has is passed over."""
        while f"{key}-{times}" in self._taken:
            times += 1
        self._taken[f"{key}-{times}"] = 1
        return f"{key}-{times}"


class Side(NamedTuple):
    """One side of a card, to show and to compare."""

    markdown: str
    text: str


class _Reader:
    """Reads one document's cards, its heading paths and plain texts made once."""

    def __init__(self, document: Document, problems: list[Problem]) -> None:
        self._document = document
        self._problems = problems
        self._paths: dict[int, tuple[str, ...]] = {}
        self._sides_made: dict[int, Side] = {}

    def card(self, block: Block) -> Card | None:
        lines, tags = _without_tag(block)
        below: Sequence[Block] = self._document.descendants(block)
        asking = block
        if not any(line.strip() for line in lines):
            if block.parent < 0:
                return None
            asking = self._document.blocks[block.parent]
            below = below or [b for b in self._document.descendants(asking) if b.index != block.index]
            lines, _ = _without_tag(asking)
            if not any(line.strip() for line in lines):
                return None
        kind, front, back, clozed = self._sides(asking, lines, below)
        if is_bare_prompt(front, "question"):
            return None
        if kind == "basic" and back.text and _is_reversed(tags, block.properties):
            kind = "reversed"
        key = block.properties.get("id") or digest(f"{front.text}\n{back.text}")
        path = self._path(asking)
        return Card(
            key,
            kind,
            "written",
            front.text,
            back.text,
            tags,
            path,
            asking.line,
            asking.index,
            front.markdown,
            back.markdown,
            self._document.page,
            clozed=clozed,
        )

    def _sides(self, asking: Block, lines: list[str], below: Sequence[Block]) -> tuple[str, Side, Side, str]:
        """Kind, front, back, and the text with its clozes marked.

        With clozes the front has gaps and the back is the whole, filled in.
        """
        own = any("{{cloze" in line for line in lines)
        if not own and not any("{{cloze" in block.text for block in below):
            return self._plain_sides(asking, lines, below)
        from studyapp.cards.clozes import filled, gaps, has_cloze, marked

        if own and not has_cloze(lines, asking.line, self._problems):
            own = False
        deeper = any(
            "{{cloze" in block.text and has_cloze(block.lines, block.line, self._problems) for block in below
        )
        if not own and not deeper:
            return self._plain_sides(asking, lines, below)
        front, clozed = side_of(gaps(lines)), side_of(marked(lines))
        if deeper:
            front = _joined(front, self._outline(below, gaps))
            told = len(self._problems)
            clozed = _joined(clozed, self._outline(below, marked))
            # What is too long was told of the front.
            del self._problems[told:]
        back = _joined(side_of(filled(lines)), self._outline(below, filled))
        front, back, clozed = (_strip_prompt(side, "question") for side in (front, back, clozed))
        return "cloze", front, back, clozed.markdown

    def _plain_sides(
        self, asking: Block, lines: list[str], below: Sequence[Block]
    ) -> tuple[str, Side, Side, str]:
        answer = self._outline(below)
        if is_bare_prompt(answer, "answer"):
            answer = Side("", "")
        if not answer.text:
            self._problems.append(Problem(asking.line, "hint", "card-without-answer"))
        return "basic", _strip_prompt(side_of(lines), "question"), answer, ""

    def _outline(
        self, below: Sequence[Block], show: Callable[[Sequence[str]], list[str]] | None = None
    ) -> Side:
        """The blocks below a question as one text; a single one stands alone, several as bullets."""
        room = LONGEST_ANSWER
        sides: list[tuple[int, Side]] = []
        for block in below:
            own = side_of(show(_own_lines(block))) if show else self._own_side(block)
            if not own.text:
                continue
            room -= len(own.markdown) + 1
            if room < 0 or len(sides) == MOST_BLOCKS:
                self._problems.append(Problem(block.line, "hint", "card-too-long"))
                break
            sides.append((block.depth, own if sides else _strip_prompt(own, "answer")))
        text = "\n".join(each.text for _, each in sides)
        if len(sides) == 1:
            return Side(sides[0][1].markdown, text)
        shallowest = min((depth for depth, _ in sides), default=0)
        bullets = [_bullet(each.markdown, min(depth - shallowest, _DEEPEST)) for depth, each in sides]
        return Side("\n".join(bullets).strip("\n"), text)

    def _own_side(self, block: Block) -> Side:
        """The block's text, made once: it may stand in the answers of several cards."""
        made = self._sides_made.get(block.index)
        if made is None:
            made = self._sides_made[block.index] = side_of(_own_lines(block))
        return made

    def _path(self, block: Block) -> tuple[str, ...]:
        above = self._document.headings[block.index]
        if id(above) not in self._paths:
            names = self._document.path(block)
            self._paths[id(above)] = tuple(_TAG_IN_HEADING.sub("", name) for name in names)
        return self._paths[id(above)]


def _plain_tag(line: str) -> re.Match[str] | None:
    match = _PLAIN_TAG.match(line)
    return match if match and "://" not in match[1] and "((" not in match[1] and "|" not in match[1] else None


def _without_tag(block: Block) -> tuple[list[str], tuple[str, ...]]:
    """A block's own lines without the tag that makes it a card and the tags beside that; and all its tags."""
    match = _plain_tag(block.lines[0]) if block.lines else None
    if match and (len(block.lines) == 1 or "#" not in block.text[match.end() :]) and not block.properties:
        return [match[1].rstrip(), *block.lines[1:]], ("card",)
    text = block.text
    tags = ["card"]
    tags.extend(name for name in pages_of(block.properties) if not _is_card_page(name))
    if "#" in text or "[[" in text:
        from studyapp.cards.references import references

        found = references(text)
        tags.extend(
            found_tag.name for found_tag in found if found_tag.is_tag and not _is_card_page(found_tag.name)
        )
        for start, end in reversed(list(_tag_runs(text, found))):
            text = _cut(text, start, end)
    return text.split("\n"), tuple(dict.fromkeys(tags))


def _own_lines(block: Block) -> list[str]:
    """The lines of a block in an answer: where it is a card itself, its tag is not part of the text."""
    return _without_tag(block)[0] if _MAY_REFER.search(block.text) else block.lines


def _tag_runs(text: str, found: Sequence["Reference"]) -> Iterator[tuple[int, int]]:
    """The spans of neighbouring tags and page links among which one makes the block a card."""
    run: list[Reference] = []
    for reference in found:
        if not reference.is_tag and (not _is_card_page(reference.name) or text[reference.start] != "["):
            continue
        if run and reference.start < run[-1].end:
            continue
        if run and text[run[-1].end : reference.start].strip(" \t"):
            yield from _card_run(run)
            run = []
        run.append(reference)
    yield from _card_run(run)


def _card_run(run: Sequence["Reference"]) -> Iterator[tuple[int, int]]:
    if any(_names_card(reference.name) for reference in run):
        yield run[0].start, run[-1].end


def _cut(text: str, start: int, end: int) -> str:
    """The text without a span inside one line, with one blank where words would meet."""
    before, after = text[:start], text[end:]
    left, right = before.rstrip(" \t"), after.lstrip(" \t")
    if not left or left.endswith("\n") or not right or right.startswith("\n"):
        return (before if not left or left.endswith("\n") else left) + right
    apart = (before != left or after != right) and right[0] not in ".,;:!?)"
    return f"{left} {right}" if apart else left + right


def _names_card(name: str) -> bool:
    name = name.strip("/").lower()
    return name == "card" or name.startswith("card/")


def _is_reversed(tags: Sequence[str], properties: dict[str, str]) -> bool:
    """Whether a card is asked both ways: by a tag below `card`, or by a property."""
    said = [tag.strip("/").partition("/")[2] for tag in tags if _names_card(tag)]
    if _DIRECTION in properties:
        said.append(properties[_DIRECTION].strip())
    if not any(said):
        return False
    from studyapp.lexicon import words

    return any(word.lower() in words("cards")["directions"]["both"] for word in said)


def _is_card_page(name: str) -> bool:
    return name.strip("/").lower() == "card"


def pages_of(properties: dict[str, str]) -> list[str]:
    """The pages that `tags::` and `alias::` name, whatever brackets or marks they are written with."""
    values = [_COMMAS.split(value) for name, value in properties.items() if name in _PAGE_NAMES]
    return [name for value in values for item in value if (name := item.strip(' \t#[]"'))]


def _named_by_properties(properties: dict[str, str]) -> bool:
    if "card" in properties or any(_names_card(name) for name in pages_of(properties)):
        return True
    values = [value for name, value in properties.items() if name not in _SILENT and _MAY_REFER.search(value)]
    if not values:
        return False
    from studyapp.cards.references import references

    return any(_names_card(reference.name) for value in values for reference in references(value))


def side_of(lines: Sequence[str]) -> Side:
    """Content lines as they are shown and compared."""
    shown = [line.rstrip() for line in lines]
    markdown = "\n".join(shown).strip("\n")
    return Side(markdown, plain_parts(split_parts(shown, 0)).strip() or markdown)


def _joined(first: Side, second: Side) -> Side:
    return Side(
        "\n\n".join(part for part in (first.markdown, second.markdown) if part),
        "\n".join(part for part in (first.text, second.text) if part),
    )


def _bullet(markdown: str, depth: int) -> str:
    """One block of an answer; a table or a drawing needs no bullet before it."""
    if not depth and markdown.startswith(_STANDS_ALONE):
        return f"\n{markdown}\n"
    indent = "  " * depth
    first, *rest = markdown.split("\n")
    return "\n".join([f"{indent}- {first}", *(f"{indent}  {line}" if line else "" for line in rest)])


def _strip_prompt(side: Side, which: str) -> Side:
    """A side without the `Q:` or `A:` it begins with; a side that is nothing else keeps it."""
    prompt = _prompt(which)
    match = prompt.match(side.text)
    text = side.text[match.end() :] if match else ""
    if not text:
        return side
    written = prompt.match(side.markdown)
    markdown = _without_prompt(written) + side.markdown[written.end() :] if written else side.markdown
    return Side(markdown, text)


def is_bare_prompt(side: Side, which: str) -> bool:
    """Whether a side is a `Q:` (`which` "question"), or an `A:` ("answer"), and nothing behind it."""
    match = _prompt(which).match(side.text)
    return match is not None and match.end() == len(side.text)


def _without_prompt(match: re.Match[str]) -> str:
    """What stays of a prompt in Markdown: the mark of a bold type that goes on, as in `**Q: What?**`."""
    opened, closed, after = match["opened"] or "", match["closed"] or "", match["after"] or ""
    if opened:
        return "" if closed or after else opened
    return closed + after


@cache
def _prompt(which: str) -> re.Pattern[str]:
    from studyapp.lexicon import words

    names = "|".join(re.escape(word) for word in words("cards")["prompts"][which])
    bold = r"\*\*|__"
    return re.compile(
        rf"[ \t]*+(?:#{{1,6}}[ \t]++)?(?P<opened>{bold})?(?:{names})[ \t]*+(?P<closed>{bold})?[ \t]*+[:：]"
        rf"[ \t]*+(?P<after>{bold})?[ \t]*+"
    )


def digest(text: str) -> str:
    """A short name for a text: the same however its accents and syllables are composed."""
    import hashlib
    import unicodedata

    return hashlib.blake2b(
        unicodedata.normalize("NFC", text).encode("utf-8", "replace"), digest_size=10
    ).hexdigest()
