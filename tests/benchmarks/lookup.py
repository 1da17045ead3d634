"""How long `studyapp cost "500GB out"` takes beside `python -c pass`, as whole processes in one run.

Run: python tests/benchmarks/lookup.py
The document is unchanged since the first, uncounted run, as it is for a person's second look-up.
"""

import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time

import studyapp

RUNS = 25


def seconds(words: list[str], environment: dict[str, str]) -> float:
    """The wall time of one process."""
    start = time.perf_counter()
    subprocess.run(words, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main() -> None:
    """Print medians, and the median of the ratios of neighbouring runs."""
    # An installed program has its bytecode; a checkout that was never run has none yet.
    compileall.compile_dir(os.path.dirname(studyapp.__file__), quiet=1)
    look_up = [sys.executable, "-m", "studyapp", "cost", "500GB out"]
    nothing = [sys.executable, "-c", "pass"]
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "STUDYAPP_DATA_DIR": folder}
        seconds(look_up, environment)
        seconds(nothing, environment)
        pairs = [(seconds(look_up, environment), seconds(nothing, environment)) for _ in range(RUNS)]
    ratios = [cost / nothing for cost, nothing in pairs]
    print(f"studyapp cost   {statistics.median(cost for cost, _ in pairs) * 1e3:6.1f} ms")
    print(f"python -c pass  {statistics.median(nothing for _, nothing in pairs) * 1e3:6.1f} ms")
    print(f"ratio           {statistics.median(ratios):6.2f}")


if __name__ == "__main__":
    main()
