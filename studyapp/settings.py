"""What a person has chosen and where they were, kept in one small file between two starts."""

import os
import tomllib
from contextlib import suppress
from typing import Any, NamedTuple, cast

from studyapp.errors import UnwritableFile
from studyapp.paths import config_dir, made

RECENT_DOCUMENTS = 10
MOST_FORGETFUL, LEAST_FORGETFUL = 0.70, 0.97
"""The retentions that may be wanted: below, cards are hardly learned; above, there is no end to reviews."""
_NUMBERS = ("geometry", "learning_steps", "relearning_steps")


class Learning(NamedTuple):
    """How a person wants to learn; the defaults are what suits most."""

    retention: float = 0.9
    """The share of reviews that should be recalled, 0.70 to 0.97."""
    rollover: int = 4
    """The hour at which a study day begins, 0 to 23."""
    new_per_day: int = 20
    reviews_per_day: int = 200
    learning_steps: tuple[int, ...] = (60, 600)
    """Seconds between the answers to a card that is learned for the first time."""
    relearning_steps: tuple[int, ...] = (600,)
    """Seconds between the answers to a card that was forgotten."""
    new_order: str = "document"
    """document or random."""
    review_order: str = "due"
    """due, random, retrievability (the least likely to be recalled first) or difficulty (hardest first)."""
    new_cards: str = "after"
    """after, before or among the reviews."""
    leech_lapses: int = 8
    """How often a card is forgotten until it is called a leech; 0 for never."""
    suspend_leeches: bool = False
    bury_siblings: bool = True
    """Whether cards made from the same note keep a day's distance."""
    cloze_apart: bool = False
    """Whether each gap of a text is a card of its own."""
    typed: bool = False
    """Whether answers are typed and compared."""
    drills: tuple[str, ...] = ()
    """The kinds of drills that are made from the document."""


class Settings(NamedTuple):
    """All settings; the defaults are those of a first start.

    `language` and `theme` "" mean what the system says. `geometry` is the window's x, y, width and height in
    pixels, empty before the first close.
    """

    language: str = ""
    theme: str = ""
    scale: float = 1.0
    reduced_motion: bool = False
    document: str = ""
    recent: tuple[str, ...] = ()
    gb_per_tb: int = 1024
    exchange: tuple[str, ...] = ()
    """Rates of exchange as the person typed them, one for a currency, as `2026-11-23 1 USD = 1385.5 KRW`."""
    geometry: tuple[int, ...] = ()
    maximized: bool = False
    dialects: tuple[str, ...] = ()
    """How files are written that are not Logseq's, as `dialect:path`."""
    editor: str = ""
    """The command that opens a line of a file, with {file} and {line} in it; "" for the system's own."""
    sync_folder: str = ""
    """The folder through which machines exchange their reviews; "" for none."""
    learning: Learning = Learning()

    def opened(self, path: str) -> "Settings":
        """These settings with `path` as the last document, and the first of the recent ones."""
        recent = (path, *(other for other in self.recent if other != path))[:RECENT_DOCUMENTS]
        return self._replace(document=path, recent=recent)


class SettingsFile:
    """The settings on disk; `set_aside` is where a damaged file was moved to, "" where nothing was wrong.

    Several windows may share the file: each writes only what was changed in it, upon what the others wrote.
    """

    def __init__(self, path: str = "") -> None:
        self._path = path or config_dir("settings.toml")
        self.set_aside = ""
        self.values = self._read()
        self._known = self.values
        """What the file held when it was last read or written here."""

    def change(self, values: Settings) -> None:
        """Keep `values` and write what is new in them, whole or not at all; raises UnwritableFile."""
        self.values = values
        if values == self._known:
            return
        made(os.path.dirname(self._path))
        draft = f"{self._path}.{os.getpid()}.new"
        try:
            values = _joined(self._stored() or self._known, self._known, values)
            with open(draft, "w", encoding="utf-8") as file:
                file.write(_as_toml(values))
                file.flush()
                os.fsync(file.fileno())
            os.replace(draft, self._path)
        except OSError:
            with suppress(OSError):
                os.remove(draft)
            raise UnwritableFile(
                "The settings cannot be written; they hold until the window closes.", path=self._path
            ) from None
        self.values = self._known = values

    def _read(self) -> Settings:
        try:
            return self._stored() or Settings()
        except OSError:
            return Settings()  # a file that may not be read is not damaged, and is not written over either

    def _stored(self) -> Settings | None:
        """What stands in the file; None without a file, or where it was damaged and is set aside now."""
        try:
            with open(self._path, "rb") as file:
                return _checked(tomllib.load(file))
        except FileNotFoundError:
            return None
        except (ValueError, RecursionError):  # no TOML, no UTF-8, or no settings
            self.set_aside = self._path + ".damaged"
            try:
                os.replace(self._path, self.set_aside)
            except OSError:
                self.set_aside = self._path
            return None


