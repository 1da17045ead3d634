"""Every theme can be read: the same roles in each, letters that stand out, sizes on one scale."""

import re

import pytest
from pytestqt.qtbot import QtBot

from studyapp.paths import resource
from studyapp.ui.theme import LARGEST_SCALE, SIZES, SMALLEST_SCALE, Theme, theme_names

# Where letters of a role stand (WCAG 2.2, 1.4.3): 4.5 to 1, and 7 to 1 where contrast was asked for.
LETTERS = {
    "ink": "ground surface raised hover selection region_0 region_1 region_2 region_3 backbone notice_soft",
    "muted": "ground surface raised hover region_0 region_1 region_2",
    "faint": "ground surface",
    "accent": "ground surface accent_soft",
    "on_accent": "accent",
    "notice": "notice_soft surface ground",
    "error": "error_soft surface ground",
    "good": "good_soft surface ground",
}


@pytest.fixture(params=theme_names())
def theme(request: pytest.FixtureRequest, qapp: object) -> Theme:
    return Theme(request.param)


def _luminance(theme: Theme, role: str) -> float:
    color = theme.color(role)
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_three_themes_are_shipped() -> None:
    assert theme_names() == ("contrast", "dark", "light")


def test_letters_stand_out_from_their_ground(theme: Theme) -> None:
    least = 7 if theme.name == "contrast" else 4.5
    for letters, grounds in LETTERS.items():
        for ground in grounds.split():
            light, dark = sorted((_luminance(theme, letters), _luminance(theme, ground)), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= least - 0.05, (theme.name, letters, ground)


def test_every_theme_has_the_same_roles(theme: Theme) -> None:
    other = Theme("light")
    assert set(theme._colors) == set(other._colors)


def test_the_style_sheet_is_complete(theme: Theme) -> None:
    sheet = theme.style_sheet()
    assert "$" not in sheet
    assert not re.search(r"\ddp", sheet)
    assert sheet.count("{") == sheet.count("}")


def test_no_colour_stands_in_the_style_sheet() -> None:
    with open(resource("themes", "sheet.qss"), encoding="utf-8") as file:
        sheet = re.sub(r"QFrame#\w+", "", file.read())
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", sheet)


def test_everything_follows_one_scale(theme: Theme) -> None:
    theme.scale = 1.5
    assert theme.px(10) == 15
    assert theme.font("body").pixelSize() == 21
    theme.projection = True
    assert theme.px(10) == 34  # 10 × 1.5 × 2.25
    theme.scale = 100
    assert theme.scale == LARGEST_SCALE
    theme.scale = 0.0001
    assert theme.scale == SMALLEST_SCALE


@pytest.mark.parametrize("scale", [0.7, 0.9, 1.0, 1.1, 1.21, 1.7, 2.5])
def test_drawings_are_set_at_even_sizes(scale: float, qapp: object) -> None:
    theme = Theme("light", scale)
    assert all(theme.mono(size).pixelSize() % 2 == 0 for size in SIZES)


def test_a_change_is_told_once_and_no_change_not_at_all(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.name, theme.scale, theme.projection = theme.name, theme.scale, theme.projection
    with qtbot.waitSignal(theme.changed):
        theme.projection = True
    with qtbot.waitSignal(theme.changed):
        theme.name = "dark" if theme.name != "dark" else "light"


def test_reduced_motion_leaves_no_movement(theme: Theme) -> None:
    assert theme.motion(160) == 160
    theme.reduced_motion = True
    assert theme.motion(160) == 0
