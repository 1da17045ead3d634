"""Components by a part of their name, as drawings shorten them: FD, Cell 11, 영역 1."""

import re

from studyapp.atlas.build import Workshop
from studyapp.atlas.names import fold, initials

_LIST = re.compile(r"[,(){}·/]")


class PartialNames:
    """The components known before the drawings are read; where a part fits several, it names none."""

    def __init__(self, workshop: Workshop) -> None:
        self._names = workshop.names
        self._initials: dict[str, set[str]] = {}
        self._beginnings: dict[str, set[str]] = {}
        self._endings: dict[str, str] = {}
        self._listed: dict[str, str] = {}
        for draft in workshop.drafts.values():
            if draft.kind != "component":
                continue
            for letters in initials(draft.name):
                self._initials.setdefault(letters, set()).add(draft.name)
            words = fold(draft.name).split()
            for count in range(1, len(words)):
                self._beginnings.setdefault(" ".join(words[:count]), set()).add(draft.name)
            for name in (draft.name, *draft.aliases):
                words = fold(name).split()
                for start in range(1, len(words)):
                    self._endings.setdefault(" ".join(words[start:]), draft.name)
            for fact in draft.facts:
                parts = [part.strip() for part in _LIST.split(fact.text)]
                for part in parts if len(parts) > 1 else ():
                    self._listed.setdefault(part, draft.name)

    def abbreviated(self, letters: str) -> str | None:
        """The one component whose words begin with these capitals ("FD" for Fault Domain)."""
        if len(letters) < 2 or not letters.isupper():
            return None
        return self._names.exact(letters) or _only(self._initials.get(letters.casefold()))

    def beginning_with(self, words: str) -> str | None:
        """The one component whose name goes on after these words ("Cell" for Cell Site)."""
        return _only(self._beginnings.get(fold(words)))

    def ending_with(self, words: str) -> str | None:
        """The first component one of whose names ends with these words ("영역" for 가용성 영역)."""
        return self._endings.get(fold(words))

    def listing(self, label: str) -> str | None:
        """The component one of whose facts names this among others ("3 (Central, East)")."""
        return self._listed.get(label)


def _only(names: set[str] | None) -> str | None:
    return next(iter(names)) if names is not None and len(names) == 1 else None
