"""The command that makes a picture of a view."""

import re
import sys

from studyapp.commands.words import DONE, Options, WrongUsage, asks_for_help
from studyapp.errors import StudyappError
from studyapp.ui.pictures.wish import FORMS, VIEWS, Wish

HELP = """\
usage: studyapp snapshot {cards,map,cost,diagram} PATH -o FILE.{png,svg,pdf}
                         [--size WxH] [--scale N] [--theme NAME] [--language ko|en] [--diagram N]

Makes a picture of what is in a document, with no window shown:
  cards     the first card that is due
  map       the whole map
  cost      the prices
  diagram   a box drawing, laid out clean; --diagram says which, 1 for the first
FILE is replaced whole, or left as it was; only an older picture is ever replaced.
In SVG and PDF text stays text, its letters come along.

  --size WxH      pixels, e.g. 1920x1080; without it a drawing takes what it needs
  --scale N       1 to 4: so many pixels a PNG has for one, each way
  --theme NAME    light, dark, contrast; without it the one you chose
  --language L    ko or en; without it the one you chose

example: studyapp snapshot map "my notes.md" -o map.svg
"""
USAGE = "usage: studyapp snapshot {cards,map,cost,diagram} PATH -o FILE.{png,svg,pdf}"

LEAST_WIDTH, LEAST_HEIGHT, MOST = 200, 150, 16_000
"""A picture's sides, in pixels: in less nothing can be read."""
MOST_SCALE = 4
MOST_PIXELS = 100_000_000


def snapshot(words: list[str]) -> int:
    """Write a picture of a view of a document."""
    if asks_for_help(words, HELP):
        return DONE
    wish = _wish(words)
    from studyapp.export.target import check_target

    check_target(wish.target, wish.target.rpartition(".")[2].lower(), (wish.path,))
    try:
        from studyapp.ui.pictures.snapshot import take
    except ImportError as error:
        raise StudyappError(
            "a picture needs a library of the system ({0}); README.md says how to install it", str(error)
        ) from None
    width, height = take(wish)
    sys.stdout.write(f"a picture of {width} × {height} written to {wish.target}\n")
    return DONE


def _wish(words: list[str]) -> Wish:
    """What the words ask for; raises WrongUsage."""
    options = Options(words, USAGE, values=("-o", "--size", "--scale", "--theme", "--language", "--diagram"))
    given = options.values
    target = given.get("-o", "")
    view, path = _view_and_path(options.rest, target)
    if target.rpartition(".")[2].lower() not in FORMS:
        raise WrongUsage(f"{target}: a picture's name ends in .png, .svg or .pdf")
    if "--diagram" in given and view != "diagram":
        raise WrongUsage(f"--diagram goes with the view diagram, not with {view}")
    if "--scale" in given and not target.lower().endswith(".png"):
        raise WrongUsage("--scale goes with a PNG; SVG and PDF are sharp at any scale")
    return Wish(
        view,
        path,
        target,
        _size(given["--size"]) if "--size" in given else None,
        _one_of("--theme", given.get("--theme", ""), _themes()),
        _one_of("--language", given.get("--language", ""), ("ko", "en")),
        _number(given.get("--diagram", "1")),
        _scale(given.get("--scale", "1")),
    )


def _view_and_path(rest: list[str], target: str) -> tuple[str, str]:
    """What is wanted of which document; says first what is missing."""
    if not rest:
        raise WrongUsage(f"say what the picture shall show; {USAGE}")
    if rest[0] not in VIEWS:
        raise WrongUsage(f"there is no view {rest[0]}: it is {', '.join(VIEWS[:-1])} or {VIEWS[-1]}; {USAGE}")
    if len(rest) == 1:
        raise WrongUsage(f"say which document; {USAGE}")
    if len(rest) > 2:
        raise WrongUsage(f"a picture is of one document, not of {rest[2]} as well; {USAGE}")
    if not target:
        raise WrongUsage(f"say which file to write: -o FILE is missing; {USAGE}")
    return rest[0], rest[1]


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"([0-9]{1,5})[x×]([0-9]{1,5})", text.strip().lower())
    width, height = (int(match[1]), int(match[2])) if match else (0, 0)
    if match and (width < LEAST_WIDTH or height < LEAST_HEIGHT):
        raise WrongUsage(f"--size {text} is too small to read: {LEAST_WIDTH}x{LEAST_HEIGHT} is the least")
    if not match or max(width, height) > MOST or width * height > MOST_PIXELS:
        raise WrongUsage(
            f"--size is WIDTHxHEIGHT, each to {MOST} pixels, {MOST_PIXELS} in all, e.g. --size 1920x1080, "
            f"not {text}"
        )
    return width, height


def _scale(text: str) -> int:
    if len(text) != 1 or text not in "1234":
        raise WrongUsage(f"--scale is a whole number from 1 to {MOST_SCALE}, not {text}")
    return int(text)


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 6 or int(text) < 1:
        raise WrongUsage(f"--diagram is the number of a drawing, 1 for the first, not {text}")
    return int(text)


def _one_of(option: str, value: str, known: tuple[str, ...]) -> str:
    if value and value not in known:
        raise WrongUsage(f"{option} is {', '.join(known[:-1])} or {known[-1]}, not {value}")
    return value


def _themes() -> tuple[str, ...]:
    """The themes that come along: a theme is a file."""
    import os

    from studyapp.paths import resource

    return tuple(sorted(name[:-5] for name in os.listdir(resource("themes")) if name.endswith(".toml")))
