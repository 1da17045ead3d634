"""The sentence for a problem of reading, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from studyapp.document.model import Problem


def templates() -> dict[str, str]:
    """The English sentences of every part of the reading, by code."""
    from importlib import import_module

    joined: dict[str, str] = {}
    for part in ("document", "cards", "atlas", "cost"):
        joined |= import_module(f"studyapp.{part}.problems").MESSAGES
    return joined


def sentence(problem: Problem, known: dict[str, str]) -> str:
    """What a person is told about `problem`; its code where nobody wrote a sentence."""
    template = known.get(problem.code)
    if template is None:
        return problem.code
    return QCoreApplication.translate("Problem", template).format(*problem.details)
