"""All that can be done in the room of cards, with its keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studyapp.ui.cards.grades import grade_names
from studyapp.ui.cards.pages import PAGES, Page, title_of
from studyapp.ui.commands import Command, room_command

if TYPE_CHECKING:
    from studyapp.ui.cards.view import CardsView

PLACE = "cards"


def room_commands(room: "CardsView") -> tuple[Command, ...]:
    """The room's entries in the command table."""
    desk = room.desk
    return (
        room_command(PLACE, "reveal", QCoreApplication.translate("CardsView", "Show the answer"),
            ("Space", "Enter"), desk.reveal, room.has_card,
        ),
        *_grades(room),
        room_command(PLACE, "undo", QCoreApplication.translate("CardsView", "Take the last answer back"),
            ("Z",), desk.undo, room.is_learning,
        ),
        room_command(PLACE, "source", QCoreApplication.translate("CardsView", "Show the card's source"),
            ("S",), room.show_source, room.has_card,
        ),
        room_command(PLACE, "map", QCoreApplication.translate("CardsView", "Show the card on the map"),
            ("M",), room.show_on_map, room.has_card,
        ),
        room_command(PLACE, "practise", QCoreApplication.translate("CardsView", "Go through the cards"),
            ("P",), desk.practise, room.has_cards,
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
        *(_page(room, page) for page in PAGES),
    )  # fmt: skip


def _grades(room: "CardsView") -> tuple[Command, ...]:
    desk = room.desk
    runs = (desk.grade_again, desk.grade_hard, desk.grade_good, desk.grade_easy)
    graded = QCoreApplication.translate("CardsView", "Grade: {0}")
    return tuple(
        room_command(PLACE, f"grade{grade}", graded.format(name), (str(grade),), run, room.can_grade)
        for grade, (name, run) in enumerate(zip(grade_names(), runs, strict=True), 1)
    )


def _page(room: "CardsView", page: Page) -> Command:
    def run() -> None:
        room.open_page(page.name)

    keys = (page.key,) if page.key else ()
    return room_command(PLACE, f"page.{page.name}", title_of(page), keys, run)
