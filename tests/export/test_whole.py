"""All that was read and learned, as JSON."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from studyapp.cards.history.history import History
from studyapp.cards.history.known import UNKNOWN
from studyapp.cards.model import Card
from studyapp.cards.schedule import GOOD, Scheduler, moment
from studyapp.cli import main
from studyapp.paths import bundled_document, data_dir
from studyapp.study import open_study

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def exported(path: str, target: Path) -> dict[str, Any]:
    assert main(["export", "json", path, "-o", str(target)]) == 0
    return json.loads(target.read_text("utf-8"))


def answer(card: Card, times: int) -> None:
    history = History(data_dir("history.db"))
    known, scheduler = UNKNOWN, Scheduler()
    for day in range(times):
        now = moment(NOW + timedelta(days=day * 20))
        outcome = scheduler.preview(known.state, now, 1)[GOOD - 1]
        known = history.append(card, known, outcome, now, 1500)
    history.close()


def test_the_whole_model_stands_in_it_with_money_as_strings(tmp_path: Path) -> None:
    whole = exported(bundled_document(), tmp_path / "all.json")
    (model,) = whole["documents"]
    assert whole["format"] == "studyapp.export/1"
    assert model["format"] == "studyapp.inspect/1"
    assert len(model["cards"]) == 10
    assert model["rates"][0]["tiers"][0]["price"] == "0"
    assert whole["history"] == {"cards": []}


def test_the_history_of_its_cards_stands_in_it(tmp_path: Path) -> None:
    card = open_study(bundled_document()).deck.cards[2]
    answer(card, 3)
    answer(card._replace(page="elsewhere"), 1)
    (learned,) = exported(bundled_document(), tmp_path / "all.json")["history"]["cards"]
    assert (learned["page"], learned["card"], learned["key"]) == (card.page, card.key, card.key)
    assert learned["state"]["reps"] == 3
    assert learned["state"]["phase"] == "review"
    assert learned["state"]["last"] == "2026-04-11"
    assert [(r["grade"], r["day"], r["milliseconds"]) for r in learned["reviews"]] == [
        (GOOD, "2026-03-02", 1500),
        (GOOD, "2026-03-22", 1500),
        (GOOD, "2026-04-11", 1500),
    ]


def test_the_parts_of_a_card_stand_with_it(tmp_path: Path) -> None:
    (tmp_path / "n.md").write_text("- {{cloze a}} and {{cloze b}} #card\n", encoding="utf-8")
    card = open_study(str(tmp_path / "n.md")).deck.cards[0]
    answer(card._replace(key=f"{card.key}~2", note=card.key), 1)
    (learned,) = exported(str(tmp_path / "n.md"), tmp_path / "all.json")["history"]["cards"]
    assert (learned["card"], learned["key"]) == (card.key, f"{card.key}~2")


def test_the_same_input_is_the_same_file(tmp_path: Path) -> None:
    answer(open_study(bundled_document()).deck.cards[0], 2)
    exported(bundled_document(), tmp_path / "a.json")
    exported(bundled_document(), tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_an_export_leaves_no_history_where_there_was_none(tmp_path: Path, own_data_dir: Path) -> None:
    exported(bundled_document(), tmp_path / "all.json")
    assert not own_data_dir.exists()
