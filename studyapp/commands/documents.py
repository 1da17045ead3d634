"""The commands that say what stands in a document: inspect, check and cost."""

import sys
from typing import TYPE_CHECKING

from studyapp.commands.words import DONE, INPUT_HAS_ERRORS, Options, WrongUsage, as_json, asks_for_help
from studyapp.errors import StudyappError

if TYPE_CHECKING:
    from studyapp.study import Study

INSPECT_HELP = """\
usage: studyapp inspect PATH [--json] [--outline] [--dialect NAME]

Prints what was read from a document: a summary, with --json the whole model,
with --outline the tree of blocks (with --json as JSON). Its cards are read as
those of Logseq, or in the dialect that was chosen for it in the window, or NAME:
obsidian-sr, anki, hashcards or mochi.

example: studyapp inspect "my notes.md" --json
"""

CHECK_HELP = """\
usage: studyapp check [--dialect NAME] PATH...

Checks study documents and prints each problem as path:line: severity: message [code].
Cards are read as by studyapp inspect.
Ends with 1 when there is an error.

example: studyapp check notes/*.md
"""


def cost(words: list[str]) -> int:
    """Price one transfer from the prices of a document."""
    from studyapp.lookup import HELP, look_up

    if asks_for_help(words, HELP):
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
    sys.stderr.write(answer.notice + answer.complaint)
    return INPUT_HAS_ERRORS if answer.complaint else DONE


def inspect(words: list[str]) -> int:
    """Print what was read from a document."""
    if asks_for_help(words, INSPECT_HELP):
        return DONE
    usage = "usage: studyapp inspect PATH [--json] [--outline] [--dialect NAME]"
    options = Options(words, usage, flags=("--json", "--outline"), values=("--dialect",))
    if len(options.rest) != 1:
        raise WrongUsage(usage)
    _check_dialect(options)
    from studyapp import inspection
    from studyapp.study import open_document

    is_json = "--json" in options.flags
    if "--outline" in options.flags:
        document = open_document(options.rest[0])
        sys.stdout.write(
            as_json(inspection.outline_json(document)) if is_json else inspection.outline_text(document)
        )
        return DONE
    study = _opened(options.rest[0], options)
    sys.stdout.write(as_json(inspection.study_json(study)) if is_json else inspection.summary(study))
    return DONE


def check(words: list[str]) -> int:
    """Print each problem of some documents on a line of its own."""
    if asks_for_help(words, CHECK_HELP):
        return DONE
    usage = "usage: studyapp check [--dialect NAME] PATH..."
    options = Options(words, usage, values=("--dialect",))
    if not options.rest:
        raise WrongUsage(usage)
    _check_dialect(options)
    from studyapp.inspection import sentence

    status = DONE
    for path in options.rest:
        try:
            problems = _opened(path, options).problems
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


def _opened(path: str, options: Options) -> "Study":
    """A document in the dialect that the command names, or that was chosen for it in the window."""
    from studyapp.settings import SettingsFile
    from studyapp.study import open_as_chosen, open_study

    named = options.values.get("--dialect")
    return open_study(path, named) if named else open_as_chosen(path, SettingsFile().values.dialects)


def _check_dialect(options: Options) -> None:
    from studyapp.cards.dialects.choice import DIALECTS

    if options.values.get("--dialect", DIALECTS[0]) not in DIALECTS:
        raise WrongUsage(f"--dialect is one of {', '.join(DIALECTS)}")
