"""What a line of the map says, in a sentence with the line of the document that it was read from."""

from PySide6.QtCore import QCoreApplication

from studyapp.atlas.layout.layout import Tie

LONGEST_NAME = 60


def sentence_of(tie: Tie, source: str, target: str) -> str:
    """A tie between two components of these names."""
    one, other = (
        name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…" for name in (source, target)
    )
    texts = {
        "depends_on": QCoreApplication.translate("LineWords", "{0} depends on {1} (line {2})"),
        "part_of": QCoreApplication.translate("LineWords", "{0} is part of {1} (line {2})"),
        "connects": QCoreApplication.translate("LineWords", "{0} and {1} are connected (line {2})"),
    }
    drawn = QCoreApplication.translate("LineWords", "An arrow of a drawing leads from {0} to {1} (line {2})")
    said = texts.get(tie.kind, drawn).format(one, other, tie.line)
    return f"{said}: {tie.label}" if tie.label else said
