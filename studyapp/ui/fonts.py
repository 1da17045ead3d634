"""The fonts that come with the program, so that every glyph shows on a machine that has none."""

import os

from PySide6.QtGui import QFontDatabase

from studyapp.paths import resource


def load_fonts() -> tuple[str, ...]:
    """Make the shipped fonts known to Qt, before the first widget; returns the names of files it refused."""
    folder = resource("fonts")
    files = sorted(name for name in os.listdir(folder) if name.endswith((".ttf", ".otf")))
    return tuple(name for name in files if QFontDatabase.addApplicationFont(os.path.join(folder, name)) < 0)
