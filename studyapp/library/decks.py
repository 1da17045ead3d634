"""The decks of a library, all cards, folders, pages and sections, and how SQL says which cards they hold."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from studyapp.cards.learning.pool import Choice
from studyapp.cards.model import Card
from studyapp.cards.sections import sections
from studyapp.library.library import Page

ALL, FOLDER, PAGE, SECTION = "all", "folder", "page", "section"


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
    return Condition("0")


def section_of(deck: str) -> tuple[str, tuple[str, ...]] | None:
    """The page and the headings of a section's deck; None for another one."""
    kind, _, name = deck.partition(":")
    page, *path = name.split("\n")
    return (page, tuple(path)) if kind == SECTION else None


def choices(title: str, pages: Sequence[Page], opened: str, cards: Sequence[Card]) -> list[Choice]:
    """All decks: folders, each before what is in it, pages with cards, the sections of the open page."""
    found = [Choice("", title, 0, ALL, sum(page.cards for page in pages))]
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
        if page.name == opened:
            found += _sections(opened, cards, depth)
    return found


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
