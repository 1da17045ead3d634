"""A picture as an SVG file that is right on any machine: text stays text, and its letters come along."""

from PySide6.QtGui import QPainter

from studyapp.ui.pictures.picture import Picture, paint_picture
from studyapp.ui.pictures.svg_engine import SvgDevice
from studyapp.ui.pictures.svg_styles import readable


def as_svg(picture: Picture) -> bytes:
    """The picture as an SVG file with its fonts cut to the letters used; the same bytes each time."""
    from studyapp.ui.pictures.svg_fonts import font_faces

    device = SvgDevice(picture.width, picture.height)
    paint_picture(picture, QPainter(device))
    drawing = device.drawing
    size = f'width="{picture.width}" height="{picture.height}" viewBox="0 0 {picture.width} {picture.height}"'
    parts = (
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} xml:lang="{picture.language}" role="img"',
        ' aria-labelledby="title" aria-describedby="desc">\n',
        f'<title id="title">{readable(picture.title)}</title>\n',
        f'<desc id="desc">{readable(picture.description)}</desc>\n',
        f"<style>\n{font_faces(drawing.texts)}text{{white-space:pre;text-rendering:geometricPrecision}}\n</style>\n",
        drawing.definitions(),
        drawing.body(),
        "</svg>\n",
    )
    return "".join(parts).encode("utf-8", errors="replace")
