"""What every test stands on: no screen, no folder of the person's own, the same examples in every run."""

import os
from pathlib import Path

# Read by Qt when it is first imported, hence before anything that may import it.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import hypothesis
import pytest

from studyapp import paths

hypothesis.settings.register_profile("repeatable", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("repeatable")


@pytest.fixture(autouse=True)
def own_data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the program writes to in this test, empty and its own."""
    directory = tmp_path / "studyapp-data"
    monkeypatch.setenv(paths.DATA_DIR_VARIABLE, str(directory))
    return directory
