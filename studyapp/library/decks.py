"""The decks of a library, all cards, folders, pages, sections, queries, and how SQL says what they hold."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from studyapp.cards.learning.pool import Choice
from studyapp.cards.model import Card
from studyapp.cards.sections import sections
from studyapp.library.library import Page
from studyapp.library.queries import Asked

ALL, FOLDER, PAGE, SECTION, QUERY = "all", "folder", "page", "section", "query"
_FOUND_NONE = "EXISTS (SELECT 1 FROM queries WHERE text = :query AND NOT found)"
_FOUND = "SELECT 1 FROM asked WHERE query = (SELECT id FROM queries WHERE text = :query)"


class Condition(NamedTuple):
    """What holds for the cards of a deck, in terms of `files` and `cards`, and the values in it."""

    sql: str
    values: Mapping[str, str] = {}
    is_of_cards: bool = False
    """Whether it is about single cards of a file."""
    is_narrow: bool = False
    """Whether it is quicker to go through the deck than through what is due."""


def folder_deck(folder: str) -> str:
    """The name of a folder's deck."""
    return f"{FOLDER}:{folder}"


def page_deck(page: str) -> str:
    """The name of a page's deck."""
    return f"{PAGE}:{page}"


def condition(deck: str) -> Condition:
    """Which cards a deck holds; none for a name that no deck has."""
    kind, _, name = deck.partition(":")
    if not deck:
        return Condition("1")
    if kind == FOLDER:
        return Condition("substr(files.folder, 1, length(:folder)) = :folder", {"folder": name})
    if kind == PAGE:
        return Condition("files.page = :page", {"page": name}, is_narrow=True)
    if kind == SECTION:
        page, _, path = name.partition("\n")
        return Condition(
            "files.page = :page AND substr(cards.path || char(10), 1, length(:path)) = :path",
            {"page": page, "path": f"{path}\n"},
            is_of_cards=True,
            is_narrow=True,
        )
    if kind == QUERY:
        return Condition(
            f"({_FOUND_NONE} OR EXISTS ({_FOUND} AND asked.card = cards.id))",
            {"query": name},
            is_of_cards=True,
        )
    return Condition("0")


def query_deck(text: str) -> str:
    """The name of a query's deck."""
    return f"{QUERY}:{text}"


def query_of(deck: str) -> str:
    """The query that a deck stands for; "" for another one."""
    kind, _, text = deck.partition(":")
    return text if kind == QUERY else ""


def section_of(deck: str) -> tuple[str, tuple[str, ...]] | None:
    """The page and the headings of a section's deck; None for another one."""
    kind, _, name = deck.partition(":")
    page, *path = name.split("\n")
    return (page, tuple(path)) if kind == SECTION else None


def choices(
    title: str, pages: Sequence[Page], opened: str, cards: Sequence[Card], asked: Sequence[Asked] = ()
) -> list[Choice]:
    """All decks: folders, each before what is in it, pages with cards, the sections of the open page.

    Queries stand below their page; all of them come first where they are of several pages, or of one that
    has no cards. One that finds nothing has the size of all.
    """
    total = sum(page.cards for page in pages)
    found = [Choice("", title, 0, ALL, total)]
    homes = {query.page for query in asked}
    home = next((page.name for page in pages if page.cards and {page.name} == homes), "")
    if not home:
        found += _queries(asked, total, 1)
    sizes: dict[str, int] = {}
    for page in pages:
        for folder in around_of(page.folder):
            sizes[folder] = sizes.get(folder, 0) + page.cards
    named: set[str] = set()
    for page in pages:
        if not page.cards:
            continue
        around = around_of(page.folder)
        for depth, folder in enumerate(around, 1):
            if folder not in named:
                named.add(folder)
                name = folder.rstrip("/").rpartition("/")[2]
                found.append(Choice(folder_deck(folder), name, depth, FOLDER, sizes[folder]))
        depth = len(around) + 1
        found.append(Choice(page_deck(page.name), _title(page), depth, PAGE, page.cards))
        if page.name == home:
            found += _queries(asked, total, depth + 1)
        if page.name == opened:
            found += _sections(opened, cards, depth)
    return found


def _queries(asked: Sequence[Asked], total: int, depth: int) -> list[Choice]:
    return [
        Choice(query_deck(query.text), query.text, depth, QUERY, query.found or total, not query.found)
        for query in asked
    ]


def _sections(page: str, cards: Sequence[Card], depth: int) -> list[Choice]:
    found: list[Choice] = []
    for section in sections(cards):
        name = "\n".join((page, *section.path))
        size = len(section.cards)
        found.append(Choice(f"{SECTION}:{name}", section.title, depth + section.depth, SECTION, size))
    return found


def _title(page: Page) -> str:
    """A page's name without the folder that it stands below anyway."""
    return page.name.removeprefix(page.folder)


def around_of(folder: str) -> list[str]:
    """A folder of a library and those around it, the outermost first."""
    parts = folder.split("/")[:-1]
    return ["/".join(parts[: at + 1]) + "/" for at in range(len(parts))]
