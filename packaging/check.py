"""Make ``.venv`` where there is none, install what the checks need, and run every check.

    python3 packaging/check.py

Needs Python 3.11 or newer with its venv, and no screen. Stops at the first check that fails, with its status.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

PIP = ["-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
INSTALLS = {
    "install the pinned versions": [*PIP, "--require-hashes", "-r", "packaging/constraints.txt"],
    "install studyapp": [*PIP, "--no-deps", "--no-build-isolation", "--editable", "."],
    # What pip does for every other package, and what the start of a command is measured with.
    "compile studyapp": ["-m", "compileall", "-q", "studyapp"],
}
CHECKS = {
    "format": ["-m", "ruff", "format", "--check", "."],
    "lint": ["-m", "ruff", "check", "."],
    "types": ["-m", "pyright", "--pythonpath", str(PYTHON)],
    "layers": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
    "tests": ["-m", "pytest", "-q", "--cov"],
}


def main() -> int:
    """Run every step in order; returns the exit status of the first that fails, else 0."""
    if not PYTHON.exists():
        status = run("make .venv", [sys.executable, "-m", "venv", str(ENVIRONMENT)])
        if status:
            return status
    for title, arguments in (INSTALLS | CHECKS).items():
        status = run(title, [str(PYTHON), *arguments])
        if status:
            return status
    print("\nEvery check passed.")
    return 0


def run(title: str, command: list[str]) -> int:
    """Run one step at the top of the project; returns its exit status."""
    print(f"\n== {title}", flush=True)
    start = time.monotonic()
    status = subprocess.run(command, cwd=ROOT, check=False).returncode
    seconds = time.monotonic() - start
    print(f"   {'ok' if status == 0 else f'FAILED ({status})'}, {seconds:.0f} s", flush=True)
    return status


if __name__ == "__main__":
    sys.exit(main())
