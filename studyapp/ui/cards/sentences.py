"""What the room of cards says: above a question, and in a card's place when there is none."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from studyapp.cards.learning.cram import Cram
from studyapp.cards.learning.session import Session
from studyapp.cards.model import Card
from studyapp.ui.cards.desk import Desk
from studyapp.ui.cards.notice import Notice
from studyapp.ui.cards.wording import Wording

if TYPE_CHECKING:
    from studyapp.cards.history.undoing import Last
    from studyapp.ui.cards.arrival import News

_ORDINAL_TO_JULIAN = 1_721_425
_FRONT = 60
"""Characters of a question in a line about it."""
MORE_NEW = 10
"""How many new cards are let in when somebody wants more."""

# What `studyapp.cards.history.store` and `history` may raise, for the translation to find.
ERRORS = (
    QT_TRANSLATE_NOOP("Error", "Another window is writing the review history; answer again."),
    QT_TRANSLATE_NOOP("Error", "The review history cannot be written; check the rights on its folder."),
    QT_TRANSLATE_NOOP("Error", "The disk is full; the answer was not kept."),
    QT_TRANSLATE_NOOP("Error", "The disk is full or fails; the answer was not kept."),
    QT_TRANSLATE_NOOP("Error", "The review history could not be used ({0})."),
    QT_TRANSLATE_NOOP(
        "Error", "The review history was damaged and was made anew from its log; no answer is lost."
    ),
    QT_TRANSLATE_NOOP(
        "Error",
        "The review history was damaged; {0} answers were saved from it, and the damaged file is kept.",
    ),
    QT_TRANSLATE_NOOP("Error", "The damaged review history cannot be moved ({0})."),
    QT_TRANSLATE_NOOP("Error", "A newer version of Studyapp wrote the review history; update Studyapp."),
    QT_TRANSLATE_NOOP("Error", "The review history could not be read; it was set aside, a new one begins."),
    QT_TRANSLATE_NOOP("Error", "This card was answered in another window; its new state is shown."),
)  # fmt: skip


def caption(card: Card, session: Session, practice: Cram | None) -> str:
    """Where a card stands in the notes, how often it was seen and how well it would be recalled."""
    parts = [card.path[-1] if card.path else card.page]
    if card.origin == "generated":
        parts.append(QCoreApplication.translate("CardsView", "made from the notes"))
    state = session.state(card)
    if practice is not None:
        parts.append(
            QCoreApplication.translate("CardsView", "{0} of {1}").format(practice.known + 1, practice.total)
        )
        parts.append(QCoreApplication.translate("CardsView", "practice, the schedule stays as it is"))
    elif state.phase == "new":
        parts.append(QCoreApplication.translate("CardsView", "new"))
    else:
        recall = round(100 * session.retrievability(card))
        parts.append(QCoreApplication.translate("CardsView", "recall {0} %").format(recall))
    return " · ".join(parts)


def notice_of(desk: Desk) -> Notice:
    """Why no card is shown, and what to do."""
    session = desk.session
    if session is None:
        return _no_session(desk)
    if not desk.has_cards_at_all:
        return _no_cards()
    wait = session.next_step()
    if wait is not None:
        return Notice(
            QCoreApplication.translate("CardsView", "A short break"),
            QCoreApplication.translate("CardsView", "The next card comes back in {0}.").format(
                Wording().wait(wait)
            ),
            actions=_go_through(),
        )
    left = session.counts_of("").total if session.deck != "" else 0
    if left:
        return Notice(
            QCoreApplication.translate("CardsView", "This section is done for today"),
            QCoreApplication.translate("CardsView", "Elsewhere in the document: {0}.").format(
                Wording().cards(left)
            ),
            actions=(("all", QCoreApplication.translate("CardsView", "Learn all cards")), *_go_through()),
        )
    return _finished(session)


def _no_session(desk: Desk) -> Notice:
    failure, reason = desk.failure, ""
    if failure is not None:
        reason = QCoreApplication.translate("Error", failure.template).format(*failure.details)
    return Notice(QCoreApplication.translate("CardsView", "The cards cannot be learned now"), reason)


def _no_cards() -> Notice:
    return Notice(
        QCoreApplication.translate("CardsView", "No cards in this document"),
        QCoreApplication.translate(
            "CardsView", "A block marked with #card is a question; the blocks below it are its answer."
        ),
        QCoreApplication.translate("CardsView", "- What is the question? #card\n    - This is the answer."),
    )


def _finished(session: Session) -> Notice:
    tomorrow = session.tomorrow()
    ahead = session.forecast(31)
    day = next((day for day, count in enumerate(ahead) if day > 1 and count), 0)
    if tomorrow:
        when = QCoreApplication.translate("CardsView", "Tomorrow: {0}.").format(Wording().cards(tomorrow))
    elif day:
        when = QCoreApplication.translate("CardsView", "In {0} days: {1}.").format(
            day, Wording().cards(ahead[day])
        )
    else:
        when = QCoreApplication.translate("CardsView", "Nothing comes back within a month.")
    done = session.done_today
    title = (
        QCoreApplication.translate("CardsView", "Done for today")
        if done
        else QCoreApplication.translate("CardsView", "Nothing to do today")
    )
    learned = QCoreApplication.translate("CardsView", "Learned today: {0}.").format(Wording().cards(done))
    more = session.new_beyond_limit
    actions = _go_through()
    if more:
        words = QCoreApplication.translate("CardsView", "Learn {0} more").format(
            Wording().cards(min(more, MORE_NEW))
        )
        actions = (("more", words), *actions)
    return Notice(title, f"{learned} {when}" if done else when, actions=actions)


def _go_through() -> tuple[tuple[str, str], ...]:
    return (("practise", QCoreApplication.translate("CardsView", "Go through the cards")),)


def undo_question(last: "Last", today: int) -> str:
    """Whether to take back what was done on an earlier study day."""
    if last.day == today - 1:
        when = QCoreApplication.translate("CardsView", "yesterday")
    else:
        when = date_of(last.day)
    if last.is_answer:
        words = QCoreApplication.translate("CardsView", "The last answer is from {0}. Z again takes it back.")
    else:
        words = QCoreApplication.translate(
            "CardsView", "What was done last is from {0}. Z again takes it back."
        )
    return words.format(when)


def taken_back(last: "Last", today: int) -> str:
    """What was taken back: of which day, where that is not today, and of which card."""
    front = " ".join(last.fronts[0].split()) if last.fronts else ""
    front = f"{front[:_FRONT].rstrip()}…" if len(front) > _FRONT else front
    if not last.is_answer:
        return QCoreApplication.translate("CardsView", "Taken back, as it was before: {0}").format(front)
    if last.day == today:
        return QCoreApplication.translate("CardsView", "Taken back: answer, {0}").format(front)
    return QCoreApplication.translate("CardsView", "Taken back: answer of {0}, {1}").format(
        date_of(last.day), front
    )


def date_of(day: int) -> str:
    """A study day in words, with its weekday."""
    return QLocale().toString(QDate.fromJulianDay(day + _ORDINAL_TO_JULIAN), QLocale.FormatType.LongFormat)


def told(news: "News") -> str:
    """What became of the histories of a document's cards."""
    return " ".join(Wording().news(news))
