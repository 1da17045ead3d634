"""The words of a command: flags, options with a value, and the rest; and what a command ends with."""

import sys
from collections.abc import Sequence

from studyapp.errors import StudyappError

DONE, INPUT_HAS_ERRORS, WRONG_USAGE = 0, 1, 2


class WrongUsage(StudyappError):
    """The words of a command do not fit; the message says what to write."""


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


def asks_for_help(words: Sequence[str], text: str) -> bool:
    """Whether a command's own help was asked for; it is printed then."""
    if "--help" in words or "-h" in words:
        sys.stdout.write(text)
        return True
    return False


def as_json(value: object) -> str:
    """A value as the JSON that commands print."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
