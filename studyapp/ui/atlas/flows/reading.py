"""What is written on the map's picture, in the map's own units, for a request to keep clear of."""

from typing import NamedTuple

from studyapp.atlas.flows.sheet import Sheet
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.flows.painting import DISC
from studyapp.ui.atlas.flows.tags import label_size
from studyapp.ui.atlas.lettering import Lettering
from studyapp.ui.atlas.overlay import rect_on_map
from studyapp.ui.atlas.writing import Writing
from studyapp.ui.theme import Theme


def sheet_of(theme: Theme, letters: Lettering, writing: Writing, camera: Camera) -> Sheet:
    """The writing as it lies on the map from where one looks."""
    return Sheet(
        {node: rect_on_map(rect, camera) for node, rect in writing.names.items()},
        tuple(rect_on_map(rect, camera) for rect in writing.words),
        tuple(rect_on_map(rect, camera) for rect in writing.boxes),
        _Labels(theme, letters, camera.scale).size,
        theme.px(DISC) / camera.scale,
    )


class _Labels(NamedTuple):
    """Measures the labels of steps on the map."""

    theme: Theme
    letters: Lettering
    scale: float

    def size(self, text: str) -> tuple[float, float]:
        width, height = label_size(self.theme, self.letters, text)
        return width / self.scale, height / self.scale
