"""A folder opens with the program, and again with the next start."""

import json
import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import json, sys
from studyapp import cli
from studyapp.ui import shell

class Looked(shell.App):
    def _on_first_painted(self):
        first = self.window.status.document.text()
        loaded = [name for name in sys.modules if name.startswith("studyapp.library")]
        super()._on_first_painted()
        if "libraries" in self.__dict__:
            self.documents.read_whole.connect(self.tell)
        self.found = {"first": first, "loaded": loaded}
        if self.window.library is not None or "libraries" not in self.__dict__:
            self.tell(None)

    def tell(self, _study):
        if self.found:
            print(json.dumps({**self.found, "shown": self.window.status.document.text()}))
            self.found = {}
            self.window.close()

shell.App = Looked
sys.exit(cli.main(sys.argv[1:]))
"""


def start(*words: str) -> dict[str, object]:
    command = [sys.executable, "-c", SCRIPT, *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_folder_is_open_again_at_the_next_start(tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    (graph / "pages").mkdir(parents=True)
    for name in ("a", "b"):
        (graph / "pages" / f"{name}.md").write_text("- Q: What? #card\n  - A: This.\n", encoding="utf-8")
    assert start(str(graph))["shown"] == "graph › a"
    again = start()
    assert again["first"] == again["shown"] == "graph › a"
    assert again["loaded"]
    assert start(str(graph / "pages" / "b.md"))["loaded"] == []
    alone = start()
    assert (alone["first"], alone["loaded"]) == ("b", [])


def test_a_folder_that_is_gone_is_told_and_the_bundled_document_opens(tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    graph.mkdir()
    (graph / "a.md").write_text("- Q: What? #card\n  - A: This.\n", encoding="utf-8")
    assert start(str(graph))["shown"] == "graph › a"
    os.remove(graph / "a.md")
    graph.rmdir()
    assert start()["shown"] == "AWS Infrastructure"
