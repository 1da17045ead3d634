"""All that was read and learned, as JSON.

    {"format": "studyapp.export/1",
     "documents": [the whole model of each document, as `studyapp inspect --json` has it; of pages with one
                   name in a folder the later ones have their folder before it: "page": "folder/Notes"],
     "history": {
        "cards": [{"page": "…", "card": "…",         which card of `documents` it is, by its key
                   "key": "…",                       the same, or one made from it: a gap, its reverse
                   "state": {"phase": "new|learning|review|relearning", "stability": 4.5, "difficulty": 5.1,
                             "last": "2026-11-23" or null, "due": "2026-11-28" or null,
                             "due_time": seconds since the epoch or null, where it comes back within the day,
                             "reps": 3, "lapses": 0, "suspended": false},
                   "reviews": [{"id": "…", "time": seconds since the epoch, "day": "2026-11-23",
                                "grade": 1 again, 2 hard, 3 good, 4 easy,
                                "interval": days where positive, else seconds, negated,
                                "milliseconds": from the question to the answer}]}]}}

`history` holds the cards of these documents that were begun, in the order of the documents; reviews that were
taken back are left out. Money and volumes are decimal strings, as everywhere.
"""

import json
import os
import re
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from studyapp.draft import draft
from studyapp.export.documents import Documents
from studyapp.inspection import study_json

if TYPE_CHECKING:
    from studyapp.cards.history.history import History
    from studyapp.cards.history.known import Review
    from studyapp.cards.schedule import State
    from studyapp.study import Study

FORMAT = "studyapp.export/1"
# JSON may hold them, but whoever decodes its UTF-8 strictly could not read the file.
_SURROGATES = re.compile("[\ud800-\udfff]")


def write_json(path: str, documents: Documents, history: "History") -> None:
    """Write all that is known to a file, whole or not at all.

    Raises UnwritableFile, or another StudyappError where the history cannot be read.
    """
    value = {
        "format": FORMAT,
        "documents": [
            _model(study, page) for study, page in zip(documents.studies, documents.pages, strict=True)
        ],
        "history": {"cards": _learned(documents, history)},
    }
    text = _SURROGATES.sub("\ufffd", json.dumps(value, ensure_ascii=False, indent=1))
    path = os.path.abspath(path)
    with draft(path) as new, open(new, "w", encoding="utf-8", newline="\n") as file:
        file.write(text + "\n")


def _model(study: "Study", page: str) -> dict[str, Any]:
    model = study_json(study)
    model["document"]["page"] = page
    return model


def _learned(documents: Documents, history: "History") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for page, study in zip(documents.pages, documents.studies, strict=True):
        states = {item.named.key: item.state for item in history.registered(page)}
        reviews: dict[str, list[Review]] = defaultdict(list)
        for review in history.reviews(page):
            reviews[review.key].append(review)
        standing = dict.fromkeys(card.key for card in study.deck.cards)
        of_card: dict[str, list[str]] = defaultdict(list)
        for key in states:
            # What is learned of a card's part has its key, a tilde, and which part it is.
            written = key if key in standing else key.rpartition("~")[0]
            of_card[written].append(key)
        found += [
            {
                "page": page,
                "card": card,
                "key": key,
                "state": _state(states[key]),
                "reviews": [_review(review) for review in reviews[key]],
            }
            for card in standing
            for key in sorted(of_card[card])
        ]
    return found


def _state(state: "State") -> dict[str, Any]:
    is_new = state.phase == "new"
    return {
        "phase": state.phase,
        "stability": state.stability,
        "difficulty": state.difficulty,
        "last": None if is_new else _date(state.day),
        "due": None if is_new else _date(state.due_day),
        "due_time": state.due_time or None,
        "reps": state.reps,
        "lapses": state.lapses,
        "suspended": bool(state.suspended),
    }


def _review(review: "Review") -> dict[str, Any]:
    return {
        "id": review.id,
        "time": review.time,
        "day": _date(review.day),
        "grade": review.grade,
        "interval": review.interval,
        "milliseconds": review.took,
    }


def _date(day: int) -> str | None:
    """A study day; None where it lies outside of the calendar."""
    return date.fromordinal(day).isoformat() if 0 < day <= date.max.toordinal() else None
