"""The rules of the house that no linter holds; which way imports go, import-linter holds."""

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import studyapp
from studyapp import paths

PACKAGE = Path(studyapp.__file__).parent
PROJECT = PACKAGE.parent
SOURCES = sorted(PACKAGE.rglob("*.py"))


def modules_loaded_by(*words: str) -> set[str]:
    """The top-level modules that a command has imported when it is done, itself ended well."""
    program = (
        "import io, json, sys\n"
        "from studyapp.cli import main\n"
        "sys.stdout = io.TextIOWrapper(io.BytesIO())\n"
        f"status = main({list(words)!r})\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.__stdout__)\n"
        "sys.exit(status)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in json.loads(done.stdout)}


@pytest.mark.parametrize("words", [("inspect",), ("inspect", "--json"), ("cost", "500GB out", "--document")])
def test_a_command_needs_no_window_system(words: tuple[str, ...]) -> None:
    loaded = modules_loaded_by(*words, paths.bundled_document())
    assert not loaded & {"PySide6", "shiboken6"}


def test_a_command_that_is_told_its_folder_looks_for_no_other() -> None:
    assert "platformdirs" not in modules_loaded_by("inspect", paths.bundled_document())


def test_every_folder_but_the_window_is_checked_strictly() -> None:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    folders = {f"studyapp/{folder.parent.name}" for folder in PACKAGE.glob("*/__init__.py")}
    assert set(settings["tool"]["pyright"]["strict"]) == folders - {"studyapp/ui"} | {"studyapp/*.py"}


def test_a_file_can_be_read_in_one_go() -> None:
    lengths = {os.path.relpath(file, PROJECT): len(file.read_text("utf-8").splitlines()) for file in SOURCES}
    assert {name: length for name, length in lengths.items() if length > 400} == {}


def test_a_signal_is_connected_to_a_method_so_that_no_widget_is_kept_alive() -> None:
    assert [place for file in SOURCES for place in closures_connected(file)] == []


def closures_connected(file: Path) -> list[str]:
    """Where a file gives a lambda or a partial to a signal's `connect`."""
    calls = [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)]
    connects = [
        call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "connect"
    ]
    return [
        f"{os.path.relpath(file, PROJECT)}:{call.lineno}"
        for call in connects
        for argument in call.args
        if isinstance(argument, ast.Lambda)
        or (isinstance(argument, ast.Call) and ast.unparse(argument.func).endswith("partial"))
    ]


def test_no_word_of_the_bundled_document_stands_in_code() -> None:
    words = re.compile(r"AWS|CloudFront|Wavelength|리전|가용 영역")
    assert [file.name for file in SOURCES if words.search(file.read_text("utf-8"))] == []


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    vague = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
    assert [file.name for file in SOURCES if file.stem in vague] == []
