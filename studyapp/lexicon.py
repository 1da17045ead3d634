"""The words a document may use for a thing, per topic, from the TOML files of every language."""

import os
from functools import cache
from typing import Any

from studyapp.paths import resource


@cache
def words(topic: str) -> dict[str, dict[str, list[str]]]:
    """The tables of `resources/lexicon/*/<topic>.toml`, the languages' lists joined: table → key → words.

    Adding a word, or a folder with another language, needs no code.
    """
    import tomllib

    joined: dict[str, dict[str, list[str]]] = {}
    folder = resource("lexicon")
    for language in sorted(os.listdir(folder)):
        path = os.path.join(folder, language, f"{topic}.toml")
        if not os.path.exists(path):
            continue
        with open(path, "rb") as file:
            tables: dict[str, Any] = tomllib.load(file)
        for table, entries in tables.items():
            into = joined.setdefault(table, {})
            for key, values in entries.items():
                into.setdefault(key, []).extend(values)
    return joined
