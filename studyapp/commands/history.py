"""The commands about the review history: stats, backup, restore and sync."""

import os
import sys
from typing import TYPE_CHECKING

from studyapp.commands.words import DONE, INPUT_HAS_ERRORS, Options, WrongUsage, as_json, asks_for_help
from studyapp.errors import UnreadableFile
from studyapp.paths import history_file

if TYPE_CHECKING:
    from studyapp.cards.figures.statistics import Scope
    from studyapp.cards.history.history import History
    from studyapp.settings import Settings

STATS_HELP = """\
usage: studyapp stats [PATH] [--json]

Prints what is due, learned and still known, and what the next days bring, from the review
history: of all cards, or of those of a document or of the documents in a folder.

example: studyapp stats "my notes.md" --json
"""

BACKUP_HELP = """\
usage: studyapp backup FILE

Writes a copy of the review history to FILE, whole or not at all; windows may go on writing.

example: studyapp backup ~/reviews.db
"""

RESTORE_HELP = """\
usage: studyapp restore FILE

Brings the review history back that a backup holds. The history that is there now is kept
beside the new one, and its place is printed.

example: studyapp restore ~/reviews.db
"""

SYNC_HELP = """\
usage: studyapp sync FOLDER

Exchanges reviews with your other machines through a folder that something else carries
between them: Syncthing, a network share, git. Each machine writes a file of its own.

example: studyapp sync ~/Sync/studyapp
"""


def history_path() -> str:
    """The file of the review history."""
    return history_file()


def readable_history() -> "History":
    """The history for a command, which leaves one that is damaged as it is and begins none in place of one
    that was lost: both raise StudyappError with what to do.
    """
    from studyapp.cards.history.history import History
    from studyapp.cards.history.lost import refuse_missing

    refuse_missing(history_path())
    return History(history_path(), mends=False)


def stats(words: list[str]) -> int:
    """Print the figures of the history, or of the cards at a path."""
    if asks_for_help(words, STATS_HELP):
        return DONE
    usage = "usage: studyapp stats [PATH] [--json]"
    options = Options(words, usage, flags=("--json",))
    if len(options.rest) > 1:
        raise WrongUsage(usage)
    from studyapp.cards.figures.statistics import Scope, figures, stats_json, stats_text
    from studyapp.cards.schedule import moment
    from studyapp.clock import local_now
    from studyapp.settings import SettingsFile

    settings = SettingsFile().values
    scope = _scope(options.rest[0], settings) if options.rest else Scope()
    now = moment(local_now(), settings.learning.rollover)
    found = figures(readable_history(), scope, now, settings.learning)
    if "--json" in options.flags:
        sys.stdout.write(as_json(stats_json(found)))
    elif scope.cards and not found.answers and not found.stages.learned:
        sys.stdout.write(f"{_begun_with(len(scope.cards))} begin with: studyapp {_quoted(options.rest[0])}\n")
    else:
        sys.stdout.write(stats_text(found))
    return DONE


def _scope(path: str, settings: "Settings") -> "Scope":
    """The cards of the document, or of the documents in the folder, at a path, as they are learned."""
    from studyapp.cards.figures.statistics import scope_with
    from studyapp.cards.items import items
    from studyapp.export.documents import open_documents

    documents = open_documents(path, settings.dialects)
    for problem in documents.problems:
        sys.stderr.write(f"studyapp: {problem}\n")
    ids = frozenset(
        (page, card.key)
        for study, page in zip(documents.studies, documents.pages, strict=True)
        for card in items(study.deck.cards, settings.learning)
    )
    return scope_with(documents.pages, ids)


def _begun_with(cards: int) -> str:
    return (
        f"None of the {cards:,} cards was learned yet;" if cards > 1 else "Its one card was not learned yet;"
    )


def _quoted(path: str) -> str:
    import shlex

    return shlex.quote(path)


def backup(words: list[str]) -> int:
    """Write a copy of the history."""
    if asks_for_help(words, BACKUP_HELP):
        return DONE
    path = _only(words, "usage: studyapp backup FILE")
    from studyapp.cards.history.backups import back_up
    from studyapp.cards.history.lost import refusal, refuse_missing

    refuse_missing(history_path())
    try:
        answers = back_up(history_path(), path)
    except UnreadableFile as error:
        if error.path == history_path() and "damaged" in error.template:
            raise refusal(history_path()) from error
        raise
    sys.stdout.write(f"{_counted(answers)} copied to {path}\n")
    return DONE


def restore(words: list[str]) -> int:
    """Bring a copy of the history back."""
    if asks_for_help(words, RESTORE_HELP):
        return DONE
    path = _only(words, "usage: studyapp restore FILE")
    from studyapp.cards.history.backups import restore as brought_back

    done = brought_back(path, history_path())
    sys.stdout.write(f"The history holds {_counted(done.answers)} again, from {path}\n")
    if done.aside:
        sys.stdout.write(f"The one before is kept as {done.aside}\n")
    if done.missing:
        sys.stdout.write(f"{_counted(done.missing)} of it {_are(done.missing)} not in the history now\n")
    return DONE


def sync(words: list[str]) -> int:
    """Exchange reviews through a folder."""
    if asks_for_help(words, SYNC_HELP):
        return DONE
    folder = _only(words, "usage: studyapp sync FOLDER")
    from studyapp.cards.exchange.sync import report_text, synchronise
    from studyapp.clock import local_now

    done = synchronise(folder, readable_history(), local_now())
    sys.stdout.write(report_text(done))
    return INPUT_HAS_ERRORS if done.problems else DONE


def _only(words: list[str], usage: str) -> str:
    rest = Options(words, usage).rest
    if len(rest) != 1:
        raise WrongUsage(usage)
    return os.path.expanduser(rest[0])


def _counted(answers: int) -> str:
    return f"{answers:,} {'answer' if answers == 1 else 'answers'}"


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
