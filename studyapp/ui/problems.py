"""The sentence for a problem of reading, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from studyapp.document.model import Problem


def sentence(problem: Problem, known: dict[str, str]) -> str:
    """What a person is told about `problem`; its code where nobody wrote a sentence."""
    template = known.get(problem.code)
    if template is None:
        return problem.code
    return QCoreApplication.translate("Problem", template).format(*problem.details)
