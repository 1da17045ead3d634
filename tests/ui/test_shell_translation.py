"""Both languages are complete, and what is compiled is what stands in the catalogues and in the code."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studyapp.document.model import Problem
from studyapp.study import problem_messages
from studyapp.ui.language import LANGUAGES, Translation
from studyapp.ui.problems import sentence

SCRIPT = Path(__file__).parents[2] / "packaging" / "translate.py"


@pytest.fixture(scope="module")
def translate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translate", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def translation(qapp: object) -> Iterator[Translation]:
    translation = Translation()
    yield translation
    translation.remove()


def test_no_sentence_is_left_untranslated(translate: ModuleType) -> None:
    assert translate.unfinished(translate.I18N) == []


def test_catalogues_hold_every_string_of_the_code_and_are_compiled(translate: ModuleType) -> None:
    assert translate.differences() == [], "run: python packaging/translate.py"


def test_placeholders_survive_translation(translate: ModuleType) -> None:
    import re
    from xml.etree import ElementTree

    for path in sorted(translate.I18N.glob("*.ts")):
        for message in ElementTree.parse(path).iter("message"):
            source, translated = message.findtext("source") or "", message.find("translation")
            assert translated is not None
            forms = [form.text or "" for form in translated.iter("numerusform")] or [translated.text or ""]
            for number, form in enumerate(forms, 1):
                placeholders = r"(?<!\{)\{\w*\}(?!\})|%n"
                wanted = set(re.findall(placeholders, source))
                if number < len(forms) and "%n" not in form:
                    wanted.discard("%n")  # a form for one alone may say "once"
                assert set(re.findall(placeholders, form)) == wanted, form


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_a_sentence_that_can_be_filled(language: str, translation: Translation) -> None:
    translation.install(language)
    known = problem_messages()
    for code in known:
        told = sentence(Problem(1, "warning", code, ("eins", "zwei", "drei", "vier")), known)
        assert told
        assert told != code
        assert "{0" not in told


def test_a_problem_nobody_wrote_a_sentence_for_is_told_by_its_code() -> None:
    assert sentence(Problem(1, "hint", "brand-new"), {}) == "brand-new"


def test_korean_speaks_korean_and_english_counts(translation: Translation) -> None:
    translation.install("ko")
    assert QCoreApplication.translate("TopBar", "Map") == "지도"
    translation.install("en")
    assert QCoreApplication.translate("TopBar", "Map") == "Map"
    one = QCoreApplication.translate("StatusBar", "%n reading note(s)", "", 1)
    two = QCoreApplication.translate("StatusBar", "%n reading note(s)", "", 2)
    assert (one, two) == ("1 reading note", "2 reading notes")


def test_every_sentence_of_an_error_speaks_korean(translate: ModuleType, translation: Translation) -> None:
    translation.install("ko")
    sentences = {text for context, text in translate.sentences() if context == "Error"}
    assert "The review history could not be copied ({0})." in sentences
    for text in sentences:
        assert QCoreApplication.translate("Error", text) != text


class Listener(QLabel):
    """Counts how often it is told that the language changed."""

    def __init__(self) -> None:
        super().__init__()
        self.told = 0

    def changeEvent(self, event: QEvent) -> None:
        self.told += event.type() == QEvent.Type.LanguageChange


def test_widgets_are_told(translation: Translation, qtbot: QtBot) -> None:
    listener = Listener()
    qtbot.addWidget(listener)
    translation.install("ko")
    qtbot.waitUntil(lambda: listener.told > 0)
