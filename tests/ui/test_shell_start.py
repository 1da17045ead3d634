"""A start does what the first picture needs, and leaves the rest for after it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from studyapp.errors import StudyappError
from studyapp.ui import app

SCRIPT = """
import json, sys
from PySide6.QtWidgets import QLabel
from studyapp import cli
from studyapp.ui import shell

class Looked(shell.App):
    def _on_first_painted(self):
        before = sorted(sys.modules)
        super()._on_first_painted()
        texts = [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]
        print(json.dumps({"modules": before, "document": self.window.status.document.text(), "texts": texts}))
        self.window.close()

shell.App = Looked
sys.exit(cli.main(sys.argv[1:]))
"""


def _start(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", SCRIPT, *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_the_first_picture_shows_a_card_and_loads_nothing_it_does_not_need() -> None:
    done = _start()
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["document"] == "AWS Infrastructure"
    assert any("Edge Location" in text for text in seen["texts"])
    late = ("rapidfuzz", "markdown_it", "studyapp.ui.atlas", "studyapp.ui.cost", "studyapp.ui.sheet")
    assert [name for name in seen["modules"] if name.startswith(late)] == []


def test_a_document_named_on_the_command_line_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "zones.md"
    path.write_text("- Q: What is an Edge Location? #card\n  - A: A place.\n", encoding="utf-8")
    done = _start(str(path))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["document"] == "zones"
    again = _start()
    assert json.loads(again.stdout)["document"] == "zones"
    path.unlink()
    gone = _start()
    assert gone.returncode == 0, gone.stderr
    assert json.loads(gone.stdout)["document"] == "AWS Infrastructure"


@pytest.mark.parametrize("content", [None, b"\x7fELF\x00\x01\x02" * 200])
def test_a_file_that_cannot_be_read_is_one_line_and_exit_1(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "wrong.md"
    if content is not None:
        path.write_bytes(content)
    done = _start(str(path))
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "wrong.md" in done.stderr


def test_damaged_settings_are_told_and_do_not_stop_the_start(own_data_dir: Path) -> None:
    own_data_dir.mkdir()
    (own_data_dir / "settings.toml").write_text("theme = [", encoding="utf-8")
    done = _start()
    assert done.returncode == 0, done.stderr
    assert any("settings.toml.damaged" in text for text in json.loads(done.stdout)["texts"])


@pytest.mark.parametrize(
    ("libraries", "refused"), [(b"libX11.so.6\0", True), (b"libX11.so.6\0libxcb-cursor.so.0\0", False)]
)
def test_a_bare_system_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, libraries: bytes, refused: bool
) -> None:
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LD_LIBRARY_PATH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(sys, "platform", "linux")
    cache = tmp_path / "ld.so.cache"
    cache.write_bytes(libraries)
    if refused:
        with pytest.raises(StudyappError, match="libxcb-cursor0"):
            app._refuse_bare_x11(str(cache))
    else:
        app._refuse_bare_x11(str(cache))
    app._refuse_bare_x11(str(tmp_path / "none"))
