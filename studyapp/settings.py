"""What a person has chosen and where they were, kept in one small file between two starts."""

import os
import tomllib
from contextlib import suppress
from typing import Any, NamedTuple, cast

from studyapp.errors import UnwritableFile
from studyapp.paths import config_dir, made

RECENT_DOCUMENTS = 10


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
    geometry: tuple[int, ...] = ()
    maximized: bool = False

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
    return stored._replace(**changes)


def _as_toml(values: Settings) -> str:
    return "".join(f"{key} = {_literal(value)}\n" for key, value in values._asdict().items())


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
    known: dict[str, Any] = {}
    for key, default in Settings()._asdict().items():
        if key in stored:
            known[key] = _of_kind(stored[key], key, default)
    settings = Settings(**known)
    if not 0 < settings.scale < 100 or settings.gb_per_tb not in (1000, 1024):
        raise ValueError("a number out of its range")
    if len(settings.geometry) not in (0, 4) or any(abs(length) > 1 << 20 for length in settings.geometry):
        raise ValueError("no window's place and size")
    return settings


def _of_kind(value: object, key: str, default: object) -> object:
    if isinstance(default, tuple):
        kind = str if key == "recent" else int
        items = cast("list[object]", value) if isinstance(value, list) else [None]
        if all(type(item) is kind for item in items):
            return tuple(items)
    elif type(value) is type(default):
        return value
    elif isinstance(default, float) and type(value) is int:
        return float(value)
    raise ValueError(f"{key} cannot be {value!r}")
