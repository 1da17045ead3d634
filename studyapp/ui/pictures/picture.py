"""A picture of a view: how large it is, what it shows, and who paints it; as pixels or a page of PDF."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from studyapp.errors import StudyappError

PIXELS_PER_INCH = 96
"""A pixel at 100 %, as CSS has it: 1/96 of an inch."""

MOST_PIXELS = 100_000_000
"""A PNG has no more: it takes four bytes each while it is painted."""

TOO_LARGE = QT_TRANSLATE_NOOP("Error", "There is not enough memory for a picture so large; make it smaller.")

METRES_PER_INCH = 0.0254

_DATES = re.compile(rb"/(?:CreationDate|ModDate) \(D:\w+\)| xmp:(?:Create|Modify|Metadata)Date=\"[\w:+.-]*\"")
"""When a PDF was made, as Qt writes it in two places."""

_NAMESPACE = QUuid("{6f1c2b1e-52d2-4f0e-9a57-0d1f6a3c9b42}")


class Picture(NamedTuple):
    """What there is to paint: `paint` fills (0, 0) to (width, height), in pixels at 100 %, ground and all.

    `title` and `description` say what it shows to those who cannot see it; `language` is that of both.
    """

    width: int
    height: int
    title: str
    description: str
    language: str
    ground: QColor
    paint: Callable[[QPainter], None]


def as_image(picture: Picture, scale: float = 1.0) -> QImage:
    """The picture in pixels, `scale` of them for one at 100 %.

    Raises StudyappError where there is not enough memory for so many.
    """
    image = QImage(round(picture.width * scale), round(picture.height * scale), QImage.Format.Format_RGB32)
    if image.isNull():
        raise StudyappError(str(TOO_LARGE))
    image.fill(picture.ground)
    image.setDevicePixelRatio(scale)
    paint_picture(picture, QPainter(image))
    # Only now: fonts would take other sizes on an image of another density.
    dots = round(PIXELS_PER_INCH * scale / METRES_PER_INCH)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    image.setText("Title", picture.title)
    image.setText("Description", picture.description)
    return image


def as_png(picture: Picture, scale: float = 1.0) -> bytes:
    """The picture as a PNG file of the density that shows it in its size; the same bytes each time."""
    return png_of(as_image(picture, scale))


def png_of(image: QImage) -> bytes:
    """An image as a PNG file."""
    buffer = _open_buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def as_pdf(picture: Picture) -> bytes:
    """The picture as a PDF file of one page of its size, its text to be found; the same bytes each time."""
    return pages_as_pdf((picture,))


def pages_as_pdf(pages: Sequence[Picture]) -> bytes:
    """Pictures of one size as the pages of a PDF file, which has the title of the first."""
    first = pages[0]
    buffer = _open_buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(PIXELS_PER_INCH)
    points = 72 / PIXELS_PER_INCH
    size = QPageSize(
        QSizeF(first.width * points, first.height * points),
        QPageSize.Unit.Point,
        "",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    writer.setTitle(first.title)
    writer.setCreator("Studyapp")
    name = " ".join((f"{first.width} {first.height} {first.title}", *(page.description for page in pages)))
    writer.setDocumentId(QUuid.createUuidV5(_NAMESPACE, name.encode("utf-8", "replace")))
    painter = QPainter(writer)
    try:
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
            _fill(page, painter)
    finally:
        painter.end()  # it may not outlive what it paints on
    return _DATES.sub(_blank, bytes(buffer.data().data()))


def _blank(match: re.Match[bytes]) -> bytes:
    """As many blanks: a PDF counts its bytes."""
    return b" " * len(match[0])


def _open_buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def paint_picture(picture: Picture, painter: QPainter) -> None:
    """Paint the whole picture with a painter, which is at its end then."""
    try:
        _fill(picture, painter)
    finally:
        painter.end()  # it may not outlive what it paints on


def _fill(picture: Picture, painter: QPainter) -> None:
    hints = QPainter.RenderHint
    painter.setRenderHints(hints.Antialiasing | hints.TextAntialiasing | hints.SmoothPixmapTransform)
    painter.fillRect(0, 0, picture.width, picture.height, picture.ground)
    picture.paint(painter)
