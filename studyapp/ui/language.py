"""The language the window speaks: the system's at first, another one at any time without a restart."""

import os

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from studyapp.paths import resource

LANGUAGES = {"ko": "한국어", "en": "English"}
"""The languages of the window, each by its own name."""


def system_language() -> str:
    """The language of the system if the program speaks it, else English."""
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0]
        if code in LANGUAGES:
            return code
    return "en"


class Translation(QObject):
    """The translators that are installed; installing others sends every widget a LanguageChange."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []
        self.language = ""

    def install(self, language: str) -> None:
        """Speak `language`, one of `LANGUAGES`, from now on."""
        if language == self.language:
            return
        self.remove()
        self.language = language
        QLocale.setDefault(QLocale(language))
        folder = resource("i18n")
        for name in sorted(os.listdir(folder)):
            if name.endswith(f".{language}.qm"):
                self._load(os.path.join(folder, name))
        # Qt's own words, such as those of the file dialogue; what it cannot say in this language is English.
        self._load(
            os.path.join(
                QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}.qm"
            )
        )

    def remove(self) -> None:
        """Speak as the code does."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._installed.clear()
        self.language = ""

    def _load(self, path: str) -> None:
        translator = QTranslator(self)
        if os.path.exists(path) and translator.load(path):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)