def _joined(stored: Settings, known: Settings, values: Settings) -> Settings:
    """`stored` with what differs between `known` and `values`; recent documents of both are kept."""
    before = known._asdict()
    changes = {key: value for key, value in values._asdict().items() if value != before[key]}
    if "recent" in changes and stored.recent != known.recent:
        both = dict.fromkeys((*values.recent[:1], *stored.recent, *values.recent))
        changes["recent"] = tuple(both)[:RECENT_DOCUMENTS]
    if "learning" in changes:
        old = known.learning._asdict()
        new = {key: value for key, value in values.learning._asdict().items() if value != old[key]}
        changes["learning"] = stored.learning._replace(**new)
    return stored._replace(**changes)


def _as_toml(values: Settings) -> str:
    flat = values._asdict()
    learning = flat.pop("learning")
    return "\n[learning]\n".join(
        "".join(f"{key} = {_literal(value)}\n" for key, value in table.items())
        for table in (flat, learning._asdict())
    )


def _literal(value: object) -> str:
    """A value as TOML; a path that is no Unicode cannot be kept and becomes ""."""
    import json

    if isinstance(value, tuple):
        return f"[{', '.join(_literal(item) for item in cast('tuple[object, ...]', value))}]"
    if isinstance(value, str):
        is_unicode = not any("\ud800" <= character <= "\udfff" for character in value)
        # JSON's strings are TOML's, but for DEL, which TOML wants escaped.
        return json.dumps(value if is_unicode else "", ensure_ascii=False).replace("\x7f", "\\u007f")
    return json.dumps(value)


def _checked(stored: dict[str, Any]) -> Settings:
    """The stored settings, unknown keys left out, so that an older program reads a newer one's file.

    Raises ValueError where a value is not of its kind.
    """
    known = _known(stored, Settings())
    learning = stored.get("learning", {})
    if not isinstance(learning, dict):
        raise ValueError("learning is no table")
    known["learning"] = Learning(**_known(cast("dict[str, Any]", learning), Learning()))
    settings = Settings(**known)
    _check_learning(settings.learning)
    if not 0 < settings.scale < 100 or settings.gb_per_tb not in (1000, 1024):
        raise ValueError("a number out of its range")
    if len(settings.geometry) not in (0, 4) or any(abs(length) > 1 << 20 for length in settings.geometry):
        raise ValueError("no window's place and size")
    return settings


def _known(stored: dict[str, Any], defaults: Settings | Learning) -> dict[str, Any]:
    return {
        key: _of_kind(stored[key], key, default)
        for key, default in defaults._asdict().items()
        if key in stored and key != "learning"
    }


def _check_learning(learning: Learning) -> None:
    if not (
        MOST_FORGETFUL <= learning.retention <= LEAST_FORGETFUL
        and 0 <= learning.rollover < 24
        and min(learning.new_per_day, learning.reviews_per_day, learning.leech_lapses) >= 0
        and all(0 < step < 86_400 for step in (*learning.learning_steps, *learning.relearning_steps))
    ):
        raise ValueError("a number out of its range")


def _of_kind(value: object, key: str, default: object) -> object:
    if isinstance(default, tuple):
        kind = int if key in _NUMBERS else str
        items = cast("list[object]", value) if isinstance(value, list) else [None]
        if all(type(item) is kind for item in items):
            return tuple(items)
    elif type(value) is type(default):
        return value
    elif isinstance(default, float) and type(value) is int:
        return float(value)
    raise ValueError(f"{key} cannot be {value!r}")
