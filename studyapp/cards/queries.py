"""The `{{cards …}}` macros of a document: which of its cards each one asks for.

What Logseq's simple queries can say is understood: pages, tags, words, `and`, `or`, `not`, and the forms of
`_LEAVES`. A block refers to a page by its own text and properties, by those of the blocks it stands below,
and by standing on it; a page `a/b` is also its `a` (Logseq 0.10, `{{cards}}` and simple queries).
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from studyapp.cards.model import Card, Deck
from studyapp.cards.reading import pages_of
from studyapp.cards.references import references
from studyapp.cards.search import folded
from studyapp.document.model import Block, Document, Fence, Problem, Table

DEEPEST = 40
"""Parentheses inside parentheses that a query may have."""

_MACRO = re.compile(r"`[^`]*+`|\{\{cards(?![^\s}(\[\"#])([^{}]*+)(\}\})?", re.IGNORECASE)
_TOKEN = re.compile(
    r"\s*+(?:(?P<mark>[()])|#?\[\[(?P<page>[^\[\]]++)\]\]|#(?P<tag>[^\s()\"\[\],]++)"
    r"|\"(?P<quoted>[^\"]*+)\"|(?P<word>[^\s()\"\[\],#]++)|,|(?P<broken>\S))"
)
_PRIORITY = re.compile(r"\[#([^\[\]]*)\]")
WORDS = ("word", "quoted")
"""The kinds of leaves that ask for text."""
_JOINS = frozenset({"and", "or", "not"})
_LEAVES = {
    "page": "on",
    "namespace": "below",
    "page-tags": "page_tag",
    "tags": "page_tag",
    "property": "property",
    "page-property": "page_property",
    "task": "task",
    "todo": "task",
    "priority": "priority",
}


class Tree(NamedTuple):
    """A query taken apart. `kind` is all, reference, word or quoted (a word in quotes), one of `and`, `or`,
    `not` with their `parts`, or one of the values of `_LEAVES`; those that name something have `values`.
    """

    kind: str
    values: tuple[str, ...] = ()
    parts: tuple["Tree", ...] = ()


ALL = Tree("all")


class Query(NamedTuple):
    """One macro; `text` is what it says, without `{{cards` and `}}`."""

    line: int
    text: str
    tree: Tree
    problems: tuple[Problem, ...] = ()


class Matched(NamedTuple):
    """What a query finds. With no match it stands for all cards: `fell_back` is True then, and `found` 0."""

    cards: tuple[Card, ...]
    found: int
    fell_back: bool


class QueryDeck(NamedTuple):
    """A macro as a deck to learn; `title` is what the query says, "" where it asks for all."""

    title: str
    cards: tuple[Card, ...]
    fell_back: bool
    line: int


def find_queries(document: Document) -> tuple[Query, ...]:
    """The macros of a document in its order; never raises on content.

    One that cannot be read asks for all cards, and has the problem.
    """
    return tuple(
        _query(line, match)
        for block in document.blocks
        if any("{{" in line and "{{cards" in line.lower() for line in block.lines)
        for line, text in _texts(block)
        for match in _MACRO.finditer(text)
        if match[1] is not None
    )


def query_problems(document: Document) -> list[Problem]:
    """What cannot be understood in the macros of a document."""
    return [problem for query in find_queries(document) for problem in query.problems]


def matches(query: Query, document: Document, cards: Sequence[Card]) -> Matched:
    """The cards of a document that a query asks for, in their order; with no match all of them."""
    return _or_all(Matcher(document).cards(query, cards), cards)


def query_decks(document: Document, deck: Deck) -> tuple[QueryDeck, ...]:
    """The macros of a document as decks; the same query once."""
    matcher = Matcher(document)
    decks: dict[str, QueryDeck] = {}
    for query in find_queries(document):
        if query.text not in decks:
            found = _or_all(matcher.cards(query, deck.cards), deck.cards)
            decks[query.text] = QueryDeck(query.text, found.cards, found.fell_back, query.line)
    return tuple(decks.values())


def _or_all(found: tuple[Card, ...], cards: Sequence[Card]) -> Matched:
    return Matched(found or tuple(cards), len(found), not found)


class Matcher:
    """What queries need to know of one document, gathered when it is first asked for.

    For a folder of documents: `marks` and `text_of` of each card are kept, and asked of all together.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._page = page_key(document.page)
        self._known: dict[int, frozenset[str]] = {-1: frozenset({self._page})}
        self._of_page = frozenset(self._marks_of_page())

    def cards(self, query: Query, cards: Iterable[Card]) -> tuple[Card, ...]:
        """Those of this document's cards that a query asks for; none where none is."""
        return tuple(card for card in cards if self._holds(query.tree, card, self.marks(card)))

    def marks(self, card: Card) -> frozenset[str]:
        """What a query may ask for of a card (`marks_wanted`): kinds and what they name, each one line."""
        found = {*self._of_page, *(_mark("reference", name) for name in self._pages_of(card))}
        block = self._block(card)
        if block is not None:
            found.update(_marks_of("property", block.properties))
            found.add(_mark("task", folded(block.text.split(None, 1)[0])))
            found.update(_mark("priority", sign) for sign in _PRIORITY.findall(folded(block.text)))
        return frozenset(found)

    def _holds(self, tree: Tree, card: Card, marks: Collection[str]) -> bool:
        if tree.kind == "and":
            return all(self._holds(part, card, marks) for part in tree.parts)
        if tree.kind in ("or", "not"):
            return any(self._holds(part, card, marks) for part in tree.parts) == (tree.kind == "or")
        if tree.kind in WORDS:
            return tree.values[0] in text_of(card)
        return tree.kind == "all" or any(mark in marks for mark in marks_wanted(tree))

    def _marks_of_page(self) -> Iterator[str]:
        yield _mark("on", self._page)
        for above in _with_parents(self._page.rpartition("/")[0]):
            yield _mark("below", above)
        properties = self._document.blocks[0].properties if self._document.blocks else {}
        for page in pages_of(properties):
            yield _mark("page_tag", page_key(page))
        yield from _marks_of("page_property", properties)

    def _block(self, card: Card) -> Block | None:
        has_text = 0 <= card.block < len(self._document.blocks)
        block = self._document.blocks[card.block] if has_text else None
        return block if block is not None and block.text.strip() else None

    def _pages_of(self, card: Card) -> Collection[str]:
        """The pages a card refers to: its block's, and those of the tag beside or below its question."""
        at = card.block if card.block < len(self._document.blocks) else -1
        return self._above(at).union(*map(_with_parents, card.tags))

    def _above(self, index: int) -> frozenset[str]:
        """The pages that a block and those it stands below refer to, and the page itself."""
        unknown: list[int] = []
        while index not in self._known:
            unknown.append(index)
            index = self._document.blocks[index].parent
        known = self._known[index]
        for below in reversed(unknown):
            known = self._known[below] = known.union(
                *map(_with_parents, _named(self._document.blocks[below]))
            )
        return known


