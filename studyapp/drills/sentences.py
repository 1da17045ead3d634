"""What drills say: the sentences in the lexicon of each language, with Korean particles that fit."""

import os
from functools import cache

from studyapp.document.particles import fit_particles
from studyapp.paths import resource

_FALLBACK = "en"


def say(language: str, sentence: str, /, **values: str) -> str:
    """A sentence of `[drills]` in `cards.toml` in a language (`ko`, `en_US`), its `{words}` filled in.

    In English where the language is not known. Raises KeyError where there is no such sentence.
    """
    sentences = _sentences(language.replace("-", "_").partition("_")[0])
    text = (sentences if sentence in sentences else _sentences(_FALLBACK))[sentence].format(**values)
    return fit_particles(text)


@cache
def _sentences(language: str) -> dict[str, str]:
    import tomllib

    path = resource("lexicon", language, "cards.toml")
    if not language.isalpha() or not os.path.exists(path):
        return _sentences(_FALLBACK)
    with open(path, "rb") as file:
        return {name: " ".join(words) for name, words in tomllib.load(file).get("drills", {}).items()}
