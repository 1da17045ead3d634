"""The command line: its commands and the window; nothing of Qt but for the window."""

import os
import sys
from collections.abc import Callable, Sequence

from studyapp import __version__
from studyapp.commands.words import DONE, INPUT_HAS_ERRORS, WRONG_USAGE, WrongUsage
from studyapp.errors import StudyappError, UnreadableFile

USAGE = """\
usage: studyapp [--data-dir DIR] [PATH]
       studyapp [--data-dir DIR] COMMAND ...

Opens a study document (an outline in Markdown) with its cards, its map and its prices.
Without a PATH: the last document, at first the bundled one.

commands:
  inspect PATH [--json] [--outline]   what was read from a document
  check PATH...                       problems as path:line: severity: message [code]
  cost QUERY [--document PATH] [--tb 1024|1000] [--json]
                                      one price look-up, e.g. studyapp cost "500GB out"
  export {anki,csv,json} PATH -o FILE
                                      the cards for other programs, with json all that was read
  snapshot {cards,map,cost,diagram} PATH -o FILE.{png,svg,pdf}
                                      a picture of a view, with no window shown
  stats [PATH] [--json]               due, learned, retention and forecast
  backup FILE                         a copy of the review history
  restore FILE                        a copy's return
  sync FOLDER                         exchange reviews with your other machines through a folder

options:
  --data-dir DIR   keep all that is written below DIR (or set STUDYAPP_DATA_DIR)
  --version        print the version
  --help           this text; studyapp COMMAND --help for a command's own

example: studyapp "my notes.md"
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command: 0 done, 1 the input has errors, 2 wrong usage; results on stdout, else on stderr."""
    words = list(sys.argv[1:] if argv is None else argv)
    _write_utf8()
    try:
        _take_data_dir(words)
        status = _command(words)
        if sys.stdout is not None:  # a program of the desktop has none
            sys.stdout.flush()
        return status
    except WrongUsage as error:
        sys.stderr.write(f"studyapp: {error}\n")
        return WRONG_USAGE
    except StudyappError as error:
        sys.stderr.write(f"studyapp: {error}\n")
        return INPUT_HAS_ERRORS
    except BrokenPipeError:
        # The reader of the output has gone (`studyapp inspect … | head`); there is nobody left to tell.
        _drop_output()
        return DONE
    except OSError as error:
        _drop_output()
        sys.stderr.write(f"studyapp: the output cannot be written ({error.strerror or error})\n")
        return INPUT_HAS_ERRORS


def _drop_output() -> None:
    """What is still held back would fail once more when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_utf8() -> None:
    """A terminal that cannot show a character must not end the command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _take_data_dir(words: list[str]) -> None:
    for at, word in enumerate(words):
        if word == "--data-dir":
            if at + 1 >= len(words):
                raise WrongUsage("--data-dir needs a folder, e.g. --data-dir ~/study")
            directory = words[at + 1]
            del words[at : at + 2]
        elif word.startswith("--data-dir="):
            directory = word.partition("=")[2]
            del words[at]
        else:
            continue
        if not directory or directory.startswith("-"):
            raise WrongUsage("--data-dir needs a folder, e.g. --data-dir ~/study")
        from studyapp.paths import use_data_dir

        use_data_dir(os.path.expanduser(directory))
        return


def _command(words: list[str]) -> int:
    first = words[0] if words else ""
    if first in ("--help", "-h"):
        sys.stdout.write(USAGE)
        return DONE
    if first == "--version":
        sys.stdout.write(f"studyapp {__version__}\n")
        return DONE
    command = _command_named(first)
    if command is not None:
        return command(words[1:])
    if first.startswith("-"):
        raise WrongUsage(f"there is no option {first}; studyapp --help lists them")
    if len(words) > 1:
        raise WrongUsage(
            f'one document at a time, please; in quotes if its name has blanks: studyapp "{" ".join(words)}"'
        )
    return _window(first or None)


def _command_named(name: str) -> Callable[[list[str]], int] | None:
    """The command of this name; what the others need is not imported."""
    if name in ("cost", "inspect", "check"):
        from studyapp.commands import documents

        return {"cost": documents.cost, "inspect": documents.inspect, "check": documents.check}[name]
    if name == "export":
        from studyapp.commands.export import export

        return export
    if name == "snapshot":
        from studyapp.commands.snapshot import snapshot

        return snapshot
    if name in ("stats", "backup", "restore", "sync"):
        from studyapp.commands import history

        return {
            "stats": history.stats,
            "backup": history.backup,
            "restore": history.restore,
            "sync": history.sync,
        }[name]
    return None


def _window(path: str | None) -> int:
    if path is not None and not os.path.exists(path):
        raise UnreadableFile("There is no such file; check the name.", path=path)
    try:
        from studyapp.ui.app import run
    except ImportError as error:
        # Qt's wheels bring all but a few libraries of the system, which a bare machine may lack.
        raise StudyappError(
            "the window needs a library of the system ({0}); README.md says how to install it", str(error)
        ) from None
    return run(path)
