"""A small graph on disk, and the ways a person changes it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from studyapp.library.library import Library


class Graph:
    """A folder of notes with its library, and how many files each reading took up."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.library = Library(str(folder))

    def write(self, path: str, *questions: str, title: str = "") -> Path:
        """A file with a card a question."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"title:: {title}", ""] if title else []
        lines += [f"- Q: {question} #card\n  - A: About {question}." for question in questions]
        before = file.stat().st_mtime_ns if file.exists() else 0
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        if before:  # a clock may be too coarse to tell two writes apart
            os.utime(file, ns=(before + 10**9, before + 10**9))
        return file

    def read(self, go_on: Callable[[int, int], bool] | None = None) -> list[tuple[int, int]]:
        """Read; what was told on the way."""
        told: list[tuple[int, int]] = []

        def progress(done: int, total: int) -> bool:
            told.append((done, total))
            return go_on is None or go_on(done, total)

        self.library.read(progress)
        return told

    def pages(self) -> dict[str, int]:
        """How many cards each page has."""
        return {page.name: page.cards for page in self.library.pages()}


@pytest.fixture
def graph(tmp_path: Path) -> Graph:
    return Graph(tmp_path / "graph")
