"""Where a picture goes: into a file whose ending says the format, or to the clipboard."""

import os

from PySide6.QtCore import QT_TRANSLATE_NOOP, QMimeData
from PySide6.QtGui import QGuiApplication

from studyapp.draft import draft
from studyapp.errors import StudyappError
from studyapp.ui.pictures.picture import Picture, as_image, as_pdf, as_png, png_of
from studyapp.ui.pictures.wish import FORMS

SVG = "image/svg+xml"
OURS = "studyapp"
UNKNOWN_ENDING = QT_TRANSLATE_NOOP("Error", "A picture's name ends in .png, .svg or .pdf.")


def form_of(path: str) -> str:
    """The format that a file's name asks for; raises StudyappError where it is none of `FORMS`."""
    ending = os.path.splitext(path)[1].lower().removeprefix(".")
    if ending not in FORMS:
        raise StudyappError(str(UNKNOWN_ENDING), path=path)
    return ending


def save(picture: Picture, path: str, scale: float = 1.0) -> None:
    """Write a picture, whole or not at all; a PNG has `scale` pixels for one at 100 %.

    Raises StudyappError for another ending or a picture too large, UnwritableFile where it cannot be written.
    """
    form = form_of(path)
    if form == "png":
        data = as_png(picture, scale)
    elif form == "pdf":
        data = as_pdf(picture)
    else:
        data = _as_svg(picture)
    with draft(path) as new, open(new, "wb") as file:
        file.write(data)


def for_clipboard(picture: Picture, scale: float = 1.0) -> QMimeData:
    """A picture for other programs to paste: as pixels and as SVG; they take what they like best.

    Raises StudyappError for a picture too large.
    """
    image = as_image(picture, scale)
    data = QMimeData()
    data.setProperty(OURS, True)
    data.setData(SVG, _as_svg(picture))
    data.setData("image/png", png_of(image))
    data.setImageData(image)
    return data


def copy(picture: Picture, scale: float = 1.0) -> None:
    """Put a picture on the clipboard; raises StudyappError for one too large."""
    QGuiApplication.clipboard().setMimeData(for_clipboard(picture, scale))
    application = QGuiApplication.instance()
    if application is not None:
        application.aboutToQuit.connect(leave_pixels)


def leave_pixels() -> None:
    """Leave the pixels alone when the program ends: what Python made may not outlive it."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.mimeData().property(OURS):
        clipboard.setImage(clipboard.image())


def _as_svg(picture: Picture) -> bytes:
    from studyapp.ui.pictures.svg import as_svg  # late: what cuts fonts takes a tenth of a second to load

    return as_svg(picture)
