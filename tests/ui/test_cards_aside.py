"""Putting cards aside, taking it back, going through gaps and cards: what each key does and says."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from studyapp.settings import Learning, Settings
from studyapp.study import read_study
from studyapp.ui.cards.deck_model import MARK_ROLE, DeckModel
from tests.ui.cards_room import NOTES, open_room, rows, texts

__all__ = ["open_room"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

GAPS = "- Water is {{cloze hydrogen}} and {{cloze oxygen}} #card\n- next #card\n\t- one\n"


def wish(room, **changes) -> None:
    room.view.desk.keep(Settings(learning=Learning(**changes)))
    room.view.desk.reload()


def read_whole(room) -> None:
    """The rest of the document is read, as the window does it in a thread of its own."""
    assert room.view.desk.study.problems is not None
    room.view.complete_study()


def test_b_buries_the_card_until_tomorrow_and_says_so_and_z_brings_it_back(open_room) -> None:
    room = open_room()
    room.press("B")
    assert room.front == "What is a zone?"
    assert room.said == ["1 card(s) buried until tomorrow – Z takes it back."]
    room.press("Z")
    assert room.front == "What is a region?"
    room.press("B")
    room.clock.now += timedelta(days=1)
    room.view.desk.refresh()
    room.view.desk.reload()
    assert "What is a region?" in [card.front for card in room.view.desk.session.chosen]
    assert room.view.desk.session.counts.new == 3


def test_minus_suspends_the_card_and_z_takes_it_up_again(open_room) -> None:
    room = open_room()
    room.press("Minus")
    assert room.front == "What is a zone?"
    assert "suspended" in str(room.said[0])
    room.press("Z")
    assert room.front == "What is a region?"


def test_a_card_that_is_reset_is_new_again_and_its_answers_come_back_with_z(open_room) -> None:
    room = open_room("- one #card\n\t- 1\n")
    room.press("Space", "4")
    card = room.view.desk.session.cards[0]
    room.view.desk.mark("reset", (card,))
    assert room.view.desk.session.state(card).phase == "new"
    assert "as if never learned" in str(room.said[-1])
    room.press("Z")
    assert room.view.desk.session.state(card).phase == "review"


def test_space_fills_one_gap_after_the_other_and_enter_all(open_room) -> None:
    room = open_room(GAPS)
    assert "Show the next gap" in texts(room.view)
    room.press("Space")
    assert "hydrogen" in texts(room.view)
    assert "oxygen" not in texts(room.view)
    room.press("3")
    assert rows() == 0
    room.press("Space")
    assert "oxygen" in texts(room.view)
    assert "Good" in texts(room.view)
    room.press("3", "Z")
    assert "hydrogen" not in texts(room.view)
    room.press("Return")
    assert "hydrogen" in texts(room.view)
    assert "oxygen" in texts(room.view)


def test_each_gap_can_be_a_card_of_its_own(open_room) -> None:
    room = open_room(GAPS)
    wish(room, cloze_apart=True, bury_siblings=False)
    assert room.view.desk.session.counts.new == 3
    assert room.view.desk.gaps == 1


def test_a_leech_is_said_when_it_becomes_one(open_room) -> None:
    room = open_room("- one #card\n\t- 1\n")
    wish(room, leech_lapses=1, relearning_steps=())
    room.press("Space", "4")
    room.clock.now += timedelta(days=40)
    room.view.desk.refresh()
    room.press("Space", "1")
    assert "a leech" in str(room.said[-1])


def test_a_leech_is_suspended_where_a_person_wants_it(open_room) -> None:
    room = open_room("- one #card\n\t- 1\n")
    wish(room, leech_lapses=1, suspend_leeches=True)
    room.press("Space", "4")
    room.clock.now += timedelta(days=40)
    room.view.desk.refresh()
    room.press("Space", "1")
    assert "suspended" in str(room.said[-1])
    assert room.front == ""
    room.press("Z")
    assert room.front == "one"


def test_going_through_cards_ends_when_each_was_known_and_tells_how_it_went(open_room) -> None:
    room = open_room()
    room.press("P", "Space", "1")
    assert room.front == "What is a zone?"
    room.press(*("Space", "3") * 3)
    assert not room.view.is_practising()
    assert room.said == ["Each card was known once; 1 time(s) one was not."]
    assert rows() == 0


def test_a_card_that_was_edited_keeps_its_history_and_it_is_said_with_the_way_back(open_room) -> None:
    room = open_room()
    room.press("Space", "4")
    edited = NOTES.replace("What is a **region**?", "What is a *region* here?")
    room.view.set_study(read_study(edited, "Notes", "notes.md"))
    cards = room.view.desk.session.cards
    assert room.view.desk.session.state(cards[0]).phase == "review"
    assert "1 edited card(s) kept their history." in texts(room.view)
    room.view.learn.strips["notice"].button.click()
    assert room.view.desk.session.state(room.view.desk.session.cards[0]).phase == "new"


def test_what_logseq_knew_of_a_card_is_taken_over_once_and_can_be_given_back(open_room) -> None:
    notes = (
        "- one #card\n  card-last-interval:: 30\n  card-repeats:: 3\n  card-ease-factor:: 2.5\n"
        "  card-next-schedule:: 2024-05-20T00:00:00.000Z\n  card-last-reviewed:: 2024-04-20T00:00:00.000Z\n"
        "  card-last-score:: 5\n\t- 1\n"
    )
    room = open_room(notes)
    assert "was taken over from the notes" in texts(room.view)
    assert room.view.desk.session.state(room.view.desk.session.cards[0]).phase == "review"
    again = open_room(notes)
    assert "was taken over" not in texts(again.view)


def test_queries_are_decks_and_say_when_nothing_matches(open_room) -> None:
    notes = NOTES + '- {{cards (page-tags [[nowhere]])}}\n- {{cards "region"}}\n'
    room = open_room(notes)
    titles = [choice.title for choice in room.view.desk.choices if choice.kind == "query"]
    assert "No match: all cards · (page-tags [[nowhere]])" in titles
    assert len(titles) == 2


def test_a_query_is_told_from_a_page_of_the_same_name(open_room) -> None:
    room = open_room(NOTES + '- {{cards "region"}}\n')
    model = room.view.findChild(DeckModel)
    assert model is not None
    query = next(choice for choice in model.choices if choice.kind == "query")
    index = model.index_of(query.name)
    assert index.data(MARK_ROLE) == "{{}}"
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith('Query: "region": ')
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Query: ")
    assert model.index_of("").data(MARK_ROLE) == ""


def test_drills_are_made_when_they_are_wanted(open_room) -> None:
    table = "| part | meaning |\n\t  | --- | --- |\n\t  | Region | an area of the world |"
    room = open_room(f"- # Parts\n\t- {table}\n- Q? #card\n\t- A.\n")
    wish(room, drills=("definition", "place"))
    read_whole(room)
    drills = [card for card in room.view.desk.session.cards if card.origin == "generated"]
    assert drills
    room.view.desk.show_cards([(drills[0].page, drills[0].key)])
    assert room.front == drills[0].front
    assert "made from the notes" in texts(room.view)


def test_drills_are_not_waited_for_and_come_beside_the_card_that_is_shown(open_room) -> None:
    table = "| part | meaning |\n\t  | --- | --- |\n\t  | Region | an area of the world |"
    room = open_room(f"- # Parts\n\t- {table}\n- Q? #card\n\t- A.\n- R? #card\n\t- B.\n", ready=False)
    desk = room.view.desk
    desk.keep(Settings(learning=Learning(drills=("definition",))))
    room.view.make_ready()
    assert not desk.study.is_whole
    desk.reveal()
    desk.grade(4)
    desk.reveal()
    assert (room.front, desk.is_revealed, desk.session.counts.total) == ("R?", True, 1)
    read_whole(room)
    assert (room.front, desk.is_revealed, desk.session.counts.total) == ("R?", True, 2)


def test_a_drill_that_is_shown_stays_while_its_document_is_edited(open_room) -> None:
    text = (
        "- # Parts\n\t- | part | meaning |\n\t  | --- | --- |\n\t  | Region | an area |\n- Q? #card\n\t- A.\n"
    )
    room = open_room(text)
    wish(room, drills=("definition",))
    read_whole(room)
    desk = room.view.desk
    (drill, *_) = (card for card in desk.session.cards if card.origin == "generated")
    desk.show_cards([(drill.page, drill.key)])
    room.view.set_study(read_study(f"{text}- R? #card\n\t- B.\n", "Notes", "notes.md"))
    assert room.front == drill.front
    read_whole(room)
    assert room.front == drill.front
