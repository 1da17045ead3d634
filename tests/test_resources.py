"""What is shipped is there, and whatever the program shows can be shown with the shipped fonts alone."""

import unicodedata
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from studyapp import paths

FONTS = Path(paths.resource("fonts"))
SYLLABLES = {chr(code) for code in range(0xAC00, 0xD7A4)}
TEXTS = ["documents/*", "i18n/*.ts", "lexicon/*/*.toml", "themes/*.toml"]


@cache
def characters(font: Path) -> frozenset[str]:
    """The characters that a font file has a glyph for."""
    with TTFont(font) as opened:
        return frozenset(map(chr, opened.getBestCmap() or {}))


def shown(text: str) -> set[str]:
    """The characters of a text that need a glyph: no controls, line ends or joiners."""
    return {character for character in text if unicodedata.category(character) not in ("Cc", "Cf")}


def test_every_shipped_text_has_its_glyphs() -> None:
    bundled = frozenset[str]().union(*map(characters, FONTS.glob("*.ttf")))
    files = [file for pattern in TEXTS for file in Path(paths.resource()).glob(pattern)]
    missing = {file.name: shown(file.read_text("utf-8")) - bundled for file in files}
    assert {name: sorted(gaps) for name, gaps in missing.items() if gaps} == {}


def test_every_korean_syllable_shows_in_each_text_font() -> None:
    for name in ("NotoSansKR-Regular", "NotoSansKR-Bold", "D2Coding"):
        assert characters(FONTS / f"{name}.ttf") >= SYLLABLES, name


def test_conjoined_letters_of_a_decomposed_file_name_show() -> None:
    letters = shown(unicodedata.normalize("NFD", "".join(SYLLABLES)))
    assert letters <= characters(FONTS / "NotoSansKR-Regular.ttf")


def test_box_drawings_keep_their_columns() -> None:
    with TTFont(FONTS / "D2Coding.ttf") as font:
        glyphs, widths = font.getBestCmap() or {}, font["hmtx"]
    narrow = {widths[glyphs[ord(character)]][0] for character in "Aa0.→←│─┌┐└┘├┤┬┴┼▼▲"}
    wide = {widths[glyphs[ord(character)]][0] for character in SYLLABLES}
    assert [2 * width for width in narrow] == list(wide)


def test_each_font_comes_with_its_licence() -> None:
    licences = {
        file.name.removesuffix("-OFL.txt"): file.read_text("utf-8") for file in FONTS.glob("*-OFL.txt")
    }
    assert licences.keys() == {file.stem.split("-")[0] for file in FONTS.glob("*.ttf")}
    for text in licences.values():
        assert text.startswith("Copyright")
        assert "SIL OPEN FONT LICENSE Version 1.1" in text


def test_a_bundled_document_opens_when_none_is_named() -> None:
    assert Path(paths.bundled_document()).read_text("utf-8").count("#card") == 10
