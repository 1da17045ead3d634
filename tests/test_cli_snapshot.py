"""`studyapp snapshot`, as a person or a script calls it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.cli import main
from studyapp.paths import DATA_DIR_VARIABLE, bundled_document

VIEWS = ("cards", "map", "cost", "diagram")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(autouse=True)
def plain_again(qtbot: QtBot) -> Iterator[None]:
    """The application looks as before when a picture was taken."""
    yield
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setStyleSheet("")


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(words)
    out, err = capsys.readouterr()
    return status, out, err.replace("This plugin does not support propagateSizeHints()\n", "")


def texts(path: Path) -> list[str]:
    root = ElementTree.fromstring(path.read_bytes())
    return ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]


def test_every_view_has_its_picture(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    seen = {
        "cards": "무엇인가요?",
        "map": "AWS Global Network",
        "cost": "요금표",
        "diagram": "AWS Backbone Network",
    }
    for view in VIEWS:
        target = tmp_path / f"{view}.svg"
        status, out, err = run(
            capsys, "snapshot", view, bundled_document(), "-o", str(target), "--language", "ko"
        )
        assert (status, err) == (0, "")
        assert out.endswith(f" written to {target}\n")
        assert any(seen[view] in text for text in texts(target)), view


def test_size_theme_and_language_are_as_asked_for(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "map.PNG"
    words = ("--size", "640x480", "--theme", "dark", "--language", "en")
    status, _, _ = run(capsys, "snapshot", "map", bundled_document(), "-o", str(target), *words)
    image = QImage(str(target))
    assert (status, image.width(), image.height()) == (0, 640, 480)
    assert image.pixelColor(2, 2).lightness() < 60
    run(capsys, "snapshot", "cards", bundled_document(), "-o", str(tmp_path / "cards.svg"), *words)
    assert "Decks" in texts(tmp_path / "cards.svg")


def test_a_scale_makes_a_png_sharper(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "map.png"
    words = ("--size", "300x200", "--scale", "3")
    status, out, _ = run(capsys, "snapshot", "map", bundled_document(), "-o", str(target), *words)
    image = QImage(str(target))
    assert (status, image.width(), image.height()) == (0, 900, 600)
    assert "900 × 600" in out


def test_a_map_fills_the_size_that_is_asked_for(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    notes, target = tmp_path / "small.md", tmp_path / "map.png"
    notes.write_text("- # World\n\t- ## Land\n\t- ## Sea\n", encoding="utf-8")
    for size in ("800x600", "3200x2400"):
        run(capsys, "snapshot", "map", str(notes), "-o", str(target), "--size", size, "--theme", "light")
        image = QImage(str(target))
        ground = image.pixel(1, 1)
        row = [x for x in range(image.width()) if image.pixel(x, image.height() // 2) != ground]
        column = [y for y in range(image.height()) if image.pixel(image.width() // 2, y) != ground]
        share = max((row[-1] - row[0]) / image.width(), (column[-1] - column[0]) / image.height())
        assert share > 0.8


def test_the_same_words_make_the_same_bytes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for ending in ("png", "svg", "pdf"):
        made: list[bytes] = []
        for name in ("one", "other"):
            target = tmp_path / f"{name}.{ending}"
            run(capsys, "snapshot", "diagram", bundled_document(), "-o", str(target), "--diagram", "2")
            made.append(target.read_bytes())
        assert made[0] == made[1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "say what the picture shall show; usage"),
        (("map",), "say which document; usage"),
        (("map", "a.md"), "-o FILE is missing; usage"),
        (("foo",), "there is no view foo: it is cards, map, cost or diagram; usage"),
        (("globe", "a.md", "-o", "x.png"), "there is no view globe"),
        (("map", "a.md", "b.md", "-o", "x.png"), "b.md"),
        (("map", "a.md", "-o", "x.png", "--size", "199x150"), "200x150"),
        (("map", "a.md", "-o", "x.png", "--size", "200x149"), "200x150"),
        (("map", "a.md", "-o", "x.png", "--scale", "5"), "from 1 to 4"),
        (("map", "a.md", "-o", "x.png", "--scale", "2.5"), "from 1 to 4"),
        (("map", "a.md", "-o", "x.svg", "--scale", "2"), "PNG"),
        (("map", "a.md", "-o", "x.gif"), ".png, .svg or .pdf"),
        (("map", "a.md", "-o", "x.png", "--size", "big"), "--size"),
        (("map", "a.md", "-o", "x.png", "--size", "99999x99999"), "--size"),
        (("map", "a.md", "-o", "x.png", "--size", "0x10"), "--size"),
        (("map", "a.md", "-o", "x.png", "--theme", "pink"), "contrast, dark or light"),
        (("map", "a.md", "-o", "x.png", "--language", "fr"), "ko or en"),
        (("map", "a.md", "-o", "x.png", "--diagram", "1"), "--diagram"),
        (("diagram", "a.md", "-o", "x.png", "--diagram", "0"), "--diagram"),
        (("diagram", "a.md", "-o", "x.png", "--diagram", "²"), "--diagram"),
    ],
)
def test_wrong_words_are_one_line_and_exit_2(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    status, out, err = run(capsys, "snapshot", *words)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert said in err


def test_what_cannot_be_pictured_is_one_line_and_keeps_the_old_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    plain, target = tmp_path / "plain.md", tmp_path / "old.png"
    plain.write_text("just text\n", encoding="utf-8")
    old = b"\x89PNG\r\n\x1a\nold"
    target.write_bytes(old)
    for words, said in (
        (("map", str(plain)), "no map"),
        (("diagram", str(plain)), "no box drawings"),
        (("diagram", bundled_document(), "--diagram", "999"), "999"),
        (("map", str(tmp_path / "nowhere.md")), "nowhere.md"),
    ):
        status, out, err = run(capsys, "snapshot", *words, "-o", str(target))
        assert (status, out, err.count("\n")) == (1, "", 1)
        assert said in err
    assert target.read_bytes() == old
    below = str(target / "below.pdf")
    status, out, err = run(capsys, "snapshot", "map", bundled_document(), "-o", below)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert below in err


def test_help_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "snapshot", "--help")
    assert status == 0
    assert "example: studyapp snapshot" in out


def test_no_screen_is_needed_and_none_is_used(tmp_path: Path) -> None:
    """With a screen that is not there it would fail if it tried to reach it; nothing else is said."""
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    environment |= {
        "DISPLAY": ":987",
        "WAYLAND_DISPLAY": "nowhere",
        DATA_DIR_VARIABLE: str(tmp_path / "data"),
    }
    target = tmp_path / "cards.png"
    words = (sys.executable, "-m", "studyapp", "snapshot", "cards", bundled_document(), "-o", str(target))
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert not QImage(str(target)).isNull()
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("form", ["png", "svg", "pdf"])
def test_what_is_no_picture_is_never_replaced(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str
) -> None:
    notes, other = tmp_path / "notes.md", tmp_path / f"mine.{form}"
    notes.write_text("- notes #card\n\t- yes\n", encoding="utf-8")
    other.write_text("- other notes\n", encoding="utf-8")
    link = tmp_path / f"link.{form}"
    link.hardlink_to(notes)
    for target in (other, link):
        before = target.read_bytes()
        status, out, err = run(capsys, "snapshot", "cards", str(notes), "-o", str(target))
        assert (status, out) == (1, "")
        assert "name" in err
        assert err.count("\n") == 1
        assert target.read_bytes() == before
