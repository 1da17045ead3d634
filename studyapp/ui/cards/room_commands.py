"""All that can be done in the room of cards, with its keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studyapp.ui.cards.grades import grade_names
from studyapp.ui.cards.pages import PAGES
from studyapp.ui.commands import Command, room_command
from studyapp.ui.pages import Page, title_of

if TYPE_CHECKING:
    from studyapp.ui.cards.view import CardsView

PLACE = "cards"


def room_commands(room: "CardsView") -> tuple[Command, ...]:
    """The room's entries in the command table."""
    return (*_learning(room), *_acting(room), *_moving(room), *(_page(room, page) for page in PAGES))


def _learning(room: "CardsView") -> tuple[Command, ...]:
    desk = room.desk
    return (
        room_command(PLACE, "reveal", QCoreApplication.translate("CardsView", "Show the answer"),
            ("Space",), desk.reveal, room.has_card,
        ),
        room_command(PLACE, "reveal_all", QCoreApplication.translate("CardsView", "Show the whole answer"),
            ("Enter",), desk.reveal_all, room.has_card,
        ),
        *_grades(room),
        room_command(PLACE, "undo", QCoreApplication.translate("CardsView", "Take back what was done last"),
            ("Z",), desk.undo, room.can_undo,
        ),
    )  # fmt: skip


def _acting(room: "CardsView") -> tuple[Command, ...]:
    """What is done to the cards that are meant."""
    actions = room.card_actions
    return (
        room_command(PLACE, "bury", QCoreApplication.translate("CardsView", "Bury until tomorrow"),
            ("B",), actions.bury, room.has_meant,
        ),
        room_command(PLACE, "suspend", QCoreApplication.translate("CardsView", "Suspend, or take up again"),
            ("-",), actions.suspend, room.has_meant,
        ),
        room_command(PLACE, "reset", QCoreApplication.translate("CardsView", "Learn as a new card"),
            ("Ctrl+R",), actions.reset, room.has_meant,
        ),
        room_command(PLACE, "edit", QCoreApplication.translate("CardsView", "Open the card in the editor"),
            ("E",), actions.edit, room.has_meant,
        ),
        room_command(PLACE, "source", QCoreApplication.translate("CardsView", "Show the card's source"),
            ("S",), room.show_source, room.has_meant,
        ),
        room_command(PLACE, "map", QCoreApplication.translate("CardsView", "Show the card on the map"),
            ("M",), room.show_on_map, room.has_meant,
        ),
        room_command(PLACE, "typed", QCoreApplication.translate("CardsView", "Type the answers, or not"),
            ("T", "Ctrl+T"), actions.toggle_typing, room.is_learning,
        ),
    )  # fmt: skip


def _moving(room: "CardsView") -> tuple[Command, ...]:
    desk = room.desk
    return (
        room_command(PLACE, "practise", QCoreApplication.translate("CardsView", "Go through the cards"),
            ("P",), room.practise, room.has_cards,
        ),
        room_command(PLACE, "next", QCoreApplication.translate("CardsView", "Reveal, then the next card"),
            ("PageDown",), desk.step_on, room.can_step,
        ),
        room_command(PLACE, "previous", QCoreApplication.translate("CardsView", "The card before"),
            ("PageUp",), desk.step_back, room.can_step,
        ),
        room_command(PLACE, "close_page", QCoreApplication.translate("CardsView", "Back to the card"),
            ("Esc",), room.close_page, room.has_page,
        ),
        room_command(PLACE, "stop", QCoreApplication.translate("CardsView", "Back to learning"),
            ("Esc",), desk.stop_practice, room.is_practising,
        ),
    )  # fmt: skip


def _grades(room: "CardsView") -> tuple[Command, ...]:
    return tuple(_grade(room, grade, name) for grade, name in enumerate(grade_names(), 1))


def _grade(room: "CardsView", grade: int, name: str) -> Command:
    def run() -> None:
        room.desk.grade(grade)

    title = QCoreApplication.translate("CardsView", "Grade: {0}").format(name)
    return room_command(PLACE, f"grade{grade}", title, (str(grade),), run, room.can_grade)


def _page(room: "CardsView", page: Page) -> Command:
    def run() -> None:
        room.open_page(page.name)

    keys = (page.key,) if page.key else ()
    return room_command(PLACE, f"page.{page.name}", title_of(page), keys, run)
