"""What other programs knew of a card goes to the card of the file that says it."""

from datetime import UTC, datetime
from pathlib import Path

from studyapp.cards.history.history import History
from studyapp.library.library import Library
from studyapp.library.pool import LibraryPool
from studyapp.study import open_study
from studyapp.ui.cards.arrival import Arrivals

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
REVIEWED = "  card-last-interval:: 5\n  card-last-reviewed:: 2026-03-01\n"


def test_of_two_files_with_one_name_and_one_card_each_keeps_its_own(tmp_path: Path) -> None:
    for folder, properties in (("first", ""), ("second", REVIEWED)):
        file = tmp_path / "notes" / folder / "Zones.md"
        file.parent.mkdir(parents=True)
        file.write_text(f"- What is a zone? #card\n{properties}  - A place.\n", encoding="utf-8")
    library = Library(str(tmp_path / "notes"))
    library.read(_going_on)
    history = History(str(tmp_path / "history.db"))
    pool = LibraryPool(library, history)
    study = open_study(str(tmp_path / "notes" / "second" / "Zones.md"))
    news = Arrivals(history, 4).of_library(pool, study, study.deck.cards, NOW)
    assert news is not None
    assert news.taken == 1
    (known,) = history.registered()
    assert known.named.page == library.page_at(study.path) != study.document.page
    pool.close()
    history.close()


def _going_on(_done: int, _total: int) -> bool:
    return True
