"""The bar at the bottom: the document, what is due, what the reading found, the language."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from studyapp.ui.theme import Theme

HEIGHT = 28


class StatusBar(QFrame):
    """Says what is open, in one quiet line; its ends are buttons."""

    document_clicked = Signal()
    problems_clicked = Signal()
    reading_clicked = Signal()
    language_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._theme = theme
        self._problems = (0, "")
        self._reading: tuple[int, int] | None = None
        self.document = self._button()
        self.state = QLabel(self)
        self.state.setProperty("role", "caption")
        self.reading = self._button()
        self.reading.hide()
        self.problems = self._button()
        self.language = self._button()
        self._layout = layout = QHBoxLayout(self)
        layout.addWidget(self.document)
        layout.addWidget(self.state)
        layout.addStretch(1)
        layout.addWidget(self.reading)
        layout.addWidget(self.problems)
        layout.addWidget(self.language)
        self.document.clicked.connect(self.document_clicked)
        self.reading.clicked.connect(self.reading_clicked)
        self.problems.clicked.connect(self.problems_clicked)
        self.language.clicked.connect(self.language_clicked)
        self.resize_to_theme()

    def resize_to_theme(self) -> None:
        """Take the theme's lengths."""
        px = self._theme.px
        self.setFixedHeight(px(HEIGHT))
        self._layout.setContentsMargins(px(10), 1, px(10), 0)
        self._layout.setSpacing(px(10))

    def show_document(self, title: str, path: str) -> None:
        """Name the open document."""
        self.document.setText(title)
        self.document.setToolTip(path)
        self.document.setAccessibleName(self.tr("Document {0}: open another").format(title))

    def show_state(self, text: str) -> None:
        """Say how the learning stands."""
        self.state.setText(text)

    def show_problems(self, count: int, severity: str) -> None:
        """Say how many problems the reading found, the worst of which has this severity."""
        self._problems = (count, severity)
        self.problems.setText(self.tr("%n reading note(s)", "", count))
        self.problems.setVisible(count > 0)
        level = {"error": "error", "warning": "notice"}.get(severity, "")
        if self.problems.property("level") != level:
            self.problems.setProperty("level", level)
            self.problems.style().unpolish(self.problems)
            self.problems.style().polish(self.problems)

    def show_reading(self, progress: tuple[int, int] | None) -> None:
        """Say how many files of how many of a folder are read; None when none is being read."""
        self._reading = progress
        self.reading.setVisible(progress is not None)
        if progress is not None:
            done, total = (QLocale().toString(number) for number in progress)
            self.reading.setText(self.tr("{0} of {1} files").format(done, total))
            self.reading.setToolTip(self.tr("Stop reading"))
            self.reading.setAccessibleName(self.tr("{0} of {1} files read: stop").format(done, total))

    def come_last(self) -> None:
        """Tab goes from the top over the room to the bottom; else what was built last would come last."""
        window = self.window()
        last: QWidget | None = window.previousInFocusChain()
        while last is not None and (not last.focusPolicy().value or self.isAncestorOf(last)):
            last = last.previousInFocusChain()
        for button in (self.document, self.reading, self.problems, self.language):
            if last is not None:
                QWidget.setTabOrder(last, button)
            last = button

    def retranslate(self) -> None:
        """Say the same in the language that is spoken now."""
        self.show_document(self.document.text(), self.document.toolTip())
        self.show_problems(*self._problems)
        self.show_reading(self._reading)

    def show_language(self, name: str) -> None:
        """Name the language that is spoken."""
        self.language.setText(name)
        self.language.setToolTip(self.tr("Change the language"))
        self.language.setAccessibleName(self.tr("Language: {0}").format(name))

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "status")
        button.setProperty("focusPolicy", "TabFocus")
        return button
