"""Throwing widgets away that stand in a layout."""

from PySide6.QtWidgets import QWidget


def discard(widget: QWidget) -> None:
    """Take a widget out of its place and free it.

    It is hidden first: a layout shows what is new in it only a moment later, and would make a window that
    takes the keyboard of a widget that has no parent any more by then.
    """
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
