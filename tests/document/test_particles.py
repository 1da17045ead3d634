"""Korean particles fit the last sound of the word before them, also of English words and signs."""

import pytest

from studyapp.document.particles import fit_particles


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“서울”[으로/로] 갑니다", "“서울”로 갑니다"),
        ("“리전”[으로/로] 갑니다", "“리전”으로 갑니다"),
        ("“사용자”[으로/로] 갑니다", "“사용자”로 갑니다"),
        ("“Edge Location”[으로/로]", "“Edge Location”으로"),
        ("“Wavelength Zone (AWS Infra)”[으로/로]", "“Wavelength Zone (AWS Infra)”로"),
        ("“AZ-1”[으로/로]", "“AZ-1”로"),
        ("“URL”[으로/로]", "“URL”로"),
        ("“VM”[으로/로]", "“VM”으로"),
        ("“Internal”[과/와] “Route 53”[이/가]", "“Internal”과 “Route 53”이"),
        ("no [other] brackets", "no [other] brackets"),
    ],
)
def test_particles_fit(text: str, said: str) -> None:
    assert fit_particles(text) == said
