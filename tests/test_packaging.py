"""What is given to people is whole: pinned, described alike everywhere, and running from where it was put."""

import configparser
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PySide6.QtGui import QBrush, QPalette

import studyapp

PROJECT = Path(studyapp.__file__).parent.parent
PACKAGING = PROJECT / "packaging"
APP_ID = "io.github.studyapp.Studyapp"
PINS = (PACKAGING / "constraints.txt").read_text("utf-8")


def pinned() -> dict[str, str]:
    """The version of each pinned package."""
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", PINS, re.MULTILINE))


def test_every_dependency_is_pinned_to_a_version_that_it_allows() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    for line in project["dependencies"] + project["optional-dependencies"]["dev"]:
        requirement = Requirement(line)
        version = pinned()[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), line


def test_every_pin_has_its_hashes_and_no_address() -> None:
    entries = re.split(r"\n(?=[a-z])", re.sub(r"(?m)^#.*\n", "", PINS).strip())
    assert len(entries) == len(pinned())
    assert [entry for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}$", entry)] == []
    assert "://" not in PINS


def test_the_version_of_qt_loses_no_reference_to_none() -> None:
    palette, brush = QPalette(), QBrush()
    before = sys.getrefcount(None)
    for _ in range(200):
        palette.setBrush(QPalette.ColorRole.Window, brush)
    # 3.12 and newer never count None at all; elsewhere a version that loses it is 200 short.
    assert abs(sys.getrefcount(None) - before) < 100


def test_one_version_is_told_everywhere() -> None:
    release = ElementTree.parse(PACKAGING / f"{APP_ID}.metainfo.xml").find("releases/release")
    assert release is not None
    changes = (PROJECT / "CHANGELOG.md").read_text("utf-8")
    newest = re.search(r"^## \[(\d[^]]*)] - (\S+)$", changes, re.MULTILINE)
    assert newest is not None
    assert newest.groups() == (release.get("version"), release.get("date"))
    assert release.get("version") == studyapp.__version__


def test_the_desktop_entry_and_the_metainfo_name_the_same_program() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(PACKAGING / f"{APP_ID}.desktop", "utf-8")
    metainfo = ElementTree.parse(PACKAGING / f"{APP_ID}.metainfo.xml")
    desktop = entry["Desktop Entry"]
    assert metainfo.findtext("id") == metainfo.findtext("icon") == desktop["Icon"] == APP_ID
    assert metainfo.findtext("launchable") == f"{APP_ID}.desktop"
    assert metainfo.findtext("name") == desktop["Name"]
    assert metainfo.findtext("summary") == desktop["Comment"]
    assert metainfo.findtext("provides/binary") == desktop["Exec"].split()[0] == "studyapp"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's content, as an installation lays it out."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, str(PACKAGING / "build.py"), "wheel", "--into", str(folder)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def test_the_wheel_brings_everything_that_the_checkout_has(installed: Path) -> None:
    shipped = {file.relative_to(PROJECT) for file in (PROJECT / "resources").rglob("*") if file.is_file()}
    assert {file for file in shipped if not (installed / "studyapp" / file).is_file()} == set()
    assert (
        installed / f"studyapp-{studyapp.__version__}.data/data/share/applications/{APP_ID}.desktop"
    ).is_file()


def test_the_installed_program_runs_from_its_own_files(installed: Path) -> None:
    def output(*arguments: str) -> str:
        command = [sys.executable, *arguments]
        return subprocess.run(
            command, cwd=installed, check=True, capture_output=True, text=True
        ).stdout.strip()

    assert output("-m", "studyapp", "--version") == f"studyapp {studyapp.__version__}"
    document = output("-c", "from studyapp import paths; print(paths.bundled_document())")
    assert Path(document).is_relative_to(installed)
    assert Path(document).is_file()
