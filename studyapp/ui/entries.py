"""What the sheets list: everything there is to find, the problems of the reading, the shortcuts."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studyapp.errors import StudyappError
from studyapp.study import Study, page_name, problem_messages
from studyapp.ui.commands import CommandTable, Target
from studyapp.ui.finding import Entry
from studyapp.ui.problems import sentence

if TYPE_CHECKING:
    from studyapp.library.library import Library


def command_entries(table: CommandTable, group: str) -> list[Entry]:
    """What can be done now, each with its key."""
    return [
        Entry(group, command.title, shown_key(command.keys), command)
        for command in table.available()
        if command.is_enabled
    ]


def shown_key(keys: tuple[str, ...]) -> str:
    """A command's first key as it is printed."""
    return keys[0].replace("+", " ", keys[0].count("+") - keys[0].endswith("+")) if keys else ""


def shortcut_entries(table: CommandTable, titles: dict[str, str]) -> list[Entry]:
    """The commands that have keys, by menu, every key shown."""
    rest = QCoreApplication.translate("Sheet", "Everywhere")
    entries = [
        Entry(
            titles.get(command.place, rest), command.title, "   ".join(map(_one_key, command.keys)), command
        )
        for command in table.available()
        if command.keys
    ]
    order = list(dict.fromkeys(entry.group for entry in entries))
    return sorted(entries, key=lambda entry: order.index(entry.group))


def _one_key(key: str) -> str:
    return shown_key((key,))


def study_entries(study: Study) -> Iterator[Entry]:
    """The cards, components, prices and headings of a document."""
    translate = QCoreApplication.translate
    line = translate("Sheet", "line {0}")
    group = translate("Sheet", "Cards")
    for card in study.deck.cards:
        place = card.path[-1] if card.path else line.format(card.line)
        yield Entry(group, card.front, place, Target("card", card.key), card.back)
    group = translate("Sheet", "Map")
    for component in study.atlas.components:
        yield Entry(
            group,
            component.name,
            component.parent or line.format(component.lines[0] if component.lines else 1),
            Target("component", component.name),
            " ".join(component.aliases),
        )
    group = translate("Sheet", "Prices")
    for rate in study.rates.rates:
        place = line.format(rate.lines[0]) if rate.lines else ""
        yield Entry(group, rate.label, place, Target("rate", rate.key), " ".join(rate.aliases))
    yield from _heading_entries(study, translate("Sheet", "Headings"), line)


def _heading_entries(study: Study, group: str, line: str) -> Iterator[Entry]:
    from studyapp.document.model import Heading
    from studyapp.document.plain import plain

    for block in study.document.blocks:
        for part in block.parts:
            if isinstance(part, Heading):
                yield Entry(group, plain(part.text), line.format(part.line), Target("line", part.line))


def document_entries(paths: tuple[str, ...], group: str) -> list[Entry]:
    """Documents that can be opened."""
    return [
        Entry(
            group,
            os.path.basename(path) if os.path.isdir(path) else page_name(path),
            os.path.dirname(path),
            Target("document", path),
        )
        for path in paths
    ]


def page_entries(library: "Library", group: str) -> list[Entry]:
    """The pages of a folder."""
    return [
        Entry(group, page.name.removeprefix(page.folder), page.folder, Target("document", page.path))
        for page in library.pages()
    ]


def unread_entries(errors: Sequence[StudyappError]) -> list[Entry]:
    """The files of a folder that could not be read, and why."""
    translate = QCoreApplication.translate
    group = translate("Sheet", "Files that could not be read")
    return [
        Entry(
            group,
            translate("Error", error.template).format(*error.details),
            os.path.basename(error.path or ""),
            Target("document", error.path),
        )
        for error in errors
    ]


def problem_entries(study: Study) -> list[Entry]:
    """What the reading could not take as it stands, the worst first."""
    translate = QCoreApplication.translate
    titles = {
        "error": translate("Sheet", "Errors"),
        "warning": translate("Sheet", "Warnings"),
        "hint": translate("Sheet", "Hints"),
    }
    known = problem_messages()
    line = translate("Sheet", "line {0}")
    return [
        Entry(title, sentence(problem, known), line.format(problem.line), Target("line", problem.line))
        for severity, title in titles.items()
        for problem in study.problems
        if problem.severity == severity
    ]
