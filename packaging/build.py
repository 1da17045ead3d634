"""Build what is given to people: a wheel, or the folder ``dist/studyapp`` that needs no Python.

    .venv/bin/python packaging/build.py wheel
    .venv/bin/python packaging/build.py onedir

Needs the pinned versions of ``packaging/constraints.txt``. The folder is started once, without a screen.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
APP_ID = "io.github.studyapp.Studyapp"


def main() -> None:
    """Build the one named on the command line; a step that fails ends the build with its error."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["wheel", "onedir"])
    parser.add_argument("--into", type=Path, default=ROOT / "dist", help="folder for the result")
    options = parser.parse_args()
    into: Path = options.into.resolve()
    print(build_wheel(into) if options.what == "wheel" else build_onedir(into))


def build_wheel(into: Path) -> Path:
    """The wheel for every platform, made by the tools of this environment."""
    run("-m", "build", "--wheel", "--no-isolation", "--outdir", str(into), str(ROOT))
    return max(into.glob("studyapp-*.whl"), key=os.path.getmtime)


def build_onedir(into: Path) -> Path:
    """The folder that runs on machines like this one, tried by asking it for its version."""
    places = [f"--distpath={into}", f"--workpath={ROOT / 'build'}"]
    run("-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *places, str(PACKAGING / "studyapp.spec"))
    folder = into / "studyapp"
    copy_desktop_files(folder / "share")
    program = folder / ("studyapp.exe" if os.name == "nt" else "studyapp")
    subprocess.run([program, "--version"], check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    return folder


def copy_desktop_files(share: Path) -> None:
    """What a Linux desktop reads, where the rules of freedesktop.org look for it below ``share``."""
    places = {
        PACKAGING / f"{APP_ID}.desktop": share / "applications",
        PACKAGING / f"{APP_ID}.metainfo.xml": share / "metainfo",
    }
    for file, folder in places.items():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, folder)
    icons = share / "icons" / "hicolor" / "scalable" / "apps"
    icons.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "resources" / "icons" / "studyapp.svg", icons / f"{APP_ID}.svg")


def run(*arguments: str) -> None:
    """Run a module of this environment."""
    subprocess.run([sys.executable, *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    main()
