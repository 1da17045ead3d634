"""The command line: inspect, check, cost and the window; nothing of Qt but for the window."""

import os
import sys
from collections.abc import Callable, Sequence

from studyapp import __version__
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

options:
  --data-dir DIR   keep all that is written below DIR (or set STUDYAPP_DATA_DIR)
  --version        print the version
  --help           this text; studyapp COMMAND --help for a command's own

example: studyapp "my notes.md"
"""

_NOT_YET = ("export", "snapshot", "stats", "backup", "restore", "sync")
"""Commands to come: no document is meant by these words."""
DONE, INPUT_HAS_ERRORS, WRONG_USAGE = 0, 1, 2


class WrongUsage(StudyappError):
    """The words of a command do not fit; the message says what to write."""


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
    command = _commands().get(first)
    if command is not None:
        return command(words[1:])
    if first in _NOT_YET and not os.path.exists(first):
        raise WrongUsage(f"there is no command {first} in this version; studyapp --help lists them")
    if first.startswith("-"):
        raise WrongUsage(f"there is no option {first}; studyapp --help lists them")
    if len(words) > 1:
        raise WrongUsage(
            f'one document at a time, please; in quotes if its name has blanks: studyapp "{" ".join(words)}"'
        )
    return _window(first or None)


def _commands() -> dict[str, Callable[[list[str]], int]]:
    return {"cost": _cost, "inspect": _inspect, "check": _check}


class Options:
    """The words of one command sorted into flags, options with a value, and the rest."""

    def __init__(
        self, words: Sequence[str], usage: str, flags: Sequence[str] = (), values: Sequence[str] = ()
    ) -> None:
        self.flags: set[str] = set()
        self.values: dict[str, str] = {}
        self.rest: list[str] = []
        waiting = iter(words)
        for word in waiting:
            name, equals, value = word.partition("=")
            if word in flags:
                self.flags.add(word)
            elif name in values:
                given = value if equals else next(waiting, "")
                if not given or given.startswith("--"):
                    raise WrongUsage(f"{name} needs a value; {usage}")
                self.values[name] = given
            elif word == "--":
                self.rest.extend(waiting)
            elif word.startswith("--") or (len(word) == 2 and word[0] == "-" and word[1].isalpha()):
                raise WrongUsage(f"there is no option {word}; {usage}")
            else:
                self.rest.append(word)


def _help(words: list[str], text: str) -> bool:
    if "--help" in words or "-h" in words:
        sys.stdout.write(text)
        return True
    return False


def _cost(words: list[str]) -> int:
    from studyapp.lookup import HELP, look_up

    if _help(words, HELP):
        return DONE
    usage = 'usage: studyapp cost "500GB out" [--document PATH] [--tb 1024|1000] [--json]'
    options = Options(words, usage, flags=("--json",), values=("--document", "--tb"))
    if not options.rest:
        raise WrongUsage(usage)
    if options.values.get("--tb", "1024") not in ("1024", "1000"):
        raise WrongUsage("--tb is 1024 or 1000, the GB in a TB")
    tb = int(options.values["--tb"]) if "--tb" in options.values else None
    answer = look_up(
        " ".join(options.rest), options.values.get("--document"), tb, as_json="--json" in options.flags
    )
    sys.stdout.write(answer.text)
    sys.stderr.write(answer.complaint)
    return INPUT_HAS_ERRORS if answer.complaint else DONE


INSPECT_HELP = """\
usage: studyapp inspect PATH [--json] [--outline]

Prints what was read from a document: a summary, with --json the whole model,
with --outline the tree of blocks (with --json as JSON).

example: studyapp inspect "my notes.md" --json
"""


def _inspect(words: list[str]) -> int:
    if _help(words, INSPECT_HELP):
        return DONE
    usage = "usage: studyapp inspect PATH [--json] [--outline]"
    options = Options(words, usage, flags=("--json", "--outline"))
    if len(options.rest) != 1:
        raise WrongUsage(usage)
    from studyapp import inspection
    from studyapp.study import open_document, open_study

    if "--outline" in options.flags:
        document = open_document(options.rest[0])
        as_json = "--json" in options.flags
        sys.stdout.write(
            _json(inspection.outline_json(document)) if as_json else inspection.outline_text(document)
        )
        return DONE
    study = open_study(options.rest[0])
    sys.stdout.write(
        _json(inspection.study_json(study)) if "--json" in options.flags else inspection.summary(study)
    )
    return DONE


def _json(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


CHECK_HELP = """\
usage: studyapp check PATH...

Checks study documents and prints each problem as path:line: severity: message [code].
Ends with 1 when there is an error.

example: studyapp check notes/*.md
"""


def _check(words: list[str]) -> int:
    if _help(words, CHECK_HELP):
        return DONE
    options = Options(words, "usage: studyapp check PATH...")
    if not options.rest:
        raise WrongUsage("usage: studyapp check PATH...")
    from studyapp.inspection import sentence
    from studyapp.study import open_study

    status = DONE
    for path in options.rest:
        try:
            problems = open_study(path).problems
        except StudyappError as error:
            sys.stderr.write(f"studyapp: {error}\n")
            status = INPUT_HAS_ERRORS
            continue
        for problem in problems:
            sys.stdout.write(
                f"{path}:{problem.line}: {problem.severity}: {sentence(problem)} [{problem.code}]\n"
            )
            if problem.severity == "error":
                status = INPUT_HAS_ERRORS
    return status


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
