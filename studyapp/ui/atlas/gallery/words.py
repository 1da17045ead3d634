"""A drawing in words: what a screen reader says of it, and what the line below it says of one part."""

from PySide6.QtCore import QCoreApplication

from studyapp.atlas.drawings.drawing import Drawing, Edge
from studyapp.atlas.model import Diagram

_ARROWS = {"forward": "→", "both": "↔", "none": "–"}
_MOST_NAMED = 60


def heading_of(diagram: Diagram) -> str:
    """What a drawing is called: by the heading it stands under."""
    name = diagram.path[-1] if diagram.path else ""
    return name or QCoreApplication.translate("DiagramWords", "Drawing")


def counts(drawing: Drawing) -> str:
    """How many boxes and edges a drawing has."""
    words = QCoreApplication.translate("DiagramWords", "boxes: {0}, edges: {1}")
    return words.format(len(drawing.boxes), len(drawing.edges))


def described(drawing: Drawing) -> str:
    """A whole drawing: what lies in what, what leads where, and what else stands there."""
    parts = [counts(drawing)]
    inside: dict[int, list[str]] = {}
    for box in drawing.boxes:
        if box.parent is not None:
            inside.setdefault(box.parent, []).append(_named(box.label))
    for outer, names in inside.items():
        holds = QCoreApplication.translate("DiagramWords", "{0} holds {1}")
        parts.append(holds.format(_named(drawing.boxes[outer].label), ", ".join(names[:_MOST_NAMED])))
    parts.extend(edge_words(drawing, edge) for edge in drawing.edges[:_MOST_NAMED])
    parts.extend(note.text for note in drawing.notes[:_MOST_NAMED])
    return ". ".join(parts)


def edge_words(drawing: Drawing, edge: Edge) -> str:
    """An edge: from what to what, and its label."""
    boxes = drawing.boxes
    ends = _named(boxes[edge.source].label), _named(boxes[edge.target].label)
    words = f"{ends[0]} {_ARROWS[edge.arrow]} {ends[1]}"
    return f"{words}: {edge.label}" if edge.label else words


def _named(label: str) -> str:
    return label or QCoreApplication.translate("DiagramWords", "a box without a name")
