"""The rate card of the bundled document and the words of the lexicon."""

from pathlib import Path

import pytest

from studyapp.cost.entry.quick import Places
from studyapp.cost.model import RateCard
from studyapp.cost.quantity import Vocabulary
from studyapp.cost.reading.rates import read_rates
from studyapp.document.model import Problem
from studyapp.document.outline import read_document
from studyapp.lexicon import words
from studyapp.paths import bundled_document


@pytest.fixture(scope="session")
def bundled_text() -> str:
    return Path(bundled_document()).read_text("utf-8")


@pytest.fixture(scope="session")
def bundled(bundled_text: str) -> tuple[RateCard, list[Problem]]:
    return read_rates(read_document(bundled_text, "AWS Infrastructure"))


@pytest.fixture(scope="session")
def card(bundled: tuple[RateCard, list[Problem]]) -> RateCard:
    return bundled[0]


@pytest.fixture(scope="session")
def places() -> Places:
    return Places({"seoul": "region", "tokyo": "region", "서울": "region", "도쿄": "region", "az-1a": "zone"})


@pytest.fixture(scope="session")
def lexicon() -> Vocabulary:
    return words("cost")