def marks_wanted(tree: Tree) -> tuple[str, ...]:
    """The marks of which a card must have one for a leaf of a query; not for words, which are its text's."""
    if tree.kind in ("property", "page_property"):
        name, *value = (tree.values[0].replace("_", "-"), *tree.values[1:2])
        return (_mark(tree.kind, name, *value),)
    is_of_pages = tree.kind in ("on", "below", "page_tag")
    return tuple(_mark(tree.kind, page_key(value) if is_of_pages else value) for value in tree.values)


def text_of(card: Card) -> str:
    """The text in which words of a query are looked for: both sides, folded."""
    return folded(f"{card.front}\n{card.back}")


def _mark(kind: str, *names: str) -> str:
    return "\t".join((kind, *names))


def _marks_of(kind: str, properties: Mapping[str, str]) -> Iterator[str]:
    """That there is a property, and each of the values that it lists."""
    for key, value in properties.items():
        name = folded(key).replace("_", "-")
        yield _mark(kind, name)
        for part in (value, *re.split("[,，]", value)):
            yield _mark(kind, name, folded(part.strip(" #[]\"'")))


def _named(block: Block) -> Iterator[str]:
    yield from pages_of(block.properties)
    for text in (block.text, *block.properties.values()):
        if "#" in text or "[[" in text:
            yield from (reference.name for reference in references(text))


def page_key(name: str) -> str:
    """A page's name as Logseq compares it: without case, and slashes around it."""
    return folded(name.strip().strip("/"))


def _with_parents(name: str) -> Iterator[str]:
    """A page and those its name stands below: `a/b/c`, `a/b` and `a`."""
    key = page_key(name)
    while key:
        yield key
        key = key.rpartition("/")[0]


def _texts(block: Block) -> Iterator[tuple[int, str]]:
    """The lines of a block that are no code."""
    for part in block.parts:
        if isinstance(part, Table):
            yield from ((line, " | ".join(cells)) for line, cells in ((part.line, part.header), *part.rows))
        elif not isinstance(part, Fence):
            yield part.line, part.text


def _query(line: int, match: re.Match[str]) -> Query:
    text = " ".join(match[1].split())
    unclosed = Problem(line, "warning", "query-unclosed")
    if match[2] is None:
        return Query(line, text, ALL, (unclosed,))
    tree, unknown = parse_query(text)
    if tree is None:
        return Query(line, text, ALL, (unclosed,))
    return Query(line, text, tree, tuple(Problem(line, "hint", "query-unknown", (name,)) for name in unknown))


def parse_query(text: str) -> tuple[Tree | None, tuple[str, ...]]:
    """A query's tree, None where brackets or quotes do not close; and the forms in it that are not known.

    What stands side by side must all hold; a form that is not known asks for nothing.
    """
    unknown: list[str] = []
    open_forms: list[list[Tree]] = [[]]
    for token in _TOKEN.finditer(text.strip()):
        if token["broken"]:
            return None, ()
        if token["mark"] == "(":
            open_forms.append([])
            if len(open_forms) > DEEPEST:
                return None, ()
        elif token["mark"] == ")":
            if len(open_forms) == 1:
                return None, ()
            closed = open_forms.pop()
            open_forms[-1].append(_form(closed, unknown))
        else:
            open_forms[-1].extend(_item(token))
    return (_joined(open_forms[0]), tuple(unknown)) if len(open_forms) == 1 else (None, ())


def _item(token: re.Match[str]) -> Iterator[Tree]:
    page = token["page"] or token["tag"]
    if page:
        yield Tree("reference", (page_key(page),))
    elif folded(token["quoted"] or ""):
        yield Tree("quoted", (folded(token["quoted"]),))
    elif token["word"]:
        yield Tree("word", (folded(token["word"]),))


def _form(items: list[Tree], unknown: list[str]) -> Tree:
    """What stands in one pair of parentheses; a word in front that is not in quotes names a form."""
    if not items or items[0].kind != "word":
        return _joined(items)
    name = items[0].values[0]
    if name in _JOINS:
        return Tree(name, (), tuple(items[1:])) if items[1:] else ALL
    values = tuple(value for item in items[1:] for value in item.values)
    if name in _LEAVES and values:
        return Tree(_LEAVES[name], tuple(value.removeprefix(":") for value in values))
    if len(items) == 1:
        return items[0]
    unknown.append(name)
    return ALL


def _joined(items: list[Tree]) -> Tree:
    return ALL if not items else items[0] if len(items) == 1 else Tree("and", (), tuple(items))
