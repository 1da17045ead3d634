"""The command that writes cards for other programs."""

import sys

from studyapp.commands.words import DONE, INPUT_HAS_ERRORS, Options, WrongUsage, asks_for_help

HELP = """\
usage: studyapp export {anki,csv,json} PATH -o FILE

Writes the cards of a document, or of all documents in a folder, for other programs:
  anki   a package (.apkg); importing a later one updates the cards and adds none twice
  csv    a table for spreadsheets: page, section, front, back, kind, tags, key, source
  json   all that was read and learned, prices and review history included
FILE is replaced whole, or left as it was; only an older export is ever replaced.

example: studyapp export anki "my notes.md" -o notes.apkg
"""
_USAGE = "usage: studyapp export {anki,csv,json} PATH -o FILE"


def export(words: list[str]) -> int:
    """Write the cards of a document or a folder to a file."""
    if asks_for_help(words, HELP):
        return DONE
    options = Options(words, _USAGE, values=("-o",))
    target = options.values.get("-o", "")
    if len(options.rest) != 2 or options.rest[0] not in ("anki", "csv", "json") or not target:
        raise WrongUsage(_USAGE)
    form, path = options.rest
    from studyapp.export.documents import open_documents
    from studyapp.export.notes import notes_of
    from studyapp.export.target import check_target
    from studyapp.settings import SettingsFile

    documents = open_documents(path, SettingsFile().values.dialects)
    check_target(target, form, (study.path for study in documents.studies))
    notes = notes_of(documents)
    if form == "anki":
        from studyapp.export.anki import write_package
        from studyapp.export.given import keep_given, read_given
        from studyapp.export.notes import guids

        before = read_given()
        names = guids(notes, before)
        write_package(target, notes, names)
        keep_given(notes, names, before)
    elif form == "csv":
        from studyapp.export.spreadsheet import write_csv

        write_csv(target, notes)
    else:
        from studyapp.commands.history import readable_history
        from studyapp.export.whole import write_json

        write_json(target, documents, readable_history())
    sys.stdout.write(f"{len(notes):,} {'card' if len(notes) == 1 else 'cards'} written to {target}\n")
    for problem in documents.problems:
        sys.stderr.write(f"studyapp: {problem}\n")
    return INPUT_HAS_ERRORS if documents.problems else DONE
