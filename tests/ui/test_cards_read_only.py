"""On a disk that may not be written cards are shown and practised; a grade says why it is not kept."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

SCRIPT = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from studyapp.paths import use_data_dir
from studyapp.study import read_study
from studyapp.ui.cards.view import CardsView
from studyapp.ui.theme import Theme
from tests.ui.cards_room import NOTES, Clock, texts

def room(pages):
    view = CardsView(Theme("light"), clock=Clock())
    said = []
    view.message_raised.connect(said.append)
    view.set_study(read_study(NOTES, "Notes", "notes.md"))
    view.resize(1100, 700)
    view.show()
    view.make_ready()
    for page in pages:
        view.open_page(page)
        QTest.qWait(100)
    view.close_page()
    return view, said

application = QApplication([])
folder = sys.argv[1]
pages = ("browse", "statistics", "options", "optimizer", "sync", "copies", "reconcile")
use_data_dir(folder)
view, said = room(pages)  # so that all is imported that another user may not
view.desk.reveal_all()
view.desk.grade(4)
view.close_down()
QTest.qWait(300)
os.chmod(os.path.join(folder, "history.db"), 0o444)
os.chmod(folder, 0o555)
if os.getuid() == 0:
    os.setuid(65534)
view, said = room(pages)
print([str(one) for one in said if "backups" not in str(one)])  # no copy can be made, which is said
print(view.desk.card.front)
view.desk.reveal_all()
view.desk.grade(4)
print("cannot be written" in texts(view))
view.desk.practise()
view.desk.reveal_all()
print(view.desk.is_revealed, view.is_practising())
view.close_down()
"""


def test_a_disk_that_may_not_be_written_is_no_reason_not_to_look(tmp_path: Path) -> None:
    with TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, folder], capture_output=True, text=True, check=False, timeout=100
        )
        os.chmod(folder, 0o700)
    assert "Traceback" not in done.stderr
    assert done.stdout.splitlines() == ["[]", "What is a zone?", "True", "True True"], done.stderr
