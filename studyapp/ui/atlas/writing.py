"""What is drawn where on the map as it is seen now: for those who write over it and must cover no word."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from studyapp.atlas.layout.layout import BAND
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.lettering import Written
from studyapp.ui.atlas.painting import MapPainter

MOST_WRITTEN = 1500
"""With more words on a screen than these nobody looks for a place between them."""


class Writing(NamedTuple):
    """What can be read on a part of the screen, in its pixels."""

    names: dict[int, QRectF]
    """Where the name of a node stands, as far as it is written there."""
    words: tuple[QRectF, ...]
    """Where anything at all is written, the names too."""
    boxes: tuple[QRectF, ...]
    """The boxes that are drawn."""

    def moved(self, by: QPointF) -> "Writing":
        """The same after the map was pushed."""
        return Writing(
            {node: rect.translated(by) for node, rect in self.names.items()},
            tuple(rect.translated(by) for rect in self.words),
            tuple(rect.translated(by) for rect in self.boxes),
        )


class Reader:
    """Reads the writing of one map; reads anew where the scale is another one or the map was pushed far."""

    def __init__(self, nodes: MapPainter) -> None:
        self._nodes = nodes
        self._last: tuple[Camera, QRectF, Writing] | None = None

    def forget(self) -> None:
        """The map is another one, or its letters are."""
        self._last = None

    def read(self, camera: Camera, area: QRectF) -> Writing:
        """What is written on an area of the screen, and around it."""
        if self._last is not None:
            before, known, writing = self._last
            by = QPointF(camera.x - before.x, camera.y - before.y)
            if before.scale == camera.scale and known.translated(by).contains(area):
                return writing if by.isNull() else writing.moved(by)
        wide = area.adjusted(-area.width() / 2, -area.height() / 2, area.width() / 2, area.height() / 2)
        writing = self._read(camera, wide)
        self._last = camera, wide, writing
        return writing

    def _read(self, camera: Camera, area: QRectF) -> Writing:
        """Paint all of it where nobody sees it, and note what is written."""
        nodes, names = self._nodes, dict[int, QRectF]()
        words: list[QRectF] = []
        boxes: list[QRectF] = []
        sheet = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(sheet)
        painter.setClipRect(0, 0, 0, 0, Qt.ClipOperation.ReplaceClip)
        for spot, written in nodes.spell(painter, camera, area):
            words.extend(one.rect for one in written)
            if nodes.kind(spot.node) == BAND:
                names.update(nodes.names_in_words(spot.node, camera))
                continue
            boxes.append(spot.rect)
            name = _name_among(written, nodes.text_of(spot.node))
            if name is not None:
                names[spot.node] = name
            if len(words) > MOST_WRITTEN:
                break
        painter.end()
        return Writing(names, tuple(words), tuple(boxes))


def _name_among(written: list[Written], name: str) -> QRectF | None:
    """Where the lines of a name stand; None where none of it is written."""
    whole = name.replace(" ", "").casefold()
    found: QRectF | None = None
    for one in written:
        part = one.text.replace(" ", "").rstrip("…").casefold()
        if part and (part in whole or whole in part):
            found = one.rect if found is None else found.united(one.rect)
        else:
            break
    return found
