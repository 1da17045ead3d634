"""Asks how a picture shall be: what of it, at what scale, into a file or to the clipboard."""

import os
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studyapp.errors import StudyappError
from studyapp.ui.pictures.picture import MOST_PIXELS, Picture, as_image
from studyapp.ui.pictures.saving import copy, save
from studyapp.ui.pictures.wish import FORMS
from studyapp.ui.theme import Theme

SCALES = (1, 2, 3, 4)
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
"""What some system or other does not take in a file's name."""


class Choice(NamedTuple):
    """One thing that there may be a picture of: what it is called here, and the picture."""

    name: str
    picture: Callable[[], Picture]


class PictureDialog(QDialog):
    """Shows what the picture will be, and saves or copies it; stays open until one of both is done."""

    saved = Signal(object)
    """The path of the file."""
    copied = Signal()
    chosen = Signal(object, object)
    """The place of the choice, and the scale."""

    def __init__(
        self, theme: Theme, choices: Sequence[Choice], at: int, scale: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices = choices
        self._picture = choices[0].picture()
        self.setWindowTitle(self.tr("Picture"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preview = QLabel()
        self._preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._preview.setFixedSize(theme.px(420), theme.px(280))
        self.whats = self._chips([choice.name for choice in choices], at, self.tr("What"))
        self.scales = self._chips([f"{scale} ×" for scale in SCALES], scale - 1, self.tr("Scale"))
        self._size = self._small("muted")
        self._said = self._small("small")
        self._said.setWordWrap(True)
        self.copy_button = self._button(self.tr("Copy"), "secondary")
        self.save_button = self._button(self.tr("Save…"), "primary")
        self.save_button.setDefault(True)
        self._lay_out()
        self.whats.idToggled.connect(self._on_what_toggled)
        self.scales.idToggled.connect(self._on_scale_toggled)
        self.copy_button.clicked.connect(self._on_copy)
        self.save_button.clicked.connect(self._on_save)
        self._show(at)

    @property
    def picture(self) -> Picture:
        """The picture that is chosen."""
        return self._picture

    @property
    def scale(self) -> int:
        """So many pixels a PNG has for one at 100 %."""
        return self.scales.checkedId() + 1

    def save_as(self, path: str) -> None:
        """Write the picture; the name's ending says the format."""
        try:
            save(self._picture, path, self.scale)
        except StudyappError as error:
            self._say(error)
            return
        self.saved.emit(path)
        self.accept()

    def _chips(self, names: Sequence[str], at: int, name: str) -> QButtonGroup:
        group = QButtonGroup(self)
        for place, text in enumerate(names):
            button = QPushButton(text)
            button.setProperty("role", "chip")
            button.setCheckable(True)
            button.setChecked(place == at)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{name}: {text}")
            group.addButton(button, place)
        return group

    def _button(self, text: str, role: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", role)
        button.setAutoDefault(False)
        return button

    def _small(self, role: str) -> QLabel:
        label = QLabel()
        label.setProperty("role", role)
        return label

    def _row(self, name: str, group: QButtonGroup) -> QVBoxLayout:
        label = self._small("caption")
        label.setText(name)
        chips = QHBoxLayout()
        chips.setSpacing(self._theme.px(6))
        for button in group.buttons():
            chips.addWidget(button)
        chips.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(6))
        column.addWidget(label)
        column.addLayout(chips)
        return column

    def _lay_out(self) -> None:
        px = self._theme.px
        side = QVBoxLayout()
        side.setSpacing(px(16))
        if len(self._choices) > 1:
            side.addLayout(self._row(self.tr("What"), self.whats))
        side.addLayout(self._row(self.tr("Scale of a PNG"), self.scales))
        side.addWidget(self._size)
        hint = self._small("muted")
        hint.setText(self.tr("SVG and PDF are sharp at any size, and their text can be found."))
        hint.setWordWrap(True)
        side.addWidget(hint)
        side.addWidget(self._said)
        side.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.save_button)
        side.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(px(20), px(20), px(20), px(20))
        whole.setSpacing(px(20))
        whole.addWidget(self._preview)
        whole.addLayout(side, 1)
        self.setMinimumWidth(px(780))

    def _show(self, at: int) -> None:
        self._picture = self._choices[at].picture()
        room = self._preview.size()
        ratio = self.devicePixelRatioF()
        share = min(room.width() / self._picture.width, room.height() / self._picture.height, 1.0)
        image = as_image(self._picture, share * ratio)
        image.setDevicePixelRatio(ratio)
        self._preview.setPixmap(QPixmap.fromImage(image))
        self._preview.setAccessibleName(self._picture.title)
        self._preview.setAccessibleDescription(self._picture.description)
        for scale, button in zip(SCALES, self.scales.buttons(), strict=True):
            button.setEnabled(self._pixels(scale) <= MOST_PIXELS)
        while self.scale > 1 and self._pixels(self.scale) > MOST_PIXELS:
            self.scales.button(self.scales.checkedId() - 1).setChecked(True)
        self._show_size()

    def _pixels(self, scale: int) -> int:
        return self._picture.width * self._picture.height * scale * scale

    def _show_size(self) -> None:
        size = QSize(self._picture.width, self._picture.height) * self.scale
        self._size.setText(self.tr("{0} × {1} pixels").format(size.width(), size.height()))

    def _on_what_toggled(self, at: int, on: bool) -> None:
        if on:
            self._show(at)
            self.chosen.emit(at, self.scale)

    def _on_scale_toggled(self, at: int, on: bool) -> None:
        if on:
            self._show_size()
            self.chosen.emit(self.whats.checkedId(), self.scale)

    def _on_copy(self) -> None:
        try:
            copy(self._picture, self.scale)
        except StudyappError as error:
            self._say(error)
            return
        self.copied.emit()
        self.accept()

    def _on_save(self) -> None:
        self.ask_for_name()

    def ask_for_name(self) -> QFileDialog:
        """Let the person choose where to save; the filter chosen says the format where the name does not."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        dialog = QFileDialog(self, self.windowTitle(), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{form.upper()} (*.{form})" for form in FORMS])
        dialog.setDefaultSuffix(FORMS[0])
        dialog.selectFile(f"{file_name(self._picture.title)}.{FORMS[0]}")
        dialog.filterSelected.connect(self._on_filter_selected)
        dialog.fileSelected.connect(self.save_as)
        dialog.open()
        return dialog

    def _on_filter_selected(self, chosen: str) -> None:
        """Another format: the name takes its ending."""
        dialog = self.sender()
        form = next(form for form in FORMS if f"*.{form}" in chosen)
        if isinstance(dialog, QFileDialog):
            dialog.setDefaultSuffix(form)
            for path in dialog.selectedFiles():
                stem, ending = os.path.splitext(os.path.basename(path))
                if ending.removeprefix(".") in FORMS:
                    dialog.selectFile(f"{stem}.{form}")

    def _say(self, error: StudyappError) -> None:
        sentence = QCoreApplication.translate("Error", error.template).format(*error.details)
        self._said.setText(f"{os.path.basename(error.path)}: {sentence}" if error.path else sentence)
        self._grow()

    def _grow(self) -> None:
        """Be high enough for what is said, or it would press the rest together."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))


def file_name(title: str) -> str:
    """A title as the name of a file, without an ending, on any system."""
    return " ".join(_NOT_IN_NAMES.sub(" ", title).split())[:80].strip(" .") or "picture"
