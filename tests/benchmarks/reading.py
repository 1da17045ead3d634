"""How long reading takes beside markdown-it-py's own parse of the same text, in one run.

Run: python tests/benchmarks/reading.py
Every part of the study is read (cards, map, prices, checklists, problems), nothing is taken from a cache.
"""

import gc
import statistics
import sys
import time
from collections.abc import Callable

from markdown_it import MarkdownIt

from studyapp.paths import bundled_document
from studyapp.study import read_study


def seconds(work: Callable[[], object], runs: int) -> float:
    """The median wall time of a call, after one that warms up."""
    work()
    times: list[float] = []
    for _ in range(runs):
        gc.collect()
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def varied(text: str, size: int) -> str:
    """A document of about `size` bytes: copies of one, in which words differ so that no two are equal."""
    copies: list[str] = []
    length = 0
    while length < size:
        number = len(copies)
        copy = text.replace("Region", f"Region{number}").replace("Q: ", f"Q: {number} ")
        copies.append(copy)
        length += len(copy.encode())
    return "\n".join(copies)


def main() -> None:
    """Print a table of medians and ratios."""
    with open(bundled_document(), encoding="utf-8") as file:
        bundled = file.read()
    parser = MarkdownIt()
    tables = MarkdownIt().enable("table")
    texts = {
        "bundled": (bundled, 50),
        "1 MB": (varied(bundled, 1_000_000), 3),
        "10 MB": (varied(bundled, 10_000_000), 1),
    }
    print(f"Python {sys.version.split()[0]}, medians")
    print(f"{'document':<10}{'read()':>12}{'markdown-it':>14}{'ratio':>8}{'with tables':>14}{'ratio':>8}")
    reads: dict[str, float] = {}
    for name, (text, runs) in texts.items():
        reads[name] = seconds(lambda text=text: read_study(text, "page").problems, runs)
        plain = seconds(lambda text=text: parser.parse(text), runs)
        full = seconds(lambda text=text: tables.parse(text), runs)
        row = f"{name:<10}{reads[name] * 1e3:>9.1f} ms{plain * 1e3:>11.1f} ms{reads[name] / plain:>8.2f}"
        print(f"{row}{full * 1e3:>11.1f} ms{reads[name] / full:>8.2f}")
    print(f"10 MB over 1 MB: {reads['10 MB'] / reads['1 MB']:.1f}")


if __name__ == "__main__":
    main()
