"""Opens a line of a file in the person's own editor; the file itself is never written here."""

import os
import shlex
from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QProcess, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from studyapp.errors import StudyappError

# How the editors that are widely used are told a line, those first that a person chose to install.
_KNOWN = (
    "code -g {file}:{line}",
    "codium -g {file}:{line}",
    "cursor -g {file}:{line}",
    "zed {file}:{line}",
    "subl {file}:{line}",
    "kate -l {line} {file}",
    "gnome-text-editor +{line} {file}",
    "gedit +{line} {file}",
    "xed +{line} {file}",
    "mousepad -l {line} {file}",
    "geany +{line} {file}",
    "gvim +{line} {file}",
    "emacs +{line} {file}",
    "notepad++ -n{line} {file}",
)
_IN_TERMINAL = ("nvim", "vim", "vi", "nano", "micro", "hx", "helix")
_ERRORS = (
    QT_TRANSLATE_NOOP("Error", "The editor “{0}” was not found; choose another command in the options."),
    QT_TRANSLATE_NOOP("Error", "The editor command is empty or has an open quote; mend it in the options."),
    QT_TRANSLATE_NOOP("Error", "The editor “{0}” could not be started."),
    QT_TRANSLATE_NOOP("Error", "No program is set up that opens this file; name your editor in the options."),
    QT_TRANSLATE_NOOP("Error", "This document is not kept in a file that could be opened."),
)


class UnusableEditor(StudyappError):
    """No editor could be started with the command there is."""


def open_in_editor(template: str, path: str, line: int) -> str:
    """Start the editor on a line of a file, and return the program's name, "" for the system's own choice.

    `template` is a command with {file} and {line} in it; "" looks for a known editor first. Raises
    UnusableEditor where nothing could be started.
    """
    if not path or not os.path.exists(path):
        raise UnusableEditor("This document is not kept in a file that could be opened.", path=path or None)
    words = command_words(template, path, line) if template.strip() else guessed_words(path, line)
    if words:
        if not QProcess.startDetached(words[0], list(words[1:]), os.path.dirname(os.path.abspath(path)))[0]:
            raise UnusableEditor("The editor “{0}” could not be started.", os.path.basename(words[0]))
        return os.path.basename(words[0])
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(os.path.abspath(path))):
        raise UnusableEditor("No program is set up that opens this file; name your editor in the options.")
    return ""


def command_words(template: str, path: str, line: int) -> tuple[str, ...]:
    """The program and its arguments; a command without {file} gets the file as its last word.

    No shell ever reads them, so a file's name may hold anything. Raises UnusableEditor where the command
    cannot be taken apart or its program is not there.
    """
    try:
        words = shlex.split(template, posix=os.name != "nt")
    except ValueError:
        words = []
    if not words:
        raise UnusableEditor("The editor command is empty or has an open quote; mend it in the options.")
    program = _found(words[0])
    if not program:
        raise UnusableEditor(
            "The editor “{0}” was not found; choose another command in the options.", words[0]
        )
    if not any("{file}" in word for word in words):
        words.append("{file}")
    return (program, *(_filled(word, path, line) for word in words[1:]))


def guessed_words(path: str, line: int) -> tuple[str, ...]:
    """The command for the first known editor on this machine; nothing where there is none."""
    template = guessed_template()
    return command_words(template, path, line) if template else ()


def guessed_template(environment: Mapping[str, str] = os.environ) -> str:
    """The command that is used where none was set: what $VISUAL and $EDITOR name, else a known editor."""
    terminal = environment.get("TERMINAL", "")
    for variable in ("VISUAL", "EDITOR"):
        template = _template_of(environment.get(variable, ""), terminal)
        if template:
            return template
    found = next((known for known in _KNOWN if _found(known.split()[0])), "")
    if found or not _found(terminal):
        return found
    inside = next((name for name in _IN_TERMINAL if _found(name)), "")
    return f"{terminal} -e {inside} +{{line}} {{file}}" if inside else ""


def _template_of(command: str, terminal: str) -> str:
    """How the editor that a variable names is told a line; "" where it cannot be used from a window."""
    program = next(iter(command.split()), "")
    name = os.path.basename(program)
    if not _found(program):
        return ""
    if name in _IN_TERMINAL:
        return f"{terminal} -e {command} +{{line}} {{file}}" if _found(terminal) else ""
    known = next((known for known in _KNOWN if known.split()[0] == name), "")
    return command + known[len(name) :] if known else f"{command} {{file}}"


def _found(program: str) -> str:
    return QStandardPaths.findExecutable(program) if program else ""


def _filled(word: str, path: str, line: int) -> str:
    # In one pass: a file whose name holds {line} keeps it.
    before, found, after = word.partition("{file}")
    parts = [part.replace("{line}", str(line)) for part in (before, after)]
    return parts[0] + (os.path.abspath(path) if found else "") + parts[1]
